#include "wasm/panel_reader.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace jejak {
namespace {

struct Column {
  float x = 0, y = 0;          // upper left corner of the content, scrolled
  float width = 0;
  float top = 0, bottom = 0;   // of what shows
};

Advance advance_of(const Theme& theme) {
  struct Entry {
    ImFontBaked* baked;
    float scale;
  };
  std::vector<Entry> faces;
  for (StyleId style = 0; style < static_cast<StyleId>(ReaderStyle::count); ++style) {
    const ReaderFace face = reader_face(theme, static_cast<ReaderStyle>(style));
    ImFontBaked* baked = face.font->GetFontBaked(face.size);
    faces.push_back({baked, face.size / baked->Size});
  }
  return [faces](StyleId style, char32_t c) {
    return faces[style].baked->GetCharAdvance(static_cast<ImWchar>(c)) * faces[style].scale;
  };
}

bool is_stale(const ReaderPanelState& state, const ReaderModel& model, const Theme& theme, float width) {
  return state.body != theme.type.body || state.hidden_kinds != model.hidden_kinds || state.article != model.article || state.text != model.text.data() || state.width != width ||
         state.scale != theme.scale;
}

// Sets the article where needed; the line that was at the top stays there when only the width changes.
void update_layout(ReaderPanelState& state, const ReaderModel& model, const Theme& theme, float width) {
  if (!is_stale(state, model, theme, width)) return;
  const bool same_article = state.article == model.article && state.text == model.text.data();
  uint32_t top_offset = 0;
  for (const SetLine& line : state.layout.lines) {
    if (same_article && line.y <= state.scroller.offset) top_offset = line.span.begin;
  }
  state.layout = layout_reader(model, theme, width, advance_of(theme));
  scroll_to(state.scroller, top_offset == 0 ? 0 : y_of_offset(state.layout, top_offset), true);
  state.article = model.article;
  state.text = model.text.data();
  state.hidden_kinds = model.hidden_kinds;
  state.body = theme.type.body;
  state.width = width;
  state.scale = theme.scale;
}

float tint_of(const Highlight& highlight, const Theme& theme) {
  const Emphasis& e = highlight.emphasis;
  if (e.hovered) return theme.opacity.tint_hover;
  if (e.selected) return theme.opacity.tint_selected;
  if (e.linked && !highlight.faint) return theme.opacity.tint_linked;
  if (highlight.faint || highlight.kind == Kind::quote || e.dimmed) return 0;
  return theme.opacity.tint;
}

class LinePainter {
 public:
  LinePainter(const ReaderModel& model, const Theme& theme, ReaderPanelState& state, const Column& column)
      : model_(model), theme_(theme), state_(state), column_(column), advance_(advance_of(theme)),
        list_(*ImGui::GetWindowDrawList()) {}

  void paint(const SetLine& line) {
    const ReaderFace face = reader_face(theme_, line.style);
    const float y = std::round(column_.y + line.y);
    if (line.style == ReaderStyle::related) paint_margin(y, face.line, theme_.palette.hairline);
    for (const Span find : model_.finds) paint_mark(line, face, y, find);
    paint_mark(line, face, y, model_.marked);
    paint_mark(line, face, y, state_.chosen);
    for (uint32_t b = line.first_box; b < line.end_box; ++b) paint_tint(state_.layout.boxes[b], face, y);
    for (uint32_t p = line.first_piece; p < line.end_piece; ++p) paint_piece(state_.layout.pieces[p], line, face, y);
    for (uint32_t b = line.first_box; b < line.end_box; ++b) paint_underline(state_.layout.boxes[b], face, y);
    state_.drawn_lines.push_back(line.span);
  }

 private:
  void paint_margin(float y, float height, Color color) {
    const float x = column_.x - (color == theme_.palette.hairline ? 0 : theme_.space.m);
    list_.AddRectFilled({x, y}, {x + theme_.size.underline, y + height}, u32(color));
  }

  // Words that a link led to: an area of the accent's colour behind them.
  void paint_mark(const SetLine& line, const ReaderFace& face, float y, Span words) {
    if (words.empty() || !words.overlaps(line.span)) return;
    const auto pieces = std::span(state_.layout.pieces).subspan(line.first_piece, line.end_piece - line.first_piece);
    const auto x_of = [&](uint32_t offset) {
      return column_.x + line.x + x_of_offset(model_.text, pieces, offset, advance_);
    };
    const float x0 = x_of(std::max(words.begin, line.span.begin)), x1 = x_of(std::min(words.end, line.span.end));
    list_.AddRectFilled({x0 - theme_.space.xxs, y}, {x1 + theme_.space.xxs, y + face.line},
                        u32(theme_.palette.accent.faded(theme_.opacity.tint_hover)), theme_.size.tint_rounding);
  }

  void paint_tint(const HighlightBox& box, const ReaderFace& face, float y) {
    const Highlight& highlight = model_.highlights[box.highlight];
    const float tint = tint_of(highlight, theme_);
    if (tint <= 0) return;
    const float top = y + face.above - theme_.space.xxs, bottom = y + face.above + face.ascent + theme_.space.xs;
    list_.AddRectFilled({column_.x + box.x0, top}, {column_.x + box.x1, bottom},
                        u32(theme_.palette.of(highlight.kind).faded(tint)), theme_.size.tint_rounding);
  }

  void paint_piece(const TextPiece& piece, const SetLine& line, const ReaderFace& of_line, float y) {
    const auto style = static_cast<ReaderStyle>(piece.style);
    const ReaderFace face = style == line.style ? of_line : reader_face(theme_, style);
    // Of mixed faces the baselines meet.
    const float top = y + of_line.above + of_line.ascent - face.ascent;
    const char* text = model_.text.data();
    list_.AddText(face.font, face.size, {column_.x + line.x + piece.x, std::round(top)}, u32(face.color),
                  text + piece.span.begin, text + piece.span.end);
  }

  void paint_underline(const HighlightBox& box, const ReaderFace& face, float y) {
    const Highlight& highlight = model_.highlights[box.highlight];
    state_.drawn_highlights.push_back({box.highlight, column_.x + (box.x0 + box.x1) / 2, y + face.line / 2});
    const Color kind = theme_.palette.of(highlight.kind);
    const Color color = highlight.emphasis.dimmed ? kind.faded(theme_.opacity.dimmed) : kind;
    if (highlight.kind == Kind::quote) {
      paint_margin(y, face.line, color);
      return;
    }
    const float step = theme_.size.underline + theme_.space.hair;
    const float top = std::round(y + face.above + face.ascent + theme_.space.xxs * 1.5f +
                                 step * static_cast<float>(highlight.depth));
    const float thickness = highlight.faint ? theme_.space.hair : theme_.size.underline;
    list_.AddRectFilled({column_.x + box.x0, top}, {column_.x + box.x1, top + std::round(thickness)},
                        u32(highlight.faint ? color.faded(theme_.opacity.faint_line) : color));
  }

  const ReaderModel& model_;
  const Theme& theme_;
  ReaderPanelState& state_;
  const Column& column_;
  Advance advance_;
  ImDrawList& list_;
};

// The innermost highlight under the pointer.
std::optional<uint32_t> highlight_at(const ReaderModel& model, const ReaderLayout& layout, const Theme& theme,
                                     const Column& column, ImVec2 mouse) {
  std::optional<uint32_t> found;
  if (mouse.y < column.top || mouse.y >= column.bottom) return found;
  for (const SetLine& line : layout.lines) {
    const float y = column.y + line.y;
    if (mouse.y < y || mouse.y >= y + reader_face(theme, line.style).line) continue;
    for (uint32_t b = line.first_box; b < line.end_box; ++b) {
      const HighlightBox& box = layout.boxes[b];
      if (mouse.x < column.x + box.x0 || mouse.x >= column.x + box.x1) continue;
      const Span span = model.highlights[box.highlight].span;
      if (!found || span.size() <= model.highlights[*found].span.size()) found = box.highlight;
    }
  }
  return found;
}

void answer_pointer(const ReaderModel& model, const Theme& theme, ReaderPanelState& state, CommandSink& sink,
                    const Column& column) {
  if (!ImGui::IsWindowHovered() || state.scroller.dragging) return;
  const auto hit = highlight_at(model, state.layout, theme, column, ImGui::GetIO().MousePos);
  if (!hit) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  sink.push(Hover{model.highlights[*hit].target});
}

// The byte under the pointer; of a gap between lines the line above.
std::optional<uint32_t> offset_at(const ReaderModel& model, const ReaderLayout& layout, const Theme& theme, const Column& column,
                                  ImVec2 mouse) {
  const SetLine* under = nullptr;
  for (const SetLine& line : layout.lines) {
    if (column.y + line.y <= mouse.y && line.first_piece < line.end_piece) under = &line;
  }
  if (!under) return std::nullopt;
  const auto pieces = std::span(layout.pieces).subspan(under->first_piece, under->end_piece - under->first_piece);
  return offset_at_x(model.text, pieces, mouse.x - column.x - under->x, advance_of(theme));
}

// Words are chosen by a drag of the mouse, let go by a press, copied by Ctrl+C.
void answer_choosing(const ReaderModel& model, const Theme& theme, ReaderPanelState& state, CommandSink& sink,
                     const Column& column) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool mouse = io.MouseSource != ImGuiMouseSource_TouchScreen;
  const bool inside = ImGui::IsWindowHovered() && io.MousePos.y >= column.top && io.MousePos.x >= column.x - theme.space.l &&
                      io.MousePos.x < column.x + column.width + theme.space.l;
  if (mouse && inside && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    state.chosen = {};
    state.grabbed = offset_at(model, state.layout, theme, column, io.MousePos);
  }
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) state.grabbed.reset();
  if (state.grabbed && ImGui::IsMouseDragging(ImGuiMouseButton_Left, theme.size.drag_threshold)) {
    if (const auto to = offset_at(model, state.layout, theme, column, io.MousePos)) {
      state.chosen = {std::min(*state.grabbed, *to), std::max(*state.grabbed, *to)};
    }
  }
  if (inside && !highlight_at(model, state.layout, theme, column, io.MousePos)) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  const bool copies = (io.KeyCtrl || io.KeySuper) && ImGui::IsKeyPressed(ImGuiKey_C, false);
  if (copies && !state.chosen.empty()) sink.push(CopyWords{model.article, state.chosen});
}

// A press and release at one spot, by mouse or finger.
void answer_click(const ReaderModel& model, const Theme& theme, ReaderPanelState& state, CommandSink& sink,
                  const Column& column) {
  const ImGuiIO& io = ImGui::GetIO();
  if (!ImGui::IsWindowHovered() || !ImGui::IsMouseReleased(ImGuiMouseButton_Left)) return;
  if (io.MouseDragMaxDistanceSqr[0] > theme.size.drag_threshold * theme.size.drag_threshold) return;
  const auto hit = highlight_at(model, state.layout, theme, column, io.MousePos);
  if (hit) sink.push(Select{model.highlights[*hit].target});
}

// "A−" and "A+", leftwards from there. Returns their left edge.
float draw_text_sizes(const ReaderModel& model, const Theme& theme, ImVec2 at, CommandSink& sink, AccessTree& access) {
  struct Step {
    const char* id;
    const char* sign;
    int step;
    Text label;
  };
  constexpr Step kSteps[] = {{"text:larger", "A+", 1, Text::text_larger}, {"text:smaller", "A−", -1, Text::text_smaller}};
  const Face face = small_face(theme);
  for (const Step& s : kSteps) {
    const float width = text_width(face, s.sign) + 2 * theme.space.s, height = face.line + 2 * theme.space.xs;
    at.x -= width;
    const ImVec2 corner{at.x, at.y + std::floor((theme.size.touch_target - height) / 2)};
    const SetTextStep command{model.text_step + s.step};
    if (word_button(theme, s.id, s.sign, face, corner, false).clicked) sink.push(command);
    access.add({.id = s.id, .role = AccessRole::button, .label = std::string(text_of(model.language, s.label)),
                .rect = {corner.x, corner.y, width, height}, .action = command, .target = {}});
  }
  return at.x;
}

// On a line of the bar, around whose middle it stands; on two where that shows all of it: how a day is known is told last.
void draw_byline(const ReaderModel& model, const Theme& theme, ImVec2 at, float width) {
  const Face face = small_face(theme);
  if (text_width(face, model.byline) > width && wrapped_height(face, width, model.byline) <= 2.5f * face.line) {
    draw_wrapped(face, {at.x, at.y - std::floor(face.line / 2)}, width, theme.palette.soft_ink, model.byline);
  } else {
    draw_text(face, at, theme.palette.soft_ink, model.byline, width);
  }
}

void draw_bar(const ReaderModel& model, const Theme& theme, CommandSink& sink, AccessTree& access,
              bool over_map) {
  const ImVec2 position = ImGui::GetWindowPos(), window = ImGui::GetWindowSize();
  const float height = theme.size.reader_bar, size = theme.size.touch_target;
  const float y = position.y + std::floor((height - size) / 2);
  float x = position.x + theme.space.s;
  const auto turn = [&](const char* id, Icon icon, bool enabled, uint32_t to, Text label) {
    if (icon_button(theme, id, icon, {x, y}, size, enabled).clicked) sink.push(OpenArticle{to});
    if (enabled) {
      access.add({.id = id, .role = AccessRole::button, .label = std::string(text_of(model.language, label)),
                  .rect = {x, y, size, size}, .action = OpenArticle{to}, .target = {}});
    }
    x += size;
  };
  const Face bold = small_bold_face(theme);
  const float text_y = position.y + std::floor((height - bold.line) / 2);
  turn("reader:previous", Icon::back, model.article > 0, model.article - 1, Text::previous_article);
  const float width = text_width(bold, model.position);
  draw_text(bold, {x + theme.space.xs, text_y}, theme.palette.ink, model.position);
  x += width + 2 * theme.space.xs;
  turn("reader:next", Icon::forward, model.article + 1 < model.articles, model.article + 1, Text::next_article);
  x += theme.space.s;
  float right = position.x + window.x - theme.space.m;
  if (over_map) {
    right -= size;
    if (icon_button(theme, "reader:close", Icon::close, {right, y}, size).clicked) sink.push(OpenReader{false});
    access.add({.id = "reader:close", .role = AccessRole::button,
                .label = std::string(text_of(model.language, Text::close_reader)), .rect = {right, y, size, size},
                .action = OpenReader{false}, .target = {}});
  }
  right -= size;
  const Text only = model.only_this ? Text::all_articles : Text::only_this_article;
  const Press press = icon_button(theme, "reader:only", Icon::filter, {right, y}, size);
  if (press.clicked) sink.push(FilterArticle{model.article});
  if (press.hovered) draw_tooltip(theme, {.kind = Kind::count, .kind_label = {}, .value = text_of(model.language, only), .notes = {}});
  access.add({.id = "reader:only", .role = AccessRole::button, .label = std::string(text_of(model.language, only)),
              .rect = {right, y, size, size}, .action = FilterArticle{model.article}, .target = {}, .pressed = model.only_this});
  right = draw_text_sizes(model, theme, {right, y}, sink, access);
  draw_byline(model, theme, {x, text_y}, right - x);
  const float line = position.y + height;
  ImGui::GetWindowDrawList()->AddRectFilled({position.x, line - theme.space.hair},
                                            {position.x + window.x, line}, u32(theme.palette.hairline));
}

// The headline that the text itself lacks, where the article comes from, and what is marked in it.
void draw_head(const ReaderModel& model, const Theme& theme, ImVec2 at, float width, CommandSink& sink, AccessTree& access) {
  const auto [x, y] = at;
  const ReaderFace headline = reader_face(theme, ReaderStyle::headline);
  float height = 0;
  if (!model.headline.empty()) {
    height += draw_wrapped({headline.font, headline.size, headline.line}, {x, y}, width, headline.color, model.headline);
    height += theme.space.s;
  }
  if (!model.source_line.empty()) {
    height += draw_wrapped(small_face(theme), {x, y + height}, width, theme.palette.soft_ink, model.source_line);
    height += theme.space.l;
  }
  draw_kinds(model, theme, {x, y + height}, width, sink, access);
}

float head_height(const ReaderModel& model, const Theme& theme, float width) {
  const ReaderFace headline = reader_face(theme, ReaderStyle::headline);
  float height = 0;
  if (!model.headline.empty()) {
    height += wrapped_height({headline.font, headline.size, headline.line}, width, model.headline) + theme.space.s;
  }
  if (!model.source_line.empty()) {
    height += wrapped_height(small_face(theme), width, model.source_line) + theme.space.l;
  }
  return height + measure_kinds(model, theme, width);
}

// A new wish of the state: the line that it names comes to the upper third.
void follow_goal(ReaderPanelState& state, const ReaderModel& model, const Theme& theme, float head, float view_height,
                 bool turned) {
  if (state.goal_serial == model.goal.serial) return;
  state.goal_serial = model.goal.serial;
  const float y = model.goal.offset == 0 ? 0 : head + y_of_offset(state.layout, model.goal.offset) - view_height / 3;
  scroll_to(state.scroller, std::max(0.0f, y), turned || theme.motion.move_ms == 0);
}

}  // namespace

ReaderFace reader_face(const Theme& theme, ReaderStyle style) {
  ReaderFace face;
  const auto set = [&](ImFont* font, float size, float leading, Color color) {
    face = {font, size, std::round(size * leading), 0, 0, color};
  };
  const Palette& colors = theme.palette;
  switch (style) {
    case ReaderStyle::count:
    case ReaderStyle::body: set(theme.fonts.serif, theme.type.body, theme.type.body_leading, colors.ink); break;
    case ReaderStyle::dateline:
      set(theme.fonts.sans_bold, theme.type.small, theme.type.body_leading, colors.soft_ink);
      break;
    case ReaderStyle::heading: set(theme.fonts.sans_bold, theme.type.ui, theme.type.body_leading, colors.ink); break;
    case ReaderStyle::related: set(theme.fonts.sans, theme.type.small, theme.type.body_leading, colors.soft_ink); break;
    case ReaderStyle::credit:
      set(theme.fonts.sans, theme.type.caption, theme.type.body_leading, colors.soft_ink);
      break;
    case ReaderStyle::headline:
      set(theme.fonts.serif_bold, theme.type.headline, theme.type.headline_leading, colors.ink);
      break;
  }
  const ImFontBaked* baked = face.font->GetFontBaked(face.size);
  face.above = std::floor((face.line - face.size) / 2);
  face.ascent = std::round(baked->Ascent * face.size / baked->Size);
  return face;
}

void draw_reader(const ReaderModel& model, const Theme& theme, ReaderPanelState& state, CommandSink& sink,
                 AccessTree& access) {
  const ImVec2 position = ImGui::GetWindowPos(), window = ImGui::GetWindowSize();
  draw_bar(model, theme, sink, access, state.over_map);

  Column column;
  const float margin = theme.size.reader_margin;
  column.width = std::floor(std::min(window.x - 2 * margin, theme.size.reader_measure));
  column.x = std::floor(position.x + std::max(margin, (window.x - column.width) / 2));
  column.top = position.y + theme.size.reader_bar;
  column.bottom = position.y + window.y;
  const bool turned = state.article != model.article;
  if (turned || state.text != model.text.data()) {
    state.chosen = {};
    state.grabbed.reset();
  }
  update_layout(state, model, theme, column.width);
  const float head = theme.space.xl + head_height(model, theme, column.width);
  const ImVec2 corner{position.x, column.top}, view{window.x, column.bottom - column.top};
  const float content = head + state.layout.height + theme.space.xxl;
  follow_goal(state, model, theme, head, view.y, turned);
  update_scroller(state.scroller, theme, corner, view, content);
  column.y = column.top + head - std::round(state.scroller.offset);

  ImGui::PushClipRect(corner, {corner.x + view.x, column.bottom}, true);
  draw_head(model, theme, {column.x, column.y - head + theme.space.xl}, column.width, sink, access);
  state.drawn_lines.clear();
  state.drawn_highlights.clear();
  LinePainter painter(model, theme, state, column);
  for (const SetLine& line : state.layout.lines) {
    const float y = column.y + line.y;
    if (y + theme.size.touch_target * 2 > column.top && y < column.bottom) painter.paint(line);
  }
  draw_scrollbar(theme, state.scroller, corner, view, content);
  ImGui::PopClipRect();
  answer_pointer(model, theme, state, sink, column);
  answer_click(model, theme, state, sink, column);
  answer_choosing(model, theme, state, sink, column);
}

}  // namespace jejak
