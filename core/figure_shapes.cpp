#include "core/figure_shapes.h"

#include <algorithm>

#include "core/verb_shape.h"

namespace jejak {
namespace {

constexpr uint32_t kLongestHedge = 4;  // tokens
constexpr int64_t kMostOfCollective = 10;

constexpr Lexicon::ClassMask kBegins =
    Lexicon::mask_of({WordClass::number_word, WordClass::number_vague, WordClass::number_part, WordClass::figure_currency,
                      WordClass::dollar_letters, WordClass::counted_one, WordClass::figure_none});

bool is_being(const LexEntry& noun) {
  return noun.key == "people" || noun.key == "victim" || noun.key == "person" || noun.key == "force" ||
         noun.key == "civilian";
}

bool is_currency_mark(const Token& t) {
  return t.is('$') || t.is(0x20AC) || t.is(0xA3) || t.is(0xA5);
}

// Compares exactly: 80 and 84,92.
bool less(Decimal a, Decimal b) {
  for (; a.decimals < b.decimals; ++a.decimals) a.digits *= 10;
  for (; b.decimals < a.decimals; ++b.decimals) b.digits *= 10;
  return a.digits < b.digits;
}

// "4,520 orang", "$1,000": the comma groups in the English way. Three digits stood behind it.
void group_thousands(Decimal& value) {
  for (int digits = value.decimals; digits < 3; ++digits) value.digits *= 10;
  value.decimals = 0;
}

bool scale(Decimal& value, int64_t factor) {
  constexpr int64_t kMost = int64_t{1} << 50;
  while (factor % 10 == 0 && factor > 1 && value.decimals > 0) {
    factor /= 10;
    --value.decimals;
  }
  if (value.digits > kMost / factor) return false;
  value.digits *= factor;
  return true;
}

}  // namespace

bool FigureShape::counts_beings() const {
  if (kind != FigureKind::count) return false;
  return noun ? is_being(*noun) : noun_token == 0;
}

bool FigureShapeReader::may_begin(uint32_t token) const {
  const Token& t = text_.tokens[token];
  if (t.kind == TokenKind::punctuation) return is_currency_mark(t);
  if (t.is_word() && !lexicon_.may_begin_any(t.word, kBegins)) return false;
  return may_begin_number(t, lexicon_) || is(token, WordClass::figure_currency) ||
         is(token, WordClass::dollar_letters) || is(token, WordClass::counted_one) ||
         is(token, WordClass::figure_none);
}

std::optional<FigureShape> FigureShapeReader::read(uint32_t at, uint32_t floor) const {
  if (is(at, WordClass::figure_none)) {
    if (auto none = read_none(at)) return none;
  }
  const uint32_t end = text_.sentence_of(at).end;
  auto amount = read_amount(at, end);
  if (!amount) return is(at, WordClass::counted_one) ? read_one(at, floor) : std::nullopt;
  FigureShape shape;
  shape.first = shape.number = at;
  shape.number_end = shape.end = amount->end;
  if (names_something(at, *amount)) return std::nullopt;
  read_range(shape, *amount, end);
  if (is_rejected_behind(shape.number_end, end)) return std::nullopt;
  if (!read_unit(shape, *amount, end) && !read_noun(shape, end)) return std::nullopt;
  if (shape.bare()) read_whole(shape, *amount, end);
  if (shape.kind != FigureKind::percent && amount->may_group) group_thousands(amount->value);
  if (shape.kind == FigureKind::count && !counts_wholes(shape, *amount)) return std::nullopt;
  if (amount->about) shape.bound = Bound::about;
  if (!shape.low) set_bounds(shape, amount->value);
  read_hedges(shape, floor);
  if (is_collective(shape, end)) return std::nullopt;
  return shape;
}

std::optional<FigureShape> FigureShapeReader::read_none(uint32_t at) const {
  const auto none = lexicon_.match(text_, at, WordClass::figure_none);
  if (!none) return std::nullopt;
  FigureShape shape;
  shape.first = shape.number = at;
  shape.end = shape.number_end = at + none->tokens;
  shape.kind = FigureKind::none;
  shape.noun = none->entry;
  set_bounds(shape, {0, 0});
  return shape;
}

// "seorang petugas": counts only where something happened to them, which the caller finds out.
std::optional<FigureShape> FigureShapeReader::read_one(uint32_t at, uint32_t floor) const {
  const auto one = read_counted_one(text_, at, lexicon_);
  const uint32_t end = text_.sentence_of(at).end;
  if (!one || one->value->digits != 1 || at + 1 >= end) return std::nullopt;
  if (at > floor && is(at - 1, WordClass::number_trap)) return std::nullopt;
  FigureShape shape;
  shape.first = shape.number = at;
  shape.number_end = shape.end = at + 1;
  shape.one = true;
  const bool alone = is(at + 1, WordClass::casualty_verb) || text_.is_word(at + 1, "masih");  // "seorang meninggal"
  if (!alone && (!read_noun(shape, end) || !(shape.noun || shape.rest) || !shape.counts_beings())) return std::nullopt;
  set_bounds(shape, *one->value);
  return shape;
}

// --- numbers

const LexEntry* FigureShapeReader::read_currency(uint32_t at, uint32_t end, uint32_t& next) const {
  next = at;
  const LexEntry* currency = nullptr;
  if (const auto code = lexicon_.match(text_, at, WordClass::figure_currency); code && (code->entry->value & 1)) {
    currency = code->entry;
    next = at + code->tokens;
    if (next + 1 < end && text_.tokens[next].is('.') && !text_.tokens[next].space_before) ++next;  // "Rp.500"
  } else if (const auto letters = lexicon_.match(text_, at, WordClass::dollar_letters);
             letters && at + 1 < end && text_.tokens[at + 1].is('$')) {
    currency = letters->entry;
    next = at + 2;
  } else if (is_currency_mark(text_.tokens[at])) {
    const auto sign = lexicon_.match(text_, at, WordClass::currency_sign);
    currency = sign ? sign->entry : nullptr;
    next = at + 1;
  }
  return next < end && next > at ? currency : nullptr;
}

std::optional<FigureShapeReader::Amount> FigureShapeReader::read_amount(uint32_t at, uint32_t end) const {
  if (at >= end) return std::nullopt;
  Amount out;
  uint32_t number = at;
  const bool marked = is_currency_mark(text_.tokens[at]);
  out.currency = read_currency(at, end, number);
  if (number == at || !(out.currency || marked)) number = at;
  const auto reading = read_number(text_, number, lexicon_);
  if (!reading || !reading->value) return std::nullopt;
  out.value = *reading->value;
  out.end = number + reading->tokens;
  out.about = reading->about;
  out.may_group = reading->comma_may_group;
  out.words = text_.tokens[number].is_word();
  return out;
}

// A number that is part of a name: "Boeing 737", "Pasal 5", "Covid-19", "(34)", "Konsensus Lima Poin".
bool FigureShapeReader::names_something(uint32_t at, const Amount& amount) const {
  if (amount.currency || at == text_.sentence_of(at).first) return false;
  const Token& before = text_.tokens[at - 1];
  const Token& number = text_.tokens[at];
  const bool glued = !number.space_before;
  if (glued && (before.is('-') || before.is(':') || before.is('/') || before.is('.'))) return true;
  const bool bracketed = before.is('(') && amount.end < text_.tokens.size() && text_.tokens[amount.end].is(')');
  if (bracketed || (number.is_number() && text_.str(at).starts_with('0'))) return true;
  if (!before.is_word()) return false;
  // "meluas ke 14 kecamatan" and "menembus angka 2.000 orang" count, "ulang tahun ke 14" does not.
  const bool goal = (text_.is_word(at - 1, "ke") || text_.is_word(at - 1, "angka")) && amount.end < text_.tokens.size() && is(amount.end, WordClass::figure_noun);
  if (is_ratio(at, amount) || (!goal && lexicon_.entry_of(text_, at - 1, WordClass::figure_label))) return true;
  if (amount.words) return number.capitalised && before.capitalised && !before.sentence_initial && !titled(at);
  const bool name_before = before.capitalised && !before.sentence_initial && !titled(at);
  return name_before && !(amount.end < text_.tokens.size() && is(amount.end, WordClass::figure_noun));
}

// "satu dari empat warga" says how many of all, and counts nobody; the "satu" of "satu dari 135 korban" neither.
bool FigureShapeReader::is_ratio(uint32_t at, const Amount& amount) const {
  constexpr int64_t kMostOfRatio = 10;
  const bool second = at >= 2 && is(at - 1, WordClass::of_word) && is(at - 2, WordClass::number_word);
  return second && amount.value.digits <= kMostOfRatio;
}

bool FigureShapeReader::titled(uint32_t at) const {
  const BlockKind kind = text_.block_kind(at);
  return kind == BlockKind::headline || kind == BlockKind::heading;
}

// Units, and marks that make the number part of something else: "14:30", "44-hari".
bool FigureShapeReader::is_rejected_behind(uint32_t at, uint32_t end) const {
  if (at >= end) return false;
  const Token& t = text_.tokens[at];
  if (!t.space_before && (t.is('-') || t.is(':') || t.is('/')) && at + 1 < end && !text_.tokens[at + 1].space_before) {
    return true;
  }
  if (t.is(0xB0)) return true;  // degrees
  return is(at, WordClass::figure_unit) && lexicon_.match(text_, at, WordClass::figure_unit).has_value();
}

// The second number of "3 hingga 5", "20-30", "antara 20 dan 30": where it begins.
std::optional<uint32_t> FigureShapeReader::range_begin(uint32_t at, uint32_t end, bool between) const {
  if (at + 1 >= end) return std::nullopt;
  if (text_.tokens[at].is('-')) return at + 1;
  if (between && is(at, WordClass::and_word)) return at + 1;
  const auto word = lexicon_.match(text_, at, WordClass::range_word);
  if (!word) return std::nullopt;
  return at + word->tokens;
}

void FigureShapeReader::read_range(FigureShape& shape, Amount& amount, uint32_t end) const {
  const uint32_t at = shape.number;
  const bool between = at > text_.sentence_of(at).first && is(at - 1, WordClass::range_open);
  uint32_t behind = amount.end;
  if (behind < end && text_.tokens[behind].is('%')) ++behind;  // "10%-15%"
  const auto second_at = range_begin(behind, end, between);
  if (!second_at) return;
  const auto second = read_amount(*second_at, end);
  if (!second) return;
  Decimal low = amount.value;
  // "Rp 32-33 ribu": the scale belongs to both.
  const uint32_t last = second->end - 1;
  const LexEntry* times = lexicon_.entry_of(text_, last, WordClass::number_times);
  const bool scaled = amount.end == at + 1 || lexicon_.entry_of(text_, amount.end - 1, WordClass::number_times) == nullptr;
  if (times && times->value >= 1000 && scaled && low.digits < 1000 && !scale(low, times->value)) return;
  if (!less(low, second->value)) return;
  shape.low = low;
  shape.high = second->value;
  shape.bound = Bound::about;
  shape.number_end = shape.end = second->end;
  if (between) shape.first = at - 1;
  if (!amount.currency) amount.currency = second->currency;
}

// --- what is counted

// Money and percentages.
bool FigureShapeReader::read_unit(FigureShape& shape, const Amount& amount, uint32_t end) const {
  const uint32_t at = shape.number_end;
  if (amount.currency) {
    shape.kind = FigureKind::money;
    shape.noun = amount.currency;
    return true;
  }
  if (at >= end) return false;
  if (const auto currency = lexicon_.match(text_, at, WordClass::figure_currency);
      currency && (currency->entry->value & 2)) {
    shape.kind = FigureKind::money;
    shape.noun = currency->entry;
    shape.end = at + currency->tokens;
    return true;
  }
  const bool sign = text_.tokens[at].is('%');
  const auto word = lexicon_.match(text_, at, WordClass::figure_percent);
  if (!sign && !word) return false;
  shape.kind = FigureKind::percent;
  shape.noun = word ? word->entry : nullptr;
  shape.end = at + (word ? word->tokens : 1);
  return true;
}

// A word that may be a counted noun although no list has it.
bool FigureShapeReader::is_counted_word(uint32_t at) const {
  const Token& t = text_.tokens[at];
  return t.is_word() && !t.capitalised && !is(at, WordClass::figure_stop) && !is(at, WordClass::casualty_verb) &&
         !looks_like_predicate(text_, at, lexicon_) && !may_begin_number(t, lexicon_) && t.span.size() > 2;
}

// The counted noun and its modifiers. False: the number counts nothing.
bool FigureShapeReader::read_noun(FigureShape& shape, uint32_t end) const {
  uint32_t at = shape.number_end;
  if (at < end && is(at, WordClass::hedge_behind) && at + 1 < end) {  // "200 lebih orang"
    shape.bound = Bound::at_least;
    shape.hedged = true;
    ++at;
  }
  if (at >= end) return true;
  if (const auto rest = lexicon_.match(text_, at, WordClass::figure_rest)) {
    shape.rest = true;
    shape.among = rest->entry->key == "among";
    shape.end = at + rest->tokens;
    return true;
  }
  const auto classifier = lexicon_.match(text_, at, WordClass::figure_classifier);
  const bool person = classifier && classifier->entry->key == "person";
  const uint32_t inner = classifier ? at + classifier->tokens : at;
  auto noun = inner < end ? lexicon_.match(text_, inner, WordClass::figure_noun) : std::nullopt;
  if (classifier && noun && person && !is_being(*noun->entry)) noun = {};
  if (classifier && !noun) {
    noun = lexicon_.match(text_, at, WordClass::figure_noun);
    at = noun ? at : inner;
  } else {
    at = inner;
  }
  if (noun) {
    shape.noun = noun->entry;
    shape.noun_token = at;
    shape.end = at + noun->tokens;
  } else if (at < end && is_counted_word(at)) {
    shape.noun_token = at;
    shape.end = at + 1;
  } else {
    return true;
  }
  const Token& head = text_.tokens[shape.end - 1];
  shape.own = text_.str(shape.end - 1).ends_with("nya") && head.span.size() > 5;
  read_modifiers(shape, end);
  if (shape.end < end && !shape.owner) {  // "dua orang di antaranya"
    const auto rest = lexicon_.match(text_, shape.end, WordClass::figure_rest);
    if (rest && rest->entry->key == "among") {
      shape.among = true;
      shape.end += rest->tokens;
    }
  }
  return true;
}

// "46 dari 110 desa": of so many things or people some, whose noun stands behind the whole.
void FigureShapeReader::read_whole(FigureShape& shape, const Amount& some, uint32_t end) const {
  const uint32_t at = shape.number_end;
  if (at + 1 >= end || !is(at, WordClass::of_word) || some.value.digits < 2) return;
  const auto all = read_amount(at + 1, end);
  if (!all || all->currency || !less(some.value, all->value) || is_rejected_behind(all->end, end)) return;
  FigureShape whole = shape;
  whole.number_end = whole.end = all->end;
  if (!read_noun(whole, end) || whole.bare() || whole.rest) return;
  if (is_ratio(at + 1, *all) && !whole.own) return;  // "dua dari tiga warga" of any number
  whole.number_end = shape.number_end;
  shape = whole;
}

void FigureShapeReader::read_modifiers(FigureShape& shape, uint32_t end) const {
  constexpr int kMostModifiers = 5;
  for (int i = 0; i < kMostModifiers && shape.end < end; ++i) {
    const uint32_t taken = modifier_at(shape, shape.end, end);
    if (taken == 0) return;
    shape.end += taken;
  }
}

// How many tokens belong to the noun phrase at `at`; 0: it ends here.
uint32_t FigureShapeReader::modifier_at(FigureShape& shape, uint32_t at, uint32_t end) const {
  const Token& t = text_.tokens[at];
  if (!t.is_word()) return 0;
  if (const auto pronoun = lexicon_.match(text_, at, WordClass::owner_pronoun)) {
    shape.pronoun = pronoun->entry;
    return pronoun->tokens;
  }
  if (const auto modifier = lexicon_.match(text_, at, WordClass::figure_modifier)) return modifier->tokens;
  for (const NameIndex::List* list : {&names_.organizations(), &names_.places()}) {
    const NameRef* name = NameIndex::covering(*list, at);
    if (!name || name->first != at || shape.owner) continue;
    shape.owner = name;
    return name->end - at;
  }
  // "pemukiman dan desa", "wilayah yang berdekatan", "anggota pasukan keamanan"
  const bool joined = at + 1 < end && is(at, WordClass::and_word);
  if (joined && shape.noun && (shape.noun->key == "settlement" || shape.noun->key == "person")) {
    const auto second = lexicon_.match(text_, at + 1, WordClass::figure_noun);
    if (second && second->entry->key == shape.noun->key) return 1 + second->tokens;
  }
  if (at + 1 < end && is(at, WordClass::relative_word)) {
    const auto modifier = lexicon_.match(text_, at + 1, WordClass::figure_modifier);
    if (modifier && modifier->entry->key == "near") return 1 + modifier->tokens;
  }
  const auto inner = lexicon_.match(text_, at, WordClass::figure_noun);
  return inner && !t.capitalised && shape.noun_token != 0 && inner->entry->value == 0 ? inner->tokens : 0;
}

// What is counted is whole: not "setengah"; nor is a bare year a number of something no list knows ("2015 mendatang").
// "satu" before most things is no more than an article: a figure only where something happened.
bool FigureShapeReader::counts_wholes(FigureShape& shape, const Amount& amount) const {
  const Decimal value = amount.value;
  if (value.decimals > 0) return false;
  const bool unknown = !shape.noun && shape.noun_token != 0;
  const bool year = !amount.words && text_.tokens[shape.number].span.size() == 4 && value.digits >= 1900 && value.digits < 2100;
  if (year && (shape.noun_token == 0 ? !shape.rest : unknown)) return false;
  const bool happening = shape.noun && shape.noun->key == "happening";
  const uint32_t behind = shape.number_end;
  const bool share = shape.bare() && behind < text_.tokens.size() && is(behind, WordClass::of_word);  // "satu dari 135"
  if (share && value.digits == 1) return false;
  if (amount.words && value.digits == 1 && (unknown || happening || shape.bare())) shape.one = true;
  return true;
}

// "dua negara itu", "antara dua negara": the number names a group that is known already.
bool FigureShapeReader::is_collective(const FigureShape& shape, uint32_t end) const {
  if (shape.kind != FigureKind::count || shape.hedged || !shape.value || shape.value->decimals > 0) return false;
  if (shape.value->digits > kMostOfCollective || shape.rest) return false;
  const bool first = shape.first == text_.sentence_of(shape.first).first;
  if (!first && is(shape.first - 1, WordClass::and_word)) return false;  // "empat penumpang dan tiga awak itu"
  if (shape.end < end && is(shape.end, WordClass::determiner) && !shape.bare()) return true;
  return !first && is(shape.first - 1, WordClass::range_open) && shape.noun && shape.noun->key == "state";
}

// --- hedges

void FigureShapeReader::set_bounds(FigureShape& shape, Decimal value) const {
  shape.value = value;
  shape.low = shape.high = std::nullopt;
  if (shape.bound == Bound::exact || shape.bound == Bound::at_least) shape.low = value;
  if (shape.bound == Bound::exact || shape.bound == Bound::at_most) shape.high = value;
}

// "setidaknya", "hanya sekitar": the hedges that stand before the number; the outermost one that bounds decides.
void FigureShapeReader::read_hedges(FigureShape& shape, uint32_t floor) const {
  for (int stacked = 0; stacked < 3 && shape.first > floor; ++stacked) {
    const uint32_t before = shape.first;
    for (uint32_t back = std::min(kLongestHedge, shape.first - floor); back > 0; --back) {
      const auto hedge = lexicon_.match(text_, shape.first - back, WordClass::figure_hedge);
      if (!hedge || hedge->tokens != back) continue;
      const auto bound = static_cast<Bound>(hedge->entry->value);
      if (bound != Bound::exact && shape.value) {
        shape.bound = bound;
        set_bounds(shape, *shape.value);
      }
      shape.hedged = true;
      if (hedge->entry->key == "outside") return;
      shape.first -= back;
      break;
    }
    if (shape.first == before) return;
  }
}

}  // namespace jejak
