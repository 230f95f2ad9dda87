// Where everything of the timeline stands: bars and marks in lanes, ticks, folds. Pure: pixels in, boxes out.
//
//   y  0 ┌ lane published   ▏  ▏▏
//        ├ lane events       ◆◆  ◆ 3
//        ├ lane days        ●  ●●
//        ├ lane periods   ━━━━━━━  ▒▒▒▒
//        └ axis           1991 ⌇ 2020 │Sep│Okt│
//
// Items that would overlap go to the next row of their lane; where all rows are taken they fold into the box that
// they overlap, which counts them. So nothing is hidden and nothing lies on another. A lane with many times more marks in
// sight than there is room for shows how many there are of each week, month or year instead, as bars of that height.
// Space: device pixels from the plot's upper left corner. Cost: O(items + boxes * rows + months in sight).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "wasm/view_model_timeline.h"

namespace jejak {

struct TimelineSizes {  // device pixels
  float width = 0;
  float row = 0;        // least height of a row
  float lane_gap = 0;
  float mark = 0;       // width of a day's mark
  float gap = 0;        // least room between two boxes of a row
  float min_label = 0;  // a month narrower than this has no label of its own
  float height = 0;     // of all lanes: what is over the least goes to more rows
};

struct TimelineBox {
  std::vector<uint32_t> items;  // indexes into TimelineModel::items; several where they fold
  Lane lane = Lane::days;
  float x0 = 0, x1 = 0;         // a mark has its middle at the day, a bar covers its days
  float y = 0;                  // upper edge of its row
  float height = 0;
  bool bar = false;             // else a mark, or
  bool crowd = false;           // all items that begin in `days`
  CivilInterval days;           // of a crowd: a week, a month or a year
  size_t members = 0;           // of a crowd
  float share = 0;              // of a crowd, of the largest one of its lane in sight: 0 .. 1
  bool cut_left = false;        // goes on beyond the plot
  bool cut_right = false;
};

enum class TickRank : uint8_t { year, month, day };

struct TimelineTick {
  float x = 0;
  float width = 0;  // to the next tick of its rank
  TickRank rank = TickRank::year;
  bool labelled = false;
  std::string label;
  CivilInterval days;  // that it begins: the year, the month, the day
};

struct TimelineFold {
  float x0 = 0, x1 = 0;
  int years = 0;    // whole years that are folded; 0: less than one
  int months = 0;
};

struct TimelineLane {
  Lane lane = Lane::days;
  float y0 = 0, y1 = 0;
};

struct TimelineLayout {
  std::vector<TimelineBox> boxes;
  std::vector<TimelineTick> ticks;
  std::vector<TimelineFold> folds;
  std::vector<TimelineLane> lanes;
  float height = 0;  // of all lanes
};

TimelineLayout layout_timeline(const TimelineModel& model, const TimelineSizes& sizes);

// Between the plot's pixels and the axis' positions, in the model's window.
float x_from_position(const TimeWindow& window, float width, double position);
double position_from_x(const TimeWindow& window, float width, float x);

}  // namespace jejak
