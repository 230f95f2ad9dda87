#include "core/explain.h"

#include <doctest/doctest.h>

#include <string>

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

TEST_CASE("events are explained behind the mentions") {
  const Document d = read("Kedua menteri bertemu di Jenewa pada Jumat (4/3/2022).", "2022-03-05");
  const std::string out = explain_all(d, test_resources().lexicon, ReaderLanguage::english);
  const size_t event = out.find("event “bertemu” = meeting 2022-03-04");
  if (!CHECK(event != out.npos)) return;
  CHECK(out.find("“Jumat (4/3/2022)”", event) != out.npos);  // what dates it
  CHECK(out.find("event.", event) == out.npos);              // rules have sentences
}

}  // namespace
}  // namespace jejak
