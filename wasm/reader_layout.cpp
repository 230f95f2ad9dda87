#include "wasm/reader_layout.h"

#include <algorithm>
#include <cmath>

namespace jejak {
namespace {

ReaderStyle style_of(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::headline: return ReaderStyle::headline;
    case ParagraphStyle::body: return ReaderStyle::body;
    case ParagraphStyle::heading: return ReaderStyle::heading;
    case ParagraphStyle::related: return ReaderStyle::related;
    case ParagraphStyle::credit: return ReaderStyle::credit;
  }
  return ReaderStyle::body;
}

float space_above(const Theme& theme, ReaderStyle style) {
  switch (style) {
    case ReaderStyle::heading: return theme.space.xl;
    case ReaderStyle::credit: return theme.space.xl;
    case ReaderStyle::related: return theme.space.m;
    default: return theme.space.m;
  }
}

class Setter {
 public:
  Setter(const ReaderModel& model, const Theme& theme, float width, const Advance& advance)
      : model_(model), theme_(theme), width_(width), advance_(advance) {}

  void set(const ReaderParagraph& paragraph) {
    const ReaderStyle style = style_of(paragraph.style);
    const float indent = style == ReaderStyle::related ? theme_.space.l : 0;
    std::vector<TextRun> runs;
    for (const ReaderRun& run : paragraph.runs) {
      const ReaderStyle of_run = run.dateline ? ReaderStyle::dateline : style;
      runs.push_back({run.span, static_cast<StyleId>(of_run)});
    }
    const TextBlockLayout block = layout_text(model_.text, runs, width_ - indent, advance_);
    if (y_ > 0) y_ += style == before_ && style == ReaderStyle::credit ? 0 : space_above(theme_, style);
    for (const TextLine& line : block.lines) add_line(block, line, style, indent);
    before_ = style;
  }

  ReaderLayout finish() {
    out_.height = y_;
    return std::move(out_);
  }

 private:
  void add_line(const TextBlockLayout& block, const TextLine& line, ReaderStyle style, float indent) {
    SetLine set{line.span, indent, y_, line.width, style, 0, 0, 0, 0};
    set.first_piece = static_cast<uint32_t>(out_.pieces.size());
    for (uint32_t p = line.first_piece; p < line.end_piece; ++p) out_.pieces.push_back(block.pieces[p]);
    set.end_piece = static_cast<uint32_t>(out_.pieces.size());
    set.first_box = static_cast<uint32_t>(out_.boxes.size());
    add_boxes(block, line, indent);
    set.end_box = static_cast<uint32_t>(out_.boxes.size());
    out_.lines.push_back(set);
    y_ += reader_face(theme_, style).line;
  }

  // The highlights on the line, in their order. Lines come in text order: of a hundred thousand highlights each is met once.
  void meet_highlights(Span line) {
    if (line.begin < met_up_to_) {
      on_line_.clear();
      next_ = 0;
    }
    met_up_to_ = line.begin;
    std::erase_if(on_line_, [&](uint32_t i) { return model_.highlights[i].span.end <= line.begin; });
    for (; next_ < model_.highlights.size() && model_.highlights[next_].span.begin < line.end; ++next_) {
      if (model_.highlights[next_].span.end > line.begin) on_line_.push_back(next_);
    }
  }

  void add_boxes(const TextBlockLayout& block, const TextLine& line, float indent) {
    meet_highlights(line.span);
    for (const uint32_t i : on_line_) {
      const Span span = model_.highlights[i].span;
      const uint32_t begin = std::max(span.begin, line.span.begin), end = std::min(span.end, line.span.end);
      const float x0 = x_of_offset(model_.text, pieces_of(block, line), begin, advance_);
      const float x1 = std::min(x_of_offset(model_.text, pieces_of(block, line), end, advance_), line.width);
      if (x1 > x0) out_.boxes.push_back({i, indent + x0, indent + x1});
    }
  }

  const ReaderModel& model_;
  const Theme& theme_;
  float width_;
  const Advance& advance_;
  ReaderLayout out_;
  float y_ = 0;
  ReaderStyle before_ = ReaderStyle::headline;
  uint32_t met_up_to_ = 0;         // where the last line began
  uint32_t next_ = 0;              // the first highlight that no line has met
  std::vector<uint32_t> on_line_;  // those that the last line met
};

}  // namespace

ReaderLayout layout_reader(const ReaderModel& model, const Theme& theme, float width, const Advance& advance) {
  Setter setter(model, theme, width, advance);
  for (const ReaderParagraph& paragraph : model.paragraphs) setter.set(paragraph);
  return setter.finish();
}

float y_of_offset(const ReaderLayout& layout, uint32_t offset) {
  for (const SetLine& line : layout.lines) {
    if (offset < line.span.end) return line.y;
  }
  return layout.lines.empty() ? 0 : layout.lines.back().y;
}

}  // namespace jejak
