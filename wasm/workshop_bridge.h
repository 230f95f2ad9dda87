// The workshop's whole contract with the page (its JavaScript side: web/workshop_worker.js). One workshop a module. Texts and
// bytes are copied in; an answer lives in the module until the next call that gives one.
//   workshop_load(lexicon, gazetteer)          once, before articles are read
//   workshop_begin(); workshop_add("kabar.txt", bytes, size, 0, false); workshop_step(12)...; workshop_part()
//   workshop_gather_begin(); workshop_gather(part, size)...; workshop_finish(false)
//   workshop_open(prepared, size); workshop_find("Khankendi|Stepanakert")
// Where an answer can fail it is true or false; the bytes are then those of the answer, or of the reason in words.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

bool workshop_load(const char* lexicon, size_t lexicon_size, const char* gazetteer, size_t gazetteer_size);
bool workshop_is_loaded();
void workshop_begin();
// `offset`, `is_lines`: of a piece of JSON lines, where it begins in its file.
void workshop_add(const char* name, const char* bytes, size_t size, double offset, bool is_lines);
// Reads articles for that long, at least one. Whether there are more.
bool workshop_step(double milliseconds);
size_t workshop_articles();  // of all sources
size_t workshop_read();      // so far
void workshop_part();        // the answer: what was read, to be gathered
void workshop_gather_begin();
bool workshop_gather(const char* part, size_t size);
// The answer: a prepared collection of what was gathered so far. `more`: more is to be gathered after it.
bool workshop_finish(bool more);
bool workshop_open(const char* bytes, size_t size);
void workshop_find(const char* expression);  // the answer: pattern_answer.h
const char* workshop_answer();
size_t workshop_answer_size();

}  // extern "C"
