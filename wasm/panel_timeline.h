// The timeline: lanes of days, events and periods on a folded axis. Wheel zooms about the pointer, a drag or a sideways
// wheel moves, a press on a mark holds it.
#pragma once

#include <optional>

#include "wasm/panel_widgets.h"
#include "wasm/timeline_layout.h"

namespace jejak {

// An item that the last frame drew, and the middle of its box on the canvas.
struct DrawnItem {
  uint32_t item = 0;
  float x = 0, y = 0;
};

struct TimelinePanelState {
  TimelineLayout layout;
  uint64_t generation = 0;  // what the layout was made for
  TimeWindow window;
  float width = 0, height = 0, scale = 0;
  bool dragging = false;
  TimeWindow window_at_press;
  std::vector<DrawnItem> drawn;  // for tests
};

void draw_timeline(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink,
                   AccessTree& access);

}  // namespace jejak
