// One sentence as it stands in its article, with the words in it that a list is about.
//   "Dua hari kemudian mereka pindah ke Yevlakh." with [35,42) marked
// A sentence longer than any that is meant to be read (a megabyte without a full stop) is cut around its first mark.
#pragma once

#include <string>
#include <vector>

#include "wasm/corpus.h"

namespace jejak {

struct Excerpt {
  std::string text;         // line ends as blanks; "…" where it was cut
  std::vector<Span> marks;  // bytes of `text`
  size_t left_out = 0;      // marks that lie wholly in what was cut away
};

constexpr uint32_t kMostExcerptBytes = 1500;  // of the article's text

// `span` and `marks`: bytes of the article's text; the marks lie in the span. O(marks).
Excerpt excerpt_of(const Corpus& corpus, uint32_t article, Span span, const std::vector<Span>& marks);

// The sentence that holds the words, and all of the words where they are longer.
Span sentence_around(const Corpus& corpus, uint32_t article, Span words);

}  // namespace jejak
