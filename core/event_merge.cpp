#include "core/event_merge.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace jejak {
namespace {

// How many events of one kind and day a new telling is compared with.
constexpr size_t kCompared = 16;

// So many figures, places and parties one event has at most: more come of an article that repeats itself without end, and each
// telling is compared with all of them.
constexpr size_t kMostNamed = 256;

template <class T>
bool intersects(const std::vector<T>& a, const std::vector<T>& b) {
  return std::ranges::any_of(a, [&](const T& id) { return std::ranges::find(b, id) != b.end(); });
}

template <class T>
bool disjoint(const std::vector<T>& a, const std::vector<T>& b) {
  return !a.empty() && !b.empty() && !intersects(a, b);
}

template <class T>
void unite(std::vector<T>& into, const std::vector<T>& from) {
  for (const T& id : from) {
    if (into.size() >= kMostNamed) return;
    if (std::ranges::find(into, id) == into.end()) into.push_back(id);
  }
}

template <class T>
void bound(std::vector<T>& ids) {
  if (ids.size() > kMostNamed) ids.resize(kMostNamed);
}

class Merger {
 public:
  Merger(const Document& document, std::vector<EventDraft> drafts) : document_(document), drafts_(std::move(drafts)) {}

  std::vector<Event> run() {
    kept_.reserve(drafts_.size());
    for (EventDraft& draft : drafts_) {
      bound(draft.event.figures);
      bound(draft.event.places);
      bound(draft.event.participants);
      if (EventDraft* told = find_told(draft)) {
        take_in(*told, draft);
      } else {
        by_day_[key_of(draft.event.type, draft.event.date)].push_back(kept_.size());
        kept_.push_back(std::move(draft));
      }
    }
    for (EventDraft& draft : kept_) draft.dropped = give_to_casualty(draft);
    std::vector<Event> events;
    for (EventDraft& draft : kept_) {
      if (draft.dropped) continue;
      draft.event.action = draft.action;
      std::ranges::sort(draft.event.figures);
      events.push_back(std::move(draft.event));
    }
    return events;
  }

 private:
  static std::string key_of(EventType type, const std::string& date) {
    return static_cast<char>('a' + static_cast<int>(type)) + date;
  }

  EventDraft* find_told(const EventDraft& draft) {
    EventDraft* found = find_in(draft, draft.event.date);
    if (found || !draft.event.date.empty()) return found;
    return last_of_type_told_with_date(draft);
  }

  EventDraft* find_in(const EventDraft& draft, const std::string& date) {
    const auto it = by_day_.find(key_of(draft.event.type, date));
    if (it == by_day_.end()) return nullptr;
    const auto& list = it->second;
    for (size_t n = 0; n < std::min(list.size(), kCompared); ++n) {
      EventDraft& told = kept_[list[list.size() - 1 - n]];
      if (date.empty() ? same_undated(told, draft) : same_dated(told, draft)) return &told;
    }
    return nullptr;
  }

  bool same_dated(const EventDraft& a, const EventDraft& b) const {
    if (b.another) return false;
    const Event& x = a.event;
    const Event& y = b.event;
    switch (x.type) {
      case EventType::casualty: return same_victims(x, y);
      case EventType::explosion: return !disjoint(x.figures, y.figures);
      case EventType::attack: return !(disjoint(x.places, y.places) && disjoint(x.participants, y.participants));
      case EventType::meeting: return a.action == b.action && !disjoint(x.participants, y.participants);
      case EventType::statement: return a.action == b.action && !disjoint(x.participants, y.participants);
      case EventType::other: {
        if (!a.action.empty() && !b.action.empty()) return a.action == b.action;
        // What the lead tells in words that no list holds, a verb may tell again.
        return (x.why.rule == "event.lead" || y.why.rule == "event.lead") && !disjoint(x.participants, y.participants);
      }
      default: return !(disjoint(x.participants, y.participants) && disjoint(x.places, y.places));
    }
  }

  // Without a day to hold on to, names must agree, and nothing new may be counted.
  bool same_undated(const EventDraft& a, const EventDraft& b) const {
    if (b.another || a.action != b.action || a.planned != b.planned) return false;
    if (a.event.type == EventType::casualty) return same_victims(a.event, b.event) && same_values(a.event, b.event);
    if (a.event.type == EventType::explosion) return !disjoint(a.event.figures, b.event.figures);
    return intersects(a.event.participants, b.event.participants) ||
           (b.nominal && !disjoint(a.event.participants, b.event.participants));
  }

  EventDraft* last_of_type_told_with_date(const EventDraft& draft) {
    const EventType type = draft.event.type;
    if (draft.timed || draft.planned || draft.another) return nullptr;
    if (type == EventType::statement || type == EventType::deployment || type == EventType::other) return nullptr;
    const size_t from = kept_.size() - std::min(kept_.size(), kCompared);
    for (size_t i = kept_.size(); i-- > from;) {
      EventDraft& told = kept_[i];
      if (told.event.type != type || told.event.date.empty() || told.action != draft.action) continue;
      if (type == EventType::casualty) {
        if (same_victims(told.event, draft.event) && same_values(told.event, draft.event)) return &told;
        continue;
      }
      if (type == EventType::explosion || type == EventType::meeting) continue;
      if (intersects(told.event.participants, draft.event.participants)) return &told;
    }
    return nullptr;
  }

  // Other victims where the sides or those who count them differ.
  bool same_victims(const Event& x, const Event& y) const {
    if (is_breakdown(x, y)) return true;
    for (uint32_t i : x.figures) {
      for (uint32_t k : y.figures) {
        const FigureMention& a = document_.figures[i];
        const FigureMention& b = document_.figures[k];
        if (!a.side.empty() && !b.side.empty() && a.side != b.side) return false;
        const bool two_counts = a.measure == b.measure && a.value != b.value;
        if (two_counts && a.attributed_to != b.attributed_to) return false;
      }
    }
    return true;
  }

  // "Tujuh orang tewas … empat perempuan, dua laki-laki, dan seorang balita": the same ones, told by kind.
  bool is_breakdown(const Event& x, const Event& y) const {
    int64_t sum = 0;
    size_t parts = 0;
    for (uint32_t k : y.figures) {
      const FigureMention& part = document_.figures[k];
      if (part.measure != Measure::killed) continue;
      if (!part.value || part.value->decimals != 0) return false;
      sum += part.value->digits;
      ++parts;
    }
    return parts >= 2 && std::ranges::any_of(x.figures, [&](uint32_t i) {
      const FigureMention& whole = document_.figures[i];
      return whole.measure == Measure::killed && whole.value && whole.value->decimals == 0 && whole.value->digits == sum;
    });
  }

  bool same_values(const Event& x, const Event& y) const {
    return std::ranges::all_of(y.figures, [&](uint32_t k) {
      return std::ranges::any_of(x.figures, [&](uint32_t i) {
        return document_.figures[i].value == document_.figures[k].value &&
               document_.figures[i].measure == document_.figures[k].measure;
      });
    });
  }

  static void take_in(EventDraft& told, const EventDraft& again) {
    unite(told.event.places, again.event.places);
    unite(told.event.participants, again.event.participants);
    unite(told.event.figures, again.event.figures);
    if (told.event.episode == kNoEpisode) told.event.episode = again.event.episode;
  }

  // A crash of which the victims are told is its casualties.
  bool give_to_casualty(const EventDraft& draft) {
    if (draft.event.type != EventType::other || draft.action != "accident") return false;
    const auto it = by_day_.find(key_of(EventType::casualty, draft.event.date));
    if (it == by_day_.end()) return false;
    for (size_t n = 0; n < std::min(it->second.size(), kCompared); ++n) {
      EventDraft& casualty = kept_[it->second[n]];
      const uint32_t apart = casualty.block > draft.block ? casualty.block - draft.block : draft.block - casualty.block;
      if (apart > 1) continue;
      unite(casualty.event.places, draft.event.places);
      return true;
    }
    return false;
  }

  const Document& document_;
  std::vector<EventDraft> drafts_;
  std::vector<EventDraft> kept_;
  std::unordered_map<std::string, std::vector<size_t>> by_day_;  // type and date -> indexes into kept_
};

}  // namespace

std::vector<Event> merge_events(const Document& document, std::vector<EventDraft> drafts) {
  return Merger(document, std::move(drafts)).run();
}

}  // namespace jejak
