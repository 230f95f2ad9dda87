// The article: a bar to change it, and its text in a column with what was understood marked in it. Words are chosen by
// dragging over them with a mouse and copied by Ctrl+C; a finger's drag scrolls ("Teks" has the browser's own choosing).
#pragma once

#include <optional>

#include "wasm/panel_widgets.h"
#include "wasm/reader_layout.h"

namespace jejak {

// A highlight's box that the last frame drew: its middle on the canvas.
struct DrawnHighlight {
  uint32_t highlight = 0;  // index into ReaderModel::highlights
  float x = 0, y = 0;
};

// The switches for what is marked in the text, one for each kind that the article has.
float measure_kinds(const ReaderModel& model, const Theme& theme, float width);
void draw_kinds(const ReaderModel& model, const Theme& theme, ImVec2 position, float width, CommandSink& sink,
                AccessTree& access);

struct ReaderPanelState {
  Scroller scroller;
  ReaderLayout layout;
  // What the layout was made for.
  uint32_t article = ~uint32_t{0};
  const char* text = nullptr;
  uint8_t hidden_kinds = 0;
  float body = 0;            // the size of its type
  float width = 0, scale = 0;
  bool over_map = false;     // lies over the map and can be closed: set by the app
  uint32_t goal_serial = 0;  // the goal that was gone to last
  std::optional<uint32_t> grabbed;  // the byte where a drag over the words began
  Span chosen;                      // words chosen to be copied
  // What the last frame drew, for tests.
  std::vector<Span> drawn_lines;
  std::vector<DrawnHighlight> drawn_highlights;
};

void draw_reader(const ReaderModel& model, const Theme& theme, ReaderPanelState& state, CommandSink& sink,
                 AccessTree& access);

}  // namespace jejak
