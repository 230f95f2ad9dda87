#include "wasm/filter.h"

#include <algorithm>

#include "wasm/excerpt.h"

namespace jejak {
namespace {

constexpr int64_t kWidestTold = 366;  // days

// The days of a time as far as they are known: an open one stands for its known end.
std::optional<CivilInterval> days_of(const TimeMention& time) {
  if (!time.begin || !time.end || *time.end < *time.begin) return std::nullopt;
  if (time.open_end && !time.open_begin) return CivilInterval{*time.begin, *time.begin};
  if (time.open_begin && !time.open_end) return CivilInterval{*time.end, *time.end};
  return CivilInterval{*time.begin, *time.end};
}

// Sorted, and joined where they overlap.
std::vector<Span> merged(std::vector<Span> spans) {
  std::ranges::sort(spans, {}, [](Span s) { return s.begin; });
  std::vector<Span> out;
  for (const Span span : spans) {
    if (!out.empty() && span.begin < out.back().end) out.back().end = std::max(out.back().end, span.end);
    else out.push_back(span);
  }
  return out;
}

std::vector<Span> told_of(const Corpus& corpus, uint32_t article, CivilInterval days) {
  const Document& document = corpus.documents[article];
  std::vector<Span> spans;
  for (const Event& event : document.events) {
    if (event.begin && event.end && counts_for({*event.begin, *event.end}, days)) spans.push_back(event.span);
  }
  for (const TimeMention& time : document.times) {
    const auto told = days_of(time);
    if (told && counts_for(*told, days)) spans.push_back(sentence_around(corpus, article, time.span));
  }
  return merged(std::move(spans));
}

}  // namespace

bool counts_for(CivilInterval told, CivilInterval days) {
  if (told.last < days.first || days.last < told.first) return false;
  const bool inside = days.first <= told.first && told.last <= days.last;
  return inside || days_from_epoch(told.last) - days_from_epoch(told.first) < kWidestTold;
}

Sieve::Sieve(const Corpus& corpus, const Filter& filter) : corpus_(corpus), filter_(filter) {
  if (!filter.days) return;
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    told_.push_back(passes_article(article) ? told_of(corpus, article, *filter.days) : std::vector<Span>{});
  }
}

bool Sieve::passes_article(uint32_t article) const {
  return filter_.articles.empty() || std::ranges::binary_search(filter_.articles, article);
}

bool Sieve::passes(MentionId mention) const {
  if (!passes_article(mention.article)) return false;
  if (!filter_.days) return true;
  if (mention.kind == MentionKind::time) {
    const auto told = days_of(corpus_.documents[mention.article].times[mention.index]);
    return told && counts_for(*told, *filter_.days);
  }
  return tells_of_days(mention.article, corpus_.span_of(mention));
}

bool Sieve::passes(EventId event) const {
  if (!passes_article(event.article)) return false;
  if (!filter_.days) return true;
  const Event& told = corpus_.documents[event.article].events[event.index];
  return told.begin && told.end && counts_for({*told.begin, *told.end}, *filter_.days);
}

bool Sieve::passes(uint32_t article, Span words) const {
  return passes_article(article) && (!filter_.days || tells_of_days(article, words));
}

bool Sieve::tells_of_days(uint32_t article, Span span) const {
  const std::vector<Span>& spans = told_[article];
  const auto after = std::ranges::upper_bound(spans, span.begin, {}, &Span::begin);
  return after != spans.begin() && std::prev(after)->overlaps(span);
}

}  // namespace jejak
