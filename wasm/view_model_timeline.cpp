#include "wasm/view_model_timeline.h"

#include <algorithm>
#include <tuple>

#include "wasm/describe.h"
#include "wasm/filter.h"
#include "wasm/time_words.h"

namespace jejak {
namespace {

// A dated thing before it is joined with those of the same days.
struct Dated {
  Lane lane = Lane::days;
  CivilInterval days;
  bool open_begin = false, open_end = false, soft = false;
  bool hollow = false;
  uint32_t article = 0;
  uint32_t index = 0;  // of the mention or the event
};

// What makes two dated things one item.
auto identity(const Dated& d) { return std::tuple(d.lane, d.days.first, d.days.last, d.open_begin, d.open_end, d.soft); }

// By lane and first day; of one begin the longer first, so that bars nest.
bool before(const Dated& a, const Dated& b) {
  return std::tuple(a.lane, a.days.first, b.days.last, a.open_begin, a.open_end, a.soft) <
         std::tuple(b.lane, b.days.first, a.days.last, b.open_begin, b.open_end, b.soft);
}

Dated dated_time(const TimeFacts& time, uint32_t article, uint32_t index) {
  Dated dated;
  dated.days = {*time.begin, *time.end};
  dated.open_begin = time.open_begin;
  dated.open_end = time.open_end;
  dated.soft = time.season;
  dated.hollow = time.reckoned;
  const bool one_day = dated.days.first == dated.days.last && !dated.open_begin && !dated.open_end;
  dated.lane = one_day ? Lane::days : Lane::periods;
  dated.article = article;
  dated.index = index;
  return dated;
}

std::vector<Dated> dated_things(const Corpus& corpus) {
  std::vector<Dated> things;
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const auto publication = corpus.documents.head(article).publication;
    if (const auto& day = publication.day) {
      const bool inferred = publication.basis == PublishedBasis::text;
      things.push_back({Lane::published, {*day, *day}, false, false, false, inferred, article, 0});
    }
    const std::span<const TimeFacts> times = corpus.times[article];
    for (uint32_t i = 0; i < times.size(); ++i) {
      if (times[i].is_dated()) things.push_back(dated_time(times[i], article, i));
    }
    const std::span<const EventFacts> events = corpus.events[article];
    for (uint32_t i = 0; i < events.size(); ++i) {
      const EventFacts& event = events[i];
      if (!event.is_dated()) continue;
      things.push_back({Lane::events, {*event.begin, *event.end}, false, false, false, false, article, i});
    }
  }
  return things;
}

std::string label_of(const Dated& first, const Corpus& corpus, Language language) {
  if (first.lane == Lane::events) return format_event_type(corpus.event({first.article, first.index}).type, language);
  if (first.lane == Lane::periods) return format_time(language, corpus.documents[first.article].times[first.index]);
  return format_day_with_weekday(language, first.days.first);
}

void add_member(TimelineItem& item, const Dated& thing, const Corpus& corpus, Language language, uint32_t& types) {
  switch (thing.lane) {
    case Lane::published: item.articles.push_back(thing.article); break;
    case Lane::events: {
      item.events.push_back({thing.article, thing.index});
      const EventType type = corpus.event({thing.article, thing.index}).type;
      item.sign = std::min(item.sign, sign_of(type));
      const uint32_t bit = 1u << static_cast<unsigned>(type);
      if (types & bit) break;
      types |= bit;
      const std::string label = format_event_type(type, language);
      if (item.label.find(label) == std::string::npos) item.label += ", " + label;
      break;
    }
    case Lane::days:
    case Lane::periods:
    case Lane::count: item.mentions.push_back({thing.article, MentionKind::time, thing.index}); break;
  }
  item.hollow = item.hollow && thing.hollow;
}

// Requires: sorted by before().
std::vector<TimelineItem> merge_same_days(const std::vector<Dated>& things, const Corpus& corpus, Language language) {
  std::vector<TimelineItem> items;
  const Dated* last = nullptr;
  uint32_t types = 0;  // of events that the item's label names
  for (const Dated& thing : things) {
    if (!last || identity(*last) != identity(thing)) {
      TimelineItem& item = items.emplace_back();
      item.lane = thing.lane;
      item.days = thing.days;
      item.open_begin = thing.open_begin;
      item.open_end = thing.open_end;
      item.soft = thing.soft;
      item.hollow = thing.hollow;
      item.label = label_of(thing, corpus, language);
      types = 0;
    }
    add_member(items.back(), thing, corpus, language, types);
    last = &thing;
  }
  return items;
}

std::string caption_of(const TimelineItem& item, Language language) {
  std::string caption;
  if (item.lane == Lane::events) caption = format_interval(language, item.days);
  if (item.members() < 2 || item.lane == Lane::published) return caption;
  const std::string n = format_number(language, static_cast<int64_t>(item.members()));
  return caption + (caption.empty() ? "" : " · ") + fill(text_of(language, Text::members), {{"n", n}});
}

// Whether the filter leaves anything of the item, and what was found in it.
void sift(TimelineItem& item, const Corpus& corpus, const Sieve& sieve, const SearchResult& found) {
  const auto passes = [&](const auto& id) { return sieve.passes(id); };
  item.outside = !std::ranges::any_of(item.mentions, passes) && !std::ranges::any_of(item.events, passes) &&
                 !std::ranges::any_of(item.articles, [&](uint32_t a) { return sieve.passes_article(a); });
  item.finds = 0;
  if (found.mentions.empty()) return;
  for (const MentionId& mention : item.mentions) item.finds += found.mentions[corpus.number_of(mention)];
  for (const EventId& event : item.events) item.finds += found.events[corpus.number_of(event)];
}

std::string with_finds(std::string caption, size_t finds, Language language) {
  if (finds == 0) return caption;
  const std::string n = format_number(language, static_cast<int64_t>(finds));
  return caption + (caption.empty() ? "" : " · ") + fill(text_of(language, Text::found_times), {{"n", n}});
}

}  // namespace

Kind kind_of(Lane lane) { return lane == Lane::events ? Kind::event : Kind::time; }

Target target_of(const TimelineItem& item, uint32_t open_article) {
  for (const EventId& event : item.events) {
    if (event.article == open_article) return Target::of_event(event.article, event.index);
  }
  for (const MentionId& mention : item.mentions) {
    if (mention.article == open_article) return Target::of_mention(mention);
  }
  if (!item.events.empty()) return Target::of_event(item.events.front().article, item.events.front().index);
  return item.mentions.empty() ? Target{} : Target::of_mention(item.mentions.front());
}

TimelineModel build_timeline_model(const Corpus& corpus, const AppState& state, const SearchResult& found) {
  TimelineModel model;
  model.language = state.language;
  model.window = state.time_window;
  model.open_article = state.article;
  std::vector<Dated> things = dated_things(corpus);
  std::ranges::stable_sort(things, before);
  model.items = merge_same_days(things, corpus, state.language);
  std::vector<CivilInterval> intervals;
  for (const TimelineItem& item : model.items) intervals.push_back(item.days);
  model.axis = build_time_axis(intervals);
  sift_timeline(model, corpus, state, found);
  return model;
}

void sift_timeline(TimelineModel& model, const Corpus& corpus, const AppState& state, const SearchResult& found, const Sieve* given) {
  ++model.generation;
  model.days = state.filter.days;
  model.days_label = model.days ? format_interval(state.language, *model.days) : "";
  model.searching = !state.query.empty();
  const SieveOf sieve(corpus, state.filter, given);
  for (TimelineItem& item : model.items) {
    sift(item, corpus, sieve, found);
    item.caption = with_finds(caption_of(item, state.language), item.finds, state.language);
  }
}

void apply_focus(TimelineModel& model, const Focus& focus) {
  const bool any = focus.hovered.any || focus.selected.any;
  for (TimelineItem& item : model.items) {
    Emphasis emphasis{.hovered = false, .selected = false, .linked = false, .dimmed = focus.selected.any};
    if (!any) {
      emphasis.dimmed = item.outside || (model.searching && item.finds == 0);
      item.emphasis = emphasis;
      continue;
    }
    for (const MentionId& mention : item.mentions) emphasis = merged(emphasis, focus.of_mention(mention));
    for (const EventId& event : item.events) emphasis = merged(emphasis, focus.of_event(event));
    emphasis.dimmed = emphasis.dimmed || item.outside || (model.searching && item.finds == 0);
    item.emphasis = emphasis;
  }
}

}  // namespace jejak
