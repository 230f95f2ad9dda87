// What the files of the browser's platform share (platform.h): what one canvas' platform holds.
//   platform_web.cpp        the canvas, its context, its frames
//   platform_web_input.cpp  what the reader does on it: pointer, wheel, keys, touch
#pragma once

#include <emscripten/html5.h>
#include <imgui.h>

#include <cstdint>
#include <string>
#include <vector>

#include "wasm/platform.h"
#include "wasm/platform_web_picture.h"
#include "wasm/touch_gesture.h"

namespace jejak {

inline constexpr int kSettleFrames = 2;      // after input: ImGui sees what lies under the pointer one frame late
inline constexpr float kTouchSlopPx = 8;     // CSS pixels

struct Platform::Impl {
  Platform* platform = nullptr;
  PlatformEvents events;
  std::string target;  // the canvas's name for html5.h
  ImGuiContext* imgui = nullptr;
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE gl = 0;
  bool attached = false, lost = false;
  bool guest = false;  // the canvas stands in somebody else's page: that page scrolls, not we
  PlatformFrame now;   // size and wishes; pinch since the last frame
  TouchGesture touch{kTouchSlopPx};
  TouchPoint finger_down;                 // where the first finger came down
  bool page_has_finger = false;           // it scrolls the page that we are a guest of, until it lifts
  bool dragging = false;                  // a mouse button is down: the window's events count
  int offset_x = 0, offset_y = 0;         // CSS pixels: the canvas in the window, at the drag's begin
  int frames_to_settle = 0;
  int animation_frame = 0, timer = 0, touch_timer = 0;  // 0: none
  double timer_at_ms = 0, last_frame_ms = 0;
  uint64_t drawn = 0;
  bool in_frame = false;
  std::string cursor, clipboard;
  PictureTarget picture;
  std::string picture_name;  // of the next frame; empty: it shows

  void make_current() const {
    ImGui::SetCurrentContext(imgui);
    emscripten_webgl_make_context_current(gl);
  }
  ImGuiIO& io() const {
    ImGui::SetCurrentContext(imgui);
    return ImGui::GetIO();
  }
  void settle() {
    frames_to_settle = kSettleFrames;
    platform->request_frame();
  }

  // platform_web.cpp
  void run_frame();
  void finish_picture();
  void listen_to_context(bool on);
  void resized(int width_px, int height_px, float dpr);

  // platform_web_input.cpp
  void listen_to_input(bool on);
  bool mouse_button(const EmscriptenMouseEvent& event, bool down);
  void mouse_move(float css_x, float css_y);
  void show_pointer();
  void follow_drag(bool follow);
  void wheel(const EmscriptenWheelEvent& event);
  bool key(const EmscriptenKeyboardEvent& event, bool down);
  void touched(const EmscriptenTouchEvent& event, int type);
  bool wanders(const TouchPoint& finger, int type);
  void carry_out(const std::vector<TouchAction>& actions);
  void arm_long_press();
};

inline Platform::Impl& impl_of(void* user) { return *static_cast<Platform::Impl*>(user); }

}  // namespace jejak
