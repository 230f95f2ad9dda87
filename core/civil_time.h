// Civil time: days of the proleptic Gregorian calendar, without clock or zone, and arithmetic on them.
// Example: CivilDay{2023, 9, 25}; weekday_of -> 1 (Monday); plus_days(.., -6) -> 2023-09-19, a Tuesday.
// A CivilDay is always a day that exists, in years 1 to 9999; impossible ones are refused by make_day.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jejak {

struct CivilDay {
  int16_t year = 1970;
  uint8_t month = 1;  // 1 .. 12
  uint8_t day = 1;    // 1 .. 31
  constexpr auto operator<=>(const CivilDay&) const = default;
};

// A day whose year is not told: "27 September".
struct DayOfYear {
  uint8_t month = 0, day = 0;
  bool operator==(const DayOfYear&) const = default;
};

struct CivilInterval {
  CivilDay first;
  CivilDay last;  // included
  constexpr bool operator==(const CivilInterval&) const = default;
};

// nullopt for a day that does not exist (31 April, 29 February 2023, year 0).
std::optional<CivilDay> make_day(int64_t year, int64_t month, int64_t day);
std::optional<CivilDay> parse_day(std::string_view iso);  // "2023-09-25", nothing else

int days_in_month(int year, int month);  // Requires: 1 <= month <= 12
int64_t days_from_epoch(CivilDay day);   // days since 1970-01-01
std::optional<CivilDay> day_from_epoch(int64_t days);
std::optional<CivilDay> plus_days(CivilDay day, int64_t days);
std::optional<CivilDay> plus_months(CivilDay day, int64_t months);  // 31 Jan + 1 month = the month's last day
int weekday_of(CivilDay day);                                       // 1 Monday .. 7 Sunday
CivilInterval month_of(int year, int month);                        // Requires: a year 1 .. 9999, a month 1 .. 12

std::string to_iso(CivilDay day);  // "2023-09-25"

}  // namespace jejak
