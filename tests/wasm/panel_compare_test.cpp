#include "wasm/panel_compare.h"

#include "tests/wasm/fixture.h"
#include "tests/wasm/panel_harness.h"
#include "wasm/panel_tabs.h"

using namespace jejak;

namespace {

CompareModel two_answers() {
  CompareModel model;
  model.generation = 1;
  model.summary = "Satu pertanyaan dijawab lebih dari satu suara";
  model.counts = {{Verdict::contradict, "1 bertentangan"}};
  CompareCard card{Verdict::contradict, "bertentangan", "tewas dalam ledakan", "empat dan tujuh", "", "", {}};
  for (const uint32_t article : {0u, 1u}) {
    card.rows.push_back({article, "Kantor", "4 polisi", "", {"Empat polisi tewas.", {{0, 12}}},
                         Target::of_mention({article, MentionKind::figure, 0})});
  }
  model.cards.push_back(card);
  model.framing.push_back({"Beralihnya wilayah", {{1, {3, 9}, "Kantor", "merebut", "", {"Mereka merebut desa.", {{7, 14}}}}}});
  return model;
}

}  // namespace

TEST_CASE("the comparison names each question, its verdict and each answer in the access tree") {
  const CompareModel model = two_answers();
  ColumnState state;
  PanelHarness panel(400, 700, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_compare(model, theme, state, sink, access);
  });
  const AccessNode* card = panel.access().find("compare:0");
  if (CHECK(card)) CHECK(card->label == "tewas dalam ledakan: bertentangan. empat dan tujuh");
  const AccessNode* row = panel.access().find("compare:0:1");
  if (!CHECK(row)) return;
  CHECK(row->label == "Kantor: 4 polisi. Empat polisi tewas.");
  if (CHECK(row->action)) CHECK(std::get<ShowInText>(*row->action).target == model.cards[0].rows[1].target);
  const AccessNode* word = panel.access().find("words:0:0");
  if (CHECK(word)) CHECK(std::get<GoToWords>(*word->action).words == Span{3, 9});
}

TEST_CASE("where there is room each article has a column of its own") {
  const CompareModel model = two_answers();
  ColumnState narrow_state, wide_state;
  const auto drawn = [&](ColumnState& state) {
    return [&](const Theme& theme, CommandSink& sink, AccessTree& access) { draw_compare(model, theme, state, sink, access); };
  };
  PanelHarness narrow(300, 700, drawn(narrow_state)), wide(700, 700, drawn(wide_state));
  const AccessNode* high = narrow.access().find("compare:0");
  const AccessNode* low = wide.access().find("compare:0");
  if (!CHECK(high) || !CHECK(low)) return;
  CHECK(low->rect.height < high->rect.height);
  // Beside each other: the same height leads to one article on the left and to the other on the right.
  for (const auto& [x, row] : {std::pair(0.25f, 0u), std::pair(0.75f, 1u)}) {
    const std::vector<Command> commands = wide.click_at({low->rect.x + low->rect.width * x, low->rect.y + low->rect.height * 0.8f});
    const ShowInText* shown = command_in<ShowInText>(commands);
    if (CHECK(shown)) CHECK(shown->target == model.cards[0].rows[row].target);
  }
}

TEST_CASE("a press on an answer shows it in its article") {
  const CompareModel model = two_answers();
  ColumnState state;
  PanelHarness panel(400, 700, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_compare(model, theme, state, sink, access);
  });
  // The lower end of the card is its last answer.
  const std::vector<Command> commands = panel.click("compare:0", 0.94f);
  const ShowInText* shown = command_in<ShowInText>(commands);
  if (CHECK(shown)) CHECK(shown->target == model.cards[0].rows[1].target);
}

TEST_CASE("a press on a tab shows what it names") {
  TabsModel model;
  model.counts[static_cast<size_t>(Tab::found)] = "12";
  PanelHarness panel(400, 40, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_tabs(model, theme, sink, access);
  });
  const ShowTab* shown = nullptr;
  const std::vector<Command> commands = panel.click("tab:compare");
  shown = command_in<ShowTab>(commands);
  if (CHECK(shown)) CHECK(shown->tab == Tab::compare);
  CHECK(panel.access().find("tab:found")->label == "Temuan 12");
  CHECK(panel.access().find("tab:article")->pressed);
}
