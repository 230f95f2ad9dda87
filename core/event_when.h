// When an event was, as an event's date says it, and days counted from other days.
//   a time 2020-09-27 .. 2020-11-10 -> "2020-09-27/2020-11-10"; 2020 -> "2020"
//   shifted(2022-03-04, "P2D", -1)  -> 2022-03-02, exactly; "P2M" leads to about that day only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/civil_time.h"
#include "core/mention.h"

namespace jejak {

struct When {
  std::string date;
  std::optional<CivilDay> begin, end;
  bool known() const { return begin.has_value(); }
  bool is_day() const { return begin && begin == end; }
};

std::string interval_text(CivilDay begin, CivilDay end);
When when_of(const TimeMention& time);  // unknown where the time has no first and last day

inline int64_t days_between(CivilDay a, CivilDay b) { return days_from_epoch(b) - days_from_epoch(a); }

// The day that lies the duration `value` ("P1D", "P2W", "P2M") from `day`; exact where days or weeks are counted.
struct Shifted {
  std::optional<CivilDay> day;
  bool exact = false;
};
Shifted shifted(CivilDay day, std::string_view value, int sign);

}  // namespace jejak
