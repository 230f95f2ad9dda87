#include "wasm/map_camera.h"

#include <algorithm>
#include <cmath>

namespace jejak {
namespace {

constexpr double kTilePx = 256;
constexpr double kFarthestZoomLog2 = 1.0;     // a very small map still shows a continent, not a stamp
constexpr double kSameScale = 1e-9;           // zooms closer than this are one
constexpr double kGlideHalfLifeMs = 90;       // after this the speed has halved
constexpr double kGlideMemoryMs = 60;         // a finger that rested this long before lifting throws nothing
constexpr float kGlideLeastPxPerMs = 0.02f;   // slower is standing still
constexpr float kGlideMostPxPerMs = 4.0f;
constexpr float kNewMoveWeight = 0.6f;        // smoothing of the speed over the moves of a drag

double scale_of(const Camera& camera) { return std::exp2(camera.zoom_log2); }

Camera with_zoom(Camera camera, double zoom_log2) {
  camera.zoom_log2 = zoom_log2;
  return camera;
}

double lerp(double a, double b, double t) { return a + (b - a) * t; }

// Keeps the centre where half a view on each side is world; in the middle where the view is larger than the world.
double limited_centre(double centre, double half_view) {
  return half_view >= 0.5 ? 0.5 : std::clamp(centre, half_view, 1 - half_view);
}

}  // namespace

double px_per_world(const MapView& view) { return kTilePx * scale_of(view.camera) * view.dpr; }

PixelPoint screen_from_world(const MapView& view, WorldPoint point) {
  const double scale = px_per_world(view);
  return {static_cast<float>((point.x - view.camera.centre.x) * scale + view.size.width_px / 2),
          static_cast<float>((point.y - view.camera.centre.y) * scale + view.size.height_px / 2)};
}

WorldPoint world_from_screen(const MapView& view, PixelPoint point) {
  const double scale = px_per_world(view);
  return {view.camera.centre.x + (point.x_px - view.size.width_px / 2) / scale,
          view.camera.centre.y + (point.y_px - view.size.height_px / 2) / scale};
}

WorldRect visible_world(const MapView& view) {
  return {world_from_screen(view, {0, 0}), world_from_screen(view, {view.size.width_px, view.size.height_px})};
}

double min_zoom_log2(const MapView& view) {
  const double longer_css_px = std::max({view.size.width_px, view.size.height_px, 1.0f}) / view.dpr;
  return std::max(kFarthestZoomLog2, std::log2(longer_css_px / kTilePx));
}

Camera limited(const MapView& view) {
  MapView out = view;
  out.camera.zoom_log2 = std::clamp(view.camera.zoom_log2, min_zoom_log2(view), kMaxZoomLog2);
  const double scale = px_per_world(out);
  out.camera.centre.x = limited_centre(view.camera.centre.x, view.size.width_px / 2 / scale);
  out.camera.centre.y = limited_centre(view.camera.centre.y, view.size.height_px / 2 / scale);
  return out.camera;
}

Camera zoomed_about(const MapView& view, PixelPoint anchor, double zoom_step) {
  const WorldPoint held = world_from_screen(view, anchor);
  MapView out = view;
  out.camera.zoom_log2 = std::clamp(view.camera.zoom_log2 + zoom_step, min_zoom_log2(view), kMaxZoomLog2);
  const WorldPoint now = world_from_screen(out, anchor);
  out.camera.centre.x += held.x - now.x;
  out.camera.centre.y += held.y - now.y;
  return limited(out);
}

Camera panned(const MapView& view, float dx_px, float dy_px) {
  const double scale = px_per_world(view);
  MapView out = view;
  out.camera.centre.x -= dx_px / scale;
  out.camera.centre.y -= dy_px / scale;
  return limited(out);
}

Camera fitted(const MapView& view, const WorldRect& bounds, const PixelInsets& insets, double max_zoom_log2) {
  const double width_px = std::max(1.0f, view.size.width_px - insets.left_px - insets.right_px);
  const double height_px = std::max(1.0f, view.size.height_px - insets.top_px - insets.bottom_px);
  const double unit_px = kTilePx * view.dpr;
  double zoom = max_zoom_log2;
  if (const double w = bounds.max.x - bounds.min.x; w > 0) zoom = std::min(zoom, std::log2(width_px / (w * unit_px)));
  if (const double h = bounds.max.y - bounds.min.y; h > 0) zoom = std::min(zoom, std::log2(height_px / (h * unit_px)));
  MapView out = view;
  out.camera = with_zoom(view.camera, std::clamp(zoom, min_zoom_log2(view), kMaxZoomLog2));
  const double scale = px_per_world(out);
  out.camera.centre.x = (bounds.min.x + bounds.max.x) / 2 - (insets.left_px - insets.right_px) / 2 / scale;
  out.camera.centre.y = (bounds.min.y + bounds.max.y) / 2 - (insets.top_px - insets.bottom_px) / 2 / scale;
  return limited(out);
}

bool shows(const MapView& view, const WorldRect& bounds, const PixelInsets& insets) {
  const PixelPoint min = screen_from_world(view, bounds.min), max = screen_from_world(view, bounds.max);
  return min.x_px >= insets.left_px && min.y_px >= insets.top_px &&
         max.x_px <= view.size.width_px - insets.right_px && max.y_px <= view.size.height_px - insets.bottom_px;
}

Camera camera_at(const Flight& flight, double now_ms) {
  if (flight.duration_ms <= 0 || flight.done(now_ms)) return flight.to;
  const double u = 1 - std::clamp((now_ms - flight.begin_ms) / flight.duration_ms, 0.0, 1.0);
  const double t = 1 - u * u * u;  // ease-out: cubic
  const Camera &a = flight.from, &b = flight.to;
  Camera out = with_zoom(a, lerp(a.zoom_log2, b.zoom_log2, t));
  // The centre moves with the inverse of the scale: then one point of the screen shows one point of the world
  // throughout. Where the scale stays, that is the straight way at even pace.
  const double from = 1 / scale_of(a), to = 1 / scale_of(b);
  const bool same = std::abs(from - to) < kSameScale * from;
  const double k = same ? t : (1 / scale_of(out) - from) / (to - from);
  out.centre = {lerp(a.centre.x, b.centre.x, k), lerp(a.centre.y, b.centre.y, k)};
  return out;
}

void Glide::drag(float dx_px, float dy_px, double now_ms) {
  const auto elapsed_ms = static_cast<float>(std::max(1.0, now_ms - last_ms_));
  const float old_weight = now_ms - last_ms_ > kGlideMemoryMs ? 0 : 1 - kNewMoveWeight;
  const float new_weight = 1 - old_weight;
  vx_ = vx_ * old_weight + dx_px / elapsed_ms * new_weight;
  vy_ = vy_ * old_weight + dy_px / elapsed_ms * new_weight;
  last_ms_ = now_ms;
  moving_ = false;
}

void Glide::stop() {
  vx_ = vy_ = 0;
  moving_ = false;
}

void Glide::release(double now_ms) {
  const float speed = std::hypot(vx_, vy_);
  moving_ = now_ms - last_ms_ <= kGlideMemoryMs && speed >= kGlideLeastPxPerMs;
  if (!moving_) return stop();
  const float factor = std::min(1.0f, kGlideMostPxPerMs / speed);
  vx_ *= factor;
  vy_ *= factor;
  last_ms_ = now_ms;
}

PixelPoint Glide::step(double now_ms) {
  if (!moving_) return {};
  const double elapsed_ms = std::max(0.0, now_ms - last_ms_);
  const double decay = std::exp2(-elapsed_ms / kGlideHalfLifeMs);
  // The integral of v * 2^(-t / half life) over the time elapsed.
  const auto reach_ms = static_cast<float>(kGlideHalfLifeMs / std::log(2.0) * (1 - decay));
  const PixelPoint moved{vx_ * reach_ms, vy_ * reach_ms};
  vx_ *= static_cast<float>(decay);
  vy_ *= static_cast<float>(decay);
  last_ms_ = now_ms;
  if (std::hypot(vx_, vy_) < kGlideLeastPxPerMs) stop();
  return moved;
}

ScaleBar scale_bar(const MapView& view, float max_px) {
  const PixelPoint left{view.size.width_px / 2 - max_px / 2, view.size.height_px / 2};
  const PixelPoint right{left.x_px + max_px, left.y_px};
  const double full_km = distance_km(latlng_from_world(world_from_screen(view, left)),
                                     latlng_from_world(world_from_screen(view, right)));
  if (!(full_km > 0) || max_px <= 0) return {};
  const double power = std::pow(10.0, std::floor(std::log10(full_km)));
  const double lead = full_km / power;
  const double length_km = power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
  return {length_km, static_cast<float>(max_px * length_km / full_km)};
}

}  // namespace jejak
