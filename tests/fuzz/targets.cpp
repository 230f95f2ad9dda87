#include "tests/fuzz/targets.h"

#include <algorithm>

namespace jejak::fuzz {

std::span<const FuzzTarget> targets() {
  static constexpr FuzzTarget kTargets[] = {
      {"text", run_text},             {"articles", run_articles},     {"collection", run_collection},
      {"resources", run_resources},   {"page_files", run_page_files}, {"expression", run_expression},
      {"link", run_link},             {"bridge", run_bridge},
      {"prepared", run_prepared},
  };
  return kTargets;
}

const FuzzTarget* find_target(std::string_view name) {
  const auto all = targets();
  const auto it = std::ranges::find(all, name, &FuzzTarget::name);
  return it == all.end() ? nullptr : &*it;
}

}  // namespace jejak::fuzz
