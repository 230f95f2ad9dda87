#include "wasm/panel_widgets.h"

#include <algorithm>
#include <cmath>

#include "wasm/text_layout.h"

namespace jejak {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr float kIconShare = 0.17f;  // of the button, from its middle to the icon's edge

Face face_of(const Theme& theme, ImFont* font, float size) {
  return {font, size, std::round(size * theme.type.ui_leading)};
}

// Glyphs sit in the middle of their line: what is above the font's own height.
float leading_above(const Face& face) { return std::floor((face.line - face.size) / 2); }

Advance advance_in(const Face& face) {
  ImFontBaked* baked = face.font->GetFontBaked(face.size);
  const float scale = face.size / baked->Size;
  return [baked, scale](StyleId, char32_t c) { return baked->GetCharAdvance(static_cast<ImWchar>(c)) * scale; };
}

TextBlockLayout wrap(const Face& face, float width, std::string_view text) {
  return layout_text(text, {{{0, static_cast<uint32_t>(text.size())}, 0}}, width, advance_in(face));
}

void add_text(const Face& face, ImVec2 position, Color color, std::string_view text) {
  if (text.empty()) return;  // without a begin ImGui would look for the end
  ImGui::GetWindowDrawList()->AddText(face.font, face.size, {position.x, position.y + leading_above(face)}, u32(color),
                                      text.data(), text.data() + text.size());
}

}  // namespace

Face caption_face(const Theme& theme) { return face_of(theme, theme.fonts.sans, theme.type.caption); }
Face small_face(const Theme& theme) { return face_of(theme, theme.fonts.sans, theme.type.small); }
Face small_bold_face(const Theme& theme) { return face_of(theme, theme.fonts.sans_bold, theme.type.small); }
Face ui_face(const Theme& theme) { return face_of(theme, theme.fonts.sans, theme.type.ui); }
Face ui_bold_face(const Theme& theme) { return face_of(theme, theme.fonts.sans_bold, theme.type.ui); }

double now_ms() { return ImGui::GetTime() * 1000; }

void begin_area(const char* id, ImVec2 position, ImVec2 size, Color background, bool overlay) {
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav;
  if (!overlay) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::SetNextWindowPos(position);
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, u32(background));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin(id, nullptr, flags);
}

void end_area() {
  ImGui::End();
  ImGui::PopStyleVar(3);
  ImGui::PopStyleColor();
}

float text_width(const Face& face, std::string_view text) {
  if (text.empty()) return 0;
  const float wide = face.font->CalcTextSizeA(face.size, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
  return std::ceil(wide);
}

void draw_text(const Face& face, ImVec2 position, Color color, std::string_view text, float max_width) {
  if (max_width <= 0 || text_width(face, text) <= max_width) {
    add_text(face, position, color, text);
    return;
  }
  const float room = max_width - text_width(face, kEllipsis);
  const char* end = nullptr;
  const float taken = face.font->CalcTextSizeA(face.size, room, 0, text.data(), text.data() + text.size(), &end).x;
  add_text(face, position, color, text.substr(0, static_cast<size_t>(end - text.data())));
  add_text(face, {position.x + std::round(taken), position.y}, color, kEllipsis);
}

float wrapped_height(const Face& face, float width, std::string_view text) {
  return static_cast<float>(wrap(face, width, text).lines.size()) * face.line;
}

float draw_wrapped(const Face& face, ImVec2 position, float width, Color color, std::string_view text,
                   const std::vector<Span>& marks, Color mark_color) {
  const TextBlockLayout layout = wrap(face, width, text);
  const Advance advance = advance_in(face);
  float y = position.y;
  for (const TextLine& line : layout.lines) {
    for (const Span mark : marks) {
      if (!line.span.overlaps(mark)) continue;
      const float x0 = x_of_offset(text, pieces_of(layout, line), std::max(mark.begin, line.span.begin), advance);
      const float x1 = x_of_offset(text, pieces_of(layout, line), std::min(mark.end, line.span.end), advance);
      ImGui::GetWindowDrawList()->AddRectFilled({position.x + x0, y}, {position.x + x1, y + face.line}, u32(mark_color));
    }
    add_text(face, {position.x, y}, color, text_of(text, line.span));
    y += face.line;
  }
  return y - position.y;
}

void draw_kind(ImDrawList& list, Kind kind, ImVec2 middle, float size, Color color, bool hollow, float line) {
  const ImU32 c = u32(color);
  const auto [x, y] = middle;
  switch (kind) {
    case Kind::event: {
      const float r = size * 1.2f;
      if (hollow) list.AddQuad({x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}, c, line);
      else list.AddQuadFilled({x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}, c);
      return;
    }
    case Kind::organization:
    case Kind::figure: {
      const float r = size * 0.85f;
      if (hollow) list.AddRect({x - r, y - r}, {x + r, y + r}, c, 0, 0, line);
      else list.AddRectFilled({x - r, y - r}, {x + r, y + r}, c);
      return;
    }
    case Kind::quote:
      list.AddRectFilled({x - size * 0.3f, y - size}, {x + size * 0.3f, y + size}, c);
      return;
    case Kind::time:
    case Kind::person:
    case Kind::place:
    case Kind::count:
      if (hollow) list.AddCircle(middle, size - line / 2, c, 0, line);
      else list.AddCircleFilled(middle, size, c);
      return;
  }
}

void draw_event_sign(ImDrawList& list, EventSign sign, ImVec2 middle, float size, Color color) {
  const ImU32 c = u32(color);
  const auto [x, y] = middle;
  const auto diamond = [&](float half_width, float half_height) {
    list.AddQuadFilled({x, y - half_height}, {x + half_width, y}, {x, y + half_height}, {x - half_width, y}, c);
  };
  switch (sign) {
    case EventSign::violence: {
      const float r = size * 1.4f, waist = size * 0.5f;
      diamond(waist, r);
      diamond(r, waist);
      return;
    }
    case EventSign::movement: {
      const float r = size * 1.2f;
      list.AddTriangleFilled({x, y - r}, {x + r, y + r * 0.8f}, {x - r, y + r * 0.8f}, c);
      return;
    }
    case EventSign::talks: return diamond(size * 1.2f, size * 1.2f);
    case EventSign::other: return diamond(size * 0.8f, size * 0.8f);
  }
}

Press press_area(std::string_view id, ImVec2 position, ImVec2 size) {
  ImGui::PushID(id.data(), id.data() + id.size());
  ImGui::SetCursorScreenPos(position);
  const bool clicked = ImGui::InvisibleButton("press", size);
  const bool hovered = ImGui::IsItemHovered();
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  ImGui::PopID();
  return {clicked, hovered};
}

namespace {

void draw_icon(ImDrawList& list, Icon icon, ImVec2 middle, float r, Color color, float line) {
  const ImU32 c = u32(color);
  const auto [x, y] = middle;
  switch (icon) {
    case Icon::back: {
      const ImVec2 points[] = {{x + r * 0.4f, y - r}, {x - r * 0.6f, y}, {x + r * 0.4f, y + r}};
      list.AddPolyline(points, 3, c, 0, line);
      return;
    }
    case Icon::forward: {
      const ImVec2 points[] = {{x - r * 0.4f, y - r}, {x + r * 0.6f, y}, {x - r * 0.4f, y + r}};
      list.AddPolyline(points, 3, c, 0, line);
      return;
    }
    case Icon::up: {
      const ImVec2 points[] = {{x - r, y + r * 0.4f}, {x, y - r * 0.6f}, {x + r, y + r * 0.4f}};
      list.AddPolyline(points, 3, c, 0, line);
      return;
    }
    case Icon::down: {
      const ImVec2 points[] = {{x - r, y - r * 0.4f}, {x, y + r * 0.6f}, {x + r, y - r * 0.4f}};
      list.AddPolyline(points, 3, c, 0, line);
      return;
    }
    case Icon::move:  // a cross with a head at each end
      for (const ImVec2 d : {ImVec2{1, 0}, ImVec2{-1, 0}, ImVec2{0, 1}, ImVec2{0, -1}}) {
        const ImVec2 end{x + d.x * r * 1.2f, y + d.y * r * 1.2f}, neck{x + d.x * r * 0.8f, y + d.y * r * 0.8f};
        const ImVec2 side{d.y * r * 0.4f, d.x * r * 0.4f};
        list.AddLine(middle, end, c, line);
        const ImVec2 points[] = {{neck.x + side.x, neck.y + side.y}, end, {neck.x - side.x, neck.y - side.y}};
        list.AddPolyline(points, 3, c, 0, line);
      }
      return;
    case Icon::close:
      list.AddLine({x - r * 0.8f, y - r * 0.8f}, {x + r * 0.8f, y + r * 0.8f}, c, line);
      list.AddLine({x - r * 0.8f, y + r * 0.8f}, {x + r * 0.8f, y - r * 0.8f}, c, line);
      return;
    case Icon::plus:
      list.AddLine({x, y - r}, {x, y + r}, c, line);
      [[fallthrough]];
    case Icon::minus: list.AddLine({x - r, y}, {x + r, y}, c, line); return;
    case Icon::fit: list.AddRect({x - r, y - r}, {x + r, y + r}, c, 0, 0, line); return;
    case Icon::sun:
      list.AddCircle(middle, r * 0.55f, c, 0, line);
      for (int i = 0; i < 8; ++i) {
        const float a = static_cast<float>(i) * 0.785398f, cos = std::cos(a), sin = std::sin(a);
        list.AddLine({x + cos * r * 0.85f, y + sin * r * 0.85f}, {x + cos * r * 1.2f, y + sin * r * 1.2f}, c, line);
      }
      return;
    case Icon::play: list.AddTriangleFilled({x - r * 0.6f, y - r}, {x - r * 0.6f, y + r}, {x + r, y}, c); return;
    case Icon::stop: list.AddRectFilled({x - r * 0.8f, y - r * 0.8f}, {x + r * 0.8f, y + r * 0.8f}, c); return;
    case Icon::filter: {  // a funnel
      const ImVec2 points[] = {{x - r, y - r}, {x + r, y - r}, {x + r * 0.25f, y}, {x + r * 0.25f, y + r}, {x - r * 0.25f, y + r * 0.6f},
                               {x - r * 0.25f, y}};
      list.AddPolyline(points, 6, c, ImDrawFlags_Closed, line);
      return;
    }
    case Icon::moon:
      list.PathArcTo(middle, r, 0.9f, 5.4f);
      list.PathArcTo({x + r * 0.55f, y - r * 0.12f}, r * 0.82f, 5.0f, 1.25f);
      list.PathStroke(c, ImDrawFlags_Closed, line);
      return;
  }
}

}  // namespace

Press icon_button(const Theme& theme, std::string_view id, Icon icon, ImVec2 position, float size, bool enabled) {
  Press press;
  if (enabled) press = press_area(id, position, {size, size});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 middle{std::floor(position.x + size / 2) + 0.5f, std::floor(position.y + size / 2) + 0.5f};
  if (press.hovered) list.AddCircleFilled(middle, size / 2, u32(theme.palette.hover));
  const Color color = !enabled ? theme.palette.hairline : press.hovered ? theme.palette.ink : theme.palette.soft_ink;
  draw_icon(list, icon, middle, std::round(size * kIconShare), color, theme.size.icon_line);
  return press;
}

void draw_icon_button(const Theme& theme, Icon icon, ImVec2 position, float size, bool hovered) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 middle{std::floor(position.x + size / 2) + 0.5f, std::floor(position.y + size / 2) + 0.5f};
  list.AddCircleFilled(middle, size / 2, u32(theme.palette.raised));
  if (hovered) list.AddCircleFilled(middle, size / 2, u32(theme.palette.hover));
  draw_icon(list, icon, middle, std::round(size * kIconShare), hovered ? theme.palette.ink : theme.palette.soft_ink,
            theme.size.icon_line);
}

Press word_button(const Theme& theme, std::string_view id, std::string_view label, const Face& face, ImVec2 position,
                  bool chosen) {
  const ImVec2 size{text_width(face, label) + 2 * theme.space.s, face.line + 2 * theme.space.xs};
  const Press press = press_area(id, position, size);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end{position.x + size.x, position.y + size.y};
  if (press.hovered) list.AddRectFilled(position, end, u32(theme.palette.hover), theme.space.radius);
  const Color color = chosen ? theme.palette.accent : press.hovered ? theme.palette.ink : theme.palette.soft_ink;
  draw_text(face, {position.x + theme.space.s, position.y + theme.space.xs}, color, label);
  return press;
}

void draw_card(const Theme& theme, ImVec2 position, ImVec2 size) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end{position.x + size.x, position.y + size.y};
  // A soft shadow in three steps, outside the card's own rectangle by one step each.
  constexpr int kSteps = 3;
  for (int i = kSteps; i > 0; --i) {
    const float grow = theme.space.xxs * static_cast<float>(i);
    const Color shade = theme.palette.shadow.faded(1.0f / static_cast<float>(kSteps));
    list.AddRectFilled({position.x - grow, position.y - grow / 2}, {end.x + grow, end.y + grow * 1.5f}, u32(shade),
                       theme.space.card_radius + grow);
  }
  list.AddRectFilled(position, end, u32(theme.palette.raised), theme.space.card_radius);
  list.AddRect(position, end, u32(theme.palette.hairline), theme.space.card_radius, 0, theme.space.hair);
}

void draw_tooltip(const Theme& theme, const TooltipText& text) {
  const Face caption = caption_face(theme), value = small_bold_face(theme), note = small_face(theme);
  const float pad = theme.space.m, room = theme.size.tooltip_width - 2 * pad;
  float widest = text_width(caption, text.kind_label) + theme.space.l;
  widest = std::max(widest, std::min(room, text_width(value, text.value)));
  for (const std::string_view line : text.notes) widest = std::max(widest, std::min(room, text_width(note, line)));
  float height = 2 * pad + wrapped_height(value, widest, text.value);
  if (!text.kind_label.empty()) height += caption.line;
  for (const std::string_view line : text.notes) height += theme.space.xs + wrapped_height(note, widest, line);

  const ImVec2 screen = ImGui::GetIO().DisplaySize, mouse = ImGui::GetIO().MousePos, size{widest + 2 * pad, height};
  ImVec2 at{std::floor(mouse.x + theme.space.l), std::floor(mouse.y + theme.space.xl)};
  at.x = std::floor(std::max(theme.space.s, std::min(at.x, screen.x - size.x - theme.space.s)));
  if (at.y + size.y > screen.y - theme.space.s) at.y = std::floor(mouse.y - size.y - theme.space.m);
  at.y = std::max(at.y, theme.space.s);
  const float margin = theme.space.m;
  ImGui::SetNextWindowFocus();
  begin_area("tooltip", {at.x - margin, at.y - margin}, {size.x + 2 * margin, size.y + 2 * margin},
             theme.palette.raised.faded(0), true);
  draw_card(theme, at, size);
  float y = at.y + pad;
  if (!text.kind_label.empty()) {
    const float r = theme.space.xs;
    draw_kind(*ImGui::GetWindowDrawList(), text.kind, {at.x + pad + r, y + caption.line / 2}, r,
              theme.palette.of(text.kind), false, theme.space.hair);
    draw_text(caption, {at.x + pad + theme.space.l, y}, theme.palette.soft_ink, text.kind_label);
    y += caption.line;
  }
  y += draw_wrapped(value, {at.x + pad, y}, widest, theme.palette.ink, text.value);
  for (const std::string_view line : text.notes) {
    y += theme.space.xs;
    y += draw_wrapped(note, {at.x + pad, y}, widest, theme.palette.soft_ink, line);
  }
  end_area();
}

}  // namespace jejak
