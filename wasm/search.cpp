#include "wasm/search.h"

#include <algorithm>
#include <span>

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
                        find.span.end <= corpus.text_of_article(find.article).size();
    if (inside && !collector.full()) collector.add(find.article, find.span);
  }
}

// What is wanted of a query of several words: for each form the bits of the words that it is a form of.
struct Wanted {
  std::vector<uint64_t> marks;  // [form]
  uint64_t all = 0;
};

bool has_sentence(const WordIndex& index, uint32_t article, const Wanted& wanted) {
  uint64_t met = 0;
  bool found = false;
  const auto end = [&] {
    found = found || met == wanted.all;
    met = 0;
  };
  index.visit(article, [&](uint32_t form) { met |= wanted.marks[form]; }, end);
  end();
  return found;
}

// One article: sentences that hold every word of the query.
void search_words(const Corpus& corpus, uint32_t article, const WordIndex& index, const Wanted& wanted, Collector& collector) {
  std::vector<uint32_t> forms;
  index.visit(article, [&](uint32_t form) { forms.push_back(form); }, [] {});
  std::vector<Span> finds;
  uint64_t met = 0;
  Span sentence;
  const auto flush = [&] {
    for (const Span find : finds) {
      if (met == wanted.all && !collector.full()) collector.add(article, find);
    }
    finds.clear();
    met = 0;
  };
  size_t next = 0;
  for_each_word(corpus.text_of_article(article), [&](Span word) {
    const uint64_t marks = next < forms.size() ? wanted.marks[forms[next]] : 0;
    ++next;
    if (marks == 0) return;
    if (finds.empty() || !sentence.contains(word)) {
      flush();
      sentence = sentence_around(corpus, article, word);
    }
    finds.push_back(word);
    met |= marks;
  });
  flush();
}

// Marks what the found sentences of one article touch; they come in text order and lie apart.
void mark_touched(const Corpus& corpus, std::span<const FoundSentence> sentences, SearchResult& result) {
  const uint32_t article = sentences.front().article;
  const auto touches = [&](Span span) {
    const auto behind = std::ranges::partition_point(sentences, [&](const FoundSentence& found) { return found.sentence.end <= span.begin; });
    return behind != sentences.end() && behind->sentence.overlaps(span);
  };
  for (uint32_t n = corpus.mentions_begin[article][0]; n < corpus.mentions_begin[article + 1][0]; ++n) {
    result.mentions[n] = touches(corpus.mentions[n].span);
  }
  for (uint32_t i = 0; i < corpus.events[article].size(); ++i) {
    result.events[corpus.events.begin(article) + i] = touches(corpus.events[article][i].span);
  }
}

void mark_all_touched(const Corpus& corpus, SearchResult& result) {
  if (result.sentences.empty()) return;
  result.mentions.resize(corpus.mention_count());
  result.events.resize(corpus.event_count());
  const std::span<const FoundSentence> all = result.sentences;
  for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].article == all[begin].article) ++end;
    mark_touched(corpus, all.subspan(begin, end - begin), result);
  }
}

uint32_t hash_of(std::string_view root) {
  uint32_t hash = 2166136261u;  // FNV-1a
  for (const char c : root) hash = (hash ^ static_cast<uint8_t>(c)) * 16777619u;
  return hash;
}

}  // namespace

void WordIndex::put(uint32_t value) {
  for (; value >= 0x80; value >>= 7) stream_.push_back(static_cast<uint8_t>(value | 0x80));
  stream_.push_back(static_cast<uint8_t>(value));
}

uint32_t WordIndex::form_of(std::string_view word) {
  const bool ascii = std::ranges::all_of(word, [](char c) { return static_cast<uint8_t>(c) < 0x80; });
  if (ascii) {
    folded_.assign(word);
    for (char& c : folded_) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  } else {
    folded_ = fold(word);
  }
  if (const auto known = forms_.find(std::string_view(folded_)); known != forms_.end()) return known->second;
  const auto added = forms_.emplace(folded_, static_cast<uint32_t>(by_number_.size())).first;
  by_number_.push_back(&added->first);
  for (const std::string& root : possible_roots(added->first)) roots_.push_back(hash_of(root));
  roots_begin_.push_back(static_cast<uint32_t>(roots_.size()));
  return added->second;
}

bool WordIndex::is_complete(const Corpus& corpus) const { return begins_.size() > corpus.documents.size(); }

bool WordIndex::add_articles(const Corpus& corpus, size_t most) {
  for (; most > 0 && !is_complete(corpus); --most) {
    const auto article = static_cast<uint32_t>(begins_.size() - 1);
    const std::string text = corpus.documents.read_text(article);
    Span sentence;
    for_each_word(text, [&](Span word) {
      if (!sentence.contains(word)) {
        if (!sentence.empty()) put(0);
        sentence = sentence_around(corpus, article, word);
      }
      put(form_of(text_of(text, word)) + 1);
    });
    begins_.push_back(stream_.size());
  }
  return !is_complete(corpus);
}

void WordIndex::mark_forms(std::string_view word, uint64_t bit, std::vector<uint64_t>& marks) const {
  const std::vector<std::string> roots = possible_roots(word);
  std::vector<uint32_t> hashes;
  for (const std::string& root : roots) hashes.push_back(hash_of(root));
  for (size_t form = 0; form < by_number_.size(); ++form) {
    for (uint32_t i = roots_begin_[form]; i < roots_begin_[form + 1]; ++i) {
      if (std::ranges::find(hashes, roots_[i]) == hashes.end()) continue;
      if (share_root(roots, possible_roots(*by_number_[form]))) marks[form] |= bit;  // no two hashes by chance
      break;
    }
  }
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
    mark_all_touched(corpus, result);
    return result;
  }
  std::vector<std::string> words;
  for_each_word(query, [&](Span span) { words.push_back(fold(text_of(query, span))); });
  if (words.empty()) return result;
  if (!index) index.emplace();
  while (index->add_articles(corpus, corpus.documents.size())) {
  }
  Wanted wanted{std::vector<uint64_t>(index->forms()), 0};
  for (size_t i = 0; i < words.size(); ++i) {
    const uint64_t bit = uint64_t{1} << std::min(i, size_t{63});
    index->mark_forms(words[i], bit, wanted.marks);
    wanted.all |= bit;
  }
  Collector collector(corpus, result);
  for (uint32_t article = 0; article < corpus.documents.size() && !collector.full(); ++article) {
    if (has_sentence(*index, article, wanted)) search_words(corpus, article, *index, wanted, collector);
  }
  mark_all_touched(corpus, result);
  return result;
}

}  // namespace jejak
