// The lines of a text, trimmed of blanks, empty ones left out; and the tokens of a short piece of one line.
#pragma once

#include <string_view>
#include <vector>

#include "core/span.h"
#include "core/tokens.h"
#include "core/vocabulary.h"

namespace jejak {

// Without blanks at its ends.
Span trimmed(std::string_view text, Span span);

// In text order. O(bytes).
std::vector<Span> split_lines(std::string_view text);

// Tokens of `piece` alone; their spans count from the piece's begin. Cheap only for short pieces.
TokenisedText tokenise_piece(std::string_view text, Span piece, const Vocabulary& vocabulary);

// The first `bytes` of a line, cut between code points.
Span head_of(std::string_view text, Span line, uint32_t bytes);

}  // namespace jejak
