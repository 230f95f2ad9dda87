// Finds people in one article, by known names, titles and context, and joins later mentions to the person.
//   "Presiden Rusia Vladimir Putin … kata Putin" -> two mentions of vladimir-putin, the first with its title
// Spans: the name without its title, in text order, not overlapping each other nor organizations' names.
// New entities are added to `entities`, with role and side where they are known. O(tokens).
#pragma once

#include <vector>

#include "core/entity.h"
#include "core/mention.h"
#include "core/resources.h"
#include "core/tokens.h"

namespace jejak {

std::vector<PersonMention> find_people(const TokenisedText& text, const Resources& resources,
                                       const std::vector<PlaceMention>& places,
                                       const std::vector<OrganizationMention>& organizations, EntityTable& entities);

}  // namespace jejak
