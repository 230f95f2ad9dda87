#include "wasm/timeline_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace jejak {
namespace {

constexpr size_t kLanes = static_cast<size_t>(Lane::count);
constexpr std::array<int, kLanes> kLeastRows = {1, 2, 1, 2};  // of each lane
constexpr int kMostRows = 6;
constexpr float kTallestRow = 1.6f;  // times its least height
constexpr float kCrowded = 3;     // so many times more marks than there is room for are no longer told apart
constexpr float kLeastMonth = 5;  // pixels; narrower ones are crowds of years

// Height beyond the least goes to the lanes in turn, but for the days of publication.
std::array<int, kLanes> rows_for(const TimelineSizes& sizes) {
  std::array<int, kLanes> rows = kLeastRows;
  int total = 0;
  for (const int lane_rows : rows) total += lane_rows;
  const float gaps = sizes.lane_gap * static_cast<float>(kLanes - 1);
  const int fitting = static_cast<int>((sizes.height - gaps) / sizes.row);
  for (size_t lane = 1; total < fitting && lane < kLanes * kMostRows; ++lane) {
    int& lane_rows = rows[lane % kLanes];
    if (lane % kLanes == 0 || lane_rows == kMostRows) continue;
    ++lane_rows;
    ++total;
  }
  return rows;
}

// Where there are as many rows as ever, they stand further apart: a tall view is filled, not left half empty.
float row_height(const TimelineSizes& sizes, const std::array<int, kLanes>& rows) {
  float total = 0;
  for (size_t lane = 0; lane < kLanes; ++lane) {
    if (lane > 0 && rows[lane] < kMostRows) return sizes.row;
    total += static_cast<float>(rows[lane]);
  }
  const float fitting = std::floor((sizes.height - sizes.lane_gap * static_cast<float>(kLanes - 1)) / total);
  return std::clamp(fitting, sizes.row, kTallestRow * sizes.row);
}

class Packer {
 public:
  Packer(const TimelineModel& model, const TimelineSizes& sizes, TimelineLayout& out)
      : model_(model), sizes_(sizes), out_(out), rows_of_(rows_for(sizes)), row_(row_height(sizes, rows_of_)) {
    float y = 0;
    for (size_t lane = 0; lane < kLanes; ++lane) {
      const float height = row_ * static_cast<float>(rows_of_[lane]);
      out.lanes.push_back({static_cast<Lane>(lane), y, y + height});
      y += height + sizes.lane_gap;
    }
    out.height = y - sizes.lane_gap;
  }

  // All items: by lane, then by first day.
  void place_all() {
    for (uint32_t begin = 0, end = 0; begin < model_.items.size(); begin = end) {
      const Lane lane = model_.items[begin].lane;
      while (end < model_.items.size() && model_.items[end].lane == lane) ++end;
      if (is_crowded(begin, end)) {
        count(begin, end);
        continue;
      }
      for (uint32_t i = begin; i < end; ++i) place(i);
    }
  }

 private:
  void place(uint32_t index) {
    const TimelineItem& item = model_.items[index];
    TimelineBox box = box_of(item, index);
    if (box.x1 < 0 || box.x0 > sizes_.width) return;
    const size_t lane = static_cast<size_t>(item.lane);
    for (int row = 0; row < rows_of_[lane]; ++row) {
      if (!is_free(lane, row, box)) continue;
      box.y = out_.lanes[lane].y0 + row_ * static_cast<float>(row);
      add(lane, row, std::move(box));
      return;
    }
    fold_into(lane, box);
  }

  // Whether the marks in sight are many times those that fit beside one another. Bars nest and fold: they stay.
  bool is_crowded(uint32_t begin, uint32_t end) const {
    const Lane lane = model_.items[begin].lane;
    if (lane == Lane::periods) return false;
    const int64_t first = model_.axis.day_at(model_.window.from), last = model_.axis.day_at(model_.window.to);
    const auto in_sight = std::count_if(model_.items.begin() + begin, model_.items.begin() + end, [&](const TimelineItem& item) {
      const int64_t day = days_from_epoch(item.days.first);
      return first <= day && day <= last;
    });
    const float room = sizes_.width / (sizes_.mark + sizes_.gap) * static_cast<float>(rows_of_[static_cast<size_t>(lane)]);
    return static_cast<float>(in_sight) > kCrowded * room;
  }

  // The week, the month or the year of a day, by what a month is wide.
  CivilInterval unit_of(CivilDay day) const {
    const CivilInterval month = month_of(day.year, day.month);
    const float width = x_of(days_from_epoch(month.last) + 1) - x_of(days_from_epoch(month.first));
    if (width < kLeastMonth) return {month_of(day.year, 1).first, month_of(day.year, 12).last};
    if (width < 2 * sizes_.min_label) return month;
    const int64_t monday = days_from_epoch(day) - (weekday_of(day) - 1);
    return {*day_from_epoch(monday), *day_from_epoch(monday + 6)};
  }

  void count(uint32_t begin, uint32_t end) {
    const size_t first_box = out_.boxes.size();
    const TimelineLane& lane = out_.lanes[static_cast<size_t>(model_.items[begin].lane)];
    std::optional<CivilInterval> last;
    size_t most = 1;
    for (uint32_t i = begin; i < end; ++i) {
      const CivilDay day = model_.items[i].days.first;
      if (!last || last->last < day) {
        last = unit_of(day);
        TimelineBox box{.items = {}, .lane = lane.lane, .x0 = x_of(days_from_epoch(last->first)), .x1 = x_of(days_from_epoch(last->last) + 1),
                        .y = lane.y0, .height = lane.y1 - lane.y0, .crowd = true, .days = *last};
        out_.boxes.push_back(std::move(box));
      }
      TimelineBox& box = out_.boxes.back();
      box.items.push_back(i);
      box.members += model_.items[i].members();
    }
    const auto out_of_sight = [&](const TimelineBox& box) { return box.crowd && box.lane == lane.lane && (box.x1 < 0 || box.x0 > sizes_.width); };
    out_.boxes.erase(std::remove_if(out_.boxes.begin() + static_cast<ptrdiff_t>(first_box), out_.boxes.end(), out_of_sight), out_.boxes.end());
    for (size_t i = first_box; i < out_.boxes.size(); ++i) most = std::max(most, out_.boxes[i].members);
    for (size_t i = first_box; i < out_.boxes.size(); ++i) out_.boxes[i].share = static_cast<float>(out_.boxes[i].members) / static_cast<float>(most);
  }

  float x_of(int64_t day) const {
    return x_from_position(model_.window, sizes_.width, model_.axis.position_of(day));
  }

  TimelineBox box_of(const TimelineItem& item, uint32_t index) const {
    TimelineBox box;
    box.items.push_back(index);
    box.lane = item.lane;
    box.height = row_;
    const int64_t first = days_from_epoch(item.days.first), last = days_from_epoch(item.days.last);
    box.x0 = item.open_begin ? x_of(model_.axis.first_day()) : x_of(first);
    box.x1 = item.open_end ? x_of(model_.axis.end_day()) : x_of(last + 1);
    box.bar = item.lane == Lane::periods || (item.lane == Lane::events && box.x1 - box.x0 > 2 * sizes_.mark);
    if (!box.bar || box.x1 - box.x0 < sizes_.mark) {
      const float middle = (box.x0 + box.x1) / 2;
      box.x0 = middle - sizes_.mark / 2;
      box.x1 = middle + sizes_.mark / 2;
    }
    box.cut_left = box.bar && box.x0 < 0;
    box.cut_right = box.bar && box.x1 > sizes_.width;
    return box;
  }

  bool is_free(size_t lane, int row, const TimelineBox& box) const {
    for (const uint32_t other : rows_[lane][static_cast<size_t>(row)]) {
      const TimelineBox& taken = out_.boxes[other];
      if (box.x0 < taken.x1 + sizes_.gap && taken.x0 < box.x1 + sizes_.gap) return false;
    }
    return true;
  }

  void add(size_t lane, int row, TimelineBox box) {
    rows_[lane][static_cast<size_t>(row)].push_back(static_cast<uint32_t>(out_.boxes.size()));
    out_.boxes.push_back(std::move(box));
  }

  // The box that the new one covers most takes it in; where several tie, the one placed last.
  void fold_into(size_t lane, const TimelineBox& box) {
    TimelineBox* best = nullptr;
    float best_overlap = -sizes_.width;
    for (int row = 0; row < rows_of_[lane]; ++row) {
      for (const uint32_t other : rows_[lane][static_cast<size_t>(row)]) {
        TimelineBox& taken = out_.boxes[other];
        // A short thing joins a short one, so that a war's bar does not swallow a month.
        const float shared = std::min(box.x1, taken.x1) - std::max(box.x0, taken.x0);
        const float overlap = shared - std::abs((taken.x1 - taken.x0) - (box.x1 - box.x0));
        if (best && overlap < best_overlap) continue;
        best = &taken;
        best_overlap = overlap;
      }
    }
    best->items.push_back(box.items.front());
  }

  const TimelineModel& model_;
  const TimelineSizes& sizes_;
  TimelineLayout& out_;
  std::array<int, kLanes> rows_of_;
  float row_;  // height of each
  std::array<std::array<std::vector<uint32_t>, kMostRows>, kLanes> rows_;  // boxes of each row
};

class Ticker {
 public:
  Ticker(const TimelineModel& model, const TimelineSizes& sizes, TimelineLayout& out)
      : model_(model), sizes_(sizes), out_(out) {}

  void tick(const AxisSegment& segment) {
    const float x0 = x_of(segment.from), x1 = x_of(segment.to);
    if (segment.folded) {
      add_fold(segment, x0, x1);
      year_ = 0;
      return;
    }
    const CivilDay day = *day_from_epoch(segment.first_day);
    if (day.year != year_) {
      year_ = day.year;
      out_.ticks.push_back({x0, year_width(segment), TickRank::year, true, std::to_string(day.year),
                            {month_of(day.year, 1).first, month_of(day.year, 12).last}});
    }
    if (x1 < 0 || x0 > sizes_.width) return;
    const float width = x1 - x0;
    const bool labelled = width >= sizes_.min_label;
    std::string label = labelled ? std::string(month_short(model_.language, day.month)) : "";
    out_.ticks.push_back({x0, width, TickRank::month, labelled, std::move(label),
                          month_of(day.year, day.month)});
    if (labelled) add_days(segment, x0, width);
  }

 private:
  float x_of(double position) const { return x_from_position(model_.window, sizes_.width, position); }

  // Of the segments of one year from this one on, up to a fold.
  float year_width(const AxisSegment& from) const {
    double to = from.to;
    const int year = day_from_epoch(from.first_day)->year;
    for (const AxisSegment& segment : model_.axis.segments()) {
      if (segment.first_day < from.first_day || segment.folded) continue;
      if (day_from_epoch(segment.first_day)->year != year) continue;
      to = segment.to;
    }
    return x_of(to) - x_of(from.from);
  }

  void add_fold(const AxisSegment& segment, float x0, float x1) {
    const int months = static_cast<int>(std::lround(static_cast<double>(segment.end_day - segment.first_day) / 30.4369));
    out_.folds.push_back({x0, x1, months / 12, months % 12});
  }

  // Every day, every 5th or every 10th, as there is room; none where even that is too close.
  void add_days(const AxisSegment& segment, float x0, float width) {
    const int days = static_cast<int>(segment.end_day - segment.first_day);
    const float per_day = width / static_cast<float>(days);
    const float room = sizes_.min_label * 0.75f;
    const int step = per_day >= room ? 1 : per_day * 5 >= room ? 5 : per_day * 10 >= room ? 10 : 0;
    if (step == 0) return;
    for (int day = step; day <= days; day += step) {
      if (step > 1 && day + step / 2 > days) break;  // no 30 just before the next month's name
      const float x = x0 + per_day * (static_cast<float>(day) - 0.5f);
      if (x - room / 2 < x0 + sizes_.min_label) continue;  // the month's own label stands there
      const CivilDay that = *day_from_epoch(segment.first_day + day - 1);
      out_.ticks.push_back({x, per_day * static_cast<float>(step), TickRank::day, true, std::to_string(day), {that, that}});
    }
  }

  const TimelineModel& model_;
  const TimelineSizes& sizes_;
  TimelineLayout& out_;
  int year_ = 0;
};

}  // namespace

float x_from_position(const TimeWindow& window, float width, double position) {
  return static_cast<float>((position - window.from) / (window.to - window.from) * static_cast<double>(width));
}

double position_from_x(const TimeWindow& window, float width, float x) {
  return window.from + static_cast<double>(x / width) * (window.to - window.from);
}

TimelineLayout layout_timeline(const TimelineModel& model, const TimelineSizes& sizes) {
  TimelineLayout layout;
  Packer packer(model, sizes, layout);
  if (model.axis.empty()) return layout;
  packer.place_all();
  Ticker ticker(model, sizes, layout);
  for (const AxisSegment& segment : model.axis.segments()) ticker.tick(segment);
  return layout;
}

}  // namespace jejak
