// An event as it is found in its sentence, before the whole article has said when it was and which tellings are one.
// Shared by the parts of events.h: event_scan.h makes drafts, event_dates.h dates them, event_merge.h joins them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/civil_time.h"
#include "core/event.h"

namespace jejak {

constexpr uint32_t kNone = ~uint32_t{0};

// How a verb beside an event's noun says that it happened.
enum class EventSupport : uint8_t { none, hold, begin, end, reach, mediate, declare, in };

struct EventDraft {
  Event event;
  std::string_view action;   // of the lexicon: "gain", "truce", "mine"
  uint32_t sentence = 0;
  uint32_t block = 0;
  EventSupport support = EventSupport::none;
  bool nominal = false;      // signalled by a noun
  bool refers_back = false;  // "pertemuan tersebut": told before
  bool another = false;      // "ranjau lain": not the one told before
  bool planned = false;
  bool background = false;   // hangs on "setelah", "sejak", "karena": earlier than the story
  bool in_fight = false;     // "selama konflik", "dalam perang 44 hari", "pertempuran itu menewaskan"
  bool timed = false;        // its clause names a time, known or not: nothing is to be guessed
  bool counts_so_far = false;  // "serangan mereka telah menewaskan": no one day
  bool counted_by_somebody = false;  // "Kementerian menyebut 711 orang tewas", of no occasion that is named there
  bool follows = false;      // the sentence begins with "Akibatnya", "Kemudian"
  bool in_lead = false;
  bool explains_time = false;   // "sejak 1999, saat 17.000 orang tewas": its clause tells what happened at its time
  uint32_t time = kNone;     // the time that its clause names, index into Document::times
  uint32_t yearless_time = kNone;  // a day without a year, where it names no dated one
  uint32_t partner = kNone;  // an earlier draft of the same sentence that is told in one breath with it
  // "sehari setelah …": this event lies the duration `offset_time` from draft `offset_from`.
  uint32_t offset_from = kNone;
  uint32_t offset_time = kNone;
  bool offset_after = false;         // it is the one after which the other came
  // "tiga hari setelah kecelakaan, …": it lies the duration `reference_time` from what the noun names, told before.
  uint32_t reference_time = kNone;
  EventType reference_type = EventType::other;
  std::string_view reference_action;
  bool reference_after = false;
  uint32_t shift_time = kNone;  // "sehari sebelumnya": a duration from the day at which the story stands
  int shift = 0;                // -1 back, 1 on
  uint32_t war_time = kNone;  // "mengakhiri konflik tahun 2020": the time of the war that it ended
  bool ends_war = false;
  std::optional<EventType> harmed_by;  // "serangan itu menewaskan": what was told before and left these victims
  bool dropped = false;         // given to another event
  bool awaits_episode = false;  // part of fighting that is told of later
  bool of_fighting = false;     // of the lead's day only if no fighting goes on that it could be part of
};

// "menghentikan operasi", "pertempuran berlangsung hingga Rabu": when fighting stopped.
struct FightEnd {
  uint32_t sentence = 0;
  CivilDay day;
};

// "perang 44 hari": how long the fighting is said to have lasted.
struct FightLength {
  uint32_t sentence = 0;
  uint32_t time = 0;  // index into Document::times
  Span noun;          // "perang"
};

// "Kecelakaan itu terjadi pada Minggu malam": the day of what was told before.
struct RetoldDay {
  EventType type = EventType::other;
  std::string_view action;
  uint32_t time = 0;  // index into Document::times
};

struct EventDrafts {
  std::vector<EventDraft> events;     // in text order
  std::vector<RetoldDay> retold;
  std::vector<FightEnd> fight_ends;
  std::vector<FightLength> fight_lengths;
};

}  // namespace jejak
