#include "tests/support/collections.h"

#include <cstdio>
#include <cstdlib>

#include "core/bytes.h"
#include "core/cli/embedded.h"
#include "core/prepared_form.h"
#include "tests/support/reading.h"

namespace jejak {

std::vector<Article> test_articles() {
  std::vector<Article> articles;
  Diagnostics diagnostics;
  uint64_t position = 1;
  for (const EmbeddedFile& file : embedded_test_data()) {
    if (!file.name.ends_with(".txt") && !file.name.ends_with(".json")) continue;
    read_articles(file.bytes, file.name, file.name.substr(0, file.name.rfind('.')), guess_format(file.name, file.bytes), position,
                  [&](Article article) { articles.push_back(std::move(article)); }, diagnostics);
  }
  if (diagnostics.errors.empty() && articles.size() >= 25) return articles;
  std::fprintf(stderr, "the test articles cannot be read\n");
  std::abort();
}

std::vector<Article> articles_of(const std::vector<std::string_view>& texts) {
  std::vector<Article> articles;
  for (const std::string_view text : texts) {
    Article& article = articles.emplace_back();
    article.id = std::string(1, static_cast<char>('a' + articles.size() - 1));
    article.text = text;
  }
  return articles;
}

std::string prepared(const std::vector<Article>& articles, const std::vector<Error>& errors) {
  Preparer preparer(test_resources());
  for (const Article& article : articles) preparer.add(read_whole(article, test_resources()));
  return preparer.finish(errors);
}

std::string prepared_bundle(std::string_view bundle) {
  Diagnostics diagnostics;
  std::vector<Article> articles;
  uint64_t position = 1;
  read_articles(bundle, "articles.json", "", guess_format("articles.json", bundle), position,
                [&](Article article) { articles.push_back(std::move(article)); }, diagnostics);
  return prepared(articles, diagnostics.errors);
}

std::string with_byte(std::string bytes, size_t at, char byte) {
  bytes[at] = byte;
  ByteWriter sum;
  sum.fixed_u64(checksum(std::string_view(bytes).substr(kPreparedHead)));
  return bytes.replace(kPreparedHead - 8, 8, sum.str());
}

}  // namespace jejak
