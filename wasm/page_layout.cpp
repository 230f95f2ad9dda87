#include "wasm/page_layout.h"

#include <algorithm>
#include <cmath>

namespace jejak {
namespace {

PageForm form_of(PixelSize canvas, const Theme& theme) {
  if (canvas.width_px >= theme.size.wide_from) return PageForm::wide;
  return canvas.width_px >= theme.size.medium_from ? PageForm::medium : PageForm::narrow;
}

// The card stands in the map's lower left corner; on a phone it is a sheet over the view's lower part.
PixelRect card_area(const PageLayout& layout, const Theme& theme, const PixelRect& view) {
  const float margin = theme.space.s;
  if (layout.form == PageForm::narrow) {
    const float height = std::floor(view.height_px * theme.size.sheet_share);
    return {view.x_px, view.bottom_px() - height, view.width_px, height};
  }
  const float width = std::min(theme.size.card_width + 2 * margin, view.width_px);
  const float height = std::floor(view.height_px * theme.size.card_share);
  return {view.x_px + margin, view.bottom_px() - height - margin, width, height};
}

// The reader's own size where there is one, kept so that no view vanishes.
float chosen(uint16_t thousandths, float whole, float otherwise, float least, float most) {
  if (thousandths == 0) return otherwise;
  return std::floor(std::clamp(whole * static_cast<float>(thousandths) / 1000, least, std::max(least, most)));
}

void place_side_by_side(PageLayout& layout, const Theme& theme, float width, float height, const AppState& state) {
  const float room = height - layout.top.bottom_px();
  const float timeline = chosen(state.panes.timeline, height, theme.size.timeline, theme.size.timeline_min, room / 2);
  const float bottom_y = std::max(layout.top.bottom_px(), height - timeline);
  const float top = layout.top.bottom_px();
  layout.timeline = {0, bottom_y, width, height - bottom_y};
  if (layout.form == PageForm::wide) {
    const float reader = std::floor(std::max(width * theme.size.reader_share, theme.size.reader_min));
    const float capped = std::min(reader, theme.size.reader_measure + 4 * theme.size.reader_margin);
    const float wide = chosen(state.panes.reader, width, capped, theme.size.reader_min, width - theme.size.map_min);
    layout.reader = {width - wide, top, wide, bottom_y - top};
    layout.map = {0, top, width - wide, bottom_y - top};
    return;
  }
  layout.map = {0, top, width, bottom_y - top};
  layout.reader_over_map = true;
  if (!state.reader_open) return;
  const float reader = std::floor(std::min(width - theme.size.touch_target * 2, theme.size.reader_over));
  layout.reader = {width - reader, top, reader, bottom_y - top};
}

void place_one(PageLayout& layout, const Theme& theme, float width, float height, const AppState& state) {
  const bool chips = state.filter != Filter{} || !state.query.empty();
  layout.chips = {0, layout.top.bottom_px(), width, chips ? theme.size.chip_bar : 0};
  const float top = layout.chips.bottom_px();
  layout.bottom = {0, height - theme.size.bottom_bar, width, theme.size.bottom_bar};
  const PixelRect rest{0, top, width, layout.bottom.y_px - top};
  switch (state.view) {
    case View::map: layout.map = rest; break;
    case View::timeline: layout.timeline = rest; break;
    case View::article: layout.reader = rest; break;
  }
}

// The upper part of the reader goes to its tabs.
void cut_tabs(PageLayout& layout, const Theme& theme) {
  PixelRect& reader = layout.reader;
  if (reader.height_px <= 0) return;
  layout.tabs = {reader.x_px, reader.y_px, reader.width_px, std::min(theme.size.tab_bar, reader.height_px)};
  reader.y_px += layout.tabs.height_px;
  reader.height_px -= layout.tabs.height_px;
}

}  // namespace

PageLayout layout_page(PixelSize canvas, const Theme& theme, const AppState& state) {
  PageLayout layout;
  layout.form = form_of(canvas, theme);
  const float width = canvas.width_px, height = canvas.height_px;
  layout.top = {0, 0, width, theme.size.top_bar};
  if (layout.form == PageForm::narrow) place_one(layout, theme, width, height, state);
  else place_side_by_side(layout, theme, width, height, state);
  const float shown_y = std::max(layout.top.bottom_px(), layout.chips.bottom_px());
  const PixelRect shown{0, shown_y, width,
                        (layout.form == PageForm::narrow ? layout.bottom.y_px : layout.timeline.y_px) - shown_y};
  cut_tabs(layout, theme);
  layout.card = card_area(layout, theme, layout.form == PageForm::narrow ? shown : layout.map);
  const float notice_width = std::min(theme.size.notice_width + 2 * theme.space.s, width);
  layout.notices = {shown.x_px + theme.space.s, shown.y_px + theme.space.s, notice_width,
                    std::floor(shown.height_px * theme.size.sheet_share)};
  return layout;
}

}  // namespace jejak
