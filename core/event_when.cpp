#include "core/event_when.h"

#include <algorithm>
#include <charconv>

namespace jejak {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "2020", "2020-09": values that say their whole extent.
bool is_plain(std::string_view value) {
  if (value.size() == 4) return is_digits(value);
  return value.size() == 7 && is_digits(value.substr(0, 4)) && value[4] == '-' && is_digits(value.substr(5));
}

}  // namespace

std::string interval_text(CivilDay begin, CivilDay end) {
  return begin == end ? to_iso(begin) : to_iso(begin) + "/" + to_iso(end);
}

When when_of(const TimeMention& time) {
  if (!time.begin || !time.end) return {};
  if (time.begin == time.end) return {to_iso(*time.begin), time.begin, time.end};
  return {is_plain(time.value) ? time.value : interval_text(*time.begin, *time.end), time.begin, time.end};
}

Shifted shifted(CivilDay day, std::string_view value, int sign) {
  if (value.size() < 3 || value[0] != 'P') return {};
  int64_t amount = 0;
  const auto [end, error] = std::from_chars(value.data() + 1, value.data() + value.size() - 1, amount);
  if (error != std::errc() || end != value.data() + value.size() - 1 || amount > 10000) return {};
  switch (value.back()) {
    case 'D': return {plus_days(day, sign * amount), true};
    case 'W': return {plus_days(day, sign * amount * 7), true};
    case 'M': return {plus_months(day, sign * amount), false};
    case 'Y': return {plus_months(day, sign * amount * 12), false};
    default: return {};
  }
}

}  // namespace jejak
