// Reads one number as Indonesian news writes it: figures, words, and both mixed.
//   "2.802" -> 2802                 "dua belas" -> 12            "1,2 juta" -> 1200000       "satu setengah" -> 1.5
//   "puluhan ribu" -> vague, of the order of 10000               "beberapa" -> vague         "300-an" -> about 300
// Figures follow EYD: full stops group thousands, a comma begins the decimals; a stop with one or two digits behind it
// is read as a decimal point ("6.1"). Exact: scaled integers, never floating point.
// Not numbers here: ordinals ("ke-17"), parts of dates and fractions ("20/9", "1/3"), "salah satu", "satu-satunya".
// Does not say what is counted: units, ages, clocks and scores are the callers' matter. O(tokens taken).
#pragma once

#include <cstdint>
#include <optional>

#include "core/lexicon.h"
#include "core/mention.h"
#include "core/tokens.h"

namespace jejak {

struct NumberReading {
  uint32_t tokens = 0;           // taken from `at` on, at least 1
  std::optional<Decimal> value;  // nullopt: vague
  int64_t order = 0;             // of a vague one: 10 for "puluhan", 1000 for "ribuan", 0 for "beberapa"
  bool about = false;            // "300-an"
  bool comma_may_group = false;  // "4,523": read as 4.523, but may be 4523 where people are counted
};

// The number that begins at token `at`, as long as it goes; nullopt where none does.
std::optional<NumberReading> read_number(const TokenisedText& text, uint32_t at, const Lexicon& lexicon);

// "seorang", "sebuah", "sepasang" (2), "selusin" (12): a classifier that counts. `value` is always set.
std::optional<NumberReading> read_counted_one(const TokenisedText& text, uint32_t at, const Lexicon& lexicon);

// The cheap test before read_number: whether a number may begin with this token.
bool may_begin_number(const Token& token, const Lexicon& lexicon);

// The figures of one number token ("2.802", "1,5"), without looking at what stands around it.
std::optional<Decimal> decimal_of_figures(std::string_view figures, bool* comma_may_group = nullptr);

}  // namespace jejak
