#include "core/name_index.h"

#include <algorithm>

namespace jejak {
namespace {

// Mentions and tokens are both in text order: one pass over both.
template <class Mentions>
NameIndex::List by_token(const TokenisedText& text, const Mentions& mentions) {
  NameIndex::List out;
  out.reserve(mentions.size());
  const auto size = static_cast<uint32_t>(text.tokens.size());
  uint32_t token = 0;
  for (const auto& mention : mentions) {
    while (token < size && text.tokens[token].span.begin < mention.span.begin) ++token;
    const uint32_t first = token;
    while (token < size && text.tokens[token].span.begin < mention.span.end) ++token;
    if (first < token) out.push_back({first, token, mention.entity});
  }
  return out;
}

NameIndex::List::const_iterator first_from(const NameIndex::List& list, uint32_t token) {
  return std::ranges::lower_bound(list, token, {}, &NameRef::first);
}

}  // namespace

NameIndex::NameIndex(const TokenisedText& text, const NamesFound& names)
    : people_(by_token(text, names.people)),
      organizations_(by_token(text, names.organizations)),
      places_(by_token(text, names.places)) {}

const NameRef* NameIndex::first_in(const List& list, uint32_t first, uint32_t end) {
  const auto it = first_from(list, first);
  return it != list.end() && it->end <= end ? &*it : nullptr;
}

const NameRef* NameIndex::last_in(const List& list, uint32_t first, uint32_t end) {
  auto it = first_from(list, end);
  while (it != list.begin()) {
    --it;
    if (it->first < first) return nullptr;
    if (it->end <= end) return &*it;
  }
  return nullptr;
}

const NameRef* NameIndex::covering(const List& list, uint32_t token) {
  auto it = first_from(list, token + 1);
  if (it == list.begin()) return nullptr;
  --it;
  return token < it->end ? &*it : nullptr;
}

}  // namespace jejak
