#include "wasm/take_away.h"

#include <algorithm>

#include "core/json.h"
#include "core/utf8.h"
#include "tests/wasm/fixture.h"

using namespace jejak;

namespace {

std::vector<std::string> lines_of(std::string_view text, std::string_view end) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t at = text.find(end);
    lines.emplace_back(text.substr(0, at));
    text = at == std::string_view::npos ? std::string_view{} : text.substr(at + end.size());
  }
  return lines;
}

AppState only_second() {
  AppState state;
  state.filter.articles = {1};
  return state;
}

}  // namespace

TEST_CASE("a field that a spreadsheet would run is text") {
  struct Case {
    const char* text;
    const char* field;
  };
  constexpr Case kCases[] = {{"jalan", "jalan"},           {"=1+1", "'=1+1"},        {"+62", "+62"},
                             {"-3.5", "-3.5"},             {"-dua", "'-dua"},        {"@SUM(A1)", "'@SUM(A1)"},
                             {"\tx", "'\tx"},              {"a,b", "\"a,b\""},       {"kata \"itu\"", "\"kata \"\"itu\"\"\""},
                             {"=a,\"b\"", "\"'=a,\"\"b\"\"\""}, {"", ""},            {"dua\nbaris", "\"dua\nbaris\""},
                             {"+62-cmd", "'+62-cmd"},      {"-", "'-"},           {" =1+1", "' =1+1"},
                             {"\u200b=1+1", "'\u200b=1+1"}, {"＝1+1", "'＝1+1"},   {"\n=1", "\"'\n'=1\""},
                             {"a;=1+1", "\"a;'=1+1\""},    {"a; b", "\"a; b\""},  {"a =1", "a =1"},
                             {"\u202e=1", "'\u202e=1"},    {"\ufeff@x", "'\ufeff@x"}};
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(csv_field(c.text) == c.field);
  }
}

TEST_CASE("no line of a calendar has more than 75 octets, and none is cut inside a letter") {
  std::string long_line = "SUMMARY:";
  for (int i = 0; i < 60; ++i) long_line += "ş–a";
  const std::string folded = calendar_line(long_line);
  CHECK(folded.ends_with("\r\n"));
  std::string joined;
  for (const std::string& line : lines_of(folded, "\r\n")) {
    CHECK(line.size() <= 75);
    CHECK(!find_invalid_utf8(line));
    joined += joined.empty() ? line : line.substr(1);
  }
  CHECK(joined == long_line);
  CHECK(calendar_line("VERSION:2.0") == "VERSION:2.0\r\n");
}

TEST_CASE("what means something in a calendar is escaped") {
  CHECK(calendar_text("a,b;c\\d\ne\r") == "a\\,b\\;c\\\\d\\ne");
  CHECK(calendar_text("a\tb\x07" "c\x7F") == "a bc");
}

TEST_CASE("the calendar has an entry for each dated event, ending on the day after") {
  const std::string text = take_calendar(fixture(), {}).text;
  CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(text.ends_with("END:VCALENDAR\r\n"));
  const std::vector<std::string> lines = lines_of(text, "\r\n");
  size_t dated = 0;
  for (uint32_t i = 0; i < fixture().documents.size(); ++i) {
    dated += static_cast<size_t>(std::ranges::count_if(fixture().documents[i].events, [](const Event& e) { return e.begin && e.end; }));
  }
  CHECK(dated > 0);
  CHECK(std::ranges::count(lines, "BEGIN:VEVENT") == static_cast<ptrdiff_t>(dated));
  const auto start = std::ranges::find(lines, "DTSTART;VALUE=DATE:20230920");
  if (CHECK(start != lines.end())) CHECK(*std::next(start) == "DTEND;VALUE=DATE:20230921");
}

TEST_CASE("the places are GeoJSON, longitude first, and only those that the filter leaves") {
  const TakenFile file = take_geojson(fixture(), only_second());
  CHECK(file.name == "jejak-tempat.geojson");
  const auto root = parse_json(file.text, "places");
  if (!CHECK(root)) return;
  const JsonValue* features = root->find("features");
  if (!CHECK(features) || !CHECK(features->items.size() == 1)) return;
  const JsonValue& yevlakh = features->items.front();
  CHECK(yevlakh.string_or("id", "") == "yevlakh");
  const JsonValue* at = yevlakh.find("geometry")->find("coordinates");
  CHECK(at->items[0].number == doctest::Approx(47.1).epsilon(0.01));
  CHECK(at->items[1].number == doctest::Approx(40.6).epsilon(0.01));
  const auto all = parse_json(take_geojson(fixture(), {}).text, "places");
  if (CHECK(all)) CHECK(all->find("features")->items.size() == 3);
}

TEST_CASE("the table has a row for each mention that passes") {
  size_t mentions = fixture().in_order_of(1).size();
  const std::vector<std::string> rows = lines_of(take_csv(fixture(), only_second()).text, "\r\n");
  CHECK(rows.size() == mentions + 1);
  CHECK(rows.front().starts_with("article,publisher,published,kind,text,value"));
  CHECK(std::ranges::any_of(rows, [](const std::string& row) {
    return row.find("time,20 September 2023,2023-09-20,2023-09-20,2023-09-20") != std::string::npos;
  }));
}

TEST_CASE("the analysis is a line for each article that passes") {
  CHECK(lines_of(take_analysis(fixture(), {}).text, "\n").size() == 2);
  const std::string one = take_analysis(fixture(), only_second()).text;
  CHECK(lines_of(one, "\n").size() == 1);
  CHECK(one.starts_with("{\"schema\":\"jejak/analysis@1\"") == true);
}

TEST_CASE("a citation is what the article says of itself") {
  DocumentHead head;
  head.article.publisher = "Kabar Kita";
  head.article.headline = "Jalan dibuka";
  head.article.url = "https://kabar.example/1";
  head.publication.day = CivilDay{2023, 9, 25};
  CHECK(citation_of(head, 0, Language::indonesian) == "Kabar Kita. “Jalan dibuka”. 25 September 2023. https://kabar.example/1");
  CHECK(citation_of(DocumentHead{}, 2, Language::indonesian) == "Artikel 3");
}
