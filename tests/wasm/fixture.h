// Two small articles of our own, read with the real assets: what the tests of views and commands look at.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/prepare.h"
#include "tests/support/reading.h"
#include "wasm/corpus.h"

namespace jejak {

constexpr std::string_view kFirstArticle =
    "KHOJALY -- Rombongan dokter tiba di Khojaly pada 20 September 2023.\n"
    "Dua hari kemudian mereka pindah ke Yevlakh. Azerbaijan mengatakan jalan ke Shusha ditutup.\n"
    "Jalan itu dibangun sejak 1991.";
constexpr std::string_view kSecondArticle =
    "Pertemuan di Yevlakh digelar pada 20 September 2023.\n"
    "Para dokter pulang pada 3 Oktober 2023.";

inline Document read_as(std::string_view text, std::string id, std::string_view published) {
  Document document = read(text, published);
  document.article.id = std::move(id);
  return document;
}

// As the page opens them: written as a prepared collection and read back.
inline Corpus corpus_of(std::vector<Document> documents) {
  Preparer preparer(test_resources());
  for (Document& document : documents) preparer.add(with_sentences(std::move(document), test_resources()));
  auto corpus = CorpusOpening(preparer.finish({}), "test").finish();
  if (!corpus) {
    FAIL_CHECK(to_string(corpus.error()));
    return {};
  }
  return std::move(*corpus);
}

inline const Corpus& fixture() {
  static const Corpus corpus = [] {
    std::vector<Document> documents;
    documents.push_back(read_as(kFirstArticle, "a", "2023-09-23"));
    documents.push_back(read_as(kSecondArticle, "b", "2023-10-04"));
    return corpus_of(std::move(documents));
  }();
  return corpus;
}

// The first mention of that kind whose words these are, in that article; none fails the test and gives the first of all.
inline MentionId mention_of(const Corpus& corpus, uint32_t article, MentionKind kind, std::string_view words) {
  const Document& document = corpus.documents[article];
  for (const MentionRef& mention : mentions_in_order(document)) {
    if (mention.kind == kind && text_of(document.article.text, mention.span) == words) {
      return {article, kind, mention.index};
    }
  }
  FAIL_CHECK("not read as expected: ", std::string(words));
  return {0, MentionKind::place, 0};
}

}  // namespace jejak
