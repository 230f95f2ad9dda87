#include "core/timex_finder.h"

#include <array>
#include <bit>
#include <cstdlib>
#include <optional>

#include "core/numbers.h"
#include "core/timex_parts.h"
#include "core/timex_productions.h"
#include "core/timex_rules.h"

namespace jejak {
namespace {

// A cue farther away belongs to another clause.
constexpr uint32_t kCueReach = 30;

// What kinds of steps a token may fit, a bit each: a rule is refused by the token behind its first step at the cost of
// one "and". A class of words has a bit of its own, as long as there are bits.
class TokenLooks {
 public:
  static constexpr uint64_t kEnd = 1;  // the rule may end before the token

  // The bit of a step; new where its class of words is new.
  uint64_t add(const Step& step) {
    if (step.kind != PartKind::word) return bit_of(step.kind);
    uint64_t& bit = bit_of_class_[static_cast<size_t>(step.word_class)];
    if (bit == 0) {
      if (next_ == 0) return kAnything;
      bit = next_;
      next_ <<= 1;
      Lexicon::add_to_mask(words_, step.word_class);
    }
    return bit;
  }

  uint64_t of(const Token& token, const Lexicon& lexicon) const {
    uint64_t looks = kEnd | kAnything;
    if (token.is_number()) looks |= kFigures;
    if (token.capitalised) looks |= kCapital;
    if (token.kind == TokenKind::punctuation) looks |= bit_of_mark(token.mark);
    if (may_begin_number(token, lexicon)) looks |= kNumber;
    const Lexicon::ClassMask& begun = lexicon.classes_begun_by(token.word);
    for (size_t i = 0; i < begun.size(); ++i) {
      for (uint64_t classes = begun[i] & words_[i]; classes != 0; classes &= classes - 1) {
        looks |= bit_of_class_[i * 64 + static_cast<size_t>(std::countr_zero(classes))];
      }
    }
    return looks;
  }

 private:
  enum : uint64_t {
    kAnything = 1 << 1, kFigures = 1 << 2, kNumber = 1 << 3, kCapital = 1 << 4,
    kHyphen = 1 << 5, kSlash = 1 << 6, kComma = 1 << 7, kOpen = 1 << 8, kClose = 1 << 9,
  };

  static uint64_t bit_of(PartKind kind) {
    switch (kind) {
      case PartKind::day:
      case PartKind::month_figures:
      case PartKind::year:
      case PartKind::year_short:
      case PartKind::clock_full:
      case PartKind::small_figure: return kFigures;
      case PartKind::number: return kNumber;
      case PartKind::name: return kCapital;
      case PartKind::hyphen: return kHyphen;
      case PartKind::slash: return kSlash;
      case PartKind::comma: return kComma;
      case PartKind::open: return kOpen;
      case PartKind::close: return kClose;
      default: return kAnything;
    }
  }
  static uint64_t bit_of_mark(char32_t mark) {
    switch (mark) {
      case '-': return kHyphen;
      case '/': return kSlash;
      case ',': return kComma;
      case '(': return kOpen;
      case ')': return kClose;
      default: return 0;
    }
  }

  std::array<uint64_t, Lexicon::kMaskWords * 64> bit_of_class_{};
  Lexicon::ClassMask words_{};  // classes that have a bit
  uint64_t next_ = uint64_t{kClose} << 1;
};

// The rules by the step that they begin with, so that one reading of a token serves many rules. A rule whose first
// steps are optional begins with any of them, or with the one behind them.
struct RuleIndex {
  struct Start {
    const TimexRule* rule;
    size_t step;         // which of the rule's steps it begins with
    uint64_t next_looks;  // of what follows that step: the bits of TokenLooks, one of which must fit
  };
  struct Group {
    Step start;
    std::vector<Start> rules;
  };
  static constexpr size_t kMaxGroups = 64;
  std::vector<Group> groups;  // at most kMaxGroups
  std::array<uint8_t, static_cast<size_t>(WordClass::count)> group_of{};  // by word class: its group's index + 1
  uint64_t other_groups = 0;   // those that begin with no word of a class, a bit each
  Lexicon::ClassMask words{};  // classes whose words are looked at: starts, traps, cues
  TokenLooks looks;

  RuleIndex() {
    for (const TimexRule& rule : timex_rules()) {
      for (size_t i = 0; has_step(rule, i); ++i) {
        add({&rule, i, looks_behind(rule, i)});
        if (!rule.shape[i].optional) break;
      }
    }
    for (WordClass c : {WordClass::time_trap, WordClass::future_cue, WordClass::past_cue, WordClass::report_cue,
                        WordClass::number_word, WordClass::number_vague, WordClass::number_part}) {
      Lexicon::add_to_mask(words, c);
    }
  }

 private:
  static bool has_step(const TimexRule& rule, size_t i) {
    return i < rule.shape.size() && rule.shape[i].kind != PartKind::none;
  }

  uint64_t looks_behind(const TimexRule& rule, size_t step) {
    uint64_t bits = 0;
    for (size_t i = step + 1; has_step(rule, i); ++i) {
      bits |= looks.add(rule.shape[i]);
      if (!rule.shape[i].optional) return bits;
    }
    return bits | TokenLooks::kEnd;
  }

  void add(Start start) {
    Step step = start.rule->shape[start.step];
    if (step.kind == PartKind::word) Lexicon::add_to_mask(words, step.word_class);
    for (Group& group : groups) {
      if (group.start.kind == step.kind && group.start.word_class == step.word_class) return group.rules.push_back(start);
    }
    step.value = 0;  // asked for rule by rule
    if (step.kind == PartKind::word) {
      group_of[static_cast<size_t>(step.word_class)] = static_cast<uint8_t>(groups.size() + 1);
    } else {
      other_groups |= uint64_t{1} << groups.size();
    }
    groups.push_back({step, {start}});
    if (groups.size() > kMaxGroups) std::abort();  // a bug: other_groups has no bit for it
  }
};

const RuleIndex& rule_index() {
  static const RuleIndex index;
  return index;
}

bool is_day_form(const TimeFields& fields) {
  return fields.form == TimeForm::day ||
         ((fields.form == TimeForm::near_unit || fields.form == TimeForm::told_unit) && fields.unit == TimeUnit::day);
}

class TimexFinder {
 public:
  TimexFinder(const TokenisedText& text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  std::vector<FoundTime> run() {
    for (const Sentence& sentence : text_.sentences) {
      if (is_prose_block(text_.blocks[sentence.block].kind)) read_sentence(sentence);
    }
    return std::move(found_);
  }

 private:
  void read_sentence(const Sentence& sentence) {
    cue_ = Tense::untold;
    for (uint32_t i = sentence.first; i < sentence.end;) {
      const Token& token = text_.tokens[i];
      if (!is_candidate(token)) {
        ++i;
        continue;
      }
      if (const auto trap = lexicon_.match(text_, i, WordClass::time_trap)) {
        i += trap->tokens;
        continue;
      }
      if (auto found = longest_at(i)) {
        join(*found);
        note_context(*found, sentence);
        i = found->end;
        found_.push_back(std::move(*found));
        continue;
      }
      note_cue(i);
      ++i;
    }
  }

  bool is_candidate(const Token& token) const {
    if (token.is_word()) {
      return lexicon_.may_begin_any(token.word, rules_.words) || text_.text[token.span.begin] <= '9';
    }
    return token.is_number();
  }

  // The longest match from `at` on. Where the best one begins later, behind a word that only leads to it ("hari" of
  // "hari Kamis (21/9)"), what begins right there may be longer still.
  std::optional<FoundTime> longest_at(uint32_t at) const {
    auto best = longest_rule_at(at);
    if (!best || best->first == at) return best;
    auto inner = longest_rule_at(best->first);
    return inner && inner->end > best->end ? inner : best;
  }

  std::optional<FoundTime> longest_rule_at(uint32_t at) const {
    std::optional<FoundTime> best;
    const uint32_t sentence_end = text_.sentence_of(at).end;
    for (uint64_t left = groups_begun_at(at); left != 0; left &= left - 1) {
      const RuleIndex::Group& group = rules_.groups[static_cast<size_t>(std::countr_zero(left))];
      if (!may_begin_step(text_, at, group.start, lexicon_)) continue;
      const Part start = match_step(text_, at, group.start, lexicon_);
      if (start.tokens == 0) continue;
      parts_.clear();
      parts_.push(start);
      const uint32_t next = at + start.tokens;
      const uint64_t looks = next < sentence_end ? rules_.looks.of(text_.tokens[next], lexicon_) : TokenLooks::kEnd;
      for (const RuleIndex::Start& rule : group.rules) {
        if ((rule.next_looks & looks) != 0 && match_rule(rule, next, sentence_end)) take_longer(*rule.rule, at, parts_, best);
      }
    }
    return best;
  }

  // The groups whose first step may fit, a bit each.
  uint64_t groups_begun_at(uint32_t at) const {
    uint64_t groups = rules_.other_groups;
    if (!text_.tokens[at].is_word()) return groups;
    const Lexicon::ClassMask& begun = lexicon_.classes_begun_by(text_.tokens[at].word);
    for (size_t i = 0; i < begun.size(); ++i) {
      for (uint64_t classes = begun[i] & rules_.words[i]; classes != 0; classes &= classes - 1) {
        const uint8_t group = rules_.group_of[i * 64 + static_cast<size_t>(std::countr_zero(classes))];
        if (group != 0) groups |= uint64_t{1} << (group - 1);
      }
    }
    return groups;
  }

  // parts_ holds the first one; the others, from token `next` on, are added to it.
  bool match_rule(const RuleIndex::Start& start, uint32_t next, uint32_t sentence_end) const {
    const Shape& shape = start.rule->shape;
    const Step& step = shape[start.step];
    if (step.value != 0 && step.value != parts_.first().value) return false;
    parts_.keep_first(step.outside);
    return match_steps(text_, next, sentence_end, shape, start.step + 1, lexicon_, parts_);
  }

  void take_longer(const TimexRule& rule, uint32_t at, const Parts& parts, std::optional<FoundTime>& best) const {
    const uint32_t first = at + parts.tokens_before();
    const uint32_t end = first + parts.tokens_inside();
    if (best && end <= best->end) return;
    FoundTime found{first, end, rule.id, {}, Tense::untold, {}, false, false, false};
    if (!rule.produce(parts, found.fields)) return;
    if (rule.guard && !rule.guard(text_, lexicon_, first, end)) return;
    best = std::move(found);
  }

  // Day + part, day + clock, clock + day: what stands side by side is one expression.
  void join(FoundTime& found) const {
    if (is_day_form(found.fields)) {
      if (found.fields.part == DayPart::none) join_part(found);
      join_clock(found);
    } else if (found.fields.form == TimeForm::clock && found.fields.clock) {
      join_day(found);
    }
  }

  bool inside(uint32_t token, const FoundTime& found) const { return text_.same_sentence(token, found.first); }

  void join_part(FoundTime& found) const {
    if (!inside(found.end, found)) return;
    const auto part = lexicon_.match(text_, found.end, WordClass::day_part);
    if (!part) return;
    found.fields.part = static_cast<DayPart>(part->entry->value);
    found.end += part->tokens;
    if (!inside(found.end, found)) return;
    if (const auto zone = lexicon_.match(text_, found.end, WordClass::time_zone)) found.end += zone->tokens;
  }

  // "Rabu pukul 10.45 WIT", "Senin (3/2), pukul 14.30"
  void join_clock(FoundTime& found) const {
    uint32_t at = found.end;
    if (!inside(at, found)) return;
    if (text_.tokens[at].is(',')) {
      ++at;
      if (!inside(at, found) || !lexicon_.may_begin(text_.tokens[at].word, WordClass::clock_word)) return;
    }
    const auto clock = longest_at(at);
    if (!clock || clock->first != at || clock->fields.form != TimeForm::clock || !clock->fields.clock) return;
    const DayPart part = clock->fields.part != DayPart::none ? clock->fields.part : found.fields.part;
    found.fields.clock = clock_in_part(*clock->fields.clock, part);
    found.fields.clock_to = clock->fields.clock_to;
    found.fields.part = part;
    found.end = clock->end;
    found.rule = "time.day_clock";
  }

  // "pukul 03.00 dini hari tadi", "pukul 10.00 WIB hari ini", "pukul 19.00 Senin (3/2)"
  void join_day(FoundTime& found) const {
    if (!inside(found.end, found)) return;
    const bool today = found.fields.part != DayPart::none &&
                       (lexicon_.entry_of(text_, found.end, WordClass::just_now) ||
                        lexicon_.entry_of(text_, found.end, WordClass::later_on) ||
                        lexicon_.entry_of(text_, found.end, WordClass::this_word));
    FoundTime day;
    if (today) {
      day.fields.form = TimeForm::near_unit;
      day.fields.unit = TimeUnit::day;
      day.end = found.end + 1;
    } else {
      auto next = longest_at(found.end);
      if (!next || next->first != found.end || !is_day_form(next->fields) || next->fields.clock) return;
      day = std::move(*next);
    }
    day.fields.clock = found.fields.clock;
    day.fields.clock_to = found.fields.clock_to;
    if (day.fields.part == DayPart::none) day.fields.part = found.fields.part;
    day.fields.clock = clock_in_part(*day.fields.clock, day.fields.part);
    found.fields = day.fields;
    found.end = day.end;
    found.rule = "time.day_clock";
  }

  void note_cue(uint32_t at) {
    for (auto [word_class, tense] : {std::pair{WordClass::future_cue, Tense::to_come},
                                     std::pair{WordClass::report_cue, Tense::reported},
                                     std::pair{WordClass::past_cue, Tense::been}}) {
      if (!lexicon_.may_begin(text_.tokens[at].word, word_class)) continue;
      if (const auto match = lexicon_.match(text_, at, word_class)) {
        cue_ = tense;
        cue_at_ = at;
        cue_span_ = text_.span_of(at, at + match->tokens);
        return;
      }
    }
  }

  void note_context(FoundTime& found, const Sentence& sentence) const {
    if (cue_ != Tense::untold && found.first - cue_at_ <= kCueReach) {
      found.tense = cue_;
      found.cue = cue_span_;
    }
    if (found.tense == Tense::untold && is_reported_behind(found, sentence)) found.tense = Tense::reported;
    uint32_t before = found.first;
    while (before > sentence.first && (lexicon_.entry_of(text_, before - 1, WordClass::time_unit) ||
                                       lexicon_.entry_of(text_, before - 1, WordClass::date_word))) {
      --before;
    }
    if (before == sentence.first) return;
    --before;
    found.since = lexicon_.entry_of(text_, before, WordClass::since_word) != nullptr;
    found.until = lexicon_.entry_of(text_, before, WordClass::until_word) != nullptr;
    found.fields.approximate = lexicon_.entry_of(text_, before, WordClass::approx_word) != nullptr;
    found.prospective = lexicon_.entry_of(text_, before, WordClass::prospective_noun) != nullptr;
  }

  // "Dalam temu wicara, Senin (3/2), ia mengatakan …": the day between two commas, and who speaks behind it.
  bool is_reported_behind(const FoundTime& found, const Sentence& sentence) const {
    constexpr uint32_t kReach = 6;  // tokens of a name with its title
    const bool between = found.first > sentence.first && text_.tokens[found.first - 1].is(',') &&
                         found.end < sentence.end && text_.tokens[found.end].is(',');
    if (!between) return false;
    for (uint32_t i = found.end + 1; i < std::min(sentence.end, found.end + 1 + kReach); ++i) {
      if (!text_.tokens[i].is_word()) return false;
      const bool verb = !text_.tokens[i].capitalised && text_.str(i).starts_with("me");
      if (verb && lexicon_.entry_of(text_, i, WordClass::report_cue)) return true;
      if (verb) return false;
    }
    return false;
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const RuleIndex& rules_ = rule_index();
  mutable Parts parts_;  // of the rule that is being tried: built once
  std::vector<FoundTime> found_;
  Tense cue_ = Tense::untold;
  uint32_t cue_at_ = 0;
  Span cue_span_;
};

}  // namespace

std::vector<FoundTime> find_timexes(const TokenisedText& text, const Lexicon& lexicon) {
  return TimexFinder(text, lexicon).run();
}

}  // namespace jejak
