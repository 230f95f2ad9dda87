#include "wasm/command.h"

#include <doctest/doctest.h>

#include "tests/wasm/fixture.h"

using namespace jejak;

namespace {

AppState after(AppState state, const Command& command) {
  apply(state, command, fixture());
  return state;
}

Target yevlakh() { return Target::of_entity(fixture().find("yevlakh")); }

}  // namespace

TEST_CASE("what is held is let go by pressing it again") {
  const AppState held = after({}, Select{yevlakh()});
  CHECK(held.selected == yevlakh());
  CHECK(!after(held, Select{yevlakh()}).selected);
}

TEST_CASE("holding a place brings it into the map, without moving a map that shows it") {
  const AppState held = after({}, Select{yevlakh()});
  CHECK(held.camera_goal.serial == 1);
  CHECK(held.camera_goal.only_if_outside);
  const WorldPoint there = world_from_latlng(*fixture().entities[fixture().find("yevlakh")].entity.position);
  CHECK(held.camera_goal.min.x == there.x);
  CHECK(held.camera_goal.max.y == there.y);
}

TEST_CASE("a mention of a place brings the place into the map, a day does not") {
  const Corpus& corpus = fixture();
  const MentionId place = mention_of(corpus, 1, MentionKind::place, "Yevlakh");
  const MentionId day = mention_of(corpus, 1, MentionKind::time, "20 September 2023");
  CHECK(after({}, Select{Target::of_mention(place)}).camera_goal.serial == 1);
  CHECK(after({}, Select{Target::of_mention(day)}).camera_goal.serial == 0);
}

TEST_CASE("showing a mention in the text opens its article at its byte") {
  const Corpus& corpus = fixture();
  const MentionId day = mention_of(corpus, 1, MentionKind::time, "3 Oktober 2023");
  const AppState state = after({}, ShowInText{Target::of_mention(day)});
  CHECK(state.article == 1);
  CHECK(state.view == View::article);
  CHECK(state.reader_goal.offset == corpus.span_of(day).begin);
  CHECK(state.reader_goal.serial == 1);
}

TEST_CASE("going to a sentence leaves what is held held") {
  const MentionId day = mention_of(fixture(), 1, MentionKind::time, "3 Oktober 2023");
  const AppState state = after(after({}, Select{yevlakh()}), GoToSentence{Target::of_mention(day)});
  CHECK(state.selected == yevlakh());
  CHECK(state.article == 1);
}

TEST_CASE("going to words opens their article there and marks them until another place is gone to") {
  AppState state = after({}, GoToWords{1, {13, 20}});
  CHECK(state.article == 1);
  CHECK(state.marked == Span{13, 20});
  CHECK(state.reader_goal.offset == 13);
  CHECK(state.tab == Tab::article);
  CHECK(after(state, OpenArticle{1}).marked.empty());
  const AppState untouched;
  CHECK(after({}, GoToWords{1, {13, 99999}}) == untouched);
  CHECK(after({}, GoToWords{9, {0, 1}}) == untouched);
}

TEST_CASE("a tab shows the pane that has it") {
  const AppState state = after({}, ShowTab{Tab::compare});
  CHECK(state.tab == Tab::compare);
  CHECK(state.view == View::article);
  CHECK(state.reader_open);
  CHECK(after(state, OpenArticle{1}).tab == Tab::article);
  CHECK(after({}, ShowTab{Tab::count}) == AppState{});
}

TEST_CASE("Escape closes the topmost thing, one at a time") {
  AppState state = after({}, Select{yevlakh()});
  state.about_open = true;
  state = after(state, LetGo{});
  CHECK(!state.about_open);
  CHECK(state.selected);
  state = after(state, LetGo{});
  CHECK(!state.selected);
}

TEST_CASE("commands about what is not there change nothing") {
  const Target nowhere = Target::of_entity(99999);
  const Target no_mention = Target::of_mention({7, MentionKind::time, 0});
  const AppState state;
  for (const Command& command : {Command(Select{nowhere}), Command(Hover{no_mention}), Command(ShowInText{no_mention}),
                                 Command(ShowOnMap{99999}), Command(OpenArticle{99}), Command(Hover{nowhere}),
                                 Command(GoToSentence{Target::of_event(0, 9999)})}) {
    CHECK(after(state, command) == state);
  }
}

TEST_CASE("the time window stays inside the axis and keeps its least width") {
  CHECK(after({}, MoveTimeWindow{{-1, 3}}).time_window == TimeWindow{0, 1});
  const TimeWindow narrow = after({}, MoveTimeWindow{{0.5, 0.5}}).time_window;
  CHECK(narrow.to - narrow.from == doctest::Approx(kMinTimeWindow));
  const TimeWindow right = after({}, MoveTimeWindow{{0.9, 1.4}}).time_window;
  CHECK(right.from == doctest::Approx(0.5));
  CHECK(right.to == doctest::Approx(1.0));
}

TEST_CASE("the map opens with the told places of the region and no farther ones") {
  const CameraGoal home = home_goal(fixture(), 1);
  const auto point = [](std::string_view key) {
    return world_from_latlng(*fixture().entities[fixture().find(key)].entity.position);
  };
  for (const char* key : {"yevlakh", "khojaly", "shusha"}) {
    CAPTURE(key);
    CHECK(home.min.x <= point(key).x);
    CHECK(home.max.x >= point(key).x);
    CHECK(home.min.y <= point(key).y);
    CHECK(home.max.y >= point(key).y);
  }
  CHECK(home.max.x - home.min.x < 0.02);
}

TEST_CASE("the tour shows each view that it speaks of, and Escape ends it first") {
  AppState state;
  state.welcome_open = true;
  apply(state, ShowTour{1}, fixture());
  CHECK(!state.welcome_open);
  CHECK(state.view == View::map);
  apply(state, ShowTour{2}, fixture());
  CHECK(state.view == View::timeline);
  apply(state, ShowTour{4}, fixture());
  CHECK(state.tab == Tab::compare);
  apply(state, ShowTour{kTourSteps + 1}, fixture());
  CHECK(state.tour == 4);
  apply(state, Select{Target::of_entity(fixture().find("yevlakh"))}, fixture());
  apply(state, LetGo{}, fixture());
  CHECK(state.tour == 0);
  CHECK(state.selected);
}
