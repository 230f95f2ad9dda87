// The guided tour: a card that explains one view after the other, with a frame around the one it speaks of. It begins at the
// reader's wish only, and Escape or a word ends it.
#pragma once

#include <optional>

#include "wasm/page_layout.h"
#include "wasm/panel_about.h"

namespace jejak {

struct TourModel {
  Language language = Language::indonesian;
  uint8_t step = 0;  // 1 to kTourSteps; 0: no tour
};

// The view that a step speaks of; nothing where it does not show.
std::optional<PixelRect> tour_view(const PageLayout& layout, uint8_t step);

// As the first visit's card: both fill the current window, which is larger than the card by the room for its shadow.
float measure_tour(const TourModel& model, const Theme& theme, float width);
void draw_tour(const TourModel& model, const Theme& theme, const PageLayout& layout, OverlayPanelState& state, CommandSink& sink,
               AccessTree& access);

}  // namespace jejak
