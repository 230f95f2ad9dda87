#include "wasm/bridge.h"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <utility>

#include "wasm/assets.h"
#include "wasm/explorer.h"
#include "wasm/inspect.h"

EM_JS(void, jejak_tell, (void* handle, const char* event, const char* text), {
  if (Module["jejakEvent"]) Module["jejakEvent"](handle, UTF8ToString(event), UTF8ToString(text));
});

// Copies a piece of the articles' bytes, which stay with the page.
EM_JS(void, jejak_copy_articles, (void* handle, double offset, size_t size, char* room), {
  HEAPU8.set(Module["jejakArticles"](handle).subarray(offset, offset + size), room);
});

// The page tells it from a crash by these words.
EM_JS(void, jejak_end_without_memory, (), { abort("out of memory"); });

namespace {

struct Instance {
  jejak::Assets assets;  // given, and not handed on yet
  jejak::Explorer explorer;
  std::string answer;    // of jejak_inspect

  Instance()
      : explorer([this](std::string_view event, std::string_view text) {
          jejak_tell(this, std::string(event).c_str(), std::string(text).c_str());
        }) {}
};

Instance& at(void* handle) { return *static_cast<Instance*>(handle); }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* jejak_create() {
  std::set_new_handler(jejak_end_without_memory);
  return new Instance;
}

EMSCRIPTEN_KEEPALIVE void jejak_destroy(void* handle) { delete &at(handle); }

EMSCRIPTEN_KEEPALIVE char* jejak_room(void* handle, const char* name, size_t size) {
  void* const room = std::malloc(size + 1);  // where this fails, std::string would end the program
  std::free(room);
  if (!room) return nullptr;
  std::string& bytes = at(handle).assets.files[name];
  bytes.resize(size);
  return bytes.data();
}

EMSCRIPTEN_KEEPALIVE void jejak_give_articles(void* handle, double size) {
  const auto copy = [handle](uint64_t offset, size_t bytes, char* room) { jejak_copy_articles(handle, static_cast<double>(offset), bytes, room); };
  at(handle).assets.articles = std::make_unique<jejak::BytesElsewhere>(static_cast<uint64_t>(size), copy);
}

EMSCRIPTEN_KEEPALIVE void jejak_give_pixels(void* handle, uint32_t width, uint32_t height, const uint8_t* rgba) {
  at(handle).assets.relief = {width, height, {rgba, rgba + size_t{4} * width * height}};
}

EMSCRIPTEN_KEEPALIVE bool jejak_read(void* handle, double milliseconds) {
  constexpr size_t kArticles = 8;
  const double end = emscripten_get_now() + milliseconds;
  while (read_articles(at(handle).assets, kArticles)) {
    if (emscripten_get_now() >= end) return true;
  }
  return false;
}

EMSCRIPTEN_KEEPALIVE void jejak_start(void* handle, const char* canvas_selector, const char* link) {
  at(handle).explorer.start(canvas_selector, link, std::exchange(at(handle).assets, {}));
}

EMSCRIPTEN_KEEPALIVE void jejak_complete(void* handle) {
  at(handle).explorer.complete(std::exchange(at(handle).assets, {}));
}

EMSCRIPTEN_KEEPALIVE void jejak_follow(void* handle, const char* link) { at(handle).explorer.follow(link); }

EMSCRIPTEN_KEEPALIVE void jejak_press(void* handle, const char* access_id) { at(handle).explorer.press(access_id); }

EMSCRIPTEN_KEEPALIVE void jejak_set_focus(void* handle, const char* access_id) { at(handle).explorer.focus(access_id); }

EMSCRIPTEN_KEEPALIVE void jejak_let_go(void* handle) { at(handle).explorer.let_go(); }

EMSCRIPTEN_KEEPALIVE void jejak_answer(void* handle, const char* bytes, size_t size) {
  at(handle).explorer.take_answer({bytes, size});
}

EMSCRIPTEN_KEEPALIVE bool jejak_read_ahead(void* handle, double milliseconds) {
  const double end = emscripten_get_now() + milliseconds;
  while (at(handle).explorer.read_ahead()) {
    if (emscripten_get_now() >= end) return true;
  }
  return false;
}

EMSCRIPTEN_KEEPALIVE double jejak_frames_drawn(void* handle) {
  return static_cast<double>(at(handle).explorer.frames_drawn());
}

EMSCRIPTEN_KEEPALIVE const char* jejak_inspect(void* handle, const char* subject) {
  Instance& instance = at(handle);
  const jejak::App* app = instance.explorer.app();
  instance.answer = app ? jejak::inspect(*app, subject) : "{}";
  return instance.answer.c_str();
}

}  // extern "C"
