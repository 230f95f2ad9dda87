#include "core/pattern.h"

#include <doctest/doctest.h>

#include <string>

using namespace jejak;

namespace {

std::string found(std::string_view pattern, std::string_view text) {
  const auto compiled = Pattern::compile(pattern);
  if (!compiled) return "error";
  std::string out;
  for (const Span span : compiled->find_all(text, 100)) out += "[" + std::string(text_of(text, span)) + "]";
  return out;
}

}  // namespace

TEST_CASE("matches come in text order, none empty, whatever their case") {
  CHECK(found("khankendi|stepanakert", "di Khankendi, lalu Stepanakert") == "[Khankendi][Stepanakert]");
  CHECK(found("\\d+", "44 hari, 6 minggu") == "[44][6]");
  CHECK(found("x*", "axxb") == "[xx]");
  CHECK(found("ş", "Şuşa") == "[Ş][ş]");
  CHECK(found("(?-i)A", "aA") == "[A]");
  CHECK(found("tiada", "ada") == "");
}

TEST_CASE("of many matches the first are given") {
  const auto compiled = Pattern::compile("a");
  if (CHECK(compiled)) CHECK(compiled->find_all("aaaaa", 3).size() == 3);
}

TEST_CASE("a bad expression says what is wrong with which part") {
  struct Case {
    const char* pattern;
    PatternFault fault;
  };
  constexpr Case kCases[] = {{"(empat", PatternFault::missing_paren}, {"[a-", PatternFault::missing_bracket},
                             {"*a", PatternFault::bad_repeat},        {"a{2000}", PatternFault::bad_repeat},
                             {"\\q", PatternFault::bad_escape},       {"[z-a]", PatternFault::bad_range},
                             {"a)", PatternFault::unexpected_paren},  {"[[:nichts:]]", PatternFault::bad_range}};
  for (const Case& c : kCases) {
    CAPTURE(c.pattern);
    const auto compiled = Pattern::compile(c.pattern);
    if (!CHECK(!compiled)) continue;
    CHECK(compiled.error().fault == c.fault);
  }
}

TEST_CASE("what would hang others is answered at once") {
  const std::string text(20000, 'a');
  CHECK(found("(a*)*b", text) == "");
  CHECK(Pattern::compile("((a{100}){100}){100}").error().fault == PatternFault::bad_repeat);
}
