#include "wasm/inspect.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "core/json.h"
#include "wasm/link.h"
#include "wasm/texts.h"

namespace jejak {
namespace {

// CSS pixels of the canvas, as tests and hosts count them.
class Writer {
 public:
  Writer(std::string& out, float scale) : json_(out), scale_(static_cast<double>(scale)) {}

  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }
  void flag(std::string_view key, bool value) {
    json_.key(key);
    json_.boolean(value);
  }
  void number(std::string_view key, int64_t value) {
    json_.key(key);
    json_.integer(value);
  }
  void pixels(std::string_view key, float device_px) {
    json_.key(key);
    json_.fixed(static_cast<double>(device_px) / scale_, 2);
  }
  void emphasis(const Emphasis& e) {
    flag("hovered", e.hovered);
    flag("linked", e.linked);
    flag("selected", e.selected);
  }
  template <class Items, class Write>
  void list(std::string_view key, const Items& items, const Write& write) {
    json_.key(key);
    json_.open_array();
    for (const auto& item : items) write(item);
    json_.close_array();
  }
  JsonWriter& json() { return json_; }

 private:
  JsonWriter json_;
  double scale_;
};

std::string id_of(const App& app, const Target& target) {
  if (!target) return "";
  AppState state;
  state.article = app.state().article;
  state.selected = target;
  const std::string link = to_link(state, app.corpus());
  const size_t at = link.find("&s=");
  return at == std::string::npos ? "" : link.substr(at + 3);
}

void write_map(const App& app, Writer& out) {
  if (!app.map_scene().visible) return out.list("marks", std::vector<int>{}, [](int) {});
  const PixelRect& rect = app.layout().map;
  struct Drawn {
    uint32_t mark;
    PixelPoint at;
    bool far;
    bool folded = false;  // another mark stands for it
    size_t holds = 0;     // how many it stands for itself
  };
  std::vector<Drawn> drawn;
  for (const MarkOnMap& mark : app.map().layout.marks) drawn.push_back({mark.mark, mark.centre, false, mark.folded, mark.holds.size()});
  for (const PointerOnMap& pointer : app.map().layout.pointers) {
    if (pointer.to_region) continue;
    const PixelRect& chip = pointer.placed.rect;
    drawn.push_back({pointer.mark, {chip.x_px + chip.width_px / 2, chip.y_px + chip.height_px / 2}, true});
  }
  // What was drawn may be of the model before: between two frames of a timeline that plays.
  std::erase_if(drawn, [&](const Drawn& item) { return item.mark >= app.model().map.marks.size(); });
  out.list("marks", drawn, [&](const Drawn& item) {
    const PlaceMark& mark = app.model().map.marks[item.mark];
    out.json().open_object();
    out.text("key", mark.key);
    out.text("label", mark.label);
    out.pixels("x", rect.x_px + item.at.x_px);
    out.pixels("y", rect.y_px + item.at.y_px);
    out.flag("far", item.far);
    out.flag("folded", item.folded);
    out.number("holds", static_cast<int64_t>(item.holds));
    out.emphasis(mark.emphasis);
    out.json().close_object();
  });
  out.number("more", app.map().layout.more);
}

void write_timeline(const App& app, Writer& out) {
  constexpr std::string_view kLanes[] = {"published", "events", "days", "periods"};
  const TimelineModel& model = app.model().timeline;
  const auto write_id = [&](const Target& target) { out.json().string(id_of(app, target)); };
  out.list("items", app.timeline().drawn, [&](const DrawnItem& drawn) {
    const TimelineItem& item = model.items[drawn.item];
    out.json().open_object();
    out.text("lane", kLanes[static_cast<size_t>(item.lane)]);
    out.text("label", item.label);
    out.text("begin", to_iso(item.days.first));
    out.text("end", to_iso(item.days.last));
    out.pixels("x", drawn.x);
    out.pixels("y", drawn.y);
    out.list("mentions", item.mentions, [&](const MentionId& id) { write_id(Target::of_mention(id)); });
    out.list("events", item.events, [&](const EventId& id) { write_id(Target::of_event(id.article, id.index)); });
    out.emphasis(item.emphasis);
    out.json().close_object();
  });
}

void write_reader(const App& app, Writer& out) {
  const ReaderPanelState& reader = app.reader();
  const ReaderModel& model = app.model().reader;
  out.text("article", app.corpus().articles[model.article].id);
  out.list("lines", reader.drawn_lines, [&](Span span) {
    out.json().open_array();
    out.json().integer(span.begin);
    out.json().integer(span.end);
    out.json().close_array();
  });
  out.list("highlights", reader.drawn_highlights, [&](const DrawnHighlight& drawn) {
    const Highlight& highlight = model.highlights[drawn.highlight];
    out.json().open_object();
    out.text("id", id_of(app, highlight.target));
    out.number("begin", highlight.span.begin);
    out.number("end", highlight.span.end);
    out.pixels("x", drawn.x);
    out.pixels("y", drawn.y);
    out.emphasis(highlight.emphasis);
    out.json().close_object();
  });
  out.pixels("scroll", reader.scroller.offset);
  out.pixels("height", reader.layout.height);
}

// From the corpus, not from what the views made of it.
void write_expected(const App& app, Writer& out) {
  const Corpus& corpus = app.corpus();
  std::vector<std::string> places, times;
  std::vector<uint32_t> articles;
  for (const CorpusEntity& entity : corpus.entities) {
    for (const MentionId& id : entity.mentions) {
      if (id.kind != MentionKind::place || !entity.entity.position) continue;
      if (corpus.facts_of(id).role != PlaceRole::location) continue;
      places.push_back(entity.entity.key);
      break;
    }
  }
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    articles.push_back(article);
    const auto mentions = corpus.times[article];
    for (uint32_t i = 0; i < mentions.size(); ++i) {
      if (!mentions[i].begin || !mentions[i].end) continue;
      times.push_back(id_of(app, Target::of_mention({article, MentionKind::time, i})));
    }
  }
  out.list("articles", articles, [&](uint32_t article) {
    out.json().open_object();
    out.text("id", corpus.articles[article].id);
    out.text("text", corpus.documents.read_text(article));
    out.json().close_object();
  });
  out.list("places", places, [&](const std::string& key) { out.json().string(key); });
  out.list("times", times, [&](const std::string& id) { out.json().string(id); });
}

void write_state(const App& app, Writer& out) {
  constexpr std::string_view kForms[] = {"wide", "medium", "narrow"};
  out.text("article", app.corpus().articles[app.state().article].id);
  out.text("selected", id_of(app, app.state().selected));
  out.text("hovered", id_of(app, app.state().hovered));
  constexpr std::string_view kTabs[] = {"article", "compare", "people", "found"};
  out.text("tab", kTabs[static_cast<size_t>(app.state().tab)]);
  out.text("query", app.state().query);
  out.flag("filtered", app.state().filter.narrows());
  out.flag("dark", app.theme().dark);
  out.json().key("scale");
  out.json().fixed(static_cast<double>(app.theme().scale), 3);
  const AppState& chosen = app.state();
  out.flag("holds", static_cast<bool>(chosen.selected) || chosen.about_open || chosen.reader_open);
  out.text("link", app.link());
  out.text("form", kForms[static_cast<size_t>(app.layout().form)]);
}

}  // namespace

std::string inspect(const App& app, std::string_view subject) {
  if (subject == "access") return access_json(app.access(), app.theme().scale);
  if (subject == "texts") return texts_json(app.corpus());
  std::string json;
  Writer out(json, app.theme().scale);
  out.json().open_object();
  if (subject == "map") write_map(app, out);
  if (subject == "timeline") write_timeline(app, out);
  if (subject == "reader") write_reader(app, out);
  if (subject == "expected") write_expected(app, out);
  if (subject == "state") write_state(app, out);
  out.json().close_object();
  return json;
}

}  // namespace jejak
