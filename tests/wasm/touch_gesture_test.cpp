#include "wasm/touch_gesture.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace jejak {
namespace {

// "press 10,20; move 40,20": the canonical dump of actions.
std::string dump(const std::vector<TouchAction>& actions) {
  static constexpr const char* kNames[] = {"move", "press", "release", "cancel", "hover", "leave", "pinch"};
  std::string out;
  for (const TouchAction& a : actions) {
    if (!out.empty()) out += "; ";
    out += kNames[static_cast<size_t>(a.kind)];
    out += " " + std::to_string(static_cast<int>(a.x_px)) + "," + std::to_string(static_cast<int>(a.y_px));
    if (a.kind != TouchActionKind::pinch) continue;
    out += " x" + std::to_string(static_cast<int>(a.scale * 100 + 0.5f)) + "%";
    out += " by " + std::to_string(static_cast<int>(a.dx_px)) + "," + std::to_string(static_cast<int>(a.dy_px));
  }
  return out;
}

using Fingers = std::vector<TouchPoint>;

TEST_CASE("a tap is a press and a release, then the pointer is gone") {
  TouchGesture gesture(8);
  CHECK(dump(gesture.touches(Fingers{{1, 10, 20}}, 0)) == "press 10,20");
  CHECK(dump(gesture.touches(Fingers{}, 90)) == "release 10,20; leave 10,20");
  CHECK(!gesture.wake_at_ms());
}

TEST_CASE("a finger that trembles within the slop still rests; beyond it drags") {
  TouchGesture gesture(8);
  gesture.touches(Fingers{{1, 10, 20}}, 0);
  CHECK(dump(gesture.touches(Fingers{{1, 14, 22}}, 20)) == "");
  CHECK(gesture.wake_at_ms() == kLongPressMs);
  CHECK(dump(gesture.touches(Fingers{{1, 40, 20}}, 40)) == "move 40,20");
  CHECK(!gesture.wake_at_ms());
  CHECK(dump(gesture.touches(Fingers{{1, 12, 20}}, 60)) == "move 12,20");
}

TEST_CASE("a long press becomes a hover without a click") {
  TouchGesture gesture(8);
  gesture.touches(Fingers{{1, 10, 20}}, 100);
  CHECK(dump(gesture.tick(100 + kLongPressMs - 1)) == "");
  CHECK(dump(gesture.tick(100 + kLongPressMs)) == "cancel 10,20; hover 10,20");
  CHECK(dump(gesture.touches(Fingers{{1, 60, 20}}, 700)) == "hover 60,20");
  CHECK(dump(gesture.touches(Fingers{}, 800)) == "leave 60,20");
}

TEST_CASE("a second finger cancels the press and pinches; the last one left does nothing more") {
  TouchGesture gesture(8);
  gesture.touches(Fingers{{1, 100, 100}}, 0);
  CHECK(dump(gesture.touches(Fingers{{1, 100, 100}, {2, 200, 100}}, 10)) == "cancel 100,100");
  CHECK(dump(gesture.touches(Fingers{{1, 50, 100}, {2, 250, 100}}, 20)) == "pinch 150,100 x200% by 0,0");
  CHECK(dump(gesture.touches(Fingers{{1, 60, 130}, {2, 260, 130}}, 30)) == "pinch 160,130 x100% by 10,30");
  CHECK(dump(gesture.touches(Fingers{{2, 260, 130}}, 40)) == "");
  CHECK(dump(gesture.touches(Fingers{{2, 300, 130}}, 50)) == "");
  CHECK(dump(gesture.touches(Fingers{}, 60)) == "leave 100,100");
}

TEST_CASE("a third finger does not make the map jump") {
  TouchGesture gesture(8);
  gesture.touches(Fingers{{1, 0, 0}, {2, 100, 0}}, 0);
  CHECK(dump(gesture.touches(Fingers{{3, 500, 500}, {1, 0, 0}, {2, 100, 0}}, 10)) == "");
}

TEST_CASE("two fingers on one spot divide by no zero") {
  TouchGesture gesture(8);
  gesture.touches(Fingers{{1, 5, 5}, {2, 5, 5}}, 0);
  CHECK(dump(gesture.touches(Fingers{{1, 5, 5}, {2, 5, 5}}, 10)) == "pinch 5,5 x100% by 0,0");
}

TEST_CASE("a touch that the system takes away is no click") {
  TouchGesture gesture(8);
  gesture.touches(Fingers{{1, 10, 20}}, 0);
  CHECK(dump(gesture.touches(Fingers{}, 30, true)) == "cancel 10,20; leave 10,20");
  CHECK(dump(gesture.touches(Fingers{{1, 7, 7}}, 60)) == "press 7,7");
}

}  // namespace
}  // namespace jejak
