// The browser: emscripten/html5.h for events and frames, a little JavaScript for what it lacks (the canvas's size in
// device pixels, media queries, clipboard, cursor). Listeners sit on the canvas; only a drag that leaves it is followed
// on the window. Keys count while the canvas has the focus; Tab always belongs to the page. A canvas marked `data-guest`
// stands in somebody else's page: the bare wheel and one finger's drag stay that page's.
#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/eventloop.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstdio>
#include <new>
#include <string>

#include "wasm/platform.h"
#include "wasm/platform_web_keys.h"
#include "wasm/platform_web_picture.h"
#include "wasm/touch_gesture.h"

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

EM_JS(void, jejak_focus, (const char* name), { specialHTMLTargets[UTF8ToString(name)].focus({preventScroll: true}); });

EM_JS(void, jejak_set_cursor, (const char* name, const char* cursor), {
  specialHTMLTargets[UTF8ToString(name)].style.cursor = UTF8ToString(cursor);
});

EM_JS(void, jejak_copy_text, (const char* text, int size), {
  const copied = navigator.clipboard && navigator.clipboard.writeText(UTF8ToString(text, size));
  if (copied) copied.catch(() => {});
});

constexpr int kSettleFrames = 2;          // after input: ImGui sees what lies under the pointer one frame late
constexpr float kWheelNotchPx = 100;      // CSS pixels that a browser scrolls for one notch
constexpr float kLinePx = 40, kPagePx = 800;
constexpr double kPinchPerWheelPx = 0.01;  // a trackpad's pinch comes as a wheel with Ctrl
constexpr float kNotchFromPx = 40;         // a wheel with Ctrl turns by that and more, a trackpad's pinch by less
constexpr float kTouchSlopPx = 8;         // CSS pixels
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

struct Platform::Impl {
  Platform* platform = nullptr;
  PlatformEvents events;
  std::string target;  // the canvas's name for html5.h
  ImGuiContext* imgui = nullptr;
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE gl = 0;
  bool attached = false, lost = false;
  bool guest = false;  // the canvas stands in somebody else's page: that page scrolls, not we
  PlatformFrame now;   // size and wishes; pinch since the last frame
  TouchGesture touch{kTouchSlopPx};
  TouchPoint finger_down;                 // where the first finger came down
  bool page_has_finger = false;           // it scrolls the page that we are a guest of, until it lifts
  bool dragging = false;                  // a mouse button is down: the window's events count
  int offset_x = 0, offset_y = 0;         // CSS pixels: the canvas in the window, at the drag's begin
  int frames_to_settle = 0;
  int animation_frame = 0, timer = 0, touch_timer = 0;  // 0: none
  double timer_at_ms = 0, last_frame_ms = 0;
  uint64_t drawn = 0;
  bool in_frame = false;
  std::string cursor, clipboard;
  PictureTarget picture;
  std::string picture_name;  // of the next frame; empty: it shows

  void make_current() const {
    ImGui::SetCurrentContext(imgui);
    emscripten_webgl_make_context_current(gl);
  }
  ImGuiIO& io() const {
    ImGui::SetCurrentContext(imgui);
    return ImGui::GetIO();
  }
  void settle() {
    frames_to_settle = kSettleFrames;
    platform->request_frame();
  }

  void run_frame();
  void finish_picture();
  void add_listeners(bool add);
  bool mouse_button(const EmscriptenMouseEvent& event, bool down);
  void mouse_move(float css_x, float css_y);
  void show_pointer();
  void follow_drag(bool follow);
  void wheel(const EmscriptenWheelEvent& event);
  bool key(const EmscriptenKeyboardEvent& event, bool down);
  void touched(const EmscriptenTouchEvent& event, int type);
  bool wanders(const TouchPoint& finger, int type);
  void carry_out(const std::vector<TouchAction>& actions);
  void arm_long_press();
  void resized(int width_px, int height_px, float dpr);
};

namespace {

Platform::Impl& impl_of(void* user) { return *static_cast<Platform::Impl*>(user); }

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

void on_touch_timer(void* user) {
  Platform::Impl& self = impl_of(user);
  self.touch_timer = 0;
  self.carry_out(self.touch.tick(emscripten_get_now()));
  self.arm_long_press();
}

bool on_mouse_down(int, const EmscriptenMouseEvent* event, void* user) {
  return impl_of(user).mouse_button(*event, true);
}

bool on_mouse_move(int, const EmscriptenMouseEvent* event, void* user) {
  Platform::Impl& self = impl_of(user);
  if (!self.dragging) self.mouse_move(static_cast<float>(event->targetX), static_cast<float>(event->targetY));
  return false;
}

bool on_mouse_leave(int, const EmscriptenMouseEvent*, void* user) {
  Platform::Impl& self = impl_of(user);
  if (self.dragging) return false;
  self.io().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  self.settle();
  return false;
}

bool on_window_move(int, const EmscriptenMouseEvent* event, void* user) {
  Platform::Impl& self = impl_of(user);
  if (event->buttons == 0) return self.mouse_button(*event, false);  // let go outside of the window
  self.mouse_move(static_cast<float>(event->clientX - self.offset_x), static_cast<float>(event->clientY - self.offset_y));
  return false;
}

bool on_window_up(int, const EmscriptenMouseEvent* event, void* user) {
  return impl_of(user).mouse_button(*event, false);
}

bool on_wheel(int, const EmscriptenWheelEvent* event, void* user) {
  Platform::Impl& self = impl_of(user);
  if (self.guest && !event->mouse.ctrlKey && !event->mouse.metaKey) return false;
  self.wheel(*event);
  return true;
}

bool on_key_down(int, const EmscriptenKeyboardEvent* event, void* user) { return impl_of(user).key(*event, true); }
bool on_key_up(int, const EmscriptenKeyboardEvent* event, void* user) { return impl_of(user).key(*event, false); }

// In somebody else's page a moving finger stays the page's; the touch that ends a tap is ours, so that no click follows.
bool on_touch(int type, const EmscriptenTouchEvent* event, void* user) {
  Platform::Impl& self = impl_of(user);
  self.touched(*event, type);
  return !self.guest || event->numTouches > 1 || type == EMSCRIPTEN_EVENT_TOUCHEND;
}

bool on_focus(int type, const EmscriptenFocusEvent*, void* user) {
  Platform::Impl& self = impl_of(user);
  self.io().AddFocusEvent(type == EMSCRIPTEN_EVENT_FOCUS);
  self.settle();
  return false;
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

void Platform::Impl::add_listeners(bool add) {
  const char* name = target.c_str();
  emscripten_set_mousedown_callback(name, this, false, add ? on_mouse_down : nullptr);
  emscripten_set_mousemove_callback(name, this, false, add ? on_mouse_move : nullptr);
  emscripten_set_mouseleave_callback(name, this, false, add ? on_mouse_leave : nullptr);
  emscripten_set_wheel_callback(name, this, false, add ? on_wheel : nullptr);
  emscripten_set_keydown_callback(name, this, false, add ? on_key_down : nullptr);
  emscripten_set_keyup_callback(name, this, false, add ? on_key_up : nullptr);
  emscripten_set_touchstart_callback(name, this, false, add ? on_touch : nullptr);
  emscripten_set_touchmove_callback(name, this, false, add ? on_touch : nullptr);
  emscripten_set_touchend_callback(name, this, false, add ? on_touch : nullptr);
  emscripten_set_touchcancel_callback(name, this, false, add ? on_touch : nullptr);
  emscripten_set_focus_callback(name, this, false, add ? on_focus : nullptr);
  emscripten_set_blur_callback(name, this, false, add ? on_focus : nullptr);
  emscripten_set_webglcontextlost_callback(name, this, false, add ? on_context_lost : nullptr);
  emscripten_set_webglcontextrestored_callback(name, this, false, add ? on_context_restored : nullptr);
}

void Platform::Impl::mouse_move(float css_x, float css_y) {
  ImGuiIO& input = io();
  input.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
  input.AddMousePosEvent(css_x * now.dpr, css_y * now.dpr);
  settle();
}

// A press goes to what the frame before it saw under the pointer: one that comes with a leap of the pointer (a remote
// desktop, a test, a fast hand) waits for that frame.
void Platform::Impl::show_pointer() {
  constexpr int kMostFrames = 4;
  for (int i = 0; i < kMostFrames && imgui->InputEventsQueue.Size > 0; ++i) run_frame();
}

// While a button is down the window's events are followed: a drag may leave the canvas and end anywhere.
void Platform::Impl::follow_drag(bool follow) {
  if (dragging == follow) return;
  dragging = follow;
  emscripten_set_mousemove_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, this, true, follow ? on_window_move : nullptr);
  emscripten_set_mouseup_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, this, true, follow ? on_window_up : nullptr);
}

bool Platform::Impl::mouse_button(const EmscriptenMouseEvent& event, bool down) {
  if (event.button > 2) return false;
  if (down) {
    offset_x = event.clientX - event.targetX;
    offset_y = event.clientY - event.targetY;
    jejak_focus(target.c_str());
  }
  mouse_move(static_cast<float>(event.clientX - offset_x), static_cast<float>(event.clientY - offset_y));
  if (down) show_pointer();
  constexpr int kImGuiButton[] = {ImGuiMouseButton_Left, ImGuiMouseButton_Middle, ImGuiMouseButton_Right};
  io().AddMouseButtonEvent(kImGuiButton[event.button], down);
  follow_drag(event.buttons != 0);
  return false;
}

void Platform::Impl::wheel(const EmscriptenWheelEvent& event) {
  const float unit_px = event.deltaMode == DOM_DELTA_LINE ? kLinePx : event.deltaMode == DOM_DELTA_PAGE ? kPagePx : 1;
  const auto dx_px = static_cast<float>(event.deltaX) * unit_px, dy_px = static_cast<float>(event.deltaY) * unit_px;
  const bool notch = std::abs(dy_px) >= kNotchFromPx;
  if (event.mouse.ctrlKey && !(guest && notch)) {
    now.pinch.active = true;
    now.pinch.scale *= static_cast<float>(std::exp(-dy_px * kPinchPerWheelPx));
    now.pinch.x_px = static_cast<float>(event.mouse.targetX) * now.dpr;
    now.pinch.y_px = static_cast<float>(event.mouse.targetY) * now.dpr;
  } else {
    io().AddMouseWheelEvent(-dx_px / kWheelNotchPx, -dy_px / kWheelNotchPx);
  }
  settle();
}

// True where the key was ours, so that the page does not scroll on it.
bool Platform::Impl::key(const EmscriptenKeyboardEvent& event, bool down) {
  const ImGuiKey key = key_from_code(event.code);
  ImGuiIO& input = io();
  input.AddKeyEvent(ImGuiMod_Ctrl, event.ctrlKey);
  input.AddKeyEvent(ImGuiMod_Shift, event.shiftKey);
  input.AddKeyEvent(ImGuiMod_Alt, event.altKey);
  input.AddKeyEvent(ImGuiMod_Super, event.metaKey);
  if (std::string_view(event.code) == "Tab") return false;
  if (key != ImGuiKey_None) input.AddKeyEvent(key, down);
  const bool shortcut = event.ctrlKey || event.metaKey || event.altKey;
  const auto lead = static_cast<unsigned char>(event.key[0]);
  const bool one_character = lead >= 0x20 && (event.key[1] == 0 || lead >= 0x80);
  if (down && one_character && !shortcut) input.AddInputCharactersUTF8(event.key);
  settle();
  return !shortcut && key != ImGuiKey_None;
}

// Whether the only finger has left the place where it came down.
bool Platform::Impl::wanders(const TouchPoint& finger, int type) {
  if (type == EMSCRIPTEN_EVENT_TOUCHSTART) finger_down = finger;
  return std::hypot(finger.x_px - finger_down.x_px, finger.y_px - finger_down.y_px) > kTouchSlopPx * now.dpr;
}

void Platform::Impl::touched(const EmscriptenTouchEvent& event, int type) {
  std::vector<TouchPoint> down;
  for (int i = 0; i < event.numTouches; ++i) {
    const EmscriptenTouchPoint& touch_point = event.touches[i];
    const bool lifted = touch_point.isChanged && (type == EMSCRIPTEN_EVENT_TOUCHEND || type == EMSCRIPTEN_EVENT_TOUCHCANCEL);
    if (!touch_point.onTarget || lifted) continue;
    down.push_back({touch_point.identifier, static_cast<float>(touch_point.targetX) * now.dpr,
                    static_cast<float>(touch_point.targetY) * now.dpr});
  }
  if (type == EMSCRIPTEN_EVENT_TOUCHSTART) jejak_focus(target.c_str());
  // While it scrolls, the canvas moves along with the finger, which then seems to rest: that is no press.
  if (down.size() != 1 || type == EMSCRIPTEN_EVENT_TOUCHSTART) page_has_finger = false;
  page_has_finger = page_has_finger || (guest && down.size() == 1 && wanders(down.front(), type));
  if (page_has_finger) down.clear();
  carry_out(touch.touches(down, emscripten_get_now(), page_has_finger || type == EMSCRIPTEN_EVENT_TOUCHCANCEL));
  arm_long_press();
}

void Platform::Impl::carry_out(const std::vector<TouchAction>& actions) {
  ImGuiIO& input = io();
  if (!actions.empty()) input.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  for (const TouchAction& action : actions) {
    switch (action.kind) {
      case TouchActionKind::press:
        input.AddMousePosEvent(action.x_px, action.y_px);
        input.AddMouseButtonEvent(0, true);
        break;
      case TouchActionKind::move:
      case TouchActionKind::hover: input.AddMousePosEvent(action.x_px, action.y_px); break;
      case TouchActionKind::release:
        input.AddMousePosEvent(action.x_px, action.y_px);
        input.AddMouseButtonEvent(0, false);
        break;
      case TouchActionKind::cancel:
        input.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        input.AddMouseButtonEvent(0, false);
        break;
      case TouchActionKind::leave: input.AddMousePosEvent(-FLT_MAX, -FLT_MAX); break;
      case TouchActionKind::pinch:
        now.pinch = {action.x_px, action.y_px, now.pinch.scale * action.scale, now.pinch.dx_px + action.dx_px,
                     now.pinch.dy_px + action.dy_px, true};
        break;
    }
  }
  if (!actions.empty()) settle();
}

void Platform::Impl::arm_long_press() {
  if (touch_timer) emscripten_clear_timeout(touch_timer);
  touch_timer = 0;
  if (const auto at = touch.wake_at_ms()) {
    touch_timer = emscripten_set_timeout(on_touch_timer, std::max(0.0, *at - emscripten_get_now()), this);
  }
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
  self.add_listeners(true);
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
    self.add_listeners(false);
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
