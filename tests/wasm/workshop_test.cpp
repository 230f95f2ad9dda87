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

// All that was added, read and gathered as one part.
Result<std::string> read_all() {
  while (workshop().step()) {
  }
  workshop().gather_begin();
  if (auto done = workshop().gather(workshop().part()); !done) return std::unexpected(done.error());
  return workshop().finish();
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
  CHECK(!workshop().step());
  CHECK(workshop().read() == 2);
  const auto bytes = read_all();
  if (!CHECK(bytes.has_value())) return;
  const auto collection = read_prepared(*bytes, "test");
  if (!CHECK((collection && collection->documents.size() == 2))) return;
  CHECK(collection->documents[0].article.id == "kabar");
  CHECK(collection->documents[1].article.id == "x");
  CHECK(collection->documents[1].places.size() == 1);
  if (CHECK(collection->errors.size() == 1)) CHECK(collection->errors[0].path == "[1].articleBody");
}

TEST_CASE("many articles are read in steps, each article once and in order") {
  std::string lines;
  for (int i = 0; i < 100; ++i) lines += R"({"@id": "k)" + std::to_string(i) + R"(", "articleBody": "Salju turun di Goris."})" "\n";
  workshop().begin();
  workshop().add("arsip.jsonl", lines);
  CHECK(workshop().articles() == 100);
  for (size_t before = 0; workshop().step(); before = workshop().read()) {
    CHECK(workshop().read() > before);
    CHECK(workshop().articles() == 100);
  }
  CHECK(workshop().read() == 100);
  const auto bytes = read_all();
  if (!CHECK(bytes.has_value())) return;
  const auto collection = read_prepared(*bytes, "test");
  if (!CHECK((collection && collection->documents.size() == 100))) return;
  for (size_t i = 0; i < 100; ++i) CHECK(collection->documents[i].article.id == "k" + std::to_string(i));
}

TEST_CASE("where no article can be read the first reason is told") {
  workshop().begin();
  workshop().add("kosong.txt", "");
  workshop().add("salah.json", "{\"articleBody\": 1}");
  const auto bytes = read_all();
  if (CHECK(!bytes.has_value())) CHECK(bytes.error().source == "kosong.txt");
  workshop().begin();
  CHECK(!read_all().has_value());
}

TEST_CASE("parts become the collection that would be read in one piece, whoever read them") {
  const std::string lines[] = {R"({"articleBody": "Empat tentara tewas di Shusha pada 3 Mei 2021."})",
                               R"({"articleBody": 17})",
                               R"({"@id": "x", "articleBody": "Lima tentara tewas di Shusha, Senin (3/5/2021)."})",
                               R"({"articleBody": "Kabut di Goris."})"};
  workshop().begin();
  workshop().add("a.jsonl", lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n" + lines[3]);
  const auto whole = read_all();
  workshop().gather_begin();
  for (size_t i = 0, offset = 0; i < 4; offset += lines[i].size() + 1, ++i) {
    workshop().begin();
    workshop().add("a.jsonl", lines[i], {true, offset});
    workshop().step();
    CHECK(workshop().gather(workshop().part()).has_value());
    if (i < 3) CHECK(workshop().finish(Afterwards::keep).has_value());  // what there is so far
  }
  const auto parts = workshop().finish();
  if (!CHECK((whole && parts))) return;
  const auto one = read_prepared(*whole, "one"), other = read_prepared(*parts, "other");
  if (!CHECK((one && other && other->documents.size() == 3))) return;
  for (size_t i = 0; i < 3; ++i) CHECK(one->documents[i].article.id == other->documents[i].article.id);
  CHECK(other->documents[0].article.id == "1");
  CHECK(other->documents[1].article.id == "x");
  CHECK(other->documents[2].article.id == "4");
  CHECK(one->collection.events.size() == other->collection.events.size());
  CHECK(one->numbered.size() == other->numbered.size());
  CHECK(!one->numbered.empty());
  if (CHECK((one->errors.size() == 1 && other->errors.size() == 1))) CHECK(one->errors[0].offset == other->errors[0].offset);
}

TEST_CASE("what is no part is refused and changes nothing") {
  workshop().gather_begin();
  CHECK(!workshop().gather("x").has_value());
  CHECK(!workshop().finish().has_value());
}

TEST_CASE("expressions are found in what was opened") {
  const std::string bytes = prepared(articles_of({"Salju di Goris.", "Dari Shusha ke Goris."}));
  Workshop fresh;
  CHECK(finds_of(fresh.find("Goris")) == "");
  CHECK(fresh.open(bytes).has_value());
  CHECK(finds_of(fresh.find("goris|shu")) == "0:9-14 1:5-8 1:15-20 ");
  CHECK(!fresh.open("x").has_value());
  const PatternAnswer bad = fresh.find("(empat");
  if (CHECK(bad.error.has_value())) CHECK(bad.error->fault == PatternFault::missing_paren);
}

TEST_CASE("of very many finds the first come") {
  const std::vector<std::string> texts(3, std::string(10, 'a'));
  CHECK(find_pattern("a", texts, 15).finds.size() == 15);
}
