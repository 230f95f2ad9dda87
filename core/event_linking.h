// Finds the same event in several articles: kinds agree, days overlap, and places, names or counts speak for it.
//   article 0 "dua orang tewas … melindas ranjau", "empat anggota polisi … ranjau lain" (19 September 2023, Jabrayil)
//   article 3 "ledakan ranjau darat yang menewaskan empat tentara dan dua warga sipil" (no day, Karabakh) -> one event
// The most exactly dated come first and open groups; each later one joins the group that it fits best, if well enough.
// Candidates are found by kind, name and day (or month, or year), so that no pair is ever tried without cause.
// Order of the result: by first day, undated last; then by article and text. O(events log events).
#pragma once

#include <vector>

#include "core/linked.h"
#include "core/link_items.h"

namespace jejak {

// `wars` of each event's episode: [article][episode] -> index into Collection::wars; kNoWar where there is none.
std::vector<LinkedEvent> link_events(const std::vector<Digest>& digests,
                                     const std::vector<std::vector<uint32_t>>& wars, AnchorTable& anchors);

}  // namespace jejak
