// The switches at the head of an article: for each kind that is marked in it, its sign and name; a press switches its
// marks off and on again.
#include <algorithm>
#include <cmath>

#include "wasm/panel_reader.h"
#include "wasm/view_model_chips.h"

namespace jejak {
namespace {

struct KindSwitch {
  Kind kind = Kind::place;
  float x = 0, y = 0, width = 0;  // from the row's upper left corner
};

float switch_height(const Theme& theme) { return std::max(caption_face(theme).line + theme.space.xs, theme.size.touch_least); }

// In rows as wide as the column.
std::vector<KindSwitch> set_switches(const ReaderModel& model, const Theme& theme, float width) {
  std::vector<KindSwitch> switches;
  const Face face = caption_face(theme);
  float x = 0, y = 0;
  for (const Kind kind : model.kinds) {
    const float wide = text_width(face, text_of(model.language, name_of(kind))) + face.size + 3 * theme.space.s;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += switch_height(theme) + theme.space.xs;
    }
    switches.push_back({kind, x, y, wide});
    x += wide + theme.space.xs;
  }
  return switches;
}

bool is_shown(const ReaderModel& model, Kind kind) { return !(model.hidden_kinds >> static_cast<unsigned>(kind) & 1); }

}  // namespace

float measure_kinds(const ReaderModel& model, const Theme& theme, float width) {
  const std::vector<KindSwitch> switches = set_switches(model, theme, width);
  return switches.empty() ? 0 : switches.back().y + switch_height(theme) + theme.space.l;
}

void draw_kinds(const ReaderModel& model, const Theme& theme, ImVec2 position, float width, CommandSink& sink,
                AccessTree& access) {
  const Face face = caption_face(theme);
  const float height = switch_height(theme);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (const KindSwitch& s : set_switches(model, theme, width)) {
    const bool shown = is_shown(model, s.kind);
    const std::string_view label = text_of(model.language, name_of(s.kind));
    const ImVec2 at{position.x + s.x, position.y + s.y}, end{at.x + s.width, at.y + height};
    const std::string id = "kind:" + std::to_string(static_cast<int>(s.kind));
    const Press press = press_area(id, at, {s.width, height});
    const Color color = theme.palette.of(s.kind);
    if (shown) list.AddRectFilled(at, end, u32(color.faded(theme.opacity.tint)), height / 2);
    if (press.hovered) list.AddRectFilled(at, end, u32(theme.palette.hover), height / 2);
    list.AddRect(at, end, u32(shown ? color.faded(theme.opacity.uncertain) : theme.palette.hairline), height / 2, 0,
                 theme.space.hair);
    const float r = std::round(face.size / 3), middle = std::floor(at.y + height / 2);
    draw_kind(list, s.kind, {at.x + theme.space.s + r, middle}, r, shown ? color : theme.palette.faint_ink, !shown,
              theme.space.hair);
    draw_text(face, {at.x + theme.space.s + face.size, middle - std::floor(face.line / 2)},
              shown ? theme.palette.ink : theme.palette.soft_ink, label);
    if (press.clicked) sink.push(ShowKind{s.kind, !shown});
    access.add({.id = id, .role = AccessRole::button,
                .label = std::string(text_of(model.language, Text::kinds_shown)) + ": " + std::string(label),
                .rect = {at.x, at.y, s.width, height}, .action = ShowKind{s.kind, !shown}, .target = {}, .pressed = shown});
  }
}

}  // namespace jejak
