// Everything that a reader chose: which article is open, what is selected, where the map and the timeline look.
// Plain, comparable, serialisable (link.h); changed only by apply() of command.h. What a widget needs for itself
// (scroll, a drag under way, an easing) stays with its panel.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/civil_time.h"
#include "core/geo.h"
#include "wasm/corpus.h"
#include "wasm/strings.h"
#include "wasm/theme.h"

namespace jejak {

enum class Look : uint8_t { system, light, dark };
enum class View : uint8_t { map, timeline, article };  // which one shows where there is room for one
enum class Tab : uint8_t { article, compare, people, found, count };  // what the reader's pane shows

// What a reader points at or holds: the same thing in all three views.
enum class TargetKind : uint8_t { none, entity, mention, event };
struct Target {
  TargetKind kind = TargetKind::none;
  CorpusEntityId entity = kNoCorpusEntity;  // of an entity
  MentionId mention;                        // of a mention; for an event, its article and index

  static Target of_entity(CorpusEntityId id) { return {TargetKind::entity, id, {}}; }
  static Target of_mention(MentionId id) { return {TargetKind::mention, kNoCorpusEntity, id}; }
  static Target of_event(uint32_t article, uint32_t index) {
    return {TargetKind::event, kNoCorpusEntity, {article, MentionKind::place, index}};
  }
  EventId event() const { return {mention.article, mention.index}; }  // Requires: kind == event
  explicit operator bool() const { return kind != TargetKind::none; }
  bool operator==(const Target&) const = default;
};

// Where the map looks. The world is the unit square of geo.h.
struct Camera {
  WorldPoint centre{0.6302, 0.3783};  // Karabakh
  double zoom_log2 = 8.0;             // the world is 256 * 2^zoom_log2 CSS pixels wide
};
constexpr bool operator==(const Camera& a, const Camera& b) {
  return a.centre.x == b.centre.x && a.centre.y == b.centre.y && a.zoom_log2 == b.zoom_log2;
}

// A wish that only the map can turn into a camera, since it depends on the map's size: show this rectangle.
struct CameraGoal {
  uint32_t serial = 0;  // grows with each wish; 0: none yet
  WorldPoint min, max;  // corners of the rectangle, min.x <= max.x, min.y <= max.y (y grows southwards)
  bool only_if_outside = false;  // leave the camera where the rectangle already shows
  bool opens = false;            // as near as it takes to fill the map: a cluster's places come apart
};
constexpr bool operator==(const CameraGoal& a, const CameraGoal& b) { return a.serial == b.serial; }

// The days that the timeline shows, as positions on its folded axis (timeline_layout.h): 0 is its start, 1 its end.
struct TimeWindow {
  double from = 0;
  double to = 1;
  bool operator==(const TimeWindow&) const = default;
};

// Where the reader is to scroll to.
struct ReaderGoal {
  uint32_t serial = 0;
  uint32_t offset = 0;  // byte of the open article's text
  bool operator==(const ReaderGoal&) const = default;
};

// What the reader narrowed the views to. As it comes: everything.
struct Filter {
  std::vector<uint32_t> articles;     // only these, sorted; empty: all
  std::optional<CivilInterval> days;  // only what is told of these days
  std::string publisher;              // only its articles; empty: everybody's
  CorpusEntityId about = kNoCorpusEntity;  // only sentences that speak of it
  std::string side;                   // only sentences that speak of somebody of that side: "Armenia"; empty: all
  std::optional<PlaceRole> role;      // only places in it; none: what happened there and where articles were filed
  uint8_t hidden_kinds = 0;           // of highlights in the text: a bit for each Kind

  bool shows(Kind kind) const { return !(hidden_kinds >> static_cast<unsigned>(kind) & 1); }
  bool narrows() const {  // the views, not only the text
    return !articles.empty() || days || !publisher.empty() || about != kNoCorpusEntity || !side.empty() || role;
  }
  bool operator==(const Filter&) const = default;
};

// The reader's own sizes of views, in thousandths of the canvas' width and height; 0: as the page has it.
enum class Pane : uint8_t { reader, timeline };
struct PaneSizes {
  uint16_t reader = 0, timeline = 0;
  bool operator==(const PaneSizes&) const = default;
};

enum class HistoricalLine : uint8_t { oblast_1991, ceasefire_1994 };

constexpr uint8_t kTourSteps = 4;  // map, timeline, article, comparison
constexpr int kLeastTextStep = -1, kMostTextStep = 4;  // of the article's type

struct AppState {
  uint32_t article = 0;  // the open one, index into Corpus::documents
  Target selected;
  Target hovered;
  Camera camera;
  CameraGoal camera_goal;
  TimeWindow time_window;
  ReaderGoal reader_goal;
  Filter filter;
  std::string query;     // what is looked for (search.h); empty: nothing
  Span marked;           // words of the open article that a link led to; empty: none
  View view = View::map;
  Tab tab = Tab::article;
  bool reader_open = false;  // 700 to 1000 px: whether it lies over the map
  bool pad_open = false;       // the buttons that move the map
  PaneSizes panes;
  bool playing = false;        // the timeline goes through the months that are told of
  bool story_open = false;     // the way from place to place that the open article takes
  bool oblast_1991_shown = true, ceasefire_1994_shown = true;
  int text_step = 0;           // of the article's type: each larger by a tenth
  bool about_open = false;
  bool help_open = false;      // the list of keys
  bool welcome_open = false;   // the first visit's card
  bool filters_open = false;   // what the views can be narrowed to
  uint8_t tour = 0;            // the guided tour's step; 0: none
  bool take_open = false;      // what can be taken away
  bool notices_open = true;
  Language language = Language::indonesian;
  Look look = Look::system;

  bool operator==(const AppState&) const = default;
};

}  // namespace jejak
