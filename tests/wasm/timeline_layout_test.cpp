#include "wasm/timeline_layout.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "tests/wasm/fixture.h"

using namespace jejak;

namespace {

constexpr TimelineSizes kSizes = {.width = 1000, .row = 18, .lane_gap = 4, .mark = 12, .gap = 1, .min_label = 30,
                                  .height = 0};

// So many members of an item, wherever they are told of.
std::span<const MentionId> members(size_t count) {
  static const std::vector<MentionId> all(2);
  return std::span(all).first(count);
}

TimelineItem item(Lane lane, const char* first, const char* last) {
  TimelineItem out;
  out.lane = lane;
  out.days = {*parse_day(first), *parse_day(last)};
  out.mentions = members(1);
  return out;
}

TimelineModel model_of(std::vector<TimelineItem> items) {
  TimelineModel model;
  std::vector<CivilInterval> intervals;
  for (const TimelineItem& i : items) intervals.push_back(i.days);
  model.axis = build_time_axis(intervals);
  model.items = std::move(items);
  return model;
}

std::set<uint32_t> items_of(const TimelineLayout& layout) {
  std::set<uint32_t> items;
  for (const TimelineBox& box : layout.boxes) items.insert(box.items.begin(), box.items.end());
  return items;
}

TimelineModel random_model(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<TimelineItem> items;
  for (int i = 0; i < 120; ++i) {
    const int64_t first = 8000 + static_cast<int64_t>(random() % 12000), days = random() % 3 ? 0 : random() % 900;
    TimelineItem one;
    one.lane = days == 0 ? (random() % 2 ? Lane::days : Lane::events) : Lane::periods;
    one.days = {*day_from_epoch(first), *day_from_epoch(first + days)};
    one.mentions = members(1);
    items.push_back(one);
  }
  return model_of(std::move(items));
}

}  // namespace

TEST_CASE("with all of time in sight every item is in some box") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const TimelineModel model = random_model(seed);
    for (const float width : {120.0f, 400.0f, 1900.0f}) {
      TimelineSizes sizes = kSizes;
      sizes.width = width;
      CHECK(items_of(layout_timeline(model, sizes)).size() == model.items.size());
    }
  }
}

TEST_CASE("no box lies on another") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const TimelineLayout layout = layout_timeline(random_model(seed), kSizes);
    for (size_t i = 0; i < layout.boxes.size(); ++i) {
      for (size_t k = i + 1; k < layout.boxes.size(); ++k) {
        const TimelineBox &a = layout.boxes[i], &b = layout.boxes[k];
        CHECK(!(a.y == b.y && a.x0 < b.x1 && b.x0 < a.x1));
      }
    }
  }
}

TEST_CASE("boxes keep to their lane, and more height gives more rows") {
  TimelineSizes tall = kSizes;
  tall.height = 600;
  const TimelineModel model = random_model(7);
  const TimelineLayout low = layout_timeline(model, kSizes), high = layout_timeline(model, tall);
  CHECK(high.height > low.height);
  CHECK(high.height <= 600);
  CHECK(high.boxes.size() >= low.boxes.size());
  for (const TimelineLayout* layout : {&low, &high}) {
    for (const TimelineBox& box : layout->boxes) {
      const TimelineLane& lane = layout->lanes[static_cast<size_t>(box.lane)];
      CHECK(box.y >= lane.y0);
      CHECK(box.y + kSizes.row <= lane.y1 + 0.01f);
    }
  }
}

TEST_CASE("a day is a mark at its middle, a period a bar over its days") {
  const TimelineModel model = model_of({item(Lane::days, "2023-09-20", "2023-09-20"),
                                        item(Lane::periods, "2020-09-01", "2020-11-30")});
  const TimelineLayout layout = layout_timeline(model, kSizes);
  if (!CHECK(layout.boxes.size() == 2)) return;
  const float day = x_from_position(model.window, 1000, model.axis.position_of(days_from_epoch({2023, 9, 20})));
  const float next = x_from_position(model.window, 1000, model.axis.position_of(days_from_epoch({2023, 9, 21})));
  CHECK((layout.boxes[0].x0 + layout.boxes[0].x1) / 2 == doctest::Approx((day + next) / 2));
  CHECK(!layout.boxes[0].bar);
  CHECK(layout.boxes[1].bar);
  CHECK(layout.boxes[1].x0 == doctest::Approx(x_from_position(model.window, 1000, model.axis.position_of(
                                  days_from_epoch({2020, 9, 1})))));
}

TEST_CASE("what is open goes on to the axis' end") {
  TimelineItem since = item(Lane::periods, "1991-01-01", "1991-12-31");
  since.open_end = true;
  const TimelineModel model = model_of({since, item(Lane::days, "2023-09-20", "2023-09-20")});
  const TimelineLayout layout = layout_timeline(model, kSizes);
  CHECK(layout.boxes[0].x1 == doctest::Approx(1000));
}

TEST_CASE("folded years are marked, with how many they are") {
  const TimelineModel model = model_of({item(Lane::periods, "1994-01-01", "1994-12-31"),
                                        item(Lane::days, "2020-09-27", "2020-09-27")});
  const TimelineLayout layout = layout_timeline(model, kSizes);
  if (!CHECK(layout.folds.size() == 1)) return;
  CHECK(layout.folds[0].years == 25);
  CHECK(layout.folds[0].x1 > layout.folds[0].x0);
}

TEST_CASE("labels of one rank do not run into each other") {
  for (const double zoom : {1.0, 0.3, 0.1, 1.0 / 64}) {
    CAPTURE(zoom);
    TimelineModel model = random_model(3);
    model.window = {0.4, 0.4 + zoom * 0.6};
    const TimelineLayout layout = layout_timeline(model, kSizes);
    float last_day = -1000, last_month = -1000;
    for (const TimelineTick& tick : layout.ticks) {
      if (!tick.labelled || tick.rank == TickRank::year) continue;
      float& last = tick.rank == TickRank::day ? last_day : last_month;
      CHECK(tick.x - last >= kSizes.min_label * 0.7f);
      last = tick.x;
    }
  }
}

TEST_CASE("pixels and positions lead back to each other") {
  const TimeWindow window{0.25, 0.75};
  for (const float x : {0.0f, 123.0f, 1000.0f}) {
    CHECK(x_from_position(window, 1000, position_from_x(window, 1000, x)) == doctest::Approx(x));
  }
}

namespace {

// One mention on each of so many days, and on every seventh a second one.
TimelineModel crowded(int days) {
  std::vector<TimelineItem> items;
  for (int i = 0; i < days; ++i) {
    TimelineItem one;
    one.lane = Lane::days;
    one.days.first = one.days.last = *day_from_epoch(17897 + i);  // 2019-01-01
    one.mentions = members(i % 7 == 0 ? 2 : 1);
    items.push_back(one);
  }
  return model_of(std::move(items));
}

size_t members_of(const TimelineLayout& layout) {
  size_t members = 0;
  for (const TimelineBox& box : layout.boxes) members += box.members;
  return members;
}

}  // namespace

TEST_CASE("more marks than can be told apart are counted by the month, each of them once") {
  const TimelineModel model = crowded(1000);
  const TimelineLayout layout = layout_timeline(model, kSizes);
  CHECK(items_of(layout).size() == 1000);
  CHECK(members_of(layout) == 1000 + 143);
  float most = 0;
  for (const TimelineBox& box : layout.boxes) {
    CHECK(box.crowd);
    CHECK(box.days == month_of(box.days.first.year, box.days.first.month));
    CHECK(box.height == layout.lanes[2].y1 - layout.lanes[2].y0);
    most = std::max(most, box.share);
  }
  CHECK(most == 1);
}

TEST_CASE("a crowd gets finer with the window, until its marks are told apart") {
  TimelineModel model = crowded(1000);
  const auto first_unit = [&](double width) {
    model.window = {0.5, 0.5 + width};
    const TimelineLayout layout = layout_timeline(model, kSizes);
    const TimelineBox& box = layout.boxes[layout.boxes.size() / 2];
    return box.crowd ? days_from_epoch(box.days.last) - days_from_epoch(box.days.first) + 1 : 0;
  };
  CHECK(first_unit(0.5) == 7);
  CHECK(first_unit(0.05) == 0);
  model = crowded(9000);
  CHECK(first_unit(0.5) >= 28);
  CHECK(first_unit(0.2) >= 28);
  TimelineSizes narrow = kSizes;
  narrow.width = 200;
  model.window = {};
  for (const TimelineBox& box : layout_timeline(model, narrow).boxes) CHECK(box.days.last.month == 12);
  narrow.min_label = 10;
  narrow.mark = 2;
  model.window = {0.5, 0.52};
  for (const TimelineBox& box : layout_timeline(model, narrow).boxes) {
    if (box.crowd) CHECK(weekday_of(box.days.first) == 1);
  }
}

TEST_CASE("a few marks stay marks") {
  for (const TimelineBox& box : layout_timeline(crowded(150), kSizes).boxes) CHECK(!box.crowd);
}

TEST_CASE("in a tall view the rows stand further apart, to a limit, and nothing lies on another") {
  const TimelineModel model = random_model(5);
  TimelineSizes sizes = kSizes;
  sizes.height = 19 * 18 + 3 * 4;
  CHECK(layout_timeline(model, sizes).height == doctest::Approx(sizes.height));
  sizes.height = 19 * 24 + 3 * 4;
  const TimelineLayout tall = layout_timeline(model, sizes);
  CHECK(tall.height == doctest::Approx(sizes.height));
  for (const TimelineBox& box : tall.boxes) {
    if (!box.crowd) CHECK(box.height == doctest::Approx(24));
  }
  sizes.height = 5000;
  CHECK(layout_timeline(model, sizes).height < 19 * 1.7f * 18);
}
