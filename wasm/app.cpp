#include "wasm/app.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/json.h"
#include "core/prepared.h"
#include "wasm/face_file.h"
#include "wasm/link.h"
#include "wasm/panel_bars.h"
#include "wasm/panel_chips.h"
#include "wasm/panel_splitters.h"
#include "wasm/panel_tabs.h"

namespace jejak {
namespace {

constexpr float kTextStep = 0.1f;  // how much larger each step makes the article's type

Error missing(std::string_view name) {
  return {ErrorCode::unreadable, std::string(name), 0, "", "the page did not hand it over"};
}

Error cut_face(std::string_view name) {
  return {ErrorCode::bad_value, std::string(name), 0, "", "this is no whole TrueType file"};
}

ImVec2 corner(const PixelRect& rect) { return {rect.x_px, rect.y_px}; }
ImVec2 extent(const PixelRect& rect) { return {rect.width_px, rect.height_px}; }
bool shows(const PixelRect& rect) { return rect.width_px > 0 && rect.height_px > 0; }

// The hairline between two views, along one view's upper or left edge.
void draw_edge(const Theme& theme, const PixelRect& rect, bool upper) {
  const ImVec2 end = upper ? ImVec2{rect.right_px(), rect.y_px + theme.space.hair}
                           : ImVec2{rect.x_px + theme.space.hair, rect.bottom_px()};
  ImGui::GetWindowDrawList()->AddRectFilled(corner(rect), end, theme.palette.hairline.packed());
}

// What ImGui itself still draws with its own style.
void apply_to_imgui(const Theme& theme) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLinesUseTex = false;
  style.CircleTessellationMaxError = 0.1f;
  style.Colors[ImGuiCol_WindowBg] = ImGui::ColorConvertU32ToFloat4(theme.palette.panel.packed());
  style.FontSizeBase = theme.type.ui;
  ImGui::GetIO().MouseDragThreshold = theme.size.drag_threshold;
}

}  // namespace

Result<std::unique_ptr<App>> App::create(Assets assets) {
  std::unique_ptr<App> app(new App);
  app->assets_ = std::move(assets);
  for (const char* name : {"articles", "basemap", "noto-sans", "noto-serif"}) {
    const bool is_read = name == std::string_view("articles") && (app->assets_.opening || app->assets_.articles);
    if (!is_read && app->assets_.file(name).empty()) return std::unexpected(missing(name));
  }
  for (const auto& [name, bytes] : app->assets_.files) {
    if (name.starts_with("noto-") && !is_whole_face(bytes)) return std::unexpected(cut_face(name));
  }
  if (auto done = app->open_articles(); !done) return std::unexpected(done.error());
  if (auto done = app->read_ground(); !done) return std::unexpected(done.error());
  if (auto done = app->read_credits(); !done) return std::unexpected(done.error());
  app->add_fonts();
  app->state_.camera_goal = home_goal(app->corpus_, 1);
  update_view_model(app->model_, app->corpus_, nullptr, app->state_);
  for (const Error& error : app->corpus_.errors) app->model_.notices.notices.push_back(notice_of(error, app->state_.language));
  return app;
}

Result<void> App::open_articles() {
  read_articles(assets_, 0);
  auto corpus = std::exchange(assets_.opening, nullptr)->finish();
  if (!corpus) return std::unexpected(corpus.error());
  if (corpus->documents.empty()) {
    const std::string why = corpus->errors.empty() ? "" : ": " + to_string(corpus->errors.front());
    return std::unexpected(Error{ErrorCode::empty_body, "articles.jejak", 0, "", "it holds no article" + why});
  }
  corpus_ = std::move(*corpus);
  return {};
}

Result<void> App::read_ground() {
  auto basemap = read_basemap(assets_.file("basemap"), "basemap.json");
  if (!basemap) return std::unexpected(basemap.error());
  geometry_ = build_map_geometry(*basemap);
  map_.basemap = std::move(*basemap);
  return read_shades();
}

// The world around the region.
Result<void> App::read_backdrop() {
  if (assets_.file("basemap-world").empty()) return {};
  auto world = read_basemap(assets_.file("basemap-world"), "basemap-world.json");
  assets_.files.erase("basemap-world");
  if (!world) return std::unexpected(world.error());
  Basemap& basemap = map_.basemap;
  std::ranges::move(world->fills, std::back_inserter(basemap.fills));
  std::ranges::move(world->lines, std::back_inserter(basemap.lines));
  std::ranges::move(world->labels, std::back_inserter(basemap.labels));
  map_.names.clear();  // the panel gathers them anew
  geometry_ = build_map_geometry(basemap);
  return {};
}

Result<void> App::read_credits() {
  if (assets_.file("attributions").empty()) return {};
  auto attributions = read_attributions(assets_.file("attributions"));
  assets_.files.erase("attributions");
  if (!attributions) return std::unexpected(attributions.error());
  model_.about.attributions = std::move(*attributions);
  return {};
}

Result<void> App::read_shades() {
  AssetPixels& pixels = assets_.relief;
  if (pixels.rgba.empty() || assets_.file("relief.json").empty()) return {};  // the map does without
  auto relief =
      read_relief(assets_.file("relief.json"), "relief.json", pixels.width, pixels.height, std::move(pixels.rgba));
  pixels = {};
  if (!relief) return std::unexpected(relief.error());
  relief_ = std::move(*relief);
  return {};
}

Result<void> App::complete(Assets late) {
  assets_.files.merge(late.files);
  assets_.relief = std::move(late.relief);
  add_fonts();
  const auto shades = read_shades();
  const auto backdrop = read_backdrop();
  const auto credits = read_credits();
  reader_.width = 0;  // what is laid out was measured with the faces that stood in
  lay_out_anew(model_);
  return !shades ? shades : !backdrop ? backdrop : credits;
}

// Null where there is no such file. `merge`: its letters for what the face before lacks.
ImFont* App::add_font(std::string_view name, bool merge) {
  const std::string_view bytes = assets_.file(name);
  if (bytes.empty()) return nullptr;
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = merge;
  // ImGui takes the bytes as writable, and does not write to bytes it does not own.
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()), 0, &config);
}

// A face that lacks a script borrows its letters: Armenian names, and the arrows of the interface.
ImFont* App::add_face(std::string_view name) {
  ImFont* font = add_font(name, false);
  if (!font) return nullptr;
  for (const char* other : {"noto-sans-armenian", "noto-sans-symbols"}) add_font(other, true);
  return font;
}

// Bold, italic and Armenian may come later: until then upright and regular ones stand in. A face takes no further letters
// once it is there, so what stood in is made anew.
void App::add_fonts() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  const std::vector<ImFont*> old(atlas.Fonts.begin(), atlas.Fonts.end());
  Fonts& fonts = theme_.fonts = {.sans = add_face("noto-sans"), .sans_bold = add_face("noto-sans-semibold"),
                                 .sans_italic = add_face("noto-sans-italic"), .serif = add_face("noto-serif"),
                                 .serif_bold = add_face("noto-serif-bold")};
  if (!fonts.sans_bold) fonts.sans_bold = fonts.sans;
  if (!fonts.sans_italic) fonts.sans_italic = fonts.sans;
  if (!fonts.serif_bold) fonts.serif_bold = fonts.serif;
  for (ImFont* font : old) atlas.RemoveFont(font);
}

void App::follow_system(const PlatformFrame& now) {
  const bool dark = state_.look == Look::system ? now.prefers_dark : state_.look == Look::dark;
  const Fonts fonts = theme_.fonts;
  theme_ = build_theme(now.dpr, dark, now.reduced_motion);
  theme_.fonts = fonts;
  const float larger = 1 + kTextStep * static_cast<float>(state_.text_step);
  for (float* size : {&theme_.type.body, &theme_.type.headline}) *size = std::round(*size * larger);
  apply_to_imgui(theme_);
}

bool App::read_ahead() {
  constexpr size_t kArticles = 8;
  if (!model_.words) model_.words.emplace();
  return model_.words->add_articles(corpus_, kArticles);
}

void App::frame(const PlatformFrame& now) {
  corpus_.documents.tidy();
  follow_system(now);
  sink_.commands.clear();
  access_.nodes.clear();
  layout_ = layout_page({now.width_px, now.height_px}, theme_, state_);
  map_.pinch = now.pinch;
  map_.covered = covered_;  // of the last frame: what lies over the map is drawn after it
  covered_.clear();
  map_.scene.visible = false;
  reader_.over_map = layout_.reader_over_map;
  draw_views();
  draw_overlays();
  draw_pointer_tooltip();
  answer_keys();
}

void App::draw_views() {
  begin_area("top", corner(layout_.top), extent(layout_.top), theme_.palette.panel);
  model_.top.offers_reader = layout_.form == PageForm::medium && !state_.reader_open;
  model_.top.offers_search = layout_.form != PageForm::narrow;
  draw_top_bar(model_.top, theme_, search_, sink_, access_);
  end_area();
  if (shows(layout_.chips)) {
    begin_area("chips", corner(layout_.chips), extent(layout_.chips), theme_.palette.panel);
    PixelRect room = layout_.chips;
    room.x_px += theme_.space.m;
    room.width_px -= 2 * theme_.space.m;
    draw_chips(model_.top.chips, state_.language, theme_, room, sink_, access_);
    end_area();
  }
  if (shows(layout_.map)) {
    begin_area("map", corner(layout_.map), extent(layout_.map), theme_.palette.paper.faded(0));
    draw_map(model_.map, theme_, map_, sink_, access_);
    end_area();
  }
  if (shows(layout_.reader)) draw_pane();
  if (shows(layout_.timeline)) {
    begin_area("timeline", corner(layout_.timeline), extent(layout_.timeline), theme_.palette.panel);
    draw_timeline(model_.timeline, theme_, timeline_, sink_, access_);
    if (layout_.form != PageForm::narrow) draw_edge(theme_, layout_.timeline, true);
    end_area();
  }
  if (shows(layout_.bottom)) {
    begin_area("bottom", corner(layout_.bottom), extent(layout_.bottom), theme_.palette.panel);
    draw_bottom_bar({state_.language, state_.view, state_.tab}, theme_, sink_, access_);
    end_area();
  }
  draw_splitters(layout_, {ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y}, theme_, state_.language, sink_, access_);
}

// The tabs, and below them what the chosen one shows.
void App::draw_pane() {
  const bool over = layout_.reader_over_map, beside = layout_.form != PageForm::narrow;
  begin_area("tabs", corner(layout_.tabs), extent(layout_.tabs), theme_.palette.panel, over);
  draw_tabs(model_.tabs, theme_, sink_, access_);
  if (beside) draw_edge(theme_, layout_.tabs, false);
  end_area();
  begin_area("reader", corner(layout_.reader), extent(layout_.reader), theme_.palette.panel, over);
  switch (state_.tab) {
    case Tab::count:
    case Tab::article: draw_reader(model_.reader, theme_, reader_, sink_, access_); break;
    case Tab::compare: draw_compare(model_.compare, theme_, compare_, sink_, access_); break;
    case Tab::people: draw_people(model_.people, theme_, people_, sink_, access_); break;
    case Tab::found:
      found_.box = beside ? nullptr : &search_;  // on a phone the bar above has no room for it
      draw_found(model_.found, theme_, found_, sink_, access_);
      break;
  }
  if (beside) draw_edge(theme_, layout_.reader, false);
  end_area();
}

Scroller& App::pane_scroller() {
  switch (state_.tab) {
    case Tab::compare: return compare_.scroller;
    case Tab::people: return people_.scroller;
    case Tab::found: return found_.column.scroller;
    case Tab::count:
    case Tab::article: break;
  }
  return reader_.scroller;
}

// The window of a card in the map's corner, as high as its content, with room for its shadow. Pair with end_area.
void App::begin_card(const char* id, const std::function<float(float)>& measure) {
  PixelRect rect = layout_.card;
  const float room = 2 * theme_.space.s;
  const float height = std::min(rect.height_px, measure(rect.width_px - room) + room);
  rect.y_px = std::floor(rect.bottom_px() - height);
  rect.height_px = std::ceil(height);
  covered_.push_back(rect);
  begin_area(id, corner(rect), extent(rect), theme_.palette.raised.faded(0), true);
}

void App::draw_overlays() {
  if (layout_.reader_over_map && shows(layout_.reader)) {
    covered_.push_back(layout_.tabs);
    covered_.push_back(layout_.reader);
  }
  const Color clear = theme_.palette.raised.faded(0);
  if (model_.detail.shown && shows(layout_.card) && state_.tour == 0) {
    begin_card("card", [&](float width) { return measure_detail(model_.detail, theme_, detail_, width); });
    draw_detail(model_.detail, theme_, detail_, sink_, access_);
    end_area();
  }
  if (state_.notices_open && !model_.notices.notices.empty()) {
    PixelRect rect = layout_.notices;
    const float room = 2 * theme_.space.s;
    rect.height_px = std::ceil(std::min(rect.height_px, measure_notices(model_.notices, theme_, rect.width_px - room) + room));
    covered_.push_back(rect);
    begin_area("notices", corner(rect), extent(rect), clear, true);
    draw_notices(model_.notices, theme_, notices_, sink_, access_);
    end_area();
  }
  if (state_.tour > 0 && shows(layout_.card)) {
    const TourModel tour{state_.language, state_.tour};
    begin_card("tour", [&](float width) { return measure_tour(tour, theme_, width); });
    draw_tour(tour, theme_, layout_, tour_, sink_, access_);
    end_area();
  } else if (state_.welcome_open && !model_.detail.shown && shows(layout_.card)) {
    begin_card("welcome", [&](float width) { return measure_welcome(model_.welcome, theme_, width); });
    draw_welcome(model_.welcome, theme_, welcome_, sink_, access_);
    end_area();
  }
  if (!state_.about_open && !state_.help_open && !state_.take_open && !state_.filters_open) return;
  begin_area("over all", {0, 0}, ImGui::GetIO().DisplaySize, clear, true);
  if (state_.help_open) draw_help(state_.language, theme_, help_, sink_, access_);
  else if (state_.about_open) draw_about(model_.about, theme_, about_, sink_, access_);
  else if (state_.filters_open) draw_filters(model_.filters, theme_, filters_, sink_, access_);
  else draw_take(state_.language, theme_, take_, sink_, access_);
  end_area();
}

// The timeline and the map say themselves what lies under the pointer; in the text it is the description.
void App::draw_pointer_tooltip() {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (state_.tab != Tab::article || state_.help_open || state_.take_open || state_.filters_open) return;
  if (!model_.tooltip || !layout_.reader.contains({mouse.x, mouse.y}) || state_.about_open) return;
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
  const Description& description = *model_.tooltip;
  TooltipText text{description.kind, description.kind_label, description.value, {}};
  for (const std::string& note : description.notes) text.notes.push_back(note);
  if (!description.reason.empty()) text.notes.push_back(description.reason);
  if (!description.alternatives.empty()) text.notes.push_back(text_of(state_.language, Text::could_also_be));
  for (const std::string& other : description.alternatives) text.notes.push_back(other);
  draw_tooltip(theme_, text);
}

void App::answer_keys() {
  if (search_.active) return;  // they are typed
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) sink_.push(LetGo{});
  if (ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_Z)) sink_.push(Undo{});
  if (ImGui::IsKeyPressed(ImGuiKey_Slash, false) && ImGui::GetIO().KeyShift) sink_.push(OpenHelp{!state_.help_open});
  else if (ImGui::IsKeyPressed(ImGuiKey_Slash, false)) {
    search_.focus_wanted = true;
    if (layout_.form == PageForm::narrow) sink_.push(ShowTab{Tab::found});
  }
  if (ImGui::IsKeyPressed(ImGuiKey_N)) sink_.push(StepMention{1});
  if (ImGui::IsKeyPressed(ImGuiKey_P)) sink_.push(StepMention{-1});
  if (ImGui::IsKeyPressed(ImGuiKey_LeftBracket) && state_.article > 0) sink_.push(OpenArticle{state_.article - 1});
  if (ImGui::IsKeyPressed(ImGuiKey_RightBracket)) sink_.push(OpenArticle{state_.article + 1});
  const float page = layout_.reader.height_px * theme_.size.page_share;
  Scroller& pane = pane_scroller();
  const auto scroll = [&](float by) { scroll_to(pane, pane.goal + by, false); };
  if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) scroll(page);
  if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) scroll(-page);
}

AppEvents App::settle() {
  const bool points = std::ranges::any_of(sink_.commands, [](const Command& c) { return std::holds_alternative<Hover>(c); });
  const AccessNode* focused = access_.find(access_focus_);
  if (!points) sink_.push(Hover{focused && focused->target ? *focused->target : Target{}});

  const AppState before = state_;
  for (const Command& command : sink_.commands) change(command);
  sink_.commands.clear();
  AppEvents events = std::exchange(wishes_, {});
  events.welcome_closed |= before.welcome_open && !state_.welcome_open;
  if (state_ != before) {
    update_view_model(model_, corpus_, &before, state_);
    if (before.language != state_.language) {
      model_.notices.notices.clear();
      for (const Error& error : corpus_.errors) model_.notices.notices.push_back(notice_of(error, state_.language));
    }
    events.repaint_after_ms = 0;
  }
  if (model_.search.pending && asked_ != state_.query) {
    asked_ = state_.query;
    events.find = *expression_of(state_.query);
  }
  if (covered_ != map_.covered) events.repaint_after_ms = 0;  // names and pointers make room, or take it back
  const double now = ImGui::GetTime() * 1000;
  for (const double until : {map_.animating_until_ms, reader_.scroller.animating_until_ms, compare_.scroller.animating_until_ms, people_.scroller.animating_until_ms, found_.column.scroller.animating_until_ms,
                             detail_.scroller.animating_until_ms, about_.scroller.animating_until_ms, help_.scroller.animating_until_ms, take_.scroller.animating_until_ms, filters_.scroller.animating_until_ms,
                             welcome_.scroller.animating_until_ms,
                             notices_.scroller.animating_until_ms}) {
    if (until > now) events.repaint_after_ms = 0;
  }
  if (timeline_.wake_at_ms > now) {
    events.repaint_after_ms = std::min(events.repaint_after_ms, timeline_.wake_at_ms - now);
  }
  if (std::string now_link = link(); now_link != told_link_) {
    told_link_ = std::move(now_link);
    events.link_changed = true;
  }
  if (std::string json = access_json(access_, theme_.scale); json != told_access_) {
    told_access_ = std::move(json);
    events.access_changed = true;
  }
  return events;
}

// Carries one command out: what the state alone cannot do is done here.
void App::change(const Command& command) {
  if (std::holds_alternative<Undo>(command)) return static_cast<void>(history_.undo(state_));
  if (const auto* wish = std::get_if<TakeAway>(&command)) take(wish->kind);
  if (const auto* wish = std::get_if<CopyWords>(&command)) {
    wishes_.copy = quotation_of(corpus_.documents.head(wish->article), wish->article,
                                text_of(corpus_.text_of_article(wish->article), wish->words), state_.language);
  }
  const AppState before = state_;
  apply(state_, command, corpus_);
  wishes_.link_is_step |= !before.playing && history_.note(before, state_);
  wishes_.welcome_closed |= before.welcome_open && !state_.welcome_open;
}

// What the page carries out: it knows its own address, the clipboard and where files go.
void App::take(TakeKind kind) {
  switch (kind) {
    case TakeKind::link: wishes_.copy_link = true; break;
    case TakeKind::citation: wishes_.copy = citation_of(corpus_.documents.head(state_.article), state_.article, state_.language); break;
    case TakeKind::geojson: wishes_.file = take_geojson(corpus_, state_); break;
    case TakeKind::csv: wishes_.file = take_csv(corpus_, state_); break;
    case TakeKind::calendar: wishes_.file = take_calendar(corpus_, state_); break;
    case TakeKind::picture: wishes_.picture = 1; break;
    case TakeKind::picture_2: wishes_.picture = 2; break;
    case TakeKind::picture_4: wishes_.picture = 4; break;
    case TakeKind::analysis: wishes_.file = take_analysis(corpus_, state_); break;
  }
}

void App::follow(std::string_view link) {
  const AppState before = state_;
  follow_link(state_, link, corpus_);
  told_link_ = this->link();
  update_view_model(model_, corpus_, &before, state_);
}

void App::press(std::string_view access_id) {
  const AccessNode* node = access_.find(access_id);
  if (!node || !node->action) return;
  carry_out(*node->action);
}

void App::take_answer(std::string_view bytes) {
  auto answer = answer_from_bytes(bytes);
  if (!answer) {  // to what was asked last; asked again when it is typed again
    answer.emplace();
    answer->expression = expression_of(asked_).value_or("");
    answer->unavailable = true;
    asked_.clear();
  }
  jejak::take_answer(model_, std::move(*answer), corpus_, state_);
}

void App::let_go() { carry_out(LetGo{}); }

void App::carry_out(const Command& command) {
  const AppState before = state_;
  change(command);
  update_view_model(model_, corpus_, &before, state_);
}

void App::focus(std::string_view access_id) { access_focus_ = access_id; }

std::string App::link() const { return to_link(state_, corpus_); }

std::string access_json(const AccessTree& tree, float scale) {
  constexpr std::string_view kRoles[] = {"region", "heading", "button", "link", "text", "status"};
  std::string out;
  JsonWriter writer(out);
  writer.open_array();
  for (const AccessNode& node : tree.nodes) {
    writer.open_object();
    writer.key("id");
    writer.string(node.id);
    writer.key("role");
    writer.string(kRoles[static_cast<size_t>(node.role)]);
    writer.key("label");
    writer.string(node.label);
    writer.key("pressed");
    writer.boolean(node.pressed);
    writer.key("action");
    writer.boolean(node.action.has_value());
    writer.key("rect");
    writer.open_array();
    for (const float edge : {node.rect.x, node.rect.y, node.rect.width, node.rect.height}) {
      writer.integer(std::lround(edge / scale));
    }
    writer.close_array();
    writer.close_object();
  }
  writer.close_array();
  return out;
}

}  // namespace jejak
