#include "wasm/strings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace jejak;

namespace {

std::vector<std::string> placeholders(std::string_view pattern) {
  std::vector<std::string> names;
  for (size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    names.emplace_back(pattern.substr(open, pattern.find('}', open) + 1 - open));
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace

TEST_CASE("every text is there in every language, with the same placeholders") {
  for (uint16_t i = 0; i < static_cast<uint16_t>(Text::count); ++i) {
    CAPTURE(i);
    const auto text = static_cast<Text>(i);
    const std::string_view indonesian = text_of(Language::indonesian, text), english = text_of(Language::english, text);
    CHECK(!indonesian.empty());
    CHECK(!english.empty());
    CHECK(placeholders(indonesian) == placeholders(english));
  }
}

TEST_CASE("filling replaces what is named and leaves out what is not") {
  CHECK(fill("{n} dari {total}", {{"n", "3"}, {"total", "5"}}) == "3 dari 5");
  CHECK(fill("{n} dari {total}", {{"n", "3"}}) == "3 dari ");
  CHECK(fill("{n}", {{"n", "{total}"}, {"total", "5"}}) == "{total}");
  CHECK(fill("tanpa { kurung", {}) == "tanpa { kurung");
}

TEST_CASE("numbers have the language's thousands") {
  CHECK(format_number(Language::indonesian, 1166) == "1.166");
  CHECK(format_number(Language::english, 1166) == "1,166");
  CHECK(format_number(Language::indonesian, 999) == "999");
  CHECK(format_number(Language::indonesian, -1000000) == "−1.000.000");
  CHECK(format_number(Language::english, INT64_MIN) == "−9,223,372,036,854,775,808");
}
