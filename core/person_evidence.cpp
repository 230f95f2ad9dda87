#include "core/person_evidence.h"

#include <algorithm>

#include "core/utf8.h"

namespace jejak {
namespace {

// Marks of NameShape::score, set where they part names from other words best in the corpora it was learned from.
constexpr int kSurelyName = 150, kRatherName = 30, kSurelyOrdinary = -200, kWhollyOrdinary = -350;

constexpr uint32_t kMaxApposition = 14;  // tokens

// Adds one sign; the strongest one gives the rule.
struct Scale {
  PersonEvidence result;
  int strongest = 0;

  void add(int points, std::string_view rule, Span words) {
    result.points += points;
    if (points <= strongest) return;
    strongest = points;
    result.rule = rule;
    result.words = words;
  }
};

const LexEntry* entry_before(const NameContext& c, uint32_t at, WordClass word_class) {
  for (uint32_t n = 1; n <= 2 && n <= at; ++n) {
    if (!c.text.same_sentence(at - n, at)) return nullptr;
    const auto match = c.lexicon.match(c.text, at - n, word_class);
    if (match && match->tokens == n) return match->entry;
  }
  return nullptr;
}

// The verb after the name, past its age and an adverb; "Seorang warga, Paijo, mengatakan": past the comma that closes it.
uint32_t verb_after(const NameContext& c, uint32_t first, uint32_t end) {
  uint32_t i = age_end(c.text, end);
  const bool apposed = first > 0 && c.text.tokens[first - 1].is(',');
  if ((i > end || apposed) && i < c.text.tokens.size() && c.text.tokens[i].is(',')) ++i;
  if (c.text.same_sentence(end - 1, i) && c.lexicon.entry_of(c.text, i, WordClass::verb_adverb)) ++i;
  return i;
}

int title_points(const TitlePhrase& title, uint32_t words, bool given) {
  const std::string_view kind = title.kind();
  if (title.has_rank() || kind == "naming") return 6;
  if (kind == "role" || kind == "relation" || kind == "list") return given || words > 1 ? 4 : 2;
  return title.has_comma() ? 3 : 5;
}

void weigh_title(const NameContext& c, const TitlePhrase& title, uint32_t first, uint32_t words, bool given,
                 Scale& scale) {
  if (title.leads_to(first)) scale.add(title_points(title, words, given), "person.title", title.span());
  (void)c;
}

void weigh_speech(const NameContext& c, uint32_t first, uint32_t end, Scale& scale) {
  if (const LexEntry* cue = entry_before(c, first, WordClass::speaker_before)) {
    scale.add(static_cast<int>(cue->value), "person.speech", c.text.span_of(first - 1, first));
  }
  const uint32_t verb = verb_after(c, first, end);
  if (!c.text.same_sentence(first, verb)) return;
  if (const LexEntry* cue = c.lexicon.entry_of(c.text, verb, WordClass::speaker_after)) {
    scale.add(static_cast<int>(cue->value), "person.speech", c.text.span_of(verb, verb + 1));
  }
}

void weigh_form(const NameContext& c, uint32_t first, uint32_t end, uint32_t words, bool given, Scale& scale) {
  if (given) scale.add(words > 1 ? 4 : 3, "person.given_name", {});
  bool initial = false, particle = false;
  for (uint32_t i = first; i < end; ++i) {
    initial = initial || is_initial(c.text, i);
    particle = particle || (i > first && c.lexicon.entry_of(c.text, i, WordClass::name_particle));
    if (i > first && !given && c.lexicon.may_begin(c.text.tokens[i].word, WordClass::given_name)) {
      scale.add(2, "person.given_name", {});
      given = true;
    }
  }
  if (initial && words > 1) scale.add(2, "person.form", {});
  if (particle) scale.add(3, "person.form", {});
  if (words >= 2 && words <= 4) scale.add(1, {}, {});
}

// What its letters say, of the words that no list of names holds.
void weigh_shape(const NameContext& c, uint32_t first, uint32_t end, bool led, Scale& scale) {
  int sum = 0, count = 0;
  for (uint32_t i = first; i < end; ++i) {
    const Token& token = c.text.tokens[i];
    if (!token.is_word() || token.all_caps || token.span.size() < 3) continue;
    if (c.lexicon.may_begin(token.word, WordClass::given_name)) continue;
    sum += c.shape.score(fold(c.text.str(i)));
    ++count;
  }
  if (count == 0) return;
  const int mean = sum / count;
  if (mean > kSurelyName) scale.add(2, "person.form", {});
  else if (mean > kRatherName) scale.add(1, {}, {});
  else if (mean < kSurelyOrdinary) scale.add(mean < kWhollyOrdinary ? -4 : led ? -1 : -3, {}, {});
}

void weigh_against(const NameContext& c, uint32_t first, uint32_t end, uint32_t words, Scale& scale) {
  const Token& token = c.text.tokens[first];
  bool only_letter = true;  // "L bin S"
  for (uint32_t i = first; i < end; ++i) {
    only_letter = only_letter && (c.text.tokens[i].span.size() == 1 || c.lexicon.entry_of(c.text, i, WordClass::name_particle));
  }
  if (only_letter) scale.add(-20, {}, {});
  if (names_a_thing(c, first)) scale.add(-5, {}, {});
  if (words == 1 && token.sentence_initial) scale.add(-2, {}, {});
  const bool group = words == 1 && token.sentence_initial && c.lexicon.entry_of(c.text, first, WordClass::speaker_noun);
  if (group) scale.add(-6, {}, {});  // "Hakim menilai …"
  if (token.all_caps && words == 1) scale.add(-4, {}, {});
  const bool quoted = first > 0 && c.text.same_sentence(first - 1, end) && !c.text.tokens[first - 1].is_word() &&
                      !c.text.tokens[end].is_word() && c.text.tokens[first - 1].mark > 127 &&
                      c.text.tokens[end].mark > 127;
  if (quoted) scale.add(-4, {}, {});
  for (uint32_t i = first; i < end; ++i) {
    if (!c.text.tokens[i].is_word()) continue;
    const std::string_view word = c.text.str(i);
    if (std::ranges::any_of(word, [](char ch) { return ch >= '0' && ch <= '9'; })) scale.add(-4, {}, {});
  }
}

}  // namespace

PersonEvidence person_evidence(const NameContext& c, const TitlePhrase& title, uint32_t first, uint32_t end) {
  uint32_t words = 0;
  for (uint32_t i = first; i < end; ++i) words += c.text.tokens[i].is_word();
  const bool given = c.lexicon.may_begin(c.text.tokens[first].word, WordClass::given_name);
  Scale scale;
  weigh_title(c, title, first, words, given, scale);
  if (age_end(c.text, end) > end) scale.add(5, "person.age", c.text.span_of(end, age_end(c.text, end)));
  weigh_speech(c, first, end, scale);
  weigh_form(c, first, end, words, given, scale);
  if (!apposition_after(c, end).empty()) scale.add(words > 1 ? 3 : 2, "person.title", apposition_after(c, end));
  weigh_shape(c, first, end, title.leads_to(first), scale);
  weigh_against(c, first, end, words, scale);
  return scale.result;
}

uint32_t age_end(const TokenisedText& text, uint32_t at) {
  if (at == 0 || !text.same_sentence(at - 1, at + 2)) return at;
  const bool bracket = text.tokens[at].is('('), comma = text.tokens[at].is(',');
  const Token& years = text.tokens[at + 1];
  if ((!bracket && !comma) || !years.is_number() || years.span.size() > 3) return at;
  if (bracket && text.tokens[at + 2].is(')')) return at + 3;
  const std::string_view unit = text.str(at + 2);
  if (unit != "tahun" && unit != "thn" && unit != "th") return at;
  if (comma) return at + 3;
  return text.same_sentence(at, at + 3) && text.tokens[at + 3].is(')') ? at + 4 : at;
}

bool names_a_thing(const NameContext& c, uint32_t first) {
  if (first == 0) return false;
  if (first >= 2 && c.text.same_sentence(first - 2, first + 1) && c.text.tokens[first + 1].capitalised) {
    const auto office = c.lexicon.match(c.text, first - 2, WordClass::person_title);  // "Wali Kota Rahma Dewi"
    if (office && office->tokens == 2) return false;
  }
  const bool bracketed = first >= 3 && c.text.same_sentence(first - 3, first) && c.text.tokens[first - 1].is(')') &&
                         c.text.tokens[first - 2].all_caps && c.text.tokens[first - 3].is('(');
  if (bracketed) return entry_before(c, first - 1, WordClass::thing_noun);  // "kapal motor penumpang (KMP) Tirta"
  return entry_before(c, first, WordClass::thing_noun) || entry_before(c, first, WordClass::strict_preposition) ||
         entry_before(c, first, WordClass::org_head);
}

Span apposition_after(const NameContext& c, uint32_t end) {
  uint32_t i = std::max(end, age_end(c.text, end));
  if (!c.text.same_sentence(end - 1, i + 1) || !c.text.tokens[i].is(',')) return {};
  const uint32_t begin = i + 1;
  if (c.organization_cover.covers(begin) || !c.lexicon.match(c.text, begin, WordClass::person_title)) return {};
  if (c.lexicon.match(c.text, begin, WordClass::person_title)->entry->key == "naming") return {};
  uint32_t stop = begin + 1;
  while (stop - begin < kMaxApposition && c.text.same_sentence(begin, stop) && !c.text.tokens[stop].is(',') &&
         !c.text.tokens[stop].is('.') && !c.text.tokens[stop].is('(') &&
         !c.lexicon.entry_of(c.text, stop, WordClass::speaker_after)) {
    ++stop;
  }
  return c.text.span_of(begin, stop);
}

}  // namespace jejak
