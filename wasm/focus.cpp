#include "wasm/focus.h"

#include <algorithm>
#include <utility>

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
  bool beside(MentionId id) { return note(circle_.mention_standing[corpus_.number_of(id)], Circle::kBeside, circle_.mentions, id); }
  bool beside(EventId id) { return note(circle_.event_standing[corpus_.number_of(id)], Circle::kBeside, circle_.events, id); }

  // The event, its names, and the words of its sentence.
  void add_event(EventId id) {
    if (!beside(id)) return;
    for (const CorpusEntityId entity : corpus_.named_in(id)) beside(entity);
    add_once(last_event_, id.article, corpus_.event(id).span);
  }

  // What one mention stands beside: the events that its words belong to, else its sentence.
  void add_surroundings(MentionId mention) {
    const Span span = corpus_.span_of(mention);
    const std::span<const EventFacts> events = corpus_.events[mention.article];
    const auto after = std::ranges::upper_bound(events, span.begin, {}, [](const EventFacts& e) { return e.span.begin; });
    bool in_event = false;
    for (auto it = after; it != events.begin() && after - it < static_cast<ptrdiff_t>(kEventsLookedAt);) {
      if (!(--it)->span.contains(span)) continue;
      add_event({mention.article, static_cast<uint32_t>(it - events.begin())});
      in_event = true;
    }
    if (in_event) return;
    add_once(last_sentence_, mention.article, corpus_.sentence_at(mention.article, span.begin));
  }

  // A day that several articles name is one thing, as a place is. Without a day: only itself.
  void add_same_time(MentionId mention) {
    const TimeFacts& time = corpus_.time(mention);
    if (!time.begin || !time.end) return;
    for (uint32_t article = 0; article < corpus_.times.size(); ++article) {
      const std::span<const TimeFacts> times = corpus_.times[article];
      for (uint32_t i = 0; i < times.size(); ++i) {
        if (!is_same_time(times[i], time)) continue;
        own(MentionId{article, MentionKind::time, i});
        add_surroundings({article, MentionKind::time, i});
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

 private:
  // Whether it is new.
  template <class T>
  static bool note(uint8_t& standing, Circle::Standing as, std::vector<T>& list, const T& thing) {
    if (standing & as) return false;
    standing |= as;
    list.push_back(thing);
    return true;
  }

  struct Words {
    uint32_t article = ~0u;
    Span span;
    bool operator==(const Words&) const = default;
  };

  // Many mentions, and many events, may share one sentence: it is looked through once.
  void add_once(Words& last, uint32_t article, Span span) {
    const Words words{article, span};
    if (std::exchange(last, words) != words) add_mentions_in(article, span);
  }

  // The mentions of one article that lie in a span, with the entities that they name.
  void add_mentions_in(uint32_t article, Span span) {
    const auto add = [&](MentionKind kind) {
      // Those of one kind do not overlap: their ends are in order too.
      const std::span<const MentionFacts> list = corpus_.mentions_of(article, kind);
      auto it = std::ranges::upper_bound(list, span.begin, {}, [](const MentionFacts& m) { return m.span.end; });
      for (; it != list.end() && it->span.begin < span.end; ++it) {
        const MentionId mention{article, kind, static_cast<uint32_t>(it - list.begin())};
        if (!beside(mention)) continue;
        if (it->entity != kNoCorpusEntity) beside(it->entity);
      }
    };
    for (const MentionKind kind : {MentionKind::place, MentionKind::time, MentionKind::person, MentionKind::organization}) add(kind);
  }

  const Corpus& corpus_;
  Circle& circle_;
  Words last_sentence_, last_event_;
};

}  // namespace

bool is_same_time(const TimeFacts& a, const TimeFacts& b) {
  return a.begin == b.begin && a.end == b.end && a.open_begin == b.open_begin && a.open_end == b.open_end;
}

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

namespace {

uint8_t standing_of(const std::vector<uint8_t>& standing, uint32_t number) {
  return number < standing.size() ? standing[number] : uint8_t{0};
}

Emphasis emphasis(uint8_t hovered, uint8_t selected, bool something_held) {
  Emphasis result;
  result.hovered = hovered & Circle::kOwn;
  result.selected = selected & Circle::kOwn;
  result.linked = (hovered | selected) & Circle::kBeside;
  result.dimmed = something_held && !(hovered | selected);
  return result;
}

}  // namespace

Emphasis Focus::of_entity(CorpusEntityId entity) const {
  return emphasis(standing_of(hovered.entity_standing, entity), standing_of(selected.entity_standing, entity), selected.any);
}

Emphasis Focus::of_mention(MentionId mention) const {
  if (!hovered.any && !selected.any) return {};
  const uint32_t number = corpus->number_of(mention);
  return emphasis(standing_of(hovered.mention_standing, number), standing_of(selected.mention_standing, number), selected.any);
}

Emphasis Focus::of_event(EventId event) const {
  if (!hovered.any && !selected.any) return {};
  const uint32_t number = corpus->number_of(event);
  return emphasis(standing_of(hovered.event_standing, number), standing_of(selected.event_standing, number), selected.any);
}

Emphasis merged(Emphasis a, Emphasis b) {
  return {a.hovered || b.hovered, a.selected || b.selected, a.linked || b.linked, a.dimmed && b.dimmed};
}

}  // namespace jejak
