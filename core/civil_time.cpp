#include "core/civil_time.h"

#include <algorithm>
#include <iterator>

namespace jejak {
namespace {

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// Days from 1970-01-01, by counting 400-year eras from March (H. Hinnant, "chrono-Compatible Low-Level Date
// Algorithms"): exact for every Gregorian day.
int64_t days_from_civil(int64_t y, int64_t m, int64_t d) {
  y -= m <= 2;
  const int64_t era = (y >= 0 ? y : y - 399) / 400;
  const int64_t year_of_era = y - era * 400;
  const int64_t day_of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

// Writes the last `digits` digits of `value` up to `end`. Requires: 0 <= value.
void write_digits(char* end, int value, int digits) {
  for (; digits > 0; value /= 10, --digits) *--end = static_cast<char>('0' + value % 10);
}

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

std::optional<CivilDay> make_day(int64_t year, int64_t month, int64_t day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > days_in_month(static_cast<int>(year), static_cast<int>(month))) return std::nullopt;
  return CivilDay{static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
}

std::optional<CivilDay> parse_day(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = parse_digits(iso.substr(0, 4)), month = parse_digits(iso.substr(5, 2)),
             day = parse_digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_day(*year, *month, *day);
}

int64_t days_from_epoch(CivilDay day) { return days_from_civil(day.year, day.month, day.day); }

std::optional<CivilDay> day_from_epoch(int64_t days) {
  constexpr int64_t kLimit = 10'000 * 366;
  if (days < -kLimit || days > kLimit) return std::nullopt;
  const int64_t z = days + 719468;
  const int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const int64_t day_of_era = z - era * 146097;
  const int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const int64_t day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  const int64_t month = shifted_month + (shifted_month < 10 ? 3 : -9);
  return make_day(year_of_era + era * 400 + (month <= 2), month, day);
}

std::optional<CivilDay> plus_days(CivilDay day, int64_t days) {
  if (days < -10'000'000 || days > 10'000'000) return std::nullopt;
  return day_from_epoch(days_from_epoch(day) + days);
}

std::optional<CivilDay> plus_months(CivilDay day, int64_t months) {
  if (months < -200'000 || months > 200'000) return std::nullopt;
  const int64_t index = day.year * int64_t{12} + (day.month - 1) + months;
  if (index < 12) return std::nullopt;
  const int64_t year = index / 12, month = index % 12 + 1;
  if (year > 9999) return std::nullopt;
  const int last = days_in_month(static_cast<int>(year), static_cast<int>(month));
  return make_day(year, month, std::min<int64_t>(day.day, last));
}

int weekday_of(CivilDay day) {
  const int64_t shifted = (days_from_epoch(day) + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<int>(shifted < 0 ? shifted + 7 : shifted) + 1;
}

CivilInterval month_of(int year, int month) {
  const auto y = static_cast<int16_t>(year);
  const auto m = static_cast<uint8_t>(month);
  return {{y, m, 1}, {y, m, static_cast<uint8_t>(days_in_month(year, month))}};
}

std::string to_iso(CivilDay day) {
  char iso[] = "yyyy-mm-dd";
  write_digits(iso + 4, day.year, 4);
  write_digits(iso + 7, day.month, 2);
  write_digits(iso + 10, day.day, 2);
  return {iso, 10};
}

}  // namespace jejak
