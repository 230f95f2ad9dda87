#include "wasm/filter.h"

#include "tests/wasm/fixture.h"

using namespace jejak;

namespace {

CivilInterval days(std::string_view first, std::string_view last) { return {*parse_day(first), *parse_day(last)}; }

Filter of_days(std::string_view first, std::string_view last) {
  Filter filter;
  filter.days = days(first, last);
  return filter;
}

MentionId place(uint32_t article, std::string_view words) {
  return mention_of(fixture(), article, MentionKind::place, words);
}

}  // namespace

TEST_CASE("no filter lets everything pass") {
  const Filter filter;
  const Sieve sieve(fixture(), filter);
  CHECK(sieve.passes_all());
  CHECK(sieve.passes(place(0, "Shusha")));
  CHECK(sieve.passes_article(1));
}

TEST_CASE("of days, the places of sentences that tell of them pass") {
  const Filter filter = of_days("2023-09-01", "2023-09-30");
  const Sieve sieve(fixture(), filter);
  CHECK(sieve.passes(place(0, "Khojaly")));
  CHECK(sieve.passes(place(1, "Yevlakh")));
  CHECK(!sieve.passes(place(0, "Shusha")));
  CHECK(sieve.passes(mention_of(fixture(), 0, MentionKind::time, "20 September 2023")));
  CHECK(!sieve.passes(mention_of(fixture(), 1, MentionKind::time, "3 Oktober 2023")));
}

TEST_CASE("of an article, only what it says passes") {
  Filter filter;
  filter.articles = {1};
  const Sieve sieve(fixture(), filter);
  CHECK(!sieve.passes(place(0, "Khojaly")));
  CHECK(sieve.passes(place(1, "Yevlakh")));
}

TEST_CASE("wide times count where they lie inside, open ones by their known end") {
  CHECK(counts_for(days("2023-09-01", "2023-09-30"), days("2023-09-10", "2023-09-12")));
  CHECK(!counts_for(days("1990-01-01", "2020-12-31"), days("2020-09-01", "2020-09-30")));
  CHECK(counts_for(days("1990-01-01", "2020-12-31"), days("1988-01-01", "2023-12-31")));
  CHECK(!counts_for(days("2023-09-01", "2023-09-30"), days("2023-10-01", "2023-10-31")));
  const Filter filter = of_days("2023-09-01", "2023-09-30");
  const Sieve sieve(fixture(), filter);
  CHECK(!sieve.passes(mention_of(fixture(), 0, MentionKind::time, "1991")));
}

namespace {

// Two publishers, two sides, one speaker.
const Corpus& sides() {
  static const Corpus corpus = [] {
    std::vector<Document> documents;
    documents.push_back(read_as("Kementerian Pertahanan Armenia mengatakan jalan ke Shusha ditutup.\n"
                                "Azerbaijan menyebut jembatan di Khojaly dibuka pada 20 September 2023.", "a", "2023-09-23"));
    documents.push_back(read_as("Juru bicara Departemen Luar Negeri Ned Price mengatakan bantuan tiba di Yevlakh.\n"
                                "Rombongan lain bermalam di Shusha.", "b", "2023-10-04"));
    documents[0].article.publisher = "Kabar Pagi";
    documents[1].article.publisher = "Warta Sore";
    return corpus_of(std::move(documents));
  }();
  return corpus;
}

bool passes(const Filter& filter, uint32_t article, std::string_view place) {
  return Sieve(sides(), filter).passes(mention_of(sides(), article, MentionKind::place, place));
}

}  // namespace

TEST_CASE("of a publisher, all of its articles pass and no others") {
  Filter filter;
  filter.publisher = "Warta Sore";
  CHECK(filter.narrows());
  CHECK(passes(filter, 1, "Yevlakh"));
  CHECK(!passes(filter, 0, "Khojaly"));
}

TEST_CASE("of somebody, what the sentences that speak of them tell passes") {
  Filter filter;
  filter.about = sides().find("ned-price");
  if (!CHECK(filter.about != kNoCorpusEntity)) return;
  CHECK(passes(filter, 1, "Yevlakh"));
  CHECK(!passes(filter, 1, "Shusha"));
  CHECK(!Sieve(sides(), filter).passes_article(0));
}

TEST_CASE("of a side, what is told with somebody of it passes, also together with days") {
  Filter filter;
  filter.side = "Armenia";
  CHECK(passes(filter, 0, "Shusha"));
  CHECK(!passes(filter, 0, "Khojaly"));
  filter.side = "Azerbaijan";
  CHECK(passes(filter, 0, "Khojaly"));
  CHECK(!passes(filter, 0, "Shusha"));
  filter.days = days("2023-09-01", "2023-09-30");
  CHECK(passes(filter, 0, "Khojaly"));
  filter.days = days("2020-09-01", "2020-09-30");
  CHECK(!passes(filter, 0, "Khojaly"));
}

TEST_CASE("of a role, the places in it pass, and all else as before") {
  Filter filter;
  filter.role = PlaceRole::actor;
  CHECK(passes(filter, 0, "Azerbaijan"));
  CHECK(!passes(filter, 0, "Shusha"));
  CHECK(Sieve(sides(), filter).passes(mention_of(sides(), 0, MentionKind::time, "20 September 2023")));
}
