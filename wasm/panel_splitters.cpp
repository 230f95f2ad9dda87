#include "wasm/panel_splitters.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "wasm/panel_widgets.h"

namespace jejak {
namespace {

constexpr float kWhole = 1000;  // shares are counted in thousandths
constexpr int kStep = 50;       // of a press on a button

struct Splitter {
  Pane pane;
  bool upright;      // the edge runs from top to bottom
  PixelRect edge;    // what can be grabbed
  float size_px;     // of the pane
  float whole_px;    // of the canvas, the same way
  const char* id;
  const char* larger_id;
  const char* smaller_id;
  Text larger, smaller;
};

int thousandths(float size_px, float whole_px) {
  return static_cast<int>(std::lround(std::clamp(size_px / whole_px, 0.0f, 1.0f) * kWhole));
}

void answer(const Splitter& splitter, const Theme& theme, CommandSink& sink) {
  const PixelRect& e = splitter.edge;
  begin_area(splitter.id, {e.x_px, e.y_px}, {e.width_px, e.height_px}, theme.palette.panel.faded(0), true);
  ImGui::SetCursorScreenPos({e.x_px, e.y_px});
  ImGui::InvisibleButton("edge", {e.width_px, e.height_px});
  const bool held = ImGui::IsItemActive(), lit = held || ImGui::IsItemHovered();
  if (lit) {
    ImGui::SetMouseCursor(splitter.upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
    const float line = theme.size.underline, x = e.x_px + (e.width_px - line) / 2, y = e.y_px + (e.height_px - line) / 2;
    const ImVec2 from = splitter.upright ? ImVec2{x, e.y_px} : ImVec2{e.x_px, y};
    const ImVec2 to = splitter.upright ? ImVec2{x + line, e.bottom_px()} : ImVec2{e.right_px(), y + line};
    ImGui::GetWindowDrawList()->AddRectFilled(from, to, u32(theme.palette.accent));
  }
  if (lit && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    sink.push(SizePane{splitter.pane, 0});
  } else if (held && ImGui::IsMousePosValid() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, theme.size.drag_threshold)) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float end = splitter.upright ? e.x_px + e.width_px / 2 + splitter.size_px : e.y_px + e.height_px / 2 + splitter.size_px;
    sink.push(SizePane{splitter.pane, thousandths(end - (splitter.upright ? mouse.x : mouse.y), splitter.whole_px)});
  }
  end_area();
}

void add_access(const Splitter& splitter, const Theme& theme, Language language, AccessTree& access) {
  const int now = thousandths(splitter.size_px, splitter.whole_px);
  const float size = theme.size.touch_least;
  const float x = splitter.edge.x_px + splitter.edge.width_px / 2, y = splitter.edge.y_px + splitter.edge.height_px / 2;
  const auto add = [&](const char* id, Text label, int to, float shift) {
    access.add({.id = id, .role = AccessRole::button, .label = std::string(text_of(language, label)),
                .rect = {x - size / 2 + (splitter.upright ? 0 : shift), y - size / 2 + (splitter.upright ? shift : 0), size, size},
                .action = SizePane{splitter.pane, to}, .target = {}});
  };
  add(splitter.larger_id, splitter.larger, now + kStep, -size / 2);
  add(splitter.smaller_id, splitter.smaller, now - kStep, size / 2);
}

}  // namespace

void draw_splitters(const PageLayout& layout, PixelSize canvas, const Theme& theme, Language language, CommandSink& sink,
                    AccessTree& access) {
  if (layout.form == PageForm::narrow) return;
  const float grab = theme.size.splitter;
  const auto show = [&](const Splitter& splitter) {
    answer(splitter, theme, sink);
    add_access(splitter, theme, language, access);
  };
  const PixelRect& timeline = layout.timeline;
  show({Pane::timeline, false, {0, timeline.y_px - grab / 2, canvas.width_px, grab}, timeline.height_px, canvas.height_px,
        "split:timeline", "timeline:larger", "timeline:smaller", Text::timeline_larger, Text::timeline_smaller});
  if (layout.form != PageForm::wide) return;
  const PixelRect& tabs = layout.tabs;
  show({Pane::reader, true, {tabs.x_px - grab / 2, tabs.y_px, grab, layout.reader.bottom_px() - tabs.y_px - grab / 2},
        tabs.width_px, canvas.width_px, "split:reader", "reader:larger", "reader:smaller", Text::reader_larger,
        Text::reader_smaller});
}

}  // namespace jejak
