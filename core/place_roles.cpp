#include "core/place_roles.h"

namespace jejak {

void assign_place_roles(const TokenisedText&, const Lexicon&, const EntityTable&,
                        const std::vector<OrganizationMention>&, const std::vector<PersonMention>&,
                        std::vector<PlaceMention>&) {}

}  // namespace jejak
