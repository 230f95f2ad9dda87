// The machine under the app: a canvas with its WebGL2 context and an ImGui context, input, sizes, the system's wishes,
// and frames on demand. platform_web*.cpp are the browser; platform_null.cpp runs panels headless in tests.
//
//   create(canvas, events) ... input arrives, something changes -> request_frame() -> events.frame(platform):
//     PlatformFrame now = platform.begin_frame();      // ImGui::NewFrame, input of this frame
//     ... panels ...
//     platform.end_frame([&] { draw the map with GL }); // ImGui::Render, the map below it, then ImGui's own triangles
//
// Unit everywhere: device pixels of the canvas, origin upper left. ImGui sees them as its display size with a
// framebuffer scale of 1, so that text lands on whole device pixels at any ratio.
// No frame is drawn unless asked for: input asks by itself, with the frames that ImGui needs to settle.
// Instances share nothing: several canvases on a page each have their own.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "core/result.h"

namespace jejak {

// Two fingers, or a trackpad's pinch, since the last frame.
struct Pinch {
  float x_px = 0, y_px = 0;        // middle of the fingers now
  float scale = 1;                 // how much farther apart: 2 is twice as far
  float dx_px = 0, dy_px = 0;      // how the middle moved
  bool active = false;             // something of this happened
};

// What the machine says at the start of a frame.
struct PlatformFrame {
  double now_ms = 0;         // monotonic
  float width_px = 0, height_px = 0;
  float dpr = 1;             // device pixels in a CSS pixel
  bool prefers_dark = false;
  bool reduced_motion = false;
  Pinch pinch;
  int finer = 1;             // pixels of the picture in a device pixel, where the frame goes to a picture
};

class Platform;

struct PlatformEvents {
  std::function<void(Platform&)> frame;             // draw one now, between begin_frame() and end_frame()
  std::function<void(Platform&)> context_lost;      // GL names are dead; no frame comes until the next event
  std::function<void(Platform&)> context_restored;  // an empty GL context is there: upload again; a frame follows
};

class Platform {
 public:
  // `canvas`: a CSS selector of the canvas; empty for the one that the page gave as Module.canvas.
  // Error `unreadable` where there is no such canvas or no WebGL2. Makes its ImGui context the current one.
  static Result<std::unique_ptr<Platform>> create(std::string_view canvas, PlatformEvents events);
  ~Platform();
  Platform(const Platform&) = delete;
  Platform& operator=(const Platform&) = delete;

  void request_frame();                    // one frame soon; asking twice is asking once
  void request_frame_after(double delay_ms);  // the earliest of all wishes counts; dropped by an earlier frame

  PlatformFrame begin_frame();
  void end_frame(const std::function<void()>& draw_below_ui);
  // The next frame becomes a PNG file of that name instead of showing: the same size, drawn that many times as fine (less
  // where the graphics card can't). The page hears of it by the canvas' event "jejak-picture". Asks for the frame.
  void take_picture(int finer, std::string_view file_name);
  bool has_context() const;  // false between context_lost and context_restored
  void make_current();       // for calls of ImGui and GL outside of a frame: there may be several on a page

  void copy_text(std::string_view text);   // to the clipboard; may be refused outside a user's event
  uint64_t frames_drawn() const;           // since create(): a test of idleness reads it twice

  struct Impl;
  explicit Platform(std::unique_ptr<Impl> impl);
  Impl& impl() { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace jejak
