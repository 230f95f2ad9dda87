#include "core/matcher.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace jejak {
namespace {

// All texts of up to eight letters over {a, b, blank, hyphen}, against patterns of one to three words: the trie finds
// what comparing each pattern at each place finds.
TEST_CASE("the trie agrees with a naive search") {
  Vocabulary vocabulary;
  const std::vector<std::string> patterns = {"a", "b", "ab", "a b", "a a", "b a b", "ab a"};
  PhraseTrie trie;
  std::vector<std::vector<WordId>> words;
  for (uint32_t i = 0; i < patterns.size(); ++i) {
    words.push_back(pattern_words(patterns[i], vocabulary));
    trie.add(words.back(), i);
  }
  const char letters[] = {'a', 'b', ' ', '-'};
  uint32_t matches = 0;
  for (int length = 1; length <= 6; ++length) {
    int combinations = 1;
    for (int i = 0; i < length; ++i) combinations *= 4;
    for (int n = 0; n < combinations; ++n) {
      std::string text;
      for (int i = 0, rest = n; i < length; ++i, rest /= 4) text.push_back(letters[rest % 4]);
      const TokenisedText tokens =
          tokenise(text, {{BlockKind::paragraph, {0, static_cast<uint32_t>(text.size())}}}, vocabulary);
      for (uint32_t at = 0; at < tokens.tokens.size(); ++at) {
        size_t best = 0;
        for (const auto& pattern : words) {
          size_t taken = 0, i = at;
          while (taken < pattern.size() && i < tokens.tokens.size() && tokens.tokens[i].word == pattern[taken]) {
            ++taken;
            ++i;
            const bool joining = i + 1 < tokens.tokens.size() && tokens.tokens[i].is('-') &&
                                 !tokens.tokens[i].space_before && !tokens.tokens[i + 1].space_before;
            if (joining && taken < pattern.size()) ++i;
          }
          if (taken == pattern.size()) best = std::max(best, i - at);
        }
        if (trie.longest(tokens, at).tokens != best) {
          CAPTURE(text);
          CAPTURE(at);
          CHECK(trie.longest(tokens, at).tokens == best);
        }
        matches += best > 0;
      }
    }
  }
  CHECK(matches > 1000);
}

}  // namespace
}  // namespace jejak
