#include "wasm/panel_splitters.h"

#include "tests/wasm/panel_harness.h"

using namespace jejak;

namespace {

constexpr PixelSize kCanvas{1280, 800};

PanelHarness splitters(const AppState& state) {
  return PanelHarness(kCanvas.width_px, kCanvas.height_px, [&state](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_splitters(layout_page(kCanvas, theme, state), kCanvas, theme, Language::indonesian, sink, access);
  });
}

}  // namespace

TEST_CASE("an edge that is dragged asks for the size that puts it below the pointer") {
  AppState state;
  PanelHarness panel = splitters(state);
  const PageLayout layout = layout_page(kCanvas, panel.theme(), state);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(layout.tabs.x_px, 300);
  panel.frame();
  io.AddMouseButtonEvent(0, true);
  panel.frame();
  io.AddMousePosEvent(800, 300);
  panel.frame();
  const SizePane* size = command_in<SizePane>(panel.frame());
  if (CHECK(size)) {
    CHECK(size->pane == Pane::reader);
    CHECK(size->thousandths == 375);  // 480 of 1280
  }
  io.AddMouseButtonEvent(0, false);
  panel.frame();
}

TEST_CASE("buttons do what a drag does, and on a phone there are no edges") {
  AppState state;
  PanelHarness panel = splitters(state);
  for (const char* id : {"reader:larger", "reader:smaller", "timeline:larger", "timeline:smaller"}) {
    CAPTURE(id);
    const AccessNode* node = panel.access().find(id);
    if (CHECK(node)) CHECK(std::holds_alternative<SizePane>(*node->action));
  }
  PanelHarness phone(390, 844, [&state](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_splitters(layout_page({390, 844}, theme, state), {390, 844}, theme, Language::indonesian, sink, access);
  });
  CHECK(phone.access().nodes.empty());
}
