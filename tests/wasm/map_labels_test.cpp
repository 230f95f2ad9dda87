#include "wasm/map_labels.h"

#include <doctest/doctest.h>

#include <random>

namespace jejak {
namespace {

constexpr PixelRect kMap{0, 0, 400, 300};

LabelRequest request_at(float x, float y) {
  return {.anchor = {x, y}, .size = {60, 14}, .clearance_px = 10, .placement = LabelPlacement::beside, .over_marks = false};
}

PixelRect mark_at(float x, float y, float radius) { return {x - radius, y - radius, 2 * radius, 2 * radius}; }

TEST_CASE("a name with room stands to the right of its mark, in the middle of its height") {
  const auto placed = place_labels({request_at(100, 100)}, {}, kMap);
  if (!CHECK(placed[0].has_value())) return;
  CHECK(placed[0]->x_px == 110);
  CHECK(placed[0]->y_px == 93);
}

TEST_CASE("at the map's right edge a name goes to the left") {
  const auto placed = place_labels({request_at(380, 100)}, {}, kMap);
  if (!CHECK(placed[0].has_value())) return;
  CHECK(placed[0]->right_px() == 370);
}

TEST_CASE("of two that want one place the more important gets it and the other moves") {
  const auto placed = place_labels({request_at(100, 100), request_at(104, 102)}, {}, kMap);
  if (!CHECK(placed[0].has_value()) || !CHECK(placed[1].has_value())) return;
  CHECK(placed[0]->x_px == 110);
  CHECK(!placed[0]->overlaps(*placed[1]));
}

TEST_CASE("a name that fits nowhere is not drawn, and takes no room") {
  const LabelObstacles blocked{.marks = {}, .controls = {{0, 0, 400, 200}}, .lines = {}};
  const auto placed = place_labels({request_at(100, 100), request_at(100, 250)}, blocked, kMap);
  CHECK(!placed[0].has_value());
  CHECK(placed[1].has_value());
}

TEST_CASE("names keep off other marks but not off their own; what is pointed at may lie over marks") {
  LabelObstacles marks{.marks = {mark_at(100, 100, 12)}, .controls = {}, .lines = {}};
  for (const float x : {20.0f, 180.0f}) {
    for (const float y : {70.0f, 100.0f, 130.0f}) marks.marks.push_back(mark_at(x, y, 25));
  }
  for (const float y : {60.0f, 140.0f}) marks.marks.push_back(mark_at(100, y, 30));
  CHECK(!place_labels({request_at(100, 100)}, marks, kMap)[0].has_value());
  LabelRequest pointed = request_at(100, 100);
  pointed.over_marks = true;
  CHECK(place_labels({pointed}, marks, kMap)[0].has_value());
}

TEST_CASE("a name keeps off a line where another place is free, and lies on it where none is") {
  const LabelLine eastwards{{110, 100}, {400, 100}, 2};
  const auto placed = place_labels({request_at(100, 100)}, {.marks = {}, .controls = {}, .lines = {eastwards}}, kMap);
  if (!CHECK(placed[0].has_value())) return;
  CHECK(placed[0]->right_px() == 90);
  // One that passes by is in nobody's way: below, across and behind.
  for (const LabelLine& line : {LabelLine{{110, 120}, {400, 109}, 2}, {{180, 90}, {160, 60}, 2}, {{0, 100}, {90, 100}, 2}}) {
    const auto free = place_labels({request_at(100, 100)}, {.marks = {}, .controls = {}, .lines = {line}}, kMap);
    if (CHECK(free[0].has_value())) CHECK(free[0]->x_px == 110);
  }
  std::vector<LabelLine> everywhere;
  for (float y = 0; y < 300; y += 5) everywhere.push_back({{0, y}, {400, y}, 2});
  const auto crowded = place_labels({request_at(100, 100)}, {.marks = {}, .controls = {}, .lines = everywhere}, kMap);
  if (!CHECK(crowded[0].has_value())) return;
  CHECK(crowded[0]->x_px == 110);
}

TEST_CASE("an area's name is centred on its spot") {
  LabelRequest area = request_at(200, 150);
  area.placement = LabelPlacement::centred;
  const auto placed = place_labels({area}, {}, kMap);
  if (!CHECK(placed[0].has_value())) return;
  CHECK(placed[0]->x_px == 170);
  CHECK(placed[0]->y_px == 143);
}

TEST_CASE("whatever is asked, no two names overlap and none leaves the map or enters a control") {
  std::mt19937 random(44);
  std::uniform_real_distribution<float> unit(0, 1);
  for (int round = 0; round < 40; ++round) {
    CAPTURE(round);
    std::vector<LabelRequest> requests;
    LabelObstacles obstacles{.marks = {}, .controls = {{300, 200, 100, 100}}, .lines = {}};
    for (int i = 0; i < 60; ++i) {
      LabelRequest request = request_at(400 * unit(random), 300 * unit(random));
      request.size.width_px = 20 + 100 * unit(random);
      request.placement = unit(random) < 0.2f ? LabelPlacement::centred : LabelPlacement::beside;
      request.over_marks = unit(random) < 0.1f;
      requests.push_back(request);
      obstacles.marks.push_back(mark_at(request.anchor.x_px, request.anchor.y_px, 6));
    }
    const auto placed = place_labels(requests, obstacles, kMap);
    for (size_t i = 0; i < placed.size(); ++i) {
      if (!placed[i]) continue;
      CHECK(placed[i]->x_px >= 0);
      CHECK(placed[i]->y_px >= 0);
      CHECK(placed[i]->right_px() <= 400);
      CHECK(placed[i]->bottom_px() <= 300);
      CHECK(!placed[i]->overlaps(obstacles.controls[0]));
      for (size_t k = 0; k < i; ++k) CHECK(!(placed[k] && placed[i]->overlaps(*placed[k])));
    }
    CHECK(place_labels(requests, obstacles, kMap) == placed);
  }
}

}  // namespace
}  // namespace jejak
