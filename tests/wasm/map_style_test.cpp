#include "wasm/map_style.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace jejak {
namespace {

bool has(const std::vector<LineStyle>& lines, std::string_view layer) {
  return std::ranges::any_of(lines, [&](const LineStyle& s) { return s.layer == layer; });
}

TEST_CASE("the region's zoom shows borders, rivers and both historical lines, dashed each in its way") {
  const Theme theme = build_theme(1, false, false);
  const MapStyle style = build_map_style(theme, 8.2);
  CHECK(has(style.below, "rivers"));
  CHECK(has(style.above, "districts"));
  const auto dashes = [&](std::string_view layer) {
    const auto s = std::ranges::find_if(style.above, [&](const LineStyle& l) { return l.layer == layer && l.period_px > 0; });
    return s == style.above.end() ? 0.0f : s->dash_px;
  };
  CHECK(dashes("oblast_1991") > dashes("ceasefire_1994"));
  CHECK(dashes("ceasefire_1994") > 0);
}

TEST_CASE("far out districts, rivers and historical lines are gone, the world's borders stay") {
  const MapStyle style = build_map_style(build_theme(1, false, false), 3);
  for (const auto* lines : {&style.below, &style.above}) {
    for (const std::string_view layer : {"rivers", "districts", "oblast_1991", "ceasefire_1994"}) CHECK(!has(*lines, layer));
  }
  CHECK(has(style.above, "world_borders"));
}

TEST_CASE("the relief is full at the region's zoom and gone at a village's") {
  const auto relief_at = [](double zoom_log2) {
    const MapStyle style = build_map_style(build_theme(1, false, false), zoom_log2);
    return std::ranges::find(style.ground, "land", &FillStyle::layer)->relief;
  };
  CHECK(relief_at(7.5) == 1);
  CHECK(relief_at(9.5) < 1);
  CHECK(relief_at(9.5) > 0);
  CHECK(relief_at(11) == 0);
}

TEST_CASE("line widths follow the pixel ratio") {
  const MapStyle one = build_map_style(build_theme(1, false, false), 8), two = build_map_style(build_theme(2, false, false), 8);
  if (!CHECK(one.above.size() == two.above.size())) return;
  for (size_t i = 0; i < one.above.size(); ++i) CHECK(two.above[i].width_px == doctest::Approx(2 * one.above[i].width_px));
}

TEST_CASE("a dash keeps its place on the ground within a zoom step and never differs by more than the step") {
  for (double zoom = 6; zoom < 9; zoom += 0.05) {
    CAPTURE(zoom);
    CHECK(dash_at(10, zoom) >= 7);
    CHECK(dash_at(10, zoom) <= 14.2);
  }
  CHECK(dash_at(10, 8.2) / dash_at(10, 8.1) == doctest::Approx(1.0718).epsilon(0.001));
}

}  // namespace
}  // namespace jejak
