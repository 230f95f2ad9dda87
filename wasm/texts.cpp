#include "wasm/texts.h"

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/analysis_json.h"
#include "core/article.h"
#include "core/collection_json.h"
#include "core/digest.h"
#include "core/utf8.h"

namespace jejak {
namespace {

// What the collection says of its first articles. Events are numbered anew: those of later articles alone are none of theirs.
Collection of_first(const Collection& all, size_t articles) {
  Collection first;
  const auto is_first = [&](const auto& item) { return item.article < articles; };
  const auto first_of = [&](const auto& items) {
    std::decay_t<decltype(items)> some;
    std::ranges::copy_if(items, std::back_inserter(some), is_first);
    return some;
  };
  std::vector<uint32_t> numbers(all.events.size(), Comparison::kNoEvent);
  for (size_t e = 0; e < all.events.size(); ++e) {
    if (std::ranges::none_of(all.events[e].members, is_first)) continue;
    numbers[e] = static_cast<uint32_t>(first.events.size());
    first.events.push_back(all.events[e]);
    first.events.back().members = first_of(all.events[e].members);
  }
  const auto number = [&](uint32_t event) { return event < numbers.size() ? numbers[event] : Comparison::kNoEvent; };
  for (const Comparison& c : all.comparisons) {
    std::vector<Claim> claims = first_of(c.claims);
    if (claims.size() < 2) continue;
    first.comparisons.push_back({c.question, c.subject, c.subject_id, number(c.event), std::move(claims), c.verdict, c.reason, c.reason_id});
  }
  for (const FramingGroup& group : all.framing) {
    std::vector<FramingUse> uses = first_of(group.uses);
    if (uses.size() >= 2) first.framing.push_back({group.topic, number(group.event), std::move(uses)});
  }
  return first;
}

// So many of the first articles stay within the limit.
uint32_t how_many_fit(const Corpus& corpus, const TextsLimit& limit) {
  size_t bytes = 0, pieces = 0;
  uint32_t articles = 0;
  for (; articles < std::min(corpus.documents.size(), limit.articles); ++articles) {
    bytes += corpus.text_of_article(articles).size();
    pieces += corpus.in_order_of(articles).size() + corpus.blocks[articles].size();
    if (bytes > limit.bytes || pieces > limit.pieces) break;
  }
  return articles;
}

// Where the article is cut: behind a sentence, if one ends there, and not within a code point.
uint32_t end_within(const Corpus& corpus, uint32_t article, const TextsLimit& limit) {
  const std::string_view text = corpus.text_of_article(article);
  uint32_t end = static_cast<uint32_t>(std::min(text.size(), limit.bytes));
  const size_t most = limit.pieces / 3;  // a paragraph takes a browser longer than a word that is marked
  if (const auto blocks = corpus.blocks[article]; blocks.size() > most) end = std::min(end, blocks[most].begin);
  const auto sentences = corpus.sentences[article];
  const auto after = std::ranges::upper_bound(sentences, end, {}, &Span::end);
  if (after != sentences.begin()) return std::prev(after)->end;
  while (end > 0 && end < text.size() && is_continuation(text[end])) --end;
  return end;
}

// The beginning of an article that is too long.
Document beginning_of(const Corpus& corpus, uint32_t article, const TextsLimit& limit) {
  const DocumentHead head = corpus.documents.head(article);
  const uint32_t end = end_within(corpus, article, limit);
  Document document;
  document.article.id = head.article.id;
  document.article.headline = head.article.headline;
  document.article.publisher = head.article.publisher;
  document.article.text = corpus.text_of_article(article).substr(0, end);
  document.publication = {head.publication.day, head.publication.basis, std::string(head.publication.reason)};
  for (const Span block : corpus.blocks[article]) {
    if (block.begin < end) document.blocks.push_back({BlockKind::paragraph, {block.begin, std::min(block.end, end)}});
  }
  return document;
}

}  // namespace

std::string texts_json(const Corpus& corpus, const TextsLimit& limit) {
  std::string json = R"({"articles":[)";
  const auto comma = [&] {
    if (json.back() != '[') json += ',';
  };
  const uint32_t fit = how_many_fit(corpus, limit);
  std::vector<Document> documents;
  for (uint32_t article = 0; article < fit; ++article) documents.push_back(corpus.documents.read(article));
  size_t left_bytes = 0;
  if (fit == 0 && !corpus.documents.empty()) {
    documents.push_back(beginning_of(corpus, 0, limit));
    left_bytes = corpus.text_of_article(0).size() - documents.front().article.text.size();
  }
  for (const Document& document : documents) {
    comma();
    json += to_news_article_json(document.article);
  }
  json += R"(],"analyses":[)";
  std::vector<Digest> digests;
  for (const Document& document : documents) {
    comma();
    append_analysis_json(document, json);
    digests.push_back(digest_of(document));
  }
  json += R"(],"collection":)";
  append_collection_json(of_first(corpus.collection, fit), digests, json);
  json += R"(,"count":)" + std::to_string(corpus.documents.size()) + R"(,"left_bytes":)" + std::to_string(left_bytes) + '}';
  return json;
}

}  // namespace jejak
