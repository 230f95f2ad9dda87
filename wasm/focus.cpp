#include "wasm/focus.h"

#include <algorithm>
#include <span>

#include "wasm/spans.h"

namespace jejak {
namespace {

constexpr size_t kEventsLookedAt = 16;  // before the words: an event's sentence may begin before theirs

class CircleBuilder {
 public:
  CircleBuilder(const Corpus& corpus, Circle& circle) : corpus_(corpus), circle_(circle) {
    circle.entity_standing.resize(corpus.entities.size());
    circle.mention_standing.resize(corpus.mention_count());
    circle.event_standing.resize(corpus.event_count());
  }

  void own(CorpusEntityId entity) { note(circle_.entity_standing[entity], Circle::kOwn, circle_.own_entities, entity); }
  void own(MentionId id) { note(circle_.mention_standing[corpus_.number_of(id)], Circle::kOwn, circle_.own_mentions, id); }
  void own(EventId id) { note(circle_.event_standing[corpus_.number_of(id)], Circle::kOwn, circle_.own_events, id); }
  void beside(CorpusEntityId entity) { note(circle_.entity_standing[entity], Circle::kBeside, circle_.entities, entity); }
  void beside(MentionId id) { circle_.mention_standing[corpus_.number_of(id)] |= Circle::kBeside; }
  bool beside(EventId id) { return note(circle_.event_standing[corpus_.number_of(id)], Circle::kBeside, circle_.events, id); }

  // The event, its names, and the words of its sentence. Events and mentions come article by article; finish() afterwards.
  void add_event(EventId id) {
    if (!beside(id)) return;
    for (const CorpusEntityId entity : corpus_.named_in(id)) beside(entity);
    add_words(id.article, corpus_.event(id).span);
  }

  // What one mention stands beside: the events that its words belong to, else its sentence.
  void add_surroundings(MentionId mention) {
    const MentionFacts& facts = corpus_.facts_of(mention);
    const std::span<const EventFacts> events = corpus_.events[mention.article];
    const auto after = std::ranges::upper_bound(events, facts.span.begin, {}, [](const EventFacts& e) { return e.span.begin; });
    bool in_event = false;
    for (auto it = after; it != events.begin() && after - it < static_cast<ptrdiff_t>(kEventsLookedAt);) {
      if (!(--it)->span.contains(facts.span)) continue;
      add_event({mention.article, static_cast<uint32_t>(it - events.begin())});
      in_event = true;
    }
    if (in_event) return;
    add_words(mention.article, corpus_.first_sentence_of(mention.article, facts));
  }

  // A day that several articles name is one thing, as a place is. Without a day: only itself.
  void add_same_time(MentionId mention) {
    const uint32_t number = corpus_.days.group_of_time[corpus_.times.begin(mention.article) + mention.index];
    if (number == DayIndex::kNone) return;
    const DayGroup& told = corpus_.days.groups[number];
    for (const DayGroup& group : corpus_.days.groups) {  // a season has the days of its months
      if (group.is_event || group.days != told.days || group.open_begin != told.open_begin || group.open_end != told.open_end) continue;
      for (const MentionId& same : group.times) {
        own(same);
        add_surroundings(same);
      }
    }
  }

  void add_entity(CorpusEntityId id) {
    const CorpusEntity& entity = corpus_.entities[id];
    own(id);
    for (const MentionId& mention : entity.mentions) {
      // What a person says or reckons is beside the person, not another name for it.
      const bool names_it = mention.kind != MentionKind::quote && mention.kind != MentionKind::figure;
      if (names_it) own(mention);
      else beside(mention);
      add_surroundings(mention);
    }
    for (const EventId& event : entity.events) add_event(event);
  }

  // Many mentions, and many events, share one sentence, and sentences an article: each is looked through once.
  void finish() {
    join(words_);
    for (const MentionKind kind : {MentionKind::place, MentionKind::time, MentionKind::person, MentionKind::organization}) add_mentions(kind);
    words_.clear();
  }

 private:
  // Whether it is new.
  template <class T>
  static bool note(uint8_t& standing, Circle::Standing as, std::vector<T>& list, const T& thing) {
    if (standing & as) return false;
    standing |= as;
    list.push_back(thing);
    return true;
  }

  void add_words(uint32_t article, Span span) {
    if (article != article_) finish();
    article_ = article;
    if (words_.empty() || words_.back() != span) words_.push_back(span);
  }

  // The mentions of the article that lie in the words, with the entities that they name. Both are in text order.
  void add_mentions(MentionKind kind) {
    if (words_.empty()) return;
    const std::span<const MentionFacts> list = corpus_.mentions_of(article_, kind);
    uint8_t* const standing = circle_.mention_standing.data() + corpus_.number_of(MentionId{article_, kind, 0});
    size_t at = 0;
    for (size_t i = 0; i < list.size(); ++i) {
      while (at < words_.size() && words_[at].end <= list[i].span.begin) ++at;
      if (at == words_.size()) break;
      if (!words_[at].overlaps(list[i].span)) continue;
      standing[i] |= Circle::kBeside;
      if (list[i].entity != kNoCorpusEntity) beside(list[i].entity);
    }
  }

  const Corpus& corpus_;
  Circle& circle_;
  uint32_t article_ = 0;
  std::vector<Span> words_;  // of the article, beside which things stand
};

}  // namespace

Circle circle_of(const Corpus& corpus, const Target& target) {
  Circle circle;
  circle.any = static_cast<bool>(target);
  if (!circle.any) return circle;
  CircleBuilder builder(corpus, circle);
  if (target.kind == TargetKind::entity) {
    builder.add_entity(target.entity);
  } else if (target.kind == TargetKind::event) {
    builder.own(target.event());
    builder.add_event(target.event());
  } else {
    builder.own(target.mention);
    const CorpusEntityId entity = corpus.entity_of(target.mention);
    if (entity != kNoCorpusEntity && target.mention.kind != MentionKind::quote) builder.own(entity);
    else if (entity != kNoCorpusEntity) builder.beside(entity);
    builder.add_surroundings(target.mention);
    if (target.mention.kind == MentionKind::time) builder.add_same_time(target.mention);
  }
  builder.finish();
  return circle;
}

Focus build_focus(const Corpus& corpus, const AppState& state) {
  Focus focus;
  update_focus(focus, corpus, state);
  return focus;
}

void update_focus(Focus& focus, const Corpus& corpus, const AppState& state) {
  focus.corpus = &corpus;
  const auto follow = [&](Circle& circle, Target& of, const Target& now) {
    if (of == now) return;
    circle = circle_of(corpus, now);
    of = now;
  };
  follow(focus.hovered, focus.hovered_target, state.hovered);
  follow(focus.selected, focus.selected_target, state.selected);
}

Emphasis Focus::emphasis_of(Standings standings) const {
  Emphasis result;
  result.hovered = standings.hovered & Circle::kOwn;
  result.selected = standings.selected & Circle::kOwn;
  result.linked = (standings.hovered | standings.selected) & Circle::kBeside;
  result.dimmed = selected.any && !(standings.hovered | standings.selected);
  return result;
}

Emphasis Focus::of_entity(CorpusEntityId entity) const {
  return emphasis_of({at(hovered.entity_standing, entity), at(selected.entity_standing, entity)});
}

Emphasis Focus::of_mention(MentionId mention) const {
  return any() ? emphasis_of(standings_of_mention(corpus->number_of(mention))) : Emphasis{};
}

Emphasis Focus::of_event(EventId event) const {
  return any() ? emphasis_of(standings_of_event(corpus->number_of(event))) : Emphasis{};
}

Emphasis merged(Emphasis a, Emphasis b) {
  return {a.hovered || b.hovered, a.selected || b.selected, a.linked || b.linked, a.dimmed && b.dimmed};
}

}  // namespace jejak
