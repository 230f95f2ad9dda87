// The card of what is held: its names, how often it is told of, the events it is part of by day, and every sentence
// that speaks of it. Also the tooltip of what is pointed at.
#pragma once

#include <string>
#include <vector>

#include "wasm/describe.h"
#include "wasm/excerpt.h"
#include "wasm/state.h"

namespace jejak {

struct Circle;
class Sieve;

struct DetailEvent {
  std::string day;   // "20 September 2023"; empty where it has none
  std::string type;  // "Kesepakatan"
  Target target;
};

struct DetailSentence {
  Excerpt excerpt;          // with the mentions marked
  std::string article;      // "Redaksi Jejak · 25 September 2023"
  Target target;            // the first of the mentions
  std::string more;         // "dan 80 lagi", where the sentence holds more of them than its excerpt
};

struct DetailModel {
  bool shown = false;
  uint64_t generation = 0;  // grows with each build
  Language language = Language::indonesian;
  Target target;
  Description head;
  std::string told;  // "12 kali disebut dalam 4 artikel"; empty for an event
  CorpusEntityId place = kNoCorpusEntity;  // that the map can show
  CorpusEntityId entity = kNoCorpusEntity;  // that the views can be narrowed to
  bool only_this = false;                   // they are
  bool has_places = false;                 // it is no place, but told of with some
  bool steps = false;                      // there are several mentions to go through
  std::vector<DetailEvent> events;         // by day
  std::vector<DetailSentence> sentences;   // by article, the open one first
  std::string more;                        // "dan 80 lagi", where there are more than the card lists
};

// `circle`: of what is held, where it is known already.
DetailModel build_detail_model(const Corpus& corpus, const AppState& state, const Circle* circle = nullptr, const Sieve* sieve = nullptr);

}  // namespace jejak
