// Cuts one sentence into clauses, so that a time and an event are joined only where they are told in one breath.
//   "Dua orang tewas | ketika truk melindas ranjau | yang ditanam pada 1993" -> main, when <- main, relative <- when
// A conjunction opens a clause; a comma closes the subordinate ones and goes on with what they hung on, and so does an
// auxiliary after a relative clause ("kelompok yang mundur | telah menyerah"), or a second verb behind a noun there
// ("kapal yang membawa beras | karam", "bus yang mereka tumpangi | menabrak pagar").
// This is no parser: it looks at conjunctions and commas only. In: a sentence of the text, and where its times begin
// ("sejak 1991" opens no clause, "sejak perang meletus" does). Out: clauses in text order. O(tokens).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/lexicon.h"
#include "core/tokens.h"

namespace jejak {

enum class ClauseLink : uint8_t {
  main,
  coordinate,  // ", dan", "sedangkan"
  relative,    // "yang"
  when,        // "ketika": the same time
  after,       // "setelah": told of as earlier than what it hangs on
  before,      // "sebelum": told of as later
  since,       // "sejak"
  until,       // "hingga"
  condition,   // "jika": not said to have happened
  purpose,     // "untuk": not said to have happened
  cause,       // "karena"
  content,     // "bahwa": what somebody says
};

struct Clause {
  uint32_t first = 0;   // its first token, the conjunction included
  uint32_t parent = 0;  // index of the clause that it hangs on; itself for the first
  uint32_t independent = 0;  // the clause up that chain that stands by itself: main, coordinate or content
  ClauseLink link = ClauseLink::main;
};

class SentenceClauses {
 public:
  // Reads anew; keeps its memory. `time_tokens`: the first tokens of the sentence's time mentions, ascending.
  void split(const TokenisedText& text, const Lexicon& lexicon, uint32_t sentence,
             std::span<const uint32_t> time_tokens);

  // Requires: the token lies in the sentence.
  uint32_t clause_of(uint32_t token) const { return of_[token - first_token_]; }
  const Clause& operator[](uint32_t clause) const { return clauses_[clause]; }
  uint32_t size() const { return static_cast<uint32_t>(clauses_.size()); }

 private:
  void open(ClauseLink link, uint32_t parent, uint32_t token);
  // Requires: the clause under way is relative.
  void note_verb(const TokenisedText& text, const Lexicon& lexicon, uint32_t token);

  uint32_t first_token_ = 0;
  uint32_t current_ = 0;
  uint32_t relative_verb_ = 0;  // of the relative clause under way; 0: none yet
  std::vector<Clause> clauses_;
  std::vector<uint32_t> of_;  // by token of the sentence
};

}  // namespace jejak
