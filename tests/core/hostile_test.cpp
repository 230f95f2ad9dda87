// Articles made to do harm: shapes on which a careless reader takes quadratic time, numbers and days beyond everything,
// names that only look like names, JSON without an end. Read like any other, or refused with its place.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/analysis_json.h"
#include "core/article.h"
#include "core/collection.h"
#include "core/digest.h"
#include "core/extract.h"
#include "core/json.h"
#include "core/utf8.h"
#include "tests/support/reading.h"

namespace jejak {
namespace {

std::string repeated(std::string_view piece, size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

constexpr std::string_view kPieces[] = {
    "a", "A", "Ba", "\xCC\x81", "\xE2\x80\xAE", "\xE2\x80\x8B", "\xF0\x9F\x99\x82", "1", "1.", "1,", "9.999", "-", ".", ". ", "...", "\n", " ",
    "(", ") ", "(1/1/", "/", "\"", "\xE2\x80\x9C", "\" kata ", "'", ":", ",", "Baku ", "Baku, ", "Baku dan ", "di Baku ", "Shusha (", "Senin ", "Senin (",
    "Januari ", "2 Januari ", "2023 ", "pukul ", "pukul 14.30 ", "dua ", "dua puluh ", "dua hari ", "dua hari setelah ", "sejak ", "hingga ", "ribuan ", "5 orang ",
    "lima tentara tewas ", "tewas ", "tentara ", "lima ", "korban ", "Presiden ", "Presiden Turki ", "Aliyev ", "Ilham Aliyev ", "Bapak ", "PBB ", "Dewan ", "Kementerian ", "Aaa Bbb ",
    "Aaa, Bbb, ", "kata ", "kata dia ", "menurut ", "mengatakan bahwa ", "ujar Aliyev ", "yang ", "itu ", "tersebut ", "penembakan ", "penembakan di ", "perundingan damai ",
    "menandatangani ", "membebaskan ", "pendudukan ", "Baca juga: ", "JAKARTA -- ", "--", "Aaa. Bbb. ", "A. B. ", "ke-", "oleh ", "Azerbaijan menyerang Armenia. ",
    "Lima tentara tewas di Baku pada 20 September 2023. ",
};

}  // namespace

// A reader that takes quadratic time on one of them would be seen to stand still here: a minute, not a moment.
TEST_CASE("shapes on which a reader could stand still are read to their end") {
  for (const std::string_view piece : kPieces) {
    CAPTURE(std::string(piece));
    const Document document = read(repeated(piece, 128u << 10), "2023-09-23");
    std::string json;
    append_analysis_json(document, json);
    CHECK(!find_invalid_utf8(json));
    CHECK(link_articles({digest_of(document)}).events.size() <= document.events.size());
  }
}

TEST_CASE("ten megabytes without a blank are one article without a mention") {
  const Document document = read(repeated("abcdefghij", 10'000'000));
  CHECK(mentions_in_order(document).empty());
  CHECK(document.article.text.size() == 10'000'000);
}

TEST_CASE("a million mentions are each found once") {
  const Document document = read(repeated("Hujan di Baku.\n", 15'000'000));
  CHECK(document.places.size() == 1'000'000);
  CHECK(document.entities.size() == 1);
}

TEST_CASE("an event that is told without end names a bounded number of figures") {
  const Document document = read(repeated("Lima tentara tewas di Baku pada 20 September 2023.\n", 100'000));
  CHECK(document.figures.size() > 1900);
  if (!CHECK(document.events.size() >= 1)) return;
  for (const Event& event : document.events) CHECK(event.figures.size() <= 256);
}

TEST_CASE("a number beyond 64 bits has no value, and none is wrapped around") {
  for (const char* text : {"Sedikitnya 99999999999999999999 orang tewas di Baku.", "Sedikitnya 18.446.744.073.709.551.616 orang tewas.",
                           "Sebanyak 9.223.372.036.854.775.807 triliun orang tewas.", "Korban tewas 999999999999999999 juta triliun orang.",
                           "Sembilan ratus triliun triliun triliun orang mengungsi.", "Kerugian Rp99999999999999999999999,99 triliun, 0,00000000000000000000001 orang."}) {
    CAPTURE(text);
    for (const FigureMention& figure : read(text).figures) {
      for (const auto& value : {figure.value, figure.low, figure.high}) {
        if (!value) continue;
        CHECK(value->digits >= 0);
        CHECK(value->digits <= 1'000'000'000'000'000'000);
      }
    }
  }
  const std::string digits = "Sebanyak 1" + std::string(5000, '0') + " orang tewas di Baku.";
  for (const FigureMention& figure : read(digits).figures) CHECK(!figure.value);
}

TEST_CASE("days past any calendar are no days") {
  for (const char* text : {"pada 31/2/2023", "pada 29 Februari 2023", "pada 30/13/99999", "pada 99 Desember 0000", "Senin (25/9/20233)", "pada tahun 99999999999",
                           "pada abad ke-99999999999999999999", "1 juta tahun lalu", "9999999999999999999 hari lalu", "dua miliar tahun kemudian", "sejak 0 Januari 0",
                           "pukul 99.99 WIB", "pada 32 Desember 9999 dan tiga hari kemudian", "pada 31 Desember 9999. Dua bulan kemudian, seratus tahun setelah itu",
                           "pada 1 Januari 0001. Dua hari sebelumnya, seribu tahun sebelum itu", "99999999999999999999 bulan lalu", "tahun -5 SM"}) {
    CAPTURE(text);
    for (const char* published : {"", "0001-01-01", "9999-12-31"}) {
      for (const TimeMention& time : read(text, published).times) {
        for (const auto& day : {time.begin, time.end}) {
          if (day) CHECK(make_day(day->year, day->month, day->day) == day);
        }
        if (time.begin && time.end) CHECK(*time.begin <= *time.end);
      }
    }
  }
}

TEST_CASE("a name with letters of another script is not the place that it looks like") {
  for (const char* text : {"Rombongan tiba di \xD0\x92\xD0\xB0\xD0\xBA\xD1\x83.", "Rombongan tiba di \xD0\x92" "aku.", "Rombongan tiba di B\u0430ku.",
                           "Rombongan tiba di \u202EukaB\u202C."}) {
    CAPTURE(std::string(text));
    const Document document = read(text);
    for (const PlaceMention& place : document.places) CHECK(document.entities[place.entity].key != "baku");
  }
  CHECK(dump_places(read("Rombongan tiba di Baku.")) == "Baku=baku/location");
}

TEST_CASE("a letter without ink hides no name, and is part of its span") {
  CHECK(dump_places(read("Rombongan tiba di Ba\u200Bku.")) == "Ba\u200Bku=baku/location");
  CHECK(dump_places(read("Rombongan tiba di Ba\u2060ku.")) == "Ba\u2060ku=baku/location");
}

TEST_CASE("JSON nested a thousand deep is refused with its place, and what came before it is read") {
  const std::string deep = std::string(1000, '[') + std::string(1000, ']');
  const std::string file = R"([{"@id": "a", "articleBody": "Satu."}, {"articleBody": "Dua.", "x": )" + deep + "}]";
  Diagnostics diagnostics;
  std::vector<Article> articles;
  uint64_t position = 1;
  read_articles(file, "x.json", "x", SourceFormat::json, position, [&](Article article) { articles.push_back(std::move(article)); }, diagnostics);
  CHECK(articles.size() == 1);
  if (CHECK(diagnostics.errors.size() == 1)) CHECK(to_string(diagnostics.errors[0]).find("nested deeper than 128") != std::string::npos);
  for (const size_t depth : {128u, 100'000u}) CHECK(!parse_json(std::string(depth + 1, '['), "x").has_value());
}

TEST_CASE("numbers past 64 bits in JSON are read as numbers, or refused with their place") {
  struct Case {
    const char* json;
    const char* expected;  // the article's id, or what is said
  };
  constexpr Case kCases[] = {
      {R"({"@id": 18446744073709551616, "articleBody": "A"})", "1"},
      {R"({"@id": -1e300, "articleBody": "A"})", "1"},
      {R"({"@id": 9007199254740993, "articleBody": "A"})", "9007199254740992"},
      {R"({"@id": 1e999, "articleBody": "A"})", "x.json: byte "},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.json);
    const auto article = read_article_line(c.json, "x.json", 0, 1);
    CHECK((article ? article->id : to_string(article.error())).starts_with(c.expected));
  }
}

TEST_CASE("a huge number of a word or a place in the assets is cut, not wrapped") {
  const auto built = build_resources(
      R"({"classes": {"weekday": [{"words": ["Senin"], "value": 1e300}]}, "name_shape": {"weights": "AAAA"}})",
      R"({"toponyms": [{"id": "baku", "name": "Baku", "lat": 40, "lon": 49, "population": -1e300}]})");
  CHECK(built.has_value());
}

TEST_CASE("assets of a later version are refused, with what was expected") {
  const auto lexicon = build_resources(R"({"schema": "jejak/lexicon@2", "classes": {}})", "{}");
  if (CHECK(!lexicon)) CHECK(to_string(lexicon.error()) == "lexicon.json: byte 11: at schema: expected jejak/lexicon@1, found \"jejak/lexicon@2\"");
  const auto gazetteer = build_resources(R"({"schema": "jejak/lexicon@1", "classes": {}, "name_shape": {"weights": "A"}})", R"({"schema": 2, "toponyms": []})");
  if (CHECK(!gazetteer)) CHECK(to_string(gazetteer.error()).starts_with("gazetteer.json: byte 11: at schema: expected jejak/gazetteer@1"));
}

}  // namespace jejak
