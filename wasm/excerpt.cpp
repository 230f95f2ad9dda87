#include "wasm/excerpt.h"

#include <algorithm>

#include "core/utf8.h"

namespace jejak {
namespace {

constexpr uint32_t kBeforeMark = 200;  // bytes that are kept before the first mark of a sentence that is cut
constexpr std::string_view kCut = "…";

// What is shown of the span: all of it, or the part around the first mark, between code points.
Span window_of(std::string_view text, Span span, const std::vector<Span>& marks) {
  if (span.size() <= kMostExcerptBytes) return span;
  const uint32_t first = marks.empty() ? span.begin : std::clamp(std::ranges::min(marks, {}, &Span::begin).begin, span.begin, span.end);
  Span window{span.begin, span.end};
  if (first - span.begin > kBeforeMark) window.begin = std::min(first - kBeforeMark, span.end - kMostExcerptBytes);
  window.end = window.begin + kMostExcerptBytes;
  while (window.begin > span.begin && is_continuation(text[window.begin])) --window.begin;
  while (window.end < span.end && is_continuation(text[window.end])) --window.end;
  return window;
}

}  // namespace

Excerpt excerpt_of(const Corpus& corpus, uint32_t article, Span span, const std::vector<Span>& marks) {
  const std::string_view text = corpus.text_of_article(article);
  const Span window = window_of(text, span, marks);
  Excerpt excerpt;
  if (window.begin > span.begin) excerpt.text = kCut;
  const uint32_t shift = static_cast<uint32_t>(excerpt.text.size());
  excerpt.text += text_of(text, window);
  if (window.end < span.end) excerpt.text += kCut;
  std::ranges::replace(excerpt.text, '\n', ' ');
  for (const Span mark : marks) {
    const Span shown{std::max(mark.begin, window.begin), std::min(mark.end, window.end)};
    if (shown.empty()) ++excerpt.left_out;
    else excerpt.marks.push_back({shown.begin - window.begin + shift, shown.end - window.begin + shift});
  }
  return excerpt;
}

Span sentence_around(const Corpus& corpus, uint32_t article, Span words) {
  return cover(corpus.sentence_at(article, words.begin), words);
}

}  // namespace jejak
