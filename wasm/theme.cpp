#include "wasm/theme.h"

#include <algorithm>
#include <cmath>

namespace jejak {
namespace {

// All in CSS pixels; build_theme scales them.
constexpr TypeScale kTypeScale = {.caption = 12, .small = 13.5f, .ui = 15, .body = 17, .title = 20, .headline = 24,
                                  .ui_leading = 1.35f, .body_leading = 1.6f, .headline_leading = 1.28f, .baseline_share = 0.28f};

constexpr Spacing kSpacing = {.hair = 1, .xxs = 2, .xs = 4, .s = 8, .m = 12, .l = 16, .xl = 24, .xxl = 32,
                              .radius = 4, .card_radius = 8};

constexpr Metrics kMetrics = {
    .top_bar = 48, .tab_bar = 40, .chip_bar = 40, .bottom_bar = 56, .timeline = 168, .touch_target = 32, .touch_least = 24,
    .splitter = 8,
    .icon_line = 1.6f, .detail_day_share = 0.48f, .pad_share = 0.06f, .page_share = 0.85f,
    .compare_column = 220, .card_width = 320, .tooltip_width = 300, .about_width = 620, .reader_share = 0.455f,
    .wide_from = 1000, .medium_from = 700,
    .reader_over = 520, .card_share = 0.72f, .sheet_share = 0.46f, .notice_width = 380,
    .search_box = 32, .search_width = 220, .chip_most = 260,
    .reader_bar = 48, .reader_margin = 28,
    .reader_min = 360, .reader_measure = 600, .map_min = 320, .timeline_min = 112,
    .legend_from = 560,
    .mark_min_radius = 6, .mark_max_radius = 22, .mark_ring = 2, .event_sign = 4.5f, .halo = 2,
    .road_line = 2, .border_line = 1, .district_line = 1, .historical_line = 1.5f, .river_line = 1,
    .dash_long = 9, .dash_short = 4, .dash_gap = 4, .dot_gap = 3,
    .underline = 2, .tint_rounding = 2,
    .lane = 18, .lane_gap = 4, .lane_label = 56, .month_label = 30, .time_size = 6, .tick = 5, .bar = 14,
    .soft_edge = 18,
    .scroll_step = 48, .drag_threshold = 4, .scrollbar = 10,
};

// Every member of these structs is a float: scaled as one array, ratios set back afterwards.
template <class T>
T scaled(const T& in, float scale) {
  T out = in;
  auto* values = reinterpret_cast<float*>(&out);
  for (std::size_t i = 0; i < sizeof(T) / sizeof(float); ++i) values[i] *= scale;
  return out;
}

}  // namespace

Theme build_theme(float scale, bool dark, bool reduced_motion) {
  Theme theme;
  theme.scale = scale;
  theme.dark = dark;
  theme.palette = dark ? kDarkPalette : kLightPalette;
  theme.type = scaled(kTypeScale, scale);
  for (float* size : {&theme.type.caption, &theme.type.small, &theme.type.ui, &theme.type.body, &theme.type.title,
                      &theme.type.headline}) {
    *size = std::round(*size);
  }
  theme.type.ui_leading = kTypeScale.ui_leading;
  theme.type.body_leading = kTypeScale.body_leading;
  theme.type.headline_leading = kTypeScale.headline_leading;
  theme.type.baseline_share = kTypeScale.baseline_share;
  theme.space = scaled(kSpacing, scale);
  theme.space.hair = std::max(1.0f, std::floor(scale));
  theme.size = scaled(kMetrics, scale);
  theme.size.reader_share = kMetrics.reader_share;
  theme.size.detail_day_share = kMetrics.detail_day_share;
  theme.size.pad_share = kMetrics.pad_share;
  theme.size.page_share = kMetrics.page_share;
  theme.size.card_share = kMetrics.card_share;
  theme.size.sheet_share = kMetrics.sheet_share;
  theme.opacity = {.tint = 0.10f, .tint_linked = 0.17f, .tint_hover = 0.24f, .tint_selected = 0.30f,
                   .faint_line = 0.6f, .dimmed = 0.35f, .uncertain = 0.45f,
                   .relief = 0.25f, .bar = 0.28f, .bar_strong = 0.55f,
                   .soft_area = 0.24f, .other_article = 0.45f};
  if (!reduced_motion) theme.motion = {.move_ms = 220, .hover_ms = 90, .tooltip_delay_ms = 120, .play_ms = 1200};
  else theme.motion = {.move_ms = 0, .hover_ms = 0, .tooltip_delay_ms = 0, .play_ms = 1200};
  return theme;
}

}  // namespace jejak
