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

// One thing that is known of a place or a party: words of which the text must use one, and its days (20221121).
struct KnownGroup {
  std::vector<std::string_view> words;
  std::vector<int64_t> days;
};

// "gempa 20180729 20180805; bom 20021012" -> two groups.
std::vector<KnownGroup> groups_of(std::string_view key) {
  std::vector<KnownGroup> groups(1);
  for (size_t at = 0; at < key.size();) {
    const size_t end = std::min(key.find_first_of(" ;", at), key.size());
    const std::string_view part = key.substr(at, end - at);
    int64_t day = 0;
    const bool number = part.size() == 8 && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    for (char c : part) day = day * 10 + (c - '0');
    if (number) {
      groups.back().days.push_back(day);
    } else if (!part.empty()) {
      groups.back().words.push_back(part);
    }
    if (end < key.size() && key[end] == ';') groups.emplace_back();
    at = end + 1;
  }
  return groups;
}

struct NamedEvent {
  std::string_view name;
  const LexEntry* entry;
};

// The known places and parties that the text names, once each, in text order.
std::vector<NamedEvent> named_events(const TokenisedText& text, const Lexicon& lexicon) {
  constexpr size_t kMostEvents = 16;
  std::vector<NamedEvent> named;
  for (uint32_t i = 0; i < text.tokens.size() && named.size() < kMostEvents; ++i) {
    if (!text.tokens[i].capitalised || !text.is_prose(i)) continue;
    const auto event = lexicon.match(text, i, WordClass::dated_event);
    if (!event) continue;
    const bool again = std::ranges::any_of(named, [&](const NamedEvent& other) {
      return other.entry->key == event->entry->key && other.entry->value == event->entry->value;
    });
    if (!again) named.push_back({text_of(text.text, text.span_of(i, i + event->tokens)), event->entry});
  }
  return named;
}

// The days (20200927) of the known events whose place or party the text names.
std::vector<int64_t> days_of_named_events(const TokenisedText& text, const Lexicon& lexicon) {
  std::vector<int64_t> days;
  for (const NamedEvent& event : named_events(text, lexicon)) {
    if (event.entry->value != 0) days.push_back(event.entry->value);
    for (const KnownGroup& group : groups_of(event.entry->key)) {
      days.insert(days.end(), group.days.begin(), group.days.end());
    }
  }
  return days;
}

// Whether the text's first tokens hold one of the words.
bool opens_with(const TokenisedText& text, std::span<const std::string_view> words) {
  constexpr size_t kOpening = 600;  // tokens
  const auto end = static_cast<uint32_t>(std::min(text.tokens.size(), kOpening));
  for (uint32_t i = 0; i < end; ++i) {
    const char first = static_cast<char>(text.text[text.tokens[i].span.begin] | 0x20);
    for (std::string_view word : words) {
      if (word[0] == first && text.is_word(i, word) && text.is_prose(i)) return true;
    }
  }
  return false;
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
      if (day % 10'000 != time.fields.month * 100 + time.fields.day) continue;
      const auto year = static_cast<int16_t>(day / 10'000);
      const auto known = make_day(year, time.fields.month, time.fields.day);
      const bool other_weekday = time.fields.weekday != 0 && known && weekday_of(*known) != time.fields.weekday;
      if (!other_weekday) time.fields.year = year;  // "bermula pada Jumat (11/4)": of another year
    }
  }
}

std::vector<KnownEvent> find_known_events(const TokenisedText& text, const Lexicon& lexicon) {
  std::vector<KnownEvent> events;
  for (const NamedEvent& named : named_events(text, lexicon)) {
    for (const KnownGroup& group : groups_of(named.entry->key)) {
      if (group.words.empty() || !opens_with(text, group.words)) continue;
      for (int64_t day : group.days) {
        const auto known = make_day(static_cast<int>(day / 10'000), static_cast<int>(day / 100 % 100),
                                    static_cast<int>(day % 100));
        if (known) events.push_back({named.name, *known});
      }
    }
  }
  return events;
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
  constexpr int kListRevised = kLastKnownYear * 100 + 12;  // who holds an office still, held it until the list was revised at least
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
