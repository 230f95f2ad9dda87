#include "wasm/panel_bars.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "wasm/panel_chips.h"

namespace jejak {
namespace {

// Places buttons from the right edge inwards.
class RightRow {
 public:
  RightRow(const Theme& theme, CommandSink& sink, AccessTree& access)
      : theme_(theme), sink_(sink), access_(access), position_(ImGui::GetWindowPos()), size_(ImGui::GetWindowSize()),
        x_(position_.x + size_.x - theme.space.s) {}

  // `spoken`: for who does not see the label; empty: the label itself.
  void word(const char* id, std::string_view label, Command command, std::string_view spoken = {}) {
    const Face face = small_face(theme_);
    const float width = text_width(face, label) + 2 * theme_.space.s, height = face.line + 2 * theme_.space.xs;
    x_ -= width;
    const ImVec2 at{x_, position_.y + std::floor((size_.y - height) / 2)};
    if (word_button(theme_, id, label, face, at, false).clicked) sink_.push(command);
    add(id, spoken.empty() ? label : spoken, {at.x, at.y, width, height}, std::move(command));
  }

  void icon(const char* id, Icon icon, std::string_view label, Command command) {
    const float size = theme_.size.touch_target;
    x_ -= size;
    const ImVec2 at{x_, position_.y + std::floor((size_.y - size) / 2)};
    if (icon_button(theme_, id, icon, at, size).clicked) sink_.push(command);
    add(id, label, {at.x, at.y, size, size}, std::move(command));
  }

  // A control of the page around the canvas: its element in the mirrored DOM lies over these words and takes the press.
  void page_word(const char* id, std::string_view label) {
    const Face face = small_face(theme_);
    const float width = text_width(face, label) + 2 * theme_.space.s, height = face.line + 2 * theme_.space.xs;
    x_ -= width;
    const ImVec2 at{x_, position_.y + std::floor((size_.y - height) / 2)};
    word_button(theme_, id, label, face, at, false);
    add(id, label, {at.x, at.y, width, height}, std::nullopt);
  }

  float x() const { return x_; }

 private:
  void add(const char* id, std::string_view label, AccessRect rect, std::optional<Command> command) {
    access_.add({.id = id, .role = AccessRole::button, .label = std::string(label), .rect = rect,
                 .action = std::move(command), .target = {}});
  }

  const Theme& theme_;
  CommandSink& sink_;
  AccessTree& access_;
  ImVec2 position_, size_;
  float x_;
};

// The title; then the search box and the chips, or where neither is there, what the page is about.
void draw_left(const TopBarModel& model, const Theme& theme, SearchBoxState& search, float end, CommandSink& sink,
               AccessTree& access) {
  const ImVec2 position = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  const Face title{theme.fonts.serif_bold, theme.type.title, std::round(theme.type.title * theme.type.ui_leading)};
  const Face subtitle = small_face(theme);
  float x = position.x + theme.space.l;
  draw_text(title, {x, position.y + std::floor((size.y - title.line) / 2)}, theme.palette.ink, model.title);
  x += text_width(title, model.title) + theme.space.m;
  const float box = model.offers_search ? theme.size.search_width + theme.space.m : 0;
  const float wide = text_width(subtitle, model.subtitle);
  if (model.chips.empty() && wide + theme.space.m + box <= end - x) {
    // The baselines of both sizes meet.
    const float drop = std::round((title.size - subtitle.size) * theme.type.baseline_share);
    draw_text(subtitle, {x, position.y + std::floor((size.y - subtitle.line) / 2) + drop}, theme.palette.soft_ink, model.subtitle);
    x += wide + theme.space.l;
  }
  if (!model.offers_search) return;
  const float height = theme.size.search_box, y = position.y + std::floor((size.y - height) / 2);
  draw_search_box({model.language, model.query}, theme, search, {x, y, std::min(theme.size.search_width, end - x), height}, sink,
                  access);
  x += theme.size.search_width + theme.space.m;
  draw_chips(model.chips, model.language, theme, {x, position.y, end - x, size.y}, sink, access);
}

}  // namespace

void draw_top_bar(const TopBarModel& model, const Theme& theme, SearchBoxState& search, CommandSink& sink,
                  AccessTree& access) {
  const ImVec2 position = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  const auto word = [&](Text text) { return text_of(model.language, text); };
  access.add({.id = "title", .role = AccessRole::heading, .label = model.title + ": " + model.subtitle,
              .rect = {position.x, position.y, size.x, size.y}, .action = {}, .target = {}});
  RightRow row(theme, sink, access);
  const bool phone = !model.offers_search;
  row.word("about", word(Text::about), OpenAbout{true});
  if (!phone) row.word("help", "?", OpenHelp{true}, word(Text::help_title));  // a phone has no keys
  row.word("take", word(Text::share), OpenTake{true});
  row.icon("filters", Icon::filter, word(Text::filter_title), OpenFilters{true});
  const bool other_look = !theme.dark;  // what pressing leads to
  row.icon("look", other_look ? Icon::moon : Icon::sun, word(other_look ? Text::look_dark : Text::look_light),
           ChooseLook{other_look ? Look::dark : Look::light});
  const Language other = model.language == Language::indonesian ? Language::english : Language::indonesian;
  if (model.offers_reader) row.word("reader:open", word(Text::view_article), OpenReader{true});
  row.word("language", word(phone ? Text::other_language_short : Text::other_language), ChooseLanguage{other},
           word(Text::other_language));
  if (size.x >= theme.size.medium_from) row.page_word("page:copy-link", word(Text::page_copy_link));
  row.page_word("page:text", word(Text::page_text));

  draw_left(model, theme, search, row.x() - theme.space.m, sink, access);
  const float line = position.y + size.y - theme.space.hair;
  ImGui::GetWindowDrawList()->AddRectFilled({position.x, line}, {position.x + size.x, position.y + size.y},
                                            u32(theme.palette.hairline));
}
void draw_bottom_bar(const BottomBarModel& model, const Theme& theme, CommandSink& sink, AccessTree& access) {
  struct Choice {
    const char* id;
    Text text;
    Command command;
    bool chosen;
  };
  const bool reading = model.view == View::article, comparing = reading && model.tab == Tab::compare;
  const Choice choices[] = {
      {"view:map", Text::view_map, ShowView{View::map}, model.view == View::map},
      {"view:timeline", Text::view_timeline, ShowView{View::timeline}, model.view == View::timeline},
      {"view:article", Text::view_article, ShowTab{Tab::article}, reading && !comparing},
      {"view:compare", Text::tab_compare, ShowTab{Tab::compare}, comparing}};
  const ImVec2 position = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(position, {position.x + size.x, position.y + theme.space.hair}, u32(theme.palette.hairline));
  const float width = size.x / static_cast<float>(std::size(choices));
  float x = position.x;
  for (const auto& [id, text, command, chosen] : choices) {
    const std::string_view label = text_of(model.language, text);
    if (press_area(id, {x, position.y}, {width, size.y}).clicked) sink.push(command);
    const Face face = chosen ? small_bold_face(theme) : small_face(theme);
    const float text_x = std::round(x + (width - text_width(face, label)) / 2);
    draw_text(face, {text_x, position.y + std::floor((size.y - face.line) / 2)},
              chosen ? theme.palette.accent : theme.palette.soft_ink, label);
    if (chosen) {
      list.AddRectFilled({x + theme.space.l, position.y}, {x + width - theme.space.l, position.y + theme.size.underline},
                         u32(theme.palette.accent));
    }
    access.add({.id = id, .role = AccessRole::button, .label = std::string(label),
                .rect = {x, position.y, width, size.y}, .action = command, .target = {}, .pressed = chosen});
    x += width;
  }
}

}  // namespace jejak
