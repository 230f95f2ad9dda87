// Finds what was said: direct quotations, reported clauses, and mixtures; each with its speaker and cue.
//   "“Ada kemungkinan …,” kata Kremlin." -> direct, speaker kremlin, cue "kata"
//   "Menurut pernyataan itu, pertemuan …" -> indirect, speaker: who made the statement
// Spans: direct ones without marks and final punctuation; indirect ones the whole reported clause, which may hold a
// direct fragment that is listed too. Speakers without a name of their own become entities of kind group. O(tokens).
#pragma once

#include <vector>

#include "core/entity.h"
#include "core/lexicon.h"
#include "core/mention.h"
#include "core/names_found.h"
#include "core/tokens.h"

namespace jejak {

std::vector<QuoteMention> find_quotes(const TokenisedText& text, const Lexicon& lexicon, const NamesFound& names,
                                      EntityTable& entities);

}  // namespace jejak
