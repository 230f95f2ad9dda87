// Any bytes as lexicon.json and as gazetteer.json: tables or an error that lies inside the file; what was built is used.
#include <string>

#include "core/extract.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"

namespace jejak::fuzz {

void run_resources(std::string_view input) {
  const size_t cut = input.find('\x1f');  // lexicon, separator, gazetteer
  const std::string_view lexicon = input.substr(0, cut);
  const std::string_view gazetteer = cut == std::string_view::npos ? "{\"toponyms\":[]}" : input.substr(cut + 1);
  const auto resources = build_resources(lexicon, gazetteer);
  if (!resources) {
    require(resources.error().offset <= input.size(), "an error lies inside the file");
    return;
  }
  Article article;
  article.text = "Senin (4/4/2022) dua tentara tewas di Baku, kata Presiden Ilham Aliyev.";
  extract(article, *resources);
}

}  // namespace jejak::fuzz
