#include "wasm/map_style.h"

#include <algorithm>
#include <cmath>

namespace jejak {
namespace {

// Zooms between which things come and go.
constexpr double kRegionFrom = 4.0, kRegionTo = 5.2;        // the region's own detail over the backdrop
constexpr double kReliefFrom = 10.2, kReliefTo = 8.6;       // two arc minutes blur when nearer
constexpr double kRiversFrom = 5.4, kRiversTo = 6.6;
constexpr double kDistrictsFrom = 7.0, kDistrictsTo = 8.0;
constexpr double kHistoricalFrom = 5.8, kHistoricalTo = 6.8;
constexpr double kWiden = 11.0;                             // at this zoom lines are half as wide again as at ...
constexpr double kThin = 6.0;                               // ... this one

// How much of full shadow and full light the relief takes, on light and on dark paper.
constexpr float kShadeOnLight = 0.55f, kLightOnLight = 0.30f;
constexpr float kShadeOnDark = 0.75f, kLightOnDark = 0.05f;
constexpr float kCasingOpacity = 0.75f;
constexpr float kCasingWidth = 3.0f;  // times the line's own
constexpr float kBackdropBorderOpacity = 0.55f;

}  // namespace

float ramp(double zoom_log2, double from, double to) {
  return static_cast<float>(std::clamp((zoom_log2 - from) / (to - from), 0.0, 1.0));
}

float dash_at(float length_px, double zoom_log2) {
  return length_px * static_cast<float>(std::exp2(zoom_log2 - std::round(zoom_log2)));
}

MapStyle build_map_style(const Theme& theme, double zoom_log2, ShownLines lines) {
  const Palette& ink = theme.palette;
  const Metrics& size = theme.size;
  const float widen = 1 + 0.5f * ramp(zoom_log2, kThin, kWiden);
  const float region = ramp(zoom_log2, kRegionFrom, kRegionTo);
  const float rivers = ramp(zoom_log2, kRiversFrom, kRiversTo);
  const float districts = ramp(zoom_log2, kDistrictsFrom, kDistrictsTo);
  const float historical = ramp(zoom_log2, kHistoricalFrom, kHistoricalTo);
  MapStyle out{.water = ink.water, .ground = {}, .below = {}, .lakes = {}, .above = {},
               .relief_shade = ink.relief_shade.faded(theme.dark ? kShadeOnDark : kShadeOnLight),
               .relief_light = ink.relief_light.faded(theme.dark ? kLightOnDark : kLightOnLight)};

  out.ground.push_back({"world_land", ink.far_land, ink.far_land, false, 0});
  out.ground.push_back({"surroundings_land", ink.far_land, ink.far_land, false, 0});
  out.ground.push_back({"land", ink.land, ink.far_land, true, ramp(zoom_log2, kReliefFrom, kReliefTo) * region});

  const auto add = [&](std::vector<LineStyle>& list, std::string_view layer, Color color, float opacity,
                       float width_px, float dash_px = 0, float period_px = 0) {
    if (opacity > 0) list.push_back({layer, color.faded(opacity), width_px * widen, dash_px, period_px});
  };
  const auto add_cased = [&](std::string_view layer, Color color, float opacity, float width_px, float dash_px = 0,
                             float period_px = 0) {
    add(out.above, layer, ink.land, opacity * kCasingOpacity, width_px * kCasingWidth);
    add(out.above, layer, color, opacity, width_px, dash_px, period_px);
  };
  for (const std::string_view shore : {"world_land_outline", "surroundings_land_outline", "coast"}) {
    add(out.below, shore, ink.shore, 1, size.river_line);
  }
  add(out.below, "rivers", ink.river, rivers, size.river_line);
  out.lakes.push_back({"lakes", ink.water, ink.water, false, 0});

  add(out.above, "lake_outlines", ink.shore, rivers, size.river_line);
  for (const std::string_view far : {"world_borders", "surroundings_borders"}) {
    add(out.above, far, ink.border, kBackdropBorderOpacity, size.border_line);
  }
  for (const std::string_view far : {"world_disputed", "surroundings_disputed"}) {
    add(out.above, far, ink.border, kBackdropBorderOpacity, size.border_line, size.dash_short,
        size.dash_short + size.dash_gap);
  }
  add(out.above, "districts", ink.district, districts, size.district_line, 0, size.dot_gap);
  add_cased("borders", ink.border, std::max(region, kBackdropBorderOpacity), size.border_line);
  add_cased("oblast_1991", ink.oblast_1991, lines.oblast_1991 ? historical : 0, size.historical_line, size.dash_long,
            size.dash_long + size.dash_gap);
  add_cased("ceasefire_1994", ink.ceasefire_1994, lines.ceasefire_1994 ? historical : 0, size.historical_line, size.dash_short,
            size.dash_short + size.dash_gap);
  return out;
}

}  // namespace jejak
