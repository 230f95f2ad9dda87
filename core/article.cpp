#include "core/article.h"

#include <array>
#include <cmath>
#include <utility>

#include "core/json.h"
#include "core/utf8.h"

namespace jejak {
namespace {

// Where an error is: the source, the key path of the object, and what its offsets are relative to.
struct Place {
  std::string_view source;
  std::string path;
  uint64_t base = 0;

  Error error(ErrorCode code, const JsonValue& at, std::string_view key, std::string message) const {
    std::string where = path;
    if (!key.empty()) where += (where.empty() ? "" : ".") + std::string(key);
    return {code, std::string(source), base + at.offset, std::move(where), std::move(message)};
  }
};

bool is_blank(std::string_view text) {
  for (uint32_t i = 0; i < text.size();) {
    const CodePoint c = decode_utf8(text, i);
    if (!is_space(c.value)) return false;
    i += c.size;
  }
  return true;
}

Error wrong_type(const Place& place, const JsonValue& value, std::string_view key, std::string_view expected) {
  return place.error(ErrorCode::wrong_type, value, key,
                     "expected " + std::string(expected) + ", found " + std::string(kind_name(value.kind)));
}

// Reads an optional string; null counts as missing.
std::optional<Error> read_string(const JsonValue& object, std::string_view key, const Place& place,
                                 std::string& out) {
  const JsonValue* value = object.find(key);
  if (!value || value->kind == JsonValue::Kind::null) return std::nullopt;
  if (value->kind != JsonValue::Kind::string) return wrong_type(place, *value, key, "a string");
  out = value->string;
  return std::nullopt;
}

// A thing with a name: a string, {"name": ...}, or the first of an array of those.
std::optional<Error> read_named(const JsonValue& object, std::string_view key, const Place& place,
                                std::string& out) {
  const JsonValue* value = object.find(key);
  if (!value || value->kind == JsonValue::Kind::null) return std::nullopt;
  if (value->kind == JsonValue::Kind::array) {
    if (value->items.empty()) return std::nullopt;
    value = &value->items.front();
  }
  if (value->kind == JsonValue::Kind::string) {
    out = value->string;
    return std::nullopt;
  }
  if (value->kind != JsonValue::Kind::object) return wrong_type(place, *value, key, "a string or an object");
  for (std::string_view name : {"name", "url", "@id"}) {
    if (auto error = read_string(*value, name, place, out)) return error;
    if (!out.empty()) return std::nullopt;
  }
  if (const JsonValue* publisher = value->find("publisher"); publisher && key != "publisher") {
    return read_named(*value, "publisher", place, out);
  }
  return std::nullopt;
}

std::optional<Error> read_id(const JsonValue& object, const Place& place, std::string& out) {
  const JsonValue* value = object.find("@id");
  if (value && value->kind == JsonValue::Kind::number) {
    constexpr double kBeyond = 9223372036854775808.0;  // 2^63: no id that could be written out
    if (std::abs(value->number) < kBeyond) out = std::to_string(static_cast<int64_t>(value->number));
    return std::nullopt;
  }
  return read_string(object, "@id", place, out);
}

// "2023-09-26" or a longer ISO form that begins with the day ("2023-09-26T08:00:00+07:00").
std::optional<Error> read_published(const JsonValue& object, const Place& place,
                                    std::optional<CivilDay>& out) {
  std::string text;
  if (auto error = read_string(object, "datePublished", place, text)) return error;
  if (text.empty()) return std::nullopt;
  out = parse_day(std::string_view(text).substr(0, 10));
  const bool longer_ok = text.size() == 10 || (text.size() > 10 && (text[10] == 'T' || text[10] == ' '));
  if (out && longer_ok) return std::nullopt;
  return place.error(ErrorCode::bad_value, *object.find("datePublished"), "datePublished",
                     "expected a day as YYYY-MM-DD, found \"" + text.substr(0, 40) + "\"");
}

bool has_article_type(const JsonValue& object) {
  const std::string_view type = object.string_or("@type", "");
  return type.ends_with("Article") || type.ends_with("Posting");
}

Result<Article> article_from_json(const JsonValue& object, const Place& place, uint64_t position) {
  if (object.kind != JsonValue::Kind::object) return std::unexpected(wrong_type(place, object, "", "an object"));
  Article article;
  const JsonValue* body = object.find("articleBody");
  if (!body) {
    const ErrorCode code = has_article_type(object) ? ErrorCode::empty_body : ErrorCode::no_article;
    return std::unexpected(place.error(code, object, "articleBody", "the key is missing"));
  }
  if (body->kind != JsonValue::Kind::string) {
    return std::unexpected(wrong_type(place, *body, "articleBody", "a string"));
  }
  if (is_blank(body->string)) {
    return std::unexpected(place.error(ErrorCode::empty_body, *body, "articleBody", "the body is empty"));
  }
  if (body->string.size() > kMaxBodyBytes) {
    return std::unexpected(place.error(ErrorCode::too_large, *body, "articleBody", "the body is over 16 MiB"));
  }
  article.text = body->string;
  for (auto& error : std::array{read_id(object, place, article.id),
                                read_string(object, "headline", place, article.headline),
                                read_string(object, "url", place, article.url),
                                read_string(object, "inLanguage", place, article.language),
                                read_named(object, "publisher", place, article.publisher),
                                read_named(object, "isBasedOn", place, article.based_on),
                                read_published(object, place, article.published)}) {
    if (error) return std::unexpected(*error);
  }
  if (article.id.empty()) article.id = std::to_string(position);
  return article;
}

// News sites put their organization, web page and pictures beside the article: schema.org types that are no article.
bool is_other_thing(const JsonValue& item) {
  return !item.string_or("@type", "").empty() && !has_article_type(item) && !item.find("articleBody");
}

struct Reading {
  uint64_t& next_position;
  const ArticleSink& sink;
  Diagnostics& diagnostics;

  void take(Result<Article> article) {
    ++next_position;
    if (article) {
      sink(std::move(*article));
    } else {
      diagnostics.report(std::move(article.error()));
    }
  }
  void take_all(const std::vector<JsonValue>& items, std::string_view source, std::string_view prefix) {
    for (size_t i = 0; i < items.size(); ++i) {
      if (is_other_thing(items[i])) continue;
      const Place place{source, std::string(prefix) + "[" + std::to_string(i) + "]"};
      take(article_from_json(items[i], place, next_position));
    }
  }
};

void read_text(std::string_view bytes, std::string_view source, std::string_view stem, Reading reading) {
  const auto fail = [&](ErrorCode code, uint64_t offset, std::string message) {
    reading.take(std::unexpected(Error{code, std::string(source), offset, "", std::move(message)}));
  };
  if (bytes.size() > kMaxBodyBytes) return fail(ErrorCode::too_large, kMaxBodyBytes, "the text is over 16 MiB");
  if (const auto bad = find_invalid_utf8(bytes)) {
    return fail(ErrorCode::not_utf8, *bad, "this byte is not valid UTF-8");
  }
  if (is_blank(bytes)) return fail(ErrorCode::empty_body, 0, "the text is empty");
  Article article;
  article.id = stem.empty() ? std::to_string(reading.next_position) : std::string(stem);
  article.text = bytes;
  reading.take(std::move(article));
}

void read_lines(std::string_view bytes, std::string_view source, Reading reading) {
  for (uint64_t begin = 0; begin < bytes.size();) {
    const uint64_t end = std::min<uint64_t>(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (!blank) reading.take(read_article_line(line, source, begin, reading.next_position));
    begin = end + 1;
  }
}

void read_json(std::string_view bytes, std::string_view source, Reading reading) {
  if (bytes.size() > kMaxJsonBytes) {
    return reading.take(std::unexpected(
        Error{ErrorCode::too_large, std::string(source), kMaxJsonBytes, "",
              "one JSON value over 64 MiB: give large collections as JSON lines (.jsonl)"}));
  }
  JsonPrefix read = parse_json_prefix(bytes, source);
  const JsonValue* graph = read.value.find("@graph");
  if (read.value.kind == JsonValue::Kind::array) {
    reading.take_all(read.value.items, source, "");
  } else if (graph && graph->kind == JsonValue::Kind::array) {
    reading.take_all(graph->items, source, "@graph");
  } else if (!read.error && graph) {
    reading.take(std::unexpected(wrong_type({source, ""}, *graph, "@graph", "an array")));
  } else if (!read.error) {
    reading.take(article_from_json(read.value, {source, ""}, reading.next_position));
  }
  if (read.error) reading.take(std::unexpected(std::move(*read.error)));
}

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  for (std::string_view ending : endings) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

// More than one line of which the first is a whole object: JSON lines under a .json name.
bool looks_like_lines(std::string_view bytes) {
  const size_t end = bytes.find('\n');
  if (end == std::string_view::npos) return false;
  const size_t next = bytes.find_first_not_of(" \t\r\n", end);
  if (next == std::string_view::npos || bytes[next] != '{') return false;
  const auto first = parse_json(bytes.substr(0, end), "");
  return first && first->kind == JsonValue::Kind::object;
}

}  // namespace

SourceFormat guess_format(std::string_view name, std::string_view bytes) {
  if (ends_with_any(name, {".txt", ".TXT"})) return SourceFormat::text;
  if (ends_with_any(name, {".jsonl", ".ndjson"})) return SourceFormat::json_lines;
  const size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[')) {
    return looks_like_lines(bytes) ? SourceFormat::json_lines : SourceFormat::json;
  }
  return ends_with_any(name, {".json", ".jsonld"}) ? SourceFormat::json : SourceFormat::text;
}

void read_articles(std::string_view bytes, std::string_view source, std::string_view stem, SourceFormat format,
                   uint64_t& next_position, const ArticleSink& sink, Diagnostics& diagnostics) {
  const Reading reading{next_position, sink, diagnostics};
  switch (format) {
    case SourceFormat::text: return read_text(bytes, source, stem, reading);
    case SourceFormat::json: return read_json(bytes, source, reading);
    case SourceFormat::json_lines: return read_lines(bytes, source, reading);
  }
}

Result<Article> read_article_line(std::string_view line, std::string_view source, uint64_t line_offset,
                                  uint64_t position) {
  if (line.size() > kMaxJsonBytes) {
    return std::unexpected(Error{ErrorCode::too_large, std::string(source), line_offset + kMaxJsonBytes, "",
                                 "a line over 64 MiB"});
  }
  auto value = parse_json(line, source);
  if (!value) {
    value.error().offset += line_offset;
    return std::unexpected(std::move(value.error()));
  }
  return article_from_json(*value, {source, "", line_offset}, position);
}

std::string to_news_article_json(const Article& article) {
  std::string out;
  JsonWriter json(out);
  const auto text = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    json.key(key);
    json.string(value);
  };
  json.open_object();
  text("@type", "NewsArticle");
  text("@id", article.id);
  text("headline", article.headline);
  text("articleBody", article.text);
  if (article.published) text("datePublished", to_iso(*article.published));
  if (!article.publisher.empty()) {
    json.key("publisher");
    json.open_object();
    text("name", article.publisher);
    json.close_object();
  }
  text("url", article.url);
  text("inLanguage", article.language);
  text("isBasedOn", article.based_on);
  json.close_object();
  return out;
}

}  // namespace jejak
