// Finds where an article speaks of time, and which words around an expression tell past from future.
//   "akan berunding hari Kamis (21/9)" -> tokens of "Kamis (21/9)", time.weekday_dm, tense to_come
// Day, part of the day, clock and zone that stand together become one ("Rabu pukul 10.45 WIT").
// Minimal spans, leftmost-longest, in text order, not overlapping; none in related links and credits. O(tokens).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/lexicon.h"
#include "core/span.h"
#include "core/timex_fields.h"
#include "core/tokens.h"

namespace jejak {

// What the nearest word of the kind before an expression says of its sentence.
enum class Tense : uint8_t {
  untold,
  been,      // "telah", "setelah"
  to_come,   // "akan", "dijadwalkan"
  reported,  // "kata", "dikutip": the day on which somebody spoke
};

struct FoundTime {
  uint32_t first = 0;  // tokens [first, end)
  uint32_t end = 0;
  std::string_view rule;  // a literal
  TimeFields fields;
  Tense tense = Tense::untold;
  Span cue;            // of the tense; empty where untold
  bool since = false;  // "sejak" stands before it
  bool until = false;  // "hingga", "sampai"
  bool prospective = false;  // "Pemilu 2024", "target 2030": may lie ahead
};

std::vector<FoundTime> find_timexes(const TokenisedText& text, const Lexicon& lexicon);

}  // namespace jejak
