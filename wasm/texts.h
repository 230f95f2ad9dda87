// What the page's own text shows of the articles, as JSON: the articles as they came in, what `jejak extract` says of each
// and `jejak link` of all of them. Bounded, whatever the collection is: a page of more would stand still.
//   {"articles": [...], "analyses": [...], "collection": {...}, "count": 10000, "left_bytes": 0}
// "count": of how many articles they are the first. "left_bytes": of the one article's text, where even that is too long
// to be shown whole; what it says of itself is then not compared with anything.
#pragma once

#include <cstdint>
#include <string>

#include "core/document.h"
#include "wasm/corpus.h"

namespace jejak {

struct TextsLimit {
  size_t articles = 500;  // web/text/collection.mjs shows as many
  size_t bytes = 4u << 20, mentions = 40'000;
};

std::string texts_json(const Corpus& corpus, const TextsLimit& limit = {});

// The article as if it ended at byte `end`: what lies whole before it, and what that names. Requires: a code-point boundary.
Document first_part(const Document& whole, uint32_t end);

}  // namespace jejak
