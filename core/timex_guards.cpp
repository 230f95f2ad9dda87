#include "core/timex_guards.h"

#include "core/numbers.h"

namespace jejak {
namespace {

// How far back a word may stand that tells an age: "berusia di bawah lima tahun".
constexpr uint32_t kAgeWindow = 5;

// The tokens around a match, asked by class; all questions are false outside the match's sentence.
class Neighbours {
 public:
  Neighbours(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end)
      : text_(text), lexicon_(lexicon), first_(first), end_(end), sentence_(text.sentence_of(first)) {}

  const Token* before(uint32_t steps = 1) const {
    return first_ >= sentence_.first + steps ? &text_.tokens[first_ - steps] : nullptr;
  }
  const Token* after(uint32_t steps = 0) const {
    return end_ + steps < sentence_.end ? &text_.tokens[end_ + steps] : nullptr;
  }
  bool before_is(WordClass word_class, uint32_t steps = 1) const {
    return before(steps) && lexicon_.entry_of(text_, first_ - steps, word_class) != nullptr;
  }
  bool after_is(WordClass word_class, uint32_t steps = 0) const {
    return after(steps) && lexicon_.match(text_, end_ + steps, word_class).has_value();
  }
  bool before_mark(char32_t mark, uint32_t steps = 1) const { return before(steps) && before(steps)->is(mark); }
  bool after_mark(char32_t mark, uint32_t steps = 0) const { return after(steps) && after(steps)->is(mark); }
  // A capitalised word before that is not merely the first of its sentence.
  bool name_before(uint32_t steps = 1) const {
    const Token* token = before(steps);
    return token && token->is_word() && token->capitalised;
  }

 private:
  const TokenisedText& text_;
  const Lexicon& lexicon_;
  uint32_t first_, end_;
  const Sentence& sentence_;
};

bool joined_by_hyphen(const Neighbours& near) {
  return (near.before_mark(U'-') && near.before(2) && near.before(2)->is_word() && !near.before()->space_before) ||
         (near.after_mark(U'-') && !near.after()->space_before && near.after(1) && near.after(1)->is_word() &&
          !near.after(1)->space_before);
}

}  // namespace

bool is_no_age(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end) {
  const LexEntry* unit = lexicon.entry_of(text, end - 1, WordClass::time_unit);
  if (!unit) return true;
  const Neighbours near(text, lexicon, first, end);
  // "12 ribu jam terbang": experience, as "jam terbang" alone.
  if (unit->value == 3 && lexicon.match(text, end - 1, WordClass::time_trap)) return false;
  // "pada tahun 2020 hari itu": the figures are the year's, not the unit's.
  if (const LexEntry* before = near.before() ? lexicon.entry_of(text, first - 1, WordClass::time_unit) : nullptr) {
    if (before->value == 7 && text.tokens[first].is_number() && text.tokens[first].span.size() == 4) return false;
  }
  if (unit->value != 6 && unit->value != 7) return true;
  // "Nomor 11 Tahun 2020": the number and the year of a law.
  if (near.after() && near.after()->is_number() && near.after()->span.size() == 4) return false;
  if (near.after_is(WordClass::recent_word) || near.after_is(WordClass::offset_word)) return true;
  for (uint32_t back = 1; back <= kAgeWindow && near.before(back); ++back) {
    if (near.before_is(WordClass::age_word, back)) return false;
    if (near.before_mark(U',', back)) break;
  }
  if (near.before_is(WordClass::person_noun)) return false;
  const bool opens = near.before_mark(U',') || near.before_mark(U'(');
  const bool closes = near.after_mark(U',') || near.after_mark(U')');
  return !(opens && closes && near.name_before(2));
}

bool is_bare_year(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end) {
  const Neighbours near(text, lexicon, first, end);
  const std::string_view year = text.str(first);
  const bool modern = year >= "1900" && year <= "2099";
  if (near.before_mark(U'-') || near.before_mark(U'/') || near.before_mark(U'$')) return false;
  if (near.after_mark(U'%') || near.after_is(WordClass::counted_noun) || near.after_is(WordClass::number_times)) {
    return false;
  }
  if (near.after() && near.after()->is_number()) return false;
  const LexEntry* unit = near.before() ? lexicon.entry_of(text, first - 1, WordClass::time_unit) : nullptr;
  if (unit && unit->value == 7) {  // "Undang-Undang Nomor 11 Tahun 2020": the law's number
    return !(near.before(2) && near.before(2)->is_number() && near.before_is(WordClass::count_lead, 3));
  }
  // Month and year belong together; where they were refused, they end a name ("Universitas 17 Agustus 1945").
  if (near.before_is(WordClass::count_lead) || near.before_is(WordClass::month)) return false;
  if (near.before_is(WordClass::year_lead)) return modern || near.before_is(WordClass::since_word);
  if (!modern) return false;
  if (!year.ends_with("00") && !year.ends_with("50")) return true;  // only round counts are written without a stop
  const Token* next = near.after();
  return !next || !next->is_word() || next->capitalised || near.after_is(WordClass::year_follow);
}

bool is_bare_month(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end) {
  const Neighbours near(text, lexicon, first, end);
  if (joined_by_hyphen(near) || (near.before() && near.before()->is_number())) return false;
  if (near.before_is(WordClass::year_lead) || near.before_is(WordClass::time_unit)) return true;
  if (near.name_before() && !near.before()->sentence_initial) return false;
  const Token* next = near.after();
  return !next || !next->is_word() || !next->capitalised;
}

bool is_no_dated_name(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end) {
  const Neighbours near(text, lexicon, first, end);
  if (near.before_mark(U'-') || near.before_mark(U'/')) return false;
  const bool day_before = near.before() && near.before()->is_number();
  return !near.before_is(WordClass::dated_name) &&
         !((near.before_mark(U'.') || day_before) && near.before_is(WordClass::dated_name, 2));
}

bool is_weekday_word(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end) {
  const Neighbours near(text, lexicon, first, end);
  if (joined_by_hyphen(near) && end - first == 1) return false;
  const LexEntry* weekday = lexicon.entry_of(text, first, WordClass::weekday);
  const bool may_be_week = weekday && weekday->value == 7 && lexicon.entry_of(text, first, WordClass::time_unit);
  return !may_be_week || end - first == 1 || !text.tokens[first].sentence_initial;
}

bool follows_part_lead(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end) {
  const Neighbours near(text, lexicon, first, end);
  return near.before_is(WordClass::part_lead);
}

bool is_no_counted_unit(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end) {
  const Neighbours near(text, lexicon, first, end);
  if (joined_by_hyphen(near)) return false;
  return !(near.before() && near.before()->is_number());
}

bool is_day_of_filing(const TokenisedText& text, const Lexicon&, uint32_t first, uint32_t end) {
  if (text.block_kind(first) != BlockKind::dateline || first == 0 || !text.tokens[first - 1].is(',')) return false;
  return end < text.tokens.size() && text.tokens[end].is('(');
}

bool is_no_need(const TokenisedText& text, const Lexicon&, uint32_t first, uint32_t) {
  constexpr std::string_view kNeeds[] = {"butuh", "membutuhkan", "perlu", "memerlukan", "selama", "waktu", "makan"};
  if (first == 0 || !text.same_sentence(first - 1, first)) return true;
  for (std::string_view need : kNeeds) {
    if (text.is_word(first - 1, need)) return false;
  }
  return true;
}

bool is_no_turn(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end) {
  const Neighbours near(text, lexicon, first, end);
  const bool turn = end - first == 1 && (text.is_word(first, "dulu") || text.is_word(first, "dahulu"));
  if (!turn || text.tokens[first].sentence_initial || near.before_is(WordClass::time_unit)) return true;
  if (near.before_is(WordClass::since_word) || near.before_is(WordClass::part_lead)) return true;
  return near.after() && near.after()->is_word();
}

}  // namespace jejak
