#include "wasm/command.h"

#include <algorithm>

namespace jejak {
namespace {

bool exists(const Target& target, const Corpus& corpus) {
  switch (target.kind) {
    case TargetKind::none: return false;
    case TargetKind::entity: return target.entity < corpus.entities.size();
    case TargetKind::mention: return corpus.has(target.mention);
    case TargetKind::event: return corpus.has(target.event());
  }
  return false;
}

uint32_t offset_of(const Target& target, const Corpus& corpus) {
  if (target.kind == TargetKind::event) {
    return corpus.documents[target.mention.article].events[target.mention.index].span.begin;
  }
  return corpus.span_of(target.mention).begin;
}

// The place that a target stands for on the map: an entity with a position, or a mention of one.
CorpusEntityId place_of(const Target& target, const Corpus& corpus) {
  CorpusEntityId id = target.entity;
  if (target.kind == TargetKind::mention && target.mention.kind == MentionKind::place) {
    id = corpus.entity_of(target.mention);
  }
  if (target.kind == TargetKind::event) {
    const Event& event = corpus.documents[target.mention.article].events[target.mention.index];
    if (!event.places.empty()) id = corpus.ids[target.mention.article][event.places.front()];
  }
  if (id >= corpus.entities.size() || !corpus.entities[id].entity.position) return kNoCorpusEntity;
  return id;
}

void show_position(AppState& state, LatLng position, bool only_if_outside) {
  const WorldPoint point = world_from_latlng(position);
  state.camera_goal = {state.camera_goal.serial + 1, point, point, only_if_outside};
}

void bring_into_map(AppState& state, const Target& target, const Corpus& corpus) {
  const CorpusEntityId place = place_of(target, corpus);
  if (place != kNoCorpusEntity) show_position(state, *corpus.entities[place].entity.position, true);
}

// Where an article speaks of an entity first: in the open article if it can, else in the first that does.
const MentionId* first_mention(const CorpusEntity& entity, uint32_t open_article) {
  for (const MentionId& mention : entity.mentions) {
    if (mention.article == open_article) return &mention;
  }
  return entity.mentions.empty() ? nullptr : &entity.mentions.front();
}

void scroll_to(AppState& state, const Target& target, const Corpus& corpus) {
  Target there = target;
  if (there.kind == TargetKind::entity) {
    const MentionId* mention = first_mention(corpus.entities[there.entity], state.article);
    if (!mention) return;
    there = Target::of_mention(*mention);
  }
  state.article = there.mention.article;
  state.reader_goal = {state.reader_goal.serial + 1, offset_of(there, corpus)};
}

void open_article(AppState& state, uint32_t article) {
  state.article = article;
  state.reader_goal = {state.reader_goal.serial + 1, 0};
}

struct Apply {
  AppState& state;
  const Corpus& corpus;

  void operator()(const Hover& c) const { state.hovered = exists(c.target, corpus) ? c.target : Target{}; }
  void operator()(const Select& c) const {
    if (!exists(c.target, corpus)) return;
    const bool again = state.selected == c.target;
    state.selected = again ? Target{} : c.target;
    if (!again) bring_into_map(state, c.target, corpus);
  }
  void operator()(const ShowInText& c) const {
    if (!exists(c.target, corpus)) return;
    state.selected = c.target;
    state.view = View::article;
    state.reader_open = true;
    scroll_to(state, c.target, corpus);
    bring_into_map(state, c.target, corpus);
  }
  void operator()(const GoToSentence& c) const {
    if (!exists(c.target, corpus)) return;
    state.view = View::article;
    state.reader_open = true;
    scroll_to(state, c.target, corpus);
  }
  void operator()(const ShowOnMap& c) const {
    if (c.place >= corpus.entities.size() || !corpus.entities[c.place].entity.position) return;
    state.selected = Target::of_entity(c.place);
    state.view = View::map;
    show_position(state, *corpus.entities[c.place].entity.position, false);
  }
  void operator()(const LetGo&) const {
    if (state.about_open) state.about_open = false;
    else if (state.selected) state.selected = {};
    else if (state.reader_open) state.reader_open = false;
  }
  void operator()(const OpenArticle& c) const {
    if (c.article >= corpus.documents.size()) return;
    open_article(state, c.article);
    state.view = View::article;
    state.reader_open = true;
  }
  void operator()(const MoveCamera& c) const { state.camera = c.camera; }
  void operator()(const FitAll&) const {
    state.camera_goal = home_goal(corpus, state.camera_goal.serial + 1);
  }
  void operator()(const MoveTimeWindow& c) const {
    const double width = std::clamp(c.window.to - c.window.from, kMinTimeWindow, 1.0);
    const double from = std::clamp(c.window.from, 0.0, 1.0 - width);
    state.time_window = {from, from + width};
  }
  void operator()(const ShowView& c) const { state.view = c.view; }
  void operator()(const OpenReader& c) const { state.reader_open = c.open; }
  void operator()(const OpenAbout& c) const { state.about_open = c.open; }
  void operator()(const DismissNotices&) const { state.notices_open = false; }
  void operator()(const ChooseLanguage& c) const { state.language = c.language; }
  void operator()(const ChooseLook& c) const { state.look = c.look; }
};

}  // namespace

CameraGoal home_goal(const Corpus& corpus, uint32_t serial) {
  // The region of the subject: what lies farther off is pointed at from the map's edge.
  constexpr LatLng kSouthWest{38.7, 45.2}, kNorthEast{41.0, 48.3};
  CameraGoal goal{serial, {1, 1}, {0, 0}, false};
  for (const CorpusEntity& entity : corpus.entities) {
    const auto& position = entity.entity.position;
    if (!position || entity.entity.level == "country" || !is_told_of_as_location(corpus, entity)) continue;
    if (position->lat_deg < kSouthWest.lat_deg || position->lat_deg > kNorthEast.lat_deg) continue;
    if (position->lng_deg < kSouthWest.lng_deg || position->lng_deg > kNorthEast.lng_deg) continue;
    const WorldPoint point = world_from_latlng(*position);
    goal.min = {std::min(goal.min.x, point.x), std::min(goal.min.y, point.y)};
    goal.max = {std::max(goal.max.x, point.x), std::max(goal.max.y, point.y)};
  }
  if (goal.min.x <= goal.max.x) return goal;
  const WorldPoint south_west = world_from_latlng(kSouthWest), north_east = world_from_latlng(kNorthEast);
  return {serial, {south_west.x, north_east.y}, {north_east.x, south_west.y}, false};
}

void apply(AppState& state, const Command& command, const Corpus& corpus) {
  std::visit(Apply{state, corpus}, command);
}

}  // namespace jejak
