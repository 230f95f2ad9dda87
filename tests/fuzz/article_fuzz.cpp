// Any bytes as a source of articles: JSON, JSON lines or text. What is read is valid UTF-8 and is written as one article.
#include <string>

#include "core/article.h"
#include "core/utf8.h"
#include "tests/fuzz/input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  using namespace jejak;
  const fuzz::Input input(bytes, size);
  for (const SourceFormat format : {SourceFormat::json, SourceFormat::json_lines, SourceFormat::text}) {
    Diagnostics diagnostics;
    uint64_t position = 1;
    read_articles(input.str(), "fuzz", "fuzz", format, position,
                  [](Article article) {
                    fuzz::require(!article.text.empty() && !find_invalid_utf8(article.text));
                    fuzz::require(!find_invalid_utf8(to_news_article_json(article)));
                  },
                  diagnostics);
    for (const Error& error : diagnostics.errors) fuzz::require(error.offset <= input.str().size());
  }
  return 0;
}
