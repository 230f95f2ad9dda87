#include "core/figure_measures.h"

#include <algorithm>

#include "core/verb_shape.h"

namespace jejak {
namespace {

constexpr uint32_t kBehindReach = 14;  // tokens from a figure to its predicate
constexpr uint32_t kBeforeReach = 14;  // tokens from a verb to its object
constexpr uint32_t kTotalReach = 24;   // tokens from "jumlah korban" to the number
constexpr uint32_t kGainReach = 20;    // tokens from "membebaskan" to the villages

Measure measure_of(const LexEntry& entry) {
  return entry.value > 0 ? static_cast<Measure>(entry.value - 1) : Measure::other;
}

}  // namespace

void MeasureReader::set(MeasuredFigure& figure, const Verb& verb, std::string_view rule) {
  figure.measure = verb.measure;
  figure.rule = rule;
  figure.evidence = verb.first;
  figure.evidence_end = verb.end;
  figure.told = true;
  figure.object = rule == "figure.object";
  figure.lost = verb.key == "loses";
  figure.freed = verb.key == "frees" || verb.key == "hands_over";
}

void MeasureReader::read(Figures figures, const MeasuredFigure* before) const {
  for (size_t i = 0; i < figures.size(); ++i) read_one(figures, i);
  share(figures, before);
}

std::optional<MeasureReader::Verb> MeasureReader::verb_at(uint32_t token, std::string_view key) const {
  if (!is(token, WordClass::casualty_verb)) return std::nullopt;
  const auto verb = lexicon_.match(text_, token, WordClass::casualty_verb);
  if (!verb) return std::nullopt;
  const bool does = verb->entry->key != "is";
  if (does != (key == "does")) return std::nullopt;
  return Verb{token, token + verb->tokens, measure_of(*verb->entry), false, verb->entry->key};
}

void MeasureReader::read_one(Figures figures, size_t i) const {
  MeasuredFigure& figure = figures[i];
  const FigureShape& shape = figure.shape;
  figure.rule = shape.kind == FigureKind::money     ? "figure.money"
                : shape.kind == FigureKind::percent ? "figure.percent"
                : shape.kind == FigureKind::none    ? "figure.none"
                                                    : "figure.count";
  if (shape.kind == FigureKind::none) {
    figure.measure = measure_of(*shape.noun);
    figure.told = true;
  }
  if (shape.kind != FigureKind::count) return;
  // "68 orang meninggal dan 105 hilang": nothing is known of those.
  if ((shape.bare() || shape.one) && is_fate(shape.end)) {
    figure.told = true;
    return;
  }
  const bool unknown = !shape.noun && shape.noun_token != 0;
  if (!unknown && !shape.counts_beings()) {
    if (const auto gain = gained(shape)) set(figure, *gain, "figure.settlements");
    return;
  }
  const bool whole = i > 0 && figures[i - 1].shape.bare() && figures[i - 1].shape.end + 1 == shape.first &&
                     is(shape.first - 1, WordClass::of_word);  // "14 dari 20 penumpang tewas": 14 died
  const auto before = verb_before(figures, i);
  const auto behind = whole ? std::nullopt : verb_behind(figures, i);
  if (unknown) return measure_unknown(figure, before, behind);
  const bool violent = before && before->own && (before->measure == Measure::killed || before->measure == Measure::injured);
  if ((violent || (before && !(behind && behind->own))) && !is_rescue(*before, shape)) {
    set(figure, *before, "figure.object");
  } else if (behind && !is_rescue(*behind, shape) && !(behind->measure == Measure::displaced && is_dead(shape))) {
    set(figure, *behind, "figure.subject");
  } else if (shape.noun && shape.noun->value > 0) {
    figure.measure = measure_of(*shape.noun);
    figure.rule = "figure.noun";
    figure.told = true;
  } else if (const auto total = total_before(shape)) {
    set(figure, *total, "figure.total");
  }
}

// "lima tewas, dua selamat, dan seorang masih hilang"
bool MeasureReader::is_fate(uint32_t at) const {
  const bool aux = at + 1 < text_.tokens.size() && text_.same_sentence(at, at + 1) &&
                   (text_.is_word(at, "masih") || text_.is_word(at, "dinyatakan") || text_.is_word(at, "berhasil"));
  const uint32_t fate = at + aux;
  if (fate >= text_.tokens.size()) return false;
  return text_.is_word(fate, "hilang") || text_.is_word(fate, "selamat") || (aux && text_.is_word(fate, "dicari"));
}

// "Enam jenazah telah dievakuasi": the dead, whatever is done with them.
bool MeasureReader::is_dead(const FigureShape& shape) {
  return shape.noun && shape.noun->value > 0 && measure_of(*shape.noun) == Measure::killed;
}

// "478 penumpang telah dievakuasi": who was on board or under way is brought to safety and has lost no home.
bool MeasureReader::is_rescue(const Verb& verb, const FigureShape& shape) const {
  if (verb.measure != Measure::displaced || !shape.noun) return false;
  constexpr std::string_view kUnderWay[] = {"passengers", "crew", "climbers", "tourists", "pilgrims", "visitors",
                                            "spectators", "miners", "worshippers", "participants"};
  if (std::ranges::find(kUnderWay, shape.noun->name) == std::end(kUnderWay)) return false;
  return text_.is_word(verb.first, "dievakuasi") || text_.is_word(verb.first, "mengevakuasi");
}

// A noun that no list knows may be a thing: only what happens to beings alone, right beside it, counts.
void MeasureReader::measure_unknown(MeasuredFigure& figure, const std::optional<Verb>& before,
                                    const std::optional<Verb>& behind) {
  const auto fits = [](const std::optional<Verb>& verb) {
    return verb && verb->own && (verb->measure == Measure::killed || verb->measure == Measure::injured);
  };
  if (fits(before)) {
    set(figure, *before, "figure.object");
  } else if (fits(behind)) {
    set(figure, *behind, "figure.subject");
  }
}

// "dua orang dilaporkan tewas", "Empat anggota polisi yang menanggapi laporan itu juga tewas".
std::optional<MeasureReader::Verb> MeasureReader::verb_behind(Figures figures, size_t i) const {
  const FigureShape& shape = figures[i].shape;
  const uint32_t sentence_end = text_.sentence_of(shape.first).end;
  const uint32_t begin = past_aside(figures, i, sentence_end);
  uint32_t limit = std::min(sentence_end, begin + kBehindReach);
  for (size_t k = i + 1; k < figures.size() && figures[k].shape.first < limit; ++k) {
    if (figures[k].shape.first >= begin) limit = figures[k].shape.first;
  }
  bool relative = false, adjacent = begin == shape.end;
  for (uint32_t at = begin; at < limit; ++at) {
    const Token& t = text_.tokens[at];
    if (auto verb = verb_at(at, "is")) {
      verb->own = adjacent;
      return verb;
    }
    if (leaves_a_place(shape, at, limit)) return Verb{at, at + 1, Measure::displaced, false, "is"};
    if (t.is('(') || t.is(')') || t.is_number()) continue;
    if (t.is_word() && is(at, WordClass::and_word) && joins_beings(at + 1, limit)) {
      adjacent = false;
      continue;
    }
    if (!t.is_word() || is(at, WordClass::figure_break) || is(at, WordClass::and_word)) break;
    if (is(at, WordClass::relative_word)) {
      relative = true;
      continue;
    }
    if (is(at, WordClass::figure_aux)) continue;
    adjacent = false;
    if (!relative && looks_like_verb(text_, at, lexicon_)) break;
  }
  return std::nullopt;
}

// "4,3 juta orang telah meninggalkan Ukraina": so many do not travel.
bool MeasureReader::leaves_a_place(const FigureShape& shape, uint32_t at, uint32_t limit) const {
  constexpr int64_t kMany = 500;
  const bool many = shape.value && shape.value->decimals == 0 && shape.value->digits >= kMany;
  if (many && text_.is_word(at, "menyeberang")) return true;
  if (!many || at + 1 >= limit || !text_.is_word(at, "meninggalkan")) return false;
  constexpr std::string_view kHomes[] = {"rumah", "desa", "kampung", "kota", "wilayah", "permukiman", "tempat"};
  return text_.tokens[at + 1].capitalised || std::ranges::any_of(kHomes, [&](std::string_view home) { return text_.is_word(at + 1, home); });
}

// "460 pasien dan pendamping mereka tewas": the second subject is not counted, and shares the verb.
bool MeasureReader::joins_beings(uint32_t at, uint32_t limit) const {
  constexpr uint32_t kShortestOwned = 6;  // "bayinya"
  return at < limit && text_.tokens[at].is_word() && !text_.tokens[at].capitalised &&
         !looks_like_verb(text_, at, lexicon_) &&
         (lexicon_.match(text_, at, WordClass::figure_noun) || lexicon_.match(text_, at, WordClass::person_title) ||
          (text_.tokens[at].span.size() >= kShortestOwned && text_.str(at).ends_with("nya")));
}

// Behind ", atau sekitar 85 persen penduduk," and "dari 98 keluarga", which stand between a figure and its verb.
uint32_t MeasureReader::past_aside(Figures figures, size_t i, uint32_t limit) const {
  constexpr uint32_t kLongestAside = 14;
  const uint32_t begin = figures[i].shape.end;
  const bool of = begin < limit && is(begin, WordClass::of_word) && i + 1 < figures.size() &&
                  figures[i + 1].shape.first == begin + 1;
  if (of) return figures[i + 1].shape.end;
  const uint32_t first = figures[i].shape.first;  // "selebihnya, 27 orang, luka ringan"
  const bool apposed = first >= 2 && begin < limit && text_.tokens[begin].is(',') && text_.tokens[first - 1].is(',') &&
                       is(first - 2, WordClass::figure_rest);
  if (apposed) return begin + 1;
  if (begin + 1 >= limit || !text_.tokens[begin].is(',') || !is(begin + 1, WordClass::figure_aside)) return begin;
  for (uint32_t at = begin + 2; at < std::min(limit, begin + kLongestAside); ++at) {
    if (verb_at(at, "is")) return begin;
    if (text_.tokens[at].is(',') && at + 1 < limit && !is(at + 1, WordClass::and_word)) return at + 1;
  }
  return begin;
}

// "menewaskan sedikitnya 32 orang", "menangkap Harlan bersama tiga orang lainnya".
std::optional<MeasureReader::Verb> MeasureReader::verb_before(Figures figures, size_t i) const {
  const FigureShape& shape = figures[i].shape;
  const uint32_t begin = text_.sentence_of(shape.first).first;
  uint32_t floor = shape.first - begin > kBeforeReach ? shape.first - kBeforeReach : begin;
  if (i > 0) floor = std::max(floor, figures[i - 1].shape.end);
  bool joined = false, loose = false;
  uint32_t loose_end = shape.first;  // one past the last word that stands between
  for (uint32_t at = shape.first; at > floor; --at) {
    const uint32_t token = at - 1;
    const Token& t = text_.tokens[token];
    if (auto verb = verb_at(token, "does")) {
      loose = loose && loose_end > verb->end;  // "merenggut nyawa empat tentara": the noun belongs to the verb
      if (verb->end > shape.first || (loose && !joined)) return std::nullopt;
      if (verb->key == "hands_over" && !(shape.noun && shape.noun->key == "force")) return std::nullopt;
      verb->own = verb->end == shape.first || !loose;
      return verb;
    }
    if (t.is_word() && (is(token, WordClass::figure_break) || looks_like_verb(text_, token, lexicon_))) break;
    if (t.is(';') || t.is(':') || t.is('.')) break;
    const bool linker = t.is_word() && is(token, WordClass::figure_linker);
    joined = joined || (linker && !loose);
    const bool passing = is(token, WordClass::figure_hedge) || is(token, WordClass::figure_aux) || linker;
    if (!passing && !loose) loose_end = at;
    loose = loose || !passing;
  }
  return std::nullopt;
}

// "menjadi", "terdiri dari" right before the number.
bool MeasureReader::copula_before(uint32_t number, uint32_t begin) const {
  if (number > begin && text_.is_word(number - 1, "angka")) --number;  // "menembus angka 2.000 orang"
  for (uint32_t back = 1; back <= 2 && number >= begin + back; ++back) {
    const auto copula = lexicon_.match(text_, number - back, WordClass::figure_copula);
    if (copula && copula->tokens == back) return true;
  }
  return false;
}

// "Jumlah korban tewas akibat gempa itu bertambah menjadi 162 orang", "Korban luka: 30 orang".
std::optional<MeasureReader::Verb> MeasureReader::total_before(const FigureShape& shape) const {
  const uint32_t begin = text_.sentence_of(shape.first).first;
  if (shape.first == begin) return std::nullopt;
  const uint32_t last = shape.first - 1;
  const bool reaching = shape.bound == Bound::at_most || shape.bound == Bound::about;
  const bool direct = copula_before(shape.first, begin) || text_.tokens[last].is(':') || is(last, WordClass::casualty_verb) ||
                      is(last, WordClass::casualty_noun) || text_.tokens[last].is('(') || is(shape.first, WordClass::figure_copula);
  const bool adjacent_noun = last > begin && is(last - 1, WordClass::casualty_noun);
  for (uint32_t back = 2; back <= 3 && shape.first >= begin + back; ++back) {  // "luka ringan 29 orang"
    const auto verb = verb_at(shape.first - back, "is");
    if (verb && verb->end == shape.first) return verb;
  }
  if (!direct && !reaching && !adjacent_noun) return std::nullopt;
  const uint32_t floor = shape.first - begin > kTotalReach ? shape.first - kTotalReach : begin;
  for (uint32_t at = shape.first; at > floor; --at) {
    const uint32_t token = at - 1;
    if (auto verb = verb_at(token, "is"); direct && verb && verb->end <= shape.first) return verb;
    if (!is(token, WordClass::casualty_noun)) continue;
    const auto noun = lexicon_.match(text_, token, WordClass::casualty_noun);
    if (noun && token + noun->tokens <= shape.first) {
      return Verb{token, token + noun->tokens, measure_of(*noun->entry), false, {}};
    }
  }
  return std::nullopt;
}

// "membebaskan beberapa kota dan hampir 300 permukiman", "tujuh desa direbut".
std::optional<MeasureReader::Verb> MeasureReader::gained(const FigureShape& shape) const {
  if (!shape.noun || shape.noun->key != "settlement") return std::nullopt;
  const Sentence& sentence = text_.sentence_of(shape.first);
  const uint32_t floor = shape.first - sentence.first > kGainReach ? shape.first - kGainReach : sentence.first;
  for (uint32_t at = shape.first; at > floor; --at) {
    if (!is(at - 1, WordClass::gain_verb)) continue;
    const auto verb = lexicon_.match(text_, at - 1, WordClass::gain_verb);
    if (verb && verb->entry->key == "does") return Verb{at - 1, at - 1 + verb->tokens, Measure::settlements, false, "does"};
  }
  for (uint32_t at = shape.end; at < std::min(sentence.end, shape.end + 6); ++at) {
    if (!is(at, WordClass::gain_verb)) continue;
    const auto verb = lexicon_.match(text_, at, WordClass::gain_verb);
    if (verb && verb->entry->key == "is") return Verb{at, at + verb->tokens, Measure::settlements, false, "is"};
  }
  return std::nullopt;
}

// "286 nyawa di kedua pihak: 207 tentara Armenia dan …": the parts of what was told before the colon.
bool MeasureReader::breaks_down(Figures figures, size_t i) const {
  constexpr uint32_t kReach = 10;
  const uint32_t begin = figures[i - 1].shape.end, first = figures[i].shape.first;
  return first > begin && first - begin <= kReach && text_.tokens[first - 1].is(':') && figures[i - 1].shape.counts_beings();
}

// Nothing but a comma or "dan" between the figure and the one before.
bool MeasureReader::chained(Figures figures, size_t i) const {
  const uint32_t gap_begin = figures[i - 1].shape.end, gap_end = figures[i].shape.first;
  if (gap_end < gap_begin || gap_end - gap_begin > 3) return false;
  for (uint32_t at = gap_begin; at < gap_end; ++at) {
    const Token& t = text_.tokens[at];
    if (!t.is(',') && !is(at, WordClass::figure_linker)) return false;
  }
  return gap_end > gap_begin;
}

// "Klaten 1.041 orang, Sleman 185 orang,": nothing but a name before it, nothing behind.
bool MeasureReader::listed_by_place(const FigureShape& shape) const {
  const Sentence& sentence = text_.sentence_of(shape.first);
  if (shape.first == sentence.first || !text_.tokens[shape.first - 1].capitalised) return false;
  if (shape.end >= sentence.end) return true;
  return !text_.tokens[shape.end].is_word() || is(shape.end, WordClass::and_word);
}

// "72 persen di antaranya"
bool MeasureReader::is_among(uint32_t at) const {
  const auto rest = lexicon_.match(text_, at, WordClass::figure_rest);
  return rest && rest->entry->key == "among";
}

// "821 orang tewas di Palu, sedangkan di Donggala 11 orang": another clause that leaves the verb out.
bool MeasureReader::gapped(Figures figures, size_t i) const {
  constexpr uint32_t kReach = 10;
  const uint32_t begin = figures[i - 1].shape.end, end = figures[i].shape.first;
  if (end <= begin || end - begin > kReach || figures[i].shape.end >= text_.tokens.size()) return false;
  const bool likewise = (text_.is_word(end - 1, "pula") || text_.is_word(end - 1, "juga")) &&
                        (text_.is_word(end - 2, "begitu") || text_.is_word(end - 2, "demikian"));
  if (likewise) return true;  // "1.166 tentara tewas, begitu pula 39 warga sipil"
  const uint32_t behind = figures[i].shape.end;
  const bool place_behind = is(behind, WordClass::strict_preposition);  // "1.200 orang tewas di A dan 200 orang di B"
  if (place_behind && is(end - 1, WordClass::and_word) && figures[i - 1].shape.noun == figures[i].shape.noun) return true;
  if (text_.tokens[behind].is_word()) return false;
  bool contrast = false;
  for (uint32_t at = begin; at < end; ++at) {
    contrast = contrast || text_.is_word(at, "sedangkan") || text_.is_word(at, "sementara");
    if (contrast && looks_like_predicate(text_, at, lexicon_)) return false;
  }
  return contrast;
}

// "…, termasuk 12 anak-anak": some of those before.
bool MeasureReader::includes(Figures figures, size_t i) const {
  const uint32_t first = figures[i].shape.first;
  if (first <= figures[i - 1].shape.end) return false;
  for (uint32_t back = 1; back <= 2 && first >= figures[i - 1].shape.end + back; ++back) {
    const auto word = lexicon_.match(text_, first - back, WordClass::figure_including);
    if (word && word->tokens == back) return true;
  }
  return false;
}

// Coordinated figures share a verb; "di antaranya" and "korban lain" take up the figure before.
void MeasureReader::share(Figures figures, const MeasuredFigure* before) const {
  const auto takes = [](MeasuredFigure& figure, const MeasuredFigure& other, int index) {
    if (figure.told || !other.told || figure.shape.kind != FigureKind::count) return;
    if (!figure.shape.counts_beings()) return;
    figure.measure = other.measure;
    figure.rule = "figure.shared";
    figure.evidence = other.evidence;
    figure.evidence_end = other.evidence_end;
    figure.object = other.object;
    figure.freed = other.freed;
    figure.told = true;
    figure.shared_with = index;
  };
  for (size_t i = 1; i < figures.size(); ++i) {
    const bool object = figures[i - 1].object;
    const uint32_t next = figures[i].shape.end;
    const bool own = next < text_.tokens.size() && looks_like_predicate(text_, next, lexicon_);  // "lima lainnya hilang"
    const bool shared = figures[i - 1].rule == "figure.shared";
    if (breaks_down(figures, i)) {
      takes(figures[i], figures[i - 1], static_cast<int>(i) - 1);
      figures[i].shared_with = -1;  // each part has its own side
    }
    if (includes(figures, i)) takes(figures[i], figures[i - 1], static_cast<int>(i) - 1);
    const bool listed = figures[i - 1].rule == "figure.total";  // "korban luka terdiri dari lima guru dan dua siswa"
    if (chained(figures, i) && (object || shared || listed) && !own) takes(figures[i], figures[i - 1], static_cast<int>(i) - 1);
  }
  for (size_t i = figures.size(); i-- > 1;) {
    const bool by_noun = figures[i].rule == "figure.noun";  // "650 pasien dan 5.000 pengungsi": each by its own noun
    const uint32_t first = figures[i - 1].shape.first;
    const bool whole = first > 0 && is(first - 1, WordClass::of_word);  // "dari delapan awak, lima tewas": three did not
    if (chained(figures, i) && !by_noun && !whole) takes(figures[i - 1], figures[i], static_cast<int>(i));
  }
  for (size_t i = 0; i < figures.size(); ++i) {
    const FigureShape& shape = figures[i].shape;
    const bool victims = shape.noun && shape.noun->key == "victim";
    const bool linked = shape.bare() && !shape.one && shape.first > 0 && is(shape.first - 1, WordClass::figure_linker);
    const MeasuredFigure* last = i > 0 ? &figures[i - 1] : before;
    if (last && last->shape.noun == shape.noun && listed_by_place(shape)) takes(figures[i], *last, static_cast<int>(i) - 1);
    if (i > 0 && gapped(figures, i)) takes(figures[i], figures[i - 1], static_cast<int>(i) - 1);
    if (last && last->told && shape.kind == FigureKind::percent && is_among(shape.end)) figures[i].measure = last->measure;
    if (last && (victims || shape.among || linked)) takes(figures[i], *last, static_cast<int>(i) - 1);
  }
}

}  // namespace jejak
