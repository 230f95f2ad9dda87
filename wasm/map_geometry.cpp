#include "wasm/map_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <utility>

namespace jejak {
namespace {

constexpr double kTilePx = 256;
constexpr double kSimplifyPx = 1.0 / 3;                     // CSS pixels at a level's zoom
constexpr std::array<double, 4> kDetailZooms = {4, 6, 8, 10};  // then the line as it is
constexpr double kMiterLeastCosine = 0.3;  // between the two ways across: sharper bends are bevelled (about 145 degrees)
constexpr double kOnEdge = 2e-6;           // world units: nearer to the cut than this is on it (80 m)
constexpr float kFeatherPx = 1.5f;         // a mark's square is this much larger, for its soft edge

struct Vector {
  double x = 0, y = 0;
};

double dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y; }
double length(Vector v) { return std::sqrt(dot(v, v)); }  // hypot() guards against overflow, and takes its time for it

// To the right of the way from a to b (y southwards), of length 1.
Vector across(WorldPoint a, WorldPoint b) {
  const Vector d{b.x - a.x, b.y - a.y};
  const double l = length(d);
  return {-d.y / l, d.x / l};
}

double squared_distance_to_segment(WorldPoint p, WorldPoint a, WorldPoint b) {
  const Vector ab{b.x - a.x, b.y - a.y}, ap{p.x - a.x, p.y - a.y};
  const double squared = dot(ab, ab);
  const double t = squared > 0 ? std::clamp(dot(ap, ab) / squared, 0.0, 1.0) : 0;
  const Vector off{ap.x - t * ab.x, ap.y - t * ab.y};
  return dot(off, off);
}

bool same_point(WorldPoint a, WorldPoint b) { return a.x == b.x && a.y == b.y; }

// Adds the strip of one line to the mesh.
class StripBuilder {
 public:
  StripBuilder(LineMesh& mesh, WorldPoint origin) : mesh_(mesh), origin_(origin) {}

  void add(std::vector<WorldPoint> points) {
    const auto repeats = std::ranges::unique(points, same_point);
    points.erase(repeats.begin(), repeats.end());
    if (points.size() < 2) return;
    const bool closed = points.size() > 3 && same_point(points.front(), points.back());
    along_ = 0;
    open_ = false;
    for (size_t i = 0; i < points.size(); ++i) {
      if (i > 0) along_ += length({points[i].x - points[i - 1].x, points[i].y - points[i - 1].y});
      const bool first = i == 0, last = i + 1 == points.size();
      const Vector before = !first ? across(points[i - 1], points[i])
                            : closed ? across(points[points.size() - 2], points.back())
                                     : across(points[0], points[1]);
      const Vector after = !last    ? across(points[i], points[i + 1])
                           : closed ? across(points[0], points[1])
                                    : before;
      joint(points[i], before, after);
    }
  }

 private:
  void joint(WorldPoint at, Vector before, Vector after) {
    const Vector sum{before.x + after.x, before.y + after.y};
    const double l = length(sum);
    const double cosine = l / 2;  // of half the bend's angle
    if (cosine < kMiterLeastCosine) {
      pair(at, before);
      pair(at, after);
    } else {
      pair(at, {sum.x / l / cosine, sum.y / l / cosine});
    }
  }

  void pair(WorldPoint at, Vector normal) {
    const auto next = static_cast<uint32_t>(mesh_.vertices.size());
    for (const float side : {-1.0f, 1.0f}) {
      mesh_.vertices.push_back({static_cast<float>(at.x - origin_.x), static_cast<float>(at.y - origin_.y),
                                static_cast<float>(normal.x), static_cast<float>(normal.y), side,
                                static_cast<float>(along_)});
    }
    if (open_) {
      for (const uint32_t i : {next - 2, next - 1, next, next, next - 1, next + 1}) mesh_.indices.push_back(i);
    }
    open_ = true;
  }

  LineMesh& mesh_;
  WorldPoint origin_;
  double along_ = 0;
  bool open_ = false;  // a pair of this line is there to join on
};

LineMesh build_line_mesh(std::string id, const std::vector<MapLine>& source, WorldPoint origin) {
  const std::vector<MapLine> lines = joined(source);
  LineMesh mesh{.id = std::move(id), .vertices = {}, .indices = {}, .details = {}};
  const auto add_detail = [&](double max_zoom_log2, double tolerance) {
    const auto first = static_cast<uint32_t>(mesh.indices.size());
    StripBuilder builder(mesh, origin);
    for (const MapLine& line : lines) builder.add(tolerance > 0 ? simplified(line.points, tolerance) : line.points);
    mesh.details.push_back({max_zoom_log2, first, static_cast<uint32_t>(mesh.indices.size()) - first});
  };
  for (const double zoom : kDetailZooms) add_detail(zoom, kSimplifyPx / (kTilePx * std::exp2(zoom)));
  add_detail(std::numeric_limits<double>::infinity(), 0);
  return mesh;
}

FillMesh build_fill_mesh(const FillLayer& layer, WorldPoint origin) {
  FillMesh mesh{layer.id, {}, layer.indices};
  mesh.vertices.reserve(layer.vertices.size());
  for (const WorldPoint p : layer.vertices) {
    mesh.vertices.push_back({static_cast<float>(p.x - origin.x), static_cast<float>(p.y - origin.y)});
  }
  return mesh;
}

// An edge of a triangle by its ends' ranks among the distinct positions, the smaller first; `forward`: as it ran.
struct Edge {
  uint32_t a = 0, b = 0;
  bool forward = true;
};

// The rank of each vertex's position: triangles of neighbouring areas share edges though not vertices.
std::vector<uint32_t> position_ranks(const std::vector<WorldPoint>& points, std::vector<WorldPoint>& distinct) {
  std::vector<uint32_t> order(points.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto key = [&](uint32_t i) { return std::pair(points[i].x, points[i].y); };
  std::ranges::sort(order, {}, key);
  std::vector<uint32_t> ranks(points.size());
  for (const uint32_t i : order) {
    if (distinct.empty() || !same_point(distinct.back(), points[i])) distinct.push_back(points[i]);
    ranks[i] = static_cast<uint32_t>(distinct.size() - 1);
  }
  return ranks;
}

std::vector<Edge> single_edges(const FillLayer& layer, const std::vector<uint32_t>& ranks) {
  std::vector<Edge> edges;
  for (size_t t = 0; t + 2 < layer.indices.size(); t += 3) {
    for (size_t k = 0; k < 3; ++k) {
      const uint32_t a = ranks[layer.indices[t + k]], b = ranks[layer.indices[t + (k + 1) % 3]];
      if (a != b) edges.push_back({std::min(a, b), std::max(a, b), a < b});
    }
  }
  const auto key = [](const Edge& e) { return std::pair(e.a, e.b); };
  std::ranges::sort(edges, {}, key);
  std::vector<Edge> single;
  for (size_t i = 0; i < edges.size();) {
    size_t end = i + 1;
    while (end < edges.size() && key(edges[end]) == key(edges[i])) ++end;
    if (end == i + 1) single.push_back(edges[i]);
    i = end;
  }
  return single;
}

WorldRect bounds_of(const std::vector<WorldPoint>& points) {
  WorldRect out{{1, 1}, {0, 0}};
  for (const WorldPoint p : points) {
    out.min = {std::min(out.min.x, p.x), std::min(out.min.y, p.y)};
    out.max = {std::max(out.max.x, p.x), std::max(out.max.y, p.y)};
  }
  return out;
}

bool along_edge(const WorldRect& rect, WorldPoint a, WorldPoint b) {
  const auto near = [](double p, double q, double edge) {
    return std::abs(p - edge) < kOnEdge && std::abs(q - edge) < kOnEdge;
  };
  return near(a.x, b.x, rect.min.x) || near(a.x, b.x, rect.max.x) || near(a.y, b.y, rect.min.y) ||
         near(a.y, b.y, rect.max.y);
}

}  // namespace

const LineDetail& LineMesh::detail_at(double zoom_log2) const {
  for (const LineDetail& detail : details) {
    if (zoom_log2 <= detail.max_zoom_log2) return detail;
  }
  return details.back();
}

std::vector<WorldPoint> simplified(const std::vector<WorldPoint>& points, double tolerance) {
  if (points.size() < 3) return points;
  std::vector<bool> keep(points.size(), false);
  keep.front() = keep.back() = true;
  std::vector<std::pair<size_t, size_t>> open = {{0, points.size() - 1}};
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    double farthest = 0;
    size_t at = first;
    for (size_t i = first + 1; i < last; ++i) {
      const double d = squared_distance_to_segment(points[i], points[first], points[last]);
      if (d > farthest) farthest = d, at = i;
    }
    if (farthest <= tolerance * tolerance) continue;
    keep[at] = true;
    open.push_back({first, at});
    open.push_back({at, last});
  }
  std::vector<WorldPoint> out;
  for (size_t i = 0; i < points.size(); ++i) {
    if (keep[i]) out.push_back(points[i]);
  }
  return out;
}

std::vector<MapLine> joined(std::vector<MapLine> lines) {
  std::erase_if(lines, [](const MapLine& line) { return line.points.size() < 2; });
  using Key = std::pair<double, double>;
  std::map<Key, std::vector<size_t>> ends;  // at this point these lines begin or end
  const auto key_of = [](WorldPoint p) { return Key{p.x, p.y}; };
  for (size_t i = 0; i < lines.size(); ++i) {
    ends[key_of(lines[i].points.front())].push_back(i);
    ends[key_of(lines[i].points.back())].push_back(i);
  }
  std::vector<bool> used(lines.size(), false);
  // Takes on lines at the end of `line` for as long as exactly one other begins or ends there.
  const auto grow = [&](MapLine& line) {
    for (;;) {
      const WorldPoint end = line.points.back();
      const std::vector<size_t>& here = ends[key_of(end)];
      if (here.size() != 2) return;
      const size_t next = used[here[0]] ? here[1] : here[0];
      if (used[next]) return;
      used[next] = true;
      std::vector<WorldPoint>& more = lines[next].points;
      if (!same_point(more.front(), end)) std::ranges::reverse(more);
      line.points.insert(line.points.end(), more.begin() + 1, more.end());
    }
  };
  std::vector<MapLine> out;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (used[i]) continue;
    used[i] = true;
    MapLine line = lines[i];
    grow(line);
    std::ranges::reverse(line.points);
    grow(line);
    out.push_back(std::move(line));
  }
  return out;
}

std::vector<MapLine> outline_of(const FillLayer& layer, const std::vector<WorldRect>& cuts) {
  std::vector<WorldPoint> points;
  const std::vector<uint32_t> ranks = position_ranks(layer.vertices, points);
  std::vector<Edge> edges = single_edges(layer, ranks);
  std::erase_if(edges, [&](const Edge& e) {
    return std::ranges::any_of(cuts, [&](const WorldRect& c) { return along_edge(c, points[e.a], points[e.b]); });
  });
  // Joined in the direction of the triangles, so that a loop is walked one way round.
  const auto begin_of = [](const Edge& e) { return e.forward ? e.a : e.b; };
  const auto end_of = [](const Edge& e) { return e.forward ? e.b : e.a; };
  std::ranges::sort(edges, {}, begin_of);
  std::vector<bool> used(edges.size(), false), entered(points.size(), false);
  for (const Edge& e : edges) entered[end_of(e)] = true;
  const auto next_from = [&](uint32_t point) {
    auto at = std::ranges::lower_bound(edges, point, {}, begin_of);
    while (at != edges.end() && begin_of(*at) == point && used[static_cast<size_t>(at - edges.begin())]) ++at;
    return at != edges.end() && begin_of(*at) == point ? static_cast<size_t>(at - edges.begin()) : edges.size();
  };
  std::vector<MapLine> out;
  const auto walk = [&](size_t edge) {
    MapLine line{"", {points[begin_of(edges[edge])]}};
    for (; edge < edges.size(); edge = next_from(end_of(edges[edge]))) {
      used[edge] = true;
      line.points.push_back(points[end_of(edges[edge])]);
    }
    out.push_back(std::move(line));
  };
  // Open lines from their begin first, then the loops.
  for (const bool loops : {false, true}) {
    for (size_t i = 0; i < edges.size(); ++i) {
      if (!used[i] && (loops || !entered[begin_of(edges[i])])) walk(i);
    }
  }
  return out;
}

MapGeometry build_map_geometry(const Basemap& basemap) {
  const WorldRect& region = basemap.bounds;
  MapGeometry out{.origin = {(region.min.x + region.max.x) / 2, (region.min.y + region.max.y) / 2},
                  .region = region, .fills = {}, .lines = {}};
  std::vector<WorldRect> cuts = {region, {{0, 0}, {1, 1}}};
  for (const FillLayer& layer : basemap.fills) cuts.push_back(bounds_of(layer.vertices));
  for (const LineLayer& layer : basemap.lines) out.lines.push_back(build_line_mesh(layer.id, layer.lines, out.origin));
  for (const FillLayer& layer : basemap.fills) {
    out.fills.push_back(build_fill_mesh(layer, out.origin));
    if (!layer.id.ends_with("_land")) continue;
    out.lines.push_back(build_line_mesh(layer.id + "_outline", outline_of(layer, cuts), out.origin));
  }
  return out;
}

MarkMesh build_mark_mesh(const std::vector<MarkSprite>& sprites) {
  MarkMesh mesh;
  mesh.vertices.reserve(sprites.size() * 4);
  mesh.indices.reserve(sprites.size() * 6);
  for (const MarkSprite& s : sprites) {
    const auto first = static_cast<uint32_t>(mesh.vertices.size());
    const float reach = s.radius_px + kFeatherPx;
    for (const auto& [x, y] : {std::pair(-reach, -reach), {reach, -reach}, {-reach, reach}, {reach, reach}}) {
      mesh.vertices.push_back({s.centre.x_px, s.centre.y_px, x, y, s.radius_px, s.ring_px,
                               static_cast<float>(s.shape), s.fill, s.edge});
    }
    for (const uint32_t i : {0u, 1u, 2u, 2u, 1u, 3u}) mesh.indices.push_back(first + i);
  }
  return mesh;
}

}  // namespace jejak
