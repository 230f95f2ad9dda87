#include "wasm/map_clusters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace jejak {
namespace {

constexpr float kTooNear = 0.7f;  // of both radii together: nearer than this, the smaller disc is mostly hidden

class Grid {
 public:
  explicit Grid(float cell_px) : cell_px_(std::max(cell_px, 1.0f)) {}

  void add(uint32_t spot, PixelPoint at) { cells_[cell_of(at)].push_back(spot); }

  // Calls visit(spot) for all spots of the nine cells around the point.
  template <class Visit>
  void around(PixelPoint at, const Visit& visit) const {
    const auto [x, y] = cell_of(at);
    for (int64_t dx = -1; dx <= 1; ++dx) {
      for (int64_t dy = -1; dy <= 1; ++dy) {
        const auto cell = cells_.find({x + dx, y + dy});
        if (cell == cells_.end()) continue;
        for (const uint32_t spot : cell->second) visit(spot);
      }
    }
  }

 private:
  std::pair<int64_t, int64_t> cell_of(PixelPoint at) const {
    return {std::llround(at.x_px / cell_px_), std::llround(at.y_px / cell_px_)};
  }

  float cell_px_;
  std::map<std::pair<int64_t, int64_t>, std::vector<uint32_t>> cells_;
};

}  // namespace

std::vector<uint32_t> stand_ins(const std::vector<ClusterSpot>& spots) {
  float largest = 0;
  for (const ClusterSpot& spot : spots) largest = std::max(largest, spot.radius_px);
  Grid standing(2 * largest * kTooNear);
  std::vector<uint32_t> out;
  for (uint32_t i = 0; i < spots.size(); ++i) {
    std::optional<uint32_t> hides;
    float nearest = 0;
    standing.around(spots[i].at, [&](uint32_t other) {
      const float distance = std::hypot(spots[i].at.x_px - spots[other].at.x_px, spots[i].at.y_px - spots[other].at.y_px);
      if (distance >= kTooNear * (spots[i].radius_px + spots[other].radius_px)) return;
      if (!hides || distance < nearest) {
        hides = other;
        nearest = distance;
      }
    });
    out.push_back(hides.value_or(i));
    if (!hides) standing.add(i, spots[i].at);
  }
  return out;
}

}  // namespace jejak
