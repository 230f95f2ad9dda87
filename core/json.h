// Reads JSON into a small tree that remembers where each value stood, so that an error can name the place;
// and writes JSON with a fixed key order and number format, so that the same input gives the same bytes.
// The only file that knows how JSON is read (nlohmann/json's SAX interface).
//   parse_json("[{\"a\": 1}]", "x.json") -> array of one object; its member "a" has offset 7, path "[0].a"
// Depth is limited (kMaxJsonDepth), duplicate keys keep the last, numbers keep their integer value where it fits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace jejak {

constexpr int kMaxJsonDepth = 128;

struct JsonMember;

struct JsonValue {
  enum class Kind : uint8_t { null, boolean, number, string, array, object };

  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  uint64_t offset = 0;  // of the value's first byte in the source
  std::string string;
  std::vector<JsonValue> items;     // of an array
  std::vector<JsonMember> members;  // of an object, in source order

  // The member's value; nullptr where there is none or this is no object.
  const JsonValue* find(std::string_view key) const;
  // The member's string, or `fallback` where it is missing or no string.
  std::string_view string_or(std::string_view key, std::string_view fallback) const;
  double number_or(std::string_view key, double fallback) const;
};

struct JsonMember {
  std::string name;
  JsonValue value;
};

// An error of the file that the value was read from, at the value.
Error error_at(const JsonValue& value, ErrorCode code, std::string_view source, std::string path, std::string message);

std::string_view kind_name(JsonValue::Kind kind);  // "a string", "an array", ...

// One JSON value and nothing after it but blanks. Errors: not_json with the byte where reading stopped, not_utf8.
Result<JsonValue> parse_json(std::string_view bytes, std::string_view source);

// What can be read of JSON that stops somewhere: every array without the item that was cut. The error's path leads to
// where reading stopped: "[1].articleBody".
struct JsonPrefix {
  JsonValue value;
  std::optional<Error> error;  // none: all was read
};
JsonPrefix parse_json_prefix(std::string_view bytes, std::string_view source);

// Writes JSON text. Commas are placed by the writer; keys and values must alternate inside objects. What is written stands
// in `out` once the outermost value is closed; until then `out` belongs to the writer.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }
  void key(std::string_view name);  // written as it is: the names that the program itself gives
  void string(std::string_view value);  // invalid UTF-8 is written as U+FFFD
  void integer(int64_t value);
  void fixed(double value, int decimals);  // at most 9 decimals, trailing zeros cut: 39.7580 -> 39.758
  void boolean(bool value) { word(value ? "true" : "false"); }
  void null() { word("null"); }
  void string_or_null(std::string_view value) { value.empty() ? null() : string(value); }
  // A key with its value.
  void text(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  void text_or_null(std::string_view name, std::string_view value) {
    key(name);
    string_or_null(value);
  }

 private:
  void open(char bracket);
  void close(char bracket);
  void word(std::string_view value);
  char* begin(size_t bytes);
  char* room(size_t bytes) {  // `bytes` bytes at at_
    if (static_cast<size_t>(end_ - at_) < bytes) [[unlikely]] grow(bytes);
    return at_;
  }
  void grow(size_t bytes);
  void end(char* at);
  void put(std::string_view bytes);
  void put_escaped(std::string_view value);

  std::string& out_;
  char* at_ = nullptr;   // where the next byte goes: between the ends of `out_`, which is longer than what is written
  char* end_ = nullptr;  // null: nothing is open, all of `out_` is written
  size_t ahead_ = 128;   // how much longer `out_` was made the last time
  uint32_t depth_ = 0;   // objects and arrays that are open
  bool needs_comma_ = false;
};

}  // namespace jejak
