#include "wasm/panel_flow.h"

#include <algorithm>
#include <cmath>

namespace jejak {

Flow Flow::measuring(const Theme& theme, float width) { return {theme, {0, 0}, width, 0, 0, false}; }

Flow Flow::painting(const Theme& theme, ImVec2 position, float width, float top, float bottom) {
  return {theme, position, width, top, bottom, true};
}

void Flow::text(const Face& face, Color color, std::string_view words, const std::vector<Span>& marks,
                Color mark_color) {
  if (words.empty()) return;
  const float height = wrapped_height(face, width_, words);
  if (shows(height)) draw_wrapped(face, {x_, y_}, width_, color, words, marks, mark_color);
  y_ += height;
}

void Flow::rule() {
  if (shows(theme_.space.hair)) {
    ImGui::GetWindowDrawList()->AddRectFilled({x_, y_}, {x_ + width_, y_ + theme_.space.hair},
                                              u32(theme_.palette.hairline));
  }
  y_ += theme_.space.hair;
}

void Flow::kind(Kind kind, std::string_view label) {
  labelled(caption_face(theme_), theme_.palette.soft_ink, label, [&](ImDrawList& list, ImVec2 middle, float radius) {
    draw_kind(list, kind, middle, radius, theme_.palette.of(kind), false, theme_.space.hair);
  });
}

void Flow::labelled(const Face& face, Color color, std::string_view words, const DrawSign& sign) {
  if (shows(face.line)) {
    const float r = std::round(face.size / 3);
    sign(*ImGui::GetWindowDrawList(), {x_ + r, y_ + std::floor(face.line / 2)}, r);
    draw_text(face, {x_ + theme_.space.l, y_}, color, words, width_ - theme_.space.l);
  }
  y_ += face.line;
}

void Flow::bar(float share, Color color) {
  const float height = theme_.size.underline, width = width_ - theme_.space.l;
  if (shows(height)) {
    const float x = x_ + theme_.space.l, end = x + std::max(height, std::round(width * std::clamp(share, 0.0f, 1.0f)));
    ImGui::GetWindowDrawList()->AddRectFilled({x, y_}, {end, y_ + height}, u32(color), height / 2);
  }
  y_ += height;
}

bool Flow::word(std::string_view id, std::string_view label) {
  const Face face = small_bold_face(theme_);
  const float height = face.line + 2 * theme_.space.xs;
  bool pressed = false;
  // Its text, not its padding, lines up with the column.
  if (shows(height)) pressed = word_button(theme_, id, label, face, {x_ - theme_.space.s, y_}, true).clicked;
  y_ += height;
  return pressed;
}

int Flow::words(std::string_view first, std::string_view first_label, std::string_view second,
                std::string_view second_label) {
  const Face face = small_bold_face(theme_);
  const float height = face.line + 2 * theme_.space.xs, wide = text_width(face, first_label) + 2 * theme_.space.s;
  const bool beside = wide + text_width(face, second_label) + 2 * theme_.space.s <= width_ + theme_.space.s;
  const float x = x_ - theme_.space.s, next_x = beside ? x + wide : x, next_y = beside ? y_ : y_ + height;
  int pressed = -1;
  if (shows(beside ? height : 2 * height)) {
    if (word_button(theme_, first, first_label, face, {x, y_}, true).clicked) pressed = 0;
    if (word_button(theme_, second, second_label, face, {next_x, next_y}, true).clicked) pressed = 1;
  }
  y_ = next_y + height;
  return pressed;
}

void Flow::pair(std::string_view left, std::string_view right, float left_width) {
  const Face face = small_face(theme_);
  const float right_x = x_ + left_width, right_width = width_ - left_width;
  const float height = std::max(wrapped_height(face, left_width - theme_.space.s, left),
                                wrapped_height(face, right_width, right));
  if (shows(height)) {
    draw_wrapped(face, {x_, y_}, left_width - theme_.space.s, theme_.palette.soft_ink, left);
    draw_wrapped(face, {right_x, y_}, right_width, theme_.palette.ink, right);
  }
  y_ += height;
}

void Flow::columns(size_t count, float least, float gap, const std::function<void(Flow&, size_t)>& draw) {
  const size_t fitting = std::max<size_t>(1, static_cast<size_t>((width_ + gap) / (least + gap)));
  const size_t beside = std::min(count, fitting);
  if (beside == 0) return;
  const float width = std::floor((width_ - gap * static_cast<float>(beside - 1)) / static_cast<float>(beside));
  for (size_t first = 0; first < count; first += beside) {
    float end = y_;
    for (size_t i = first; i < std::min(first + beside, count); ++i) {
      Flow column(theme_, {x_ + static_cast<float>(i - first) * (width + gap), y_}, width, top_, bottom_, paints_);
      draw(column, i);
      end = std::max(end, column.y_);
    }
    y_ = end;
  }
}

Press Flow::end_area(std::string_view id, float begin, Color hover) {
  if (!paints_ || y_ <= top_ || begin >= bottom_) return {};
  const float y0 = std::max(begin, top_), y1 = std::min(y_, bottom_), reach = theme_.space.s;
  Press press = press_area(id, {x_ - reach, y0}, {width_ + 2 * reach, std::max(1.0f, y1 - y0)});
  const float slop = theme_.size.drag_threshold;
  press.clicked = press.clicked && ImGui::GetIO().MouseDragMaxDistanceSqr[0] <= slop * slop;
  if (press.hovered) {
    ImGui::GetWindowDrawList()->AddRectFilled({x_ - reach, y0}, {x_ + width_ + reach, y1}, u32(hover),
                                              theme_.space.radius);
  }
  return press;
}

}  // namespace jejak
