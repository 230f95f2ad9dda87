// What linking compares: the events and the fighting of all articles with their names as numbers, and the arithmetic
// of days and places on them. Shared by event_linking.h and war_linking.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/digest.h"

namespace jejak {

using Anchor = uint32_t;  // a name that two articles may share: a place, a person, a body, a state

class AnchorTable {
 public:
  explicit AnchorTable(const std::vector<Digest>& digests);

  // The name's own anchor, and the one of the state that it is in or speaks for (kNoAnchor where that is unknown).
  Anchor own(const DigestName& name);
  Anchor state(const DigestName& name);

  static constexpr Anchor kNoAnchor = ~Anchor{0};

 private:
  Anchor intern(std::string key);

  std::unordered_map<std::string, Anchor> ids_;
  std::unordered_map<std::string, std::string> codes_;  // "Azerbaijan" -> "AZ", as country entities tell
};

struct PlacePoint {
  Anchor anchor = 0;
  LatLng position;
  double radius_km = 0;  // how far its namesake centre may lie from where something happened
  Anchor state = AnchorTable::kNoAnchor;
  bool is_state = false;
};

struct LinkItem {
  uint32_t article = 0;
  uint32_t index = 0;  // of the event or the episode in its digest
  bool dated = false;
  int64_t begin = 0, end = 0;  // days since 1970
  std::vector<Anchor> names;   // places and participants, and their states; sorted, unique
  std::vector<Anchor> actors;  // participants; states for places that act; sorted, unique
  std::vector<PlacePoint> places;
  std::optional<int64_t> killed;  // all that the event's figures count, where they count exactly

  int64_t days() const { return end - begin + 1; }
};

LinkItem item_of(const Digest& digest, uint32_t article, const DigestEvent& event, AnchorTable& anchors);

// How two sets of places stand to each other.
enum class Nearness : uint8_t { unknown, far, same_state, near, same };
Nearness nearness(const std::vector<PlacePoint>& a, const std::vector<PlacePoint>& b);

size_t shared(const std::vector<Anchor>& a, const std::vector<Anchor>& b);  // both sorted
void merge_sorted(std::vector<Anchor>& into, const std::vector<Anchor>& from);

}  // namespace jejak
