// Turns what time expressions say into days: relative ones count from the anchor, clocks and "hari itu" from the day
// that is being told of, years that are left out from their neighbours and the anchor.
//   anchor 2023-09-25: "Selasa pekan lalu" -> 2023-09-19    "Rabu pagi" -> 2023-09-20TMO    "akhir tahun" -> 2023
// What is not determined keeps its span and has no value. O(times).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/civil_time.h"
#include "core/lexicon.h"
#include "core/mention.h"
#include "core/timex_finder.h"
#include "core/tokens.h"

namespace jejak {

// `found`: as find_timexes gave them. One mention for each, in the same order. `anchor_is_news_day`: the anchor is the
// day of what the lead tells, and the article may have come out a day later.
std::vector<TimeMention> resolve_timexes(const TokenisedText& text, const Lexicon& lexicon,
                                         std::span<const FoundTime> found, std::optional<CivilDay> anchor,
                                         bool anchor_is_news_day);

// The year's day that fits best where only day and month are told: the nearest to the anchor, and of those the past
// one unless the words speak of the future; with a weekday, one on which it falls. nullopt: no such day.
std::optional<CivilDay> nearest_day(const FoundTime& found, CivilDay anchor);

}  // namespace jejak
