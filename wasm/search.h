// Looking for words in all articles.
//   "penembakan shusha"     sentences that hold a form of both words ("menembaki … Shusha")
//   "/Khankendi|Stepanakert/"  what the regular expression matches: the workshop looks for it, here its answer is shown
// In: what was typed. Out: every find, sentence by sentence, in the order of the articles. Total: any text is accepted, a
// bad expression is explained in words.
// Cost: reading the articles once, O(bytes), before the first search; then O(distinct words) for the words of a query, a byte
// or two for each word of the articles, and the texts of those articles alone that hold a find.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "wasm/corpus.h"
#include "wasm/pattern_answer.h"

namespace jejak {

// The words of all articles: each distinct one with its possible roots, and of each article the words in their order.
//   WordIndex index; while (index.add_articles(corpus, 16)) {}
class WordIndex {
 public:
  // Reads so many more articles. Whether there are more to read.
  bool add_articles(const Corpus& corpus, size_t most);
  bool is_complete(const Corpus& corpus) const;

  // Sets `bit` for each distinct word that is a form of `word`, which is folded. [form], as visit() numbers them.
  void mark_forms(std::string_view word, uint64_t bit, std::vector<uint64_t>& marks) const;
  size_t forms() const { return forms_.size(); }

  // Gives each word of an article in text order: word(form); and between two sentences: sentence_ends().
  template <class Word, class SentenceEnds>
  void visit(uint32_t article, const Word& word, const SentenceEnds& sentence_ends) const {
    uint32_t value = 0;
    int shift = 0;
    for (size_t at = begins_[article]; at < begins_[article + 1]; ++at) {
      value |= (stream_[at] & 0x7fu) << shift;
      shift += 7;
      if (stream_[at] & 0x80u) continue;
      if (value == 0) sentence_ends();
      else word(value - 1);
      value = 0;
      shift = 0;
    }
  }

 private:
  void put(uint32_t value);
  uint32_t form_of(std::string_view word);

  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };
  std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> forms_;  // folded -> number
  std::vector<const std::string*> by_number_;
  std::vector<uint32_t> roots_;         // hashes of the possible roots of each form, one form after the other
  std::vector<uint32_t> roots_begin_ = {0};
  std::vector<uint8_t> stream_;         // 1 + form in seven bits a byte, the least first; 0: a sentence ends
  std::vector<size_t> begins_ = {0};    // [article]
  std::string folded_;                  // room for one word
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

  // Whether a found sentence touches it, by number; empty where nothing is found.
  std::vector<uint8_t> mentions, events;
};

constexpr size_t kMostFinds = 5000;

// take(article), for each article with a find, in their order.
template <class Take>
void for_each_article_of(const SearchResult& found, const Take& take) {
  uint32_t last = ~0u;
  for (const FoundSentence& sentence : found.sentences) {
    if (sentence.article != last) take(last = sentence.article);
  }
}

// Whether the query is an expression: /…/ ; its inner part.
std::optional<std::string_view> expression_of(std::string_view query);

// An empty query, or one of blanks, finds nothing. `index` is built or completed where it is needed. `answer`: of the last
// expression that was answered.
SearchResult search(const Corpus& corpus, std::string_view query, std::optional<WordIndex>& index,
                    const PatternAnswer& answer);

}  // namespace jejak
