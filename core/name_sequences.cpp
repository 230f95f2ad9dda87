#include "core/name_sequences.h"

namespace jejak {
namespace {

constexpr uint32_t kMaxNameWords = 7;

bool is_class(const NameContext& c, uint32_t at, WordClass word_class) {
  return c.lexicon.entry_of(c.text, at, word_class) != nullptr;
}

bool is_given(const NameContext& c, uint32_t at) {
  return c.lexicon.may_begin(c.text.tokens[at].word, WordClass::given_name);
}

// Ordinary words that are capitalised for another reason: "Namun", "Senin", "Kementerian".
bool is_ordinary(const NameContext& c, uint32_t at) {
  if (is_given(c, at)) return false;
  return is_class(c, at, WordClass::not_name) || is_class(c, at, WordClass::weekday) ||
         is_class(c, at, WordClass::month) || is_class(c, at, WordClass::org_word) ||
         c.lexicon.match(c.text, at, WordClass::person_title) || is_class(c, at, WordClass::title_prefix) ||
         is_class(c, at, WordClass::speaker_before) || is_class(c, at, WordClass::speaker_after) ||
         is_class(c, at, WordClass::thing_noun) || is_class(c, at, WordClass::role_connector) ||
         (!c.text.tokens[at].all_caps && c.lexicon.may_begin(c.text.tokens[at].word, WordClass::org_head));
}

// A place may stand inside a name ("Yulius Wenda"), a state may not.
bool place_goes_on(const NameContext& c, uint32_t at) {
  if (!c.place_cover.covers(at)) return true;
  const Entity& place = c.entities[c.places[c.place_cover.at(at)].entity];
  return place.level != "country" && place.level != "province" && place.level != "continent" &&
         c.place_cover.end_of(at) == at + 1 && c.place_cover.begins(at);
}

// "Thu Ya Zaw": a short word that is no name elsewhere, between two words of one.
bool is_between_names(const NameContext& c, uint32_t at) {
  constexpr uint32_t kLongest = 4;
  if (c.text.tokens[at].span.size() > kLongest || c.text.tokens[at].all_caps || !is_class(c, at, WordClass::not_name)) return false;
  if (!c.text.same_sentence(at, at + 1)) return false;
  const Token& next = c.text.tokens[at + 1];
  if (next.is('-') && !next.space_before) return true;  // "Choi Sang-mok"
  return next.is_word() && next.capitalised && !is_ordinary(c, at + 1) && !c.place_cover.covers(at + 1) &&
         !c.organization_cover.covers(at + 1);
}

// "Budi Karya Sumadi": a word of organizations' names behind a given name, with another name behind it.
bool is_middle_name(const NameContext& c, uint32_t at) {
  if (at == 0 || !is_given(c, at - 1) || !is_class(c, at, WordClass::org_word)) return false;
  return c.text.same_sentence(at, at + 1) && c.text.tokens[at + 1].is_word() && c.text.tokens[at + 1].capitalised &&
         !c.text.tokens[at + 1].all_caps && !is_ordinary(c, at + 1) && !c.place_cover.covers(at + 1) &&
         !c.organization_cover.covers(at + 1);
}

bool can_go_on(const NameContext& c, uint32_t at) {
  const Token& token = c.text.tokens[at];
  return token.is_word() && token.capitalised && !c.organization_cover.covers(at) && place_goes_on(c, at) &&
         (!is_ordinary(c, at) || is_between_names(c, at) || is_middle_name(c, at));
}

// "al-", "bin", "van der": particles in lower case, and what they lead to. The token after them, or `at`.
uint32_t particle_end(const NameContext& c, uint32_t at) {
  uint32_t i = at;
  while (i - at < 2 && c.text.same_sentence(at - 1, i) && is_class(c, i, WordClass::name_particle)) ++i;
  if (i == at) return at;
  if (c.text.same_sentence(at, i) && c.text.tokens[i].is('-') && !c.text.tokens[i].space_before) ++i;
  const bool leads = c.text.same_sentence(at, i) && c.text.tokens[i].is_word() && c.text.tokens[i].capitalised &&
                     !c.organization_cover.covers(i);
  return leads ? i + 1 : at;
}

// "-Assad", "-moon" right after a part of the name: the token after it, or `at`.
uint32_t joined_end(const NameContext& c, uint32_t at) {
  const auto& tokens = c.text.tokens;
  if (!c.text.same_sentence(at - 1, at + 1) || !tokens[at].is('-') || tokens[at].space_before) return at;
  const Token& next = tokens[at + 1];
  if (next.space_before || !next.is_word() || c.organization_cover.covers(at + 1)) return at;
  const bool both_given = is_given(c, at - 1) && is_given(c, at + 1);
  return next.capitalised && both_given ? at : at + 2;
}

}  // namespace

bool is_initial(const TokenisedText& text, uint32_t at) {
  const Token& token = text.tokens[at];
  return token.is_word() && token.capitalised && token.span.size() == 1;
}

bool can_begin_name(const NameContext& c, uint32_t at) {
  const Token& token = c.text.tokens[at];
  if (!token.is_word() || !token.capitalised || c.organization_cover.covers(at)) return false;
  if (c.place_cover.covers(at)) return false;
  return !is_ordinary(c, at);
}

uint32_t name_end(const NameContext& c, uint32_t at) {
  uint32_t i = at + 1;
  for (uint32_t words = 1; words < kMaxNameWords; ++words) {
    if (!c.text.same_sentence(at, i)) break;
    const Token& token = c.text.tokens[i];
    // The stop of an initial or of a short form ("Moh.") belongs to the name where the name goes on.
    if (token.is('.') && !token.space_before && i - 1 >= at && c.text.tokens[i - 1].span.size() <= 4 &&
        c.text.same_sentence(at, i + 1) && can_go_on(c, i + 1)) {
      i += 2;
      continue;
    }
    if (const uint32_t end = joined_end(c, i); end > i) {
      i = end;
      continue;
    }
    if (const uint32_t end = particle_end(c, i); end > i) {
      i = end;
      continue;
    }
    if (!token.space_before || !can_go_on(c, i)) break;
    ++i;
  }
  return i;
}

}  // namespace jejak
