// Finds counts of people and things, money and percentages, with bound, measure, group, side and source.
//   "setidaknya 2.802 tentaranya gugur" -> 2802, at_least, killed, soldiers, side by the owner of "-nya"
//   "bisa mencapai 5.000 orang"         -> 5000, at_most            "Rudi (34)" -> nothing: an age
// Spans: hedge, number and what is counted; in text order, not overlapping; none inside times. Attribution comes from
// the quote or cue that the figure stands in. O(tokens).
#pragma once

#include <vector>

#include "core/entity.h"
#include "core/mention.h"
#include "core/names_found.h"
#include "core/resources.h"
#include "core/tokens.h"

namespace jejak {

std::vector<FigureMention> find_figures(const TokenisedText& text, const Resources& resources, const NamesFound& names,
                                        const std::vector<TimeMention>& times,
                                        const std::vector<QuoteMention>& quotes, EntityTable& entities);

}  // namespace jejak
