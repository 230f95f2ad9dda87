// One sentence as it stands in its article, with the words in it that a list is about.
//   "Dua hari kemudian mereka pindah ke Yevlakh." with [35,42) marked
#pragma once

#include <string>
#include <vector>

#include "wasm/corpus.h"

namespace jejak {

struct Excerpt {
  std::string text;         // line ends as blanks
  std::vector<Span> marks;  // bytes of `text`
};

// `span` and `marks`: bytes of the article's text; the marks lie in the span.
Excerpt excerpt_of(const Corpus& corpus, uint32_t article, Span span, const std::vector<Span>& marks);

// The sentence that holds the words, and all of the words where they are longer.
Span sentence_around(const Corpus& corpus, uint32_t article, Span words);

}  // namespace jejak
