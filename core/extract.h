// Reads one article: the only place that knows in which order the annotators work.
//   extract({.text = "Jenewa, MINA – Armenia dan Azerbaijan bersepakat …"}, resources) -> Document
// Total: any text gives a Document, what is unclear has no value. Pure: the same article gives the same Document.
// O(bytes). Thread-safe for shared `resources`.
#pragma once

#include "core/document.h"
#include "core/resources.h"

namespace jejak {

Document extract(Article article, const Resources& resources);

}  // namespace jejak
