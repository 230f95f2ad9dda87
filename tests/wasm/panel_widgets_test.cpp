// Chips, search box, kind switches, overlays: what they offer and what a press means.
#include "tests/wasm/fixture.h"
#include "tests/wasm/panel_harness.h"
#include "wasm/panel_chips.h"
#include "wasm/panel_found.h"
#include "wasm/panel_overlays.h"
#include "wasm/panel_reader.h"

using namespace jejak;

TEST_CASE("chips that have no room are counted, and each can still be taken off") {
  const std::vector<Chip> chips = {{"chip:a", "Hanya artikel dengan nama yang panjang sekali", FilterArticle{0}},
                                   {"chip:b", "September 2023", FilterDays{}},
                                   {"chip:c", "“jalan”", Search{}}};
  PanelHarness panel(380, 40, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_chips(chips, Language::indonesian, theme, {0, 0, 380, 40}, sink, access);
  });
  for (const char* id : {"chip:a", "chip:b", "chip:c", "chips:clear"}) CHECK(panel.access().find(id));
  CHECK(panel.access().find("chip:b")->label == "Hapus saringan: September 2023");
  const std::vector<Command> commands = panel.click_at({30, 20});
  CHECK(command_in<FilterArticle>(commands));
}

TEST_CASE("what is typed is looked for, and the finds are shown") {
  SearchBoxState state;
  std::string query;
  PanelHarness panel(400, 60, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_search_box({Language::indonesian, query}, theme, state, {8, 8, 220, 32}, sink, access);
  });
  panel.click_at({60, 24});
  panel.frame();
  CHECK(state.active);
  ImGui::GetIO().AddInputCharactersUTF8("jalan");
  std::vector<Command> commands = panel.frame();
  const Search* search = command_in<Search>(commands);
  if (CHECK(search)) CHECK(search->text == "jalan");
  const ShowTab* tab = command_in<ShowTab>(commands);
  if (CHECK(tab)) CHECK(tab->tab == Tab::found);
  query = "jalan";
  panel.click_at({390, 55});
  query = "desa";  // from a link
  panel.frame();
  CHECK(state.told == "desa");
}

TEST_CASE("each kind of an article has a switch that says whether it is on") {
  const ReaderModel model = build_reader_model(fixture(), {}, {});
  PanelHarness panel(400, 200, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_kinds(model, theme, {8, 8}, 384, sink, access);
  });
  const AccessNode* places = panel.access().find("kind:0");
  if (!CHECK(places)) return;
  CHECK(places->label == "Sorotan: Tempat");
  CHECK(places->pressed);
  const std::vector<Command> commands = panel.click("kind:0");
  const ShowKind* show = command_in<ShowKind>(commands);
  if (CHECK(show)) CHECK((show->kind == Kind::place && !show->shown));
}

TEST_CASE("a found sentence leads to its words") {
  FoundModel model;
  model.generation = 1;
  model.summary = "1 temuan";
  model.rows.push_back({1, {4, 9}, "Kantor", {"Para dokter pulang.", {{0, 4}}}, ""});
  FoundPanelState state;
  PanelHarness panel(400, 300, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_found(model, theme, state, sink, access);
  });
  const std::vector<Command> commands = panel.click("found:0");
  const GoToWords* go = command_in<GoToWords>(commands);
  if (CHECK(go)) CHECK((go->article == 1 && go->words == Span{4, 9}));
}

TEST_CASE("the overlays name what they offer and close beside themselves") {
  OverlayPanelState state;
  PanelHarness take(900, 700, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_take(Language::indonesian, theme, state, sink, access);
  });
  for (const char* id : {"take:link", "take:citation", "take:geojson", "take:csv", "take:calendar", "take:analysis"}) {
    CAPTURE(id);
    CHECK(take.access().find(id));
  }
  const std::vector<Command> commands = take.click_at({5, 5});
  const OpenTake* closed = command_in<OpenTake>(commands);
  if (CHECK(closed)) CHECK(!closed->open);
}

TEST_CASE("the list of keys names each of them") {
  OverlayPanelState state;
  PanelHarness help(900, 700, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_help(Language::english, theme, state, sink, access);
  });
  const AccessNode* list = help.access().find("help:keys");
  if (CHECK(list)) CHECK(list->label.find("Ctrl Z: Undo the last choice") != std::string::npos);
}
