#include "core/known_years.h"

#include <algorithm>

namespace jejak {
namespace {

// The word that says that something began stands this near before its day: "dimulai pada Minggu, 27 September".
constexpr uint32_t kOnsetReach = 4;
// "mantan Menteri Luar Negeri Amerika Serikat Mike Pompeo": a title this long may stand between.
constexpr uint32_t kFormerReach = 8;

bool begins_there(const TokenisedText& text, const Lexicon& lexicon, const FoundTime& time) {
  if (time.since) return true;
  const uint32_t begin = text.sentence_of(time.first).first;
  for (uint32_t back = 1; back <= kOnsetReach && time.first >= begin + back; ++back) {
    if (lexicon.entry_of(text, time.first - back, WordClass::event_onset)) return true;
  }
  return false;
}

// The days (20200927) of the known events whose place or party the text names.
std::vector<int64_t> days_of_named_events(const TokenisedText& text, const Lexicon& lexicon) {
  std::vector<int64_t> days;
  for (uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (!text.tokens[i].capitalised || !text.is_prose(i)) continue;
    const auto event = lexicon.match(text, i, WordClass::dated_event);
    if (event && !std::ranges::count(days, event->entry->value)) days.push_back(event->entry->value);
  }
  return days;
}

bool may_be_known(const FoundTime& time) {
  return time.fields.form == TimeForm::day && time.fields.month != 0 && time.fields.day != 0 && time.fields.year == 0;
}

bool was_former(const TokenisedText& text, const Lexicon& lexicon, uint32_t at) {
  const uint32_t begin = text.sentence_of(at).first;
  for (uint32_t back = 1; back <= kFormerReach && at >= begin + back; ++back) {
    if (!text.tokens[at - back].is_word()) return false;
    if (lexicon.entry_of(text, at - back, WordClass::former_word)) return true;
  }
  return false;
}

// "Presiden terpilih Amerika Serikat Anton Surya"
bool was_elected(const TokenisedText& text, uint32_t at) {
  const uint32_t begin = text.sentence_of(at).first;
  for (uint32_t back = 1; back <= kFormerReach && at >= begin + back; ++back) {
    if (!text.tokens[at - back].is_word()) return false;
    if (text.is_word(at - back, "terpilih")) return true;
  }
  return false;
}

}  // namespace

void date_known_events(const TokenisedText& text, const Lexicon& lexicon, std::span<FoundTime> found) {
  std::vector<int64_t> days;
  bool searched = false;
  for (FoundTime& time : found) {
    if (!may_be_known(time) || !begins_there(text, lexicon, time)) continue;
    if (!searched) days = days_of_named_events(text, lexicon);
    searched = true;
    for (int64_t day : days) {
      if (day % 10'000 == time.fields.month * 100 + time.fields.day) {
        time.fields.year = static_cast<int16_t>(day / 10'000);
      }
    }
  }
}

std::vector<OfficeHolder> find_office_holders(const TokenisedText& text, const Lexicon& lexicon) {
  std::vector<OfficeHolder> holders;
  for (uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (!text.tokens[i].capitalised || !text.is_prose(i)) continue;
    const auto match = lexicon.match(text, i, WordClass::office_holder);
    if (!match || was_former(text, lexicon, i)) continue;
    const std::string_view months = match->entry->key;
    if (std::ranges::count(holders, months, &OfficeHolder::months)) continue;
    holders.push_back({text_of(text.text, text.span_of(i, i + match->tokens)), months, was_elected(text, i)});
  }
  return holders;
}

bool held_office(const OfficeHolder& holder, CivilDay day) {
  constexpr int kListRevised = 202612;  // who holds an office still, held it until the list was revised at least
  constexpr int64_t kLongestWait = 8;  // months from an election to the office
  const int month = day.year * 100 + day.month;
  const auto later = plus_months(day, kLongestWait);
  const int wait_end = later ? later->year * 100 + later->month : month;
  int from = 0, number = 0;
  bool upper = false, held = false;
  const auto close = [&] {
    const bool waits = from > month && from <= wait_end;
    const bool holds = month >= from && month <= (number == 0 ? kListRevised : number);
    held = held || (holder.elected ? waits : holds);
    number = 0;
    upper = false;
  };
  for (char c : holder.months) {
    if (c >= '0' && c <= '9') {
      number = number * 10 + (c - '0');
    } else if (c == '-') {
      from = number;
      number = 0;
      upper = true;
    } else {
      close();
    }
  }
  if (upper) close();
  return held;
}

}  // namespace jejak
