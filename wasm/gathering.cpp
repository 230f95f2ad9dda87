#include "wasm/gathering.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "core/prepared_visit.h"

namespace jejak {
namespace {

// "1000000000000007" in a part of nine is the seventh.
void number_in_whole(std::string& id, uint64_t before) {
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
  if (error != std::errc() || end != id.data() + id.size()) return;
  if (number > kPartPositions && number - kPartPositions <= kMaxJsonBytes) id = std::to_string(before + number - kPartPositions);
}

}  // namespace

Result<void> Gathering::add(std::string_view part) {
  const uint64_t before = preparer_.articles() + diagnostics_.errors.size();
  PreparedCollection rest;
  const auto take = [&](Document&& document, std::vector<Span>&& sentences) {
    number_in_whole(document.article.id, before);
    preparer_.add({std::move(document), std::move(sentences)});
  };
  if (auto done = visit_prepared(part, "part", rest, take); !done) return done;
  rules_.push_back(std::move(rest.rules));
  std::ranges::move(rest.errors, std::back_inserter(diagnostics_.errors));
  return {};
}

Result<std::string> Gathering::finish(Afterwards afterwards) {
  if (articles() > 0) return preparer_.finish(diagnostics_.errors, afterwards);
  if (!diagnostics_.errors.empty()) return std::unexpected(diagnostics_.errors.front());
  return std::unexpected(Error{ErrorCode::empty_body, "", 0, "", "it holds no article"});
}

}  // namespace jejak
