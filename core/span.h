// A piece of an article, by position.
//
// Offsets count UTF-8 bytes of Article::text as it was given (never of a cleaned copy), half-open:
//
//   text   "di Yevlakh, Rabu"
//           0  3      10            Span{3, 10} is "Yevlakh"
//
// Every span that leaves the core lies inside the text and begins and ends between code points.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace jejak {

struct Span {
  uint32_t begin = 0;  // first byte
  uint32_t end = 0;    // one past the last byte

  constexpr uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool contains(uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr auto operator<=>(const Span&) const = default;
};

// Requires: span lies inside text.
constexpr std::string_view text_of(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

// The smallest span that covers both.
constexpr Span cover(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace jejak
