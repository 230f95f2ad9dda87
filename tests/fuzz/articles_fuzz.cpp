// Any bytes as a source of articles: JSON, JSON lines or text. What is read is valid UTF-8 and is written as one article,
// which is read back as the same.
#include <string>

#include "core/article.h"
#include "core/json.h"
#include "core/utf8.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"

namespace jejak::fuzz {
namespace {

void check_article(const Article& article) {
  require(!article.text.empty() && !find_invalid_utf8(article.text), "an article has a text, in UTF-8");
  const std::string json = to_news_article_json(article);
  require(!find_invalid_utf8(json), "an article is written as UTF-8");
  const auto back = read_article_line(json, "fuzz", 0, 1);
  require(back.has_value(), "a written article can be read");
  require(back->text == article.text && back->id == article.id && back->headline == article.headline &&
              back->published == article.published && back->publisher == article.publisher,
          "a written article is read back as the same");
}

}  // namespace

void run_articles(std::string_view input) {
  for (const SourceFormat format : {SourceFormat::json, SourceFormat::json_lines, SourceFormat::text}) {
    Diagnostics diagnostics;
    uint64_t position = 1;
    read_articles(input, "fuzz", "fuzz", format, position, [](Article article) { check_article(article); }, diagnostics);
    for (const Error& error : diagnostics.errors) require(error.offset <= input.size(), "an error lies inside the file");
  }
}

}  // namespace jejak::fuzz
