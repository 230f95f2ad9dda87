// Reads articles from files, folders and standard input, one after another, without holding more than one source.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"

namespace jejak {

// Files below each folder (.txt, .json, .jsonl, .ndjson, .jsonld), in name order; other inputs as they are.
std::vector<std::string> expand_folders(const std::vector<std::string>& inputs, Diagnostics& diagnostics);

// The name of a file as text: bytes that are not UTF-8, which file systems allow, as in addresses: "kabar\xE9" -> "kabar%E9".
std::string utf8_name(std::string_view name);

// Hands every readable article to `sink`, in input order. "-" is standard input, as JSON lines.
// `published` is given to text articles; their ids are valid UTF-8 (utf8_name), the sources of errors are as given.
void read_sources(const std::vector<std::string>& inputs, std::optional<CivilDay> published, const ArticleSink& sink,
                  Diagnostics& diagnostics);

}  // namespace jejak
