// What the page asks of the core beside its program: to read articles that it was not built with, and to look for regular
// expressions. A module of its own (workshop_bridge.h) that is loaded only then, and works in a Web Worker where it can.
//   Workshop workshop; workshop.load(lexicon, gazetteer);
//   workshop.begin(); workshop.add("kabar.txt", bytes); while (workshop.step()) {}  workshop.part() -> a part of a collection
//   workshop.gather_begin(); workshop.gather(part) ...; workshop.finish() -> prepared collection
//   workshop.open(collection); workshop.find("Khankendi|Stepanakert") -> where
// step() reads a few articles, so that whoever calls it can tell how far it is, and stop. Several workshops can read at once:
// one of them gathers the parts of all (gathering.h), between its own.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/prepare.h"
#include "core/resources.h"
#include "core/result.h"
#include "wasm/gathering.h"
#include "wasm/pattern_answer.h"

namespace jejak {

// The first `most` finds in the texts, in order.
PatternAnswer find_pattern(std::string_view expression, const std::vector<std::string>& texts, size_t most);

// Where the bytes lie in their source, if they are a piece of it: whole lines of JSON lines.
struct SourcePiece {
  bool is_lines = false;
  uint64_t offset = 0;
};

class Workshop {
 public:
  // The bytes of lexicon.json and gazetteer.json: once, before begin().
  Result<void> load(std::string_view lexicon_json, std::string_view gazetteer_json);
  bool is_loaded() const { return resources_ != nullptr; }

  // A new part. Requires: is_loaded(), here and for all up to finish().
  void begin();
  // All articles of one source (contract §1), by its name; what cannot be read in it is kept as an error.
  void add(std::string_view name, std::string_view bytes, SourcePiece piece = {});
  bool step();  // reads the next ones; false where all are read
  size_t articles() const { return articles_.size() + read(); }
  size_t read() const { return preparer_ ? preparer_->articles() : 0; }
  std::string part();  // what was read and what could not be

  void gather_begin();
  Result<void> gather(std::string_view part);
  // The prepared collection of what was gathered so far. Errors: no article could be read; then the first reason.
  Result<std::string> finish(Afterwards afterwards = Afterwards::let_go);

  // Opens a prepared collection to look for expressions in.
  Result<void> open(std::string_view bytes);
  PatternAnswer find(std::string_view expression) const;

 private:
  std::unique_ptr<Resources> resources_;
  std::optional<Preparer> preparer_;
  std::deque<Article> articles_;  // not read yet
  uint64_t next_position_ = 0;
  Diagnostics diagnostics_;
  std::optional<Gathering> gathering_;
  std::vector<std::string> texts_;  // of the collection that was opened last
};

}  // namespace jejak
