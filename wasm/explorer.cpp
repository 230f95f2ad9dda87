#include "wasm/explorer.h"

namespace jejak {

void Explorer::start(std::string_view canvas, std::string_view link, Assets assets) {
  PlatformEvents events;
  events.frame = [this](Platform&) { frame(); };
  events.context_lost = [this](Platform&) { renderer_.forget(); };
  events.context_restored = [this](Platform&) { upload(); };
  auto platform = Platform::create(canvas, std::move(events));
  if (!platform) return fail("no-webgl2", to_string(platform.error()));
  platform_ = std::move(*platform);
  auto app = App::create(std::move(assets));
  if (!app) {
    const bool articles = app.error().source == "articles.jejak";
    return fail(articles ? "articles" : "asset", to_string(app.error()));
  }
  app_ = std::move(*app);
  app_->follow(link);
  if (upload()) platform_->request_frame();
}

void Explorer::complete(Assets late) {
  if (!app_) return;
  platform_->make_current();
  if (const auto done = app_->complete(std::move(late)); !done) tell_("incomplete", to_string(done.error()));
  if (platform_->has_context() && upload()) platform_->request_frame();
}

bool Explorer::upload() {
  if (!app_) return false;
  const auto done = renderer_.upload(app_->map_geometry(), app_->relief());
  if (!done) fail("shader", to_string(done.error()));
  return done.has_value();
}

void Explorer::frame() {
  if (!app_) return;
  const PlatformFrame now = platform_->begin_frame();
  app_->frame(now);
  platform_->end_frame([&] {
    const PixelSize canvas{now.width_px, now.height_px};
    renderer_.clear(canvas, app_->theme().palette.paper, now.finer);
    if (app_->map_scene().visible) renderer_.draw(app_->map_scene(), canvas, now.finer);
  });
  const AppEvents events = app_->settle();
  if (events.repaint_after_ms < kNever) platform_->request_frame_after(events.repaint_after_ms);
  if (events.link_changed) tell_(events.link_is_step ? "step" : "link", app_->link());
  if (events.welcome_closed) tell_("welcome", "");
  if (events.copy_link) tell_("copy-link", app_->link());
  if (!events.copy.empty()) tell_("copy", events.copy);
  if (events.picture > 0) platform_->take_picture(events.picture, "jejak.png");
  if (events.file) tell_("save", events.file->name + "\n" + events.file->type + "\n" + events.file->text);
  if (!events.find.empty()) tell_("find", events.find);
  if (events.access_changed) tell_("access", access_json(app_->access(), app_->theme().scale));
  if (!ready_) {
    ready_ = true;
    tell_("ready", "");
  }
}

void Explorer::follow(std::string_view link) {
  if (!app_) return;
  app_->follow(link);
  platform_->request_frame();
}

void Explorer::press(std::string_view access_id) {
  if (!app_) return;
  app_->press(access_id);
  platform_->request_frame();
}

void Explorer::focus(std::string_view access_id) {
  if (!app_) return;
  app_->focus(access_id);
  platform_->request_frame();
}

void Explorer::let_go() {
  if (!app_) return;
  app_->let_go();
  platform_->request_frame();
}

void Explorer::take_answer(std::string_view bytes) {
  if (!app_) return;
  app_->take_answer(bytes);
  platform_->request_frame();
}

void Explorer::fail(std::string_view code, std::string_view reason) {
  app_.reset();
  tell_("failed", std::string(code) + "\n" + std::string(reason));
}

}  // namespace jejak
