// What was looked for: every sentence with a find, how many there are, or why there is none.
//   "penembakan" -> "12 temuan dalam 3 artikel", then the sentences with the finds marked
#pragma once

#include <string>
#include <vector>

#include "wasm/excerpt.h"
#include "wasm/search.h"
#include "wasm/state.h"

namespace jejak {

class Sieve;

struct FoundRow {
  uint32_t article = 0;
  Span words;  // the first find: bytes of the article's text
  std::string article_label;
  Excerpt excerpt;
  std::string more;  // "dan 80 lagi", where the sentence holds more finds than its excerpt
};

struct FoundModel {
  uint64_t generation = 0;
  Language language = Language::indonesian;
  std::string query;
  std::string summary;  // how many, or what is wrong with the expression, or how to search
  std::string hint;     // what else can be done; may be empty
  std::string count;    // for the tab: "12"; empty where nothing is looked for
  std::vector<FoundRow> rows;  // by article, then in text order
  std::string more;
};

FoundModel build_found_model(const Corpus& corpus, const AppState& state, const SearchResult& found, const Sieve* sieve = nullptr);

// Why an expression cannot be used, in words: "Tanda kurung “(” belum ditutup: (empat".
std::string explain(const PatternError& error, Language language);

}  // namespace jejak
