// Finds the clauses of one passage that report what somebody said, and all its cues.
//   "Ratna mengatakan bahwa Jakarta siap membantu, kata …"  -> "Jakarta siap membantu"
//   "Menurut BMKG, hujan masih turun."                       -> "hujan masih turun"
//   "Selain itu, jalan putus, kata warga."                   -> "jalan putus"
//   "Guterres menyerukan penghentian pertempuran."           -> "penghentian pertempuran"
// A passage is a sentence, or the sentences that one quotation joins. Clauses have no marks at their ends. A report
// inside a report is not taken out again ("X mengatakan Y melaporkan bahwa …" is one). O(tokens of the passage).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/quotation_marks.h"
#include "core/speech_cues.h"

namespace jejak {

struct Passage {
  uint32_t first = 0, end = 0;             // tokens
  std::span<const Quotation> quotations;   // those that begin in it
};

struct Report {
  uint32_t first = 0, end = 0;  // the clause: tokens
  uint32_t cue = 0;             // index into PassageReading::cues
  std::string_view rule;
};

struct PassageReading {
  std::vector<SpeechCue> cues;   // with a speaker each, in text order, nested ones left out
  std::vector<Report> reports;   // not overlapping, in order of their cues
};

class ClauseReader {
 public:
  ClauseReader(const TokenisedText& text, const Lexicon& lexicon, SpeakerReader& speakers, EntityTable& entities)
      : text_(text), lexicon_(lexicon), speakers_(speakers), cues_(text, lexicon, speakers), entities_(entities) {}

  // Tells `discourse` who spoke, cue by cue.
  PassageReading read(const Passage& passage, Discourse& discourse);

 private:
  struct State;
  const Quotation* quotation_at(const State& s, uint32_t token) const;
  const Quotation* quotation_before(const State& s, uint32_t token) const;
  bool is_quotation(const Passage& passage, const Report& report) const;
  void take(State& s, SpeechCue cue);
  void take_verb(State& s, SpeechCue cue);
  void take_wrapping(State& s, const SpeechCue& cue);
  void take_leading(State& s, const SpeechCue& cue);
  void report_from(State& s, const SpeechCue& cue, uint32_t first, std::string_view rule);
  void report_around(State& s, const SpeechCue& cue);
  void report_fragment(State& s, const Quotation& quotation);
  void close(State& s, uint32_t end);
  void accept(State& s, const SpeechCue& cue);

  uint32_t contrast_begin(const State& s, const SpeechCue& cue) const;
  bool nested(const State& s, const SpeechCue& cue) const;
  uint32_t clause_begin(uint32_t at, uint32_t limit, bool& marked) const;
  uint32_t past_names(uint32_t comma, uint32_t limit) const;
  uint32_t past_addressee(uint32_t at, uint32_t limit) const;
  uint32_t past_brackets(uint32_t at, uint32_t limit) const;
  uint32_t past_adverbial(uint32_t at, uint32_t limit) const;
  uint32_t past_apposition(uint32_t at, uint32_t limit) const;
  uint32_t past_when(uint32_t at, uint32_t limit) const;
  bool has_clause(const SpeechCue& cue, uint32_t first, uint32_t limit, bool marked) const;
  bool begins_comment(uint32_t at, uint32_t limit) const;
  bool counts_victims(uint32_t first, uint32_t limit) const;
  bool names_action(uint32_t first) const;
  bool promises_not(uint32_t first, uint32_t limit) const;
  bool is_same_matter(uint32_t first, uint32_t limit) const;
  bool calls_something(uint32_t first, uint32_t limit) const;
  bool judges(const SpeechCue& cue, uint32_t first, uint32_t limit) const;
  bool has_predicate(uint32_t first, uint32_t limit) const;
  uint32_t sentence_begin(const State& s, uint32_t token) const;
  uint32_t sentence_end(const State& s, uint32_t token) const;
  uint32_t skip_links(uint32_t first, uint32_t end) const;
  bool is(uint32_t token, WordClass word_class) const {
    return lexicon_.may_begin(text_.tokens[token].word, word_class);
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  SpeakerReader& speakers_;
  CueReader cues_;
  EntityTable& entities_;
};

}  // namespace jejak
