// Finds the parts of a news article in its text: dateline, headline, lead, headings, related links, credits.
//   "Jenewa, MINA – Armenia dan …"   -> dateline [0,15) "Jenewa, MINA –", lead [16, …)
//   "Baca Juga: Macron Resmi …"      -> related
//   "SUMBER: TRTWorld", "[uh/ab]"    -> credit
// In: the text as given. Out: blocks in text order, not overlapping, trimmed of blanks; together they hold every
// character that is no blank. A heading is a short line without a full stop before a longer one; a first sentence
// is never taken for a headline. Total; O(bytes).
#pragma once

#include <string_view>
#include <vector>

#include "core/block.h"
#include "core/gazetteer.h"
#include "core/lexicon.h"
#include "core/vocabulary.h"

namespace jejak {

// `gazetteer`: the towns that may stand in a dateline.
std::vector<Block> find_blocks(std::string_view text, const Vocabulary& vocabulary, const Lexicon& lexicon,
                               const Gazetteer& gazetteer);

}  // namespace jejak
