#include "wasm/panel_filters.h"

#include <cmath>

#include "wasm/panel_card.h"

namespace jejak {
namespace {

// A row: a ring, filled when it is on, the words, and at the right end how many.
void flow_option(const FilterOption& option, const Theme& theme, Flow& flow, CommandSink& sink) {
  const Palette& ink = theme.palette;
  const float begin = flow.begin_area();
  flow.space(theme.space.xs);
  if (flow.paints()) {
    const Face face = small_face(theme);
    const float x = flow.x() + flow.width() - text_width(face, option.count);
    draw_text(face, {x, flow.y()}, ink.soft_ink, option.count);
  }
  flow.labelled(option.on ? small_bold_face(theme) : small_face(theme), option.on ? ink.accent : ink.ink, option.label,
                [&](ImDrawList& list, ImVec2 middle, float radius) {
                  list.AddCircle(middle, radius, u32(option.on ? ink.accent : ink.soft_ink), 0, theme.size.icon_line);
                  if (option.on) list.AddCircleFilled(middle, radius / 2, u32(ink.accent));
                });
  flow.space(theme.space.xs);
  if (flow.end_area(option.id, begin, ink.hover).clicked) sink.push(option.toggle);
}

void flow_filters(const FilterModel& model, const Theme& theme, Flow& flow, CommandSink& sink) {
  const Face title{theme.fonts.serif_bold, theme.type.title, std::round(theme.type.title * theme.type.headline_leading)};
  flow.text(title, theme.palette.ink, text_of(model.language, Text::filter_title));
  flow.text(small_face(theme), theme.palette.soft_ink, text_of(model.language, Text::filter_note));
  for (const FilterSection& section : model.sections) {
    flow.space(theme.space.m);
    flow.text({theme.fonts.sans_bold, theme.type.caption, caption_face(theme).line}, theme.palette.ink, section.title);
    for (const FilterOption& option : section.options) flow_option(option, theme, flow, sink);
  }
}

}  // namespace

void draw_filters(const FilterModel& model, const Theme& theme, OverlayPanelState& state, CommandSink& sink, AccessTree& access) {
  ColumnPlace place;
  const auto content = [&](Flow& flow) { flow_filters(model, theme, flow, sink); };
  if (draw_middle_card(theme, state.scroller, theme.size.notice_width, content, place)) sink.push(OpenFilters{false});
  const AccessRect rect{place.position.x, place.position.y, place.size.x, place.size.y};
  for (const FilterSection& section : model.sections) {
    for (const FilterOption& option : section.options) {
      access.add({.id = option.id, .role = AccessRole::button, .label = section.title + ": " + option.label + ", " + option.count,
                  .rect = rect, .action = option.toggle, .target = {}, .pressed = option.on});
    }
  }
  access.add({.id = "filters:close", .role = AccessRole::button, .label = std::string(text_of(model.language, Text::close)),
              .rect = rect, .action = OpenFilters{false}, .target = {}});
}

}  // namespace jejak
