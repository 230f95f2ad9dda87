// Who acts and speaks: people, organizations and sources, the most told of first, each with role, how often it is named
// and what it says; the one that is held lists its words with where and when they were said.
//   Vladimir Putin   Presiden Rusia   7 kali disebut dalam 3 artikel · 2 kutipan
//     "…"  10 November 2020 · Moskwa     -> the sentence
// Strings are ready to draw.
#pragma once

#include <string>
#include <vector>

#include "wasm/excerpt.h"
#include "wasm/state.h"
#include "wasm/theme.h"

namespace jejak {

class Sieve;

// One thing that somebody said, as an article has it.
struct SaidRow {
  MentionId quote;
  std::string article_label;
  std::string when_where;  // "10 November 2020 · Moskwa"; empty where the article does not say
  std::string manner;      // "kutipan langsung"
  Excerpt excerpt;         // the sentence, what was said marked
};

struct PersonRow {
  CorpusEntityId entity = kNoCorpusEntity;
  Kind kind = Kind::person;
  std::string key;         // stable between sessions
  std::string name, note;  // "Presiden Rusia"; empty where no article says
  std::string told;        // "7 kali disebut dalam 3 artikel"
  std::string quotes;      // "2 perkataan"; empty where none
  uint32_t mentions = 0, said = 0;
  float weight = 0;        // mentions as a share of the most told of
  bool open = false;       // held: `words` lists what it says
  std::vector<SaidRow> words;
};

struct PeopleSection {
  std::string heading;
  std::vector<PersonRow> rows;  // the most told of first
  std::string more;             // "dan 80 lagi"; empty where all are listed
};

struct PeopleModel {
  uint64_t generation = 0;
  Language language = Language::indonesian;
  std::string nothing;                  // why there is no section; empty where there is one
  std::vector<PeopleSection> sections;  // people, organizations, states that act, sources without a name; none that is empty
};

PeopleModel build_people_model(const Corpus& corpus, const AppState& state, const Sieve* sieve = nullptr);

// When and where a quote was said, as far as the article tells: by the event or the words around it, never inside it.
std::string format_when_where(const Corpus& corpus, MentionId quote, Language language);

}  // namespace jejak
