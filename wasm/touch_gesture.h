// Fingers on the canvas read as what a mouse would have done, or as a pinch. Pure: the platform feeds it touches and
// the clock and carries out the actions; tested natively.
//
//   one finger down, up                 press, release                  (a tap, a drag)
//   one finger down, held 500 ms still  press, cancel, hover            (a long press shows what a pointer would)
//   a second finger                     cancel, then pinch until all fingers are up
//
// `cancel` lets the button go where nothing is, so that the press is no click.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jejak {

constexpr double kLongPressMs = 500;

struct TouchPoint {
  int64_t id = 0;
  float x_px = 0, y_px = 0;  // device pixels of the canvas
};

enum class TouchActionKind : uint8_t { move, press, release, cancel, hover, leave, pinch };

struct TouchAction {
  TouchActionKind kind = TouchActionKind::move;
  float x_px = 0, y_px = 0;
  float scale = 1, dx_px = 0, dy_px = 0;  // of a pinch: since the one before
  bool operator==(const TouchAction&) const = default;
};

class TouchGesture {
 public:
  // `slop_px`: how far a finger may wander and still rest (device pixels).
  explicit TouchGesture(float slop_px) : slop_px_(slop_px) {}

  // All fingers that are down now, after each change. `cancelled`: the system took the touch away.
  std::vector<TouchAction> touches(std::span<const TouchPoint> down, double now_ms, bool cancelled = false);
  // Call when `wake_at_ms()` has come.
  std::vector<TouchAction> tick(double now_ms);
  std::optional<double> wake_at_ms() const;  // when a resting finger becomes a long press

  void set_slop(float slop_px) { slop_px_ = slop_px; }

 private:
  enum class State : uint8_t { none, pressed, dragging, hovering, pinching };

  void first_finger(const TouchPoint& finger, double now_ms, std::vector<TouchAction>& out);
  void lift(bool cancelled, std::vector<TouchAction>& out);
  void pinch(std::span<const TouchPoint> down, std::vector<TouchAction>& out);

  State state_ = State::none;
  float slop_px_;
  double pressed_at_ms_ = 0;
  TouchPoint start_, last_;
  size_t fingers_ = 0;
  float middle_x_ = 0, middle_y_ = 0, spread_ = 0;  // of the pinch so far
};

}  // namespace jejak
