#include "wasm/search.h"

#include "tests/wasm/fixture.h"
#include "wasm/workshop.h"

using namespace jejak;

namespace {

const Corpus& shots() {
  static const Corpus corpus = [] {
    std::vector<Document> documents;
    documents.push_back(read_as(
        "Pasukan itu menembaki pos di Shusha. Jalan ke Yevlakh ditutup. Dua orang tertembak.", "a", "2023-09-20"));
    documents.push_back(read_as("Penembakan berhenti pada Rabu.\nWarga Shusha pulang.", "b", "2023-09-21"));
    return corpus_of(std::move(documents));
  }();
  return corpus;
}

// What the workshop says of the query, if it is an expression.
PatternAnswer answer_to(std::string_view query) {
  std::vector<std::string> texts;
  for (uint32_t i = 0; i < shots().documents.size(); ++i) texts.emplace_back(shots().text_of_article(i));
  const auto expression = expression_of(query);
  const auto answer = answer_from_bytes(to_bytes(find_pattern(expression.value_or(""), texts, kMostFinds)));
  CHECK(answer.has_value());
  return answer.value_or(PatternAnswer{});
}

// "a: menembaki tertembak; b: Penembakan", one article after the other.
std::string found(std::string_view query) {
  std::optional<WordIndex> index;
  const SearchResult result = search(shots(), query, index, answer_to(query));
  if (result.error) return "error " + result.error->piece;
  std::string out;
  uint32_t article = ~0u;
  for (const FoundSentence& sentence : result.sentences) {
    const Document& document = shots().documents[sentence.article];
    if (sentence.article != article) out += (out.empty() ? "" : "; ") + document.article.id + ":";
    article = sentence.article;
    for (const Span find : sentence.finds) out += " " + std::string(text_of(document.article.text, find));
  }
  return out;
}

}  // namespace

TEST_CASE("a word is found in all its forms, in every article") {
  CHECK(found("penembakan") == "a: menembaki tertembak; b: Penembakan");
  CHECK(found("SHUSHA") == "a: Shusha; b: Shusha");
  CHECK(found("pasukan") == "a: Pasukan");
}

TEST_CASE("of several words, sentences that hold all of them") {
  CHECK(found("shusha tembak") == "a: menembaki Shusha");
  CHECK(found("yevlakh shusha") == "");
}

TEST_CASE("an expression between slashes finds what it matches") {
  CHECK(found("/sh\\w+/") == "a: Shusha; b: Shusha");
  CHECK(found("/(Yev|Shu)/") == "a: Shu Yev; b: Shu");
  CHECK(found("/(empat/") == "error (empat");
}

TEST_CASE("nothing is found for nothing") {
  for (const char* query : {"", "  ", "/", "//", "…", "tiadakata"}) {
    CAPTURE(query);
    CHECK(found(query) == "");
  }
}

TEST_CASE("a found sentence knows what it touches") {
  std::optional<WordIndex> index;
  const SearchResult result = search(shots(), "ditutup", index, {});
  CHECK(result.finds == 1);
  const MentionId shusha = mention_of(shots(), 0, MentionKind::place, "Shusha");
  if (!CHECK(result.mentions.size() == shots().mention_count())) return;
  CHECK(!result.mentions[shots().number_of(shusha)]);
  const FoundSentence& found = result.sentences.front();
  for (uint32_t n = 0; n < shots().mention_count(); ++n) {
    const bool of_article = n >= shots().mentions_begin[found.article][0] && n < shots().mentions_begin[found.article + 1][0];
    CHECK(bool(result.mentions[n]) == (of_article && found.sentence.overlaps(shots().mentions[n].span)));
  }
}

TEST_CASE("an expression waits for its own answer") {
  std::optional<WordIndex> index;
  CHECK(search(shots(), "/Shusha/", index, {}).pending);
  CHECK(search(shots(), "/Shusha/", index, answer_to("/Yevlakh/")).pending);
  CHECK(!search(shots(), "/Shusha/", index, answer_to("/Shusha/")).pending);
  CHECK(!search(shots(), "shusha", index, {}).pending);
}

TEST_CASE("what an answer finds outside of the texts is left out, and cut bytes are none") {
  std::optional<WordIndex> index;
  PatternAnswer answer{"x", {{0, {3, 100000}}, {7, {0, 1}}, {1, {0, 10}}}, std::nullopt, false};
  CHECK(search(shots(), "/x/", index, answer).finds == 1);
  const std::string bytes = to_bytes(answer);
  for (size_t size = 0; size < bytes.size(); ++size) CHECK(!answer_from_bytes(bytes.substr(0, size)));
  CHECK(answer_from_bytes(bytes)->finds.size() == 3);
}
