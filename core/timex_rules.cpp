#include "core/timex_rules.h"

#include "core/timex_guards.h"
#include "core/timex_productions.h"

namespace jejak {
namespace {

constexpr Step a(PartKind kind) { return {kind, WordClass::count, 0, false, false}; }
constexpr Step a(WordClass word_class, int8_t value = 0) { return {PartKind::word, word_class, value, false, false}; }
constexpr Step unit(TimeUnit unit) { return a(WordClass::time_unit, static_cast<int8_t>(unit)); }
constexpr Step maybe(Step step) {
  step.optional = true;
  return step;
}
constexpr Step outside(Step step) {
  step.outside = true;
  return step;
}

constexpr Step kWeekday = a(WordClass::weekday), kAnyWeekday = a(WordClass::weekday_beside);
constexpr Step kMonth = a(WordClass::month), kAnyMonth = a(WordClass::month_beside);
constexpr Step kDay = a(PartKind::day), kMonthFigures = a(PartKind::month_figures);
constexpr Step kYear = a(PartKind::year), kShortYear = a(PartKind::year_short);
constexpr Step kSlash = a(PartKind::slash), kHyphen = a(PartKind::hyphen), kComma = maybe(a(PartKind::comma));
constexpr Step kOpen = a(PartKind::open), kClose = a(PartKind::close), kRange = a(PartKind::range_mark);
constexpr Step kNumber = a(PartKind::number), kUnit = a(WordClass::time_unit), kOneUnit = a(WordClass::one_unit);
constexpr Step kPart = a(WordClass::day_part), kZone = a(WordClass::time_zone), kEdge = a(WordClass::edge_word);
constexpr Step kPast = a(WordClass::past_word), kFuture = a(WordClass::future_word), kThis = a(WordClass::this_word);
constexpr Step kYesterday = a(WordClass::yesterday_word), kThat = a(WordClass::pointing_word);
constexpr Step kWeekUnit = unit(TimeUnit::week), kMonthUnit = unit(TimeUnit::month), kYearUnit = unit(TimeUnit::year);
constexpr Step kMaybeYearUnit = maybe(kYearUnit), kMaybePart = maybe(kPart), kMaybeZone = maybe(kZone);
constexpr Step kDateWord = a(WordClass::date_word), kClockWord = a(WordClass::clock_word);
constexpr Step kClock = a(PartKind::clock), kFullClock = a(PartKind::clock_full);
constexpr Step kZoneLead = a(WordClass::zone_lead), kZoneName = a(PartKind::name);

constexpr TimexRule kRules[] = {
    // --- days with figures: "Senin (25/9/2023)", "Rabu, 24 Juli 2024"
    {"time.weekday_dmy", {kAnyWeekday, kMaybePart, kMaybeZone, kOpen, kDay, kSlash, kMonthFigures, kSlash, kShortYear, kClose}, &make_day},
    {"time.weekday_dmy", {kAnyWeekday, kMaybePart, kMaybeZone, kOpen, kDay, kHyphen, kMonthFigures, kHyphen, kShortYear, kClose}, &make_day},
    {"time.weekday_dmy", {kAnyWeekday, kMaybePart, kMaybeZone, kOpen, kDay, kAnyMonth, kYear, kClose}, &make_day},
    {"time.weekday_dmy", {kAnyWeekday, kMaybePart, kComma, maybe(kDateWord), kDay, kAnyMonth, kMaybeYearUnit, kYear}, &make_day},
    {"time.weekday_dmy", {kAnyWeekday, kMaybePart, kComma, maybe(kDateWord), kDay, kSlash, kMonthFigures, kSlash, kShortYear}, &make_day},
    {"time.weekday_dmy", {kAnyWeekday, kMaybePart, kComma, kDay, kHyphen, kMonthFigures, kHyphen, kShortYear}, &make_day},
    {"time.weekday_dm", {kAnyWeekday, kMaybePart, kMaybeZone, kOpen, kDay, kSlash, kMonthFigures, kClose, maybe(kPast), maybe(kYesterday), maybe(kFuture)}, &make_day},
    {"time.weekday_dm", {kAnyWeekday, kMaybePart, kMaybeZone, kOpen, kDay, kAnyMonth, kClose, maybe(kPast), maybe(kFuture)}, &make_day},
    {"time.weekday_dm", {kAnyWeekday, kMaybePart, kComma, maybe(kDateWord), kDay, kAnyMonth, maybe(kPast), maybe(kFuture)}, &make_day},
    {"time.weekday_dm", {kAnyWeekday, kMaybePart, kComma, kDay, kSlash, kMonthFigures}, &make_day},
    {"time.weekday_range", {kAnyWeekday, kRange, kAnyWeekday, kOpen, kDay, kHyphen, kDay, kSlash, kMonthFigures, kClose}, &make_day_range},
    {"time.weekday_range", {kAnyWeekday, kRange, kAnyWeekday, kOpen, kDay, kHyphen, kDay, kSlash, kMonthFigures, kSlash, kShortYear, kClose}, &make_day_range},
    {"time.weekday_range", {kAnyWeekday, kRange, kAnyWeekday, kOpen, kDay, kSlash, kMonthFigures, kHyphen, kDay, kSlash, kMonthFigures, kClose}, &make_day_range},
    {"time.weekday_range", {kAnyWeekday, kHyphen, kAnyWeekday, kComma, kDay, kHyphen, kDay, kAnyMonth, maybe(kYear)}, &make_day_range},
    {"time.weekday_range", {kWeekday, kHyphen, kWeekday}, &make_day_range, &is_weekday_word},
    {"time.day_deictic_dm", {a(WordClass::day_deictic), kMaybePart, kOpen, kDay, kSlash, kMonthFigures, kClose}, &make_day},
    {"time.day_deictic_dm", {a(WordClass::day_deictic), kMaybePart, kOpen, kDay, kSlash, kMonthFigures, kSlash, kShortYear, kClose}, &make_day},
    {"time.day_deictic_dm", {a(WordClass::day_deictic), kMaybePart, kOpen, kDay, kAnyMonth, maybe(kYear), kClose}, &make_day},
    {"time.dmy", {kDay, kAnyMonth, kMaybeYearUnit, kYear}, &make_day, &is_no_dated_name},
    {"time.dmy", {kDay, kSlash, kMonthFigures, kSlash, kYear}, &make_day},
    {"time.dmy", {kPart, kDay, kMonth, kMaybeYearUnit, kYear}, &make_day},
    {"time.filed_dm", {kDay, kSlash, kMonthFigures}, &make_day, &is_day_of_filing},
    {"time.dmy", {kDay, kHyphen, kMonthFigures, kHyphen, kYear}, &make_day},
    {"time.dmy", {kYear, kHyphen, kMonthFigures, kHyphen, kDay}, &make_day},
    {"time.dm_relative", {kDay, kAnyMonth, kYearUnit, kPast}, &make_day, &is_no_dated_name},
    {"time.dm_relative", {kDay, kAnyMonth, kYearUnit, kThis}, &make_day, &is_no_dated_name},
    {"time.dm_relative", {kDay, kAnyMonth, kYearUnit, kFuture}, &make_day, &is_no_dated_name},
    {"time.dm_relative", {kDay, kAnyMonth, kPast}, &make_day, &is_no_dated_name},
    {"time.dm_relative", {kDay, kAnyMonth, kFuture}, &make_day, &is_no_dated_name},
    {"time.dm", {kDay, kAnyMonth}, &make_day, &is_no_dated_name},
    {"time.day_range", {kDay, kRange, kDay, kAnyMonth, kMaybeYearUnit, maybe(kYear)}, &make_day_range, &is_no_dated_name},
    {"time.day_range", {kDay, kAnyMonth, kHyphen, kDay, kAnyMonth, maybe(kYear)}, &make_day_range, &is_no_dated_name},
    {"time.day_range", {kDay, kHyphen, kDay, kSlash, kMonthFigures, kSlash, kYear}, &make_day_range},
    {"time.day_of_month", {outside(kDateWord), kDay, kMonthUnit, kThis}, &make_day},
    {"time.day_of_month", {outside(kDateWord), kDay}, &make_day},

    // --- weekdays: "Rabu pagi", "Selasa pekan lalu", "Senin kemarin"
    {"time.weekday_of_week", {kWeekday, kMaybePart, maybe(kNumber), kWeekUnit, kPast}, &make_day},
    {"time.weekday_of_week", {kWeekday, kMaybePart, kWeekUnit, kYesterday}, &make_day},
    {"time.weekday_of_week", {kWeekday, kMaybePart, kWeekUnit, kThis}, &make_day},
    {"time.weekday_of_week", {kWeekday, kMaybePart, kWeekUnit, kFuture}, &make_day},
    {"time.weekday_last", {kWeekday, kMaybePart, kPast}, &make_day, &is_weekday_word},
    {"time.weekday_last", {kWeekday, kMaybePart, kYesterday, kMaybePart}, &make_day, &is_weekday_word},
    {"time.weekday_next", {kWeekday, kMaybePart, kFuture}, &make_day, &is_weekday_word},
    {"time.weekday_this", {kWeekday, kMaybePart, kThis}, &make_day, &is_weekday_word},
    {"time.weekday_eve", {kPart, kWeekday}, &make_weekday_eve},
    {"time.weekday", {kWeekday, kMaybePart}, &make_day, &is_weekday_word},
    {"time.weekday", {outside(unit(TimeUnit::day)), kAnyWeekday, kMaybePart}, &make_day},

    // --- months: "Februari 2021", "awal Maret", "Oktober mendatang"
    {"time.month_year", {kEdge, maybe(kMonthUnit), kAnyMonth, kMaybeYearUnit, kYear}, &make_month},
    {"time.month_year", {kAnyMonth, kMaybeYearUnit, kYear}, &make_month, &is_no_dated_name},
    {"time.month_relative", {maybe(kEdge), kMonth, kYearUnit, kPast}, &make_month},
    {"time.month_relative", {maybe(kEdge), kMonth, kYearUnit, kThis}, &make_month},
    {"time.month_relative", {maybe(kEdge), kMonth, kYearUnit, kFuture}, &make_month},
    {"time.month_relative", {maybe(kEdge), kMonth, kPast}, &make_month},
    {"time.month_relative", {maybe(kEdge), kMonth, kFuture}, &make_month},
    {"time.month_relative", {maybe(kEdge), kMonth, kThis}, &make_month},
    {"time.week_of_month", {kWeekUnit, a(WordClass::small_ordinal), maybe(kMonthUnit), kMonth, kMaybeYearUnit, kYear}, &make_month},
    {"time.week_of_month", {kWeekUnit, a(WordClass::small_ordinal), maybe(kMonthUnit), kMonth, kYearUnit, kPast}, &make_month},
    {"time.week_of_month", {kWeekUnit, a(WordClass::small_ordinal), maybe(kMonthUnit), kMonth}, &make_month},
    {"time.month_range", {kMonth, kHyphen, kMonth, maybe(kYear)}, &make_month_range, &is_no_dated_name},
    {"time.month", {kEdge, maybe(kMonthUnit), kMonth}, &make_month},
    {"time.month", {kMonth}, &make_month, &is_bare_month},
    {"time.month", {outside(kMonthUnit), kAnyMonth}, &make_month},

    // --- years and larger: "1991", "akhir 2019", "awal 1990-an", "musim gugur 2020", "kuartal IV/2021"
    {"time.year_range", {kYear, kHyphen, kYear}, &make_year_range, &is_bare_year},
    {"time.year_range", {kYear, kSlash, kYear}, &make_year_range, &is_bare_year},
    {"time.year", {kEdge, kMaybeYearUnit, kYear}, &make_year},
    {"time.year", {kYear}, &make_year, &is_bare_year},
    {"time.decade", {kEdge, kMaybeYearUnit, maybe(a(WordClass::era_word)), a(PartKind::decade)}, &make_decade},
    {"time.decade", {kEdge, kMaybeYearUnit, maybe(a(WordClass::era_word)), a(PartKind::decade_short)}, &make_decade},
    {"time.decade", {a(PartKind::decade)}, &make_decade},
    {"time.decade", {outside(kYearUnit), a(PartKind::decade_short)}, &make_decade},
    {"time.decade", {outside(a(WordClass::era_word)), a(PartKind::decade_short)}, &make_decade},
    {"time.century", {maybe(kEdge), unit(TimeUnit::century), maybe(a(PartKind::ordinal_mark)), a(PartKind::small_figure)}, &make_century},
    {"time.century", {maybe(kEdge), unit(TimeUnit::century), a(WordClass::century_ordinal)}, &make_century},
    {"time.season", {maybe(kEdge), a(WordClass::season), kMaybeYearUnit, kYear}, &make_season},
    {"time.season", {maybe(kEdge), a(WordClass::season), kMaybeYearUnit, kPast}, &make_season},
    {"time.season", {maybe(kEdge), a(WordClass::season), kMaybeYearUnit, kThis}, &make_season},
    {"time.season", {maybe(kEdge), a(WordClass::season), kMaybeYearUnit, kFuture}, &make_season},
    {"time.season", {a(WordClass::season)}, &make_season, &follows_part_lead},
    {"time.part_of_year", {a(WordClass::quarter_word), a(WordClass::small_ordinal), maybe(kSlash), maybe(kHyphen), kMaybeYearUnit, kYear}, &make_part_of_year},
    {"time.part_of_year", {a(WordClass::quarter_word), maybe(a(PartKind::ordinal_mark)), a(PartKind::small_figure), maybe(kSlash), maybe(kHyphen), kMaybeYearUnit, kYear}, &make_part_of_year},
    {"time.part_of_year", {a(WordClass::quarter_word), a(WordClass::small_ordinal), kYearUnit, kPast}, &make_part_of_year},
    {"time.part_of_year", {a(WordClass::quarter_word), a(WordClass::small_ordinal), kYearUnit, kThis}, &make_part_of_year},
    {"time.part_of_year", {a(WordClass::quarter_word), a(WordClass::small_ordinal), kYearUnit, kFuture}, &make_part_of_year},
    {"time.part_of_year", {a(WordClass::quarter_word), a(WordClass::small_ordinal)}, &make_part_of_year},
    {"time.part_of_year", {a(WordClass::half_word), kMaybeYearUnit, kYear}, &make_part_of_year},
    {"time.holiday", {a(WordClass::holiday), maybe(kYear)}, &make_holiday},

    // --- counted from the day of publication: "pekan lalu", "dua bulan lalu", "kemarin sore", "tadi malam"
    {"time.weekend", {a(WordClass::edge_word, 3), kWeekUnit, kPast}, &make_weekend},
    {"time.weekend", {a(WordClass::edge_word, 3), kWeekUnit, kThis}, &make_weekend},
    {"time.weekend", {a(WordClass::edge_word, 3), kWeekUnit, kFuture}, &make_weekend},
    {"time.weekend", {a(WordClass::edge_word, 3), kWeekUnit}, &make_weekend, &follows_part_lead},
    {"time.near_unit", {maybe(kEdge), kUnit, kPast}, &make_near_unit, &is_no_counted_unit},
    {"time.near_unit", {maybe(kEdge), kUnit, kYesterday}, &make_near_unit, &is_no_counted_unit},
    {"time.near_unit", {maybe(kEdge), kUnit, kThis}, &make_near_unit, &is_no_counted_unit},
    {"time.near_unit", {maybe(kEdge), kUnit, kFuture}, &make_near_unit, &is_no_counted_unit},
    {"time.near_unit", {kEdge, kUnit}, &make_near_unit},
    {"time.units_ago", {kNumber, kUnit, kPast}, &make_near_unit},
    {"time.units_ago", {kOneUnit, kPast}, &make_near_unit},
    {"time.units_to_go", {kNumber, kUnit, a(WordClass::still_to_go)}, &make_near_unit, &is_no_need},
    {"time.units_to_go", {kOneUnit, a(WordClass::still_to_go)}, &make_near_unit},
    {"time.near_day", {a(WordClass::day_deictic), kMaybePart}, &make_near_day},
    {"time.near_day", {a(WordClass::night_gone)}, &make_near_day},
    {"time.near_day", {kPart, kThis}, &make_near_day},
    {"time.near_day", {kPart, a(WordClass::just_now)}, &make_near_day},
    {"time.near_day", {a(WordClass::just_now), kPart}, &make_near_day},
    {"time.near_day", {kPart, a(WordClass::later_on)}, &make_near_day},
    {"time.near_day", {a(WordClass::later_on), kPart}, &make_near_day},
    {"time.near_day", {kPart, kYesterday}, &make_near_day},

    // --- counted from what was told last: "hari itu", "keesokan harinya"
    {"time.told_unit", {a(WordClass::next_day), kMaybePart}, &make_told_unit},
    {"time.told_unit", {a(WordClass::same_day)}, &make_told_unit},
    {"time.told_unit", {kPart, a(WordClass::set_unit, static_cast<int8_t>(TimeUnit::day))}, &make_told_unit},
    {"time.told_unit", {kUnit, kThat}, &make_told_unit, &is_no_counted_unit},
    {"time.told_unit", {kUnit, a(WordClass::offset_word, -1)}, &make_told_unit, &is_no_counted_unit},
    {"time.told_unit", {kPart, kThat}, &make_told_unit},

    // --- clocks: "pukul 06.18 WIB", "jam 7 malam", "14:30 waktu setempat"
    {"time.clock", {kClockWord, kClock, kMaybeZone, kMaybePart, kMaybeZone}, &make_clock},
    {"time.clock", {kClockWord, kClock, kZoneLead, kZoneName}, &make_clock},
    {"time.clock", {kFullClock, kZone}, &make_clock},
    {"time.clock", {kFullClock, kZoneLead, kZoneName}, &make_clock},
    {"time.clock_range", {kClockWord, kClock, kHyphen, kClock, kMaybeZone, kMaybePart}, &make_clock},
    {"time.clock_range", {kFullClock, kHyphen, kFullClock, kZone}, &make_clock},
    {"time.day_part", {kPart}, &make_day_part, &follows_part_lead},

    // --- amounts of time: "44 hari", "sehari setelah", "dua tahun terakhir", "setiap Senin"
    {"time.set", {a(WordClass::set_word), kUnit}, &make_set},
    {"time.set", {a(WordClass::set_word), kOneUnit}, &make_set},
    {"time.set", {a(WordClass::set_word), a(WordClass::set_unit)}, &make_set},
    {"time.set", {a(WordClass::set_word), kNumber, kUnit}, &make_set},
    {"time.set", {a(WordClass::set_word), kWeekday, kMaybePart}, &make_set},
    {"time.set", {a(WordClass::set_word), unit(TimeUnit::day), kAnyWeekday}, &make_set},
    {"time.set", {a(WordClass::set_word), maybe(kDateWord), kDay, kAnyMonth}, &make_set},
    {"time.set", {a(WordClass::set_word), maybe(kMonthUnit), kMonth}, &make_set},
    {"time.set", {a(WordClass::set_word), kPart}, &make_set},
    {"time.set", {a(WordClass::set_word), a(WordClass::season)}, &make_set},
    {"time.set", {kNumber, kUnit, a(WordClass::once_word)}, &make_set},
    {"time.set", {kOneUnit, a(WordClass::once_word)}, &make_set},
    {"time.set", {outside(kNumber), outside(a(WordClass::times_word)), kOneUnit}, &make_set},
    {"time.event_offset", {kNumber, kUnit, outside(a(WordClass::offset_word))}, &make_event_offset, &is_no_age},
    {"time.event_offset", {kOneUnit, outside(a(WordClass::offset_word))}, &make_event_offset},
    {"time.recent_span", {kNumber, kUnit, a(WordClass::recent_word)}, &make_duration},
    {"time.recent_span", {kOneUnit, a(WordClass::recent_word)}, &make_duration},
    {"time.coming_span", {kNumber, kUnit, a(WordClass::ahead_word)}, &make_duration},
    {"time.coming_span", {kOneUnit, a(WordClass::ahead_word)}, &make_duration},
    {"time.duration", {kNumber, kUnit, maybe(a(WordClass::amount_and)), kNumber, kUnit}, &make_duration, &is_no_age},
    {"time.duration", {kOneUnit, maybe(a(WordClass::amount_and)), kNumber, kUnit}, &make_duration},
    {"time.duration", {kNumber, kRange, kNumber, kUnit}, &make_duration, &is_no_age},
    {"time.duration", {kNumber, maybe(kHyphen), kUnit}, &make_duration, &is_no_age},
    {"time.duration", {kOneUnit}, &make_duration},
    {"time.duration", {a(WordClass::many_units)}, &make_duration},

    // --- "saat ini", "dulu", "kelak"
    {"time.reference", {a(WordClass::time_reference)}, &make_reference, &is_no_turn},
};

}  // namespace

std::span<const TimexRule> timex_rules() { return kRules; }

}  // namespace jejak
