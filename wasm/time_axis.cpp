#include "wasm/time_axis.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace jejak {
namespace {

constexpr int kFoldMonths = 30;          // an empty stretch of this length folds
constexpr double kThinMonth = 0.16;      // room of a month that nothing is told of
constexpr double kToldMonth = 1.6;       // and of one that is
constexpr double kDayInMonth = 0.7;      // more for each of its days
constexpr double kMostDays = 8;          // but no more than this many
constexpr double kFold = 0.9;

int month_index(CivilDay day) { return day.year * 12 + day.month - 1; }

int64_t first_day_of(int month) {
  return days_from_epoch({static_cast<int16_t>(month / 12), static_cast<uint8_t>(month % 12 + 1), 1});
}

// Which months are told of, and how much room each asks for.
struct Months {
  std::map<int, std::set<int64_t>> told;  // month -> its days that are told of; empty: as a whole
  std::set<int> anchored;                 // must not fold: their year is told of
};

void add_interval(Months& months, CivilInterval interval) {
  const int first = month_index(interval.first), last = month_index(interval.last);
  if (first == last) {
    std::set<int64_t>& days = months.told[first];
    if (interval.first == interval.last) days.insert(days_from_epoch(interval.first));
  }
  // All of a year's months stay, so that "1991" is a stretch and not a point.
  for (const CivilDay day : {interval.first, interval.last}) {
    const int january = day.year * 12;
    for (int month = january; month < january + 12; ++month) {
      const bool inside = month >= first && month <= last;
      if (inside || first == last) months.anchored.insert(month);
    }
  }
}

double room_of(const Months& months, int month) {
  const auto it = months.told.find(month);
  if (it == months.told.end()) return kThinMonth;
  return kToldMonth + kDayInMonth * std::min(static_cast<double>(it->second.size()), kMostDays);
}

}  // namespace

TimeAxis build_time_axis(std::span<const CivilInterval> intervals) {
  TimeAxis axis;
  if (intervals.empty()) return axis;
  Months months;
  for (const CivilInterval& interval : intervals) add_interval(months, interval);

  double position = 0;
  const auto add = [&](int first, int end, double room, bool folded) {
    axis.segments_.push_back({first_day_of(first), first_day_of(end), position, position + room, folded});
    position += room;
  };
  int next = *months.anchored.begin();
  for (const int month : months.anchored) {
    if (month - next >= kFoldMonths) {
      add(next, month, kFold, true);
    } else {
      for (; next < month; ++next) add(next, next + 1, kThinMonth, false);
    }
    add(month, month + 1, room_of(months, month), false);
    next = month + 1;
  }
  for (AxisSegment& segment : axis.segments_) {
    segment.from /= position;
    segment.to /= position;
  }
  return axis;
}

double TimeAxis::position_of(int64_t day) const {
  if (segments_.empty() || day <= first_day()) return 0;
  if (day >= end_day()) return 1;
  const auto it = std::prev(std::ranges::upper_bound(segments_, day, {}, &AxisSegment::first_day));
  const double part = static_cast<double>(day - it->first_day) / static_cast<double>(it->end_day - it->first_day);
  return it->from + (it->to - it->from) * part;
}

int64_t TimeAxis::day_at(double position) const {
  if (segments_.empty()) return 0;
  if (position <= 0) return first_day();
  if (position >= 1) return end_day();
  const auto it = std::prev(std::ranges::upper_bound(segments_, position, {}, &AxisSegment::from));
  const double part = (position - it->from) / (it->to - it->from);
  return it->first_day + static_cast<int64_t>(part * static_cast<double>(it->end_day - it->first_day));
}

}  // namespace jejak
