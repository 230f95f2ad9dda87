#include "wasm/panel_overlays.h"

#include <cmath>

namespace jejak {
namespace {

struct HelpRow {
  const char* keys;
  Text text;
};
constexpr HelpRow kHelp[] = {
    {"/", Text::help_search},        {"Ctrl Z", Text::help_undo},  {"Ctrl C", Text::help_copy}, {"Esc", Text::help_escape},
    {"+  −", Text::help_zoom},       {"← ↑ ↓ →", Text::help_pan},  {"N  P", Text::help_mention},
    {"[  ]", Text::help_article},    {"PgUp  PgDn", Text::help_page}, {"?", Text::help_help},
};

struct TakeRow {
  const char* id;
  TakeKind kind;
  Text text;
};
constexpr TakeRow kTake[] = {
    {"take:link", TakeKind::link, Text::take_link},         {"take:citation", TakeKind::citation, Text::take_citation},
    {"take:picture", TakeKind::picture, Text::take_picture}, {"take:picture2", TakeKind::picture_2, Text::take_picture_2},
    {"take:picture4", TakeKind::picture_4, Text::take_picture_4},
    {"take:geojson", TakeKind::geojson, Text::take_geojson}, {"take:csv", TakeKind::csv, Text::take_csv},
    {"take:calendar", TakeKind::calendar, Text::take_calendar}, {"take:analysis", TakeKind::analysis, Text::take_json},
};

Face title_face(const Theme& theme) {
  return {theme.fonts.serif_bold, theme.type.title, std::round(theme.type.title * theme.type.headline_leading)};
}

AccessRect rect_of(const ColumnPlace& place) { return {place.position.x, place.position.y, place.size.x, place.size.y}; }

void add_close(std::string_view id, Language language, const ColumnPlace& place, Command command, AccessTree& access) {
  access.add({.id = std::string(id), .role = AccessRole::button, .label = std::string(text_of(language, Text::close)),
              .rect = rect_of(place), .action = std::move(command), .target = {}});
}

void flow_help(Language language, const Theme& theme, Flow& flow, CommandSink& sink) {
  flow.text(title_face(theme), theme.palette.ink, text_of(language, Text::help_title));
  flow.space(theme.space.m);
  for (const HelpRow& row : kHelp) {
    flow.pair(row.keys, text_of(language, row.text), flow.width() * theme.size.detail_day_share);
    flow.space(theme.space.s);
  }
  if (flow.word("help:tour", text_of(language, Text::tour_start))) sink.push(ShowTour{1});
}

void flow_take(Language language, const Theme& theme, Flow& flow, CommandSink& sink) {
  flow.text(title_face(theme), theme.palette.ink, text_of(language, Text::take_title));
  flow.text(small_face(theme), theme.palette.soft_ink, text_of(language, Text::take_note));
  flow.space(theme.space.s);
  for (const TakeRow& row : kTake) {
    if (flow.word(row.id, text_of(language, row.text))) sink.push(TakeAway{row.kind});
    flow.space(theme.space.xs);
  }
}

void flow_welcome(const WelcomeModel& model, const Theme& theme, Flow& flow, CommandSink& sink) {
  flow.text(title_face(theme), theme.palette.ink, text_of(model.language, Text::welcome_title));
  flow.space(theme.space.s);
  flow.text(small_face(theme), theme.palette.ink, model.what);
  flow.space(theme.space.s);
  flow.text(small_face(theme), theme.palette.ink, text_of(model.language, Text::welcome_how));
  flow.space(theme.space.s);
  if (flow.word("welcome:compare", text_of(model.language, Text::welcome_compare))) {
    sink.push(OpenWelcome{false});
    sink.push(ShowTab{Tab::compare});
  }
  if (flow.word("welcome:tour", text_of(model.language, Text::tour_start))) sink.push(ShowTour{1});
  if (flow.word("welcome:start", text_of(model.language, Text::welcome_start))) {
    sink.push(OpenWelcome{false});
    sink.push(ShowTab{Tab::article});
  }
}

}  // namespace

void draw_help(Language language, const Theme& theme, OverlayPanelState& state, CommandSink& sink, AccessTree& access) {
  ColumnPlace place;
  const auto content = [&](Flow& flow) { flow_help(language, theme, flow, sink); };
  if (draw_middle_card(theme, state.scroller, theme.size.notice_width, content, place)) sink.push(OpenHelp{false});
  std::string label(text_of(language, Text::help_title));
  for (const HelpRow& row : kHelp) label += "; " + std::string(row.keys) + ": " + std::string(text_of(language, row.text));
  access.add({.id = "help:keys", .role = AccessRole::text, .label = std::move(label), .rect = rect_of(place), .action = {},
              .target = {}});
  access.add({.id = "help:tour", .role = AccessRole::button, .label = std::string(text_of(language, Text::tour_start)),
              .rect = rect_of(place), .action = ShowTour{1}, .target = {}});
  add_close("help:close", language, place, OpenHelp{false}, access);
}

void draw_take(Language language, const Theme& theme, OverlayPanelState& state, CommandSink& sink, AccessTree& access) {
  ColumnPlace place;
  const auto content = [&](Flow& flow) { flow_take(language, theme, flow, sink); };
  if (draw_middle_card(theme, state.scroller, theme.size.notice_width, content, place)) sink.push(OpenTake{false});
  for (const TakeRow& row : kTake) {
    access.add({.id = row.id, .role = AccessRole::button, .label = std::string(text_of(language, row.text)),
                .rect = rect_of(place), .action = TakeAway{row.kind}, .target = {}});
  }
  add_close("take:close", language, place, OpenTake{false}, access);
}

float measure_welcome(const WelcomeModel& model, const Theme& theme, float width) {
  CommandSink nowhere;
  Flow flow = Flow::measuring(theme, width - 2 * theme.space.l);
  flow_welcome(model, theme, flow, nowhere);
  return flow.height() + 2 * theme.space.l;
}

void draw_welcome(const WelcomeModel& model, const Theme& theme, OverlayPanelState& state, CommandSink& sink,
                  AccessTree& access) {
  const ImVec2 origin = ImGui::GetWindowPos(), window = ImGui::GetWindowSize();
  const float margin = theme.space.s;
  const ColumnPlace place{{origin.x + margin, origin.y + margin}, {window.x - 2 * margin, window.y - 2 * margin}};
  const auto content = [&](Flow& flow) { flow_welcome(model, theme, flow, sink); };
  if (draw_scrolled_card(theme, state.scroller, place, theme.space.l, content)) sink.push(OpenWelcome{false});
  const std::string_view how = text_of(model.language, Text::welcome_how);
  access.add({.id = "welcome", .role = AccessRole::text, .label = model.what + " " + std::string(how), .rect = rect_of(place),
              .action = {}, .target = {}});
  access.add({.id = "welcome:compare", .role = AccessRole::button,
              .label = std::string(text_of(model.language, Text::welcome_compare)), .rect = rect_of(place),
              .action = ShowTab{Tab::compare}, .target = {}});
  access.add({.id = "welcome:tour", .role = AccessRole::button, .label = std::string(text_of(model.language, Text::tour_start)),
              .rect = rect_of(place), .action = ShowTour{1}, .target = {}});
  add_close("welcome:close", model.language, place, OpenWelcome{false}, access);
}

}  // namespace jejak
