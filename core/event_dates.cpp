#include "core/event_dates.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/event_episodes.h"
#include "core/event_when.h"

namespace jejak {
namespace {

// A lead's news is of the day before publication, or a few more where a weekly sums up.
constexpr int64_t kLeadDays = 3;
// … and one that the lead itself names, where somebody spoke of it later.
constexpr int64_t kReportedDays = 10;

// Where the telling stands: the last day or fighting that an event of the main line was dated by.
struct Story {
  When when;
  uint32_t episode = kNoEpisode;
  uint32_t block = 0;
  Span evidence;
  std::vector<EntityId> places;
  bool outbreak = false;  // the day on which fighting broke out
};

class Dater {
 public:
  Dater(const Document& document, EventDrafts& drafts)
      : document_(document), drafts_(drafts), episodes_(document, drafts) {}

  DatedEvents run() {
    lead_ = lead_day();
    gather_lead_names();
    for (EventDraft& draft : drafts_.events) {
      date_by_clause(draft);
      date_by_neighbour(draft);
      if (!draft.event.begin) date_by_shift(draft);
      if (!draft.event.begin) date_by_story(draft);
      if (!draft.event.begin && (counts_up_to(draft) || counts_by_now(draft))) date_by_disaster(draft);
      episodes_.open(draft);
      episodes_.open_ended_war(draft);
      tell(draft);
    }
    episodes_.close();
    episodes_.measure();
    for (EventDraft& draft : drafts_.events) date_by_episode(draft);
    for (EventDraft& draft : drafts_.events) episodes_.open_yearless(draft);
    give_casualties_to_fighting();
    episodes_.take_truces();
    date_last_truces();
    for (EventDraft& draft : drafts_.events) resolve_offset(draft);
    out_.episodes = episodes_.take();
    return std::move(out_);
  }

 private:
  static void set(Event& event, const When& when, std::string_view rule, Span evidence) {
    event.date = when.date;
    event.begin = when.begin;
    event.end = when.end;
    event.date_rule = rule;
    event.why.evidence = evidence;
  }

  // The day of the lead's news: the first dated event there, else the first day near publication that is named.
  Story lead_day() const {
    Story lead;
    for (const EventDraft& draft : drafts_.events) {
      if (!draft.in_lead || draft.time == kNone || draft.background || draft.planned) continue;
      const TimeMention& time = document_.times[draft.time];
      if (const When when = when_of(time); when.is_day()) return {when, kNoEpisode, draft.block, time.span, {}, is_outbreak(draft)};
    }
    if (!document_.publication.day) return lead;
    if (const auto day = retold_day()) return *day;
    Span lead_block;
    for (const Block& block : document_.blocks) {
      if (block.kind == BlockKind::lead) lead_block = block.span;
    }
    for (size_t i = 0; i < std::min<size_t>(document_.times.size(), 8); ++i) {
      const TimeMention& time = document_.times[i];
      const When when = when_of(time);
      if (!when.is_day() || time.open_begin || time.open_end) continue;
      const int64_t ago = days_between(*when.begin, *document_.publication.day);
      const int64_t most = lead_block.contains(time.span) ? kReportedDays : kLeadDays;
      if (ago < 0 || ago > most || (lead.when.known() && !happened_before(time, *lead.when.begin))) continue;
      const bool found = lead.when.known();
      lead = {when, kNoEpisode, 0, time.span, {}, false};
      if (found || !is_day_of_report(time)) return lead;
    }
    return lead;
  }

  // "…, kata polisi, Senin. Kecelakaan itu terjadi pada Minggu malam": the day of what the lead tells of.
  std::optional<Story> retold_day() const {
    for (const RetoldDay& retold : drafts_.retold) {
      const bool told = std::ranges::any_of(drafts_.events, [&](const EventDraft& draft) {
        return draft.in_lead && draft.time == kNone && (draft.event.type == EventType::casualty || draft.action == retold.action);
      });
      const When when = when_of(document_.times[retold.time]);
      if (!told || !when.is_day()) continue;
      const int64_t ago = days_between(*when.begin, *document_.publication.day);
      if (ago >= 0 && ago <= kReportedDays) return Story{when, kNoEpisode, 0, document_.times[retold.time].span, {}, false};
    }
    return std::nullopt;
  }

  bool in_quote(Span span) const {
    return std::ranges::any_of(document_.quotes, [&](const QuoteMention& quote) { return quote.span.contains(span); });
  }
  // "Dilansir AFP, Minggu (26/5)", "…, kata polisi, Senin": when somebody told of it.
  bool is_day_of_report(const TimeMention& time) const { return time.reported && !in_quote(time.span); }
  // "… mengatakan dua bom menghantam toko itu pada Sabtu sore": a day or two before the report.
  bool happened_before(const TimeMention& time, CivilDay report) const {
    const int64_t ago = days_between(*time.begin, report);
    return !is_day_of_report(time) && ago > 0 && ago <= kLeadDays;
  }

  void date_by_clause(EventDraft& draft) {
    if (draft.time == kNone) return;
    const TimeMention& time = document_.times[draft.time];
    const EventType type = draft.event.type;
    // "berlangsung hingga Rabu", "tewas sejak April": bounds, not days on which it happened. What else is told up to a day,
    // "hingga Rabu siang 9.300 warga terdampak", is told for that day.
    if (draft.explains_time) return set(draft.event, when_of(time), "event.day_said", time.span);
    if (time.open_begin && type != EventType::other) return;
    const bool many = type == EventType::casualty || draft.action == "arrive" || draft.action == "arrest" ||
                      draft.action == "flight";
    if (time.open_end && many) {
      draft.event.begin = time.begin;
      draft.event.why.evidence = time.span;
      return;
    }
    set(draft.event, when_of(time), "event.day_said", time.span);
  }

  void date_by_neighbour(EventDraft& draft) {
    if (draft.event.begin) return;
    if (draft.ends_war && draft.war_time != kNone) {
      const TimeMention& time = document_.times[draft.war_time];
      return date_by_war(time.begin, time.end, time.span, draft);
    }
    if (draft.ends_war && !episodes_.list().empty() && episodes_.list().back().within && story_.block == draft.block) {
      return date_by_war(episodes_.list().back().begin, episodes_.list().back().end, story_.evidence, draft);
    }
    if (draft.partner != kNone && !draft.planned) {
      const TimeMention& time = document_.times[drafts_.events[draft.partner].time];
      if (!time.open_begin && !time.open_end) set(draft.event, when_of(time), "event.day_said", time.span);
    }
    if (!draft.event.begin && draft.offset_from != kNone) date_by_offset(draft);
    if (!draft.event.begin && draft.reference_time != kNone) date_by_reference(draft);
  }

  // From the last event of that kind that was told before and has a day.
  void date_by_reference(EventDraft& draft) {
    constexpr ptrdiff_t kReach = 32;
    const ptrdiff_t own = &draft - drafts_.events.data();
    draft.timed = true;
    for (ptrdiff_t i = own; i-- > std::max<ptrdiff_t>(0, own - kReach);) {
      const EventDraft& told = drafts_.events[static_cast<size_t>(i)];
      const bool same = told.event.type == draft.reference_type && told.action == draft.reference_action;
      if (!same || !told.event.begin || told.event.begin != told.event.end) continue;
      const TimeMention& offset = document_.times[draft.reference_time];
      const Shifted day = shifted(*told.event.begin, offset.value, draft.reference_after ? 1 : -1);
      if (day.day && day.exact) set(draft.event, {to_iso(*day.day), day.day, day.day}, "event.day_offset", offset.span);
      if (day.day && day.exact) out_.offset_days.emplace_back(draft.reference_time, *day.day);
      return;
    }
  }

  // The end of a war that is dated by a season or a year: within that year, no more is said.
  static void date_by_war(std::optional<CivilDay> begin, std::optional<CivilDay> end, Span evidence, EventDraft& draft) {
    if (!begin || !end || begin->year != end->year || begin == end) return;
    const When when{to_iso(*begin).substr(0, 4), make_day(begin->year, 1, 1), make_day(begin->year, 12, 31)};
    set(draft.event, when, "event.day_period", evidence);
  }

  void date_by_offset(EventDraft& draft) {
    const EventDraft& from = drafts_.events[draft.offset_from];
    if (!from.event.begin || from.event.begin != from.event.end) return;
    const TimeMention& offset = document_.times[draft.offset_time];
    const Shifted day = shifted(*from.event.begin, offset.value, draft.offset_after ? -1 : 1);
    if (day.day && day.exact) set(draft.event, {to_iso(*day.day), day.day, day.day}, "event.day_offset", offset.span);
  }

  // "sehari sebelumnya": from the day of the paragraph's story, else of the lead's.
  void date_by_shift(EventDraft& draft) {
    if (draft.shift_time == kNone) return;
    draft.timed = true;
    const Story& story = story_.when.is_day() && story_.block == draft.block ? story_ : lead_;
    if (!story.when.is_day()) return;
    const TimeMention& time = document_.times[draft.shift_time];
    const Shifted day = shifted(*story.when.begin, time.value, draft.shift);
    if (!day.day || !day.exact) return;
    set(draft.event, {to_iso(*day.day), day.day, day.day}, "event.day_offset", time.span);
    out_.offset_days.emplace_back(draft.shift_time, *day.day);
  }

  void date_by_story(EventDraft& draft) {
    const EventType type = draft.event.type;
    if (draft.timed || draft.planned || draft.background || draft.offset_time != kNone) return;
    if (draft.harmed_by && !draft.in_fight && date_by_what_harmed(draft)) return;
    if (draft.in_fight && type != EventType::statement && type != EventType::meeting) {
      draft.event.episode = episodes_.last();
      draft.awaits_episode = draft.event.episode == kNoEpisode;
      return;
    }
    const Story* story = story_for(draft);
    if (!story || counts_long_after(*story, draft) || counts_again(*story, draft)) return;
    if (story == &lead_ && !draft.in_lead && counts_a_side(draft) && fighting_goes_on()) {
      draft.of_fighting = true;
      return;
    }
    if (story->episode != kNoEpisode) {
      draft.event.episode = story->episode;
    } else if (story->when.is_day()) {
      if (draft.event.places.empty()) draft.event.places = story->places;  // still there
      set(draft.event, story->when, "event.day_story", story->evidence);
    }
  }

  // The nearest of the few events told before the draft that fits; null where none does.
  template <class Fits>
  const Event* told_before(const EventDraft& draft, const Fits& fits) const {
    constexpr ptrdiff_t kReach = 16;
    const ptrdiff_t own = &draft - drafts_.events.data();
    for (ptrdiff_t i = own; i-- > std::max<ptrdiff_t>(0, own - kReach);) {
      const Event& told = drafts_.events[static_cast<size_t>(i)].event;
      if (fits(told)) return &told;
    }
    return nullptr;
  }

  // On the day of the last event of that kind told before. False where none was told or it has no one day.
  bool date_by_what_harmed(EventDraft& draft) {
    const Event* told = told_before(draft, [&](const Event& event) { return event.type == draft.harmed_by; });
    if (!told || !told->begin || told->begin != told->end) return false;
    set(draft.event, {told->date, told->begin, told->end}, "event.day_story", told->why.evidence);
    return true;
  }

  // "hingga siang ini dua korban ditemukan meninggal": up to now, of the landslide that was told before; not up to a
  // day that is named ("hingga Rabu (17/1)").
  bool counts_up_to(const EventDraft& draft) const {
    if (draft.event.type != EventType::casualty || draft.time == kNone) return false;
    const TimeMention& time = document_.times[draft.time];
    return time.open_begin && (time.why.rule == "time.near_day" || time.why.rule == "time.near_unit");
  }

  // "Korban tewas hingga kini mencapai 2.886 orang"
  static bool counts_by_now(const EventDraft& draft) {
    const bool undated = draft.time == kNone && draft.shift_time == kNone && draft.offset_time == kNone && draft.yearless_time == kNone;
    return draft.event.type == EventType::casualty && draft.timed && undated && !draft.background && !draft.planned;
  }

  // On the day of the last accident or disaster told before, which lies some days back at most.
  void date_by_disaster(EventDraft& draft) {
    constexpr ptrdiff_t kReach = 16;
    const ptrdiff_t own = &draft - drafts_.events.data();
    for (ptrdiff_t i = own; i-- > std::max<ptrdiff_t>(0, own - kReach);) {
      const EventDraft& told = drafts_.events[static_cast<size_t>(i)];
      if (told.action != "accident" && told.action != "disaster") continue;
      const auto& day = told.event.begin;
      const bool near = day && day == told.event.end && document_.publication.day &&
                        days_between(*day, *document_.publication.day) <= kReportedDays;
      if (near) set(draft.event, {told.event.date, day, day}, "event.day_story", told.event.why.evidence);
      return;
    }
  }

  static bool is_outbreak(const EventDraft& draft) {
    return draft.event.type == EventType::attack && draft.support == EventSupport::begin;
  }

  // "Perang meletus pada 15 April 2023. Para peneliti menaksir 150.000 orang tewas": not all on that day.
  bool counts_long_after(const Story& story, const EventDraft& draft) const {
    constexpr int64_t kDaysOfFirstCounts = 14;
    return story.outbreak && story.when.known() && draft.event.type == EventType::casualty && document_.publication.day &&
           days_between(*story.when.begin, *document_.publication.day) > kDaysOfFirstCounts;
  }

  // "… 31 orang tewas. Kementerian menyebut 12 orang tewas di Seram": another's count of some of them, up to some day.
  bool counts_again(const Story& story, const EventDraft& draft) const {
    return draft.counted_by_somebody && story.when.is_day() && told_before(draft, [&](const Event& event) {
             return event.type == EventType::casualty && event.begin == story.when.begin;
           });
  }

  bool counts_a_side(const EventDraft& draft) const {
    return draft.event.type == EventType::casualty &&
           std::ranges::any_of(draft.event.figures, [&](uint32_t i) { return !document_.figures[i].side.empty(); });
  }

  // As far as the article has told: fighting that began before the day of the news.
  bool fighting_goes_on() const {
    if (episodes_.list().empty()) return false;
    const Episode& last = episodes_.list().back();
    return !last.within && last.begin && lead_.when.begin && *last.begin < *lead_.when.begin;
  }

  const Story* story_for(const EventDraft& draft) const {
    const EventType type = draft.event.type;
    const bool told = story_.when.known() || story_.episode != kNoEpisode;
    if (draft.action == "flight" || draft.action == "visit") return nullptr;  // people flee and travel for days
    if (draft.in_lead) return lead_.when.known() ? &lead_ : nullptr;
    if (type == EventType::deployment && told && story_.block == draft.block) return &story_;
    if (type == EventType::statement || type == EventType::deployment) return nullptr;
    if (told && (draft.follows || story_.block == draft.block)) return &story_;
    const bool next = story_.block + 1 == draft.block;
    const bool goes_on = type == EventType::casualty || type == EventType::agreement || type == EventType::meeting;
    if (told && next && goes_on) return &story_;
    if (type == EventType::attack || type == EventType::explosion) return nullptr;
    return lead_.when.known() && shares_names_with_lead(draft) ? &lead_ : nullptr;
  }

  bool shares_names_with_lead(const EventDraft& draft) const {
    const auto in_lead = [&](EntityId id) { return std::ranges::binary_search(lead_names_, id); };
    const bool unnamed = draft.event.places.empty() && draft.event.participants.empty();
    return unnamed || lead_names_.empty() || std::ranges::any_of(draft.event.places, in_lead) ||
           std::ranges::any_of(draft.event.participants, in_lead);
  }

  void gather_lead_names() {
    for (const EventDraft& draft : drafts_.events) {
      if (!draft.in_lead) break;
      for (const auto* ids : {&draft.event.places, &draft.event.participants}) {
        lead_names_.insert(lead_names_.end(), ids->begin(), ids->end());
      }
    }
    std::ranges::sort(lead_names_);
  }

  // Victims of a side, counted without a day after the one fighting was told of that goes on, are its victims; so are
  // those whom somebody counts after them.
  void give_casualties_to_fighting() {
    const uint32_t open = episodes_.only_open();
    bool of_side = false;
    for (EventDraft& draft : drafts_.events) {
      Event& event = draft.event;
      if (event.type != EventType::casualty || event.begin || event.episode != kNoEpisode) continue;
      const bool told_after = open != kNoEpisode && event.trigger.begin > episodes_.list()[open].span.begin;
      if (told_after && !draft.timed && !draft.planned) {
        of_side = of_side || counts_a_side(draft);
        if (of_side) event.episode = open;
      } else if (draft.of_fighting) {
        set(event, lead_.when, "event.day_story", lead_.evidence);
      }
    }
  }

  void tell(const EventDraft& draft) {
    const Event& event = draft.event;
    if (draft.background || draft.planned) return;
    if (!event.begin && event.episode == kNoEpisode) return;
    if (draft.shift_time != kNone && draft.shift < 0) return;  // "sehari sebelumnya": a look back, the story stays
    story_.when = event.begin && event.end ? When{event.date, event.begin, event.end} : When{};
    story_.episode = draft.in_fight ? event.episode : kNoEpisode;
    story_.evidence = event.why.evidence;
    story_.outbreak = is_outbreak(draft);
    if (story_.block != draft.block || !event.places.empty()) story_.places = event.places;
    story_.block = draft.block;
  }

  void date_by_episode(EventDraft& draft) {
    Event& event = draft.event;
    if (draft.awaits_episode && !episodes_.list().empty()) event.episode = 0;
    if (event.episode == kNoEpisode) return;
    const Episode& episode = episodes_.list()[event.episode];
    const bool own_day = event.begin.has_value();
    // "mengambil tindakan" tells all of the fighting, "melancarkan" and "pecah" its first day.
    const bool whole = draft.nominal && draft.support == EventSupport::hold && event.date_rule == "event.day_story";
    if (own_day && !whole) return;
    if (!episode.begin) return;
    event.begin = episode.begin;
    event.why.evidence = episode.span;
    if (!episode.end) return;
    set(event, {interval_text(*episode.begin, *episode.end), episode.begin, episode.end}, "event.day_period",
        episode.span);
  }

  // "gencatan senjata dideklarasikan" without a day, where the article dates exactly one truce.
  void date_last_truces() {
    const EventDraft* dated = nullptr;
    for (const EventDraft& draft : drafts_.events) {
      if (!episodes_.is_truce(draft) || draft.event.begin != draft.event.end || !draft.event.begin) continue;
      if (dated && dated->event.begin != draft.event.begin) return;
      dated = &draft;
    }
    if (!dated) return;
    for (EventDraft& draft : drafts_.events) {
      if (!episodes_.is_truce(draft) || draft.event.begin || draft.timed || !draft.background) continue;
      set(draft.event, {dated->event.date, dated->event.begin, dated->event.end}, "event.day_story",
          dated->event.why.evidence);
    }
  }

  // Both ways: the story's event dates the one that is named after "setelah", or is dated by it.
  void resolve_offset(EventDraft& draft) {
    if (draft.offset_time == kNone) return;
    const TimeMention& offset = document_.times[draft.offset_time];
    EventDraft* from = draft.offset_from == kNone ? nullptr : &drafts_.events[draft.offset_from];
    if (from && !from->event.begin && draft.event.begin && draft.event.begin == draft.event.end) {
      const Shifted day = shifted(*draft.event.begin, offset.value, draft.offset_after ? 1 : -1);
      if (day.day && !from->timed) out_.offset_days.emplace_back(draft.offset_time, *day.day);
      if (day.day && day.exact && !from->timed) {
        set(from->event, {to_iso(*day.day), day.day, day.day}, "event.day_offset", offset.span);
      }
    } else if (from && from->event.begin && from->event.begin == from->event.end) {
      out_.offset_days.emplace_back(draft.offset_time, *from->event.begin);
    }
  }

  const Document& document_;
  EventDrafts& drafts_;
  EpisodeReader episodes_;
  DatedEvents out_;
  Story lead_;
  Story story_;
  std::vector<EntityId> lead_names_;  // places and participants of the lead's events; sorted
};

}  // namespace

DatedEvents date_events(const Document& document, EventDrafts& drafts) { return Dater(document, drafts).run(); }

}  // namespace jejak
