// The card of what is held. It takes the height that its content needs, up to what it is given, then scrolls.
#pragma once

#include "wasm/panel_widgets.h"
#include "wasm/view_model_detail.h"

namespace jejak {

struct DetailPanelState {
  Scroller scroller;
  uint64_t generation = 0;  // what the height was measured for
  float width = 0, scale = 0;
  float content_height = 0;
};

// The height that the card would like at this width.
float measure_detail(const DetailModel& model, const Theme& theme, DetailPanelState& state, float width);

// Fills the current window with the card.
void draw_detail(const DetailModel& model, const Theme& theme, DetailPanelState& state, CommandSink& sink,
                 AccessTree& access);

}  // namespace jejak
