#include "core/timex_values.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace jejak {
namespace {

std::string padded(int64_t value, size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string year_text(int year) { return padded(year, 4); }
std::string month_text(int year, int month) { return year_text(year) + "-" + padded(month, 2); }

std::optional<CivilDay> first_of(int year, int month) { return make_day(year, month, 1); }
std::optional<CivilDay> last_of(int year, int month) {
  if (year < 1 || year > 9999) return std::nullopt;
  return make_day(year, month, days_in_month(year, month));
}

TimeValue spanning(std::string value, std::string edtf, std::optional<CivilDay> begin, std::optional<CivilDay> end) {
  if (!begin || !end) return {};
  return {std::move(value), std::move(edtf), begin, end};
}

// The ISO week's year is that of its Thursday.
std::string week_text(CivilDay monday) {
  const CivilDay thursday = plus_days(monday, 3).value_or(monday);
  const int64_t day_of_year = days_from_epoch(thursday) - days_from_epoch(CivilDay{thursday.year, 1, 1});
  return year_text(thursday.year) + "-W" + padded(day_of_year / 7 + 1, 2);
}

std::string_view part_code(DayPart part) {
  switch (part) {
    case DayPart::none: return "";
    case DayPart::morning: return "TMO";
    case DayPart::afternoon: return "TAF";
    case DayPart::evening: return "TEV";
    case DayPart::night: return "TNI";
  }
  return "";
}

std::string clock_text(ClockTime clock) { return "T" + padded(clock.hour, 2) + ":" + padded(clock.minute, 2); }

std::string_view season_code(int season) {
  constexpr std::string_view kCodes[] = {"SP", "SU", "FA", "WI"};
  return kCodes[std::clamp(season - 21, 0, 3)];
}

// The letter behind the amount, with the T that sets clock units apart.
std::string_view unit_code(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::none: return "";
    case TimeUnit::second: return "S";
    case TimeUnit::minute: return "M";
    case TimeUnit::hour: return "H";
    case TimeUnit::day: return "D";
    case TimeUnit::week: return "W";
    case TimeUnit::month: return "M";
    case TimeUnit::year: return "Y";
    case TimeUnit::decade: return "DE";
    case TimeUnit::century: return "CE";
  }
  return "";
}

std::string decimal_text(Decimal amount) {
  std::string digits = padded(amount.digits, size_t{amount.decimals} + 1);
  if (amount.decimals > 0) digits.insert(digits.size() - amount.decimals, ".");
  return digits;
}

// Half an hour is 30 minutes, half a year six months: halves of units that a smaller one divides evenly.
bool split_half(TimeUnit& unit, Decimal& amount) {
  if (amount == Decimal{25, 2} && unit == TimeUnit::century) {  // "seperempat abad"
    unit = TimeUnit::year;
    amount = {25, 0};
    return true;
  }
  if (amount != Decimal{5, 1}) return false;
  switch (unit) {
    case TimeUnit::minute: unit = TimeUnit::second; amount = {30, 0}; return true;
    case TimeUnit::hour: unit = TimeUnit::minute; amount = {30, 0}; return true;
    case TimeUnit::day: unit = TimeUnit::hour; amount = {12, 0}; return true;
    case TimeUnit::year: unit = TimeUnit::month; amount = {6, 0}; return true;
    case TimeUnit::decade: unit = TimeUnit::year; amount = {5, 0}; return true;
    case TimeUnit::century: unit = TimeUnit::year; amount = {50, 0}; return true;
    default: return false;
  }
}

}  // namespace

TimeValue value_of_day(CivilDay day) { return {to_iso(day), to_iso(day), day, day}; }

TimeValue value_of_days(CivilDay first, CivilDay last) {
  const std::string both = to_iso(first) + "/" + to_iso(last);
  return {both, both, first, last};
}

CivilDay monday_of(CivilDay day) { return plus_days(day, 1 - weekday_of(day)).value_or(day); }

TimeValue value_of_week(CivilDay any_day_of_it) {
  const CivilDay monday = monday_of(any_day_of_it);
  const CivilDay sunday = plus_days(monday, 6).value_or(monday);
  return {week_text(monday), to_iso(monday) + "/" + to_iso(sunday), monday, sunday};
}

TimeValue value_of_weekend(CivilDay any_day_of_its_week) {
  const CivilDay monday = monday_of(any_day_of_its_week);
  const CivilDay saturday = plus_days(monday, 5).value_or(monday), sunday = plus_days(monday, 6).value_or(monday);
  return {week_text(monday) + "-WE", to_iso(saturday) + "/" + to_iso(sunday), saturday, sunday};
}

TimeValue value_of_month(int year, int month) {
  return spanning(month_text(year, month), month_text(year, month), first_of(year, month), last_of(year, month));
}

TimeValue value_of_week_in_month(int year, int month, int week) {
  const auto first = make_day(year, month, week * 7 - 6), last = week < 4 ? make_day(year, month, week * 7) : last_of(year, month);
  return first && last ? value_of_days(*first, *last) : TimeValue{};
}

TimeValue value_of_months(int year, int month, int year_to, int month_to) {
  const std::string both = month_text(year, month) + "/" + month_text(year_to, month_to);
  return spanning(both, both, first_of(year, month), last_of(year_to, month_to));
}

TimeValue value_of_year(int year) {
  return spanning(year_text(year), year_text(year), first_of(year, 1), last_of(year, 12));
}

TimeValue value_of_years(int year, int year_to) {
  const std::string both = year_text(year) + "/" + year_text(year_to);
  return spanning(both, both, first_of(year, 1), last_of(year_to, 12));
}

TimeValue value_of_decade(int first_year) {
  const std::string prefix = year_text(first_year).substr(0, 3);
  return spanning(prefix, prefix + "X", first_of(first_year, 1), last_of(first_year + 9, 12));
}

TimeValue value_of_century(int first_year) {
  const std::string prefix = year_text(first_year).substr(0, 2);
  return spanning(prefix, prefix + "XX", first_of(std::max(first_year, 1), 1), last_of(first_year + 99, 12));
}

TimeValue value_of_season(int year, int season) {
  const int first_month = season == 21 ? 3 : season == 22 ? 6 : season == 23 ? 9 : 12;
  const bool winter = first_month == 12;
  return spanning(year_text(year) + "-" + std::string(season_code(season)), year_text(year) + "-" + std::to_string(season),
                  first_of(year, first_month), last_of(winter ? year + 1 : year, winter ? 2 : first_month + 2));
}

TimeValue value_of_part_of_year(int year, int part, bool half_years) {
  const int months = half_years ? 6 : 3;
  const int edtf_code = (half_years ? 39 : 32) + part;  // 33 .. 36 quarters, 40 .. 41 halves
  return spanning(year_text(year) + (half_years ? "-H" : "-Q") + std::to_string(part),
                  year_text(year) + "-" + std::to_string(edtf_code), first_of(year, (part - 1) * months + 1),
                  last_of(year, part * months));
}

void add_time_of_day(const TimeFields& fields, TimeValue& value) {
  if (value.value.empty() || value.begin != value.end) return;
  const std::string day = value.value;
  if (!fields.clock) {
    value.value += part_code(fields.part);
    return;
  }
  value.value += clock_text(*fields.clock);
  value.edtf += clock_text(*fields.clock) + ":00";
  if (!fields.clock_to) return;
  value.value += "/" + day + clock_text(*fields.clock_to);
  value.edtf += "/" + day + clock_text(*fields.clock_to) + ":00";
}

std::string duration_value(const TimeFields& fields) {
  TimeUnit unit = fields.unit;
  if (unit == TimeUnit::none) return "";
  std::optional<Decimal> amount = fields.amount;
  if (amount) split_half(unit, *amount);
  std::string out = unit < TimeUnit::day ? "PT" : "P";
  out += (amount ? decimal_text(*amount) : "X") + std::string(unit_code(unit));
  if (fields.unit_more != TimeUnit::none) {
    if (unit >= TimeUnit::day && fields.unit_more < TimeUnit::day) out += "T";
    out += std::to_string(fields.amount_more) + std::string(unit_code(fields.unit_more));
  }
  return out;
}

std::string set_value(const TimeFields& fields) {
  if (fields.weekday != 0) return "XXXX-WXX-" + std::to_string(fields.weekday) + std::string(part_code(fields.part));
  if (fields.day != 0) return "XXXX-" + padded(fields.month, 2) + "-" + padded(fields.day, 2);
  if (fields.month != 0) return "XXXX-" + padded(fields.month, 2);
  if (fields.season != 0) return "XXXX-" + std::string(season_code(fields.season));
  if (fields.part != DayPart::none) return "XXXX-XX-XX" + std::string(part_code(fields.part));
  return duration_value(fields);
}

std::optional<CivilDay> plus_units(CivilDay day, TimeUnit unit, int64_t steps) {
  switch (unit) {
    case TimeUnit::day: return plus_days(day, steps);
    case TimeUnit::week: return plus_days(day, steps * 7);
    case TimeUnit::month: return plus_months(day, steps);
    case TimeUnit::year: return plus_months(day, steps * 12);
    case TimeUnit::decade: return plus_months(day, steps * 120);
    case TimeUnit::century: return plus_months(day, steps * 1200);
    default: return std::nullopt;
  }
}

}  // namespace jejak
