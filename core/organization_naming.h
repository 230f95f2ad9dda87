// Composes the common English name of an organization from its parts, where it has one; else its own name stays.
//   ministry, "Defence", Azerbaijan      -> "Ministry of Defence of Azerbaijan"
//   "KBRI Islamabad"                     -> "Embassy of Indonesia in Islamabad"
//   "Pengadilan Negeri Jakarta Selatan"  -> "South Jakarta District Court"
//   "Polres Klaten"                      -> "Polres Klaten"
#pragma once

#include <string>
#include <string_view>

#include "core/entity.h"
#include "core/gazetteer.h"
#include "core/organization_shapes.h"

namespace jejak {

// The state that a place stands for in a body's name: itself, or for a town its country. Empty where unknown.
std::string state_of(const Entity& place, const Gazetteer& gazetteer);

// "the United States", "Azerbaijan"
std::string with_article(std::string_view state);

// The entity of a shape. `state` is the one that shape.place names, or the one that the reader concluded; empty where
// there is none. Key: the name's slug.
Entity name_organization(const OrganizationContext& context, const EntityTable& entities,
                         const OrganizationShape& shape, std::string_view state);

// The text of tokens [first, end), each run of blanks as one blank.
std::string plain_text(const TokenisedText& text, uint32_t first, uint32_t end);

}  // namespace jejak
