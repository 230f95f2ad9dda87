// Says what happened to those whom a figure counts: killed, injured, captured, displaced; settlements that changed
// hands; anything else.
//   "menewaskan empat tentara dan dua warga sipil"   both killed: objects of one verb
//   "dua orang tewas", "12 orang diamankan"          the figure's own predicate
//   "jumlah korban … bisa mencapai 5.000 orang"      a total
//   "21 orang luka-luka, empat di antaranya"         shared with the figure before
// Reads one sentence at a time, after all its figures are known. O(tokens of the sentence): every look is bounded.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/figure_shapes.h"

namespace jejak {

struct MeasuredFigure {
  FigureShape shape;
  Measure measure = Measure::other;
  std::string_view rule;
  uint32_t evidence = 0, evidence_end = 0;  // tokens of the deciding words; equal: none
  bool told = false;       // something says what happened to them
  bool object = false;     // of an active verb: whoever did it is its subject
  bool lost = false;       // of "kehilangan": its subject's own
  int shared_with = -1;    // index of the figure whose measure, group and side it shares
  bool freed = false;      // of "membebaskan", "menyerahkan": not its subject's own
  std::string side;        // told earlier in the article of the same people; empty else
};

class MeasureReader {
 public:
  MeasureReader(const TokenisedText& text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  // `figures`: those of one sentence, in order. `before`: the figure told last in the paragraph; nullptr where none.
  void read(std::span<MeasuredFigure> figures, const MeasuredFigure* before) const;

 private:
  struct Verb {
    uint32_t first = 0, end = 0;
    Measure measure = Measure::other;
    bool own = false;   // the verb stands right beside the figure
    std::string_view key;
  };
  using Figures = std::span<MeasuredFigure>;

  void read_one(Figures figures, size_t i) const;
  std::optional<Verb> verb_behind(Figures figures, size_t i) const;
  uint32_t past_aside(Figures figures, size_t i, uint32_t limit) const;
  std::optional<Verb> verb_before(Figures figures, size_t i) const;
  bool is_among(uint32_t at) const;
  bool is_fate(uint32_t at) const;
  static bool is_dead(const FigureShape& shape);
  bool joins_beings(uint32_t at, uint32_t limit) const;
  bool is_rescue(const Verb& verb, const FigureShape& shape) const;
  bool leaves_a_place(const FigureShape& shape, uint32_t at, uint32_t limit) const;
  bool listed_by_place(const FigureShape& shape) const;
  bool gapped(Figures figures, size_t i) const;
  bool copula_before(uint32_t number, uint32_t begin) const;
  std::optional<Verb> total_before(const FigureShape& shape) const;
  std::optional<Verb> gained(const FigureShape& shape) const;
  std::optional<Verb> verb_at(uint32_t token, std::string_view key) const;
  bool includes(Figures figures, size_t i) const;
  bool breaks_down(Figures figures, size_t i) const;
  bool chained(Figures figures, size_t i) const;
  void share(Figures figures, const MeasuredFigure* before) const;
  static void measure_unknown(MeasuredFigure& figure, const std::optional<Verb>& before,
                              const std::optional<Verb>& behind);
  static void set(MeasuredFigure& figure, const Verb& verb, std::string_view rule);
  bool is(uint32_t token, WordClass word_class) const {
    return lexicon_.may_begin(text_.tokens[token].word, word_class);
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
};

}  // namespace jejak
