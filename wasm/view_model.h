// All that the panels show, made from the corpus and the state; rebuilt by parts, only when what a part shows changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/lexicon.h"
#include "wasm/view_model_detail.h"
#include "wasm/view_model_map.h"
#include "wasm/view_model_reader.h"
#include "wasm/view_model_timeline.h"

namespace jejak {

struct TopBarModel {
  Language language = Language::indonesian;
  Look look = Look::system;
  std::string title, subtitle;
  bool offers_reader = false;  // the reader is closed and can slide over the map: set by the app
};

// Something that could not be read, said to the reader.
struct Notice {
  std::string source;   // the file
  std::string place;    // "byte 1.203 · kunci [2].articleBody"
  std::string message;
};

struct Attribution {
  std::string name, purpose, licence, credit, url;
};

struct AboutModel {
  Language language = Language::indonesian;
  std::vector<Attribution> attributions;
};

struct NoticesModel {
  Language language = Language::indonesian;
  std::vector<Notice> notices;
};

struct ViewModel {
  TopBarModel top;
  MapModel map;
  TimelineModel timeline;
  ReaderModel reader;
  DetailModel detail;
  std::optional<Description> tooltip;  // of what the reader points at
  AboutModel about;
  NoticesModel notices;
};

// Brings `model` from what it was built for to `state`; everything where `before` is null. Requires: the corpus has at
// least one article.
void update_view_model(ViewModel& model, const Corpus& corpus, const Lexicon& lexicon, const AppState* before,
                       const AppState& state);

Notice notice_of(const Error& error, Language language);

// attributions.json: an array of objects, or {"sources": [...]}; what it lacks stays empty.
Result<std::vector<Attribution>> read_attributions(std::string_view json);

// Errors that came with the articles: an array of {"source", "offset", "path", "message"}.
Result<std::vector<Error>> read_errors(std::string_view json);

}  // namespace jejak
