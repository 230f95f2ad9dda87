// Content that runs from top to bottom in one column, for cards: each call takes the room it needs and, when painting,
// draws what shows of it. The same code first measures, then paints, so that a card knows its height.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "wasm/panel_widgets.h"

namespace jejak {

class Flow {
 public:
  // `y` is where the content begins (scrolled), `top` and `bottom` what of it shows.
  static Flow measuring(const Theme& theme, float width);
  static Flow painting(const Theme& theme, ImVec2 position, float width, float top, float bottom);

  void space(float height) { y_ += height; }
  void text(const Face& face, Color color, std::string_view words, const std::vector<Span>& marks = {},
            Color mark_color = {});
  void rule();                               // a hairline across
  void kind(Kind kind, std::string_view label);
  // Words behind a sign of their own.
  using DrawSign = std::function<void(ImDrawList&, ImVec2 middle, float radius)>;
  void labelled(const Face& face, Color color, std::string_view words, const DrawSign& sign);
  bool word(std::string_view id, std::string_view label);  // a button; true when pressed
  // Two such buttons on a line, where they have room: 0 or 1 is pressed, -1 none.
  int words(std::string_view first, std::string_view first_label, std::string_view second, std::string_view second_label);
  void bar(float share, Color color);  // a thin bar over a share of the width: how often
  // Two words on a line: the left one in a fixed share of the width.
  void pair(std::string_view left, std::string_view right, float left_width);
  // Everything between is one area that can be pressed. A drag that scrolls is no press.
  float begin_area() const { return y_; }
  Press end_area(std::string_view id, float begin, Color hover);

  // `count` flows side by side, as many to a line as are at least `least` wide; the next line begins below the longest.
  void columns(size_t count, float least, float gap, const std::function<void(Flow&, size_t)>& draw);

  float height() const { return y_ - begin_; }
  float y() const { return y_; }
  float x() const { return x_; }
  float width() const { return width_; }
  bool paints() const { return paints_; }

 private:
  Flow(const Theme& theme, ImVec2 position, float width, float top, float bottom, bool paints)
      : theme_(theme), x_(position.x), y_(position.y), begin_(position.y), width_(width), top_(top), bottom_(bottom),
        paints_(paints) {}
  bool shows(float height) const { return paints_ && y_ + height > top_ && y_ < bottom_; }

  const Theme& theme_;
  float x_, y_, begin_, width_, top_, bottom_;
  bool paints_;
};

}  // namespace jejak
