#include "core/verb_shape.h"

#include <string_view>

namespace jejak {
namespace {

constexpr size_t kShortestVerb = 6;  // bytes; shorter words with these letters are mostly nouns ("meja", "beras")

// "me" before a nasal or a liquid: "mengatakan", "melarang", "merebut", "mewakili".
bool begins_active(std::string_view word) {
  return word.starts_with("me") && std::string_view("mnlrwy").find(word[2]) != std::string_view::npos;
}

bool has_verb_prefix(std::string_view word) {
  if (word.size() < kShortestVerb) return false;
  return begins_active(word) || word.starts_with("ber") || word.starts_with("di") || word.starts_with("ter");
}

}  // namespace

bool looks_like_verb(const TokenisedText& text, uint32_t token, const Lexicon& lexicon) {
  const Token& t = text.tokens[token];
  if (!t.is_word() || t.capitalised || !has_verb_prefix(text.str(token))) return false;
  return !lexicon.may_begin(t.word, WordClass::not_verb);
}

bool looks_like_predicate(const TokenisedText& text, uint32_t token, const Lexicon& lexicon) {
  return lexicon.may_begin(text.tokens[token].word, WordClass::predicate_word) || looks_like_verb(text, token, lexicon);
}

}  // namespace jejak
