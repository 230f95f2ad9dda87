#include "core/judgement.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace jejak {
namespace {

std::vector<Digest> two_articles() {
  std::vector<Digest> digests(2);
  digests[0].article = "a";
  digests[1].article = "b";
  return digests;
}

Claim count(uint32_t article, int64_t value, const char* group, Bound bound = Bound::exact, const char* side = "") {
  Claim claim;
  claim.article = article;
  claim.value = value;
  FigureMention figure;
  figure.value = Decimal{value, 0};
  figure.bound = bound;
  claim.range = range_of(figure);
  claim.bound = bound;
  claim.group = group;
  claim.side = side;
  return claim;
}

struct Case {
  const char* name;
  std::vector<Claim> claims;
  Verdict expected;
};

TEST_CASE("counts agree, are compatible, count other things, or contradict") {
  Claim early = count(1, 12, "people");
  early.final = false;
  const Case cases[] = {
      {"the_same", {count(0, 12, "people"), count(1, 12, "people")}, Verdict::agree},
      {"a_lower_bound_below", {count(0, 12, "people"), count(1, 10, "people", Bound::at_least)}, Verdict::compatible},
      {"a_lower_bound_above", {count(0, 12, "people"), count(1, 15, "people", Bound::at_least)}, Verdict::contradict},
      {"a_tenth_is_about", {count(0, 5000, "people", Bound::at_most), count(1, 5100, "people", Bound::about)}, Verdict::compatible},
      {"part_and_whole", {count(0, 9, "soldiers"), count(1, 12, "people")}, Verdict::different_scope},
      {"a_part_above_the_whole", {count(0, 19, "soldiers"), count(1, 12, "people")}, Verdict::contradict},
      {"one_side_and_all", {count(0, 9, "people", Bound::exact, "X"), count(1, 12, "people")}, Verdict::different_scope},
      {"before_it_was_over", {count(0, 40, "people"), early}, Verdict::different_scope},
      {"six_by_both_but_not_the_same_six",
       {count(0, 2, "people"), count(0, 4, "police"), count(1, 4, "soldiers"), count(1, 2, "civilians")}, Verdict::contradict},
      {"six_who_may_be_the_same", {count(0, 6, "people"), count(1, 4, "soldiers"), count(1, 2, "civilians")}, Verdict::compatible},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(judge_counts(c.claims, two_articles()).verdict == c.expected);
  }
}

TEST_CASE("a reason says that totals agree where the people do not") {
  const Judgement judged = judge_counts(
      {count(0, 2, "people"), count(0, 4, "police"), count(1, 4, "soldiers"), count(1, 2, "civilians")}, two_articles());
  CHECK(judged.reason == "They agree on 6 in all, but not on who they were. 2 people and 4 police (article a); "
                         "4 soldiers and 2 civilians (article b).");
}

TEST_CASE("lengths are compared as days, weeks and months rounded") {
  CHECK(days_of("P44D") == Range{44, 44});
  CHECK(days_of("P6W") == Range{39, 45});
  CHECK_FALSE(days_of("PXM"));
  CHECK_FALSE(days_of("P"));
  std::vector<Claim> claims(2);
  claims[1].article = 1;
  claims[0].range = *days_of("P44D");
  claims[1].range = *days_of("P6W");
  CHECK(judge_lengths(claims, two_articles()).verdict == Verdict::compatible);
  claims[1].range = *days_of("P4W");
  CHECK(judge_lengths(claims, two_articles()).verdict == Verdict::contradict);
}

}  // namespace
}  // namespace jejak
