// Any bytes as what a page, its reader and its host do to the explorer: presses, focus, links, keys, wheel, sizes. After
// each frame the access tree, the link and what inspect() tells are what the page's scripts can read.
// One app for all inputs: each begins with a link that lets go of what was chosen.
#include <imgui.h>

#include <array>
#include <string>

#include "core/json.h"
#include "tests/fuzz/corpus.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"
#include "tests/support/app_harness.h"
#include "tests/support/file_laws.h"
#include "wasm/inspect.h"

namespace jejak::fuzz {
namespace {

constexpr int kMostSteps = 40;

AppHarness& harness() {
  static const AppHarness::Opened opened = AppHarness::open(kTwoArticles);
  require(opened.harness != nullptr, "the app starts");
  return *opened.harness;
}

void check(const AppEvents& events) {
  const App& app = harness().app();
  require(parse_json(access_json(app.access(), app.theme().scale), "access").has_value(), "the access tree is JSON");
  require(app.access().nodes.size() < 2000, "the access tree is bounded");
  if (!events.file) return;
  const auto& [name, type, text] = *events.file;
  require(name.find_first_of("/\\:\n") == std::string::npos && name.starts_with("jejak-"), "a file's name is plain");
  if (type.starts_with("text/csv")) require(fault_in_csv(text).empty(), "CSV");
  else if (type.starts_with("text/calendar")) require(fault_in_calendar(text).empty(), "iCalendar");
  else require(fault_in_json_lines(text).empty(), "JSON");
}

void press_key(Choices& choices) {
  constexpr std::array kKeys = {ImGuiKey_Escape, ImGuiKey_Slash, ImGuiKey_N, ImGuiKey_P, ImGuiKey_LeftBracket, ImGuiKey_RightBracket,
                                ImGuiKey_PageDown, ImGuiKey_PageUp, ImGuiKey_Tab, ImGuiKey_Enter, ImGuiKey_LeftArrow,
                                ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Home, ImGuiKey_End, ImGuiKey_Z,
                                ImGuiKey_Backspace, ImGuiKey_Space, ImGuiKey_Equal, ImGuiKey_Minus};
  const ImGuiKey key = kKeys[choices.byte() % kKeys.size()];
  const uint8_t modifiers = choices.byte();
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, modifiers & 1);
  io.AddKeyEvent(ImGuiMod_Shift, modifiers & 2);
  io.AddKeyEvent(key, true);
  harness().frame();
  io.AddKeyEvent(key, false);
  io.AddKeyEvent(ImGuiMod_Ctrl, false);
  io.AddKeyEvent(ImGuiMod_Shift, false);
}

void press_node(Choices& choices) {
  App& app = harness().app();
  const auto& nodes = app.access().nodes;
  if (!nodes.empty()) app.press(std::string(nodes[(choices.byte() * 256u + choices.byte()) % nodes.size()].id));
}

void resize(Choices& choices) {
  constexpr float kSizes[] = {0, 1, 40, 320, 700, 1280, 4000};
  constexpr float kRatios[] = {0.5f, 1, 1.25f, 3};
  const float width = kSizes[choices.byte() % std::size(kSizes)];
  const float height = kSizes[choices.byte() % std::size(kSizes)];
  harness().resize(width, height, kRatios[choices.byte() % std::size(kRatios)]);
}

void point(Choices& choices) {
  ImGui::GetIO().AddMousePosEvent(choices.share() * 1400 - 50, choices.share() * 900 - 50);
  const uint8_t what = choices.byte();
  if (what & 1) ImGui::GetIO().AddMouseButtonEvent(0, (what & 2) != 0);
  if (what & 4) ImGui::GetIO().AddMouseWheelEvent(0, choices.share() * 20 - 10);
}

void step(Choices& choices) {
  constexpr std::string_view kSubjects[] = {"map", "timeline", "reader", "expected", "state", "access", "texts", "nothing"};
  App& app = harness().app();
  switch (choices.byte() % 11) {
    case 0: case 1: return press_node(choices);
    case 2: return app.press(choices.until('\n'));
    case 3: return app.focus(choices.until('\n'));
    case 4: return app.follow(choices.until('\n'));
    case 5: return app.let_go();
    case 6: return press_key(choices);
    case 7: return point(choices);
    case 8: return resize(choices);
    case 9: return ImGui::GetIO().AddInputCharactersUTF8(std::string(choices.until('\n')).c_str());
    default: {
      const std::string told = inspect(app, kSubjects[choices.byte() % std::size(kSubjects)]);
      require(parse_json(told, "inspect").has_value(), "what inspect() tells is JSON");
    }
  }
}

}  // namespace

void run_bridge(std::string_view input) {
  Choices choices(input);
  harness().resize(1280, 800, 1);
  harness().app().follow("whole&a=a&lang=id&look=system");
  harness().frame();
  for (int i = 0; i < kMostSteps && !choices.ended(); ++i) {
    step(choices);
    check(harness().frame());
  }
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  harness().frame();
}

}  // namespace jejak::fuzz
