// The row at the head of the reader's pane that chooses what it shows: the article, the comparison, who and what, what
// was found.
#pragma once

#include "wasm/panel_widgets.h"
#include "wasm/view_model.h"

namespace jejak {

void draw_tabs(const TabsModel& model, const Theme& theme, CommandSink& sink, AccessTree& access);

// The name of a tab in the access tree: "tab:compare".
std::string_view id_of(Tab tab);
Text name_of(Tab tab);

}  // namespace jejak
