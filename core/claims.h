// What an article claims in answer to one question, and whether two answers can both be true.
//   "bisa mencapai 5.000" -> at most 5000: [0, 5000];  "enam minggu" -> 39 to 45 days;  44 days lies inside: compatible
// Numbers are exact integers; a claim with a fraction of a person is no claim.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/civil_time.h"
#include "core/digest.h"
#include "core/mention.h"

namespace jejak {

// What a number can stand for; both ends included.
struct Range {
  int64_t low = 0;
  int64_t high = std::numeric_limits<int64_t>::max();

  bool overlaps(const Range& other) const { return low <= other.high && other.low <= high; }
  bool is_exact() const { return low == high; }
  bool operator==(const Range&) const = default;
};

struct Claim {
  uint32_t article = 0;  // index into the digests
  uint32_t mention = 0;  // position in the article's mentions
  std::optional<int64_t> value;
  std::string text;      // of a claim that is no number: a day, a side
  Range range;
  Bound bound = Bound::exact;
  std::string group;     // "soldiers", "people"; empty where it is no count of people
  std::string side;
  std::string fought_with;      // the state on whose side `side` fought; empty where it is a state or that is not known
  std::string attributed_to;    // entity key; empty: the article itself
  std::string attributed_name;
  std::string attributed_name_id;  // in Indonesian; empty where it is called the same
  std::optional<CivilDay> as_of;
  bool final = true;     // counted when it was over, as far as the article tells
};

// "about" is a tenth more or less: newspapers round to one or two digits.
Range range_of(const FigureMention& figure);

// The days that a TIMEX3 duration can stand for: "P44D" 44, "P6W" 39 to 45, "P2M" 46 to 76. nullopt for others.
std::optional<Range> days_of(std::string_view duration);

// How what is counted by one claim stands to what is counted by another.
enum class Scope : uint8_t {
  same,      // soldiers and soldiers
  wider,     // people and soldiers: the first may hold the second
  narrower,
  apart,     // soldiers and civilians
};
Scope group_scope(std::string_view a, std::string_view b);
Scope side_scope(const Claim& a, const Claim& b);

// Whether the claim counts people of that side, or of all sides together.
bool counts_side(const Claim& claim, std::string_view side);

// Finds for each side that is no state on which state's side it fought: where two states fought, the one beside which
// no article counts it, while some article counts it beside the other. `states`: the names of states, sorted.
void pair_sides(std::vector<Claim>& claims, const std::vector<std::string>& states);

// The claims of one voice: an article by itself, or somebody whom it names.
struct Voice {
  uint32_t article = 0;
  std::string attributed_to;
  std::vector<const Claim*> claims;  // in text order
  std::vector<uint32_t> also;        // other articles whose answer is the same
};
std::vector<Voice> voices_of(const std::vector<Claim>& claims);

}  // namespace jejak
