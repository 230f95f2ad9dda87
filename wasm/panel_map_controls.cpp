#include "wasm/panel_map_controls.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "wasm/map_style.h"
#include "wasm/panel_map_text.h"
#include "wasm/panel_widgets.h"

namespace jejak {
namespace {

constexpr std::string_view kCredit = "© OpenStreetMap contributors";

Text text_of_sign(LegendSign sign) {
  switch (sign) {
    case LegendSign::size: return Text::legend_mark_size;
    case LegendSign::cluster: return Text::legend_cluster;
    case LegendSign::other_article: return Text::legend_other_article;
    case LegendSign::dateline: return Text::legend_dateline;
    case LegendSign::area: return Text::legend_area;
    case LegendSign::violence: return Text::legend_violence;
    case LegendSign::movement: return Text::legend_movement;
    case LegendSign::talks: return Text::legend_talks;
    case LegendSign::road: return Text::legend_road;
    case LegendSign::other_event: return Text::legend_other_event;
    case LegendSign::border: return Text::legend_border;
    case LegendSign::district: return Text::legend_district;
    case LegendSign::oblast_1991: return Text::legend_oblast_1991;
    case LegendSign::ceasefire_1994: return Text::legend_ceasefire_1994;
    case LegendSign::story: return Text::legend_story;
  }
  return Text::legend;
}

constexpr std::pair<LegendSign, EventSign> kEventRows[] = {
    {LegendSign::violence, EventSign::violence}, {LegendSign::movement, EventSign::movement},
    {LegendSign::talks, EventSign::talks}, {LegendSign::other_event, EventSign::other}};

std::optional<EventSign> event_sign_of(LegendSign row) {
  for (const auto& [legend, sign] : kEventRows) {
    if (legend == row) return sign;
  }
  return std::nullopt;
}

float sign_width(const Theme& theme) { return theme.size.touch_target; }
float row_height(const Theme& theme) { return std::max(caption_face(theme).line + theme.space.xs, theme.size.touch_least); }

PixelSize legend_size(const std::vector<LegendSign>& signs, const Theme& theme, Language language) {
  float words = text_width(small_bold_face(theme), text_of(language, Text::legend)) + theme.size.touch_target;
  for (const LegendSign sign : signs) {
    const float box = switch_of(sign, {}) ? theme.space.s + theme.size.mark_max_radius : 0;
    words = std::max(words, text_width(caption_face(theme), text_of(language, text_of_sign(sign))) + box);
  }
  return {theme.space.m + sign_width(theme) + theme.space.s + words + theme.space.m,
          theme.size.touch_target + static_cast<float>(signs.size()) * row_height(theme) + theme.space.s};
}

std::string scale_words(const ScaleBar& bar, Language language) {
  const bool metres = bar.length_km < 1;
  const std::string n = format_number(language, std::llround(metres ? bar.length_km * 1000 : bar.length_km));
  return fill(text_of(language, metres ? Text::scale_m : Text::scale_km), {{"n", n}});
}

// A line of a map style as it would be drawn: whole, dashed or dotted.
void draw_line_sign(ImDrawList& list, const Theme& theme, ImVec2 from, float width, Color color, float line_px,
                    float dash_px, float period_px) {
  const float reach = period_px > 0 ? period_px : width;
  const float on = period_px > 0 ? std::max(dash_px, line_px) : width;
  for (float x = 0; x < width; x += reach) {
    const float end = std::min(x + on, width);
    list.AddLine({from.x + x, from.y}, {from.x + end, from.y}, u32(color), std::max(line_px, theme.space.hair));
  }
}

void draw_sign(ImDrawList& list, const Theme& theme, LegendSign sign, ImVec2 at) {
  const Palette& ink = theme.palette;
  const Metrics& size = theme.size;
  const float width = sign_width(theme), height = row_height(theme), y = at.y + height / 2;
  const Color place = ink.of(Kind::place);
  const ImVec2 middle{at.x + width / 2, y}, left{at.x, std::floor(y) + theme.space.hair / 2};
  const float small = size.mark_min_radius * 0.6f;
  switch (sign) {
    case LegendSign::size: {
      float x = at.x;
      for (const float r : {small, small * 1.5f, small * 2}) {
        list.AddCircleFilled({x + r, y}, r, u32(place));
        x += 2 * r + theme.space.xxs;
      }
      return;
    }
    case LegendSign::cluster: {
      const float r = size.mark_min_radius * 0.8f, rim = r + 2.5f * size.mark_ring;
      list.AddCircleFilled(middle, rim, u32(ink.map_halo));
      list.AddCircle(middle, rim - size.mark_ring / 2, u32(place), 0, size.mark_ring);
      list.AddCircleFilled(middle, r, u32(place));
      return;
    }
    case LegendSign::other_article: {
      const float r = size.mark_min_radius;
      list.AddCircleFilled(middle, r, u32(ink.map_halo));
      list.AddCircleFilled(middle, r, u32(place.faded(theme.opacity.other_article)));
      list.AddCircle(middle, r - theme.space.hair / 2, u32(place), 0, theme.space.hair);
      return;
    }
    case LegendSign::dateline:
      list.AddCircleFilled(middle, size.mark_min_radius, u32(ink.map_halo));
      list.AddCircle(middle, size.mark_min_radius - size.mark_ring / 2, u32(place), 0, size.mark_ring);
      return;
    case LegendSign::area:
      // A soft disc in steps, as the map's glow.
      for (const float share : {1.0f, 0.8f, 0.6f, 0.4f}) {
        list.AddCircleFilled(middle, height / 2 * share, u32(place.faded(theme.opacity.soft_area / 2)));
      }
      return;
    case LegendSign::violence:
    case LegendSign::movement:
    case LegendSign::talks:
    case LegendSign::other_event:
      return draw_event_sign(list, *event_sign_of(sign), middle, size.event_sign * 1.2f, ink.of(Kind::event));
    case LegendSign::road: return draw_line_sign(list, theme, left, width, place, size.road_line, 0, 0);
    case LegendSign::border: return draw_line_sign(list, theme, left, width, ink.border, size.border_line, 0, 0);
    case LegendSign::district:
      return draw_line_sign(list, theme, left, width, ink.district, size.district_line, 0, size.dot_gap);
    case LegendSign::oblast_1991:
      return draw_line_sign(list, theme, left, width, ink.oblast_1991, size.historical_line, size.dash_long,
                            size.dash_long + size.dash_gap);
    case LegendSign::ceasefire_1994:
      return draw_line_sign(list, theme, left, width, ink.ceasefire_1994, size.historical_line, size.dash_short,
                            size.dash_short + size.dash_gap);
    case LegendSign::story:
      list.AddLine(left, {left.x + width, left.y}, u32(ink.accent), size.icon_line);
      list.AddTriangleFilled({middle.x - small, y - small}, {middle.x - small, y + small}, {middle.x + small, y}, u32(ink.accent));
      return;
  }
}

bool is_on(LegendSign sign, const LegendSwitches& switches) {
  switch (sign) {
    case LegendSign::oblast_1991: return switches.lines.oblast_1991;
    case LegendSign::ceasefire_1994: return switches.lines.ceasefire_1994;
    case LegendSign::story: return switches.story;
    default: return true;
  }
}

// At a row's right end: a box, with a tick in it when the row is on.
void draw_box(ImDrawList& list, const Theme& theme, ImVec2 at, float size, bool on) {
  const ImVec2 end{at.x + size, at.y + size};
  if (on) list.AddRectFilled(at, end, u32(theme.palette.accent), theme.size.tint_rounding);
  else list.AddRect(at, end, u32(theme.palette.soft_ink), theme.size.tint_rounding, 0, theme.space.hair);
  if (!on) return;
  const ImVec2 tick[] = {{at.x + size * 0.22f, at.y + size * 0.52f}, {at.x + size * 0.42f, at.y + size * 0.72f},
                         {at.x + size * 0.78f, at.y + size * 0.3f}};
  list.AddPolyline(tick, 3, u32(theme.palette.on_accent), 0, theme.size.icon_line);
}

ImVec2 corner(const PixelRect& rect) { return {rect.x_px, rect.y_px}; }

// A flat board: on the map a shadow would read as relief.
void draw_board(const Theme& theme, const PixelRect& rect, float rounding) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end{rect.right_px(), rect.bottom_px()};
  list.AddRectFilled(corner(rect), end, u32(theme.palette.raised), rounding);
  list.AddRect(corner(rect), end, u32(theme.palette.hairline), rounding, 0, theme.space.hair);
}

void draw_legend(const MapControlsLayout& layout, const Theme& theme, Language language, const LegendSwitches& switches,
                 CommandSink& sink, AccessTree& access) {
  const PixelRect& rect = layout.legend;
  draw_board(theme, rect, theme.space.card_radius);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Face title = small_bold_face(theme), face = caption_face(theme);
  const float x = rect.x_px + theme.space.m;
  draw_text(title, {x, rect.y_px + std::floor((theme.size.touch_target - title.line) / 2)}, theme.palette.ink,
            text_of(language, Text::legend));
  float y = rect.y_px + theme.size.touch_target;
  const float height = row_height(theme), box = theme.type.caption;
  for (const LegendSign sign : layout.signs) {
    const bool on = is_on(sign, switches);
    const std::string_view words = text_of(language, text_of_sign(sign));
    draw_sign(list, theme, sign, {x, y});
    draw_text(face, {x + sign_width(theme) + theme.space.s, y + std::floor((height - face.line) / 2)},
              on ? theme.palette.ink : theme.palette.soft_ink, words);
    if (const auto command = switch_of(sign, switches)) {
      const std::string id = "legend:" + std::to_string(static_cast<int>(sign));
      if (press_area(id, {rect.x_px, y}, {rect.width_px, height}).clicked) sink.push(*command);
      draw_box(list, theme, {rect.right_px() - theme.space.m - box, y + std::floor((height - box) / 2)}, box, on);
      access.add({.id = id, .role = AccessRole::button, .label = fill(text_of(language, Text::switch_on), {{"what", words}}),
                  .rect = {rect.x_px, y, rect.width_px, height}, .action = command, .target = {}, .pressed = on});
    }
    y += height;
  }
}

void draw_scale(const MapControlsLayout& layout, const Theme& theme, Language language) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const MapTextStyle style = map_text_style(theme, MapTextKind::sides);
  const PixelRect& rect = layout.scale;
  draw_map_text(list, style, corner(rect), scale_words(layout.bar, language));
  const float y = rect.bottom_px() - theme.space.xs, tick = theme.space.xs, line = theme.space.hair;
  const ImVec2 points[] = {{rect.x_px, y - tick}, {rect.x_px, y}, {rect.x_px + layout.bar.length_px, y},
                           {rect.x_px + layout.bar.length_px, y - tick}};
  list.AddPolyline(points, 4, u32(style.halo), 0, line + 2 * theme.size.halo);
  list.AddPolyline(points, 4, u32(theme.palette.ink), 0, line);
}

// Every drag has buttons that do the same.
void draw_pad(const MapControlsLayout& layout, const Theme& theme, Language language, const MapControlsActions& actions,
              CommandSink& sink, AccessTree& access, MapControlsPress& press) {
  constexpr std::array<Icon, kPanCount> kIcons = {Icon::back, Icon::up, Icon::down, Icon::forward};
  constexpr std::array<Text, kPanCount> kLabels = {Text::pan_west, Text::pan_north, Text::pan_south, Text::pan_east};
  const bool open = layout.pad.front().width_px > 0;
  const auto button = [&](const char* id, Icon icon, const PixelRect& rect, Text label, Command action, bool pressed) {
    access.add({.id = id, .role = AccessRole::button, .label = std::string(text_of(language, label)),
                .rect = {rect.x_px, rect.y_px, rect.width_px, rect.height_px}, .action = std::move(action),
                .target = {}, .pressed = pressed});
    return icon_button(theme, id, icon, corner(rect), rect.width_px).clicked;
  };
  const ShowPad toggle{!open};
  if (button("map:pad", Icon::move, layout.pad_button, Text::pan, toggle, open)) sink.push(toggle);
  if (!open) return;
  for (size_t i = 0; i < kPanCount; ++i) draw_board(theme, layout.pad[i], theme.space.radius);
  for (size_t i = 0; i < kPanCount; ++i) {
    if (button(kPans[i].id, kIcons[i], layout.pad[i], kLabels[i], MoveCamera{actions.panned[i]}, false)) press.pan = i;
  }
}

}  // namespace

std::vector<PixelRect> MapControlsLayout::rects() const {
  std::vector<PixelRect> out;
  for (const PixelRect& rect : {zoom_in, zoom_out, fit, pad_button, scale, credit, legend_button, legend}) {
    if (rect.width_px > 0) out.push_back(rect);
  }
  for (const PixelRect& rect : pad) {
    if (rect.width_px > 0) out.push_back(rect);
  }
  return out;
}

std::optional<Command> switch_of(LegendSign sign, const LegendSwitches& switches) {
  const bool next = !is_on(sign, switches);
  switch (sign) {
    case LegendSign::oblast_1991: return ShowLine{HistoricalLine::oblast_1991, next};
    case LegendSign::ceasefire_1994: return ShowLine{HistoricalLine::ceasefire_1994, next};
    case LegendSign::story: return ShowStory{next};
    default: return std::nullopt;
  }
}

std::vector<LegendSign> legend_of(const MapLayout& layout, const MapStyle& style, LegendLines lines) {
  const auto drawn = [&](std::string_view layer) {
    return std::ranges::any_of(style.above, [&](const LineStyle& line) { return line.layer == layer; });
  };
  std::vector<LegendSign> out;
  if (!layout.marks.empty()) out.push_back(LegendSign::size);
  if (layout.has_cluster) out.push_back(LegendSign::cluster);
  if (layout.has_other_article) out.push_back(LegendSign::other_article);
  if (layout.has_dateline_only) out.push_back(LegendSign::dateline);
  if (layout.has_area) out.push_back(LegendSign::area);
  for (const auto& [legend, sign] : kEventRows) {
    if (layout.has_signs.has(sign)) out.push_back(legend);
  }
  if (lines.roads) out.push_back(LegendSign::road);
  out.push_back(LegendSign::border);
  if (drawn("districts")) out.push_back(LegendSign::district);
  if (drawn("oblast_1991")) out.push_back(LegendSign::oblast_1991);
  if (drawn("ceasefire_1994")) out.push_back(LegendSign::ceasefire_1994);
  if (lines.story) out.push_back(LegendSign::story);
  return out;
}

MapControlsLayout layout_controls(const PixelRect& room, const MapView& view, const Theme& theme, Language language,
                                  std::vector<LegendSign> signs, bool pad_open) {
  MapControlsLayout out;
  out.signs = std::move(signs);
  const float size = theme.size.touch_target, margin = theme.space.s, right = room.right_px() - margin;
  out.zoom_in = {right - size, room.y_px + margin, size, size};
  out.zoom_out = {right - size, out.zoom_in.bottom_px(), size, size};
  out.fit = {right - size, out.zoom_out.bottom_px() + margin, size, size};
  out.pad_button = {right - size, out.fit.bottom_px(), size, size};
  if (pad_open) {
    // In the order of the keys: west, and above each other north and south, then east.
    const float x = out.pad_button.x_px - margin, y = out.pad_button.y_px;
    out.pad = {{{x - 3 * size, y, size, size}, {x - 2 * size, y - size / 2, size, size},
                {x - 2 * size, y + size / 2, size, size}, {x - size, y, size, size}}};
  }

  const MapTextStyle note = map_text_style(theme, MapTextKind::sides);
  const PixelSize credit = measure_map_text(note, kCredit);
  out.credit = {right - credit.width_px, room.bottom_px() - theme.space.xs - credit.height_px, credit.width_px,
                credit.height_px};
  out.bar = scale_bar(view, theme.size.card_width / 3);
  const PixelSize words = measure_map_text(note, scale_words(out.bar, language));
  const float scale_width = std::ceil(std::max(words.width_px, out.bar.length_px));
  out.scale = {right - scale_width, out.credit.y_px - theme.space.xs - words.height_px - theme.space.s, scale_width,
               words.height_px + theme.space.s};

  const float above = out.scale.y_px - theme.space.xs;
  const PixelSize legend = legend_size(out.signs, theme, language);
  const float title = text_width(small_face(theme), text_of(language, Text::legend)) + 2 * theme.space.m;
  if (!out.signs.empty() && above - legend.height_px > out.pad_button.bottom_px()) {
    out.legend = {right - legend.width_px, above - legend.height_px, legend.width_px, legend.height_px};
    out.legend_button = {out.legend.right_px() - size, out.legend.y_px, size, size};
  } else {
    out.legend_button = {right - title, above - size, title, size};
  }
  return out;
}

MapControlsPress draw_controls(const MapControlsLayout& layout, const Theme& theme, Language language,
                               const MapControlsActions& actions, CommandSink& sink, AccessTree& access) {
  MapControlsPress press;
  const auto icon = [&](const char* id, Icon which, const PixelRect& rect, Text label, Command action) {
    access.add({.id = id, .role = AccessRole::button, .label = std::string(text_of(language, label)),
                .rect = {rect.x_px, rect.y_px, rect.width_px, rect.height_px}, .action = std::move(action),
                .target = {}});
    return icon_button(theme, id, which, corner(rect), rect.width_px).clicked;
  };
  PixelRect zoom = layout.zoom_in;
  zoom.height_px = layout.zoom_out.bottom_px() - zoom.y_px;
  draw_board(theme, zoom, theme.space.radius);
  PixelRect whole = layout.fit;
  whole.height_px = layout.pad_button.bottom_px() - whole.y_px;
  draw_board(theme, whole, theme.space.radius);
  press.zoom_in = icon("map:zoom_in", Icon::plus, layout.zoom_in, Text::zoom_in, MoveCamera{actions.zoomed_in});
  press.zoom_out = icon("map:zoom_out", Icon::minus, layout.zoom_out, Text::zoom_out, MoveCamera{actions.zoomed_out});
  press.fit = icon("map:fit", Icon::fit, layout.fit, Text::fit_all, FitAll{});

  draw_pad(layout, theme, language, actions, sink, access, press);

  const bool open = layout.legend.width_px > 0;
  if (open) {
    draw_legend(layout, theme, language, actions.switches, sink, access);
    press.legend = icon_button(theme, "map:legend", Icon::close, corner(layout.legend_button), layout.legend_button.width_px).clicked;
  } else {
    const PixelRect& rect = layout.legend_button;
    draw_board(theme, rect, theme.space.radius);
    const Face face = small_face(theme);
    const Press pressed = press_area("map:legend", corner(rect), {rect.width_px, rect.height_px});
    draw_text(face, {rect.x_px + theme.space.m, rect.y_px + std::floor((rect.height_px - face.line) / 2)},
              pressed.hovered ? theme.palette.accent : theme.palette.ink, text_of(language, Text::legend));
    press.legend = pressed.clicked;
  }

  draw_scale(layout, theme, language);
  draw_map_text(*ImGui::GetWindowDrawList(), map_text_style(theme, MapTextKind::sides), corner(layout.credit), kCredit);
  access.add({.id = "map:credit", .role = AccessRole::text, .label = std::string(kCredit),
              .rect = {layout.credit.x_px, layout.credit.y_px, layout.credit.width_px, layout.credit.height_px},
              .action = {}, .target = {}});
  return press;
}

}  // namespace jejak
