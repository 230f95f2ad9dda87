#include "wasm/view_model_people.h"

#include <algorithm>

#include "tests/wasm/fixture.h"
#include "tests/wasm/panel_harness.h"
#include "wasm/panel_people.h"

using namespace jejak;

namespace {

const Corpus& speaking() {
  static const Corpus corpus = [] {
    std::vector<Document> documents;
    documents.push_back(read_as(
        "Presiden Rusia Vladimir Putin tiba di Yevlakh pada 20 September 2023.\n"
        "“Kami membuka jalan itu,” kata Putin di Moskwa pada 22 September 2023.", "a", "2023-09-23"));
    documents.push_back(read_as("Putin mengatakan bahwa jalan itu aman.\nErdogan pulang ke Ankara.", "b", "2023-10-04"));
    return corpus_of(std::move(documents));
  }();
  return corpus;
}

AppState holding_putin() {
  AppState state;
  state.selected = Target::of_entity(speaking().find("vladimir-putin"));
  return state;
}

const PersonRow* row_of(const PeopleModel& model, std::string_view key) {
  for (const PeopleSection& section : model.sections) {
    const auto row = std::ranges::find(section.rows, key, &PersonRow::key);
    if (row != section.rows.end()) return &*row;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("people are listed with title, how often they are named and how often they speak, the most told of first") {
  const PeopleModel model = build_people_model(speaking(), {});
  if (!CHECK(!model.sections.empty())) return;
  CHECK(model.sections.front().heading == "Orang");
  CHECK(model.sections.front().rows.front().key == "vladimir-putin");
  const PersonRow* putin = row_of(model, "vladimir-putin");
  if (!CHECK(putin)) return;
  CHECK(putin->note == "Presiden Rusia");
  CHECK(putin->told == "3 kali disebut dalam 2 artikel");
  CHECK(putin->quotes == "2 perkataan");
  CHECK(!putin->open);
  CHECK(putin->words.empty());
}

TEST_CASE("who is held lists what they say, when and where") {
  const PeopleModel model = build_people_model(speaking(), holding_putin());
  const PersonRow* putin = row_of(model, "vladimir-putin");
  if (!CHECK(putin) || !CHECK(putin->words.size() == 2)) return;
  CHECK(putin->words[0].when_where == "22 September 2023 · Moskow");
  CHECK(putin->words[0].manner == "kutipan langsung");
  CHECK(text_of(putin->words[0].excerpt.text, putin->words[0].excerpt.marks.front()) == "Kami membuka jalan itu");
  CHECK(putin->words[1].when_where.empty());
}

TEST_CASE("a press on somebody holds them, a press on their words goes there") {
  const PeopleModel model = build_people_model(speaking(), holding_putin());
  ColumnState state;
  PanelHarness panel(400, 900, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_people(model, theme, state, sink, access);
  });
  const std::vector<Command> commands = panel.click("who:recep-tayyip-erdogan");
  const Select* select = command_in<Select>(commands);
  if (CHECK(select)) CHECK(select->target == Target::of_entity(speaking().find("recep-tayyip-erdogan")));
  const AccessNode* words = panel.access().find("said:vladimir-putin:0");
  if (CHECK(words)) CHECK(std::holds_alternative<GoToSentence>(*words->action));
}

TEST_CASE("articles that name nobody say so") {
  std::vector<Document> documents;
  documents.push_back(read_as("Hujan turun deras.", "a", "2023-10-04"));
  const Corpus corpus = corpus_of(std::move(documents));
  CHECK(build_people_model(corpus, {}).sections.empty());
}
