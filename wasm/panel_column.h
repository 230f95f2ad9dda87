// A scrolled column of blocks, for lists that may be long: every block is a Flow, measured once for each content and
// width, painted only while it is in sight.
#pragma once

#include <functional>
#include <vector>

#include "wasm/panel_flow.h"

namespace jejak {

struct ColumnState {
  Scroller scroller;
  // What was measured, and for what.
  std::vector<float> tops;  // of each block from the content's upper edge; one more: the end
  uint64_t generation = 0;
  float width = 0, scale = 0;
};

struct ColumnPlace {
  ImVec2 position, size;  // device pixels of the canvas
};

// Draws block `index` with the flow, or measures it: the same calls for both.
using DrawBlock = std::function<void(Flow& flow, size_t index)>;

// `generation`: of what the blocks show; when it changes they are measured anew.
void draw_column(ColumnState& state, const Theme& theme, const ColumnPlace& place, uint64_t generation, size_t blocks,
                 const DrawBlock& draw);

// Where a block stands, for who does not see it. Requires: index < blocks of the last draw_column.
AccessRect rect_of_block(const ColumnState& state, const ColumnPlace& place, size_t index);

// What a pane says that has nothing to show: one sentence in its middle.
void draw_empty_pane(const Theme& theme, std::string_view words);

// The window's content area as a place.
ColumnPlace window_place();

}  // namespace jejak
