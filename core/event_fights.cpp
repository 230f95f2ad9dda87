#include "core/event_fights.h"

#include <algorithm>

namespace jejak {

const EventMark* FightReader::fight_near(uint32_t token) const {
  const uint32_t clause = clause_of(token);
  const uint32_t first = token - std::min(token, kSupportReach);
  for (const EventMark& noun : marks_between(marks_.nouns, first, token + kSupportReach)) {
    if (is_fight(*noun.entry) && view_.adjacent(clause_of(noun.token), clause)) return &noun;
  }
  return nullptr;
}

bool FightReader::ends_war(const EventMark& noun, EventSupport support) const {
  const uint32_t sentence_first = text_.sentence_of(noun.token).first;
  const uint32_t first = std::max(sentence_first, noun.token - std::min(noun.token, kSupportReach));
  for (const EventMark& mark : marks_between(marks_.supports, first, noun.end() + kSupportReach)) {
    if (!mark.is("end") || !view_.adjacent(clause_of(mark.token), clause_of(noun.token))) continue;
    if (mark.token > noun.token && ends_it(mark) && fight_before(noun.token)) return true;
    if (clause_of(mark.token) == clause_of(noun.token) && mark.token > noun.token && support == EventSupport::end) {
      continue;  // "gencatan senjata berakhir"
    }
    if (fight_near(mark.token) || (leads_to(mark, noun) && fight_before(mark.token))) return true;
  }
  return false;
}

// "dalam 44 hari pertempuran, …, yang berakhir dengan gencatan senjata": how it ended, however far the fighting stands.
bool FightReader::leads_to(const EventMark& end, const EventMark& noun) const {
  return noun.token == end.end() + 1 && text_.is_word(end.end(), "dengan");
}

// "sampai gencatan senjata mengakhirinya"
bool FightReader::ends_it(const EventMark& end) const { return text_.str(end.end() - 1).ends_with("nya"); }

bool FightReader::fight_before(uint32_t token) const {
  const auto nouns = marks_between(marks_.nouns, text_.sentence_of(token).first, token);
  return std::ranges::any_of(nouns, [](const EventMark& noun) { return is_fight(*noun.entry); });
}

uint32_t FightReader::war_time_near(const EventMark& truce) const {
  const uint32_t first = truce.token - std::min(truce.token, 4 * kSupportReach);
  for (const EventMark& noun : marks_between(marks_.nouns, first, truce.end() + 4 * kSupportReach)) {
    if (!is_fight(*noun.entry)) continue;
    const TimeChoice when = view_.time_of(noun.token, true, false);
    if (when.time != kNone) return when.time;
  }
  return kNone;
}

bool FightReader::in_fight(uint32_t token) const {
  const uint32_t clause = clause_of(token);
  const uint32_t first = token - std::min(token, 4 * kSupportReach);
  for (const EventMark& noun : marks_between(marks_.nouns, first, token + kSupportReach)) {
    if (!is_fight(*noun.entry) || noun.token == token) continue;
    const uint32_t of = clause_of(noun.token);
    const bool near = view_.same_time(of, clause) || view_.clauses()[of].independent == view_.clauses()[clause].independent;
    const bool framed = noun.token > 0 && is_frame(noun.token - 1);
    if (near && (refers_back(noun) || (framed && view_.length_beside(noun) != kNone))) return true;
  }
  return false;
}

bool FightReader::is_frame(uint32_t token) const {
  return text_.is_word(token, "selama") || text_.is_word(token, "dalam") || text_.is_word(token, "sepanjang");
}

bool FightReader::refers_back(const EventMark& noun) const {
  const uint32_t last = noun.end() - 1;
  const bool next = text_.is_word(last, "berikutnya") || text_.is_word(last, "selanjutnya");  // a meeting that is new
  if (!next && text_.str(last).ends_with("nya")) return true;
  for (uint32_t i = noun.end(); i < noun.end() + kDeixisReach && text_.same_sentence(i, noun.token); ++i) {
    if (!text_.tokens[i].is_word() || lexicon_.may_begin(text_.tokens[i].word, WordClass::event_marker)) return false;
    if (const LexEntry* entry = lexicon_.entry_of(text_, i, WordClass::event_deixis)) return entry->key == "back";
  }
  return false;
}

void FightReader::find_ends(uint32_t sentence, std::vector<FightEnd>& ends) const {
  for (const EventMark& mark : marks_.supports) {
    const bool stops = mark.is("end");
    if (!stops && !mark.is("hold")) continue;
    const EventMark* fight = fight_near(mark.token);
    if (!fight) continue;
    uint32_t clause = clause_of(mark.token);
    uint32_t asking = mark.token;
    if (view_.clauses()[clause].link == ClauseLink::purpose) {
      clause = view_.clauses()[clause].parent;
      asking = view_.clauses()[clause].first;  // "menandatangani … pada 10 November untuk mengakhiri pertempuran"
    }
    const TimeChoice when = view_.time_of(asking, false, true);
    if (when.time == kNone) continue;
    const TimeMention& time = document_.times[when.time];
    const bool until = time.open_begin;  // "berlangsung hingga Rabu"
    if (time.begin != time.end || (!stops && !until)) continue;
    ends.push_back({sentence, *time.end});
  }
}

void FightReader::find_lengths(uint32_t sentence, std::vector<FightLength>& lengths) const {
  for (const EventMark& noun : marks_.nouns) {
    if (!is_fight(*noun.entry)) continue;
    const uint32_t time = view_.length_beside(noun);
    if (time != kNone) lengths.push_back({sentence, time, text_.span_of(noun.token, noun.end())});
  }
}

}  // namespace jejak
