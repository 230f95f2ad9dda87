// Runs a panel without a machine: frames on the null platform, ImGui's built-in font in every face, a pointer that a test
// moves and presses. What a panel offers is found in its access tree, by id or label, and pressed where it stands.
//   PanelHarness panel(400, 700, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
//     draw_compare(model, theme, column, sink, access); });
//   panel.click("compare:0:1");  ->  the commands of that press
#pragma once

#include <imgui.h>

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/access.h"
#include "wasm/command.h"
#include "wasm/panel_widgets.h"
#include "wasm/platform.h"
#include "wasm/theme.h"

namespace jejak {

class PanelHarness {
 public:
  using Draw = std::function<void(const Theme&, CommandSink&, AccessTree&)>;

  PanelHarness(float width, float height, Draw draw) : width_(width), height_(height), draw_(std::move(draw)) {
    PlatformEvents events;
    events.frame = [this](Platform& platform) { run(platform); };
    platform_ = *Platform::create("", std::move(events));
    theme_ = build_theme(1, false, true);
    ImFont* font = ImGui::GetIO().Fonts->AddFontDefault();
    theme_.fonts = {font, font, font, font, font};
    for (int i = 0; i < 2; ++i) frame();  // ImGui knows its windows after the first
  }

  // One more frame: its commands.
  const std::vector<Command>& frame() {
    platform_->request_frame();
    return sink_.commands;
  }

  const AccessTree& access() const { return access_; }
  const Theme& theme() const { return theme_; }

  // A press and release in the middle of what has the id, at `share` of its height. No such node fails the test.
  std::vector<Command> click(std::string_view id, float share = 0.5f) {
    const AccessNode* node = access_.find(id);
    if (!node) {
      FAIL_CHECK("no such node: ", std::string(id));
      return {};
    }
    const ImVec2 at{node->rect.x + node->rect.width / 2, node->rect.y + node->rect.height * share};
    return click_at(at);
  }

  std::vector<Command> click_at(ImVec2 at) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    frame();
    io.AddMouseButtonEvent(0, true);
    std::vector<Command> commands = without_hover(frame());
    io.AddMouseButtonEvent(0, false);
    for (Command& command : without_hover(frame())) commands.push_back(std::move(command));
    return commands;
  }

 private:
  void run(Platform& platform) {
    platform.begin_frame();
    sink_.commands.clear();
    access_.nodes.clear();
    begin_area("panel", {0, 0}, {width_, height_}, theme_.palette.panel);
    draw_(theme_, sink_, access_);
    end_area();
    platform.end_frame([] {});
  }

  static std::vector<Command> without_hover(std::vector<Command> commands) {
    std::erase_if(commands, [](const Command& c) { return std::holds_alternative<Hover>(c); });
    return commands;
  }

  float width_, height_;
  Draw draw_;
  std::unique_ptr<Platform> platform_;
  Theme theme_;
  CommandSink sink_;
  AccessTree access_;
};

// The command of that type among them; null where there is none.
template <class T>
const T* command_in(const std::vector<Command>& commands) {
  for (const Command& command : commands) {
    if (const T* found = std::get_if<T>(&command)) return found;
  }
  return nullptr;
}

}  // namespace jejak
