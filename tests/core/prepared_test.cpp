#include "core/prepared.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/analysis_json.h"
#include "core/collection.h"
#include "core/collection_json.h"
#include "core/explain.h"
#include "core/prepared_articles.h"
#include "core/prepared_form.h"
#include "tests/support/collections.h"
#include "tests/support/reading.h"

namespace jejak {
namespace {

// All that is said of a document: its analysis, and each value with its reason.
std::string all_of(const Document& document) {
  std::string out;
  append_analysis_json(document, out);
  return out + "\n" + to_news_article_json(document.article) + "\n" +
         explain_all(document, test_resources().lexicon, ReaderLanguage::indonesian);
}

std::string json_of(const Collection& collection, const std::vector<Document>& documents) {
  std::vector<Digest> digests;
  for (const Document& document : documents) digests.push_back(digest_of(document));
  std::string out;
  append_collection_json(collection, digests, out);
  return out;
}

std::string fault_of(std::string_view bytes) {
  const auto collection = read_prepared(bytes, "kumpulan.jejak");
  return collection ? "none" : to_string(collection.error());
}

const std::string& small() {
  static const std::string bytes = prepared(articles_of({
      "JENEWA, Kabar -- Sekitar 1.200 orang mengungsi dari Khankendi pada 20 September 2023, kata Ilham Aliyev.\n"
      "Dua tentara tewas, menurut Armenia. \"Kami membebaskan Shusha\", katanya.",
      "Empat tentara tewas di Khankendi pada 20 September 2023. Azerbaijan merebut kembali Shusha sejak 2020."}));
  return bytes;
}

}  // namespace

TEST_CASE("what is read back is what was written, to the last word") {
  const std::vector<Article> articles = test_articles();
  std::vector<Document> documents;
  std::vector<std::vector<Span>> sentences;
  std::vector<Digest> digests;
  for (const Article& article : articles) {
    WholeReading reading = read_whole(article, test_resources());
    digests.push_back(digest_of(reading.document));
    documents.push_back(std::move(reading.document));
    sentences.push_back(std::move(reading.sentences));
  }
  const std::vector<Error> errors = {{ErrorCode::wrong_type, "kabar.json", 59, "[1].articleBody", "expected a string"}};
  const std::string bytes = prepared(articles, errors);
  CHECK(bytes == prepared(articles, errors));
  auto read = read_prepared(bytes, "kumpulan.jejak");
  if (!CHECK_MESSAGE(read.has_value(), fault_of(bytes))) return;
  if (!CHECK(read->documents.size() == documents.size())) return;
  for (size_t i = 0; i < documents.size(); ++i) {
    CAPTURE(documents[i].article.id);
    CHECK(all_of(read->documents[i]) == all_of(documents[i]));
    CHECK(read->documents[i].episodes.size() == documents[i].episodes.size());
    CHECK(read->sentences[i] == sentences[i]);
  }
  const std::string linked = json_of(link_articles(digests), documents);
  CHECK(json_of(read->collection, read->documents) == linked);
  CHECK(json_of(read->collection, documents) == linked);
  CHECK(read->collection.comparisons.size() > 3);
  if (CHECK(read->errors.size() == 1)) CHECK(to_string(read->errors[0]) == to_string(errors[0]));
}

TEST_CASE("the rules that were used come with their sentences, the ids of the articles' values point at them") {
  auto read = read_prepared(small(), "kumpulan.jejak");
  if (!CHECK(read.has_value())) return;
  const PreparedCollection moved = std::move(*read);
  size_t rules = 0;
  for (const Document& document : moved.documents) {
    for (const std::string_view id : rules_fired(document)) {
      CAPTURE(std::string(id));
      const RuleText* text = moved.rules.find(id);
      const RuleText* original = test_resources().lexicon.rule_text(id);
      if (!CHECK((text && original))) continue;
      CHECK(text->en == original->en);
      CHECK(text->id == original->id);
      ++rules;
    }
  }
  CHECK(rules > 10);
  CHECK(moved.rules.size() < test_resources().lexicon.rule_ids().size());
  CHECK(moved.rules.find("no.such_rule") == nullptr);
}

TEST_CASE("reasons call the articles by number where the collection calls them by id") {
  auto read = read_prepared(small(), "kumpulan.jejak");
  if (!CHECK(read.has_value())) return;
  if (!CHECK(!read->collection.comparisons.empty())) return;
  CHECK(read->collection.comparisons[0].reason.find("article a") != std::string::npos);
  CHECK(read->numbered[0].reason.find("article 1") != std::string::npos);
  CHECK(read->numbered[0].reason_id.find("artikel 2") != std::string::npos);
}

TEST_CASE("an empty collection is one") {
  const auto read = read_prepared(prepared({}), "kumpulan.jejak");
  CHECK((read && read->documents.empty()));
}

TEST_CASE("what is cut, altered, of a later version or no collection is refused with its place") {
  CHECK(fault_of("") == "kumpulan.jejak: byte 0: is no prepared collection");
  CHECK(fault_of("[{\"articleBody\": \"x\"}]") == "kumpulan.jejak: byte 0: is no prepared collection");
  for (size_t size = kPreparedMagic.size(); size < small().size(); ++size) {
    const auto cut = read_prepared(std::string_view(small()).substr(0, size), "x");
    CHECK(!cut.has_value());
  }
  CHECK(fault_of(small().substr(0, 100)).find("byte 100: it has 100 bytes instead of ") != std::string::npos);
  std::string altered = small();
  altered[80] = static_cast<char>(altered[80] ^ 4);
  CHECK(fault_of(altered) == "kumpulan.jejak: byte 28: its checksum is another: it was altered");
  CHECK(fault_of(with_byte(small(), 8, 1)).find("byte 8: it has version 1, this program reads version 2") != std::string::npos);
  CHECK(fault_of(small() + "x").find("instead of") != std::string::npos);
}

TEST_CASE("bytes that lie elsewhere are read piece by piece, and read the same") {
  const std::string bytes = prepared(test_articles());
  const auto whole = read_prepared(bytes, "x");
  if (!CHECK(whole.has_value())) return;
  size_t most = 0;
  const auto copy = [&](uint64_t offset, size_t size, char* room) {
    most = std::max(most, size);
    bytes.copy(room, size, static_cast<size_t>(offset));
  };
  std::vector<std::string> ids;
  PreparedReading reading(std::make_unique<BytesElsewhere>(bytes.size(), copy, 4096), "x", [&](Document&& document, std::vector<Span>&&) {
    ids.push_back(document.article.id);
  });
  while (reading.step(3)) {
  }
  PreparedCollection rest;
  const auto articles = reading.finish(rest);
  if (!CHECK(articles.has_value())) return;
  CHECK(most < bytes.size());
  if (!CHECK(ids.size() == whole->documents.size())) return;
  for (uint32_t i = 0; i < ids.size(); ++i) {
    const Document& document = whole->documents[ids.size() - 1 - i];  // from the last to the first
    const auto article = static_cast<uint32_t>(ids.size() - 1 - i);
    CHECK(articles->head(article).article.id == document.article.id);
    CHECK(articles->text(article) == document.article.text);
    CHECK(all_of(articles->document(article)) == all_of(document));
  }
}

TEST_CASE("what is broken elsewhere is refused as it is here") {
  for (size_t at = 0; at < small().size(); at += 7) {
    std::string bytes = with_byte(small(), at, static_cast<char>(small()[at] ^ 0x41));
    const auto copy = [&](uint64_t offset, size_t size, char* room) { bytes.copy(room, size, static_cast<size_t>(offset)); };
    PreparedReading reading(std::make_unique<BytesElsewhere>(bytes.size(), copy), "kumpulan.jejak", [](Document&&, std::vector<Span>&&) {});
    PreparedCollection rest;
    const auto articles = reading.finish(rest);
    CHECK((articles ? "none" : to_string(articles.error())) == fault_of(bytes));
  }
}

// Whoever alters a collection can set its checksum right. It is refused, or what comes out can be used like any other.
TEST_CASE("whatever a byte is changed to, what is read is sound") {
  const std::string& bytes = small();
  size_t refused = 0, sound = 0;
  for (size_t at = kPreparedHead; at < bytes.size(); ++at) {
    for (const int change : {1, 0x40, 0x80, 0xff}) {
      auto read = read_prepared(with_byte(bytes, at, static_cast<char>(bytes[at] ^ change)), "x");
      if (!read) {
        CHECK(read.error().offset <= bytes.size());
        ++refused;
        continue;
      }
      for (const Document& document : read->documents) all_of(document);
      json_of(read->collection, read->documents);
      ++sound;
    }
  }
  CHECK(refused > 100);
  CHECK(sound > 100);
}

}  // namespace jejak
