// What the last frame really drew, as JSON: for tests that ask whether a place, a day or a sentence is on the page.
//   "map"       the marks that were drawn: key, label, where on the canvas
//   "timeline"  the items that were drawn: label, days, the mentions and events that each stands for
//   "reader"    the lines and highlights that were drawn, and how far the article is scrolled
//   "expected"  what the articles hold: location places, dated mentions, texts; made from the documents, not the views
//   "state"     article, selection, hover, theme, link, and whether Escape would let go of something
//   "access"    the access tree, as the page is told of it
//   "texts"     the articles as they came in, and what `jejak extract` and `jejak link` say of them, within bounds (texts.h)
#pragma once

#include <string>
#include <string_view>

#include "wasm/app.h"

namespace jejak {

std::string inspect(const App& app, std::string_view subject);

}  // namespace jejak
