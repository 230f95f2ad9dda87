#include "core/war_linking.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace jejak {
namespace {

// How many wars that share a name and a year are tried.
constexpr size_t kWarsTried = 32;
// Two tellings of one beginning may lie so many days apart.
constexpr int64_t kSameBeginDays = 2;

struct Fighting {
  uint32_t article = 0;
  uint32_t episode = 0;
  int64_t begin = 0;
  int64_t end = 0;      // of an open one: the day of telling, else its begin
  bool open = false;
  bool within = false;
  std::optional<DayOfYear> yearless;  // its beginning, where the year is not told: `begin` is none then
  std::vector<Anchor> names;

  int rank() const { return within ? 2 : open ? 1 : 0; }
};

struct Group {
  std::vector<const Fighting*> members;
  std::set<uint32_t> articles;
  int64_t begin = 0, end = 0;
  bool open = false, within = false;
  std::vector<Anchor> names;
};

class Linker {
 public:
  Linker(const std::vector<Digest>& digests, AnchorTable& anchors) : digests_(digests), anchors_(anchors) {}

  LinkedWars run() {
    read_episodes();
    for (const Fighting& fighting : fighting_) place(fighting);
    index_beginnings();
    for (const Fighting& fighting : yearless_) place_yearless(fighting);
    return finish();
  }

 private:
  void read_episodes() {
    for (uint32_t a = 0; a < digests_.size(); ++a) {
      const Digest& digest = digests_[a];
      std::vector<std::vector<Anchor>> names(digest.episodes.size());
      for (const DigestEvent& event : digest.events) {
        if (event.episode == kNoEpisode) continue;
        merge_sorted(names[event.episode], item_of(digest, a, event, anchors_).names);
      }
      for (uint32_t e = 0; e < digest.episodes.size(); ++e) add(digest, a, e, std::move(names[e]));
    }
    std::ranges::stable_sort(fighting_, [](const Fighting& a, const Fighting& b) {
      return std::tuple(a.rank(), a.end - a.begin) < std::tuple(b.rank(), b.end - b.begin);
    });
  }

  void add(const Digest& digest, uint32_t article, uint32_t index, std::vector<Anchor> names) {
    const DigestEpisode& episode = digest.episodes[index];
    if (!episode.begin) {
      if (episode.yearless) yearless_.push_back({article, index, 0, 0, true, false, episode.yearless, std::move(names)});
      return;
    }
    Fighting fighting{article, index, days_from_epoch(*episode.begin), 0, !episode.end, episode.within, {}, std::move(names)};
    fighting.end = fighting.begin;
    if (episode.end) fighting.end = days_from_epoch(*episode.end);
    if (!episode.end && digest.published) fighting.end = std::max(fighting.end, days_from_epoch(*digest.published));
    fighting_.push_back(std::move(fighting));
  }

  static int64_t year_of(int64_t day) {
    const auto civil = day_from_epoch(day);
    return civil ? civil->year : 0;
  }

  void place(const Fighting& fighting) {
    uint32_t best = ~0u;
    size_t best_shared = 0;
    for (uint32_t g : candidates(fighting)) {
      if (!fits(groups_[g], fighting)) continue;
      const size_t names = shared(groups_[g].names, fighting.names);
      if (names == 0 || names <= best_shared) continue;
      best = g;
      best_shared = names;
    }
    if (best == ~0u) {
      best = static_cast<uint32_t>(groups_.size());
      groups_.push_back({{}, {}, fighting.begin, fighting.end, fighting.open, fighting.within, {}});
    }
    Group& group = groups_[best];
    group.members.push_back(&fighting);
    group.articles.insert(fighting.article);
    merge_sorted(group.names, fighting.names);
    for (Anchor name : fighting.names) {
      for (int64_t year : {year_of(group.begin), year_of(group.end)}) {
        auto& list = index_[{name, year}];
        if (list.empty() || list.back() != best) list.push_back(best);
      }
    }
  }

  static uint32_t number_of(DayOfYear day) { return day.month * 32u + day.day; }

  void index_beginnings() {
    for (uint32_t g = 0; g < groups_.size(); ++g) {
      const auto day = day_from_epoch(groups_[g].begin);
      if (day && !groups_[g].within) by_beginning_[number_of({day->month, day->day})].push_back(g);
    }
  }

  // "Permusuhan dimulai 27 September": the war that began on that day of some year, with the most names in common. Where
  // two years fit equally well, nothing is said.
  void place_yearless(const Fighting& fighting) {
    const auto it = by_beginning_.find(number_of(*fighting.yearless));
    if (it == by_beginning_.end()) return;
    uint32_t best = ~0u;
    size_t best_shared = 0;
    bool alone = false;
    const auto& list = it->second;
    for (size_t n = 0; n < std::min(list.size(), kWarsTried); ++n) {
      const uint32_t g = list[list.size() - 1 - n];
      const size_t names = shared(groups_[g].names, fighting.names);
      if (names == 0 || names < best_shared) continue;
      alone = names > best_shared;
      best = g;
      best_shared = names;
    }
    if (best == ~0u || !alone) return;
    groups_[best].members.push_back(&fighting);
    groups_[best].articles.insert(fighting.article);
  }

  static bool fits(const Group& group, const Fighting& fighting) {
    const int64_t apart = fighting.begin > group.begin ? fighting.begin - group.begin : group.begin - fighting.begin;
    if (fighting.within || group.within) {
      // "musim gugur 2020" holds the beginning of what was over by 10 November 2020.
      const Group& g = group;
      const bool holds = fighting.within && fighting.begin <= g.begin + kSameBeginDays && g.begin <= fighting.end;
      const bool both = fighting.within && g.within && fighting.begin <= g.end && g.begin <= fighting.end;
      return holds || both;
    }
    if (apart <= kSameBeginDays) return true;
    if (group.open || fighting.open) return false;
    const int64_t overlap = std::min(group.end, fighting.end) - std::max(group.begin, fighting.begin);
    return 2 * overlap >= std::min(group.end - group.begin, fighting.end - fighting.begin) && overlap > 0;
  }

  std::vector<uint32_t> candidates(const Fighting& fighting) const {
    std::vector<uint32_t> found;
    for (Anchor name : fighting.names) {
      for (int64_t year = year_of(fighting.begin); year <= std::min(year_of(fighting.end), year_of(fighting.begin) + 1); ++year) {
        const auto it = index_.find({name, year});
        if (it == index_.end()) continue;
        const auto& list = it->second;
        for (size_t n = 0; n < std::min(list.size(), kWarsTried); ++n) found.push_back(list[list.size() - 1 - n]);
      }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  LinkedWars finish() const {
    std::vector<uint32_t> order(groups_.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto rank = [&](uint32_t g) {
      const Fighting* first = *std::ranges::min_element(groups_[g].members, {}, [](const Fighting* f) {
        return std::pair(f->article, f->episode);
      });
      return std::tuple(groups_[g].begin, groups_[g].end, first->article, first->episode);
    };
    std::ranges::sort(order, {}, rank);
    LinkedWars out;
    out.by_episode.resize(digests_.size());
    for (uint32_t a = 0; a < digests_.size(); ++a) out.by_episode[a].assign(digests_[a].episodes.size(), LinkedEvent::kNoWar);
    for (uint32_t g : order) {
      const Group& group = groups_[g];
      War war;
      war.begin = day_from_epoch(group.begin);
      if (!group.open) war.end = day_from_epoch(group.end);
      war.within = group.within;
      for (const Fighting* fighting : group.members) {
        war.members.push_back({fighting->article, fighting->episode});
        out.by_episode[fighting->article][fighting->episode] = static_cast<uint32_t>(out.wars.size());
      }
      std::ranges::sort(war.members);
      out.wars.push_back(std::move(war));
    }
    return out;
  }

  struct NameYear {
    Anchor name;
    int64_t year;
    bool operator==(const NameYear&) const = default;
  };
  struct NameYearHash {
    size_t operator()(const NameYear& k) const {
      return static_cast<size_t>((uint64_t{k.name} * 10007 + static_cast<uint64_t>(k.year)) * 0x9E3779B97F4A7C15ULL >> 20);
    }
  };

  const std::vector<Digest>& digests_;
  AnchorTable& anchors_;
  std::vector<Fighting> fighting_;
  std::vector<Fighting> yearless_;
  std::vector<Group> groups_;
  std::unordered_map<uint32_t, std::vector<uint32_t>> by_beginning_;  // month and day -> groups
  std::unordered_map<NameYear, std::vector<uint32_t>, NameYearHash> index_;
};

}  // namespace

LinkedWars link_wars(const std::vector<Digest>& digests, AnchorTable& anchors) { return Linker(digests, anchors).run(); }

}  // namespace jejak
