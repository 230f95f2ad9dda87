// Infers the day of publication where it is not given: the day of the lead's news, a lower bound that may be a day
// early. A weekday with day and month fits a few years only; the years that the text names choose among them.
//   "Rabu (20/9)" in the lead and "perang pada tahun 2020" -> 2023-09-20: Wednesdays are 20/9/2017, 2023, 2028, and
//   2017 is before what the text tells
// Never a guess: without a weekday and a date, or with several years that fit as well, the day stays unknown.
// Never today's date. Dates in related links decide nothing; the year in a copyright line does. O(times).
#pragma once

#include <optional>
#include <span>

#include "core/document.h"
#include "core/lexicon.h"
#include "core/timex_finder.h"
#include "core/tokens.h"

namespace jejak {

Publication find_publication(const TokenisedText& text, const Lexicon& lexicon, std::span<const FoundTime> found);

}  // namespace jejak
