// The browser: emscripten/html5.h for events and frames, a little JavaScript for what it lacks (the canvas's size in
// device pixels, media queries, clipboard, cursor). What the reader does on the canvas is platform_web_input.cpp's.
#include "wasm/platform_web.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/eventloop.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdio>
#include <new>
#include <string>

namespace {

EM_JS_DEPS(jejak_platform, "$specialHTMLTargets");

// Finds the canvas, gives it a name for html5.h, and reports its size and the system's wishes at once and when they
// change. 0 where there is none. What undoes it all is kept on the canvas itself.
EM_JS(int, jejak_attach, (const char* selector, const char* name, void* platform), {
  const text = UTF8ToString(selector);
  const canvas = text ? document.querySelector(text) : Module["canvas"];
  if (!canvas) return 0;
  specialHTMLTargets[UTF8ToString(name)] = canvas;
  canvas.style.touchAction = "none";  // each gesture is ours
  canvas.style.userSelect = "none";
  const report = (entries) => {
    const box = canvas.getBoundingClientRect();
    const ratio = window.devicePixelRatio || 1;
    const reported = entries && entries[0].devicePixelContentBoxSize;
    // Taken where it rounds what we would reckon; browsers that emulate another screen report their own pixels here.
    const near = (pixels, css) => Math.abs(pixels - css * ratio) < 2;
    const exact = reported && near(reported[0].inlineSize, box.width) && near(reported[0].blockSize, box.height);
    const width = exact ? reported[0].inlineSize : Math.round(box.width * ratio);
    const height = exact ? reported[0].blockSize : Math.round(box.height * ratio);
    _jejak_platform_resized(platform, width, height, ratio);
  };
  const observer = new ResizeObserver(report);
  let resolution = null;
  const watch_resolution = () => {
    resolution = matchMedia("(resolution: " + window.devicePixelRatio + "dppx)");
    resolution.addEventListener("change", () => { report(null); watch_resolution(); }, {once: true});
  };
  try {
    observer.observe(canvas, {box: "device-pixel-content-box"});
  } catch {
    observer.observe(canvas);
    watch_resolution();
  }
  const queries = [matchMedia("(prefers-color-scheme: dark)"), matchMedia("(prefers-reduced-motion: reduce)")];
  const wishes = () => _jejak_platform_wishes(platform, queries[0].matches, queries[1].matches);
  // In somebody else's page one finger and the bare wheel scroll that page.
  const guest = "guest" in canvas.dataset;
  if (guest) canvas.style.touchAction = "pan-x pan-y";
  _jejak_platform_guest(platform, guest);
  queries.forEach((query) => query.addEventListener("change", wishes));
  canvas.jejakDetach = () => {
    observer.disconnect();
    queries.forEach((query) => query.removeEventListener("change", wishes));
  };
  report(null);
  wishes();
  return 1;
});

EM_JS(void, jejak_detach, (const char* name), {
  const key = UTF8ToString(name);
  specialHTMLTargets[key].jejakDetach();
  delete specialHTMLTargets[key];
});

EM_JS(void, jejak_set_cursor, (const char* name, const char* cursor), {
  specialHTMLTargets[UTF8ToString(name)].style.cursor = UTF8ToString(cursor);
});

EM_JS(void, jejak_copy_text, (const char* text, int size), {
  const copied = navigator.clipboard && navigator.clipboard.writeText(UTF8ToString(text, size));
  if (copied) copied.catch(() => {});
});

constexpr double kMinStepMs = 1;
constexpr double kMaxStepMs = 1000;  // after a pause nothing leaps far, and yet two presses are no double click

const char* css_cursor(ImGuiMouseCursor cursor) {
  switch (cursor) {
    case ImGuiMouseCursor_TextInput: return "text";
    case ImGuiMouseCursor_ResizeAll: return "grabbing";
    case ImGuiMouseCursor_ResizeNS: return "row-resize";
    case ImGuiMouseCursor_ResizeEW: return "col-resize";
    case ImGuiMouseCursor_Hand: return "pointer";
    case ImGuiMouseCursor_NotAllowed: return "not-allowed";
    default: return "default";
  }
}

}  // namespace

namespace jejak {
namespace {

bool on_animation_frame(double, void* user) {
  Platform::Impl& self = impl_of(user);
  self.animation_frame = 0;
  self.run_frame();
  return false;
}

void on_timer(void* user) {
  Platform::Impl& self = impl_of(user);
  self.timer = 0;
  self.platform->request_frame();
}

bool on_context_lost(int, const void*, void* user) {
  Platform::Impl& self = impl_of(user);
  self.make_current();
  self.lost = true;
  ImGui_ImplOpenGL3_Shutdown();
  if (self.events.context_lost) self.events.context_lost(*self.platform);
  return true;  // so that the browser gives it back
}

bool on_context_restored(int, const void*, void* user) {
  Platform::Impl& self = impl_of(user);
  self.make_current();
  self.lost = false;
  ImGui_ImplOpenGL3_Init("#version 300 es");
  if (self.events.context_restored) self.events.context_restored(*self.platform);
  self.settle();
  return true;
}

}  // namespace

void Platform::Impl::listen_to_context(bool on) {
  const char* name = target.c_str();
  emscripten_set_webglcontextlost_callback(name, this, false, on ? on_context_lost : nullptr);
  emscripten_set_webglcontextrestored_callback(name, this, false, on ? on_context_restored : nullptr);
}

void Platform::Impl::resized(int width_px, int height_px, float dpr) {
  const auto width = static_cast<float>(width_px), height = static_cast<float>(height_px);
  if (width == now.width_px && height == now.height_px && dpr == now.dpr) return;
  now.width_px = width;
  now.height_px = height;
  now.dpr = dpr;
  touch.set_slop(kTouchSlopPx * dpr);
  emscripten_set_canvas_element_size(target.c_str(), width_px, height_px);
  if (!gl) return;
  settle();
  run_frame();  // a resized canvas is blank: drawn anew before the browser shows it
}

void Platform::Impl::run_frame() {
  if (lost || in_frame || now.width_px < 1 || now.height_px < 1) return;
  in_frame = true;
  if (timer) emscripten_clear_timeout(timer);
  timer = 0;
  if (frames_to_settle > 0) --frames_to_settle;
  events.frame(*platform);
  in_frame = false;
  if (frames_to_settle > 0 || imgui->InputEventsQueue.Size > 0) platform->request_frame();
}

void Platform::Impl::finish_picture() {
  picture.finish(target.c_str(), picture_name);
  picture_name.clear();
  now.finer = 1;
  platform->request_frame();  // that shows
}

Platform::Platform(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) { impl_->platform = this; }

Result<std::unique_ptr<Platform>> Platform::create(std::string_view canvas, PlatformEvents events) {
  const auto failed = [&](const char* message) {
    return std::unexpected(Error{ErrorCode::unreadable, "canvas " + std::string(canvas), 0, "", message});
  };
  auto platform = std::make_unique<Platform>(std::make_unique<Impl>());
  Impl& self = platform->impl();
  self.events = std::move(events);
  char name[32];
  std::snprintf(name, sizeof name, "!jejak%p", static_cast<void*>(&self));
  self.target = name;
  self.attached = jejak_attach(std::string(canvas).c_str(), name, &self) != 0;
  if (!self.attached) return failed("there is no such canvas");

  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = attributes.depth = attributes.stencil = attributes.antialias = false;
  attributes.enableExtensionsByDefault = false;  // asking for each of them takes a fifth of a second, and we use none
  self.gl = emscripten_webgl_create_context(name, &attributes);
  if (self.gl <= 0) return failed("this browser gives no WebGL2");
  emscripten_webgl_make_context_current(self.gl);

  // ImGui's own way takes no notice of a malloc that fails, and address 0 can be written in WebAssembly: as with ours, the
  // page is told (bridge.cpp).
  ImGui::SetAllocatorFunctions([](size_t size, void*) { return ::operator new(size); }, [](void* bytes, void*) { ::operator delete(bytes); });
  self.imgui = ImGui::CreateContext();
  ImGui::SetCurrentContext(self.imgui);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = io.LogFilename = nullptr;
  io.BackendPlatformName = "jejak web";
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  ImGuiPlatformIO& platform_io = ImGui::GetPlatformIO();
  platform_io.Platform_ClipboardUserData = platform.get();
  platform_io.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
    static_cast<Platform*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->copy_text(text);
  };
  platform_io.Platform_GetClipboardTextFn = [](ImGuiContext*) {
    return static_cast<Platform*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->impl().clipboard.c_str();
  };
  if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return failed("WebGL2 could not be set up");
  self.last_frame_ms = emscripten_get_now();
  self.listen_to_context(true);
  self.listen_to_input(true);
  return platform;
}

Platform::~Platform() {
  Impl& self = *impl_;
  for (const int timer : {self.timer, self.touch_timer}) {
    if (timer) emscripten_clear_timeout(timer);
  }
  if (self.animation_frame) emscripten_cancel_animation_frame(self.animation_frame);
  if (self.imgui) {
    self.follow_drag(false);
    self.listen_to_input(false);
    self.listen_to_context(false);
    self.make_current();
    if (!self.lost) ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(self.imgui);
  }
  if (self.gl > 0) emscripten_webgl_destroy_context(self.gl);
  if (self.attached) jejak_detach(self.target.c_str());
}

void Platform::request_frame() {
  Impl& self = *impl_;
  if (self.animation_frame == 0) self.animation_frame = emscripten_request_animation_frame(on_animation_frame, &self);
}

void Platform::request_frame_after(double delay_ms) {
  Impl& self = *impl_;
  if (delay_ms <= 0) return request_frame();
  const double at_ms = emscripten_get_now() + delay_ms;
  if (self.timer && self.timer_at_ms <= at_ms) return;
  if (self.timer) emscripten_clear_timeout(self.timer);
  self.timer_at_ms = at_ms;
  self.timer = emscripten_set_timeout(on_timer, delay_ms, &self);
}

PlatformFrame Platform::begin_frame() {
  Impl& self = *impl_;
  self.make_current();
  self.now.now_ms = emscripten_get_now();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {self.now.width_px, self.now.height_px};
  const auto finer = static_cast<float>(self.now.finer);
  io.DisplayFramebufferScale = {finer, finer};
  io.DeltaTime = static_cast<float>(std::clamp(self.now.now_ms - self.last_frame_ms, kMinStepMs, kMaxStepMs) / 1000);
  self.last_frame_ms = self.now.now_ms;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  const PlatformFrame frame = self.now;
  self.now.pinch = {};
  return frame;
}

void Platform::end_frame(const std::function<void()>& draw_below_ui) {
  Impl& self = *impl_;
  ImGui::Render();
  const GLsizei width = static_cast<GLsizei>(self.now.width_px) * self.now.finer;
  const GLsizei height = static_cast<GLsizei>(self.now.height_px) * self.now.finer;
  if (!self.picture_name.empty()) self.picture.begin(width, height);
  if (draw_below_ui) draw_below_ui();
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, width, height);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  if (!self.picture_name.empty()) self.finish_picture();
  if (const char* cursor = css_cursor(ImGui::GetMouseCursor()); self.cursor != cursor) {
    self.cursor = cursor;
    jejak_set_cursor(self.target.c_str(), cursor);
  }
  ++self.drawn;
}

void Platform::take_picture(int finer, std::string_view file_name) {
  Impl& self = *impl_;
  self.make_current();
  self.now.finer = PictureTarget::finest(finer, self.now.width_px, self.now.height_px);
  self.picture_name = file_name;
  request_frame();
}

bool Platform::has_context() const { return !impl_->lost; }
void Platform::make_current() { impl_->make_current(); }

void Platform::copy_text(std::string_view text) {
  impl_->clipboard = text;
  jejak_copy_text(text.data(), static_cast<int>(text.size()));
}

uint64_t Platform::frames_drawn() const { return impl_->drawn; }

}  // namespace jejak

extern "C" {

EMSCRIPTEN_KEEPALIVE void jejak_platform_resized(void* platform, int width_px, int height_px, float dpr) {
  static_cast<jejak::Platform::Impl*>(platform)->resized(width_px, height_px, dpr);
}

EMSCRIPTEN_KEEPALIVE void jejak_platform_guest(void* platform, bool guest) {
  static_cast<jejak::Platform::Impl*>(platform)->guest = guest;
}

EMSCRIPTEN_KEEPALIVE void jejak_platform_wishes(void* platform, bool dark, bool reduced_motion) {
  auto& self = *static_cast<jejak::Platform::Impl*>(platform);
  self.now.prefers_dark = dark;
  self.now.reduced_motion = reduced_motion;
  if (self.gl) self.platform->request_frame();
}

}  // extern "C"
