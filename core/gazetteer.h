// The list of toponyms: every place that the program knows, with all its names, and the trie that finds them in text.
// Built from gazetteer.json (made by assets/, see its README for sources); read-only afterwards.
//   longest(text, at "Khankendy") -> the toponym "khankendi" {39.82, 46.75}, names az Xankəndi, hy Stepanakert
// Several toponyms may share a name (Martuni): all candidates are returned; choosing is toponyms.h's work.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/entity.h"
#include "core/json.h"
#include "core/matcher.h"
#include "core/result.h"
#include "core/tokens.h"
#include "core/vocabulary.h"

namespace jejak {

// A place's entity, as the tables of all articles that name it share it, and what helps to choose among namesakes. It has a
// position; its level is one of country, region, province, district, city, village, road, bridge, mountain, river, ...; its
// country is empty for seas and continents.
struct Toponym : Entity {
  std::string parent;  // key; empty where unknown
  int64_t population = 0;  // 0: unknown
  bool ambiguous = false;  // its name is also an ordinary word or a person's name: context must support it
  std::string source;      // "geonames:585000", ...
};

using ToponymId = uint32_t;

class Gazetteer {
 public:
  // gazetteer.json -> tables; new words are added to `vocabulary`. Errors name the record by key path.
  static Result<Gazetteer> build(const JsonValue& root, std::string_view source, Vocabulary& vocabulary);

  const Toponym& operator[](ToponymId id) const { return *toponyms_[id]; }
  std::shared_ptr<const Toponym> share(ToponymId id) const { return toponyms_[id]; }
  size_t size() const { return toponyms_.size(); }

  // The longest name that begins at token `at`, with all toponyms of that name. Payloads are ToponymIds. First and
  // last word must be capitalised; acronyms ("AS", "UEA") match only in capitals, as "as" is a word.
  PhraseTrie::Match longest(const TokenisedText& text, uint32_t at) const;

  // By key; size() where there is none. O(log size).
  ToponymId lookup(std::string_view key) const;

  // The English name of the state with that ISO 3166-1 alpha-2 code; empty where there is none. O(log states).
  std::string_view country_name(std::string_view code) const;

 private:
  void add_name(std::string_view name, ToponymId id, Vocabulary& vocabulary);

  std::vector<std::shared_ptr<const Toponym>> toponyms_;  // sorted by key
  PhraseTrie names_;
  std::vector<std::pair<std::string, ToponymId>> countries_;  // sorted by code
  PhraseTrie acronyms_;
};

}  // namespace jejak
