// Tells by its letters whether a word looks like a part of a personal name: for words that no list of names holds.
//   "hanung", "fernita" -> above 0     "pemasaran", "kebijakan" -> below 0
// Weights of letter groups (two to four bytes of "^word$", hashed by FNV-1a), learned by assets/name_shape.mjs: one
// sign among others, never enough by itself. O(length of the word).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/result.h"

namespace jejak {

class NameShape {
 public:
  // "name_shape" of lexicon.json. Errors: no weights, or letters that are no base-64 digits.
  static Result<NameShape> build(const JsonValue& root, std::string_view source);

  // The mean weight in hundredths: above 0 a name, below an ordinary word; about -800 to 800. `folded`: see fold().
  int score(std::string_view folded) const;

 private:
  std::vector<int8_t> weights_;  // -32 .. 31 by bucket
};

}  // namespace jejak
