#include "core/document.h"

#include <algorithm>

namespace jejak {

std::vector<MentionRef> mentions_in_order(const Document& document) {
  std::vector<MentionRef> refs;
  refs.reserve(document.places.size() + document.times.size() + document.people.size() + document.organizations.size() +
               document.figures.size() + document.quotes.size());
  const auto add_all = [&](MentionKind kind, const auto& mentions) {
    for (uint32_t i = 0; i < mentions.size(); ++i) refs.push_back({kind, i, mentions[i].span});
  };
  add_all(MentionKind::place, document.places);
  add_all(MentionKind::time, document.times);
  add_all(MentionKind::person, document.people);
  add_all(MentionKind::organization, document.organizations);
  add_all(MentionKind::figure, document.figures);
  add_all(MentionKind::quote, document.quotes);
  std::ranges::stable_sort(refs, [](const MentionRef& a, const MentionRef& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return refs;
}

std::string_view name_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::place: return "place";
    case MentionKind::time: return "time";
    case MentionKind::person: return "person";
    case MentionKind::organization: return "organization";
    case MentionKind::figure: return "figure";
    case MentionKind::quote: return "quote";
  }
  return "place";
}

std::string_view name_of(PublishedBasis basis) {
  switch (basis) {
    case PublishedBasis::given: return "given";
    case PublishedBasis::text: return "text";
    case PublishedBasis::unknown: return "null";
  }
  return "null";
}

}  // namespace jejak
