#include "wasm/corpus.h"

#include <doctest/doctest.h>

#include "core/analysis_json.h"
#include "tests/wasm/fixture.h"

using namespace jejak;

TEST_CASE("a place of two articles is one entity with the mentions of both, in article order") {
  const Corpus& corpus = fixture();
  const CorpusEntityId yevlakh = corpus.find("yevlakh");
  if (!CHECK(yevlakh != kNoCorpusEntity)) return;
  const std::vector<MentionId>& mentions = corpus.entities[yevlakh].mentions;
  if (!CHECK(mentions.size() == 2)) return;
  CHECK(mentions[0].article == 0);
  CHECK(mentions[1].article == 1);
  for (const MentionId& mention : mentions) CHECK(corpus.entity_of(mention) == yevlakh);
}

TEST_CASE("entities are found by key, and an unknown key finds none") {
  const Corpus& corpus = fixture();
  for (CorpusEntityId id = 0; id < corpus.entities.size(); ++id) CHECK(corpus.find(corpus.entities[id].entity.key) == id);
  CHECK(corpus.find("atlantis") == kNoCorpusEntity);
}

TEST_CASE("every mention of every document belongs to the entity that it names") {
  const Corpus& corpus = fixture();
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const Document& document = corpus.documents[article];
    for (uint32_t i = 0; i < document.places.size(); ++i) {
      const MentionId id{article, MentionKind::place, i};
      const CorpusEntityId entity = corpus.entity_of(id);
      if (!CHECK(entity != kNoCorpusEntity)) continue;
      CHECK(corpus.entities[entity].entity.key == document.entities[document.places[i].entity].key);
    }
  }
}

TEST_CASE("a sentence is found by any byte of it") {
  const Corpus& corpus = fixture();
  const std::string& text = corpus.documents[0].article.text;
  const auto at = static_cast<uint32_t>(text.find("Azerbaijan"));
  CHECK(text_of(text, corpus.sentence_at(0, at)) == "Azerbaijan mengatakan jalan ke Shusha ditutup.");
}

TEST_CASE("a place that only acts is not told of as a location") {
  const Corpus& corpus = fixture();
  const CorpusEntityId azerbaijan = corpus.find("azerbaijan"), shusha = corpus.find("shusha");
  if (!CHECK(azerbaijan != kNoCorpusEntity) || !CHECK(shusha != kNoCorpusEntity)) return;
  CHECK(!is_told_of_as_location(corpus.entities[azerbaijan]));
  CHECK(is_told_of_as_location(corpus.entities[shusha]));
}

TEST_CASE("what views ask of a mention or an event is what its document says") {
  const Corpus& corpus = fixture();
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const Document& document = corpus.documents[article];
    const std::vector<MentionRef> in_order = mentions_in_order(document);
    if (!CHECK(corpus.in_order_of(article).size() == in_order.size())) continue;
    for (size_t i = 0; i < in_order.size(); ++i) {
      const MentionId id = corpus.mention_at(article, corpus.in_order_of(article)[i]);
      CHECK(id == MentionId{article, in_order[i].kind, in_order[i].index});
      CHECK(corpus.span_of(id) == in_order[i].span);
    }
    for (uint32_t i = 0; i < document.times.size(); ++i) {
      CHECK(corpus.time({article, MentionKind::time, i}).begin == document.times[i].begin);
    }
    for (uint32_t i = 0; i < document.events.size(); ++i) {
      const EventId id{article, i};
      CHECK(corpus.event(id).span == document.events[i].span);
      if (!CHECK(corpus.places_of(id).size() == document.events[i].places.size())) continue;
      CHECK(corpus.named_in(id).size() == document.events[i].places.size() + document.events[i].participants.size());
      for (size_t k = 0; k < document.events[i].places.size(); ++k) {
        CHECK(corpus.entities[corpus.places_of(id)[k]].entity.key == document.entities[document.events[i].places[k]].key);
      }
    }
  }
}

TEST_CASE("a corpus that is opened in steps is the same, and what is broken is refused at whichever step") {
  Preparer preparer(test_resources());
  for (const std::string_view text : {kFirstArticle, kSecondArticle}) {
    preparer.add(with_sentences(read_as(text, std::string(text.substr(0, 5)), "2023-10-04"), test_resources()));
  }
  const std::string bytes = preparer.finish({});
  CorpusOpening opening(bytes, "a.jejak");
  size_t steps = 0;
  while (opening.step(1)) ++steps;
  CHECK(steps >= 4);  // head, tables, two articles
  const auto corpus = opening.finish();
  const auto at_once = CorpusOpening(bytes, "a.jejak").finish();
  if (!CHECK(corpus.has_value()) || !CHECK(at_once.has_value())) return;
  CHECK(corpus->documents.size() == 2);
  CHECK(corpus->mention_count() == at_once->mention_count());
  CHECK(corpus->entities.size() == at_once->entities.size());

  CorpusOpening cut(bytes.substr(0, bytes.size() - 1), "cut.jejak");
  while (cut.step(1)) {
  }
  CHECK(!cut.step(1));
  const auto refused = cut.finish();
  if (!CHECK(!refused.has_value())) return;
  CHECK(refused.error().source == "cut.jejak");
  CHECK(refused.error().message.find("cut on its way") != std::string::npos);
}

TEST_CASE("a shelf that keeps no more documents gives each again as it was") {
  Corpus corpus = corpus_of(std::vector<Document>(300, read_as(kSecondArticle, "b", "2023-10-04")));
  const auto json_of = [&](uint32_t article) {
    std::string json;
    append_analysis_json(corpus.documents[article], json);
    return json;
  };
  const std::string first = json_of(7);
  const std::string_view id = corpus.documents.head(7).article.id;
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) json_of(article);
  corpus.documents.tidy();
  CHECK(json_of(7) == first);
  CHECK(corpus.text_of_article(7) == kSecondArticle);
  CHECK(corpus.documents.read_text(7) == kSecondArticle);
  CHECK(id == "b");  // a view stays
}

TEST_CASE("ids beyond the lists are not there") {
  const Corpus& corpus = fixture();
  CHECK(!corpus.has(MentionId{9, MentionKind::place, 0}));
  CHECK(!corpus.has(MentionId{0, MentionKind::time, 99}));
  CHECK(!corpus.has(EventId{0, 9999}));
}
