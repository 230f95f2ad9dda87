// Places beyond the map's edge as pointers along it: each where the straight way from the middle of the map to the place
// crosses the edge, moved along that side until none overlaps another. Pure.
//   Jenewa, 3.200 km to the north-west, on a map of Karabakh -> a chip on the left side, arrow to the left
// Space: device pixels from the map's upper left corner.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "wasm/map_camera.h"

namespace jejak {

enum class MapSide : uint8_t { left, right, top, bottom };

struct PointerRequest {
  PixelPoint target;  // where the place would be: outside of `area`
  PixelSize size;     // of the chip that stands for it
};

struct PlacedPointer {
  PixelRect rect;
  MapSide side = MapSide::left;
  float angle = 0;  // radians, from the chip towards the place; 0 to the right, clockwise as y grows downwards
};

// One for each request, in its order; nothing where its side has no room left (the last ones give way).
// `controls`: what lies along the edge already; pointers slide past it.
std::vector<std::optional<PlacedPointer>> place_pointers(const std::vector<PointerRequest>& requests,
                                                         const PixelRect& area, float gap_px,
                                                         const std::vector<PixelRect>& controls);

}  // namespace jejak
