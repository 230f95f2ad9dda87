// Filters and search through the view models: what passes shows, what does not is gone or dimmed, and says so.
#include <algorithm>

#include "tests/wasm/fixture.h"
#include "wasm/command.h"
#include "wasm/view_model.h"
#include "wasm/workshop.h"

using namespace jejak;

namespace {

AppState with(std::initializer_list<Command> commands) {
  AppState state;
  for (const Command& command : commands) apply(state, command, fixture());
  return state;
}

ViewModel model_of(const AppState& state) {
  ViewModel model;
  update_view_model(model, fixture(), nullptr, state);
  return model;
}

CivilInterval days(std::string_view first, std::string_view last) { return {*parse_day(first), *parse_day(last)}; }

std::vector<std::string> keys_of(const MapModel& map) {
  std::vector<std::string> keys;
  for (const PlaceMark& mark : map.marks) keys.push_back(mark.key);
  std::ranges::sort(keys);
  return keys;
}

}  // namespace

TEST_CASE("of filtered days, the map has the places that are told of them") {
  const ViewModel model = model_of(with({FilterDays{days("2023-09-01", "2023-09-30")}}));
  CHECK(keys_of(model.map) == std::vector<std::string>{"khojaly", "yevlakh"});
  CHECK(model.map.nothing.empty());
}

TEST_CASE("a filter that leaves no place says so") {
  AppState state = with({FilterDays{days("2001-01-01", "2001-12-31")}});
  ViewModel model = model_of(state);
  CHECK(model.map.marks.empty());
  CHECK(model.map.nothing == "Saringan ini tidak menyisakan tempat di peta.");
  const auto show = [&](Tab tab) {
    const AppState before = state;
    apply(state, ShowTab{tab}, fixture());
    update_view_model(model, fixture(), &before, state);
  };
  show(Tab::people);
  CHECK(model.people.nothing == "Saringan ini tidak menyisakan orang atau lembaga.");
  show(Tab::compare);
  CHECK(model.compare.summary == "Saringan ini tidak menyisakan pertanyaan yang dijawab lebih dari satu artikel.");
}

TEST_CASE("what lies outside the filter stays on the timeline, dimmed") {
  const ViewModel all = model_of({}), model = model_of(with({FilterArticle{1}}));
  if (!CHECK(all.timeline.items.size() == model.timeline.items.size())) return;
  size_t dimmed = 0;
  for (const TimelineItem& item : model.timeline.items) dimmed += item.emphasis.dimmed;
  CHECK(dimmed > 0);
  CHECK(dimmed < model.timeline.items.size());
}

TEST_CASE("kinds that are switched off are not marked in the text, and can be switched on again") {
  const ViewModel model = model_of(with({ShowKind{Kind::place, false}}));
  CHECK(std::ranges::none_of(model.reader.highlights, [](const Highlight& h) { return h.kind == Kind::place; }));
  CHECK(std::ranges::any_of(model.reader.highlights, [](const Highlight& h) { return h.kind == Kind::time; }));
  CHECK(std::ranges::find(model.reader.kinds, Kind::place) != model.reader.kinds.end());
  CHECK(with({ShowKind{Kind::place, false}, ShowKind{Kind::place, true}}).filter == Filter{});
}

TEST_CASE("every filter is a chip whose removal takes it off") {
  AppState state = with({FilterArticle{1}, FilterDays{days("2023-09-01", "2023-09-30")}, ShowKind{Kind::figure, false},
                         Search{"jalan"}});
  const std::vector<Chip> chips = build_chips(fixture(), state);
  CHECK(chips.size() == 4);
  if (CHECK(chips.size() > 1)) CHECK(chips[1].label == "September 2023");
  for (const Chip& chip : chips) apply(state, chip.remove, fixture());
  CHECK(state == AppState{});
  CHECK(build_chips(fixture(), state).empty());
}

TEST_CASE("what is looked for is counted on map, timeline and list, and marked in the text") {
  const ViewModel model = model_of(with({Search{"penutupan"}}));
  CHECK(model.found.summary == "1 temuan dalam satu artikel");
  CHECK(model.found.count == "1");
  if (!CHECK(model.found.rows.size() == 1)) return;
  CHECK(text_of(model.found.rows[0].excerpt.text, model.found.rows[0].excerpt.marks.front()) == "ditutup");
  for (const PlaceMark& mark : model.map.marks) {
    CAPTURE(mark.key);
    CHECK(mark.finds == (mark.key == "shusha" ? 1 : 0));
    CHECK(mark.emphasis.dimmed == (mark.key != "shusha"));
  }
  CHECK(model.reader.finds.size() == 1);
  CHECK(model.tabs.counts[static_cast<size_t>(Tab::found)] == "1");
}

TEST_CASE("a day that is told of in a found sentence counts it") {
  const ViewModel model = model_of(with({Search{"rombongan"}}));
  const auto day = std::ranges::find_if(model.timeline.items, [](const TimelineItem& item) {
    return item.lane == Lane::days && to_iso(item.days.first) == "2023-09-20";
  });
  if (!CHECK(day != model.timeline.items.end())) return;
  CHECK(day->finds == 1);
  CHECK(day->caption == "2 sebutan · 1 temuan");
}

TEST_CASE("nothing found, a bad expression and one that waits for its answer are explained") {
  CHECK(model_of(with({Search{"gajah"}})).found.summary == "Tidak ada temuan untuk “gajah”.");
  const AppState asks = with({Search{"/(jalan/"}});
  ViewModel bad = model_of(asks);
  CHECK(bad.found.summary == "Memuat pencari ungkapan reguler …");
  CHECK(bad.found.count.empty());
  take_answer(bad, find_pattern("(jalan", {}, 1), fixture(), asks);
  CHECK(bad.found.summary == "Kurung “(” belum ditutup: (jalan");
  CHECK(bad.found.rows.empty());
  CHECK(bad.found.count.empty());
  CHECK(!model_of({}).found.summary.empty());
}

TEST_CASE("the story goes from place to place as the article does") {
  const MapModel map = model_of({}).map;
  std::vector<std::string> story;
  for (const uint32_t mark : map.story) story.push_back(map.marks[mark].key);
  CHECK(story == std::vector<std::string>{"khojaly", "yevlakh", "shusha"});
}

TEST_CASE("going through the mentions of what is held passes every article and comes back") {
  AppState state = with({Select{Target::of_entity(fixture().find("yevlakh"))}});
  apply(state, StepMention{1}, fixture());
  CHECK(state.article == 0);
  const uint32_t first = state.reader_goal.offset;
  apply(state, StepMention{1}, fixture());
  CHECK(state.article == 1);
  apply(state, StepMention{1}, fixture());
  CHECK(state.article == 0);
  CHECK(state.reader_goal.offset == first);
  apply(state, StepMention{-1}, fixture());
  CHECK(state.article == 1);
  const AppState nothing;
  CHECK(with({StepMention{1}}) == nothing);
}

TEST_CASE("the map of those who act has them, where the reader asks for it") {
  CHECK(keys_of(model_of(with({FilterRole{PlaceRole::actor}})).map) == std::vector<std::string>{"azerbaijan"});
  const std::vector<std::string> without = keys_of(model_of({}).map);
  CHECK(std::ranges::find(without, "azerbaijan") == without.end());
}

TEST_CASE("the sheet of filters lists what there is, and what is on can be switched off there and by its chip") {
  const ViewModel closed = model_of({});
  CHECK(closed.filters.sections.empty());
  const CorpusEntityId yevlakh = fixture().find("yevlakh");
  const ViewModel model = model_of(with({OpenFilters{true}, FilterRole{PlaceRole::location}, FilterAbout{yevlakh}}));
  size_t on = 0;
  for (const FilterSection& section : model.filters.sections) {
    for (const FilterOption& option : section.options) {
      if (!option.on) continue;
      ++on;
      CHECK(option.id == "filter:role:location");
      const auto* off = std::get_if<FilterRole>(&option.toggle);
      if (CHECK(off)) CHECK(!off->role);
    }
  }
  CHECK(on == 1);
  if (!CHECK(model.top.chips.size() == 2)) return;
  CHECK(std::holds_alternative<FilterAbout>(model.top.chips[0].remove));
  CHECK(std::holds_alternative<FilterRole>(model.top.chips[1].remove));
}
