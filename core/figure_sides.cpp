#include "core/figure_sides.h"

#include <algorithm>

#include "core/utf8.h"
#include "core/verb_shape.h"

namespace jejak {
namespace {

constexpr std::string_view kHome = "ID";   // Indonesian news: those counted at home belong to no side
// The values that a figure's side may take (annotation guide): the parties of the conflict that the page tells of, and
// the powers that guaranteed its ceasefires. Those counted in other wars have no side.
constexpr std::string_view kSides[] = {"Azerbaijan", "Armenia", "Nagorno-Karabakh", "Russia", "Turkey"};
constexpr uint32_t kSubjectReach = 40;     // tokens looked back for an owner
constexpr uint32_t kSideReach = 16;        // tokens from "di pihak Armenia" to the number

// What an organization must be to speak for its state: a medium or a rebel group does not.
constexpr std::string_view kStateRoles[] = {"ministry", "government", "presidency", "military", "police",
                                            "parliament", "council",   "agency",     "prosecutor"};

bool harmed(Measure measure) {
  return measure == Measure::killed || measure == Measure::injured || measure == Measure::captured;
}

}  // namespace

std::vector<std::string> SideReader::read(std::span<const MeasuredFigure> figures,
                                          std::span<const FigureContext> contexts, const std::string& last) const {
  std::vector<std::string> sides(figures.size());
  for (size_t i = 0; i < figures.size(); ++i) sides[i] = read_one(figures[i], contexts[i], last, figures.first(i));
  // Those who share a verb share the side: "64 tentara dan empat warga sipil Israel telah tewas".
  for (size_t i = 0; i < figures.size(); ++i) {
    const int other = figures[i].shared_with;
    if (sides[i].empty() && other >= 0) sides[i] = sides[static_cast<size_t>(other)];
    if (sides[i].empty() && i > 0 && joins_harmed(figures[i - 1], figures[i])) sides[i] = sides[i - 1];
    if (sides[i].empty() && i > 0 && figures[i].shape.rest && figures[i].told) sides[i] = sides[i - 1];
  }
  for (size_t i = 0; i < figures.size(); ++i) {
    const int other = figures[i].shared_with;
    if (other >= 0 && sides[static_cast<size_t>(other)].empty()) sides[static_cast<size_t>(other)] = sides[i];
  }
  for (std::string& side : sides) {
    if (std::ranges::find(kSides, side) == std::end(kSides)) side.clear();
  }
  return sides;
}

std::string SideReader::read_one(const MeasuredFigure& figure, const FigureContext& context,
                                 const std::string& last, std::span<const MeasuredFigure> before) const {
  const FigureShape& shape = figure.shape;
  if (!figure.side.empty()) return figure.side;
  if (shape.kind != FigureKind::count) return {};
  if (figure.measure == Measure::settlements) return gainer(figure);
  if (shape.noun && shape.noun->key == "region") return holder(shape);
  if (!shape.counts_beings() && !(figure.told && !shape.noun)) return {};
  if (std::string owner = owner_of(shape, context, before); !owner.empty()) return owner;
  if (!harmed(figure.measure)) return {};
  if (std::string side = named_side(shape, context); !side.empty()) return side;
  if (figure.freed) return other_party(figure);
  if (figure.lost) return subject_before(figure.evidence, text_.sentence_of(shape.first).first);
  if (std::string side = vehicle_owner(shape); !side.empty() && !figure.object) return side;
  if (std::string side = teller(figure, context); !side.empty()) return side;
  if (says_also(figure)) return last;
  if (std::string side = mined_land(figure); !side.empty()) return side;
  return struck_place(figure);
}

// "16 prajuritnya gugur dan lebih dari 100 orang luka": told in one breath.
bool SideReader::joins_harmed(const MeasuredFigure& before, const MeasuredFigure& figure) const {
  constexpr uint32_t kReach = 4;  // tokens of the verb between
  const FigureShape& shape = figure.shape;
  const bool anybody = shape.noun && shape.noun->key == "people" && !shape.owner;
  const bool both = harmed(before.measure) && harmed(figure.measure) && before.shape.counts_beings();
  return anybody && both && shape.first > before.shape.end && shape.first - before.shape.end <= kReach &&
         is(shape.first - 1, WordClass::and_word);
}

// --- what is a side

std::string SideReader::side_of_place(const Entity& place) const {
  if (place.country == kHome) return {};
  if (place.level == "country" || place.level == "region") return place.name;
  return std::string(gazetteer_.country_name(place.country));
}

// A state, or a region abroad: no regency at home.
bool SideReader::is_side(std::string_view name) const {
  const ToponymId id = gazetteer_.lookup(slug(name));
  if (id >= gazetteer_.size() || gazetteer_[id].country == kHome) return false;
  return gazetteer_[id].level == "country" || gazetteer_[id].level == "region";
}

std::string SideReader::side_of(EntityId id) const {
  if (id == kNoEntity) return {};
  const Entity& entity = entities_[id];
  if (entity.kind == EntityKind::place) return side_of_place(entity);
  const bool body = entity.kind == EntityKind::organization;
  if (body && std::ranges::find(kStateRoles, entity.role) == std::end(kStateRoles)) return {};
  return is_side(entity.side) ? entity.side : std::string();
}

// --- the ways to tell it

std::string SideReader::owner_of(const FigureShape& shape, const FigureContext& context,
                                 std::span<const MeasuredFigure> before) const {
  if (shape.owner) {
    const Entity& owner = entities_[shape.owner->entity];
    const bool state = owner.kind != EntityKind::place || owner.level == "country" || owner.level == "region";
    return state ? side_of(shape.owner->entity) : std::string();
  }
  const bool subject = shape.own || (shape.pronoun && shape.pronoun->key == "subject");
  if (!subject) return shape.pronoun ? side_of(context.speaker) : std::string();
  std::string side = subject_before(shape.first, context.first, before);
  return side.empty() ? side_of(context.speaker) : side;
}

// The state, body or person of a state that was named last before the token; not whose own other figures counted
// ("membebaskan 32 tentara Armenia dan menerima dua tentaranya").
std::string SideReader::subject_before(uint32_t token, uint32_t floor, std::span<const MeasuredFigure> counted) const {
  if (token - std::min(token, floor) > kSubjectReach) floor = token - kSubjectReach;
  const NameRef* best = nullptr;
  for (const NameIndex::List* list : {&names_.places(), &names_.organizations(), &names_.people()}) {
    const NameRef* name = NameIndex::last_in(*list, floor, token);
    while (name && std::ranges::any_of(counted, [&](const MeasuredFigure& f) { return f.shape.owner == name; })) {
      name = NameIndex::last_in(*list, floor, name->first);
    }
    if (name && (!best || name->first > best->first) && !side_of(name->entity).empty()) best = name;
  }
  return best ? side_of(best->entity) : std::string();
}

// "jumlah korban di pihak Armenia … 5.000 orang", "20 orang di pihak Armenia"; "di pihak mereka": the speaker's.
std::string SideReader::named_side(const FigureShape& shape, const FigureContext& context) const {
  const Sentence& sentence = text_.sentence_of(shape.first);
  const uint32_t floor = shape.first - sentence.first > kSideReach ? shape.first - kSideReach : sentence.first;
  const uint32_t limit = std::min(sentence.end, shape.end + kSideReach / 2);
  for (uint32_t at = floor; at + 1 < limit; ++at) {
    if (at >= shape.end && (text_.tokens[at].is(',') || text_.tokens[at].is(';'))) break;  // another clause
    if (!is(at, WordClass::side_lead)) continue;
    const NameRef* place = NameIndex::covering(names_.places(), at + 1);
    if (place && place->first == at + 1) return side_of(place->entity);
    if (at > shape.first && is(at + 1, WordClass::owner_pronoun)) return side_of(context.speaker);
  }
  return {};
}

// "Yerevan menyerahkan dua prajurit, sementara Baku membebaskan 32 tentara": captives go back to the only other side that
// the sentence names.
std::string SideReader::other_party(const MeasuredFigure& figure) const {
  const Sentence& sentence = text_.sentence_of(figure.shape.first);
  const std::string holder = subject_before(figure.evidence, sentence.first);
  std::string other;
  const uint32_t first = std::max(sentence.first, figure.evidence - std::min(figure.evidence, kSubjectReach));
  for (uint32_t at = first; at < std::min(sentence.end, figure.shape.end + kSubjectReach) && !holder.empty(); ++at) {
    const NameRef* place = NameIndex::covering(names_.places(), at);
    const std::string side = place ? side_of(place->entity) : std::string();
    if (side.empty() || side == holder || side == other) continue;
    if (!other.empty()) return {};
    other = side;
  }
  return other;
}

// "dua orang tewas ketika truk milik institusi pemerintah Azerbaijan melindas ranjau".
std::string SideReader::vehicle_owner(const FigureShape& shape) const {
  const Sentence& sentence = text_.sentence_of(shape.first);
  const uint32_t limit = std::min(sentence.end, shape.end + kSubjectReach);
  uint32_t from = shape.end;
  if (shape.noun && shape.noun->name == "crew") {  // "Helikopter Rusia jatuh. Dua dari tiga awaknya tewas"
    const uint32_t own = text_.tokens[shape.first].sentence;
    const bool before = own > 0 && text_.sentences[own - 1].block == sentence.block;
    from = std::max(before ? text_.sentences[own - 1].first : sentence.first, shape.first - std::min(shape.first, kSubjectReach));
  }
  for (uint32_t at = from; at < limit; ++at) {
    if (!is(at, WordClass::vehicle_noun)) continue;
    for (uint32_t i = at + 1; i < std::min(limit, at + 7); ++i) {
      const Token& t = text_.tokens[i];
      if (t.is('-') || t.is_number()) continue;  // "helikopter Mi-24 Rusia"
      if (!t.is_word() || looks_like_verb(text_, i, lexicon_) || is(i, WordClass::place_preposition)) break;
      const NameRef* place = NameIndex::covering(names_.places(), i);
      if (place && entities_[place->entity].level == "country") return side_of(place->entity);
    }
  }
  return {};
}

// "pasukannya", "serangan udaranya": the speaker's own.
bool SideReader::is_own(uint32_t token) const {
  constexpr uint32_t kShortest = 6;  // "hanya", "punya" are no possessives
  return text_.tokens[token].span.size() >= kShortest && text_.str(token).ends_with("nya");
}

// A state tells of its own soldiers, police and civilians; not of those whom its forces harmed.
std::string SideReader::teller(const MeasuredFigure& figure, const FigureContext& context) const {
  const FigureShape& shape = figure.shape;
  const bool anybody = shape.noun && (shape.noun->key == "people" || shape.noun->key == "victim");
  if (context.speaker == kNoEntity || (anybody && !tells_of_mine(shape))) return {};
  if (!shape.noun && shape.noun_token == 0) return {};
  if (figure.object) {
    if (figure.evidence <= context.first + 1) return {};  // "mengklaim telah menewaskan …"
    const bool relative = is(figure.evidence - 1, WordClass::relative_word);
    for (uint32_t at = context.first; at < figure.evidence && !relative; ++at) {
      if (is_own(at)) return {};
    }
  }
  return side_of(context.speaker);
}

// "Azerbaijan membebaskan hampir 300 desa", "tujuh desa direbut oleh Armenia".
std::string SideReader::gainer(const MeasuredFigure& figure) const {
  const Sentence& sentence = text_.sentence_of(figure.shape.first);
  if (figure.evidence < figure.shape.first) return subject_before(figure.evidence, sentence.first);
  const uint32_t limit = std::min(sentence.end, figure.evidence_end + 8);
  const NameRef* place = NameIndex::first_in(names_.places(), figure.evidence_end, limit);
  return place ? side_of(place->entity) : std::string();
}

// Regions that are held by somebody belong to whom the sentence says: "wilayah Azerbaijan, dan tujuh wilayah".
std::string SideReader::holder(const FigureShape& shape) const {
  const Sentence& sentence = text_.sentence_of(shape.first);
  const uint32_t floor = shape.first - sentence.first > kSubjectReach ? shape.first - kSubjectReach : sentence.first;
  bool held = false;
  std::string side;
  for (uint32_t at = floor; at < shape.first; ++at) {
    held = held || is(at, WordClass::hold_verb);
    const auto part = is(at, WordClass::part_of) ? lexicon_.match(text_, at, WordClass::part_of) : std::nullopt;
    if (!part) continue;
    const NameRef* place = NameIndex::covering(names_.places(), at + part->tokens);
    if (place && entities_[place->entity].level == "country") side = side_of(place->entity);
  }
  return held ? side : std::string();
}

// "Rudal menghantam permukiman di kota Ganja. Sembilan orang tewas": people of the town that was struck, in its sentence
// or the one before in the paragraph. Soldiers may be anybody's.
std::string SideReader::struck_place(const MeasuredFigure& figure) const {
  const FigureShape& shape = figure.shape;
  if (figure.measure != Measure::killed && figure.measure != Measure::injured) return {};
  if (shape.noun && shape.noun->name != "people" && shape.noun->name != "civilians" && shape.noun->name != "residents") return {};
  const uint32_t own = text_.tokens[shape.first].sentence;
  const uint32_t from = own > 0 && text_.sentences[own - 1].block == text_.sentences[own].block ? own - 1 : own;
  const uint32_t end = text_.sentences[own].end;
  const uint32_t floor = std::max(text_.sentences[from].first, shape.first - std::min(shape.first, 2 * kSubjectReach));
  bool struck = false;
  for (uint32_t at = floor; at < std::min(end, shape.end + kSideReach) && !struck; ++at) {
    struck = (!text_.tokens[at].capitalised || text_.tokens[at].sentence_initial) && is_strike(at);
  }
  const NameRef* town = struck ? NameIndex::last_in(names_.places(), floor, shape.first) : nullptr;
  const std::string_view level = town ? std::string_view(entities_[town->entity].level) : std::string_view();
  return level == "city" || level == "village" || level == "district" ? side_of(town->entity) : std::string();
}

// Whether a mine is told of in the figure's sentence: it harms those who live there.
bool SideReader::tells_of_mine(const FigureShape& shape) const {
  const Sentence& sentence = text_.sentence_of(shape.first);
  const uint32_t floor = std::max(sentence.first, shape.first - std::min(shape.first, kSubjectReach));
  for (uint32_t at = floor; at < std::min(sentence.end, shape.end + kSubjectReach); ++at) {
    if (text_.is_word(at, "ranjau")) return true;
  }
  return false;
}

// "Seorang petani tewas ketika melindas ranjau di distrik Aghdam, Azerbaijan": where the sentence names the land.
std::string SideReader::mined_land(const MeasuredFigure& figure) const {
  const FigureShape& shape = figure.shape;
  const bool hurt = figure.measure == Measure::killed || figure.measure == Measure::injured;
  if (!hurt || !tells_of_mine(shape)) return {};
  const uint32_t limit = std::min(text_.sentence_of(shape.first).end, shape.end + kSubjectReach);
  for (uint32_t at = shape.end; at + 1 < limit; ++at) {
    if (!text_.tokens[at].is(',') && !is(at, WordClass::strict_preposition)) continue;
    const NameRef* land = NameIndex::covering(names_.places(), at + 1);
    if (land && land->first == at + 1 && entities_[land->entity].level == "country") return side_of(land->entity);
  }
  return {};
}

// "serangan", "rudal", "menembaki": by the words for events.
bool SideReader::is_strike(uint32_t at) const {
  if (text_.is_word(at, "rudal") || text_.is_word(at, "roket") || text_.is_word(at, "artileri") || text_.is_word(at, "drone")) return true;
  const auto noun = lexicon_.match(text_, at, WordClass::event_noun);
  const auto verb = noun ? std::nullopt : lexicon_.match(text_, at, WordClass::event_verb);
  const LexEntry* entry = noun ? noun->entry : verb ? verb->entry : nullptr;
  return entry && entry->key == "attack" && (entry->name == "raid" || entry->name == "attack" || entry->name == "fire");
}

// "Empat polisi juga tewas": those told of before were of the same side.
bool SideReader::says_also(const MeasuredFigure& figure) const {
  constexpr uint32_t kReach = 4;
  const uint32_t begin = figure.evidence - std::min(figure.evidence, kReach);
  for (uint32_t at = std::max(begin, text_.sentence_of(figure.shape.first).first); at < figure.evidence; ++at) {
    if (is(at, WordClass::also_word)) return true;
  }
  return false;
}

}  // namespace jejak
