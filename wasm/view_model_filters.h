// What the views can be narrowed to, as the sheet "Saring" lists it: publishers, roles of places, sides, people and
// organizations, each with how much would be left. Of each section at most a dozen, the most frequent first.
#pragma once

#include <string>
#include <vector>

#include "wasm/command.h"

namespace jejak {

struct FilterOption {
  std::string id;     // "filter:side:Armenia"
  std::string label;
  std::string count;  // "24"; of mentions, of a publisher's articles
  bool on = false;
  Command toggle;
};

struct FilterSection {
  std::string title;
  std::vector<FilterOption> options;
};

struct FilterModel {
  Language language = Language::indonesian;
  std::vector<FilterSection> sections;
};

FilterModel build_filter_model(const Corpus& corpus, const AppState& state);

}  // namespace jejak
