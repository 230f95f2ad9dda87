// Decides which toponym a place name means where several share it: the level that its noun names, what holds it, which
// countries and places the article speaks of.
//   "Martuni, Armenia" -> the town in Armenia; "Kabupaten Klaten" -> the district, not its town
// Look-ups by name are the gazetteer's; whether a place is meant at all is decided before (toponyms.cpp).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/gazetteer.h"
#include "core/geo.h"
#include "core/lexicon.h"
#include "core/mention.h"
#include "core/tokens.h"

namespace jejak {

// A place name in the text before it is decided which place it names.
struct PlaceCandidate {
  uint32_t first = 0, end = 0;  // tokens
  std::span<const ToponymId> readings;
  const LexEntry* noun = nullptr;  // "kota" before it
  uint32_t noun_token = 0;
  bool listed = false;             // a further name of a list
};

class ToponymChooser {
 public:
  ToponymChooser(const TokenisedText& text, const Gazetteer& gazetteer) : text_(text), gazetteer_(gazetteer) {}

  // The country, province or district behind the comma of "Martuni, Armenia" that holds one of the candidate's readings;
  // nullptr where there is none.
  const Toponym* container_of(const PlaceCandidate& candidate) const;

  // Which countries and which certain positions the article speaks of: names with one reading only.
  void read_context(std::span<const PlaceCandidate> candidates);

  // The reading that fits best; the others become alternatives of `why`. Requires: the candidate has readings.
  ToponymId choose(const PlaceCandidate& candidate, Provenance& why) const;

 private:
  // More certain places than these tell nothing new, and the choice stays linear in the article's length.
  static constexpr size_t kMaxCertain = 16;

  double score(const Toponym& t, const PlaceCandidate& candidate, const Toponym* container) const;

  const TokenisedText& text_;
  const Gazetteer& gazetteer_;
  std::vector<std::string_view> countries_;
  std::vector<LatLng> certain_;
};

}  // namespace jejak
