// Places labels so that none overlaps another, a mark or a control. Pure: sizes come in, positions go out.
// Greedy by importance: the first label takes the best of its places that is free, the next what is left; one that fits
// nowhere is not drawn. The same input gives the same output.
// Space: device pixels from the map's upper left corner. Cost: O(labels * (labels + obstacles)), some hundreds of each.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "wasm/map_camera.h"

namespace jejak {

enum class LabelPlacement : uint8_t {
  beside,   // right, left, above, below of its mark, then the four corners
  centred,  // on the spot: areas, waters; where that is taken, just beside it
};

struct LabelRequest {
  PixelPoint anchor;
  PixelSize size;
  float clearance_px = 0;  // from the anchor to the label's nearest edge: the mark's radius and a gap
  LabelPlacement placement = LabelPlacement::beside;
  float gap_px = 0;        // kept free to the left and right of it, from the names before it
  bool over_marks = false;     // may lie over marks: what is pointed at must be named
};

// A line of the map, as wide as it is drawn.
struct LabelLine {
  PixelPoint from, to;
  float width_px = 0;
};

struct LabelObstacles {
  std::vector<PixelRect> marks;     // labels keep off them unless over_marks; a label's own mark is at its anchor
  std::vector<PixelRect> controls;  // labels never lie under these
  std::vector<LabelLine> lines;     // labels lie on them only where they would else not be drawn
};

// One for each request, in its order: the label's rectangle, or nothing where it fits nowhere within `area`.
// `requests`: the most important first.
std::vector<std::optional<PixelRect>> place_labels(const std::vector<LabelRequest>& requests,
                                                   const LabelObstacles& obstacles, const PixelRect& area);

}  // namespace jejak
