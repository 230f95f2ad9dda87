#include "core/publication.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "core/publication_year.h"
#include "core/timex_resolve.h"

namespace jejak {
namespace {

// Somebody quoted on a later day moves publication on by so many days at most.
constexpr int64_t kMaxReportLag = 10;
// A weekday without a date lies so many days behind the news at most; beyond, it is one of the week before.
constexpr int kMaxBareLag = 2;
constexpr int kDaysOfWeek = 6;  // the last one before the same weekday again

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

  std::optional<CivilDay> day_of_clue(const FoundTime& clue) {
    const TimeFields& f = clue.fields;
    std::optional<CivilDay> day;
    if (f.year != 0) {
      day = make_day(f.year, f.month, f.day);
      reason_ = "“" + written(clue) + "” is the date of the news";
    } else if (const auto year = choose_year(text_, lexicon_, found_, clue, filed_ && &clue == &*filed_, reason_)) {
      day = make_day(*year, f.month, f.day);
    }
    // "kemarin (19/9)" was the day before publication.
    if (day && f.unit == TimeUnit::day) day = plus_days(*day, -f.steps);
    return day;
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
  std::optional<FoundTime> filed_;  // the dateline's day with the lead's weekday
  std::string reason_;
};

}  // namespace

Publication find_publication(const TokenisedText& text, const Lexicon& lexicon, std::span<const FoundTime> found) {
  return PublicationFinder(text, lexicon, found).run();
}

}  // namespace jejak
