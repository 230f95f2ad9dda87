#include "core/civil_time.h"

#include <doctest/doctest.h>

namespace jejak {
namespace {

TEST_CASE("days count from 1970 and back, over all years") {
  int64_t expected = days_from_epoch({1, 1, 1});
  int weekday = weekday_of({1, 1, 1});
  CHECK(weekday == 1);  // proleptic Gregorian: a Monday
  for (int year = 1; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const CivilInterval whole = month_of(year, month);
      if (days_from_epoch(whole.first) != expected) CHECK(days_from_epoch(whole.first) == expected);
      if (day_from_epoch(expected) != whole.first) CHECK(false);
      expected += days_in_month(year, month);
    }
  }
  CHECK(days_from_epoch({1970, 1, 1}) == 0);
}

TEST_CASE("weekdays of known days") {
  CHECK(weekday_of({2023, 9, 20}) == 3);
  CHECK(weekday_of({2020, 11, 10}) == 2);
  CHECK(weekday_of({1991, 12, 26}) == 4);
}

TEST_CASE("days that do not exist are refused") {
  CHECK_FALSE(make_day(2023, 2, 29));
  CHECK(make_day(2024, 2, 29));
  CHECK_FALSE(make_day(1900, 2, 29));
  CHECK_FALSE(make_day(2023, 13, 1));
  CHECK_FALSE(make_day(0, 1, 1));
  CHECK_FALSE(make_day(10'000, 1, 1));
  CHECK_FALSE(parse_day("2023-9-25"));
  CHECK_FALSE(parse_day("2023-09-25T10"));
  CHECK(parse_day("2023-09-25") == CivilDay{2023, 9, 25});
}

TEST_CASE("months are added to the month's end at most") {
  CHECK(plus_months({2023, 1, 31}, 1) == CivilDay{2023, 2, 28});
  CHECK(plus_months({2020, 11, 10}, 2) == CivilDay{2021, 1, 10});
  CHECK(plus_months({2020, 1, 15}, -1) == CivilDay{2019, 12, 15});
  CHECK_FALSE(plus_months({1, 1, 1}, -1));
  CHECK_FALSE(plus_days({9999, 12, 31}, 1));
  CHECK(plus_days({2023, 9, 25}, -6) == CivilDay{2023, 9, 19});
}

}  // namespace
}  // namespace jejak
