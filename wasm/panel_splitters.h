// The edges between views, to be dragged: the reader's left edge and the timeline's upper edge. A double click gives the
// view its own size back. For those who do not drag there are two buttons each in the mirrored page.
#pragma once

#include "wasm/access.h"
#include "wasm/command.h"
#include "wasm/page_layout.h"

namespace jejak {

void draw_splitters(const PageLayout& layout, PixelSize canvas, const Theme& theme, Language language, CommandSink& sink,
                    AccessTree& access);

}  // namespace jejak
