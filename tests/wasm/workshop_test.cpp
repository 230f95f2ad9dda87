#include "wasm/workshop.h"

#include <doctest/doctest.h>

#include "core/cli/embedded.h"
#include "core/prepared.h"
#include "tests/support/collections.h"
#include "tests/support/reading.h"

using namespace jejak;

namespace {

Workshop& workshop() {
  static Workshop loaded = [] {
    Workshop fresh;
    const auto done = fresh.load(find_embedded(embedded_assets(), "lexicon.json"), find_embedded(embedded_assets(), "gazetteer.json"));
    CHECK(done.has_value());
    return fresh;
  }();
  return loaded;
}

std::string finds_of(const PatternAnswer& answer) {
  std::string out;
  for (const PatternFind& find : answer.finds) {
    out += std::to_string(find.article) + ":" + std::to_string(find.span.begin) + "-" + std::to_string(find.span.end) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("articles of several sources become the collection that the program makes of them") {
  workshop().begin();
  workshop().add("arsip/kabar.txt", "Salju turun di Goris pada 3 Mei 2021.");
  workshop().add("dua.json", R"([{"@id": "x", "articleBody": "Kabut di Shusha."}, {"articleBody": 17}])");
  CHECK(workshop().articles() == 2);
  CHECK(workshop().read() == 0);
  CHECK(workshop().step());
  CHECK(workshop().read() == 1);
  CHECK(!workshop().step());
  const auto bytes = workshop().finish();
  if (!CHECK(bytes.has_value())) return;
  const auto collection = read_prepared(*bytes, "test");
  if (!CHECK((collection && collection->documents.size() == 2))) return;
  CHECK(collection->documents[0].article.id == "kabar");
  CHECK(collection->documents[1].article.id == "x");
  CHECK(collection->documents[1].places.size() == 1);
  if (CHECK(collection->errors.size() == 1)) CHECK(collection->errors[0].path == "[1].articleBody");
}

TEST_CASE("where no article can be read the first reason is told") {
  workshop().begin();
  workshop().add("kosong.txt", "");
  workshop().add("salah.json", "{\"articleBody\": 1}");
  CHECK(!workshop().step());
  const auto bytes = workshop().finish();
  if (CHECK(!bytes.has_value())) CHECK(bytes.error().source == "kosong.txt");
  workshop().begin();
  CHECK(!workshop().finish().has_value());
}

TEST_CASE("expressions are found in what was opened or made last") {
  const std::string bytes = prepared(articles_of({"Salju di Goris.", "Dari Shusha ke Goris."}));
  Workshop fresh;
  CHECK(finds_of(fresh.find("Goris")) == "");
  CHECK(fresh.open(bytes).has_value());
  CHECK(finds_of(fresh.find("goris|shu")) == "0:9-14 1:5-8 1:15-20 ");
  CHECK(!fresh.open("x").has_value());
  const PatternAnswer bad = fresh.find("(empat");
  if (CHECK(bad.error.has_value())) CHECK(bad.error->fault == PatternFault::missing_paren);
  workshop().begin();
  workshop().add("a.txt", "Kabut di Yevlakh.");
  workshop().step();
  CHECK(workshop().finish().has_value());
  CHECK(finds_of(workshop().find("Yev")) == "0:9-12 ");
}

TEST_CASE("of very many finds the first come") {
  const std::vector<std::string> texts(3, std::string(10, 'a'));
  CHECK(find_pattern("a", texts, 15).finds.size() == 15);
}
