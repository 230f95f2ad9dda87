// Positions on the globe, and on the unit square of Web Mercator that the map draws in.
// Order is always latitude, longitude; both in degrees (WGS 84).
#pragma once

#include <optional>

namespace jejak {

struct LatLng {
  double lat_deg = 0;  // -90 .. 90, north positive
  double lng_deg = 0;  // -180 .. 180, east positive
  bool operator==(const LatLng&) const = default;
};

// Great-circle distance on a sphere of 6371 km: within 0.5 % of the ellipsoid.
double distance_km(LatLng a, LatLng b);

struct WorldPoint {
  double x = 0;  // 0 at 180 W, 1 at 180 E
  double y = 0;  // 0 at 85.0511 N, 1 at 85.0511 S
};

// Web Mercator; latitudes beyond 85.0511 degrees are clamped.
WorldPoint world_from_latlng(LatLng position);
LatLng latlng_from_world(WorldPoint point);

}  // namespace jejak
