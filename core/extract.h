// Reads one article: the only place that knows in which order the annotators work.
//   extract({.text = "Jenewa, MINA – Armenia dan Azerbaijan bersepakat …"}, resources) -> Document
// Total: any text gives a Document, what is unclear has no value. Pure: the same article gives the same Document.
// O(bytes). Thread-safe for shared `resources`.
// Many short articles are read faster together: each step then goes through several of them before the next begins, and its
// code is fetched once for all.
#pragma once

#include <span>
#include <vector>

#include "core/document.h"
#include "core/resources.h"

namespace jejak {

Document extract(Article article, const Resources& resources);

// Each article by itself, all the same: the documents in the articles' order. The articles are moved from.
std::vector<Document> extract_all(std::span<Article> articles, const Resources& resources);

}  // namespace jejak
