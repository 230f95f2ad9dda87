#include "wasm/map_clusters.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace jejak;

TEST_CASE("a mark that would be hidden stands with the earlier one") {
  CHECK(stand_ins({{{0, 0}, 14}, {{12, 0}, 10}, {{90, 0}, 5}}) == std::vector<uint32_t>{0, 0, 2});
  CHECK(stand_ins({}).empty());
}

TEST_CASE("of two that would hide it the nearer one stands for a mark") {
  CHECK(stand_ins({{{0, 0}, 10}, {{20, 0}, 10}, {{12, 0}, 6}}) == std::vector<uint32_t>{0, 1, 1});
}

TEST_CASE("the same marks fold wherever the map looks, stand-ins stand for themselves, and none is left overlapping") {
  std::mt19937 random(2023);
  std::uniform_real_distribution<float> place(0, 600), radius(6, 22);
  for (int round = 0; round < 50; ++round) {
    std::vector<ClusterSpot> spots, moved;
    for (int i = 0; i < 120; ++i) {
      spots.push_back({{std::round(place(random)), std::round(place(random))}, radius(random)});
      moved.push_back({{spots.back().at.x_px - 300, spots.back().at.y_px + 128}, spots.back().radius_px});
    }
    const std::vector<uint32_t> heads = stand_ins(spots);
    CHECK(heads == stand_ins(moved));
    for (uint32_t i = 0; i < heads.size(); ++i) {
      CHECK(heads[i] <= i);
      CHECK(heads[heads[i]] == heads[i]);
      if (heads[i] != i) continue;
      for (uint32_t k = 0; k < i; ++k) {
        if (heads[k] != k) continue;
        const float distance = std::hypot(spots[i].at.x_px - spots[k].at.x_px, spots[i].at.y_px - spots[k].at.y_px);
        CHECK(distance >= 0.69f * (spots[i].radius_px + spots[k].radius_px));
      }
    }
  }
}
