#include "wasm/workshop_bridge.h"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <new>
#include <string>
#include <utility>

#include "wasm/workshop.h"

// The page tells it from a crash by these words.
EM_JS(void, workshop_end_without_memory, (), { abort("out of memory"); });

namespace {

struct Instance {
  jejak::Workshop workshop;
  std::string answer;

  Instance() { std::set_new_handler(workshop_end_without_memory); }
};

// The module is one workshop: there is no handle to mix up.
Instance& instance() {
  static Instance only;
  return only;
}

// The error's words as the answer, where there is one.
template <class T>
bool answer_error(const jejak::Result<T>& result) {
  if (!result) instance().answer = to_string(result.error());
  return !result;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE bool workshop_load(const char* lexicon, size_t lexicon_size, const char* gazetteer, size_t gazetteer_size) {
  return !answer_error(instance().workshop.load({lexicon, lexicon_size}, {gazetteer, gazetteer_size}));
}

EMSCRIPTEN_KEEPALIVE bool workshop_is_loaded() { return instance().workshop.is_loaded(); }

EMSCRIPTEN_KEEPALIVE void workshop_begin() { instance().workshop.begin(); }

EMSCRIPTEN_KEEPALIVE void workshop_add(const char* name, const char* bytes, size_t size, double offset, bool is_lines) {
  instance().workshop.add(name, {bytes, size}, {is_lines, static_cast<uint64_t>(offset)});
}

EMSCRIPTEN_KEEPALIVE bool workshop_step(double milliseconds) {
  const double end = emscripten_get_now() + milliseconds;
  do {
    if (!instance().workshop.step()) return false;
  } while (emscripten_get_now() < end);
  return true;
}

EMSCRIPTEN_KEEPALIVE size_t workshop_articles() { return instance().workshop.articles(); }
EMSCRIPTEN_KEEPALIVE size_t workshop_read() { return instance().workshop.read(); }

EMSCRIPTEN_KEEPALIVE void workshop_part() { instance().answer = instance().workshop.part(); }

EMSCRIPTEN_KEEPALIVE void workshop_gather_begin() { instance().workshop.gather_begin(); }

EMSCRIPTEN_KEEPALIVE bool workshop_gather(const char* part, size_t size) {
  return !answer_error(instance().workshop.gather({part, size}));
}

EMSCRIPTEN_KEEPALIVE bool workshop_finish(bool more) {
  jejak::Result<std::string> bytes = instance().workshop.finish(more ? jejak::Afterwards::keep : jejak::Afterwards::let_go);
  if (answer_error(bytes)) return false;
  instance().answer = std::move(*bytes);
  return true;
}

EMSCRIPTEN_KEEPALIVE bool workshop_open(const char* bytes, size_t size) {
  return !answer_error(instance().workshop.open({bytes, size}));
}

EMSCRIPTEN_KEEPALIVE void workshop_find(const char* expression) {
  instance().answer = to_bytes(instance().workshop.find(expression));
}

EMSCRIPTEN_KEEPALIVE const char* workshop_answer() { return instance().answer.data(); }
EMSCRIPTEN_KEEPALIVE size_t workshop_answer_size() { return instance().answer.size(); }

}  // extern "C"
