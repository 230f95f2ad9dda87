#include "wasm/panel_timeline.h"

#include <algorithm>
#include <cmath>

#include "wasm/time_words.h"

namespace jejak {
namespace {

using Plot = TimelinePlot;

TimelineSizes sizes_of(const Theme& theme, const Plot& plot) {
  const Metrics& m = theme.size;
  return {.width = plot.width, .row = m.lane, .lane_gap = m.lane_gap, .mark = 2 * m.time_size, .gap = theme.space.hair,
          .min_label = m.month_label, .height = plot.height};
}

Plot plot_of(const Theme& theme) {
  const ImVec2 position = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  const Face caption = caption_face(theme);
  Plot plot;
  plot.label_x = position.x + theme.space.l;
  plot.x = std::floor(plot.label_x + theme.size.lane_label + theme.space.s);
  plot.width = std::floor(position.x + size.x - theme.space.l - plot.x);
  plot.axis_y = std::floor(position.y + size.y - 2 * caption.line - theme.space.s);
  plot.y = position.y + theme.space.s;
  plot.height = plot.axis_y - plot.y;
  return plot;
}

void update_layout(TimelinePanelState& state, const TimelineModel& model, const Theme& theme, const Plot& plot) {
  const bool fresh = state.generation == model.generation && state.window == model.window &&
                     state.width == plot.width && state.height == plot.height && state.scale == theme.scale;
  if (fresh) return;
  state.layout = layout_timeline(model, sizes_of(theme, plot));
  state.generation = model.generation;
  state.window = model.window;
  state.width = plot.width;
  state.height = plot.height;
  state.scale = theme.scale;
}

Emphasis emphasis_of(const TimelineModel& model, const TimelineBox& box) {
  Emphasis emphasis = model.items[box.items.front()].emphasis;
  for (const uint32_t item : box.items) emphasis = merged(emphasis, model.items[item].emphasis);
  return emphasis;
}

class BoxPainter {
 public:
  BoxPainter(const TimelineModel& model, const Theme& theme, const Plot& plot)
      : model_(model), theme_(theme), plot_(plot), list_(*ImGui::GetWindowDrawList()) {}

  void paint(const TimelineBox& box) {
    const TimelineItem& item = model_.items[box.items.front()];
    if (box.crowd) return paint_crowd(box);
    const Emphasis e = emphasis_of(model_, box);
    const Color kind = item.lane == Lane::published ? theme_.palette.soft_ink : theme_.palette.of(kind_of(item.lane));
    const bool strong = e.hovered || e.selected;
    const Color color = strong ? theme_.palette.accent : e.dimmed ? kind.faded(theme_.opacity.dimmed) : kind;
    const float middle = std::floor(plot_.y + box.y + box.height / 2);
    if (box.bar) paint_bar(box, item, middle, e.linked && !strong ? kind : color, e);
    else paint_mark(box, item, middle, color, e);
  }

 private:
  // A bar as high as there are many; what is not dimmed of it is filled.
  void paint_crowd(const TimelineBox& box) {
    Emphasis e = emphasis_of(model_, box);
    size_t strong = 0;
    for (const uint32_t i : box.items) strong += model_.items[i].emphasis.dimmed ? 0 : model_.items[i].members();
    const Color kind = box.lane == Lane::published ? theme_.palette.soft_ink : theme_.palette.of(kind_of(box.lane));
    const Color color = e.hovered || e.selected ? theme_.palette.accent : kind;
    const float hair = theme_.space.hair, bottom = std::floor(plot_.y + box.y + box.height);
    const float x0 = std::floor(plot_.x + std::max(box.x0, 0.0f)), x1 = std::floor(plot_.x + std::min(box.x1, plot_.width));
    const auto fill = [&](float share, Color with) {
      const float height = std::max(std::round(share * (box.height - 2 * hair)), share > 0 ? 2 * hair : 0.0f);
      list_.AddRectFilled({x0 + hair, bottom - height}, {std::max(x1, x0 + 2 * hair), bottom}, u32(with));
    };
    fill(box.share, kind.faded(theme_.opacity.dimmed));
    fill(box.share * static_cast<float>(strong) / static_cast<float>(box.members), color);
  }

  void paint_mark(const TimelineBox& box, const TimelineItem& item, float y, Color color, const Emphasis& e) {
    const float x = plot_.x + (box.x0 + box.x1) / 2;
    const float line = theme_.space.xxs * 0.75f;
    float r = theme_.size.time_size;
    size_t members = 0;
    for (const uint32_t i : box.items) members += model_.items[i].members();
    // A little larger the more is told of the day, so that the busy days stand out without counting.
    r *= 0.78f + 0.22f * std::min(1.0f, std::sqrt(static_cast<float>(members - 1)) / 3);
    if (item.lane == Lane::published) {
      const float half = theme_.size.lane * 0.32f, wide = std::max(theme_.space.xxs, theme_.space.hair);
      const ImVec2 min{std::floor(x - wide / 2), y - half}, max{std::floor(x - wide / 2) + wide, y + half};
      if (item.hollow) list_.AddRect({min.x - wide, min.y}, {max.x + wide, max.y}, u32(color), 0, 0, theme_.space.hair);
      else list_.AddRectFilled(min, max, u32(color));
    } else if (item.lane == Lane::events) {
      EventSign sign = item.sign;
      for (const uint32_t i : box.items) sign = std::min(sign, model_.items[i].sign);
      draw_event_sign(list_, sign, {x, y + 0.5f}, r, color);
    } else {
      draw_kind(list_, kind_of(item.lane), {x, y + 0.5f}, r, color, item.hollow, line);
    }
    if (e.linked || e.hovered || e.selected) {
      list_.AddCircle({x, y + 0.5f}, theme_.size.time_size + theme_.space.xxs, u32(e.linked ? color : theme_.palette.accent),
                      0, theme_.space.hair);
    }
    if (box.items.size() > 1) paint_count(box, x, y, color);
  }

  // Several items that stand too close to be told apart.
  void paint_count(const TimelineBox& box, float x, float y, Color color) {
    const float r = theme_.space.hair * 1.5f, step = theme_.space.xs;
    const int dots = static_cast<int>(std::min<size_t>(box.items.size() - 1, 3));
    for (int i = 0; i < dots; ++i) {
      const float dx = (static_cast<float>(i) - static_cast<float>(dots - 1) / 2) * step;
      list_.AddCircleFilled({x + dx, y + theme_.size.lane / 2 - r}, r, u32(color));
    }
  }

  void paint_bar(const TimelineBox& box, const TimelineItem& item, float y, Color color, const Emphasis& e) {
    const float half = std::floor(theme_.size.bar / 2);
    const float x0 = plot_.x + std::max(box.x0, 0.0f), x1 = plot_.x + std::min(box.x1, plot_.width);
    const float edge = std::min(theme_.size.soft_edge, (x1 - x0) / 2);
    const bool fade_left = (item.open_begin || item.soft) && !box.cut_left;
    const bool fade_right = (item.open_end || item.soft) && !box.cut_right;
    const float body = e.hovered || e.selected ? theme_.opacity.bar_strong : theme_.opacity.bar;
    const ImU32 solid = u32(color.faded(body)), clear = u32(color.faded(0));
    const float left = fade_left ? x0 + edge : x0, right = fade_right ? x1 - edge : x1;
    list_.AddRectFilled({left, y - half}, {right, y + half}, solid);
    if (fade_left) list_.AddRectFilledMultiColor({x0, y - half}, {left, y + half}, clear, solid, solid, clear);
    if (fade_right) list_.AddRectFilledMultiColor({right, y - half}, {x1, y + half}, solid, clear, clear, solid);
    // Known ends are drawn as ends; soft and open ones fade.
    const float cap = theme_.space.xxs;
    if (!fade_left && !box.cut_left) list_.AddRectFilled({x0, y - half}, {x0 + cap, y + half}, u32(color));
    if (!fade_right && !box.cut_right) list_.AddRectFilled({x1 - cap, y - half}, {x1, y + half}, u32(color));
    paint_bar_label(box, item, x0, x1, y, e);
    if (box.items.size() > 1) paint_count(box, (x0 + x1) / 2, y, color);
  }

  void paint_bar_label(const TimelineBox&, const TimelineItem& item, float x0, float x1, float y, const Emphasis& e) {
    const Face face = caption_face(theme_);
    const float room = x1 - x0 - 2 * theme_.space.s;
    if (text_width(face, item.label) > room) return;
    const Color color = e.dimmed ? theme_.palette.faint_ink : theme_.palette.ink;
    draw_text(face, {std::round(x0 + theme_.space.s), y - std::floor(face.line / 2)}, color, item.label);
  }

  const TimelineModel& model_;
  const Theme& theme_;
  const Plot& plot_;
  ImDrawList& list_;
};

void draw_lanes(const TimelineModel& model, const Theme& theme, const TimelineLayout& layout, const Plot& plot) {
  constexpr Text kNames[] = {Text::lane_published, Text::lane_events, Text::lane_days, Text::lane_periods};
  const Face face = caption_face(theme);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (const TimelineLane& lane : layout.lanes) {
    const float middle = plot.y + (lane.y0 + lane.y1) / 2;
    draw_text(face, {plot.label_x, std::round(middle - face.line / 2)}, theme.palette.soft_ink,
              text_of(model.language, kNames[static_cast<size_t>(lane.lane)]));
    if (lane.lane == Lane::published) continue;
    const float y = std::floor(plot.y + lane.y0 - theme.size.lane_gap / 2);
    list.AddRectFilled({plot.x, y}, {plot.x + plot.width, y + theme.space.hair},
                       u32(theme.palette.hairline.faded(theme.opacity.uncertain)));
  }
}

void draw_ticks(const TimelineModel& model, const Theme& theme, const TimelineLayout& layout, const Plot& plot) {
  const Face face = caption_face(theme), bold{theme.fonts.sans_bold, face.size, face.line};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float hair = theme.space.hair, fine_y = plot.axis_y + theme.space.xxs, year_y = fine_y + face.line;
  list.AddRectFilled({plot.x, plot.axis_y}, {plot.x + plot.width, plot.axis_y + hair}, u32(theme.palette.faint_ink));
  for (const TimelineTick& tick : layout.ticks) {
    if (tick.rank == TickRank::year) {
      if (tick.x + tick.width < 0 || tick.x > plot.width) continue;
      const float x = std::floor(plot.x + std::max(tick.x, 0.0f));  // stays in sight while any of the year does
      list.AddRectFilled({x, plot.y}, {x + hair, year_y + face.line}, u32(theme.palette.hairline));
      const float room = tick.width + std::min(tick.x, 0.0f);
      if (text_width(bold, tick.label) + theme.space.s > room) continue;
      draw_text(bold, {x + theme.space.xs, year_y}, theme.palette.ink, tick.label);
      continue;
    }
    if (tick.x < 0 || tick.x > plot.width) continue;
    const float x = std::floor(plot.x + tick.x);
    const bool month = tick.rank == TickRank::month;
    const float top = month && tick.labelled ? plot.y : plot.axis_y - theme.size.tick * (month ? 1 : 0.5f);
    const Color color = month && tick.labelled ? theme.palette.hairline.faded(theme.opacity.uncertain) : theme.palette.hairline;
    list.AddRectFilled({x, top}, {x + hair, plot.axis_y + theme.size.tick}, u32(color));
    if (!tick.labelled) continue;
    const float label_x = month ? x + theme.space.xs : std::round(x - text_width(face, tick.label) / 2);
    draw_text(face, {label_x, fine_y}, month ? theme.palette.ink : theme.palette.soft_ink, tick.label);
  }
  (void)model;
}

void draw_folds(const TimelineModel& model, const Theme& theme, const TimelineLayout& layout, const Plot& plot) {
  const Face face = caption_face(theme);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (const TimelineFold& fold : layout.folds) {
    if (fold.x1 < 0 || fold.x0 > plot.width) continue;
    const float x0 = plot.x + std::max(fold.x0, 0.0f), x1 = plot.x + std::min(fold.x1, plot.width);
    const float bottom = plot.axis_y;
    list.AddRectFilled({x0, plot.y}, {x1, bottom}, u32(theme.palette.paper));
    // A zigzag on both sides: the paper is folded here.
    for (const float x : {x0, x1}) {
      const float step = theme.space.xs, amplitude = theme.space.xxs;
      int i = 0;
      for (float y = plot.y; y <= bottom; y += step, ++i) list.PathLineTo({x + (i % 2 ? amplitude : -amplitude), y});
      list.PathStroke(u32(theme.palette.hairline), 0, theme.space.hair);
    }
    const std::string n = std::to_string(fold.years > 0 ? fold.years : fold.months);
    const std::string label =
        fill(text_of(model.language, fold.years > 0 ? Text::folded_years : Text::folded_months), {{"n", n}});
    const float wide = text_width(face, label);
    if (wide + theme.space.s > x1 - x0) continue;
    draw_text(face, {std::round((x0 + x1 - wide) / 2), plot.axis_y + theme.space.xxs}, theme.palette.soft_ink, label);
  }
}

std::optional<size_t> box_at(const Theme& theme, const TimelineLayout& layout, const Plot& plot, ImVec2 mouse) {
  std::optional<size_t> found;
  const float slack = theme.space.xxs;
  for (size_t i = 0; i < layout.boxes.size(); ++i) {
    const TimelineBox& box = layout.boxes[i];
    const float y = plot.y + box.y;
    if (mouse.y < y || mouse.y >= y + box.height) continue;
    if (mouse.x < plot.x + box.x0 - slack || mouse.x >= plot.x + box.x1 + slack) continue;
    const auto width = [&](size_t k) { return layout.boxes[k].x1 - layout.boxes[k].x0; };
    if (!found || width(i) < width(*found)) found = i;
  }
  return found;
}

// "412 sebutan", "31 artikel".
std::string count_of(const TimelineModel& model, const TimelineBox& box) {
  const std::string n = format_number(model.language, static_cast<int64_t>(box.members));
  return fill(text_of(model.language, box.lane == Lane::published ? Text::articles_out : Text::members), {{"n", n}});
}

void draw_box_tooltip(const TimelineModel& model, const Theme& theme, const TimelineBox& box) {
  constexpr size_t kMost = 6;
  const TimelineItem& item = model.items[box.items.front()];
  constexpr Text kKinds[] = {Text::kind_published, Text::kind_event, Text::kind_time, Text::kind_time};
  if (box.crowd) {
    return draw_tooltip(theme, {.kind = kind_of(item.lane), .kind_label = text_of(model.language, kKinds[static_cast<size_t>(item.lane)]),
                                .value = format_interval(model.language, box.days),
                                .notes = {count_of(model, box), std::string(text_of(model.language, Text::zoom_in))}});
  }
  TooltipText text{.kind = kind_of(item.lane), .kind_label = text_of(model.language, kKinds[static_cast<size_t>(item.lane)]),
                   .value = item.label, .notes = {}};
  if (!item.caption.empty()) text.notes.push_back(item.caption);
  for (size_t i = 1; i < box.items.size() && i < kMost; ++i) text.notes.push_back(model.items[box.items[i]].label);
  const std::string more = and_more(model.language, box.items.size() - std::min(box.items.size(), kMost));
  if (!more.empty()) text.notes.push_back(more);
  draw_tooltip(theme, text);
}

Command meaning_of(const TimelineItem& item, uint32_t open_article) {
  if (!item.articles.empty()) return OpenArticle{item.articles.front()};
  return Select{target_of(item, open_article)};
}

// A press on a crowd goes nearer, until its marks are told apart.
Command meaning_of(const TimelineModel& model, const TimelineBox& box) {
  if (!box.crowd) return meaning_of(model.items[box.items.front()], model.open_article);
  const double from = model.axis.position_of(days_from_epoch(box.days.first)), to = model.axis.position_of(days_from_epoch(box.days.last) + 1);
  return MoveTimeWindow{{from, std::max(to, from + kMinTimeWindow)}};
}

// Wheel and drag on the plot: zoom about the pointer, move along the axis.
void answer_moves(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink,
                  const Plot& plot) {
  const ImGuiIO& io = ImGui::GetIO();
  const TimeWindow window = model.window;
  const double width = window.to - window.from;
  const bool inside = ImGui::IsWindowHovered();
  if (inside && io.MouseWheel != 0) {
    const double about = position_from_x(window, plot.width, io.MousePos.x - plot.x);
    const double zoom = std::exp2(-static_cast<double>(io.MouseWheel) * 0.25);
    const double new_width = std::clamp(width * zoom, kMinTimeWindow, 1.0);
    const double from = about - (about - window.from) * new_width / width;
    sink.push(MoveTimeWindow{{from, from + new_width}});
  }
  if (inside && io.MouseWheelH != 0) {
    const double step = static_cast<double>(io.MouseWheelH * theme.size.scroll_step / plot.width) * width;
    sink.push(MoveTimeWindow{{window.from - step, window.to - step}});
  }
  if (inside && io.MousePos.y < plot.axis_y && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    state.dragging = true;
    state.window_at_press = window;
  }
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) state.dragging = false;
  if (!state.dragging || !ImGui::IsMouseDragging(ImGuiMouseButton_Left, theme.size.drag_threshold)) return;
  const double moved = static_cast<double>(ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0).x / plot.width) * width;
  sink.push(MoveTimeWindow{{state.window_at_press.from - moved, state.window_at_press.to - moved}});
}

void answer_marks(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink,
                  const Plot& plot) {
  if (!ImGui::IsWindowHovered()) return;
  const ImGuiIO& io = ImGui::GetIO();
  const auto hit = box_at(theme, state.layout, plot, io.MousePos);
  if (!hit) return;
  const TimelineBox& box = state.layout.boxes[*hit];
  const TimelineItem& item = model.items[box.items.front()];
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const Target target = box.crowd ? Target{} : target_of(item, model.open_article);
  if (target) sink.push(Hover{target});
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) draw_box_tooltip(model, theme, box);
  const float threshold = theme.size.drag_threshold;
  if (!ImGui::IsMouseReleased(ImGuiMouseButton_Left) || io.MouseDragMaxDistanceSqr[0] > threshold * threshold) return;
  sink.push(meaning_of(model, box));
}

void add_access(const TimelineModel& model, const TimelinePanelState& state, const Plot& plot, AccessTree& access) {
  for (const TimelineBox& box : state.layout.boxes) {
    const TimelineItem& item = model.items[box.items.front()];
    if (box.crowd) {
      access.add({.id = "crowd:" + std::to_string(static_cast<int>(box.lane)) + ":" + to_iso(box.days.first), .role = AccessRole::button,
                  .label = format_interval(model.language, box.days) + ", " + count_of(model, box),
                  .rect = {plot.x + box.x0, plot.y + box.y, box.x1 - box.x0, box.height}, .action = meaning_of(model, box), .target = {}});
      continue;
    }
    const Target target = target_of(item, model.open_article);
    std::string label = item.label + (item.caption.empty() ? "" : ", " + item.caption);
    access.add({.id = "time:" + std::to_string(box.items.front()), .role = AccessRole::button, .label = std::move(label),
                .rect = {plot.x + box.x0, plot.y + box.y, box.x1 - box.x0, box.height},
                .action = meaning_of(item, model.open_article),
                .target = target ? std::optional(target) : std::nullopt, .pressed = item.emphasis.selected});
  }
}

}  // namespace

void draw_timeline(const TimelineModel& model, const Theme& theme, TimelinePanelState& state, CommandSink& sink,
                   AccessTree& access) {
  const ImVec2 position = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  state.drawn.clear();
  if (model.axis.empty()) {
    const std::string_view words = text_of(model.language, Text::timeline_empty);
    draw_text(ui_face(theme), {position.x + theme.space.l, position.y + theme.space.l},
              theme.palette.soft_ink, words);
    return;
  }
  const Plot plot = plot_of(theme);
  update_layout(state, model, theme, plot);
  draw_lanes(model, theme, state.layout, plot);
  ImGui::PushClipRect({plot.x - theme.space.s, plot.y}, {plot.x + plot.width + theme.space.s, position.y + size.y},
                      true);
  draw_axis_band(model, theme, state, plot);
  draw_ticks(model, theme, state.layout, plot);
  draw_folds(model, theme, state.layout, plot);
  BoxPainter painter(model, theme, plot);
  for (const TimelineBox& box : state.layout.boxes) {
    painter.paint(box);
    if (box.crowd) continue;
    const float x0 = std::max(box.x0, 0.0f), x1 = std::min(box.x1, plot.width);
    for (const uint32_t item : box.items) {
      state.drawn.push_back({item, plot.x + (x0 + x1) / 2, plot.y + box.y + box.height / 2});
    }
  }
  ImGui::PopClipRect();
  answer_moves(model, theme, state, sink, plot);
  answer_axis(model, theme, state, sink, plot);
  answer_marks(model, theme, state, sink, plot);
  draw_play(model, theme, state, sink, plot, access);
  add_axis_access(model, theme, state, plot, access);
  add_access(model, state, plot, access);
}

}  // namespace jejak
