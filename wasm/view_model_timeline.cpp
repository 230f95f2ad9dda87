#include "wasm/view_model_timeline.h"

#include <algorithm>
#include <tuple>

#include "wasm/describe.h"
#include "wasm/filter.h"
#include "wasm/time_words.h"

namespace jejak {
namespace {

// What makes two dated things one item.
auto identity(const TimelineItem& item) {
  return std::tuple(item.lane, item.days.first, item.days.last, item.open_begin, item.open_end, item.soft);
}

// By lane and first day; of one begin the longer first, so that bars nest.
bool before(const TimelineItem& a, const TimelineItem& b) {
  return std::tuple(a.lane, a.days.first, b.days.last, a.open_begin, a.open_end, a.soft) <
         std::tuple(b.lane, b.days.first, a.days.last, b.open_begin, b.open_end, b.soft);
}

TimelineItem item_of_time(const TimeMention& mention, MentionId id, Language language) {
  TimelineItem item;
  item.days = {*mention.begin, *mention.end};
  item.open_begin = mention.open_begin;
  item.open_end = mention.open_end;
  item.soft = is_season(mention.value);
  item.hollow = mention.why.anchor.has_value();
  const bool one_day = item.days.first == item.days.last && !item.open_begin && !item.open_end;
  item.lane = one_day ? Lane::days : Lane::periods;
  item.label = one_day ? format_day_with_weekday(language, item.days.first) : format_time(language, mention);
  item.mentions.push_back(id);
  return item;
}

TimelineItem item_of_event(const Event& event, EventId id, Language language) {
  TimelineItem item;
  item.lane = Lane::events;
  item.days = {*event.begin, *event.end};
  item.label = format_event_type(event.type, language);
  item.events.push_back(id);
  return item;
}

TimelineItem item_of_article(CivilDay day, uint32_t article, bool inferred, Language language) {
  TimelineItem item;
  item.lane = Lane::published;
  item.days = {day, day};
  item.hollow = inferred;
  item.label = format_day_with_weekday(language, day);
  item.articles.push_back(article);
  return item;
}

std::vector<TimelineItem> dated_things(const Corpus& corpus, Language language) {
  std::vector<TimelineItem> items;
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const Document& document = corpus.documents[article];
    if (const auto& day = document.publication.day) {
      items.push_back(item_of_article(*day, article, document.publication.basis == PublishedBasis::text, language));
    }
    for (uint32_t i = 0; i < document.times.size(); ++i) {
      const TimeMention& mention = document.times[i];
      if (!mention.begin || !mention.end || *mention.end < *mention.begin) continue;
      items.push_back(item_of_time(mention, {article, MentionKind::time, i}, language));
    }
    for (uint32_t i = 0; i < document.events.size(); ++i) {
      const Event& event = document.events[i];
      if (!event.begin || !event.end || *event.end < *event.begin) continue;
      items.push_back(item_of_event(event, {article, i}, language));
    }
  }
  return items;
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

// Requires: sorted by before().
std::vector<TimelineItem> merge_same_days(std::vector<TimelineItem> items) {
  std::vector<TimelineItem> merged;
  for (TimelineItem& item : items) {
    if (merged.empty() || identity(merged.back()) != identity(item)) {
      merged.push_back(std::move(item));
      continue;
    }
    TimelineItem& into = merged.back();
    append(into.mentions, item.mentions);
    append(into.events, item.events);
    append(into.articles, item.articles);
    into.hollow = into.hollow && item.hollow;
    if (into.lane == Lane::events && into.label.find(item.label) == std::string::npos) {
      into.label += ", " + item.label;
    }
  }
  return merged;
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
  for (const MentionId& mention : item.mentions) item.finds += found.has(mention.article, corpus.span_of(mention));
  for (const EventId& event : item.events) {
    item.finds += found.has(event.article, corpus.documents[event.article].events[event.index].span);
  }
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
  std::vector<TimelineItem> items = dated_things(corpus, state.language);
  std::ranges::stable_sort(items, before);
  model.items = merge_same_days(std::move(items));
  model.days = state.filter.days;
  if (model.days) model.days_label = format_interval(state.language, *model.days);
  model.searching = !state.query.empty();
  const Sieve sieve(corpus, state.filter);
  std::vector<CivilInterval> intervals;
  for (TimelineItem& item : model.items) {
    sift(item, corpus, sieve, found);
    item.caption = with_finds(caption_of(item, state.language), item.finds, state.language);
    intervals.push_back(item.days);
  }
  model.axis = build_time_axis(intervals);
  return model;
}

void apply_focus(TimelineModel& model, const Focus& focus) {
  for (TimelineItem& item : model.items) {
    Emphasis emphasis{.hovered = false, .selected = false, .linked = false, .dimmed = focus.selected.any};
    for (const MentionId& mention : item.mentions) emphasis = merged(emphasis, focus.of_mention(mention));
    for (const EventId& event : item.events) emphasis = merged(emphasis, focus.of_event(event));
    emphasis.dimmed = emphasis.dimmed || item.outside || (model.searching && item.finds == 0);
    item.emphasis = emphasis;
  }
}

}  // namespace jejak
