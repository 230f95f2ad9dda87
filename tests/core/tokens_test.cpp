#include "core/tokens.h"

#include <doctest/doctest.h>

#include <string>

#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

std::string dump(std::string_view text) {
  const TokenisedText tokens =
      tokenise(text, {{BlockKind::paragraph, {0, static_cast<uint32_t>(text.size())}}}, test_resources().vocabulary);
  std::string out;
  for (uint32_t i = 0; i < tokens.tokens.size(); ++i) {
    if (i > 0) out += tokens.tokens[i].sentence != tokens.tokens[i - 1].sentence ? " || " : "|";
    out += tokens.str(i);
  }
  return out;
}

struct Case {
  std::string name;
  const char* text;
  std::string expected;
};

const Case kCases[] = {
    {"a figure with dots is one number", "2.802 tentara", "2.802|tentara"},
    {"a date in brackets is cut at its marks", "Rabu (20/9).", "Rabu|(|20|/|9|)|."},
    {"a host name is one word", "di KOMPAS.com - kata", "di|KOMPAS.com|-|kata"},
    {"an inner apostrophe joins", "Mi’raj Jum'at", "Mi’raj|Jum'at"},
    {"a full stop before a capital ends the sentence", "Ia pergi. Dia pulang.", "Ia|pergi|. || Dia|pulang|."},
    {"a closing quotation mark stays with its sentence", "“Ya.” Ia pergi.", "“|Ya|.|” || Ia|pergi|."},
    {"an initial ends no sentence", "Presiden J. Biden tiba", "Presiden|J|.|Biden|tiba"},
    {"a missing blank still ends the sentence", "di Yevlakh.Mereka pergi", "di|Yevlakh|. || Mereka|pergi"},
    {"a clock with a full stop is one number", "pukul 06.18 WIB", "pukul|06.18|WIB"},
    {"a currency ends before its amount", "Rp500 juta, RM3 dan G20", "Rp|500|juta|,|RM|3|dan|G20"},
    {"letters after digits make a word", "KTT G20 ke-17", "KTT|G20|ke|-|17"},
};

TEST_CASE("words, numbers and sentences") {
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    CHECK(dump(c.text) == c.expected);
  }
}

}  // namespace
}  // namespace jejak
