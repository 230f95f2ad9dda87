// Marks that would hide each other stand as one: the earliest of them (the most told of), which counts the others.
//   Shusha (r 14) at 0, Khankendi (r 10) at 12, Yevlakh (r 5) at 90  ->  {0, 0, 2}
// Only distances and radii count, so that nothing folds or opens while the map is moved.
// Space: device pixels. Cost: O(spots) as long as few overlap; a grid finds the neighbours.
#pragma once

#include <cstdint>
#include <vector>

#include "wasm/map_camera.h"

namespace jejak {

struct ClusterSpot {
  PixelPoint at;
  float radius_px = 0;
};

// For each spot the index of the one that stands for it: itself, or an earlier one, which then stands for itself.
std::vector<uint32_t> stand_ins(const std::vector<ClusterSpot>& spots);

}  // namespace jejak
