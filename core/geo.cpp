#include "core/geo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jejak {
namespace {
constexpr double kEarthRadiusKm = 6371.0;
constexpr double kMaxLatitudeDeg = 85.0511287798066;
constexpr double kRadiansPerDegree = std::numbers::pi / 180;
}  // namespace

double distance_km(LatLng a, LatLng b) {
  const double lat_a = a.lat_deg * kRadiansPerDegree, lat_b = b.lat_deg * kRadiansPerDegree;
  const double half_lat = std::sin((lat_b - lat_a) / 2);
  const double half_lng = std::sin((b.lng_deg - a.lng_deg) * kRadiansPerDegree / 2);
  const double h = half_lat * half_lat + std::cos(lat_a) * std::cos(lat_b) * half_lng * half_lng;
  return 2 * kEarthRadiusKm * std::asin(std::min(1.0, std::sqrt(h)));
}

WorldPoint world_from_latlng(LatLng position) {
  const double lat = std::clamp(position.lat_deg, -kMaxLatitudeDeg, kMaxLatitudeDeg) * kRadiansPerDegree;
  return {position.lng_deg / 360 + 0.5, 0.5 - std::asinh(std::tan(lat)) / (2 * std::numbers::pi)};
}

LatLng latlng_from_world(WorldPoint point) {
  const double lat = std::atan(std::sinh((0.5 - point.y) * 2 * std::numbers::pi));
  return {lat / kRadiansPerDegree, (point.x - 0.5) * 360};
}

}  // namespace jejak
