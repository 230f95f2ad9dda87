#include "wasm/touch_gesture.h"

#include <cmath>

namespace jejak {
namespace {
constexpr float kLeastSpreadPx = 1;  // fingers on one spot: no ratio can be taken
}

void TouchGesture::first_finger(const TouchPoint& finger, double now_ms, std::vector<TouchAction>& out) {
  state_ = State::pressed;
  start_ = last_ = finger;
  pressed_at_ms_ = now_ms;
  out.push_back({TouchActionKind::press, finger.x_px, finger.y_px});
}

void TouchGesture::lift(bool cancelled, std::vector<TouchAction>& out) {
  if (state_ == State::pressed || state_ == State::dragging) {
    out.push_back({cancelled ? TouchActionKind::cancel : TouchActionKind::release, last_.x_px, last_.y_px});
  }
  if (state_ != State::none) out.push_back({TouchActionKind::leave, last_.x_px, last_.y_px});
  state_ = State::none;
}

void TouchGesture::pinch(std::span<const TouchPoint> down, std::vector<TouchAction>& out) {
  const TouchPoint &a = down[0], &b = down[1];
  const float x = (a.x_px + b.x_px) / 2, y = (a.y_px + b.y_px) / 2;
  const float spread = std::fmax(std::hypot(b.x_px - a.x_px, b.y_px - a.y_px), kLeastSpreadPx);
  if (state_ == State::pinching && fingers_ == down.size()) {
    out.push_back({TouchActionKind::pinch, x, y, spread / spread_, x - middle_x_, y - middle_y_});
  } else if (state_ == State::pressed || state_ == State::dragging) {
    out.push_back({TouchActionKind::cancel, last_.x_px, last_.y_px});
  }
  state_ = State::pinching;
  middle_x_ = x;
  middle_y_ = y;
  spread_ = spread;
}

std::vector<TouchAction> TouchGesture::touches(std::span<const TouchPoint> down, double now_ms, bool cancelled) {
  std::vector<TouchAction> out;
  if (down.empty() || cancelled) {
    lift(cancelled, out);
  } else if (down.size() >= 2) {
    pinch(down, out);
  } else if (state_ == State::none) {
    first_finger(down[0], now_ms, out);
  } else if (state_ != State::pinching) {  // one finger left of a pinch: wait until it is up, too
    last_ = down[0];
    const bool rests = std::hypot(last_.x_px - start_.x_px, last_.y_px - start_.y_px) <= slop_px_;
    if (state_ == State::pressed && !rests) state_ = State::dragging;
    const auto kind = state_ == State::hovering ? TouchActionKind::hover : TouchActionKind::move;
    if (state_ != State::pressed) out.push_back({kind, last_.x_px, last_.y_px});
  }
  fingers_ = cancelled ? 0 : down.size();
  return out;
}

std::vector<TouchAction> TouchGesture::tick(double now_ms) {
  if (state_ != State::pressed || now_ms - pressed_at_ms_ < kLongPressMs) return {};
  state_ = State::hovering;
  return {{TouchActionKind::cancel, last_.x_px, last_.y_px}, {TouchActionKind::hover, last_.x_px, last_.y_px}};
}

std::optional<double> TouchGesture::wake_at_ms() const {
  if (state_ != State::pressed) return std::nullopt;
  return pressed_at_ms_ + kLongPressMs;
}

}  // namespace jejak
