// Where the map looks, as arithmetic: between the world's unit square (geo.h) and device pixels of the map's rectangle,
// zooming about a point, fitting a rectangle, flights and the glide after a drag. Pure; tested natively.
//   screen_from_world(view, view.camera.centre) -> the middle of the rectangle
// Space: `_px` are device pixels from the rectangle's upper left corner, y downwards as in the world.
// Scale: at zoom z the world is 256 * 2^z CSS pixels wide, so that a place looks alike on every screen.
// The world does not repeat sideways.
#pragma once

#include <optional>

#include "core/geo.h"
#include "wasm/state.h"

namespace jejak {

struct PixelPoint {
  float x_px = 0, y_px = 0;
  bool operator==(const PixelPoint&) const = default;
};

struct PixelSize {
  float width_px = 0, height_px = 0;
};

struct PixelRect {
  float x_px = 0, y_px = 0, width_px = 0, height_px = 0;
  float right_px() const { return x_px + width_px; }
  float bottom_px() const { return y_px + height_px; }
  bool operator==(const PixelRect&) const = default;
  bool contains(PixelPoint p) const {
    return p.x_px >= x_px && p.y_px >= y_px && p.x_px < right_px() && p.y_px < bottom_px();
  }
  bool overlaps(const PixelRect& o) const {
    return x_px < o.right_px() && o.x_px < right_px() && y_px < o.bottom_px() && o.y_px < bottom_px();
  }
};

// What of a rectangle is not for fitting: panels and controls lie there.
struct PixelInsets {
  float left_px = 0, top_px = 0, right_px = 0, bottom_px = 0;
};

struct WorldRect {
  WorldPoint min, max;  // y grows southwards
};

struct MapView {
  Camera camera;
  PixelSize size;
  float dpr = 1;  // device pixels in a CSS pixel
};

constexpr double kMaxZoomLog2 = 13.0;  // a village fills the map; the data says no more

double px_per_world(const MapView& view);  // device pixels along the whole world
PixelPoint screen_from_world(const MapView& view, WorldPoint point);
WorldPoint world_from_screen(const MapView& view, PixelPoint point);
WorldRect visible_world(const MapView& view);

// The farthest out: the world covers the rectangle.
double min_zoom_log2(const MapView& view);
// The nearest camera that keeps to the zoom's limits and never shows what lies beyond the world's edge.
Camera limited(const MapView& view);

// `zoom_step` more zoom with the world under `anchor` staying there (unless a limit forbids it).
Camera zoomed_about(const MapView& view, PixelPoint anchor, double zoom_step);
// The world moves with the finger.
Camera panned(const MapView& view, float dx_px, float dy_px);
// All of `bounds` in the middle of the rectangle less `insets`, no nearer than `max_zoom_log2`.
Camera fitted(const MapView& view, const WorldRect& bounds, const PixelInsets& insets, double max_zoom_log2);
// Whether all of `bounds` shows within the rectangle less `insets`.
bool shows(const MapView& view, const WorldRect& bounds, const PixelInsets& insets);

// A move that eases out. The path keeps one world point still while it zooms, so that nothing swings by.
struct Flight {
  Camera from, to;
  double begin_ms = 0;
  double duration_ms = 0;  // 0: there at once (reduced motion)
  bool done(double now_ms) const { return now_ms >= begin_ms + duration_ms; }
};
Camera camera_at(const Flight& flight, double now_ms);

// The glide after a drag: the speed at the time of letting go, dying away.
class Glide {
 public:
  void drag(float dx_px, float dy_px, double now_ms);  // each move of a drag
  void stop();                                         // a press, a zoom, a flight
  void release(double now_ms);                         // the finger lifts: the last moves become a speed
  bool moving() const { return moving_; }
  PixelPoint step(double now_ms);  // how far since the last step; ends by itself

 private:
  float vx_ = 0, vy_ = 0;  // device pixels a millisecond
  double last_ms_ = 0;
  bool moving_ = false;
};

// A bar of a round length for the scale at the middle of the map.
struct ScaleBar {
  double length_km = 0;  // 1, 2 or 5 times a power of ten
  float length_px = 0;
};
ScaleBar scale_bar(const MapView& view, float max_px);

}  // namespace jejak
