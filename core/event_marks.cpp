#include "core/event_marks.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace jejak {
namespace {

// "tidak ada korban jiwa", "dijadwalkan kembali mengadakan": how far before a trigger its modal word may stand.
constexpr uint32_t kModalReach = 4;

constexpr Lexicon::ClassMask kMarks =
    Lexicon::mask_of({WordClass::event_verb, WordClass::event_noun, WordClass::event_support, WordClass::event_modality,
                      WordClass::event_force, WordClass::event_transfer});

}  // namespace

EventType type_of(const LexEntry& entry) {
  for (const EventType type : kEventTypes) {
    if (name_of(type) == entry.key) return type;
  }
  return EventType::other;
}

void find_event_marks(const TokenisedText& text, const Lexicon& lexicon, uint32_t sentence, EventMarks& marks) {
  for (auto* list : {&marks.verbs, &marks.nouns, &marks.supports, &marks.modals, &marks.forces, &marks.transfers}) {
    list->clear();
  }
  const Sentence& s = text.sentences[sentence];
  const auto take = [&](uint32_t at, WordClass word_class, std::vector<EventMark>& list) {
    if (const auto match = lexicon.match(text, at, word_class)) list.push_back({at, match->tokens, match->entry});
  };
  for (uint32_t i = s.first; i < s.end;) {
    const Token& token = text.tokens[i];
    if (!token.is_word() || !lexicon.may_begin_any(token.word, kMarks)) {
      ++i;
      continue;
    }
    const auto verb = lexicon.match(text, i, WordClass::event_verb);
    const auto noun = lexicon.match(text, i, WordClass::event_noun);
    const bool noun_wins = noun && (!verb || noun->tokens > verb->tokens);
    const auto& trigger = noun_wins ? noun : verb;
    if (trigger && !trigger->entry->key.empty()) {
      (noun_wins ? marks.nouns : marks.verbs).push_back({i, trigger->tokens, trigger->entry});
    }
    take(i, WordClass::event_support, marks.supports);
    take(i, WordClass::event_modality, marks.modals);
    take(i, WordClass::event_force, marks.forces);
    take(i, WordClass::event_transfer, marks.transfers);
    i += trigger ? trigger->tokens : 1;
  }
}

std::span<const EventMark> marks_between(const std::vector<EventMark>& marks, uint32_t first, uint32_t end) {
  const auto from = std::ranges::lower_bound(marks, first, {}, &EventMark::token);
  auto to = from;
  while (to != marks.end() && to->token < end) ++to;
  return {from, to};
}

Modality modality_before(const EventMarks& marks, uint32_t token, uint32_t clause_first) {
  const uint32_t first = std::max(clause_first, token - std::min(token, kModalReach));
  Modality found = Modality::none;
  for (const EventMark& mark : marks_between(marks.modals, first, token)) {
    if (mark.is("negated")) return Modality::negated;
    if (mark.is("possible")) found = Modality::possible;
    if (mark.is("planned") && found == Modality::none) found = Modality::planned;
  }
  return found;
}

}  // namespace jejak
