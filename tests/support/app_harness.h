// The whole application without a machine, on a bundle of a test: frames on the null platform, a real typeface, a ground
// without land. What a page does through wasm/bridge.h is done here by the same calls.
//   const auto opened = AppHarness::open(R"([{"articleBody": "Hujan di Baku."}])");
//   opened.harness->frame(); opened.harness->app().access() ...
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "wasm/app.h"
#include "wasm/platform.h"

namespace jejak {

class AppHarness {
 public:
  struct Opened {
    std::unique_ptr<AppHarness> harness;  // null where the app could not start
    std::string error;                    // then why
  };
  static Opened open(std::string_view bundle);

  // One frame, and what its commands led to.
  AppEvents frame();
  // The canvas' size from the next frame on, in device pixels, and how many make a CSS pixel.
  void resize(float width_px, float height_px, float dpr);
  App& app() { return *app_; }

 private:
  std::unique_ptr<Platform> platform_;
  std::unique_ptr<App> app_;
  PlatformFrame size_{0, 1280, 800, 1, false, true, {}};
  AppEvents events_;
};

}  // namespace jejak
