#include "wasm/search.h"

#include <algorithm>
#include <unordered_map>

#include "core/stem.h"
#include "core/utf8.h"
#include "wasm/excerpt.h"

namespace jejak {
namespace {

bool is_word_part(char32_t c) { return is_letter(c) || (c >= U'0' && c <= U'9'); }

// Runs of letters and digits.
template <class Take>
void for_each_word(std::string_view text, const Take& take) {
  uint32_t begin = 0;
  bool inside = false;
  for (uint32_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    const bool part = is_word_part(c.value);
    if (part && !inside) begin = at;
    if (!part && inside) take(Span{begin, at});
    inside = part;
    at += c.size;
  }
  if (inside) take(Span{begin, static_cast<uint32_t>(text.size())});
}

// Collects finds sentence by sentence; they come in text order.
class Collector {
 public:
  Collector(const Corpus& corpus, SearchResult& result) : corpus_(corpus), result_(result) {}

  bool full() const { return result_.finds >= kMostFinds; }

  void add(uint32_t article, Span find) {
    const bool same = !result_.sentences.empty() && result_.sentences.back().article == article &&
                      result_.sentences.back().sentence.overlaps(find);
    if (!same) result_.sentences.push_back({article, sentence_around(corpus_, article, find), {}});
    FoundSentence& sentence = result_.sentences.back();
    sentence.sentence = cover(sentence.sentence, find);
    sentence.finds.push_back(find);
    ++result_.finds;
    result_.cut = full();
  }

 private:
  const Corpus& corpus_;
  SearchResult& result_;
};

// Shows the answer to this expression. What it finds outside of the texts is none of theirs.
void search_pattern(const Corpus& corpus, std::string_view expression, const PatternAnswer& answer, SearchResult& result) {
  if (expression.empty()) return;
  if (answer.expression != expression) {
    result.pending = true;
    return;
  }
  result.error = answer.error;
  result.unavailable = answer.unavailable;
  Collector collector(corpus, result);
  for (const PatternFind& find : answer.finds) {
    const bool inside = find.article < corpus.documents.size() &&
                        find.span.end <= corpus.documents[find.article].article.text.size();
    if (inside && !collector.full()) collector.add(find.article, find.span);
  }
}

// One article: sentences that hold every word of the query.
void search_words(const Corpus& corpus, uint32_t article, const WordIndex& index,
                  const std::vector<std::vector<bool>>& wanted, Collector& collector) {
  std::vector<Span> finds;
  std::vector<bool> met(wanted.size());
  Span sentence;
  const auto flush = [&] {
    const bool all = std::ranges::all_of(met, [](bool m) { return m; });
    for (const Span find : finds) {
      if (all && !collector.full()) collector.add(article, find);
    }
    finds.clear();
    met.assign(wanted.size(), false);
  };
  for (const WordIndex::Word& word : index.words(article)) {
    for (size_t i = 0; i < wanted.size(); ++i) {
      if (!wanted[i][word.form]) continue;
      if (finds.empty() || !sentence.contains(word.span)) {
        flush();
        sentence = sentence_around(corpus, article, word.span);
      }
      if (finds.empty() || finds.back() != word.span) finds.push_back(word.span);
      met[i] = true;
    }
  }
  flush();
}

}  // namespace

WordIndex WordIndex::build(const Corpus& corpus) {
  WordIndex index;
  std::unordered_map<std::string, uint32_t> forms;
  for (const Document& document : corpus.documents) {
    std::vector<Word>& words = index.words_.emplace_back();
    const std::string_view text = document.article.text;
    for_each_word(text, [&](Span span) {
      const auto [it, is_new] = forms.try_emplace(fold(text_of(text, span)), static_cast<uint32_t>(index.forms_.size()));
      if (is_new) {
        index.forms_.push_back(it->first);
        index.roots_.push_back(possible_roots(it->first));
      }
      words.push_back({span, it->second});
    });
  }
  return index;
}

std::vector<bool> WordIndex::forms_of(std::string_view word) const {
  const std::vector<std::string> roots = possible_roots(word);
  std::vector<bool> is_form(forms_.size());
  for (size_t i = 0; i < forms_.size(); ++i) is_form[i] = share_root(roots, roots_[i]);
  return is_form;
}

bool SearchResult::has(uint32_t article, Span span) const {
  const auto key = [](const FoundSentence& s) { return std::pair(s.article, s.sentence.end); };
  const auto at = std::ranges::upper_bound(sentences, std::pair(article, span.begin), {}, key);
  return at != sentences.end() && at->article == article && at->sentence.overlaps(span);
}

std::optional<std::string_view> expression_of(std::string_view query) {
  if (query.size() < 2 || !query.starts_with('/')) return std::nullopt;
  return query.ends_with('/') ? query.substr(1, query.size() - 2) : query.substr(1);
}

SearchResult search(const Corpus& corpus, std::string_view query, std::optional<WordIndex>& index,
                    const PatternAnswer& answer) {
  SearchResult result;
  if (const auto expression = expression_of(query)) {
    search_pattern(corpus, *expression, answer, result);
    return result;
  }
  std::vector<std::string> words;
  for_each_word(query, [&](Span span) { words.push_back(fold(text_of(query, span))); });
  if (words.empty()) return result;
  if (!index) index = WordIndex::build(corpus);
  std::vector<std::vector<bool>> wanted;
  for (const std::string& word : words) wanted.push_back(index->forms_of(word));
  Collector collector(corpus, result);
  for (uint32_t article = 0; article < corpus.documents.size() && !collector.full(); ++article) {
    search_words(corpus, article, *index, wanted, collector);
  }
  return result;
}

}  // namespace jejak
