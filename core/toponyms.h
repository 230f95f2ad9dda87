// Finds place names in one article and resolves each to a toponym of the gazetteer.
//   "jalan raya Ahmadbayli-Fuzuli-Shusha" -> three mentions; "Nagorno Karabakh" -> one
// Spans: leftmost-longest, in text order, not overlapping; none inside related links and credits. Each place that is
// mentioned is added to `entities`, in order of its first mention. O(tokens).
#pragma once

#include <vector>

#include "core/entity.h"
#include "core/gazetteer.h"
#include "core/lexicon.h"
#include "core/mention.h"
#include "core/tokens.h"

namespace jejak {

std::vector<PlaceMention> find_toponyms(const TokenisedText& text, const Gazetteer& gazetteer,
                                        const Lexicon& lexicon, EntityTable& entities);

}  // namespace jejak
