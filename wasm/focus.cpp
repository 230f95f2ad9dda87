#include "wasm/focus.h"

#include <algorithm>

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

// The mentions of one article that lie in a span, with the entities that they name.
void add_mentions_in(const Corpus& corpus, uint32_t article, Span span, Circle& circle) {
  const Document& document = corpus.documents[article];
  const auto add = [&](MentionKind kind, const auto& list) {
    for (uint32_t i = 0; i < list.size(); ++i) {
      if (!span.overlaps(list[i].span)) continue;
      const MentionId mention{article, kind, i};
      circle.mentions.push_back(mention);
      const CorpusEntityId entity = corpus.entity_of(mention);
      if (entity != kNoCorpusEntity) circle.entities.push_back(entity);
    }
  };
  add(MentionKind::place, document.places);
  add(MentionKind::time, document.times);
  add(MentionKind::person, document.people);
  add(MentionKind::organization, document.organizations);
}

void add_event(const Corpus& corpus, EventId id, Circle& circle) {
  const Event& event = corpus.documents[id.article].events[id.index];
  circle.events.push_back(id);
  for (const auto* list : {&event.places, &event.participants}) {
    for (const EntityId entity : *list) {
      if (entity < corpus.ids[id.article].size()) circle.entities.push_back(corpus.ids[id.article][entity]);
    }
  }
  add_mentions_in(corpus, id.article, event.span, circle);
}

// What one mention stands beside: the events that its words belong to, else its sentence.
void add_surroundings(const Corpus& corpus, const MentionId& mention, Circle& circle) {
  const Span span = corpus.span_of(mention);
  const std::vector<Event>& events = corpus.documents[mention.article].events;
  bool in_event = false;
  for (uint32_t i = 0; i < events.size(); ++i) {
    if (!events[i].span.contains(span)) continue;
    add_event(corpus, {mention.article, i}, circle);
    in_event = true;
  }
  if (!in_event) {
    add_mentions_in(corpus, mention.article, corpus.sentence_at(mention.article, span.begin), circle);
  }
}

// A day that several articles name is one thing, as a place is. Without a day: only itself.
void add_same_time(const Corpus& corpus, const MentionId& mention, Circle& circle) {
  const TimeMention& time = corpus.documents[mention.article].times[mention.index];
  if (!time.begin || !time.end) return;
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const std::vector<TimeMention>& times = corpus.documents[article].times;
    for (uint32_t i = 0; i < times.size(); ++i) {
      if (!is_same_time(times[i], time)) continue;
      circle.own_mentions.push_back({article, MentionKind::time, i});
      add_surroundings(corpus, {article, MentionKind::time, i}, circle);
    }
  }
}

void add_entity(const Corpus& corpus, CorpusEntityId id, Circle& circle) {
  const CorpusEntity& entity = corpus.entities[id];
  circle.own_entities.push_back(id);
  for (const MentionId& mention : entity.mentions) {
    // What a person says or reckons is beside the person, not another name for it.
    const bool names_it = mention.kind != MentionKind::quote && mention.kind != MentionKind::figure;
    (names_it ? circle.own_mentions : circle.mentions).push_back(mention);
    add_surroundings(corpus, mention, circle);
  }
  for (const EventId& event : entity.events) add_event(corpus, event, circle);
}

}  // namespace

bool is_same_time(const TimeMention& a, const TimeMention& b) {
  return a.begin == b.begin && a.end == b.end && a.open_begin == b.open_begin && a.open_end == b.open_end;
}

Circle circle_of(const Corpus& corpus, const Target& target) {
  Circle circle;
  circle.any = static_cast<bool>(target);
  switch (target.kind) {
    case TargetKind::none: return circle;
    case TargetKind::entity: add_entity(corpus, target.entity, circle); break;
    case TargetKind::mention: {
      circle.own_mentions.push_back(target.mention);
      const CorpusEntityId entity = corpus.entity_of(target.mention);
      const bool names_it = target.mention.kind != MentionKind::quote;
      if (entity != kNoCorpusEntity) (names_it ? circle.own_entities : circle.entities).push_back(entity);
      add_surroundings(corpus, target.mention, circle);
      if (target.mention.kind == MentionKind::time) add_same_time(corpus, target.mention, circle);
      break;
    }
    case TargetKind::event:
      circle.own_events.push_back(target.event());
      add_event(corpus, target.event(), circle);
      break;
  }
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
