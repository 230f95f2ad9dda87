#include "core/prepared.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/prepared_form.h"
#include "core/prepared_visit.h"

namespace jejak {

RuleBook::RuleBook(std::vector<std::pair<std::string, RuleText>> rules) : rules_(std::move(rules)), by_id_(rules_.size()) {
  std::iota(by_id_.begin(), by_id_.end(), 0u);
  std::ranges::stable_sort(by_id_, {}, [&](uint32_t i) -> std::string_view { return rules_[i].first; });
}

const RuleText* RuleBook::find(std::string_view id) const {
  const auto it = std::ranges::lower_bound(by_id_, id, {}, [&](uint32_t i) -> std::string_view { return rules_[i].first; });
  if (it == by_id_.end() || rules_[*it].first != id) return nullptr;
  const RuleText& text = rules_[*it].second;
  return text.en.empty() && text.id.empty() ? nullptr : &text;
}

bool is_prepared(std::string_view bytes) { return bytes.starts_with(kPreparedMagic); }

Result<PreparedCollection> read_prepared(std::string_view bytes, std::string_view source) {
  PreparedCollection collection;
  const auto take = [&](Document&& document, std::vector<Span>&& sentences) {
    collection.documents.push_back(std::move(document));
    collection.sentences.push_back(std::move(sentences));
  };
  if (auto done = visit_prepared(bytes, source, collection, take); !done) return std::unexpected(std::move(done.error()));
  return collection;
}

}  // namespace jejak
