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

struct Told {
  uint32_t locations = 0, datelines = 0, actors = 0, finds = 0;
  uint32_t articles = 0;
  uint32_t last_article = ~0u;  // mentions come by article
};

Told count_mentions(const Corpus& corpus, const CorpusEntity& place, const Sieve& sieve, const SearchResult& found, bool acting) {
  Told told;
  for (const MentionId& mention : place.mentions) {
    if (mention.kind != MentionKind::place || !sieve.passes(mention)) continue;
    const uint32_t number = corpus.number_of(mention);
    if (!found.mentions.empty()) told.finds += found.mentions[number];
    switch (corpus.mentions[number].role) {
      case PlaceRole::location: ++told.locations; break;
      case PlaceRole::dateline: ++told.datelines; break;
      case PlaceRole::actor:
        ++told.actors;
        if (acting) break;
        continue;
    }
    told.articles += std::exchange(told.last_article, mention.article) != mention.article;
  }
  return told;
}

bool took_place_at(const Corpus& corpus, const EventId& id, CorpusEntityId place) {
  return std::ranges::find(corpus.places_of(id), place) != corpus.places_of(id).end();
}

EventTypes events_at(const Corpus& corpus, CorpusEntityId place, const Sieve& sieve) {
  EventTypes types;
  for (const EventId& id : corpus.entities[place].events) {
    const EventType type = corpus.event(id).type;
    if (!types.has(type) && sieve.passes(id) && took_place_at(corpus, id, place)) types.add(type);
  }
  return types;
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
  mark.finds = told.finds;
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
  model.searching = !state.query.empty();
  const SieveOf sieve(corpus, state.filter, given);
  const bool acting = state.filter.role == PlaceRole::actor;
  for (CorpusEntityId id = 0; id < corpus.entities.size(); ++id) {
    const CorpusEntity& entity = corpus.entities[id];
    if (!entity.entity.position || !(acting || is_told_of_as_location(entity))) continue;
    Told told = count_mentions(corpus, entity, sieve, found, acting);
    if (acting) std::swap(told.locations, told.actors);  // the map of those who act, where the reader asks for it
    if (told.locations + told.datelines == 0) continue;
    model.marks.push_back(build_mark(corpus, id, state, told));
    name_events(model.marks.back(), events_at(corpus, id, sieve), state.language);
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
  return model;
}

void apply_focus(MapModel& model, const Focus& focus) {
  model.any_emphasis = focus.hovered.any || focus.selected.any;
  for (PlaceMark& mark : model.marks) {
    mark.emphasis = focus.of_entity(mark.place);
    mark.emphasis.dimmed = mark.emphasis.dimmed || (model.searching && mark.finds == 0 && !mark.emphasis.selected);
  }
}

}  // namespace jejak
