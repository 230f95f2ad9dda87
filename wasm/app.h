// The whole application but for browser and graphics card: bytes in, frames out.
//
//   bytes -> prepared collection -> corpus -> view models -> panels -> commands -> apply -> state, and round again
//
//   auto app = App::create(std::move(assets));        // inside an ImGui context
//   app->frame(now);                                  // between ImGui::NewFrame and ImGui::Render
//   draw(app->map_scene());                           // below ImGui's triangles
//   AppEvents events = app->settle();                 // what the frame's commands led to
//
// An untouched page needs no frame: settle() says when the next one is due.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "wasm/access.h"
#include "wasm/assets.h"
#include "wasm/command.h"
#include "wasm/history.h"
#include "wasm/page_layout.h"
#include "wasm/panel_about.h"
#include "wasm/panel_compare.h"
#include "wasm/panel_detail.h"
#include "wasm/panel_filters.h"
#include "wasm/panel_found.h"
#include "wasm/panel_map.h"
#include "wasm/panel_overlays.h"
#include "wasm/panel_people.h"
#include "wasm/panel_reader.h"
#include "wasm/panel_timeline.h"
#include "wasm/panel_tour.h"
#include "wasm/platform.h"
#include "wasm/take_away.h"
#include "wasm/view_model.h"

namespace jejak {

constexpr double kNever = 1e300;

struct AppEvents {
  double repaint_after_ms = kNever;  // when to draw again without input; 0: at once
  bool link_changed = false;         // App::link() is another
  bool link_is_step = false;         // by a choice that the reader may want to go back from
  bool access_changed = false;       // App::access() is another
  bool welcome_closed = false;       // the first visit's card was closed
  bool copy_link = false;            // the page is to copy the link
  std::string copy;                  // a text for the clipboard; empty: none
  int picture = 0;                   // a picture of what shows, so many times as fine; 0: none
  std::optional<TakenFile> file;     // the page is to save it
  std::string find;                  // an expression that the workshop is to look for; empty: none
};

// Every panel is one function of the same form: what to show, how, its own state, where its wishes go, what it is for
// those who do not see it. It fills the current ImGui window.
//   void draw_x(const XModel&, const Theme&, XPanelState&, CommandSink&, AccessTree&);
// Of MapPanelState the app uses: basemap and pinch (it sets them), scene (it hands it to the renderer; visible is
// cleared before each frame), animating_until_ms (it draws on until then, on ImGui's clock), layout (inspect.h).
class App {
 public:
  // Reads all assets and opens the articles. Errors: an asset that is missing or broken, by name; articles that could not
  // be read are notices, unless none could. Requires: an ImGui context that is current and stays so.
  static Result<std::unique_ptr<App>> create(Assets assets);

  // What may come after the first frames (assets.h): from then on it is drawn. Not within a frame. Errors: what is broken of
  // it, by name; it is done without.
  Result<void> complete(Assets late);

  // Does some of the work that a first search would wait for. Whether there is more of it.
  bool read_ahead();

  void frame(const PlatformFrame& now);
  AppEvents settle();

  // A wish from outside: a deep link, a press in the mirrored DOM.
  void follow(std::string_view link);
  void press(std::string_view access_id);
  void focus(std::string_view access_id);  // empty: the focus left
  void let_go();                           // Escape in the mirrored DOM
  // The workshop's answer (pattern_answer.h); empty: it cannot be had.
  void take_answer(std::string_view bytes);

  const MapScene& map_scene() const { return map_.scene; }
  const AccessTree& access() const { return access_; }
  std::string link() const;

  const Corpus& corpus() const { return corpus_; }
  const AppState& state() const { return state_; }
  const ViewModel& model() const { return model_; }
  const Theme& theme() const { return theme_; }
  const PageLayout& layout() const { return layout_; }
  const ReaderPanelState& reader() const { return reader_; }
  const TimelinePanelState& timeline() const { return timeline_; }
  const MapPanelState& map() const { return map_; }
  const MapGeometry& map_geometry() const { return geometry_; }
  const Relief& relief() const { return relief_; }

 private:
  App() = default;
  Result<void> read_ground();
  Result<void> read_backdrop();
  Result<void> read_shades();
  Result<void> read_credits();
  Result<void> open_articles();
  ImFont* add_font(std::string_view name, bool merge);
  ImFont* add_face(std::string_view name);
  void add_fonts();
  void follow_system(const PlatformFrame& now);
  void draw_views();
  void draw_pane();
  Scroller& pane_scroller();
  void begin_card(const char* id, const std::function<float(float)>& measure);
  void draw_overlays();
  void answer_keys();
  void carry_out(const Command& command);
  void change(const Command& command);
  void take(TakeKind kind);
  void draw_pointer_tooltip();

  Assets assets_;  // the fonts' bytes are used, where they lie, for as long as the app lives
  Corpus corpus_;
  MapGeometry geometry_;
  Relief relief_;
  AppState state_;
  Theme theme_;
  ViewModel model_;
  PageLayout layout_;

  CommandSink sink_;
  AccessTree access_;
  MapPanelState map_;
  std::vector<PixelRect> covered_;
  TimelinePanelState timeline_;
  ReaderPanelState reader_;
  ColumnState compare_, people_;
  FoundPanelState found_;
  SearchBoxState search_;
  History history_;
  DetailPanelState detail_;
  OverlayPanelState about_, notices_, help_, take_, filters_, welcome_, tour_;

  AppEvents wishes_;           // of commands, for the next settle()
  std::string asked_;          // the expression that the workshop was last asked for
  std::string access_focus_;   // id of the node that the mirrored DOM has the focus on
  std::string told_link_, told_access_;  // what the page knows
};

// The tree as JSON, for the page: an array of {id, role, label, pressed, action, rect in CSS pixels}.
std::string access_json(const AccessTree& tree, float scale);

}  // namespace jejak
