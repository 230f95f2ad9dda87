#include "core/text_lines.h"

#include <algorithm>

#include "core/utf8.h"

namespace jejak {

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const CodePoint c = decode_utf8(text.substr(0, span.end), span.begin);
    if (!is_space(c.value)) break;
    span.begin += c.size;
  }
  while (!span.empty()) {
    uint32_t last = span.end - 1;
    while (last > span.begin && is_continuation(text[last])) --last;
    if (!is_space(decode_utf8(text, last).value)) break;
    span.end = last;
  }
  return span;
}

std::vector<Span> split_lines(std::string_view text) {
  std::vector<Span> lines;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const Span line = trimmed(text, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    if (!line.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

TokenisedText tokenise_piece(std::string_view text, Span piece, const Vocabulary& vocabulary) {
  return tokenise(text_of(text, piece), {{BlockKind::paragraph, {0, piece.size()}}}, vocabulary);
}

Span head_of(std::string_view text, Span line, uint32_t bytes) {
  if (line.size() <= bytes) return line;
  line.end = line.begin + bytes;
  while (line.end > line.begin && is_continuation(text[line.end])) --line.end;
  return line;
}

}  // namespace jejak
