// The names that belong to the ground: countries, districts, waters, and beyond the region the world's countries. Which
// of them show at which zoom, and how they are set. Pure.
//   build_ground_names(basemap) -> "ARMENIA" country, "Danau Sevan" lake, "Kura" river, "Mesir" world country, ...
// Names are the basemap's own, in Indonesian.
#pragma once

#include <string>
#include <vector>

#include "wasm/basemap.h"
#include "wasm/theme.h"

namespace jejak {

enum class MapTextKind : uint8_t {
  place, place_strong,  // of a mark; the most told of, the hovered and the held
  sides,                // a place's names on each side, below its label
  area,                 // a place that is a region or a country
  country, district, far_country, sea, lake, river,  // of the ground
  count,
};

// How one kind of text is set on the map.
struct MapTextStyle {
  ImFont* font = nullptr;
  float size = 0;
  float tracking_px = 0;  // more room between letters
  float halo_px = 0;
  Color ink, halo;
};
MapTextStyle map_text_style(const Theme& theme, MapTextKind kind);

struct GroundName {
  MapTextKind kind = MapTextKind::country;
  std::string name;  // as the basemap has it: to compare with a place's
  std::string text;  // as it is set: small capitals as capitals
  WorldPoint position;
};

// In the order of importance. Done once.
std::vector<GroundName> build_ground_names(const Basemap& basemap);

// 0: not at this zoom .. 1: in full.
float name_opacity(MapTextKind kind, double zoom_log2);

// Letters a to z in capitals; all others as they are.
std::string capitals(std::string_view text);

}  // namespace jejak
