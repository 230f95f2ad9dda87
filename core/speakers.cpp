#include "core/speakers.h"

#include <algorithm>

#include "core/verb_shape.h"

namespace jejak {
namespace {

constexpr uint32_t kLongestPhrase = 32;   // tokens of one noun phrase
constexpr uint32_t kLongestSubject = 48;  // tokens looked back for a subject
constexpr uint32_t kObjectReach = 6;      // tokens between "dengan" and a person's name, for a title
constexpr uint32_t kMostSegments = 5;     // comma-separated parts looked back

bool is_segment_mark(const Token& t) {
  return t.is(',') || t.is(';') || t.is(':') || t.is('"') || t.is(0x201C) || t.is(0x201D) || t.is('.');
}

}  // namespace

void Discourse::spoke(EntityId speaker, const EntityTable& entities, bool individual) {
  if (speaker == kNoEntity) return;
  last_ = speaker;
  const EntityKind kind = entities[speaker].kind;
  if (individual || kind == EntityKind::person || (kind == EntityKind::group && entities[speaker].side.empty())) one_ = speaker;
  if (kind != EntityKind::person) body_ = speaker;
}

EntityId Discourse::referent(std::string_view pronoun) const {
  if (pronoun == "many") return many();
  return pronoun == "own" && last_ != kNoEntity ? last_ : one();
}

// --- behind a cue

uint32_t SpeakerReader::skip_brackets(uint32_t at, uint32_t limit) const {
  if (!text_.tokens[at].is('(')) return at;
  const uint32_t stop = std::min(limit, at + 10);
  for (uint32_t i = at + 1; i < stop; ++i) {
    if (text_.tokens[i].is(')')) return i + 1;
  }
  return at;
}

SpeakerReader::Phrase SpeakerReader::phrase_after(uint32_t at, uint32_t limit) const {
  Phrase phrase{at, at, 0, false};
  const uint32_t stop = std::min(limit, at + kLongestPhrase);
  uint32_t i = at;
  while (i < stop) {
    const Token& t = text_.tokens[i];
    if (t.kind == TokenKind::punctuation) {
      const uint32_t past = skip_brackets(i, stop);
      const bool inner = t.is('-') || t.is('/') || t.is('&') || (t.is('.') && i + 1 < stop && !t.space_before);
      if (past == i && !inner) break;
      i = std::max(past, i + 1);
      continue;
    }
    if (is(i, WordClass::weekday) && t.capitalised) break;
    if (!t.capitalised && i > at && is(i, WordClass::np_stop)) break;
    if (!phrase.soft && i > at && !t.capitalised && is(i, WordClass::np_bridge)) phrase.soft = i;
    ++i;
  }
  phrase.hard = i;
  if (!phrase.soft) phrase.soft = i;
  phrase.at_comma = i < limit && text_.tokens[i].is(',');
  return phrase;
}

std::optional<SpeakerReading> SpeakerReader::read_after(uint32_t at, uint32_t limit, const Discourse& discourse) {
  if (at >= limit) return std::nullopt;
  if (is(at, WordClass::pronoun)) {
    const auto pronoun = lexicon_.match(text_, at, WordClass::pronoun);
    if (pronoun) {
      const bool aide = pronoun->entry->key == "own";  // "juru bicaranya, Rahma Dewi,"
      if (const NameRef* named = aide ? apposed_person(phrase_after(at, limit), limit) : nullptr) {
        return SpeakerReading{named->entity, at, named->end};
      }
      const NameRef* own = aide ? person_of_sentence(at) : nullptr;
      return SpeakerReading{own ? own->entity : discourse.referent(pronoun->entry->key), at, at + pronoun->tokens};
    }
  }
  if (auto statement = read_statement(at, limit, discourse)) return statement;
  return read_named(phrase_after(at, limit), limit, discourse);
}

// "Anton “sangat prihatin”, kata juru bicaranya": whose spokesman it is, the sentence tells.
const NameRef* SpeakerReader::person_of_sentence(uint32_t before) const {
  return NameIndex::last_in(names_.people(), text_.sentence_of(before).first, before);
}

// "pernyataan dari Kremlin", "data BMKG", "pernyataan tersebut", "keterangannya".
std::optional<SpeakerReading> SpeakerReader::read_statement(uint32_t at, uint32_t limit, const Discourse& discourse) {
  constexpr uint32_t kMostAdjectives = 5;
  const auto noun = lexicon_.match(text_, at, WordClass::statement_noun);
  if (!noun) return std::nullopt;
  const uint32_t begin = at + noun->tokens;
  for (uint32_t i = begin; i < std::min(limit, begin + kMostAdjectives); ++i) {
    const Token& t = text_.tokens[i];
    if (t.kind == TokenKind::punctuation) break;
    if (is(i, WordClass::determiner)) return SpeakerReading{discourse.last_speaker(), at, i + 1};
    if (is(i, WordClass::pronoun)) return SpeakerReading{discourse.one(), at, i + 1};
    if (!t.capitalised && !speaker_noun_at(text_, i, limit, lexicon_)) continue;
    auto named = read_named(phrase_after(i, limit), limit, discourse);
    if (named) named->first = at;
    return named;
  }
  return std::nullopt;
}

std::optional<SpeakerReading> SpeakerReader::read_named(const Phrase& phrase, uint32_t limit,
                                                        const Discourse& discourse) {
  if (phrase.first >= phrase.hard) return std::nullopt;
  if (const NameRef* person = NameIndex::first_in(names_.people(), phrase.first, phrase.hard)) {
    if (const NameRef* aide = aide_behind(phrase, *person, limit)) return SpeakerReading{aide->entity, phrase.first, aide->end};
    return SpeakerReading{person->entity, phrase.first, std::max(person->end, phrase.soft)};
  }
  if (const NameRef* person = person_of_listed_office(phrase, limit)) {
    return SpeakerReading{person->entity, phrase.first, person->end};
  }
  if (const NameRef* person = apposed_person(phrase, limit)) {
    return SpeakerReading{person->entity, phrase.first, person->end};
  }
  // A name may hold "untuk" or "di": "Organisasi Internasional untuk Migrasi".
  const NameRef* organization = NameIndex::first_in(names_.organizations(), phrase.first, phrase.hard);
  const uint32_t end = organization && organization->first < phrase.soft ? std::max(phrase.soft, organization->end)
                                                                         : phrase.soft;
  const EntityId who = read_nameless(phrase.first, end, discourse);
  if (who == kNoEntity) return std::nullopt;
  return SpeakerReading{who, phrase.first, end};
}

// "kata Kepala Pusat Data, Informasi, dan Komunikasi BPL Budi Raharjo": a title whose field is a list, and its holder.
const NameRef* SpeakerReader::person_of_listed_office(const Phrase& phrase, uint32_t limit) const {
  constexpr uint32_t kLongest = 12;
  if (!phrase.at_comma || !text_.tokens[phrase.first].capitalised || !is(phrase.first, WordClass::person_title)) return nullptr;
  bool joined = false;
  for (uint32_t i = phrase.hard + 1; i < std::min(limit, phrase.hard + kLongest); ++i) {
    const NameRef* person = NameIndex::covering(names_.people(), i);
    if (person) return joined ? person : nullptr;
    const bool also = is(i, WordClass::and_word);
    joined = joined || also;
    if (!also && !text_.tokens[i].is(',') && !text_.tokens[i].capitalised) return nullptr;
  }
  return nullptr;
}

// "kata ajudan Presiden Anton Surya, Budi Raharjo,": the aide behind the comma, whose master stands before it.
const NameRef* SpeakerReader::aide_behind(const Phrase& phrase, const NameRef& master, uint32_t limit) const {
  if (!phrase.at_comma || master.end != phrase.hard || master.first == phrase.first || phrase.hard + 1 >= limit) return nullptr;
  const auto role = lexicon_.match(text_, phrase.first, WordClass::person_title);
  const bool office = role && role->tokens >= master.first - phrase.first;  // "kata Presiden Anton Surya, Budi …"
  if (!role || office || text_.tokens[phrase.first].capitalised) return nullptr;
  const NameRef* aide = NameIndex::covering(names_.people(), phrase.hard + 1);
  return aide && aide->first == phrase.hard + 1 ? aide : nullptr;
}

// "kata Ketua Asosiasi Asuransi Jiwa, Evelina Fadil": the name stands behind the office and a comma.
const NameRef* SpeakerReader::apposed_person(const Phrase& phrase, uint32_t limit) const {
  constexpr uint32_t kMostTitleWords = 4;
  if (!phrase.at_comma) return nullptr;
  if (NameIndex::covering(names_.places(), phrase.first)) return nullptr;
  if (NameIndex::covering(names_.organizations(), phrase.first)) return nullptr;  // "Menurut Gedung Putih, Biden …"
  const uint32_t begin = phrase.hard + 1;
  const NameRef* person = NameIndex::first_in(names_.people(), begin, std::min(limit, begin + 12));
  if (!person || person->first > begin + kMostTitleWords) return nullptr;
  for (uint32_t i = begin; i < person->first; ++i) {
    const Token& t = text_.tokens[i];
    const bool former = i == begin && is(i, WordClass::title_prefix);  // ", mantan Presiden Nusa Putih Anton Surya"
    if (t.is_word() ? !t.capitalised && !former : !t.is('.')) return nullptr;
  }
  return person;
}

// An organization, a group, a place, something spoken of before, or a name that no list knows.
EntityId SpeakerReader::read_nameless(uint32_t first, uint32_t end, const Discourse& discourse) {
  if (first >= end) return kNoEntity;
  const auto noun = speaker_noun_at(text_, first, end, lexicon_);
  const NameRef* organization = NameIndex::first_in(names_.organizations(), first, end);
  // "media lokal Kabar Sungai"
  const bool apposed = organization && noun && noun->entry->key == "body" && organization->first == noun->end;
  if (organization && (!noun || apposed || noun->entry->value == 1 || organization->first <= noun->first)) {
    return organization->entity;
  }
  if (const NameRef* place = NameIndex::covering(names_.places(), first); place && !noun) return place->entity;
  if (noun) {
    if (const EntityId before = anaphor(*noun, end, discourse); before != kNoEntity) return before;
    const EntityId group = add_group(text_, *noun, end, lexicon_, names_, entities_, only_state());
    if (group != kNoEntity) return group;
  }
  if (names_office(first, end)) return discourse.one();
  return unknown_name(first, end);
}

// The one state that the article names; nullptr where it names none or several.
const NameRef* SpeakerReader::only_state() {
  if (only_state_) return *only_state_;
  only_state_ = nullptr;
  for (const NameRef& place : names_.places()) {
    if (entities_[place.entity].level != "country") continue;
    if (*only_state_ && (*only_state_)->entity != place.entity) {
      only_state_ = nullptr;
      break;
    }
    if (!*only_state_) only_state_ = &place;
  }
  return *only_state_;
}

// "badan itu", "kelompok paramiliter itu", "politisi Partai Gerindra itu": somebody spoken of before.
EntityId SpeakerReader::anaphor(const SpeakerNoun& noun, uint32_t end, const Discourse& discourse) const {
  const bool determined = is(end - 1, WordClass::determiner);
  if (noun.entry->key == "person") {
    const auto inner = speaker_noun_at(text_, noun.end, end, lexicon_);  // "ketua organisasi itu"
    const bool common = inner && !text_.tokens[inner->first].capitalised;  // not "politikus Partai Hijau itu"
    if (determined && common && inner->entry->key == "body") return last_body(noun.first, discourse);
    const bool bare = noun.end == end && !text_.tokens[noun.first].capitalised;
    return determined || bare ? discourse.one() : kNoEntity;
  }
  if (!determined || (noun.end < end && NameIndex::covering(names_.places(), noun.end))) return kNoEntity;
  const EntityId many = discourse.many();  // "badan tersebut" is no group ("jaksa"), where a body was named since
  if (noun.entry->name == "organisation" && many != kNoEntity && entities_[many].kind == EntityKind::group) {
    if (const NameRef* body = NameIndex::last_in(names_.organizations(), 0, noun.first)) return body->entity;
  }
  return noun.entry->key == "people" ? discourse.one() : last_body(noun.first, discourse);
}

// The organization that spoke last, else the one named last.
EntityId SpeakerReader::last_body(uint32_t before, const Discourse& discourse) const {
  const EntityId body = discourse.many();
  if (body != kNoEntity && entities_[body].kind != EntityKind::person) return body;
  const NameRef* named = NameIndex::last_in(names_.organizations(), 0, before);
  if (!named) return body;
  // "Grup Danau, Organisasi Kerja Sama Perairan,": a body of the one behind the comma.
  const NameRef* head = NameIndex::last_in(names_.organizations(), 0, named->first);
  const bool apposed = head && head->end + 1 == named->first && text_.tokens[head->end].is(',');
  return apposed ? head->entity : named->entity;
}

// "ujar Presiden", "menurut Gubernur": an office alone stands for who holds it.
bool SpeakerReader::names_office(uint32_t first, uint32_t end) const {
  if (!text_.tokens[first].capitalised || !is(first, WordClass::person_title)) return false;
  const auto title = lexicon_.match(text_, first, WordClass::person_title);
  if (!title || first + title->tokens > end) return false;
  return first + title->tokens == end || !text_.tokens[first + title->tokens].capitalised;
}

// A run of capitalised words, with the small words inside a name: "Sindikat Dokter Sudan", "Universitas Nusa Raya".
EntityId SpeakerReader::unknown_name(uint32_t first, uint32_t end) {
  constexpr uint32_t kMostNameTokens = 12;
  while (first < end && is(first, WordClass::quantifier)) ++first;
  if (first < end && (is(first, WordClass::weekday) || is(first, WordClass::month))) return kNoEntity;
  // A sentence begins with a capital whatever its word: "Suara Rusmini" names Rusmini.
  const bool word = first + 1 < end && text_.tokens[first].sentence_initial && text_.tokens[first + 1].capitalised &&
                    text_.tokens[first].word != kUnknownWord && !is(first, WordClass::given_name);
  if (word && !text_.tokens[first].all_caps) ++first;
  uint32_t stop = first;
  for (uint32_t i = first; i < std::min(end, first + kMostNameTokens); ++i) {
    const Token& t = text_.tokens[i];
    if (t.is_word() && t.capitalised) stop = i + 1;
    const bool inside = t.capitalised || t.is('-') || t.is('&') || t.is('.') || is(i, WordClass::and_word);
    if (!inside) break;
  }
  if (stop <= first) return kNoEntity;
  if (stop == first + 1 && text_.tokens[first].sentence_initial) return kNoEntity;
  return add_unknown(text_of(text_.text, text_.span_of(first, stop)), entities_);
}

// --- before a verb

bool SpeakerReader::opens_clause(uint32_t token) const {
  return is(token, WordClass::clause_opener) && lexicon_.match(text_, token, WordClass::clause_opener).has_value();
}

uint32_t SpeakerReader::skip_links(uint32_t first, uint32_t end) const {
  while (first < end) {
    if (text_.tokens[first].is(',')) {
      ++first;
      continue;
    }
    const auto link = lexicon_.match(text_, first, WordClass::sentence_link);
    if (!link || first + link->tokens > end) break;
    first += link->tokens;
  }
  return first;
}

// The begin of the comma-separated part that ends at `end`; brackets belong to the part.
uint32_t SpeakerReader::segment_begin(uint32_t begin, uint32_t end) const {
  uint32_t depth = 0;
  for (uint32_t i = end; i > begin; --i) {
    const Token& t = text_.tokens[i - 1];
    if (t.is(')')) ++depth;
    if (t.is('(') && depth > 0) --depth;
    if (depth == 0 && is_segment_mark(t) && !(t.is('.') && i < end && !text_.tokens[i].space_before)) {
      if (t.is('.') && NameIndex::covering(names_.people(), i - 1)) continue;
      if (t.is(',') && NameIndex::covering(names_.organizations(), i - 1)) continue;  // "Kementerian Pertanian, Air, dan Tanah"
      return i;
    }
  }
  return begin;
}

std::optional<SpeakerReading> SpeakerReader::read_before(uint32_t begin, uint32_t verb, const Discourse& discourse) {
  if (verb - begin > kLongestSubject) begin = verb - kLongestSubject;
  uint32_t end = verb;
  while (end > begin && !text_.tokens[end - 1].capitalised && is(end - 1, WordClass::speech_adverb)) --end;
  if (end == begin) return std::nullopt;
  const uint32_t last = end - 1;
  if (!text_.tokens[last].capitalised && is(last, WordClass::negator)) return std::nullopt;
  if (is(last, WordClass::pronoun)) {
    const auto pronoun = lexicon_.match(text_, last, WordClass::pronoun);
    if (pronoun) return SpeakerReading{discourse.referent(pronoun->entry->key), last, end};
  }
  if (is(last, WordClass::speech_joiner) && lexicon_.entry_of(text_, last, WordClass::speech_joiner)) {
    return SpeakerReading{kNoEntity, last, last};
  }
  return read_segments(begin, end, discourse);
}

// "…, meskipun tentara Israel memperingatkan …"
bool SpeakerReader::opens_concession(uint32_t at) const {
  constexpr std::string_view kWords[] = {"meskipun", "meski", "walaupun", "walau", "padahal", "kendati"};
  return std::ranges::any_of(kWords, [&](std::string_view word) { return text_.is_word(at, word); });
}

std::optional<SpeakerReading> SpeakerReader::read_segments(uint32_t begin, uint32_t end, const Discourse& discourse) {
  uint32_t stop = end;
  for (uint32_t k = 0; k < kMostSegments; ++k) {
    const uint32_t first = segment_begin(begin, stop);
    uint32_t head = skip_links(first, stop);
    if (k == 0 && head + 1 < stop && opens_concession(head)) ++head;
    if (head < stop) {
      const bool nearest = k == 0 || first == begin;
      if (k > 0 && !opens_clause(head) && holds_verb(head, stop)) break;
      const EntityId who = segment_speaker(head, stop, nearest, discourse);
      const NameRef* before = who != kNoEntity && entities_[who].kind == EntityKind::person
                                  ? nullptr
                                  : apposed_before(begin, first);
      if (before) return SpeakerReading{before->entity, before->first, end};
      const NameRef* body = who != kNoEntity ? body_described(begin, first) : nullptr;
      if (body) return SpeakerReading{body->entity, body->first, end};
      if (who != kNoEntity) return SpeakerReading{who, head, end};
    }
    if (first <= begin) break;
    stop = first - 1;
    if (!text_.tokens[stop].is(',')) break;
  }
  // ", menambahkan": nothing but the comma stands before the verb.
  if (text_.tokens[end - 1].is(',')) return SpeakerReading{kNoEntity, end, end};
  return std::nullopt;
}

bool SpeakerReader::holds_verb(uint32_t first, uint32_t end) const {
  for (uint32_t i = first; i < end; ++i) {
    if (is(i, WordClass::np_stop)) return false;  // "seorang tokoh yang terpilih"
    if (looks_like_verb(text_, i, lexicon_)) return true;
  }
  return false;
}

EntityId SpeakerReader::segment_speaker(uint32_t first, uint32_t end, bool nearest, const Discourse& discourse) {
  const bool adverbial = opens_clause(first);
  if (adverbial && !nearest) return kNoEntity;
  if (const NameRef* person = free_person(first, end)) return person->entity;
  if (adverbial) return kNoEntity;
  uint32_t soft = first;
  while (soft < end && !(soft > first && !text_.tokens[soft].capitalised &&
                         (is(soft, WordClass::np_stop) || looks_like_verb(text_, soft, lexicon_)))) {
    ++soft;
  }
  if (!nearest && NameIndex::covering(names_.places(), first)) return kNoEntity;  // "…, Jakarta, mengatakan"
  const bool determined = is(end - 1, WordClass::determiner);
  if (const auto statement = read_statement(first, end, discourse)) return statement->speaker;
  return read_nameless(first, determined ? end : soft, discourse);
}

// The last person of the segment [first, end) who is no object of a preposition.
const NameRef* SpeakerReader::free_person(uint32_t first, uint32_t end) const {
  for (uint32_t stop = end; stop > first;) {
    const NameRef* person = NameIndex::last_in(names_.people(), first, stop);
    if (!person) return nullptr;
    bool object = NameIndex::covering(names_.organizations(), person->first) != nullptr;  // "kantor Netanyahu"
    for (uint32_t i = person->first; i > first && person->first - i < kObjectReach && !object; --i) {
      if (text_.tokens[i - 1].is(',')) break;
      object = !text_.tokens[i - 1].capitalised && is(i - 1, WordClass::object_marker) && !in_title(i - 1, *person);
    }
    if (!object) return person;
    stop = person->first;
  }
  return nullptr;
}

// "utusan khusus untuk Suriah Lars Holm": the preposition leads to a place of the title, which the name follows.
bool SpeakerReader::in_title(uint32_t preposition, const NameRef& person) const {
  if (!text_.is_word(preposition, "untuk")) return false;
  for (const NameIndex::List* list : {&names_.places(), &names_.organizations()}) {
    const NameRef* owner = NameIndex::covering(*list, preposition + 1);
    if (owner && owner->end == person.first) return true;
  }
  return false;
}

// The person whom the segment that begins at `first` stands in apposition to: "Zahid Hussain (45), seorang pedagang,".
const NameRef* SpeakerReader::apposed_before(uint32_t begin, uint32_t first) const {
  if (first <= begin + 1 || !text_.tokens[first - 1].is(',')) return nullptr;
  const uint32_t stop = first - 1;
  const uint32_t segment = segment_begin(begin, stop);
  const NameRef* person = NameIndex::last_in(names_.people(), segment, stop);
  if (!person || opens_clause(skip_links(segment, stop))) return nullptr;
  return skip_brackets(person->end, stop) >= stop ? person : nullptr;
}

// The organization that a description stands behind: "Brigade Danau, sayap militer Front Sungai,".
const NameRef* SpeakerReader::body_described(uint32_t begin, uint32_t first) const {
  if (first <= begin + 1 || !text_.tokens[first - 1].is(',') || text_.tokens[first].capitalised) return nullptr;
  const uint32_t stop = first - 1;
  const uint32_t segment = skip_links(segment_begin(begin, stop), stop);
  const NameRef* body = NameIndex::last_in(names_.organizations(), segment, stop);
  return body && body->first == segment && body->end == stop ? body : nullptr;
}

EntityId SpeakerReader::subject_of(uint32_t first, uint32_t verb, const Discourse& discourse) {
  const EntityId actor = actor_of(first, verb);
  if (actor != kNoEntity) return actor;
  const uint32_t head = skip_links(first, verb);
  if (head >= verb || opens_clause(head)) return kNoEntity;
  const auto subject = read_after(head, verb, discourse);
  return subject ? subject->speaker : kNoEntity;
}

EntityId SpeakerReader::actor_of(uint32_t first, uint32_t end) const {
  const uint32_t stop = std::min(end, first + kLongestSubject);
  uint32_t verb = skip_links(first, stop);
  while (verb < stop && !looks_like_verb(text_, verb, lexicon_)) ++verb;
  const NameRef* person = free_person(first, verb);
  return person ? person->entity : kNoEntity;
}

}  // namespace jejak
