#include "core/collection.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/digest.h"
#include "core/extract.h"
#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Told {
  const char* text;
  const char* published;  // "": not given
};

Collection link(const std::vector<Told>& articles) {
  std::vector<Digest> digests;
  for (const Told& told : articles) {
    Document document = read(told.text, told.published);
    document.article.id = std::string(1, static_cast<char>('a' + digests.size()));
    digests.push_back(digest_of(document));
  }
  return link_articles(digests);
}

// "killed on the side of …: contradict" of what several voices answer, separated by " | ".
std::string dump(const Collection& collection) {
  std::string out;
  for (const Comparison& comparison : collection.comparisons) {
    if (!out.empty()) out += " | ";
    out += comparison.subject + ": " + std::string(name_of(comparison.verdict));
  }
  return out;
}

struct Case {
  const char* name;
  std::vector<Told> articles;
  const char* expected;
};

const Case kCases[] = {
    {"one_blast_told_with_other_victims",
     {{"Ledakan ranjau menewaskan dua warga sipil dan tiga polisi Azerbaijan di Fuzuli pada Senin (4/4/2022).", "2022-04-05"},
      {"Ranjau meledak di Fuzuli, Senin (4/4/2022), dan menewaskan lima tentara Azerbaijan.", "2022-04-06"}},
     "killed on the side of Azerbaijan in the mine blast of 4 April 2022: contradict | "
     "the day of the mine blast of 4 April 2022: agree"},
    {"blasts_of_other_towns_are_two",
     {{"Ledakan ranjau menewaskan dua polisi di Fuzuli pada Senin (4/4/2022).", "2022-04-05"},
      {"Ledakan ranjau menewaskan tiga polisi di Jakarta pada Senin (4/4/2022).", "2022-04-06"}},
     ""},
    {"a_length_in_weeks_may_be_one_in_days",
     {{"Perang antara Armenia dan Azerbaijan meletus pada 3 Maret 2011. Selama perang dua pekan itu, Armenia merebut tiga kota. "
       "Pakta ditandatangani pada 18 Maret 2011 untuk mengakhiri perang.",
       ""},
      {"Perang antara Armenia dan Azerbaijan pecah pada 3 Maret 2011. Perang 15 hari itu berakhir pada 18 Maret 2011.", ""}},
     "compatible"},
    {"a_war_without_a_year_is_the_one_that_began_that_day",
     {{"Perang meletus di Karabakh pada 27 September 2020, ketika Armenia menyerang Azerbaijan. Selama perang enam minggu itu, "
       "sedikitnya 2.000 tentara Azerbaijan tewas. Pakta ditandatangani pada 10 November 2020 untuk mengakhiri perang.",
       ""},
      {"Pertempuran antara Armenia dan Azerbaijan pecah pada 27 September.\nMenurut pejabat Azerbaijan, 90 warga sipil Azerbaijan "
       "tewas.",
       ""}},
     "killed on the side of Azerbaijan in the fighting of 27 September to 10 November 2020: different_scope"},
    {"another_day_is_another_war",
     {{"Perang meletus di Karabakh pada 27 September 2020, ketika Armenia menyerang Azerbaijan. Selama perang enam minggu itu, "
       "sedikitnya 2.000 tentara Azerbaijan tewas. Pakta ditandatangani pada 10 November 2020 untuk mengakhiri perang.",
       ""},
      {"Pertempuran antara Armenia dan Azerbaijan pecah pada 2 April.\nMenurut pejabat Azerbaijan, 90 warga sipil Azerbaijan "
       "tewas.",
       ""}},
     ""},
    {"other_states_on_that_day_are_another_war",
     {{"Perang meletus di Karabakh pada 27 September 2020, ketika Armenia menyerang Azerbaijan. Selama perang enam minggu itu, "
       "sedikitnya 2.000 tentara Azerbaijan tewas. Pakta ditandatangani pada 10 November 2020 untuk mengakhiri perang.",
       ""},
      {"Pertempuran antara Peru dan Ekuador pecah pada 27 September.\nMenurut pejabat Peru, 90 tentara Peru tewas.", ""}},
     ""},
    {"a_truce_within_a_year_is_the_one_of_that_war",
     {{"Pada musim gugur 2020, dalam 44 hari pertempuran, Azerbaijan merebut beberapa kota dan desa di Karabakh dari Armenia, yang "
       "berakhir dengan gencatan senjata yang ditengahi Rusia.",
       ""},
      {"Bentrokan antara Armenia dan Azerbaijan meletus di Karabakh pada 27 September 2020. Gencatan senjata yang ditengahi Rusia "
       "disepakati Armenia dan Azerbaijan pada 10 November 2020 untuk mengakhiri pertempuran.",
       ""}},
     "the day of the ceasefire of 10 November 2020: compatible"},
    {"accidents_of_other_days_are_two",
     {{"Bus terguling di Bogor pada Senin (4/4/2022). Tiga penumpang tewas.", "2022-04-05"},
      {"Bus terguling di Bogor pada Kamis (7/4/2022). Empat penumpang tewas.", "2022-04-08"}},
     ""},
};

}  // namespace

TEST_CASE("events of several articles are joined, and what they say is held against each other") {
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    const std::string found = dump(link(c.articles));
    CAPTURE(found);
    const bool nothing = c.expected[0] == '\0';
    CHECK((nothing ? found.empty() : found.find(c.expected) != found.npos));
  }
}

TEST_CASE("the order of the articles changes no verdict") {
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    std::vector<Told> reversed(c.articles.rbegin(), c.articles.rend());
    CHECK(link(reversed).comparisons.size() == link(c.articles).comparisons.size());
  }
}

TEST_CASE("a side that is no state fought with the state beside which nobody counts it") {
  Claim ours, theirs, region;
  ours.side = "Armenia";
  theirs.article = region.article = 1;
  theirs.side = "Azerbaijan";
  region.side = "Nagorno-Karabakh";
  std::vector<Claim> claims = {ours, theirs, region};
  pair_sides(claims, {"Armenia", "Azerbaijan"});
  CHECK(claims[2].fought_with == "Armenia");
  CHECK(side_scope(claims[0], claims[2]) == Scope::wider);
  CHECK(counts_side(claims[2], "Armenia"));
  CHECK(!counts_side(claims[2], "Azerbaijan"));

  std::vector<Claim> beside_both = {ours, theirs, region};
  beside_both[0].article = 1;
  pair_sides(beside_both, {"Armenia", "Azerbaijan"});
  CHECK(beside_both[2].fought_with.empty());
}

// A tenth of what one archive of repeated sentences has; each pair of them looked at would be ten thousand million.
TEST_CASE("a hundred thousand tellings of one count are compared in a moment, and the reason stays a sentence") {
  Document document = read("Sedikitnya 4 tentara Azerbaijan tewas di Shusha pada 20 September 2023.", "2023-09-21");
  Digest digest = digest_of(document);
  if (!CHECK((digest.figures.size() == 1 && digest.events.size() == 1))) return;
  std::vector<Digest> digests;
  for (uint32_t article = 0; article < 100; ++article) {
    digests.push_back(digest);
    Digest& told = digests.back();
    told.article = std::to_string(article);
    told.figures.front().figure.value = told.figures.front().figure.low = Decimal{article % 3 + 4, 0};
    for (uint32_t i = 1; i < 1000; ++i) {
      told.figures.push_back(told.figures.front());
      told.figures.back().mention += i;
      told.events.front().figures.push_back(i);
    }
  }
  const Collection collection = link_articles(digests);
  const auto killed = std::ranges::find(collection.comparisons, Question::killed, &Comparison::question);
  if (!CHECK(killed != collection.comparisons.end())) return;
  CHECK(killed->claims.size() == 100 * 1000);
  CHECK(killed->reason.size() < 4000);
  CHECK(killed->reason.find("at least 4 soldiers and 960 more (articles 0, 3, 6") != std::string::npos);
  CHECK(killed->reason_id.find("sedikitnya 4 tentara, dan 960 lagi (artikel 0, 3, 6") != std::string::npos);
}

TEST_CASE("a reason is a sentence in both languages") {
  const Collection collection = link(kCases[0].articles);
  if (!CHECK(!collection.comparisons.empty())) return;
  const Comparison& killed = collection.comparisons.front();
  CHECK(killed.reason == "They agree on 5 in all, but not on who they were. 2 civilians and 3 police (article a); 5 soldiers (article b).");
  CHECK(killed.reason_id ==
        "Jumlah seluruhnya sama, 5, tetapi siapa mereka tidak sama. 2 warga sipil dan 3 polisi (artikel a); 5 tentara (artikel b).");
}

}  // namespace jejak
