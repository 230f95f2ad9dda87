// Reads how the name of an organization is built, from its first word on: a word for a kind of body ("Badan",
// "Universitas", "Kementerian") and the capitalised words that go on after it, with a state's or a town's name.
//   "Kementerian Pertahanan Azerbaijan"  -> ministry, field "Defence", state Azerbaijan
//   "Mahkamah Agung Pakistan"            -> state body "Supreme Court", state Pakistan
//   "Universitas Nusa Raya"              -> a named school
//   "Pusat Data dan Informasi BNPB"      -> nothing: a part of BNPB, which is found by itself
// Says nothing of names that are known as a whole (known_names.h). O(length of the name), at most kMaxTail words.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/known_names.h"
#include "core/lexicon.h"
#include "core/mention.h"
#include "core/name_shape.h"
#include "core/token_cover.h"
#include "core/tokens.h"

namespace jejak {

enum class OrganizationForm : uint8_t {
  ministry,  // of a field and a state
  body,      // one that each state has
  named,     // head and tail
  tail_only, // the head is no part of the name: "harian Haaretz"
};

struct OrganizationShape {
  OrganizationForm form = OrganizationForm::named;
  uint32_t first = 0;  // tokens of the name, [first, end)
  uint32_t end = 0;
  const LexEntry* head = nullptr;   // of org_head, org_body or ministry_short
  const LexEntry* field = nullptr;  // of a ministry: its field; nullptr where it is not in the list
  uint32_t tail = 0;                // first token after the head
  uint32_t place = TokenCover::kNone;  // index of the place mention that names the state or the town
};

struct OrganizationContext {
  const TokenisedText& text;
  const Lexicon& lexicon;
  const KnownNames& known_names;
  const NameShape& shape;
  const std::vector<PlaceMention>& places;
  const TokenCover& place_cover;
};

// The shape that begins at token `at`. `title_case`: the line writes every word with a capital, so that capitals say
// nothing and only listed words go on.
std::optional<OrganizationShape> read_organization_shape(const OrganizationContext& context, uint32_t at,
                                                         bool title_case);

// A capitalised sequence that begins at `at` and ends with a word for a kind of company or body ("Mandala Jaya
// Sekuritas"): the token after it; `at` where there is none.
uint32_t read_organization_by_tail(const OrganizationContext& context, uint32_t at);

// A medium that no list holds, by its place in a dateline: in brackets or behind the town ("Bangkok (WARTA NUSA) -",
// "BANYUWANGI, RADAR BLAMBANGAN -"), or before it where a word tells a newspaper ("BANTEN NEWS, SERANG -"). The token
// after it; `at` where there is none.
uint32_t read_dateline_medium_name(const OrganizationContext& context, uint32_t at);

// Whether all words of the sentence but the small ones ("di", "dan") are capitalised, as in headlines.
bool is_title_case(const TokenisedText& text, const Lexicon& lexicon, const Sentence& sentence);

}  // namespace jejak
