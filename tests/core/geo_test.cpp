#include "core/geo.h"

#include <doctest/doctest.h>

namespace jejak {
namespace {

TEST_CASE("projecting there and back gives the same position") {
  for (double lat = -85; lat <= 85; lat += 5) {
    for (double lng = -180; lng <= 180; lng += 15) {
      const LatLng back = latlng_from_world(world_from_latlng({lat, lng}));
      CHECK(back.lat_deg == doctest::Approx(lat).epsilon(1e-9));
      CHECK(back.lng_deg == doctest::Approx(lng).epsilon(1e-9));
    }
  }
}

TEST_CASE("distances between known places") {
  CHECK(distance_km({40.4093, 49.8671}, {40.1872, 44.5152}) == doctest::Approx(455).epsilon(0.01));  // Baku, Yerevan
  CHECK(distance_km({0, 179}, {0, -179}) == doctest::Approx(222.4).epsilon(0.01));
}

}  // namespace
}  // namespace jejak
