// What the program understood of a thing, in a reader's words: the tooltip's and the card's text.
//   "Selasa pekan lalu" -> value   "Selasa, 19 September 2023"
//                          reason  "“Selasa pekan lalu”, dihitung dari Senin, 25 September 2023"
//                          others  what else it could have been, where the reading was a choice
// Built once when the pointer moves to another thing, never per frame.
#pragma once

#include <string>
#include <vector>

#include "wasm/corpus.h"
#include "wasm/state.h"
#include "wasm/theme.h"

namespace jejak {

struct Description {
  Kind kind = Kind::place;
  std::string kind_label;                 // "Tokoh", "Tempat · kota"
  std::string value;                      // what it is: a name, a day, a number
  std::vector<std::string> notes;         // role, side, who says so
  std::string reason;                     // by which rule, from which words; empty where the rule has no text
  std::vector<std::string> alternatives;  // readings that were rejected
};

// Requires: the target exists in the corpus.
Description describe(const Corpus& corpus, const Target& target, Language language);

Kind kind_of(MentionKind kind);
Kind kind_of(EntityKind kind);

// The name in the reader's language: its Indonesian name where it has one, else the common English one.
std::string display_name(const Entity& entity, Language language);
// What the sides call a place where that differs from the name shown: "Xankəndi · Ստեփանակերտ"; else empty.
std::string side_names(const Entity& entity, Language language);
// What a side is called by the reader: as the state of that name is, where an article names it.
std::string side_label(const Corpus& corpus, std::string_view side, Language language);
std::string level_name(std::string_view level, Language language);
std::string format_event_type(EventType type, Language language);
std::string format_figure(const FigureMention& figure, Language language);
// "Redaksi Jejak · 25 September 2023", or the article's number where neither is known.
std::string article_label(const DocumentHead& head, uint32_t article, Language language);
// "Artikel 1 · Redaksi Jejak · 25 September 2023": where articles stand beside each other.
std::string numbered_label(const DocumentHead& head, uint32_t article, Language language);

}  // namespace jejak
