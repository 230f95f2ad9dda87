// Looking for words in all articles.
//   "penembakan shusha"     sentences that hold a form of both words ("menembaki … Shusha")
//   "/Khankendi|Stepanakert/"  what the regular expression matches: the workshop looks for it, here its answer is shown
// In: what was typed. Out: every find, sentence by sentence, in the order of the articles. Total: any text is accepted, a
// bad expression is explained in words.
// Cost: reading the articles once, O(bytes) on the first search; then O(distinct words) for the words of a query and
// O(words) for the finds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/corpus.h"
#include "wasm/pattern_answer.h"

namespace jejak {

// The words of all articles, each distinct one with its possible roots. Built on the first search.
class WordIndex {
 public:
  static WordIndex build(const Corpus& corpus);

  struct Word {
    Span span;      // bytes of the article's text
    uint32_t form;  // index into the distinct words
  };

  // A mark for each distinct word: whether it is a form of `word`, which is folded.
  std::vector<bool> forms_of(std::string_view word) const;
  const std::vector<Word>& words(uint32_t article) const { return words_[article]; }

 private:
  std::vector<std::vector<Word>> words_;                // [article], in text order
  std::vector<std::string> forms_;                      // distinct, folded
  std::vector<std::vector<std::string>> roots_;         // [form]
};

struct FoundSentence {
  uint32_t article = 0;
  Span sentence;            // bytes of the article's text
  std::vector<Span> finds;  // in it, in text order
};

struct SearchResult {
  std::vector<FoundSentence> sentences;  // by article, then in text order
  size_t finds = 0;                      // of all
  bool cut = false;                      // there are more than kMostFinds
  std::optional<PatternError> error;
  bool pending = false;      // of an expression that the workshop has not answered yet
  bool unavailable = false;  // of one that it cannot answer

  bool has(uint32_t article, Span span) const;  // whether a found sentence touches the span. O(log n)
};

constexpr size_t kMostFinds = 5000;

// Whether the query is an expression: /…/ ; its inner part.
std::optional<std::string_view> expression_of(std::string_view query);

// An empty query, or one of blanks, finds nothing. `index` is built where it is needed and missing. `answer`: of the last
// expression that was answered.
SearchResult search(const Corpus& corpus, std::string_view query, std::optional<WordIndex>& index,
                    const PatternAnswer& answer);

}  // namespace jejak
