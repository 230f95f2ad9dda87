// What lies over everything: "Tentang" with its attributions, and the card of what could not be read.
#pragma once

#include "wasm/panel_widgets.h"
#include "wasm/view_model.h"

namespace jejak {

struct OverlayPanelState {
  Scroller scroller;
};

void draw_about(const AboutModel& model, const Theme& theme, OverlayPanelState& state, CommandSink& sink,
                AccessTree& access);

float measure_notices(const NoticesModel& model, const Theme& theme, float width);
void draw_notices(const NoticesModel& model, const Theme& theme, OverlayPanelState& state, CommandSink& sink,
                  AccessTree& access);

}  // namespace jejak
