// Cuts an article's text into blocks' sentences and words. Tokens carry everything that rules ask for, so that no
// rule looks at letters: kind, case, blanks before, and the word's id in the vocabulary.
//
//   "Rabu (20/9), 2.802 tentara di KOMPAS.com"
//    Rabu|(|20|/|9|)|,|2.802|tentara|di|KOMPAS.com
//
// Word: letters with inner apostrophes and digits ("Mi’raj", "G20"), host names whole ("KOMPAS.com"). A currency's code
// ends before its amount: "Rp|500".
// Number: digits with inner dots and commas ("2.802", "1,5", "06.18"). Everything else: one token a code point.
// A hyphen is a token of its own. Blanks are no tokens; zero-width ones inside a word neither break nor count.
// Sentences never cross a block. Any bytes are accepted; O(bytes).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/block.h"
#include "core/span.h"
#include "core/vocabulary.h"

namespace jejak {

enum class TokenKind : uint8_t { word, number, punctuation };

struct Token {
  Span span;
  WordId word = kUnknownWord;
  uint32_t sentence = 0;
  TokenKind kind = TokenKind::punctuation;
  bool capitalised = false;       // first letter is upper case
  bool all_caps = false;          // two or more letters, all upper case
  bool space_before = false;      // a blank, a line's end or the text's begin stands before it
  bool sentence_initial = false;  // first word of its sentence, quotation marks not counted
  char32_t mark = 0;              // of punctuation: the code point; dashes '-', quotes as written

  bool is_word() const { return kind == TokenKind::word; }
  bool is_number() const { return kind == TokenKind::number; }
  bool is(char32_t c) const { return kind == TokenKind::punctuation && mark == c; }
};

struct Sentence {
  uint32_t first = 0;  // tokens [first, end)
  uint32_t end = 0;
  uint32_t block = 0;  // index into TokenisedText::blocks
  Span span;           // from the first token's begin to the last one's end
};

struct TokenisedText {
  std::string_view text;         // the article's; must outlive this
  std::vector<Block> blocks;     // as find_blocks gave them
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  std::string_view str(uint32_t token) const { return text_of(text, tokens[token].span); }
  // Whether the token is this word, in any case. Requires: `lower` is ASCII in lower case.
  bool is_word(uint32_t token, std::string_view lower) const;
  const Sentence& sentence_of(uint32_t token) const { return sentences[tokens[token].sentence]; }
  BlockKind block_kind(uint32_t token) const { return blocks[sentence_of(token).block].kind; }
  // Whether the token may carry facts: not in a related link, not in a credit.
  bool is_prose(uint32_t token) const { return is_prose_block(block_kind(token)); }
  // Both on the same line of reading: token is valid and in the same sentence as `other`.
  bool same_sentence(uint32_t token, uint32_t other) const {
    return token < tokens.size() && other < tokens.size() && tokens[token].sentence == tokens[other].sentence;
  }
  Span span_of(uint32_t first, uint32_t end) const {  // Requires: first < end
    return {tokens[first].span.begin, tokens[end - 1].span.end};
  }
  // The first token that begins at or after `offset` (tokens.size() past the last). O(log tokens).
  uint32_t token_at(uint32_t offset) const;
};

// Requires: blocks are in order, do not overlap and lie inside text. Text between blocks gets no token.
TokenisedText tokenise(std::string_view text, std::vector<Block> blocks, const Vocabulary& vocabulary);

// The words of a name or a lexicon entry, as patterns hold them: folded, hyphens dropped, new ones added.
std::vector<WordId> pattern_words(std::string_view phrase, Vocabulary& vocabulary);

}  // namespace jejak
