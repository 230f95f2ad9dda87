// The words of one sentence that bear on events: triggers and what supports, denies or places them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/event.h"
#include "core/lexicon.h"
#include "core/tokens.h"

namespace jejak {

struct EventMark {
  uint32_t token = 0;
  uint32_t tokens = 1;
  const LexEntry* entry = nullptr;

  uint32_t end() const { return token + tokens; }
  bool is(std::string_view key) const { return entry->key == key; }
};

// What a verb or noun of the lexicon tells of; `other` where its key names no type.
EventType type_of(const LexEntry& entry);

enum class Modality : uint8_t { none, negated, possible, planned };

struct EventMarks {
  std::vector<EventMark> verbs;     // event_verb, text order, not overlapping nouns
  std::vector<EventMark> nouns;     // event_noun
  std::vector<EventMark> supports;  // event_support; may stand on a verb's token ("disepakati")
  std::vector<EventMark> modals;    // event_modality
  std::vector<EventMark> forces;    // event_force
  std::vector<EventMark> transfers; // event_transfer

  bool any() const { return !verbs.empty() || !nouns.empty() || !transfers.empty(); }
};

// Reads the sentence's tokens into `marks`, which keep their memory. Where a verb and a noun begin at one token the
// longer wins; entries without a key ("perang dagang") take their words out of the reading. O(tokens).
void find_event_marks(const TokenisedText& text, const Lexicon& lexicon, uint32_t sentence, EventMarks& marks);

// Marks that begin in tokens [first, end), at most as many as `marks` holds there. O(log marks).
std::span<const EventMark> marks_between(const std::vector<EventMark>& marks, uint32_t first, uint32_t end);

// The strongest of the modal words in the few tokens before `token`, in the same clause and after `clause_first`.
Modality modality_before(const EventMarks& marks, uint32_t token, uint32_t clause_first);

}  // namespace jejak
