#include "wasm/map_layout.h"

#include <algorithm>
#include <cmath>

#include "wasm/map_clusters.h"
#include "wasm/map_labels.h"
#include "wasm/map_style.h"

namespace jejak {
namespace {

constexpr double kSmallMarksZoom = 4.5, kFullMarksZoom = 8.0;  // between these marks grow to their full size
constexpr float kSmallMarks = 0.55f;
constexpr uint32_t kStrongTold = 3;        // marks told of this often are named in bold
constexpr float kAreaReach = 2.2f, kCountryReach = 3.0f;  // soft areas, in radii of their disc
constexpr float kLeastDiscObstacle = 0.8f;  // how much of a disc names keep off: touching its rim is fine
constexpr size_t kMostNames = 90;           // one ImGui draw list holds 65,536 vertices
constexpr size_t kMostPointers = 12;

uint32_t told(const PlaceMark& mark) { return mark.locations + mark.datelines; }

bool is_strong(const PlaceMark& mark) {
  return told(mark) >= kStrongTold || mark.emphasis.hovered || mark.emphasis.selected;
}

bool is_pointed_at(const PlaceMark& mark) { return mark.emphasis.hovered || mark.emphasis.selected; }

bool is_soft(const PlaceMark& mark) { return mark.shape == PlaceShape::area || mark.shape == PlaceShape::country; }

bool inside(const WorldRect& rect, WorldPoint p) {
  return p.x >= rect.min.x && p.x <= rect.max.x && p.y >= rect.min.y && p.y <= rect.max.y;
}

PixelRect square(PixelPoint centre, float radius) {
  return {centre.x_px - radius, centre.y_px - radius, 2 * radius, 2 * radius};
}

// Rounded as far as a reader can use it: 3.200, 480, 95.
int64_t round_distance(double km) {
  const double step = km >= 1000 ? 100 : km >= 100 ? 10 : 1;
  return std::llround(km / step) * static_cast<int64_t>(step);
}

class Setter {
 public:
  Setter(const MapModel& model, const MapGround& ground, const MapFrameInput& input, const Theme& theme,
         const MeasureText& measure)
      : model_(model), ground_(ground), input_(input), theme_(theme), measure_(measure),
        area_{0, 0, input.view.size.width_px, input.view.size.height_px} {}

  MapLayout set() {
    for (const PlaceMark& mark : model_.marks) {
      uint32_t& most = is_soft(mark) ? most_soft_ : most_precise_;
      most = std::max(most, told(mark));
    }
    place_marks();
    draw_marks();
    place_signs();
    place_roads();
    place_far();
    place_names();
    return std::move(out_);
  }

 private:
  double zoom() const { return input_.view.camera.zoom_log2; }

  bool shows(PixelPoint at) const { return area_.contains(at); }

  // Soft areas and precise marks are scaled each by themselves: a region is always told of more often than a village.
  float disc_of(const PlaceMark& mark) const {
    return mark_radius(told(mark), is_soft(mark) ? most_soft_ : most_precise_, theme_, zoom());
  }

  void place_marks() {
    for (uint32_t i = 0; i < model_.marks.size(); ++i) {
      const PlaceMark& mark = model_.marks[i];
      const PixelPoint at = screen_from_world(input_.view, mark.position_in_world);
      if (!shows(at)) continue;
      const float disc = disc_of(mark);
      const float radius = mark.shape == PlaceShape::country ? disc * kCountryReach
                           : mark.shape == PlaceShape::area  ? disc * kAreaReach
                                                             : disc;
      out_.marks.push_back({i, at, radius, std::max(is_soft(mark) ? disc : radius, theme_.size.touch_target / 2), is_soft(mark), false, {}});
    }
    fold_marks();
    // Soft areas below, then the larger discs below the smaller; what is pointed at on top of all.
    const auto rank = [&](const MarkOnMap& m) {
      const PlaceMark& mark = model_.marks[m.mark];
      return is_pointed_at(mark) ? 3 : is_soft(mark) ? 0 : 1;
    };
    std::ranges::stable_sort(out_.marks, [&](const MarkOnMap& a, const MarkOnMap& b) {
      return rank(a) != rank(b) ? rank(a) < rank(b) : a.radius_px > b.radius_px;
    });
  }

  // What is pointed at comes out of its cluster; the next of those who stay stands for them. At the closest zoom nothing
  // is left to open.
  void fold_marks() {
    if (zoom() >= kMaxZoomLog2) return;
    std::vector<uint32_t> precise;  // indexes into out_.marks, and so the most told of first
    std::vector<ClusterSpot> spots;
    for (uint32_t i = 0; i < out_.marks.size(); ++i) {
      const MarkOnMap& m = out_.marks[i];
      if (is_soft(model_.marks[m.mark])) continue;
      precise.push_back(i);
      spots.push_back({m.centre, m.radius_px});
    }
    const std::vector<uint32_t> heads = stand_ins(spots);
    std::vector<MarkOnMap*> shown(spots.size(), nullptr);  // by head: the one of its cluster that stands for it
    for (uint32_t i = 0; i < heads.size(); ++i) {
      MarkOnMap& m = out_.marks[precise[i]];
      const Emphasis& e = model_.marks[m.mark].emphasis;
      if (e.hovered || e.selected || e.linked) continue;
      MarkOnMap*& head = shown[heads[i]];
      if (!head) {
        head = &m;
        continue;
      }
      m.folded = out_.has_cluster = true;
      head->holds.push_back(m.mark);
    }
  }

  void draw_marks() {
    const Palette& ink = theme_.palette;
    for (const MarkOnMap& m : out_.marks) {
      if (m.folded) continue;
      const PlaceMark& mark = model_.marks[m.mark];
      const Emphasis& e = mark.emphasis;
      const float opacity = e.dimmed ? theme_.opacity.dimmed : 1;
      const Color color = ink.of(Kind::place).faded(opacity);
      if (e.selected || e.hovered) add_halo(m, e.selected);
      if (is_soft(mark)) {
        out_.has_area = true;
        const float strength = is_pointed_at(mark) || e.linked ? theme_.opacity.uncertain : theme_.opacity.soft_area;
        out_.sprites.push_back({m.centre, m.radius_px, MarkShape::glow, 0, color.faded(strength), {}});
        continue;
      }
      const MarkShape shape = mark.shape == PlaceShape::line ? MarkShape::bar : MarkShape::disc;
      const float ring = theme_.size.mark_ring;
      if (!m.holds.empty()) add_pile(m, color.faded(opacity));
      const Color halo = ink.map_halo.faded(opacity);  // below all of the mark, so that a pale one is pale
      out_.sprites.push_back({m.centre, m.radius_px + ring / 2, shape, ring, halo, halo});
      // Only filed from: hollow. Told of in the open article: full; in another: paler.
      const bool hollow = mark.locations == 0;
      out_.has_dateline_only |= hollow;
      out_.has_other_article |= !mark.in_open_article;
      const float fill = mark.in_open_article || e.linked || is_pointed_at(mark) ? 1 : theme_.opacity.other_article;
      out_.sprites.push_back({m.centre, m.radius_px - ring / 2, shape, hollow ? ring : theme_.space.hair,
                              hollow ? ink.map_halo.faded(opacity) : color.faded(fill), color});
    }
  }

  // What is pointed at or held stands out by a ring in the accent's colour.
  void add_halo(const MarkOnMap& m, bool held) {
    const float ring = theme_.size.mark_ring * (held ? 1.5f : 1);
    const float disc = disc_of(model_.marks[m.mark]);
    out_.sprites.push_back({m.centre, disc + theme_.size.mark_ring + ring, MarkShape::disc, ring,
                            theme_.palette.map_halo.faded(theme_.opacity.uncertain), theme_.palette.accent});
  }

  // A second rim: more marks lie below this one.
  void add_pile(const MarkOnMap& m, Color color) {
    const float ring = theme_.size.mark_ring;
    out_.sprites.push_back({m.centre, m.radius_px + 2.5f * ring, MarkShape::disc, ring, theme_.palette.map_halo, color});
  }

  // A region's would stand somewhere in it and say no more than its name: only what lies at one spot has signs.
  void place_signs() {
    for (const MarkOnMap* m : by_rank()) {
      if (m->soft) continue;
      EventSigns signs = model_.marks[m->mark].signs;
      for (const uint32_t other : m->holds) signs.add(model_.marks[other].signs);
      out_.has_signs.add(signs);
      place_signs_of(*m, signs);
    }
  }

  // In a row above the mark, or where other marks or signs stand there, below it or at its side. Crowded on all sides it
  // goes without: who points at it reads them.
  void place_signs_of(const MarkOnMap& m, EventSigns signs) {
    const auto n = static_cast<float>(std::ranges::count_if(kEventSigns, [&](EventSign sign) { return signs.has(sign); }));
    if (n == 0) return;
    const float r = theme_.size.event_sign, step = 2.6f * r, half = step * (n - 1) / 2 + r;
    const float rim = m.radius_px + theme_.size.mark_ring * (m.holds.empty() ? 1 : 3);
    const auto [x, y] = m.centre;
    for (const PixelPoint at : {PixelPoint{x, y - rim - r}, {x, y + rim + r}, {x - rim - half, y}, {x + rim + half, y}}) {
      const PixelRect row{at.x_px - half, at.y_px - r, 2 * half, 2 * r};
      if (!is_open(row, m)) continue;
      sign_rows_.push_back(row);
      float sign_x = row.x_px + r;
      for (const EventSign sign : kEventSigns) {
        if (!signs.has(sign)) continue;
        const float opacity = model_.marks[m.mark].emphasis.dimmed ? theme_.opacity.dimmed : 1;
        out_.signs.push_back({sign, {sign_x, at.y_px}, r, opacity});
        sign_x += step;
      }
      return;
    }
  }

  bool is_open(const PixelRect& row, const MarkOnMap& own) const {
    const auto hit = [&](const PixelRect& other) { return row.overlaps(other); };
    return std::ranges::none_of(sign_rows_, hit) && std::ranges::none_of(out_.marks, [&](const MarkOnMap& m) {
      return &m != &own && !m.folded && !m.soft && hit(square(m.centre, m.radius_px));
    });
  }

  void place_roads() {
    const float gap = theme_.size.mark_min_radius + theme_.size.mark_ring;
    for (const MapRoad& road : model_.roads) {
      const PixelPoint a = screen_from_world(input_.view, model_.marks[road.from].position_in_world);
      const PixelPoint b = screen_from_world(input_.view, model_.marks[road.to].position_in_world);
      const float length = std::hypot(b.x_px - a.x_px, b.y_px - a.y_px);
      if (length < 3 * gap) continue;
      const float x = (b.x_px - a.x_px) / length * gap, y = (b.y_px - a.y_px) / length * gap;
      out_.roads.push_back({{a.x_px + x, a.y_px + y}, {b.x_px - x, b.y_px - y}, road.in_open_article});
    }
  }

  // The marks that are drawn, the most told of first.
  std::vector<const MarkOnMap*> by_rank() const {
    std::vector<const MarkOnMap*> marks;
    for (const MarkOnMap& m : out_.marks) {
      if (!m.folded) marks.push_back(&m);
    }
    std::ranges::sort(marks, {}, [](const MarkOnMap* m) { return m->mark; });
    return marks;
  }

  void place_far() {
    const WorldRect seen = visible_world(input_.view);
    const bool sees_region = seen.min.x < ground_.region.max.x && seen.max.x > ground_.region.min.x &&
                             seen.min.y < ground_.region.max.y && seen.max.y > ground_.region.min.y;
    bool region_told = false;
    std::vector<uint32_t> far;
    for (uint32_t i = 0; i < model_.marks.size(); ++i) {
      const PlaceMark& mark = model_.marks[i];
      if (shows(screen_from_world(input_.view, mark.position_in_world))) continue;
      const bool in_region = inside(ground_.region, mark.position_in_world);
      // From afar one pointer leads back to the region; inside it, each place beyond the edge has its own.
      if (in_region && !sees_region && !is_pointed_at(mark) && !mark.emphasis.linked) {
        if (region_told) continue;
        region_told = true;
        region_mark_ = i;
      }
      far.push_back(i);
    }
    std::ranges::stable_sort(far, [&](uint32_t a, uint32_t b) { return rank_of(a) < rank_of(b); });
    if (far.size() > kMostPointers) {
      out_.more = static_cast<uint32_t>(far.size() - kMostPointers);
      far.resize(kMostPointers);
    }
    place_pointers_of(far);
  }

  // What is pointed at first, then the way back to the region, then as the model has them.
  int rank_of(uint32_t mark) const {
    return is_pointed_at(model_.marks[mark]) ? 0 : mark == region_mark_ ? 1 : 2;
  }

  void place_pointers_of(const std::vector<uint32_t>& far) {
    const LatLng middle = latlng_from_world(input_.view.camera.centre);
    std::vector<PointerRequest> requests;
    std::vector<PointerOnMap> pointers;
    for (const uint32_t i : far) {
      const PlaceMark& mark = model_.marks[i];
      const std::string n = format_number(model_.language, round_distance(distance_km(middle, mark.position)));
      std::string distance = fill(text_of(model_.language, Text::distance_km), {{"n", n}});
      requests.push_back({screen_from_world(input_.view, mark.position_in_world),
                          pointer_size(mark, distance, theme_, measure_)});
      pointers.push_back({i, i == region_mark_, {}, std::move(distance)});
    }
    const float margin = theme_.space.s;
    const PixelRect room{area_.x_px + margin, area_.y_px + margin, area_.width_px - 2 * margin,
                         area_.height_px - 2 * margin};
    // Chips slide past the marks at the edge, too.
    std::vector<PixelRect> taken = input_.controls;
    taken.insert(taken.end(), sign_rows_.begin(), sign_rows_.end());
    // Of a soft area only the middle, where it is pressed.
    for (const MarkOnMap& m : out_.marks) {
      if (m.folded) continue;
      taken.push_back(square(m.centre, is_soft(model_.marks[m.mark]) ? theme_.space.m : m.radius_px));
    }
    const auto placed = place_pointers(requests, room, theme_.space.xs, taken);
    for (size_t i = 0; i < placed.size(); ++i) {
      if (!placed[i]) {
        ++out_.more;
        continue;
      }
      pointers[i].placed = *placed[i];
      out_.pointers.push_back(std::move(pointers[i]));
    }
  }

  struct Wish {  // a name that would like to be placed
    LabelRequest request;
    std::vector<NameOnMap> lines;  // `at` filled in when it is
  };

  void add_wish(LabelRequest request, std::vector<std::pair<MapTextKind, std::string>> lines, float opacity) {
    Wish wish{request, {}};
    for (auto& [kind, text] : lines) {
      const PixelSize size = measure_(kind, text);
      wish.request.size.width_px = std::max(wish.request.size.width_px, size.width_px);
      wish.request.size.height_px += size.height_px;
      wish.lines.push_back({kind, std::move(text), {}, opacity});
    }
    wishes_.push_back(std::move(wish));
  }

  // "Khankendi · 3": with what was found there; "Khankendi +2": and two more places.
  std::string counted_label(const MarkOnMap& m) const {
    const PlaceMark& mark = model_.marks[m.mark];
    uint32_t finds = mark.finds;
    for (const uint32_t other : m.holds) finds += model_.marks[other].finds;
    std::string label = mark.label;
    if (!m.holds.empty()) label += " +" + format_number(model_.language, static_cast<int64_t>(m.holds.size()));
    return finds == 0 ? label : label + " · " + format_number(model_.language, finds);
  }

  void wish_for_marks(bool pointed_at) {
    for (const MarkOnMap* m : by_rank()) {
      const PlaceMark& mark = model_.marks[m->mark];
      if (is_pointed_at(mark) != pointed_at) continue;
      const float opacity = mark.emphasis.dimmed ? theme_.opacity.uncertain : 1;
      LabelRequest request{.anchor = m->centre, .size = {}, .clearance_px = m->radius_px + theme_.space.xs,
                           .placement = LabelPlacement::beside, .gap_px = theme_.space.xs, .over_marks = pointed_at};
      std::vector<std::pair<MapTextKind, std::string>> lines;
      if (is_soft(mark)) {
        request.placement = LabelPlacement::centred;
        request.clearance_px = disc_of(mark);
        lines.emplace_back(MapTextKind::area, capitals(counted_label(*m)));
      } else {
        lines.emplace_back(is_strong(mark) ? MapTextKind::place_strong : MapTextKind::place, counted_label(*m));
      }
      if (pointed_at && !mark.side_names.empty()) lines.emplace_back(MapTextKind::sides, mark.side_names);
      add_wish(request, std::move(lines), opacity);
    }
  }

  void wish_for_ground() {
    if (!ground_.names) return;
    for (const GroundName& name : *ground_.names) {
      const float opacity = name_opacity(name.kind, zoom());
      const PixelPoint at = screen_from_world(input_.view, name.position);
      if (opacity <= 0 || !shows(at) || is_marked(name.name)) continue;
      add_wish({.anchor = at, .size = {}, .clearance_px = 0, .placement = LabelPlacement::centred, .gap_px = theme_.space.s, .over_marks = false},
               {{name.kind, name.text}}, opacity);
    }
  }

  bool is_marked(const std::string& name) const {
    return std::ranges::any_of(out_.marks, [&](const MarkOnMap& m) {
      return is_soft(model_.marks[m.mark]) && model_.marks[m.mark].label == name;
    });
  }

  void place_names() {
    wish_for_marks(true);
    wish_for_marks(false);
    wish_for_ground();
    LabelObstacles obstacles{.marks = {}, .controls = input_.controls, .lines = {}};
    for (const MarkOnMap& m : out_.marks) {
      if (!m.folded && !is_soft(model_.marks[m.mark])) obstacles.marks.push_back(square(m.centre, m.radius_px * kLeastDiscObstacle));
    }
    obstacles.marks.insert(obstacles.marks.end(), sign_rows_.begin(), sign_rows_.end());
    const float road_width = theme_.size.road_line + 2 * theme_.size.halo;
    for (const RoadOnMap& road : out_.roads) obstacles.lines.push_back({road.from, road.to, road_width});
    for (const PointerOnMap& pointer : out_.pointers) obstacles.controls.push_back(pointer.placed.rect);
    std::vector<LabelRequest> requests;
    for (const Wish& wish : wishes_) requests.push_back(wish.request);
    const auto placed = place_labels(requests, obstacles, area_);
    for (size_t i = 0; i < placed.size() && out_.names.size() < kMostNames; ++i) {
      if (placed[i]) emit(wishes_[i], *placed[i]);
    }
  }

  // The lines of one name below each other: flush on the side where the mark is, else centred.
  void emit(Wish& wish, const PixelRect& rect) {
    float y = rect.y_px;
    const float middle = rect.x_px + rect.width_px / 2, anchor = wish.request.anchor.x_px;
    const float along = rect.x_px >= anchor ? 0.0f : rect.right_px() <= anchor ? 1.0f : 0.5f;
    const bool centred = wish.request.placement == LabelPlacement::centred || std::abs(middle - anchor) < 1;
    for (NameOnMap& line : wish.lines) {
      const PixelSize size = measure_(line.kind, line.text);
      line.at = {std::round(rect.x_px + (rect.width_px - size.width_px) * (centred ? 0.5f : along)), y};
      y += size.height_px;
      out_.names.push_back(std::move(line));
    }
  }

  const MapModel& model_;
  const MapGround& ground_;
  const MapFrameInput& input_;
  const Theme& theme_;
  const MeasureText& measure_;
  PixelRect area_;
  MapLayout out_;
  std::vector<Wish> wishes_;
  std::vector<PixelRect> sign_rows_;
  uint32_t region_mark_ = ~0u;
  uint32_t most_soft_ = 1, most_precise_ = 1;
};

}  // namespace

float mark_radius(uint32_t count, uint32_t most, const Theme& theme, double zoom_log2) {
  const float least = theme.size.mark_min_radius, largest = theme.size.mark_max_radius;
  const float unit = std::min(least, largest / std::sqrt(static_cast<float>(std::max(most, 1u))));
  const float grown = kSmallMarks + (1 - kSmallMarks) * ramp(zoom_log2, kSmallMarksZoom, kFullMarksZoom);
  return std::max(least, unit * std::sqrt(static_cast<float>(count)) * grown);
}

PixelSize pointer_size(const PlaceMark& mark, std::string_view distance, const Theme& theme,
                       const MeasureText& measure) {
  const PixelSize name = measure(MapTextKind::place, mark.label), far = measure(MapTextKind::sides, distance);
  const float arrow = theme.type.caption;
  return {std::ceil(theme.space.s + arrow + theme.space.xs + name.width_px + theme.space.s + far.width_px + theme.space.s),
          std::ceil(std::max(name.height_px, far.height_px) + 2 * theme.space.xxs)};
}

MapLayout layout_map(const MapModel& model, const MapGround& ground, const MapFrameInput& input, const Theme& theme,
                     const MeasureText& measure) {
  return Setter(model, ground, input, theme, measure).set();
}

const MarkOnMap* mark_at(const MapLayout& layout, PixelPoint point) {
  const MarkOnMap* found = nullptr;
  float nearest = 0;
  for (auto m = layout.marks.rbegin(); m != layout.marks.rend(); ++m) {
    if (m->folded) continue;
    const float distance = std::hypot(point.x_px - m->centre.x_px, point.y_px - m->centre.y_px);
    if (distance > m->reach_px) continue;
    // Within a disc counts before within an area, and that before near to a disc.
    const float ranked = distance <= m->radius_px ? (m->soft ? 1 : 0) + distance / m->radius_px : 2 + distance;
    if (!found || ranked < nearest) {
      found = &*m;
      nearest = ranked;
    }
  }
  return found;
}

}  // namespace jejak
