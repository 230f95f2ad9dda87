#include "wasm/command.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "wasm/focus.h"

namespace jejak {
namespace {

constexpr size_t kLongestQuery = 200;  // bytes

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
  if (target.kind == TargetKind::event) return corpus.event(target.event()).span.begin;
  return corpus.span_of(target.mention).begin;
}

// The place that a target stands for on the map: an entity with a position, or a mention of one.
CorpusEntityId place_of(const Target& target, const Corpus& corpus) {
  CorpusEntityId id = target.entity;
  if (target.kind == TargetKind::mention && target.mention.kind == MentionKind::place) {
    id = corpus.entity_of(target.mention);
  }
  if (target.kind == TargetKind::event) {
    const auto places = corpus.places_of(target.event());
    if (!places.empty()) id = places.front();
  }
  if (id >= corpus.entities.size() || !corpus.entities[id].entity.position) return kNoCorpusEntity;
  return id;
}

void show_position(AppState& state, LatLng position, bool only_if_outside) {
  const WorldPoint point = world_from_latlng(position);
  state.camera_goal = {state.camera_goal.serial + 1, point, point, only_if_outside, false};
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

void show_pane(AppState& state, Tab tab) {
  state.view = View::article;
  state.reader_open = true;
  state.tab = tab;
}

void open_article(AppState& state, uint32_t article, uint32_t offset) {
  state.article = article;
  state.marked = {};
  state.reader_goal = {state.reader_goal.serial + 1, offset};
}

void scroll_to(AppState& state, const Target& target, const Corpus& corpus) {
  Target there = target;
  if (there.kind == TargetKind::entity) {
    const MentionId* mention = first_mention(corpus.entities[there.entity], state.article);
    if (!mention) return;
    there = Target::of_mention(*mention);
  }
  open_article(state, there.mention.article, offset_of(there, corpus));
}

// A query of bounded length, cut between code points.
std::string shortened(std::string_view text) {
  size_t end = std::min(text.size(), kLongestQuery);
  while (end < text.size() && end > 0 && is_continuation(text[end])) --end;
  return std::string(text.substr(0, end));
}

// A goal that shows all of the points; none: min lies behind max.
CameraGoal empty_goal(uint32_t serial) { return {serial, {1, 1}, {0, 0}, false, false}; }
bool is_empty(const CameraGoal& goal) { return goal.min.x > goal.max.x; }

void include(CameraGoal& goal, LatLng position) {
  const WorldPoint point = world_from_latlng(position);
  goal.min = {std::min(goal.min.x, point.x), std::min(goal.min.y, point.y)};
  goal.max = {std::max(goal.max.x, point.x), std::max(goal.max.y, point.y)};
}

// The map to all places of what is held; to all of the region where nothing is, or it has none.
void fit_selection(AppState& state, const Corpus& corpus) {
  const Circle circle = circle_of(corpus, state.selected);
  std::vector<CorpusEntityId> places = circle.own_entities;
  places.insert(places.end(), circle.entities.begin(), circle.entities.end());
  CameraGoal goal = empty_goal(state.camera_goal.serial + 1);
  for (const CorpusEntityId id : places) {
    const CorpusEntity& place = corpus.entities[id];
    if (!place.entity.position || place.entity.level == "country" || !is_told_of_as_location(place)) continue;
    include(goal, *place.entity.position);
  }
  state.camera_goal = is_empty(goal) ? home_goal(corpus, goal.serial) : goal;
}

// All mentions of what is held: of an entity its own, of a day every article's. In order of article and text.
std::vector<MentionId> mentions_of(const Target& target, const Corpus& corpus) {
  CorpusEntityId entity = target.entity;
  if (target.kind == TargetKind::mention) entity = corpus.entity_of(target.mention);
  std::vector<MentionId> mentions = entity < corpus.entities.size() ? corpus.entities[entity].mentions
                                                                    : circle_of(corpus, target).own_mentions;
  std::ranges::sort(mentions, {}, [&](const MentionId& m) { return std::pair(m.article, corpus.span_of(m).begin); });
  return mentions;
}

// From where the reader last went; past the last the first comes again.
void step_mention(AppState& state, int step, const Corpus& corpus) {
  const std::vector<MentionId> mentions = state.selected ? mentions_of(state.selected, corpus) : std::vector<MentionId>{};
  if (mentions.empty() || step == 0) return;
  const auto place = [&](const MentionId& m) { return std::pair(m.article, corpus.span_of(m).begin); };
  const std::pair here(state.article, state.reader_goal.offset);
  const MentionId* to = step > 0 ? &mentions.front() : &mentions.back();
  if (step > 0) {
    const auto next = std::ranges::upper_bound(mentions, here, {}, place);
    if (next != mentions.end()) to = &*next;
  } else {
    const auto next = std::ranges::lower_bound(mentions, here, {}, place);
    if (next != mentions.begin()) to = &*std::prev(next);
  }
  show_pane(state, Tab::article);
  open_article(state, to->article, corpus.span_of(*to).begin);
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
    show_pane(state, Tab::article);
    scroll_to(state, c.target, corpus);
    bring_into_map(state, c.target, corpus);
  }
  void operator()(const GoToSentence& c) const {
    if (!exists(c.target, corpus)) return;
    show_pane(state, Tab::article);
    scroll_to(state, c.target, corpus);
  }
  void operator()(const GoToWords& c) const {
    if (c.article >= corpus.documents.size()) return;
    if (c.words.end > corpus.text_of_article(c.article).size() || c.words.empty()) return;
    show_pane(state, Tab::article);
    open_article(state, c.article, c.words.begin);
    state.marked = c.words;
  }
  void operator()(const ShowOnMap& c) const {
    if (c.place >= corpus.entities.size() || !corpus.entities[c.place].entity.position) return;
    state.selected = Target::of_entity(c.place);
    state.view = View::map;
    show_position(state, *corpus.entities[c.place].entity.position, false);
  }
  void operator()(const ShowPlaces& c) const {
    CameraGoal goal = empty_goal(state.camera_goal.serial + 1);
    for (const CorpusEntityId id : c.places) {
      if (id < corpus.entities.size() && corpus.entities[id].entity.position) include(goal, *corpus.entities[id].entity.position);
    }
    goal.opens = true;
    if (!is_empty(goal)) state.camera_goal = goal;
  }
  void operator()(const LetGo&) const {
    for (bool* open : {&state.help_open, &state.about_open, &state.take_open, &state.filters_open, &state.welcome_open}) {
      if (*open) return static_cast<void>(*open = false);
    }
    if (state.tour) state.tour = 0;
    else if (state.selected) state.selected = {};
    else if (state.reader_open) state.reader_open = false;
  }
  void operator()(const OpenArticle& c) const {
    if (c.article >= corpus.documents.size()) return;
    open_article(state, c.article, 0);
    show_pane(state, Tab::article);
  }
  void operator()(const MoveCamera& c) const { state.camera = c.camera; }
  void operator()(const FitAll&) const {
    state.camera_goal = home_goal(corpus, state.camera_goal.serial + 1);
  }
  void operator()(const FitSelection&) const { fit_selection(state, corpus); }
  void operator()(const StepMention& c) const { step_mention(state, c.step, corpus); }
  void operator()(const FilterArticle& c) const {
    if (c.article >= corpus.documents.size()) return;
    std::vector<uint32_t>& articles = state.filter.articles;
    const auto at = std::ranges::lower_bound(articles, c.article);
    if (at != articles.end() && *at == c.article) articles.erase(at);
    else articles.insert(at, c.article);
  }
  void operator()(const FilterDays& c) const {
    if (!c.days || c.days->first <= c.days->last) state.filter.days = c.days;
  }
  void operator()(const FilterPublisher& c) const { state.filter.publisher = c.name; }
  void operator()(const FilterAbout& c) const {
    if (c.entity == kNoCorpusEntity || c.entity < corpus.entities.size()) state.filter.about = c.entity;
  }
  void operator()(const FilterSide& c) const { state.filter.side = c.side; }
  void operator()(const FilterRole& c) const { state.filter.role = c.role; }
  void operator()(const OpenFilters& c) const { state.filters_open = c.open; }
  void operator()(const PlayTimeline& c) const { state.playing = c.on; }
  void operator()(const ShowKind& c) const {
    if (c.kind >= Kind::count) return;
    const auto bit = static_cast<uint8_t>(1u << static_cast<unsigned>(c.kind));
    state.filter.hidden_kinds = static_cast<uint8_t>(c.shown ? state.filter.hidden_kinds & ~bit : state.filter.hidden_kinds | bit);
  }
  void operator()(const ClearFilters&) const {
    state.filter = {};
    state.query.clear();
  }
  void operator()(const Search& c) const { state.query = shortened(c.text); }
  void operator()(const Undo&) const {}
  void operator()(const ShowLine& c) const {
    (c.line == HistoricalLine::oblast_1991 ? state.oblast_1991_shown : state.ceasefire_1994_shown) = c.shown;
  }
  void operator()(const ShowStory& c) const { state.story_open = c.shown; }
  void operator()(const ShowPad& c) const { state.pad_open = c.shown; }
  void operator()(const SetTextStep& c) const { state.text_step = std::clamp(c.step, kLeastTextStep, kMostTextStep); }
  void operator()(const OpenHelp& c) const { state.help_open = c.open; }
  void operator()(const OpenWelcome& c) const { state.welcome_open = c.open; }
  void operator()(const ShowTour& c) const {
    if (c.step > kTourSteps) return;
    state.tour = c.step;
    state.welcome_open = state.help_open = false;
    if (c.step == 1) state.view = View::map;
    if (c.step == 2) state.view = View::timeline;
    if (c.step >= 3) show_pane(state, c.step == 3 ? Tab::article : Tab::compare);
    if (c.step == 1) state.reader_open = false;
  }
  void operator()(const OpenTake& c) const { state.take_open = c.open; }
  void operator()(const TakeAway&) const { state.take_open = false; }
  void operator()(const CopyWords&) const {}
  void operator()(const MoveTimeWindow& c) const {
    const double width = std::clamp(c.window.to - c.window.from, kMinTimeWindow, 1.0);
    const double from = std::clamp(c.window.from, 0.0, 1.0 - width);
    state.time_window = {from, from + width};
  }
  void operator()(const SizePane& c) const {
    const auto size = static_cast<uint16_t>(std::clamp(c.thousandths, 0, 1000));
    (c.pane == Pane::reader ? state.panes.reader : state.panes.timeline) = size;
  }
  void operator()(const ShowView& c) const { state.view = c.view; }
  void operator()(const ShowTab& c) const {
    if (c.tab < Tab::count) show_pane(state, c.tab);
  }
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
  CameraGoal goal = empty_goal(serial);
  for (const CorpusEntity& entity : corpus.entities) {
    const auto& position = entity.entity.position;
    if (!position || entity.entity.level == "country" || !is_told_of_as_location(entity)) continue;
    if (position->lat_deg < kSouthWest.lat_deg || position->lat_deg > kNorthEast.lat_deg) continue;
    if (position->lng_deg < kSouthWest.lng_deg || position->lng_deg > kNorthEast.lng_deg) continue;
    include(goal, *position);
  }
  if (!is_empty(goal)) return goal;
  const WorldPoint south_west = world_from_latlng(kSouthWest), north_east = world_from_latlng(kNorthEast);
  return {serial, {south_west.x, north_east.y}, {north_east.x, south_west.y}, false, false};
}

void apply(AppState& state, const Command& command, const Corpus& corpus) {
  std::visit(Apply{state, corpus}, command);
}

}  // namespace jejak
