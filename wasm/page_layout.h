// Where the views stand on the canvas. Pure.
//
//   wide, from 1000 CSS px      medium, from 700              narrow, below
//   ┌──────────────────────┐    ┌───────────────┐             ┌───────┐
//   │ bar                  │    │ bar           │             │ bar   │
//   ├────────────┬─────────┤    ├────────┬──────┤ the reader  ├───────┤ one view
//   │ map        │ tabs    │    │ map    │ tabs │ slides over │ view  │ at a time
//   │            │ reader  │    │        │reader│ the map     │       │
//   ├────────────┴─────────┤    ├────────┴──────┤             │       │
//   │ timeline             │    │ timeline      │             ├───────┤
//   └──────────────────────┘    └───────────────┘             │ tabs  │
// The reader's own sizes (AppState::panes) move the edges between the views.
// Space: device pixels of the canvas; an area that does not show is empty.
#pragma once

#include "wasm/map_camera.h"
#include "wasm/state.h"
#include "wasm/theme.h"

namespace jejak {

enum class PageForm : uint8_t { wide, medium, narrow };

struct PageLayout {
  PageForm form = PageForm::wide;
  PixelRect top, chips, map, timeline, tabs, reader, bottom;  // tabs: at the head of the reader; chips: below the bar on a phone
  PixelRect card;     // the most that the card of what is held may take
  PixelRect notices;  // and the card of what could not be read
  bool reader_over_map = false;
};

PageLayout layout_page(PixelSize canvas, const Theme& theme, const AppState& state);

}  // namespace jejak
