// The timeline: lanes of days, events and periods on a folded axis. Wheel zooms about the pointer, a drag or a sideways
// wheel moves, a press on a mark holds it. On the axis a press on a year, a month or a day filters to it, a drag to the
// days that it goes over (panel_timeline_axis.cpp).
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

// Where the parts of the timeline stand on the canvas.
struct TimelinePlot {
  float x = 0, y = 0, width = 0, height = 0;  // of the lanes
  float axis_y = 0;                           // upper edge of the axis
  float label_x = 0;                          // left edge of the lanes' names
};

struct TimelinePanelState {
  TimelineLayout layout;
  uint64_t generation = 0;  // what the layout was made for
  TimeWindow window;
  float width = 0, height = 0, scale = 0;
  bool dragging = false;
  TimeWindow window_at_press;
  std::vector<DrawnItem> drawn;  // for tests
  std::optional<int64_t> brush_from;  // the day where a drag on the axis began
  CivilInterval brushed;              // what it goes over, while it lasts
  bool playing = false;               // as the model said in the last frame
  CivilInterval played;               // the month that was shown last
  double wake_at_ms = 0;              // when the next comes; the app draws then
};

// The axis' answers, its band for the days of the filter, the button that plays.
void draw_axis_band(const TimelineModel& model, const Theme& theme, const TimelinePanelState& state,
                    const TimelinePlot& plot);
void answer_axis(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink,
                 const TimelinePlot& plot);
void draw_play(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink,
               const TimelinePlot& plot, AccessTree& access);
void add_axis_access(const TimelineModel& model, const Theme& theme, const TimelinePanelState& state,
                     const TimelinePlot& plot, AccessTree& access);

// The months in which something is told of, in order: what playing goes through.
std::vector<CivilInterval> told_months(const TimelineModel& model);

void draw_timeline(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink,
                   AccessTree& access);

}  // namespace jejak
