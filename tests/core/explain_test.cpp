#include "core/explain.h"

#include <doctest/doctest.h>

#include "tests/support/reading.h"

namespace jejak {
namespace {

TEST_CASE("a reason quotes the words that decided") {
  const Document d = read("Pasukan Armenia mundur.");
  const auto refs = mentions_in_order(d);
  if (!CHECK(refs.size() >= 1)) return;
  CHECK(explain(d, refs[0], test_resources().lexicon, ReaderLanguage::english) ==
        "“Pasukan” before “Armenia” names people or a power of it.");
}

TEST_CASE("an article's words are never read as placeholders") {
  CHECK(fill_rule_text("{text} and {evidence}", {"{evidence}", "{value}", "v", "a"}) == "{evidence} and {value}");
}

}  // namespace
}  // namespace jejak
