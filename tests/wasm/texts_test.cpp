// What the page's own text is told of the articles: all of it within its limits, and beyond them a part that holds by itself.
#include <doctest/doctest.h>


#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/json.h"
#include "tests/wasm/fixture.h"
#include "wasm/texts.h"

namespace jejak {
namespace {

JsonValue told(const Corpus& corpus, const TextsLimit& limit = {}) {
  auto json = parse_json(texts_json(corpus, limit), "texts");
  if (!json) FAIL_CHECK(to_string(json.error()));
  return json ? std::move(*json) : JsonValue();
}

const std::vector<JsonValue>& list_of(const JsonValue& value, std::string_view key) {
  static const std::vector<JsonValue> none;
  const JsonValue* list = value.find(key);
  if (!list) FAIL_CHECK("no such list: ", std::string(key));
  return list ? list->items : none;
}

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

// Every reference within one analysis leads to something of it.
void check_whole(const JsonValue& article, const JsonValue& analysis) {
  const std::string_view text = article.string_or("articleBody", "");
  const JsonValue* entities = analysis.find("entities");
  const auto span_in = [&](const JsonValue& item) {
    const std::vector<JsonValue>& span = list_of(item, "span");
    const Span found{static_cast<uint32_t>(span[0].number), static_cast<uint32_t>(span[1].number)};
    CHECK(found.end <= text.size());
    return found;
  };
  for (const JsonValue& mention : list_of(analysis, "mentions")) {
    CHECK(mention.string_or("text", "") == text_of(text, span_in(mention)));
    for (const char* key : {"entity", "speaker", "attributed_to"}) {
      const std::string_view entity = mention.string_or(key, "");
      if (!entity.empty()) CHECK(entities->find(entity));
    }
  }
  for (const JsonValue& event : list_of(analysis, "events")) {
    span_in(event);
    for (const JsonValue& place : list_of(event, "places")) CHECK(entities->find(place.string));
    for (const JsonValue& figure : list_of(event, "figures")) {
      CHECK(list_of(analysis, "mentions")[static_cast<size_t>(figure.number)].string_or("kind", "") == "figure");
    }
  }
  for (const JsonValue& block : list_of(analysis, "blocks")) span_in(block);
}

constexpr std::string_view kSentence = "Lima tentara tewas di Shusha pada 20 September 2023, kata Presiden Azerbaijan Ilham Aliyev. ";

}  // namespace

TEST_CASE("texts: few articles are told whole") {
  const JsonValue json = told(fixture());
  const auto& articles = list_of(json, "articles");
  const auto& analyses = list_of(json, "analyses");
  if (!CHECK(articles.size() == 2)) return;
  if (!CHECK(analyses.size() == 2)) return;
  CHECK(json.number_or("count", -1) == 2);
  CHECK(json.number_or("left_bytes", -1) == 0);
  CHECK(articles[0].string_or("articleBody", "") == kFirstArticle);
  for (size_t i = 0; i < 2; ++i) check_whole(articles[i], analyses[i]);
}

TEST_CASE("texts: the first articles that stay within the limit, each whole") {
  const size_t pieces = fixture().in_order_of(0).size() + fixture().blocks[0].size();
  for (const TextsLimit& limit : {TextsLimit{.articles = 1}, TextsLimit{.bytes = kFirstArticle.size()}, TextsLimit{.pieces = pieces}}) {
    const JsonValue json = told(fixture(), limit);
    if (!CHECK(list_of(json, "articles").size() == 1)) return;
    CHECK(list_of(json, "articles")[0].string_or("articleBody", "") == kFirstArticle);
    CHECK(json.number_or("count", -1) == 2);
    CHECK(json.number_or("left_bytes", -1) == 0);
  }
}

TEST_CASE("texts: an article beyond the limit is told to the end of a sentence, and how much of it is left") {
  const std::string text = repeated(kSentence, 200);
  std::vector<Document> documents;
  documents.push_back(read_as(text, "besar", "2023-09-23"));
  documents.push_back(read_as(kSecondArticle, "b", "2023-10-04"));
  const Corpus corpus = corpus_of(std::move(documents));
  const TextsLimit limit{.bytes = 5000, .pieces = 100};
  const JsonValue json = told(corpus, limit);
  if (!CHECK(list_of(json, "articles").size() == 1)) return;
  const JsonValue& article = list_of(json, "articles")[0];
  const JsonValue& analysis = list_of(json, "analyses")[0];
  const std::string_view shown = article.string_or("articleBody", "");
  CHECK(shown == text.substr(0, shown.size()));
  CHECK(shown.ends_with('.'));
  CHECK(shown.size() > limit.bytes - kSentence.size());
  CHECK(shown.size() <= limit.bytes);
  CHECK(static_cast<double>(text.size() - shown.size()) == json.number_or("left_bytes", -1));
  CHECK(analysis.find("article")->string_or("id", "") == "besar");
  CHECK(analysis.find("article")->string_or("published", "") == "2023-09-23");
  CHECK(list_of(analysis, "blocks").size() == 1);
  CHECK(list_of(analysis, "mentions").empty());
  CHECK(list_of(*json.find("collection"), "comparisons").empty());
  CHECK(json.number_or("count", -1) == 2);
  check_whole(article, analysis);
}

TEST_CASE("texts: a text without a sentence's end is cut between two letters") {
  std::vector<Document> documents;
  documents.push_back(read_as(repeated("ş", 3000), "a", "2023-09-23"));
  const Corpus corpus = corpus_of(std::move(documents));
  const JsonValue json = told(corpus, {.bytes = 1001});
  CHECK(list_of(json, "articles")[0].string_or("articleBody", "").size() == 1000);
  CHECK(json.number_or("left_bytes", -1) == 5000);
}

TEST_CASE("texts: of very many short lines the first are told") {
  std::vector<Document> documents;
  documents.push_back(read_as(repeated("Hujan di Baku.\n", 300), "a", "2023-09-23"));
  const Corpus corpus = corpus_of(std::move(documents));
  const JsonValue json = told(corpus, {.pieces = 300});
  CHECK(list_of(list_of(json, "analyses")[0], "blocks").size() == 100);
  CHECK(json.number_or("left_bytes", -1) > 0);
}

}  // namespace jejak
