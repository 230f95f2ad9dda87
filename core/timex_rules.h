// The forms of Indonesian time expressions, as a table: id, shape, production, guard.
// A rule's shape says which words and figures follow one another; its production fills the fields; its guard looks at
// the words around it and refuses what only looks like a time ("34 tahun" after a name, "2000 orang").
// Several shapes share an id where they say the same thing. At one token the longest match wins, then the first.
#pragma once

#include <span>
#include <string_view>

#include "core/lexicon.h"
#include "core/timex_fields.h"
#include "core/timex_parts.h"
#include "core/tokens.h"

namespace jejak {

struct TimexRule {
  std::string_view id;  // a literal
  Shape shape;
  bool (*produce)(const Parts& parts, TimeFields& out);  // false: not a time after all (31 April)
  // Whether the words around tokens [first, end) allow it; nullptr: always.
  bool (*guard)(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end) = nullptr;
};

std::span<const TimexRule> timex_rules();

}  // namespace jejak
