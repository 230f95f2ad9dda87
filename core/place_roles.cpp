#include "core/place_roles.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "core/verb_shape.h"

namespace jejak {
namespace {

// How far a head noun may stand before the name it governs: "pasukan penjaga perdamaian sementara Rusia".
constexpr uint32_t kMaxHeadDistance = 5;

struct Verdict {
  PlaceRole role;
  std::string_view rule;
  Span evidence;
};

class RoleReader {
 public:
  RoleReader(const TokenisedText& text, const Lexicon& lexicon, const EntityTable& entities)
      : text_(text), lexicon_(lexicon), entities_(entities) {}

  // The role of one mention, from the words around it. `previous`: the mention before it, for coordination.
  Verdict read(const PlaceMention& place, const PlaceMention* previous, bool in_name) const {
    const uint32_t first = text_.token_at(place.span.begin);
    const uint32_t end = text_.token_at(place.span.end);
    const Entity& entity = entities_[place.entity];
    if (in_name) return {PlaceRole::actor, "place.actor.in_name", {}};
    if (previous && is_container(*previous, entity, first)) {
      return {previous->role == PlaceRole::dateline ? PlaceRole::location : previous->role, "place.location.container", previous->span};
    }
    if (previous && is_joined(*previous, first) && is_state(entities_[previous->entity]) == is_state(entity)) {
      const bool dateline = previous->role == PlaceRole::dateline;  // "LABUAN BAJO, NTT –"
      return {dateline ? PlaceRole::location : previous->role, "place.coordinated", previous->span};
    }
    if (auto verdict = read_left(first, entity)) return *verdict;
    if (auto verdict = read_right(end, entity)) return *verdict;
    if (is_state(entity)) return {PlaceRole::actor, "place.country_default", {}};
    return {PlaceRole::location, "place.gazetteer", {}};
  }

 private:
  static bool is_state(const Entity& entity) { return entity.level == "country"; }

  bool has(uint32_t at, WordClass word_class) const { return lexicon_.match(text_, at, word_class).has_value(); }

  // Whether an entry of the class ends right before token `at`; entries have at most three words.
  std::optional<Span> ends_before(uint32_t at, WordClass word_class) const {
    std::optional<Span> longest;
    for (uint32_t length = 1; length <= 3 && length <= at && text_.same_sentence(at - length, at); ++length) {
      const auto match = lexicon_.match(text_, at - length, word_class);
      if (match && match->tokens == length) longest = text_.span_of(at - length, at);
    }
    return longest;
  }

  bool is_word(uint32_t at, std::string_view word) const { return text_.is_word(at, word); }

  // "di Yevlakh, Azerbaijan": a comma, and the second holds the first.
  bool is_container(const PlaceMention& previous, const Entity& entity, uint32_t first) const {
    if (first == 0 || !text_.tokens[first - 1].is(',') || text_.tokens[first - 1].span.begin != previous.span.end) return false;
    const Entity& inner = entities_[previous.entity];
    return is_state(entity) && !is_state(inner) && inner.country == entity.country;
  }

  // "Rusia, Azerbaijan, dan Armenia", "Turki-Rusia": nothing but connectives between the two.
  bool is_joined(const PlaceMention& previous, uint32_t first) const {
    uint32_t i = first;
    while (i > 0 && text_.same_sentence(i - 1, first) && text_.tokens[i - 1].span.begin >= previous.span.end) {
      --i;
      const Token& token = text_.tokens[i];
      const bool connects = token.is(',') || token.is('-') || token.is('/') ||
                            (token.is_word() && (is_word(i, "dan") || is_word(i, "atau") || is_word(i, "serta") || is_word(i, "maupun")));
      if (!connects) return false;
    }
    return i < first && i > 0 && text_.tokens[i - 1].span.end == previous.span.end;
  }

  std::optional<Verdict> read_left(uint32_t first, const Entity& entity) const {
    if (first == 0 || !text_.same_sentence(first - 1, first)) return std::nullopt;
    if (is_word(first - 1, "dari")) return read_origin(first, entity);
    if (is_state(entity) && text_.tokens[first - 1].is(',')) {
      if (auto span = preposition_of_town(first - 1)) return Verdict{PlaceRole::location, "place.location.container", *span};
    }
    if (is_word(first - 1, "antara") && is_state(entity)) return actor("place.actor.preposition", first - 1);
    if (auto span = ends_before(first, WordClass::place_preposition)) return Verdict{PlaceRole::location, "place.location.preposition", *span};
    // "desa yang direbut Armenia": who did it; the towns that are taken stand before a passive verb.
    if (is_state(entity) && is_passive_verb(first - 1)) return actor("place.actor.agent", first - 1);
    if (is_state(entity) && is_quarrel(first - 1)) return actor("place.actor.noun", first - 1);
    if (auto span = ends_before(first, WordClass::place_verb)) return Verdict{PlaceRole::location, "place.location.verb", *span};
    if (auto span = territory_before(first)) {
      // "Wali Kota Depok": the office, not the town
      const auto office = ends_before(first, WordClass::actor_noun);
      return office && office->size() > span->size() ? actor_verdict("place.actor.noun", *office) : read_territory(*span);
    }
    if (is_word(first - 1, "dengan") && borders_before(first - 1)) return Verdict{PlaceRole::location, "place.location.preposition", text_.tokens[first - 1].span};
    if (auto span = ends_before(first, WordClass::actor_preposition); span && acts_by_preposition(first, entity)) {
      return Verdict{PlaceRole::actor, "place.actor.preposition", *span};
    }
    if (is_passive_verb(first - 1) && can_act(entity)) return actor("place.actor.agent", first - 1);
    if (follows_acronym(first)) return actor("place.actor.in_name", first - 2);
    auto head = read_head(first);
    // "negara Kaukasia": states that lie in a region, which is none itself
    if (head && is_large_region(entity) && text_.is_word(text_.token_at(head->evidence.begin), "negara")) {
      return Verdict{PlaceRole::location, "place.location.territory", head->evidence};
    }
    return head;
  }

  // "sengketa Armenia dan Azerbaijan": its parties; "sengketa Karabakh" names the land.
  bool is_quarrel(uint32_t at) const {
    for (std::string_view word : {"sengketa", "perselisihan", "pertikaian", "perseteruan", "permusuhan", "rekonsiliasi"}) {
      if (is_word(at, word)) return true;
    }
    return false;
  }

  static bool is_large_region(const Entity& entity) {
    return entity.level == "continent" || (entity.level == "region" && entity.country.empty());
  }

  // "Badan Penanggulangan Bencana Daerah (BPBD) Karawang": the town ends the body's name.
  bool follows_acronym(uint32_t first) const {
    return first >= 3 && text_.same_sentence(first - 3, first) && text_.tokens[first - 1].is(')') &&
           text_.tokens[first - 2].all_caps && text_.tokens[first - 3].is('(');
  }

  // "ditolak Yerevan", "dituduh Moskow": a passive verb with its agent. Requires: `at` stands before the name.
  bool is_passive_verb(uint32_t at) const {
    constexpr size_t kShortestPassive = 6;
    const std::string_view word = text_.str(at);
    return text_.tokens[at].is_word() && word.size() >= kShortestPassive && word.starts_with("di");
  }

  std::optional<Span> territory_before(uint32_t first) const {
    const auto territory = ends_before(first, WordClass::territory_noun);
    const auto noun = ends_before(first, WordClass::place_noun);
    return noun && (!territory || noun->size() > territory->size()) ? noun : territory;
  }

  static Verdict actor_verdict(std::string_view rule, Span evidence) { return {PlaceRole::actor, rule, evidence}; }
  Verdict actor(std::string_view rule, uint32_t token) const { return actor_verdict(rule, text_.tokens[token].span); }

  // Cities and regions become parties only where somebody speaks to them or for them.
  bool acts_by_preposition(uint32_t first, const Entity& entity) const {
    if (is_state(entity)) return true;
    if (may_speak_for_state(entity) && (is_word(first - 1, "menurut") || (entity.country != "ID" && is_word(first - 1, "menilai")))) return true;
    return is_word(first - 1, "oleh") || is_word(first - 1, "kepada") || is_word(first - 1, "pihak") ||
           is_word(first - 1, "menuduh") || is_word(first - 1, "mendesak") || is_word(first - 1, "menuding") ||
           is_word(first - 1, "mengecam") || is_word(first - 1, "memperingatkan") ||
           is_word(first - 1, "mendukung") || is_word(first - 1, "menyalahkan") || is_word(first - 1, "mengkritik") ||
           (is_word(first - 1, "dengan") && deals_before(first - 1));
  }

  // "di dekat Aktau, Kazakhstan": a town that no list has, and what holds it. Requires: a comma stands at `comma`.
  std::optional<Span> preposition_of_town(uint32_t comma) const {
    constexpr uint32_t kLongestName = 3;
    for (uint32_t i = comma; i-- > 0 && comma - i <= kLongestName && text_.same_sentence(i, comma);) {
      const Token& token = text_.tokens[i];
      if (!token.is_word() || !token.capitalised || lexicon_.may_begin(token.word, WordClass::actor_noun)) return std::nullopt;
      if (auto span = ends_before(i, WordClass::place_preposition)) return span;
    }
    return std::nullopt;
  }

  // "perbatasan Armenia dengan Azerbaijan": two lands that meet.
  bool borders_before(uint32_t with) const {
    constexpr uint32_t kLongestName = 4;
    for (uint32_t i = with; i-- > 0 && with - i <= kLongestName && text_.same_sentence(i, with);) {
      if (is_word(i, "perbatasan") || is_word(i, "batas")) return true;
      if (!text_.tokens[i].capitalised && !text_.tokens[i].is('-')) return false;
    }
    return false;
  }

  // "dibahas dengan Baku", "hubungan dengan Moskow"
  bool deals_before(uint32_t with) const {
    if (with == 0 || !text_.same_sentence(with - 1, with)) return false;
    for (std::string_view word : {"dibahas", "berunding", "bernegosiasi", "hubungan", "hubungannya", "perjanjian", "kesepakatan", "pembicaraan",
                                  "perundingan", "berdialog", "dialog", "sama", "kontak", "sekutu", "bersekutu", "berdamai"}) {
      if (is_word(with - 1, word)) return true;
    }
    return false;
  }

  // "menteri luar negeri dari Armenia" is a party, "tiba dari Armenia" and "bagian dari Armenia" are territory.
  Verdict read_origin(uint32_t first, const Entity& entity) const {
    if (auto span = ends_before(first - 1, WordClass::place_origin)) return {PlaceRole::location, "place.location.origin", *span};
    if (first >= 2 && text_.same_sentence(first - 2, first)) {
      const bool party = ends_before(first - 1, WordClass::actor_noun) || ends_before(first - 1, WordClass::actor_preposition);
      if (party && is_state(entity)) return actor("place.actor.preposition", first - 1);
      if (auto verdict = read_head(first - 1); verdict && is_state(entity)) return *verdict;
    }
    return {PlaceRole::location, "place.location.origin", text_.tokens[first - 1].span};
  }

  // "wilayah Karabakh" is territory, but "pemerintah kota Klaten" and "warga kota Baku" are people.
  Verdict read_territory(Span noun) const {
    const uint32_t noun_token = text_.token_at(noun.begin);
    const bool victims = noun_token > 0 && is_word(noun_token - 1, "korban");  // "korban gempa Ambon": where it was
    if (auto span = ends_before(noun_token, WordClass::actor_noun); span && !victims) return actor_verdict("place.actor.noun", *span);
    return {PlaceRole::location, "place.location.territory", noun};
  }

  // The head of the noun phrase that the name ends: looked for leftwards until something ends the phrase.
  std::optional<Verdict> read_head(uint32_t first) const {
    uint32_t i = first;
    for (uint32_t steps = 0; steps < kMaxHeadDistance && i > 0; ++steps) {
      if (auto span = ends_before(i, WordClass::actor_noun)) return actor_verdict("place.actor.noun", *span);
      --i;
      if (!text_.same_sentence(i, first) || ends_phrase(i)) return std::nullopt;
    }
    return std::nullopt;
  }

  bool ends_phrase(uint32_t at) const {
    const Token& token = text_.tokens[at];
    if (!token.is_word()) return !token.is('-');
    // "menteri luar negeri dari Armenia": "luar" is no preposition there
    const bool field = at + 1 < text_.tokens.size() && is_word(at + 1, "negeri");
    if ((lexicon_.may_begin(token.word, WordClass::place_preposition) && !field) || has(at, WordClass::actor_verb)) return true;
    return is_word(at, "yang") || is_word(at, "dan") || is_word(at, "dari") || is_word(at, "untuk") || is_word(at, "pada") ||
           is_word(at, "atas");  // "embargo senjata atas Darfur", "kendali pasukan itu atas Karabakh"
  }

  std::optional<Verdict> read_right(uint32_t end, const Entity& entity) const {
    uint32_t i = end;
    for (int skipped = 0; skipped < 6 && text_.same_sentence(end - 1, i) && may_stand_before_verb(i); ++skipped) ++i;
    if (!text_.same_sentence(end - 1, i) || !text_.tokens[i].is_word()) return std::nullopt;
    if (i == end && is_direction(i)) return Verdict{PlaceRole::location, "place.location.territory", text_.tokens[i].span};
    if (has(i, WordClass::stative_verb)) return Verdict{PlaceRole::location, "place.location.verb", text_.tokens[i].span};
    if (has(i, WordClass::actor_verb) && can_act(entity)) return actor("place.actor.verb", i);
    if (may_speak_for_state(entity) && does_something(end, i)) return actor("place.actor.verb", i);
    return std::nullopt;
  }

  // "Turki selatan", "Suriah bagian utara": a part of the land.
  bool is_direction(uint32_t at) const {
    if (text_.tokens[at].capitalised) return false;
    for (std::string_view word : {"utara", "selatan", "timur", "barat", "tengah", "tenggara", "bagian"}) {
      if (is_word(at, word)) return true;
    }
    return false;
  }

  // Towns at home are told of as towns.
  static bool may_speak_for_state(const Entity& entity) {
    return entity.level == "city" && (entity.country != "ID" || entity.key == "jakarta");
  }

  // "Baku masih menuntut": an active verb right behind the capital; towns undergo ("mengalami"), they do not do.
  bool does_something(uint32_t end, uint32_t verb) const {
    if (verb > end + 2 || !text_.str(verb).starts_with("me") || !looks_like_verb(text_, verb, lexicon_)) return false;
    for (std::string_view state : {"menjadi", "merupakan", "memiliki", "mencapai", "menyaksikan", "mencatat", "menampung", "menempati"}) {
      if (is_word(verb, state)) return false;
    }
    return true;
  }

  // "Washington dan Riyadh, yang menengahi": what may come between the name and its verb.
  bool may_stand_before_verb(uint32_t at) const {
    const Token& token = text_.tokens[at];
    if (has(at, WordClass::verb_adverb) || token.is(',') || token.is('-')) return true;
    if (!token.is_word()) return false;
    return is_word(at, "dan") || is_word(at, "serta") || is_word(at, "yang") ||
           (token.capitalised && !lexicon_.may_begin(token.word, WordClass::actor_noun));
  }

  static bool can_act(const Entity& entity) {
    return entity.level == "country" || entity.level == "city" || entity.level == "region" || entity.level == "province";
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const EntityTable& entities_;
};

// Whether the span lies inside one of the mentions, which are in text order. `from` moves forward with the spans.
template <class Mentions>
bool lies_inside(const Mentions& mentions, Span span, size_t& from) {
  while (from < mentions.size() && mentions[from].span.end <= span.begin) ++from;
  return from < mentions.size() && mentions[from].span.contains(span) && mentions[from].span != span;
}

}  // namespace

void drop_other_names(const TokenisedText& text, const std::vector<OrganizationMention>& organizations,
                      const std::vector<PersonMention>& people, std::vector<PlaceMention>& places) {
  size_t person = 0, same = 0;
  std::erase_if(places, [&](const PlaceMention& place) {
    while (person < people.size() && people[person].span.end <= place.span.begin) ++person;
    while (same < organizations.size() && organizations[same].span.end <= place.span.begin) ++same;
    const bool medium = same < organizations.size() && organizations[same].span.contains(place.span) &&
                        (organizations[same].span == place.span || text.block_kind(text.token_at(place.span.begin)) == BlockKind::dateline);
    return medium || (person < people.size() && people[person].span.overlaps(place.span));
  });
}

void assign_place_roles(const TokenisedText& text, const Lexicon& lexicon, const EntityTable& entities,
                        const std::vector<OrganizationMention>& organizations, std::vector<PlaceMention>& places) {
  size_t organization = 0;
  const RoleReader reader(text, lexicon, entities);
  for (size_t i = 0; i < places.size(); ++i) {
    if (places[i].role == PlaceRole::dateline) continue;
    const bool in_name = lies_inside(organizations, places[i].span, organization);
    const Verdict verdict = reader.read(places[i], i > 0 ? &places[i - 1] : nullptr, in_name);
    places[i].role = verdict.role;
    if (places[i].why.rule != "place.named_by_noun") {
      places[i].why.rule = verdict.rule;
      places[i].why.evidence = verdict.evidence;
    }
  }
}

}  // namespace jejak
