#include "wasm/map_geometry.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <set>

namespace jejak {
namespace {

MapLine line_of(std::vector<WorldPoint> points) { return {"", std::move(points)}; }

Basemap basemap_of(std::vector<WorldPoint> line) {
  return {.bounds = {{0.4, 0.4}, {0.6, 0.6}}, .fills = {}, .lines = {{"borders", {line_of(std::move(line))}}}, .labels = {}};
}

const LineMesh& only_line(const MapGeometry& geometry) { return geometry.lines.front(); }

// The finest level: the line as it is.
std::vector<LineVertex> finest(const LineMesh& mesh) {
  std::set<uint32_t> used;
  const LineDetail& detail = mesh.details.back();
  for (uint32_t i = 0; i < detail.index_count; ++i) used.insert(mesh.indices[detail.first_index + i]);
  std::vector<LineVertex> out;
  for (const uint32_t i : used) out.push_back(mesh.vertices[i]);
  return out;
}

TEST_CASE("a straight line has two vertices a point, moved apart across it, counted along it") {
  const MapGeometry geometry = build_map_geometry(basemap_of({{0.5, 0.5}, {0.51, 0.5}, {0.53, 0.5}}));
  const std::vector<LineVertex> vertices = finest(only_line(geometry));
  if (!CHECK(vertices.size() == 6)) return;
  CHECK(vertices[0].side == -1);
  CHECK(vertices[1].side == 1);
  CHECK(vertices[4].along == doctest::Approx(0.03));
  for (const LineVertex& v : vertices) {
    CHECK(v.normal_x == doctest::Approx(0));
    CHECK(std::abs(v.normal_y) == doctest::Approx(1));
  }
}

TEST_CASE("at a bend the normal is as long as a line of constant width needs") {
  const MapGeometry geometry = build_map_geometry(basemap_of({{0.5, 0.5}, {0.52, 0.5}, {0.52, 0.52}}));
  const std::vector<LineVertex> vertices = finest(only_line(geometry));
  if (!CHECK(vertices.size() == 6)) return;
  CHECK(std::hypot(vertices[2].normal_x, vertices[2].normal_y) == doctest::Approx(std::sqrt(2.0)));
}

TEST_CASE("a sharp turn is bevelled: no normal grows beyond bounds") {
  std::mt19937 random(1994);
  std::uniform_real_distribution<double> unit(0, 1);
  std::vector<WorldPoint> points;
  for (int i = 0; i < 300; ++i) points.push_back({0.4 + 0.2 * unit(random), 0.4 + 0.2 * unit(random)});
  const MapGeometry geometry = build_map_geometry(basemap_of(points));
  for (const LineVertex& v : only_line(geometry).vertices) CHECK(std::hypot(v.normal_x, v.normal_y) < 3.5);
}

TEST_CASE("repeated points and lines of one point do no harm") {
  const MapGeometry geometry = build_map_geometry(basemap_of({{0.5, 0.5}, {0.5, 0.5}, {0.52, 0.5}, {0.52, 0.5}}));
  CHECK(finest(only_line(geometry)).size() == 4);
  const MapGeometry empty = build_map_geometry(basemap_of({{0.5, 0.5}}));
  CHECK(only_line(empty).indices.empty());
  CHECK(only_line(empty).detail_at(8).index_count == 0);
}

TEST_CASE("coarser levels have fewer points; every index names a vertex") {
  std::vector<WorldPoint> points;
  for (int i = 0; i <= 2000; ++i) points.push_back({0.4 + i * 1e-4, 0.5 + 2e-5 * std::sin(i * 0.7)});
  const MapGeometry geometry = build_map_geometry(basemap_of(points));
  const LineMesh& mesh = only_line(geometry);
  for (size_t i = 1; i < mesh.details.size(); ++i) {
    CHECK(mesh.details[i - 1].max_zoom_log2 < mesh.details[i].max_zoom_log2);
    CHECK(mesh.details[i - 1].index_count <= mesh.details[i].index_count);
  }
  CHECK(mesh.detail_at(3).index_count < mesh.detail_at(12).index_count / 20);
  for (const uint32_t index : mesh.indices) CHECK(index < mesh.vertices.size());
}

TEST_CASE("simplifying keeps the ends and strays no farther than allowed") {
  std::mt19937 random(2020);
  std::uniform_real_distribution<double> unit(-1, 1);
  std::vector<WorldPoint> points{{0, 0}};
  for (int i = 0; i < 400; ++i) points.push_back({points.back().x + 0.001, points.back().y + 0.0005 * unit(random)});
  constexpr double kTolerance = 0.001;
  const std::vector<WorldPoint> out = simplified(points, kTolerance);
  CHECK(out.size() < points.size() / 2);
  CHECK(out.front().x == points.front().x);
  CHECK(out.back().x == points.back().x);
  for (const WorldPoint p : points) {
    double nearest = 1;
    for (size_t i = 1; i < out.size(); ++i) {
      if (p.x < out[i - 1].x || p.x > out[i].x) continue;
      const double t = (p.x - out[i - 1].x) / (out[i].x - out[i - 1].x);
      nearest = std::min(nearest, std::abs(out[i - 1].y + t * (out[i].y - out[i - 1].y) - p.y));
    }
    CHECK(nearest < kTolerance * 1.5);
  }
}

TEST_CASE("lines that meet two at a point are one; where three meet all end") {
  const WorldPoint a{0, 0}, b{1, 0}, c{2, 0}, d{3, 0}, e{2, 1};
  const auto two = joined({line_of({a, b}), line_of({c, b}), line_of({c, d})});
  if (!CHECK(two.size() == 1)) return;
  CHECK(two[0].points.size() == 4);
  CHECK(std::abs(two[0].points.front().x - two[0].points.back().x) == 3);
  CHECK(joined({line_of({a, b}), line_of({b, c}), line_of({c, d}), line_of({c, e})}).size() == 3);
  const auto ring = joined({line_of({a, b}), line_of({b, e}), line_of({e, a})});
  if (!CHECK(ring.size() == 1)) return;
  CHECK(ring[0].points.front().x == ring[0].points.back().x);
}

// Two triangles that make a square from (0,0) to (2,2), in the vertices' own numbering.
FillLayer square_layer() {
  return {"far_land", {{0, 0}, {2, 0}, {2, 2}, {0, 0}, {2, 2}, {0, 2}}, {0, 1, 2, 3, 4, 5}};
}

TEST_CASE("an area's outline is the edges of one triangle only, joined, though triangles share no vertices") {
  const auto outline = outline_of(square_layer(), {});
  if (!CHECK(outline.size() == 1)) return;
  CHECK(outline[0].points.size() == 5);
}

TEST_CASE("the side along which an area was cut is no shore") {
  const auto outline = outline_of(square_layer(), {{{2, -1}, {5, 9}}});
  if (!CHECK(outline.size() == 1)) return;
  CHECK(outline[0].points.size() == 4);
  for (size_t i = 1; i < outline[0].points.size(); ++i) {
    CHECK(!(outline[0].points[i - 1].x == 2 && outline[0].points[i].x == 2));
  }
}

TEST_CASE("each mark is one square around its centre, large enough for its soft edge") {
  const MarkMesh mesh = build_mark_mesh({{{100, 50}, 10, MarkShape::disc, 2, {1, 2, 3, 4}, {5, 6, 7, 8}},
                                         {{0, 0}, 6, MarkShape::bar, 1, {}, {}}});
  CHECK(mesh.vertices.size() == 8);
  CHECK(mesh.indices.size() == 12);
  for (const uint32_t index : mesh.indices) CHECK(index < mesh.vertices.size());
  CHECK(mesh.vertices[0].x_px == 100);
  CHECK(mesh.vertices[3].corner_x_px >= 11);
  CHECK(mesh.vertices[7].shape == static_cast<float>(MarkShape::bar));
}

}  // namespace
}  // namespace jejak
