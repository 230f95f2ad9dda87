#include "wasm/map_layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

namespace jejak {
namespace {

// Six pixels a byte, fourteen high: what a font would say does not matter here.
PixelSize measure(MapTextKind, std::string_view text) { return {6.0f * static_cast<float>(text.size()), 14}; }

const WorldRect kRegion{{world_from_latlng({42, 43}).x, world_from_latlng({42, 43}).y},
                        {world_from_latlng({38, 51}).x, world_from_latlng({38, 51}).y}};

PlaceMark mark_of(std::string key, LatLng position, uint32_t locations, PlaceShape shape = PlaceShape::settlement) {
  PlaceMark mark;
  mark.place = static_cast<CorpusEntityId>(key.size());
  mark.label = key;
  mark.key = std::move(key);
  mark.position = position;
  mark.position_in_world = world_from_latlng(position);
  mark.shape = shape;
  mark.locations = locations;
  mark.in_open_article = true;
  return mark;
}

MapModel model_of(std::vector<PlaceMark> marks) {
  MapModel model;
  model.marks = std::move(marks);
  return model;
}

MapView view_of(LatLng centre, double zoom_log2) { return {{world_from_latlng(centre), zoom_log2}, {700, 560}, 1}; }

MapLayout layout(const MapModel& model, const MapView& view, std::vector<PixelRect> controls = {}) {
  return layout_map(model, {nullptr, kRegion}, {view, std::move(controls)}, build_theme(1, false, false), measure);
}

bool is_named(const MapLayout& layout, std::string_view text) {
  return std::ranges::any_of(layout.names, [&](const NameOnMap& name) { return name.text == text; });
}

TEST_CASE("a place in view is a mark where it lies, with its name beside it") {
  const MapModel model = model_of({mark_of("Yevlakh", {40.62, 47.15}, 1)});
  const MapLayout out = layout(model, view_of({40.62, 47.15}, 9));
  if (!CHECK(out.marks.size() == 1)) return;
  CHECK(out.marks[0].centre.x_px == doctest::Approx(350));
  CHECK(out.marks[0].centre.y_px == doctest::Approx(280));
  CHECK(is_named(out, "Yevlakh"));
  CHECK(out.pointers.empty());
}

TEST_CASE("the signs of events stand in a row above the mark, and no name lies on them") {
  MapModel model = model_of({mark_of("Yevlakh", {40.62, 47.15}, 1)});
  model.marks[0].signs.add(EventSign::talks);
  model.marks[0].signs.add(EventSign::violence);
  const MapLayout out = layout(model, view_of({40.62, 47.15}, 9));
  if (!CHECK(out.signs.size() == 2)) return;
  CHECK(out.signs[0].sign == EventSign::violence);
  CHECK(out.signs[0].centre.x_px < out.signs[1].centre.x_px);
  for (const SignOnMap& s : out.signs) {
    CHECK(s.centre.y_px + s.radius_px <= out.marks[0].centre.y_px - out.marks[0].radius_px);
    for (const NameOnMap& name : out.names) {
      const PixelSize size = measure(name.kind, name.text);
      const PixelRect words{name.at.x_px, name.at.y_px, size.width_px, size.height_px};
      CHECK(!words.overlaps({s.centre.x_px - s.radius_px, s.centre.y_px - s.radius_px, 2 * s.radius_px, 2 * s.radius_px}));
    }
  }
  CHECK(out.has_signs.has(EventSign::talks));
  CHECK(!out.has_signs.has(EventSign::movement));
}

TEST_CASE("a road is drawn between its two marks, and their names stand beside it") {
  MapModel model = model_of({mark_of("Barda", {40.37, 47.13}, 1), mark_of("Agdam", {40.37, 46.6}, 1)});
  model.roads.push_back({.from = 0, .to = 1, .in_open_article = true});
  const MapLayout out = layout(model, view_of({40.37, 46.9}, 9));
  if (!CHECK(out.roads.size() == 1) || !CHECK(out.names.size() == 2)) return;
  const RoadOnMap& road = out.roads[0];
  const auto [west, east] = std::minmax(road.from.x_px, road.to.x_px);
  for (const NameOnMap& name : out.names) {
    const bool beside = name.at.x_px > east || name.at.x_px + measure(name.kind, name.text).width_px < west;
    CHECK(beside);
  }
  CHECK(layout(model, view_of({40.37, 46.9}, 3)).roads.empty());  // the marks are one
}

TEST_CASE("a pointer at the edge keeps off the signs there") {
  MapModel model = model_of({mark_of("Jenewa", {46.2, 6.15}, 1), mark_of("Shusha", {39.76, 46.75}, 1)});
  const MapView view = view_of({39.8, 46.75}, 8.5);
  const PixelRect alone = layout(model, view).pointers[0].placed.rect;
  // A town where the pointer would stand, its sign in the middle of it.
  model.marks.push_back(mark_of("Martuni", latlng_from_world(world_from_screen(view, {alone.x_px + 20, alone.bottom_px() + 2})), 1));
  model.marks[2].signs.add(EventSign::violence);
  const MapLayout out = layout(model, view);
  if (!CHECK(out.pointers.size() == 1) || !CHECK(out.signs.size() == 1)) return;
  const SignOnMap& s = out.signs[0];
  CHECK(!out.pointers[0].placed.rect.overlaps({s.centre.x_px - s.radius_px, s.centre.y_px - s.radius_px, 2 * s.radius_px, 2 * s.radius_px}));
}

TEST_CASE("signs lie on no other mark: where one stands above, they stand elsewhere") {
  MapModel model = model_of({mark_of("Khankendi", {39.82, 46.75}, 4), mark_of("Shusha", {39.76, 46.75}, 2)});
  for (PlaceMark& mark : model.marks) mark.signs.add(EventSign::violence);
  const MapLayout out = layout(model, view_of({39.8, 46.75}, 8.9));
  if (!CHECK(out.signs.size() == 2)) return;
  for (const SignOnMap& s : out.signs) {
    for (const MarkOnMap& m : out.marks) {
      if (m.folded) continue;
      const float apart = std::hypot(s.centre.x_px - m.centre.x_px, s.centre.y_px - m.centre.y_px);
      CHECK(apart >= m.radius_px + s.radius_px);
    }
  }
}

TEST_CASE("a far place points there from the edge with its distance") {
  const MapModel model = model_of({mark_of("Jenewa", {46.2, 6.15}, 1), mark_of("Shusha", {39.76, 46.75}, 1)});
  const MapLayout out = layout(model, view_of({39.8, 46.75}, 8.5));
  if (!CHECK(out.pointers.size() == 1)) return;
  CHECK(out.pointers[0].mark == 0);
  CHECK(out.pointers[0].distance == "3.300 km");
  CHECK(out.pointers[0].placed.side == MapSide::left);
  CHECK(out.marks.size() == 1);
}

TEST_CASE("a place of the region beyond the edge has a pointer of its own") {
  MapModel model = model_of({mark_of("Shusha", {39.76, 46.75}, 1), mark_of("Astara", {38.45, 48.87}, 1)});
  CHECK(layout(model, view_of({39.8, 46.75}, 10)).pointers.size() == 1);
  model.marks[1].emphasis.hovered = true;
  const MapLayout out = layout(model, view_of({39.8, 46.75}, 10));
  if (!CHECK(out.pointers.size() == 1)) return;
  CHECK(!out.pointers[0].to_region);
}

TEST_CASE("where the whole region is out of view one pointer leads back to it") {
  const MapModel model = model_of({mark_of("Shusha", {39.76, 46.75}, 3), mark_of("Yevlakh", {40.62, 47.15}, 1),
                                   mark_of("Jenewa", {46.2, 6.15}, 1)});
  const MapLayout out = layout(model, view_of({46.2, 6.15}, 6));
  if (!CHECK(out.pointers.size() == 1)) return;
  CHECK(out.pointers[0].to_region);
  CHECK(out.pointers[0].mark == 0);
  CHECK(out.marks.size() == 1);
}

TEST_CASE("a region is a soft area with its name in capitals, beside a settlement on the same spot") {
  const MapModel model = model_of({mark_of("Karabakh", {39.82, 46.75}, 9, PlaceShape::area),
                                   mark_of("Khankendi", {39.82, 46.75}, 2)});
  const MapLayout out = layout(model, view_of({39.8, 46.75}, 9));
  CHECK(out.has_area);
  CHECK(is_named(out, "KARABAKH"));
  CHECK(is_named(out, "Khankendi"));
  if (!CHECK(out.marks.size() == 2)) return;
  CHECK(out.marks[0].mark == 0);  // the soft area lies below
  CHECK(mark_at(out, out.marks[1].centre) == &out.marks[1]);
  // Anywhere on its disc, though the area's middle is nearer in shares of their sizes.
  const PixelPoint rim{out.marks[1].centre.x_px + out.marks[1].radius_px - 1, out.marks[1].centre.y_px};
  CHECK(mark_at(out, rim) == &out.marks[1]);
}

TEST_CASE("a mark's radius grows with the square root of how often it is told of, within its limits") {
  const Theme theme = build_theme(1, false, false);
  CHECK(mark_radius(1, 4, theme, 9) == 6);
  CHECK(mark_radius(4, 4, theme, 9) == doctest::Approx(12));
  CHECK(mark_radius(9, 9, theme, 9) / mark_radius(4, 9, theme, 9) == doctest::Approx(1.5));
  CHECK(mark_radius(900, 900, theme, 9) == doctest::Approx(22));
  CHECK(mark_radius(1, 900, theme, 9) == 6);
  CHECK(mark_radius(900, 900, theme, 3) < 22);
}

TEST_CASE("a place that is only filed from is hollow, one of another article pale") {
  MapModel model = model_of({mark_of("Ankara", {40.2, 46.5}, 0), mark_of("Shusha", {39.76, 46.75}, 2)});
  model.marks[0].datelines = 1;
  model.marks[1].in_open_article = false;
  const MapLayout out = layout(model, view_of({40, 46.7}, 9));
  CHECK(out.has_dateline_only);
  CHECK(out.has_other_article);
}

TEST_CASE("what is pointed at is named with each side's names, on top of the others") {
  MapModel model = model_of({mark_of("Shusha", {39.76, 46.75}, 5), mark_of("Khankendi", {39.77, 46.751}, 1)});
  model.marks[1].side_names = "Xankendi · Stepanakert";
  model.marks[1].emphasis.hovered = true;
  const MapLayout out = layout(model, view_of({39.8, 46.75}, 9));
  CHECK(is_named(out, "Khankendi"));
  CHECK(is_named(out, "Xankendi · Stepanakert"));
  CHECK(out.marks.back().mark == 1);
}

TEST_CASE("a place beside a mark is hit within reach of a finger, not beyond") {
  const MapModel model = model_of({mark_of("Shusha", {39.76, 46.75}, 1)});
  const MapLayout out = layout(model, view_of({39.76, 46.75}, 9));
  CHECK(mark_at(out, {350 + 11, 280}) == &out.marks[0]);
  CHECK(!mark_at(out, {350 + 40, 280}));
}

TEST_CASE("every place is drawn, pointed to or counted, whatever the view, and names never overlap") {
  std::mt19937 random(1994);
  std::uniform_real_distribution<double> unit(0, 1);
  for (int round = 0; round < 60; ++round) {
    CAPTURE(round);
    std::vector<PlaceMark> marks;
    for (int i = 0; i < 40; ++i) {
      const bool far = unit(random) < 0.4;
      const LatLng at = far ? LatLng{10 + 50 * unit(random), -100 + 130 * unit(random)}
                            : LatLng{38.2 + 3.6 * unit(random), 43.2 + 7.6 * unit(random)};
      marks.push_back(mark_of("Tempat " + std::to_string(i), at, 1 + static_cast<uint32_t>(9 * unit(random)),
                              unit(random) < 0.2 ? PlaceShape::area : PlaceShape::settlement));
    }
    const MapModel model = model_of(std::move(marks));
    const MapView view = view_of({38.5 + 3 * unit(random), 44 + 6 * unit(random)}, 2.5 + 8 * unit(random));
    const MapLayout out = layout(model, view, {{500, 300, 200, 260}});
    size_t in_region_out_of_view = 0;
    for (const PlaceMark& mark : model.marks) {
      const PixelPoint at = screen_from_world(view, mark.position_in_world);
      const bool shown = PixelRect{0, 0, 700, 560}.contains(at);
      const WorldPoint p = mark.position_in_world;
      const bool near = p.x >= kRegion.min.x && p.x <= kRegion.max.x && p.y >= kRegion.min.y && p.y <= kRegion.max.y;
      in_region_out_of_view += !shown && near;
    }
    // From where the region cannot be seen, one pointer stands for all of it.
    const WorldRect seen = visible_world(view);
    const bool sees_region = seen.min.x < kRegion.max.x && seen.max.x > kRegion.min.x && seen.min.y < kRegion.max.y &&
                             seen.max.y > kRegion.min.y;
    const size_t hidden = sees_region || in_region_out_of_view == 0 ? 0 : in_region_out_of_view - 1;
    CHECK(out.marks.size() + out.pointers.size() + out.more + hidden == model.marks.size());
    for (size_t i = 0; i < out.names.size(); ++i) {
      const PixelSize a = measure(out.names[i].kind, out.names[i].text);
      for (size_t k = 0; k < i; ++k) {
        const PixelSize b = measure(out.names[k].kind, out.names[k].text);
        CHECK(!PixelRect{out.names[i].at.x_px, out.names[i].at.y_px, a.width_px, a.height_px}.overlaps(
            {out.names[k].at.x_px, out.names[k].at.y_px, b.width_px, b.height_px}));
      }
    }
  }
}

TEST_CASE("places that would hide each other fold into one mark, which opens") {
  MapModel model = model_of({mark_of("Shusha", {39.76, 46.75}, 5), mark_of("Khankendi", {39.765, 46.752}, 2),
                             mark_of("Yevlakh", {40.62, 47.15}, 1)});
  MapLayout out = layout(model, view_of({40, 46.9}, 8));
  if (!CHECK(out.marks.size() == 3)) return;
  CHECK(is_named(out, "Shusha +1"));
  CHECK(!is_named(out, "Khankendi"));
  CHECK(is_named(out, "Yevlakh"));
  CHECK(out.has_cluster);
  const MarkOnMap* hit = mark_at(out, screen_from_world(view_of({40, 46.9}, 8), model.marks[1].position_in_world));
  if (CHECK(hit)) CHECK(hit->holds == std::vector<uint32_t>{1});
  // What is pointed at comes out, whichever it is.
  for (const size_t pointed : {0u, 1u}) {
    model.marks[pointed].emphasis.hovered = true;
    out = layout(model, view_of({40, 46.9}, 8));
    CHECK(is_named(out, "Shusha"));
    CHECK(is_named(out, "Khankendi"));
    CHECK(!out.has_cluster);
    model.marks[pointed].emphasis.hovered = false;
  }
  // Near enough they stand apart; at the closest zoom nothing folds.
  CHECK(!layout(model, view_of({39.76, 46.75}, 12)).has_cluster);
  model.marks[1] = mark_of("Khankendi", {39.76, 46.75}, 2);
  CHECK(layout(model, view_of({39.76, 46.75}, 12)).has_cluster);
  CHECK(!layout(model, view_of({39.76, 46.75}, kMaxZoomLog2)).has_cluster);
}

TEST_CASE("ground names come and go with the zoom and give way to a region that is told of") {
  const std::vector<GroundName> names = {{MapTextKind::country, "Contoh", "CONTOH", world_from_latlng({40.4, 47.5})},
                                         {MapTextKind::district, "Distrik", "DISTRIK", world_from_latlng({39.8, 46.7})}};
  const auto texts = [&](const MapModel& model, double zoom_log2) {
    const MapLayout out = layout_map(model, {&names, kRegion}, {view_of({40.1, 47}, zoom_log2), {}},
                                     build_theme(1, false, false), measure);
    std::string all;
    for (const NameOnMap& name : out.names) all += name.text + ";";
    return all;
  };
  CHECK(texts(model_of({}), 3) == "");
  CHECK(texts(model_of({}), 7) == "CONTOH;");
  CHECK(texts(model_of({}), 9) == "CONTOH;DISTRIK;");
  CHECK(texts(model_of({mark_of("Contoh", {40.3, 47.4}, 4, PlaceShape::country)}), 7) == "CONTOH;");
}

TEST_CASE("capitals change Latin letters without marks only") {
  CHECK(capitals("Vayots Dzor") == "VAYOTS DZOR");
  CHECK(capitals("Çıldır 2") == "ÇıLDıR 2");
}

}  // namespace
}  // namespace jejak
