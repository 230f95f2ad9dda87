// Finds the same war in several articles, however they call it: by its days, its season or year, and its places.
//   "bentrokan meletus pada 27 September 2020 … perjanjian 10 November 2020", "perang 44 hari pada musim gugur 2020",
//   "perang pada tahun 2020", all about Karabakh -> one war, 2020-09-27 to 2020-11-10
// Exactly bounded fighting comes first, then what is not over, then what lies somewhere within a season or a year.
// O(episodes log episodes).
#pragma once

#include <vector>

#include "core/linked.h"
#include "core/link_items.h"

namespace jejak {

struct LinkedWars {
  std::vector<War> wars;                         // by first day, then by article and text
  std::vector<std::vector<uint32_t>> by_episode; // [article][episode] -> index into wars
};

LinkedWars link_wars(const std::vector<Digest>& digests, AnchorTable& anchors);

}  // namespace jejak
