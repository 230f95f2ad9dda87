#include "core/anatomy.h"

#include <algorithm>
#include <string>

#include "core/boilerplate.h"
#include "core/dateline.h"
#include "core/text_lines.h"
#include "core/utf8.h"

namespace jejak {
namespace {

constexpr uint32_t kHeadlineBytes = 170;
constexpr uint32_t kHeadingBytes = 95;
constexpr uint32_t kHeadingWords = 14;
constexpr uint32_t kHeadlineWords = 26;
constexpr size_t kDatelineLines = 4;    // a dateline stands in one of the first lines of prose
constexpr size_t kSignatureLines = 3;   // before the end
constexpr uint32_t kParagraphBytes = 70;
constexpr uint32_t kOpenTitleWords = 8;  // a title that trails off is short

struct Line {
  Span span;
  LineRole role = LineRole::prose;
  BlockKind kind = BlockKind::paragraph;
  uint32_t dateline = 0;  // bytes of it, at the line's begin
  bool only_date = false;  // "3 April 2016" under the headline
};

class BlockFinder {
 public:
  BlockFinder(std::string_view text, const Names& names) : text_(text), names_(names) {}

  std::vector<Block> run() {
    for (const Span span : split_lines(text_)) {
      lines_.push_back({span, role_of_line(text_, span, names_.vocabulary, names_.lexicon)});
    }
    keep_labelled_title();
    follow_link_lists();
    find_signatures();
    find_head();
    find_headings();
    for (const Line& line : lines_) emit(line);
    return std::move(blocks_);
  }

 private:
  bool is_prose(size_t i) const { return i < lines_.size() && lines_[i].role == LineRole::prose; }

  // "VIDEO: Warga Mengungsi dari Kota": the first line is what the article is called, whatever its label says.
  void keep_labelled_title() {
    constexpr size_t kLongestLabel = 12;
    constexpr ptrdiff_t kFewestBlanks = 4;  // before the colon and behind: a title, no credit
    if (lines_.size() < 2 || lines_[0].role != LineRole::related || lines_[1].role != LineRole::prose) return;
    const std::string_view title = text_of(text_, lines_[0].span);
    const size_t colon = title.find(':');
    if (colon == title.npos || colon > kLongestLabel || title.find(' ') < colon || title.find('/') != title.npos) return;
    std::string label(title.substr(0, colon));
    for (char& c : label) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    for (std::string_view known : {"video", "foto", "infografis", "galeri", "podcast", "populer"}) {
      if (label == known && std::ranges::count(title, ' ') >= kFewestBlanks) lines_[0].role = LineRole::prose;
    }
  }

  // Under "Baca juga:" the titles follow, one a line.
  void follow_link_lists() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].role != LineRole::related_head) continue;
      lines_[i].role = LineRole::related;
      for (size_t next = i + 1; is_prose(next) && is_link_title(text_, lines_[next].span); ++next) {
        lines_[next].role = LineRole::related;
      }
    }
  }

  // Names alone at the end: after the last sentence, with only links and credits behind them.
  void find_signatures() {
    size_t seen = 0;
    for (size_t i = lines_.size(); i-- > 1 && seen < kSignatureLines;) {
      if (!is_prose(i)) continue;
      ++seen;
      if (!is_signature(text_, lines_[i].span, names_.vocabulary, names_.lexicon)) return;
      lines_[i].role = LineRole::credit;
    }
  }

  // Headline and dateline: the first lines of prose.
  void find_head() {
    size_t first = 0;
    while (first < lines_.size() && !is_prose(first)) ++first;
    if (first == lines_.size()) return;
    const bool titled = !is_date_line(text_, lines_[first].span, names_) && can_be_title(lines_[first].span, kHeadlineBytes, kHeadlineWords) &&
                        dateline_bytes(text_, lines_[first].span, names_, false) == 0;
    size_t date_line = first;
    for (size_t i = first, seen = 0; i < lines_.size() && seen < kDatelineLines; ++i) {
      if (!is_prose(i)) continue;
      if (is_date_line(text_, lines_[i].span, names_)) {
        lines_[i].only_date = true;
        lines_[i].dateline = lines_[i].span.size();
        date_line = i;
        continue;
      }
      lines_[i].dateline = dateline_bytes(text_, lines_[i].span, names_, titled && seen == 1);
      ++seen;
      if (lines_[i].dateline == 0) continue;
      mark_titles(first, i);
      return;
    }
    if (date_line > first) return mark_titles(first, date_line);
    if (titled && precedes_paragraph(first)) lines_[first].kind = BlockKind::headline;
  }

  // What stands before the dateline is headline and subheadings.
  void mark_titles(size_t first, size_t end) {
    bool seen = false;
    for (size_t i = first; i < end; ++i) {
      if (!is_prose(i) || lines_[i].only_date || !can_be_title(lines_[i].span, kHeadlineBytes, kHeadlineWords)) continue;
      lines_[i].kind = seen ? BlockKind::heading : BlockKind::headline;
      seen = true;
    }
  }

  void find_headings() {
    bool prose_seen = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!is_prose(i) || lines_[i].kind == BlockKind::headline || lines_[i].kind == BlockKind::heading) continue;
      if (lines_[i].only_date || lines_[i].dateline == lines_[i].span.size()) continue;
      if (lines_[i].dateline == 0 && prose_seen && can_be_heading(i) && is_prose(i + 1) && precedes_paragraph(i)) {
        lines_[i].kind = BlockKind::heading;
        continue;
      }
      if (!prose_seen) lines_[i].kind = BlockKind::lead;
      prose_seen = true;
    }
  }

  // A title; "1. Sejarah Panjang Konflik" and "Kronologi kejadian:" too, where no list goes on and a paragraph follows.
  bool can_be_heading(size_t i) const {
    constexpr uint32_t kLabelWords = 3;
    Span span = lines_[i].span;
    const std::string_view line = text_of(text_, span);
    const uint32_t number = list_mark(line);
    if (number == 0 && !line.ends_with(':')) return can_be_title(span, kHeadingBytes, kHeadingWords);
    const Span before = lines_[i - 1].span;
    const std::string_view next = i + 1 < lines_.size() ? text_of(text_, lines_[i + 1].span) : std::string_view();
    const bool listed = list_mark(text_of(text_, before)) > 0 || text_of(text_, before).ends_with(':') || list_mark(next) > 0;
    if (listed || next.size() < kParagraphBytes || is_quote_mark(next)) return false;
    if (number > 0) span.begin += number;
    else --span.end;
    return can_be_title(span, kHeadingBytes, number > 0 ? kHeadingWords : kLabelWords);
  }

  static bool is_quote_mark(std::string_view line) {
    return line.starts_with('"') || line.starts_with("“") || line.starts_with('\'') || line.starts_with("‘");
  }

  // The next line of prose is longer than this one and no title itself.
  bool precedes_paragraph(size_t i) const {
    size_t next = i + 1;
    while (next < lines_.size() && !is_prose(next)) ++next;
    if (next == lines_.size()) return false;
    const Span span = lines_[next].span;
    return span.size() > lines_[i].span.size() && (span.size() >= kParagraphBytes || ends_sentence(span));
  }

  bool ends_sentence(Span span) const {
    const char last = text_[span.end - 1];
    return last == '.' || last == '!' || last == '?' || last == '"' || text_of(text_, span).ends_with("”");
  }

  // Short, begins like a title, no full stop at its end or inside.
  bool can_be_title(Span span, uint32_t max_bytes, uint32_t max_words) const {
    if (span.size() > max_bytes) return false;
    std::string_view line = text_of(text_, span);
    while (line.size() > 1 && (line.front() == '#' || line.front() == '*' || line.front() == ' ')) line.remove_prefix(1);
    const bool open_end = line.ends_with("…") || line.ends_with("...");  // "Karabakh Membara Lagi…"
    if (open_end && static_cast<uint32_t>(std::ranges::count(line, ' ')) >= kOpenTitleWords) return false;
    while (open_end && (line.ends_with('.') || line.ends_with("…"))) line.remove_suffix(line.ends_with('.') ? 1 : 3);
    if (line.empty()) return false;
    const char last = line.back();
    if (last == '.' || last == ',' || last == ':' || last == ';') return false;
    const CodePoint c = decode_utf8(line, 0);
    if (!is_upper(c.value) && !(c.value >= '0' && c.value <= '9') && c.value != '"' && c.value != U'“' && c.value != '\'' &&
        c.value != U'‘') {
      return false;
    }
    if (list_mark(line) > 0 || line.find(". ") != line.npos || ends_quote(line)) return false;
    return static_cast<uint32_t>(std::ranges::count(line, ' ')) < max_words;
  }

  // Bytes of "1. ", "12) ", "A. " at the line's begin; 0: none.
  static uint32_t list_mark(std::string_view line) {
    uint32_t at = 0;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
    const bool letter = at == 0 && line.size() > 1 && line[0] >= 'A' && line[0] <= 'I';
    at += letter;
    if (at == 0 || at > 2 || at >= line.size() || (line[at] != '.' && line[at] != ')')) return 0;
    if (letter && (at + 1 >= line.size() || line[at + 1] != ' ')) return 0;
    ++at;
    while (at < line.size() && line[at] == ' ') ++at;
    return at;
  }

  // Somebody's words, not a title: "“Kami lelah,” kata dia".
  static bool ends_quote(std::string_view line) {
    return line.find(",”") != line.npos || line.find(",\"") != line.npos || line.ends_with(".\"") || line.ends_with(".”");
  }

  void emit(const Line& line) {
    if (line.role != LineRole::prose) {
      push(line.role == LineRole::credit ? BlockKind::credit : BlockKind::related, line.span);
      return;
    }
    Span rest = line.span;
    if (line.dateline > 0) {
      push(BlockKind::dateline, {rest.begin, rest.begin + line.dateline});
      rest.begin += line.dateline;
    }
    for (const Block& inner : find_inline_boilerplate(text_, line.span, names_.vocabulary, names_.lexicon)) {
      if (inner.span.begin < rest.begin) continue;
      push(line.kind, {rest.begin, inner.span.begin});
      push(inner.kind, inner.span);
      rest.begin = inner.span.end;
    }
    push(line.kind, rest);
  }

  void push(BlockKind kind, Span span) {
    span = trimmed(text_, span);
    if (!span.empty()) blocks_.push_back({kind, span});
  }

  std::string_view text_;
  const Names& names_;
  std::vector<Line> lines_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> find_blocks(std::string_view text, const Vocabulary& vocabulary, const Lexicon& lexicon,
                               const Gazetteer& gazetteer) {
  const Names names{vocabulary, lexicon, gazetteer};
  return BlockFinder(text, names).run();
}

}  // namespace jejak
