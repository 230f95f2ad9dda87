// A folded axis of time: months that are told of get room, months between them little, long empty years almost none.
//
//   1991        1994 ⌇ 26 years ⌇ 2020      Sep Okt Nov      2021 ..      2023         Sep
//   |--thin------|     folded      |--thin---|--wide----|-----thin---------|--thin------|-wide-|
//
// Position: 0 at the axis' start, 1 at its end; piecewise linear in days, strictly growing.
// Cost: O(months) to build, O(log months) to look up. Pure; no pixels here (timeline_layout.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/civil_time.h"

namespace jejak {

struct AxisSegment {
  int64_t first_day = 0;  // days since 1970-01-01
  int64_t end_day = 0;    // one past the last
  double from = 0;        // positions
  double to = 0;
  bool folded = false;    // else one civil month
  bool operator==(const AxisSegment&) const = default;
};

class TimeAxis {
 public:
  bool empty() const { return segments_.empty(); }
  const std::vector<AxisSegment>& segments() const { return segments_; }
  int64_t first_day() const { return segments_.front().first_day; }  // Requires: not empty
  int64_t end_day() const { return segments_.back().end_day; }

  // Days before or after the axis give 0 or 1. A day has the position of its begin.
  double position_of(int64_t day) const;
  int64_t day_at(double position) const;

 private:
  friend TimeAxis build_time_axis(std::span<const CivilInterval> intervals);
  std::vector<AxisSegment> segments_;
};

// Of the days that are told of: single days and months widen their months, longer intervals keep their first and last
// year from being folded. No intervals: an empty axis.
TimeAxis build_time_axis(std::span<const CivilInterval> intervals);

}  // namespace jejak
