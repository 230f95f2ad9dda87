// What anybody who reads news knows about years: who held an office when, and on which day a war began. It settles the
// year where an article writes only day and month.
//   "pertempuran dimulai 27 September" in a text on Karabakh -> the year 2020
//   "Ned Price" and "Senin (7/11)" -> 2022: a Monday then, and Price in office from January 2021 to March 2023
//   "Covid-19" and "Rabu (3/2)" -> 2021: nothing was called so before
//   "gempa", "Cianjur" and "Selasa (22/11)" -> 2022: an earthquake there is known from the day before
// The days and months are data (assets/lexicon/years.json, known_events.json). Somebody called "mantan" settles nothing.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/civil_time.h"
#include "core/lexicon.h"
#include "core/timex_finder.h"
#include "core/tokens.h"

namespace jejak {

// Writes the year to days of the form "dimulai 27 September" whose event the text names; where a text counts from
// itself ("24 Februari tahun lalu"), the year is written too and the steps stay. O(times), one pass over the tokens
// where some day fits.
void date_known_events(const TokenisedText& text, const Lexicon& lexicon, std::span<FoundTime> found);

// The lists were revised at the end of this year; they know nothing later.
inline constexpr int kLastKnownYear = 2026;

struct OfficeHolder {
  std::string_view name;    // as written
  std::string_view months;  // "200903-202106 202212-": months in office, as the lexicon has them
  bool elected = false;     // "presiden terpilih": not in office yet
};

// Each office holder whom the prose names in office, and what else is known to a span of years, once, in text order. O(tokens).
std::vector<OfficeHolder> find_office_holders(const TokenisedText& text, const Lexicon& lexicon);

bool held_office(const OfficeHolder& holder, CivilDay day);

struct KnownEvent {
  std::string_view name;  // as written: "Cianjur"
  CivilDay day;
};

// What the prose names with a word for what happened there, and the days that are known of it, in text order. The word
// is looked for near the beginning of the text. O(tokens).
std::vector<KnownEvent> find_known_events(const TokenisedText& text, const Lexicon& lexicon);

}  // namespace jejak
