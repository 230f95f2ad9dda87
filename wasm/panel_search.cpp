#include "wasm/panel_search.h"

#include <algorithm>
#include <cmath>

namespace jejak {
namespace {

// Another query than the one typed here: by a link, a chip or undoing. While the cursor is there, what is typed counts.
void take_over(SearchBoxState& state, std::string_view query) {
  if (state.active || state.told == query) return;
  const size_t size = std::min(query.size(), state.typed.size() - 1);
  std::copy_n(query.begin(), size, state.typed.begin());
  state.typed[size] = '\0';
  state.told = query;
}

void push_style(const Theme& theme, const Face& face, float height) {
  ImGui::PushFont(face.font, face.size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {theme.space.m, std::floor((height - face.size) / 2)});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, height / 2);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, theme.space.hair);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, u32(theme.palette.paper));
  ImGui::PushStyleColor(ImGuiCol_Border, u32(theme.palette.hairline));
  ImGui::PushStyleColor(ImGuiCol_Text, u32(theme.palette.ink));
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, u32(theme.palette.soft_ink));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, u32(theme.palette.accent.faded(theme.opacity.tint_hover)));
}

void pop_style() {
  ImGui::PopStyleColor(5);
  ImGui::PopStyleVar(3);
  ImGui::PopFont();
}

}  // namespace

void draw_search_box(const SearchBoxModel& model, const Theme& theme, SearchBoxState& state, const PixelRect& rect,
                     CommandSink& sink, AccessTree& access) {
  take_over(state, model.query);
  const Face face = small_face(theme);
  push_style(theme, face, rect.height_px);
  ImGui::SetCursorScreenPos({rect.x_px, rect.y_px});
  ImGui::SetNextItemWidth(rect.width_px);
  if (state.focus_wanted) ImGui::SetKeyboardFocusHere();
  state.focus_wanted = false;
  const std::string hint(text_of(model.language, Text::search_hint));
  const bool edited = ImGui::InputTextWithHint("##search", hint.c_str(), state.typed.data(), state.typed.size(),
                                               ImGuiInputTextFlags_EscapeClearsAll);
  state.active = ImGui::IsItemActive();
  pop_style();
  if (edited) {
    state.told = state.typed.data();
    sink.push(Search{state.told});
    if (!state.told.empty()) sink.push(ShowTab{Tab::found});
  }
  access.add({.id = "search", .role = AccessRole::text, .label = hint + (state.told.empty() ? "" : ": " + state.told),
              .rect = {rect.x_px, rect.y_px, rect.width_px, rect.height_px}, .action = {}, .target = {}});
}

}  // namespace jejak
