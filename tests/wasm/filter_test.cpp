#include "wasm/filter.h"

#include "tests/wasm/fixture.h"

using namespace jejak;

namespace {

CivilInterval days(std::string_view first, std::string_view last) { return {*parse_day(first), *parse_day(last)}; }

Filter of_days(std::string_view first, std::string_view last) { return {.articles = {}, .days = days(first, last)}; }

MentionId place(uint32_t article, std::string_view words) {
  return mention_of(fixture(), article, MentionKind::place, words);
}

}  // namespace

TEST_CASE("no filter lets everything pass") {
  const Filter filter;
  const Sieve sieve(fixture(), filter);
  CHECK(sieve.passes_all());
  CHECK(sieve.passes(place(0, "Shusha")));
  CHECK(sieve.passes_article(1));
}

TEST_CASE("of days, the places of sentences that tell of them pass") {
  const Filter filter = of_days("2023-09-01", "2023-09-30");
  const Sieve sieve(fixture(), filter);
  CHECK(sieve.passes(place(0, "Khojaly")));
  CHECK(sieve.passes(place(1, "Yevlakh")));
  CHECK(!sieve.passes(place(0, "Shusha")));
  CHECK(sieve.passes(mention_of(fixture(), 0, MentionKind::time, "20 September 2023")));
  CHECK(!sieve.passes(mention_of(fixture(), 1, MentionKind::time, "3 Oktober 2023")));
}

TEST_CASE("of an article, only what it says passes") {
  const Filter filter{.articles = {1}, .days = {}};
  const Sieve sieve(fixture(), filter);
  CHECK(!sieve.passes(place(0, "Khojaly")));
  CHECK(sieve.passes(place(1, "Yevlakh")));
}

TEST_CASE("wide times count where they lie inside, open ones by their known end") {
  CHECK(counts_for(days("2023-09-01", "2023-09-30"), days("2023-09-10", "2023-09-12")));
  CHECK(!counts_for(days("1990-01-01", "2020-12-31"), days("2020-09-01", "2020-09-30")));
  CHECK(counts_for(days("1990-01-01", "2020-12-31"), days("1988-01-01", "2023-12-31")));
  CHECK(!counts_for(days("2023-09-01", "2023-09-30"), days("2023-10-01", "2023-10-31")));
  const Filter filter = of_days("2023-09-01", "2023-09-30");
  const Sieve sieve(fixture(), filter);
  CHECK(!sieve.passes(mention_of(fixture(), 0, MentionKind::time, "1991")));
}
