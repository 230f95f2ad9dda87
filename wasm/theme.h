// Every colour, size, space and duration of the canvas. Panels and the map take all numbers from here.
//
// Unit: device pixels. build_theme multiplies the design's CSS pixels by the device pixel ratio, so that a panel never
// sees the ratio and text always lands on whole device pixels: Theme::px(8) is 8 CSS pixels.
// Durations are in milliseconds; zero where the system asks for reduced motion.
// Free of ImGui: a Color packs to ImGui's 32-bit form by packed().
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

struct ImFont;

namespace jejak {

struct Color {
  uint8_t r = 0, g = 0, b = 0, a = 255;

  constexpr uint32_t packed() const {  // ImGui's ImU32: R in the lowest byte
    return uint32_t{r} | uint32_t{g} << 8 | uint32_t{b} << 16 | uint32_t{a} << 24;
  }
  constexpr Color faded(float opacity) const {  // `opacity` times its own
    return {r, g, b, static_cast<uint8_t>(static_cast<float>(a) * opacity + 0.5f)};
  }
  constexpr bool operator==(const Color&) const = default;
};

// What a mark or a highlight stands for: each has a colour and a shape.
enum class Kind : uint8_t { place, event, time, person, organization, figure, quote, count };

struct Palette {
  Color paper, panel, raised;      // page, panel on it, card above a panel
  Color ink, soft_ink, faint_ink;  // text, secondary text, disabled and rulings' labels
  Color hairline, accent, on_accent;
  Color hover, pressed;            // tints laid over a control
  Color shadow, scrim, warning;
  std::array<Color, static_cast<std::size_t>(Kind::count)> kinds;

  Color land, far_land, water, shore, river, border, district, oblast_1991, ceasefire_1994;
  Color map_label, water_label, region_label, map_halo;
  Color relief_shade, relief_light;

  constexpr Color of(Kind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
};

struct TypeScale {  // font sizes: whole device pixels, so that glyphs are drawn as they were rasterised
  float caption, small, ui, body, title, headline;
  float ui_leading, body_leading, headline_leading;  // line height as a multiple of the size
  float baseline_share;  // of a difference in size, how far the smaller text drops to stand on the same line
};

struct Spacing {
  float hair;  // one device pixel or more: rulings
  float xxs, xs, s, m, l, xl, xxl;
  float radius, card_radius;
};

struct Metrics {
  float top_bar, tab_bar, chip_bar, bottom_bar, timeline, touch_target, touch_least;
  float splitter;  // what of an edge between two views can be grabbed
  float icon_line, detail_day_share, pad_share, page_share;  // detail_day_share: of the card's width, the days of its events
  float compare_column;  // the narrowest column of answers
  float card_width, tooltip_width, about_width, reader_share;  // reader_share: of the width, three views side by side
  float wide_from, medium_from;                                // canvas widths from which views stand side by side
  float reader_over, card_share, sheet_share, notice_width;    // reader_over: width over the map; shares of height
  float search_box, search_width, chip_most;                   // the box's height and width, the widest chip
  float reader_bar, reader_margin;                             // height of its bar, room beside the column
  float reader_min, reader_measure;                            // narrowest reader; widest column of text
  float map_min, timeline_min;                                 // what a reader's own sizes leave: width and height
  float legend_from;                                           // the legend is open where the map is this wide
  float mark_min_radius, mark_max_radius, mark_ring, event_sign, halo;
  float road_line, border_line, district_line, historical_line, river_line;
  float dash_long, dash_short, dash_gap, dot_gap;
  float underline, tint_rounding;
  float lane, lane_gap, lane_label, month_label, time_size, tick, bar, soft_edge;
  float scroll_step, drag_threshold, scrollbar;
};

struct Opacity {
  float tint, tint_linked, tint_hover, tint_selected, faint_line, dimmed, uncertain, relief, bar, bar_strong;
  float soft_area, other_article;  // of a map mark: a region's area; a place that the open article does not tell of
};

struct Motion {
  float move_ms, hover_ms, tooltip_delay_ms;
  float play_ms;  // each month of a timeline that is played: a wish of the reader's, reduced motion or not
};

struct Fonts {
  ImFont* sans = nullptr;
  ImFont* sans_bold = nullptr;
  ImFont* sans_italic = nullptr;
  ImFont* serif = nullptr;
  ImFont* serif_bold = nullptr;
};

struct Theme {
  float scale = 1;  // device pixels in a CSS pixel, times the reader's zoom
  bool dark = false;
  Palette palette;
  TypeScale type;
  Spacing space;
  Metrics size;
  Opacity opacity;
  Motion motion;
  Fonts fonts;

  float px(float css_px) const { return css_px * scale; }
};

// Requires: scale > 0. Fonts are left empty: the app fills them in.
Theme build_theme(float scale, bool dark, bool reduced_motion);

constexpr Palette kLightPalette = {
    .paper = {0xF7, 0xF5, 0xF0}, .panel = {0xFF, 0xFF, 0xFF}, .raised = {0xFF, 0xFF, 0xFF},
    .ink = {0x1E, 0x23, 0x28}, .soft_ink = {0x5B, 0x60, 0x68}, .faint_ink = {0x76, 0x7A, 0x80},
    .hairline = {0xDA, 0xD5, 0xC9}, .accent = {0x0B, 0x6E, 0x99}, .on_accent = {0xFF, 0xFF, 0xFF},
    .hover = {0x1E, 0x23, 0x28, 0x0F}, .pressed = {0x1E, 0x23, 0x28, 0x1E},
    .shadow = {0x1E, 0x23, 0x28, 0x24}, .scrim = {0x1E, 0x23, 0x28, 0x59}, .warning = {0x8A, 0x4B, 0x00},
    .kinds = {{{0x1B, 0x7A, 0x70}, {0x9A, 0x62, 0x00}, {0xB2, 0x77, 0x00}, {0x6B, 0x4F, 0xA0},
               {0x41, 0x62, 0x7D}, {0x9B, 0x2D, 0x45}, {0x4C, 0x70, 0x32}}},
    .land = {0xEF, 0xEB, 0xE1}, .far_land = {0xF3, 0xF0, 0xE8}, .water = {0xCB, 0xDA, 0xE1},
    .shore = {0x9D, 0xB8, 0xC6}, .river = {0x9D, 0xB8, 0xC6}, .border = {0x8A, 0x83, 0x78},
    .district = {0xB5, 0xAE, 0xA1}, .oblast_1991 = {0x6E, 0x68, 0x60}, .ceasefire_1994 = {0x6E, 0x68, 0x60},
    .map_label = {0x1E, 0x23, 0x28}, .water_label = {0x3F, 0x6B, 0x82}, .region_label = {0x6B, 0x66, 0x5C},
    .map_halo = {0xF7, 0xF5, 0xF0}, .relief_shade = {0x2B, 0x26, 0x1C}, .relief_light = {0xFF, 0xFF, 0xFF},
};

constexpr Palette kDarkPalette = {
    .paper = {0x15, 0x18, 0x1C}, .panel = {0x1B, 0x1F, 0x24}, .raised = {0x23, 0x28, 0x2E},
    .ink = {0xE6, 0xE3, 0xDC}, .soft_ink = {0xA3, 0xA2, 0x9B}, .faint_ink = {0x8A, 0x8A, 0x85},
    .hairline = {0x30, 0x35, 0x3B}, .accent = {0x5F, 0xB3, 0xD9}, .on_accent = {0x10, 0x16, 0x1A},
    .hover = {0xE6, 0xE3, 0xDC, 0x14}, .pressed = {0xE6, 0xE3, 0xDC, 0x28},
    .shadow = {0x00, 0x00, 0x00, 0x66}, .scrim = {0x00, 0x00, 0x00, 0x8C}, .warning = {0xE8, 0xB4, 0x5A},
    .kinds = {{{0x4F, 0xB8, 0xAB}, {0xE0, 0xA4, 0x3C}, {0xE8, 0xB4, 0x5A}, {0xA9, 0x8F, 0xDD},
               {0x8A, 0xAE, 0xCB}, {0xE0, 0x7A, 0x90}, {0x93, 0xBD, 0x74}}},
    .land = {0x25, 0x29, 0x2D}, .far_land = {0x1F, 0x23, 0x27}, .water = {0x16, 0x22, 0x2B},
    .shore = {0x35, 0x4C, 0x59}, .river = {0x35, 0x4C, 0x59}, .border = {0x7C, 0x78, 0x70},
    .district = {0x4A, 0x4B, 0x4A}, .oblast_1991 = {0x9A, 0x95, 0x8B}, .ceasefire_1994 = {0x9A, 0x95, 0x8B},
    .map_label = {0xE6, 0xE3, 0xDC}, .water_label = {0x7F, 0xA9, 0xBF}, .region_label = {0x9A, 0x97, 0x8F},
    .map_halo = {0x15, 0x18, 0x1C}, .relief_shade = {0x00, 0x00, 0x00}, .relief_light = {0xFF, 0xFF, 0xFF},
};

}  // namespace jejak
