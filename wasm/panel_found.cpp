#include "wasm/panel_found.h"

#include <cmath>

namespace jejak {
namespace {

void flow_head(const FoundModel& model, const Theme& theme, Flow& flow) {
  flow.text(ui_face(theme), theme.palette.ink, model.summary);
  if (model.hint.empty()) return;
  flow.space(theme.space.s);
  flow.text(small_face(theme), theme.palette.soft_ink, model.hint);
}

void flow_row(const FoundRow& row, size_t index, const Theme& theme, Flow& flow, CommandSink& sink) {
  const float begin = flow.begin_area();
  flow.space(theme.space.s);
  flow.text(caption_face(theme), theme.palette.soft_ink, row.article_label);
  flow.text({theme.fonts.serif, theme.type.ui, small_face(theme).line + theme.space.xs}, theme.palette.ink, row.excerpt.text,
            row.excerpt.marks, theme.palette.accent.faded(theme.opacity.tint_hover));
  flow.text(small_face(theme), theme.palette.soft_ink, row.more);
  flow.space(theme.space.s);
  if (flow.end_area(std::to_string(index), begin, theme.palette.hover).clicked) sink.push(GoToWords{row.article, row.words});
}

// The search box at the head of the pane; what is left of it is the list's.
ColumnPlace draw_box(const FoundModel& model, const Theme& theme, SearchBoxState& box, CommandSink& sink,
                     AccessTree& access) {
  ColumnPlace place = window_place();
  const float margin = theme.space.l, height = theme.size.search_box;
  draw_search_box({model.language, model.query}, theme, box,
                  {place.position.x + margin, place.position.y + theme.space.s, place.size.x - 2 * margin, height}, sink, access);
  place.position.y += height + 2 * theme.space.s;
  place.size.y -= height + 2 * theme.space.s;
  return place;
}

}  // namespace

void draw_found(const FoundModel& model, const Theme& theme, FoundPanelState& state, CommandSink& sink,
                AccessTree& access) {
  const ColumnPlace place = state.box ? draw_box(model, theme, *state.box, sink, access) : window_place();
  const size_t rows = model.rows.size(), blocks = rows + 2;
  draw_column(state.column, theme, place, model.generation, blocks, [&](Flow& flow, size_t block) {
    if (block == 0) flow_head(model, theme, flow);
    else if (block <= rows) flow_row(model.rows[block - 1], block - 1, theme, flow, sink);
    else flow.text(small_face(theme), theme.palette.soft_ink, model.more);
  });
  access.add({.id = "found", .role = AccessRole::status,
              .label = model.summary + (model.hint.empty() ? "" : " " + model.hint),
              .rect = rect_of_block(state.column, place, 0), .action = {}, .target = {}});
  for (size_t i = 0; i < rows; ++i) {
    const FoundRow& row = model.rows[i];
    access.add({.id = "found:" + std::to_string(i), .role = AccessRole::link,
                .label = row.article_label + ": " + row.excerpt.text, .rect = rect_of_block(state.column, place, i + 1),
                .action = GoToWords{row.article, row.words}, .target = {}});
  }
}

}  // namespace jejak
