// Finds what an article says happened: triggers and the mentions around them -> events, dated and told once.
//   "menandatangani perjanjian … pada 10 November 2020" -> agreement, 2020-11-10
// In three steps: event_scan.h reads sentences, event_dates.h dates, event_merge.h joins what is told twice.
// In: the document with all its mentions. Out: events in text order. O(tokens + mentions log).
#pragma once

#include <utility>
#include <vector>

#include "core/document.h"
#include "core/lexicon.h"
#include "core/tokens.h"

namespace jejak {

struct EventReading {
  std::vector<Event> events;
  std::vector<Episode> episodes;  // the fighting that events were part of
  // "sehari setelah pembicaraan": the day to which an event-anchored duration leads; index into Document::times.
  std::vector<std::pair<uint32_t, CivilDay>> offset_days;
};

EventReading read_events(const TokenisedText& text, const Lexicon& lexicon, const Document& document);

// Puts the reading into the document; durations that were given no day before get theirs.
void apply_events(EventReading reading, Document& document);

}  // namespace jejak
