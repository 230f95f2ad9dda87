#include "core/framing.h"

#include <doctest/doctest.h>

#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};

constexpr Case kCases[] = {
    {"the_article_s_own_word", "Azerbaijan membebaskan beberapa desa.", "membebaskan=taking"},
    {"longest_of_two", "Azerbaijan merebut kembali beberapa desa.", "merebut kembali=taking"},
    {"hedged_and_owned", "Azerbaijan menyerang Shusha dalam apa yang disebutnya sebagai operasi “antiteroris”.",
     "antiteroris=operation hedged @azerbaijan"},
    {"marks_alone_are_a_hedge", "Pasukan Armenia menyerang para “teroris”, kata warga.", "teroris=fighters quoted hedged @residents"},
    {"hostages_are_not_territory", "Polisi menyerang gudang itu dan membebaskan sandera.", ""},
    {"autumn_is_a_season", "Pasukan itu menyerang Shusha pada musim gugur 2020.", ""},
    {"no_fighting_no_framing", "Tim tuan rumah meraih kemenangan atas lawannya.", ""},
};

TEST_CASE("loaded words are found with their owner, and only where there is fighting") {
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    CHECK(dump_framing(read(c.text)) == c.expected);
  }
}

}  // namespace
}  // namespace jejak
