// What a time expression says, as written: the fields of its words before any calendar is asked.
//   "Selasa pekan lalu" -> form day, weekday 2, week_steps -1        "akhir 2019" -> form year, year 2019, edge end
// find_timexes (timex_finder.h) fills them, timex_values.h turns them into days.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/mention.h"

namespace jejak {

enum class TimeForm : uint8_t {
  day,          // weekday, day and month, or any of them
  day_range,    // "3-5 Februari 2020", "Senin-Kamis"
  month,
  month_range,  // "Mei-Juni 2020"
  year,
  year_range,   // "2014-2018"
  decade,       // year: its first
  century,      // year: its first, 1800 for the 19th
  season,
  part_of_year, // quarter or half
  near_unit,    // a unit counted from the anchor: "pekan lalu", "dua bulan lalu", "kemarin"
  weekend,
  told_unit,    // a unit counted from what was told last: "hari itu", "keesokan harinya"
  clock,        // a clock or a part of the day without a day
  duration,
  event_offset, // a duration that leads from an event: "sehari setelah"
  set,          // "setiap Senin"
  reference,    // "saat ini"
};

enum class TimeUnit : uint8_t { none, second, minute, hour, day, week, month, year, decade, century };

enum class DayPart : uint8_t { none, morning, afternoon, evening, night };

enum class Edge : uint8_t { none, start, middle, end };

// Which of the days that fit is meant, where the words say so.
enum class Direction : uint8_t {
  none,
  past,    // "Senin lalu", "Maret lalu"
  future,  // "Senin depan", "Oktober mendatang"
  present, // "Senin ini", "Maret ini"
};

struct ClockTime {
  uint8_t hour = 0;
  uint8_t minute = 0;
};

struct TimeFields {
  TimeForm form = TimeForm::day;
  uint8_t weekday = 0, weekday_to = 0;        // 1 Monday .. 7 Sunday; 0: not written
  uint8_t day = 0, day_to = 0;                // 1 .. 31
  uint8_t month = 0, month_to = 0;            // 1 .. 12
  int16_t year = 0, year_to = 0;
  std::optional<int8_t> year_steps;           // "Maret tahun lalu": -1
  std::optional<int8_t> week_steps;           // "Selasa pekan lalu": -1
  Direction direction = Direction::none;
  Edge edge = Edge::none;
  TimeUnit unit = TimeUnit::none;             // of durations, sets and counted units
  int32_t steps = 0;                          // how many units from the anchor
  std::optional<Decimal> amount;              // of durations; nullopt: vague
  TimeUnit unit_more = TimeUnit::none;        // "satu tahun enam bulan": the second unit
  int64_t amount_more = 0;
  DayPart part = DayPart::none;
  std::optional<ClockTime> clock, clock_to;
  uint8_t part_of_year = 0;                   // quarter 1 .. 4, half 1 .. 2
  bool half_years = false;
  uint8_t week_of_month = 0;                  // "pekan kedua Februari": 2
  uint8_t season = 0;                         // EDTF: 21 spring .. 24 winter
  std::string_view reference;                 // "PAST_REF"; lives in the lexicon
  bool approximate = false;                   // "sekitar 2020"
  bool offset_back = false;                   // of event_offset: before the event
  bool offset_from_told = false;              // of event_offset: the event is what was told last
  bool recent = false, ahead = false;         // "dua tahun terakhir", "dua tahun ke depan"
};

}  // namespace jejak
