// Reads who speaks: the noun phrase behind "kata" and "menurut", the subject before "mengatakan", and pronouns by what
// was told before.
//   "kata juru bicara Departemen Luar Negeri Ned Price"     -> ned-price
//   "Utusan PBB, Ingrid Halvorsen, mengatakan"              -> ingrid-halvorsen
//   "menurut pejabat Nagorno-Karabakh"                      -> the group "Nagorno-Karabakh officials"
//   "… Ia menambahkan", "ujarnya"                           -> the person who spoke or acted last
// The person named, else the organization, else the place as actor, else a group (speaker_groups.h). Phrases that name
// nobody ("kata kunci") give nothing. Looks at most a few dozen tokens to each side.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/entity.h"
#include "core/lexicon.h"
#include "core/name_index.h"
#include "core/speaker_groups.h"
#include "core/tokens.h"

namespace jejak {

// Who was spoken of up to a point of the article: what pronouns and "pernyataan itu" refer to.
class Discourse {
 public:
  // `individual`: "seorang pejabat Hamas": one person, although the body is what has a name.
  void spoke(EntityId speaker, const EntityTable& entities, bool individual = false);
  void acted(EntityId person) { one_ = person; }
  EntityId one() const { return one_ != kNoEntity ? one_ : body_; }    // "ia", "-nya"
  EntityId many() const { return body_ != kNoEntity ? body_ : one_; }  // "mereka", "lembaga itu"
  EntityId referent(std::string_view pronoun) const;                   // by its key: "one", "many", "own"
  EntityId last_speaker() const { return last_; }                      // "pernyataan itu"

 private:
  EntityId one_ = kNoEntity;   // a person, or a group of people
  EntityId body_ = kNoEntity;  // an organization, a state, a group
  EntityId last_ = kNoEntity;  // whoever spoke last
};

struct SpeakerReading {
  EntityId speaker = kNoEntity;
  uint32_t first = 0;  // the phrase: tokens [first, end)
  uint32_t end = 0;
};

class SpeakerReader {
 public:
  SpeakerReader(const TokenisedText& text, const Lexicon& lexicon, const NameIndex& names, EntityTable& entities)
      : text_(text), lexicon_(lexicon), names_(names), entities_(entities) {}

  // The phrase that begins at `at` and ends before `limit`.
  std::optional<SpeakerReading> read_after(uint32_t at, uint32_t limit, const Discourse& discourse);

  // The subject between `begin` and `verb`. A joined verb ("…, menambahkan") has none of its own: `speaker` is then
  // kNoEntity and first == end.
  std::optional<SpeakerReading> read_before(uint32_t begin, uint32_t verb, const Discourse& discourse);

  // Whoever the sentence that begins at `first` is about, for a verb at `verb` that has no subject of its own.
  EntityId subject_of(uint32_t first, uint32_t verb, const Discourse& discourse);

  // Who acts in the sentence [first, end): the person before its first verb; kNoEntity where there is none.
  EntityId actor_of(uint32_t first, uint32_t end) const;

 private:
  struct Phrase {
    uint32_t first, hard, soft;  // [first, hard) up to a mark or a stop word; soft: up to "di", "pada"
    bool at_comma;               // a comma stands at `hard`
  };
  Phrase phrase_after(uint32_t at, uint32_t limit) const;
  const NameRef* only_state();
  std::optional<SpeakerReading> read_statement(uint32_t at, uint32_t limit, const Discourse& discourse);
  std::optional<SpeakerReading> read_named(const Phrase& phrase, uint32_t limit, const Discourse& discourse);
  const NameRef* person_of_listed_office(const Phrase& phrase, uint32_t limit) const;
  const NameRef* aide_behind(const Phrase& phrase, const NameRef& master, uint32_t limit) const;
  const NameRef* apposed_person(const Phrase& phrase, uint32_t limit) const;
  EntityId read_nameless(uint32_t first, uint32_t end, const Discourse& discourse);
  EntityId anaphor(const SpeakerNoun& noun, uint32_t end, const Discourse& discourse) const;
  EntityId last_body(uint32_t before, const Discourse& discourse) const;
  bool names_office(uint32_t first, uint32_t end) const;
  EntityId unknown_name(uint32_t first, uint32_t end);
  uint32_t skip_brackets(uint32_t at, uint32_t limit) const;

  bool opens_concession(uint32_t at) const;
  std::optional<SpeakerReading> read_segments(uint32_t begin, uint32_t end, const Discourse& discourse);
  EntityId segment_speaker(uint32_t first, uint32_t end, bool nearest, const Discourse& discourse);
  bool holds_verb(uint32_t first, uint32_t end) const;
  const NameRef* free_person(uint32_t first, uint32_t end) const;
  const NameRef* person_of_sentence(uint32_t before) const;
  const NameRef* body_described(uint32_t begin, uint32_t first) const;
  bool in_title(uint32_t preposition, const NameRef& person) const;
  const NameRef* apposed_before(uint32_t begin, uint32_t first) const;
  uint32_t segment_begin(uint32_t begin, uint32_t end) const;
  uint32_t skip_links(uint32_t first, uint32_t end) const;
  bool opens_clause(uint32_t token) const;
  bool is(uint32_t token, WordClass word_class) const {
    return lexicon_.may_begin(text_.tokens[token].word, word_class);
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const NameIndex& names_;
  EntityTable& entities_;
  std::optional<const NameRef*> only_state_;  // looked for once
};

}  // namespace jejak
