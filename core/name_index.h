// Finds the people, organizations and places that are named in a range of tokens: the mentions of NamesFound by
// token instead of by byte. Built once an article; all look-ups are O(log mentions).
//   tokens of "kata Menteri Luar Negeri Ararat Mirzoyan, Senin" -> last_person(…) is the mention "Ararat Mirzoyan"
#pragma once

#include <cstdint>
#include <vector>

#include "core/names_found.h"
#include "core/tokens.h"

namespace jejak {

struct NameRef {
  uint32_t first = 0, end = 0;  // tokens [first, end)
  EntityId entity = kNoEntity;
};

class NameIndex {
 public:
  NameIndex(const TokenisedText& text, const NamesFound& names);

  using List = std::vector<NameRef>;  // in text order, not overlapping
  const List& people() const { return people_; }
  const List& organizations() const { return organizations_; }
  const List& places() const { return places_; }

  // The first and the last name of the list that lie whole inside tokens [first, end); nullptr where none does.
  static const NameRef* first_in(const List& list, uint32_t first, uint32_t end);
  static const NameRef* last_in(const List& list, uint32_t first, uint32_t end);
  // The name that covers the token.
  static const NameRef* covering(const List& list, uint32_t token);

 private:
  List people_, organizations_, places_;
};

}  // namespace jejak
