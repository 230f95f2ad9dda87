// The words that rules are made of, as data: closed vocabularies by class ("Senin" is a weekday of value 1), and for
// each rule the sentence that explains it to a reader. Built from lexicon.json; read-only afterwards.
//
// An entry of several words matches across blanks and hyphens. An entry that is written with a capital matches
// only words that begin with one ("Minggu", "Mei", "Maret"), one in lower case matches both.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/json.h"
#include "core/matcher.h"
#include "core/result.h"
#include "core/tokens.h"
#include "core/vocabulary.h"

namespace jejak {

enum class WordClass : uint8_t {
#define JEJAK_WORD_CLASS(name) name,
#include "core/word_class.inc"
#undef JEJAK_WORD_CLASS
  count,
};

struct LexEntry {
  WordClass word_class;
  bool proper = false;  // must be capitalised in the text
  int64_t value = 0;    // what the class says; 0 where it says nothing
  std::string key;      // a machine name, "" where the class needs none
  std::string name;     // the common English name, "" where the class needs none
};

struct LexMatch {
  uint32_t tokens;  // how many tokens the entry takes, hyphens inside included
  const LexEntry* entry;
};

// Why a rule decided as it did, for readers. Placeholders: {text} the span, {evidence} the deciding words,
// {value} the value, {anchor} the day counted from.
struct RuleText {
  std::string en;
  std::string id;
};

class Lexicon {
 public:
  // lexicon.json -> tables; new words are added to `vocabulary`. Errors: wrong types and unknown classes, by place.
  static Result<Lexicon> build(const JsonValue& root, std::string_view source, Vocabulary& vocabulary);

  // The longest entry of `word_class` that begins at token `at`. O(length of the match).
  std::optional<LexMatch> match(const TokenisedText& text, uint32_t at, WordClass word_class) const {
    if (at >= text.tokens.size() || !may_begin(text.tokens[at].word, word_class)) return std::nullopt;
    return longest(text, at, word_class);
  }

  // Whether a single token is an entry of the class by itself.
  const LexEntry* entry_of(const TokenisedText& text, uint32_t at, WordClass word_class) const {
    const auto found = match(text, at, word_class);
    return found && found->tokens == 1 ? found->entry : nullptr;
  }

  // Whether some entry of the class begins with this word: the cheap test before match().
  bool may_begin(WordId word, WordClass word_class) const {
    return in_mask(begun_by(word).any, word_class);
  }

  // The same for many classes at once: most words of a text begin an entry of none.
  static constexpr size_t kMaskWords = (static_cast<size_t>(WordClass::count) + 63) / 64;
  using ClassMask = std::array<uint64_t, kMaskWords>;
  bool may_begin_any(WordId word, const ClassMask& classes) const {
    const ClassMask& begun = begun_by(word).any;
    uint64_t common = 0;
    for (size_t i = 0; i < kMaskWords; ++i) common |= begun[i] & classes[i];
    return common != 0;
  }
  // The classes of which some entry begins with the word.
  const ClassMask& classes_begun_by(WordId word) const { return begun_by(word).any; }
  static constexpr void add_to_mask(ClassMask& mask, WordClass word_class) {
    const auto bit = static_cast<size_t>(word_class);
    mask[bit / 64] |= uint64_t{1} << (bit % 64);
  }

  static constexpr ClassMask mask_of(std::initializer_list<WordClass> classes) {
    ClassMask mask{};
    for (WordClass word_class : classes) add_to_mask(mask, word_class);
    return mask;
  }
  static constexpr bool in_mask(const ClassMask& mask, WordClass word_class) {
    const auto bit = static_cast<size_t>(word_class);
    return (mask[bit / 64] >> (bit % 64)) & 1;
  }

  const RuleText* rule_text(std::string_view rule) const;
  std::vector<std::string_view> rule_ids() const;  // sorted

 private:
  // The classes with an entry that begins with a word; those with one of two and more words that does.
  struct Begun {
    ClassMask any{}, several{};
    auto operator<=>(const Begun&) const = default;
  };
  const Begun& begun_by(WordId word) const { return begun_[word < words_.size() ? words_[word].begun : 0]; }

  // What the lexicon has of a word, by WordId.
  struct Word {
    uint16_t begun = 0;   // index into begun_
    uint32_t alone = 0;   // index into alone_ of the first entry of that one word; they end where the next word's begin
  };

  class Builder;
  // Requires: may_begin.
  std::optional<LexMatch> longest(const TokenisedText& text, uint32_t at, WordClass word_class) const;
  const LexEntry* single_word(const Token& token, WordClass word_class) const;

  // Every word of every text is looked up here by every annotator: what is looked at is kept small and close together, so
  // that it stays near the processor. Thousands of words share some hundreds of sets of classes.
  std::vector<LexEntry> entries_;
  PhraseTrie trie_;                   // payload: index into entries_
  std::vector<Word> words_;           // one more than there are words
  std::vector<Begun> begun_{Begun{}}; // [0]: of the words that begin no entry
  std::vector<uint32_t> alone_;       // entries of one word each, word by word
  std::vector<std::pair<std::string, RuleText>> rules_;  // sorted by id
};

}  // namespace jejak
