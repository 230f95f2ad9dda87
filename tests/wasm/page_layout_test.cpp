#include "wasm/page_layout.h"

#include <doctest/doctest.h>

#include <vector>

using namespace jejak;

namespace {

PageLayout layout_at(float css_width, float css_height, float dpr, const AppState& state = {}) {
  return layout_page({css_width * dpr, css_height * dpr}, build_theme(dpr, false, false), state);
}

std::vector<PixelRect> views_of(const PageLayout& layout) {
  std::vector<PixelRect> views;
  for (const PixelRect& rect : {layout.top, layout.chips, layout.map, layout.timeline, layout.tabs, layout.reader, layout.bottom}) {
    if (rect.width_px > 0 && rect.height_px > 0) views.push_back(rect);
  }
  return views;
}

}  // namespace

TEST_CASE("views fill the canvas and do not lie on each other, at every size and ratio") {
  for (const float dpr : {1.0f, 1.25f, 2.0f, 3.0f}) {
    for (const float width : {320.0f, 390.0f, 699.0f, 720.0f, 999.0f, 1000.0f, 1280.0f, 3840.0f}) {
      for (const float height : {500.0f, 800.0f, 2160.0f}) {
        CAPTURE(dpr);
        CAPTURE(width);
        const PageLayout layout = layout_at(width, height, dpr);
        double area = 0;
        const std::vector<PixelRect> views = views_of(layout);
        for (size_t i = 0; i < views.size(); ++i) {
          area += static_cast<double>(views[i].width_px) * static_cast<double>(views[i].height_px);
          for (size_t k = i + 1; k < views.size(); ++k) CHECK(!views[i].overlaps(views[k]));
        }
        const double canvas = static_cast<double>(width * dpr) * static_cast<double>(height * dpr);
        CHECK(area == doctest::Approx(canvas).epsilon(0.001));
      }
    }
  }
}

TEST_CASE("side by side from 1000, the reader over the map from 700, one at a time below") {
  CHECK(layout_at(1000, 800, 2).form == PageForm::wide);
  CHECK(layout_at(999, 800, 2).form == PageForm::medium);
  CHECK(layout_at(699, 800, 2).form == PageForm::narrow);
  AppState open;
  open.reader_open = true;
  const PageLayout medium = layout_at(820, 800, 1, open);
  CHECK(medium.reader_over_map);
  CHECK(medium.reader.width_px > 0);
  CHECK(medium.map.overlaps(medium.reader));
  AppState article;
  article.view = View::article;
  const PageLayout narrow = layout_at(390, 844, 1, article);
  CHECK(narrow.map.width_px == 0);
  CHECK(narrow.reader.width_px == 390);
}

TEST_CASE("on a phone what narrows the views has a row of its own, else it stands in the bar") {
  AppState state;
  state.query = "jalan";
  CHECK(layout_at(390, 844, 1, state).chips.height_px > 0);
  CHECK(layout_at(390, 844, 1).chips.height_px == 0);
  CHECK(layout_at(1280, 800, 1, state).chips.height_px == 0);
  double area = 0;
  for (const PixelRect& rect : views_of(layout_at(390, 844, 1, state))) area += static_cast<double>(rect.width_px * rect.height_px);
  CHECK(area == doctest::Approx(390.0 * 844.0));
}

TEST_CASE("the tabs stand at the head of the reader") {
  AppState article;
  article.view = View::article;
  for (const float width : {390.0f, 1280.0f}) {
    const PageLayout layout = layout_at(width, 800, 2, article);
    CHECK(layout.tabs.x_px == layout.reader.x_px);
    CHECK(layout.tabs.width_px == layout.reader.width_px);
    CHECK(layout.tabs.bottom_px() == layout.reader.y_px);
    CHECK(layout.tabs.height_px > 0);
  }
  CHECK(layout_at(820, 800, 1).tabs.height_px == 0);
}

TEST_CASE("the card stays inside the canvas") {
  for (const float width : {320.0f, 800.0f, 1280.0f}) {
    const PageLayout layout = layout_at(width, 700, 1);
    CHECK(layout.card.x_px >= 0);
    CHECK(layout.card.right_px() <= width);
    CHECK(layout.card.y_px >= layout.top.bottom_px());
  }
}

TEST_CASE("the reader's own sizes move the edges, and no view vanishes") {
  AppState state;
  state.panes = {300, 400};
  const PageLayout own = layout_at(1600, 900, 1, state);
  CHECK(own.reader.width_px == 480);
  CHECK(own.timeline.height_px == 360);
  for (const uint16_t share : {1, 1000}) {
    state.panes = {share, share};
    for (const float width : {1000.0f, 1280.0f, 3840.0f}) {
      const PageLayout layout = layout_at(width, 700, 2, state);
      CHECK(layout.map.width_px >= 640);
      CHECK(layout.map.height_px >= 2 * 100);
      CHECK(layout.reader.width_px >= 720);
      CHECK(layout.timeline.height_px >= 2 * 112);
    }
  }
}
