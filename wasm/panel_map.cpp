#include "wasm/panel_map.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "wasm/map_style.h"
#include "wasm/panel_map_controls.h"
#include "wasm/panel_map_text.h"
#include "wasm/panel_widgets.h"

namespace jejak {
namespace {

constexpr double kFitZoom = 9.5;          // a single place of the region is shown at this zoom
constexpr double kFarFitZoom = 5.2;       // a far one: the backdrop is coarse
constexpr double kLeastShowZoom = 7.5;    // bringing a place into view from farther out comes nearer
constexpr double kZoomPerNotch = 0.5, kZoomPerPress = 1.0;
constexpr float kSmoothNotch = 0.4f;      // a wheel that sends less than this at once is a trackpad: no easing
constexpr float kKeyPan = 0.2f;           // of the map's smaller side

PixelRect window_rect() {
  const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  return {at.x, at.y, size.x, size.y};
}

// The largest part of `rect` that none of `covered` touches, of those that one straight cut for each leaves.
PixelRect open_part(PixelRect rect, const std::vector<PixelRect>& covered) {
  for (const PixelRect& c : covered) {
    if (!c.overlaps(rect)) continue;
    const PixelRect parts[] = {
        {rect.x_px, rect.y_px, c.x_px - rect.x_px, rect.height_px},
        {c.right_px(), rect.y_px, rect.right_px() - c.right_px(), rect.height_px},
        {rect.x_px, rect.y_px, rect.width_px, c.y_px - rect.y_px},
        {rect.x_px, c.bottom_px(), rect.width_px, rect.bottom_px() - c.bottom_px()},
    };
    const auto area = [](const PixelRect& r) { return std::max(0.0f, r.width_px) * std::max(0.0f, r.height_px); };
    rect = *std::ranges::max_element(parts, {}, area);
  }
  return rect;
}

// Moves the camera: where it is to look, how it gets there, and what the state hears of it.
class CameraMan {
 public:
  CameraMan(MapPanelState& state, const Theme& theme, const PixelRect& rect, const PixelRect& open)
      : state_(state), theme_(theme), rect_(rect), open_(open), now_(now_ms()) {}

  MapView view() const { return {*state_.camera, {rect_.width_px, rect_.height_px}, theme_.scale}; }

  // Where it will look when what is under way has ended: further steps build on it.
  MapView view_ahead() const {
    MapView ahead = view();
    if (state_.flying) ahead.camera = state_.flight.to;
    return ahead;
  }

  void jump(const Camera& camera) {
    state_.flying = false;
    state_.camera = camera;
  }

  void fly(const Camera& camera) {
    state_.glide.stop();
    if (theme_.motion.move_ms <= 0) return jump(camera);
    state_.flight = {*state_.camera, camera, now_, theme_.motion.move_ms};
    state_.flying = true;
  }

  // Another camera or another wish in the state than the last one seen: the first one at once, later ones in a flight.
  void follow(const MapModel& model) {
    const bool first = !state_.camera;
    if (first || model.camera != state_.told) {
      state_.told = model.camera;
      if (first) state_.camera = model.camera;
      const Camera wished = limited({model.camera, {rect_.width_px, rect_.height_px}, theme_.scale});
      first ? jump(wished) : fly(wished);
    }
    // Once more in the next frame: a place that is held brings its card, which may lie over it.
    const bool is_new = model.goal.serial != state_.goal_serial;
    if (is_new || (state_.goal_is_new && model.goal.only_if_outside)) {
      const auto camera = camera_for(model.goal);
      if (camera) first ? jump(*camera) : fly(*camera);
    }
    state_.goal_is_new = is_new;
    state_.goal_serial = model.goal.serial;
    // A resized map keeps to the limits as well.
    if (!state_.flying) state_.camera = limited(view());
  }

  // The next step of a flight or a glide; tells the state where the camera came to rest.
  void advance(CommandSink& sink) {
    if (state_.flying) {
      state_.camera = camera_at(state_.flight, now_);
      if (state_.flight.done(now_)) state_.flying = false;
    } else if (state_.glide.moving()) {
      const PixelPoint step = state_.glide.step(now_);
      state_.camera = panned(view(), step.x_px, step.y_px);
    }
    const bool moving = state_.flying || state_.glide.moving();
    state_.animating_until_ms = moving ? now_ + std::max(theme_.motion.move_ms, 1.0f) : 0;
    if (moving || state_.dragging || state_.pinch.active || *state_.camera == state_.told) return;
    state_.told = *state_.camera;
    sink.push(MoveCamera{state_.told});
  }

  double now() const { return now_; }

 private:
  PixelInsets insets() const {
    const float margin = theme_.size.touch_target + theme_.space.s;
    return {open_.x_px - rect_.x_px + margin, open_.y_px - rect_.y_px + margin,
            rect_.right_px() - open_.right_px() + margin, rect_.bottom_px() - open_.bottom_px() + margin};
  }

  std::optional<Camera> camera_for(const CameraGoal& goal) const {
    const WorldRect bounds{goal.min, goal.max};
    const MapView ahead = view_ahead();
    const bool is_shown = shows(ahead, bounds, insets());
    if (goal.only_if_outside && is_shown) return std::nullopt;
    const WorldRect& region = state_.basemap.bounds;
    const bool far = bounds.max.x < region.min.x || bounds.min.x > region.max.x || bounds.max.y < region.min.y ||
                     bounds.min.y > region.max.y;
    double most = goal.opens ? kMaxZoomLog2 : far ? kFarFitZoom : kFitZoom;
    if (goal.only_if_outside && !far) most = std::clamp(ahead.camera.zoom_log2, kLeastShowZoom, kMaxZoomLog2);
    return fitted(ahead, bounds, insets(), most);
  }

  MapPanelState& state_;
  const Theme& theme_;
  PixelRect rect_, open_;
  double now_;
};

PixelPoint on_map(const PixelRect& rect, ImVec2 p) { return {p.x - rect.x_px, p.y - rect.y_px}; }

// What the pointer did to the ground in this frame.
struct GroundInput {
  bool hovered = false;
  bool clicked = false;  // pressed and let go at one spot
};

GroundInput answer_drag(MapPanelState& state, CameraMan& camera, const Theme& theme, const PixelRect& rect) {
  ImGui::SetCursorScreenPos({rect.x_px, rect.y_px});
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton("ground", {std::max(1.0f, rect.width_px), std::max(1.0f, rect.height_px)});
  const ImGuiIO& io = ImGui::GetIO();
  GroundInput input{.hovered = ImGui::IsItemHovered(), .clicked = false};
  if (ImGui::IsItemActivated()) {
    state.dragging = true;
    state.moved = false;
    state.glide.stop();
    if (state.flying) camera.jump(*state.camera);
  }
  const float threshold = theme.size.drag_threshold;
  if (ImGui::IsItemActive() && state.dragging && ImGui::IsMousePosValid()) {
    state.moved = state.moved || io.MouseDragMaxDistanceSqr[0] > threshold * threshold;
    if (state.moved) {
      camera.jump(panned(camera.view(), io.MouseDelta.x, io.MouseDelta.y));
      state.glide.drag(io.MouseDelta.x, io.MouseDelta.y, camera.now());
      ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    }
  }
  if (ImGui::IsItemDeactivated() && state.dragging) {
    state.dragging = false;
    if (state.moved && theme.motion.move_ms > 0 && ImGui::IsMousePosValid()) state.glide.release(camera.now());
    input.clicked = input.hovered && !state.moved;
  }
  return input;
}

void answer_zoom(MapPanelState& state, CameraMan& camera, const GroundInput& input, const PixelRect& rect) {
  const ImGuiIO& io = ImGui::GetIO();
  const Pinch& pinch = state.pinch;
  if (pinch.active && rect.contains({pinch.x_px, pinch.y_px})) {
    MapView view = camera.view();
    view.camera = panned(view, pinch.dx_px, pinch.dy_px);
    state.glide.stop();
    camera.jump(zoomed_about(view, on_map(rect, {pinch.x_px, pinch.y_px}), std::log2(pinch.scale)));
  }
  if (!input.hovered) return;
  const PixelPoint mouse = on_map(rect, io.MousePos);
  if (io.MouseWheel != 0) {
    const Camera to = zoomed_about(camera.view_ahead(), mouse, io.MouseWheel * kZoomPerNotch);
    std::abs(io.MouseWheel) < kSmoothNotch ? camera.jump(to) : camera.fly(to);
  }
  if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    state.moved = true;  // the second press is no click
    camera.fly(zoomed_about(camera.view_ahead(), mouse, kZoomPerPress));
  }
}

Camera zoomed(const CameraMan& camera, const PixelRect& rect, double step) {
  return zoomed_about(camera.view_ahead(), {rect.width_px / 2, rect.height_px / 2}, step);
}

// A step to the right and down over the ground, by key or button.
Camera stepped(const CameraMan& camera, const PixelRect& rect, float right, float down) {
  const float step = kKeyPan * std::min(rect.width_px, rect.height_px);
  return panned(camera.view_ahead(), -right * step, -down * step);
}

void zoom_by(CameraMan& camera, const PixelRect& rect, double step) { camera.fly(zoomed(camera, rect, step)); }

void answer_keys(CameraMan& camera, const PixelRect& rect, bool hovered) {
  if (ImGui::GetIO().WantTextInput || !(hovered || ImGui::IsWindowFocused())) return;
  const auto pressed = [](std::initializer_list<ImGuiKey> keys) {
    return std::ranges::any_of(keys, [](ImGuiKey key) { return ImGui::IsKeyPressed(key); });
  };
  if (pressed({ImGuiKey_Equal, ImGuiKey_KeypadAdd})) zoom_by(camera, rect, kZoomPerPress);
  if (pressed({ImGuiKey_Minus, ImGuiKey_KeypadSubtract})) zoom_by(camera, rect, -kZoomPerPress);
  const float dx = static_cast<float>(pressed({ImGuiKey_LeftArrow})) - static_cast<float>(pressed({ImGuiKey_RightArrow}));
  const float dy = static_cast<float>(pressed({ImGuiKey_UpArrow})) - static_cast<float>(pressed({ImGuiKey_DownArrow}));
  if (dx != 0 || dy != 0) camera.fly(stepped(camera, rect, -dx, -dy));
}

void draw_names(const MapLayout& layout, const Theme& theme, const PixelRect& rect) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  // The least important first, so that the halo of one never dims a better one.
  for (auto name = layout.names.rbegin(); name != layout.names.rend(); ++name) {
    draw_map_text(list, map_text_style(theme, name->kind), {rect.x_px + name->at.x_px, rect.y_px + name->at.y_px},
                  name->text, name->opacity);
  }
}

// Each on a larger one in the halo's colour, so that it is told from the ground.
void draw_signs(const MapLayout& layout, const Theme& theme, const PixelRect& rect) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Color halo = theme.palette.map_halo, ink = theme.palette.of(Kind::event);
  for (const SignOnMap& s : layout.signs) {
    const ImVec2 at{rect.x_px + s.centre.x_px, rect.y_px + s.centre.y_px};
    draw_event_sign(list, s.sign, at, s.radius_px + theme.size.halo, halo.faded(s.opacity));
    draw_event_sign(list, s.sign, at, s.radius_px, ink.faded(s.opacity));
  }
}

ImVec2 mark_on_screen(const PlaceMark& mark, const MapView& view, const PixelRect& rect) {
  const PixelPoint p = screen_from_world(view, mark.position_in_world);
  return {rect.x_px + p.x_px, rect.y_px + p.y_px};
}

void draw_roads(const MapLayout& layout, const Theme& theme, const PixelRect& rect) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImGui::PushClipRect({rect.x_px, rect.y_px}, {rect.right_px(), rect.bottom_px()}, true);
  for (const RoadOnMap& road : layout.roads) {
    const ImVec2 from{rect.x_px + road.from.x_px, rect.y_px + road.from.y_px}, to{rect.x_px + road.to.x_px, rect.y_px + road.to.y_px};
    const Color color = theme.palette.of(Kind::place);
    list.AddLine(from, to, u32(theme.palette.map_halo), theme.size.road_line + 2 * theme.size.halo);
    list.AddLine(from, to, u32(road.in_open_article ? color : color.faded(theme.opacity.other_article)), theme.size.road_line);
  }
  ImGui::PopClipRect();
}

void draw_arrow(ImDrawList& list, ImVec2 middle, float angle, float size, Color color) {
  const float c = std::cos(angle), s = std::sin(angle);
  const auto turned = [&](float x, float y) { return ImVec2{middle.x + (x * c - y * s) * size, middle.y + (x * s + y * c) * size}; };
  list.AddTriangleFilled(turned(1, 0), turned(-0.8f, -0.65f), turned(-0.8f, 0.65f), u32(color));
}

// The way from place to place in the order of the article: a line with an arrow in the middle of each leg.
void draw_story(const MapModel& model, const Theme& theme, const MapView& view, const PixelRect& rect) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImGui::PushClipRect({rect.x_px, rect.y_px}, {rect.right_px(), rect.bottom_px()}, true);
  for (size_t i = 1; i < model.story.size(); ++i) {
    const ImVec2 from = mark_on_screen(model.marks[model.story[i - 1]], view, rect);
    const ImVec2 to = mark_on_screen(model.marks[model.story[i]], view, rect);
    list.AddLine(from, to, u32(theme.palette.map_halo), theme.size.icon_line * 2.5f);
    list.AddLine(from, to, u32(theme.palette.accent), theme.size.icon_line);
    if (std::hypot(to.x - from.x, to.y - from.y) < theme.size.touch_least) continue;
    const float angle = std::atan2(to.y - from.y, to.x - from.x);
    draw_arrow(list, {(from.x + to.x) / 2, (from.y + to.y) / 2}, angle, theme.size.mark_min_radius, theme.palette.accent);
  }
  ImGui::PopClipRect();
}

// Says why the map is empty, and what to do.
void draw_nothing(const MapModel& model, const Theme& theme, const PixelRect& open, CommandSink& sink, AccessTree& access) {
  const Face face = ui_face(theme), button = small_bold_face(theme);
  const std::string_view clear = text_of(model.language, Text::chips_clear);
  const float pad = theme.space.l, width = std::min(theme.size.card_width, open.width_px - 2 * theme.space.s);
  const float words = wrapped_height(face, width - 2 * pad, model.nothing);
  const float height = words + button.line + 2 * theme.space.xs + theme.space.s + 2 * pad;
  const ImVec2 at{std::floor(open.x_px + (open.width_px - width) / 2), std::floor(open.y_px + (open.height_px - height) / 2)};
  draw_card(theme, at, {width, height});
  draw_wrapped(face, {at.x + pad, at.y + pad}, width - 2 * pad, theme.palette.ink, model.nothing);
  const ImVec2 press{at.x + pad - theme.space.s, at.y + pad + words + theme.space.s};
  if (word_button(theme, "map:clear", clear, button, press, true).clicked) sink.push(ClearFilters{});
  access.add({.id = "map:nothing", .role = AccessRole::status, .label = model.nothing,
              .rect = {at.x, at.y, width, height}, .action = {}, .target = {}});
}

// Draws the pointers; a press flies there. Returns the one that lies under the mouse.
std::optional<uint32_t> draw_pointers(const MapModel& model, const MapLayout& layout, const Theme& theme,
                                      const PixelRect& rect, CommandSink& sink) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Palette& ink = theme.palette;
  const Face name = small_face(theme), far = caption_face(theme);
  std::optional<uint32_t> hovered;
  for (const PointerOnMap& pointer : layout.pointers) {
    const PlaceMark& mark = model.marks[pointer.mark];
    const PixelRect& r = pointer.placed.rect;
    const ImVec2 at{rect.x_px + r.x_px, rect.y_px + r.y_px}, end{at.x + r.width_px, at.y + r.height_px};
    const Press press = press_area("pointer:" + mark.key, at, {r.width_px, r.height_px});
    const bool lit = press.hovered || mark.emphasis.hovered || mark.emphasis.selected;
    list.AddRectFilled(at, end, u32(ink.raised), r.height_px / 2);
    list.AddRect(at, end, u32(lit ? ink.accent : ink.hairline), r.height_px / 2, 0, theme.space.hair);
    const float arrow = theme.type.caption, y = (at.y + end.y) / 2;
    const Color color = mark.emphasis.dimmed && !lit ? ink.faint_ink : ink.of(Kind::place);
    draw_arrow(list, {at.x + theme.space.s + arrow / 2, y}, pointer.placed.angle, arrow / 2, color);
    float x = at.x + theme.space.s + arrow + theme.space.xs;
    draw_text(name, {x, std::floor(y - name.line / 2)}, mark.emphasis.dimmed && !lit ? ink.soft_ink : ink.ink, mark.label);
    x += text_width(name, mark.label) + theme.space.s;
    draw_text(far, {x, std::floor(y - far.line / 2)}, ink.soft_ink, pointer.distance);
    if (press.hovered) hovered = pointer.mark;
    if (!press.clicked) continue;
    pointer.to_region ? sink.push(FitAll{}) : sink.push(ShowOnMap{mark.place});
  }
  return hovered;
}

// A mark that stands for several opens: the map comes so near that they stand apart.
void answer_cluster(const MapModel& model, const MarkOnMap& m, bool clicked, const Theme& theme, CommandSink& sink) {
  constexpr size_t kMostNames = 6;
  ShowPlaces all{{model.marks[m.mark].place}};
  TooltipText text{Kind::place, {}, model.marks[m.mark].label, {}};
  for (const uint32_t mark : m.holds) {
    all.places.push_back(model.marks[mark].place);
    if (text.notes.size() < kMostNames) text.notes.push_back(model.marks[mark].label);
  }
  if (clicked) return sink.push(std::move(all));
  const std::string more = and_more(model.language, m.holds.size() - text.notes.size());
  if (!more.empty()) text.notes.push_back(more);
  text.notes.push_back(text_of(model.language, Text::cluster_open));
  draw_tooltip(theme, text);
}

void answer_marks(const MapModel& model, const MapLayout& layout, const GroundInput& input, bool dragging,
                  const PixelRect& rect, const Theme& theme, CommandSink& sink) {
  if (!input.hovered || dragging || !ImGui::IsMousePosValid()) return;
  const MarkOnMap* hit = mark_at(layout, on_map(rect, ImGui::GetIO().MousePos));
  if (!hit) {
    if (!input.clicked) return;
    for (const PlaceMark& mark : model.marks) {
      if (mark.emphasis.selected) return sink.push(LetGo{});
    }
    return;
  }
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (!hit->holds.empty()) return answer_cluster(model, *hit, input.clicked, theme, sink);
  const PlaceMark& mark = model.marks[hit->mark];
  sink.push(Hover{Target::of_entity(mark.place)});
  if (input.clicked) return sink.push(Select{Target::of_entity(mark.place)});
  TooltipText text{Kind::place, {}, mark.label, {}};
  if (!mark.side_names.empty()) text.notes.push_back(mark.side_names);
  text.notes.push_back(mark.told);
  if (!mark.events.empty()) text.notes.push_back(mark.events);
  draw_tooltip(theme, text);
}

void add_access(const MapModel& model, const MapLayout& layout, const PixelRect& rect, AccessTree& access) {
  access.add({.id = "map", .role = AccessRole::region, .label = std::string(text_of(model.language, Text::access_places)),
              .rect = {rect.x_px, rect.y_px, rect.width_px, rect.height_px}, .action = {}, .target = {}});
  std::vector<std::pair<uint32_t, AccessNode>> nodes;
  const auto add = [&](uint32_t index, std::string label, const PixelRect& r, Command action) {
    const PlaceMark& mark = model.marks[index];
    nodes.push_back({index, {.id = "place:" + mark.key, .role = AccessRole::button, .label = std::move(label),
                             .rect = {rect.x_px + r.x_px, rect.y_px + r.y_px, r.width_px, r.height_px},
                             .action = std::move(action), .target = Target::of_entity(mark.place),
                             .pressed = mark.emphasis.selected}});
  };
  for (const MarkOnMap& m : layout.marks) {
    const PlaceMark& mark = model.marks[m.mark];
    add(m.mark, mark.label + ", " + mark.told + (mark.events.empty() ? "" : ". " + mark.events),
        {m.centre.x_px - m.reach_px, m.centre.y_px - m.reach_px, 2 * m.reach_px, 2 * m.reach_px},
        Select{Target::of_entity(mark.place)});
  }
  for (const PointerOnMap& pointer : layout.pointers) {
    const PlaceMark& mark = model.marks[pointer.mark];
    const Command action = pointer.to_region ? Command{FitAll{}} : Command{ShowOnMap{mark.place}};
    add(pointer.mark, mark.label + ", " + pointer.distance, pointer.placed.rect, action);
  }
  std::ranges::sort(nodes, {}, [](const auto& node) { return node.first; });  // the most told of first
  for (auto& [index, node] : nodes) access.add(std::move(node));
}

// Where controls, and so names and pointers, stand in this frame; the legend has the rows that the last frame showed.
MapControlsLayout controls_of(const MapModel& model, const MapPanelState& state, const Theme& theme,
                              const PixelRect& open, const MapView& view) {
  const bool legend_open = state.legend_open.value_or(open.width_px >= theme.size.legend_from);
  std::vector<LegendSign> signs;
  // Every line has its row, those that are switched off as well.
  if (legend_open) signs = legend_of(state.layout, build_map_style(theme, view.camera.zoom_log2), {!model.roads.empty(), model.story.size() > 1});
  return layout_controls(open, view, theme, model.language, std::move(signs), model.pad_open);
}

void lay_out(const MapModel& model, const Theme& theme, MapPanelState& state, const PixelRect& rect,
             const MapControlsLayout& controls, const MapView& view) {
  MapFrameInput frame{view, {}};
  for (const std::vector<PixelRect>& rects : {controls.rects(), state.covered}) {
    for (const PixelRect& r : rects) {
      frame.controls.push_back({r.x_px - rect.x_px, r.y_px - rect.y_px, r.width_px, r.height_px});
    }
  }
  const auto measure = [&](MapTextKind kind, std::string_view text) {
    return measure_map_text(map_text_style(theme, kind), text);
  };
  state.layout = layout_map(model, {&state.names, state.basemap.bounds}, frame, theme, measure);
  state.scene = {rect, view, build_map_style(theme, view.camera.zoom_log2, model.lines), state.layout.sprites, true};
}

}  // namespace

void draw_map(const MapModel& model, const Theme& theme, MapPanelState& state, CommandSink& sink, AccessTree& access) {
  const PixelRect rect = window_rect();
  const PixelRect open = open_part(rect, state.covered);
  if (state.names.empty()) state.names = build_ground_names(state.basemap);
  const MapView before{state.camera.value_or(model.camera), {rect.width_px, rect.height_px}, theme.scale};
  const MapControlsLayout shown = controls_of(model, state, theme, open, before);
  CameraMan camera(state, theme, rect, open_part(open, {shown.legend}));
  camera.follow(model);
  const GroundInput input = answer_drag(state, camera, theme, rect);
  answer_zoom(state, camera, input, rect);
  answer_keys(camera, rect, input.hovered);
  camera.advance(sink);

  const MapControlsLayout controls = controls_of(model, state, theme, open, camera.view());
  lay_out(model, theme, state, rect, controls, camera.view());
  draw_roads(state.layout, theme, rect);
  if (model.story_shown) draw_story(model, theme, camera.view(), rect);
  draw_signs(state.layout, theme, rect);
  draw_names(state.layout, theme, rect);
  add_access(model, state.layout, rect, access);
  if (const auto pointed = draw_pointers(model, state.layout, theme, rect, sink)) {
    sink.push(Hover{Target::of_entity(model.marks[*pointed].place)});
  }
  MapControlsActions actions{zoomed(camera, rect, kZoomPerPress), zoomed(camera, rect, -kZoomPerPress), {},
                             {model.lines, model.story_shown}};
  for (size_t i = 0; i < kPanCount; ++i) actions.panned[i] = stepped(camera, rect, kPans[i].right, kPans[i].down);
  const MapControlsPress press = draw_controls(controls, theme, model.language, actions, sink, access);
  if (press.zoom_in) zoom_by(camera, rect, kZoomPerPress);
  if (press.zoom_out) zoom_by(camera, rect, -kZoomPerPress);
  if (press.fit) sink.push(FitAll{});
  if (press.pan) camera.fly(actions.panned[*press.pan]);
  if (press.legend) state.legend_open = controls.signs.empty();
  if (state.flying || press.legend) state.animating_until_ms = camera.now() + theme.motion.move_ms + 1;
  answer_marks(model, state.layout, input, state.dragging && state.moved, rect, theme, sink);
  if (!model.nothing.empty()) draw_nothing(model, theme, open, sink, access);
}

}  // namespace jejak
