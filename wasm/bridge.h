// The whole contract between page and program (its JavaScript side: web/bridge.d.ts). Texts are copied on each call; no
// pointer is kept. Texts are UTF-8, ended by a zero. An explorer is named by its handle.
//
//   handle = jejak_create()
//   bytes = jejak_room(handle, "basemap", size)         once for each asset (wasm/assets.h); then they are written there
//   jejak_give_articles(handle, size)                   but these stay with the page: Module.jejakArticles(handle) -> Uint8Array
//   jejak_give_pixels(handle, width, height, rgba)      the decoded relief
//   while (jejak_read(handle, 20)) ...                  the articles, piece by piece: else jejak_start reads them at once
//   jejak_start(handle, "#canvas", "a=k0")              then events come: Module.jejakEvent(handle, name, text)
//   jejak_complete(handle)                              after "ready": what was given since then is all that comes
//   jejak_follow / jejak_press / jejak_set_focus / jejak_let_go   wishes of the page
//   jejak_answer(handle, bytes, size)                   the workshop's answer to the event "find"; none: it cannot be had
//   jejak_read_ahead(handle, 6)                         while nothing else is to be done, until it is false
//   jejak_inspect(handle, "map")                        what the last frame drew, as JSON: for tests and hosts
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

void* jejak_create();
void jejak_destroy(void* handle);
// Where the bytes of an asset go, before the next call. Null: there is no memory for so many.
char* jejak_room(void* handle, const char* name, size_t size);
// So many bytes of a prepared collection, which the page keeps as they are until jejak_destroy.
void jejak_give_articles(void* handle, double size);
void jejak_give_pixels(void* handle, uint32_t width, uint32_t height, const uint8_t* rgba);
// Reads the articles for that long, in milliseconds. Whether there are more to read.
bool jejak_read(void* handle, double milliseconds);
void jejak_start(void* handle, const char* canvas_selector, const char* link);
void jejak_complete(void* handle);
void jejak_follow(void* handle, const char* link);
void jejak_press(void* handle, const char* access_id);
void jejak_set_focus(void* handle, const char* access_id);
void jejak_let_go(void* handle);  // Escape, pressed beside the canvas
void jejak_answer(void* handle, const char* bytes, size_t size);
// Works for that long on what a first search would wait for. Whether there is more to do.
bool jejak_read_ahead(void* handle, double milliseconds);
double jejak_frames_drawn(void* handle);
// The text lives until the next call with this handle. "{}" for an unknown subject or before the start.
const char* jejak_inspect(void* handle, const char* subject);

}  // extern "C"
