#include "wasm/text_layout.h"

#include <doctest/doctest.h>

#include <string>

using namespace jejak;

namespace {

// Every code point is 10 px wide; style 1 is twice as wide.
float ten(StyleId style, char32_t) { return style == 1 ? 20.0f : 10.0f; }

TextBlockLayout set(std::string_view text, float width) {
  return layout_text(text, {{{0, static_cast<uint32_t>(text.size())}, 0}}, width, ten);
}

std::string dump(std::string_view text, const TextBlockLayout& layout) {
  std::string out;
  for (const TextLine& line : layout.lines) out.append("|").append(text_of(text, line.span));
  return out;
}

struct Case {
  const char* name;
  const char* text;
  float width;
  const char* lines;
};

constexpr Case kCases[] = {
    {"breaks after the blank that still fits", "di kota itu", 80, "|di kota |itu"},
    {"a blank at the end takes no room", "di kota itu", 70, "|di kota |itu"},
    {"a word that fits stays whole", "sembilan kota", 90, "|sembilan |kota"},
    {"a word wider than the column breaks", "sembilan", 30, "|sem|bil|an"},
    {"a hyphen between letters may end a line", "tulang-belulang", 80, "|tulang-|belulang"},
    {"a slash between digits holds", "Rabu (20/9) lalu", 90, "|Rabu |(20/9) |lalu"},
    {"a hyphen before a digit holds", "ke-44 ya", 40, "|ke-4|4 ya"},
    {"a no-break space holds", "a 12\u00a0km b", 50, "|a |12\u00a0km |b"},
    {"two blanks stay together", "ab  cd", 30, "|ab  |cd"},
    {"letters of two bytes count as one", "\u015e\u015f\u015f \u015f", 40, "|\u015e\u015f\u015f |\u015f"},
    {"nothing gives no line", "", 50, ""},
};

}  // namespace

TEST_CASE("where lines break") {
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    CHECK(dump(c.text, set(c.text, c.width)) == c.lines);
  }
}

TEST_CASE("every byte of the runs is on just one line, at any width") {
  const std::string text = "Pada Rabu (20/9), 2.802 tentara meninggalkan \u015eu\u015fa; \u201cselesai\u201d, kata-nya \u2014 lalu sunyi.";
  for (float width = 1; width < 700; width += 7) {
    CAPTURE(width);
    uint32_t at = 0;
    for (const TextLine& line : set(text, width).lines) {
      CHECK(line.span.begin == at);
      CHECK(line.span.end > line.span.begin);
      at = line.span.end;
    }
    CHECK(at == text.size());
  }
}

TEST_CASE("no line is wider than the column where words fit") {
  const std::string text = "satu dua tiga empat lima enam tujuh delapan";
  for (float width = 70; width < 500; width += 9) {
    for (const TextLine& line : set(text, width).lines) CHECK(line.width <= width);
  }
}

TEST_CASE("pieces change with the style and follow each other") {
  const std::string_view text = "BAKU, Rabu";
  const TextBlockLayout layout = layout_text(text, {{{0, 6}, 1}, {{6, 10}, 0}}, 500, ten);
  if (!CHECK(layout.lines.size() == 1)) return;
  if (!CHECK(layout.pieces.size() == 2)) return;
  CHECK(layout.pieces[0].x == 0);
  CHECK(layout.pieces[1].x == 120);
  CHECK(layout.lines[0].width == 160);
}

TEST_CASE("a byte's place on its line") {
  const std::string_view text = "di \u015eu\u015fa itu";
  const TextBlockLayout layout = set(text, 500);
  const TextLine& line = layout.lines.front();
  CHECK(x_of_offset(text, pieces_of(layout, line), 0, ten) == 0);
  CHECK(x_of_offset(text, pieces_of(layout, line), 3, ten) == 30);
  CHECK(x_of_offset(text, pieces_of(layout, line), 9, ten) == 70);  // after two letters of two bytes and two of one
  CHECK(x_of_offset(text, pieces_of(layout, line), static_cast<uint32_t>(text.size()), ten) == 110);
  for (const uint32_t offset : {0u, 3u, 9u}) {
    const float x = x_of_offset(text, pieces_of(layout, line), offset, ten);
    CHECK(offset_at_x(text, pieces_of(layout, line), x + 4, ten) == offset);
    CHECK(offset_at_x(text, pieces_of(layout, line), x + 6, ten) > offset);
  }
  CHECK(offset_at_x(text, pieces_of(layout, line), -50, ten) == 0);
  CHECK(offset_at_x(text, pieces_of(layout, line), 5000, ten) == text.size());
}
