// One explorer on one canvas: the app, its machine and its graphics card joined together. Several on a page share
// nothing. It tells the page what happened through `tell`: a name and a text.
//   "ready"   ""              the first frame with articles has been drawn
//   "failed"  "code\nreason"  it cannot go on; codes: no-webgl2, asset, articles, shader
//   "link"    "a=k0&s=..."    what is seen has another link
//   "step"    "a=k0&s=..."    the same, by a choice that the browser's Back is to undo
//   "welcome" ""              the first visit's card was closed: it is not to come again
//   "copy"    text            for the clipboard
//   "copy-link" "a=k0&s=..."  the page's address with this link, for the clipboard
//   "save"    "name\ntype\ncontent"   a file for the reader
//   "find"    expression      for the workshop; its answer comes back through take_answer
//   "incomplete" reason       something of what came later is broken, and is done without
//   "access"  JSON            the access tree is another (App, access_json)
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "wasm/app.h"
#include "wasm/map_renderer.h"
#include "wasm/platform.h"

namespace jejak {

class Explorer {
 public:
  using Tell = std::function<void(std::string_view event, std::string_view text)>;

  explicit Explorer(Tell tell) : tell_(std::move(tell)) {}
  ~Explorer() { renderer_.forget(); }  // what it has on the graphics card goes with its context

  // Takes the assets over and draws the first frame soon. Says "failed" where it cannot.
  void start(std::string_view canvas, std::string_view link, Assets assets);

  void complete(Assets late);  // what may come after "ready" (assets.h)

  void follow(std::string_view link);
  void press(std::string_view access_id);
  void focus(std::string_view access_id);
  void let_go();
  void take_answer(std::string_view bytes);  // to "find" (pattern_answer.h); empty: the workshop cannot be had

  bool read_ahead() { return app_ && app_->read_ahead(); }

  const App* app() const { return app_.get(); }  // null before start and after a failure
  uint64_t frames_drawn() const { return platform_ ? platform_->frames_drawn() : 0; }

 private:
  void frame();
  bool upload();
  void fail(std::string_view code, std::string_view reason);

  Tell tell_;
  std::unique_ptr<Platform> platform_;
  std::unique_ptr<App> app_;
  MapRenderer renderer_;
  bool ready_ = false;
};

}  // namespace jejak
