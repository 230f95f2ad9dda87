// Reads one figure's shape: hedge, number, and what is counted.
//   "setidaknya 2.802 tentaranya"  at_least 2802, noun "tentara"      "US$80–US$90"     a range of money
//   "antara 20 dan 35 persen"      a range of percent                 "empat di antaranya"  of those told before
// Not figures: ages, dates, clocks, physical measures, scores, plates, articles of law, numbers within names, vague
// amounts and collectives ("ketiga pejabat", "dua negara itu"). What happened to those counted is figure_measures.h's.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/lexicon.h"
#include "core/mention.h"
#include "core/name_index.h"
#include "core/numbers.h"
#include "core/tokens.h"

namespace jejak {

enum class FigureKind : uint8_t { count, money, percent, none };  // none: "tidak ada korban jiwa"

struct FigureShape {
  uint32_t first = 0, end = 0;        // tokens: hedge, number, noun phrase
  uint32_t number = 0, number_end = 0;  // tokens of the number, currency included
  FigureKind kind = FigureKind::count;
  std::optional<Decimal> value, low, high;
  Bound bound = Bound::exact;
  bool hedged = false;
  const LexEntry* noun = nullptr;  // the counted noun, currency or percent; nullptr: unknown or none
  uint32_t noun_token = 0;         // where an unknown noun stands; 0: no noun at all
  bool rest = false;               // "lainnya", "di antaranya": of those told before
  bool among = false;              // "di antaranya": some of those themselves
  bool one = false;                // "seorang": a figure only where something happened to them
  const NameRef* owner = nullptr;  // a place or body within the noun phrase: "tentara Armenia"
  const LexEntry* pronoun = nullptr;  // "kami", "mereka" within it
  bool own = false;                // the noun ends in "-nya"

  // People and beings; false for things, places and nouns that no list knows.
  bool counts_beings() const;
  bool bare() const { return kind == FigureKind::count && !noun && noun_token == 0 && !rest; }
};

class FigureShapeReader {
 public:
  FigureShapeReader(const TokenisedText& text, const Lexicon& lexicon, const NameIndex& names)
      : text_(text), lexicon_(lexicon), names_(names) {}

  // Whether a figure's number or currency may begin with the token: the cheap test.
  bool may_begin(uint32_t token) const;

  // The figure whose number (or currency) begins at `at`. Its hedge is looked for back to token `floor`.
  std::optional<FigureShape> read(uint32_t at, uint32_t floor) const;

 private:
  struct Amount {
    Decimal value;
    uint32_t end = 0;
    const LexEntry* currency = nullptr;
    bool about = false, may_group = false, words = false;
  };
  std::optional<Amount> read_amount(uint32_t at, uint32_t end) const;
  const LexEntry* read_currency(uint32_t at, uint32_t end, uint32_t& next) const;
  std::optional<FigureShape> read_none(uint32_t at) const;
  std::optional<FigureShape> read_one(uint32_t at, uint32_t floor) const;
  void read_range(FigureShape& shape, Amount& amount, uint32_t end) const;
  std::optional<uint32_t> range_begin(uint32_t at, uint32_t end, bool between) const;
  bool is_ratio(uint32_t at, const Amount& amount) const;
  bool titled(uint32_t at) const;
  bool names_something(uint32_t at, const Amount& amount) const;
  bool is_rejected_behind(uint32_t at, uint32_t end) const;
  bool read_unit(FigureShape& shape, const Amount& amount, uint32_t end) const;
  bool read_noun(FigureShape& shape, uint32_t end) const;
  void read_whole(FigureShape& shape, const Amount& some, uint32_t end) const;
  void read_modifiers(FigureShape& shape, uint32_t end) const;
  uint32_t modifier_at(FigureShape& shape, uint32_t at, uint32_t end) const;
  bool counts_wholes(FigureShape& shape, const Amount& amount) const;
  bool is_counted_word(uint32_t at) const;
  bool is_collective(const FigureShape& shape, uint32_t end) const;
  void read_hedges(FigureShape& shape, uint32_t floor) const;
  void set_bounds(FigureShape& shape, Decimal value) const;
  bool is(uint32_t token, WordClass word_class) const {
    return lexicon_.may_begin(text_.tokens[token].word, word_class);
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const NameIndex& names_;
};

}  // namespace jejak
