// Prepared collections in tests: of all articles at hand, and altered ones that still have a right checksum.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/prepare.h"

namespace jejak {

// The articles of the bundle and the twenty of tests/data/articles.
std::vector<Article> test_articles();

// Articles with these texts; their ids are "a", "b", ...
std::vector<Article> articles_of(const std::vector<std::string_view>& texts);

std::string prepared(const std::vector<Article>& articles, const std::vector<Error>& errors = {});

// A bundle as a page is built with it: its articles read and linked, what could not be read as errors. Any bytes.
std::string prepared_bundle(std::string_view bundle);

// The bytes with one of them replaced, and the checksum set right.
std::string with_byte(std::string bytes, size_t at, char byte);

}  // namespace jejak
