// The smallest pieces of time expressions, and shapes made of them: a shape is a row of steps, each step asks one
// thing of the next tokens. "Rabu (20/9)" fits {weekday, open, day, slash, month_figures, close}.
// Words come from the lexicon by class; only figures and marks are known here. A match never leaves its sentence.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/lexicon.h"
#include "core/numbers.h"
#include "core/timex_fields.h"
#include "core/tokens.h"

namespace jejak {

enum class PartKind : uint8_t {
  none,           // ends a shape
  word,           // an entry of the step's word class
  day,            // "3", "03": 1 .. 31
  month_figures,  // "9", "09": 1 .. 12
  year,           // "2023": 1000 .. 2999
  year_short,     // "23", "2023"
  decade,         // "1990-an", "1990an"
  decade_short,   // "90-an"
  number,         // as numbers.h reads it
  clock,          // "06.18", "14:30", "7", "tujuh", "setengah tujuh"
  clock_full,     // "06.18", "14:30": with minutes
  name,           // one to three capitalised words: "New York" of "waktu New York"
  small_figure,   // "3" of "kuartal 3", "ke-3": value up to 30
  ordinal_mark,   // "ke-"
  hyphen,
  range_mark,     // a hyphen, or "hingga", "sampai", "dan"; value 2: "dan"
  slash,
  comma,
  open,
  close,
};

struct Step {
  PartKind kind = PartKind::none;
  WordClass word_class = WordClass::count;
  int8_t value = 0;       // of a word: the value asked for; 0: any
  bool optional = false;
  bool outside = false;   // must be there, but is no part of the expression
};

struct Part {
  PartKind kind = PartKind::none;
  WordClass word_class = WordClass::count;
  bool outside = false;
  uint32_t tokens = 0;  // 0: did not match
  int64_t value = 0;
  const LexEntry* entry = nullptr;
  NumberReading number{};
};

// The parts of one match, in order. Steps that were optional and missing leave no part.
class Parts {
 public:
  static constexpr size_t kMax = 12;

  void push(const Part& part) { parts_[size_++] = part; }
  void pop() { --size_; }
  void clear() { size_ = 0; }
  const Part& first() const { return parts_[0]; }
  // Drops all but the first one, and sets whether that one is outside.
  void keep_first(bool outside) {
    size_ = 1;
    parts_[0].outside = outside;
  }

  // The nth part of that kind or word class; nullptr where there is none.
  const Part* find(PartKind kind, size_t nth = 0) const;
  const Part* find(WordClass word_class, size_t nth = 0) const;
  int64_t value(PartKind kind, size_t nth = 0) const;         // 0 where there is none
  int64_t value(WordClass word_class, size_t nth = 0) const;  // 0 where there is none

  uint32_t tokens() const;         // all
  uint32_t tokens_before() const;  // outside, before the expression
  uint32_t tokens_inside() const;

 private:
  std::array<Part, kMax> parts_{};
  size_t size_ = 0;
};

using Shape = std::array<Step, Parts::kMax>;

// Whether an expression that begins with this step could begin at `at`: the cheap test. Stricter than match_step: no
// expression begins with a clock in words or with a mark other than a bracket.
inline bool may_begin_step(const TokenisedText& text, uint32_t at, const Step& step, const Lexicon& lexicon) {
  const Token& token = text.tokens[at];
  const char first = text.text[token.span.begin];
  switch (step.kind) {
    case PartKind::word: return token.is_word() && lexicon.may_begin(token.word, step.word_class);
    case PartKind::number: return may_begin_number(token, lexicon);
    case PartKind::decade:
    case PartKind::decade_short: return first >= '0' && first <= '9';
    case PartKind::open: return token.is('(');
    default: return token.is_number();
  }
}

// One step alone; tokens == 0 where it does not match. Requires: at < the text's tokens.
Part match_step(const TokenisedText& text, uint32_t at, const Step& step, const Lexicon& lexicon);

// The parts of the shape's steps from `step` on, from token `at` on, added to `out`; optional steps are taken where
// they can be. `end`: of the sentence. O(steps).
bool match_steps(const TokenisedText& text, uint32_t at, uint32_t end, const Shape& shape, size_t step,
                 const Lexicon& lexicon, Parts& out);

}  // namespace jejak
