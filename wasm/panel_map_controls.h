// What stands on the map beside the map itself: zoom buttons, the legend, the scale and the credit that the data asks
// for. Laid out before the map's names, which keep off them; drawn after.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "wasm/access.h"
#include "wasm/map_camera.h"
#include "wasm/map_layout.h"
#include "wasm/map_style.h"
#include "wasm/strings.h"
#include "wasm/theme.h"

namespace jejak {

// What the legend explains: only what the map shows.
enum class LegendSign : uint8_t {
  size, other_article, dateline, area, border, district, oblast_1991, ceasefire_1994, story,
};

// What is switched on of the rows that can be switched.
struct LegendSwitches {
  ShownLines lines;
  bool story = false;
};
// The wish that a press on the row means; none for a row that only explains.
std::optional<Command> switch_of(LegendSign sign, const LegendSwitches& switches);

struct MapControlsLayout {
  // Device pixels of the canvas.
  PixelRect zoom_in, zoom_out, fit;
  PixelRect scale, credit, legend_button, legend;  // legend: empty where it is closed
  std::vector<LegendSign> signs;
  ScaleBar bar;

  std::vector<PixelRect> rects() const;  // all that is not empty
};

// `room`: the part of the map that nothing covers, device pixels of the canvas. `signs`: the legend's rows; none: closed.
MapControlsLayout layout_controls(const PixelRect& room, const MapView& view, const Theme& theme, Language language,
                                  std::vector<LegendSign> signs);

// The rows for what a frame showed at a zoom.
std::vector<LegendSign> legend_of(const MapLayout& layout, const MapStyle& style, bool has_story = false);

struct MapControlsPress {
  bool zoom_in = false, zoom_out = false, fit = false, legend = false;
};

// What the buttons lead to, for those who press them in the mirrored page.
struct MapControlsActions {
  Camera zoomed_in, zoomed_out;
  LegendSwitches switches;
};

MapControlsPress draw_controls(const MapControlsLayout& layout, const Theme& theme, Language language,
                               const MapControlsActions& actions, CommandSink& sink, AccessTree& access);

}  // namespace jejak
