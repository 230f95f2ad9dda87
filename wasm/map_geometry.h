// Turns the basemap and the marks into the arrays that the graphics card takes: vertices and triangles. Pure.
//
// Basemap: built once. Positions are world units (geo.h) from `MapGeometry::origin`, so that single precision is finer
// than a metre near the region; zooming only changes uniforms. Mercator keeps angles and the map is never turned, so the
// way across a line is the same at every zoom and is stored with the vertex:
//
//      n ---- n        each point of a line gives two vertices, side -1 and +1; the shader moves them by
//   ---+------+---     normal * (half width in pixels); at a bend the normal is longer (a miter), at a sharp
//     -n ---- -n       one there are two pairs (a bevel). `along` is the length so far: dashes are counted in it.
//
// A line layer comes in several levels of detail, each simplified (Douglas-Peucker) to a third of a CSS pixel at its
// zoom: bends smaller than the line is wide would fold over themselves.
// Marks: built for each frame, in device pixels. Layouts match shaders/{fill,line,mark}.vert.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/basemap.h"
#include "wasm/map_camera.h"
#include "wasm/theme.h"

namespace jejak {

struct FillVertex {
  float x = 0, y = 0;  // world units from the origin
};

struct LineVertex {
  float x = 0, y = 0;            // world units from the origin
  float normal_x = 0, normal_y = 0;  // across the line, length 1 or, at a bend, more; y southwards
  float side = 0;                // -1 or +1: which edge
  float along = 0;               // world units from the line's begin
};

struct FillMesh {
  std::string id;
  std::vector<FillVertex> vertices;
  std::vector<uint32_t> indices;
};

struct LineDetail {
  double max_zoom_log2 = 0;  // good up to this zoom
  uint32_t first_index = 0, index_count = 0;
};

struct LineMesh {
  std::string id;
  std::vector<LineVertex> vertices;
  std::vector<uint32_t> indices;
  std::vector<LineDetail> details;  // the coarsest first; the last is good at any zoom

  const LineDetail& detail_at(double zoom_log2) const;  // Requires: details not empty
};

struct MapGeometry {
  WorldPoint origin;
  WorldRect region;  // drawn in detail; beyond lies the world's backdrop
  std::vector<FillMesh> fills;
  std::vector<LineMesh> lines;  // the line layers, then the shores of the backdrop's land as "<id>_outline"
};

// O(n log n) in the points. The backdrop's land ("..._land") has no line layer for its shore: it is found here.
MapGeometry build_map_geometry(const Basemap& basemap);

// The edges that belong to one triangle only, joined to lines; those along a side of `cuts` (where the data was
// clipped) are no shore and left out.
std::vector<MapLine> outline_of(const FillLayer& layer, const std::vector<WorldRect>& cuts);

// Lines that meet end to end, two at a point, as one: so dashes run on and bends are whole. Where three meet all end.
std::vector<MapLine> joined(std::vector<MapLine> lines);

// Keeps the ends and each point that lies farther than `tolerance` from the line without it.
std::vector<WorldPoint> simplified(const std::vector<WorldPoint>& points, double tolerance);

enum class MarkShape : uint8_t { disc, glow, bar };  // matched by shaders/mark.frag

// One mark as it is drawn.
struct MarkSprite {
  PixelPoint centre;    // device pixels from the map's upper left corner
  float radius_px = 0;  // of a glow: where it has faded out
  MarkShape shape = MarkShape::disc;
  float ring_px = 0;    // width of the edge, inside the radius
  Color fill, edge;
};

struct MarkVertex {
  float x_px = 0, y_px = 0;              // the mark's centre
  float corner_x_px = 0, corner_y_px = 0;  // from the centre to this corner of its square
  float radius_px = 0, ring_px = 0;
  float shape = 0;                       // MarkShape
  Color fill, edge;                      // bytes, not premultiplied
};

struct MarkMesh {
  std::vector<MarkVertex> vertices;  // four each
  std::vector<uint32_t> indices;
};

MarkMesh build_mark_mesh(const std::vector<MarkSprite>& sprites);

}  // namespace jejak
