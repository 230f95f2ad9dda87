#include "wasm/time_words.h"

#include <optional>
#include <span>

namespace jejak {
namespace {

struct Code {
  std::string_view code;
  Text text;
};

constexpr Code kSeasons[] = {{"-SP", Text::season_spring},
                             {"-SU", Text::season_summer},
                             {"-FA", Text::season_autumn},
                             {"-WI", Text::season_winter}};

constexpr Code kParts[] = {{"MO", Text::part_morning},   {"MI", Text::part_midday}, {"AF", Text::part_afternoon},
                           {"EV", Text::part_evening},   {"NI", Text::part_night},  {"DT", Text::part_midday}};

constexpr Code kReferences[] = {{"PRESENT_REF", Text::present_ref},
                                {"PAST_REF", Text::past_ref},
                                {"FUTURE_REF", Text::future_ref}};

std::optional<Text> find_code(std::span<const Code> codes, std::string_view code) {
  for (const Code& entry : codes) {
    if (entry.code == code) return entry.text;
  }
  return std::nullopt;
}

std::optional<Text> season_of(std::string_view timex3) {
  return timex3.size() == 7 ? find_code(kSeasons, timex3.substr(4)) : std::nullopt;
}

std::optional<Text> unit_of(char letter, bool of_clock) {
  switch (letter) {
    case 'Y': return Text::unit_years;
    case 'M': return of_clock ? Text::unit_minutes : Text::unit_months;
    case 'W': return Text::unit_weeks;
    case 'D': return Text::unit_days;
    case 'H': return Text::unit_hours;
    case 'S': return Text::unit_seconds;
    default: return std::nullopt;
  }
}

// ", pagi" or ", pukul 14.30" for what stands behind the T of a value.
std::string part_of_day(Language language, std::string_view timex3) {
  const size_t t = timex3.find('T');
  if (t == std::string_view::npos || timex3.starts_with('P')) return "";
  const std::string_view part = timex3.substr(t + 1);
  if (const auto text = find_code(kParts, part.substr(0, 2))) return ", " + std::string(text_of(language, *text));
  if (part.size() < 5 || part[2] != ':') return "";
  std::string clock(part.substr(0, 5));
  if (language == Language::indonesian) clock[2] = '.';
  return ", " + fill(text_of(language, Text::clock), {{"time", clock}});
}

bool is_whole_month(CivilInterval i) {
  return i.first.year == i.last.year && i.first.month == i.last.month && i.first.day == 1 &&
         i.last.day == days_in_month(i.first.year, i.first.month);
}

bool starts_year(CivilDay day) { return day.month == 1 && day.day == 1; }
bool ends_year(CivilDay day) { return day.month == 12 && day.day == 31; }

std::string format_determined(Language language, const TimeMention& mention, CivilInterval interval) {
  if (const auto season = season_of(mention.value)) {
    return fill(text_of(language, *season), {{"year", mention.value.substr(0, 4)}});
  }
  std::string words = interval.first == interval.last ? format_day_with_weekday(language, interval.first)
                                                      : format_interval(language, interval);
  return words + part_of_day(language, mention.value);
}

}  // namespace

bool is_season(std::string_view timex3) { return season_of(timex3).has_value(); }

std::string format_interval(Language language, CivilInterval interval) {
  const auto [first, last] = interval;
  if (first == last) return format_day(language, first);
  if (is_whole_month(interval)) {
    return std::string(month_name(language, first.month)) + " " + std::to_string(first.year);
  }
  if (starts_year(first) && ends_year(last)) {
    const std::string from = std::to_string(first.year);
    return first.year == last.year ? from : from + "–" + std::to_string(last.year);
  }
  const std::string from = format_day(language, first), to = format_day(language, last);
  return fill(text_of(language, Text::from_to), {{"first", from}, {"last", to}});
}

std::string format_duration(Language language, std::string_view timex3) {
  if (!timex3.starts_with('P')) return "";
  timex3.remove_prefix(1);
  const bool of_clock = timex3.starts_with('T');
  if (of_clock) timex3.remove_prefix(1);
  if (timex3.size() < 2) return "";
  const std::string_view amount = timex3.substr(0, timex3.size() - 1);
  if (timex3.ends_with("E") || timex3.ends_with("DE")) return "";
  const auto unit = unit_of(timex3.back(), of_clock);
  if (!unit) return "";
  const std::string_view unit_word = text_of(language, *unit);
  if (amount == "X") return fill(text_of(language, Text::some), {{"unit", unit_word}});
  for (const char c : amount) {
    if ((c < '0' || c > '9') && c != '.') return "";
  }
  return std::string(amount).append(" ").append(unit_word);
}

std::string format_time(Language language, const TimeMention& mention) {
  const std::string duration = format_duration(language, mention.value);
  if (mention.type == TimexType::set && !duration.empty()) {
    return fill(text_of(language, Text::every), {{"n", duration}});
  }
  if (mention.open_end && mention.begin) {
    const CivilInterval from{*mention.begin, mention.end.value_or(*mention.begin)};
    const std::string words = format_interval(language, from);
    return fill(text_of(language, Text::since), {{"day", words}});
  }
  if (mention.open_begin && mention.end) {
    const CivilInterval to{mention.begin.value_or(*mention.end), *mention.end};
    const std::string words = format_interval(language, to);
    return fill(text_of(language, Text::until), {{"day", words}});
  }
  if (mention.begin && mention.end) {
    const std::string words = format_determined(language, mention, {*mention.begin, *mention.end});
    return duration.empty() ? words : duration + " · " + words;
  }
  if (!duration.empty()) return duration;
  if (const auto reference = find_code(kReferences, mention.value)) return std::string(text_of(language, *reference));
  return std::string(text_of(language, Text::undetermined));
}

}  // namespace jejak
