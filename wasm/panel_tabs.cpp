#include "wasm/panel_tabs.h"

#include <cmath>

namespace jejak {
namespace {

constexpr Tab kTabs[] = {Tab::article, Tab::compare, Tab::people, Tab::found};

// The name, and what it counts: "Temuan 12".
std::string label_of(const TabsModel& model, Tab tab) {
  const std::string name(text_of(model.language, name_of(tab)));
  const std::string& count = model.counts[static_cast<size_t>(tab)];
  return count.empty() ? name : name + " " + count;
}

}  // namespace

std::string_view id_of(Tab tab) {
  switch (tab) {
    case Tab::count:
    case Tab::article: return "tab:article";
    case Tab::compare: return "tab:compare";
    case Tab::people: return "tab:people";
    case Tab::found: return "tab:found";
  }
  return "tab:article";
}

Text name_of(Tab tab) {
  switch (tab) {
    case Tab::count:
    case Tab::article: return Text::view_article;
    case Tab::compare: return Text::tab_compare;
    case Tab::people: return Text::tab_people;
    case Tab::found: return Text::tab_found;
  }
  return Text::view_article;
}

void draw_tabs(const TabsModel& model, const Theme& theme, CommandSink& sink, AccessTree& access) {
  const ImVec2 position = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float line = position.y + size.y;
  list.AddRectFilled({position.x, line - theme.space.hair}, {position.x + size.x, line}, u32(theme.palette.hairline));
  float x = position.x + theme.space.s;
  for (const Tab tab : kTabs) {
    const bool chosen = tab == model.tab;
    const Face face = chosen ? small_bold_face(theme) : small_face(theme);
    const std::string label = label_of(model, tab);
    const float width = text_width(face, label) + 2 * theme.space.m;
    const Press press = press_area(id_of(tab), {x, position.y}, {width, size.y});
    if (press.clicked) sink.push(ShowTab{tab});
    const Color color = chosen ? theme.palette.accent : press.hovered ? theme.palette.ink : theme.palette.soft_ink;
    draw_text(face, {x + theme.space.m, position.y + std::floor((size.y - face.line) / 2)}, color, label);
    if (chosen) {
      list.AddRectFilled({x + theme.space.m, line - theme.size.underline}, {x + width - theme.space.m, line},
                         u32(theme.palette.accent));
    }
    access.add({.id = std::string(id_of(tab)), .role = AccessRole::button, .label = label,
                .rect = {x, position.y, width, size.y}, .action = ShowTab{tab}, .target = {}, .pressed = chosen});
    x += width;
  }
}

}  // namespace jejak
