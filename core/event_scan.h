// Finds where the sentences of an article say that something happened: triggers with what stands in their clause.
//   "Kedua pihak menandatangani perjanjian di Moskow pada 10 November 2020" -> agreement, place moscow, that day's time
//   "pertemuan tersebut", "untuk menyerang", "tidak menyerang" -> nothing: told before, meant, denied
// In: the document with all its mentions. Out: drafts in text order, each with its clause's time where it names one.
// Headlines, headings and datelines repeat or only place the story: nothing is read there. O(tokens + mentions log).
#pragma once

#include "core/document.h"
#include "core/event_draft.h"
#include "core/lexicon.h"
#include "core/tokens.h"

namespace jejak {

EventDrafts scan_events(const TokenisedText& text, const Lexicon& lexicon, const Document& document);

}  // namespace jejak
