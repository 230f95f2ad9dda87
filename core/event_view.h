// One sentence as events see it: its clauses, and the times, figures and names that stand in them.
// Cost: a sentence is built once, O(tokens + mentions in it + log of all mentions); each question looks at a bounded
// number of mentions around the asking word, so that a text on one line costs no more.
#pragma once

#include <cstdint>
#include <vector>

#include "core/clauses.h"
#include "core/document.h"
#include "core/event_draft.h"
#include "core/event_marks.h"
#include "core/lexicon.h"
#include "core/tokens.h"

namespace jejak {

struct TimeChoice {
  uint32_t time = kNone;  // index into Document::times
  bool timed = false;     // the clause names a time, though perhaps one without a value
  uint32_t yearless = kNone;  // the day without a year that it names, where it names no dated one
};

// A day that a clause names, and the verb of that clause.
struct DatedVerb {
  uint32_t time = kNone;  // index into Document::times
  uint32_t verb = kNone;  // token
};

// "sehari sebelumnya", "dua hari kemudian": which way from the day at which the story stands.
enum class Shift : int8_t { none = 0, back = -1, on = 1 };

class SentenceView {
 public:
  SentenceView(const TokenisedText& text, const Lexicon& lexicon, const Document& document)
      : text_(text), lexicon_(lexicon), document_(document) {}

  void build(uint32_t sentence, const EventMarks& marks);

  const SentenceClauses& clauses() const { return clauses_; }

  // Whether two clauses are told in one breath: the same, "ketika", coordinate.
  bool same_time(uint32_t a, uint32_t b) const;
  // Whether one hangs directly on the other, whichever way.
  bool adjacent(uint32_t a, uint32_t b) const;
  // Not said to have happened: hangs on "untuk" or "jika", at whatever depth.
  bool is_unreal(uint32_t clause) const;
  bool is_background(uint32_t clause) const;  // "setelah", "sejak", "karena"

  // The time that dates what the word at `token` tells. `state_begins`: "sejak …" gives the day that it began.
  TimeChoice time_of(uint32_t token, bool nominal, bool state_begins) const;
  // Whether the token's clause begins with "ketika" right behind that time.
  bool explains(uint32_t token, uint32_t time) const;
  // "mengecam serangan Sabtu": whether the time stands behind another noun that tells of an event.
  bool is_of_other_noun(uint32_t token, uint32_t time) const;
  // A duration that ends right before the clause's first token: "sehari | setelah …". kNone where there is none.
  uint32_t offset_before(uint32_t clause) const;
  // A clause with "sejak" hangs on the token's: what is counted there happened over some time.
  bool counts_since(uint32_t token) const;
  // A duration of the token's clause that shifts the story's day. kNone where there is none.
  uint32_t shift_near(uint32_t token) const;
  Shift shift_of(uint32_t time) const { return is_shift(text_.token_at(document_.times[time].span.end)); }
  // A duration right beside the noun: "perang 44 hari", "44 hari pertempuran", "konflik selama enam minggu".
  uint32_t length_beside(const EventMark& noun) const;

  // The days of the sentence of which the article itself tells, each with the verb nearest before it in its clause, else
  // the first behind; not days on which somebody only said something. Text order.
  std::vector<DatedVerb> dated_verbs() const;

  // Killed and injured in the token's clause or one that hangs on it; text order.
  std::vector<uint32_t> casualties_near(uint32_t token) const;
  std::vector<uint32_t> figures_near(uint32_t token) const;  // all of its clause

  // Fills places and participants from the token's clause, then from the clause that stands by itself.
  void add_names(uint32_t token, Event& event) const;

  // Who does what the verb says: its subject, or whoever stands after "oleh". Index into Document::places, a side that
  // acts; kNoPlaceMention where there is none.
  uint32_t agent_of(const EventMark& verb) const;

  bool in_direct_quote(uint32_t offset) const { return quote_at(offset, true) != kNone; }
  bool in_quote(uint32_t offset) const { return quote_at(offset, false) != kNone; }

 private:
  struct Local {
    uint32_t index;  // into the document's list
    uint32_t token;
    uint32_t end;    // one past its last token
    uint32_t clause;
  };

  template <class Mention>
  void collect(const std::vector<Mention>& mentions, std::vector<Local>& locals, bool with_clauses);
  template <class Visit>
  void visit_near(const std::vector<Local>& locals, uint32_t token, uint32_t reach, Visit visit) const;

  uint32_t verb_beside(const Local& time) const;
  bool tells_verb(uint32_t token) const;
  uint32_t quote_at(uint32_t offset, bool direct_only) const;
  bool is_cited(const Local& time) const;
  Shift is_shift(uint32_t token) const;
  bool spans_many(const Local& time) const;
  bool stands_before(const Local& time, uint32_t clause) const;
  bool has_verb(uint32_t clause) const;  // of an event, soon after the clause begins
  bool belongs_to_other_noun(const Local& time, uint32_t token) const;
  int time_penalty(const Local& time, uint32_t token, bool nominal, bool state_begins) const;  // < 0: not its time
  bool by_before(uint32_t first, uint32_t end) const;
  bool refers_to_last_place(uint32_t token, uint32_t clause) const;
  void add_places(uint32_t clause, bool whole_sentence, Event& event) const;
  void add_participants(uint32_t clause, Event& event) const;
  void add_last_place(uint32_t token, Event& event) const;

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const Document& document_;
  const EventMarks* marks_ = nullptr;
  uint32_t sentence_ = 0;
  SentenceClauses clauses_;
  std::vector<Local> times_, figures_, places_, people_, organizations_;
  std::vector<uint32_t> time_tokens_;
  std::vector<uint32_t> place_references_;  // tokens of "wilayah itu"
};

}  // namespace jejak
