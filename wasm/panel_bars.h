// The bars at the canvas' edges: the title, the search box, what narrows the views and the few controls that concern everything, and on a phone the row that
// chooses between map, timeline, article and comparison.
#pragma once

#include "wasm/panel_search.h"
#include "wasm/panel_widgets.h"
#include "wasm/view_model.h"

namespace jejak {

void draw_top_bar(const TopBarModel& model, const Theme& theme, SearchBoxState& search, CommandSink& sink,
                  AccessTree& access);

struct BottomBarModel {
  Language language = Language::indonesian;
  View view = View::map;
  Tab tab = Tab::article;
};
void draw_bottom_bar(const BottomBarModel& model, const Theme& theme, CommandSink& sink, AccessTree& access);

}  // namespace jejak
