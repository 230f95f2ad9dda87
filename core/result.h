// Errors as values. Three kinds of trouble are never mixed:
//   a bug                        aborts in tests (ASSERT-like checks), nothing here;
//   a bad asset or bad input     Result<T> with an Error that names source, byte offset and key path;
//   unclear text in an article   no error: no mention, or a mention with an empty value.
// An error is handled once: returned or reported, never both.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace jejak {

enum class ErrorCode : uint8_t {
  not_utf8,     // a byte sequence that is not UTF-8
  not_json,     // JSON that is malformed or cut off
  wrong_type,   // a key holds a value of another type than the contract says
  empty_body,   // an article without text
  no_article,   // JSON of something else: it has no "articleBody", and is no article by its "@type"
  too_large,    // over a size limit
  bad_value,    // right type, impossible value (a date that does not exist, a duplicate id)
  unreadable,   // the source could not be opened or read
};

struct Error {
  ErrorCode code;
  std::string source;   // file name, "-" for standard input, or the asset's name
  uint64_t offset = 0;  // byte offset into the source
  std::string path;     // key path, "[2].publisher.name"; empty for the whole source
  std::string message;  // one sentence in English, without the place
};

// "articles.json: byte 118: at [2].articleBody: expected a string, found a number"
std::string to_string(const Error& error);

template <class T>
using Result = std::expected<T, Error>;

// Collects what went wrong while the work went on.
struct Diagnostics {
  std::vector<Error> errors;
  void report(Error error) { errors.push_back(std::move(error)); }
};

}  // namespace jejak
