#include "core/organization_shapes.h"

#include <string_view>

#include "core/utf8.h"

namespace jejak {
namespace {

constexpr uint32_t kMaxTail = 10;       // words after the head
constexpr int kLooksLikeName = 150, kLooksOrdinary = -100;  // marks of NameShape::score
constexpr uint32_t kMaxNamedWords = 4;  // of them that no list knows

// Reads the words after a head, one after another.
class TailReader {
 public:
  TailReader(const OrganizationContext& context, uint32_t at, bool any_word, bool title_case, bool person_may_follow)
      : c_(context), begin_(at), end_(at), any_word_(any_word), title_case_(title_case),
        person_may_follow_(person_may_follow) {}

  void run() {
    while (words_ < kMaxTail && !stopped_) {
      uint32_t taken = take_word(end_);
      if (taken == 0) taken = take_joined();
      if (taken == 0) taken = take_connector();
      if (taken == 0) break;
      end_ += taken;
      ++words_;
    }
  }

  uint32_t end() const { return end_; }
  uint32_t words() const { return words_; }
  uint32_t listed() const { return listed_; }      // words of org_word among them
  // A body of its own stands last, and the words before it only say its kind: "Organisasi HAM Human Rights Watch".
  bool ends_with_member() const { return stopped_ && !owner_has_parts_; }
  bool ends_with_owner() const { return stopped_; }  // a known body stands last: "Badan Anggaran DPR"
  uint32_t place() const { return place_; }

 private:
  const Token& token(uint32_t i) const { return c_.text.tokens[i]; }
  bool inside(uint32_t i) const { return c_.text.same_sentence(i, begin_ - 1); }
  bool is_class(uint32_t i, WordClass word_class) const { return c_.lexicon.entry_of(c_.text, i, word_class) != nullptr; }
  bool is_listed(uint32_t i) const {
    return token(i).capitalised && (is_class(i, WordClass::org_word) || is_class(i, WordClass::org_field));
  }

  uint32_t take_word(uint32_t i) {
    if (!inside(i)) return 0;
    if (token(i).is_number()) return words_ < 2 && token(i).space_before && token(i).span.size() <= 3 ? 1 : 0;
    if (!token(i).is_word() || !token(i).capitalised) return 0;
    if (is_class(i, WordClass::weekday) || is_class(i, WordClass::month)) return 0;
    if (c_.place_cover.covers(i)) return take_place(i);
    if (const uint32_t owner = take_owner(i)) return owner;
    if (is_listed(i)) {
      ++listed_;
      return 1;
    }
    return take_unlisted(i);
  }

  uint32_t take_place(uint32_t i) {
    if (place_ == TokenCover::kNone) place_ = c_.place_cover.at(i);
    after_place_ = true;
    return c_.place_cover.end_of(i) - i;
  }

  uint32_t take_owner(uint32_t i) {
    const KnownNames::Match owner = c_.known_names.match_organization(c_.text, i);
    if (owner.tokens == 0 || owner.weak) return 0;
    if (c_.known_names.organization(owner.record).kind == "medium") return 0;
    stopped_ = true;
    const std::string_view kind = c_.known_names.organization(owner.record).kind;
    owner_has_parts_ = kind == "alliance" || kind == "parliament" || kind == "government" || kind == "university";
    return owner.tokens;
  }

  uint32_t take_unlisted(uint32_t i) {
    if (after_place_ || title_case_) return 0;
    if (token(i).all_caps && token(i).span.size() <= 5) return 1;
    if (const auto title = c_.lexicon.match(c_.text, i, WordClass::person_title)) {
      if (title->entry->key == "rank" || title->entry->key == "honorific") return 0;
    }
    const bool given = c_.lexicon.may_begin(token(i).word, WordClass::given_name);
    const bool apposed = words_ > 0 && person_may_follow_ && !given && name_behind_comma(i);  // "Juru bicara Dinas Kesehatan Dhi Lontar, Ammar Zaki"
    if (words_ > 0 && person_may_follow_ && !apposed && ((given && is_capital_word(i + 1)) || !any_word_)) return 0;
    if (!any_word_ && (given || (words_ > 0 && score(i) > kLooksLikeName))) return 0;
    return unlisted_++ < kMaxNamedWords ? 1 : 0;
  }

  // Whether these capitals end at a comma with a name behind it: what stands before belongs to the body.
  bool name_behind_comma(uint32_t i) const {
    uint32_t end = i + 1;
    while (end < i + 3 && is_capital_word(end)) ++end;
    if (!inside(end) || !token(end).is(',') || !is_capital_word(end + 1) || !inside(end + 2)) return false;
    if (!is_capital_word(end + 2) && !is_class(end + 2, WordClass::name_particle)) return false;
    return c_.lexicon.match(c_.text, end + 1, WordClass::person_title) == std::nullopt && !is_listed(end + 1);
  }

  int score(uint32_t i) const { return c_.shape.score(fold(c_.text.str(i))); }

  // A word that may follow "dan" inside the name.
  bool may_be_joined(uint32_t i) const {
    return is_listed(i) || (is_capital_word(i) && !any_word_ && score(i) < kLooksOrdinary);
  }

  bool is_capital_word(uint32_t i) const { return inside(i) && token(i).is_word() && token(i).capitalised; }

  // "Turki-Rusia", "Bangsa-Bangsa", "XVII/Cenderawasih"
  uint32_t take_joined() {
    if (end_ == begin_ || !inside(end_) || !inside(end_ + 1)) return 0;
    const bool joint = token(end_).is('-') || token(end_).is('/');
    if (any_word_ && is_class(end_, WordClass::name_particle) && inside(end_ + 2) && token(end_ + 1).is('-') &&
        !token(end_ + 1).space_before && token(end_ + 2).capitalised) {
      return 3;  // "Rumah Sakit Ibn al-Khatib"
    }
    if (!joint || token(end_).space_before || token(end_ + 1).space_before || !token(end_ + 1).capitalised) return 0;
    if (c_.place_cover.covers(end_ + 1)) return 1 + take_place(end_ + 1);
    return 2;
  }

  // "Pendidikan dan Kebudayaan", "Data, Informasi, dan Komunikasi"
  uint32_t take_connector() {
    if (end_ == begin_ || after_place_ || !inside(end_) || !inside(end_ + 1)) return 0;
    const bool comma = token(end_).is(',');
    if (!comma && !is_class(end_, WordClass::org_connector)) return 0;
    uint32_t next = end_ + 1;
    if (comma && is_class(next, WordClass::org_connector)) ++next;
    if (!inside(next)) return 0;
    const bool english = !comma && is_english_connector(end_) && is_capital_word(next);
    if (!(english || may_be_joined(next)) || c_.place_cover.covers(next)) return 0;
    if (comma && next == end_ + 1 && !list_goes_on(next + 1)) return 0;
    if (c_.lexicon.may_begin(token(next).word, WordClass::org_head) && !is_class(next, WordClass::org_field)) return 0;
    ++listed_;
    return next + 1 - end_;
  }

  // "Institute for Security and Strategic Studies"
  bool is_english_connector(uint32_t i) const {
    return c_.text.is_word(i, "and") || c_.text.is_word(i, "of") || c_.text.is_word(i, "for");
  }

  // After "Data, Informasi": whether ", dan Komunikasi" or " dan Komunikasi" follows within a few words.
  bool list_goes_on(uint32_t i) const {
    for (uint32_t n = 0; n < 6 && inside(i); ++n, ++i) {
      if (is_class(i, WordClass::org_connector)) return inside(i + 1) && is_listed(i + 1);
      if (!token(i).is(',') && !is_listed(i)) return false;
    }
    return false;
  }

  const OrganizationContext& c_;
  uint32_t begin_, end_;
  uint32_t words_ = 0, listed_ = 0, unlisted_ = 0;
  uint32_t place_ = TokenCover::kNone;
  bool any_word_, title_case_, person_may_follow_;
  bool after_place_ = false, stopped_ = false, owner_has_parts_ = false;
};

// The state's or town's name right at `at`, past "Republik" and its like.
uint32_t owner_place(const OrganizationContext& c, uint32_t first, uint32_t at) {
  if (!c.text.same_sentence(first, at)) return TokenCover::kNone;
  return c.place_cover.begins(at) ? c.place_cover.at(at) : TokenCover::kNone;
}

bool person_may_follow(const OrganizationContext& c, uint32_t first) {
  if (first == 0 || !c.text.same_sentence(first - 1, first)) return false;
  if (c.lexicon.entry_of(c.text, first - 1, WordClass::person_title)) return true;
  const auto two = first >= 2 ? c.lexicon.match(c.text, first - 2, WordClass::person_title) : std::nullopt;
  return two && two->tokens == 2;
}

OrganizationShape with_owner(const OrganizationContext& c, OrganizationShape shape) {
  shape.place = owner_place(c, shape.first, shape.end);
  if (shape.place != TokenCover::kNone) shape.end = c.place_cover.end_of(shape.end);
  return shape;
}

std::optional<OrganizationShape> read_ministry(const OrganizationContext& c, uint32_t at, const LexMatch& head,
                                               bool title_case) {
  OrganizationShape shape{OrganizationForm::ministry, at, at + head.tokens, head.entry, nullptr, at + head.tokens};
  if (c.text.same_sentence(at, shape.end)) {
    if (const auto field = c.lexicon.match(c.text, shape.end, WordClass::org_field)) {
      shape.field = field->entry;
      shape.end += field->tokens;
      return with_owner(c, shape);
    }
  }
  if (!c.text.tokens[at].capitalised) return std::nullopt;
  TailReader tail(c, shape.end, false, title_case, person_may_follow(c, at));
  tail.run();
  shape.end = tail.end();
  shape.place = tail.place();
  if (tail.words() == 0) return std::nullopt;
  return shape;
}

// Whether a tail of that length says enough for its head.
bool is_enough(const OrganizationContext& c, const OrganizationShape& shape, const TailReader& tail) {
  const std::string_view kind = shape.head->key;
  if (kind == "local_branch") return c.text.tokens[shape.first].all_caps;
  if (kind == "unit") return !tail.ends_with_owner() && tail.listed() >= 2;
  if (kind == "prison" && c.place_cover.covers(shape.tail) && tail.words() == 1 && c.text.is_word(shape.first, "penjara")) return false;  // of a land
  if (kind == "none") return false;  // "Majelis Hakim": begins like a body and is none
  // "Kantor berita Rusia TASS": the agency's own name follows.
  const bool agency = kind == "office" && c.text.is_word(shape.first + 1, "berita") && tail.words() == 1;
  if (agency && c.place_cover.covers(shape.tail)) return false;
  const bool number = tail.words() == 1 && c.text.tokens[shape.tail].is_number();  // "Liga 1"
  if (number && kind == "association") return false;
  if (kind == "forces" || kind == "association" || kind == "agency") {
    return tail.words() > 0 && !(kind == "association" && tail.ends_with_member()) && !(c.place_cover.covers(shape.tail) && tail.words() == 1);
  }
  return tail.words() > 0;
}

// "Komisi Negara Azerbaijan untuk Tawanan Perang": what the body is for, in capitals, belongs to its name; not a land
// ("utusan Badan Pangan untuk Sudan").
uint32_t past_purpose(const OrganizationContext& c, const OrganizationShape& shape) {
  constexpr uint32_t kMostWords = 4;
  const uint32_t purpose = shape.end + 1;
  const auto inside = [&](uint32_t i) { return c.text.same_sentence(shape.first, i); };
  if (!inside(purpose) || !c.text.is_word(shape.end, "untuk") || person_may_follow(c, shape.first)) return shape.end;
  if (c.place_cover.covers(purpose)) return shape.end;
  uint32_t end = purpose;
  while (inside(end) && end - purpose < kMostWords && c.text.tokens[end].is_word() && c.text.tokens[end].capitalised) ++end;
  return end > purpose ? end : shape.end;
}

// "RSUD dr. Slamet", "RSUD Hj Siti Aminah": hospitals are named after doctors and donors.
uint32_t past_doctor(const OrganizationContext& c, uint32_t at, uint32_t tail) {
  const bool honoured = c.text.same_sentence(at, tail) && (c.text.is_word(tail, "dr") || c.text.is_word(tail, "hj") ||
                                                           c.text.is_word(tail, "prof") || c.text.is_word(tail, "kh"));
  if (!honoured) return tail;
  uint32_t name = tail + 1;
  if (c.text.same_sentence(at, name) && c.text.tokens[name].is('.')) ++name;
  return c.text.same_sentence(at, name) && c.text.tokens[name].capitalised ? name : tail;
}

std::optional<OrganizationShape> read_headed(const OrganizationContext& c, uint32_t at, const LexMatch& head,
                                             bool title_case) {
  const bool cue_only = head.entry->key == "medium" || head.entry->key == "company_cue";
  OrganizationShape shape{cue_only ? OrganizationForm::tail_only : OrganizationForm::named, at, at + head.tokens,
                          head.entry, nullptr, at + head.tokens};
  if (!cue_only && !c.text.tokens[at].capitalised) return std::nullopt;
  if (head.entry->key == "hospital") shape.tail = past_doctor(c, at, shape.tail);
  TailReader tail(c, shape.tail, head.entry->value == 1, title_case, person_may_follow(c, at));
  if (c.text.same_sentence(at, shape.tail)) tail.run();
  shape.end = tail.end();
  shape.place = tail.place();
  if (!is_enough(c, shape, tail)) return std::nullopt;
  if (!cue_only && !title_case) shape.end = past_purpose(c, shape);
  if (cue_only) {
    shape.first = shape.tail;
    const bool date = shape.end == shape.first + 1 && c.text.tokens[shape.first].is_number();  // "pidato televisi 20 September"
    if (date || c.place_cover.covers(shape.first) || title_case) return std::nullopt;
  }
  return shape;
}

}  // namespace

std::optional<OrganizationShape> read_organization_shape(const OrganizationContext& c, uint32_t at, bool title_case) {
  const WordId word = c.text.tokens[at].word;
  if (c.lexicon.may_begin(word, WordClass::ministry_short)) {
    if (const auto head = c.lexicon.match(c.text, at, WordClass::ministry_short)) {
      return with_owner(c, {OrganizationForm::ministry, at, at + head->tokens, head->entry, head->entry, at + head->tokens});
    }
  }
  std::optional<OrganizationShape> best;
  if (c.lexicon.may_begin(word, WordClass::org_body)) {
    if (const auto head = c.lexicon.match(c.text, at, WordClass::org_body)) {
      best = with_owner(c, {OrganizationForm::body, at, at + head->tokens, head->entry, nullptr, at + head->tokens});
      if (best->place == TokenCover::kNone) best.reset();
    }
  }
  if (!c.lexicon.may_begin(word, WordClass::org_head)) return best;
  const auto head = c.lexicon.match(c.text, at, WordClass::org_head);
  if (!head) return best;
  const auto headed = head->entry->key == "ministry" ? read_ministry(c, at, *head, title_case)
                                                     : read_headed(c, at, *head, title_case);
  return best && (!headed || headed->end <= best->end) ? best : headed;
}

uint32_t read_organization_by_tail(const OrganizationContext& c, uint32_t at) {
  uint32_t found = at;
  for (uint32_t i = at, n = 0; n < 6; ++i, ++n) {
    if (!c.text.same_sentence(at, i) || !c.text.tokens[i].is_word() || !c.text.tokens[i].capitalised) break;
    if (n > 0 && !c.text.tokens[i].space_before) break;
    if (c.lexicon.entry_of(c.text, i, WordClass::weekday) || c.lexicon.match(c.text, i, WordClass::person_title)) break;
    if (n > 0 && c.lexicon.may_begin(c.text.tokens[i].word, WordClass::org_tail)) found = i + 1;
  }
  return found;
}

uint32_t read_dateline_medium_name(const OrganizationContext& c, uint32_t at) {
  constexpr uint32_t kMostWords = 4;
  if (c.text.block_kind(at) != BlockKind::dateline) return at;
  const auto is = [&](uint32_t i, char32_t mark) { return i < c.text.tokens.size() && c.text.tokens[i].is(mark); };
  const bool leads = at == 0 || !c.text.same_sentence(at - 1, at);
  const bool bracketed = !leads && is(at - 1, '(');
  if (!leads && !bracketed && !(is(at - 1, ',') && at >= 2 && c.place_cover.covers(at - 2))) return at;
  uint32_t end = at, places = 0, media = 0;
  while (c.text.same_sentence(at, end) && end - at <= kMostWords && c.text.tokens[end].is_word() && c.text.tokens[end].capitalised) {
    const WordId word = c.text.tokens[end].word;
    const bool land = c.lexicon.may_begin(word, WordClass::place_noun) || c.lexicon.may_begin(word, WordClass::territory_noun);
    if (!leads && (land || c.lexicon.may_begin(word, WordClass::given_name))) return at;
    media += c.lexicon.may_begin(word, WordClass::medium_word);
    places += c.place_cover.covers(end++);
  }
  const uint32_t words = end - at;
  if (leads) return media > 0 && words >= 2 && c.text.same_sentence(at, end) && (is(end, ',') || is(end, '-')) ? end : at;
  const bool closed = bracketed ? is(end, ')') : end >= c.text.tokens.size() || is(end, '-') || is(end, '(');
  const bool named = words <= kMostWords && places != words && (bracketed || (words >= 2 && places == 0));
  return closed && named ? end : at;
}

bool is_title_case(const TokenisedText& text, const Lexicon& lexicon, const Sentence& sentence) {
  uint32_t words = 0, capitals = 0;
  for (uint32_t i = sentence.first; i < sentence.end && words < 40; ++i) {
    if (!text.tokens[i].is_word()) continue;
    ++words;
    if (text.tokens[i].capitalised) ++capitals;
    else if (!lexicon.may_begin(text.tokens[i].word, WordClass::small_word)) return false;
  }
  return words >= 4 && capitals * 2 >= words;
}

}  // namespace jejak
