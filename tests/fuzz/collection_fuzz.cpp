// Any bytes as the page's bundle: read, joined, shown, searched and taken away. Every view can be made of it, and every
// file that a reader takes away keeps its format's laws.
#include <string>

#include "core/collection_json.h"
#include "core/digest.h"
#include "core/utf8.h"
#include "tests/fuzz/corpus.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"
#include "tests/support/file_laws.h"
#include "wasm/command.h"
#include "wasm/link.h"
#include "wasm/take_away.h"
#include "wasm/view_model.h"

namespace jejak::fuzz {
namespace {

constexpr uint32_t kMostShown = 8;  // articles and entities that are held one after another

void show_everything(const Corpus& corpus) {
  AppState state, before;
  ViewModel model;
  update_view_model(model, corpus, nullptr, state);
  const auto go = [&](const Command& command) {
    before = state;
    apply(state, command, corpus);
    update_view_model(model, corpus, &before, state);
    require(!find_invalid_utf8(to_link(state, corpus)), "a link is UTF-8");
  };
  for (uint32_t i = 0; i < std::min<size_t>(corpus.documents.size(), kMostShown); ++i) go(OpenArticle{i});
  for (uint32_t i = 0; i < std::min<size_t>(corpus.entities.size(), kMostShown); ++i) go(Select{Target::of_entity(i)});
  for (int tab = 0; tab < static_cast<int>(Tab::count); ++tab) go(ShowTab{static_cast<Tab>(tab)});
  for (int i = 0; i < static_cast<int>(kMostShown); ++i) go(StepMention{1});
  go(Search{"di"});
  go(ClearFilters{});
  go(PlayTimeline{true});
  go(ChooseLanguage{Language::english});
}

void check_files(const Corpus& corpus) {
  for (const Language language : {Language::indonesian, Language::english}) {
    AppState state;
    state.language = language;
    require(fault_in_csv(take_csv(corpus, state).text).empty(), "the table is CSV that nothing runs");
    require(fault_in_calendar(take_calendar(corpus, state).text).empty(), "the calendar is iCalendar");
    require(fault_in_json_lines(take_geojson(corpus, state).text).empty(), "the places are JSON");
    require(fault_in_json_lines(take_analysis(corpus, state).text).empty(), "the analysis is JSON lines");
  }
}

}  // namespace

void run_collection(std::string_view input) {
  const Corpus corpus = corpus_of(input);
  if (corpus.documents.empty()) return;
  std::vector<Digest> digests;
  for (uint32_t i = 0; i < corpus.documents.size(); ++i) digests.push_back(digest_of(corpus.documents.read(i)));
  std::string json;
  append_collection_json(corpus.collection, digests, json);
  require(!find_invalid_utf8(json), "the collection's JSON is UTF-8");
  show_everything(corpus);
  check_files(corpus);
}

}  // namespace jejak::fuzz
