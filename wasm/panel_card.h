// A card with scrolled content and a cross, and the ways it stands on the canvas.
#pragma once

#include <functional>

#include "wasm/panel_column.h"
#include "wasm/panel_flow.h"

namespace jejak {

using DrawContent = std::function<void(Flow&)>;

// True when the cross was pressed. `pad`: around the content.
bool draw_scrolled_card(const Theme& theme, Scroller& scroller, const ColumnPlace& place, float pad,
                        const DrawContent& content);

// In the middle of the window, over a scrim; as high as its content needs. True when the cross or a place beside the card
// was pressed. `place` becomes where it stands.
bool draw_middle_card(const Theme& theme, Scroller& scroller, float width, const DrawContent& content, ColumnPlace& place);

}  // namespace jejak
