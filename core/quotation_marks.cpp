#include "core/quotation_marks.h"

namespace jejak {
namespace {

constexpr uint32_t kLongestSingle = 300;  // tokens looked ahead for the end of a quotation in single marks

bool is_single_mark(char32_t c) { return c == 0x2018 || c == 0x2019 || c == 0x201A || c == '\'' || c == '`'; }
bool only_opens(char32_t c) { return c == 0x201C || c == 0x201E || c == 0xAB; }
bool only_closes(char32_t c) { return c == 0x201D || c == 0xBB; }

// Pairs the marks of one block, left to right.
class MarkPairer {
 public:
  MarkPairer(const TokenisedText& text, uint32_t first, uint32_t end, std::vector<Quotation>& out)
      : text_(text), first_(first), end_(end), out_(out) {}

  void run() {
    for (uint32_t i = first_; i < end_;) i = is_double(i) ? at_double(i) : at_other(i);
    if (open_ != kNone) close_unmarked(end_);
  }

 private:
  static constexpr uint32_t kNone = ~0u;

  const Token& token(uint32_t i) const { return text_.tokens[i]; }
  bool is_double(uint32_t i) const { return is_double_mark(token(i).mark) || width(i) == 2; }

  // Two plain apostrophes side by side are one double mark.
  uint32_t width(uint32_t i) const {
    const bool pair = token(i).mark == '\'' && i + 1 < end_ && token(i + 1).mark == '\'' && !token(i + 1).space_before;
    return pair ? 2 : 1;
  }
  bool glued_left(uint32_t i) const { return i > first_ && !token(i).space_before; }
  bool glued_right(uint32_t i) const {
    const uint32_t next = i + width(i);
    return next < end_ && !token(next).space_before;
  }
  bool may_open(uint32_t i) const {
    if (only_closes(token(i).mark)) return !glued_left(i) && glued_right(i);
    if (only_opens(token(i).mark)) return !glued_left(i) || glued_right(i);
    return glued_right(i) ? !glued_left(i) || !token(i - 1).is_word() : !glued_left(i);
  }
  // While a quotation is open, a mark that can only be the begin of another one.
  bool reopens(uint32_t i) const {
    const uint32_t next = i + width(i);  // "…di sini ", kata": a mark before a comma closes
    const bool before_comma = next < end_ && (token(next).is(',') || token(next).is('.'));
    return !glued_left(i) && glued_right(i) && !before_comma && !only_closes(token(i).mark) && i > open_ + 1;
  }

  uint32_t at_double(uint32_t i) {
    const uint32_t next = i + width(i);
    if (open_ == kNone) {
      if (may_open(i)) {
        open_ = i;
      } else {
        recover_opening(i, next);
      }
      return next;
    }
    if (reopens(i)) {
      close_unmarked(i);
      open_ = i;
      return next;
    }
    out_.push_back({open_, open_ + width(open_), i, next, true, true});
    open_ = kNone;
    return next;
  }

  // Single marks make a quotation only outside of double ones, and only where both stand.
  uint32_t at_other(uint32_t i) {
    if (open_ != kNone || !is_single_mark(token(i).mark) || glued_left(i) || !glued_right(i)) return i + 1;
    for (uint32_t j = i + 1; j < end_ && j - i < kLongestSingle; ++j) {
      if (is_double(j)) break;
      if (!is_single_mark(token(j).mark) || token(j).space_before || glued_right_word(j)) continue;
      out_.push_back({i, i + 1, j, j + 1, true, true});
      return j + 1;
    }
    return i + 1;
  }
  bool glued_right_word(uint32_t i) const { return glued_right(i) && !(token(i + 1).kind == TokenKind::punctuation); }

  // The closing mark was forgotten: the quotation lasts to the end of the sentence, or of the block where it fills it.
  void close_unmarked(uint32_t limit) {
    const uint32_t begin = open_ + width(open_);
    uint32_t stop = limit;
    if (open_ != first_ && begin < limit) {
      const Sentence& sentence = text_.sentence_of(begin);
      if (sentence.end < limit) stop = sentence.end;
    }
    if (begin < stop) out_.push_back({open_, begin, stop, stop, true, false});
    open_ = kNone;
  }

  // The opening mark was forgotten: "Kami datang,” kata X." begins with its sentence.
  void recover_opening(uint32_t i, uint32_t after) {
    if (!glued_left(i) || i == first_ || glued_right_word(i)) return;
    uint32_t begin = text_.sentence_of(i).first;
    if (!out_.empty() && out_.back().after > begin) return;
    if (begin < first_) begin = first_;
    if (begin < i) out_.push_back({begin, begin, i, after, false, true});
  }

  const TokenisedText& text_;
  uint32_t first_, end_;
  std::vector<Quotation>& out_;
  uint32_t open_ = kNone;
};

}  // namespace

bool is_double_mark(char32_t c) {
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x201F || c == 0xAB || c == 0xBB || c == 0x2033;
}

std::vector<Quotation> find_quotations(const TokenisedText& text) {
  std::vector<Quotation> out;
  for (uint32_t s = 0; s < text.sentences.size();) {
    const uint32_t block = text.sentences[s].block;
    const uint32_t first = text.sentences[s].first;
    while (s < text.sentences.size() && text.sentences[s].block == block) ++s;
    if (!is_prose_block(text.blocks[block].kind)) continue;
    MarkPairer(text, first, text.sentences[s - 1].end, out).run();
  }
  return out;
}

uint32_t count_words(const TokenisedText& text, uint32_t first, uint32_t end) {
  uint32_t words = 0;
  for (uint32_t i = first; i < end; ++i) words += text.tokens[i].kind != TokenKind::punctuation;
  return words;
}

void trim_clause(const TokenisedText& text, uint32_t& first, uint32_t& end) {
  const uint32_t begin = first;
  trim_marks(text, first, end);
  // A quotation that begins the clause and ends within it keeps its opening mark.
  if (first == begin || !is_double_mark(text.tokens[first - 1].mark)) return;
  for (uint32_t i = first; i < end; ++i) {
    if (!is_double_mark(text.tokens[i].mark)) continue;
    --first;
    return;
  }
}

void trim_marks(const TokenisedText& text, uint32_t& first, uint32_t& end) {
  const auto is_edge = [&](uint32_t i) {
    const Token& t = text.tokens[i];
    if (t.kind != TokenKind::punctuation) return false;
    return t.mark == '.' || t.mark == ',' || t.mark == '!' || t.mark == '?' || t.mark == ';' || t.mark == ':' ||
           t.mark == '-' || t.mark == 0x2026 || is_double_mark(t.mark) || is_single_mark(t.mark);
  };
  while (first < end && is_edge(end - 1)) --end;
  while (first < end && is_edge(first)) ++first;
}

}  // namespace jejak
