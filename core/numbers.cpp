#include "core/numbers.h"

#include <limits>

namespace jejak {
namespace {

constexpr int64_t kMaxValue = std::numeric_limits<int64_t>::max() / 16;
constexpr size_t kMaxDigits = 18;
constexpr int64_t kNoScale = std::numeric_limits<int64_t>::max();

std::optional<Decimal> times(Decimal value, int64_t factor) {
  while (factor % 10 == 0 && factor > 1 && value.decimals > 0) {
    factor /= 10;
    --value.decimals;
  }
  if (factor == 0 || value.digits > kMaxValue / factor) return std::nullopt;
  value.digits *= factor;
  return value;
}

std::optional<Decimal> plus(Decimal a, Decimal b) {
  while (a.decimals < b.decimals) {
    if (a.digits > kMaxValue / 10) return std::nullopt;
    a.digits *= 10;
    ++a.decimals;
  }
  while (b.decimals < a.decimals) {
    if (b.digits > kMaxValue / 10) return std::nullopt;
    b.digits *= 10;
    ++b.decimals;
  }
  return Decimal{a.digits + b.digits, a.decimals};
}

// Walks over the tokens of one number.
class NumberReader {
 public:
  NumberReader(const TokenisedText& text, uint32_t at, const Lexicon& lexicon)
      : text_(text), lexicon_(lexicon), first_(at), at_(at), end_(text.sentence_of(at).end) {}

  std::optional<NumberReading> run() {
    if (in_trap() || follows_ordinal_prefix()) return std::nullopt;
    NumberReading out;
    if (const auto vague = value_of(WordClass::number_vague)) {
      out.order = *vague;
      ++at_;
      while (const auto scale = value_of(WordClass::number_times)) {
        if (out.order > kMaxValue / *scale) break;
        out.order = out.order == 0 ? *scale : out.order * *scale;
        ++at_;
      }
    } else {
      out.value = read_value();
      if (!out.value) return std::nullopt;
      out.about = take_about_suffix();
      out.comma_may_group = comma_may_group_ && at_ == first_ + 1;
    }
    out.tokens = at_ - first_;
    return out;
  }

 private:
  bool more() const { return at_ < end_; }

  std::optional<int64_t> value_of(WordClass word_class) const {
    if (!more() || !text_.tokens[at_].is_word()) return std::nullopt;
    const LexEntry* entry = lexicon_.entry_of(text_, at_, word_class);
    if (!entry) return std::nullopt;
    return entry->value;
  }

  // "salah satu", "satu-satunya", "satu per satu": the token is one of a phrase that counts nothing.
  bool in_trap() const {
    constexpr uint32_t kLongestTrap = 4;  // tokens, hyphens included
    for (uint32_t back = 0; back < kLongestTrap && back <= first_; ++back) {
      if (!text_.same_sentence(first_ - back, first_)) return false;
      const auto trap = lexicon_.match(text_, first_ - back, WordClass::number_trap);
      if (trap && trap->tokens > back) return true;
    }
    return false;
  }

  // "ke-17"
  bool follows_ordinal_prefix() const {
    return first_ >= 2 && text_.tokens[first_ - 1].is('-') && !text_.tokens[first_].space_before &&
           lexicon_.entry_of(text_, first_ - 2, WordClass::ordinal_prefix) != nullptr;
  }

  // Descending scales: "dua juta lima ratus ribu", "1 juta 200 ribu".
  std::optional<Decimal> read_value() {
    std::optional<Decimal> total;
    for (int64_t last_scale = kNoScale; more();) {
      const uint32_t before = at_;
      int64_t scale = 1;
      const auto part = read_scaled(scale);
      const bool fits = part && scale < last_scale && (!total || scale > 1 || !figures_);
      const auto sum = fits ? (total ? plus(*total, *part) : part) : std::nullopt;
      if (!sum) {
        at_ = before;
        break;
      }
      total = sum;
      last_scale = scale;
      if (scale == 1) break;
    }
    return total;
  }

  // One group with its scale: "seribu", "250 ribu", "satu setengah juta", "setengah juta", "dua belas".
  std::optional<Decimal> read_scaled(int64_t& scale) {
    if (const auto word = value_of(WordClass::number_word); word && *word >= 1000) {
      scale = *word;
      ++at_;
      return Decimal{scale, 0};
    }
    auto group = read_group();
    if (!group) return std::nullopt;
    if (const auto times_word = value_of(WordClass::number_times); times_word && *times_word >= 1000) {
      scale = *times_word;
      ++at_;
      return times(*group, scale);
    }
    return group;
  }

  std::optional<Decimal> read_group() {
    figures_ = text_.tokens[at_].is_number();
    if (figures_) return read_figures();
    if (const auto part = read_part()) return part;
    const auto whole = read_below_thousand();
    if (!whole) return std::nullopt;
    if (const auto part = read_part()) return plus({*whole, 0}, *part);
    return Decimal{*whole, 0};
  }

  std::optional<Decimal> read_figures() {
    if (in_fraction()) return std::nullopt;
    bool may_group = false;
    const auto value = decimal_of_figures(text_.str(at_), &may_group);
    if (!value) return std::nullopt;
    comma_may_group_ = may_group;
    ++at_;
    return value;
  }

  // "20/9", "1/3": one side of a slash is no number by itself.
  bool in_fraction() const {
    const bool after = at_ + 1 < end_ && text_.tokens[at_ + 1].is('/') && !text_.tokens[at_ + 1].space_before;
    const bool before = at_ > 0 && text_.tokens[at_ - 1].is('/') && !text_.tokens[at_].space_before;
    return after || before;
  }

  // "setengah", "tiga perempat": in hundredths.
  std::optional<Decimal> read_part() {
    if (!more()) return std::nullopt;
    const auto part = lexicon_.match(text_, at_, WordClass::number_part);
    if (!part) return std::nullopt;
    at_ += part->tokens;
    const int64_t hundredths = part->entry->value;
    return hundredths % 10 == 0 ? Decimal{hundredths / 10, 1} : Decimal{hundredths, 2};
  }

  std::optional<int64_t> read_below_thousand() {
    int64_t total = 0;
    bool any = false;
    for (int64_t limit = 1000; limit > 1;) {
      const uint32_t before = at_;
      int64_t rank = 0;
      const auto part = read_ranked(rank);
      if (!part || rank >= limit) {
        at_ = before;
        break;
      }
      total += *part;
      any = true;
      limit = rank;
    }
    return any ? std::optional(total) : std::nullopt;
  }

  // "seratus", "dua ratus" (rank 100); "sepuluh", "sebelas", "dua belas", "dua puluh" (10); "dua" (1).
  std::optional<int64_t> read_ranked(int64_t& rank) {
    const auto word = value_of(WordClass::number_word);
    if (!word || *word >= 1000) return std::nullopt;
    ++at_;
    rank = *word >= 100 ? 100 : *word >= 10 ? 10 : 1;
    if (rank > 1) {
      if (*word == 10 || *word == 11) closes_tens(rank);
      return word;
    }
    const LexEntry* multiplier = more() ? lexicon_.entry_of(text_, at_, WordClass::number_times) : nullptr;
    if (!multiplier || multiplier->value >= 1000 || *word == 0) return word;
    ++at_;
    rank = multiplier->value;
    if (multiplier->key == "teen") {
      closes_tens(rank);
      return 10 + *word;
    }
    return *word * rank;
  }

  // After "sepuluh", "sebelas" and "dua belas" no unit may follow: "sebelas dua belas" is two numbers.
  static void closes_tens(int64_t& rank) { rank = 1; }

  // "300-an"
  bool take_about_suffix() {
    if (at_ + 1 >= end_ || !text_.tokens[at_].is('-') || text_.tokens[at_].space_before ||
        text_.tokens[at_ + 1].space_before || !lexicon_.entry_of(text_, at_ + 1, WordClass::about_suffix)) {
      return false;
    }
    at_ += 2;
    return true;
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  uint32_t first_, at_, end_;
  bool figures_ = false;  // the last group was written in figures
  bool comma_may_group_ = false;
};

// Digits in groups of three behind `mark`: "2.802", "1.250.000".
bool groups_thousands(std::string_view whole, char mark) {
  size_t group = 0;
  bool first = true;
  for (size_t i = whole.size(); i-- > 0;) {
    if (whole[i] != mark) {
      if (++group > 3) return false;
      continue;
    }
    if (group != 3) return false;
    group = 0;
    first = false;
  }
  return !first && group >= 1;
}

std::optional<Decimal> from_digits(std::string_view whole, std::string_view decimals) {
  Decimal out;
  size_t count = 0;
  for (std::string_view part : {whole, decimals}) {
    for (char c : part) {
      if (c == '.' || c == ',') continue;
      if (++count > kMaxDigits) return std::nullopt;
      out.digits = out.digits * 10 + (c - '0');
    }
  }
  out.decimals = static_cast<uint8_t>(decimals.size());
  while (out.decimals > 0 && out.digits % 10 == 0) {
    out.digits /= 10;
    --out.decimals;
  }
  return out;
}

}  // namespace

std::optional<Decimal> decimal_of_figures(std::string_view figures, bool* comma_may_group) {
  const size_t comma = figures.find(',');
  const size_t stop = figures.find('.');
  if (comma == figures.npos && stop == figures.npos) return from_digits(figures, {});
  if (comma == figures.npos) {
    if (groups_thousands(figures, '.')) return from_digits(figures, {});
    if (figures.find('.', stop + 1) != figures.npos || figures.size() - stop > 3) return std::nullopt;
    return from_digits(figures.substr(0, stop), figures.substr(stop + 1));
  }
  if (figures.find(',', comma + 1) != figures.npos) {  // "1,234,567": grouped in the English way
    if (stop != figures.npos || !groups_thousands(figures, ',')) return std::nullopt;
    return from_digits(figures, {});
  }
  if (stop != figures.npos && (stop > comma || !groups_thousands(figures.substr(0, comma), '.'))) {
    return std::nullopt;
  }
  if (comma_may_group) *comma_may_group = stop == figures.npos && figures[0] != '0' && groups_thousands(figures, ',');
  return from_digits(figures.substr(0, comma), figures.substr(comma + 1));
}

bool may_begin_number(const Token& token, const Lexicon& lexicon) {
  return token.is_number() ||
         (token.is_word() && (lexicon.may_begin(token.word, WordClass::number_word) ||
                              lexicon.may_begin(token.word, WordClass::number_vague) ||
                              lexicon.may_begin(token.word, WordClass::number_part)));
}

std::optional<NumberReading> read_number(const TokenisedText& text, uint32_t at, const Lexicon& lexicon) {
  if (at >= text.tokens.size() || !may_begin_number(text.tokens[at], lexicon)) return std::nullopt;
  return NumberReader(text, at, lexicon).run();
}

std::optional<NumberReading> read_counted_one(const TokenisedText& text, uint32_t at, const Lexicon& lexicon) {
  if (at >= text.tokens.size()) return std::nullopt;
  const LexEntry* entry = lexicon.entry_of(text, at, WordClass::counted_one);
  if (!entry) return std::nullopt;
  NumberReading out;
  out.tokens = 1;
  out.value = Decimal{entry->value, 0};
  return out;
}

}  // namespace jejak
