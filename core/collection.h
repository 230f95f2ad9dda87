// The whole collection: the same event found across articles, claims about one question compared, and the words that
// articles choose for one thing set side by side (contract §4).
//   "dua orang tewas … empat polisi" (article 0), "empat tentara dan dua warga sipil" (article 3), one blast
//     -> event e2 with members 0 and 3; comparison "killed", verdict contradict: six in all by both, but not the same
// Everything comes from general matching: kind, day, place, names, counts. Nothing is known by name.
// In: digests, in the collection's order. Out: events by day, ids e1, e2, … in that order; the same input gives the
// same output. Cost: linear in events and claims but for sorting; no two articles are compared as such.
#pragma once

#include <vector>

#include "core/digest.h"
#include "core/linked.h"

namespace jejak {

Collection link_articles(const std::vector<Digest>& digests);

}  // namespace jejak
