#include "core/organizations.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/organization_naming.h"
#include "core/organization_shapes.h"
#include "core/token_cover.h"
#include "core/utf8.h"

namespace jejak {
namespace {


// A form by which the article itself calls an organization, in folded words.
struct Alias {
  std::vector<std::string> words;
  EntityId entity;
};

// What a word that is not capitalised must begin to be looked at, names that are known aside.
constexpr Lexicon::ClassMask kLowerCase =
    Lexicon::mask_of({WordClass::person_title, WordClass::ministry_short, WordClass::org_body, WordClass::org_head,
                      WordClass::office_noun});

class OrganizationFinder {
 public:
  OrganizationFinder(const TokenisedText& text, const Resources& resources, const std::vector<PlaceMention>& places,
                     EntityTable& entities)
      : text_(text), resources_(resources), lexicon_(resources.lexicon), known_(resources.known_names),
        place_cover_(text, places), context_{text, lexicon_, known_, resources.name_shape, places, place_cover_}, places_(places),
        entities_(entities) {}

  std::vector<OrganizationMention> run() {
    std::vector<uint32_t> headlines;
    for (uint32_t s = 0; s < text_.sentences.size(); ++s) {
      const BlockKind kind = text_.blocks[text_.sentences[s].block].kind;
      if (kind == BlockKind::related) continue;
      // Headlines come last: what the body says tells what their capitals mean.
      const bool title = kind == BlockKind::headline || kind == BlockKind::heading;
      if (title || (is_prose_block(kind) && is_title_case(text_, lexicon_, text_.sentences[s]))) headlines.push_back(s);
      else read_sentence(text_.sentences[s], kind, false);
    }
    for (uint32_t s : headlines) {
      read_sentence(text_.sentences[s], BlockKind::headline, is_title_case(text_, lexicon_, text_.sentences[s]));
    }
    std::ranges::sort(found_, {}, [](const OrganizationMention& m) { return m.span; });
    return std::move(found_);
  }

 private:
  void read_sentence(const Sentence& sentence, BlockKind kind, bool title_case) {
    signature_ = kind == BlockKind::dateline || kind == BlockKind::credit;
    title_case_ = title_case;
    title_end_ = rank_end_ = 0;
    for (uint32_t i = sentence.first; i < sentence.end;) {
      const uint32_t end = may_begin(i) ? read_at(i) : i;
      i = end > i ? end : i + 1;
    }
  }

  // The cheap test before read_at.
  bool may_begin(uint32_t i) const {
    const Token& token = text_.tokens[i];
    if (!token.is_word()) return false;
    return token.capitalised || known_.may_begin_organization(token.word) ||
           lexicon_.may_begin_any(token.word, kLowerCase) || text_.str(i).find('.') != std::string_view::npos;
  }

  // Emits the organization that begins at `i`; the token after it, or `i` where there is none.
  uint32_t read_at(uint32_t i) {
    follow_titles(i);
    if (i < rank_end_) return i;  // "Mayjen TNI Rudi": a rank, nobody speaks of the army
    const KnownNames::Match known = known_.match_organization(text_, i);
    const bool usable = known.tokens > 0 && (!known.weak || supports_weak(i, known)) && !is_anothers(i, known) &&
                        !is_model(i, known);
    if (const auto shape = read_organization_shape(context_, i, title_case_)) {
      if (const auto body = body_of_told_state(i, *shape)) return emit_shape(*body);
      const bool branch = shape->head->key == "local_branch" && shape->place != TokenCover::kNone;
      const bool longer = shape->end > i + known.tokens && (known.tokens < 2 || branch);
      if (!usable || longer) return emit_shape(*shape);
    }
    if (usable) {
      if (const auto body = others_body(i, known)) return emit_shape(*body);
      return emit_known(i, known);
    }
    if (const uint32_t end = read_office(i); end > i) return end;
    if (!text_.tokens[i].capitalised) return read_host(i);
    if (const uint32_t end = read_dateline_medium(i); end > i) return end;
    if (place_cover_.covers(i)) return signature_ || title_case_ ? i : read_by_tail(i);  // "Sudan Tribune"
    if (const uint32_t end = read_alias(i); end > i) return end;
    if (const uint32_t end = read_host(i); end > i) return end;
    if (signature_ || title_case_) return i;
    if (const uint32_t end = read_by_tail(i); end > i) return end;
    if (const uint32_t end = read_letters(i); end > i) return end;
    return read_apposed(i);
  }

  // "badan penerbangan Nusa Putih, Nusavia, …": the name behind a comma of the body that the words before it describe.
  uint32_t read_apposed(uint32_t i) {
    constexpr uint32_t kLongestDescription = 7, kMostWords = 4;
    if (i < 3 || !is(i - 1, ',') || !text_.same_sentence(i - 3, i)) return i;
    if (is_class(i, i, WordClass::weekday) || is_class(i, i, WordClass::month)) return i;  // "junta mengumumkan jeda, Rabu (2/4),"
    uint32_t end = i + 1;
    while (text_.same_sentence(i, end) && end - i < kMostWords && text_.tokens[end].is_word() && text_.tokens[end].capitalised &&
           !place_cover_.covers(end)) {
      ++end;
    }
    const bool closed = text_.same_sentence(i, end) && (is(end, ',') || is(end, '.') || is(end, '(') ||
                                                        is_class(end, i, WordClass::speaker_after));
    if (!closed || place_cover_.covers(i) || known_.match_person(text_, i).tokens > 0 || names_person(i, end)) return i;
    const uint32_t noun = body_described_before(i - 1, kLongestDescription);
    if (noun == i) return i;
    const EntityId entity = add_own(i, end, "organization");
    emit(i, end, entity, "org.apposed", text_.span_of(noun, noun + 1));
    add_alias(i, end, entity);
    return read_brackets(i, end, entity);
  }

  bool names_person(uint32_t first, uint32_t end) const {
    for (uint32_t i = first; i < end; ++i) {
      if (lexicon_.may_begin(text_.tokens[i].word, WordClass::given_name) || is_class(i, first, WordClass::person_title)) return true;
    }
    return false;
  }

  // The noun of a body that begins the words right before the comma ("maskapai milik negara,"), which nobody leads
  // ("kepala badan intelijen,") and no mark cuts; `comma + 1` where there is none.
  uint32_t body_described_before(uint32_t comma, uint32_t reach) const {
    for (uint32_t i = comma; i-- > 0 && comma - i <= reach && text_.same_sentence(i, comma);) {
      const Token& token = text_.tokens[i];
      if (!token.is_word()) break;
      if (is_class(i, comma, WordClass::place_preposition) || text_.is_word(i, "yang") || text_.is_word(i, "dari")) break;
      if (token.capitalised && !place_cover_.covers(i) && !token.sentence_initial) break;
      const LexEntry* noun = lexicon_.entry_of(text_, i, WordClass::speaker_noun);
      const bool named = noun && noun->key == "body" && noun->value == 1 && noun->name != "state" && noun->name != "authorities";
      if (!named) continue;
      return is_class_before(i, WordClass::person_title) ? comma + 1 : i;
    }
    return comma + 1;
  }

  // "Dinas Perbatasan Negara" where Azerbaijan was told of: a body of a state by its full name, without the state's.
  std::optional<OrganizationShape> body_of_told_state(uint32_t i, const OrganizationShape& shape) const {
    if (shape.form != OrganizationForm::named || shape.place != TokenCover::kNone || shape.end - i < 3) return std::nullopt;
    const auto head = lexicon_.match(text_, i, WordClass::org_body);
    if (!head || i + head->tokens != shape.end) return std::nullopt;
    if (state_told_of(text_.tokens[i].span.begin, false) == "Indonesia") return std::nullopt;
    return OrganizationShape{OrganizationForm::body, i, shape.end, head->entry, nullptr, shape.end};
  }

  // "Kejaksaan Agung" where only Armenia was told of: a body that Indonesia has too, and nothing tells of Indonesia.
  std::optional<OrganizationShape> others_body(uint32_t i, const KnownNames::Match& match) const {
    if (known_.organization(match.record).side != "Indonesia" || match.tokens < 2) return std::nullopt;
    const auto head = lexicon_.match(text_, i, WordClass::org_body);
    if (!head || head->tokens != match.tokens) return std::nullopt;
    const std::string state = state_told_of(text_.tokens[i].span.begin, false);
    if (state == "Indonesia") return std::nullopt;
    return OrganizationShape{OrganizationForm::body, i, i + head->tokens, head->entry, nullptr, i + head->tokens};
  }

  // Words of a title begin no name ("Direktur Eksekutif …").
  void follow_titles(uint32_t i) {
    if (!lexicon_.may_begin(text_.tokens[i].word, WordClass::person_title)) return;
    const auto title = lexicon_.match(text_, i, WordClass::person_title);
    if (!title || title->tokens < 2) return;
    title_end_ = std::max(title_end_, i + title->tokens);
    if (title->entry->key == "rank") rank_end_ = i + title->tokens;
  }

  // --- known names

  // "Badan Geologi AS": a body that Indonesia has too, with another state's name.
  bool is_anothers(uint32_t i, const KnownNames::Match& match) const {
    const uint32_t next = i + match.tokens;
    if (known_.organization(match.record).side != "Indonesia" || !place_cover_.begins(next)) return false;
    if (!text_.same_sentence(i, next)) return false;
    const Entity& place = entities_[places_[place_cover_.at(next)].entity];
    return place.level == "country" && place.country != "ID";
  }

  // "Boeing 737-300": what the maker calls its product.
  bool is_model(uint32_t i, const KnownNames::Match& match) const {
    const uint32_t next = i + match.tokens;
    if (!text_.same_sentence(i, next) || known_.organization(match.record).kind != "company") return false;
    const std::string_view model = text_.str(next);  // "Airbus A320"
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };  // one letter: "QZ8501" is a flight
    const bool letters = text_.tokens[next].is_word() && text_.tokens[next].capitalised && model.size() >= 3 &&
                         std::ranges::all_of(model.substr(1), is_digit);
    if (letters) return true;
    return text_.tokens[next].is_number() && text_.tokens[next].span.size() <= 3 && text_.tokens[next].space_before &&
           text_.str(next).size() >= 3;
  }

  uint32_t emit_known(uint32_t i, const KnownNames::Match& match) {
    const EntityId entity = add_known(match.record);
    emit(i, i + match.tokens, entity, "org.known", {});
    return read_brackets(i, i + match.tokens, entity);
  }

  EntityId add_known(uint32_t record) {
    const KnownOrganization& known = known_.organization(record);
    if (const EntityId told = entities_.find(known.key); told != kNoEntity) return told;
    Entity entity;
    entity.kind = EntityKind::organization;
    entity.key = known.key;
    entity.name = known.name;
    if (!known.name_id.empty() && known.name_id != known.name) entity.names.emplace_back("id", known.name_id);
    entity.role = known.kind;
    entity.side = known.side;
    return entities_.add(std::move(entity));
  }

  // Whether the words around an ambiguous form say that it is the organization.
  bool supports_weak(uint32_t i, const KnownNames::Match& match) const {
    const KnownOrganization& known = known_.organization(match.record);
    const bool medium = known.kind == "medium";
    if (!medium && entities_.find(known.key) != kNoEntity) return true;
    // "Dewan Keamanan" of the United Nations, where these were named
    if (known.key.starts_with("un-") && entities_.find("united-nations") != kNoEntity) return true;
    if (known.key.starts_with("un-") && entities_.find("un-general-assembly") != kNoEntity) return true;
    if (signature_) return medium;
    if (title_case_) return false;
    const bool bracketed = is(i - 1, '(') && is(i + match.tokens, ')');
    if (medium) return bracketed || is_class_before(i, WordClass::medium_cue);
    return is_class_before(i, WordClass::org_cue) || is_class(i + match.tokens, i, WordClass::speaker_after);
  }

  // --- composed names

  uint32_t emit_shape(const OrganizationShape& shape) {
    const std::string state = state_for(shape);
    Entity composed = name_organization(context_, entities_, shape, state);
    const uint32_t record = known_.lookup_composed(composed.name);
    const EntityId entity = record != KnownNames::kNone ? add_known(record) : entities_.add(std::move(composed));
    const bool ministry = shape.form == OrganizationForm::ministry;
    const bool body = shape.form == OrganizationForm::body;
    if (ministry && shape.field && shape.place != TokenCover::kNone) ministry_states_[shape.field->name] = state;
    emit(shape.first, shape.end, entity, ministry ? "org.ministry" : body ? "org.state_body" : "org.head",
         text_.span_of(shape.tail > shape.first ? shape.first : shape.first - 1,
                       std::max(shape.tail, shape.first)));
    if (shape.head->key == "company" && shape.end - shape.tail >= 2) add_alias(shape.tail, shape.end, entity);
    return read_brackets(shape.first, shape.end, entity);
  }

  std::string state_for(const OrganizationShape& shape) const {
    if (shape.place != TokenCover::kNone) {
      const bool state_like = shape.form != OrganizationForm::named || shape.head->key == "embassy";
      return state_like ? state_of(entities_[places_[shape.place].entity], resources_.gazetteer) : std::string();
    }
    if (shape.form == OrganizationForm::body) return state_told_of(text_.tokens[shape.first].span.begin, false);
    if (shape.form != OrganizationForm::ministry || !shape.field) return {};
    if (const auto earlier = ministry_states_.find(shape.field->name); earlier != ministry_states_.end()) {
      return earlier->second;
    }
    if (shape.head == shape.field) return "Indonesia";  // "Kemenkes": so they are called only there
    return state_told_of(text_.tokens[shape.first].span.begin, fold(text_.str(shape.first)) == "departemen");
  }

  // Whose ministry is meant where no state is named: Indonesia's, unless only other states were told of before.
  // A "departemen" is the United States' where these were named: Indonesia's are called "kementerian" since 2009.
  std::string state_told_of(uint32_t before, bool department) const {
    std::string last;
    const auto end = std::ranges::lower_bound(places_, before, {}, [](const PlaceMention& p) { return p.span.begin; });
    for (auto it = end; it != places_.begin() && end - it < kPlacesLookedBack;) {
      --it;
      const Entity& place = entities_[it->entity];
      if (department && place.country == "US") return "United States";
      if (it->role == PlaceRole::dateline || place.country.empty() || place.country == "US") continue;
      if (place.country == "ID") return "Indonesia";
      if (last.empty()) last = state_of(place, resources_.gazetteer);
    }
    return last.empty() ? "Indonesia" : last;
  }

  // "kantor Aliyev": the office of the one who holds it.
  uint32_t read_office(uint32_t i) {
    if (!is_class(i, i, WordClass::office_noun) || !text_.same_sentence(i, i + 1)) return i;
    uint32_t name = i + 1;  // "kantor Presiden Anton Surya"
    if (const auto title = lexicon_.match(text_, name, WordClass::person_title); title && text_.tokens[name].capitalised) name += title->tokens;
    if (!text_.same_sentence(i, name)) return i;
    const KnownNames::Match holder = known_.match_person(text_, name);
    if (holder.tokens == 0) return i;
    const KnownPerson& person = known_.person(holder.record);
    if (person.role.empty() || person.role.starts_with("former")) return i;
    Entity entity;
    entity.kind = EntityKind::organization;
    entity.name = "Office of the " + person.role;
    entity.key = slug(entity.name);
    entity.role = "government";
    entity.side = person.side;
    const uint32_t end = name + holder.tokens;
    emit(i, end, entities_.add(std::move(entity)), "org.office_of", text_.span_of(i, i + 1));
    return end;
  }

  uint32_t read_by_tail(uint32_t i) {
    // "Direktur Operasi Nusa Air", "Menurut Nusa Air": the first word does not belong to the name.
    if (is_class(i, i, WordClass::org_word) && is_class_before(i, WordClass::person_title)) return i;
    if (i < title_end_ || is_class(i, i, WordClass::not_name) || is_class(i, i, WordClass::speaker_before)) return i;
    if (i > 0 && text_.same_sentence(i - 1, i) && text_.tokens[i - 1].capitalised &&
        !text_.tokens[i - 1].sentence_initial && !is_class_before(i, WordClass::person_title)) return i;
    const uint32_t end = read_organization_by_tail(context_, i);
    if (end == i || known_.match_person(text_, i).tokens >= 2) return i;  // "Aburizal Bakrie" is no company
    const EntityId entity = add_own(i, end, "company");
    emit(i, end, entity, "org.tail", text_.span_of(end - 1, end));
    return read_brackets(i, end, entity);
  }

  // --- forms that the article itself introduces

  // "Pasukan Dukungan Cepat (RSF)": the letters are a name of the body before them.
  uint32_t read_brackets(uint32_t first, uint32_t end, EntityId entity) {
    if (!is(end, '(') || !is(end + 2, ')') || !text_.same_sentence(first, end + 2)) return end;
    const Token& letters = text_.tokens[end + 1];
    if (!letters.is_word() || !letters.capitalised || letters.span.size() > 12) return end;
    if (place_cover_.covers(end + 1) && !letters.all_caps) return end;
    const KnownNames::Match known = known_.match_organization(text_, end + 1);
    const bool same_initial = fold(text_.str(end + 1))[0] == fold(text_.str(first))[0];
    if (known.tokens == 1 && known_.organization(known.record).key != entities_[entity].key) {
      const bool same_state = names_state(first, end, known_.organization(known.record).side);
      const bool own = calls_itself(known_.organization(known.record).kind);
      if (!(same_initial || same_state || own) || found_.back().why.rule == "org.known") return end;
      entity = add_known(known.record);  // a variant of the full name of a body that is known by its letters
      found_.back().entity = entity;
    } else if (known.tokens == 0 && !letters.all_caps && !same_initial) {
      return end;
    }
    add_alias(end + 1, end + 2, entity);
    emit(end + 1, end + 2, entity, "org.acronym", text_.span_of(first, end));
    return end + 3;
  }

  // "Badan Bantuan PBB untuk Pengungsi (UNRWA)": the letters of another language; a medium in brackets only reports.
  static bool calls_itself(std::string_view kind) { return kind == "agency" || kind == "alliance" || kind == "aid"; }

  // "Badan Penanggulangan Bencana Turki (AFAD)": letters of another language, of a body of the same state.
  bool names_state(uint32_t first, uint32_t end, std::string_view side) const {
    for (uint32_t i = first; i < end && !side.empty(); ++i) {
      if (!place_cover_.covers(i)) continue;
      if (state_of(entities_[places_[place_cover_.at(i)].entity], resources_.gazetteer) == side) return true;
    }
    return false;
  }

  void add_alias(uint32_t first, uint32_t end, EntityId entity) {
    Alias alias{{}, entity};
    for (uint32_t i = first; i < end; ++i) alias.words.push_back(fold(text_.str(i)));
    std::vector<Alias>& same_start = aliases_[alias.words.front()];
    for (Alias& known : same_start) {
      if (known.words == alias.words) return;
    }
    same_start.push_back(std::move(alias));
  }

  uint32_t read_alias(uint32_t i) {
    if (aliases_.empty()) return i;
    const auto found = aliases_.find(fold(text_.str(i)));
    if (found == aliases_.end()) return i;
    for (const Alias& alias : found->second) {
      const auto size = static_cast<uint32_t>(alias.words.size());
      uint32_t n = 1;
      while (n < size && text_.same_sentence(i, i + n) && fold(text_.str(i + n)) == alias.words[n]) ++n;
      if (n < size || (size == 1 && !text_.tokens[i].all_caps && !signature_)) continue;
      emit(i, i + n, alias.entity, "org.later_mention", {});
      return i + n;
    }
    return i;
  }

  // --- letters and addresses

  uint32_t read_letters(uint32_t i) {
    const Token& token = text_.tokens[i];
    if (!token.all_caps || token.span.size() > 8 || is(i + 1, '(') || is(i + 1, '-')) return i;
    for (WordClass other : {WordClass::not_acronym, WordClass::person_title, WordClass::org_head}) {
      if (lexicon_.may_begin(token.word, other)) return i;
    }
    const bool led = is_class_before(i, WordClass::org_cue) || ends_long_title(i);
    if (is_capital_before(i) && !led) return i;  // "Mahfud MD"
    const bool acts = is_class(i + 1, i, WordClass::speaker_after);
    if (!led && !acts) return i;
    emit(i, i + 1, add_own(i, i + 1, "organization"), "org.letters", text_.span_of(led ? i - 1 : i + 1, led ? i : i + 2));
    return i + 1;
  }

  // "Kepala Seksi Gunung Lontar BPPTL Suwandi": four letters or more between a long title and a name.
  bool ends_long_title(uint32_t i) const {
    constexpr uint32_t kLongestTitle = 6;
    const Token& letters = text_.tokens[i];
    if (letters.span.size() < 4 || letters.word != kUnknownWord || !text_.same_sentence(i, i + 1)) return false;
    const Token& next = text_.tokens[i + 1];
    if (!next.is_word() || !next.capitalised || next.all_caps) return false;
    for (uint32_t n = 1; n <= kLongestTitle && n <= i && text_.same_sentence(i - n, i); ++n) {
      if (!text_.tokens[i - n].is_word()) return false;
      if (lexicon_.match(text_, i - n, WordClass::person_title)) return true;
    }
    return false;
  }

  // "Bangkok (WARTA NUSA) -", "BANTEN NEWS, SERANG -": who reports.
  uint32_t read_dateline_medium(uint32_t i) {
    const uint32_t end = read_dateline_medium_name(context_, i);
    if (end == i) return i;
    const bool leads = i == 0 || !text_.same_sentence(i - 1, i);
    emit(i, end, add_own(i, end, "medium"), "org.dateline_medium", text_.tokens[leads ? end : i - 1].span);
    return end;
  }

  uint32_t read_host(uint32_t i) {
    const std::string_view word = text_.str(i);
    const size_t dot = word.rfind('.');
    constexpr size_t kShortestNews = 7;  // "AzerNews"
    const bool news = word.size() >= kShortestNews && word.ends_with("News") && text_.tokens[i].capitalised;
    if (!news && (dot == std::string_view::npos || dot == 0 || word.size() < 5)) return i;
    emit(i, i + 1, add_own(i, i + 1, "medium"), "org.host", {});
    return i + 1;
  }

  // --- helpers of all

  EntityId add_own(uint32_t first, uint32_t end, std::string_view kind) {
    Entity entity;
    entity.kind = EntityKind::organization;
    entity.name = plain_text(text_, first, end);
    entity.key = slug(entity.name);
    if (entity.key.empty()) entity.key = "organization";
    entity.role = kind;
    return entities_.add(std::move(entity));
  }

  void emit(uint32_t first, uint32_t end, EntityId entity, std::string_view rule, Span evidence) {
    OrganizationMention mention;
    mention.span = text_.span_of(first, end);
    mention.entity = entity;
    mention.why.rule = rule;
    mention.why.evidence = evidence;
    found_.push_back(std::move(mention));
  }

  bool is(uint32_t i, char32_t mark) const { return i < text_.tokens.size() && text_.tokens[i].is(mark); }

  bool is_class(uint32_t i, uint32_t same_as, WordClass word_class) const {
    return text_.same_sentence(i, same_as) && lexicon_.entry_of(text_, i, word_class) != nullptr;
  }

  // Whether an entry of the class, of one or two words, ends right before token `i`.
  bool is_class_before(uint32_t i, WordClass word_class) const {
    for (uint32_t n = 1; n <= 2 && n <= i; ++n) {
      if (!text_.same_sentence(i - n, i)) return false;
      const auto match = lexicon_.match(text_, i - n, word_class);
      if (match && match->tokens == n) return true;
    }
    return false;
  }

  bool is_capital_before(uint32_t i) const {
    return i > 0 && text_.same_sentence(i - 1, i) && text_.tokens[i - 1].capitalised;
  }

  static constexpr std::ptrdiff_t kPlacesLookedBack = 64;

  const TokenisedText& text_;
  const Resources& resources_;
  const Lexicon& lexicon_;
  const KnownNames& known_;
  const TokenCover place_cover_;
  const OrganizationContext context_;
  const std::vector<PlaceMention>& places_;
  EntityTable& entities_;
  std::unordered_map<std::string, std::vector<Alias>> aliases_;     // by first word
  std::unordered_map<std::string, std::string> ministry_states_;    // English field -> state
  std::vector<OrganizationMention> found_;
  uint32_t title_end_ = 0, rank_end_ = 0;  // tokens: where the title or the rank being read ends
  bool signature_ = false;   // in a dateline or a credit, where media sign
  bool title_case_ = false;
};

}  // namespace

std::vector<OrganizationMention> find_organizations(const TokenisedText& text, const Resources& resources,
                                                    const std::vector<PlaceMention>& places, EntityTable& entities) {
  return OrganizationFinder(text, resources, places, entities).run();
}

}  // namespace jejak
