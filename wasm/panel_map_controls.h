// What stands on the map beside the map itself: zoom buttons, the legend, the scale and the credit that the data asks
// for. Laid out before the map's names, which keep off them; drawn after.
#pragma once

#include <array>
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
  size, cluster, other_article, dateline, area, violence, movement, talks, other_event, road, border, district, oblast_1991, ceasefire_1994, story,
};

// What is switched on of the rows that can be switched.
struct LegendSwitches {
  ShownLines lines;
  bool story = false;
};
// The wish that a press on the row means; none for a row that only explains.
std::optional<Command> switch_of(LegendSign sign, const LegendSwitches& switches);

// The four ways that a button moves the map, as steps to the right and down.
struct PanStep {
  const char* id;
  float right, down;
};
constexpr size_t kPanCount = 4;
constexpr std::array<PanStep, kPanCount> kPans = {{
    {"map:west", -1, 0}, {"map:north", 0, -1}, {"map:south", 0, 1}, {"map:east", 1, 0},
}};

struct MapControlsLayout {
  // Device pixels of the canvas.
  PixelRect zoom_in, zoom_out, fit, pad_button;
  std::array<PixelRect, kPanCount> pad;  // what moves the map; empty where it is closed
  PixelRect scale, credit, legend_button, legend;  // legend: empty where it is closed
  std::vector<LegendSign> signs;
  ScaleBar bar;

  std::vector<PixelRect> rects() const;  // all that is not empty
};

// `room`: the part of the map that nothing covers, device pixels of the canvas. `signs`: the legend's rows; none: closed.
MapControlsLayout layout_controls(const PixelRect& room, const MapView& view, const Theme& theme, Language language,
                                  std::vector<LegendSign> signs, bool pad_open);

// The rows for what a frame showed at a zoom.
struct LegendLines {
  bool roads = false, story = false;
};
std::vector<LegendSign> legend_of(const MapLayout& layout, const MapStyle& style, LegendLines lines = {});

struct MapControlsPress {
  bool zoom_in = false, zoom_out = false, fit = false, legend = false;
  std::optional<size_t> pan;  // index into kPans
};

// What the buttons lead to, for those who press them in the mirrored page.
struct MapControlsActions {
  Camera zoomed_in, zoomed_out;
  std::array<Camera, kPanCount> panned;
  LegendSwitches switches;
};

MapControlsPress draw_controls(const MapControlsLayout& layout, const Theme& theme, Language language,
                               const MapControlsActions& actions, CommandSink& sink, AccessTree& access);

}  // namespace jejak
