#include "core/dateline.h"

#include <algorithm>
#include <string_view>

#include "core/text_lines.h"
#include "core/tokens.h"

namespace jejak {
namespace {

constexpr uint32_t kHeadBytes = 160;
constexpr uint32_t kMaxTokens = 22;  // before the dash
constexpr uint32_t kMaxWords = 9;
constexpr uint32_t kUnknownTownWords = 3;
constexpr uint32_t kDateLineBytes = 60;
constexpr size_t kShortCapitals = 4;  // "PKS - PDIP": as short as this, capitals alone make no place

// "ANKARA" on a line of its own, as some agencies file: a known town in capitals and nothing else.
bool is_town_line(std::string_view text, Span line, const Names& names) {
  const std::string_view written = text_of(text, line);
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (line.size() > kDateLineBytes || std::ranges::any_of(written, is_lower)) return false;
  const TokenisedText words = tokenise_piece(text, line, names.vocabulary);
  const auto town = words.tokens.empty() ? PhraseTrie::Match{} : names.gazetteer.longest(words, 0);
  if (town.tokens == 0 || town.tokens != words.tokens.size()) return false;
  const std::string_view level = names.gazetteer[town.payloads[0]].level;
  const bool capitals = std::ranges::all_of(words.tokens, [](const Token& t) { return !t.is_word() || t.all_caps; });
  return capitals && level != "country" && level != "continent";
}

// Reads the names before the dash.
class DatelineReader {
 public:
  DatelineReader(std::string_view text, Span line, const Names& names)
      : names_(names), head_(tokenise_piece(text, head_of(text, line, kHeadBytes), names.vocabulary)),
        prose_(line.size() > kHeadBytes || text_of(text, line).find_last_of(".!?\"") + 1 == line.size() ||
               text_of(text, line).ends_with("”")) {}

  uint32_t run(bool after_headline) {
    const uint32_t end = read_to_mark(after_headline);
    return end > 0 ? end : end_of(medium_alone());
  }

 private:
  uint32_t read_to_mark(bool after_headline) {
    if (size() == 0 || !read_names()) return 0;
    if (ends_at_dash()) {
      const uint32_t end = skip_dashes(at_);
      if (!may_begin_prose(end) || !is_dateline(after_headline, end) || ends_in_medium(end)) return 0;
      return end_of_town_behind(end);
    }
    const bool town_alone = prose_ && places_ > 0 && words_ == place_words_ && words_ <= 2;  // "Sudan: RSF kuasai …" is a title
    if (at(':') && may_begin_prose(at_ + 1) && (media_ > 0 || town_alone)) return end_of(at_ + 1);
    if (host_ && places_ > 0 && town_end_ > 0 && may_begin_prose(town_end_)) return end_of(town_end_);
    return 0;
  }

  uint32_t size() const { return static_cast<uint32_t>(head_.tokens.size()); }
  const Token& token(uint32_t i) const { return head_.tokens[i]; }
  bool at(char32_t mark) const { return at_ < size() && token(at_).is(mark); }
  uint32_t end_of(uint32_t tokens) const { return tokens == 0 ? 0 : token(tokens - 1).span.end; }

  static bool is_host(std::string_view word) { return word.find('.') != word.npos; }

  // Moves at_ over names, media, brackets and the marks between them, to the first token that is none of these.
  bool read_names() {
    while (at_ < size() && at_ < kMaxTokens && words_ <= kMaxWords) {
      const Token& here = token(at_);
      if (here.is('(') || here.is('[')) {
        if (!read_brackets()) return false;
      } else if (here.is(',') || here.is('/') || here.is('|') || here.is('&') || here.is('.') || here.is('*') || here.is('\'')) {
        ++at_;
      } else if (here.is('-')) {
        if (!is_inner_hyphen()) return words_ + media_ > 0;
        ++at_;
      } else if (here.is_number()) {
        ++at_;  // "Jakarta, 25/9 (ANTARA) -"
      } else if (!here.is_word() || !read_word()) {
        return words_ > 0;
      }
    }
    return false;
  }

  bool read_word() {
    const Token& here = token(at_);
    const auto medium = names_.lexicon.match(head_, at_, WordClass::news_medium);
    const auto town = names_.gazetteer.longest(head_, at_);
    if (medium && medium->tokens >= town.tokens) {
      ++media_;
      take(medium->tokens, false);
      return true;
    }
    if (is_host(head_.str(at_))) {
      ++media_;
      take(1, false);
      return true;
    }
    if (!here.capitalised) return false;
    const bool place = town.tokens > 0;
    places_ += place;
    if (place) place_words_ += town.tokens;
    take(std::max(town.tokens, 1u), true);
    if (place && at_ == size()) return false;
    if (place && host_ && town_end_ == 0) town_end_ = at_;
    return true;
  }

  // Counts the words of a name. `town`: of a place or something unknown, not of a medium.
  void take(uint32_t tokens, bool town) {
    for (uint32_t i = at_; i < at_ + tokens; ++i) {
      if (!token(i).is_word()) continue;
      ++words_;
      host_ = host_ || (!town && is_host(head_.str(i)));
      if (!town) continue;
      ++town_words_;
      all_caps_ = all_caps_ && (token(i).all_caps || token(i).span.size() == 1);
      longest_ = std::max<size_t>(longest_, token(i).span.size());
    }
    at_ += tokens;
  }

  // "(ANTARA)", "(AFP/VOA)": a medium, unless it holds prose.
  bool read_brackets() {
    uint32_t end = at_ + 1;
    for (; end < size() && !token(end).is(')') && !token(end).is(']'); ++end) {
      const bool name = token(end).is_word() && (token(end).capitalised || is_host(head_.str(end)));
      if (!name && !token(end).is('/') && !token(end).is('-') && !token(end).is(',') && !token(end).is_number()) return false;
    }
    if (end == at_ + 1 || end >= size()) return false;
    if (words_ == 0 && !names_.lexicon.match(head_, at_ + 1, WordClass::news_medium)) return false;  // "(ANTARA) -"
    ++media_;
    at_ = end + 1;
    return true;
  }

  // "Al-Quds": no blank on either side.
  bool is_inner_hyphen() const {
    return at_ > 0 && at_ + 1 < size() && !token(at_).space_before && !token(at_ + 1).space_before &&
           !token(at_ + 1).is('-') && token(at_ + 1).is_word();
  }

  // "RMOL. Presiden …", "AKURAT.CO, Presiden …": who reports in capitals, its mark, and the sentence begins. 0: none.
  uint32_t medium_alone() const {
    if (size() < 3 || !token(0).all_caps || !prose_) return 0;
    const bool host = is_host(head_.str(0));
    const auto medium = names_.lexicon.match(head_, 0, WordClass::news_medium);
    const uint32_t end = host ? 1 : medium ? medium->tokens : 0;
    if (end == 0 || end + 1 >= size() || token(end).space_before || !token(end + 1).capitalised) return 0;
    const bool closed = token(end).is('.') || (host && token(end).is(','));
    return closed && token(end + 1).space_before && !token(end + 1).all_caps ? end + 1 : 0;
  }

  bool ends_at_dash() const { return at_ < size() && token(at_).is('-'); }

  uint32_t skip_dashes(uint32_t at) const {
    while (at < size() && token(at).is('-')) ++at;
    return at;
  }

  // "Baku Gelar Perundingan - Detik": a title, signed by who printed it.
  bool ends_in_medium(uint32_t at) const {
    if (prose_ || words_ < 3 || at >= size()) return false;
    const auto medium = names_.lexicon.match(head_, at, WordClass::news_medium);
    return at + (medium ? medium->tokens : is_host(head_.str(at)) ? 1 : 0) == size();
  }

  // A sentence begins there: a capital, a quotation mark, a figure, or the line is over.
  bool may_begin_prose(uint32_t at) const {
    if (at >= size()) return true;
    const Token& next = token(at);
    return next.capitalised || next.is_number() || next.is('"') || next.is(U'“') || next.is(U'‘') || next.is('\'') ||
           next.is('(') || next.is(U'«') || is_host(head_.str(at)) || names_.lexicon.match(head_, at, WordClass::news_medium);
  }

  bool is_dateline(bool after_headline, uint32_t end) const {
    if (media_ > 0) return true;
    const bool double_dash = end - at_ >= 2;
    if (places_ > 0 && words_ <= 5) return double_dash || all_caps_ || !pairs_places(end);
    if (double_dash && words_ <= kUnknownTownWords) return true;
    if (all_caps_ && words_ <= 4 && longest_ > kShortCapitals) return true;
    return after_headline && words_ <= kUnknownTownWords;
  }

  // "Rusia - Ukraina sepakat …": the same kind of name on both sides of the dash.
  bool pairs_places(uint32_t end) const {
    if (end >= size()) return false;
    const auto before = names_.gazetteer.longest(head_, 0);
    const auto behind = names_.gazetteer.longest(head_, end);
    if (before.tokens == 0 || behind.tokens == 0) return false;
    return names_.gazetteer[before.payloads[0]].level == "country" && names_.gazetteer[behind.payloads[0]].level == "country";
  }

  // "KONTAN.CO.ID - JAKARTA. Bursa …": the town stands behind the dash, with a full stop.
  uint32_t end_of_town_behind(uint32_t end) const {
    if (places_ == 0 && media_ > 0) {
      uint32_t at = end;
      while (at < size() && at - end < 4 && token(at).is_word() && token(at).all_caps) ++at;
      if (at > end && at < size() && token(at).is('.') && !token(at).space_before) return end_of(at + 1);
    }
    return end_of(end);
  }

  const Names& names_;
  TokenisedText head_;
  uint32_t at_ = 0;
  uint32_t words_ = 0, town_words_ = 0, place_words_ = 0, media_ = 0, places_ = 0;
  uint32_t town_end_ = 0;   // behind "Liputan6.com, Jakarta", where no dash follows
  size_t longest_ = 0;
  bool all_caps_ = true, host_ = false;
  const bool prose_;  // the line is no title: long, or ends like a sentence
};

}  // namespace

uint32_t dateline_bytes(std::string_view text, Span line, const Names& names, bool after_headline) {
  if (is_town_line(text, line, names)) return line.size();
  return DatelineReader(text, line, names).run(after_headline);
}

bool is_date_line(std::string_view text, Span line, const Names& names) {
  constexpr ptrdiff_t kFewestDigits = 5;  // a day and a year
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (line.size() > kDateLineBytes || std::ranges::count_if(text_of(text, line), is_digit) < kFewestDigits) return false;
  const TokenisedText words = tokenise_piece(text, line, names.vocabulary);
  uint32_t numbers = 0, months = 0;
  bool year = false;
  for (uint32_t i = 0; i < words.tokens.size(); ++i) {
    const Token& token = words.tokens[i];
    if (token.is_number()) {
      ++numbers;
      year = year || (token.span.size() == 4 && words.str(i).find_first_of(".,") == std::string_view::npos);
    } else if (token.is_word()) {
      const bool month = names.lexicon.entry_of(words, i, WordClass::month) != nullptr;
      months += month;
      const auto belongs = [&](WordClass word_class) { return names.lexicon.entry_of(words, i, word_class) != nullptr; };
      if (!month && !belongs(WordClass::weekday) && !belongs(WordClass::time_zone) && !belongs(WordClass::clock_word)) return false;
    } else if (token.is('.')) {
      return false;  // a sentence
    }
  }
  return year && (months == 1 ? numbers >= 2 : months == 0 && numbers >= 3);
}

}  // namespace jejak
