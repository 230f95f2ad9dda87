#include "core/people.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/name_sequences.h"
#include "core/organization_naming.h"
#include "core/organization_shapes.h"
#include "core/person_evidence.h"
#include "core/person_memory.h"
#include "core/title_phrases.h"
#include "core/token_cover.h"
#include "core/utf8.h"

namespace jejak {
namespace {

// An office named by its holder ("kantor Aliyev") leaves the holder's name to be read.
std::vector<OrganizationMention> closed_names(const std::vector<OrganizationMention>& organizations) {
  std::vector<OrganizationMention> closed;
  for (const OrganizationMention& mention : organizations) {
    if (mention.why.rule != "org.office_of") closed.push_back(mention);
  }
  return closed;
}

constexpr Lexicon::ClassMask kTitles = Lexicon::mask_of({WordClass::title_prefix, WordClass::person_title});

class PeopleFinder {
 public:
  PeopleFinder(const TokenisedText& text, const Resources& resources, const std::vector<PlaceMention>& places,
               const std::vector<OrganizationMention>& organizations, EntityTable& entities)
      : text_(text), lexicon_(resources.lexicon), known_(resources.known_names), entities_(entities),
        organizations_(closed_names(organizations)), place_cover_(text, places), organization_cover_(text, organizations_),
        context_{text, lexicon_, resources.name_shape, entities, places, place_cover_, organization_cover_},
        title_(context_, organizations_, resources.gazetteer) {}

  std::vector<PersonMention> run() {
    std::vector<uint32_t> headlines;
    for (uint32_t s = 0; s < text_.sentences.size(); ++s) {
      const Sentence& sentence = text_.sentences[s];
      const BlockKind kind = text_.blocks[sentence.block].kind;
      if (!is_prose_block(kind) || kind == BlockKind::dateline) continue;
      // In a headline every word is a capital: it names whom the body names.
      if (is_title_case(text_, lexicon_, sentence)) headlines.push_back(s);
      else read_sentence(sentence);
    }
    for (uint32_t s : headlines) read_headline(text_.sentences[s]);
    std::ranges::sort(found_, {}, [](const Found& f) { return f.mention.span; });
    return with_entities();
  }

 private:
  struct Found {
    PersonMention mention;
    uint32_t person;  // index into memory_
  };

  void read_sentence(const Sentence& sentence) {
    title_.close();
    for (uint32_t i = sentence.first; i < sentence.end;) i = std::max(i + 1, std::min(read_at(i), sentence.end));
  }

  // Reads what begins at `i`; the token after it.
  uint32_t read_at(uint32_t i) {
    const Token& token = text_.tokens[i];
    if (organization_cover_.covers(i)) return own(i, organization_cover_.end_of(i));
    if (!token.is_word()) return title_.add_token(i), i + 1;
    if (token.capitalised) {
      if (const uint32_t end = read_known(i); end > i) return end;
      if (const uint32_t end = read_initials(i); end > i) return end;
    }
    if (lexicon_.may_begin_any(token.word, kTitles)) {
      if (const uint32_t end = read_title(i); end > i) return end;
    }
    if (place_cover_.covers(i)) return own(i, place_cover_.end_of(i));
    if (token.capitalised) {  // "Menteri Perhubungan Budi …": the field is no name
      return can_begin_name(context_, i) && !follows_minister(i) ? read_name(i) : own(i, field_end(i));
    }
    title_.add_token(i);
    return i + 1;
  }

  uint32_t own(uint32_t i, uint32_t end) {
    title_.add_owner(i, end);
    return end;
  }

  // "Luar Negeri" after "Menteri" is one field.
  uint32_t field_end(uint32_t i) const {
    const auto field = title_.is_open() ? lexicon_.match(text_, i, WordClass::org_field) : std::nullopt;
    return field ? i + field->tokens : i + 1;
  }

  bool follows_minister(uint32_t i) const {
    if (i == 0 || !title_.is_open() || !text_.same_sentence(i - 1, i)) return false;
    return lexicon_.may_begin(text_.tokens[i - 1].word, WordClass::person_title) &&
           lexicon_.match(text_, i, WordClass::org_field).has_value();
  }

  uint32_t read_title(uint32_t i) {
    const WordId word = text_.tokens[i].word;
    const bool name_too = text_.tokens[i].capitalised && lexicon_.may_begin(word, WordClass::given_name);
    if (const auto prefix = lexicon_.match(text_, i, WordClass::title_prefix)) {
      const auto title = lexicon_.match(text_, i, WordClass::person_title);
      if (!title || title->tokens <= prefix->tokens) return title_.add_prefix(i, prefix->tokens), i + prefix->tokens;
    }
    const auto title = lexicon_.match(text_, i, WordClass::person_title);
    if (!title || (name_too && title->tokens == 1)) return i;
    uint32_t end = i + 1;  // the office ends where an organization begins
    while (end < i + title->tokens && !organization_cover_.covers(end)) ++end;
    title_.add_title(i, end - i, title->entry);
    return end;
  }

  // --- names

  // A known person's full name, title words in it included ("Paus Fransiskus").
  uint32_t read_known(uint32_t i) {
    const KnownNames::Match known = known_.match_person(text_, i);
    if (known.tokens == 0 || known.single || place_cover_.begins(i + known.tokens - 1)) return i;
    const uint32_t end = i + known.tokens;
    emit(i, end, known_person(known.record), "person.known", {});
    return end;
  }

  // "AS (27)", "berinisial MR"
  uint32_t read_initials(uint32_t i) {
    const Token& token = text_.tokens[i];
    if ((!token.all_caps && token.span.size() > 1) || token.span.size() > 4) return i;
    const std::vector<std::string> words = folded_words(i, i + 1);
    const bool aged = token.all_caps && age_end(text_, i + 1) > i + 1;
    const bool named = (title_.leads_to(i) && title_.kind() == "naming" && !place_cover_.covers(i)) || goes_on_in_initials(i);
    if (token.span.size() == 1 && !named) return i;
    if (!aged && !named) {
      const uint32_t person = place_cover_.covers(i) ? PersonMemory::kNobody : memory_.find(words);
      if (person == PersonMemory::kNobody || memory_[person].words != words) return i;
      emit(i, i + 1, person, "person.later_mention", {});
      return i + 1;
    }
    uint32_t person = memory_.find(words);
    if (person == PersonMemory::kNobody) person = memory_.add({});
    emit(i, i + 1, person, "person.initials", aged ? text_.span_of(i + 1, age_end(text_, i + 1)) : title_.span());
    return i + 1;
  }

  // "berinisial AS, SAS, MR, dan AA": nothing but commas and "dan" since the initials before.
  bool goes_on_in_initials(uint32_t i) const {
    if (found_.empty() || found_.back().mention.why.rule != "person.initials") return false;
    const uint32_t before = text_.token_at(found_.back().mention.span.end);
    if (before >= i || i - before > 2 || !text_.same_sentence(before, i)) return false;
    for (uint32_t k = before; k < i; ++k) {
      if (!text_.tokens[k].is(',') && !text_.is_word(k, "dan")) return false;
    }
    return true;
  }

  uint32_t read_name(uint32_t i) {
    const uint32_t end = name_end(context_, i);
    for (uint32_t k = i + 1; k < end; ++k) {  // "Menkopolhukam Mahfud MD": an unknown title before a known name
      const KnownNames::Match known = known_.match_person(text_, k);
      if (known.tokens >= 2) return own(i, k);
    }
    if (const uint32_t name = after_unknown_place(i, end); name > i) return own(i, name);
    const std::vector<std::string> words = folded_words(i, end);
    if (const uint32_t person = memory_.find(words); person != PersonMemory::kNobody && may_return(i, end)) {
      emit(i, end, person, "person.later_mention", {});
      return end;
    }
    const KnownNames::Match known = known_.match_person(text_, i);
    if (known.tokens == end - i && known.single) {
      emit(i, end, known_person(known.record), "person.known", {});
      return end;
    }
    if (is_alias(i)) {
      emit(i, end, found_.back().person, "person.later_mention", {});
      return end;
    }
    if (is_place_of_office(i, end)) return own(i, end);
    const PersonEvidence evidence = person_evidence(context_, title_, i, end);
    const bool in_title = title_.leads_to(i) && !title_.has_comma();  // "Kepala Divisi Profesi dan Pengamanan …"
    if (!evidence.is_enough()) return in_title ? own(i, end) : pass_over(i, end);
    emit(i, end, memory_.add({}), evidence.rule, evidence.words);
    return end;
  }

  // "Saiful Lontoh alias Gus Ipung": another name of the one before.
  bool is_alias(uint32_t i) const {
    if (found_.empty()) return false;
    const uint32_t before = text_.token_at(found_.back().mention.span.end);
    return before < i && i - before <= 2 && text_.same_sentence(before, i) && text_.is_word(before, "alias");
  }

  // A part of a name that was given before, unless something else is called by it ("Jalan Sudirman").
  bool may_return(uint32_t i, uint32_t end) const {
    if (end - i > 1) return true;
    return !names_a_thing(context_, i) && !text_.tokens[i].all_caps;
  }

  // "Camat Idi Rayeuk, T. Mahlil Fuadi", "Kapolsek Ngawen AKP Budi": the town of a local office, in no list of places.
  bool is_place_of_office(uint32_t i, uint32_t end) const {
    if (!title_.leads_to(i) || title_.kind() != "local" || title_.has_comma() || title_.has_rank()) return false;
    if (!text_.same_sentence(i, end + 1)) return false;
    const uint32_t next = text_.tokens[end].is(',') ? end + 1 : end;
    const auto title = lexicon_.match(text_, next, WordClass::person_title);
    if (title && (title->entry->key == "rank" || title->entry->key == "honorific")) return true;
    return next > end && text_.tokens[next].capitalised &&
           (is_initial(text_, next) || can_begin_name(context_, next)) && !names_go_on(next);
  }

  // "kepala kepolisian Balochistan Abdul Karim": where the name begins after a place that no list has; else `i`.
  uint32_t after_unknown_place(uint32_t i, uint32_t end) const {
    if (!title_.leads_to(i) || !title_.ends_with_filler() || title_.has_comma()) return i;
    if (lexicon_.may_begin(text_.tokens[i].word, WordClass::given_name)) return i;
    for (uint32_t k = i + 1; k + 1 < end; ++k) {
      if (lexicon_.may_begin(text_.tokens[k].word, WordClass::given_name)) return k;
    }
    return i;
  }

  // Whether the name at `i` is one of a list ("Bupati Adi, Budi, dan Cahyo").
  bool names_go_on(uint32_t i) const {
    const uint32_t end = can_begin_name(context_, i) ? name_end(context_, i) : i + 1;
    return text_.same_sentence(i, end) && (text_.tokens[end].is(',') || !text_.tokens[end].is_word()) &&
           text_.same_sentence(i, end + 1) && text_.tokens[end + 1].capitalised;
  }

  uint32_t pass_over(uint32_t i, uint32_t end) {
    title_.close();
    return std::max(i + 1, end);
  }

  // --- headlines

  void read_headline(const Sentence& sentence) {
    title_.close();
    for (uint32_t i = sentence.first; i < sentence.end;) i = std::max(i + 1, read_headline_at(i));
  }

  uint32_t read_headline_at(uint32_t i) {
    const Token& token = text_.tokens[i];
    if (!token.is_word() || !token.capitalised || organization_cover_.covers(i)) return i;
    if (const uint32_t end = read_known(i); end > i) return end;
    if (!can_begin_name(context_, i)) return i;
    const uint32_t longest = name_end(context_, i);
    for (uint32_t end = longest; end > i; --end) {
      const uint32_t person = memory_.find(folded_words(i, end));
      if (person == PersonMemory::kNobody) continue;
      emit(i, end, person, "person.later_mention", {});
      return end;
    }
    const KnownNames::Match known = known_.match_person(text_, i);
    if (known.tokens == 0) return i;
    emit(i, i + known.tokens, known_person(known.record), "person.known", {});
    return i + known.tokens;
  }

  // --- mentions and entities

  void emit(uint32_t first, uint32_t end, uint32_t person, std::string_view rule, Span evidence) {
    Found found{{}, person};
    found.mention.span = text_.span_of(first, end);
    found.mention.why.rule = rule;
    found.mention.why.evidence = evidence;
    memory_.mention(person, folded_words(first, end), plain_text(text_, first, end));
    take_title(first, end, found);
    found_.push_back(std::move(found));
    title_.close();
    take_nickname(end, person);
  }

  void take_title(uint32_t first, uint32_t end, Found& found) {
    if (title_.leads_to(first) && title_.kind() != "relation" && title_.kind() != "naming" && title_.kind() != "list") {
      found.mention.title = title_.text();
      RememberedPerson& person = memory_[found.person];
      if (person.key.empty() && person.role.empty()) person.role = title_.role();
      if (person.key.empty() && person.side.empty()) person.side = title_.side();
      return;
    }
    const Span apposition = apposition_after(context_, end);
    if (!apposition.empty()) {
      found.mention.title = plain_text(text_, text_.token_at(apposition.begin), text_.token_at(apposition.end));
    }
  }

  // "Joko Widodo (Jokowi)"
  void take_nickname(uint32_t end, uint32_t person) {
    if (end + 2 >= text_.tokens.size() || !text_.same_sentence(end - 1, end + 2)) return;
    if (!text_.tokens[end].is('(') || !text_.tokens[end + 2].is(')')) return;
    const Token& token = text_.tokens[end + 1];
    if (!token.is_word() || !token.capitalised || organization_cover_.covers(end + 1) || place_cover_.covers(end + 1)) return;
    memory_.add_nickname(person, fold(text_.str(end + 1)));
  }

  uint32_t known_person(uint32_t record) {
    const KnownPerson& known = known_.person(record);
    const uint32_t person = memory_.find_known(known.key);
    if (person != PersonMemory::kNobody) return person;
    return memory_.add({known.key, known.name, known.role, known.side, {}, {}, known.name_id});
  }

  // The words of the name, folded, without marks.
  std::vector<std::string> folded_words(uint32_t first, uint32_t end) const {
    std::vector<std::string> words;
    words.reserve(end - first);
    for (uint32_t i = first; i < end; ++i) {
      if (text_.tokens[i].is_word()) words.push_back(fold(text_.str(i)));
    }
    return words;
  }

  // Entities in the order of their first mentions.
  std::vector<PersonMention> with_entities() {
    std::vector<EntityId> entity_of(memory_.size(), kNoEntity);
    std::vector<PersonMention> people;
    people.reserve(found_.size());
    for (Found& found : found_) {
      EntityId& entity = entity_of[found.person];
      if (entity == kNoEntity) entity = add_entity(memory_[found.person]);
      found.mention.entity = entity;
      people.push_back(std::move(found.mention));
    }
    return people;
  }

  EntityId add_entity(const RememberedPerson& person) {
    Entity entity;
    entity.kind = EntityKind::person;
    entity.key = person.key.empty() ? slug(person.name) : person.key;
    if (entity.key.empty()) entity.key = "person";
    const EntityId taken = entities_.find(entity.key);  // a town or a body of that name
    if (taken != kNoEntity && entities_[taken].kind != EntityKind::person) entity.key = "person-" + entity.key;
    entity.name = person.name;
    if (!person.name_id.empty()) entity.names.emplace_back("id", person.name_id);
    entity.role = person.role;
    entity.side = person.side;
    return entities_.add(std::move(entity));
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const KnownNames& known_;
  EntityTable& entities_;
  const std::vector<OrganizationMention> organizations_;
  const TokenCover place_cover_, organization_cover_;
  const NameContext context_;
  TitlePhrase title_;
  PersonMemory memory_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<PersonMention> find_people(const TokenisedText& text, const Resources& resources,
                                       const std::vector<PlaceMention>& places,
                                       const std::vector<OrganizationMention>& organizations, EntityTable& entities) {
  return PeopleFinder(text, resources, places, organizations, entities).run();
}

}  // namespace jejak
