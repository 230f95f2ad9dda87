// Pairs the quotation marks of an article: “…”, "…", ‘…’, '…', «…», „…“, and those that a typist mixed or forgot.
//   "“A,” kata X, “B.”"            -> two quotations
//   "“A ‘b’ c,” kata X"            -> one: marks inside another quotation are part of it
//   "“A." at a paragraph's end      -> one up to the paragraph's end (the next paragraph goes on)
//   "A,” kata X"                    -> one from the sentence's begin, opened == false
// Apostrophes inside words are no marks, those at a word's end only where an opening one stands before. Quotations
// never cross a block. Any tokens are accepted; O(tokens).
#pragma once

#include <cstdint>
#include <vector>

#include "core/tokens.h"

namespace jejak {

struct Quotation {
  uint32_t open = 0;   // token of the opening mark; the first token inside where `opened` is false
  uint32_t first = 0;  // tokens inside: [first, end)
  uint32_t end = 0;
  uint32_t after = 0;  // the first token behind the closing mark
  bool opened = true;  // false: the opening mark is missing
  bool closed = true;  // false: the closing mark is missing
};

// In text order, not overlapping; only prose blocks.
std::vector<Quotation> find_quotations(const TokenisedText& text);

// How many words and numbers stand in tokens [first, end).
uint32_t count_words(const TokenisedText& text, uint32_t first, uint32_t end);

// [first, end) without full stops, commas and other marks at both ends; may become empty.
void trim_marks(const TokenisedText& text, uint32_t& first, uint32_t& end);

// The same for a reported clause: a quotation that begins it and ends within it keeps its opening mark.
void trim_clause(const TokenisedText& text, uint32_t& first, uint32_t& end);

bool is_double_mark(char32_t mark);

}  // namespace jejak
