#include "core/timex_parts.h"

#include <string_view>

namespace jejak {
namespace {

constexpr uint32_t kNameWords = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  for (char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

int64_t number_of(std::string_view digits) {
  int64_t value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

// Matches one step at one token.
class StepMatcher {
 public:
  StepMatcher(const TokenisedText& text, uint32_t at, const Lexicon& lexicon)
      : text_(text), at_(at), end_(text.sentence_of(at).end), lexicon_(lexicon) {}

  Part run(const Step& step) const {
    Part part{step.kind, step.word_class, step.outside, 0, 0, nullptr, {}};
    switch (step.kind) {
      case PartKind::none: break;
      case PartKind::word: read_word(step, part); break;
      case PartKind::day: read_figures(1, 2, 1, 31, part); break;
      case PartKind::month_figures: read_figures(1, 2, 1, 12, part); break;
      case PartKind::year: read_figures(4, 4, 1000, 2999, part); break;
      case PartKind::year_short: read_short_year(part); break;
      case PartKind::decade: read_decade(4, part); break;
      case PartKind::decade_short: read_decade(2, part); break;
      case PartKind::number: read_number_part(part); break;
      case PartKind::clock: read_clock(true, part); break;
      case PartKind::clock_full: read_clock(false, part); break;
      case PartKind::name: read_name(part); break;
      case PartKind::small_figure: read_figures(1, 2, 1, 30, part); break;
      case PartKind::ordinal_mark: read_ordinal_mark(part); break;
      case PartKind::hyphen: read_mark(U'-', part); break;
      case PartKind::range_mark: read_range_mark(part); break;
      case PartKind::slash: read_mark(U'/', part); break;
      case PartKind::comma: read_mark(U',', part); break;
      case PartKind::open: read_mark(U'(', part); break;
      case PartKind::close: read_mark(U')', part); break;
    }
    return part;
  }

 private:
  const Token& token(uint32_t offset = 0) const { return text_.tokens[at_ + offset]; }
  bool has(uint32_t offset) const { return at_ + offset < end_; }
  std::string_view str(uint32_t offset = 0) const { return text_.str(at_ + offset); }

  void read_word(const Step& step, Part& part) const {
    const auto match = lexicon_.match(text_, at_, step.word_class);
    if (!match || (step.value != 0 && match->entry->value != step.value)) return;
    part.tokens = match->tokens;
    part.value = match->entry->value;
    part.entry = match->entry;
  }

  void read_mark(char32_t mark, Part& part) const {
    if (!token().is(mark)) return;
    part.tokens = 1;
    if (mark == U'-' && has(1) && token(1).is(U'-') && !token(1).space_before) part.tokens = 2;
  }

  void read_range_mark(Part& part) const {
    read_mark(U'-', part);
    if (part.tokens == 0) read_word({PartKind::word, WordClass::between_word}, part);
  }

  void read_figures(size_t min_digits, size_t max_digits, int64_t low, int64_t high, Part& part) const {
    if (!token().is_number()) return;
    const std::string_view digits = str();
    if (digits.size() < min_digits || digits.size() > max_digits || !all_digits(digits)) return;
    const int64_t value = number_of(digits);
    if (value < low || value > high) return;
    part.tokens = 1;
    part.value = value;
  }

  // "23": of this century up to 49, of the last one from 50 on.
  void read_short_year(Part& part) const {
    read_figures(4, 4, 1000, 2999, part);
    if (part.tokens != 0) return;
    read_figures(2, 2, 0, 99, part);
    if (part.tokens != 0) part.value += part.value < 50 ? 2000 : 1900;
  }

  // "1990-an", "1990an", "90-an": the value is the decade's first year.
  void read_decade(size_t digits, Part& part) const {
    const std::string_view written = str();
    if (token().is_number() && written.size() == digits && all_digits(written)) {
      if (!has(2) || !token(1).is(U'-') || token(1).space_before || token(2).space_before ||
          !lexicon_.entry_of(text_, at_ + 2, WordClass::about_suffix)) {
        return;
      }
      part.tokens = 3;
    } else if (token().is_word() && written.size() == digits + 2 && written.substr(digits) == "an" &&
               all_digits(written.substr(0, digits))) {
      part.tokens = 1;
    } else {
      return;
    }
    part.value = number_of(written.substr(0, digits));
    if (digits == 2) part.value += part.value < 20 ? 2000 : 1900;
    if (part.value % 10 != 0) part.tokens = 0;
  }

  void read_number_part(Part& part) const {
    const auto number = read_number(text_, at_, lexicon_);
    if (!number) return;
    part.number = *number;
    part.tokens = number->tokens;
  }

  // The value is hour * 60 + minute.
  void read_clock(bool bare_hours, Part& part) const {
    uint32_t hour = 0, minute = 0, tokens = 0;
    if (token().is_number()) {
      tokens = read_clock_figures(hour, minute);
      if (tokens == 1 && !bare_hours && all_digits(str())) return;
    } else if (bare_hours) {
      tokens = read_clock_words(hour, minute);
    }
    if (tokens == 0 || hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return;
    part.tokens = tokens;
    part.value = hour * 60 + minute;
  }

  // "06.18", "06.18.30", "7", "14:30", "14:30:00"
  uint32_t read_clock_figures(uint32_t& hour, uint32_t& minute) const {
    const std::string_view written = str();
    const size_t stop = written.find('.');
    const std::string_view hours = written.substr(0, stop);
    if (hours.size() > 2 || !all_digits(hours)) return 0;
    hour = static_cast<uint32_t>(number_of(hours));
    if (stop != written.npos) {
      const std::string_view minutes = written.substr(stop + 1, 2);
      const bool ends = stop + 3 == written.size() || (stop + 6 == written.size() && written[stop + 3] == '.');
      if (minutes.size() != 2 || !all_digits(minutes) || !ends) return 0;
      minute = static_cast<uint32_t>(number_of(minutes));
      return 1;
    }
    uint32_t tokens = 1;
    for (int group = 0; group < 2 && has(tokens + 1) && token(tokens).is(U':'); ++group) {
      const std::string_view figures = str(tokens + 1);
      if (token(tokens).space_before || token(tokens + 1).space_before || figures.size() != 2 ||
          !all_digits(figures)) {
        break;
      }
      if (group == 0) minute = static_cast<uint32_t>(number_of(figures));
      tokens += 2;
    }
    return tokens;
  }

  // "tujuh", "setengah tujuh" (half past six)
  uint32_t read_clock_words(uint32_t& hour, uint32_t& minute) const {
    const auto half = lexicon_.match(text_, at_, WordClass::number_part);
    const uint32_t before = half ? half->tokens : 0;
    if (half && (half->entry->value != 50 || !has(before))) return 0;
    const auto number = read_number(text_, at_ + before, lexicon_);
    if (!number || !number->value || number->value->decimals > 0) return 0;
    const int64_t hours = number->value->digits;
    if (hours < 1 || hours > 24) return 0;
    hour = static_cast<uint32_t>(half ? hours - 1 : hours);
    minute = half ? 30 : 0;
    return before + number->tokens;
  }

  void read_name(Part& part) const {
    while (part.tokens < kNameWords && has(part.tokens) && token(part.tokens).is_word() &&
           token(part.tokens).capitalised) {
      ++part.tokens;
    }
  }

  void read_ordinal_mark(Part& part) const {
    if (has(1) && lexicon_.entry_of(text_, at_, WordClass::ordinal_prefix) && token(1).is(U'-')) part.tokens = 2;
  }

  const TokenisedText& text_;
  uint32_t at_, end_;
  const Lexicon& lexicon_;
};

// What every match of the step needs of its first token: most steps are refused here.
bool could_match(const Token& token, const Step& step, const Lexicon& lexicon) {
  switch (step.kind) {
    case PartKind::word: return lexicon.may_begin(token.word, step.word_class);
    case PartKind::day:
    case PartKind::month_figures:
    case PartKind::year:
    case PartKind::year_short:
    case PartKind::clock_full:
    case PartKind::small_figure: return token.is_number();
    case PartKind::number: return may_begin_number(token, lexicon);
    case PartKind::name: return token.capitalised;
    case PartKind::hyphen: return token.is(U'-');
    case PartKind::slash: return token.is(U'/');
    case PartKind::comma: return token.is(U',');
    case PartKind::open: return token.is(U'(');
    case PartKind::close: return token.is(U')');
    default: return true;
  }
}

}  // namespace

const Part* Parts::find(PartKind kind, size_t nth) const {
  for (size_t i = 0; i < size_; ++i) {
    if (parts_[i].kind == kind && nth-- == 0) return &parts_[i];
  }
  return nullptr;
}

const Part* Parts::find(WordClass word_class, size_t nth) const {
  for (size_t i = 0; i < size_; ++i) {
    if (parts_[i].word_class == word_class && nth-- == 0) return &parts_[i];
  }
  return nullptr;
}

int64_t Parts::value(PartKind kind, size_t nth) const {
  const Part* part = find(kind, nth);
  return part ? part->value : 0;
}

int64_t Parts::value(WordClass word_class, size_t nth) const {
  const Part* part = find(word_class, nth);
  return part ? part->value : 0;
}

uint32_t Parts::tokens() const {
  uint32_t sum = 0;
  for (size_t i = 0; i < size_; ++i) sum += parts_[i].tokens;
  return sum;
}

uint32_t Parts::tokens_before() const {
  uint32_t sum = 0;
  for (size_t i = 0; i < size_ && parts_[i].outside; ++i) sum += parts_[i].tokens;
  return sum;
}

uint32_t Parts::tokens_inside() const {
  uint32_t sum = 0;
  for (size_t i = 0; i < size_; ++i) sum += parts_[i].outside ? 0 : parts_[i].tokens;
  return sum;
}

Part match_step(const TokenisedText& text, uint32_t at, const Step& step, const Lexicon& lexicon) {
  return StepMatcher(text, at, lexicon).run(step);
}

bool match_steps(const TokenisedText& text, uint32_t at, uint32_t end, const Shape& shape, size_t step,
                 const Lexicon& lexicon, Parts& out) {
  if (step == shape.size() || shape[step].kind == PartKind::none) return true;
  if (at < end && could_match(text.tokens[at], shape[step], lexicon)) {
    const Part part = match_step(text, at, shape[step], lexicon);
    if (part.tokens > 0) {
      out.push(part);
      if (match_steps(text, at + part.tokens, end, shape, step + 1, lexicon, out)) return true;
      out.pop();
    }
  }
  return shape[step].optional && match_steps(text, at, end, shape, step + 1, lexicon, out);
}

}  // namespace jejak
