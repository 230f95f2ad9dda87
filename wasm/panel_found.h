// What was found, sentence by sentence; a press opens it in its article. Where there is no room for the search box in the
// bar above, it stands at the head of the list.
#pragma once

#include "wasm/panel_column.h"
#include "wasm/panel_search.h"
#include "wasm/view_model_found.h"

namespace jejak {

struct FoundPanelState {
  ColumnState column;
  SearchBoxState* box = nullptr;  // where the search box stands here: set by the app
};

void draw_found(const FoundModel& model, const Theme& theme, FoundPanelState& state, CommandSink& sink,
                AccessTree& access);

}  // namespace jejak
