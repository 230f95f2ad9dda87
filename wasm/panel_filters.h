// The sheet "Saring": what the views can be narrowed to, as rows that are switched on and off.
#pragma once

#include "wasm/panel_about.h"
#include "wasm/view_model_filters.h"

namespace jejak {

void draw_filters(const FilterModel& model, const Theme& theme, OverlayPanelState& state, CommandSink& sink, AccessTree& access);

}  // namespace jejak
