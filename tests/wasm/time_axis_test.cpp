#include "wasm/time_axis.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace jejak;

namespace {

CivilInterval day(int year, int month, int d) {
  const CivilDay civil = *make_day(year, month, d);
  return {civil, civil};
}

CivilInterval year(int y) { return {*make_day(y, 1, 1), *make_day(y, 12, 31)}; }

int folds_of(const TimeAxis& axis) {
  int folds = 0;
  for (const AxisSegment& segment : axis.segments()) folds += segment.folded;
  return folds;
}

const AxisSegment* fold_of(const TimeAxis& axis) {
  for (const AxisSegment& segment : axis.segments()) {
    if (segment.folded) return &segment;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("nothing dated gives an empty axis") {
  const TimeAxis axis = build_time_axis({});
  CHECK(axis.empty());
  CHECK(axis.position_of(0) == 0);
}

TEST_CASE("years that nothing is told of are folded, and the told ones are not") {
  const std::vector<CivilInterval> told = {year(1991), year(1994), day(2020, 9, 27), day(2023, 9, 20)};
  const TimeAxis axis = build_time_axis(told);
  CHECK(folds_of(axis) == 1);
  const AxisSegment* fold = fold_of(axis);
  if (!CHECK(fold)) return;
  CHECK(to_iso(*day_from_epoch(fold->first_day)) == "1995-01-01");
  CHECK(to_iso(*day_from_epoch(fold->end_day)) == "2020-01-01");
}

TEST_CASE("a long period does not unfold the years inside it") {
  const std::vector<CivilInterval> told = {{*make_day(1991, 1, 1), *make_day(2023, 12, 31)}};
  CHECK(folds_of(build_time_axis(told)) == 1);
}

TEST_CASE("a month that is told of is wider than one that is not") {
  const std::vector<CivilInterval> told = {day(2020, 9, 27), day(2020, 9, 28)};
  const TimeAxis axis = build_time_axis(told);
  const auto width = [&](int month) {
    return axis.position_of(days_from_epoch(*make_day(2020, month + 1, 1))) -
           axis.position_of(days_from_epoch(*make_day(2020, month, 1)));
  };
  CHECK(width(9) > 5 * width(8));
}

TEST_CASE("positions grow strictly with the days, and lead back to them") {
  const std::vector<CivilInterval> told = {year(1988), day(1994, 5, 12), day(2020, 11, 10), day(2023, 9, 19)};
  const TimeAxis axis = build_time_axis(told);
  CHECK(axis.position_of(axis.first_day()) == 0);
  CHECK(axis.position_of(axis.end_day()) == 1);
  for (const AxisSegment& segment : axis.segments()) {
    CHECK(segment.to > segment.from);
    CHECK(axis.position_of(segment.first_day) == doctest::Approx(segment.from));
    const int64_t middle = (segment.first_day + segment.end_day) / 2;
    const int64_t back = axis.day_at(axis.position_of(middle) + 1e-9);
    CHECK(back - middle <= 1);
    CHECK(middle - back <= 1);
  }
}

TEST_CASE("far years at both ends fold, and cost no more than their months") {
  const std::vector<CivilInterval> told = {year(1), year(9999)};
  const TimeAxis axis = build_time_axis(told);
  CHECK(axis.segments().size() == 25);
}
