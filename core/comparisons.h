// Puts what articles claim about one question side by side and says whether they can all be true.
//   killed in one blast: 2 people + 4 police (article 0), 4 soldiers + 2 civilians (article 3)
//     -> contradict: six by both, but not the same people
//   killed on one side of one war: up to 5,000 (over), 1,166 soldiers and 39 civilians (a month into it)
//     -> different_scope: counted at different times, and one counts soldiers apart
//   44 days, six weeks -> compatible
// One comparison a question; only where two voices answer it. O(claims log claims); of very many voices the distinct
// answers are compared.
#pragma once

#include <vector>

#include "core/linked.h"

namespace jejak {

std::vector<Comparison> compare_claims(const std::vector<Digest>& digests, const std::vector<LinkedEvent>& events,
                                       const std::vector<War>& wars,
                                       const std::vector<std::vector<uint32_t>>& war_of_episode);
}  // namespace jejak
