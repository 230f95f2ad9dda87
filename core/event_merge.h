// Joins the tellings of one event within an article: the same kind, on the same day, not said to be another one.
//   lead "… menyetujui …" of 2023-09-25, later "sebuah kesepakatan dicapai" -> one agreement, with the names of both
//   "melindas ranjau", "melindas ranjau lain" -> two explosions
// In: dated drafts in text order. Out: events in text order, each with the first telling's sentence. O(drafts).
#pragma once

#include <vector>

#include "core/document.h"
#include "core/event_draft.h"

namespace jejak {

std::vector<Event> merge_events(const Document& document, std::vector<EventDraft> drafts);

}  // namespace jejak
