// The list of toponyms: every place that the program knows, with all its names, and the trie that finds them in text.
// Built from gazetteer.json (made by assets/, see its README for sources); read-only afterwards.
//   longest(text, at "Khankendy") -> the toponym "khankendi" {39.82, 46.75}, names az Xankəndi, hy Stepanakert
// Several toponyms may share a name (Martuni): all candidates are returned; choosing is toponyms.h's work.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/geo.h"
#include "core/json.h"
#include "core/matcher.h"
#include "core/result.h"
#include "core/tokens.h"
#include "core/vocabulary.h"

namespace jejak {

struct Toponym {
  std::string id;    // slug, unique
  std::string name;  // the common English name
  std::vector<std::pair<std::string, std::string>> names;  // language or side -> name
  LatLng position;
  std::string level;    // country, region, province, district, city, village, road, bridge, mountain, river, ...
  std::string country;  // ISO 3166-1 alpha-2; empty for seas and continents
  std::string parent;   // id; empty where unknown
  int64_t population = 0;  // 0: unknown
  bool ambiguous = false;  // its name is also an ordinary word or a person's name: context must support it
  std::string source;      // "geonames:585000", ...
};

using ToponymId = uint32_t;

class Gazetteer {
 public:
  // gazetteer.json -> tables; new words are added to `vocabulary`. Errors name the record by key path.
  static Result<Gazetteer> build(const JsonValue& root, std::string_view source, Vocabulary& vocabulary);

  const Toponym& operator[](ToponymId id) const { return toponyms_[id]; }
  size_t size() const { return toponyms_.size(); }

  // The longest name that begins at token `at`, with all toponyms of that name. Payloads are ToponymIds. First and
  // last word must be capitalised; acronyms ("AS", "UEA") match only in capitals, as "as" is a word.
  PhraseTrie::Match longest(const TokenisedText& text, uint32_t at) const;

  // By id slug; size() where there is none. O(log size).
  ToponymId lookup(std::string_view id) const;

 private:
  void add_name(std::string_view name, ToponymId id, Vocabulary& vocabulary);

  std::vector<Toponym> toponyms_;       // sorted by id
  PhraseTrie names_;
  PhraseTrie acronyms_;
};

}  // namespace jejak
