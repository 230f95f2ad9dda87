// The parts that a news article is made of (contract §3, "blocks").
#pragma once

#include <cstdint>
#include <string_view>

#include "core/span.h"

namespace jejak {

enum class BlockKind : uint8_t {
  dateline,   // "REPUBLIKA.CO.ID, ISTANBUL --", "Jenewa, MINA –"
  headline,   // the title, where the text begins with it
  lead,       // the first paragraph of prose
  paragraph,
  heading,    // a section heading, "Konflik di Karabakh"
  related,    // "Baca Juga: …", a line or inside a paragraph
  credit,     // "SUMBER: …", "[uh/ab]", "(T/Hju/P2)", the agency's name as a signature
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;  // blocks are in text order and do not overlap
};

constexpr std::string_view name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::dateline: return "dateline";
    case BlockKind::headline: return "headline";
    case BlockKind::lead: return "lead";
    case BlockKind::paragraph: return "paragraph";
    case BlockKind::heading: return "heading";
    case BlockKind::related: return "related";
    case BlockKind::credit: return "credit";
  }
  return "paragraph";
}

// Whether what it says may become a fact.
constexpr bool is_prose_block(BlockKind kind) {
  return kind != BlockKind::related && kind != BlockKind::credit;
}

}  // namespace jejak
