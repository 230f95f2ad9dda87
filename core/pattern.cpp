#include "core/pattern.h"

#include <re2/re2.h>

#include <utility>

#include "core/utf8.h"

namespace jejak {
namespace {

constexpr int64_t kMemory = 4 << 20;  // bytes that one pattern may take, its automata included

PatternFault fault_of(re2::RE2::ErrorCode code) {
  switch (code) {
    case re2::RE2::ErrorMissingBracket: return PatternFault::missing_bracket;
    case re2::RE2::ErrorMissingParen: return PatternFault::missing_paren;
    case re2::RE2::ErrorUnexpectedParen: return PatternFault::unexpected_paren;
    case re2::RE2::ErrorRepeatArgument:
    case re2::RE2::ErrorRepeatSize:
    case re2::RE2::ErrorRepeatOp: return PatternFault::bad_repeat;
    case re2::RE2::ErrorBadEscape:
    case re2::RE2::ErrorTrailingBackslash: return PatternFault::bad_escape;
    case re2::RE2::ErrorBadCharRange: return PatternFault::bad_range;
    case re2::RE2::ErrorBadCharClass: return PatternFault::bad_class;
    case re2::RE2::ErrorPatternTooLarge: return PatternFault::too_large;
    default: return PatternFault::other;
  }
}

}  // namespace

struct Pattern::Impl {
  re2::RE2 expression;
  Impl(std::string_view pattern, const re2::RE2::Options& options) : expression(pattern, options) {}
};

Pattern::Pattern(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::expected<Pattern, PatternError> Pattern::compile(std::string_view pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  options.set_max_mem(kMemory);
  auto impl = std::make_unique<Impl>(pattern, options);
  if (!impl->expression.ok()) {
    return std::unexpected(PatternError{fault_of(impl->expression.error_code()), impl->expression.error_arg()});
  }
  return Pattern(std::move(impl));
}

std::vector<Span> Pattern::find_all(std::string_view text, size_t most) const {
  std::vector<Span> spans;
  size_t at = 0;
  std::string_view match;
  while (at < text.size() && spans.size() < most &&
         impl_->expression.Match(text, at, text.size(), re2::RE2::UNANCHORED, &match, 1)) {
    const auto begin = static_cast<size_t>(match.data() - text.data());
    if (match.empty()) {
      if (begin >= text.size()) break;
      at = begin + decode_utf8(text, static_cast<uint32_t>(begin)).size;
      continue;
    }
    spans.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + match.size())});
    at = begin + match.size();
  }
  return spans;
}

}  // namespace jejak
