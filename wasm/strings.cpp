#include "wasm/strings.h"

#include <array>

namespace jejak {
namespace {

using Names12 = std::array<std::string_view, 12>;
using Names7 = std::array<std::string_view, 7>;

constexpr Names12 kMonths[] = {
    {"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
     "Desember"},
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December"},
};
constexpr Names12 kShortMonths[] = {
    {"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"},
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
};
constexpr Names7 kWeekdays[] = {
    {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"},
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
};

constexpr std::size_t row(Language language) { return static_cast<std::size_t>(language); }

}  // namespace

std::string_view text_of(Language language, Text text) {
  return language == Language::english ? english_text(text) : indonesian_text(text);
}

std::string fill(std::string_view pattern, std::initializer_list<Filler> fillers) {
  std::string out;
  while (!pattern.empty()) {
    const size_t open = pattern.find('{');
    const size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out.append(pattern.substr(0, open));
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    for (const Filler& filler : fillers) {
      if (filler.name == name) out.append(filler.value);
    }
    pattern.remove_prefix(close + 1);
  }
  return out.append(pattern);
}

std::string format_number(Language language, int64_t number) {
  const bool negative = number < 0;
  // Negated as unsigned: the least int64 has no positive twin.
  const std::string digits = std::to_string(negative ? 0 - static_cast<uint64_t>(number) : static_cast<uint64_t>(number));
  const char separator = language == Language::english ? ',' : '.';
  std::string out = negative ? "−" : "";
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out.push_back(separator);
    out.push_back(digits[i]);
  }
  return out;
}

std::string and_more(Language language, size_t number) {
  if (number == 0) return "";
  return fill(text_of(language, Text::more), {{"n", format_number(language, static_cast<int64_t>(number))}});
}

std::string_view month_name(Language language, int month) {
  return kMonths[row(language)][static_cast<size_t>(month - 1)];
}

std::string_view month_short(Language language, int month) {
  return kShortMonths[row(language)][static_cast<size_t>(month - 1)];
}

std::string_view weekday_name(Language language, int weekday) {
  return kWeekdays[row(language)][static_cast<size_t>(weekday - 1)];
}

std::string format_day(Language language, CivilDay day) {
  std::string out = std::to_string(day.day);
  out.append(" ").append(month_name(language, day.month)).append(" ").append(std::to_string(day.year));
  return out;
}

std::string format_day_with_weekday(Language language, CivilDay day) {
  std::string out(weekday_name(language, weekday_of(day)));
  return out.append(", ").append(format_day(language, day));
}

}  // namespace jejak
