#include "wasm/panel_bars.h"

#include <cmath>
#include <optional>
#include <utility>

namespace jejak {
namespace {

// Places buttons from the right edge inwards.
class RightRow {
 public:
  RightRow(const Theme& theme, CommandSink& sink, AccessTree& access)
      : theme_(theme), sink_(sink), access_(access), position_(ImGui::GetWindowPos()), size_(ImGui::GetWindowSize()),
        x_(position_.x + size_.x - theme.space.s) {}

  void word(const char* id, std::string_view label, Command command) {
    const Face face = small_face(theme_);
    const float width = text_width(face, label) + 2 * theme_.space.s, height = face.line + 2 * theme_.space.xs;
    x_ -= width;
    const ImVec2 at{x_, position_.y + std::floor((size_.y - height) / 2)};
    if (word_button(theme_, id, label, face, at, false).clicked) sink_.push(command);
    add(id, label, {at.x, at.y, width, height}, std::move(command));
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

}  // namespace

void draw_top_bar(const TopBarModel& model, const Theme& theme, CommandSink& sink, AccessTree& access) {
  const ImVec2 position = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  const auto word = [&](Text text) { return text_of(model.language, text); };
  access.add({.id = "title", .role = AccessRole::heading, .label = model.title + ": " + model.subtitle,
              .rect = {position.x, position.y, size.x, size.y}, .action = {}, .target = {}});
  RightRow row(theme, sink, access);
  row.word("about", word(Text::about), OpenAbout{true});
  const bool other_look = !theme.dark;  // what pressing leads to
  row.icon("look", other_look ? Icon::moon : Icon::sun, word(other_look ? Text::look_dark : Text::look_light),
           ChooseLook{other_look ? Look::dark : Look::light});
  const Language other = model.language == Language::indonesian ? Language::english : Language::indonesian;
  if (model.offers_reader) row.word("reader:open", word(Text::view_article), OpenReader{true});
  row.word("language", word(Text::other_language), ChooseLanguage{other});
  if (size.x >= theme.size.medium_from) row.page_word("page:copy-link", word(Text::page_copy_link));
  row.page_word("page:text", word(Text::page_text));

  const Face title{theme.fonts.serif_bold, theme.type.title, std::round(theme.type.title * theme.type.ui_leading)};
  const Face subtitle = small_face(theme);
  const float title_y = position.y + std::floor((size.y - title.line) / 2);
  float x = position.x + theme.space.l;
  draw_text(title, {x, title_y}, theme.palette.ink, model.title);
  x += text_width(title, model.title) + theme.space.m;
  // The baselines of both sizes meet.
  const float drop = std::round((title.size - subtitle.size) * theme.type.baseline_share);
  const float subtitle_y = position.y + std::floor((size.y - subtitle.line) / 2) + drop;
  const float room = row.x() - theme.space.m - x;
  if (text_width(subtitle, model.subtitle) <= room) draw_text(subtitle, {x, subtitle_y}, theme.palette.soft_ink, model.subtitle);
  const float line = position.y + size.y - theme.space.hair;
  ImGui::GetWindowDrawList()->AddRectFilled({position.x, line}, {position.x + size.x, position.y + size.y},
                                            u32(theme.palette.hairline));
}

void draw_bottom_bar(const BottomBarModel& model, const Theme& theme, CommandSink& sink, AccessTree& access) {
  struct Tab {
    View view;
    Text text;
    const char* id;
  };
  constexpr Tab kTabs[] = {{View::map, Text::view_map, "view:map"},
                           {View::timeline, Text::view_timeline, "view:timeline"},
                           {View::article, Text::view_article, "view:article"}};
  const ImVec2 position = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(position, {position.x + size.x, position.y + theme.space.hair}, u32(theme.palette.hairline));
  const float width = size.x / static_cast<float>(std::size(kTabs));
  float x = position.x;
  for (const Tab& tab : kTabs) {
    const bool chosen = tab.view == model.view;
    const std::string_view label = text_of(model.language, tab.text);
    if (press_area(tab.id, {x, position.y}, {width, size.y}).clicked) sink.push(ShowView{tab.view});
    const Face face = chosen ? ui_bold_face(theme) : ui_face(theme);
    const float text_x = std::round(x + (width - text_width(face, label)) / 2);
    draw_text(face, {text_x, position.y + std::floor((size.y - face.line) / 2)},
              chosen ? theme.palette.accent : theme.palette.soft_ink, label);
    if (chosen) {
      list.AddRectFilled({x + theme.space.l, position.y}, {x + width - theme.space.l, position.y + theme.size.underline},
                         u32(theme.palette.accent));
    }
    access.add({.id = tab.id, .role = AccessRole::button, .label = std::string(label),
                .rect = {x, position.y, width, size.y}, .action = ShowView{tab.view}, .target = {}, .pressed = chosen});
    x += width;
  }
}

}  // namespace jejak
