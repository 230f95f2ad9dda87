// Puts the parts that several workshops read together to one collection, in the order in which they are given.
//   Gathering gathering(resources); gathering.add(part); gathering.add(part); gathering.finish(Afterwards::let_go) -> prepared collection
// A part is a prepared collection that is not linked (Linking::part). Articles without an id of their own are numbered in
// their part from kPartPositions on: here they get their position in the whole. Cost: that of opening a part; finish() links
// everything, O(n log n), and can be asked for again when more has come.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "core/prepare.h"
#include "core/prepared.h"
#include "core/resources.h"
#include "core/result.h"

namespace jejak {

constexpr uint64_t kPartPositions = 1'000'000'000'000'000;

class Gathering {
 public:
  explicit Gathering(const Resources& resources) : preparer_(resources) {}

  // Errors: what is no part; nothing is to be asked of the gathering after that.
  Result<void> add(std::string_view part);
  size_t articles() const { return preparer_.articles(); }

  // Errors: no article could be read; then the first reason.
  Result<std::string> finish(Afterwards afterwards);

 private:
  std::deque<RuleBook> rules_;  // of the parts: what the preparer holds points into them
  Preparer preparer_;
  Diagnostics diagnostics_;
};

}  // namespace jejak
