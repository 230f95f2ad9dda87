#include "core/toponyms.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/toponym_choice.h"
#include "core/utf8.h"

namespace jejak {
namespace {

using Candidate = PlaceCandidate;

// What a word that is not capitalised must begin to be looked at.
constexpr Lexicon::ClassMask kLowerCase =
    Lexicon::mask_of({WordClass::not_place, WordClass::territory_noun, WordClass::place_noun});

class ToponymFinder {
 public:
  ToponymFinder(const TokenisedText& text, const Gazetteer& gazetteer, const Lexicon& lexicon, EntityTable& entities)
      : text_(text), gazetteer_(gazetteer), lexicon_(lexicon), entities_(entities), chooser_(text, gazetteer) {}

  std::vector<PlaceMention> run() {
    collect();
    collect_later_mentions();
    chooser_.read_context(candidates_);
    std::vector<PlaceMention> places;
    for (const Candidate& candidate : candidates_) places.push_back(resolve(candidate));
    return places;
  }

 private:
  inline static const LexEntry kHome{WordClass::place_noun, false, 0, "area", ""};

  const Token& token(uint32_t i) const { return text_.tokens[i]; }

  void collect() {
    for (uint32_t i = 0; i < text_.tokens.size(); ++i) {
      if (!token(i).is_word()) continue;
      if (!token(i).capitalised && is_article(i)) {
        i = std::max(i + 1, take_after_article(i)) - 1;
        continue;
      }
      if (!token(i).capitalised && !lexicon_.may_begin_any(token(i).word, kLowerCase)) continue;
      if (!text_.is_prose(i)) continue;
      if (const uint32_t vessel_end = past_vessel(i); vessel_end > i) {
        i = vessel_end - 1;
      } else if (const auto other = lexicon_.match(text_, i, WordClass::not_place); other && !shoots_down(i + other->tokens)) {
        i += other->tokens - 1;
      } else if (const auto phrase = lexicon_.match(text_, i, WordClass::territory_noun); phrase && phrase->tokens > 1) {
        i += phrase->tokens - 1;  // "timur laut" is a direction, "laut" in it no sea
      } else if (const uint32_t end = take_noun_phrase(i); end > i) {
        i = end - 1;
      } else if (const uint32_t end_of_name = take_name(i, nullptr, i); end_of_name > i) {
        i = end_of_name - 1;
      } else if (const uint32_t end_of_town = take_dateline_town(i); end_of_town > i) {
        i = end_of_town - 1;
      } else if (const uint32_t end_of_unknown = take_after_preposition(i); end_of_unknown > i) {
        i = end_of_unknown - 1;
      }
    }
  }

  // "di Kecamatan Cibening … warga Cibening": a name that no list holds, said again without its noun.
  void collect_later_mentions() {
    std::vector<std::pair<std::string_view, size_t>> names;  // the one word, and its candidate
    for (size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& c = candidates_[i];
      const bool unknown = c.readings.empty() && c.end == c.first + 1 && token(c.first).word == kUnknownWord &&
                           c.noun->key != "place" && c.noun != &kHome;  // less sure
      if (unknown && names.size() < kMaxUnknown) names.emplace_back(text_.str(c.first), i);
    }
    if (names.empty()) return;
    const auto named = [&](uint32_t at) { return std::ranges::find(names, text_.str(at), [](const auto& n) { return n.first; }); };
    for (Candidate& c : candidates_) {  // "warga Cibening": of that district, where it is named with its noun
      if (const auto same = c.noun == &kHome ? named(c.first) : names.end(); same != names.end()) c.noun = candidates_[same->second].noun;
    }
    const size_t known = candidates_.size();
    size_t next = 0;
    for (uint32_t i = 0; i < text_.tokens.size(); ++i) {
      while (next < known && candidates_[next].end <= i) ++next;
      const bool covered = next < known && candidates_[next].first <= i;
      if (covered || token(i).word != kUnknownWord || !token(i).capitalised || !text_.is_prose(i)) continue;
      const auto same = named(i);
      if (same == names.end()) continue;
      Candidate later = candidates_[same->second];
      later.first = i;
      later.end = i + 1;
      candidates_.push_back(std::move(later));
    }
    std::ranges::sort(candidates_, {}, &Candidate::first);
  }

  // "Baku Tembak Jatuh Pesawat Nirawak": the city's, not an exchange of fire, which "baku tembak" is else.
  bool shoots_down(uint32_t behind) const {
    return behind < text_.tokens.size() && text_.same_sentence(behind - 1, behind) && text_.is_word(behind, "jatuh") &&
           text_.is_word(behind - 1, "tembak");
  }

  // "KRI Pulau Rote", "KM Sinar Bangun": a ship's name, whatever it is called after. The token behind it, or `at`.
  uint32_t past_vessel(uint32_t at) const {
    constexpr uint32_t kMaxWords = 4;
    const Token& prefix = token(at);
    if (!prefix.all_caps || prefix.span.size() > 3 || !lexicon_.may_begin(prefix.word, WordClass::thing_noun)) return at;
    uint32_t end = at + 1;
    while (end < text_.tokens.size() && end - at <= kMaxWords && text_.same_sentence(at, end) && token(end).is_word() &&
           token(end).capitalised && !token(end).all_caps) {
      ++end;
    }
    return end > at + 1 ? end : at;
  }

  // "el" of "el-Fasher", "al" of "al-Bab": the Arabic article, joined to a name.
  bool is_article(uint32_t at) const {
    if (token(at).span.size() != 2 || at + 2 >= text_.tokens.size() || !token(at + 1).is('-')) return false;
    const char first = text_.text[token(at).span.begin];
    return (first == 'e' || first == 'a') && token(at + 2).capitalised && !token(at + 1).space_before &&
           !token(at + 2).space_before && text_.is_prose(at);
  }

  // Its end where a place is meant: a known one, or one that a noun or a preposition leads to; else `at`.
  uint32_t take_after_article(uint32_t at) {
    if (const uint32_t end = take_name(at, nullptr, at); end > at) return end;
    if (at == 0 || !text_.same_sentence(at - 1, at) || token(at + 2).word != kUnknownWord) return at;
    const LexEntry* lead = lexicon_.entry_of(text_, at - 1, WordClass::place_noun);
    if (!lead) lead = lexicon_.entry_of(text_, at - 1, WordClass::strict_preposition);
    if (!lead) return at;
    candidates_.push_back({at, at + 3, {}, lead, at - 1, false});
    return at + 3;
  }

  // "Kota Yevlakh", "desa Sukarame": the noun stays outside the name, and vouches for it. Returns the end, or `at`.
  uint32_t take_noun_phrase(uint32_t at) {
    const auto noun = lexicon_.match(text_, at, WordClass::place_noun);
    if (!noun || (at > 0 && text_.is_word(at - 1, "angkatan"))) return at;  // "angkatan laut Uni Eropa": a navy
    uint32_t name = at + noun->tokens;
    if (name < text_.tokens.size() && token(name).is('.')) ++name;  // "Kab. Klaten"
    if (!text_.same_sentence(at, name) || !token(name).capitalised) return at;
    if (lexicon_.match(text_, name, WordClass::place_noun)) return name;  // "gunung Distrik Kiwirok": the nearer noun counts
    const PhraseTrie::Match whole = gazetteer_.longest(text_, at);      // "Kota Kinabalu", "Laut Kaspia"
    const PhraseTrie::Match inner = gazetteer_.longest(text_, name);
    if (whole.tokens > 0 && at + whole.tokens > name + inner.tokens) return take_name(at, nullptr, at);
    if (keeps_noun(*noun->entry) && whole.tokens > 0) return take_name(at, nullptr, at);
    const bool own_noun = keeps_noun(*noun->entry) && token(at).capitalised;  // "Sungai Kapuas" is not the district
    const bool part = inner.tokens > 0 && is_direction(name + inner.tokens, name);  // "Provinsi Azerbaijan Timur" is Iran's
    if (inner.tokens > 0 && !own_noun && !part) return take_name(name, noun->entry, at);
    return in_longer_name(at) ? at : take_unknown(name, noun->entry, at);
  }

  // "Timur" of a longer name that begins at `name`.
  bool is_direction(uint32_t at, uint32_t name) const {
    return text_.same_sentence(name, at) && token(at).capitalised && !token(at - 1).is(',') &&
           lexicon_.entry_of(text_, at, WordClass::territory_noun);
  }

  // Waters and coasts carry their noun as part of the name.
  static bool keeps_noun(const LexEntry& noun) {
    return noun.key == "river" || noun.key == "sea" || noun.key == "lake" || noun.key == "coast";
  }

  bool ends_title(uint32_t at) const {
    if (at == 0 || !text_.same_sentence(at - 1, at)) return false;
    const auto title = lexicon_.match(text_, at - 1, WordClass::person_title);
    return title && title->tokens == 2;
  }

  uint32_t take_name(uint32_t at, const LexEntry* noun, uint32_t noun_token) {
    const PhraseTrie::Match match = gazetteer_.longest(text_, at);
    if (match.tokens == 0) return at;
    Candidate candidate{at, at + match.tokens, match.payloads, noun, noun_token, false};
    if (!is_supported(candidate)) return at;
    candidates_.push_back(std::move(candidate));
    return at + match.tokens;
  }

  // A name that no list holds: capitalised words after "desa", "kecamatan", "sungai" ...
  uint32_t take_unknown(uint32_t at, const LexEntry* noun, uint32_t noun_token) {
    if (ends_title(noun_token)) return noun_token;  // "Wali Kota Wahyono": a name follows, known towns apart
    // "wilayah Sungaiputih Budi Santoso", "Gubernur Provinsi Sungaiputih Budi Santoso": one word surely
    const uint32_t most_words = noun->key == "area" || (is_office(noun_token) && three_capitals(at)) || in_capitals(at) ? 1 : 3;
    uint32_t end = at;
    while (end < text_.tokens.size() && end - at < most_words && text_.same_sentence(at, end) && token(end).is_word() &&
           token(end).capitalised && (end == at || continues_name(end))) {
      ++end;
    }
    const bool other = lexicon_.may_begin(token(at).word, WordClass::actor_noun) ||
                       lexicon_.may_begin(token(at).word, WordClass::facility_noun);
    if (end == at || other) return noun_token;  // nothing taken
    const uint32_t first = keeps_noun(*noun) && token(noun_token).capitalised ? noun_token : at;
    candidates_.push_back({first, end, {}, noun, noun_token, false});
    return end;
  }

  // "Tanggul Sungai Wulan Jebol Lagi": in a title every word is capitalised; one of them surely belongs to the name.
  bool in_capitals(uint32_t at) const { return is_titled(at) && three_capitals(at); }
  bool is_titled(uint32_t at) const { return text_.block_kind(at) == BlockKind::headline || text_.block_kind(at) == BlockKind::heading; }

  // A title of one word right before the noun of place.
  bool is_office(uint32_t noun_token) const {
    return noun_token > 0 && text_.same_sentence(noun_token - 1, noun_token) &&
           lexicon_.entry_of(text_, noun_token - 1, WordClass::person_title) != nullptr;
  }
  bool three_capitals(uint32_t at) const {
    for (uint32_t i = at; i < at + 3; ++i) {
      if (!text_.same_sentence(at, i) || !token(i).is_word() || !token(i).capitalised) return false;
    }
    return true;
  }

  // "PT Samudra Karya Lestari": the noun is itself a later word of a name.
  bool in_longer_name(uint32_t at) const {
    return token(at).capitalised && at > 0 && text_.same_sentence(at - 1, at) && token(at - 1).capitalised &&
           !token(at - 1).sentence_initial;
  }

  bool is_medium(uint32_t at) const {
    return text_.str(at).find('.') != std::string_view::npos || lexicon_.match(text_, at, WordClass::news_medium) ||
           lexicon_.may_begin(token(at).word, WordClass::medium_word);
  }

  // "REPUBLIKA.CO.ID, SUKAMULYA --": a name that no list holds, alone between the marks of a dateline whose medium is
  // known and that names no other town.
  uint32_t take_dateline_town(uint32_t at) {
    static const LexEntry kTown{WordClass::place_noun, false, 0, "city", ""};
    constexpr uint32_t kMostWords = 3;
    if (text_.block_kind(at) != BlockKind::dateline) return at;
    const Sentence& sentence = text_.sentence_of(at);
    if (at > sentence.first && (token(at - 1).is_word() || token(at - 1).is('('))) return at;
    uint32_t end = at;
    while (end < sentence.end && token(end).is_word()) ++end;
    const bool closed = end < sentence.end && (token(end).is(',') || token(end).is('-') || token(end).is('('));
    if (!closed || end - at > kMostWords) return at;
    uint32_t medium = sentence.end;
    for (uint32_t i = sentence.first; i < sentence.end; ++i) {
      if (!token(i).is_word()) continue;
      const bool time = lexicon_.match(text_, i, WordClass::month) || lexicon_.match(text_, i, WordClass::weekday);
      const bool inside = i >= at && i < end;
      if (inside && (is_medium(i) || time || !token(i).capitalised)) return at;
      if (gazetteer_.longest(text_, i).tokens > 0) return at;
      if (!inside && is_medium(i)) medium = i;
    }
    if (medium == sentence.end) return at;
    candidates_.push_back({at, end, {}, &kTown, medium, false});
    return end;
  }

  // "di Malioboro", "ke Ketungau Hilir": an unknown name after a preposition of place. A word that some list knows, an
  // acronym or a bracket ("di Polda Metro Jaya", "di KPK") speaks against it.
  uint32_t take_after_preposition(uint32_t at) {
    const Token& name = token(at);
    if (!name.capitalised || name.all_caps || name.word != kUnknownWord || at == 0 || !text_.same_sentence(at - 1, at)) return at;
    if (is_titled(at)) return at;  // every word may be capitalised there
    if (holds_digit(at)) return at;
    if (const uint32_t end = take_coordinated(at); end > at) return end;
    if (token(at - 1).capitalised && !token(at - 1).sentence_initial) return at;
    const LexEntry* preposition = lexicon_.entry_of(text_, at - 1, WordClass::strict_preposition);
    if (!preposition && leads_home(at - 1, at + 1)) preposition = &kHome;
    return preposition ? take_unknown(at, preposition, at - 1) : at;
  }

  // "warga Sungaiputih", "nelayan asal Sungaiputih": where they live. One word: who is named behind "warga" has two.
  bool leads_home(uint32_t noun, uint32_t behind) const {
    if (text_.same_sentence(noun, behind) && (token(behind).capitalised || token(behind).is('('))) return false;
    return text_.is_word(noun, "warga") || text_.is_word(noun, "penduduk") || text_.is_word(noun, "asal") || text_.is_word(noun, "nelayan");
  }

  bool is_and(uint32_t at) const { return text_.is_word(at, "dan") || text_.is_word(at, "serta"); }

  // The end of an unknown name of a list: one word, and a direction behind it ("Baebunta Selatan"); after a noun of
  // place any second word ("Desa Klatanlo, Hokeng Jaya, dan …").
  uint32_t listed_name_end(uint32_t at, bool by_noun) const {
    if (!text_.same_sentence(at, at + 1) || !token(at + 1).capitalised) return at + 1;
    return by_noun || lexicon_.may_begin(token(at + 1).word, WordClass::territory_noun) ? at + 2 : at + 1;
  }

  // Whether names go on from `at`, commas between, up to "dan" and a last one: "Sabbang, Baebunta, dan Malangke".
  bool list_ends_in_and(uint32_t at, bool by_noun) const {
    constexpr int kMostNames = 12;
    for (int n = 0; n < kMostNames; ++n) {
      const uint32_t end = listed_name_end(at, by_noun);
      if (!text_.same_sentence(at, end + 1)) return false;
      if (is_and(end)) return token(end + 1).capitalised;
      if (!token(end).is(',')) return false;
      if (is_and(end + 1)) return text_.same_sentence(at, end + 2) && token(end + 2).capitalised;
      at = end + 1;
      if (!token(at).is_word() || !token(at).capitalised || lexicon_.may_begin(token(at).word, WordClass::given_name)) return false;
    }
    return false;
  }

  // "Sungai Masamba, Rongkong, dan Rada", "enam kecamatan, yakni Masamba, Sabbang, …": further names of a list that a
  // place begins. The first one needs the rest of the list, those after it only the one before.
  uint32_t take_listed(uint32_t at) {
    static const LexEntry kListed{WordClass::place_noun, false, 0, "place", ""};
    if (candidates_.empty() || at < 2 || !text_.same_sentence(at - 2, at)) return at;
    const Candidate& previous = candidates_.back();
    const uint32_t gap = at - previous.end;
    const bool last = is_and(at - 1) && (gap == 1 || (gap == 2 && token(at - 2).is(',')));
    if (previous.end >= at || !(last || (gap == 1 && token(at - 1).is(',')))) return at;
    const bool by_noun = previous.noun && previous.noun->key != "place" && previous.noun->key != "area";
    if (!previous.listed && !(opens_list(previous) && !last && list_ends_in_and(at, by_noun))) return at;
    const uint32_t end = listed_name_end(at, by_noun);
    if (last && text_.same_sentence(at, end) && (token(end).capitalised || token(end).is('('))) return at;
    candidates_.push_back({at, end, {}, by_noun ? previous.noun : &kListed, previous.first, true});
    return end;
  }

  // A place that a noun or a preposition leads to, or "yakni" and its like.
  bool opens_list(const Candidate& place) const {
    if (place.noun || lexicon_.may_begin(token(place.first).word, WordClass::place_noun)) return true;
    const Candidate* other = candidates_.size() >= 2 ? &candidates_[candidates_.size() - 2] : nullptr;
    if (other && (other->listed || other->noun) && other->end + 1 == place.first && token(other->end).is(',')) return true;  // amid the list
    if (place.first == 0 || !text_.same_sentence(place.first - 1, place.first)) return false;
    const uint32_t before = place.first - 1;
    if (before > 0 && text_.is_word(before, "lain") && text_.is_word(before - 1, "antara")) return true;
    return lexicon_.entry_of(text_, before, WordClass::strict_preposition) || text_.is_word(before, "yakni") ||
           text_.is_word(before, "yaitu") || text_.is_word(before, "meliputi") || text_.is_word(before, "adalah") || text_.is_word(before, "antaranya");
  }

  // "di Petobo dan Balaroa": an unknown name joined to a place that a noun or a preposition led to.
  uint32_t take_coordinated(uint32_t at) {
    if (const uint32_t end = take_listed(at); end > at) return end;
    if (candidates_.empty() || at < 2 || !text_.same_sentence(at - 2, at)) return at;
    const Candidate& previous = candidates_.back();
    const bool joined = previous.end + 1 == at && is_and(at - 1);
    const bool own_noun = lexicon_.may_begin(token(previous.first).word, WordClass::place_noun);  // "Sungai Citarum"
    const bool led = previous.noun || own_noun || (previous.first > 0 && text_.same_sentence(previous.first - 1, at) &&
                                       lexicon_.entry_of(text_, previous.first - 1, WordClass::strict_preposition));
    if (!joined || !led) return at;
    const uint32_t next = at + 1;  // a longer name, or one who speaks, is somebody
    if (text_.same_sentence(at, next) && (token(next).capitalised || lexicon_.may_begin(token(next).word, WordClass::speaker_after))) {
      return at;
    }
    const LexEntry* own = lexicon_.entry_of(text_, previous.first, WordClass::place_noun);
    const uint32_t lead = previous.noun ? previous.noun_token : own ? previous.first : previous.first - 1;
    const LexEntry* noun = previous.noun ? previous.noun : own ? own : lexicon_.entry_of(text_, lead, WordClass::strict_preposition);
    if (!noun) return at;
    candidates_.push_back({at, next, {}, noun, lead, false});
    return next;
  }

  // "Rp64"
  bool holds_digit(uint32_t at) const {
    return std::ranges::any_of(text_.str(at), [](char c) { return c >= '0' && c <= '9'; });
  }

  bool continues_name(uint32_t at) const {
    return !lexicon_.match(text_, at, WordClass::place_noun) && !lexicon_.match(text_, at, WordClass::weekday) &&
           !lexicon_.match(text_, at, WordClass::actor_noun) && gazetteer_.longest(text_, at).tokens == 0;
  }

  // "BANTEN NEWS, SERANG -", "BOGOR, RADAR BOGOR -": a newspaper called after a town.
  bool names_medium(const Candidate& candidate) const {
    const auto beside = [&](uint32_t at) {
      return at < text_.tokens.size() && text_.same_sentence(candidate.first, at) && token(at).capitalised &&
             lexicon_.may_begin(token(at).word, WordClass::medium_word);
    };
    return beside(candidate.first - 1) || beside(candidate.end);
  }

  // Names that are ordinary words or parts of people's names need the words around them to say that a place is meant.
  bool is_supported(const Candidate& candidate) const {
    if (candidate.noun) return true;
    if (text_.block_kind(candidate.first) == BlockKind::dateline) return !names_medium(candidate);
    if (is_initials(candidate) || inside_full_name(candidate) || is_other_name(candidate)) return false;
    const Toponym& best = gazetteer_[candidate.readings.front()];
    if (best.level == "country" || best.level == "continent" || best.level == "region") return true;
    const bool ambiguous = std::ranges::all_of(candidate.readings, [&](ToponymId id) { return gazetteer_[id].ambiguous; });
    if (follows_place_word(candidate.first, ambiguous) || precedes_container(candidate)) return true;
    const bool single = candidate.end - candidate.first == 1;
    if (ambiguous) return is_listed(candidate) || was_told(candidate);
    if (single && lexicon_.may_begin(token(candidate.first).word, WordClass::number_word)) return false;  // "Lima orang"
    return !(single && in_unknown_name(candidate));
  }

  // "… di Valencia, Spanyol. Ia mengunjungi Valencia": a little before, the words around it told a place.
  bool was_told(const Candidate& candidate) const {
    constexpr size_t kReach = 24;  // candidates
    const Token& name = token(candidate.first);
    if (name.sentence_initial || candidate.end - candidate.first != 1 || in_unknown_name(candidate)) return false;
    if (is_titled(candidate.first)) return false;
    for (size_t n = 0; n < std::min(kReach, candidates_.size()); ++n) {
      const Candidate& before = candidates_[candidates_.size() - 1 - n];
      if (token(before.first).word == name.word && before.end - before.first == 1) return true;
    }
    return false;
  }

  // "di Pekalongan, Batang, dan Banjarnegara": a word among towns.
  bool is_listed(const Candidate& candidate) const {
    if (candidates_.empty() || lexicon_.may_begin(token(candidate.first).word, WordClass::number_word)) return false;
    const Candidate& previous = candidates_.back();
    const uint32_t gap = previous.end;
    const bool list = gap + 1 == candidate.first && text_.same_sentence(gap, candidate.first) && token(gap).is(',');
    const uint32_t next = candidate.end;
    return list && !previous.readings.empty() && text_.same_sentence(candidate.first, next + 1) &&
           (token(next).is(',') || text_.is_word(next, "dan"));
  }

  // "AS (27)": a person's initials and age.
  bool is_initials(const Candidate& candidate) const {
    const uint32_t bracket = candidate.end;
    return token(candidate.first).all_caps && candidate.end - candidate.first == 1 && bracket + 2 < text_.tokens.size() &&
           token(bracket).is('(') && token(bracket + 1).is_number() && token(bracket + 2).is(')');
  }

  // "Aman Abdurrahman alias Oman Rochman", "berinisial AS"
  bool is_other_name(const Candidate& candidate) const {
    if (candidate.first == 0 || !text_.same_sentence(candidate.first - 1, candidate.first)) return false;
    const uint32_t before = candidate.first - 1;
    return text_.is_word(before, "alias") || text_.is_word(before, "bin") || text_.is_word(before, "binti") ||
           text_.is_word(before, "berinisial") || text_.is_word(before, "inisial");
  }

  // "Presiden Rusia Vladimir Putin": between a place and another name, a given name.
  bool inside_full_name(const Candidate& candidate) const {
    const bool after_place = !candidates_.empty() && candidates_.back().end == candidate.first;
    return after_place && candidate.end < text_.tokens.size() && text_.same_sentence(candidate.first, candidate.end) &&
           token(candidate.end).capitalised;
  }

  // "Wali Kota Bandung" vouches for a town, but not for a word: "Jaksa Agung" is no mountain.
  bool follows_place_word(uint32_t at, bool ambiguous) const {
    if (at == 0 || !text_.same_sentence(at - 1, at)) return false;
    const WordId word = token(at - 1).word;
    for (WordClass c : {WordClass::place_preposition, WordClass::territory_noun, WordClass::place_noun,
                        WordClass::strict_preposition}) {
      if (lexicon_.may_begin(word, c)) return true;
    }
    return !ambiguous && (lexicon_.may_begin(word, WordClass::actor_noun) || token(at - 1).is('-'));
  }

  // "Martuni, Armenia": the name after the comma holds the one before it.
  bool precedes_container(const Candidate& candidate) const { return chooser_.container_of(candidate) != nullptr; }

  // "Paris Hilton", "Denzel Washington": beside a capitalised word that no list knows.
  bool in_unknown_name(const Candidate& candidate) const {
    const auto unknown = [&](uint32_t i) {
      return text_.same_sentence(candidate.first, i) && token(i).capitalised && !token(i).all_caps &&
             token(i).word == kUnknownWord;
    };
    const bool begins = candidate.first == 0 || !text_.same_sentence(candidate.first - 1, candidate.first);
    const bool after_name = !begins && token(candidate.first - 1).capitalised;
    if (after_name) return unknown(candidate.first - 1) && !token(candidate.first - 1).sentence_initial;
    return candidate.end < text_.tokens.size() && unknown(candidate.end);
  }

  PlaceMention resolve(const Candidate& candidate) {
    PlaceMention place;
    place.span = text_.span_of(candidate.first, candidate.end);
    place.why.rule = "place.gazetteer";
    const uint32_t block = text_.sentence_of(candidate.first).block;
    if (text_.block_kind(candidate.first) == BlockKind::dateline && block != dateline_) {
      dateline_ = block;  // "PANGKALAN BUN, Kalimantan Tengah –": the town; what holds it is a place like others
      place.role = PlaceRole::dateline;
      place.why.rule = "place.dateline";
    }
    if (candidate.readings.empty()) {
      place.entity = add_unknown(candidate);
      if (place.role != PlaceRole::dateline) place.why.rule = "place.named_by_noun";
      place.why.evidence = token(candidate.noun_token).span;
      return place;
    }
    place.entity = entities_.add(gazetteer_.share(chooser_.choose(candidate, place.why)));
    return place;
  }

  EntityId add_unknown(const Candidate& candidate) {
    const uint32_t first = candidate.first == candidate.noun_token ? candidate.first + 1 : candidate.first;
    Entity entity;
    entity.name = text_of(text_.text, text_.span_of(std::min(first, candidate.end - 1), candidate.end));
    entity.key = slug(entity.name) + "-" + candidate.noun->key;
    entity.level = candidate.noun->key;
    return entities_.add(std::move(entity));
  }

  static constexpr size_t kMaxUnknown = 64;  // names remembered for later mentions, looked through one by one
  uint32_t dateline_ = ~0u;  // the block whose place was taken

  const TokenisedText& text_;
  const Gazetteer& gazetteer_;
  const Lexicon& lexicon_;
  EntityTable& entities_;
  ToponymChooser chooser_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<PlaceMention> find_toponyms(const TokenisedText& text, const Gazetteer& gazetteer, const Lexicon& lexicon,
                                        EntityTable& entities) {
  return ToponymFinder(text, gazetteer, lexicon, entities).run();
}

}  // namespace jejak
