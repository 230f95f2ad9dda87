// Many-pattern matching over word ids: a trie, walked from one token, longest match first. Knows nothing of places
// or people. Patterns and text are compared word by word, so a match always ends at a word boundary.
//
// A hyphen that joins two words in the text is passed over, and patterns are stored without theirs: "Nagorno
// Karabakh", "Nagorno-Karabakh" and "Nagorno–Karabakh" are one pattern. A walk never leaves its sentence.
//
// Semantics: leftmost-longest. Of "Jakarta" and "Jakarta Selatan", the text "Jakarta Selatan" gives the second.
// Several payloads may share a pattern (namesakes); all of them are returned, in the order in which they were added.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/tokens.h"
#include "core/vocabulary.h"

namespace jejak {

class PhraseTrie {
 public:
  PhraseTrie();

  // Requires: words is not empty and holds no kUnknownWord.
  void add(std::span<const WordId> words, uint32_t payload);

  struct Match {
    uint32_t tokens = 0;  // tokens taken, hyphens included; 0: no match
    std::span<const uint32_t> payloads{};
  };

  // Every pattern that begins at token `at`, shortest first, is handed to `visit(Match)`.
  template <class Visit>
  void walk(const TokenisedText& text, uint32_t at, Visit visit) const {
    uint32_t node = begin_node(text.tokens[at].word);
    for (uint32_t i = at; node != 0; node = child_of(node, text.tokens[i].word)) {
      if (nodes_[node].payload != kNone) visit(Match{i + 1 - at, payloads_of(nodes_[node])});
      if (nodes_[node].followers == 0) return;
      i = next_word_token(text, i);
      if (i == kEnd) return;
    }
  }

  // The longest one; tokens == 0 where there is none.
  Match longest(const TokenisedText& text, uint32_t at) const;

 private:
  static constexpr uint32_t kEnd = ~0u, kNone = ~0u;
  struct Edge {
    uint64_t key = 0;  // node << 32 | word; 0 is free: no edge carries the unknown word
    uint32_t child = 0;
  };

  // Small, because a text of ten words visits ten nodes that lie anywhere.
  struct Node {
    uint32_t payload = kNone;  // the only one; none
    uint32_t several = kNone;  // where there are more: all of them, as an index into several_
    uint32_t followers = 0;    // the bits of the words that go on from here (bit_of); 0: none does
  };
  std::span<const uint32_t> payloads_of(const Node& node) const {
    if (node.several != kNone) return several_[node.several];
    return {&node.payload, 1};
  }
  static uint32_t bit_of(WordId word) { return uint32_t{1} << (word % 32); }

  // The node of a pattern's first word; 0: none. Most words of a text begin no pattern: this is one look-up.
  uint32_t begin_node(WordId word) const { return word < begins_.size() ? begins_[word] : 0; }

  // The token after `at` where a walk may go on, past one joining hyphen; kEnd at the sentence's end.
  static uint32_t next_word_token(const TokenisedText& text, uint32_t at);

  // 0: none. Most words after a name's first do not go on with it: that is seen without a look at the edges.
  uint32_t child_of(uint32_t node, WordId word) const {
    return nodes_[node].followers & bit_of(word) ? edge_to(node, word) : 0;
  }
  uint32_t edge_to(uint32_t node, WordId word) const;
  size_t slot_of(uint64_t key) const;
  void grow();

  uint32_t new_node();
  uint32_t add_begin(WordId word);
  uint32_t add_child(uint32_t node, WordId word);

  std::vector<Node> nodes_;       // node 0 is the root
  std::vector<std::vector<uint32_t>> several_;
  std::vector<uint32_t> begins_;  // by WordId: the root's children
  std::vector<Edge> edges_;       // all others: open addressing, a power of two, at most half full
  size_t edge_count_ = 0;
};

}  // namespace jejak
