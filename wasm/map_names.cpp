#include "wasm/map_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "wasm/map_style.h"

namespace jejak {
namespace {

// The zooms between which a kind of name comes, and those between which it goes again.
struct ZoomRange {
  double in_from, in_to, out_from, out_to;
};
constexpr double kNever = 99;

constexpr ZoomRange range_of(MapTextKind kind) {
  switch (kind) {
    case MapTextKind::far_country: return {2.2, 2.8, 6.6, 7.0};
    case MapTextKind::country: return {5.6, 6.0, 10.4, 10.8};
    case MapTextKind::district: return {8.3, 8.7, kNever, kNever + 1};
    case MapTextKind::lake: return {7.2, 7.6, kNever, kNever + 1};
    case MapTextKind::river: return {7.6, 8.0, kNever, kNever + 1};
    case MapTextKind::sea: return {4.8, 5.2, kNever, kNever + 1};
    default: return {-1, 0, kNever, kNever + 1};
  }
}

// Widths between letters, as a share of the size.
constexpr float kWideTracking = 0.16f, kLooseTracking = 0.06f;

void add_names(std::vector<GroundName>& out, const LabelLayer* layer, MapTextKind kind) {
  if (!layer) return;
  for (const MapLabel& label : layer->labels) {
    MapTextKind as = kind;
    if (label.kind == "lake") as = MapTextKind::lake;
    if (label.kind == "river") as = MapTextKind::river;
    const bool in_capitals = as == MapTextKind::country || as == MapTextKind::district;
    out.push_back({as, label.name, in_capitals ? capitals(label.name) : label.name, label.position});
  }
}

}  // namespace

std::string capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

float name_opacity(MapTextKind kind, double zoom_log2) {
  const ZoomRange range = range_of(kind);
  return std::min(ramp(zoom_log2, range.in_from, range.in_to), 1 - ramp(zoom_log2, range.out_from, range.out_to));
}

std::vector<GroundName> build_ground_names(const Basemap& basemap) {
  std::vector<GroundName> out;
  add_names(out, basemap.label("country_labels"), MapTextKind::country);
  add_names(out, basemap.label("water_labels"), MapTextKind::sea);
  add_names(out, basemap.label("district_labels"), MapTextKind::district);
  add_names(out, basemap.label("world_labels"), MapTextKind::far_country);
  std::ranges::stable_sort(out, {}, &GroundName::kind);
  return out;
}

MapTextStyle map_text_style(const Theme& theme, MapTextKind kind) {
  const Palette& ink = theme.palette;
  const Fonts& fonts = theme.fonts;
  const auto style = [&](ImFont* font, float size, float tracking, Color color) {
    return MapTextStyle{font, size, size * tracking, theme.size.halo, color, ink.map_halo};
  };
  switch (kind) {
    case MapTextKind::place: return style(fonts.sans, theme.type.small, 0, ink.map_label);
    case MapTextKind::place_strong: return style(fonts.sans_bold, theme.type.ui, 0, ink.map_label);
    case MapTextKind::sides: return style(fonts.sans, theme.type.caption, 0, ink.soft_ink);
    case MapTextKind::area: return style(fonts.sans_bold, theme.type.caption, kWideTracking, ink.of(Kind::place));
    case MapTextKind::country: return style(fonts.sans, theme.type.small, kWideTracking, ink.region_label);
    case MapTextKind::district: return style(fonts.sans, theme.type.caption, kWideTracking, ink.region_label);
    case MapTextKind::far_country: return style(fonts.sans, theme.type.caption, kLooseTracking, ink.region_label);
    case MapTextKind::sea:
    case MapTextKind::lake:
    case MapTextKind::river:
    case MapTextKind::count: break;
  }
  const float size = kind == MapTextKind::sea ? theme.type.ui : theme.type.caption;
  return style(fonts.sans_italic ? fonts.sans_italic : fonts.sans, size, kLooseTracking, ink.water_label);
}

}  // namespace jejak
