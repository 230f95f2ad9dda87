#include "core/publication_year.h"

#include <algorithm>
#include <cstdlib>
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
// A day told with its year settles the year of a clue so many days later.
constexpr int64_t kWeeksBefore = 31;

class YearChooser {
 public:
  YearChooser(const TokenisedText& text, const Lexicon& lexicon, std::span<const FoundTime> found, bool filed,
              std::string& reason)
      : text_(text), lexicon_(lexicon), found_(found), filed_(filed), reason_(reason) {}

  std::optional<int> run(const FoundTime& clue) {
    collect_years();
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
    keep_years_not_before_told(fitting, clue);
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

 private:
  std::string written(const FoundTime& time) const {
    return std::string(text_of(text_.text, text_.span_of(time.first, time.end)));
  }

  // "membubarkan lembaga itu mulai 1 Januari 2024": what is decided begins then, which may lie ahead.
  bool begins_then(const FoundTime& time) const {
    return time.first > 0 && text_.same_sentence(time.first - 1, time.first) && text_.is_word(time.first - 1, "mulai");
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
      if (year > kLastToldYear || lies_ahead(time) || time.prospective || begins_then(time)) {
        prospective_.push_back(year);
      } else {
        const bool past = time.since || time.tense == Tense::been || time.tense == Tense::reported;
        told_surely_ = year > told_ ? past : year == told_ ? told_surely_ || past : told_surely_;
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


  // Without the years before the last one that the text tells of. Where none is left, that year is one that it looks
  // forward to without a word for it ("Kontrak itu habis pada 2026").
  void keep_years_not_before_told(std::vector<int>& years, const FoundTime& clue) {
    std::vector<int> kept = years;
    std::erase_if(kept, [&](int year) { return year < told_ || told_after(year, clue); });
    if (kept.empty() && told_ > 0 && !told_surely_) {
      prospective_.push_back(std::exchange(told_, 0));
      return;
    }
    years = std::move(kept);
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
      size_t agreeing = filed_ && falls_on_its_day(clue, year) ? 1 : 0;
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

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  std::span<const FoundTime> found_;
  const bool filed_;
  std::string& reason_;
  int told_ = 0;                            // the last year that the text tells of; 0: none
  bool told_surely_ = false;                // words say that it has come
  std::vector<int> prospective_;
  std::optional<CivilDay> last_told_day_;   // of the days written with their year
  std::optional<int> copyright_;
  std::optional<int> counted_from_;         // the year of publication where "tahun lalu" is a known one
};

}  // namespace

std::string_view weekday_name(int weekday) {
  constexpr std::string_view kNames[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return kNames[std::clamp(weekday, 1, 7) - 1];
}

bool is_dated(const FoundTime& time) {
  return time.fields.form == TimeForm::day && time.fields.month != 0 && !time.fields.year_steps;
}

bool is_news_day(const FoundTime& time) {
  return is_dated(time) && (time.fields.weekday != 0 || time.fields.unit == TimeUnit::day);
}

bool lies_ahead(const FoundTime& time) {
  return time.tense == Tense::to_come || time.fields.direction == Direction::future;
}

std::optional<int> choose_year(const TokenisedText& text, const Lexicon& lexicon, std::span<const FoundTime> found,
                               const FoundTime& clue, bool filed, std::string& reason) {
  return YearChooser(text, lexicon, found, filed, reason).run(clue);
}

}  // namespace jejak
