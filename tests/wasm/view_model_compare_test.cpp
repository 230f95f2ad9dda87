#include "wasm/view_model_compare.h"

#include <algorithm>

#include "tests/wasm/fixture.h"

using namespace jejak;

namespace {

// Two articles that count the dead of one blast differently.
const Corpus& disagreeing() {
  static const Corpus corpus = [] {
    std::vector<Document> documents;
    documents.push_back(read_as(
        "Empat polisi tewas dalam ledakan ranjau di Khojaly pada 19 September 2023.", "a", "2023-09-20"));
    documents.push_back(read_as(
        "Ledakan ranjau di Khojaly pada 19 September 2023 menewaskan tujuh polisi.", "b", "2023-09-20"));
    documents.push_back(read_as("Hujan turun di Yevlakh pada 3 Oktober 2023.", "c", "2023-10-04"));
    return corpus_of(std::move(documents));
  }();
  return corpus;
}

const CompareCard* card_about(const CompareModel& model, std::string_view words) {
  const auto it = std::ranges::find_if(model.cards, [&](const CompareCard& card) {
    return card.subject.find(words) != std::string::npos;
  });
  return it == model.cards.end() ? nullptr : &*it;
}

}  // namespace

TEST_CASE("a question that two articles answer is a card with a row for each, its verdict in words") {
  const CompareModel model = build_compare_model(disagreeing(), {});
  const CompareCard* card = card_about(model, "tewas");
  if (!CHECK(card)) return;
  CHECK(card->verdict == Verdict::contradict);
  CHECK(card->verdict_label == "bertentangan");
  CHECK(!card->reason.empty());
  CHECK(card->silent == "Satu artikel lain tidak menjawabnya");
  if (!CHECK(card->rows.size() == 2)) return;
  CHECK(card->rows[0].value == "4 polisi");
  CHECK(card->rows[1].value == "7 polisi");
}

TEST_CASE("every row of a card leads to the words of its article that it marks") {
  const Corpus& corpus = disagreeing();
  for (const CompareCard& card : build_compare_model(corpus, {}).cards) {
    for (const CompareRow& row : card.rows) {
      CHECK(corpus.has(row.target.mention));
      CHECK(row.target.mention.article == row.article);
      if (!CHECK(!row.excerpt.marks.empty())) continue;
      const std::string_view words = text_of(corpus.documents[row.article].article.text, corpus.span_of(row.target.mention));
      CHECK(text_of(row.excerpt.text, row.excerpt.marks.front()) == words);
    }
  }
}

TEST_CASE("what contradicts stands before what agrees") {
  const CompareModel model = build_compare_model(disagreeing(), {});
  for (size_t i = 1; i < model.cards.size(); ++i) {
    const bool falls = model.cards[i - 1].verdict == Verdict::agree && model.cards[i].verdict == Verdict::contradict;
    CHECK(!falls);
  }
}

TEST_CASE("articles without a common question say so") {
  std::vector<Document> documents;
  documents.push_back(read_as("Hujan turun di Yevlakh.", "a", "2023-10-04"));
  const Corpus corpus = corpus_of(std::move(documents));
  const CompareModel model = build_compare_model(corpus, {});
  CHECK(model.cards.empty());
  CHECK(model.summary == "Belum ada pertanyaan yang dijawab lebih dari satu artikel.");
}

TEST_CASE("in English the comparison speaks English") {
  AppState state;
  state.language = Language::english;
  const CompareModel model = build_compare_model(disagreeing(), state);
  const CompareCard* card = card_about(model, "Killed");
  if (CHECK(card)) CHECK(card->verdict_label == "they contradict");
}
