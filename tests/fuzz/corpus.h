// The two articles that targets about the explorer look at. Sentences of our own.
#pragma once

#include <cstdio>

#include "tests/fuzz/input.h"
#include "tests/support/collections.h"
#include "wasm/corpus.h"

namespace jejak::fuzz {

inline constexpr std::string_view kTwoArticles = R"json([
  {"@type": "NewsArticle", "@id": "a", "publisher": "Kabar Satu", "datePublished": "2023-09-23",
   "articleBody": "KHOJALY -- Rombongan dokter tiba di Khojaly pada 20 September 2023.\nDua hari kemudian mereka pindah ke Yevlakh. Sedikitnya lima tentara tewas di jalan ke Shusha, kata juru bicara Armenia."},
  {"@type": "NewsArticle", "@id": "b/2 (x)", "headline": "Pertemuan", "datePublished": "2023-10-04",
   "articleBody": "Pertemuan di Yevlakh digelar pada 20 September 2023. \"Jalan dibuka,\" kata Presiden Ilham Aliyev.\nEmpat tentara tewas dalam penembakan di jalan ke Shusha, menurut Azerbaijan. Para dokter pulang pada 3 Oktober 2023."}])json";

inline Corpus corpus_of(std::string_view bundle) {
  auto corpus = CorpusOpening(prepared_bundle(bundle), "fuzz").finish();
  if (!corpus) {
    std::fprintf(stderr, "%s\n", to_string(corpus.error()).c_str());
    require(false, "what was prepared can be opened");
    return {};
  }
  return std::move(*corpus);
}

inline const Corpus& two_articles() {
  static const Corpus corpus = corpus_of(kTwoArticles);
  return corpus;
}

}  // namespace jejak::fuzz
