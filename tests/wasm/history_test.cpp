#include "wasm/history.h"

#include "tests/wasm/fixture.h"
#include "wasm/command.h"

using namespace jejak;

namespace {

// Does it and notes it, as the app does.
AppState done(History& history, const AppState& state, const Command& command) {
  AppState after = state;
  apply(after, command, fixture());
  history.note(state, after);
  return after;
}

}  // namespace

TEST_CASE("undoing goes back choice by choice") {
  History history;
  const AppState start;
  const Target yevlakh = Target::of_entity(fixture().find("yevlakh"));
  AppState state = done(history, start, Select{yevlakh});
  state = done(history, state, FilterArticle{1});
  state = done(history, state, OpenArticle{1});
  CHECK(history.undo(state));
  CHECK(state.article == 0);
  CHECK(state.filter.articles == std::vector<uint32_t>{1});
  CHECK(history.undo(state));
  CHECK(!state.filter.narrows());
  CHECK(state.selected == yevlakh);
  CHECK(history.undo(state));
  CHECK(choice_of(state) == choice_of(start));
  CHECK(!history.undo(state));
}

TEST_CASE("where the map looks and how the page looks is no choice") {
  History history;
  AppState state = done(history, {}, MoveCamera{{{0.5, 0.5}, 9}});
  state = done(history, state, ChooseLook{Look::dark});
  state = done(history, state, Hover{Target::of_entity(fixture().find("yevlakh"))});
  CHECK(history.size() == 0);
}

TEST_CASE("typing one query is one choice") {
  History history;
  AppState state;
  for (const char* typed : {"t", "te", "tem", "tembak"}) state = done(history, state, Search{typed});
  CHECK(history.size() == 1);
  CHECK(history.undo(state));
  CHECK(state.query.empty());
}
