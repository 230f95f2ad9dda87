// All dated times and events of the articles by the days that they are told of: each distinct once, with who tells of them.
//   "20 September 2023" of article 1 and "Rabu (20/9)" of article 3 are one group with two times
// What asks for days looks through the groups, of which there are thousands where there are millions of mentions.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/civil_time.h"
#include "wasm/mention_id.h"

namespace jejak {

struct Corpus;

struct DayGroup {
  bool is_event = false;    // of events, or of times
  CivilInterval days;
  bool open_begin = false, open_end = false;
  bool season = false;
  bool reckoned = true;     // none of the times is given by its article: each was counted from another day
  std::span<const MentionId> times;  // by article, then in text order; so the events
  std::span<const EventId> events;
};

struct DayIndex {
  std::vector<DayGroup> groups;  // events first; then by first day, the longer first
  std::vector<uint32_t> group_of_time, group_of_event;  // by number (Corpus::times, Corpus::events); kNone: no days

  static constexpr uint32_t kNone = ~uint32_t{0};

  // What the groups show. They may be moved together.
  std::vector<MentionId> times;
  std::vector<EventId> events;
};

// Linear in the times and events. Requires: the corpus has its articles' times and events.
DayIndex build_day_index(const Corpus& corpus);

}  // namespace jejak
