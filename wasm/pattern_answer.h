// What a regular expression finds, as the workshop (workshop.h) tells it to the page's program, which has no RE2 of its own.
//   "/Khankendi|Stepanakert/"  ->  {expression, [article 0 [3,12), article 2 [40,51)]}
// As bytes (core/bytes.h): expression; 0 and how many finds, each as article, begin, size; or 1 + fault and its piece.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/pattern.h"
#include "core/span.h"

namespace jejak {

struct PatternFind {
  uint32_t article = 0;
  Span span;  // bytes of the article's text
};

struct PatternAnswer {
  std::string expression;
  std::vector<PatternFind> finds;     // by article, then in text order
  std::optional<PatternError> error;  // the expression is none
  bool unavailable = false;           // the workshop cannot be had
};

std::string to_bytes(const PatternAnswer& answer);

// nullopt for bytes that are no answer. The finds are not held against any text.
std::optional<PatternAnswer> answer_from_bytes(std::string_view bytes);

}  // namespace jejak
