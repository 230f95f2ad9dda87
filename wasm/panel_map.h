// The map: ground and marks go to the renderer as a MapScene, names, pointers and controls are drawn here, over it.
// A drag moves, a wheel or a pinch zooms about the pointer, a double click comes nearer, a press on a mark holds its
// place, on one that stands for several opens it, on a pointer flies there; + - and the arrows do the same for a keyboard. Moves ease out and glide, under
// reduced motion they jump.
// Fills the current ImGui window, which must not paint its background.
#pragma once

#include <optional>
#include <vector>

#include "wasm/access.h"
#include "wasm/basemap.h"
#include "wasm/command.h"
#include "wasm/map_camera.h"
#include "wasm/map_layout.h"
#include "wasm/map_scene.h"
#include "wasm/platform.h"
#include "wasm/theme.h"
#include "wasm/view_model_map.h"

namespace jejak {

struct MapPanelState {
  // Given by the app.
  Basemap basemap;                  // once
  Pinch pinch;                      // each frame; device pixels of the canvas
  std::vector<PixelRect> covered;   // each frame: what lies over the map; device pixels of the canvas

  // For the app, after each frame.
  MapScene scene;
  MapLayout layout;                 // what was drawn, from the map's upper left corner
  double animating_until_ms = 0;    // the app draws on until then

  // Its own.
  std::vector<GroundName> names;    // of the basemap, once
  std::optional<Camera> camera;     // where it looks now, within a flight too; none before the first frame
  Camera told;                      // what the state knows of it
  uint32_t goal_serial = 0;
  bool goal_is_new = false;         // it came in the frame before: what it brings with it may lie over the map only now
  Flight flight;
  bool flying = false;
  Glide glide;
  bool dragging = false, moved = false;  // a press on the ground is under way; it went farther than a click
  std::optional<bool> legend_open;       // none: as the map's size suggests
};

void draw_map(const MapModel& model, const Theme& theme, MapPanelState& state, CommandSink& sink, AccessTree& access);

}  // namespace jejak
