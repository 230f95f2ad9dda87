// Any bytes as lexicon.json and as gazetteer.json: tables or an error that lies inside the file; what was built is used.
#include <string>

#include "core/extract.h"
#include "tests/fuzz/input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  using namespace jejak;
  const fuzz::Input input(bytes, size);
  const size_t cut = input.str().find('\x1f');  // lexicon, separator, gazetteer
  const std::string_view lexicon = input.str().substr(0, cut);
  const std::string_view gazetteer = cut == std::string_view::npos ? "{\"toponyms\":[]}" : input.str().substr(cut + 1);
  const auto resources = build_resources(lexicon, gazetteer);
  if (!resources) {
    fuzz::require(resources.error().offset <= input.str().size());
    return 0;
  }
  Article article;
  article.text = "Senin (4/4/2022) dua tentara tewas di Baku, kata Presiden Ilham Aliyev.";
  extract(article, *resources);
  return 0;
}
