// The box that one types into to look for something. What is typed is a Search command; the page may send the same.
#pragma once

#include <array>
#include <string>

#include "wasm/map_camera.h"
#include "wasm/panel_widgets.h"

namespace jejak {

struct SearchBoxModel {
  Language language = Language::indonesian;
  std::string_view query;
};

struct SearchBoxState {
  std::array<char, 256> typed{};  // zero-ended; what ImGui edits
  std::string told;               // the query that `typed` was last the same as
  bool focus_wanted = false;      // the next frame puts the cursor there
  bool active = false;            // the cursor is there
};

void draw_search_box(const SearchBoxModel& model, const Theme& theme, SearchBoxState& state, const PixelRect& rect,
                     CommandSink& sink, AccessTree& access);

}  // namespace jejak
