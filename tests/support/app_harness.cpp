#include "tests/support/app_harness.h"

#include <imgui.h>

#include <utility>

#include "core/cli/embedded.h"
#include "tests/support/collections.h"

namespace jejak {
namespace {

constexpr std::string_view kGround = R"({"schema": "jejak/basemap@1", "bounds": [38, 43, 42, 51], "layers": []})";

Assets assets_with(std::string_view bundle) {
  Assets assets;
  const std::string_view face = find_embedded(embedded_test_data(), "noto-sans.ttf");
  assets.files["articles"] = prepared_bundle(bundle);
  assets.files["basemap"] = kGround;
  assets.files["noto-sans"] = face;
  assets.files["noto-serif"] = face;
  return assets;
}

}  // namespace

AppHarness::Opened AppHarness::open(std::string_view bundle) {
  auto harness = std::make_unique<AppHarness>();
  PlatformEvents events;
  events.frame = [self = harness.get()](Platform& platform) {
    PlatformFrame now = self->size_;
    now.now_ms = platform.begin_frame().now_ms;
    self->app_->frame(now);
    platform.end_frame([] {});
    self->events_ = self->app_->settle();
  };
  harness->platform_ = *Platform::create("", std::move(events));
  auto app = App::create(assets_with(bundle));
  if (!app) return {nullptr, to_string(app.error())};
  harness->app_ = std::move(*app);
  return {std::move(harness), ""};
}

AppEvents AppHarness::frame() {
  platform_->request_frame();
  return std::move(events_);
}

void AppHarness::resize(float width_px, float height_px, float dpr) {
  size_.width_px = width_px;
  size_.height_px = height_px;
  size_.dpr = dpr;
}

}  // namespace jejak
