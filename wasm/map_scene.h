// One frame of the map, as panel_map makes it and map_renderer draws it.
#pragma once

#include <vector>

#include "wasm/map_camera.h"
#include "wasm/map_geometry.h"
#include "wasm/map_style.h"

namespace jejak {

struct MapScene {
  PixelRect rect;                 // of the map, device pixels of the canvas, whole
  MapView view;                   // its size is the rectangle's
  MapStyle style;
  std::vector<MarkSprite> marks;  // in drawing order; pixels from the rectangle's upper left corner
  bool visible = false;           // false: another view covers the map
};

}  // namespace jejak
