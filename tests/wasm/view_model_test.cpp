#include "wasm/view_model.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/wasm/fixture.h"

using namespace jejak;

namespace {

ViewModel model_of(const AppState& state) {
  ViewModel model;
  update_view_model(model, fixture(), nullptr, state);
  return model;
}

const PlaceMark* mark_of(const MapModel& model, std::string_view key) {
  const auto it = std::ranges::find(model.marks, key, &PlaceMark::key);
  return it == model.marks.end() ? nullptr : &*it;
}

}  // namespace

TEST_CASE("the map has a mark for each place that is a location or a dateline, and for no other") {
  const MapModel map = model_of({}).map;
  for (const char* key : {"khojaly", "yevlakh", "shusha"}) {
    CAPTURE(key);
    CHECK(mark_of(map, key));
  }
  CHECK(!mark_of(map, "azerbaijan"));
  if (const PlaceMark* yevlakh = mark_of(map, "yevlakh"); CHECK(yevlakh)) {
    CHECK(yevlakh->locations == 2);
    CHECK(yevlakh->told == "2 kali disebut dalam 2 artikel");
    CHECK(yevlakh->weight == doctest::Approx(1));
  }
}

TEST_CASE("a place bears the signs of what happened there, named by kind, and of nothing that only mentions it") {
  const Corpus corpus = corpus_of({
      read_as("Ledakan ranjau di Khojaly pada 19 September 2023 menewaskan tujuh polisi.\n"
              "Perwakilan kedua pihak bertemu di Yevlakh pada 21 September 2023. Dari Shusha terdengar sirene.", "a", "2023-09-22")});
  ViewModel model;
  AppState state;
  update_view_model(model, corpus, nullptr, state);
  const PlaceMark* khojaly = mark_of(model.map, "khojaly");
  if (CHECK(khojaly)) {
    CHECK(khojaly->signs.has(EventSign::violence));
    CHECK(!khojaly->signs.has(EventSign::talks));
    CHECK(khojaly->events.starts_with("Peristiwa: Ledakan"));
  }
  const PlaceMark* yevlakh = mark_of(model.map, "yevlakh");
  if (CHECK(yevlakh)) CHECK(yevlakh->events == "Peristiwa: Pertemuan");
  const PlaceMark* shusha = mark_of(model.map, "shusha");
  if (CHECK(shusha)) CHECK(shusha->events.empty());

  state.filter.days = CivilInterval{{2023, 9, 21}, {2023, 9, 21}};
  update_view_model(model, corpus, nullptr, state);
  if (const PlaceMark* left = mark_of(model.map, "yevlakh"); CHECK(left)) CHECK(left->signs.has(EventSign::talks));
  const auto day = std::ranges::find_if(model.timeline.items, [](const TimelineItem& item) {
    return item.lane == Lane::events && to_iso(item.days.first) == "2023-09-19";
  });
  if (CHECK(day != model.timeline.items.end())) CHECK(day->sign == EventSign::violence);
}

TEST_CASE("a road that is named after its towns is a line from each to the next, once; a pair of states is none") {
  const Corpus corpus = corpus_of({
      read_as("Truk itu melaju di jalan raya Ahmadbayli-Fuzuli-Shusha.\nHubungan Armenia-Azerbaijan memburuk sejak lama.", "a", "2023-09-22"),
      read_as("Jalan Shusha-Fuzuli ditutup. Dari Khojaly ke Shusha orang berjalan kaki.", "b", "2023-09-23")});
  ViewModel model;
  AppState state;
  update_view_model(model, corpus, nullptr, state);
  const auto has = [&](std::string_view one, std::string_view other, bool open) {
    return std::ranges::any_of(model.map.roads, [&](const MapRoad& road) {
      const std::string &a = model.map.marks[road.from].key, &b = model.map.marks[road.to].key;
      return ((a == one && b == other) || (a == other && b == one)) && road.in_open_article == open;
    });
  };
  CHECK(model.map.roads.size() == 2);
  CHECK(has("ahmadbayli", "fuzuli", true));
  CHECK(has("fuzuli", "shusha", true));
  state.article = 1;
  update_view_model(model, corpus, nullptr, state);
  CHECK(has("ahmadbayli", "fuzuli", false));
  state.filter.articles = {1};
  update_view_model(model, corpus, nullptr, state);
  CHECK(model.map.roads.size() == 1);
}

TEST_CASE("the timeline has every dated mention, and mentions of one day in one item") {
  const TimelineModel timeline = model_of({}).timeline;
  std::set<MentionId> shown;
  for (const TimelineItem& item : timeline.items) shown.insert(item.mentions.begin(), item.mentions.end());
  const Corpus& corpus = fixture();
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const auto& times = corpus.documents[article].times;
    for (uint32_t i = 0; i < times.size(); ++i) {
      if (times[i].begin && times[i].end) CHECK(shown.contains({article, MentionKind::time, i}));
    }
  }
  const auto day = std::ranges::find_if(timeline.items, [](const TimelineItem& item) {
    return item.lane == Lane::days && to_iso(item.days.first) == "2023-09-20";
  });
  if (!CHECK(day != timeline.items.end())) return;
  CHECK(day->mentions.size() == 2);
  CHECK(day->label == "Rabu, 20 September 2023");
}

TEST_CASE("an open begin is a period that fades to the right") {
  const TimelineModel timeline = model_of({}).timeline;
  const auto since = std::ranges::find_if(timeline.items, [](const TimelineItem& item) { return item.open_end; });
  if (!CHECK(since != timeline.items.end())) return;
  CHECK(since->lane == Lane::periods);
  CHECK(since->label == "sejak 1991");
}

TEST_CASE("the reader's runs hold all of the article but blanks between them") {
  AppState state;
  for (state.article = 0; state.article < fixture().documents.size(); ++state.article) {
    const ReaderModel reader = model_of(state).reader;
    std::string covered(reader.text.size(), ' ');
    for (const ReaderParagraph& paragraph : reader.paragraphs) {
      for (const ReaderRun& run : paragraph.runs) {
        for (uint32_t i = run.span.begin; i < run.span.end; ++i) covered[i] = reader.text[i];
      }
    }
    std::string text(reader.text);
    std::ranges::replace(text, '\n', ' ');
    CHECK(covered == text);
  }
}

TEST_CASE("highlights are in text order, and the outer runs below the inner") {
  const ReaderModel reader = model_of({}).reader;
  for (size_t i = 1; i < reader.highlights.size(); ++i) {
    const Highlight &a = reader.highlights[i - 1], &b = reader.highlights[i];
    CHECK(a.span.begin <= b.span.begin);
    if (a.span.contains(b.span) && a.kind != Kind::quote && b.kind != Kind::quote && a.depth < 2) CHECK(a.depth > b.depth);
  }
}

TEST_CASE("the card of a place lists each sentence that speaks of it, the open article's first") {
  AppState state;
  state.article = 1;
  state.selected = Target::of_entity(fixture().find("yevlakh"));
  const DetailModel card = model_of(state).detail;
  CHECK(card.shown);
  CHECK(card.head.value == "Yevlakh");
  if (!CHECK(card.sentences.size() == 2)) return;
  CHECK(card.sentences[0].excerpt.text == "Pertemuan di Yevlakh digelar pada 20 September 2023.");
  CHECK(card.sentences[1].excerpt.text == "Dua hari kemudian mereka pindah ke Yevlakh.");
  CHECK(text_of(card.sentences[1].excerpt.text, card.sentences[1].excerpt.marks.front()) == "Yevlakh");
}

TEST_CASE("pointing changes what is lit and builds no label anew") {
  AppState state;
  ViewModel model = model_of(state);
  const uint64_t generation = model.timeline.generation;
  const AppState before = state;
  state.hovered = Target::of_entity(fixture().find("shusha"));
  update_view_model(model, fixture(), &before, state);
  CHECK(mark_of(model.map, "shusha")->emphasis.hovered);
  CHECK(model.timeline.generation == generation);
  if (CHECK(model.tooltip)) CHECK(model.tooltip->value == "Shusha");
}

TEST_CASE("a language change builds all words anew") {
  AppState state;
  ViewModel model = model_of(state);
  const AppState before = state;
  state.language = Language::english;
  update_view_model(model, fixture(), &before, state);
  CHECK(model.top.subtitle == "Karabakh in 2 news stories");
  CHECK(mark_of(model.map, "yevlakh")->told == "told of 2 times in 2 articles");
}

TEST_CASE("a notice names file, byte and key") {
  const Error error{ErrorCode::wrong_type, "berita.json", 1203, "[2].articleBody", "expected a string, found a number"};
  const Notice notice = notice_of(error, Language::indonesian);
  CHECK(notice.source == "berita.json");
  CHECK(notice.place == "byte 1.203 · kunci [2].articleBody");
  CHECK(notice.message == "expected a string, found a number");
}
