// Finds organizations in one article: ministries with their state, agencies, alliances, news media, peacekeepers.
//   "Kementerian Pertahanan Azerbaijan" -> "Ministry of Defence of Azerbaijan", side Azerbaijan
//   "Dewan Keamanan PBB" -> one mention; "Kremlin"; "REPUBLIKA.CO.ID" in a dateline -> "Republika"
// Spans in text order, not overlapping. New entities are added to `entities`. `places` are the toponyms found before:
// they tell a ministry's state. O(tokens).
#pragma once

#include <vector>

#include "core/entity.h"
#include "core/mention.h"
#include "core/resources.h"
#include "core/tokens.h"

namespace jejak {

std::vector<OrganizationMention> find_organizations(const TokenisedText& text, const Resources& resources,
                                                    const std::vector<PlaceMention>& places, EntityTable& entities);

}  // namespace jejak
