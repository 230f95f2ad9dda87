// What the parts of a matched shape mean: one small function for each kind of expression. Parts in, fields out.
//   parts of "Selasa pekan lalu" -> make_day: weekday 2, week_steps -1
// false where the figures make no date (31 April, 2023-13-01); nothing is then found.
#pragma once

#include "core/timex_fields.h"
#include "core/timex_parts.h"

namespace jejak {

// 7 in the evening is 19, 12 at night is 24; "19.00" stays as it is.
ClockTime clock_in_part(ClockTime clock, DayPart part);

bool make_day(const Parts& parts, TimeFields& out);
bool make_weekday_eve(const Parts& parts, TimeFields& out);  // "malam Minggu": the evening before
bool make_day_range(const Parts& parts, TimeFields& out);
bool make_month(const Parts& parts, TimeFields& out);
bool make_month_range(const Parts& parts, TimeFields& out);
bool make_year(const Parts& parts, TimeFields& out);
bool make_year_range(const Parts& parts, TimeFields& out);
bool make_decade(const Parts& parts, TimeFields& out);
bool make_century(const Parts& parts, TimeFields& out);
bool make_season(const Parts& parts, TimeFields& out);
bool make_part_of_year(const Parts& parts, TimeFields& out);
bool make_near_unit(const Parts& parts, TimeFields& out);    // "pekan lalu", "akhir tahun", "dua bulan lalu"
bool make_weekend(const Parts& parts, TimeFields& out);
bool make_near_day(const Parts& parts, TimeFields& out);     // "kemarin sore", "tadi malam", "pagi ini"
bool make_told_unit(const Parts& parts, TimeFields& out);    // "hari itu", "keesokan harinya"
bool make_clock(const Parts& parts, TimeFields& out);
bool make_day_part(const Parts& parts, TimeFields& out);
bool make_duration(const Parts& parts, TimeFields& out);
bool make_event_offset(const Parts& parts, TimeFields& out);
bool make_set(const Parts& parts, TimeFields& out);
bool make_reference(const Parts& parts, TimeFields& out);
bool make_holiday(const Parts& parts, TimeFields& out);

}  // namespace jejak
