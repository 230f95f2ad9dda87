// What the page's own text shows of the articles, as JSON: the articles as they came in, what `jejak extract` says of each
// and `jejak link` of all of them. Bounded, whatever the collection is: a page of more would stand still.
//   {"articles": [...], "analyses": [...], "collection": {...}, "count": 10000, "left_bytes": 0}
// "count": of how many articles they are the first. Where even one article is too long, it is the beginning of its text alone,
// without what was read of it, and "left_bytes" says how much more there is.
#pragma once

#include <cstddef>
#include <string>

#include "wasm/corpus.h"

namespace jejak {

struct TextsLimit {
  size_t articles = 500;  // web/text/collection.mjs shows as many
  size_t bytes = 4u << 20;
  size_t pieces = 60'000;  // mentions and blocks: each is an element of the page
};

std::string texts_json(const Corpus& corpus, const TextsLimit& limit = {});

}  // namespace jejak
