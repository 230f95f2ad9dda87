#include "core/event_episodes.h"

#include <algorithm>
#include <utility>

#include "core/event_when.h"

namespace jejak {
namespace {

// Fighting that "ended" years after it began was not the same fighting.
constexpr int64_t kLongestEpisodeDays = 3 * 365;
// How many closed episodes are passed over in search of an open one.
constexpr int kClosingReach = 8;

}  // namespace

uint32_t EpisodeReader::last() const {
  return list_.empty() ? kNoEpisode : static_cast<uint32_t>(list_.size() - 1);
}

// A dated beginning of fighting, or fighting that is dated as a whole.
void EpisodeReader::open(EventDraft& draft) {
  Event& event = draft.event;
  if (event.type != EventType::attack || !event.begin || event.episode != kNoEpisode) return;
  if (draft.planned || draft.action == "occupy") return;
  const bool whole = event.begin != event.end;
  if (!list_.empty()) {
    const Episode& before = list_.back();
    if (before.begin == event.begin && (!whole || before.end == event.end)) {
      event.episode = last();
      return;
    }
  }
  Episode episode;
  episode.span = event.trigger;
  episode.begin = event.begin;
  episode.end = whole ? event.end : std::nullopt;
  episode.within = whole;
  episode.places = event.places;
  list_.push_back(std::move(episode));
  event.episode = last();
}

// "Pertempuran 44 hari pada musim gugur 2020 usai lewat gencatan senjata": the war is told only by how it ended.
void EpisodeReader::open_ended_war(EventDraft& draft) {
  Event& event = draft.event;
  if (!draft.ends_war || event.date_rule != "event.day_period" || event.episode != kNoEpisode) return;
  if (draft.war_time == kNone) {
    event.episode = last();
    return;
  }
  const TimeMention& time = document_.times[draft.war_time];
  const auto same = [&](const Episode& e) { return e.begin == time.begin && e.end == time.end; };
  const auto told = std::ranges::find_if(list_, same);
  event.episode = static_cast<uint32_t>(told - list_.begin());
  if (told != list_.end()) return;
  Episode episode;
  episode.span = event.trigger;
  episode.begin = time.begin;
  episode.end = time.end;
  episode.within = true;
  episode.places = event.places;
  list_.push_back(std::move(episode));
}

// A truce on the day on which fighting ended belongs to it.
void EpisodeReader::take_truces() {
  for (EventDraft& draft : drafts_.events) {
    Event& event = draft.event;
    if (event.episode != kNoEpisode || !event.begin || event.begin != event.end || !is_truce(draft)) continue;
    for (uint32_t i = 0; i < list_.size(); ++i) {
      if (!list_[i].within && list_[i].end == event.begin) event.episode = i;
    }
  }
}

// "Pertempuran dimulai 27 September": fighting that another article may date.
void EpisodeReader::open_yearless(EventDraft& draft) {
  Event& event = draft.event;
  if (event.type != EventType::attack || event.begin || event.episode != kNoEpisode) return;
  if (draft.planned || draft.yearless_time == kNone) return;
  const TimeMention& time = document_.times[draft.yearless_time];
  if (time.open_end) return;
  if (list_.empty() || list_.back().yearless != time.yearless) {
    Episode episode;
    episode.span = event.trigger;
    episode.yearless = time.yearless;
    episode.places = event.places;
    list_.push_back(std::move(episode));
  }
  event.episode = last();
}

uint32_t EpisodeReader::only_open() const {
  uint32_t open = kNoEpisode;
  for (uint32_t i = 0; i < list_.size(); ++i) {
    if (list_[i].end) continue;
    if (open != kNoEpisode) return kNoEpisode;
    open = i;
  }
  return open;
}

// Each end belongs to the fighting that had begun last before it.
void EpisodeReader::close() {
  std::vector<std::pair<CivilDay, uint32_t>> begins;
  for (uint32_t i = 0; i < list_.size(); ++i) {
    if (!list_[i].within && list_[i].begin) begins.emplace_back(*list_[i].begin, i);
  }
  std::ranges::sort(begins);
  for (const FightEnd& end : drafts_.fight_ends) {
    auto it = std::ranges::upper_bound(begins, end.day, {}, &std::pair<CivilDay, uint32_t>::first);
    for (int looked = 0; it != begins.begin() && looked < kClosingReach; ++looked) {
      --it;
      if (days_between(it->first, end.day) > kLongestEpisodeDays) break;
      Episode& episode = list_[it->second];
      if (episode.end) continue;
      episode.end = end.day;
      break;
    }
  }
}

// "perang 44 hari" measures the fighting of its own sentence, else the last one told of before.
void EpisodeReader::measure() {
  auto draft = drafts_.events.begin();
  uint32_t last = kNoEpisode;
  for (const FightLength& length : drafts_.fight_lengths) {
    uint32_t own = kNoEpisode;
    for (; draft != drafts_.events.end() && draft->sentence <= length.sentence; ++draft) {
      if (draft->event.episode != kNoEpisode) last = draft->event.episode;
      if (draft->sentence == length.sentence && draft->event.episode != kNoEpisode) own = draft->event.episode;
    }
    const uint32_t episode = own != kNoEpisode ? own : last;
    if (episode != kNoEpisode) list_[episode].lengths.push_back(length.time);
  }
}

bool EpisodeReader::is_truce(const EventDraft& draft) const {
  if (draft.event.type != EventType::agreement) return false;
  if (draft.action == "truce" || draft.ends_war) return true;
  return std::ranges::binary_search(drafts_.fight_ends, draft.sentence, {}, &FightEnd::sentence);
}

}  // namespace jejak
