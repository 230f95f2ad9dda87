#include "wasm/view_model_timeline.h"

#include <algorithm>
#include <map>

#include "wasm/describe.h"
#include "wasm/filter.h"
#include "wasm/time_words.h"

namespace jejak {
namespace {

Lane lane_of(const DayGroup& group) {
  if (group.is_event) return Lane::events;
  const bool one_day = group.days.first == group.days.last && !group.open_begin && !group.open_end;
  return one_day ? Lane::days : Lane::periods;
}

std::string label_of(const DayGroup& group, const Corpus& corpus, Language language) {
  if (group.is_event) return "";  // of what they were: name_events()
  if (lane_of(group) == Lane::days) return format_day_with_weekday(language, group.days.first);
  const MentionId first = group.times.front();
  return format_time(language, corpus.documents[first.article].times[first.index]);
}

// What the events were, each type once: "Serangan, Kesepakatan".
void name_events(TimelineItem& item, const Corpus& corpus, Language language) {
  EventTypes types;
  for (const EventId& id : item.events) {
    const EventType type = corpus.event(id).type;
    if (types.has(type)) continue;
    types.add(type);
    item.sign = std::min(item.sign, sign_of(type));
    const std::string label = format_event_type(type, language);
    if (item.label.find(label) == std::string::npos) item.label += (item.label.empty() ? "" : ", ") + label;
  }
}

TimelineItem item_of(const DayGroup& group, const Corpus& corpus, Language language) {
  TimelineItem item;
  item.lane = lane_of(group);
  item.days = group.days;
  item.open_begin = group.open_begin;
  item.open_end = group.open_end;
  item.soft = group.season;
  item.hollow = group.reckoned;
  item.label = label_of(group, corpus, language);
  item.mentions = group.times;
  item.events = group.events;
  name_events(item, corpus, language);
  return item;
}

// The days on which articles came out.
void add_publications(TimelineModel& model, const Corpus& corpus) {
  std::map<uint64_t, uint32_t> item_of;  // by day: year, month, day in this order
  const auto key = [](CivilDay day) { return uint64_t{static_cast<uint16_t>(day.year)} << 16 | day.month << 8 | day.day; };
  for (const ArticleFacts& facts : corpus.articles) {
    if (facts.day) item_of.try_emplace(key(*facts.day), 0);
  }
  for (auto& [day, item] : item_of) {
    item = static_cast<uint32_t>(model.items.size());
    TimelineItem& published = model.items.emplace_back();
    published.lane = Lane::published;
    published.hollow = true;
  }
  for (uint32_t article = 0; article < corpus.articles.size(); ++article) {
    const ArticleFacts& facts = corpus.articles[article];
    if (!facts.day) continue;
    TimelineItem& item = model.items[item_of[key(*facts.day)]];
    if (item.articles.empty()) item.label = format_day_with_weekday(model.language, *facts.day);
    item.days = {*facts.day, *facts.day};
    item.hollow = item.hollow && facts.basis == PublishedBasis::text;
    item.articles.push_back(article);
  }
}

// By lane; within each the groups' own order stands.
void add_groups(TimelineModel& model, const Corpus& corpus) {
  const std::vector<DayGroup>& groups = corpus.days.groups;
  model.item_of_group.resize(groups.size());
  for (const Lane lane : {Lane::events, Lane::days, Lane::periods}) {
    for (size_t i = 0; i < groups.size(); ++i) {
      if (lane_of(groups[i]) != lane) continue;
      model.item_of_group[i] = static_cast<uint32_t>(model.items.size());
      model.items.push_back(item_of(groups[i], corpus, model.language));
    }
  }
}

std::string caption_of(const TimelineItem& item, Language language) {
  std::string caption;
  if (item.lane == Lane::events) caption = format_interval(language, item.days);
  if (item.members() < 2 || item.lane == Lane::published) return caption;
  const std::string n = format_number(language, static_cast<int64_t>(item.members()));
  return caption + (caption.empty() ? "" : " · ") + fill(text_of(language, Text::members), {{"n", n}});
}

std::string with_finds(std::string caption, size_t finds, Language language) {
  if (finds == 0) return caption;
  const std::string n = format_number(language, static_cast<int64_t>(finds));
  return caption + (caption.empty() ? "" : " · ") + fill(text_of(language, Text::found_times), {{"n", n}});
}

// take_time(item, number of the time's mention) and take_event(item, number of the event), for all of one article with days.
template <class TakeTime, class TakeEvent>
void visit_dated(const TimelineModel& model, const Corpus& corpus, uint32_t article, const TakeTime& take_time, const TakeEvent& take_event) {
  const uint32_t mention = corpus.number_of(MentionId{article, MentionKind::time, 0}), time = corpus.times.begin(article);
  const auto times = static_cast<uint32_t>(corpus.times[article].size());
  for (uint32_t i = 0; i < times; ++i) {
    if (const uint32_t group = corpus.days.group_of_time[time + i]; group != DayIndex::kNone) take_time(model.item_of_group[group], mention + i);
  }
  const uint32_t begin = corpus.events.begin(article), end = begin + static_cast<uint32_t>(corpus.events[article].size());
  for (uint32_t event = begin; event < end; ++event) {
    if (const uint32_t group = corpus.days.group_of_event[event]; group != DayIndex::kNone) take_event(model.item_of_group[group], event);
  }
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

TimelineModel build_timeline_model(const Corpus& corpus, const AppState& state) {
  TimelineModel model;
  model.language = state.language;
  model.window = state.time_window;
  model.open_article = state.article;
  add_publications(model, corpus);
  add_groups(model, corpus);
  std::vector<CivilInterval> intervals;
  for (TimelineItem& item : model.items) {
    intervals.push_back(item.days);
    item.caption = caption_of(item, state.language);
  }
  model.axis = build_time_axis(intervals);
  return model;
}

void sift_timeline(TimelineModel& model, const Corpus& corpus, const AppState& state, const Sieve* given) {
  ++model.generation;
  model.days = state.filter.days;
  model.days_label = model.days ? format_interval(state.language, *model.days) : "";
  const SieveOf sieve_of(corpus, state.filter, given);
  const Sieve& sieve = sieve_of;
  for (TimelineItem& item : model.items) {
    item.outside = std::ranges::none_of(item.articles, [&](uint32_t article) { return sieve.passes_article(article); });
  }
  for (size_t i = 0; i < model.item_of_group.size(); ++i) {
    model.items[model.item_of_group[i]].outside = !sieve.passes_any(corpus.days.groups[i]);
  }
}

void find_on_timeline(TimelineModel& model, const Corpus& corpus, const AppState& state, const SearchResult& found) {
  ++model.generation;
  model.searching = !state.query.empty();
  std::vector<size_t> finds(model.items.size());
  for_each_article_of(found, [&](uint32_t article) {
    visit_dated(model, corpus, article, [&](uint32_t item, uint32_t mention) { finds[item] += found.mentions[mention]; },
                [&](uint32_t item, uint32_t event) { finds[item] += found.events[event]; });
  });
  for (uint32_t i = 0; i < model.items.size(); ++i) {
    TimelineItem& item = model.items[i];
    if (item.finds == finds[i]) continue;
    item.finds = finds[i];
    item.caption = with_finds(caption_of(item, state.language), item.finds, state.language);
  }
}

void apply_focus(TimelineModel& model, const Corpus& corpus, const Focus& focus) {
  std::vector<Focus::Standings> standings(model.items.size());
  for (uint32_t article = 0; article < corpus.documents.size() && focus.any(); ++article) {
    visit_dated(model, corpus, article, [&](uint32_t item, uint32_t mention) { standings[item].add(focus.standings_of_mention(mention)); },
                [&](uint32_t item, uint32_t event) { standings[item].add(focus.standings_of_event(event)); });
  }
  for (uint32_t i = 0; i < model.items.size(); ++i) {
    TimelineItem& item = model.items[i];
    item.emphasis = focus.emphasis_of(standings[i]);
    item.emphasis.dimmed = item.emphasis.dimmed || item.outside || (model.searching && item.finds == 0);
  }
}

}  // namespace jejak
