// Scrolling by wheel, finger and towards a goal: see panel_widgets.h.
#include <algorithm>
#include <cmath>

#include "wasm/panel_widgets.h"

namespace jejak {
namespace {

constexpr float kFriction = 0.004f;   // of a finger's speed lost in a millisecond
constexpr float kStill = 0.02f;       // pixels a millisecond: at rest
constexpr float kEaseShare = 0.012f;  // of the way left, each millisecond

void drag(Scroller& scroller, const ImGuiIO& io, bool inside, float dt_ms) {
  const bool finger = io.MouseSource == ImGuiMouseSource_TouchScreen;
  if (inside && finger && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    scroller.dragging = true;
    scroller.speed = 0;
  }
  if (!scroller.dragging) return;
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    if (!ImGui::IsMouseDragging(ImGuiMouseButton_Left)) return;
    scroller.offset -= io.MouseDelta.y;
    scroller.goal = scroller.offset;
    if (dt_ms > 0) scroller.speed = 0.7f * scroller.speed - 0.3f * io.MouseDelta.y / dt_ms;
  } else {
    scroller.dragging = false;
  }
}

void move(Scroller& scroller, const Theme& theme, float dt_ms) {
  if (std::abs(scroller.speed) > kStill && !scroller.dragging && theme.motion.move_ms > 0) {
    scroller.offset += scroller.speed * dt_ms;
    scroller.goal = scroller.offset;
    scroller.speed *= std::exp(-kFriction * dt_ms);
    return;
  }
  if (!scroller.dragging) scroller.speed = 0;
  const float left = scroller.goal - scroller.offset;
  const float share = theme.motion.move_ms > 0 ? 1 - std::exp(-kEaseShare * dt_ms) : 1;
  scroller.offset = std::abs(left) < 0.5f ? scroller.goal : scroller.offset + left * share;
}

}  // namespace

void scroll_to(Scroller& scroller, float offset, bool at_once) {
  scroller.goal = offset;
  scroller.speed = 0;
  if (at_once) scroller.offset = offset;
}

void update_scroller(Scroller& scroller, const Theme& theme, ImVec2 position, ImVec2 view, float content_height) {
  const ImGuiIO& io = ImGui::GetIO();
  const float dt_ms = std::min(io.DeltaTime * 1000, 50.0f);
  const bool inside = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                      ImGui::IsMouseHoveringRect(position, {position.x + view.x, position.y + view.y});
  if (inside && io.MouseWheel != 0) {
    scroller.goal -= io.MouseWheel * theme.size.scroll_step;
    scroller.speed = 0;
  }
  drag(scroller, io, inside, dt_ms);
  const float last = std::max(0.0f, content_height - view.y);
  scroller.goal = std::clamp(scroller.goal, 0.0f, last);
  move(scroller, theme, dt_ms);
  if (scroller.offset < 0 || scroller.offset > last) scroller.speed = 0;
  scroller.offset = std::clamp(scroller.offset, 0.0f, last);
  const bool moving = scroller.offset != scroller.goal || std::abs(scroller.speed) > kStill;
  scroller.animating_until_ms = moving && !scroller.dragging ? now_ms() + 100 : 0;
}

void draw_scrollbar(const Theme& theme, const Scroller& scroller, ImVec2 position, ImVec2 view, float content_height) {
  if (content_height <= view.y) return;
  const float share = view.y / content_height;
  const float height = std::max(view.y * share, theme.size.touch_target);
  const float way = (view.y - height) * scroller.offset / (content_height - view.y);
  const float width = theme.space.xs;
  const float x = position.x + view.x - width - theme.space.xxs;
  ImGui::GetWindowDrawList()->AddRectFilled({x, position.y + way}, {x + width, position.y + way + height},
                                            u32(theme.palette.faint_ink.faded(theme.opacity.uncertain)), width / 2);
}

}  // namespace jejak
