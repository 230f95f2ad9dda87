#include "wasm/map_pointers.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

namespace jejak {
namespace {

constexpr PixelRect kRoom{8, 8, 384, 284};

PointerRequest to(float x, float y) { return {{x, y}, {100, 24}}; }

TEST_CASE("a place to the west points left from the left side, one to the north points up from the top") {
  const auto placed = place_pointers({to(-900, 150), to(200, -700)}, kRoom, 4, {});
  if (!CHECK(placed[0].has_value()) || !CHECK(placed[1].has_value())) return;
  CHECK(placed[0]->side == MapSide::left);
  CHECK(placed[0]->rect.x_px == 8);
  CHECK(std::abs(std::abs(placed[0]->angle) - 3.14159f) < 0.1f);
  CHECK(placed[1]->side == MapSide::top);
  CHECK(placed[1]->rect.y_px == 8);
  CHECK(placed[1]->angle == doctest::Approx(-1.5708f).epsilon(0.05));
}

TEST_CASE("two places in one direction stand one after the other, the first where it belongs") {
  const auto placed = place_pointers({to(-900, 150), to(-5000, 160)}, kRoom, 4, {});
  if (!CHECK(placed[0].has_value()) || !CHECK(placed[1].has_value())) return;
  CHECK(placed[0]->rect.y_px == 138);
  CHECK(std::abs(placed[1]->rect.y_px - placed[0]->rect.y_px) >= 28);
  CHECK(placed[1]->side == MapSide::left);
}

TEST_CASE("a pointer slides past a control") {
  const PixelRect control{0, 130, 60, 40};
  const auto placed = place_pointers({to(-900, 150)}, kRoom, 4, {control});
  if (!CHECK(placed[0].has_value())) return;
  CHECK(!placed[0]->rect.overlaps(control));
}

TEST_CASE("whatever is asked, no two pointers overlap and none leaves the room; the last ones give way") {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> unit(0, 1);
  for (int round = 0; round < 40; ++round) {
    CAPTURE(round);
    std::vector<PointerRequest> requests;
    for (int i = 0; i < 60; ++i) {
      const float angle = 6.2831853f * unit(random), far = 500 + 4000 * unit(random);
      requests.push_back({{200 + far * std::cos(angle), 150 + far * std::sin(angle)}, {60 + 80 * unit(random), 24}});
    }
    const auto placed = place_pointers(requests, kRoom, 4, {});
    CHECK(placed[0].has_value());
    size_t count = 0;
    for (size_t i = 0; i < placed.size(); ++i) {
      if (!placed[i]) continue;
      ++count;
      CHECK(placed[i]->rect.x_px >= kRoom.x_px - 0.5f);
      CHECK(placed[i]->rect.y_px >= kRoom.y_px - 0.5f);
      CHECK(placed[i]->rect.right_px() <= kRoom.right_px() + 0.5f);
      CHECK(placed[i]->rect.bottom_px() <= kRoom.bottom_px() + 0.5f);
      for (size_t k = 0; k < i; ++k) CHECK(!(placed[k] && placed[i]->rect.overlaps(placed[k]->rect)));
    }
    CHECK(count >= 12);
  }
}

}  // namespace
}  // namespace jejak
