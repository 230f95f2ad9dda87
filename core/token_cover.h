// For each token of a text, which mention of a list covers it. Built in one pass; O(tokens + mentions).
//   places {"Armenia"} in "pasukan Armenia mundur" -> none, 0, none
#pragma once

#include <cstdint>
#include <vector>

#include "core/tokens.h"

namespace jejak {

class TokenCover {
 public:
  static constexpr uint32_t kNone = ~0u;

  // Requires: mentions are in text order and do not overlap.
  template <class Mention>
  TokenCover(const TokenisedText& text, const std::vector<Mention>& mentions) : by_token_(text.tokens.size(), kNone) {
    uint32_t token = 0;
    for (uint32_t m = 0; m < mentions.size(); ++m) {
      while (token < text.tokens.size() && text.tokens[token].span.end <= mentions[m].span.begin) ++token;
      for (; token < text.tokens.size() && text.tokens[token].span.begin < mentions[m].span.end; ++token) {
        by_token_[token] = m;
      }
    }
  }

  // Index of the mention over the token; kNone where there is none. Any token is accepted.
  uint32_t at(uint32_t token) const { return token < by_token_.size() ? by_token_[token] : kNone; }
  bool covers(uint32_t token) const { return at(token) != kNone; }

  // Whether a mention begins at the token.
  bool begins(uint32_t token) const { return covers(token) && (token == 0 || at(token - 1) != at(token)); }

  // The first token after the mention over `token`. Requires: covers(token).
  uint32_t end_of(uint32_t token) const {
    const uint32_t mention = by_token_[token];
    while (at(token) == mention) ++token;
    return token;
  }

 private:
  std::vector<uint32_t> by_token_;
};

}  // namespace jejak
