#include "wasm/day_index.h"

#include <map>
#include <numeric>
#include <utility>

#include "wasm/corpus.h"

namespace jejak {
namespace {

// The days of a group, and how they are open, as one number: in the order of the groups.
uint64_t key_of(const DayGroup& group) {
  constexpr uint64_t kDay = 1u << 22;  // more than there are
  const auto number = [](CivilDay day) { return (uint64_t{static_cast<uint16_t>(day.year)} * 12 + day.month - 1) * 31 + day.day; };
  const uint64_t days = ((group.is_event ? 0 : kDay) + number(group.days.first)) * kDay + (kDay - 1 - number(group.days.last));
  return days << 3 | (group.open_begin ? 4u : 0u) | (group.open_end ? 2u : 0u) | (group.season ? 1u : 0u);
}

class Builder {
 public:
  explicit Builder(const Corpus& corpus) : corpus_(corpus) {}

  DayIndex build() {
    number_all();
    put_in_order();
    list_members();
    return std::move(index_);
  }

 private:
  void number_all() {
    for (const TimeFacts& time : corpus_.times.all()) {
      const uint32_t group = time.is_dated() ? number_of({.is_event = false, .days = {*time.begin, *time.end}, .open_begin = time.open_begin, .open_end = time.open_end, .season = time.season, .reckoned = true, .times = {}, .events = {}}) : DayIndex::kNone;
      if (group != DayIndex::kNone) index_.groups[group].reckoned &= time.reckoned;
      index_.group_of_time.push_back(group);
    }
    for (const EventFacts& event : corpus_.events.all()) {
      index_.group_of_event.push_back(event.is_dated() ? number_of({.is_event = true, .days = {*event.begin, *event.end}, .open_begin = false, .open_end = false, .season = false, .reckoned = false, .times = {}, .events = {}}) : DayIndex::kNone);
    }
  }

  uint32_t number_of(const DayGroup& group) {
    const auto [known, fresh] = numbers_.try_emplace(key_of(group), static_cast<uint32_t>(index_.groups.size()));
    if (fresh) index_.groups.push_back(group);
    return known->second;
  }

  void put_in_order() {
    std::vector<uint32_t> place(index_.groups.size());
    std::vector<DayGroup> sorted;
    for (const auto& [key, group] : numbers_) {
      place[group] = static_cast<uint32_t>(sorted.size());
      sorted.push_back(index_.groups[group]);
    }
    index_.groups = std::move(sorted);
    for (auto* numbers : {&index_.group_of_time, &index_.group_of_event}) {
      for (uint32_t& group : *numbers) group = group == DayIndex::kNone ? group : place[group];
    }
  }

  // Each group's members behind those of the group before.
  void list_members() {
    std::vector<uint32_t> next(index_.groups.size() + 1);
    for (const auto* numbers : {&index_.group_of_time, &index_.group_of_event}) {
      for (const uint32_t group : *numbers) next[group == DayIndex::kNone ? 0 : group + 1] += group != DayIndex::kNone;
    }
    size_t events = 0;
    while (events < index_.groups.size() && index_.groups[events].is_event) ++events;
    std::partial_sum(next.begin(), next.end(), next.begin());
    const uint32_t first_time = next[events];  // events come first
    index_.events.resize(first_time);
    index_.times.resize(next.back() - first_time);
    for (size_t i = 0; i < index_.groups.size(); ++i) {
      DayGroup& group = index_.groups[i];
      if (group.is_event) group.events = std::span(index_.events).subspan(next[i], next[i + 1] - next[i]);
      else group.times = std::span(index_.times).subspan(next[i] - first_time, next[i + 1] - next[i]);
    }
    for (uint32_t article = 0; article < corpus_.articles.size(); ++article) {
      const uint32_t times = corpus_.times.begin(article), event = corpus_.events.begin(article);
      for (uint32_t i = 0; i < corpus_.times[article].size(); ++i) {
        if (const uint32_t group = index_.group_of_time[times + i]; group != DayIndex::kNone) index_.times[next[group]++ - first_time] = {article, MentionKind::time, i};
      }
      for (uint32_t i = 0; i < corpus_.events[article].size(); ++i) {
        if (const uint32_t group = index_.group_of_event[event + i]; group != DayIndex::kNone) index_.events[next[group]++] = {article, i};
      }
    }
  }

  const Corpus& corpus_;
  DayIndex index_;
  std::map<uint64_t, uint32_t> numbers_;
};

}  // namespace

DayIndex build_day_index(const Corpus& corpus) { return Builder(corpus).build(); }

}  // namespace jejak
