// Articles as they come in (contract §1): schema.org NewsArticle JSON in four containers, or plain text.
// A bad article gives one Error naming source, byte offset and key path; the articles around it come through.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/civil_time.h"
#include "core/result.h"

namespace jejak {

// A body over 16 MiB is no article, and 64 MiB of one JSON value no collection: larger ones come as JSON lines.
constexpr uint64_t kMaxBodyBytes = 16u << 20;
constexpr uint64_t kMaxJsonBytes = 64u << 20;

struct Article {
  std::string id;                     // "@id", the file's stem, or the position from 1
  std::string headline;               // empty where it is not given
  std::string text;                   // "articleBody": what every span counts in
  std::optional<CivilDay> published;  // "datePublished", its day; later of the text: see publication.h
  std::string publisher;              // "publisher.name" or "publisher"
  std::string url;
  std::string language;
  std::string based_on;               // "isBasedOn": the original's publisher or address
};

// How the bytes of one source are to be read.
enum class SourceFormat : uint8_t {
  text,        // one article, its id is given
  json,        // one value: an object, an array, {"@graph": [...]}; JSON lines are recognised too
  json_lines,  // one object a line
};

// By the name's ending: .txt text, .jsonl and .ndjson lines, everything else by the first byte that is no blank.
SourceFormat guess_format(std::string_view name, std::string_view bytes);

using ArticleSink = std::function<void(Article)>;

// Reads all articles of one source, in order, into `sink`. `stem` is the id of a text article; ids that are
// missing are numbered from `next_position`, which is advanced by each article that was read or refused.
void read_articles(std::string_view bytes, std::string_view source, std::string_view stem, SourceFormat format,
                   uint64_t& next_position, const ArticleSink& sink, Diagnostics& diagnostics);

// One line of JSON lines: `line_offset` is where it begins in the source.
Result<Article> read_article_line(std::string_view line, std::string_view source, uint64_t line_offset,
                                  uint64_t position);

// The article as a NewsArticle object, keys in the contract's order (for `jejak bundle`).
std::string to_news_article_json(const Article& article);

}  // namespace jejak
