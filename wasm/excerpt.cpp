#include "wasm/excerpt.h"

#include <algorithm>

namespace jejak {

Excerpt excerpt_of(const Corpus& corpus, uint32_t article, Span span, const std::vector<Span>& marks) {
  Excerpt excerpt;
  excerpt.text = text_of(corpus.documents[article].article.text, span);
  std::ranges::replace(excerpt.text, '\n', ' ');
  for (const Span mark : marks) excerpt.marks.push_back({mark.begin - span.begin, mark.end - span.begin});
  return excerpt;
}

Span sentence_around(const Corpus& corpus, uint32_t article, Span words) {
  return cover(corpus.sentence_at(article, words.begin), words);
}

}  // namespace jejak
