// One frame of the map, set: where each mark stands and how large, which names are drawn and where, which places lie
// beyond the edge and point there. Pure; how wide a text is, is a function.
// A place outside of the view points there from the edge when it is far (beyond the region) or when it is pointed at,
// held or linked; the rest of the region is reached by moving the map. When all of the region is out of view, one
// pointer leads back to it. Pointers that find no room are counted in `more`.
// Space: device pixels from the map's upper left corner.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/map_camera.h"
#include "wasm/map_geometry.h"
#include "wasm/map_names.h"
#include "wasm/map_pointers.h"
#include "wasm/theme.h"
#include "wasm/view_model_map.h"

namespace jejak {

using MeasureText = std::function<PixelSize(MapTextKind, std::string_view)>;

struct MapGround {
  const std::vector<GroundName>* names = nullptr;  // may be null
  WorldRect region;                                // what is drawn in detail: places beyond are far
};

struct MapFrameInput {
  MapView view;
  std::vector<PixelRect> controls;  // names and pointers keep off them
};

struct MarkOnMap {
  uint32_t mark = 0;  // index into MapModel::marks
  PixelPoint centre;
  float radius_px = 0;    // of what is seen: the disc, or the soft area
  float reach_px = 0;     // of what answers the pointer
  bool soft = false;      // an area: what is precise goes before it
  bool folded = false;    // neither drawn nor pressed: another stands for it
  std::vector<uint32_t> holds;  // the marks that it stands for, besides its own; such a mark opens when it is pressed
};

// The signs of what happened at a place stand in a row above its mark.
struct SignOnMap {
  EventSign sign = EventSign::other;
  PixelPoint centre;
  float radius_px = 0;
  float opacity = 1;
};

// A named road: of the straight line what lies between its two marks.
struct RoadOnMap {
  PixelPoint from, to;
  bool in_open_article = false;
};

struct NameOnMap {
  MapTextKind kind = MapTextKind::place;
  std::string text;
  PixelPoint at;          // upper left corner
  float opacity = 1;
};

struct PointerOnMap {
  uint32_t mark = 0;
  bool to_region = false;  // stands for all places of the region, when the map looks elsewhere
  PlacedPointer placed;
  std::string distance;    // "3.200 km", from the middle of the map
};

struct MapLayout {
  std::vector<MarkOnMap> marks;      // the undermost first
  std::vector<MarkSprite> sprites;   // in drawing order
  std::vector<SignOnMap> signs;
  std::vector<RoadOnMap> roads;
  std::vector<NameOnMap> names;
  std::vector<PointerOnMap> pointers;
  uint32_t more = 0;
  bool has_dateline_only = false, has_area = false, has_other_article = false, has_cluster = false;  // for the legend
  EventSigns has_signs;  // as well
};

MapLayout layout_map(const MapModel& model, const MapGround& ground, const MapFrameInput& input, const Theme& theme,
                     const MeasureText& measure);

// The mark whose reach has the point: of several a disc below the point before an area, then the nearest; null in the open.
const MarkOnMap* mark_at(const MapLayout& layout, PixelPoint point);

// The radius of a mark that is told of `count` times where the most told of its class is told of `most` times: it grows
// with the square root, once told has the least radius, and the most told never more than the largest.
float mark_radius(uint32_t count, uint32_t most, const Theme& theme, double zoom_log2);

// The height of a pointer's chip and the room around its text.
PixelSize pointer_size(const PlaceMark& mark, std::string_view distance, const Theme& theme, const MeasureText& measure);

}  // namespace jejak
