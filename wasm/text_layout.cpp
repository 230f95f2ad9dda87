#include "wasm/text_layout.h"

#include <algorithm>

#include "core/utf8.h"

namespace jejak {
namespace {

constexpr char32_t kNoBreakSpace = 0x00A0, kNarrowNoBreakSpace = 0x202F, kWordJoiner = 0x2060;

bool is_blank(char32_t c) {
  return is_space(c) && c != kNoBreakSpace && c != kNarrowNoBreakSpace && c != kWordJoiner;
}

bool is_dash(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == '/'; }

struct Glyph {
  uint32_t offset = 0;
  uint32_t size = 0;
  char32_t value = 0;
  float advance = 0;
  StyleId style = 0;
};

std::vector<Glyph> decode(std::string_view text, const std::vector<TextRun>& runs, const Advance& advance) {
  std::vector<Glyph> glyphs;
  for (const TextRun& run : runs) {
    for (uint32_t at = run.span.begin; at < run.span.end;) {
      const CodePoint c = decode_utf8(text, at);
      const float width = c.value == '\n' || c.value == '\r' ? 0 : advance(run.style, c.value);
      glyphs.push_back({at, c.size, c.value, width, run.style});
      at += c.size;
    }
  }
  return glyphs;
}

// Whether a line may end after glyph i.
bool may_break_after(const std::vector<Glyph>& glyphs, size_t i) {
  if (is_blank(glyphs[i].value)) return i + 1 < glyphs.size() && !is_blank(glyphs[i + 1].value);
  if (!is_dash(glyphs[i].value) || i == 0 || i + 1 >= glyphs.size()) return false;
  // "20/9" and "-5" hold together, "tulang-belulang" may part.
  return is_letter(glyphs[i - 1].value) && is_letter(glyphs[i + 1].value);
}

void add_line(const std::vector<Glyph>& glyphs, size_t first, size_t end, TextBlockLayout& out) {
  TextLine line;
  line.span = {glyphs[first].offset, glyphs[end - 1].offset + glyphs[end - 1].size};
  line.first_piece = static_cast<uint32_t>(out.pieces.size());
  float x = 0;
  for (size_t i = first; i < end; ++i) {
    const Glyph& g = glyphs[i];
    const bool follows = out.pieces.size() > line.first_piece && out.pieces.back().style == g.style &&
                         out.pieces.back().span.end == g.offset;
    if (!follows) out.pieces.push_back({{g.offset, g.offset}, g.style, x});
    out.pieces.back().span.end = g.offset + g.size;
    x += g.advance;
    if (!is_blank(g.value)) line.width = x;
  }
  line.end_piece = static_cast<uint32_t>(out.pieces.size());
  out.lines.push_back(line);
}

}  // namespace

TextBlockLayout layout_text(std::string_view text, const std::vector<TextRun>& runs, float width,
                            const Advance& advance) {
  TextBlockLayout out;
  const std::vector<Glyph> glyphs = decode(text, runs, advance);
  size_t first = 0;      // of the line
  size_t break_at = 0;   // the line may end before this glyph; first where it may not
  float x = 0;
  for (size_t i = 0; i < glyphs.size(); ++i) {
    if (x + glyphs[i].advance > width && !is_blank(glyphs[i].value) && i > first) {
      const size_t end = break_at > first ? break_at : i;
      add_line(glyphs, first, end, out);
      first = end;
      x = 0;
      for (size_t k = first; k < i; ++k) x += glyphs[k].advance;
    }
    x += glyphs[i].advance;
    if (may_break_after(glyphs, i)) break_at = i + 1;
  }
  if (first < glyphs.size()) add_line(glyphs, first, glyphs.size(), out);
  return out;
}

float x_of_offset(std::string_view text, std::span<const TextPiece> pieces, uint32_t offset, const Advance& advance) {
  float x = 0;
  for (const TextPiece& piece : pieces) {
    x = piece.x;
    for (uint32_t at = piece.span.begin; at < piece.span.end;) {
      if (at >= offset) return x;
      const CodePoint c = decode_utf8(text, at);
      x += advance(piece.style, c.value);
      at += c.size;
    }
  }
  return x;
}

uint32_t offset_at_x(std::string_view text, std::span<const TextPiece> pieces, float x, const Advance& advance) {
  for (const TextPiece& piece : pieces) {
    float left = piece.x;
    for (uint32_t at = piece.span.begin; at < piece.span.end;) {
      const CodePoint c = decode_utf8(text, at);
      const float width = advance(piece.style, c.value);
      if (x < left + width / 2) return at;
      left += width;
      at += c.size;
    }
  }
  return pieces.back().span.end;
}

std::span<const TextPiece> pieces_of(const TextBlockLayout& layout, const TextLine& line) {
  return std::span(layout.pieces).subspan(line.first_piece, line.end_piece - line.first_piece);
}

}  // namespace jejak
