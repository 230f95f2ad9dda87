#include "core/event_relations.h"

#include <algorithm>

namespace jejak {
namespace {

void take_over(EventDraft& harm, const EventDraft& victims) {
  Event& event = harm.event;
  event.figures.insert(event.figures.end(), victims.event.figures.begin(), victims.event.figures.end());
  std::ranges::sort(event.figures);
  event.figures.erase(std::unique(event.figures.begin(), event.figures.end()), event.figures.end());
  for (EntityId id : victims.event.places) {
    if (std::ranges::find(event.places, id) == event.places.end()) event.places.push_back(id);
  }
  for (EntityId id : victims.event.participants) {
    if (std::ranges::find(event.participants, id) == event.participants.end()) event.participants.push_back(id);
  }
  if (harm.time == kNone) harm.time = victims.time;
  if (harm.time == kNone && harm.shift_time == kNone) {  // "Dua hari sebelumnya, dua orang terluka akibat ledakan"
    harm.shift_time = victims.shift_time;
    harm.shift = victims.shift;
  }
  harm.timed = harm.timed || victims.timed;
  harm.background = harm.background && victims.background;
  harm.another = harm.another || victims.another;
}

}  // namespace

void SentenceRelations::relate(std::vector<EventDraft>& events, size_t first) const {
  join_harm(events, first);
  pair_up(events, first);
  find_offsets(events, first);
  find_references(events, first);
}

// "Dua orang tewas ketika truk melindas ranjau" is one event, the blast with its victims.
void SentenceRelations::join_harm(std::vector<EventDraft>& events, size_t first) const {
  for (size_t i = first; i < events.size(); ++i) {
    if (events[i].event.type != EventType::casualty) continue;
    const size_t from = std::max(first, i - std::min(i, kNeighbours));
    for (size_t k = from; k < std::min(events.size(), i + kNeighbours); ++k) {
      if (k != i && absorbs(events[k], events[i])) {
        take_over(events[k], events[i]);
        events[i].event.figures.clear();
        break;
      }
    }
  }
  const auto emptied = [](const EventDraft& d) {
    return d.event.type == EventType::casualty && d.event.figures.empty();
  };
  events.erase(std::remove_if(events.begin() + static_cast<ptrdiff_t>(first), events.end(), emptied), events.end());
}

bool SentenceRelations::absorbs(const EventDraft& harm, const EventDraft& victims) const {
  if (harm.sentence != victims.sentence) return false;
  const uint32_t a = clause_of(text_.token_at(harm.event.trigger.begin));
  const uint32_t b = clause_of(text_.token_at(victims.event.trigger.begin));
  const bool together = view_.adjacent(a, b) || view_.same_time(a, b);
  if (harm.event.type == EventType::explosion) return together;
  return harm.event.type == EventType::attack && harm.nominal && harm.action == "raid" && together;
}

// Events of one sentence that are told in one breath share a time that only one of them has.
void SentenceRelations::pair_up(std::vector<EventDraft>& events, size_t first) const {
  for (size_t i = first; i < events.size(); ++i) {
    if (events[i].time != kNone || events[i].timed || events[i].background) continue;
    const uint32_t own = clause_of(text_.token_at(events[i].event.trigger.begin));
    const size_t from = std::max(first, i - std::min(i, kNeighbours));
    for (size_t k = from; k < std::min(events.size(), i + kNeighbours); ++k) {
      const uint32_t other = clause_of(text_.token_at(events[k].event.trigger.begin));
      if (k == i || events[k].time == kNone || !view_.same_time(own, other)) continue;
      // "mendesak mereka menjalankan kesepakatan yang dicapai Sabtu": what is spoken of was on another day.
      if (events[i].event.type == EventType::statement && !events[i].nominal && events[k].nominal) continue;
      events[i].partner = static_cast<uint32_t>(k);
      break;
    }
  }
}

// "…, sehari setelah Azerbaijan meluncurkan operasi".
void SentenceRelations::find_offsets(std::vector<EventDraft>& events, size_t first) const {
  for (size_t i = first; i < events.size(); ++i) {
    const uint32_t clause = offset_clause(clause_of(text_.token_at(events[i].event.trigger.begin)));
    if (clause == kNone) continue;
    const uint32_t time = view_.offset_before(clause);
    if (time == kNone) continue;
    events[i].offset_time = time;
    events[i].offset_after = view_.clauses()[clause].link == ClauseLink::after;
    const size_t from = std::max(first, i - std::min(i, kNeighbours));
    for (size_t k = i; k-- > from;) {
      const uint32_t other = clause_of(text_.token_at(events[k].event.trigger.begin));
      if (offset_clause(other) == clause) continue;
      events[i].offset_from = static_cast<uint32_t>(k);
      break;
    }
  }
}

// "Tiga hari setelah kecelakaan, presiden menelepon …": counted from what the article has told of before.
void SentenceRelations::find_references(std::vector<EventDraft>& events, size_t first) const {
  for (const EventMark& noun : marks_.nouns) {
    const uint32_t clause = offset_clause(clause_of(noun.token));
    if (clause == kNone || noun.token > clause_first(clause) + 2) continue;
    const uint32_t time = view_.offset_before(clause);
    const auto stands_there = [&](const EventDraft& draft) {
      return offset_clause(clause_of(text_.token_at(draft.event.trigger.begin))) == clause;
    };
    if (time == kNone || std::any_of(events.begin() + static_cast<ptrdiff_t>(first), events.end(), stands_there)) continue;
    for (size_t i = first; i < events.size(); ++i) {
      EventDraft& draft = events[i];
      const uint32_t own = clause_of(text_.token_at(draft.event.trigger.begin));
      if (own == clause_of(noun.token) || draft.timed || draft.background || draft.offset_time != kNone) continue;
      if (view_.clauses()[own].independent != view_.clauses()[clause].independent) continue;
      draft.reference_time = time;
      draft.reference_type = type_of(*noun.entry);
      draft.reference_action = noun.entry->name;
      draft.reference_after = view_.clauses()[clause].link == ClauseLink::after;
    }
  }
}

// The "setelah" or "sebelum" clause that holds the clause; kNone where there is none.
uint32_t SentenceRelations::offset_clause(uint32_t clause) const {
  for (int depth = 0; depth < 3; ++depth) {
    const Clause& c = view_.clauses()[clause];
    if (c.link == ClauseLink::after || c.link == ClauseLink::before) return clause;
    if (c.independent == clause) return kNone;
    clause = c.parent;
  }
  return kNone;
}

}  // namespace jejak
