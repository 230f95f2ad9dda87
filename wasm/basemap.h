// The map's ground as basemap.json has it (made by assets/; schema jejak/basemap@1): filled areas, lines and labels by
// layer. In: bytes; out: world points (geo.h). No GL, no colours: map_geometry.h makes triangles of it.
//
//   {"schema": "jejak/basemap@1", "bounds": [38, 43, 42, 51],            south, west, north, east; degrees
//    "layers": [{"id": "land", "kind": "fill", "units_per_degree": 10000,
//                "vertices": [lat0, lng0, dlat, dlng, ...], "indices": [i0, di, di, ...]},   delta-coded; triangles
//               {"id": "borders", "kind": "line", "units_per_degree": 10000,
//                "lines": [{"name": "AZ-AM", "points": [lat0, lng0, dlat, dlng, ...]}]},     each line starts anew
//               {"id": "water_labels", "kind": "label", "labels": [{"name": "...", "lat": 0, "lng": 0}]}]}
//
// Layers of an id that the map doesn't know are kept; the map leaves them out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/geo.h"
#include "core/result.h"
#include "wasm/map_camera.h"

namespace jejak {

struct FillLayer {
  std::string id;
  std::vector<WorldPoint> vertices;
  std::vector<uint32_t> indices;  // three for each triangle
};

struct MapLine {
  std::string name;  // may be empty
  std::vector<WorldPoint> points;
};

struct LineLayer {
  std::string id;
  std::vector<MapLine> lines;
};

struct MapLabel {
  std::string name;  // as the map's sources have it; empty names are left out
  std::string kind;  // of a water: "sea", "lake", "river"; else empty
  WorldPoint position;
};

struct LabelLayer {
  std::string id;
  std::vector<MapLabel> labels;
};

struct Basemap {
  WorldRect bounds;  // of the region that is drawn in detail
  std::vector<FillLayer> fills;
  std::vector<LineLayer> lines;
  std::vector<LabelLayer> labels;

  const FillLayer* fill(std::string_view id) const;    // nullptr where there is none
  const LineLayer* line(std::string_view id) const;
  const LabelLayer* label(std::string_view id) const;
};

// Errors name the layer by key path: not_json, wrong_type, bad_value (an index beyond the vertices, another schema).
Result<Basemap> read_basemap(std::string_view bytes, std::string_view source);

// The shaded relief: an image that the page decoded, with the rectangle that it covers.
struct Relief {
  uint32_t width = 0, height = 0;
  std::vector<uint8_t> rgba;  // rows from north to south, 4 bytes a pixel; only red is read
  WorldRect bounds;
  double south_deg = 0, north_deg = 0;  // the rows are even in latitude, not in Mercator's y
  float flat = 1;                  // 0..1: the brightness of level ground
};

// relief.json: {"bounds": [south, west, north, east], "flat": 240, ...}; "flat" of 255, missing: 255. Requires: rgba.size() == 4 * width * height.
Result<Relief> read_relief(std::string_view json, std::string_view source, uint32_t width, uint32_t height,
                           std::vector<uint8_t> rgba);

}  // namespace jejak
