// Finds stretches of words that can be a person's name by their form: capitalised words that no list calls ordinary,
// with initials, particles and joined parts. Whether somebody is meant is decided by people.h.
//   "Moh. Taher Silawane", "George W. Bush", "Tariq al-Nur", "Theresia Lumban Gaol", "Ban Ki-moon"
// Not: words inside organizations' names, days and months, countries, titles, "Namun". O(length of the name).
#pragma once

#include <cstdint>
#include <vector>

#include "core/entity.h"
#include "core/lexicon.h"
#include "core/mention.h"
#include "core/name_shape.h"
#include "core/token_cover.h"
#include "core/tokens.h"

namespace jejak {

struct NameContext {
  const TokenisedText& text;
  const Lexicon& lexicon;
  const NameShape& shape;
  const EntityTable& entities;
  const std::vector<PlaceMention>& places;
  const TokenCover& place_cover;
  const TokenCover& organization_cover;
};

// Whether a name can begin at the token: a capitalised word that is free, no place, and not ordinary.
bool can_begin_name(const NameContext& context, uint32_t at);

// The first token after the name that begins at `at`. Requires: can_begin_name(at), or `at` is an initial.
uint32_t name_end(const NameContext& context, uint32_t at);

// "J", "W", with or without a full stop.
bool is_initial(const TokenisedText& text, uint32_t at);

}  // namespace jejak
