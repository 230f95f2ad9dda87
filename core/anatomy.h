// Finds the parts of a news article in its text: dateline, headline, lead, headings, related links, credits.
//   "Jenewa, MINA – Armenia dan …"   -> dateline [0,15) "Jenewa, MINA –", lead [16, …)
//   "Baca Juga: Macron Resmi …"      -> related
//   "SUMBER: TRTWorld", "[uh/ab]"    -> credit
// In: the text as given. Out: blocks in text order, not overlapping, trimmed of blanks; together they hold every
// character that is no blank. Total; O(bytes).
#pragma once

#include <string_view>
#include <vector>

#include "core/block.h"
#include "core/lexicon.h"
#include "core/vocabulary.h"

namespace jejak {

std::vector<Block> find_blocks(std::string_view text, const Vocabulary& vocabulary, const Lexicon& lexicon);

}  // namespace jejak
