// Weighs what speaks for and against a capitalised stretch being a person: title, verbs of saying, age, given names,
// form; and prepositions, nouns of things, letters. Points are small integers; is_enough() says from where on.
//   "Koordinator aksi Fadil Ramadhan menyebut"  title 5, given name 4, verb 3  -> person.title
//   "di Manjung"                                preposition -5                  -> nothing
#pragma once

#include <cstdint>
#include <string_view>

#include "core/name_sequences.h"
#include "core/title_phrases.h"

namespace jejak {

struct PersonEvidence {
  int points = 0;
  std::string_view rule;  // of the strongest sign
  Span words;             // the words that are that sign; empty where the name itself is
  bool is_enough() const { return points >= 4 && !rule.empty(); }
};

// Requires: [first, end) comes from name_end().
PersonEvidence person_evidence(const NameContext& context, const TitlePhrase& title, uint32_t first, uint32_t end);

// The token after an age at `at`: "(34)", "(34 tahun)", ", 25 tahun"; `at` where there is none.
uint32_t age_end(const TokenisedText& text, uint32_t at);

// What a name with these words before it belongs to: "Jalan Sudirman", "kapal Kirana", "di Manjung".
bool names_a_thing(const NameContext& context, uint32_t first);

// "…, Kepala Pusat Data BNPB," after a name (and its age) that ends before token `end`; empty where there is none.
Span apposition_after(const NameContext& context, uint32_t end);

}  // namespace jejak
