// How the events of one sentence bear on one another, and on what was told before.
//   "Dua orang tewas ketika truk melindas ranjau"                -> one event: the blast, with its victims
//   "…, sehari setelah pasukan menyerang pos itu"               -> this event lies a day from that one
//   "Tiga hari setelah kecelakaan, presiden menelepon …"        -> counted from what the article has told of
// Only drafts a few places apart are compared: linear in the drafts of a sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/event_draft.h"
#include "core/event_marks.h"
#include "core/event_view.h"
#include "core/tokens.h"

namespace jejak {

// How many drafts of the same sentence are looked at before and after one.
constexpr size_t kNeighbours = 5;

class SentenceRelations {
 public:
  // `view` and `marks` are those of the sentence under way whenever something is asked; all must outlive this.
  SentenceRelations(const TokenisedText& text, const SentenceView& view, const EventMarks& marks)
      : text_(text), view_(view), marks_(marks) {}

  // The sentence's drafts are `events` from `first` on, in text order. Victims are joined to what harmed them, the rest
  // learn their partners, offsets and references.
  void relate(std::vector<EventDraft>& events, size_t first) const;

 private:
  void join_harm(std::vector<EventDraft>& events, size_t first) const;
  void pair_up(std::vector<EventDraft>& events, size_t first) const;
  void find_offsets(std::vector<EventDraft>& events, size_t first) const;
  void find_references(std::vector<EventDraft>& events, size_t first) const;

  bool absorbs(const EventDraft& harm, const EventDraft& victims) const;
  uint32_t offset_clause(uint32_t clause) const;
  uint32_t clause_of(uint32_t token) const { return view_.clauses().clause_of(token); }
  uint32_t clause_first(uint32_t clause) const { return view_.clauses()[clause].first; }

  const TokenisedText& text_;
  const SentenceView& view_;
  const EventMarks& marks_;
};

}  // namespace jejak
