#include "wasm/map_pointers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jejak {
namespace {

struct Crossing {
  MapSide side = MapSide::left;
  PixelPoint at;
};

// Where the ray from the middle of `area` to the target leaves it.
Crossing crossing_of(PixelPoint target, const PixelRect& area) {
  const float cx = area.x_px + area.width_px / 2, cy = area.y_px + area.height_px / 2;
  const float dx = target.x_px - cx, dy = target.y_px - cy;
  const float tx = dx == 0 ? std::numeric_limits<float>::infinity() : area.width_px / 2 / std::abs(dx);
  const float ty = dy == 0 ? std::numeric_limits<float>::infinity() : area.height_px / 2 / std::abs(dy);
  if (tx < ty) return {dx < 0 ? MapSide::left : MapSide::right, {cx + dx * tx, cy + dy * tx}};
  return {dy < 0 ? MapSide::top : MapSide::bottom, {cx + dx * ty, cy + dy * ty}};
}

bool is_upright(MapSide side) { return side == MapSide::left || side == MapSide::right; }

// The chip with its middle at `at` along the side, flush with the edge.
PixelRect rect_on(MapSide side, float at, PixelSize size, const PixelRect& area) {
  const float y = std::clamp(at - size.height_px / 2, area.y_px, std::max(area.y_px, area.bottom_px() - size.height_px));
  const float x = std::clamp(at - size.width_px / 2, area.x_px, std::max(area.x_px, area.right_px() - size.width_px));
  switch (side) {
    case MapSide::left: return {area.x_px, std::round(y), size.width_px, size.height_px};
    case MapSide::right: return {area.right_px() - size.width_px, std::round(y), size.width_px, size.height_px};
    case MapSide::top: return {std::round(x), area.y_px, size.width_px, size.height_px};
    case MapSide::bottom: return {std::round(x), area.bottom_px() - size.height_px, size.width_px, size.height_px};
  }
  return {};
}

PixelRect grown(const PixelRect& rect, float by) {
  return {rect.x_px - by, rect.y_px - by, rect.width_px + 2 * by, rect.height_px + 2 * by};
}

// The free spot nearest to the wished one: at the wish itself or flush with something that is in the way.
std::optional<PixelRect> nearest_free(MapSide side, float wish, PixelSize size, const PixelRect& area, float gap_px,
                                      const std::vector<PixelRect>& taken) {
  const bool upright = is_upright(side);
  const float half = (upright ? size.height_px : size.width_px) / 2;
  std::vector<float> wishes = {wish};
  for (const PixelRect& other : taken) {
    const float low = upright ? other.y_px : other.x_px, high = upright ? other.bottom_px() : other.right_px();
    wishes.push_back(std::floor(low - gap_px - half));
    wishes.push_back(std::ceil(high + gap_px + half));
  }
  std::ranges::sort(wishes, {}, [&](float at) { return std::abs(at - wish); });
  for (const float at : wishes) {
    const PixelRect rect = rect_on(side, at, size, area);
    const PixelRect room = grown(rect, gap_px - 1);
    if (std::ranges::none_of(taken, [&](const PixelRect& o) { return room.overlaps(o); })) return rect;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::optional<PlacedPointer>> place_pointers(const std::vector<PointerRequest>& requests,
                                                         const PixelRect& area, float gap_px,
                                                         const std::vector<PixelRect>& controls) {
  std::vector<std::optional<PlacedPointer>> out;
  std::vector<PixelRect> taken = controls;
  for (const PointerRequest& request : requests) {
    const Crossing crossing = crossing_of(request.target, area);
    const float wish = is_upright(crossing.side) ? crossing.at.y_px : crossing.at.x_px;
    std::optional<PlacedPointer> placed;
    // Its own side first; then the sides round the corner.
    MapSide sides[] = {crossing.side, MapSide::left, MapSide::top, MapSide::right, MapSide::bottom};
    for (const MapSide side : sides) {
      const float at = side == crossing.side ? wish : is_upright(side) ? crossing.at.y_px : crossing.at.x_px;
      const auto rect = nearest_free(side, at, request.size, area, gap_px, taken);
      if (!rect) continue;
      taken.push_back(*rect);
      const float dx = request.target.x_px - (rect->x_px + rect->width_px / 2);
      const float dy = request.target.y_px - (rect->y_px + rect->height_px / 2);
      placed = PlacedPointer{*rect, side, std::atan2(dy, dx)};
      break;
    }
    out.push_back(placed);
  }
  return out;
}

}  // namespace jejak
