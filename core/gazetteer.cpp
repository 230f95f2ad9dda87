#include "core/gazetteer.h"

#include <algorithm>
#include <optional>
#include <set>

namespace jejak {
namespace {

constexpr double kMostPeople = 1e12;  // who could live in one place

Error record_error(std::string_view source, const JsonValue& at, size_t index, std::string_view key,
                   std::string message) {
  return {ErrorCode::wrong_type, std::string(source), at.offset,
          "toponyms[" + std::to_string(index) + "]" + (key.empty() ? "" : "." + std::string(key)),
          std::move(message)};
}

Result<Toponym> read_toponym(const JsonValue& record, size_t index, std::string_view source) {
  Toponym toponym;
  toponym.key = record.string_or("id", "");
  toponym.name = record.string_or("name", "");
  if (toponym.key.empty() || toponym.name.empty()) {
    return std::unexpected(record_error(source, record, index, "id", "id and name must be strings"));
  }
  const JsonValue* lat = record.find("lat");
  const JsonValue* lng = record.find("lon");
  if (!lat || !lng || lat->kind != JsonValue::Kind::number || lng->kind != JsonValue::Kind::number) {
    return std::unexpected(record_error(source, record, index, "lat", "lat and lon must be numbers"));
  }
  if (lat->number < -90 || lat->number > 90 || lng->number < -180 || lng->number > 180) {
    return std::unexpected(record_error(source, *lat, index, "lat", "no such position on the globe"));
  }
  toponym.position = LatLng{lat->number, lng->number};
  toponym.level = record.string_or("level", "");
  toponym.country = record.string_or("country", "");
  toponym.parent = record.string_or("parent", "");
  toponym.source = record.string_or("source", "");
  toponym.population = static_cast<int64_t>(std::clamp(record.number_or("population", 0), 0.0, kMostPeople));
  if (const JsonValue* ambiguous = record.find("ambiguous")) toponym.ambiguous = ambiguous->boolean;
  if (const JsonValue* names = record.find("names")) {
    for (const auto& [language, name] : names->members) toponym.names.emplace_back(language, name.string);
  }
  return toponym;
}

// Two to four capitals: "AS", "UEA". Longer ones are no words by chance.
bool is_acronym(std::string_view name) {
  return name.size() >= 2 && name.size() <= 4 && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Result<Gazetteer> Gazetteer::build(const JsonValue& root, std::string_view source, Vocabulary& vocabulary) {
  const JsonValue* records = root.find("toponyms");
  if (!records || records->kind != JsonValue::Kind::array) {
    return std::unexpected(Error{ErrorCode::wrong_type, std::string(source), root.offset, "toponyms", "expected an array"});
  }
  struct Record {
    Toponym toponym;
    const JsonValue* json;
  };
  std::vector<Record> read;
  for (size_t i = 0; i < records->items.size(); ++i) {
    auto toponym = read_toponym(records->items[i], i, source);
    if (!toponym) return std::unexpected(std::move(toponym.error()));
    read.push_back({std::move(*toponym), &records->items[i]});
  }
  const auto key_of = [](const Record& r) -> const std::string& { return r.toponym.key; };
  if (!std::ranges::is_sorted(read, {}, key_of)) std::ranges::stable_sort(read, {}, key_of);
  Gazetteer gazetteer;
  for (Record& record : read) {
    const auto id = static_cast<ToponymId>(gazetteer.toponyms_.size());
    std::set<std::string> names{record.toponym.name};
    for (const auto& [language, name] : record.toponym.names) names.insert(name);
    if (const JsonValue* aliases = record.json->find("aliases")) {
      for (const JsonValue& alias : aliases->items) names.insert(alias.string);
    }
    for (const std::string& name : names) gazetteer.add_name(name, id, vocabulary);
    if (record.toponym.level == "country" && !record.toponym.country.empty()) {
      gazetteer.countries_.emplace_back(record.toponym.country, id);
    }
    gazetteer.toponyms_.push_back(std::make_shared<const Toponym>(std::move(record.toponym)));
  }
  std::ranges::sort(gazetteer.countries_);
  return gazetteer;
}

void Gazetteer::add_name(std::string_view name, ToponymId id, Vocabulary& vocabulary) {
  const std::vector<WordId> pattern = pattern_words(name, vocabulary);
  if (!pattern.empty()) (is_acronym(name) ? acronyms_ : names_).add(pattern, id);
}

PhraseTrie::Match Gazetteer::longest(const TokenisedText& text, uint32_t at) const {
  const Token& first = text.tokens[at];
  const bool article = first.span.size() == 2 && at + 2 < text.tokens.size() && text.tokens[at + 1].is('-') &&
                       text.tokens[at + 2].capitalised;  // "el-Fasher"
  if (!first.capitalised && !article) return {};
  PhraseTrie::Match best;
  names_.walk(text, at, [&](const PhraseTrie::Match& match) {
    if (text.tokens[at + match.tokens - 1].capitalised || !text.tokens[at + match.tokens - 1].is_word()) best = match;
  });
  if (best.tokens == 0 && first.all_caps) best = acronyms_.longest(text, at);
  return best;
}

ToponymId Gazetteer::lookup(std::string_view key) const {
  const auto it = std::ranges::lower_bound(toponyms_, key, {}, [](const auto& t) -> std::string_view { return t->key; });
  const bool found = it != toponyms_.end() && (*it)->key == key;
  return static_cast<ToponymId>(found ? it - toponyms_.begin() : toponyms_.end() - toponyms_.begin());
}

std::string_view Gazetteer::country_name(std::string_view code) const {
  const auto it = std::ranges::lower_bound(countries_, code, {}, [](const auto& c) -> std::string_view { return c.first; });
  return it != countries_.end() && it->first == code ? std::string_view(toponyms_[it->second]->name) : std::string_view();
}

}  // namespace jejak
