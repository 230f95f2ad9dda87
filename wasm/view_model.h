// All that the panels show, made from the corpus and the state; rebuilt by parts, only when what a part shows changed.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "wasm/filter.h"
#include "wasm/focus.h"
#include "wasm/view_model_compare.h"
#include "wasm/view_model_chips.h"
#include "wasm/view_model_detail.h"
#include "wasm/view_model_filters.h"
#include "wasm/view_model_found.h"
#include "wasm/view_model_map.h"
#include "wasm/view_model_people.h"
#include "wasm/view_model_reader.h"
#include "wasm/view_model_timeline.h"

namespace jejak {

struct TopBarModel {
  Language language = Language::indonesian;
  Look look = Look::system;
  std::string title, subtitle;
  std::string query;
  std::vector<Chip> chips;     // what narrows the views
  bool offers_search = false;  // there is room for the search box: set by the app
  bool offers_reader = false;  // the reader is closed and can slide over the map: set by the app
};

struct TabsModel {
  Language language = Language::indonesian;
  Tab tab = Tab::article;
  std::array<std::string, static_cast<size_t>(Tab::count)> counts;  // what a tab counts; empty: nothing
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

struct WelcomeModel {
  Language language = Language::indonesian;
  std::string what;  // "5 berita tentang Karabakh, …"
};

struct ViewModel {
  TopBarModel top;
  TabsModel tabs;
  FilterModel filters;  // while its sheet is open
  MapModel map;
  TimelineModel timeline;
  ReaderModel reader;
  CompareModel compare;  // as it was when its tab was last open, and so `people`
  PeopleModel people;
  bool stale_compare = true, stale_people = true;  // they are built once they show
  FoundModel found;
  WelcomeModel welcome;
  DetailModel detail;
  std::optional<Description> tooltip;  // of what the reader points at
  AboutModel about;
  NoticesModel notices;

  Focus focus;                     // of what is pointed at and held
  std::optional<Sieve> sieve;      // of the filter
  SearchResult search;             // of the query
  PatternAnswer pattern;           // of the last expression that was answered
  std::optional<WordIndex> words;  // built on the first search
};

// Brings `model` from what it was built for to `state`; everything where `before` is null. Requires: the corpus has at
// least one article.
void update_view_model(ViewModel& model, const Corpus& corpus, const AppState* before, const AppState& state);

// What panels laid out of it is to be laid out again, with other letters.
void lay_out_anew(ViewModel& model);

// The workshop's answer to an expression: what shows it is built anew.
void take_answer(ViewModel& model, PatternAnswer answer, const Corpus& corpus, const AppState& state);

Notice notice_of(const Error& error, Language language);

// attributions.json: an array of objects, or {"sources": [...]}; what it lacks stays empty.
Result<std::vector<Attribution>> read_attributions(std::string_view json);

}  // namespace jejak
