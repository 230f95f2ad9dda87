// Reads articles from files, folders and standard input, one after another, without holding more than one source.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/article.h"

namespace jejak {

// Files below each folder (.txt, .json, .jsonl, .ndjson, .jsonld), in name order; other inputs as they are.
std::vector<std::string> expand_folders(const std::vector<std::string>& inputs, Diagnostics& diagnostics);

// Hands every readable article to `sink`, in input order. "-" is standard input, as JSON lines.
// `published` is given to text articles.
void read_sources(const std::vector<std::string>& inputs, std::optional<CivilDay> published, const ArticleSink& sink,
                  Diagnostics& diagnostics);

}  // namespace jejak
