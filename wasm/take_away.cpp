#include "wasm/take_away.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/analysis_json.h"
#include "core/json.h"
#include "core/utf8.h"
#include "wasm/describe.h"
#include "wasm/excerpt.h"
#include "wasm/filter.h"

namespace jejak {
namespace {

constexpr size_t kLongestLine = 75;  // octets of an iCalendar line, its end left out

// The mentions of a place that pass, as territory or where an article was filed.
struct ToldPlace {
  uint32_t locations = 0, datelines = 0;
  std::set<uint32_t> articles;
};

ToldPlace told_of(const Corpus& corpus, const CorpusEntity& place, const Sieve& sieve) {
  ToldPlace told;
  for (const MentionId& mention : place.mentions) {
    if (mention.kind != MentionKind::place || !sieve.passes(mention)) continue;
    const PlaceRole role = corpus.facts_of(mention).role;
    if (role == PlaceRole::actor) continue;
    ++(role == PlaceRole::dateline ? told.datelines : told.locations);
    told.articles.insert(mention.article);
  }
  return told;
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.string_or_null(text);
}

void write_number(JsonWriter& json, std::string_view key, int64_t number) {
  json.key(key);
  json.integer(number);
}

void write_feature(JsonWriter& json, const Corpus& corpus, const Entity& place, const ToldPlace& told, Language language) {
  json.open_object();
  write_text(json, "type", "Feature");
  write_text(json, "id", place.key);
  json.key("geometry");
  json.open_object();
  write_text(json, "type", "Point");
  json.key("coordinates");  // longitude first
  json.open_array();
  json.fixed(place.position->lng_deg, 5);
  json.fixed(place.position->lat_deg, 5);
  json.close_array();
  json.close_object();
  json.key("properties");
  json.open_object();
  write_text(json, "name", display_name(place, language));
  json.key("names");
  json.open_object();
  for (const auto& [tag, name] : place.names) write_text(json, tag, name);
  json.close_object();
  write_text(json, "level", place.level);
  write_number(json, "told", told.locations);
  write_number(json, "filed_from", told.datelines);
  json.key("articles");
  json.open_array();
  for (const uint32_t article : told.articles) json.string(corpus.articles[article].id);
  json.close_array();
  json.close_object();
  json.close_object();
}

// --- CSV

// Blanks and what has no ink: directions, joiners, the byte order mark.
bool is_unseen(char32_t c) {
  return is_space(c) || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069);
}

void add_row(std::string& out, const std::vector<std::string>& fields) {
  for (size_t i = 0; i < fields.size(); ++i) out += (i == 0 ? "" : ",") + csv_field(fields[i]);
  out += "\r\n";
}

// What a cell begins with where a spreadsheet runs it; the wide signs of East Asian keyboards count too.
bool begins_formula(std::string_view text) {
  constexpr std::string_view kSigns[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(kSigns, [&](std::string_view sign) { return text.starts_with(sign); });
}

constexpr std::string_view kCellEnds = ";\t\r\n";  // where a spreadsheet of another region cuts, quotation marks or not

// Blanks before a formula are no protection. Numbers are no formulas: a minus before digits stays.
bool would_run(std::string_view text) {
  const bool is_number = text.size() > 1 && (text[0] == '-' || text[0] == '+') &&
                         text.find_first_not_of("0123456789.", 1) == std::string_view::npos;
  if (is_number || text.empty()) return false;
  if (kCellEnds.substr(1).find(text[0]) != std::string_view::npos) return true;
  uint32_t at = 0;
  while (at < text.size() && is_unseen(decode_utf8(text, at).value)) at += decode_utf8(text, at).size;
  return begins_formula(text.substr(at));
}

// Numbers are written as they are.
std::string degrees(double value) {
  std::string text;
  JsonWriter(text).fixed(value, 5);
  return text;
}

struct MentionMeaning {
  std::string value, begin, end, lat, lng;
};

MentionMeaning meaning_of(const Corpus& corpus, const Document& document, const MentionId& mention, Language language) {
  MentionMeaning meaning;
  if (mention.kind == MentionKind::time) {
    const TimeMention& time = document.times[mention.index];
    meaning.value = time.value;
    if (time.begin) meaning.begin = to_iso(*time.begin);
    if (time.end) meaning.end = to_iso(*time.end);
  } else if (mention.kind == MentionKind::figure) {
    meaning.value = format_figure(document.figures[mention.index], language);
  } else if (const CorpusEntityId id = corpus.entity_of(mention); id != kNoCorpusEntity) {
    const Entity& entity = corpus.entities[id].entity;
    meaning.value = display_name(entity, language);
    if (entity.position) {
      meaning.lat = degrees(entity.position->lat_deg);
      meaning.lng = degrees(entity.position->lng_deg);
    }
  }
  return meaning;
}

// --- iCalendar

std::string compact(CivilDay day) {
  std::string iso = to_iso(day);
  std::erase(iso, '-');
  return iso;
}

// What names an article in the ids of its entries: no two articles have the same.
class EntryNames {
 public:
  std::string of(const Corpus& corpus, uint32_t article) {
    if (article == last_ && !name_.empty()) return name_;
    last_ = article;
    name_ = slug(corpus.articles[article].id);
    while (name_.empty() || !taken_.insert(name_).second) name_ += "-" + std::to_string(article + 1);
    return name_;
  }

 private:
  std::set<std::string> taken_;
  uint32_t last_ = 0;
  std::string name_;
};

void add_entry(std::string& out, const Corpus& corpus, const Document& document, EventId id, const std::string& name, Language language) {
  const Event& event = document.events[id.index];
  std::string places;
  for (const EntityId place : event.places) {
    if (place < document.entities.size()) places += (places.empty() ? "" : ", ") + display_name(document.entities[place], language);
  }
  const std::string type = format_event_type(event.type, language);
  const std::string sentence = excerpt_of(corpus, id.article, event.span, {event.trigger}).text;
  // The stamp is the article's day, so that the same articles give the same bytes.
  const CivilDay stamp = document.publication.day.value_or(CivilDay{});
  const auto last = plus_days(*event.end, 1);
  for (const std::string& line : {
           std::string("BEGIN:VEVENT"), "UID:" + name + "-" + std::to_string(id.index) + "@jejak",
           "DTSTAMP:" + compact(stamp) + "T000000Z", "DTSTART;VALUE=DATE:" + compact(*event.begin),
           "DTEND;VALUE=DATE:" + compact(last.value_or(*event.end)),
           "SUMMARY:" + calendar_text(type + (places.empty() ? "" : ": " + places)),
           "DESCRIPTION:" + calendar_text(sentence + "\n" + article_label(corpus.documents.head(id.article), id.article, language)),
           std::string("END:VEVENT")}) {
    out += calendar_line(line);
  }
}

std::string file_name(Language language, Text what, std::string_view ending) {
  return "jejak-" + slug(text_of(language, what)) + std::string(ending);
}

}  // namespace

std::string csv_field(std::string_view text) {
  std::string field;
  if (would_run(text)) field += '\'';
  for (size_t i = 0; i < text.size(); ++i) {
    field += text[i];
    if (kCellEnds.find(text[i]) != std::string_view::npos && begins_formula(text.substr(i + 1))) field += '\'';
  }
  if (field.find_first_of(",;\"\r\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char c : field) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string calendar_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    if (c == '\n') out += "\\n";
    else if (c == '\t') out += ' ';
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;  // the format knows no other controls
  }
  return out;
}

std::string calendar_line(std::string_view line) {
  std::string out;
  size_t room = kLongestLine;
  for (uint32_t at = 0; at < line.size();) {
    const uint32_t size = decode_utf8(line, at).size;
    if (size > room) {
      out += "\r\n ";
      room = kLongestLine - 1;
    }
    out += line.substr(at, size);
    room -= size;
    at += size;
  }
  return out + "\r\n";
}

TakenFile take_geojson(const Corpus& corpus, const AppState& state) {
  TakenFile file{file_name(state.language, Text::take_places, ".geojson"), "application/geo+json", ""};
  const Sieve sieve(corpus, state.filter);
  JsonWriter json(file.text);
  json.open_object();
  write_text(json, "type", "FeatureCollection");
  json.key("features");
  json.open_array();
  for (const CorpusEntity& entity : corpus.entities) {
    if (!entity.entity.position) continue;
    const ToldPlace told = told_of(corpus, entity, sieve);
    if (told.locations + told.datelines > 0) write_feature(json, corpus, entity.entity, told, state.language);
  }
  json.close_array();
  json.close_object();
  file.text += '\n';
  return file;
}

TakenFile take_csv(const Corpus& corpus, const AppState& state) {
  TakenFile file{file_name(state.language, Text::take_mentions, ".csv"), "text/csv;charset=utf-8", ""};
  add_row(file.text, {"article", "publisher", "published", "kind", "text", "value", "begin", "end", "lat", "lon", "sentence"});
  const Sieve sieve(corpus, state.filter);
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const Document document = corpus.documents.read(article);
    const std::string published = document.publication.day ? to_iso(*document.publication.day) : "";
    for (const uint32_t number : corpus.in_order_of(article)) {
      const MentionId mention = corpus.mention_at(article, number);
      if (!sieve.passes(mention)) continue;
      const MentionMeaning meaning = meaning_of(corpus, document, mention, state.language);
      const Span words = corpus.span_of(mention);
      const Span sentence = sentence_around(corpus, article, words);
      add_row(file.text, {document.article.id, document.article.publisher, published, std::string(name_of(mention.kind)),
                          std::string(text_of(document.article.text, words)), meaning.value, meaning.begin, meaning.end,
                          meaning.lat, meaning.lng, excerpt_of(corpus, article, sentence, {words}).text});
    }
  }
  return file;
}

TakenFile take_calendar(const Corpus& corpus, const AppState& state) {
  TakenFile file{file_name(state.language, Text::take_events, ".ics"), "text/calendar;charset=utf-8", ""};
  for (const char* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jejak//Jejak//ID", "CALSCALE:GREGORIAN"}) {
    file.text += calendar_line(line);
  }
  EntryNames names;
  const Sieve sieve(corpus, state.filter);
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const Document document = corpus.documents.read(article);
    for (uint32_t i = 0; i < document.events.size(); ++i) {
      const EventId id{article, i};
      if (corpus.event(id).is_dated() && sieve.passes(id)) add_entry(file.text, corpus, document, id, names.of(corpus, article), state.language);
    }
  }
  file.text += calendar_line("END:VCALENDAR");
  return file;
}

TakenFile take_analysis(const Corpus& corpus, const AppState& state) {
  TakenFile file{file_name(state.language, Text::take_analysis, ".jsonl"), "application/jsonl", ""};
  const Sieve sieve(corpus, state.filter);
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    if (!sieve.passes_article(article)) continue;
    append_analysis_json(corpus.documents.read(article), file.text);
    file.text += '\n';
  }
  return file;
}

std::string citation_of(const DocumentHead& head, uint32_t article, Language language) {
  std::string out;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) out += (out.empty() ? "" : ". ") + part;
  };
  add(std::string(head.article.publisher));
  if (!head.article.headline.empty()) add("“" + std::string(head.article.headline) + "”");
  if (head.publication.day) add(format_day(language, *head.publication.day));
  add(std::string(head.article.url));
  return out.empty() ? article_label(head, article, language) : out;
}

std::string quotation_of(const DocumentHead& head, uint32_t article, std::string_view words, Language language) {
  return std::string(words) + "\n\n— " + citation_of(head, article, language);
}

}  // namespace jejak
