#include "core/event_scan.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/event_fights.h"
#include "core/event_marks.h"
#include "core/event_relations.h"
#include "core/event_view.h"

namespace jejak {
namespace {

// "Pertempuran antara tentara dan kelompok bersenjata itu kembali pecah": a verb may stand further behind its subject.
constexpr uint32_t kSubjectReach = 16;
EventSupport support_of(const LexEntry& entry) {
  if (entry.key == "begin") return EventSupport::begin;
  if (entry.key == "end") return EventSupport::end;
  if (entry.key == "reach") return EventSupport::reach;
  if (entry.key == "mediate") return EventSupport::mediate;
  if (entry.key == "declare" || entry.key == "schedule") return EventSupport::declare;
  if (entry.key == "in") return EventSupport::in;
  return EventSupport::hold;
}

// What leaves victims or damage behind: a casualty verb beside it says that it happened.
bool is_harm(const LexEntry& noun) {
  return noun.name == "fighting" || noun.key == "explosion" || noun.name == "raid" || noun.name == "accident" || noun.name == "disaster";
}

// Reads one article; the drafts of the sentence under way begin at `first_`.
class Scanner {
 public:
  Scanner(const TokenisedText& text, const Lexicon& lexicon, const Document& document)
      : text_(text), lexicon_(lexicon), document_(document), view_(text, lexicon, document),
        fights_(text, lexicon, document, view_, marks_), relations_(text, view_, marks_) {}

  EventDrafts run() {
    for (uint32_t s = 0; s < text_.sentences.size(); ++s) {
      const BlockKind kind = text_.blocks[text_.sentences[s].block].kind;
      if (kind == BlockKind::lead || kind == BlockKind::paragraph) scan(s, kind == BlockKind::lead);
    }
    return std::move(out_);
  }

 private:
  void scan(uint32_t sentence, bool lead) {
    find_event_marks(text_, lexicon_, sentence, marks_);
    if (!marks_.any() && !lead && !has_time(sentence)) return;
    sentence_ = sentence;
    lead_ = lead;
    first_ = out_.events.size();
    view_.build(sentence, marks_);
    for (const EventMark& verb : marks_.verbs) consider_verb(verb);
    for (const EventMark& noun : marks_.nouns) consider_noun(noun);
    for (const EventMark& transfer : marks_.transfers) consider_transfer(transfer);
    std::ranges::sort(out_.events.begin() + static_cast<ptrdiff_t>(first_), out_.events.end(), {},
                      [](const EventDraft& d) { return d.event.trigger.begin; });
    if (lead && out_.events.size() == first_) consider_lead();
    consider_dates();
    relations_.relate(out_.events, first_);
    fights_.find_ends(sentence, out_.fight_ends);
    fights_.find_lengths(sentence, out_.fight_lengths);
  }

  uint32_t clause_of(uint32_t token) const { return view_.clauses().clause_of(token); }
  uint32_t clause_first(uint32_t clause) const { return view_.clauses()[clause].first; }

  EventDraft draft_of(const EventMark& mark, EventType type, std::string_view rule) const {
    EventDraft draft;
    draft.event.type = type;
    draft.event.span = text_.sentences[sentence_].span;
    draft.event.trigger = text_.span_of(mark.token, mark.end());
    draft.event.why.rule = rule;
    draft.action = mark.entry ? std::string_view(mark.entry->name) : std::string_view();
    draft.sentence = sentence_;
    draft.block = text_.sentences[sentence_].block;
    draft.in_lead = lead_;
    const uint32_t clause = clause_of(mark.token);
    draft.background = view_.is_background(clause);
    draft.in_fight = fights_.in_fight(mark.token);
    draft.follows = follows();
    return draft;
  }

  void add(EventDraft draft, const EventMark& mark, bool state_begins) {
    TimeChoice when = view_.time_of(mark.token, draft.nominal, state_begins);
    const bool spoken_of = draft.event.type == EventType::statement && !draft.nominal && view_.is_of_other_noun(mark.token, when.time);
    if (spoken_of) when.time = kNone;
    draft.time = when.time;
    // "berulang kali diguncang gempa", "tewas sejak perang meletus": no one day.
    const bool many = repeated_before(mark.token) || (draft.event.type == EventType::casualty && view_.counts_since(mark.token));
    draft.timed = when.timed || many;
    draft.explains_time = view_.explains(mark.token, when.time);
    if (when.time == kNone) draft.yearless_time = when.yearless;
    if (when.time == kNone) draft.shift_time = view_.shift_near(mark.token);
    if (draft.shift_time != kNone) draft.shift = static_cast<int>(view_.shift_of(draft.shift_time));
    view_.add_names(mark.token, draft.event);
    out_.events.push_back(std::move(draft));
  }

  bool repeated_before(uint32_t token) const {
    constexpr uint32_t kReach = 4;
    const auto modals = marks_between(marks_.modals, token - std::min(token, kReach), token);
    return std::ranges::any_of(modals, [](const EventMark& mark) { return mark.is("repeated"); });
  }

  void consider_verb(const EventMark& verb) {
    const uint32_t clause = clause_of(verb.token);
    const EventType type = type_of(*verb.entry);
    const Modality modality = modality_before(marks_, verb.token, clause_first(clause));
    if (view_.is_unreal(clause) || modality == Modality::negated || modality == Modality::possible) return;
    const bool quoted = view_.in_direct_quote(text_.tokens[verb.token].span.begin);
    if (quoted && type != EventType::casualty) return;
    if (type == EventType::statement && (speaks_of_event(verb) || follows_agreement(verb))) return;
    EventDraft draft = draft_of(verb, type, type == EventType::casualty ? "event.casualty" : "event.verb");
    if (type == EventType::statement && verb.entry->name == "protest" && crowd_before(verb)) draft.event.type = EventType::other;
    draft.planned = modality == Modality::planned;
    draft.another = another_near(verb);
    if (type == EventType::casualty) {
      draft.event.figures = view_.casualties_near(verb.token);
      if (draft.event.figures.empty() || already_counted(draft.event.figures)) return;
      draft.counted_by_somebody = view_.in_quote(draft.event.trigger.begin) && !quoted && !names_occasion(verb);
      note_what_harmed(verb, draft);
    } else if (type == EventType::attack || type == EventType::explosion) {
      draft.event.figures = view_.figures_near(verb.token);
      draft.event.agent = view_.agent_of(verb);
      if (frees_captives(verb, draft.event)) {
        draft.event.type = EventType::other;
        draft.action = "release";
      }
    }
    if (type == EventType::agreement && agrees_on_truce(verb)) draft.action = "truce";
    if (verb.entry->name == "disaster" && befalls_war(verb)) draft.event.type = EventType::attack;
    const bool so_far = draft.counts_so_far;
    add(std::move(draft), verb, type == EventType::attack || type == EventType::deployment);
    out_.events.back().timed |= so_far;
  }

  // "membebaskan 13 sandera": no town is taken.
  bool frees_captives(const EventMark& verb, const Event& event) const {
    const bool frees = text_.is_word(verb.token, "membebaskan") || text_.is_word(verb.token, "dibebaskan");
    return frees && std::ranges::any_of(event.figures, [&](uint32_t i) { return document_.figures[i].measure == Measure::captured; });
  }

  // "dilanda perang sejak 15 April 2023"
  bool befalls_war(const EventMark& verb) const {
    const auto nouns = marks_between(marks_.nouns, verb.end(), verb.end() + 1);
    return std::ranges::any_of(nouns, [](const EventMark& noun) { return is_fight(*noun.entry); });
  }

  // "tewas dalam serangan balasan"
  bool names_occasion(const EventMark& verb) const {
    constexpr uint32_t kReach = 4;
    const auto nouns = marks_between(marks_.nouns, verb.end(), verb.end() + kReach);
    return std::ranges::any_of(nouns, [&](const EventMark& noun) {
      return (noun.is("attack") || is_harm(*noun.entry)) && clause_of(noun.token) == clause_of(verb.token);
    });
  }

  // "Serangan itu menewaskan …": victims of what was told before; "Serangan Suriah telah menewaskan …": of many, up to now.
  void note_what_harmed(const EventMark& verb, EventDraft& draft) const {
    const EventMark* subject = nullptr;
    for (const EventMark& noun : marks_between(marks_.nouns, verb.token - std::min(verb.token, kSubjectReach), verb.token)) {
      if (clause_of(noun.token) == clause_of(verb.token)) subject = &noun;
    }
    if (!subject || !(subject->is("attack") || subject->is("explosion"))) return;
    if (fights_.refers_back(*subject)) {
      draft.harmed_by = type_of(*subject->entry);
    } else if (subject->is("attack") && !draft.in_fight && verb.token > 0) {
      draft.counts_so_far = text_.is_word(verb.token - 1, "telah") || text_.is_word(verb.token - 1, "sudah");
    }
  }

  // "Puluhan ribu orang memadati alun-alun, memprotes hasil pemilu": a crowd marches, a state complains.
  bool crowd_before(const EventMark& verb) const {
    constexpr uint32_t kReach = 24;  // behind its date and town
    const uint32_t first = text_.sentences[sentence_].first;
    for (uint32_t i = std::max(first, verb.token - std::min(verb.token, kReach)); i < verb.token; ++i) {
      const LexEntry* noun = lexicon_.entry_of(text_, i, WordClass::speaker_noun);
      if ((noun && noun->key == "people") || lexicon_.entry_of(text_, i, WordClass::number_vague)) return true;
    }
    return false;
  }

  // "sepakat menetapkan garis batas": the agreement is the event.
  bool follows_agreement(const EventMark& verb) const {
    const auto before = marks_between(marks_.verbs, verb.token - std::min(verb.token, 3u), verb.token);
    return std::ranges::any_of(before, [&](const EventMark& mark) { return mark.is("agreement") && mark.end() == verb.token; });
  }

  // "Gencatan senjata yang ditengahi Rusia disepakati": the verb's own noun, right before it in its clause or behind it.
  bool agrees_on_truce(const EventMark& verb) const {
    for (const EventMark& noun : marks_between(marks_.nouns, verb.token - std::min(verb.token, kSupportReach), verb.end() + 2)) {
      if (noun.entry->name == "truce" && clause_of(noun.token) == clause_of(verb.token)) return true;
    }
    return false;
  }

  // "Kesepakatan itu menyerukan …": the paper speaks, nobody does; "mengumumkan gencatan senjata" is the truce itself.
  bool speaks_of_event(const EventMark& verb) const {
    const uint32_t clause = clause_of(verb.token);
    for (const EventMark& noun : marks_between(marks_.nouns, verb.token - std::min(verb.token, 12u), verb.token + 6)) {
      const bool subject = noun.token < verb.token && fights_.refers_back(noun);
      const bool told = verb.entry->name == "announce";
      const bool met = told && noun.is("meeting") && noun.token == verb.end();  // "mengumumkan pertemuan darurat"
      if (((noun.is("agreement") && (subject || told)) || met) && view_.clauses()[clause_of(noun.token)].independent == view_.clauses()[clause].independent) {
        return true;
      }
    }
    return false;
  }

  bool already_counted(const std::vector<uint32_t>& figures) const {
    const size_t from = std::max(first_, out_.events.size() - std::min(out_.events.size(), kNeighbours));
    for (size_t i = from; i < out_.events.size(); ++i) {
      if (out_.events[i].event.type != EventType::casualty) continue;
      if (std::ranges::includes(out_.events[i].event.figures, figures)) return true;
      // Two verbs that share figures ("tewas dan terluka") are one telling.
      for (uint32_t figure : figures) {
        if (std::ranges::count(out_.events[i].event.figures, figure)) return true;
      }
    }
    return false;
  }

  void consider_noun(const EventMark& noun) {
    const uint32_t clause = clause_of(noun.token);
    if (view_.is_unreal(clause) || has_verb_of_type(noun)) return;
    if (view_.in_direct_quote(text_.tokens[noun.token].span.begin)) return;
    const EventSupport support = support_near(noun);
    // "Unjuk rasa itu berawal bulan lalu": told before, but not when it began.
    const bool begins = support == EventSupport::begin && view_.time_of(noun.token, true, true).time != kNone;
    if (fights_.refers_back(noun) && !begins) return retell(noun, support);
    if (is_complement(noun)) return;
    const bool truce_ends_war = noun.is("agreement") && fights_.ends_war(noun, support);
    const TimeChoice when = view_.time_of(noun.token, true, false);
    const bool dated_itself = when.time != kNone && (follows_directly(noun, when.time) || happens_by_itself(noun));
    if (support == EventSupport::none && !truce_ends_war && !dated_itself) return;
    if (support == EventSupport::end && !truce_ends_war) return;
    // "sejak perang berakhir": fighting that only dates something else.
    if (is_fight(*noun.entry) && support == EventSupport::none) return;
    EventDraft draft = draft_of(noun, type_of(*noun.entry), truce_ends_war ? "event.war_end" : "event.noun");
    draft.nominal = true;
    draft.support = support;
    draft.another = another_near(noun);
    draft.ends_war = truce_ends_war;
    draft.planned = modality_before(marks_, noun.token, clause_first(clause)) == Modality::planned;
    draft.planned = draft.planned || (noun.is("meeting") && support == EventSupport::declare);
    if (is_harm(*noun.entry)) draft.event.figures = view_.casualties_near(noun.token);
    if (truce_ends_war) draft.war_time = fights_.war_time_near(noun);
    add(std::move(draft), noun, support == EventSupport::begin);
  }

  // "Serangan itu terjadi pada Minggu malam"
  void retell(const EventMark& noun, EventSupport support) {
    if (support != EventSupport::hold || !(is_harm(*noun.entry) || noun.is("attack"))) return;
    const uint32_t time = view_.time_of(noun.token, true, true).time;
    if (time != kNone && out_.retold.size() < kNeighbours) out_.retold.push_back({type_of(*noun.entry), noun.entry->name, time});
  }

  // "pencarian korban tanah longsor dilanjutkan": of what befell people before.
  bool is_complement(const EventMark& noun) const {
    const bool befalls = noun.entry->name == "disaster" || noun.entry->name == "accident";
    return befalls && noun.token > 1 && text_.is_word(noun.token - 1, "korban") && text_.same_sentence(noun.token - 2, noun.token) &&
           text_.is_word(noun.token - 2, "pencarian");
  }

  bool another_near(const EventMark& mark) const {
    for (uint32_t i = mark.end(); i < mark.end() + 2 && text_.same_sentence(i, mark.token); ++i) {
      const LexEntry* entry = lexicon_.entry_of(text_, i, WordClass::event_deixis);
      if (entry && entry->key == "again") return true;
    }
    return false;
  }

  // "menandatangani perjanjian" is one event, told by its verb.
  bool has_verb_of_type(const EventMark& noun) const {
    const uint32_t clause = clause_of(noun.token);
    const uint32_t first = noun.token - std::min(noun.token, kSupportReach);
    return std::ranges::any_of(marks_between(marks_.verbs, first, noun.end() + kSupportReach), [&](const EventMark& verb) {
      return verb.entry->key == noun.entry->key && clause_of(verb.token) == clause;
    });
  }

  EventSupport support_near(const EventMark& noun) const {
    const uint32_t clause = clause_of(noun.token);
    EventSupport best = EventSupport::none;
    uint32_t best_distance = kSubjectReach + 1;
    const uint32_t first = noun.token - std::min(noun.token, kSupportReach);
    for (const EventMark& mark : marks_between(marks_.supports, first, noun.end() + kSubjectReach)) {
      const uint32_t distance = mark.token < noun.token ? noun.token - mark.end() : mark.token - noun.end();
      const EventSupport kind = support_of(*mark.entry);
      if (!supports(kind, noun, mark, distance) || distance >= best_distance) continue;
      const uint32_t of = clause_of(mark.token);
      if (of != clause && !view_.adjacent(of, clause)) continue;
      if (modality_before(marks_, mark.token, clause_first(of)) == Modality::negated || view_.is_unreal(of)) continue;
      best = kind;
      best_distance = distance;
    }
    if (best == EventSupport::none && is_harm(*noun.entry) && !view_.casualties_near(noun.token).empty()) {
      return EventSupport::in;
    }
    return best;
  }

  bool supports(EventSupport kind, const EventMark& noun, const EventMark& mark, uint32_t distance) const {
    if (kind == EventSupport::in) {  // "dalam pertemuan di Washington", "dalam penyergapan di Bahri"
      const bool told_with_place = noun.is("meeting") || noun.entry->name == "raid";
      return told_with_place && mark.end() == noun.token;
    }
    // "Putaran berikutnya dijadwalkan di Brussel"; what else is scheduled has a verb of its own.
    if (mark.is("schedule") && (!noun.is("meeting") || mark.token < noun.token)) return false;
    if (mark.is("reach") && mark.tokens == 1 && text_.is_word(mark.token, "ada")) {
      return mark.token < noun.token && (noun.is("proposal") || noun.is("statement"));
    }
    return distance <= kSupportReach || (mark.token > noun.token && clause_of(mark.token) == clause_of(noun.token));
  }

  bool follows_directly(const EventMark& noun, uint32_t time) const {
    const uint32_t token = text_.token_at(document_.times[time].span.begin);
    if (token < noun.end() || token - noun.end() > kDeixisReach) return false;
    for (uint32_t i = noun.end(); i < token; ++i) {
      if (!text_.tokens[i].is_word()) return false;
    }
    return true;
  }

  // "Pada akhir 2021, banjir serupa memutus jalan": what befalls people needs no verb of happening.
  bool happens_by_itself(const EventMark& noun) const {
    const ClauseLink link = view_.clauses()[clause_of(noun.token)].link;
    const bool befalls = noun.entry->name == "disaster" || noun.entry->name == "accident" || noun.entry->name == "coup" ||
                         noun.entry->name == "protest" || noun.entry->name == "raid" || noun.is("explosion");
    return befalls && (link == ClauseLink::main || link == ClauseLink::coordinate);
  }

  bool follows() const {
    const auto opening = marks_between(marks_.modals, text_.sentences[sentence_].first,
                                       text_.sentences[sentence_].first + 1);
    return !opening.empty() && opening.front().is("consequence");
  }

  void consider_transfer(const EventMark& transfer) {
    const uint32_t clause = clause_of(transfer.token);
    const Modality modality = modality_before(marks_, transfer.token, clause_first(clause));
    if (view_.is_unreal(clause) || modality == Modality::negated || modality == Modality::possible) return;
    if (view_.in_direct_quote(text_.tokens[transfer.token].span.begin)) return;
    const uint32_t first = transfer.token - std::min(transfer.token, kSupportReach);
    const auto forces = marks_between(marks_.forces, first, transfer.end() + kDeixisReach + 1);
    const bool carried = std::ranges::any_of(forces, [&](const EventMark& f) { return clause_of(f.token) == clause; });
    if (!carried) return;
    const Span trigger = text_.span_of(transfer.token, transfer.end());
    const auto own = out_.events.begin() + static_cast<ptrdiff_t>(first_);
    out_.events.erase(std::remove_if(own, out_.events.end(), [&](const EventDraft& d) { return d.event.trigger == trigger; }),
                      out_.events.end());
    EventDraft draft = draft_of(transfer, EventType::deployment, "event.transfer");
    draft.action = "deploy";
    draft.planned = modality == Modality::planned;
    add(std::move(draft), transfer, true);
  }

  // The lead tells what the article is about, whether or not a trigger of ours stands in it.
  void consider_lead() {
    const Sentence& s = text_.sentences[sentence_];
    if (text_.blocks[s.block].span.begin + 2 < s.span.begin && sentence_ > 0 &&
        text_.sentences[sentence_ - 1].block == s.block) {
      return;  // only its first sentence
    }
    EventMark whole{s.first, 1, nullptr};
    for (uint32_t i = s.first; i < s.end; ++i) {
      if (text_.tokens[i].is_word()) {
        whole.token = i;
        break;
      }
    }
    const TimeChoice when = view_.time_of(whole.token, false, false);
    if (when.time == kNone || document_.times[when.time].begin != document_.times[when.time].end) return;
    const bool said = std::ranges::any_of(document_.quotes, [&](const QuoteMention& quote) {
      const Span day = document_.times[when.time].span;  // "12 rumah roboh hingga Senin (3/2), menurut polisi": no statement
      return s.span.begin <= quote.cue.begin && quote.cue.end <= s.span.end && !quote.cue.empty() && !quote.span.contains(day);
    });
    const EventType type = said ? EventType::statement : is_for_meeting(whole.token) ? EventType::meeting : EventType::other;
    add(draft_of(whole, type, "event.lead"), whole, false);
  }

  // Times are in text order, and so are the sentences that are asked for.
  bool has_time(uint32_t sentence) {
    const Span span = text_.sentences[sentence].span;
    while (next_time_ < document_.times.size() && document_.times[next_time_].span.begin < span.begin) ++next_time_;
    return next_time_ < document_.times.size() && document_.times[next_time_].span.begin < span.end;
  }

  // "Maskapai menangguhkan penerbangan pada 28 Mei": what a clause dates happened, whatever its verb.
  void consider_dates() {
    if (!has_time(sentence_)) return;
    for (const DatedVerb& dated : view_.dated_verbs()) {
      if (is_told(dated)) continue;
      const EventMark verb{dated.verb, 1, nullptr};
      const Modality modality = modality_before(marks_, dated.verb, clause_first(clause_of(dated.verb)));
      if (modality == Modality::negated || modality == Modality::possible) continue;
      const bool meets = is_for_meeting(dated.verb);
      EventDraft draft = draft_of(verb, meets ? EventType::meeting : EventType::other, "event.dated_clause");
      draft.planned = modality == Modality::planned;
      add(std::move(draft), verb, true);
      if (out_.events.back().time != dated.time) out_.events.pop_back();
    }
  }

  // "mengirim menteri ke Wina pada 10 Mei untuk berunding"
  bool is_for_meeting(uint32_t token) const {
    const uint32_t clause = clause_of(token);
    return std::ranges::any_of(marks_between(marks_.verbs, token, token + 2 * kSubjectReach), [&](const EventMark& verb) {
      const Clause& of = view_.clauses()[clause_of(verb.token)];
      return verb.is("meeting") && of.link == ClauseLink::purpose && of.parent == clause;
    });
  }

  // Whether an event of this sentence has the day already, or stands in its clause.
  bool is_told(const DatedVerb& dated) const {
    const TimeMention& time = document_.times[dated.time];
    const uint32_t clause = clause_of(dated.verb);
    for (size_t i = first_; i < out_.events.size(); ++i) {
      const EventDraft& draft = out_.events[i];
      if (clause_of(text_.token_at(draft.event.trigger.begin)) == clause) return true;
      if (draft.time != kNone && document_.times[draft.time].begin == time.begin) return true;
    }
    return false;
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const Document& document_;
  SentenceView view_;
  EventMarks marks_;
  FightReader fights_;
  SentenceRelations relations_;
  EventDrafts out_;
  uint32_t sentence_ = 0;
  size_t first_ = 0;
  size_t next_time_ = 0;  // the first time that begins at or behind the sentence last asked for
  bool lead_ = false;
};

}  // namespace

EventDrafts scan_events(const TokenisedText& text, const Lexicon& lexicon, const Document& document) {
  return Scanner(text, lexicon, document).run();
}

}  // namespace jejak
