#include "core/organizations.h"

namespace jejak {

std::vector<OrganizationMention> find_organizations(const TokenisedText&, const Resources&,
                                                    const std::vector<PlaceMention>&, EntityTable&) {
  return {};
}

}  // namespace jejak
