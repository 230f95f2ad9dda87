// A row of chips: what narrows the views, each with a cross that takes it off, and a word that takes all off.
#pragma once

#include <vector>

#include "wasm/map_camera.h"
#include "wasm/panel_widgets.h"
#include "wasm/view_model_chips.h"

namespace jejak {

// From the rectangle's left edge, as many as have room; the others are counted, the word is always there.
void draw_chips(const std::vector<Chip>& chips, Language language, const Theme& theme, const PixelRect& rect,
                CommandSink& sink, AccessTree& access);

}  // namespace jejak
