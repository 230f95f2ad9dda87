// What lies over the page for a moment: the list of keys, what can be taken away, and the first visit's card.
#pragma once

#include "wasm/panel_about.h"
#include "wasm/panel_card.h"
#include "wasm/view_model.h"

namespace jejak {

void draw_help(Language language, const Theme& theme, OverlayPanelState& state, CommandSink& sink, AccessTree& access);
void draw_take(Language language, const Theme& theme, OverlayPanelState& state, CommandSink& sink, AccessTree& access);

// Fills the current window, which is larger than the card by the room for its shadow.
float measure_welcome(const WelcomeModel& model, const Theme& theme, float width);
void draw_welcome(const WelcomeModel& model, const Theme& theme, OverlayPanelState& state, CommandSink& sink,
                  AccessTree& access);

}  // namespace jejak
