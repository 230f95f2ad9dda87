// Finds the words by which a newspaper takes a side, knowingly or not, where another word could have been chosen.
//   "Baku membebaskan beberapa kota" -> membebaskan: topic taking, "to liberate", the article's own word
//   "apa yang disebutnya operasi “antiteroris”" -> topic operation, hedged, its owner the sentence's subject
// They are shown side by side, never judged: no word is called right or wrong. Only articles that tell of fighting are
// read ("kemenangan" in sports says nothing). Spans: leftmost-longest, in text order, not overlapping. O(tokens).
#pragma once

#include <vector>

#include "core/document.h"
#include "core/lexicon.h"
#include "core/tokens.h"

namespace jejak {

// Requires: the document's mentions and events have been found.
std::vector<LoadedTerm> find_loaded_terms(const TokenisedText& text, const Lexicon& lexicon, const Document& document);

}  // namespace jejak
