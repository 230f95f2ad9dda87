// Any bytes are an article: extraction and its JSON end, and every span lies inside the text on code-point boundaries.
#include <string>

#include "core/analysis_json.h"
#include "core/collection.h"
#include "core/digest.h"
#include "core/extract.h"
#include "core/utf8.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"
#include "tests/support/reading.h"

namespace jejak::fuzz {
namespace {

bool on_boundary(std::string_view text, uint32_t at) { return at == text.size() || !is_continuation(text[at]); }

// Only of valid UTF-8 can a boundary be asked: elsewhere each stray byte stands for itself.
void check_spans(const Document& document) {
  const std::string_view text = document.article.text;
  const bool valid = !find_invalid_utf8(text);
  for (const MentionRef& ref : mentions_in_order(document)) {
    require(ref.span.begin < ref.span.end && ref.span.end <= text.size(), "a span lies inside the text");
    if (valid) require(on_boundary(text, ref.span.begin) && on_boundary(text, ref.span.end), "a span ends on code points");
  }
  for (const Block& block : document.blocks) require(block.span.end <= text.size(), "a block lies inside the text");
}

}  // namespace

void run_text(std::string_view input) {
  Article article;
  article.id = "fuzz";
  article.text = input;
  const Document document = extract(article, test_resources());
  check_spans(document);
  std::string json;
  append_analysis_json(document, json);
  require(!find_invalid_utf8(json), "the analysis is UTF-8");
  link_articles({digest_of(document), digest_of(document)});
}

}  // namespace jejak::fuzz
