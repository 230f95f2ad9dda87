// What the timeline shows: every dated mention and event of the articles, and the days they came out, as items on a
// folded axis. Mentions and events of the same days are one item with members. Undated ones make none.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/civil_time.h"
#include "wasm/event_sign.h"
#include "wasm/focus.h"
#include "wasm/search.h"
#include "wasm/state.h"
#include "wasm/theme.h"
#include "wasm/time_axis.h"

namespace jejak {

class Sieve;

enum class Lane : uint8_t { published, events, days, periods, count };

struct TimelineItem {
  Lane lane = Lane::days;
  CivilInterval days;
  bool open_begin = false;  // began before: fades out to the left
  bool open_end = false;    // goes on: fades out to the right
  bool soft = false;        // a season: its edges are not days
  bool hollow = false;      // no article gives the day itself; it was counted from another
  std::string label;        // "musim gugur 2020": what the item was understood as
  std::string caption;      // for the tooltip: "4 sebutan"
  std::span<const MentionId> mentions;  // of the corpus' groups of days; so the events
  std::span<const EventId> events;
  std::vector<uint32_t> articles;       // that came out on this day; only of Lane::published
  bool outside = false;            // the filter lets none of the members pass
  EventSign sign = EventSign::other;  // of Lane::events: the first of its members'
  size_t finds = 0;                // members in sentences that were found
  Emphasis emphasis;
  size_t members() const { return mentions.size() + events.size() + articles.size(); }
};

struct TimelineModel {
  uint64_t generation = 0;    // grows with each build: who caches a layout compares it
  uint32_t open_article = 0;
  Language language = Language::indonesian;
  TimeAxis axis;
  TimeWindow window;
  std::optional<CivilInterval> days;  // of the filter
  std::string days_label;             // "1 September 2023 – 30 September 2023"
  bool playing = false;
  bool searching = false;             // something is looked for: what has no find is dimmed
  std::vector<TimelineItem> items;  // by lane, then by first day, the longer first
  std::vector<uint32_t> item_of_group;  // of Corpus::days
};

// Everything but what a filter, a search and the focus change: below.
TimelineModel build_timeline_model(const Corpus& corpus, const AppState& state);
// What another filter changes of one that was built in the same language, and what another search does.
void sift_timeline(TimelineModel& model, const Corpus& corpus, const AppState& state, const Sieve* sieve = nullptr);
void find_on_timeline(TimelineModel& model, const Corpus& corpus, const AppState& state, const SearchResult& found);
void apply_focus(TimelineModel& model, const Corpus& corpus, const Focus& focus);

// What pointing at an item means: its mention or event, in the open article where it has one there. None for a
// publication day.
Target target_of(const TimelineItem& item, uint32_t open_article);

Kind kind_of(Lane lane);

}  // namespace jejak
