#include "wasm/link.h"

#include <doctest/doctest.h>

#include "core/utf8.h"
#include "tests/wasm/fixture.h"
#include "wasm/command.h"

using namespace jejak;

namespace {

AppState followed(std::string_view link) {
  AppState state;
  follow_link(state, link, fixture());
  return state;
}

}  // namespace

TEST_CASE("a link leads back to the article, the held thing and the language") {
  const Corpus& corpus = fixture();
  const Target targets[] = {
      {},
      Target::of_entity(corpus.find("yevlakh")),
      Target::of_mention(mention_of(corpus, 1, MentionKind::time, "3 Oktober 2023")),
      Target::of_mention(mention_of(corpus, 0, MentionKind::place, "Khojaly")),
  };
  for (const Target& target : targets) {
    for (const uint32_t article : {0u, 1u}) {
      for (const Language language : {Language::indonesian, Language::english}) {
        AppState state;
        state.article = article;
        state.selected = target;
        state.language = language;
        const AppState back = followed(to_link(state, corpus));
        CHECK(back.article == article);
        CHECK(back.selected == target);
        CHECK(back.language == language);
      }
    }
  }
}

TEST_CASE("a link leads back to the tab") {
  AppState state;
  state.tab = Tab::compare;
  CHECK(to_link(state, fixture()) == "a=a&t=compare");
  CHECK(followed("a=a&t=compare").tab == Tab::compare);
  CHECK(followed("t=nothing").tab == Tab::article);
}

TEST_CASE("a link leads back to the filter and to what was looked for") {
  AppState state;
  state.filter.articles = {0, 1};
  state.filter.days = CivilInterval{*parse_day("2023-09-01"), *parse_day("2023-09-30")};
  apply(state, ShowKind{Kind::figure, false}, fixture());
  state.query = "/jalan & (ke)/";
  const std::string link = to_link(state, fixture());
  CHECK(link == "a=a&f=a,b&d=2023-09-01..2023-09-30&h=figure&q=%2Fjalan%20%26%20%28ke%29%2F");
  const AppState back = followed(link);
  CHECK(back.filter == state.filter);
  CHECK(back.query == state.query);
}

TEST_CASE("a link leads back to publisher, side, role and whom the reader wants to read of, and to the sizes of views") {
  AppState state;
  state.filter.publisher = "Kabar & Pagi";
  state.filter.about = fixture().find("yevlakh");
  state.filter.side = "Armenia";
  state.filter.role = PlaceRole::actor;
  state.panes = {455, 210};
  const std::string link = to_link(state, fixture());
  CHECK(link == "a=a&publisher=Kabar%20%26%20Pagi&about=yevlakh&side=Armenia&role=actor&p=455.210");
  const AppState back = followed(link);
  CHECK(back.filter == state.filter);
  CHECK(back.panes == state.panes);
  CHECK(followed("about=nobody&role=king&p=x.9999").filter == Filter{});
  CHECK(followed("p=x.9999").panes == PaneSizes{0, 1000});
}

TEST_CASE("a whole link leaves nothing of what was chosen before, another one adds to it") {
  AppState state = followed("a=b&s=place:yevlakh&q=jalan&d=2023-09-01..2023-09-30&h=figure&t=compare");
  AppState other = state;
  follow_link(other, "lang=en", fixture());
  CHECK(other.selected == state.selected);
  CHECK(other.query == "jalan");
  follow_link(other, "q=&d=&h=", fixture());
  CHECK(other.query.empty());
  CHECK(other.filter == Filter{});
  follow_link(state, "whole&a=a&q=desa", fixture());
  CHECK(to_link(state, fixture()) == "a=a&q=desa");
}

TEST_CASE("what a filter in a link names wrongly is left out") {
  for (const char* link : {"f=zz", "d=2023-09-31..2023-10-01", "d=2023-10-01..2023-09-01", "d=2023", "h=nothing", "q=", "f=", "h="}) {
    CAPTURE(link);
    CHECK(followed(link) == AppState{});
  }
}

TEST_CASE("a link names things by the ids of the data") {
  AppState state;
  state.selected = Target::of_entity(fixture().find("yevlakh"));
  CHECK(to_link(state, fixture()) == "a=a&s=place:yevlakh");
}

TEST_CASE("what a link names and is not there is left out") {
  for (const char* link : {"", "#", "a=zz", "s=place:atlantis", "s=time:a:999", "s=time:a:x", "s=time:a:", "s=event:b:77",
                           "s", "=&=&", "a=%", "a=%zz", "s=nothing:a:1", "s=time::0", "x=y&&&z"}) {
    CAPTURE(link);
    CHECK(followed(link) == AppState{});
  }
}

TEST_CASE("an empty thing lets go, and a look is taken but not written") {
  AppState state = followed("a=a&s=place:yevlakh&look=dark");
  CHECK(static_cast<bool>(state.selected));
  CHECK(state.look == Look::dark);
  CHECK(to_link(state, fixture()) == "a=a&s=place:yevlakh");
  follow_link(state, "s=&look=system", fixture());
  CHECK_FALSE(static_cast<bool>(state.selected));
  CHECK(state.look == Look::system);
}

TEST_CASE("percent signs are read back") {
  CHECK(followed("a=%62").article == 1);
}

TEST_CASE("bytes of a link that are not UTF-8 do not come out of it again") {
  for (const char* link : {"q=%ff", "q=\xff", "q=%ED%A0%80", "q=%e2%80", "q=jalan%C0%80"}) {
    CAPTURE(link);
    const AppState state = followed(link);
    CHECK(!find_invalid_utf8(state.query));
    CHECK(followed(to_link(state, fixture())).query == state.query);
  }
  CHECK(to_link(followed("q=%ff"), fixture()) == "a=a&q=%EF%BF%BD");
}
