// Decides for each place mention whether it is meant as territory or as somebody who acts (contract §3, "role").
//   "di Armenia" -> location    "Azerbaijan mengatakan", "pasukan Armenia", "Baku membebaskan" -> actor
// Reads the words around the mention; the deciding words are kept in why.evidence. O(tokens).
#pragma once

#include <vector>

#include "core/lexicon.h"
#include "core/mention.h"
#include "core/tokens.h"

namespace jejak {

// Removes the places whose names turned out to be a person's or, whole, an organization's ("MINA" of a dateline).
void drop_other_names(const TokenisedText& text, const std::vector<OrganizationMention>& organizations,
                      const std::vector<PersonMention>& people, std::vector<PlaceMention>& places);

// Changes role and provenance of `places`, and nothing else. Datelines are left as they are.
void assign_place_roles(const TokenisedText& text, const Lexicon& lexicon, const EntityTable& entities,
                        const std::vector<OrganizationMention>& organizations, std::vector<PlaceMention>& places);

}  // namespace jejak
