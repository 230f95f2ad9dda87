// What only looks like a time: guards of the rules. Each looks at a few tokens around a match and says whether the
// words allow it. Bounded look-around, never past the sentence.
#pragma once

#include <cstdint>

#include "core/lexicon.h"
#include "core/tokens.h"

namespace jejak {

// Refuses ages: "berusia 34 tahun", "Yasin, 25 tahun, mengatakan", "bocah tujuh tahun".
bool is_no_age(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end);

// Refuses counts and numbers of laws and models: "2000 orang", "Nomor 2020", "Rp 2000".
bool is_bare_year(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end);

// Refuses names: "Mei Lan", "Mei-mei", "Sebelas Maret".
bool is_bare_month(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end);

// Refuses names that end in a date: "Jalan 17 Agustus", "Universitas 17 Agustus 1945".
bool is_no_dated_name(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end);

// Refuses "Minggu lalu" at a sentence's begin, where the capital does not tell Sunday from week, and names.
bool is_weekday_word(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end);

// A part of the day or a season alone tells a time only behind "pada", "sejak", …
bool follows_part_lead(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end);

// Refuses a unit that belongs to a number or a name before it: "tiga tahun ini" is read from "tiga".
bool is_no_counted_unit(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end);

// "Jakarta, 25/9 (ANTARA) -": figures of a day alone tell one only there.
bool is_day_of_filing(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end);

// Refuses "dua tahun lagi" behind "butuh": so long, not a day that far off.
bool is_no_need(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end);

// "Kita temukan kotak hitamnya dulu.": first of all, not in former days. True for every other word.
bool is_no_turn(const TokenisedText& text, const Lexicon& lexicon, uint32_t first, uint32_t end);

}  // namespace jejak
