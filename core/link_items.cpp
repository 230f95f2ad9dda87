#include "core/link_items.h"

#include <algorithm>
#include <utility>

#include "core/claims.h"

namespace jejak {
namespace {

// Of so many places the nearest pair is sought; an event has few.
constexpr size_t kPlacesCompared = 6;

double radius_of(std::string_view level) {
  if (level == "region" || level == "province" || level == "country") return 150;
  if (level == "district" || level == "road" || level == "river" || level == "mountain") return 60;
  return 25;
}

std::optional<int64_t> killed_by(const Digest& digest, const DigestEvent& event) {
  std::optional<int64_t> total;
  for (uint32_t i : event.figures) {
    const FigureMention& figure = digest.figures[i].figure;
    if (figure.measure != Measure::killed) continue;
    const Range range = range_of(figure);
    if (!range.is_exact()) return std::nullopt;
    total = total.value_or(0) + range.low;
  }
  return total;
}

void sort_unique(std::vector<Anchor>& anchors) {
  std::ranges::sort(anchors);
  anchors.erase(std::unique(anchors.begin(), anchors.end()), anchors.end());
}

}  // namespace

AnchorTable::AnchorTable(const std::vector<Digest>& digests) {
  for (const Digest& digest : digests) {
    for (const DigestName& name : digest.names) {
      if (name.level == "country" && !name.country.empty()) codes_.try_emplace(name.name, name.country);
    }
  }
}

Anchor AnchorTable::intern(std::string key) {
  return ids_.try_emplace(std::move(key), static_cast<Anchor>(ids_.size())).first->second;
}

Anchor AnchorTable::own(const DigestName& name) {
  if (name.level == "country" && !name.country.empty()) return intern("state " + name.country);
  return intern("name " + name.key);
}

Anchor AnchorTable::state(const DigestName& name) {
  if (name.country.empty()) return kNoAnchor;
  const auto code = codes_.find(name.country);
  return intern("state " + (code == codes_.end() ? name.country : code->second));
}

LinkItem item_of(const Digest& digest, uint32_t article, const DigestEvent& event, AnchorTable& anchors) {
  LinkItem item;
  item.article = article;
  item.index = static_cast<uint32_t>(&event - digest.events.data());
  item.dated = event.begin && event.end;
  if (item.dated) {
    item.begin = days_from_epoch(*event.begin);
    item.end = days_from_epoch(*event.end);
  }
  item.killed = killed_by(digest, event);
  const auto add = [&](std::vector<Anchor>& list, Anchor anchor) {
    if (anchor != AnchorTable::kNoAnchor) list.push_back(anchor);
  };
  for (uint32_t i : event.places) {
    const DigestName& name = digest.names[i];
    const Anchor own = anchors.own(name);
    const Anchor state = anchors.state(name);
    item.names.push_back(own);
    add(item.names, state);
    if (name.position) item.places.push_back({own, *name.position, radius_of(name.level), state, name.level == "country"});
  }
  for (uint32_t i : event.participants) {
    const DigestName& name = digest.names[i];
    const Anchor own = anchors.own(name);
    const Anchor state = anchors.state(name);
    // A capital that acts is its government: "Baku" and "Azerbaijan" are one participant.
    const bool is_place = !name.level.empty() || name.position.has_value();
    item.actors.push_back(is_place && state != AnchorTable::kNoAnchor ? state : own);
    item.names.push_back(own);
    add(item.names, state);
  }
  sort_unique(item.names);
  sort_unique(item.actors);
  return item;
}

Nearness nearness(const std::vector<PlacePoint>& a, const std::vector<PlacePoint>& b) {
  Nearness best = Nearness::unknown;
  for (size_t i = 0; i < std::min(a.size(), kPlacesCompared); ++i) {
    for (size_t k = 0; k < std::min(b.size(), kPlacesCompared); ++k) {
      const PlacePoint& x = a[i];
      const PlacePoint& y = b[k];
      Nearness found = Nearness::far;
      const bool one_state = x.state == y.state && x.state != AnchorTable::kNoAnchor;
      if (x.anchor == y.anchor) {
        found = x.is_state ? Nearness::same_state : Nearness::same;
      } else if (x.is_state || y.is_state) {
        found = one_state ? Nearness::same_state : Nearness::far;
      } else if (distance_km(x.position, y.position) <= std::max(x.radius_km, y.radius_km)) {
        found = Nearness::near;
      }
      best = std::max(best, found);
    }
  }
  return best;
}

namespace {

// What grew with a whole collection is looked up rather than walked.
bool is_much_longer(const std::vector<Anchor>& a, const std::vector<Anchor>& b) { return a.size() > 16 * b.size(); }

size_t looked_up(const std::vector<Anchor>& few, const std::vector<Anchor>& many) {
  return static_cast<size_t>(std::ranges::count_if(few, [&](Anchor a) { return std::ranges::binary_search(many, a); }));
}

}  // namespace

size_t shared(const std::vector<Anchor>& a, const std::vector<Anchor>& b) {
  if (is_much_longer(a, b)) return looked_up(b, a);
  if (is_much_longer(b, a)) return looked_up(a, b);
  size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++count, ++x, ++y;
    else if (*x < *y) ++x;
    else ++y;
  }
  return count;
}

void merge_sorted(std::vector<Anchor>& into, const std::vector<Anchor>& from) {
  if (is_much_longer(into, from) && looked_up(from, into) == from.size()) return;
  std::vector<Anchor> merged;
  merged.reserve(into.size() + from.size());
  std::ranges::set_union(into, from, std::back_inserter(merged));
  into = std::move(merged);
}

}  // namespace jejak
