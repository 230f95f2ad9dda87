#include "wasm/map_labels.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace jejak {
namespace {

constexpr float kDiagonal = 0.7071f;  // corners: the same distance from the mark's edge as the sides

// Where the label's middle lies from the anchor: -1, 0, +1 each way.
struct Side {
  int x, y;
};
constexpr Side kBeside[] = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};
constexpr Side kCentred[] = {{0, 0}, {0, -1}, {0, 1}, {1, 0}, {-1, 0}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};

PixelRect rect_at(const LabelRequest& request, Side side) {
  const float reach = request.clearance_px * (side.x != 0 && side.y != 0 ? kDiagonal : 1);
  const float across = side.y == 0 ? 0.5f : side.y < 0 ? 1.0f : 0.0f;
  const float along = side.x == 0 ? 0.5f : side.x < 0 ? 1.0f : 0.0f;
  return {std::round(request.anchor.x_px + static_cast<float>(side.x) * reach - along * request.size.width_px),
          std::round(request.anchor.y_px + static_cast<float>(side.y) * reach - across * request.size.height_px),
          request.size.width_px, request.size.height_px};
}

bool within(const PixelRect& rect, const PixelRect& area) {
  return rect.x_px >= area.x_px && rect.y_px >= area.y_px && rect.right_px() <= area.right_px() &&
         rect.bottom_px() <= area.bottom_px();
}

PixelRect grown(const PixelRect& rect, float by_px) {
  return {rect.x_px - by_px, rect.y_px, rect.width_px + 2 * by_px, rect.height_px};
}

bool hits(const PixelRect& rect, const std::vector<PixelRect>& others) {
  return std::ranges::any_of(others, [&](const PixelRect& o) { return rect.overlaps(o); });
}

// A label's own mark is no obstacle to it: it knows by its clearance how far to keep.
bool hits_marks(const PixelRect& rect, const LabelRequest& request, const std::vector<PixelRect>& marks) {
  return std::ranges::any_of(marks, [&](const PixelRect& mark) {
    const bool own = std::abs(mark.x_px + mark.width_px / 2 - request.anchor.x_px) < 0.5f &&
                     std::abs(mark.y_px + mark.height_px / 2 - request.anchor.y_px) < 0.5f;
    return !own && rect.overlaps(mark);
  });
}

// Whether some of the line lies in the rectangle: what is left of it when it is cut off at each of the four edges.
bool hits_line(const PixelRect& rect, const LabelLine& line) {
  const float half = line.width_px / 2;
  const float along_x = line.to.x_px - line.from.x_px, along_y = line.to.y_px - line.from.y_px;
  float begin = 0, end = 1;  // shares of the line
  const auto cut = [&](float along, float from, float least, float most) {
    if (along == 0) return from > least && from < most;
    const float enter = (least - from) / along, leave = (most - from) / along;
    begin = std::max(begin, std::min(enter, leave));
    end = std::min(end, std::max(enter, leave));
    return begin < end;
  };
  return cut(along_x, line.from.x_px, rect.x_px - half, rect.right_px() + half) &&
         cut(along_y, line.from.y_px, rect.y_px - half, rect.bottom_px() + half);
}

}  // namespace

std::vector<std::optional<PixelRect>> place_labels(const std::vector<LabelRequest>& requests,
                                                   const LabelObstacles& obstacles, const PixelRect& area) {
  std::vector<std::optional<PixelRect>> out;
  std::vector<PixelRect> taken;
  out.reserve(requests.size());
  for (const LabelRequest& request : requests) {
    const bool beside = request.placement == LabelPlacement::beside;
    const std::span<const Side> sides = beside ? std::span<const Side>(kBeside) : std::span<const Side>(kCentred);
    std::optional<PixelRect> found;  // the first that is free, or better: and on no line
    for (const Side side : sides) {
      const PixelRect rect = rect_at(request, side);
      if (!within(rect, area) || hits(grown(rect, request.gap_px), taken) || hits(rect, obstacles.controls)) continue;
      if (!request.over_marks && hits_marks(rect, request, obstacles.marks)) continue;
      const bool on_line = std::ranges::any_of(obstacles.lines, [&](const LabelLine& line) { return hits_line(rect, line); });
      if (!found || !on_line) found = rect;
      if (!on_line) break;
    }
    if (found) taken.push_back(*found);
    out.push_back(found);
  }
  return out;
}

}  // namespace jejak
