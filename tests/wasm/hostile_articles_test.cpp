// A collection made to do harm, in the whole application: every view shows it, every control can be pressed, what is
// taken away keeps the laws of its format, and none of it takes long.
#include <doctest/doctest.h>

#include <imgui.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/utf8.h"
#include "tests/support/app_harness.h"
#include "tests/support/file_laws.h"
#include "wasm/inspect.h"
#include "wasm/view_model_detail.h"
#include "wasm/take_away.h"

using namespace jejak;

namespace {

constexpr std::string_view kHostile = R"json([
  {"@id": "=cmd|'/c calc'!A1", "headline": "<img src=x onerror=alert(1)>", "publisher": "@SUM(1+1)*cmd", "url": "javascript:alert(1)",
   "datePublished": "2023-09-23",
   "articleBody": "<script>alert(1)</script> SHUSHA -- Lima tentara tewas di Shusha pada Rabu (20/9/2023), kata \"Presiden Ilham Aliyev\".\n=HYPERLINK(\"https://x.example\") dibuka di Baku pada 2 Mei 2021.;=1+1\nEND:VEVENT\nBEGIN:VALARM"},
  {"@id": "a b&s=place:baku#%ff", "headline": "\u202egnutinu\u2066", "publisher": "\u200f\u202eKabar", "datePublished": "9999-12-31",
   "articleBody": "\u202eahsuhS id nakabmet\u202c Penembakan di Shusha pada 31 Desember 9999 menewaskan 99999999999999999999 orang. Ba\u200bku, B\u0430ku."},
  {"@id": "a b", "articleBody": "Penembakan di Shusha pada 1 Januari 0001.\u0000\u0007\u001b[31m Empat tentara tewas di Shusha pada Rabu (20/9/2023)."},
  {"@id": "a-b", "articleBody": "Penembakan di Baku pada 1 Januari 2020."},
  {"@id": "\ud83d\ude42", "articleBody": "Penembakan di Baku pada 1 Januari 2020."}])json";

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void check_frame(AppHarness& harness) {
  harness.frame();
  const AppEvents events = harness.frame();
  const App& app = harness.app();
  CHECK(parse_json(access_json(app.access(), app.theme().scale), "access").has_value());
  CHECK(app.access().nodes.size() < 1000);
  CHECK(!find_invalid_utf8(app.link()));
  if (!events.file) return;
  CHECK(events.file->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-.") == std::string::npos);
}

std::string body_of(std::string_view piece, size_t times) {
  std::string body;
  for (size_t i = 0; i < times; ++i) body += piece;
  return R"([{"@id": "besar", "articleBody": ")" + body + R"("}])";
}

}  // namespace

TEST_CASE("hostile articles are shown in every view, and every control can be pressed") {
  const auto opened = AppHarness::open(kHostile);
  if (!CHECK(opened.harness != nullptr)) return;
  AppHarness& harness = *opened.harness;
  for (const float width : {1280.0f, 800.0f, 360.0f}) {
    harness.resize(width, 700, 1);
    for (const char* link : {"whole&a=a%20b", "whole&t=compare", "whole&t=people", "whole&q=di&t=found", "whole&s=place:shusha", "whole&lang=en&q=%2F%5B%2F"}) {
      CAPTURE(link);
      harness.app().follow(link);
      check_frame(harness);
      std::vector<std::string> ids;
      for (const AccessNode& node : harness.app().access().nodes) ids.push_back(node.id);
      for (const std::string& id : ids) {
        CAPTURE(id);
        harness.app().press(id);
        check_frame(harness);
      }
    }
  }
}

TEST_CASE("the files of hostile articles keep the laws of their formats") {
  const auto opened = AppHarness::open(kHostile);
  if (!CHECK(opened.harness != nullptr)) return;
  const Corpus& corpus = opened.harness->app().corpus();
  CHECK(corpus.documents.size() == 5);
  const AppState state;
  CHECK(fault_in_csv(take_csv(corpus, state).text) == "");
  CHECK(fault_in_calendar(take_calendar(corpus, state).text) == "");
  CHECK(fault_in_json_lines(take_geojson(corpus, state).text) == "");
  CHECK(fault_in_json_lines(take_analysis(corpus, state).text) == "");
}

TEST_CASE("the laws find what they look for") {
  CHECK(fault_in_csv("a,b\r\n1,2\r\n") == "");
  CHECK(fault_in_csv("a,b\r\n1\r\n") != "");
  CHECK(fault_in_csv("a,\"=1\"\r\n") != "");
  CHECK(fault_in_csv("a,\"b\r\n") != "");
  CHECK(fault_in_csv("a,\"b;=1\"\r\n") != "");
  CHECK(fault_in_calendar("BEGIN:A\r\nEND:A\r\n") == "");
  CHECK(fault_in_calendar("BEGIN:A\r\nEND:B\r\n") != "");
  CHECK(fault_in_calendar("BEGIN:A\r\nEND:A") != "");
  CHECK(fault_in_calendar("UID:1\r\nUID:1\r\n") != "");
  CHECK(fault_in_calendar(std::string(76, 'x') + "\r\n") != "");
  CHECK(fault_in_calendar("x\x07\r\n") != "");
  CHECK(fault_in_json_lines("{}\n[]\n") == "");
  CHECK(fault_in_json_lines("{}\n[\n") != "");
}

TEST_CASE("inspect tells JSON whatever the articles hold") {
  const auto opened = AppHarness::open(kHostile);
  if (!CHECK(opened.harness != nullptr)) return;
  opened.harness->frame();
  for (const char* subject : {"map", "timeline", "reader", "expected", "state", "access", "texts"}) {
    CAPTURE(subject);
    const auto told = parse_json(inspect(opened.harness->app(), subject), subject);
    CHECK(told.has_value());
  }
}

TEST_CASE("a hundred thousand mentions in one sentence can be held: the card shows some, and says how many more there are") {
  struct Case {
    std::string piece, held;
  };
  const Case cases[] = {{"Baku ", "place:baku"}, {"Lima tentara tewas di Baku ", "place:baku"}, {"tiba di Baku, ", "place:baku"}, {"Ilham Aliyev: ", "person:ilham-aliyev"},
                        {"20 September 2023 ", "time:besar:5000"}};
  for (const Case& c : cases) {
    CAPTURE(c.piece);
    double seconds[2] = {};
    for (const size_t large : {0u, 1u}) {
      const auto opened = AppHarness::open(body_of(c.piece, large ? 100'000 : 25'000));
      if (!CHECK(opened.harness != nullptr)) return;
      AppHarness& harness = *opened.harness;
      const double begin = cpu_seconds();
      harness.app().follow("s=" + c.held);
      for (int i = 0; i < 5; ++i) check_frame(harness);
      harness.app().follow("q=baku%20tewas&t=found");
      check_frame(harness);
      seconds[large] = cpu_seconds() - begin;
      const DetailModel detail = build_detail_model(harness.app().corpus(), harness.app().state());
      CHECK(detail.shown);
      for (const DetailSentence& sentence : detail.sentences) {
        CHECK(sentence.excerpt.text.size() < 2 * kMostExcerptBytes);
        CHECK(sentence.excerpt.marks.size() <= kMostExcerptBytes);
        CHECK((sentence.excerpt.left_out > 0) == !sentence.more.empty());
      }
      CHECK((detail.sentences.size() > 1 || (detail.sentences.size() == 1 && !detail.sentences.front().more.empty())));
    }
    CHECK(seconds[1] < 1 + 8 * seconds[0]);
  }
}

TEST_CASE("an article of megabytes, without a blank or of mentions alone, takes the time of its length") {
  struct Case {
    const char* name;
    std::string_view piece;
  };
  constexpr Case kCases[] = {{"no blank", "abcdefghij"}, {"mentions alone", "Baku Shusha "}, {"days alone", "Senin (25/9/2023) "}, {"lines alone", "a\\n"},
                             {"sentences alone", "Lima tentara tewas di Shusha. "}};
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    double opening[2] = {}, drawing[2] = {};
    for (const size_t large : {0u, 1u}) {
      const std::string bundle = body_of(c.piece, (large ? 400'000 : 100'000) / c.piece.size());
      const double begin = cpu_seconds();
      const auto opened = AppHarness::open(bundle);
      if (!CHECK(opened.harness != nullptr)) return;
      opened.harness->frame();
      const double opened_at = cpu_seconds();
      for (int i = 0; i < 10; ++i) check_frame(*opened.harness);
      opening[large] = opened_at - begin;
      drawing[large] = cpu_seconds() - opened_at;
    }
    CHECK(opening[1] < 1 + 8 * opening[0]);
    CHECK(drawing[1] < 0.5 + 8 * drawing[0]);
  }
}
