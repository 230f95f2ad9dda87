// Tells what on a news page is not the article: related links, credits, signatures, notices of the page.
//   "Baca Juga: Macron …"  -> related          "… kata dia. (rds/imk)" -> the brackets are a credit
//   "Editor : Galih W."    -> credit           "[Gambas:Video CNN]"    -> related
// By shape and by the words of the lexicon, one line at a time. O(line).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/block.h"
#include "core/lexicon.h"
#include "core/span.h"
#include "core/vocabulary.h"

namespace jejak {

enum class LineRole : uint8_t {
  prose,
  related,
  related_head,  // "Baca juga:", the links follow on lines of their own
  credit,
};

LineRole role_of_line(std::string_view text, Span line, const Vocabulary& vocabulary, const Lexicon& lexicon);

// Whether the line can be a link under "Baca juga:": a title without a full stop.
bool is_link_title(std::string_view text, Span line);

// Whether the line can be a signature at an article's end: "SAVITRI AMALIA / REUTERS", "Rina Ayu".
bool is_signature(std::string_view text, Span line, const Vocabulary& vocabulary, const Lexicon& lexicon);

// Related links and credits inside a line of prose: "(Baca juga: …)", "… Baca juga: …" up to the line's end,
// "[Gambas:Video CNN]", "(rds/imk)" behind the last sentence. In text order, not overlapping.
std::vector<Block> find_inline_boilerplate(std::string_view text, Span line, const Vocabulary& vocabulary,
                                           const Lexicon& lexicon);

}  // namespace jejak
