#include "wasm/focus.h"

#include <doctest/doctest.h>

#include "tests/wasm/fixture.h"

using namespace jejak;

namespace {

Focus pointing_at(const Target& target) {
  AppState state;
  state.hovered = target;
  return build_focus(fixture(), state);
}

}  // namespace

TEST_CASE("pointing at a place in the text lights its mark and its words in every article") {
  const Corpus& corpus = fixture();
  const MentionId second = mention_of(corpus, 1, MentionKind::place, "Yevlakh");
  CHECK(pointing_at(Target::of_mention(second)).of_entity(corpus.find("yevlakh")).hovered);
  const MentionId first = mention_of(corpus, 0, MentionKind::place, "Yevlakh");
  CHECK(pointing_at(Target::of_entity(corpus.find("yevlakh"))).of_mention(first).hovered);
}

TEST_CASE("pointing at a day lights the same day in other articles and the places beside it") {
  const Corpus& corpus = fixture();
  const MentionId here = mention_of(corpus, 0, MentionKind::time, "20 September 2023");
  const MentionId there = mention_of(corpus, 1, MentionKind::time, "20 September 2023");
  const MentionId other = mention_of(corpus, 1, MentionKind::time, "3 Oktober 2023");
  const Focus focus = pointing_at(Target::of_mention(here));
  CHECK(focus.of_mention(here).hovered);
  CHECK(focus.of_mention(there).hovered);
  CHECK(!focus.of_mention(other).hovered);
  CHECK(focus.of_entity(corpus.find("khojaly")).linked);
  CHECK(focus.of_entity(corpus.find("yevlakh")).linked);
  CHECK(!focus.of_entity(corpus.find("shusha")).linked);
}

TEST_CASE("what has nothing to do with the held thing is dimmed, and nothing is where nothing is held") {
  const Corpus& corpus = fixture();
  AppState state;
  CHECK(build_focus(corpus, state).of_entity(0) == Emphasis{});
  state.selected = Target::of_entity(corpus.find("khojaly"));
  const Focus focus = build_focus(corpus, state);
  CHECK(focus.of_entity(corpus.find("khojaly")).selected);
  CHECK(!focus.of_entity(corpus.find("khojaly")).dimmed);
  CHECK(focus.of_entity(corpus.find("shusha")).dimmed);
}

TEST_CASE("of several things a mark shows what holds for any, and is dimmed only where all are") {
  const Emphasis dim{.hovered = false, .selected = false, .linked = false, .dimmed = true};
  const Emphasis held{.hovered = false, .selected = true, .linked = false, .dimmed = false};
  CHECK(merged(dim, held) == held);
  CHECK(merged(dim, dim).dimmed);
}
