// What the reader does on a canvas, as ImGui and the map take it. Listeners sit on the canvas; only a drag that leaves it is
// followed on the window. Keys count while the canvas has the focus; Tab always belongs to the page. A canvas marked
// `data-guest` stands in somebody else's page: the bare wheel and one finger's drag stay that page's.
#include <emscripten.h>
#include <emscripten/eventloop.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string_view>
#include <vector>

#include "wasm/platform_web.h"
#include "wasm/platform_web_keys.h"

namespace {

EM_JS(void, jejak_focus, (const char* name), { specialHTMLTargets[UTF8ToString(name)].focus({preventScroll: true}); });

constexpr float kWheelNotchPx = 100;       // CSS pixels that a browser scrolls for one notch
constexpr float kLinePx = 40, kPagePx = 800;
constexpr double kPinchPerWheelPx = 0.01;  // a trackpad's pinch comes as a wheel with Ctrl
constexpr float kNotchFromPx = 40;         // a wheel with Ctrl turns by that and more, a trackpad's pinch by less

}  // namespace

namespace jejak {
namespace {

void on_touch_timer(void* user) {
  Platform::Impl& self = impl_of(user);
  self.touch_timer = 0;
  self.carry_out(self.touch.tick(emscripten_get_now()));
  self.arm_long_press();
}

bool on_mouse_down(int, const EmscriptenMouseEvent* event, void* user) {
  return impl_of(user).mouse_button(*event, true);
}

bool on_mouse_move(int, const EmscriptenMouseEvent* event, void* user) {
  Platform::Impl& self = impl_of(user);
  if (!self.dragging) self.mouse_move(static_cast<float>(event->targetX), static_cast<float>(event->targetY));
  return false;
}

bool on_mouse_leave(int, const EmscriptenMouseEvent*, void* user) {
  Platform::Impl& self = impl_of(user);
  if (self.dragging) return false;
  self.io().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  self.settle();
  return false;
}

bool on_window_move(int, const EmscriptenMouseEvent* event, void* user) {
  Platform::Impl& self = impl_of(user);
  if (event->buttons == 0) return self.mouse_button(*event, false);  // let go outside of the window
  self.mouse_move(static_cast<float>(event->clientX - self.offset_x), static_cast<float>(event->clientY - self.offset_y));
  return false;
}

bool on_window_up(int, const EmscriptenMouseEvent* event, void* user) {
  return impl_of(user).mouse_button(*event, false);
}

bool on_wheel(int, const EmscriptenWheelEvent* event, void* user) {
  Platform::Impl& self = impl_of(user);
  if (self.guest && !event->mouse.ctrlKey && !event->mouse.metaKey) return false;
  self.wheel(*event);
  return true;
}

bool on_key_down(int, const EmscriptenKeyboardEvent* event, void* user) { return impl_of(user).key(*event, true); }
bool on_key_up(int, const EmscriptenKeyboardEvent* event, void* user) { return impl_of(user).key(*event, false); }

// In somebody else's page a moving finger stays the page's; the touch that ends a tap is ours, so that no click follows.
bool on_touch(int type, const EmscriptenTouchEvent* event, void* user) {
  Platform::Impl& self = impl_of(user);
  self.touched(*event, type);
  return !self.guest || event->numTouches > 1 || type == EMSCRIPTEN_EVENT_TOUCHEND;
}

bool on_focus(int type, const EmscriptenFocusEvent*, void* user) {
  Platform::Impl& self = impl_of(user);
  self.io().AddFocusEvent(type == EMSCRIPTEN_EVENT_FOCUS);
  self.settle();
  return false;
}

}  // namespace

void Platform::Impl::listen_to_input(bool on) {
  const char* name = target.c_str();
  emscripten_set_mousedown_callback(name, this, false, on ? on_mouse_down : nullptr);
  emscripten_set_mousemove_callback(name, this, false, on ? on_mouse_move : nullptr);
  emscripten_set_mouseleave_callback(name, this, false, on ? on_mouse_leave : nullptr);
  emscripten_set_wheel_callback(name, this, false, on ? on_wheel : nullptr);
  emscripten_set_keydown_callback(name, this, false, on ? on_key_down : nullptr);
  emscripten_set_keyup_callback(name, this, false, on ? on_key_up : nullptr);
  emscripten_set_touchstart_callback(name, this, false, on ? on_touch : nullptr);
  emscripten_set_touchmove_callback(name, this, false, on ? on_touch : nullptr);
  emscripten_set_touchend_callback(name, this, false, on ? on_touch : nullptr);
  emscripten_set_touchcancel_callback(name, this, false, on ? on_touch : nullptr);
  emscripten_set_focus_callback(name, this, false, on ? on_focus : nullptr);
  emscripten_set_blur_callback(name, this, false, on ? on_focus : nullptr);
}

void Platform::Impl::mouse_move(float css_x, float css_y) {
  ImGuiIO& input = io();
  input.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
  input.AddMousePosEvent(css_x * now.dpr, css_y * now.dpr);
  settle();
}

// A press goes to what the frame before it saw under the pointer: one that comes with a leap of the pointer (a remote
// desktop, a test, a fast hand) waits for that frame.
void Platform::Impl::show_pointer() {
  constexpr int kMostFrames = 4;
  for (int i = 0; i < kMostFrames && imgui->InputEventsQueue.Size > 0; ++i) run_frame();
}

// While a button is down the window's events are followed: a drag may leave the canvas and end anywhere.
void Platform::Impl::follow_drag(bool follow) {
  if (dragging == follow) return;
  dragging = follow;
  emscripten_set_mousemove_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, this, true, follow ? on_window_move : nullptr);
  emscripten_set_mouseup_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, this, true, follow ? on_window_up : nullptr);
}

bool Platform::Impl::mouse_button(const EmscriptenMouseEvent& event, bool down) {
  if (event.button > 2) return false;
  if (down) {
    offset_x = event.clientX - event.targetX;
    offset_y = event.clientY - event.targetY;
    jejak_focus(target.c_str());
  }
  mouse_move(static_cast<float>(event.clientX - offset_x), static_cast<float>(event.clientY - offset_y));
  if (down) show_pointer();
  constexpr int kImGuiButton[] = {ImGuiMouseButton_Left, ImGuiMouseButton_Middle, ImGuiMouseButton_Right};
  io().AddMouseButtonEvent(kImGuiButton[event.button], down);
  follow_drag(event.buttons != 0);
  return false;
}

void Platform::Impl::wheel(const EmscriptenWheelEvent& event) {
  const float unit_px = event.deltaMode == DOM_DELTA_LINE ? kLinePx : event.deltaMode == DOM_DELTA_PAGE ? kPagePx : 1;
  const auto dx_px = static_cast<float>(event.deltaX) * unit_px, dy_px = static_cast<float>(event.deltaY) * unit_px;
  const bool notch = std::abs(dy_px) >= kNotchFromPx;
  if (event.mouse.ctrlKey && !(guest && notch)) {
    now.pinch.active = true;
    now.pinch.scale *= static_cast<float>(std::exp(-dy_px * kPinchPerWheelPx));
    now.pinch.x_px = static_cast<float>(event.mouse.targetX) * now.dpr;
    now.pinch.y_px = static_cast<float>(event.mouse.targetY) * now.dpr;
  } else {
    io().AddMouseWheelEvent(-dx_px / kWheelNotchPx, -dy_px / kWheelNotchPx);
  }
  settle();
}

// True where the key was ours, so that the page does not scroll on it.
bool Platform::Impl::key(const EmscriptenKeyboardEvent& event, bool down) {
  const ImGuiKey key = key_from_code(event.code);
  ImGuiIO& input = io();
  input.AddKeyEvent(ImGuiMod_Ctrl, event.ctrlKey);
  input.AddKeyEvent(ImGuiMod_Shift, event.shiftKey);
  input.AddKeyEvent(ImGuiMod_Alt, event.altKey);
  input.AddKeyEvent(ImGuiMod_Super, event.metaKey);
  if (std::string_view(event.code) == "Tab") return false;
  if (key != ImGuiKey_None) input.AddKeyEvent(key, down);
  const bool shortcut = event.ctrlKey || event.metaKey || event.altKey;
  const auto lead = static_cast<unsigned char>(event.key[0]);
  const bool one_character = lead >= 0x20 && (event.key[1] == 0 || lead >= 0x80);
  if (down && one_character && !shortcut) input.AddInputCharactersUTF8(event.key);
  settle();
  return !shortcut && key != ImGuiKey_None;
}

// Whether the only finger has left the place where it came down.
bool Platform::Impl::wanders(const TouchPoint& finger, int type) {
  if (type == EMSCRIPTEN_EVENT_TOUCHSTART) finger_down = finger;
  return std::hypot(finger.x_px - finger_down.x_px, finger.y_px - finger_down.y_px) > kTouchSlopPx * now.dpr;
}

void Platform::Impl::touched(const EmscriptenTouchEvent& event, int type) {
  std::vector<TouchPoint> down;
  for (int i = 0; i < event.numTouches; ++i) {
    const EmscriptenTouchPoint& touch_point = event.touches[i];
    const bool lifted = touch_point.isChanged && (type == EMSCRIPTEN_EVENT_TOUCHEND || type == EMSCRIPTEN_EVENT_TOUCHCANCEL);
    if (!touch_point.onTarget || lifted) continue;
    down.push_back({touch_point.identifier, static_cast<float>(touch_point.targetX) * now.dpr,
                    static_cast<float>(touch_point.targetY) * now.dpr});
  }
  if (type == EMSCRIPTEN_EVENT_TOUCHSTART) jejak_focus(target.c_str());
  // While it scrolls, the canvas moves along with the finger, which then seems to rest: that is no press.
  if (down.size() != 1 || type == EMSCRIPTEN_EVENT_TOUCHSTART) page_has_finger = false;
  page_has_finger = page_has_finger || (guest && down.size() == 1 && wanders(down.front(), type));
  if (page_has_finger) down.clear();
  carry_out(touch.touches(down, emscripten_get_now(), page_has_finger || type == EMSCRIPTEN_EVENT_TOUCHCANCEL));
  arm_long_press();
}

void Platform::Impl::carry_out(const std::vector<TouchAction>& actions) {
  ImGuiIO& input = io();
  if (!actions.empty()) input.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  for (const TouchAction& action : actions) {
    switch (action.kind) {
      case TouchActionKind::press:
        input.AddMousePosEvent(action.x_px, action.y_px);
        input.AddMouseButtonEvent(0, true);
        break;
      case TouchActionKind::move:
      case TouchActionKind::hover: input.AddMousePosEvent(action.x_px, action.y_px); break;
      case TouchActionKind::release:
        input.AddMousePosEvent(action.x_px, action.y_px);
        input.AddMouseButtonEvent(0, false);
        break;
      case TouchActionKind::cancel:
        input.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        input.AddMouseButtonEvent(0, false);
        break;
      case TouchActionKind::leave: input.AddMousePosEvent(-FLT_MAX, -FLT_MAX); break;
      case TouchActionKind::pinch:
        now.pinch = {action.x_px, action.y_px, now.pinch.scale * action.scale, now.pinch.dx_px + action.dx_px,
                     now.pinch.dy_px + action.dy_px, true};
        break;
    }
  }
  if (!actions.empty()) settle();
}

void Platform::Impl::arm_long_press() {
  if (touch_timer) emscripten_clear_timeout(touch_timer);
  touch_timer = 0;
  if (const auto at = touch.wake_at_ms()) {
    touch_timer = emscripten_set_timeout(on_touch_timer, std::max(0.0, *at - emscripten_get_now()), this);
  }
}

}  // namespace jejak
