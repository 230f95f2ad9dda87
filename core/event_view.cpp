#include "core/event_view.h"

#include <algorithm>
#include <optional>

#include "core/verb_shape.h"

namespace jejak {
namespace {

// How many mentions to either side of a word are looked at: more than any readable clause holds.
constexpr uint32_t kReach = 8;
// "dikutip dari AFP, Sabtu": how many tokens a citing verb reaches.
constexpr uint32_t kCitationReach = 8;
// "perang yang berlangsung 44 hari": how many tokens may stand between the fighting and its length.
constexpr uint32_t kLengthReach = 4;
// A verb that a date belongs to stands this near to it.
constexpr uint32_t kVerbReach = 24;
// "perjanjian pada tahun 2020": between a noun and the time that is its own.
constexpr uint32_t kNounTimeGap = 3;

bool is_dated(const TimeMention& time) { return time.begin.has_value() && time.end.has_value(); }

bool is_duration(const TimeMention& time) { return time.type == TimexType::duration; }

template <class Mention>
std::span<const Mention> inside(const std::vector<Mention>& mentions, Span span) {
  const auto begin_of = [](const Mention& m) { return m.span.begin; };
  const auto from = std::ranges::lower_bound(mentions, span.begin, {}, begin_of);
  const auto to = std::ranges::lower_bound(from, mentions.end(), span.end, {}, begin_of);
  return {from, to};
}

void add_once(std::vector<EntityId>& ids, EntityId id) {
  if (id != kNoEntity && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

}  // namespace

template <class Mention>
void SentenceView::collect(const std::vector<Mention>& mentions, std::vector<Local>& locals, bool with_clauses) {
  locals.clear();
  const auto slice = inside(mentions, text_.sentences[sentence_].span);
  const Sentence& s = text_.sentences[sentence_];
  for (const Mention& mention : slice) {
    const uint32_t token = text_.token_at(mention.span.begin);
    if (token < s.first || token >= s.end) continue;
    const uint32_t end = std::min(std::max(text_.token_at(mention.span.end), token + 1), s.end);
    const uint32_t clause = with_clauses ? clauses_.clause_of(token) : 0;
    locals.push_back({static_cast<uint32_t>(&mention - mentions.data()), token, end, clause});
  }
}

void SentenceView::build(uint32_t sentence, const EventMarks& marks) {
  sentence_ = sentence;
  marks_ = &marks;
  collect(document_.times, times_, false);
  time_tokens_.clear();
  for (const Local& time : times_) time_tokens_.push_back(time.token);
  clauses_.split(text_, lexicon_, sentence, time_tokens_);
  for (Local& time : times_) time.clause = clauses_.clause_of(time.token);
  collect(document_.figures, figures_, true);
  collect(document_.places, places_, true);
  collect(document_.people, people_, true);
  collect(document_.organizations, organizations_, true);
  place_references_.clear();
  const Sentence& s = text_.sentences[sentence];
  for (uint32_t i = s.first; i < s.end; ++i) {
    if (lexicon_.match(text_, i, WordClass::event_place_reference)) place_references_.push_back(i);
  }
}

template <class Visit>
void SentenceView::visit_near(const std::vector<Local>& locals, uint32_t token, uint32_t reach, Visit visit) const {
  const auto middle = static_cast<size_t>(std::ranges::lower_bound(locals, token, {}, &Local::token) - locals.begin());
  const size_t from = middle - std::min<size_t>(middle, reach);
  const size_t to = std::min<size_t>(locals.size(), middle + reach);
  for (size_t i = from; i < to; ++i) visit(locals[i]);
}

bool SentenceView::same_time(uint32_t a, uint32_t b) const {
  if (a == b) return true;
  if (a < b) std::swap(a, b);  // the child is opened later
  const Clause& child = clauses_[a];
  const bool joined = child.link == ClauseLink::when || child.link == ClauseLink::coordinate;
  return joined && child.parent == b;
}

bool SentenceView::adjacent(uint32_t a, uint32_t b) const {
  return a == b || clauses_[a].parent == b || clauses_[b].parent == a;
}

bool SentenceView::is_unreal(uint32_t clause) const {
  for (int depth = 0; depth < 4; ++depth) {
    const Clause& c = clauses_[clause];
    if (c.link == ClauseLink::purpose || c.link == ClauseLink::condition) return true;
    if (c.independent == clause) return false;
    clause = c.parent;
  }
  return false;
}

bool SentenceView::is_background(uint32_t clause) const {
  for (int depth = 0; depth < 4; ++depth) {
    const Clause& c = clauses_[clause];
    switch (c.link) {
      case ClauseLink::after:
      case ClauseLink::before:
      case ClauseLink::since:
      case ClauseLink::until:
      case ClauseLink::cause: return true;
      default: break;
    }
    if (c.independent == clause) return false;
    clause = c.parent;
  }
  return false;
}

uint32_t SentenceView::quote_at(uint32_t offset, bool direct_only) const {
  const auto& quotes = document_.quotes;
  auto it = std::ranges::upper_bound(quotes, offset, {}, [](const QuoteMention& q) { return q.span.begin; });
  uint32_t found = kNone;  // the outermost of those that nest
  for (uint32_t looked = 0; it != quotes.begin() && looked < kReach; ++looked) {
    --it;
    if (it->span.contains(offset) && (it->direct || !direct_only)) found = static_cast<uint32_t>(it - quotes.begin());
  }
  return found;
}

bool SentenceView::is_cited(const Local& time) const {
  const uint32_t first = time.token - std::min(time.token, kCitationReach);
  for (const EventMark& mark : marks_between(marks_->modals, first, time.token)) {
    if (mark.is("cited")) return true;
  }
  return false;
}

// "gencatan senjata 10 November 2020" keeps its day to itself.
bool SentenceView::belongs_to_other_noun(const Local& time, uint32_t token) const {
  const uint32_t first = time.token - std::min(time.token, kNounTimeGap + 2);
  for (const EventMark& noun : marks_between(marks_->nouns, first, time.token)) {
    if (noun.token == token || noun.end() > time.token || time.token - noun.end() > kNounTimeGap) continue;
    bool apart = false;
    for (uint32_t i = noun.end(); i < time.token; ++i) apart = apart || !text_.tokens[i].is_word();
    if (!apart) return true;
  }
  return false;
}

// "sejak November 2021, ketika …": the time that the clause explains.
bool SentenceView::stands_before(const Local& time, uint32_t clause) const {
  const Clause& c = clauses_[clause];
  if (c.link != ClauseLink::when || time.end > c.first) return false;
  return c.first == time.end || (c.first == time.end + 1 && text_.tokens[time.end].is(','));
}

bool SentenceView::explains(uint32_t token, uint32_t time) const {
  const auto local = std::ranges::find(times_, time, &Local::index);
  return time != kNone && local != times_.end() && stands_before(*local, clauses_.clause_of(token));
}

bool SentenceView::is_of_other_noun(uint32_t token, uint32_t time) const {
  const auto local = std::ranges::find(times_, time, &Local::index);
  return local != times_.end() && belongs_to_other_noun(*local, token);
}

bool SentenceView::has_verb(uint32_t clause) const {
  const uint32_t first = clauses_[clause].first;
  const auto verbs = marks_between(marks_->verbs, first, first + kReach);
  return std::ranges::any_of(verbs, [&](const EventMark& verb) { return clauses_.clause_of(verb.token) == clause; });
}

int SentenceView::time_penalty(const Local& time, uint32_t token, bool nominal, bool state_begins) const {
  const TimeMention& mention = document_.times[time.index];
  const uint32_t own = clauses_.clause_of(token);
  if (quote_at(mention.span.begin, false) != quote_at(text_.tokens[token].span.begin, false)) return -1;
  if (is_cited(time)) return -1;
  if (stands_before(time, own)) return 0;
  const int apart = belongs_to_other_noun(time, token) ? 60 : 0;
  if (own == time.clause) return apart;
  if (same_time(own, time.clause)) return apart + 20;
  const Clause& of_time = clauses_[time.clause];
  const bool hangs_on_own = of_time.parent == own;
  // "menandatangani perjanjian yang ditengahi Rusia pada 10 November": an adverb at the end speaks of the whole.
  // "Menteri itu, yang negaranya memimpin badan ini sejak 2021, menyesalkan …": before the verb it speaks of its own clause.
  const bool keeps_time = !nominal && time.token < token;
  // "menjalankan kesepakatan yang dicapai Sabtu": right behind its verb it speaks of that.
  const bool right_behind = time.token <= of_time.first + 2;
  if (of_time.link == ClauseLink::relative && hangs_on_own && !keeps_time && (nominal || !(has_verb(time.clause) || right_behind))) {
    return apart + 24;
  }
  // "meninggal karena kelaparan pada pertengahan Juli": a cause without a verb is of the same time.
  if (of_time.link == ClauseLink::cause && hangs_on_own && !keeps_time && !has_verb(time.clause)) return apart + 24;
  if (of_time.link == ClauseLink::since && hangs_on_own && state_begins) return 30;
  // "… setelah baku tembak pecah di perbatasan, Sabtu": the day at the end is that of both.
  const Clause& mine = clauses_[own];
  const bool after_both = mine.link == ClauseLink::after && mine.parent == time.clause && time.token > token;
  if (after_both && offset_before(own) == kNone) return apart + 30;
  // "direbut kembali setelah perang pada 2020": within that year, as far as the text says.
  const bool within_a_year = is_dated(mention) && mention.begin->year == mention.end->year &&
                             mention.begin->month != mention.end->month;
  if (of_time.link == ClauseLink::after && hangs_on_own && within_a_year && !nominal) return 90;
  return -1;
}

bool SentenceView::counts_since(uint32_t token) const {
  constexpr uint32_t kClauses = 4;  // behind the token's own
  const uint32_t own = clauses_.clause_of(token);
  for (uint32_t i = own + 1; i < std::min(clauses_.size(), own + 1 + kClauses); ++i) {
    if (clauses_[i].link == ClauseLink::since && clauses_[i].parent == own) return true;
  }
  return false;
}

// "sepanjang 2019 … diguncang 2.000 gempa", "sepanjang 2014 hingga 2018": a count of many, not the day of one.
bool SentenceView::spans_many(const Local& time) const {
  constexpr uint32_t kReach = 5;
  const uint32_t first = text_.sentences[sentence_].first;
  for (uint32_t i = time.token; i-- > first && time.token - i <= kReach;) {
    if (text_.is_word(i, "sepanjang")) return true;
    const bool range = text_.tokens[i].is_number() || text_.is_word(i, "hingga") || text_.is_word(i, "sampai") ||
                       lexicon_.entry_of(text_, i, WordClass::month);
    if (!range) return false;
  }
  return false;
}

uint32_t SentenceView::shift_near(uint32_t token) const {
  uint32_t found = kNone;
  visit_near(times_, token, kReach, [&](const Local& time) {
    const bool own = time.clause == clauses_.clause_of(token) && is_duration(document_.times[time.index]);
    if (own && is_shift(time.end) != Shift::none) found = time.index;
  });
  return found;
}

Shift SentenceView::is_shift(uint32_t token) const {
  if (!text_.same_sentence(token, text_.sentences[sentence_].first)) return Shift::none;
  if (text_.is_word(token, "sebelumnya")) return Shift::back;
  const bool later = text_.is_word(token, "kemudian") || text_.is_word(token, "setelahnya") ||
                     text_.is_word(token, "sesudahnya") || text_.is_word(token, "berselang");
  return later ? Shift::on : Shift::none;
}

TimeChoice SentenceView::time_of(uint32_t token, bool nominal, bool state_begins) const {
  TimeChoice choice;
  int best = 0;
  visit_near(times_, token, kReach, [&](const Local& time) {
    const TimeMention& mention = document_.times[time.index];
    const int penalty = time_penalty(time, token, nominal, state_begins);
    if (adjacent(time.clause, clauses_.clause_of(token)) && spans_many(time)) choice.timed = true;
    if (penalty < 0 || mention.type == TimexType::set || spans_many(time)) return;
    const uint32_t distance = time.token > token ? time.token - token : token - time.token;
    if (!is_dated(mention) || is_duration(mention)) {
      // "dalam 24 jam terakhir", "beberapa waktu lalu": a time, though not known which.
      const bool deictic = !is_duration(mention) || text_of(text_.text, mention.span).ends_with("terakhir");
      if (!deictic || penalty >= 60) return;
      const uint32_t clause = clauses_.clause_of(token);
      choice.timed = choice.timed || time.clause == clause;
      // Also "permusuhan, yang bermula 27 September, …".
      if (mention.yearless && choice.yearless == kNone && adjacent(time.clause, clause)) choice.yearless = time.index;
      return;
    }
    const int cost = 2 * penalty + static_cast<int>(std::min(distance, 200u));
    if (choice.time == kNone || cost < best) {
      choice.time = time.index;
      best = cost;
    }
  });
  choice.timed = choice.timed || choice.time != kNone;
  return choice;
}

uint32_t SentenceView::offset_before(uint32_t clause) const {
  const ClauseLink link = clauses_[clause].link;
  if (link != ClauseLink::after && link != ClauseLink::before) return kNone;
  uint32_t found = kNone;
  visit_near(times_, clauses_[clause].first, 2, [&](const Local& time) {
    if (time.end == clauses_[clause].first && is_duration(document_.times[time.index])) found = time.index;
  });
  return found;
}

uint32_t SentenceView::length_beside(const EventMark& noun) const {
  uint32_t found = kNone;
  visit_near(times_, noun.token, 2, [&](const Local& time) {
    if (!is_duration(document_.times[time.index]) || found != kNone) return;
    const bool before = time.end <= noun.token && noun.token - time.end <= 1;
    const bool after = time.token >= noun.end() && time.token - noun.end() <= kLengthReach;
    if (!before && !after) return;
    for (uint32_t i = before ? time.end : noun.end(); i < (before ? noun.token : time.token); ++i) {
      if (!text_.tokens[i].is_word()) return;
    }
    // "sehari setelah perang": counts from the fighting, does not measure it.
    if (before && time.end < text_.tokens.size() && lexicon_.match(text_, time.end, WordClass::event_marker)) return;
    found = time.index;
  });
  return found;
}

// A verb that tells something else than that somebody spoke.
bool SentenceView::tells_verb(uint32_t token) const {
  const WordId word = text_.tokens[token].word;
  return looks_like_verb(text_, token, lexicon_) && !lexicon_.may_begin(word, WordClass::speech_verb) &&
         !lexicon_.may_begin(word, WordClass::report_cue) && !lexicon_.may_begin(word, WordClass::speech_passive);
}

uint32_t SentenceView::verb_beside(const Local& time) const {
  const Sentence& s = text_.sentences[sentence_];
  const uint32_t first = std::max(s.first, time.token - std::min(time.token, kVerbReach));
  for (uint32_t i = time.token; i-- > first;) {
    if (clauses_.clause_of(i) == time.clause && tells_verb(i)) return i;
  }
  for (uint32_t i = time.end; i < std::min(s.end, time.end + kVerbReach); ++i) {
    if (clauses_.clause_of(i) == time.clause && tells_verb(i)) return i;
  }
  return kNone;
}

std::vector<DatedVerb> SentenceView::dated_verbs() const {
  std::vector<DatedVerb> found;
  for (const Local& time : times_) {
    const TimeMention& mention = document_.times[time.index];
    if (!is_dated(mention) || mention.begin != mention.end || mention.open_begin || mention.open_end) continue;
    if (is_duration(mention) || mention.type == TimexType::set) continue;
    if (is_cited(time) || is_unreal(time.clause) || belongs_to_other_noun(time, kNone)) continue;
    const uint32_t verb = verb_beside(time);
    if (verb == kNone) continue;
    if (quote_at(mention.span.begin, false) != kNone || quote_at(text_.tokens[verb].span.begin, false) != kNone) continue;
    found.push_back({time.index, verb});
  }
  return found;
}

std::vector<uint32_t> SentenceView::casualties_near(uint32_t token) const {
  std::vector<uint32_t> found;
  const uint32_t own = clauses_.clause_of(token);
  visit_near(figures_, token, kReach, [&](const Local& figure) {
    const FigureMention& mention = document_.figures[figure.index];
    const bool counts = mention.measure == Measure::killed || mention.measure == Measure::injured;
    const bool none = mention.value && mention.value->digits == 0;
    if (counts && !none && (adjacent(own, figure.clause) || same_time(own, figure.clause))) found.push_back(figure.index);
  });
  return found;
}

std::vector<uint32_t> SentenceView::figures_near(uint32_t token) const {
  std::vector<uint32_t> found;
  const uint32_t own = clauses_.clause_of(token);
  visit_near(figures_, token, kReach, [&](const Local& figure) {
    if (own == figure.clause || clauses_[figure.clause].parent == own) found.push_back(figure.index);
  });
  return found;
}

bool SentenceView::refers_to_last_place(uint32_t token, uint32_t clause) const {
  const auto middle = std::ranges::lower_bound(place_references_, token) - place_references_.begin();
  const auto from = std::max<ptrdiff_t>(0, middle - kReach);
  const auto to = std::min<ptrdiff_t>(std::ssize(place_references_), middle + kReach);
  return std::any_of(place_references_.begin() + from, place_references_.begin() + to,
                     [&](uint32_t at) { return adjacent(clauses_.clause_of(at), clause); });
}

void SentenceView::add_places(uint32_t clause, bool whole_sentence, Event& event) const {
  visit_near(places_, event.trigger.empty() ? 0 : text_.token_at(event.trigger.begin), kReach, [&](const Local& place) {
    const PlaceMention& mention = document_.places[place.index];
    if (mention.role != PlaceRole::location) return;
    const uint32_t of = place.clause;
    if (of == clause || same_time(of, clause) || (clauses_[of].parent == clause && of != clause) || whole_sentence) {
      add_once(event.places, mention.entity);
    }
  });
}

void SentenceView::add_participants(uint32_t clause, Event& event) const {
  const uint32_t token = text_.token_at(event.trigger.begin);
  const auto joins = [&](const Local& local) { return local.clause == clause || same_time(local.clause, clause); };
  visit_near(places_, token, kReach, [&](const Local& place) {
    const PlaceMention& mention = document_.places[place.index];
    if (mention.role == PlaceRole::actor && joins(place)) add_once(event.participants, mention.entity);
  });
  visit_near(people_, token, kReach, [&](const Local& person) {
    if (joins(person)) add_once(event.participants, document_.people[person.index].entity);
  });
  visit_near(organizations_, token, kReach, [&](const Local& organization) {
    if (joins(organization)) add_once(event.participants, document_.organizations[organization.index].entity);
  });
}

// "di wilayah itu": the last region or town that was told of as territory.
void SentenceView::add_last_place(uint32_t token, Event& event) const {
  const auto& places = document_.places;
  const uint32_t offset = text_.tokens[token].span.begin;
  auto it = std::ranges::lower_bound(places, offset, {}, [](const PlaceMention& m) { return m.span.begin; });
  EntityId fallback = kNoEntity;
  for (uint32_t looked = 0; it != places.begin() && looked < 2 * kReach; ++looked) {
    --it;
    if (it->role == PlaceRole::dateline || it->entity == kNoEntity) continue;
    const bool country = document_.entities[it->entity].level == "country";
    if (!country) return add_once(event.places, it->entity);
    if (fallback == kNoEntity) fallback = it->entity;
  }
  add_once(event.places, fallback);
}

void SentenceView::add_names(uint32_t token, Event& event) const {
  const uint32_t own = clauses_.clause_of(token);
  const uint32_t independent = clauses_[own].independent;
  add_places(own, false, event);
  if (event.places.empty() && refers_to_last_place(token, own)) add_last_place(token, event);
  if (event.places.empty()) add_places(independent, false, event);
  if (event.places.empty() && refers_to_last_place(token, independent)) add_last_place(token, event);
  if (event.places.empty()) add_places(own, true, event);
  add_participants(own, event);
  if (own != independent) add_participants(clauses_[own].parent, event);
  if (event.participants.empty()) add_participants(independent, event);
}

uint32_t SentenceView::agent_of(const EventMark& verb) const {
  // Passive verbs begin with "di-" ("direbut oleh …"); no active one of the lexicon does.
  const std::string_view word = text_.str(verb.token);
  const bool passive = word.starts_with("di") || word.starts_with("Di");
  const uint32_t own = clauses_.clause_of(verb.token);
  uint32_t agent = kNoPlaceMention;
  visit_near(places_, verb.token, kReach, [&](const Local& place) {
    if (document_.places[place.index].role != PlaceRole::actor || place.clause != own) return;
    if (!passive && place.token < verb.token) agent = place.index;  // the last before the verb
    const bool after_by = place.token > verb.end() && place.token - verb.end() <= kCitationReach;
    if (passive && after_by && agent == kNoPlaceMention && by_before(verb.end(), place.token)) agent = place.index;
  });
  return agent;
}

// "oleh" between the verb and a name.
bool SentenceView::by_before(uint32_t first, uint32_t end) const {
  for (uint32_t i = first; i < end; ++i) {
    if (text_.is_word(i, "oleh")) return true;
  }
  return false;
}

}  // namespace jejak
