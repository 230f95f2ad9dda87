// The two articles that targets about the explorer look at. Sentences of our own.
#pragma once

#include "core/article.h"
#include "core/extract.h"
#include "tests/support/reading.h"
#include "wasm/corpus.h"

namespace jejak::fuzz {

inline constexpr std::string_view kTwoArticles = R"json([
  {"@type": "NewsArticle", "@id": "a", "publisher": "Kabar Satu", "datePublished": "2023-09-23",
   "articleBody": "KHOJALY -- Rombongan dokter tiba di Khojaly pada 20 September 2023.\nDua hari kemudian mereka pindah ke Yevlakh. Sedikitnya lima tentara tewas di jalan ke Shusha, kata juru bicara Armenia."},
  {"@type": "NewsArticle", "@id": "b/2 (x)", "headline": "Pertemuan", "datePublished": "2023-10-04",
   "articleBody": "Pertemuan di Yevlakh digelar pada 20 September 2023. \"Jalan dibuka,\" kata Presiden Ilham Aliyev.\nEmpat tentara tewas dalam penembakan di jalan ke Shusha, menurut Azerbaijan. Para dokter pulang pada 3 Oktober 2023."}])json";

inline Corpus corpus_of(std::string_view bundle) {
  Diagnostics diagnostics;
  std::vector<Document> documents;
  uint64_t position = 1;
  read_articles(bundle, "articles.json", "", guess_format("articles.json", bundle), position,
                [&](Article article) { documents.push_back(extract(std::move(article), test_resources())); }, diagnostics);
  return build_corpus(std::move(documents), test_resources());
}

inline const Corpus& two_articles() {
  static const Corpus corpus = corpus_of(kTwoArticles);
  return corpus;
}

}  // namespace jejak::fuzz
