// Any bytes as a view link. The link of what came of it is plain ASCII that decodes to UTF-8 (the page's scripts decode it
// too), and leads to the same again.
#include <string>

#include "core/utf8.h"
#include "tests/fuzz/corpus.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"
#include "wasm/link.h"
#include "wasm/view_model.h"

namespace jejak::fuzz {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// What JavaScript's decodeURIComponent would make of it.
std::string decoded(std::string_view link) {
  std::string out;
  for (size_t i = 0; i < link.size(); ++i) {
    if (link[i] != '%') {
      require(link[i] > ' ' && link[i] < 0x7F, "a link is plain ASCII");
      out.push_back(link[i]);
      continue;
    }
    require(i + 2 < link.size() && hex_value(link[i + 1]) >= 0 && hex_value(link[i + 2]) >= 0, "percent signs are whole");
    out.push_back(static_cast<char>(hex_value(link[i + 1]) * 16 + hex_value(link[i + 2])));
    i += 2;
  }
  return out;
}

}  // namespace

void run_link(std::string_view input) {
  const Corpus& corpus = two_articles();
  AppState state;
  follow_link(state, input, corpus);
  const std::string link = to_link(state, corpus);
  require(!find_invalid_utf8(decoded(link)), "a link decodes to UTF-8");
  AppState again;
  follow_link(again, link, corpus);
  require(to_link(again, corpus) == link, "a link leads back to itself");
  ViewModel model;
  update_view_model(model, corpus, nullptr, state);
}

}  // namespace jejak::fuzz
