// The named things that annotators after the first round look at, together: read-only.
#pragma once

#include <vector>

#include "core/mention.h"

namespace jejak {

struct NamesFound {
  const std::vector<PlaceMention>& places;
  const std::vector<OrganizationMention>& organizations;
  const std::vector<PersonMention>& people;
};

}  // namespace jejak
