// Says when each event was: from the time in its clause; from the event beside it ("sehari setelah …"); from the
// fighting that it was part of, whose beginning and end the article tells elsewhere; or from the day at which the
// story stands. Where none of these decides it stays without a date.
//   lead "… Senin (25/9/2023) menyetujui …", next paragraph "bertemu dengan perwakilan di Khojaly" -> 2023-09-25
//   "bentrokan meletus pada 27 September 2020" … "Selama konflik itu" … "10 November 2020 untuk mengakhiri pertempuran"
//      -> 2020-09-27/2020-11-10
// Fills date, begin, end, episode and date_rule of the drafts' events. O(drafts log).
#pragma once

#include <utility>
#include <vector>

#include "core/document.h"
#include "core/event_draft.h"
#include "core/tokens.h"

namespace jejak {

struct DatedEvents {
  std::vector<Episode> episodes;  // in text order
  // Days to which event-anchored durations lead: index into Document::times, day.
  std::vector<std::pair<uint32_t, CivilDay>> offset_days;
};

DatedEvents date_events(const Document& document, EventDrafts& drafts);

}  // namespace jejak
