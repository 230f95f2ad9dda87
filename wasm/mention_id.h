// Which mention of which article, and which event.
#pragma once

#include <compare>
#include <cstdint>

#include "core/document.h"

namespace jejak {

// One mention of one article: the index counts in the document's list of its kind. There are lists of millions.
struct MentionId {
  uint32_t article = 0;
  MentionKind kind : 3 = MentionKind::place;
  uint32_t index : 29 = 0;

  constexpr MentionId() = default;
  constexpr MentionId(uint32_t article_now, MentionKind kind_now, uint32_t index_now)
      : article(article_now), kind(kind_now), index(index_now & 0x1fffffff) {}
  constexpr auto operator<=>(const MentionId& other) const { return order() <=> other.order(); }
  constexpr bool operator==(const MentionId& other) const { return order() == other.order(); }

 private:
  constexpr uint64_t order() const { return uint64_t{article} << 32 | uint32_t{static_cast<uint8_t>(kind)} << 29 | index; }
};
static_assert(sizeof(MentionId) == 8);

struct EventId {
  uint32_t article = 0;
  uint32_t index = 0;
  auto operator<=>(const EventId&) const = default;
};

}  // namespace jejak
