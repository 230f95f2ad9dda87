#include "core/publication.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "core/known_years.h"
#include "core/timex_resolve.h"

namespace jejak {
namespace {

// News has been written for the net in Indonesian since 1998; what is known of years ends with the list of them.
constexpr int kFirstYear = 1998, kLastYear = kLastKnownYear;
// Later years are looked forward to: "Indonesia Emas 2045".
constexpr int kLastToldYear = 2030;
// A year chosen this many years after the last one that the text names is trusted where others would fit as well.
constexpr int kMaxGap = 3;
// An event is news for so many days.
constexpr int64_t kNewsDays = 21;
// Among prospective years ("Pemilu 2024") a distance counts as this much more.
constexpr int kProspectiveCost = 1;
// Somebody quoted on a later day moves publication on by so many days at most.
constexpr int64_t kMaxReportLag = 10;
// A day told with its year settles the year of a clue so many days later.
constexpr int64_t kWeeksBefore = 31;
// A weekday without a date lies so many days behind the news at most; beyond, it is one of the week before.
constexpr int kMaxBareLag = 2;
constexpr int kDaysOfWeek = 6;  // the last one before the same weekday again

std::string_view weekday_name(int weekday) {
  constexpr std::string_view kNames[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return kNames[std::clamp(weekday, 1, 7) - 1];
}

bool is_dated(const FoundTime& time) {
  return time.fields.form == TimeForm::day && time.fields.month != 0 && !time.fields.year_steps;
}
// Written as news writes the day of what it reports: "Rabu (20/9)", "hari ini (20/9)".
bool is_news_day(const FoundTime& time) {
  return is_dated(time) && (time.fields.weekday != 0 || time.fields.unit == TimeUnit::day);
}
// "Senin", "Rabu pagi": no date, and nothing that moves it.
bool is_bare_weekday(const FoundTime& time) {
  const TimeFields& f = time.fields;
  return f.form == TimeForm::day && f.weekday != 0 && f.month == 0 && f.day == 0 && !f.week_steps &&
         f.direction == Direction::none && !time.since && !time.until;
}
// "Hingga Minggu (30/9) siang, 832 orang …": the hour up to which something was counted.
bool is_count_so_far(const FoundTime& time) {
  return time.until && time.tense != Tense::to_come && (time.fields.clock || time.fields.part != DayPart::none);
}
bool lies_ahead(const FoundTime& time) {
  return time.tense == Tense::to_come || time.fields.direction == Direction::future;
}
// "diliburkan sampai Rabu (18/9)"
bool is_deadline(const FoundTime& time) {
  return time.until && time.tense != Tense::reported && !is_count_so_far(time);
}

class PublicationFinder {
 public:
  PublicationFinder(const TokenisedText& text, const Lexicon& lexicon, std::span<const FoundTime> found)
      : text_(text), lexicon_(lexicon), found_(found) {}

  Publication run() {
    const FoundTime* clue = choose_clue();
    const FoundTime* weekday = clue ? nullptr : weekday_of_lead();
    if (weekday) clue = first_ahead();
    if (!clue) return by_anniversary();
    collect_years();
    if (!weekday) clue = with_weekday_of_lead(*clue);
    auto day = day_of_clue(*clue);
    if (day && weekday) day = last_weekday_before(*day, *weekday);
    if (!day) return {};
    Publication out{*day, PublishedBasis::text, std::move(reason_)};
    move_to_last_report(*clue, out);
    return out;
  }

 private:
  std::string written(const FoundTime& time) const {
    return std::string(text_of(text_.text, text_.span_of(time.first, time.end)));
  }
  // "WINA, 3 Mei (Kantor) -", "3 Mei 2021" on a line of its own: the day of filing.
  bool in_dateline(const FoundTime& time) const { return text_.block_kind(time.first) == BlockKind::dateline; }
  bool in_lead(const FoundTime& time) const {
    const BlockKind kind = text_.block_kind(time.first);
    return kind == BlockKind::lead || kind == BlockKind::dateline;
  }

  // The date that tells the day of the news: in the dateline, else in the lead, else with somebody's words, else the first.
  const FoundTime* choose_clue() const {
    const FoundTime *reported = nullptr, *first = nullptr, *plain = nullptr;
    for (const FoundTime& time : found_) {
      if (!is_dated(time) || lies_ahead(time) || is_recalled(time)) continue;
      if (in_dateline(time) && time.fields.day != 0) return &time;
      if (is_news_day(time)) {
        if (in_lead(time)) return &time;
        if (is_deadline(time)) continue;
        if (!reported && time.tense == Tense::reported) reported = &time;
        if (!first) first = &time;
      } else if (!plain && in_lead(time) && time.fields.year != 0 && !time.since && !time.until &&
                 time.tense != Tense::been) {
        plain = &time;
      }
    }
    if (reported || first) return reported ? reported : first;
    return plain;
  }

  // "Tiga tahun lalu, tepatnya 27 September 2020,": long past, by the words right before it.
  bool is_recalled(const FoundTime& time) const {
    constexpr uint32_t kNear = 3;  // tokens between
    if (&time == found_.data()) return false;
    const FoundTime& before = *(&time - 1);
    const TimeFields& f = before.fields;
    return f.form == TimeForm::near_unit && f.unit == TimeUnit::year && f.steps < 0 && time.fields.year != 0 &&
           before.end <= time.first && time.first - before.end <= kNear && text_.same_sentence(before.first, time.first);
  }

  // "…, kata dia, Senin. Sekolah diliburkan sampai Rabu (18/9).": the Monday before that Wednesday. Null where the lead
  // names no weekday alone, and where no date lies ahead.
  const FoundTime* weekday_of_lead() const {
    for (const FoundTime& time : found_) {
      if (in_lead(time) && is_bare_weekday(time) && !lies_ahead(time)) return &time;
    }
    return nullptr;
  }
  // "WINA, 8 Agustus (AFP) - … bertemu di Wina, Jumat": the lead's weekday is that of the day of filing.
  const FoundTime* with_weekday_of_lead(const FoundTime& clue) {
    const FoundTime* weekday = in_dateline(clue) && clue.fields.weekday == 0 && clue.fields.year == 0 ? weekday_of_lead() : nullptr;
    if (!weekday) return &clue;
    filed_ = clue;
    filed_->fields.weekday = weekday->fields.weekday;
    return &*filed_;
  }

  // "Pada Minggu … memperingati pembantaian, 31 tahun setelah …": so many years after a day that the text names, if that
  // day falls on the lead's weekday.
  Publication by_anniversary() const {
    const FoundTime* weekday = weekday_of_lead();
    if (!weekday) return {};
    for (const FoundTime& years : found_) {
      const TimeFields& f = years.fields;
      const bool counted = (f.form == TimeForm::duration || f.form == TimeForm::event_offset) && f.unit == TimeUnit::year &&
                           f.amount && f.amount->decimals == 0 && in_lead(years) && f.amount->digits < 200;
      if (!counted) continue;
      for (const FoundTime& time : found_) {
        if (!is_dated(time) || time.fields.year == 0 || time.fields.day == 0) continue;
        const auto day = make_day(time.fields.year + static_cast<int>(f.amount->digits), time.fields.month, time.fields.day);
        if (!day || weekday_of(*day) != weekday->fields.weekday) continue;
        return {*day, PublishedBasis::text, "“" + written(time) + "” lies “" + written(years) + "” back, and was a " +
                                                 std::string(weekday_name(weekday->fields.weekday)) + " then, as the lead says"};
      }
    }
    return {};
  }

  const FoundTime* first_ahead() const {
    for (const FoundTime& time : found_) {
      if (is_news_day(time) && time.fields.weekday != 0 && (lies_ahead(time) || is_deadline(time))) return &time;
    }
    return nullptr;
  }
  std::optional<CivilDay> last_weekday_before(CivilDay ahead, const FoundTime& weekday) {
    reason_ += "; “" + written(weekday) + "” of the lead lies before it";
    const int back = (weekday_of(ahead) - weekday.fields.weekday + 7) % 7;
    return plus_days(ahead, -back);
  }

  // The years that the text tells of, and those that it looks forward to.
  void collect_years() {
    for (const FoundTime& time : found_) {
      const TimeFields& f = time.fields;
      const int year = f.form == TimeForm::year_range ? f.year_to : f.year;
      const bool dated = f.form == TimeForm::day || f.form == TimeForm::month || f.form == TimeForm::year ||
                         f.form == TimeForm::year_range || f.form == TimeForm::season ||
                         f.form == TimeForm::part_of_year || f.form == TimeForm::day_range;
      if (!dated || year == 0) continue;
      if (year > kLastToldYear || lies_ahead(time) || time.prospective) {
        prospective_.push_back(year);
      } else {
        told_ = std::max(told_, year);
        if (f.form == TimeForm::day) {
          const auto day = make_day(f.year, f.month, f.day);
          if (day && (!last_told_day_ || *day > *last_told_day_)) last_told_day_ = day;
        }
      }
    }
    find_copyright_year();
    for (const FoundTime& time : found_) {  // "24 Februari tahun lalu", of an event whose year is known
      const TimeFields& f = time.fields;
      if (f.form == TimeForm::day && f.year != 0 && f.year_steps) counted_from_ = f.year - *f.year_steps;
    }
  }

  // "COPYRIGHT © ANTARA 2019"
  void find_copyright_year() {
    for (const Sentence& sentence : text_.sentences) {
      if (text_.blocks[sentence.block].kind != BlockKind::credit) continue;
      bool copyright = false;
      for (uint32_t i = sentence.first; i < sentence.end; ++i) {
        const Token& token = text_.tokens[i];
        copyright = copyright || token.is(0xA9) || lexicon_.entry_of(text_, i, WordClass::copyright_word);
        if (!copyright || !token.is_number() || token.span.size() != 4) continue;
        int year = 0;
        for (char c : text_.str(i)) year = c >= '0' && c <= '9' ? year * 10 + (c - '0') : 10'000;
        if (year >= kFirstYear && year <= kLastToldYear) copyright_ = year;
      }
    }
  }

  std::optional<CivilDay> day_of_clue(const FoundTime& clue) {
    const TimeFields& f = clue.fields;
    std::optional<CivilDay> day;
    if (f.year != 0) {
      day = make_day(f.year, f.month, f.day);
      reason_ = "“" + written(clue) + "” is the date of the news";
    } else if (const auto year = choose_year(clue)) {
      day = make_day(*year, f.month, f.day);
    }
    // "kemarin (19/9)" was the day before publication.
    if (day && f.unit == TimeUnit::day) day = plus_days(*day, -f.steps);
    return day;
  }

  // --- the year, where only weekday, day and month are written

  std::optional<int> choose_year(const FoundTime& clue) {
    if (const auto year = year_of_full_date(clue)) return year;
    std::vector<int> fitting = years_that_fit(clue);
    const bool by_weekday = !fitting.empty();
    if (!by_weekday) fitting = all_years();  // "hari ini (20/9)": only what is known can decide
    if (copyright_ && std::ranges::count(fitting, *copyright_) > 0) {
      reason_ = explain(clue, *copyright_) + "; " + std::to_string(*copyright_) + " stands in the copyright line";
      return copyright_;
    }
    if (counted_from_ && std::ranges::count(fitting, *counted_from_) > 0) {
      reason_ = explain(clue, *counted_from_) + "; the text counts from that year";
      return counted_from_;
    }
    std::erase_if(fitting, [&](int year) { return year < told_ || told_after(year, clue); });
    std::string why = keep_years_of_offices(fitting, clue);
    std::optional<int> year;
    if (fitting.size() == 1) {
      year = fitting.front();
    } else if (const auto known = year_of_known_event(fitting, clue, why)) {
      year = known;
    } else if (by_weekday) {
      year = nearest_to_named(fitting);
    }
    if (!year && clue.fields.weekday != 0) {
      if (const auto beside = year_of_date_beside(clue)) return beside;
    }
    if (year) reason_ = explain(clue, 0) + std::to_string(*year) + " is chosen" + named_years_reason() + why;
    return year;
  }

  static std::vector<int> all_years() {
    std::vector<int> years;
    for (int year = kFirstYear; year <= kLastYear; ++year) years.push_back(year);
    return years;
  }

  // "gempa" and "Cianjur" in the weeks after 21 November 2022. Nothing where the events known of fit several years.
  std::optional<int> year_of_known_event(const std::vector<int>& years, const FoundTime& clue, std::string& why) const {
    const KnownEvent* found = nullptr;
    const std::vector<KnownEvent> events = find_known_events(text_, lexicon_);
    for (const KnownEvent& event : events) {
      const auto day = make_day(event.day.year, clue.fields.month, clue.fields.day);
      const int64_t since = day ? days_from_epoch(*day) - days_from_epoch(event.day) : -1;
      if (since < 0 || since > kNewsDays || std::ranges::count(years, event.day.year) == 0) continue;
      if (found && found->day.year != event.day.year) return std::nullopt;
      if (!found) found = &event;
    }
    if (!found) return std::nullopt;
    why += "; “" + std::string(found->name) + "” was in the news from " + to_iso(found->day);
    return found->day.year;
  }

  // Leaves the years in which most of those named held their offices. Returns who decides that, in words for the
  // reason; empty where nobody does.
  std::string keep_years_of_offices(std::vector<int>& years, const FoundTime& clue) const {
    const std::vector<OfficeHolder> holders = find_office_holders(text_, lexicon_);
    const auto in_office = [&](int year, const OfficeHolder& holder) {
      const auto day = make_day(year, clue.fields.month, clue.fields.day);
      return day && held_office(holder, *day);
    };
    size_t most = 0;
    std::vector<size_t> agreeing;
    for (int year : years) {
      agreeing.push_back(static_cast<size_t>(
          std::ranges::count_if(holders, [&](const OfficeHolder& holder) { return in_office(year, holder); })));
      most = std::max(most, agreeing.back());
    }
    std::vector<int> kept;
    for (size_t i = 0; i < years.size(); ++i) {
      if (agreeing[i] == most) kept.push_back(years[i]);
    }
    std::string reason;
    for (const OfficeHolder& holder : holders) {
      const bool decides = std::ranges::any_of(years, [&](int year) { return !in_office(year, holder); }) &&
                           std::ranges::all_of(kept, [&](int year) { return in_office(year, holder); });
      if (!decides) continue;
      reason += (reason.empty() ? "; of those years: " : ", ") + std::string(holder.name);
    }
    if (most > 0) years = std::move(kept);
    return reason;
  }

  // Another news day of these weeks that is written with its year: "Senin (15/3)" … "Selasa (16/3/2021)".
  std::optional<int> year_of_full_date(const FoundTime& clue) {
    for (const FoundTime& time : found_) {
      if (!is_news_day(time) || time.fields.year == 0) continue;
      const auto full = make_day(time.fields.year, time.fields.month, time.fields.day);
      const auto day = full ? nearest_day(clue, *full) : std::nullopt;
      if (!day || std::abs(days_from_epoch(*day) - days_from_epoch(*full)) > 31) continue;
      if (clue.fields.weekday != 0 && weekday_of(*day) != clue.fields.weekday) continue;
      reason_ = "“" + written(clue) + "” lies near “" + written(time) + "”";
      return day->year;
    }
    return std::nullopt;
  }

  // Where nothing else decides: a day of the weeks before that is written with its year, if the clue's weekday fits then.
  // "Rabu (13/12)" … "pernyataan tertanggal 7 Desember 2023" … "konferensi pada 2024"
  std::optional<int> year_of_date_beside(const FoundTime& clue) {
    for (const FoundTime& time : found_) {
      const TimeFields& f = time.fields;
      if (!is_dated(time) || f.year == 0 || f.year > kLastYear || lies_ahead(time)) continue;
      const auto full = make_day(f.year, f.month, f.day);
      const auto day = make_day(f.year, clue.fields.month, clue.fields.day);
      if (!full || !day || weekday_of(*day) != clue.fields.weekday) continue;
      const int64_t ago = days_from_epoch(*day) - days_from_epoch(*full);
      if (ago < 0 || ago > kWeeksBefore) continue;
      reason_ = "“" + written(clue) + "” lies near “" + written(time) + "”";
      return day->year;
    }
    return std::nullopt;
  }

  // The years in which most of the weekdays fall on their days; a slip in one of several does not spoil the rest.
  std::vector<int> years_that_fit(const FoundTime& clue) const {
    std::vector<int> fitting;
    size_t most = 0;
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      size_t agreeing = filed_ && &clue == &*filed_ && falls_on_its_day(clue, year) ? 1 : 0;
      for (const FoundTime& time : found_) agreeing += falls_on_its_day(time, year);
      const bool clue_agrees = clue.fields.weekday == 0 || falls_on_its_day(clue, year);
      if (agreeing == 0 || !clue_agrees || agreeing < most) continue;
      if (agreeing > most) fitting.clear();
      most = agreeing;
      fitting.push_back(year);
    }
    return fitting;
  }

  static bool falls_on_its_day(const FoundTime& time, int year) {
    const TimeFields& f = time.fields;
    if (!is_dated(time) || f.year != 0 || f.weekday == 0) return false;
    const auto day = make_day(year, f.month, f.day);
    return day && weekday_of(*day) == f.weekday;
  }

  // Weighs how far each year lies from those that the text names; one that is only looked forward to may lie on
  // either side.
  std::optional<int> nearest_to_named(const std::vector<int>& fitting) const {
    constexpr int kFar = 1000;
    int best = 0, best_cost = kFar, second_cost = kFar;
    for (int year : fitting) {
      int cost = told_ > 0 ? year - told_ : kFar;
      for (int ahead : prospective_) {
        if (std::abs(year - ahead) <= 1 + kMaxGap) cost = std::min(cost, kProspectiveCost + std::abs(year - ahead));
      }
      if (cost < best_cost) {
        second_cost = best_cost;
        best_cost = cost;
        best = year;
      } else {
        second_cost = std::min(second_cost, cost);
      }
    }
    if (best_cost > kMaxGap || second_cost <= best_cost) return std::nullopt;
    return best;
  }

  // Whether a day that the text tells as past would come after the clue in that year: a text does not tell of what
  // lies after it.
  bool told_after(int year, const FoundTime& clue) const {
    const auto day = make_day(year, clue.fields.month, clue.fields.day);
    return last_told_day_ && day && *day < *last_told_day_;
  }

  std::string explain(const FoundTime& clue, int year) const {
    std::string years;
    for (int fits : years_that_fit(clue)) years += (years.empty() ? "" : ", ") + std::to_string(fits);
    std::string out = "“" + written(clue) + "”";
    if (years.empty()) return out + " has no weekday to go by; ";
    if (clue.fields.weekday != 0) out += " is a " + std::string(weekday_name(clue.fields.weekday));
    return out + " in " + years + "; " + (year == 0 ? "" : std::to_string(year) + " is chosen");
  }

  std::string named_years_reason() const {
    std::string out;
    if (told_ > 0) out += "; the text tells of " + std::to_string(told_) + " and of nothing later";
    if (!prospective_.empty()) {
      out += "; it looks forward to " + std::to_string(*std::ranges::max_element(prospective_));
    }
    return out;
  }

  // "ujar …, Kamis (21/9)": an article that quotes somebody on a day did not come out before it.
  void move_to_last_report(const FoundTime& clue, Publication& out) const {
    const CivilDay news = *out.day;
    const FoundTime* told = nullptr;  // the day that stands last before
    for (const FoundTime& time : found_) {
      if (told == &clue && is_day_after(time)) {
        out.day = std::max(*out.day, plus_days(news, 1).value_or(news));
        if (*out.day != news) out.reason += "; the text tells of “" + written(time) + "”";
      }
      if (time.fields.form == TimeForm::day) told = &time;
      if (&time == &clue || !moves_publication(time, clue)) continue;
      const auto day = day_of_report(time, *out.day, time.tense == Tense::reported && is_background(clue) ? kDaysOfWeek : kMaxBareLag);
      if (!day || *day <= *out.day) continue;
      if (days_from_epoch(*day) - days_from_epoch(*out.day) > kMaxReportLag) continue;
      out.day = day;
      const bool spoken = time.tense == Tense::reported || is_count_so_far(time) || is_bare_weekday(time);
      out.reason += (spoken ? "; somebody is quoted on “" : "; the text tells of “") + written(time) + "”";
    }
  }

  // "Sehari kemudian", "Keesokan harinya": the text tells of the day after the one that it told of last.
  bool is_day_after(const FoundTime& time) const {
    const TimeFields& f = time.fields;
    const bool told = f.form == TimeForm::told_unit && f.unit == TimeUnit::day && f.steps == 1;
    const bool counted = (f.form == TimeForm::duration || f.form == TimeForm::event_offset) && f.unit == TimeUnit::day && f.amount &&
                         f.amount->decimals == 0 && f.amount->digits == 1 && text_.same_sentence(time.first, time.end) &&
                         text_.is_word(time.end, "kemudian");
    return (told || counted) && !lies_ahead(time) && !leads_to_plan(time.end + (counted ? 1 : 0));
  }

  // Somebody spoke then, something was counted up to then, or the text tells of the weekday right after the news:
  // "Rudal jatuh Minggu (11/10). … bertemu pada Senin", "… bertambah pada Senin (12/10)".
  bool moves_publication(const FoundTime& time, const FoundTime& clue) const {
    if (time.tense == Tense::reported || is_count_so_far(time)) return true;
    const bool next = time.fields.weekday == clue.fields.weekday % 7 + 1;
    const bool told = is_bare_weekday(time) || (is_dated(time) && time.fields.weekday != 0 && !time.since && !time.until);
    return clue.fields.weekday != 0 && next && told && !lies_ahead(time) && time.first > clue.first &&
           !leads_to_plan(time.end);
  }

  // "pada Senin akan bertemu"
  bool leads_to_plan(uint32_t at) const {
    if (at < text_.tokens.size() && text_.tokens[at].is(',')) ++at;
    return at < text_.tokens.size() && lexicon_.match(text_, at, WordClass::future_cue).has_value();
  }

  // "kapal yang tenggelam pada Rabu (2/7)": the day of what the news is about, which may lie days back.
  bool is_background(const FoundTime& clue) const {
    constexpr uint32_t kReach = 8;
    for (uint32_t back = 1; back <= kReach && back <= clue.first && text_.same_sentence(clue.first - back, clue.first); ++back) {
      if (text_.tokens[clue.first - back].is(',')) return false;
      if (text_.is_word(clue.first - back, "yang")) return true;
    }
    return false;
  }

  // A weekday alone is one right after the news: "kata dia, Rabu" where the lead told of Tuesday.
  static std::optional<CivilDay> day_of_report(const FoundTime& time, CivilDay news, int max_lag) {
    const TimeFields& f = time.fields;
    if (is_news_day(time)) return f.year != 0 ? make_day(f.year, f.month, f.day) : nearest_day(time, news);
    const int ahead = (f.weekday - weekday_of(news) + 7) % 7;
    FoundTime open = time;  // "hingga Kamis siang, empat jenazah …"
    open.until = open.until && !is_count_so_far(time);
    return is_bare_weekday(open) && ahead <= max_lag ? plus_days(news, ahead) : std::nullopt;
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  std::span<const FoundTime> found_;
  int told_ = 0;                            // the last year that the text tells of; 0: none
  std::vector<int> prospective_;
  std::optional<CivilDay> last_told_day_;   // of the days written with their year
  std::optional<int> copyright_;
  std::optional<int> counted_from_;         // the year of publication where "tahun lalu" is a known one
  std::optional<FoundTime> filed_;  // the dateline's day with the lead's weekday
  std::string reason_;
};

}  // namespace

Publication find_publication(const TokenisedText& text, const Lexicon& lexicon, std::span<const FoundTime> found) {
  return PublicationFinder(text, lexicon, found).run();
}

}  // namespace jejak
