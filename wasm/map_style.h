// How the basemap looks at a zoom: which layers are drawn, in which order, colour, width and dash. Pure; the numbers of
// the map's drawing live here and in the theme, the renderer only carries them out.
//   build_map_style(theme, 8.2) -> land with full relief, rivers, dotted districts, borders with a pale casing, ...
//   build_map_style(theme, 3)   -> the world's land and borders; districts and rivers have faded out
#pragma once

#include <string_view>
#include <vector>

#include "wasm/theme.h"

namespace jejak {

struct FillStyle {
  std::string_view layer;
  Color color;
  Color far_color;      // what it turns into towards the region's edge
  bool in_region = false;  // one of the layers that end at the region's edge
  float relief = 0;     // 0: none .. 1: full
};

struct LineStyle {
  std::string_view layer;
  Color color;
  float width_px = 1;
  // A dash's length and the way from one dash to the next, device pixels at the next whole zoom; a dot has length 0.
  // 0, 0: whole.
  float dash_px = 0, period_px = 0;
};

struct MapStyle {
  Color water;                    // under everything
  std::vector<FillStyle> ground;  // drawn first, in this order
  std::vector<LineStyle> below;   // shores and rivers
  std::vector<FillStyle> lakes;
  std::vector<LineStyle> above;   // borders and historical lines
  Color relief_shade, relief_light;
};

// Historical lines that the reader may switch off.
struct ShownLines {
  bool oblast_1991 = true, ceasefire_1994 = true;
};

MapStyle build_map_style(const Theme& theme, double zoom_log2, ShownLines lines = {});

// 0 up to `from`, 1 from `to` on, straight between; the other way round where from > to.
float ramp(double zoom_log2, double from, double to);

// The length on the screen of a dash or a period: fixed on the ground within a zoom step, so that dashes don't crawl
// while the map zooms.
float dash_at(float length_px, double zoom_log2);

}  // namespace jejak
