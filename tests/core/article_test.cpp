#include "core/article.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/utf8.h"

namespace jejak {
namespace {

// "id:body | id:body !! error | error"
std::string dump(std::string_view bytes, std::string_view name) {
  std::vector<std::string> parts;
  Diagnostics diagnostics;
  uint64_t position = 1;
  std::string out;
  read_articles(bytes, name, "stem", guess_format(name, bytes), position,
                [&](Article article) { out += (out.empty() ? "" : " | ") + article.id + ":" + article.text; }, diagnostics);
  for (const Error& error : diagnostics.errors) out += " !! " + to_string(error);
  return out;
}

struct Case {
  std::string name;
  const char* source;
  std::string bytes;
  std::string expected;
};

const Case kContainers[] = {
    {"text is one article with the file's stem", "a.txt", "Baris satu\nBaris dua", "stem:Baris satu\nBaris dua"},
    {"one object", "a.json", R"({"articleBody": "Isi"})", "1:Isi"},
    {"an array, ids by position where missing", "a.json", R"([{"articleBody": "A"}, {"@id": "x", "articleBody": "B"}])", "1:A | x:B"},
    {"a graph", "a.json", R"({"@graph": [{"articleBody": "A"}, {"articleBody": "B"}]})", "1:A | 2:B"},
    {"other things in a graph are no articles", "a.json",
     R"({"@graph": [{"@type": "Organization", "name": "X"}, {"@type": "NewsArticle", "articleBody": "B"}]})", "1:B"},
    {"JSON lines", "a.jsonl", "{\"articleBody\": \"A\"}\n\n{\"articleBody\": \"B\"}\n", "1:A | 2:B"},
    {"JSON lines under a .json name", "a.json", "{\"articleBody\": \"A\"}\n{\"articleBody\": \"B\"}\n", "1:A | 2:B"},
    {"unknown keys are no error", "a.json", R"({"articleBody": "A", "x": {"y": [1, 2.5e3, null, true]}})", "1:A"},
};

const Case kErrors[] = {
    {"a wrong type names the byte and the key path; its neighbours come through", "a.json",
     R"([{"articleBody": "A"}, {"articleBody": 17}, {"articleBody": "C"}])",
     "1:A | 3:C !! a.json: byte 39: at [1].articleBody: expected a string, found a number"},
    {"a wrong type inside a graph", "a.json", R"({"@graph": [{"headline": [], "articleBody": "A"}]})",
     " !! a.json: byte 25: at @graph[0].headline: expected a string, found an array"},
    {"a missing body", "a.json", R"([ {"headline": "H"} ])", " !! a.json: byte 2: at [0].articleBody: the key is missing"},
    {"a blank body", "a.json", R"({"articleBody": " \n "})", " !! a.json: byte 16: at articleBody: the body is empty"},
    {"an empty file", "a.txt", "", " !! a.txt: byte 0: the text is empty"},
    {"bytes that are not UTF-8", "a.txt", "Baik \xE2\x82 buruk", " !! a.txt: byte 5: this byte is not valid UTF-8"},
    {"a day that does not exist", "a.json", R"({"articleBody": "A", "datePublished": "2023-02-30"})",
     " !! a.json: byte 38: at datePublished: expected a day as YYYY-MM-DD, found \"2023-02-30\""},
    {"a wrong publisher", "a.json", R"({"articleBody": "A", "publisher": 5})",
     " !! a.json: byte 34: at publisher: expected a string or an object, found a number"},
    {"a bad line does not stop the next", "a.jsonl", "{\"articleBody\": 1}\n{\"articleBody\": \"B\"}",
     "2:B !! a.jsonl: byte 16: at articleBody: expected a string, found a number"},
};

TEST_CASE("articles come through in every container") {
  for (const Case& c : kContainers) {
    CAPTURE(c.name);
    CHECK(dump(c.bytes, c.source) == c.expected);
  }
}

TEST_CASE("errors name source, byte and key path") {
  for (const Case& c : kErrors) {
    CAPTURE(c.name);
    CHECK(dump(c.bytes, c.source) == c.expected);
  }
}

TEST_CASE("JSON that is cut in the middle names the byte where it stopped") {
  const std::string whole = R"([{"articleBody": "Isi berita"}])";
  for (size_t length = 1; length < whole.size(); ++length) {
    CAPTURE(length);
    Diagnostics diagnostics;
    uint64_t position = 1;
    size_t articles = 0;
    read_articles(whole.substr(0, length), "cut.json", "cut", SourceFormat::json, position, [&](Article) { ++articles; },
                  diagnostics);
    CHECK(articles == (length + 1 == whole.size() ? 1 : 0));  // only the last bracket is missing
    if (!CHECK(diagnostics.errors.size() == 1)) continue;
    CHECK(diagnostics.errors[0].code == ErrorCode::not_json);
    CHECK(diagnostics.errors[0].offset <= length);
    CHECK(diagnostics.errors[0].offset + 12 >= length);
  }
}

TEST_CASE("what is whole before the trouble comes through, and the error names the key path") {
  const Case cases[] = {
      {"cut in a value", "x.json", R"([{"@id": "a", "articleBody": "Satu"}, {"articleBody": "Du)",
       "a:Satu !! x.json: byte 57: at [1].articleBody: not valid JSON"},
      {"cut in a key", "x.json", R"([{"@id": "a", "articleBody": "Satu"}, {"articleB)",
       "a:Satu !! x.json: byte 48: at [1]: not valid JSON"},
      {"cut in a graph", "x.json", R"({"@graph": [{"@id": "a", "articleBody": "Satu"}, {"publisher": {"name": )",
       "a:Satu !! x.json: byte 72: at @graph[1].publisher.name: not valid JSON"},
      {"not UTF-8", "x.json", "[{\"@id\": \"a\", \"articleBody\": \"Satu\"}, {\"articleBody\": \"D\xe9\"}]",
       "a:Satu !! x.json: byte 56: at [1].articleBody: this byte is not valid UTF-8"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(dump(c.bytes, c.source).starts_with(c.expected));
  }
}

TEST_CASE("a text over the limit is refused by size") {
  const std::string large(kMaxBodyBytes + 1, 'a');
  CHECK(dump(large, "large.txt") == " !! large.txt: byte 16777216: the text is over 16 MiB");
}

TEST_CASE("deep nesting is an error, not a crash") {
  const std::string deep = std::string(100'000, '[');
  Diagnostics diagnostics;
  uint64_t position = 1;
  read_articles(deep, "deep.json", "deep", SourceFormat::json, position, [](Article) {}, diagnostics);
  if (CHECK(diagnostics.errors.size() == 1)) CHECK(diagnostics.errors[0].message.find("nested deeper") != std::string::npos);
}

TEST_CASE("an article survives being written and read") {
  Article article;
  article.id = "k1";
  article.headline = "Judul \"berkutip\" \\ \x01";
  article.text = "Baris\nkedua “é” 😀";
  article.published = CivilDay{2023, 9, 25};
  article.publisher = "Redaksi";
  article.based_on = "Penerbit";
  Diagnostics diagnostics;
  uint64_t position = 1;
  std::vector<Article> read_back;
  read_articles(to_news_article_json(article), "a.json", "", SourceFormat::json, position,
                [&](Article a) { read_back.push_back(std::move(a)); }, diagnostics);
  if (!CHECK(read_back.size() == 1)) return;
  CHECK(read_back[0].headline == article.headline);
  CHECK(read_back[0].text == article.text);
  CHECK(read_back[0].published == article.published);
  CHECK(read_back[0].publisher == article.publisher);
  CHECK(read_back[0].based_on == article.based_on);
}

}  // namespace
TEST_CASE("what is wrong with JSON is told in UTF-8, though it broke within a letter") {
  Diagnostics diagnostics;
  uint64_t position = 1;
  read_articles("[{\"a\": 1, \xEF\xBB\xBF", "kabar.json", "", SourceFormat::json, position, [](Article) {}, diagnostics);
  if (CHECK(diagnostics.errors.size() == 1)) CHECK(!find_invalid_utf8(diagnostics.errors[0].message));
}

}  // namespace jejak
