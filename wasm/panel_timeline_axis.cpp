// The axis of the timeline: presses and drags that filter, the band of the filtered days, playing through the months.
#include <algorithm>
#include <cmath>

#include "wasm/panel_timeline.h"
#include "wasm/time_words.h"

namespace jejak {
namespace {

float x_of_day(const TimelineModel& model, const TimelinePlot& plot, int64_t day) {
  return plot.x + x_from_position(model.window, plot.width, model.axis.position_of(day));
}

int64_t day_at(const TimelineModel& model, const TimelinePlot& plot, float x) {
  const double position = std::clamp(position_from_x(model.window, plot.width, x - plot.x), 0.0, 1.0);
  return std::clamp(model.axis.day_at(position), model.axis.first_day(), model.axis.end_day() - 1);
}

CivilInterval between(int64_t a, int64_t b) {
  return {*day_from_epoch(std::min(a, b)), *day_from_epoch(std::max(a, b))};
}

// The part of the axis' strip that a tick's own name takes: years stand below months and days.
bool is_on(const TimelineTick& tick, const Theme& theme, const TimelinePlot& plot, ImVec2 mouse) {
  const float line = caption_face(theme).line, years_y = plot.axis_y + theme.space.xxs + line;
  const bool in_row = tick.rank == TickRank::year ? mouse.y >= years_y : mouse.y < years_y;
  // A day's name stands in its middle and answers for itself only; the rest of the strip is the month's.
  const bool day = tick.rank == TickRank::day;
  const float width = day ? std::min(tick.width, text_width(caption_face(theme), tick.label) + theme.space.s) : tick.width;
  const float x0 = plot.x + tick.x - (day ? width / 2 : 0);
  return in_row && tick.labelled && mouse.x >= x0 && mouse.x < x0 + width;
}

// The finest tick under the pointer.
const TimelineTick* tick_at(const TimelinePanelState& state, const Theme& theme, const TimelinePlot& plot, ImVec2 mouse) {
  const TimelineTick* found = nullptr;
  for (const TimelineTick& tick : state.layout.ticks) {
    if (is_on(tick, theme, plot, mouse) && (!found || tick.width < found->width)) found = &tick;
  }
  return found;
}

Command toggled(const TimelineModel& model, CivilInterval days) {
  if (model.days == days) return FilterDays{};
  return FilterDays{days};
}

bool is_over_axis(const TimelinePlot& plot, ImVec2 mouse) {
  return ImGui::IsWindowHovered() && mouse.y >= plot.axis_y && mouse.x >= plot.x && mouse.x < plot.x + plot.width;
}

void tell_tick(const TimelineModel& model, const Theme& theme, const TimelineTick& tick) {
  const std::string days = format_interval(model.language, tick.days);
  draw_tooltip(theme, {.kind = Kind::time, .kind_label = {}, .value = fill(text_of(model.language, Text::filter_days), {{"days", days}}),
                       .notes = {}});
}

// The month after the one that shows; past the last, all of time.
void play_on(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink) {
  const std::vector<CivilInterval> months = told_months(model);
  const auto next = std::ranges::upper_bound(months, state.played.first, {}, &CivilInterval::first);
  if (next == months.end()) {
    sink.push(FilterDays{});
    return sink.push(PlayTimeline{false});
  }
  state.played = *next;
  state.wake_at_ms = now_ms() + theme.motion.play_ms;
  sink.push(FilterDays{*next});
}

// Begins at the first month; ends where the reader chose other days.
void keep_playing(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink) {
  const bool began = model.playing && !state.playing;
  state.playing = model.playing;
  if (!model.playing) {
    state.wake_at_ms = 0;
    return;
  }
  if (began) state.played = {{1, 1, 1}, {1, 1, 1}};
  else if (model.days != std::optional(state.played)) return sink.push(PlayTimeline{false});
  if (began || now_ms() >= state.wake_at_ms) play_on(model, theme, state, sink);
}

}  // namespace

std::vector<CivilInterval> told_months(const TimelineModel& model) {
  std::vector<CivilInterval> months;
  for (const TimelineItem& item : model.items) {
    if (item.lane == Lane::published || item.days.first.year != item.days.last.year) continue;
    if (item.days.first.month == item.days.last.month) months.push_back(month_of(item.days.first.year, item.days.first.month));
  }
  std::ranges::sort(months, {}, &CivilInterval::first);
  const auto last = std::ranges::unique(months);
  months.erase(last.begin(), last.end());
  return months;
}

void draw_axis_band(const TimelineModel& model, const Theme& theme, const TimelinePanelState& state,
                    const TimelinePlot& plot) {
  std::optional<CivilInterval> days = model.days;
  if (state.brush_from) days = state.brushed;
  if (!days) return;
  const float x0 = std::floor(x_of_day(model, plot, days_from_epoch(days->first)));
  const float x1 = std::ceil(std::max(x_of_day(model, plot, days_from_epoch(days->last) + 1), x0 + theme.size.underline));
  const float bottom = plot.axis_y + theme.space.xxs + caption_face(theme).line;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled({x0, plot.y}, {x1, bottom}, u32(theme.palette.accent.faded(theme.opacity.tint)));
  for (const float x : {x0, x1}) {
    list.AddRectFilled({x - theme.space.hair, plot.y}, {x + theme.space.hair, bottom}, u32(theme.palette.accent));
  }
}

void answer_axis(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink,
                 const TimelinePlot& plot) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool over = is_over_axis(plot, mouse);
  const TimelineTick* tick = over ? tick_at(state, theme, plot, mouse) : nullptr;
  if (over && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    state.brush_from = day_at(model, plot, mouse.x);
    state.brushed = between(*state.brush_from, *state.brush_from);
  }
  if (tick && !state.brush_from) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    tell_tick(model, theme, *tick);
  }
  if (!state.brush_from) return;
  const float slop = theme.size.drag_threshold;
  const bool dragged = ImGui::GetIO().MouseDragMaxDistanceSqr[0] > slop * slop;
  if (dragged && ImGui::IsMousePosValid()) state.brushed = between(*state.brush_from, day_at(model, plot, mouse.x));
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
  if (dragged) sink.push(FilterDays{state.brushed});
  else if (tick) sink.push(toggled(model, tick->days));
  state.brush_from.reset();
}

void draw_play(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink,
               const TimelinePlot& plot, AccessTree& access) {
  const float size = theme.size.touch_target, y = std::floor(plot.axis_y + theme.space.xxs);
  const ImVec2 at{plot.label_x - theme.space.s, y};
  keep_playing(model, theme, state, sink);
  const Text label = model.playing ? Text::timeline_stop : Text::timeline_play;
  const PlayTimeline turned{!model.playing};
  if (icon_button(theme, "play", model.playing ? Icon::stop : Icon::play, at, size).clicked) sink.push(turned);
  access.add({.id = "timeline:play", .role = AccessRole::button, .label = std::string(text_of(model.language, label)),
              .rect = {at.x, at.y, size, size}, .action = turned, .target = {}, .pressed = model.playing});
  if (model.window == TimeWindow{}) return;
  const ImVec2 beside{at.x + size, at.y};
  if (icon_button(theme, "all", Icon::fit, beside, size).clicked) sink.push(MoveTimeWindow{TimeWindow{}});
  access.add({.id = "timeline:all", .role = AccessRole::button, .label = std::string(text_of(model.language, Text::timeline_reset)),
              .rect = {beside.x, beside.y, size, size}, .action = MoveTimeWindow{TimeWindow{}}, .target = {}});
}

void add_axis_access(const TimelineModel& model, const Theme& theme, const TimelinePanelState& state,
                     const TimelinePlot& plot, AccessTree& access) {
  for (const TimelineTick& tick : state.layout.ticks) {
    if (tick.rank == TickRank::day || !tick.labelled || tick.x + tick.width < 0 || tick.x > plot.width) continue;
    const std::string days = format_interval(model.language, tick.days);
    // Where its name stands: days may stand in the rest.
    const float height = caption_face(theme).line, y = plot.axis_y + (tick.rank == TickRank::year ? height : 0);
    access.add({.id = "filter:" + to_iso(tick.days.first) + ".." + to_iso(tick.days.last), .role = AccessRole::button,
                .label = fill(text_of(model.language, Text::filter_days), {{"days", days}}),
                .rect = {plot.x + tick.x, y + theme.space.xxs, std::min(tick.width, theme.size.month_label), height},
                .action = toggled(model, tick.days), .target = {}, .pressed = model.days == std::optional(tick.days)});
  }
}

}  // namespace jejak
