#include "wasm/panel_card.h"

#include <algorithm>
#include <cmath>

namespace jejak {

bool draw_scrolled_card(const Theme& theme, Scroller& scroller, const ColumnPlace& place, float pad,
                        const DrawContent& content) {
  const auto [corner, size] = place;
  draw_card(theme, corner, size);
  Flow measure = Flow::measuring(theme, size.x - 2 * pad);
  content(measure);
  const float height = measure.height() + 2 * pad;
  update_scroller(scroller, theme, corner, size, height);
  const float hair = theme.space.hair, top = corner.y + hair, bottom = corner.y + size.y - hair;
  const float button = theme.size.touch_target;
  const ImVec2 close{corner.x + size.x - button - theme.space.s, corner.y + theme.space.s};
  ImGui::PushClipRect({corner.x, top}, {corner.x + size.x, bottom}, true);
  const Press press = press_area("close", close, {button, button});
  Flow paint = Flow::painting(theme, {corner.x + pad, corner.y + pad - std::round(scroller.offset)}, size.x - 2 * pad, top,
                              bottom);
  content(paint);
  draw_scrollbar(theme, scroller, corner, size, height);
  draw_icon_button(theme, Icon::close, close, button, press.hovered);
  ImGui::PopClipRect();
  return press.clicked;
}

bool draw_middle_card(const Theme& theme, Scroller& scroller, float width, const DrawContent& content, ColumnPlace& place) {
  const ImVec2 origin = ImGui::GetWindowPos(), window = ImGui::GetWindowSize();
  ImGui::GetWindowDrawList()->AddRectFilled(origin, {origin.x + window.x, origin.y + window.y}, u32(theme.palette.scrim));
  const float margin = theme.space.l, pad = std::min(theme.space.xxl, std::round(window.x * theme.size.pad_share));
  width = std::floor(std::min(width, window.x - 2 * margin));
  Flow measure = Flow::measuring(theme, width - 2 * pad);
  content(measure);
  const float height = std::floor(std::min(measure.height() + 2 * pad, window.y - 2 * margin));
  place = {{std::floor(origin.x + (window.x - width) / 2), std::floor(origin.y + (window.y - height) / 2)}, {width, height}};
  const bool closed = draw_scrolled_card(theme, scroller, place, pad, content);
  const ImVec2 end{place.position.x + width, place.position.y + height};
  const bool beside = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                      !ImGui::IsMouseHoveringRect(place.position, end);
  return closed || beside;
}

}  // namespace jejak
