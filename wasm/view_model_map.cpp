#include "wasm/view_model_map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

#include "wasm/describe.h"
#include "wasm/filter.h"

namespace jejak {
namespace {

PlaceShape shape_of(std::string_view level) {
  if (level == "country" || level == "continent") return PlaceShape::country;
  for (const std::string_view area : {"region", "province", "district", "sea", "lake"}) {
    if (level == area) return PlaceShape::area;
  }
  for (const std::string_view line : {"road", "river", "bridge"}) {
    if (level == line) return PlaceShape::line;
  }
  return PlaceShape::settlement;
}

// What the articles tell of a place.
struct Told {
  uint32_t locations = 0, datelines = 0, actors = 0;
  uint32_t articles = 0;
  uint32_t last_article = ~0u;  // that was counted: articles are gone through in their order
  EventTypes events;            // that took place there
};

// Of each entity, from what passes. One walk through all facts.
std::vector<Told> tell_all(const Corpus& corpus, const Sieve& sieve, bool acting) {
  std::vector<Told> all(corpus.entities.size());
  const auto tell = [&](uint32_t article, const MentionFacts& place) {
    Told& told = all[place.entity];
    switch (place.role) {
      case PlaceRole::location: ++told.locations; break;
      case PlaceRole::dateline: ++told.datelines; break;
      case PlaceRole::actor:
        ++told.actors;
        if (!acting) return;
    }
    told.articles += std::exchange(told.last_article, article) != article;
  };
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    if (!sieve.may_pass(article)) continue;
    uint32_t number = corpus.number_of(MentionId{article, MentionKind::place, 0});
    for (const MentionFacts& place : corpus.mentions_of(article, MentionKind::place)) {
      if (sieve.passes_mention(number++) && place.entity != kNoCorpusEntity) tell(article, place);
    }
    const std::span<const EventFacts> events = corpus.events[article];
    for (uint32_t i = 0; i < events.size(); ++i) {
      if (!sieve.passes(EventId{article, i})) continue;
      for (const CorpusEntityId place : corpus.places_of({article, i})) all[place].events.add(events[i].type);
    }
  }
  return all;
}

// "Peristiwa: Serangan, Kesepakatan".
void name_events(PlaceMark& mark, EventTypes types, Language language) {
  for (const EventType type : kEventTypes) {
    if (!types.has(type) || type == EventType::other) continue;
    mark.signs.add(sign_of(type));
    mark.events += (mark.events.empty() ? std::string(text_of(language, Text::section_events)) + ": " : ", ") +
                   format_event_type(type, language);
  }
  if (!mark.events.empty() || !types.has(EventType::other)) return;  // "other" says nothing beside the rest
  mark.signs.add(EventSign::other);
  mark.events = text_of(language, Text::legend_other_event);
}

PlaceMark build_mark(const Corpus& corpus, CorpusEntityId id, const AppState& state, const Told& told) {
  const CorpusEntity& place = corpus.entities[id];
  PlaceMark mark;
  mark.place = id;
  mark.key = place.entity.key;
  mark.position = *place.entity.position;
  mark.position_in_world = world_from_latlng(mark.position);
  mark.shape = shape_of(place.entity.level);
  mark.label = display_name(place.entity, state.language);
  mark.side_names = side_names(place.entity, state.language);
  mark.told = format_told(state.language, told.locations + told.datelines, told.articles);
  mark.locations = told.locations;
  mark.datelines = told.datelines;
  mark.actors = told.actors;
  return mark;
}

using MarkOfPlace = std::unordered_map<CorpusEntityId, uint32_t>;

void set_roads(MapModel& model, const Corpus& corpus, const AppState& state, const Sieve& sieve, const MarkOfPlace& mark_of) {
  std::map<std::pair<uint32_t, uint32_t>, bool> roads;  // whether the open article tells of it
  for (const RoadLeg& leg : corpus.roads) {
    if (!sieve.passes(leg.from)) continue;
    const auto from = mark_of.find(corpus.entity_of(leg.from)), to = mark_of.find(corpus.entity_of(leg.to));
    if (from == mark_of.end() || to == mark_of.end()) continue;
    roads[std::minmax(from->second, to->second)] |= leg.from.article == state.article;
  }
  model.roads.clear();
  for (const auto& [ends, open] : roads) model.roads.push_back({ends.first, ends.second, open});
}

}  // namespace

void open_article(MapModel& model, const Corpus& corpus, const AppState& state, const Sieve* given) {
  const SieveOf sieve_of(corpus, state.filter, given);
  const Sieve& sieve = sieve_of;
  const bool acting = state.filter.role == PlaceRole::actor;
  MarkOfPlace mark_of;
  for (uint32_t i = 0; i < model.marks.size(); ++i) {
    mark_of.emplace(model.marks[i].place, i);
    model.marks[i].in_open_article = false;
  }
  set_roads(model, corpus, state, sieve, mark_of);
  model.story.clear();
  const std::span<const MentionFacts> places = corpus.mentions_of(state.article, MentionKind::place);
  for (uint32_t i = 0; i < places.size(); ++i) {
    const MentionId mention{state.article, MentionKind::place, i};
    const auto mark = mark_of.find(places[i].entity);
    if (mark == mark_of.end()) continue;
    PlaceMark& place = model.marks[mark->second];
    if ((places[i].role != PlaceRole::actor || acting) && sieve.passes(mention)) place.in_open_article = true;
    if (places[i].role != PlaceRole::location || place.shape == PlaceShape::country) continue;
    if (model.story.empty() || model.story.back() != mark->second) model.story.push_back(mark->second);
  }
}

std::string format_told(Language language, size_t mentions, size_t articles) {
  if (mentions == 1) return std::string(text_of(language, Text::told_once));
  const std::string n = format_number(language, static_cast<int64_t>(mentions));
  const std::string m = format_number(language, static_cast<int64_t>(articles));
  return fill(text_of(language, articles == 1 ? Text::told_times_one : Text::told_times), {{"n", n}, {"m", m}});
}

MapModel build_map_model(const Corpus& corpus, const AppState& state, const SearchResult& found, const Sieve* given) {
  MapModel model;
  model.language = state.language;
  model.camera = state.camera;
  model.goal = state.camera_goal;
  const SieveOf sieve(corpus, state.filter, given);
  const bool acting = state.filter.role == PlaceRole::actor;
  std::vector<Told> all = tell_all(corpus, sieve, acting);
  for (CorpusEntityId id = 0; id < corpus.entities.size(); ++id) {
    const CorpusEntity& entity = corpus.entities[id];
    if (!entity.entity.position || !(acting || is_told_of_as_location(entity))) continue;
    Told& told = all[id];
    if (acting) std::swap(told.locations, told.actors);  // the map of those who act, where the reader asks for it
    if (told.locations + told.datelines == 0) continue;
    model.marks.push_back(build_mark(corpus, id, state, told));
    name_events(model.marks.back(), told.events, state.language);
  }
  if (model.marks.empty()) {
    model.nothing = text_of(state.language, state.filter.narrows() ? Text::map_filtered : Text::map_empty);
  }
  const auto told = [](const PlaceMark& mark) { return mark.locations + mark.datelines; };
  std::ranges::stable_sort(model.marks, std::ranges::greater{}, told);
  for (PlaceMark& mark : model.marks) {
    mark.weight = std::sqrt(static_cast<float>(told(mark)) / static_cast<float>(told(model.marks.front())));
  }
  open_article(model, corpus, state, &static_cast<const Sieve&>(sieve));
  find_on_map(model, corpus, state, found, &static_cast<const Sieve&>(sieve));
  return model;
}

void find_on_map(MapModel& model, const Corpus& corpus, const AppState& state, const SearchResult& found, const Sieve* given) {
  const SieveOf sieve_of(corpus, state.filter, given);
  const Sieve& sieve = sieve_of;
  model.searching = !state.query.empty();
  std::vector<uint32_t> finds(corpus.entities.size());
  for_each_article_of(found, [&](uint32_t article) {
    uint32_t number = corpus.number_of(MentionId{article, MentionKind::place, 0});
    for (const MentionFacts& place : corpus.mentions_of(article, MentionKind::place)) {
      if (place.entity != kNoCorpusEntity && sieve.passes_mention(number)) finds[place.entity] += found.mentions[number];
      ++number;
    }
  });
  for (PlaceMark& mark : model.marks) mark.finds = finds[mark.place];
}

void apply_focus(MapModel& model, const Focus& focus) {
  model.any_emphasis = focus.hovered.any || focus.selected.any;
  for (PlaceMark& mark : model.marks) {
    mark.emphasis = focus.of_entity(mark.place);
    mark.emphasis.dimmed = mark.emphasis.dimmed || (model.searching && mark.finds == 0 && !mark.emphasis.selected);
  }
}

}  // namespace jejak
