#include "core/timex_productions.h"

#include "core/civil_time.h"

namespace jejak {
namespace {

// A leap year: "29 Februari" without a year is a day that exists.
constexpr int kAnyYear = 2000;

int month_of_parts(const Parts& parts, size_t nth = 0) {
  if (const Part* named = parts.find(WordClass::month_beside, nth)) return static_cast<int>(named->value);
  if (const Part* named = parts.find(WordClass::month, nth)) return static_cast<int>(named->value);
  return static_cast<int>(parts.value(PartKind::month_figures, nth));
}

int year_of_parts(const Parts& parts, size_t nth = 0) {
  const Part* year = parts.find(PartKind::year, nth);
  if (!year) year = parts.find(PartKind::year_short, nth);
  return year ? static_cast<int>(year->value) : 0;
}

int weekday_of_parts(const Parts& parts, size_t nth = 0) {
  const Part* weekday = parts.find(WordClass::weekday, nth);
  if (!weekday) weekday = parts.find(WordClass::weekday_beside, nth);
  return weekday ? static_cast<int>(weekday->value) : 0;
}

Direction direction_of(const Parts& parts) {
  if (parts.find(WordClass::past_word) || parts.find(WordClass::yesterday_word)) return Direction::past;
  if (parts.find(WordClass::future_word)) return Direction::future;
  if (parts.find(WordClass::this_word)) return Direction::present;
  return Direction::none;
}

int8_t steps_of(Direction direction) {
  return static_cast<int8_t>(direction == Direction::past ? -1 : direction == Direction::future ? 1 : 0);
}

TimeUnit unit_of_parts(const Parts& parts) {
  for (WordClass c : {WordClass::time_unit, WordClass::one_unit, WordClass::many_units, WordClass::set_unit}) {
    if (const Part* unit = parts.find(c)) return static_cast<TimeUnit>(unit->value);
  }
  return TimeUnit::none;
}

Edge edge_of(const Parts& parts) { return static_cast<Edge>(parts.value(WordClass::edge_word)); }

ClockTime clock_of(const Part& part) {
  return {static_cast<uint8_t>(part.value / 60), static_cast<uint8_t>(part.value % 60)};
}

bool is_day(int year, int month, int day) { return make_day(year == 0 ? kAnyYear : year, month, day).has_value(); }

// "tahun lalu" behind a month or a day: the year counts from the anchor's. "pekan lalu" behind a weekday likewise.
void read_unit_steps(const Parts& parts, TimeFields& out) {
  if (out.direction == Direction::none) return;
  int64_t steps = steps_of(out.direction);
  if (const Part* number = parts.find(PartKind::number); number && number->number.value) {
    if (number->number.value->digits > 100) return;
    steps *= number->number.value->digits;
  }
  for (size_t nth = 0; const Part* unit = parts.find(WordClass::time_unit, nth); ++nth) {
    const auto kind = static_cast<TimeUnit>(unit->value);
    if (kind != TimeUnit::year && kind != TimeUnit::week) continue;
    (kind == TimeUnit::year ? out.year_steps : out.week_steps) = static_cast<int8_t>(steps);
    out.direction = Direction::none;
    return;
  }
}

// Only whole amounts below a thousand are counted from the anchor; nullopt else, and where it is vague.
std::optional<int32_t> whole_amount(const Parts& parts) {
  const Part* number = parts.find(PartKind::number);
  if (!number) return 1;
  if (!number->number.value || number->number.value->decimals > 0) return std::nullopt;
  const int64_t digits = number->number.value->digits;
  if (digits > 999) return std::nullopt;
  return static_cast<int32_t>(digits);
}

// "enam bulan" of "satu tahun enam bulan" and of "setahun enam bulan".
bool read_second_amount(const Parts& parts, const Part& number, TimeFields& out) {
  const Part* one = parts.find(WordClass::one_unit);
  const Part* unit = parts.find(WordClass::time_unit, one ? 0 : 1);
  if (!unit || !out.amount || out.amount->decimals > 0) return false;
  if (!number.number.value || number.number.value->decimals > 0) return false;
  out.unit = static_cast<TimeUnit>(one ? one->value : parts.value(WordClass::time_unit));
  out.unit_more = static_cast<TimeUnit>(unit->value);
  out.amount_more = number.number.value->digits;
  return out.unit_more < out.unit;
}

}  // namespace

ClockTime clock_in_part(ClockTime clock, DayPart part) {
  const bool evening = part == DayPart::evening && clock.hour <= 7;
  const bool afternoon = part == DayPart::afternoon && clock.hour <= 6;
  const bool night = part == DayPart::night && clock.hour >= 6 && clock.hour <= 11;
  if (clock.hour > 0 && (evening || afternoon || night)) clock.hour = static_cast<uint8_t>(clock.hour + 12);
  if (part == DayPart::night && clock.hour == 12) clock.hour = 24;
  return clock;
}

bool make_day(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::day;
  out.weekday = static_cast<uint8_t>(weekday_of_parts(parts));
  out.day = static_cast<uint8_t>(parts.value(PartKind::day));
  out.month = static_cast<uint8_t>(month_of_parts(parts));
  out.year = static_cast<int16_t>(year_of_parts(parts));
  out.part = static_cast<DayPart>(parts.value(WordClass::day_part));
  out.direction = direction_of(parts);
  read_unit_steps(parts, out);
  if (const Part* deictic = parts.find(WordClass::day_deictic)) {
    out.unit = TimeUnit::day;
    out.steps = static_cast<int32_t>(deictic->value);
  }
  return out.month == 0 || is_day(out.year, out.month, out.day);
}

bool make_weekday_eve(const Parts& parts, TimeFields& out) {
  if (!make_day(parts, out) || out.part != DayPart::night) return false;
  out.weekday = static_cast<uint8_t>(out.weekday == 1 ? 7 : out.weekday - 1);
  return true;
}

bool make_day_range(const Parts& parts, TimeFields& out) {
  if (!make_day(parts, out)) return false;
  out.form = TimeForm::day_range;
  out.weekday_to = static_cast<uint8_t>(weekday_of_parts(parts, 1));
  out.day_to = static_cast<uint8_t>(parts.value(PartKind::day, 1));
  const int month_to = month_of_parts(parts, 1);
  out.month_to = static_cast<uint8_t>(month_to == 0 ? out.month : month_to);
  out.year_to = out.year;
  if (out.day_to == 0) return out.weekday_to != 0;
  if (!is_day(out.year, out.month_to, out.day_to)) return false;
  if (parts.value(PartKind::range_mark) == 2 && out.day_to != out.day + 1) return false;  // "3 dan 7 Mei": two days
  return out.month_to != out.month || out.day < out.day_to;
}

bool make_month(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::month;
  out.week_of_month = static_cast<uint8_t>(parts.value(WordClass::small_ordinal));
  out.month = static_cast<uint8_t>(month_of_parts(parts));
  out.year = static_cast<int16_t>(year_of_parts(parts));
  out.edge = edge_of(parts);
  out.direction = direction_of(parts);
  read_unit_steps(parts, out);
  return true;
}

bool make_month_range(const Parts& parts, TimeFields& out) {
  if (!make_month(parts, out)) return false;
  out.form = TimeForm::month_range;
  out.month_to = static_cast<uint8_t>(month_of_parts(parts, 1));
  out.year_to = out.year;
  return out.month != out.month_to;
}

bool make_year(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::year;
  out.year = static_cast<int16_t>(year_of_parts(parts));
  out.edge = edge_of(parts);
  return true;
}

bool make_year_range(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::year_range;
  out.year = static_cast<int16_t>(year_of_parts(parts));
  out.year_to = static_cast<int16_t>(year_of_parts(parts, 1));
  return out.year < out.year_to && out.year_to - out.year <= 200;
}

bool make_decade(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::decade;
  const Part* decade = parts.find(PartKind::decade);
  if (!decade) decade = parts.find(PartKind::decade_short);
  out.year = static_cast<int16_t>(decade->value);
  out.edge = edge_of(parts);
  return out.year >= 1000 && out.year < 3000;
}

bool make_century(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::century;
  int64_t ordinal = parts.value(PartKind::small_figure);
  if (ordinal == 0) ordinal = parts.value(WordClass::century_ordinal);
  out.year = static_cast<int16_t>((ordinal - 1) * 100);
  out.edge = edge_of(parts);
  return ordinal >= 1 && ordinal <= 30;
}

bool make_season(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::season;
  out.season = static_cast<uint8_t>(parts.value(WordClass::season));
  out.year = static_cast<int16_t>(year_of_parts(parts));
  out.edge = edge_of(parts);
  out.direction = direction_of(parts);
  read_unit_steps(parts, out);
  return true;
}

bool make_part_of_year(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::part_of_year;
  const Part* kind = parts.find(WordClass::quarter_word);
  out.half_years = !kind || kind->entry->key == "H";
  int64_t ordinal = parts.value(WordClass::half_word);
  if (ordinal == 0) ordinal = parts.value(WordClass::small_ordinal);
  if (ordinal == 0) ordinal = parts.value(PartKind::small_figure);
  out.part_of_year = static_cast<uint8_t>(ordinal);
  out.year = static_cast<int16_t>(year_of_parts(parts));
  out.direction = direction_of(parts);
  read_unit_steps(parts, out);
  return ordinal >= 1 && ordinal <= (out.half_years ? 2 : 4);
}

bool make_near_unit(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::near_unit;
  out.unit = unit_of_parts(parts);
  out.edge = edge_of(parts);
  out.direction = direction_of(parts);
  const auto amount = whole_amount(parts);
  const int sign = parts.find(WordClass::still_to_go) ? 1 : steps_of(out.direction);
  const bool counted = parts.find(PartKind::number) || parts.find(WordClass::one_unit);
  if (counted) {
    out.amount = amount ? std::optional(Decimal{*amount, 0}) : std::nullopt;
    if (!amount) out.form = TimeForm::reference;
    out.reference = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    if (amount && out.unit < TimeUnit::day) out.form = TimeForm::duration;
  } else if (out.unit < TimeUnit::week) {
    return false;
  }
  out.steps = sign * amount.value_or(0);
  return true;
}

bool make_weekend(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::weekend;
  out.direction = direction_of(parts);
  return true;
}

bool make_near_day(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::near_unit;
  out.unit = TimeUnit::day;
  out.part = static_cast<DayPart>(parts.value(WordClass::day_part));
  if (const Part* deictic = parts.find(WordClass::day_deictic)) out.steps = static_cast<int32_t>(deictic->value);
  if (parts.find(WordClass::yesterday_word)) out.steps = -1;
  if (parts.find(WordClass::night_gone)) {
    out.steps = -1;
    out.part = DayPart::night;
  }
  return true;
}

bool make_told_unit(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::told_unit;
  out.part = static_cast<DayPart>(parts.value(WordClass::day_part));
  out.unit = unit_of_parts(parts);
  if (out.unit == TimeUnit::none) out.unit = TimeUnit::day;
  out.steps = static_cast<int32_t>(parts.value(WordClass::next_day));
  if (const Part* before = parts.find(WordClass::offset_word)) {  // "tahun sebelumnya"
    if (before->entry->key != "told" || out.unit < TimeUnit::week) return false;
    out.steps = -1;
  }
  return out.unit >= TimeUnit::day;
}

bool make_clock(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::clock;
  out.part = static_cast<DayPart>(parts.value(WordClass::day_part));
  const PartKind kind = parts.find(PartKind::clock) ? PartKind::clock : PartKind::clock_full;
  out.clock = clock_in_part(clock_of(*parts.find(kind)), out.part);
  if (const Part* to = parts.find(kind, 1)) out.clock_to = clock_in_part(clock_of(*to), out.part);
  return true;
}

bool make_day_part(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::clock;
  out.part = static_cast<DayPart>(parts.value(WordClass::day_part));
  return true;
}

bool make_duration(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::duration;
  out.unit = unit_of_parts(parts);
  out.recent = parts.find(WordClass::recent_word) != nullptr;
  out.ahead = parts.find(WordClass::ahead_word) != nullptr;
  if (out.unit == TimeUnit::none) return false;
  const Part* number = parts.find(PartKind::number);
  const Part* second = parts.find(PartKind::number, number && !parts.find(WordClass::one_unit) ? 1 : 0);
  if (parts.find(PartKind::range_mark)) {  // "dua hingga tiga hari": no one amount
    return second && second->number.value && second->number.value != number->number.value;
  }
  out.amount = parts.find(WordClass::one_unit) ? std::optional(Decimal{1, 0}) : number ? number->number.value : std::nullopt;
  return !second || read_second_amount(parts, *second, out);
}

bool make_event_offset(const Parts& parts, TimeFields& out) {
  if (!make_duration(parts, out)) return false;
  const Part* offset = parts.find(WordClass::offset_word);
  out.form = TimeForm::event_offset;
  out.offset_back = offset->value < 0;
  out.offset_from_told = offset->entry->key == "told";
  return true;
}

bool make_set(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::set;
  out.weekday = static_cast<uint8_t>(weekday_of_parts(parts));
  out.day = static_cast<uint8_t>(parts.value(PartKind::day));
  out.month = static_cast<uint8_t>(month_of_parts(parts));
  out.part = static_cast<DayPart>(parts.value(WordClass::day_part));
  out.season = static_cast<uint8_t>(parts.value(WordClass::season));
  out.unit = unit_of_parts(parts);
  if (out.unit != TimeUnit::none) out.amount = Decimal{1, 0};
  if (const Part* number = parts.find(PartKind::number); number && !number->outside) out.amount = number->number.value;
  return out.day == 0 || is_day(0, out.month, out.day);
}

bool make_reference(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::reference;
  out.reference = parts.find(WordClass::time_reference)->entry->key;
  return true;
}

bool make_holiday(const Parts& parts, TimeFields& out) {
  out.form = TimeForm::day;
  const int64_t month_and_day = parts.value(WordClass::holiday);
  out.month = static_cast<uint8_t>(month_and_day / 100);
  out.day = static_cast<uint8_t>(month_and_day % 100);
  out.year = static_cast<int16_t>(year_of_parts(parts));
  out.direction = direction_of(parts);
  return is_day(out.year, out.month, out.day);
}

}  // namespace jejak
