#include "wasm/panel_chips.h"

#include <algorithm>
#include <cmath>

namespace jejak {
namespace {

class ChipRow {
 public:
  ChipRow(const Theme& theme, const PixelRect& rect, CommandSink& sink, AccessTree& access)
      : theme_(theme), face_(small_face(theme)), rect_(rect), sink_(sink), access_(access), x_(rect.x_px) {
    height_ = std::min(rect.height_px, face_.line + 2 * theme.space.xs);
    y_ = std::floor(rect.y_px + (rect.height_px - height_) / 2);
  }

  float x() const { return x_; }

  // The chip, its label cut where it is wider than the room; false where there is no room at all.
  bool chip(const Chip& chip, float room) {
    const float cross = face_.size, edges = 2 * theme_.space.m + theme_.space.xs + cross;
    const float wish = std::min(text_width(face_, chip.label) + edges, theme_.size.chip_most);
    const float width = std::min(wish, room), least = edges + theme_.size.touch_target;
    if (width < std::min(wish, least)) return false;
    const ImVec2 at{x_, y_}, end{x_ + width, y_ + height_};
    const Press press = press_area(chip.id, at, {width, height_});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Color accent = theme_.palette.accent;
    list.AddRectFilled(at, end, u32(accent.faded(press.hovered ? theme_.opacity.tint_hover : theme_.opacity.tint)), height_ / 2);
    list.AddRect(at, end, u32(accent.faded(theme_.opacity.uncertain)), height_ / 2, 0, theme_.space.hair);
    draw_text(face_, {x_ + theme_.space.m, y_ + std::floor((height_ - face_.line) / 2)}, theme_.palette.ink, chip.label,
              width - edges);
    draw_cross({end.x - theme_.space.m - cross / 2, y_ + std::floor(height_ / 2)}, cross / 3.5f);
    if (press.clicked) sink_.push(chip.remove);
    x_ += width + theme_.space.s;
    return true;
  }

  void word(std::string_view label, const Command& command) {
    const ImVec2 at{x_, y_};
    if (word_button(theme_, "chips:clear", label, face_, at, true).clicked) sink_.push(command);
    access_.add({.id = "chips:clear", .role = AccessRole::button, .label = std::string(label),
                 .rect = {at.x, at.y, text_width(face_, label) + 2 * theme_.space.s, height_}, .action = command, .target = {}});
  }

  void note(std::string_view label) {
    draw_text(face_, {x_, y_ + std::floor((height_ - face_.line) / 2)}, theme_.palette.soft_ink, label);
    x_ += text_width(face_, label) + theme_.space.s;
  }

  const Face& face() const { return face_; }

  void add_access(const Chip& chip, Language language) {
    const std::string label = fill(text_of(language, Text::chip_remove), {{"what", chip.label}});
    access_.add({.id = chip.id, .role = AccessRole::button, .label = label,
                 .rect = {rect_.x_px, y_, rect_.width_px, height_}, .action = chip.remove, .target = {}});
  }

 private:
  void draw_cross(ImVec2 middle, float r) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 c = u32(theme_.palette.soft_ink);
    list.AddLine({middle.x - r, middle.y - r}, {middle.x + r, middle.y + r}, c, theme_.size.icon_line);
    list.AddLine({middle.x - r, middle.y + r}, {middle.x + r, middle.y - r}, c, theme_.size.icon_line);
  }

  const Theme& theme_;
  Face face_;
  PixelRect rect_;
  CommandSink& sink_;
  AccessTree& access_;
  float x_, y_ = 0, height_ = 0;
};

}  // namespace

void draw_chips(const std::vector<Chip>& chips, Language language, const Theme& theme, const PixelRect& rect,
                CommandSink& sink, AccessTree& access) {
  if (chips.empty()) return;
  ChipRow row(theme, rect, sink, access);
  const std::string_view clear = text_of(language, Text::chips_clear);
  const float for_clear = chips.size() > 1 ? text_width(row.face(), clear) + 2 * theme.space.s : 0;
  const float end = rect.right_px() - for_clear - theme.space.xl;
  size_t shown = 0;
  while (shown < chips.size() && row.chip(chips[shown], end - row.x())) ++shown;
  if (shown < chips.size()) row.note("+" + std::to_string(chips.size() - shown));
  if (chips.size() > 1) row.word(clear, ClearFilters{});
  for (const Chip& chip : chips) row.add_access(chip, language);
}

}  // namespace jejak
