#include "core/event_linking.h"

#include <algorithm>
#include <cstdlib>
#include <ranges>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace jejak {
namespace {

// So many places of a group are kept; nearness() looks at fewer.
constexpr size_t kPlacesKept = 64;
// Among so many of a group's articles those are sought that tell of every part as well.
constexpr size_t kTellersTried = 256;
// How many groups that share kind, name and day are tried before a new event is taken for another one.
constexpr size_t kGroupsTried = 48;
// An event without a day is sought among those of so many days before the article came out.
constexpr int64_t kRecentDays = 45;
// Longer spans than this many years are registered by their first and last year only.
constexpr int64_t kYearsRegistered = 5;

// Scores add up evidence; an event joins a group from these sums on. Same day and one more thing that agrees, or
// nearly the same time and two; without a day it takes three.
constexpr double kJoins = 4.0;
constexpr double kJoinsUndated = 4.5;

struct Evidence {
  double score = 0;
  bool day = false, place = false, names = false, action = false, count = false, war = false;
};

// Kinds of action that may be told of one event.
bool kindred(std::string_view a, std::string_view b) {
  constexpr std::pair<std::string_view, std::string_view> kFamilies[] = {
      {"truce", "peace"}, {"deal", "peace"},   {"sign", "peace"},  {"agree", "peace"},   {"attack", "force"},
      {"fire", "force"},  {"clash", "force"},  {"war", "force"},   {"fighting", "force"}, {"operation", "force"},
      {"raid", "force"},  {"invade", "force"}, {"occupy", "hold"}, {"gain", "gain"},      {"meet", "talk"},
      {"talks", "talk"},  {"mine", "blast"},   {"blast", "blast"}, {"killed", "harm"},    {"injured", "harm"},
  };
  const auto family = [&](std::string_view action) -> std::string_view {
    for (const auto& [name, of] : kFamilies) {
      if (name == action) return of;
    }
    return action;
  };
  return family(a) == family(b);
}

struct DaySpan {
  bool dated = false;
  int64_t begin = 0, end = -1;  // none where the end lies before the begin
};

struct Member {
  uint32_t article = 0;
  uint32_t index = 0;  // of its event in the digest
  bool dated = false;
};

struct Group {
  EventType type = EventType::other;
  std::vector<Member> members;
  std::vector<Anchor> actors;
  std::vector<PlacePoint> places;
  bool dated = false;
  int64_t begin = 0, end = 0;  // the most exact
  uint32_t war = LinkedEvent::kNoWar;
  std::set<uint32_t> articles;
  std::set<int64_t> killed;  // what members count
  std::set<std::string> reasons;
};

struct Key {
  uint64_t bits;
  bool operator==(const Key&) const = default;
};
struct KeyHash {
  size_t operator()(const Key& key) const {
    const uint64_t mixed = key.bits * 0x9E3779B97F4A7C15ULL;
    return static_cast<size_t>(mixed ^ (mixed >> 31));
  }
};

enum class Grain : uint64_t { day, month, year };

Key key_of(EventType type, Anchor anchor, Grain grain, int64_t number) {
  // 4 bits of kind, 26 of name, 2 of grain, 32 of the day's, month's or year's number.
  return {(static_cast<uint64_t>(type) << 60) | (uint64_t{anchor & 0x3FFFFFF} << 34) |
          (static_cast<uint64_t>(grain) << 32) | static_cast<uint32_t>(number)};
}

int64_t month_number(int64_t day) {
  const auto civil = day_from_epoch(day);
  return civil ? civil->year * 12 + civil->month - 1 : 0;
}
int64_t year_number(int64_t day) {
  const auto civil = day_from_epoch(day);
  return civil ? civil->year : 0;
}

class Linker {
 public:
  Linker(const std::vector<Digest>& digests, const std::vector<std::vector<uint32_t>>& wars, AnchorTable& anchors)
      : digests_(digests), wars_(wars), anchors_(anchors) {}

  std::vector<LinkedEvent> run() {
    for (const LinkItem& item : all_items()) place(item);
    std::vector<LinkedEvent> events;
    events.reserve(groups_.size());
    for (Group& group : groups_) {
      if (!group.members.empty()) events.push_back(finish(group));
    }
    std::ranges::stable_sort(events, [](const LinkedEvent& a, const LinkedEvent& b) {
      const auto order = [](const LinkedEvent& e) {
        const bool undated = !e.begin || e.date.empty();
        return std::tuple(undated, undated ? CivilDay{} : *e.begin, undated ? CivilDay{} : *e.end, e.members.front());
      };
      return order(a) < order(b);
    });
    return events;
  }

 private:
  template <class Item>
  const DigestEvent& event_of(const Item& item) const {
    return digests_[item.article].events[item.index];
  }

  uint32_t war_of(const LinkItem& item) const {
    const uint32_t episode = event_of(item).episode;
    return episode == kNoEpisode ? LinkedEvent::kNoWar : wars_[item.article][episode];
  }

  std::vector<LinkItem> all_items() {
    std::vector<LinkItem> items;
    for (uint32_t a = 0; a < digests_.size(); ++a) {
      for (const DigestEvent& event : digests_[a].events) items.push_back(item_of(digests_[a], a, event, anchors_));
    }
    std::ranges::stable_sort(items, [](const LinkItem& a, const LinkItem& b) {
      const auto order = [](const LinkItem& i) { return std::tuple(!i.dated, i.dated ? i.days() : 0); };
      return order(a) < order(b);
    });
    return items;
  }

  void place(const LinkItem& item) {
    uint32_t best = ~0u;
    Evidence found;
    std::vector<uint32_t> fitting;  // groups that would do but for the count
    for (uint32_t g : candidates(item)) {
      const Evidence evidence = compare(groups_[g], item);
      if (evidence.score < (item.dated && groups_[g].dated ? kJoins : kJoinsUndated) - (item.killed ? 1.5 : 0)) continue;
      fitting.push_back(g);
      if (best == ~0u || evidence.score > found.score) best = g, found = evidence;
    }
    if (const uint32_t joined = join_parts(item, fitting); joined != ~0u) {
      best = joined;
      found = compare(groups_[best], item);
      found.count = true;
      found.score += 1.5;
    }
    if (best == ~0u || found.score < (item.dated && groups_[best].dated ? kJoins : kJoinsUndated)) return open(item);
    join(groups_[best], item, found);
    register_group(best, item);
  }

  // One article counts six dead, others tell of two and of four in two blasts: the parts belong together. All parts
  // must be told by the same article, and none counted in two ways.
  uint32_t join_parts(const LinkItem& item, const std::vector<uint32_t>& fitting) {
    if (!item.killed || fitting.size() < 2) return ~0u;
    int64_t total = 0;
    for (uint32_t g : fitting) {
      if (groups_[g].killed.size() != 1) return ~0u;
      total += *groups_[g].killed.begin();
    }
    if (total != *item.killed || !one_tells_all(fitting)) return ~0u;
    const uint32_t into = *std::ranges::min_element(fitting);
    for (uint32_t g : fitting) {
      if (g != into) join_all(groups_[into], groups_[g]);
    }
    return into;
  }

  bool one_tells_all(const std::vector<uint32_t>& parts) const {
    const auto articles = [&](uint32_t g) -> const std::set<uint32_t>& { return groups_[g].articles; };
    const uint32_t least = *std::ranges::min_element(parts, {}, [&](uint32_t g) { return articles(g).size(); });
    return std::ranges::any_of(articles(least) | std::views::take(kTellersTried), [&](uint32_t article) {
      return std::ranges::all_of(parts, [&](uint32_t g) { return articles(g).contains(article); });
    });
  }

  static void join_all(Group& into, Group& parts) {
    merge_sorted(into.actors, parts.actors);
    add_places(into, parts.places);
    if (parts.dated) take_days(into, parts.begin, parts.end);
    if (into.war == LinkedEvent::kNoWar) into.war = parts.war;
    into.reasons.insert({"same day", "count"});
    into.articles.merge(parts.articles);
    into.killed.merge(parts.killed);
    into.members.insert(into.members.end(), parts.members.begin(), parts.members.end());
    parts.members.clear();
  }

  Evidence compare(const Group& group, const LinkItem& item) const {
    Evidence evidence;
    const DigestEvent& event = event_of(item);
    const DigestEvent& told = event_of(group.members.front());
    if (group.articles.contains(item.article)) return evidence;  // the article itself keeps them apart
    const double time = time_score(group, item, event);
    if (time < 0) return evidence;
    evidence.day = time >= 3;
    evidence.score += time;
    score_names(group, item, evidence);
    evidence.action = !event.action.empty() && event.action == told.action;
    evidence.score += evidence.action ? 1.5 : kindred(event.action, told.action) ? 0.75 : -1.0;
    const uint32_t war = war_of(item);
    evidence.war = war != LinkedEvent::kNoWar && war == group.war;
    evidence.score += evidence.war ? 1.5 : 0;
    score_count(group, item, evidence);
    return evidence;
  }

  static void score_names(const Group& group, const LinkItem& item, Evidence& evidence) {
    const Nearness near = nearness(group.places, item.places);
    evidence.place = near >= Nearness::near;
    switch (near) {
      case Nearness::same: evidence.score += 1.5; break;
      case Nearness::near: evidence.score += 1.0; break;
      case Nearness::same_state: evidence.score += 0.5; break;
      case Nearness::far: evidence.score -= 2.0; break;
      case Nearness::unknown: break;
    }
    const size_t actors = shared(group.actors, item.actors);
    evidence.names = actors > 0;
    if (actors > 0) {
      evidence.score += actors == 1 ? 1.0 : 1.5;
    } else if (!group.actors.empty() && !item.actors.empty()) {
      evidence.score -= 0.5;
    }
  }

  static void score_count(const Group& group, const LinkItem& item, Evidence& evidence) {
    evidence.count = item.killed && group.killed.contains(*item.killed);
    if (evidence.count) evidence.score += 1.5;
  }

  // Negative: cannot be.
  double time_score(const Group& group, const LinkItem& item, const DigestEvent& event) const {
    if (!group.dated || !item.dated) return undated_score(group, item, event);
    const int64_t from = std::max(group.begin, item.begin);
    const int64_t to = std::min(group.end, item.end);
    if (from > to) return from - to == 1 && item.days() <= 2 && group.end - group.begin <= 1 ? 1.5 : -1;
    const int64_t longest = std::max(item.days(), group.end - group.begin + 1);
    if (longest == 1) return 3;
    if (item.begin == group.begin && item.end == group.end) return 2.5;
    return longest <= 3 ? 2.5 : longest <= 31 ? 2 : longest <= 100 ? 1.5 : longest <= 366 ? 1 : -1;
  }

  double undated_score(const Group& group, const LinkItem& item, const DigestEvent& event) const {
    if (!group.dated && !item.dated) return same_weeks(group, item) ? 0.5 : -1;
    if (group.dated && !item.dated) {
      const auto& published = digests_[item.article].published;
      if (!published) return -1;
      const int64_t ago = days_from_epoch(*published) - group.end;
      if (event.begin && days_from_epoch(*event.begin) > group.end) return -1;
      return ago >= 0 && ago <= kRecentDays ? 0.5 : -1;
    }
    return -1;  // undated ones come last: no group without a day meets an item with one
  }

  bool same_weeks(const Group& group, const LinkItem& item) const {
    const auto& a = digests_[group.members.front().article].published;
    const auto& b = digests_[item.article].published;
    return a && b && std::abs(days_from_epoch(*a) - days_from_epoch(*b)) <= 7;
  }

  // Visits the index keys under which an item is to be found or sought.
  template <class Visit>
  void visit_keys(EventType type, const std::vector<Anchor>& names, bool dated, int64_t begin, int64_t end, bool seek,
                  Visit visit) const {
    for (Anchor name : names) {
      if (dated && end - begin <= 2) {
        for (int64_t day = begin - (seek ? 1 : 0); day <= end + (seek ? 1 : 0); ++day) {
          visit(key_of(type, name, Grain::day, day));
        }
        if (seek) continue;
      }
      if (end - begin <= 31) {
        for (int64_t month = month_number(begin); month <= month_number(end); ++month) {
          visit(key_of(type, name, Grain::month, month));
        }
        if (seek) continue;
      }
      const int64_t first = year_number(begin);
      const int64_t last = year_number(end);
      for (int64_t year = first; year <= std::min(last, first + kYearsRegistered); ++year) {
        visit(key_of(type, name, Grain::year, year));
      }
    }
  }

  // The days among which an event without a day may lie.
  DaySpan window(const LinkItem& item) const {
    if (item.dated) return {true, item.begin, item.end};
    const auto& published = digests_[item.article].published;
    if (!published) return {false, 0, -1};
    const int64_t day = days_from_epoch(*published);
    return {false, day - 30, day};
  }

  std::vector<uint32_t> candidates(const LinkItem& item) const {
    std::vector<uint32_t> found;
    const DaySpan days = window(item);
    if (days.end < days.begin) return found;
    visit_keys(event_of(item).type, item.names, days.dated, days.begin, days.end, true, [&](Key key) {
      const auto it = index_.find(key);
      if (it == index_.end()) return;
      const auto& list = it->second;
      for (size_t n = 0; n < std::min(list.size(), kGroupsTried); ++n) found.push_back(list[list.size() - 1 - n]);
    });
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase_if(found, [&](uint32_t g) { return groups_[g].members.empty(); });
    return found;
  }

  void open(const LinkItem& item) {
    Group group;
    group.type = event_of(item).type;
    groups_.push_back(std::move(group));
    join(groups_.back(), item, {});
    register_group(static_cast<uint32_t>(groups_.size() - 1), item);
  }

  static void add_places(Group& group, const std::vector<PlacePoint>& places) {
    for (const PlacePoint& place : places) {
      const auto same = [&](const PlacePoint& p) { return p.anchor == place.anchor; };
      if (group.places.size() < kPlacesKept && std::ranges::none_of(group.places, same)) group.places.push_back(place);
    }
  }

  // The most exact days are the group's.
  static void take_days(Group& group, int64_t begin, int64_t end) {
    if (group.dated && end - begin >= group.end - group.begin) return;
    group.dated = true;
    group.begin = begin;
    group.end = end;
  }

  void join(Group& group, const LinkItem& item, const Evidence& evidence) {
    merge_sorted(group.actors, item.actors);
    add_places(group, item.places);
    if (item.dated) take_days(group, item.begin, item.end);
    if (group.war == LinkedEvent::kNoWar) group.war = war_of(item);
    for (const auto& [holds, reason] : {std::pair{evidence.day, "same day"}, std::pair{evidence.place, "place"},
                                        std::pair{evidence.names, "names"}, std::pair{evidence.action, "kind"},
                                        std::pair{evidence.count, "count"}, std::pair{evidence.war, "same fighting"}}) {
      if (holds) group.reasons.insert(reason);
    }
    group.articles.insert(item.article);
    if (item.killed) group.killed.insert(*item.killed);
    group.members.push_back({item.article, item.index, item.dated});
  }

  // `newest`: the item that it was joined by.
  void register_group(uint32_t g, const LinkItem& newest) {
    const Group& group = groups_[g];
    const DaySpan days = group.dated ? DaySpan{true, group.begin, group.end} : window(newest);
    if (days.end < days.begin) return;
    visit_keys(group.type, newest.names, days.dated, days.begin, days.end, false, [&](Key key) {
      auto& list = index_[key];
      if (list.empty() || list.back() != g) list.push_back(g);
    });
  }

  LinkedEvent finish(Group& group) const {
    std::ranges::sort(group.members, {}, [](const Member& m) { return std::pair(m.article, m.index); });
    LinkedEvent out;
    out.type = group.type;
    out.war = group.war;
    out.reasons.assign(group.reasons.begin(), group.reasons.end());
    const DigestEvent* exact = nullptr;
    std::unordered_set<std::string_view> places, participants;  // that are told already
    const auto days = [](const DigestEvent& e) { return days_from_epoch(*e.end) - days_from_epoch(*e.begin); };
    for (const Member& member : group.members) {
      const DigestEvent& event = event_of(member);
      out.members.push_back({member.article, member.index});
      const Digest& digest = digests_[member.article];
      add_keys(digest, event.places, places, out.places);
      add_keys(digest, event.participants, participants, out.participants);
      if (member.dated && (!exact || days(event) < days(*exact))) exact = &event;
    }
    if (exact) {
      out.date = exact->date;
      out.begin = exact->begin;
      out.end = exact->end;
    }
    out.action = (exact ? *exact : event_of(group.members.front())).action;
    return out;
  }

  static void add_keys(const Digest& digest, const std::vector<uint32_t>& names, std::unordered_set<std::string_view>& told,
                       std::vector<std::string>& keys) {
    for (uint32_t i : names) {
      const std::string& key = digest.names[i].key;
      if (told.insert(key).second) keys.push_back(key);
    }
  }

  const std::vector<Digest>& digests_;
  const std::vector<std::vector<uint32_t>>& wars_;
  AnchorTable& anchors_;
  std::vector<Group> groups_;
  std::unordered_map<Key, std::vector<uint32_t>, KeyHash> index_;
};

}  // namespace

std::vector<LinkedEvent> link_events(const std::vector<Digest>& digests,
                                     const std::vector<std::vector<uint32_t>>& wars, AnchorTable& anchors) {
  return Linker(digests, wars, anchors).run();
}

}  // namespace jejak
