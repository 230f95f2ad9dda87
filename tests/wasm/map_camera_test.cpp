#include "wasm/map_camera.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

namespace jejak {
namespace {

constexpr LatLng kShusha{39.758, 46.749}, kGeneva{46.202, 6.146};

MapView view_of(LatLng centre, double zoom_log2, float width_px = 770, float height_px = 580, float dpr = 1) {
  return {{world_from_latlng(centre), zoom_log2}, {width_px, height_px}, dpr};
}

double distance_px(PixelPoint a, PixelPoint b) { return std::hypot(a.x_px - b.x_px, a.y_px - b.y_px); }

WorldRect rect_of(LatLng south_west, LatLng north_east) {
  const WorldPoint a = world_from_latlng(south_west), b = world_from_latlng(north_east);
  return {{a.x, b.y}, {b.x, a.y}};
}

// Views of every size, ratio and zoom that a reader can meet. The seed is fixed, so that a failure repeats.
template <class Check>
void for_views(Check check) {
  std::mt19937 random(20230919);
  std::uniform_real_distribution<double> unit(0, 1);
  for (int i = 0; i < 500; ++i) {
    MapView view = view_of({30 + 25 * unit(random), 10 + 60 * unit(random)}, 2 + 11 * unit(random),
                           static_cast<float>(320 + 3500 * unit(random)), static_cast<float>(200 + 2000 * unit(random)),
                           static_cast<float>(1 + 2 * unit(random)));
    view.camera = limited(view);
    CAPTURE(i);
    const PixelPoint spot{static_cast<float>(view.size.width_px * unit(random)),
                          static_cast<float>(view.size.height_px * unit(random))};
    check(view, spot, unit(random));
  }
}

TEST_CASE("the camera's centre is the middle of the map") {
  const MapView view = view_of(kShusha, 9, 800, 600);
  CHECK(distance_px(screen_from_world(view, view.camera.centre), {400, 300}) == 0);
}

TEST_CASE("one more zoom doubles a distance, two pixels in a CSS pixel double it as well") {
  const WorldPoint there = world_from_latlng({40, 47});
  const auto from_centre = [&](const MapView& view) {
    return distance_px(screen_from_world(view, there), screen_from_world(view, view.camera.centre));
  };
  const double base = from_centre(view_of(kShusha, 8));
  CHECK(from_centre(view_of(kShusha, 9)) == doctest::Approx(2 * base).epsilon(1e-4));
  CHECK(from_centre(view_of(kShusha, 8, 770, 580, 2)) == doctest::Approx(2 * base).epsilon(1e-4));
}

TEST_CASE("screen and world are each other's inverse") {
  for_views([](const MapView& view, PixelPoint spot, double) {
    CHECK(distance_px(screen_from_world(view, world_from_screen(view, spot)), spot) < 0.01);
  });
}

TEST_CASE("zooming about a point leaves that point where it is") {
  for_views([](const MapView& view, PixelPoint spot, double amount) {
    const WorldPoint held = world_from_screen(view, spot);
    MapView after = view;
    after.camera = zoomed_about(view, spot, amount * 2);
    CHECK(after.camera.zoom_log2 >= view.camera.zoom_log2);
    CHECK(distance_px(screen_from_world(after, held), spot) < 0.05);
  });
}

TEST_CASE("panning moves the world with the finger") {
  MapView view = view_of(kShusha, 9);
  const WorldPoint under = world_from_screen(view, {100, 100});
  view.camera = panned(view, 40, -25);
  CHECK(distance_px(screen_from_world(view, under), {140, 75}) < 0.01);
}

TEST_CASE("no camera looks past the world's edge or the zoom's limits") {
  for_views([](const MapView& view, PixelPoint spot, double amount) {
    MapView out = view;
    out.camera = zoomed_about(view, spot, -20 * amount);
    out.camera = panned(out, 5000, static_cast<float>(-9000 * amount));
    const WorldRect seen = visible_world(out);
    CHECK(seen.min.x > -1e-6);
    CHECK(seen.min.y > -1e-6);
    CHECK(seen.max.x < 1 + 1e-6);
    CHECK(seen.max.y < 1 + 1e-6);
    out.camera = zoomed_about(out, spot, 40);
    CHECK(out.camera.zoom_log2 == kMaxZoomLog2);
  });
}

TEST_CASE("a fitted rectangle shows whole, clear of the insets, and fills one of the two ways") {
  for_views([](const MapView& view, PixelPoint, double amount) {
    const WorldRect bounds = rect_of({38.5 + amount, 45.5}, {40.4 + amount, 46 + 3 * amount});
    const PixelInsets insets{20, 30, 60, 40};
    MapView out = view;
    out.camera = fitted(view, bounds, insets, kMaxZoomLog2);
    const PixelInsets less{insets.left_px - 0.5f, insets.top_px - 0.5f, insets.right_px - 0.5f,
                           insets.bottom_px - 0.5f};
    CHECK(shows(out, bounds, less));
    const PixelPoint a = screen_from_world(out, bounds.min), b = screen_from_world(out, bounds.max);
    const bool fills_width = b.x_px - a.x_px > view.size.width_px - 80 - 1;
    const bool fills_height = b.y_px - a.y_px > view.size.height_px - 70 - 1;
    CHECK((fills_width || fills_height || out.camera.zoom_log2 == kMaxZoomLog2));
  });
}

TEST_CASE("a single point is fitted at the zoom that was asked for") {
  const WorldPoint shusha = world_from_latlng(kShusha);
  const MapView view = view_of({41, 44}, 7);
  const Camera camera = fitted(view, {shusha, shusha}, {}, 10.5);
  CHECK(camera.zoom_log2 == 10.5);
  CHECK(camera.centre.x == shusha.x);
  CHECK(camera.centre.y == shusha.y);
}

TEST_CASE("a flight starts and ends where it should, and takes no time under reduced motion") {
  const Camera from = view_of(kShusha, 9).camera, to = view_of(kGeneva, 5).camera;
  const Flight flight{from, to, 1000, 240};
  CHECK(camera_at(flight, 1000) == from);
  CHECK(camera_at(flight, 1240) == to);
  CHECK(!flight.done(1239));
  CHECK(flight.done(1240));
  CHECK(camera_at({from, to, 1000, 0}, 1000) == to);
}

TEST_CASE("a flight eases out: most of the way in the first half") {
  const Camera from = view_of(kShusha, 9).camera, to = view_of({40.2, 47.5}, 9).camera;
  const Camera half = camera_at({from, to, 0, 200}, 100);
  CHECK((half.centre.x - from.centre.x) / (to.centre.x - from.centre.x) == doctest::Approx(0.875));
}

TEST_CASE("a flight that zooms keeps one point of the world still") {
  MapView view = view_of(kShusha, 9);
  const PixelPoint anchor{600, 120};
  const WorldPoint held = world_from_screen(view, anchor);
  const Flight flight{view.camera, zoomed_about(view, anchor, 2), 0, 200};
  for (double now_ms = 0; now_ms <= 200; now_ms += 20) {
    CAPTURE(now_ms);
    view.camera = camera_at(flight, now_ms);
    CHECK(distance_px(screen_from_world(view, held), anchor) < 0.1);
  }
}

TEST_CASE("a thrown map glides on, slower and slower, and stops") {
  Glide glide;
  for (double now_ms = 0; now_ms <= 64; now_ms += 16) glide.drag(16, 0, now_ms);
  glide.release(70);
  if (!CHECK(glide.moving())) return;
  float last = 1e9f, total = 0;
  double now_ms = 70;
  while (glide.moving() && now_ms < 5000) {
    const PixelPoint step = glide.step(now_ms += 16);
    CHECK(step.x_px <= last);
    CHECK(step.y_px == 0);
    last = step.x_px;
    total += step.x_px;
  }
  CHECK(now_ms < 1200);
  CHECK(total > 50);
  CHECK(total < 200);
}

TEST_CASE("a finger that rests before it lifts throws nothing") {
  Glide glide;
  for (double now_ms = 0; now_ms <= 64; now_ms += 16) glide.drag(16, 8, now_ms);
  glide.release(64 + 200);
  CHECK(!glide.moving());
  CHECK(glide.step(300) == PixelPoint{});
}

TEST_CASE("the scale bar is a round length that fits and is true on the ground") {
  for_views([](const MapView& view, PixelPoint, double) {
    const ScaleBar bar = scale_bar(view, 120);
    const double lead = bar.length_km / std::pow(10, std::floor(std::log10(bar.length_km) + 1e-9));
    CHECK((std::abs(lead - 1) < 1e-6 || std::abs(lead - 2) < 1e-6 || std::abs(lead - 5) < 1e-6));
    CHECK(bar.length_px <= 120);
    CHECK(bar.length_px >= 120 / 2.6f);
    const PixelPoint a{view.size.width_px / 2 - bar.length_px / 2, view.size.height_px / 2};
    const PixelPoint b{a.x_px + bar.length_px, a.y_px};
    const double km = distance_km(latlng_from_world(world_from_screen(view, a)),
                                  latlng_from_world(world_from_screen(view, b)));
    CHECK(km == doctest::Approx(bar.length_km).epsilon(0.02));
  });
}

}  // namespace
}  // namespace jejak
