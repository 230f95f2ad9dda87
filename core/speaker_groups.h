// Names speakers and sources that have no name of their own, in English, as entities of kind group.
//   "Pihak berwenang Armenia" -> "Armenian authorities", side Armenia      "sumber dan pejabat" -> "sources and officials"
//   "otoritas etnis Armenia"  -> "Ethnic Armenian authorities"             "saksi mata"         -> "witnesses"
// The words and their English are the lexicon's (speaker_noun, speaker_modifier, demonym); a place without an adjective
// there keeps its name ("Nagorno-Karabakh officials").
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/entity.h"
#include "core/lexicon.h"
#include "core/name_index.h"
#include "core/tokens.h"

namespace jejak {

// The noun that begins at the token, past "para", "seorang", "sejumlah".
struct SpeakerNoun {
  uint32_t first = 0, end = 0;      // tokens
  const LexEntry* entry = nullptr;  // key: "people", "body", "person", "both"; value 1: gives way to an organization
};
std::optional<SpeakerNoun> speaker_noun_at(const TokenisedText& text, uint32_t at, uint32_t end, const Lexicon& lexicon);

// The group that the noun and the words after it name, up to `end`; kNoEntity where the noun has no English.
EntityId add_group(const TokenisedText& text, const SpeakerNoun& noun, uint32_t end, const Lexicon& lexicon,
                   const NameIndex& names, EntityTable& entities, const NameRef* state = nullptr);

// A speaker that no list knows, by the name in the text: "Sindikat Dokter Sudan".
EntityId add_unknown(std::string_view name, EntityTable& entities);

}  // namespace jejak
