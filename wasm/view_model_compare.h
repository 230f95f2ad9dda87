// Where articles answer the same question, side by side: a card for each question with a row for each voice, what they
// say, whether it can all be true and why; then the words that each publisher chooses for one thing.
//   "Tewas dalam ledakan ranjau 19 September 2023"   bertentangan
//     Kantor A · 20 September 2023   4 polisi, 2 orang    -> its sentence
// The comparing itself is the core's (collection.h). Strings are ready to draw.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "wasm/excerpt.h"
#include "wasm/state.h"

namespace jejak {

class Sieve;

// What one voice says in one sentence.
struct CompareRow {
  uint32_t article = 0;
  std::string article_label;  // "Redaksi Jejak · 25 September 2023"
  std::string value;          // "4 polisi, 2 orang"
  std::string source;         // "menurut Azerbaijan"; empty: the article's own words
  Excerpt excerpt;            // its sentence, the claims marked
  Target target;              // the first of the claims
};

struct CompareCard {
  Verdict verdict = Verdict::agree;
  std::string verdict_label, subject, reason;
  std::string silent;           // "2 artikel lain tidak menjawabnya"; empty where all answer
  std::string more;             // "dan 80 lagi"; empty where all are listed
  std::vector<CompareRow> rows; // by article, then in text order
};

struct FramingRow {
  uint32_t article = 0;
  Span words;              // bytes of the article's text
  std::string article_label;
  std::string term;        // as the article has it: "membebaskan"
  std::string voice;       // "kata Azerbaijan", "berjarak"; empty: the article's own word
  Excerpt excerpt;
};

struct FramingCard {
  std::string topic;
  std::vector<FramingRow> rows;
};

struct CompareModel {
  uint64_t generation = 0;  // grows with each build
  Language language = Language::indonesian;
  std::string summary;      // "7 pertanyaan dijawab lebih dari satu suara"
  std::vector<std::pair<Verdict, std::string>> counts;  // "2 bertentangan": only verdicts that occur
  std::vector<CompareCard> cards;     // contradictions first
  std::vector<FramingCard> framing;
};

CompareModel build_compare_model(const Corpus& corpus, const AppState& state, const Sieve* sieve = nullptr);

Text text_of_verdict(Verdict verdict);

}  // namespace jejak
