#include "core/utf8.h"

#include <doctest/doctest.h>

#include <string>

namespace jejak {
namespace {

TEST_CASE("invalid sequences are found at their first byte") {
  CHECK_FALSE(find_invalid_utf8("Şuşa – Mi’raj 😀"));
  CHECK(find_invalid_utf8("a\xC0\x80") == 1u);          // overlong
  CHECK(find_invalid_utf8("ab\xED\xA0\x80") == 2u);     // a surrogate
  CHECK(find_invalid_utf8("abc\xF4\x90\x80\x80") == 3u);  // past U+10FFFF
  CHECK(find_invalid_utf8("abcd\xE2\x82") == 4u);       // cut off
  CHECK(find_invalid_utf8("\x80") == 0u);
}

TEST_CASE("any bytes decode, at least one byte at a time") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string bytes{static_cast<char>(first), static_cast<char>(second)};
      const CodePoint c = decode_utf8(bytes, 0);
      if (c.size < 1 || c.size > 2) CHECK(false);
    }
  }
}

TEST_CASE("folding is lower case with plain apostrophes") {
  CHECK(fold("AZERBAIJAN") == "azerbaijan");
  CHECK(fold("ŞUŞA İstanbul Xankəndi ÇÖÜĞ") == "şuşa istanbul xankəndi çöüğ");
  CHECK(fold("ШУША") == "шуша");
  CHECK(fold("ՇՈՒՇԻ") == "շուշի");
  CHECK(fold("Mi’raj Jum'at") == "mi'raj jum'at");
}

TEST_CASE("slugs are plain") {
  CHECK(slug("António Guterres") == "antonio-guterres");
  CHECK(slug("Recep Tayyip Erdoğan") == "recep-tayyip-erdogan");
  CHECK(slug("  Xankəndi (Stepanakert) ") == "xankendi-stepanakert");
  CHECK(slug("Шуша").empty());
}

}  // namespace
}  // namespace jejak
