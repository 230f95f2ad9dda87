// Finds what an article says happened: triggers and the mentions around them -> events.
//   "menandatangani perjanjian … pada 10 November 2020" -> agreement, 2020-11-10
// In: the document with all its mentions. Out: events in text order. O(tokens + mentions).
#pragma once

#include <vector>

#include "core/document.h"
#include "core/lexicon.h"
#include "core/tokens.h"

namespace jejak {

std::vector<Event> find_events(const TokenisedText& text, const Lexicon& lexicon, const Document& document);

}  // namespace jejak
