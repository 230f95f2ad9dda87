// A regular expression that a reader typed, through RE2: linear in the text and bounded in memory, so that nothing ever
// hangs. Case is ignored unless the pattern says (?-i).
//   Pattern::compile("(Khankendi|Stepanakert)") -> find_all("di Khankendi", 100) -> [3,12)
//   Pattern::compile("(empat") -> PatternError{missing_paren, "(empat"}
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace jejak {

enum class PatternFault : uint8_t {
  missing_bracket, missing_paren, unexpected_paren, bad_repeat, bad_escape, bad_range, bad_class, too_large, other,
};

struct PatternError {
  PatternFault fault = PatternFault::other;
  std::string piece;  // the part of the pattern that it is about; may be empty
};

class Pattern {
 public:
  static std::expected<Pattern, PatternError> compile(std::string_view pattern);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  // Matches in text order, not overlapping, none empty; the first `most`. Spans: bytes of `text`, on code-point
  // boundaries. Requires: UTF-8.
  std::vector<Span> find_all(std::string_view text, size_t most) const;

 private:
  struct Impl;
  explicit Pattern(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace jejak
