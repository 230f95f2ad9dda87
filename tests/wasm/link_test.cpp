#include "wasm/link.h"

#include <doctest/doctest.h>

#include "tests/wasm/fixture.h"

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
