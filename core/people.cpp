#include "core/people.h"

namespace jejak {

std::vector<PersonMention> find_people(const TokenisedText&, const Resources&, const std::vector<PlaceMention>&,
                                       const std::vector<OrganizationMention>&, EntityTable&) {
  return {};
}

}  // namespace jejak
