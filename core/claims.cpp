#include "core/claims.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace jejak {
namespace {

std::optional<int64_t> whole(const std::optional<Decimal>& value) {
  if (!value || value->decimals != 0) return std::nullopt;
  return value->digits;
}

// Groups that may hold any other: a count of people says nothing of who they were.
bool is_everybody(std::string_view group) {
  constexpr std::array<std::string_view, 6> kEverybody = {"", "people", "victims", "residents", "others", "lives"};
  return std::ranges::find(kEverybody, group) != kEverybody.end();
}

}  // namespace

Range range_of(const FigureMention& figure) {
  const auto value = whole(figure.value);
  const auto low = whole(figure.low);
  const auto high = whole(figure.high);
  if (!value) return {low.value_or(0), high.value_or(std::numeric_limits<int64_t>::max())};
  switch (figure.bound) {
    case Bound::exact: return {*value, *value};
    case Bound::at_least: return {*value, std::numeric_limits<int64_t>::max()};
    case Bound::at_most: return {low.value_or(0), *value};
    case Bound::about: return {*value - *value / 10, *value + *value / 10};
  }
  return {*value, *value};
}

std::optional<Range> days_of(std::string_view duration) {
  if (duration.size() < 3 || duration[0] != 'P') return std::nullopt;
  int64_t amount = 0;
  const char* last = duration.data() + duration.size() - 1;
  const auto [end, error] = std::from_chars(duration.data() + 1, last, amount);
  if (error != std::errc() || end != last || amount <= 0 || amount > 100000) return std::nullopt;
  // Half a unit more or less, but for days, which are counted.
  switch (duration.back()) {
    case 'D': return Range{amount, amount};
    case 'W': return Range{amount * 7 - 3, amount * 7 + 3};
    case 'M': return Range{amount * 30 - 14, amount * 31 + 14};
    case 'Y': return Range{amount * 365 - 182, amount * 366 + 182};
    default: return std::nullopt;
  }
}

Scope group_scope(std::string_view a, std::string_view b) {
  if (a == b || (is_everybody(a) && is_everybody(b))) return Scope::same;
  if (is_everybody(a)) return Scope::wider;
  if (is_everybody(b)) return Scope::narrower;
  return Scope::apart;
}

Scope side_scope(const Claim& a, const Claim& b) {
  if (a.side == b.side) return Scope::same;
  if (a.side.empty() || a.side == b.fought_with) return Scope::wider;
  if (b.side.empty() || b.side == a.fought_with) return Scope::narrower;
  return Scope::apart;
}

bool counts_side(const Claim& claim, std::string_view side) {
  return claim.side.empty() || claim.side == side || claim.fought_with == side;
}

void pair_sides(std::vector<Claim>& claims, const std::vector<std::string>& states) {
  const auto is_state = [&](const std::string& side) { return std::ranges::binary_search(states, side); };
  std::set<std::string> fighters;
  std::set<std::pair<uint32_t, std::string>> counted;  // article, side
  for (const Claim& claim : claims) {
    if (claim.side.empty()) continue;
    counted.emplace(claim.article, claim.side);
    if (is_state(claim.side)) fighters.insert(claim.side);
  }
  if (fighters.size() != 2) return;
  const std::string &one = *fighters.begin(), &other = *fighters.rbegin();
  struct Beside {
    bool one = false, other = false;
  };
  std::map<std::string_view, Beside> beside;  // which state some article counts beside the side
  for (const auto& [article, side] : counted) {
    Beside& found = beside[side];
    found.one = found.one || counted.contains({article, one});
    found.other = found.other || counted.contains({article, other});
  }
  for (Claim& claim : claims) {
    if (claim.side.empty() || is_state(claim.side)) continue;
    const Beside found = beside[claim.side];
    if (found.one != found.other) claim.fought_with = found.one ? other : one;
  }
}

std::vector<Voice> voices_of(const std::vector<Claim>& claims) {
  std::vector<Voice> voices;
  std::map<std::string_view, size_t> own;  // of one article: who says it -> index into voices
  for (const Claim& claim : claims) {
    if (!voices.empty() && voices.back().article != claim.article) own.clear();
    const auto [voice, fresh] = own.try_emplace(claim.attributed_to, voices.size());
    if (fresh) voices.push_back({claim.article, claim.attributed_to, {}, {}});
    voices[voice->second].claims.push_back(&claim);
  }
  return voices;
}

}  // namespace jejak
