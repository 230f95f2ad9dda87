// What lights up together: everything that is told of in one breath with what the reader points at or holds.
// Example: pointing at "20 September 2023" lights the bar of that day, and the places of the events dated so; where
// no event was read, the places of the same sentence.
// Cost: linear in the mentions of the articles that tell of the target, and a pass of a byte for each mention of the corpus.
// A question of Focus is a look into a table.
#pragma once

#include <vector>

#include "wasm/corpus.h"
#include "wasm/state.h"

namespace jejak {

// How a mark, a bar or a highlight stands to what the reader points at and holds.
struct Emphasis {
  bool hovered = false;   // under the pointer, in whichever view
  bool selected = false;  // held
  bool linked = false;    // told of together with it
  bool dimmed = false;    // something is held, and this has nothing to do with it
  bool operator==(const Emphasis&) const = default;
};

// The things of one target, each once, in the order in which they were met.
struct Circle {
  std::vector<CorpusEntityId> own_entities;  // what the target itself names
  std::vector<MentionId> own_mentions;       // its own mentions
  std::vector<EventId> own_events;           // the event itself
  std::vector<CorpusEntityId> entities;      // beside it
  std::vector<EventId> events;
  bool any = false;                          // whether there is a target at all

  // How each thing of the corpus stands to the target, by its number; empty where there is none. There also are the
  // mentions beside it.
  enum Standing : uint8_t { kOwn = 1, kBeside = 2 };
  std::vector<uint8_t> entity_standing, mention_standing, event_standing;
};

struct Focus {
  const Corpus* corpus = nullptr;
  Target hovered_target, selected_target;  // that the circles are of
  Circle hovered;
  Circle selected;

  // How a thing stands to what is pointed at and to what is held (Circle::Standing). Of a mark that stands for several
  // things whatever holds for one of them: they are added.
  struct Standings {
    uint8_t hovered = 0, selected = 0;
    void add(Standings other) {
      hovered |= other.hovered;
      selected |= other.selected;
    }
  };
  bool any() const { return hovered.any || selected.any; }
  Standings standings_of_mention(uint32_t number) const { return {at(hovered.mention_standing, number), at(selected.mention_standing, number)}; }
  Standings standings_of_event(uint32_t number) const { return {at(hovered.event_standing, number), at(selected.event_standing, number)}; }
  Emphasis emphasis_of(Standings standings) const;

  Emphasis of_entity(CorpusEntityId entity) const;
  Emphasis of_mention(MentionId mention) const;
  Emphasis of_event(EventId event) const;

 private:
  static uint8_t at(const std::vector<uint8_t>& standing, uint32_t number) { return number < standing.size() ? standing[number] : uint8_t{0}; }
};

Circle circle_of(const Corpus& corpus, const Target& target);
Focus build_focus(const Corpus& corpus, const AppState& state);
// Brings it to the state: only what changed is built anew.
void update_focus(Focus& focus, const Corpus& corpus, const AppState& state);

// Of a mark that stands for several things: whatever holds for one holds for it; dimmed only where all are.
Emphasis merged(Emphasis a, Emphasis b);

}  // namespace jejak
