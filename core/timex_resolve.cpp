#include "core/timex_resolve.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/timex_values.h"

namespace jejak {
namespace {

// A day ahead must be this many times nearer than one behind to be meant without a word for it: news tells the past.
constexpr int64_t kPastBias = 3;
// A weekday that falls on its date only this many days ahead is a slip of the pen: the date counts.
constexpr int64_t kFarAhead = 200;
// A clock's day may stand this few tokens behind it: "pukul 07.00 WIB, Senin (3/2)".
constexpr uint32_t kDayBehindClock = 2;
// The date of an event stands this near behind "setelah".
constexpr uint32_t kEventReach = 12;

bool looks_ahead(const FoundTime& found) {
  return found.fields.direction == Direction::future ||
         (found.tense == Tense::to_come && found.fields.direction == Direction::none && !found.since);
}
bool looks_back(const FoundTime& found) {
  return found.fields.direction == Direction::past || found.since ||
         (found.fields.direction == Direction::none && (found.tense == Tense::been || found.tense == Tense::reported));
}

// Of several days the one meant: ahead or behind where the words say so, else the nearest, the past preferred.
std::optional<CivilDay> choose(std::span<const CivilDay> days, const FoundTime& found, CivilDay anchor) {
  std::optional<CivilDay> best;
  int64_t best_distance = 0;
  for (CivilDay day : days) {
    int64_t distance = days_from_epoch(day) - days_from_epoch(anchor);
    const bool wrong_side = (distance > 0 && looks_back(found)) || (distance < 0 && looks_ahead(found));
    if (distance > 0 && !looks_ahead(found)) distance *= kPastBias;
    distance = std::abs(distance) + (wrong_side ? 100'000 : 0);
    if (best && distance >= best_distance) continue;
    best = day;
    best_distance = distance;
  }
  return best;
}

class TimexResolver {
 public:
  TimexResolver(const TokenisedText& text, const Lexicon& lexicon, std::span<const FoundTime> found,
                std::optional<CivilDay> anchor, bool anchor_is_news_day)
      : text_(text), lexicon_(lexicon), found_(found), anchor_(anchor), anchor_is_news_day_(anchor_is_news_day) {}

  std::vector<TimeMention> run() {
    out_.reserve(found_.size());
    for (index_ = 0; index_ < found_.size(); ++index_) {
      const FoundTime& found = found_[index_];
      TimeMention mention;
      mention.span = text_.span_of(found.first, found.end);
      mention.why = {found.rule, found.cue, {}, {}};
      mention.type = type_of(found.fields);
      mention.reported = found.tense == Tense::reported;
      TimeValue value = resolve(found);
      mark_bounds(found, value, mention);
      mention.value = std::move(value.value);
      mention.edtf = std::move(value.edtf);
      const TimeFields& fields = found.fields;
      const bool a_day = fields.form == TimeForm::day && fields.month != 0 && fields.day != 0;
      if (a_day && !value.begin && fields.year == 0) {
        mention.yearless = DayOfYear{static_cast<uint8_t>(fields.month), static_cast<uint8_t>(fields.day)};
      }
      mention.begin = value.begin;
      mention.end = value.end;
      if (used_anchor_) mention.why.anchor = anchor_;
      used_anchor_ = false;
      out_.push_back(std::move(mention));
    }
    return std::move(out_);
  }

 private:
  static TimexType type_of(const TimeFields& fields) {
    switch (fields.form) {
      case TimeForm::duration:
      case TimeForm::event_offset: return TimexType::duration;
      case TimeForm::set: return TimexType::set;
      case TimeForm::clock: return TimexType::time;
      default: return fields.clock || fields.part != DayPart::none ? TimexType::time : TimexType::date;
    }
  }

  std::optional<CivilDay> anchor() {
    used_anchor_ = true;
    return anchor_;
  }

  TimeValue resolve(const FoundTime& found) {
    const TimeFields& f = found.fields;
    switch (f.form) {
      case TimeForm::day: return told(found, day_of(found));
      case TimeForm::day_range: return day_range(found);
      case TimeForm::month: return month(found);
      case TimeForm::month_range: return month_range(found);
      case TimeForm::year: return value_of_year(f.year);
      case TimeForm::year_range: return value_of_years(f.year, f.year_to);
      case TimeForm::decade: return value_of_decade(f.year);
      case TimeForm::century: return value_of_century(f.year);
      case TimeForm::season: return with_year(f, [&](int year) { return value_of_season(year, f.season); });
      case TimeForm::part_of_year:
        return with_year(f, [&](int year) { return value_of_part_of_year(year, f.part_of_year, f.half_years); });
      case TimeForm::near_unit: return near_unit(found);
      case TimeForm::weekend: return weekend(found);
      case TimeForm::told_unit: return told_unit(found);
      case TimeForm::clock: return clock(found);
      case TimeForm::duration: return duration(f);
      case TimeForm::event_offset: return event_offset(found);
      case TimeForm::set: return {set_value(f), "", {}, {}};
      case TimeForm::reference: return {std::string(f.reference), "", {}, {}};
    }
    return {};
  }

  // --- days

  std::optional<CivilDay> day_of(const FoundTime& found) {
    const TimeFields& f = found.fields;
    if (f.month != 0) return day_in_month(found);
    if (f.weekday != 0) return weekday_day(found);
    return f.day != 0 ? day_of_month(found) : std::nullopt;
  }

  std::optional<CivilDay> day_in_month(const FoundTime& found) {
    const TimeFields& f = found.fields;
    if (f.year != 0) return make_day(f.year, f.month, f.day);
    if (f.year_steps) return anchor() ? make_day(anchor_->year + *f.year_steps, f.month, f.day) : std::nullopt;
    if (const auto near = year_beside(found)) return near;
    return anchor() ? nearest_day(found, *anchor_) : std::nullopt;
  }

  // "27 September hingga 10 November 2020": the year stands with the other end; "27 September 2020 … 10 November" in
  // one sentence: what follows comes after.
  std::optional<CivilDay> year_beside(const FoundTime& found) const {
    const TimeFields& f = found.fields;
    if (const FoundTime* next = range_partner(); next && next->fields.year != 0 && next->fields.month != 0) {
      const bool before = std::pair(f.month, f.day) <= std::pair(next->fields.month, next->fields.day) ||
                          next->fields.day == 0;
      return make_day(next->fields.year - (before ? 0 : 1), f.month, f.day);
    }
    if (f.weekday != 0 || !dated_before_ || !text_.same_sentence(dated_token_, found.first)) return std::nullopt;
    for (int year = dated_before_->year; year <= dated_before_->year + 1; ++year) {
      if (const auto day = make_day(year, f.month, f.day); day && *day >= *dated_before_) return day;
    }
    return std::nullopt;
  }

  // The next expression, where "hingga", "dan" or a hyphen joins it to this one.
  const FoundTime* range_partner() const {
    if (index_ + 1 >= found_.size()) return nullptr;
    const FoundTime& here = found_[index_];
    const FoundTime& next = found_[index_ + 1];
    if (next.first != here.end + 1 || !text_.same_sentence(here.first, next.first)) return nullptr;
    const bool joined = text_.tokens[here.end].is('-') ||
                        lexicon_.entry_of(text_, here.end, WordClass::between_word) != nullptr;
    return joined ? &next : nullptr;
  }

  std::optional<CivilDay> weekday_day(const FoundTime& found) {
    if (!anchor()) return std::nullopt;
    const TimeFields& f = found.fields;
    const CivilDay monday = monday_of(*anchor_);
    if (f.week_steps) return plus_days(monday, *f.week_steps * 7 + f.weekday - 1);
    const int back = (weekday_of(*anchor_) - f.weekday + 7) % 7;
    const auto last = plus_days(*anchor_, -back), next = plus_days(*anchor_, back == 0 ? 0 : 7 - back);
    switch (f.direction) {
      case Direction::past: return plus_days(*anchor_, back == 0 ? -7 : -back);
      case Direction::future: return plus_days(*anchor_, back == 0 ? 7 : 7 - back);
      case Direction::present: return plus_days(monday, f.weekday - 1);
      case Direction::none: break;
    }
    if (const auto named = named_day(f.weekday, found.tense)) return named;
    if (found.tense == Tense::to_come) return next.value_or(*anchor_);
    // The day after the news: six days before it, news would write "pekan lalu".
    if (anchor_is_news_day_ && back == 6) return next;
    if (found.until && found.tense != Tense::been) return back <= 7 - back ? last : next;
    return last;
  }

  // The day that an earlier "Kamis (21/9)" gave this weekday, near the anchor and on the side that the tense allows.
  std::optional<CivilDay> named_day(int weekday, Tense tense) const {
    const auto& day = named_days_[static_cast<size_t>(weekday)];
    if (!day) return std::nullopt;
    const int64_t ahead = days_from_epoch(*day) - days_from_epoch(*anchor_);
    const bool fits = ahead > 0 ? tense != Tense::been : ahead == 0 || tense != Tense::to_come;
    return fits && std::abs(ahead) <= 7 ? day : std::nullopt;
  }

  // "tanggal 27": of the anchor's month, or a neighbour's.
  std::optional<CivilDay> day_of_month(const FoundTime& found) {
    if (!anchor()) return std::nullopt;
    if (found.fields.direction == Direction::present) return make_day(anchor_->year, anchor_->month, found.fields.day);
    std::vector<CivilDay> days;
    for (int step = -1; step <= 1; ++step) {
      const auto month = plus_months({anchor_->year, anchor_->month, 1}, step);
      if (!month) continue;
      if (const auto day = make_day(month->year, month->month, found.fields.day)) days.push_back(*day);
    }
    return choose(days, found, *anchor_);
  }

  // Remembers the day as the one that is being told of, and writes its value.
  TimeValue told(const FoundTime& found, std::optional<CivilDay> day) {
    if (!day) return {};
    if (found.fields.weekday != 0 && found.fields.month != 0) named_days_[found.fields.weekday] = day;
    if (found.fields.year != 0) {
      dated_before_ = day;
      dated_token_ = found.first;
    }
    if (told_day_ && lies_ahead_in_quotation(found, *day)) return value_in_day(found, *day);
    if (!found.until || !told_day_) event_day_ = found.tense != Tense::reported || !event_day_ ? day : event_day_;
    if (found.tense != Tense::reported || !told_day_) {
      told_day_ = day;
      told_token_ = found.first;
    }
    return value_in_day(found, *day);
  }

  static TimeValue value_in_day(const FoundTime& found, CivilDay day) {
    TimeValue value = value_of_day(day);
    add_time_of_day(found.fields, value);
    return value;
  }

  // "“Pencarian dilanjutkan besok,” katanya. Pesawat lepas landas pukul 08.35": what somebody looks forward to is not told.
  bool lies_ahead_in_quotation(const FoundTime& found, CivilDay day) const {
    constexpr uint32_t kReach = 64;
    if (!anchor_ || day <= *anchor_) return false;
    const uint32_t first = text_.sentence_of(found.first).first;
    uint32_t marks = 0;
    for (uint32_t i = found.first; i > first && found.first - i < kReach; --i) {
      const Token& token = text_.tokens[i - 1];
      marks += token.is('"') || token.is(0x201C) || token.is(0x201D);
    }
    return marks % 2 == 1;
  }

  TimeValue day_range(const FoundTime& found) {
    FoundTime from = found, to = found;
    from.fields.weekday_to = 0;
    to.fields.weekday = found.fields.weekday_to;
    to.fields.day = found.fields.day_to;
    to.fields.month = found.fields.month_to;
    to.fields.year = found.fields.year_to;
    const auto last = day_of(to);
    auto first = day_of(from);
    if (!first || !last) return {};
    if (found.fields.day == 0 && *first > *last) first = plus_days(*first, -7);
    if (found.fields.day != 0 && *first > *last) first = make_day(first->year - 1, first->month, first->day);
    if (!first || *first > *last) return {};
    told_day_ = first;
    told_token_ = found.first;
    return value_of_days(*first, *last);
  }

  // --- months, seasons, years

  std::optional<int> year_of_month(const FoundTime& found, int month) {
    const TimeFields& f = found.fields;
    if (f.year != 0) return f.year;
    if (f.year_steps) return anchor() ? std::optional(anchor_->year + *f.year_steps) : std::nullopt;
    if (const FoundTime* next = range_partner(); next && next->fields.year != 0 && next->fields.month != 0) {
      return next->fields.year - (month <= next->fields.month ? 0 : 1);
    }
    if (!anchor()) return std::nullopt;
    if (f.direction == Direction::present) return anchor_->year;
    // Counted from the middle of the anchor's month, so that the month itself is neither past nor future.
    const CivilDay here{anchor_->year, anchor_->month, 15};
    std::vector<CivilDay> days;
    for (int year = anchor_->year - 1; year <= anchor_->year + 1; ++year) {
      const auto day = make_day(year, month, 15);
      const bool itself = day && *day == here;
      if (day && !(itself && (f.direction == Direction::past || f.direction == Direction::future))) days.push_back(*day);
    }
    const auto day = choose(days, found, here);
    return day ? std::optional<int>(day->year) : std::nullopt;
  }

  TimeValue month(const FoundTime& found) {
    const auto year = year_of_month(found, found.fields.month);
    if (!year) return {};
    if (found.fields.week_of_month != 0) return value_of_week_in_month(*year, found.fields.month, found.fields.week_of_month);
    return value_of_month(*year, found.fields.month);
  }

  TimeValue month_range(const FoundTime& found) {
    const int month = found.fields.month, month_to = found.fields.month_to;
    const auto year_to = year_of_month(found, month_to);
    if (!year_to) return {};
    return value_of_months(*year_to - (month > month_to ? 1 : 0), month, *year_to, month_to);
  }

  template <class Make>
  TimeValue with_year(const TimeFields& f, Make make) {
    if (f.year != 0) return make(f.year);
    if (!f.year_steps && f.direction != Direction::present) return {};
    return anchor() ? make(anchor_->year + f.year_steps.value_or(0)) : TimeValue{};
  }

  // --- counted from the anchor or from the day told of

  static TimeValue value_of_unit(TimeUnit unit, CivilDay day) {
    switch (unit) {
      case TimeUnit::day: return value_of_day(day);
      case TimeUnit::week: return value_of_week(day);
      case TimeUnit::month: return value_of_month(day.year, day.month);
      case TimeUnit::year: return value_of_year(day.year);
      case TimeUnit::decade: return value_of_decade(day.year / 10 * 10);
      case TimeUnit::century: return value_of_century(day.year / 100 * 100);
      default: return {};
    }
  }

  TimeValue near_unit(const FoundTime& found) {
    const TimeFields& f = found.fields;
    if (!anchor()) return {};
    // Months and years are stepped from their first day: 31 May less a month is April, not May.
    const CivilDay from = f.unit >= TimeUnit::month ? CivilDay{anchor_->year, anchor_->month, 1} : *anchor_;
    const auto day = plus_units(from, f.unit, f.steps);
    if (!day) return {};
    if (f.unit == TimeUnit::day) return told(found, day);
    return value_of_unit(f.unit, *day);
  }

  TimeValue weekend(const FoundTime& found) {
    if (!anchor()) return {};
    const Direction direction = found.fields.direction;
    const bool now = weekday_of(*anchor_) >= 6;
    if (direction == Direction::none && !now && found.tense == Tense::untold && !found.until) return {};
    int weeks = direction == Direction::past ? -1 : direction == Direction::future ? 1 : 0;
    if (direction == Direction::none && !now && found.tense != Tense::to_come && !found.until) weeks = -1;
    const auto day = plus_days(*anchor_, 7 * weeks);
    return day ? value_of_weekend(*day) : TimeValue{};
  }

  TimeValue told_unit(const FoundTime& found) {
    if (found.fields.unit == TimeUnit::year && index_ > 0) {  // "sepanjang 2024 …, naik dari tahun sebelumnya"
      const FoundTime& before = found_[index_ - 1];
      const bool year = before.fields.form == TimeForm::year && text_.same_sentence(before.first, found.first);
      if (year) return value_of_year(before.fields.year + found.fields.steps);
    }
    if (!told_day_) return {};
    const auto day = plus_units(*told_day_, found.fields.unit, found.fields.steps);
    if (!day) return {};
    if (found.fields.unit == TimeUnit::day) return told(found, day);
    return value_of_unit(found.fields.unit, *day);
  }

  // A clock alone takes the day that stands right behind it, or the one that is being told of.
  TimeValue clock(const FoundTime& found) {
    // "Hingga Selasa siang … hujan turun sejak pukul 15.00": of the day of the event, not of the count.
    std::optional<CivilDay> day = found.since ? event_day_ : told_day_;
    if (index_ + 1 < found_.size()) {
      const FoundTime& next = found_[index_ + 1];
      const bool close = next.first - found.end <= kDayBehindClock && text_.same_sentence(found.first, next.first);
      if (close && next.fields.form == TimeForm::day) day = day_of(next);
    }
    return day ? value_in_day(found, *day) : TimeValue{};
  }

  TimeValue duration(const TimeFields& f) {
    TimeValue value{duration_value(f), "", {}, {}};
    if ((!f.recent && !f.ahead) || !f.amount || f.amount->decimals > 0 || !anchor()) return value;
    const auto other = plus_units(*anchor_, f.unit, f.recent ? -f.amount->digits : f.amount->digits);
    if (!other) return value;
    value.begin = f.recent ? other : anchor_;
    value.end = f.recent ? anchor_ : other;
    return value;
  }

  TimeValue event_offset(const FoundTime& found) {
    const TimeFields& f = found.fields;
    TimeValue value{duration_value(f), "", {}, {}};
    if (!f.amount || f.amount->decimals > 0) return value;
    value.begin = offset_target(found);
    value.end = value.begin;
    return value;
  }

  // The day that the offset leads to.
  std::optional<CivilDay> offset_target(const FoundTime& found) {
    const TimeFields& f = found.fields;
    const int64_t steps = f.offset_back ? -f.amount->digits : f.amount->digits;
    if (f.offset_from_told) return told_day_ ? plus_units(*told_day_, f.unit, steps) : std::nullopt;
    // "Rabu (20/9), sehari setelah …": the day stands before it.
    if (index_ > 0 && told_day_ && text_.same_sentence(told_token_, found.first) &&
        found_[index_ - 1].first == told_token_ && found.first - found_[index_ - 1].end <= 1) {
      return told_day_;
    }
    // "dua bulan setelah gencatan senjata 10 November 2020": the event's own date stands behind it.
    if (index_ + 1 >= found_.size()) return std::nullopt;
    const FoundTime& next = found_[index_ + 1];
    if (next.fields.form != TimeForm::day || !text_.same_sentence(found.first, next.first) ||
        next.first - found.end > kEventReach) {
      return std::nullopt;
    }
    for (uint32_t i = found.end; i < next.first; ++i) {
      if (text_.tokens[i].is(',')) return std::nullopt;
    }
    const auto event = day_of(next);
    return event ? plus_units(*event, f.unit, steps) : std::nullopt;
  }

  // "sejak 1991" is open behind, "hingga Rabu" before; "sekitar 2020" is approximate.
  static void mark_bounds(const FoundTime& found, TimeValue& value, TimeMention& mention) {
    mention.open_end = found.since;
    mention.open_begin = found.until;
    if (value.edtf.empty()) return;
    const size_t slash = value.edtf.find('/');
    if (found.fields.approximate && slash == value.edtf.npos && !found.fields.clock) value.edtf += "~";
    if (found.since) value.edtf = value.edtf.substr(0, slash) + "/..";
    if (found.until) value.edtf = "../" + (slash == value.edtf.npos ? value.edtf : value.edtf.substr(slash + 1));
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  std::span<const FoundTime> found_;
  std::optional<CivilDay> anchor_;
  bool anchor_is_news_day_;
  std::vector<TimeMention> out_;
  size_t index_ = 0;
  bool used_anchor_ = false;
  std::optional<CivilDay> told_day_;       // the day that is being told of
  uint32_t told_token_ = 0;
  std::optional<CivilDay> event_day_;      // the same, without the days up to which something was counted
  std::optional<CivilDay> dated_before_;   // the last day that was written with its year
  uint32_t dated_token_ = 0;
  std::optional<CivilDay> named_days_[8];  // by weekday: the last day that was written with it
};

}  // namespace

std::optional<CivilDay> nearest_day(const FoundTime& found, CivilDay anchor) {
  const TimeFields& f = found.fields;
  std::vector<CivilDay> days, on_weekday;
  for (int year = anchor.year - 1; year <= anchor.year + 1; ++year) {
    const auto day = make_day(year, f.month, f.day);
    if (!day) continue;
    days.push_back(*day);
    const int64_t ahead = days_from_epoch(*day) - days_from_epoch(anchor);
    if (f.weekday != 0 && weekday_of(*day) == f.weekday && ahead <= kFarAhead) on_weekday.push_back(*day);
  }
  return choose(on_weekday.empty() ? days : on_weekday, found, anchor);
}

std::vector<TimeMention> resolve_timexes(const TokenisedText& text, const Lexicon& lexicon,
                                         std::span<const FoundTime> found, std::optional<CivilDay> anchor,
                                         bool anchor_is_news_day) {
  return TimexResolver(text, lexicon, found, anchor, anchor_is_news_day).run();
}

}  // namespace jejak
