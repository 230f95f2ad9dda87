// The whole application but for the browser: bytes in, frames out.
//
//   bytes -> documents -> corpus -> view models -> panels -> commands -> apply -> state, and round again
//
// frame() draws with ImGui, whose input and sizes the platform has set (device pixels throughout), and says when the
// next frame is needed: an untouched page needs none.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "wasm/access.h"
#include "wasm/command.h"

namespace jejak {

struct FrameInput {
  double now_ms = 0;   // monotonic
  float width_px = 0;  // of the canvas, device pixels
  float height_px = 0;
  float dpr = 1;       // device pixels in a CSS pixel
  bool dark = false;   // what the system prefers
  bool reduced_motion = false;
};

struct FrameOutput {
  // In how many milliseconds to draw again without input: 0 at once, kNever when nothing moves.
  double repaint_after_ms = 0;
};
constexpr double kNever = 1e300;

// Every panel is one function of the same form: what to show, how, its own state, where its wishes go, what it is for
// those who do not see it. It fills the current ImGui window's content region.
//   void draw_map(const MapModel&, const Theme&, MapPanelState&, CommandSink&, AccessTree&);
//   void draw_timeline(const TimelineModel&, const Theme&, TimelinePanelState&, CommandSink&, AccessTree&);
//   void draw_reader(const ReaderModel&, const Theme&, ReaderPanelState&, CommandSink&, AccessTree&);
// A panel state has `double animating_until_ms` where it eases; the app repaints until then.

}  // namespace jejak
