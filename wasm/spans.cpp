#include "wasm/spans.h"

#include <algorithm>

namespace jejak {

void join(std::vector<Span>& spans) {
  std::ranges::sort(spans);
  size_t wholes = 0;
  for (size_t i = 0; i < spans.size();) {
    Span whole = spans[i++];
    for (; i < spans.size() && spans[i].begin < whole.end; ++i) whole.end = std::max(whole.end, spans[i].end);
    spans[wholes++] = whole;
  }
  spans.resize(wholes);
}

}  // namespace jejak
