#include "wasm/panel_column.h"

#include <algorithm>
#include <cmath>

namespace jejak {
namespace {

void measure(ColumnState& state, const Theme& theme, float width, size_t blocks, const DrawBlock& draw) {
  state.tops.assign(1, theme.space.l);
  for (size_t i = 0; i < blocks; ++i) {
    Flow flow = Flow::measuring(theme, width);
    draw(flow, i);
    state.tops.push_back(state.tops.back() + flow.height());
  }
}

}  // namespace

void draw_column(ColumnState& state, const Theme& theme, const ColumnPlace& place, uint64_t generation, size_t blocks,
                 const DrawBlock& draw) {
  const float margin = theme.space.xl;
  const float width = std::floor(std::min(place.size.x - 2 * margin, theme.size.reader_measure));
  const float x = std::floor(place.position.x + std::max(margin, (place.size.x - width) / 2));
  const bool stale = state.generation != generation || state.width != width || state.scale != theme.scale;
  if (stale || state.tops.size() != blocks + 1) {
    measure(state, theme, width, blocks, draw);
    state.generation = generation;
    state.width = width;
    state.scale = theme.scale;
  }
  const float content = state.tops.back() + theme.space.xxl;
  update_scroller(state.scroller, theme, place.position, place.size, content);
  const float top = place.position.y, bottom = top + place.size.y, begin = top - std::round(state.scroller.offset);
  ImGui::PushClipRect(place.position, {place.position.x + place.size.x, bottom}, true);
  for (size_t i = 0; i < blocks; ++i) {
    if (begin + state.tops[i + 1] <= top) continue;
    if (begin + state.tops[i] >= bottom) break;
    Flow flow = Flow::painting(theme, {x, begin + state.tops[i]}, width, top, bottom);
    draw(flow, i);
  }
  draw_scrollbar(theme, state.scroller, place.position, place.size, content);
  ImGui::PopClipRect();
}

AccessRect rect_of_block(const ColumnState& state, const ColumnPlace& place, size_t index) {
  const float y = place.position.y + state.tops[index] - state.scroller.offset;
  return {place.position.x, y, place.size.x, state.tops[index + 1] - state.tops[index]};
}

void draw_empty_pane(const Theme& theme, std::string_view words) {
  const ColumnPlace place = window_place();
  const Face face = ui_face(theme);
  const float width = std::floor(std::min(place.size.x - 2 * theme.space.xl, theme.size.card_width));
  const float height = wrapped_height(face, width, words);
  const ImVec2 at{std::floor(place.position.x + (place.size.x - width) / 2),
                  std::floor(place.position.y + (place.size.y - height) / 3)};
  draw_wrapped(face, at, width, theme.palette.soft_ink, words);
}

ColumnPlace window_place() { return {ImGui::GetWindowPos(), ImGui::GetWindowSize()}; }

}  // namespace jejak
