#include "core/anatomy.h"

#include <algorithm>

#include "core/utf8.h"

namespace jejak {
namespace {

Span trimmed(std::string_view text, Span line) {
  while (!line.empty()) {
    const CodePoint c = decode_utf8(text.substr(0, line.end), line.begin);
    if (!is_space(c.value)) break;
    line.begin += c.size;
  }
  while (!line.empty()) {
    uint32_t last = line.end - 1;
    while (last > line.begin && is_continuation(text[last])) --last;
    if (!is_space(decode_utf8(text, last).value)) break;
    line.end = last;
  }
  return line;
}

}  // namespace

std::vector<Block> find_blocks(std::string_view text, const Vocabulary&, const Lexicon&) {
  std::vector<Block> blocks;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const Span line = trimmed(text, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    if (!line.empty()) blocks.push_back({blocks.empty() ? BlockKind::lead : BlockKind::paragraph, line});
    begin = end + 1;
  }
  return blocks;
}

}  // namespace jejak
