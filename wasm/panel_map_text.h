// Text on the map: letters with a halo of the paper's colour and, where wished, more room between them. ImGui's own text
// knows neither. Letters stand on whole device pixels.
#pragma once

#include <imgui.h>

#include <string_view>

#include "wasm/map_camera.h"
#include "wasm/map_names.h"

namespace jejak {

PixelSize measure_map_text(const MapTextStyle& style, std::string_view text);

// `at`: the upper left corner. The style's colours times `opacity`.
void draw_map_text(ImDrawList& list, const MapTextStyle& style, ImVec2 at, std::string_view text, float opacity = 1);

}  // namespace jejak
