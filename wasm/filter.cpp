#include "wasm/filter.h"

#include <algorithm>

namespace jejak {
namespace {

constexpr int64_t kWidestTold = 366;  // days

// The days of a time as far as they are known: an open one stands for its known end.
std::optional<CivilInterval> days_of(const TimeFacts& time) {
  if (!time.is_dated()) return std::nullopt;
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
  std::vector<Span> spans;
  for (const EventFacts& event : corpus.events[article]) {
    if (event.is_dated() && counts_for({*event.begin, *event.end}, days)) spans.push_back(event.span);
  }
  for (uint32_t i = 0; i < corpus.times[article].size(); ++i) {
    const auto told = days_of(corpus.times[article][i]);
    if (told && counts_for(*told, days)) spans.push_back(corpus.facts_of({article, MentionKind::time, i}).sentence);
  }
  return merged(std::move(spans));
}

// The sentences that speak of one of the mentions. `may`: whether those of an entity are worth a look.
template <class May, class Speaks>
std::vector<std::vector<Span>> sentences_that(const Corpus& corpus, const May& may, const Speaks& speaks) {
  std::vector<std::vector<Span>> told(corpus.documents.size());
  for (const CorpusEntity& entity : corpus.entities) {
    if (!may(entity)) continue;
    for (const MentionId& mention : entity.mentions) {
      if (!speaks(mention)) continue;
      told[mention.article].push_back(corpus.facts_of(mention).sentence);
    }
  }
  for (std::vector<Span>& spans : told) spans = merged(std::move(spans));
  return told;
}

// What both lists cover. Both are sorted and do not overlap in themselves.
std::vector<Span> common(const std::vector<Span>& a, const std::vector<Span>& b) {
  std::vector<Span> out;
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    const Span both{std::max(a[i].begin, b[k].begin), std::min(a[i].end, b[k].end)};
    if (both.begin < both.end) out.push_back(both);
    a[i].end < b[k].end ? ++i : ++k;
  }
  return out;
}

}  // namespace

std::string_view side_of(const Corpus& corpus, MentionId mention) {
  const CorpusEntityId id = corpus.entity_of(mention);
  if (id == kNoCorpusEntity) return {};
  const Entity& entity = corpus.entities[id].entity;
  if (mention.kind != MentionKind::place) return entity.side;
  if (corpus.facts_of(mention).role != PlaceRole::actor) return {};
  return entity.level == "country" ? std::string_view(entity.name) : std::string_view(entity.side);
}

bool counts_for(CivilInterval told, CivilInterval days) {
  if (told.last < days.first || days.last < told.first) return false;
  const bool inside = days.first <= told.first && told.last <= days.last;
  return inside || days_from_epoch(told.last) - days_from_epoch(told.first) < kWidestTold;
}

Sieve::Sieve(const Corpus& corpus, const Filter& filter) : corpus_(corpus), filter_(filter) {
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const bool chosen = filter.articles.empty() || std::ranges::binary_search(filter.articles, article);
    articles_.push_back(chosen && (filter.publisher.empty() || corpus.documents.head(article).article.publisher == filter.publisher));
  }
  if (filter.about != kNoCorpusEntity) {
    const CorpusEntity* about = &corpus.entities[filter.about];
    keep(sentences_that(corpus, [&](const CorpusEntity& entity) { return &entity == about; },
                        [&](const MentionId& m) { return corpus.entity_of(m) == filter.about; }));
  }
  if (!filter.side.empty()) {
    keep(sentences_that(corpus, [&](const CorpusEntity& e) { return e.entity.side == filter.side || e.entity.name == filter.side; },
                        [&](const MentionId& m) { return side_of(corpus, m) == filter.side; }));
  }
  if (filter.about != kNoCorpusEntity || !filter.side.empty()) {
    for (uint32_t article = 0; article < told_.size(); ++article) articles_[article] = articles_[article] && !told_[article].empty();
  }
  if (filter.days) {
    std::vector<std::vector<Span>> told;
    for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
      told.push_back(articles_[article] ? told_of(corpus, article, *filter.days) : std::vector<Span>{});
    }
    keep(std::move(told));
  }
  if (passes_all()) return;
  mentions_.resize(corpus.mention_count());
  events_.resize(corpus.event_count());
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    if (articles_[article] && !(by_sentence_ && told_[article].empty())) sift_article(article);
  }
}

void Sieve::sift_article(uint32_t article) {
  for (uint32_t n = corpus_.mentions_begin[article][0]; n < corpus_.mentions_begin[article + 1][0]; ++n) {
    mentions_[n] = lets_through(corpus_.mention_at(article, n));
  }
  for (uint32_t i = 0; i < corpus_.events[article].size(); ++i) {
    const EventId event{article, i};
    events_[corpus_.number_of(event)] = lets_through(event);
  }
}

// Only what all of the filter's wishes tell is left.
void Sieve::keep(std::vector<std::vector<Span>> told) {
  if (!by_sentence_) told_ = std::move(told);
  else for (size_t i = 0; i < told_.size(); ++i) told_[i] = common(told_[i], told[i]);
  by_sentence_ = true;
}

bool Sieve::lets_through(MentionId mention) const {
  const MentionFacts& facts = corpus_.facts_of(mention);
  if (filter_.role && mention.kind == MentionKind::place && facts.role != *filter_.role) return false;
  // A time is told of its own days, not of those that its sentence names beside it.
  if (filter_.days && mention.kind == MentionKind::time) {
    const auto told = days_of(corpus_.time(mention));
    if (!told || !counts_for(*told, *filter_.days)) return false;
  }
  return is_told(mention.article, facts.span);
}

bool Sieve::lets_through(EventId event) const {
  const EventFacts& told = corpus_.event(event);
  if (filter_.days && !(told.is_dated() && counts_for({*told.begin, *told.end}, *filter_.days))) return false;
  return is_told(event.article, told.span);
}

bool Sieve::passes(uint32_t article, Span words) const { return passes_article(article) && is_told(article, words); }

bool Sieve::is_told(uint32_t article, Span span) const {
  if (!by_sentence_) return true;
  const std::vector<Span>& spans = told_[article];
  const auto after = std::ranges::upper_bound(spans, span.begin, {}, &Span::begin);
  if (after != spans.begin() && std::prev(after)->overlaps(span)) return true;
  return after != spans.end() && after->overlaps(span);
}

}  // namespace jejak
