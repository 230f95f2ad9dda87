// Finds the dateline at the head of an article's first paragraph: place and medium, up to the dash or colon behind them.
//   "REPUBLIKA.CO.ID, ISTANBUL -- Pejabat …" -> 28     "Jakarta (ANTARA) - Polisi …" -> 19    "KBRN, Ambon: Warga …" -> 12
//   "Warga Baku - Shusha berterima kasih …" -> 0       "Persija - Persib imbang" -> 0
// By shape: a few names before a dash, one of them a medium, a known place or in capitals. O(line's first 160 bytes).
#pragma once

#include <cstdint>
#include <string_view>

#include "core/gazetteer.h"
#include "core/lexicon.h"
#include "core/span.h"
#include "core/vocabulary.h"

namespace jejak {

struct Names {  // what datelines are recognised by
  const Vocabulary& vocabulary;
  const Lexicon& lexicon;
  const Gazetteer& gazetteer;
};

// Bytes from the line's begin to the end of its dateline, dash included; 0 where it has none. `after_headline`: a
// headline stands before it, so that an unknown town before a dash is one too ("Wanayasa - Polisi …").
uint32_t dateline_bytes(std::string_view text, Span line, const Names& names, bool after_headline);

// Whether the line holds a full date and nothing but what belongs to one: "3 April 2016", "Senin, 3/4/2016 | 10.15 WIB".
bool is_date_line(std::string_view text, Span line, const Names& names);

}  // namespace jejak
