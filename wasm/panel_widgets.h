// What panels are put together from: text in the theme's faces, small buttons with drawn icons, cards, tooltips,
// scrolling. Each takes its look from the theme alone and returns what happened to it.
// Space: device pixels of the canvas.
#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "wasm/access.h"
#include "wasm/event_sign.h"
#include "wasm/theme.h"

namespace jejak {

struct Face {
  ImFont* font = nullptr;
  float size = 0;
  float line = 0;  // height of a line, whole pixels
};

Face caption_face(const Theme& theme);
Face small_face(const Theme& theme);
Face small_bold_face(const Theme& theme);
Face ui_face(const Theme& theme);
Face ui_bold_face(const Theme& theme);

// A whole window without ImGui's decoration, at a place. Always pair with end_area.
void begin_area(const char* id, ImVec2 position, ImVec2 size, Color background, bool overlay = false);
void end_area();

float text_width(const Face& face, std::string_view text);
// One line, its upper edge at `position`. Where it is wider than `max_width`, it ends in an ellipsis.
void draw_text(const Face& face, ImVec2 position, Color color, std::string_view text, float max_width = 0);
// In lines no wider than `width`; `marks` are tinted words (bytes of `text`). Returns the height.
float draw_wrapped(const Face& face, ImVec2 position, float width, Color color, std::string_view text,
                   const std::vector<Span>& marks = {}, Color mark_color = {});
float wrapped_height(const Face& face, float width, std::string_view text);

// The shape that stands for a kind, besides its colour: a disc, a diamond, a bar, ...
void draw_kind(ImDrawList& list, Kind kind, ImVec2 middle, float size, Color color, bool hollow, float line);
void draw_event_sign(ImDrawList& list, EventSign sign, ImVec2 middle, float size, Color color);

enum class Icon : uint8_t { back, forward, up, down, move, close, plus, minus, fit, sun, moon, play, stop, filter };

struct Press {
  bool clicked = false;
  bool hovered = false;
};

// An area that can be pressed; draws nothing.
Press press_area(std::string_view id, ImVec2 position, ImVec2 size);
// Only its looks; on an own disc, so that it can lie over text.
void draw_icon_button(const Theme& theme, Icon icon, ImVec2 position, float size, bool hovered);
Press icon_button(const Theme& theme, std::string_view id, Icon icon, ImVec2 position, float size, bool enabled = true);
// A word that can be pressed, in the given face.
Press word_button(const Theme& theme, std::string_view id, std::string_view label, const Face& face, ImVec2 position,
                  bool chosen);

// A raised card: shadow, border, fill.
void draw_card(const Theme& theme, ImVec2 position, ImVec2 size);

// A tooltip beside the pointer, kept inside the canvas.
struct TooltipText {
  Kind kind = Kind::place;
  std::string_view kind_label;
  std::string_view value;
  std::vector<std::string_view> notes;
};
void draw_tooltip(const Theme& theme, const TooltipText& text);

// Scrolling of a panel's content by wheel, finger, keys and towards a goal.
struct Scroller {
  float offset = 0;   // what is above the view's upper edge
  float goal = 0;     // where it is easing to
  float speed = 0;    // of a finger that was lifted, pixels a millisecond
  bool dragging = false;
  double animating_until_ms = 0;  // the app draws on until then
};
void scroll_to(Scroller& scroller, float offset, bool at_once);
// Reads this frame's input where the pointer is over the view; keeps the offset within the content.
void update_scroller(Scroller& scroller, const Theme& theme, ImVec2 position, ImVec2 view, float content_height);
void draw_scrollbar(const Theme& theme, const Scroller& scroller, ImVec2 position, ImVec2 view, float content_height);

inline ImU32 u32(Color color) { return color.packed(); }
// The frame's time on ImGui's clock, in milliseconds.
double now_ms();

}  // namespace jejak
