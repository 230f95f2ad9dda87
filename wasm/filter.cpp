#include "wasm/filter.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

#include "wasm/spans.h"

namespace jejak {
namespace {

constexpr int64_t kWidestTold = 366;  // days

// What map and timeline ask of all articles is known beforehand; of the rest some are asked for, by lists of what shows.
constexpr MentionKind kSifted[] = {MentionKind::place, MentionKind::time};

// The days of a group as far as they are known: an open one stands for its known end.
CivilInterval days_of(const DayGroup& group) {
  if (group.open_end && !group.open_begin) return {group.days.first, group.days.first};
  if (group.open_begin && !group.open_end) return {group.days.last, group.days.last};
  return group.days;
}

// What some articles tell, gathered in any order.
class Told {
 public:
  void add(uint32_t article, Span span) { told_.push_back({article, span}); }

  // [article]: sorted, and joined where spans overlap.
  Rows<Span> rows(size_t articles) {
    std::vector<uint32_t> next(articles + 1);
    for (const Item& item : told_) ++next[item.article + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<Span> spans(told_.size()), own;
    for (const Item& item : told_) spans[next[item.article]++] = item.span;
    Rows<Span> rows;
    for (size_t article = 0, begin = 0; article < articles; begin = next[article++]) {
      own.assign(spans.begin() + static_cast<ptrdiff_t>(begin), spans.begin() + next[article]);
      join(own);
      for (const Span span : own) rows.push(span);
      rows.end_row();
    }
    return rows;
  }

 private:
  struct Item {
    uint32_t article;
    Span span;
  };

  std::vector<Item> told_;
};

void add_sentence(const Corpus& corpus, const MentionId& mention, Told& told) {
  told.add(mention.article, corpus.sentence_of(mention.article, corpus.facts_of(mention)));
}

// What both lists cover. Both are sorted and do not overlap in themselves.
void push_common(std::span<const Span> a, std::span<const Span> b, Rows<Span>& out) {
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    const Span both{std::max(a[i].begin, b[k].begin), std::min(a[i].end, b[k].end)};
    if (both.begin < both.end) out.push(both);
    a[i].end < b[k].end ? ++i : ++k;
  }
}

// The sentences that speak of the entity.
Rows<Span> sentences_about(const Corpus& corpus, CorpusEntityId about) {
  Told told;
  for (const MentionId& mention : corpus.entities[about].mentions) {
    if (corpus.entity_of(mention) == about) add_sentence(corpus, mention, told);
  }
  return told.rows(corpus.articles.size());
}

// The sentences that speak of somebody of a side.
Rows<Span> sentences_of_side(const Corpus& corpus, std::string_view side) {
  Told told;
  for (const CorpusEntity& entity : corpus.entities) {
    if (entity.entity.side != side && entity.entity.name != side) continue;
    for (const MentionId& mention : entity.mentions) {
      if (side_of(corpus, mention) == side) add_sentence(corpus, mention, told);
    }
  }
  return told.rows(corpus.articles.size());
}

// What the articles that pass tell of the days.
Rows<Span> told_of(const Corpus& corpus, CivilInterval days, const std::vector<uint8_t>& passes) {
  Told told;
  for (const DayGroup& group : corpus.days.groups) {
    if (!counts_for(days_of(group), days)) continue;
    for (const MentionId& time : group.times) {
      if (passes[time.article]) add_sentence(corpus, time, told);
    }
    for (const EventId& event : group.events) {
      if (passes[event.article]) told.add(event.article, corpus.event(event).span);
    }
  }
  return told.rows(corpus.articles.size());
}

}  // namespace

std::string_view side_of(const Corpus& corpus, MentionId mention) {
  const MentionFacts& facts = corpus.facts_of(mention);
  if (facts.entity == kNoCorpusEntity) return {};
  const Entity& entity = corpus.entities[facts.entity].entity;
  if (mention.kind != MentionKind::place) return entity.side;
  if (facts.role != PlaceRole::actor) return {};
  return entity.level == "country" ? std::string_view(entity.name) : std::string_view(entity.side);
}

bool counts_for(CivilInterval told, CivilInterval days) {
  if (told.last < days.first || days.last < told.first) return false;
  const bool inside = days.first <= told.first && told.last <= days.last;
  return inside || days_from_epoch(told.last) - days_from_epoch(told.first) < kWidestTold;
}

Sieve::Sieve(const Corpus& corpus, const Filter& filter) : corpus_(corpus), filter_(filter), passes_all_(!filter.narrows()) {
  choose_articles();
  if (filter.about != kNoCorpusEntity) keep(sentences_about(corpus, filter.about));
  if (!filter.side.empty()) keep(sentences_of_side(corpus, filter.side));
  for (uint32_t article = 0; by_sentence_ && article < articles_.size(); ++article) articles_[article] &= !told_[article].empty();
  if (filter.days) keep(told_of(corpus, *filter.days, articles_));
  if (passes_all_) return;
  mentions_.resize(corpus.mention_count());
  events_.resize(corpus.event_count());
  for (uint32_t article = 0; article < articles_.size(); ++article) {
    if (may_pass(article)) sift_article(article);
  }
  if (filter.days) sift_days(*filter.days);
}

void Sieve::choose_articles() {
  articles_.assign(corpus_.documents.size(), filter_.articles.empty());
  for (const uint32_t article : filter_.articles) {
    if (article < articles_.size()) articles_[article] = true;
  }
  if (filter_.publisher.empty()) return;
  const auto publisher = static_cast<uint32_t>(std::ranges::find(corpus_.publishers, filter_.publisher) - corpus_.publishers.begin());
  for (uint32_t article = 0; article < articles_.size(); ++article) articles_[article] &= corpus_.articles[article].publisher == publisher;
}

void Sieve::sift_article(uint32_t article) {
  sift_mentions(article, MentionKind::place);
  if (filter_.days) return;  // what has days passes by its own
  sift_mentions(article, MentionKind::time);
  for (uint32_t i = 0; i < corpus_.events[article].size(); ++i) {
    const EventId event{article, i};
    events_[corpus_.number_of(event)] = is_told(article, corpus_.event(event).span);
  }
}

void Sieve::sift_mentions(uint32_t article, MentionKind kind) {
  const std::span<const Span> told = by_sentence_ ? told_[article] : std::span<const Span>();
  const std::span<const MentionFacts> mentions = corpus_.mentions_of(article, kind);
  const bool by_role = kind == MentionKind::place && filter_.role;
  const PlaceRole role = filter_.role.value_or(PlaceRole::location);
  uint8_t* const passes = mentions_.data() + corpus_.number_of(MentionId{article, kind, 0});
  size_t at = 0;  // in what is told: both are in text order
  for (size_t i = 0; i < mentions.size(); ++i) {
    while (at < told.size() && told[at].end <= mentions[i].span.begin) ++at;
    const bool is_told = !by_sentence_ || (at < told.size() && told[at].overlaps(mentions[i].span));
    passes[i] = is_told && (!by_role || mentions[i].role == role);
  }
}

// A time is told of its own days, not of those that its sentence names beside it; so is an event.
void Sieve::sift_days(CivilInterval days) {
  for (const DayGroup& group : corpus_.days.groups) {
    if (!counts_for(days_of(group), days)) continue;
    for (const MentionId& time : group.times) {
      mentions_[corpus_.number_of(time)] = articles_[time.article] && is_told(time.article, corpus_.span_of(time));
    }
    for (const EventId& event : group.events) {
      events_[corpus_.number_of(event)] = articles_[event.article] && is_told(event.article, corpus_.event(event).span);
    }
  }
}

// Only what all of the filter's wishes tell is left.
void Sieve::keep(Rows<Span> told) {
  if (by_sentence_) {
    Rows<Span> both;
    for (uint32_t article = 0; article < told.size(); ++article) {
      push_common(told_[article], told[article], both);
      both.end_row();
    }
    told = std::move(both);
  }
  told_ = std::move(told);
  by_sentence_ = true;
}

bool Sieve::passes(MentionId mention) const {
  if (passes_all_ || std::ranges::find(kSifted, mention.kind) != std::end(kSifted)) return passes_mention(corpus_.number_of(mention));
  return passes(mention.article, corpus_.span_of(mention));
}

bool Sieve::passes(uint32_t article, Span words) const { return passes_article(article) && is_told(article, words); }

bool Sieve::passes_any(const DayGroup& group) const {
  if (passes_all_) return true;
  if (filter_.days && !counts_for(days_of(group), *filter_.days)) return false;
  return std::ranges::any_of(group.times, [&](const MentionId& id) { return passes_mention(corpus_.number_of(id)); }) ||
         std::ranges::any_of(group.events, [&](const EventId& id) { return passes_event(corpus_.number_of(id)); });
}

bool Sieve::is_told(uint32_t article, Span span) const {
  if (!by_sentence_) return true;
  const std::span<const Span> spans = told_[article];
  const auto after = std::ranges::upper_bound(spans, span.begin, {}, &Span::begin);
  if (after != spans.begin() && std::prev(after)->overlaps(span)) return true;
  return after != spans.end() && after->overlaps(span);
}

}  // namespace jejak
