// Sets one article in a column: every line at its height, every highlight as boxes on its lines. Pure but for the fonts'
// widths; made anew only when the article, the column's width or the type size changes.
//
//   column  │ Headline in bold serif          │ y grows downwards from the content's upper edge
//           │ source line, small              │
//           │ body text ▁▁▁▁▁ with highlights │ box: x0..x1 on one line
//
// Space: device pixels from the column's upper left corner.
#pragma once

#include <cstdint>
#include <vector>

#include "wasm/text_layout.h"
#include "wasm/theme.h"
#include "wasm/view_model_reader.h"

namespace jejak {

enum class ReaderStyle : StyleId { body, dateline, heading, related, credit, headline, count };

struct ReaderFace {
  ImFont* font = nullptr;
  float size = 0;     // of the type
  float line = 0;     // of a line, whole pixels
  float above = 0;    // from the line's upper edge to the text's
  float ascent = 0;   // from the text's upper edge to the baseline
  Color color;
};
ReaderFace reader_face(const Theme& theme, ReaderStyle style);

struct SetLine {
  Span span;
  float x = 0, y = 0, width = 0;
  ReaderStyle style = ReaderStyle::body;  // of its paragraph
  uint32_t first_piece = 0, end_piece = 0;
  uint32_t first_box = 0, end_box = 0;
};

struct HighlightBox {
  uint32_t highlight = 0;  // index into ReaderModel::highlights
  float x0 = 0, x1 = 0;    // from the column's left edge
};

struct ReaderLayout {
  std::vector<SetLine> lines;
  std::vector<TextPiece> pieces;
  std::vector<HighlightBox> boxes;  // by line; of one line the outer before the inner
  float height = 0;
};

ReaderLayout layout_reader(const ReaderModel& model, const Theme& theme, float width, const Advance& advance);

// The y of the line that holds the byte; of the first line where none does.
float y_of_offset(const ReaderLayout& layout, uint32_t offset);

}  // namespace jejak
