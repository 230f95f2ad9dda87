// Any bytes are an article: extraction and its JSON end, and every span lies inside the text on code-point boundaries.
#include <string>

#include "core/analysis_json.h"
#include "core/cli/embedded.h"
#include "core/collection.h"
#include "core/digest.h"
#include "core/extract.h"
#include "core/utf8.h"
#include "tests/fuzz/input.h"

namespace jejak::fuzz {
namespace {

const Resources& resources() {
  static const auto built = build_resources(find_embedded(embedded_assets(), "lexicon.json"),
                                            find_embedded(embedded_assets(), "gazetteer.json"));
  require(built.has_value());
  return *built;
}

bool on_boundary(std::string_view text, uint32_t at) { return at == text.size() || !is_continuation(text[at]); }

// Only of valid UTF-8 can a boundary be asked: elsewhere each stray byte stands for itself.
void check_spans(const Document& document) {
  const std::string_view text = document.article.text;
  const bool valid = !find_invalid_utf8(text);
  for (const MentionRef& ref : mentions_in_order(document)) {
    require(ref.span.begin < ref.span.end && ref.span.end <= text.size());
    if (valid) require(on_boundary(text, ref.span.begin) && on_boundary(text, ref.span.end));
  }
  for (const Block& block : document.blocks) require(block.span.end <= text.size());
}

}  // namespace
}  // namespace jejak::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  using namespace jejak;
  const fuzz::Input input(bytes, size);
  Article article;
  article.id = "fuzz";
  article.text = input.str();
  const Document document = extract(article, fuzz::resources());
  fuzz::check_spans(document);
  std::string json;
  append_analysis_json(document, json);
  fuzz::require(!find_invalid_utf8(json));
  link_articles({digest_of(document), digest_of(document)});
  return 0;
}
