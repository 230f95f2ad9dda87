// Sets paragraphs of running text in lines: where lines break, where each piece stands. Pure: the font is a function.
//
//   "Rabu (20/9) di Yevlakh" in 90 px ->  line 0  "Rabu (20/9) di "   piece [0,15) at x 0
//                                         line 1  "Yevlakh"           piece [15,22) at x 0
//
// Breaks come after blanks, hyphens, dashes and slashes between letters; never after a no-break space; a word wider than
// the column breaks between code points. A blank at a line's end takes no room. Greedy, ragged right.
// Space: pixels from the column's upper left corner. Bytes: offsets into the one text that all runs share.
// Cost: O(bytes).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace jejak {

using StyleId = uint8_t;  // the caller's: a font at a size

struct TextRun {
  Span span;  // of one style
  StyleId style = 0;
};

// Width of a code point in a style.
using Advance = std::function<float(StyleId, char32_t)>;

struct TextPiece {
  Span span;
  StyleId style = 0;
  float x = 0;
};

struct TextLine {
  Span span;            // with the blanks at its end
  uint32_t first_piece = 0;
  uint32_t end_piece = 0;
  float width = 0;      // without them
};

struct TextBlockLayout {
  std::vector<TextLine> lines;
  std::vector<TextPiece> pieces;  // of all lines, in order
};

// Runs are in text order, do not overlap, and are set as if they followed each other without a gap.
TextBlockLayout layout_text(std::string_view text, const std::vector<TextRun>& runs, float width,
                            const Advance& advance);

// How far a byte offset of the line stands from the column's left edge. Offsets between pieces take the next piece's
// begin. `pieces`: those of the line.
float x_of_offset(std::string_view text, std::span<const TextPiece> pieces, uint32_t offset, const Advance& advance);

// The byte offset whose left edge is nearest to x; the last piece's end beyond it. `pieces`: those of the line, not none.
uint32_t offset_at_x(std::string_view text, std::span<const TextPiece> pieces, float x, const Advance& advance);

// The pieces of one line. Requires: the line is one of the layout's.
std::span<const TextPiece> pieces_of(const TextBlockLayout& layout, const TextLine& line);

}  // namespace jejak
