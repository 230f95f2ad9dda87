// Tells Indonesian verbs from other words by their prefix, as no list holds them all: "menewaskan", "bertemu",
// "ditangkap", "terluka" are verbs; "media", "berita", "distrik", "tersebut" are words of the lexicon's not_verb list.
// A guess about one word, without its sentence; used to find where noun phrases end and whether a clause has a
// predicate. Capitalised words are names and never verbs. O(1).
#pragma once

#include <cstdint>

#include "core/lexicon.h"
#include "core/tokens.h"

namespace jejak {

// Requires: token < text.tokens.size().
bool looks_like_verb(const TokenisedText& text, uint32_t token, const Lexicon& lexicon);

// Verbs, and words that stand in predicates only: "akan", "adalah", "tewas".
bool looks_like_predicate(const TokenisedText& text, uint32_t token, const Lexicon& lexicon);

}  // namespace jejak
