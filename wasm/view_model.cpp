#include "wasm/view_model.h"

#include <utility>

#include "core/json.h"

namespace jejak {
namespace {

void update_top(TopBarModel& top, const Corpus& corpus, const AppState& state) {
  top.language = state.language;
  top.look = state.look;
  top.title = text_of(state.language, Text::app_title);
  const std::string n = format_number(state.language, static_cast<int64_t>(corpus.documents.size()));
  const Text subtitle = corpus.documents.size() == 1 ? Text::app_subtitle_one : Text::app_subtitle;
  top.subtitle = fill(text_of(state.language, subtitle), {{"n", n}});
}

void update_welcome(WelcomeModel& welcome, const Corpus& corpus, Language language) {
  welcome.language = language;
  const std::string n = format_number(language, static_cast<int64_t>(corpus.documents.size()));
  welcome.what = fill(text_of(language, Text::welcome_what), {{"n", n}});
}

// A model built anew, with the next generation.
template <class Model>
void renew(Model& model, Model built) {
  built.generation = model.generation + 1;
  model = std::move(built);
}

// The small things that change often, without building anything anew.
void follow(ViewModel& model, const AppState& state) {
  model.top.look = state.look;
  model.tabs.language = state.language;
  model.tabs.tab = state.tab;
  model.tabs.counts[static_cast<size_t>(Tab::found)] = model.found.count;
  model.top.query = state.query;
  model.reader.marked = state.marked;
  model.reader.text_step = state.text_step;
  model.map.camera = state.camera;
  model.map.goal = state.camera_goal;
  model.map.lines = {state.oblast_1991_shown, state.ceasefire_1994_shown};
  model.map.story_shown = state.story_open;
  model.map.pad_open = state.pad_open;
  model.timeline.window = state.time_window;
  model.timeline.playing = state.playing;
  model.timeline.open_article = state.article;
  model.reader.goal = state.reader_goal;
}

const JsonValue* list_of(const JsonValue& root) {
  if (root.kind == JsonValue::Kind::array) return &root;
  for (const JsonMember& member : root.members) {
    if (member.value.kind == JsonValue::Kind::array) return &member.value;
  }
  return nullptr;
}

}  // namespace

void update_view_model(ViewModel& model, const Corpus& corpus, const AppState* before, const AppState& state) {
  const bool all = !before || before->language != state.language;
  const bool article = all || before->article != state.article;
  const bool selected = all || before->selected != state.selected;
  const bool queried = all || before->query != state.query;
  const bool filtered = all || before->filter != state.filter;
  const bool hovered = all || before->hovered != state.hovered;
  if (all) {
    update_top(model.top, corpus, state);
    update_welcome(model.welcome, corpus, state.language);
    model.about.language = state.language;
    model.notices.language = state.language;
  }
  if (filtered) model.sieve.emplace(corpus, state.filter);
  const Sieve* sieve = &*model.sieve;
  if (queried) model.search = search(corpus, state.query, model.words, model.pattern);
  if (all) renew(model.timeline, build_timeline_model(corpus, state));
  if (filtered) sift_timeline(model.timeline, corpus, state, sieve);
  if (queried) find_on_timeline(model.timeline, corpus, state, model.search);
  if (queried || filtered) {
    renew(model.found, build_found_model(corpus, state, model.search, sieve));
    model.top.chips = build_chips(corpus, state);
  }
  if (state.filters_open && (filtered || !before->filters_open)) model.filters = build_filter_model(corpus, state);
  model.stale_compare |= filtered;
  if (state.tab == Tab::compare && std::exchange(model.stale_compare, false)) renew(model.compare, build_compare_model(corpus, state, sieve));
  if (filtered) model.map = build_map_model(corpus, state, model.search, sieve);
  if (queried && !filtered) find_on_map(model.map, corpus, state, model.search, sieve);
  if (article && !filtered) open_article(model.map, corpus, state, sieve);
  if (article || queried || filtered) model.reader = build_reader_model(corpus, state, model.search);
  update_focus(model.focus, corpus, state);
  if (selected || article || filtered) renew(model.detail, build_detail_model(corpus, state, &model.focus.selected, sieve));
  model.stale_people |= selected || filtered;
  if (state.tab == Tab::people && std::exchange(model.stale_people, false)) renew(model.people, build_people_model(corpus, state, sieve));
  if (article || selected || hovered || queried || filtered) {
    apply_focus(model.map, model.focus);
    apply_focus(model.timeline, corpus, model.focus);
    apply_focus(model.reader, model.focus);
    model.tooltip.reset();
    if (state.hovered) model.tooltip = describe(corpus, state.hovered, state.language);
  }
  follow(model, state);
}

void lay_out_anew(ViewModel& model) {
  ++model.timeline.generation;
  ++model.found.generation;
  ++model.compare.generation;
  ++model.detail.generation;
  ++model.people.generation;
}

void take_answer(ViewModel& model, PatternAnswer answer, const Corpus& corpus, const AppState& state) {
  model.pattern = std::move(answer);
  AppState before = state;
  before.query.clear();  // as if it had just been asked
  update_view_model(model, corpus, &before, state);
}

Notice notice_of(const Error& error, Language language) {
  const std::string offset = format_number(language, static_cast<int64_t>(error.offset));
  std::string place = fill(text_of(language, Text::notice_place), {{"n", offset}});
  if (!error.path.empty()) place += " · " + fill(text_of(language, Text::notice_path), {{"path", error.path}});
  return {error.source, std::move(place), error.message};
}

Result<std::vector<Attribution>> read_attributions(std::string_view json) {
  const auto root = parse_json(json, "attributions.json");
  if (!root) return std::unexpected(root.error());
  std::vector<Attribution> attributions;
  const JsonValue* list = list_of(*root);
  if (!list) return attributions;
  for (const JsonValue& item : list->items) {
    const auto text = [&](std::string_view key, std::string_view other) {
      return std::string(item.string_or(key, item.string_or(other, "")));
    };
    attributions.push_back({text("name", "title"), text("use", "purpose"), text("licence", "license"),
                            text("credit", "text"), text("url", "source")});
  }
  return attributions;
}

}  // namespace jejak
