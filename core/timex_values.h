// Writes calendar values: TIMEX3 (ISO 8601 with its extensions) and EDTF, and the first and last day they cover.
//   day 2023-09-20, morning  -> "2023-09-20TMO", EDTF "2023-09-20"      season 23 of 2020 -> "2020-FA", EDTF "2020-23"
//   week of 2023-09-18       -> "2023-W38", EDTF "2023-09-18/2023-09-24"   decade 1990    -> "199", EDTF "199X"
// Sources: TIMEX3 in TimeML 1.2.1; EDTF in ISO 8601-2:2019, levels 1 and 2.
#pragma once

#include <optional>
#include <string>

#include "core/civil_time.h"
#include "core/timex_fields.h"

namespace jejak {

struct TimeValue {
  std::string value;  // empty: undetermined
  std::string edtf;   // empty: cannot be said
  std::optional<CivilDay> begin, end;
};

TimeValue value_of_day(CivilDay day);
TimeValue value_of_days(CivilDay first, CivilDay last);
TimeValue value_of_week(CivilDay any_day_of_it);
TimeValue value_of_weekend(CivilDay any_day_of_its_week);
TimeValue value_of_month(int year, int month);
TimeValue value_of_week_in_month(int year, int month, int week);  // 1: the 1st to the 7th; 4: to the month's end
TimeValue value_of_months(int year, int month, int year_to, int month_to);
TimeValue value_of_year(int year);
TimeValue value_of_years(int year, int year_to);
TimeValue value_of_decade(int first_year);
TimeValue value_of_century(int first_year);
TimeValue value_of_season(int year, int season);  // 21 spring .. 24 winter, of the northern half
TimeValue value_of_part_of_year(int year, int part, bool half_years);

// Adds the part of the day or the clock to a day's value: "TMO", "T06:18".
void add_time_of_day(const TimeFields& fields, TimeValue& value);

// "P44D", "PT2.5H", "P1Y6M", "PXY" for a vague one; empty where the unit makes none.
std::string duration_value(const TimeFields& fields);

// "P1Y", "XXXX-WXX-1", "XXXX-08-17", "XXXX-XX-XXTMO"
std::string set_value(const TimeFields& fields);

// The value's day moved by `steps` units; nullopt for units below a day and beyond the calendar.
std::optional<CivilDay> plus_units(CivilDay day, TimeUnit unit, int64_t steps);

CivilDay monday_of(CivilDay day);

}  // namespace jejak
