// Chooses the year of a day that is written with weekday, day and month alone ("Rabu (20/9)").
//   weekday and date      the years in which that day was a Wednesday
//   years told of         no earlier one; else the nearest
//   who held an office, what is known of a place, a copyright line, another date with its year
// Without anything that decides there is no year. O(times), besides what core/known_years.h says.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/lexicon.h"
#include "core/timex_finder.h"
#include "core/tokens.h"

namespace jejak {

// A day and a month are written, and nothing that counts from elsewhere.
bool is_dated(const FoundTime& time);
// Written as news writes the day of what it reports: "Rabu (20/9)", "hari ini (20/9)".
bool is_news_day(const FoundTime& time);
// A word says that it is to come.
bool lies_ahead(const FoundTime& time);
// In English, from 1 (Monday) to 7.
std::string_view weekday_name(int weekday);

// The year of `clue`, one of `found` or, where `filed`, the day of filing with the lead's weekday. `reason`: why it is
// chosen; unchanged where it is not.
std::optional<int> choose_year(const TokenisedText& text, const Lexicon& lexicon, std::span<const FoundTime> found,
                               const FoundTime& clue, bool filed, std::string& reason);

}  // namespace jejak
