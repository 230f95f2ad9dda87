#include "wasm/focus.h"

#include <algorithm>
#include <map>

namespace jejak {
namespace {

template <class T>
void sort_unique(std::vector<T>& values) {
  std::ranges::sort(values);
  const auto last = std::ranges::unique(values);
  values.erase(last.begin(), last.end());
}

template <class T>
bool has(const std::vector<T>& sorted, const T& value) {
  return std::ranges::binary_search(sorted, value);
}

// Spans in order, those that touch or overlap made one.
std::vector<Span> merged_spans(std::vector<Span> spans) {
  std::ranges::sort(spans);
  std::vector<Span> merged;
  for (const Span span : spans) {
    if (!merged.empty() && span.begin <= merged.back().end) merged.back() = cover(merged.back(), span);
    else merged.push_back(span);
  }
  return merged;
}

// Collects what a target touches in one article; its mentions are looked for once, at the end. A text may hold a hundred
// thousand mentions of one place in one sentence: each step is linear in them but for sorting.
class Neighbourhood {
 public:
  Neighbourhood(const Corpus& corpus, uint32_t article) : corpus_(corpus), document_(corpus.documents[article]), article_(article) {}

  // What these words stand beside: the events that they belong to, else their sentence.
  void add_words(Span words) { words_.push_back(words); }
  void add_event(uint32_t event) { events_.push_back(event); }

  void add_to(Circle& circle) {
    add_events_of_words();
    sort_unique(events_);
    for (const uint32_t event : events_) add(document_.events[event], event, circle);
    spans_ = merged_spans(std::move(spans_));
    add_mentions(MentionKind::place, document_.places, circle);
    add_mentions(MentionKind::time, document_.times, circle);
    add_mentions(MentionKind::person, document_.people, circle);
    add_mentions(MentionKind::organization, document_.organizations, circle);
  }

 private:
  void add_events_of_words() {
    sort_unique(words_);
    // By where words begin: the first end of those from there on; by where events begin: the last end of those up to there.
    std::vector<uint32_t> first_end(words_.size() + 1, ~0u);
    for (size_t i = words_.size(); i > 0; --i) first_end[i - 1] = std::min(first_end[i], words_[i - 1].end);
    std::vector<Span> reach;
    for (uint32_t i = 0; i < document_.events.size(); ++i) {
      const Span span = document_.events[i].span;
      reach.push_back(span);
      const auto from = std::ranges::lower_bound(words_, span.begin, {}, &Span::begin);
      if (first_end[static_cast<size_t>(from - words_.begin())] <= span.end) events_.push_back(i);
    }
    std::ranges::sort(reach);
    for (size_t i = 1; i < reach.size(); ++i) reach[i].end = std::max(reach[i].end, reach[i - 1].end);
    for (const Span words : words_) {
      const auto after = std::ranges::upper_bound(reach, words.begin, {}, &Span::begin);
      if (after == reach.begin() || std::prev(after)->end < words.end) spans_.push_back(corpus_.sentence_at(article_, words.begin));
    }
  }

  void add(const Event& event, uint32_t index, Circle& circle) {
    circle.events.push_back({article_, index});
    const std::vector<CorpusEntityId>& ids = corpus_.ids[article_];
    for (const auto* list : {&event.places, &event.participants}) {
      for (const EntityId entity : *list) {
        if (entity < ids.size()) circle.entities.push_back(ids[entity]);
      }
    }
    spans_.push_back(event.span);
  }

  // The mentions that lie in the spans, with the entities that they name.
  template <class List>
  void add_mentions(MentionKind kind, const List& list, Circle& circle) const {
    for (uint32_t i = 0; i < list.size(); ++i) {
      const auto span = std::ranges::upper_bound(spans_, list[i].span.begin, {}, &Span::end);
      if (span == spans_.end() || !span->overlaps(list[i].span)) continue;
      const MentionId mention{article_, kind, i};
      circle.mentions.push_back(mention);
      const CorpusEntityId entity = corpus_.entity_of(mention);
      if (entity != kNoCorpusEntity) circle.entities.push_back(entity);
    }
  }

  const Corpus& corpus_;
  const Document& document_;
  uint32_t article_;
  std::vector<Span> words_;       // of the target
  std::vector<uint32_t> events_;  // of the article
  std::vector<Span> spans_;       // of the text
};

class Surroundings {
 public:
  explicit Surroundings(const Corpus& corpus) : corpus_(corpus) {}

  void add(const MentionId& mention) { in(mention.article).add_words(corpus_.span_of(mention)); }
  void add(const EventId& event) { in(event.article).add_event(event.index); }

  void add_to(Circle& circle) {
    for (auto& [article, neighbourhood] : articles_) neighbourhood.add_to(circle);
  }

 private:
  Neighbourhood& in(uint32_t article) { return articles_.try_emplace(article, corpus_, article).first->second; }

  const Corpus& corpus_;
  std::map<uint32_t, Neighbourhood> articles_;
};

// A day that several articles name is one thing, as a place is. Without a day: only itself.
void add_same_time(const Corpus& corpus, const MentionId& mention, Circle& circle, Surroundings& around) {
  const TimeMention& time = corpus.documents[mention.article].times[mention.index];
  if (!time.begin || !time.end) return;
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const std::vector<TimeMention>& times = corpus.documents[article].times;
    for (uint32_t i = 0; i < times.size(); ++i) {
      if (!is_same_time(times[i], time)) continue;
      circle.own_mentions.push_back({article, MentionKind::time, i});
      around.add(MentionId{article, MentionKind::time, i});
    }
  }
}

void add_entity(const Corpus& corpus, CorpusEntityId id, Circle& circle, Surroundings& around) {
  const CorpusEntity& entity = corpus.entities[id];
  circle.own_entities.push_back(id);
  for (const MentionId& mention : entity.mentions) {
    // What a person says or reckons is beside the person, not another name for it.
    const bool names_it = mention.kind != MentionKind::quote && mention.kind != MentionKind::figure;
    (names_it ? circle.own_mentions : circle.mentions).push_back(mention);
    around.add(mention);
  }
  for (const EventId& event : entity.events) around.add(event);
}

void add_mention(const Corpus& corpus, const MentionId& mention, Circle& circle, Surroundings& around) {
  circle.own_mentions.push_back(mention);
  const CorpusEntityId entity = corpus.entity_of(mention);
  const bool names_it = mention.kind != MentionKind::quote;
  if (entity != kNoCorpusEntity) (names_it ? circle.own_entities : circle.entities).push_back(entity);
  around.add(mention);
  if (mention.kind == MentionKind::time) add_same_time(corpus, mention, circle, around);
}

}  // namespace

bool is_same_time(const TimeMention& a, const TimeMention& b) {
  return a.begin == b.begin && a.end == b.end && a.open_begin == b.open_begin && a.open_end == b.open_end;
}

Circle circle_of(const Corpus& corpus, const Target& target) {
  Circle circle;
  circle.any = static_cast<bool>(target);
  Surroundings around(corpus);
  switch (target.kind) {
    case TargetKind::none: return circle;
    case TargetKind::entity: add_entity(corpus, target.entity, circle, around); break;
    case TargetKind::mention: add_mention(corpus, target.mention, circle, around); break;
    case TargetKind::event:
      circle.own_events.push_back(target.event());
      around.add(target.event());
      break;
  }
  around.add_to(circle);
  sort_unique(circle.own_entities);
  sort_unique(circle.own_mentions);
  sort_unique(circle.entities);
  sort_unique(circle.mentions);
  sort_unique(circle.events);
  return circle;
}

Focus build_focus(const Corpus& corpus, const AppState& state) {
  return {circle_of(corpus, state.hovered), circle_of(corpus, state.selected)};
}

namespace {

Emphasis emphasis(bool own_hovered, bool own_selected, bool linked, bool something_held) {
  Emphasis result{own_hovered, own_selected, linked, false};
  result.dimmed = something_held && !own_hovered && !own_selected && !linked;
  return result;
}

}  // namespace

Emphasis Focus::of_entity(CorpusEntityId entity) const {
  return emphasis(has(hovered.own_entities, entity), has(selected.own_entities, entity),
                  has(hovered.entities, entity) || has(selected.entities, entity), selected.any);
}

Emphasis Focus::of_mention(MentionId mention) const {
  return emphasis(has(hovered.own_mentions, mention), has(selected.own_mentions, mention),
                  has(hovered.mentions, mention) || has(selected.mentions, mention), selected.any);
}

Emphasis Focus::of_event(EventId event) const {
  return emphasis(has(hovered.own_events, event), has(selected.own_events, event),
                  has(hovered.events, event) || has(selected.events, event), selected.any);
}

Emphasis merged(Emphasis a, Emphasis b) {
  return {a.hovered || b.hovered, a.selected || b.selected, a.linked || b.linked, a.dimmed && b.dimmed};
}

}  // namespace jejak
