#include "core/tokens.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "core/utf8.h"

namespace jejak {
namespace {

// Last labels of host names: only these join two words across a full stop, so that a missing blank after a
// sentence ("di Yevlakh.Dia pergi") still ends it.
constexpr std::string_view kHostEndings[] = {"com", "id",   "co",  "net", "org",  "tv",  "news",
                                             "info", "go",  "gov", "az",  "am",   "ru",  "tr"};

// Codes that are written on to their amounts.
constexpr std::string_view kCurrencyCodes[] = {"rp", "idr", "usd", "sgd", "eur", "myr", "rm", "aud"};

bool is_currency_code(std::string_view folded) {
  return std::find(std::begin(kCurrencyCodes), std::end(kCurrencyCodes), folded) != std::end(kCurrencyCodes);
}

bool is_currency_sign(char32_t c) { return c == 0x20AC || c == 0xA3 || c == 0xA5; }  // € £ ¥

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC || c == '`'; }

bool is_invisible(char32_t c) {
  return c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF || c == 0xAD;
}

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool is_opening_mark(char32_t c) { return c == '"' || c == 0x201C || c == 0x2018 || c == '(' || c == '\'' || c == 0xAB; }
bool is_closing_mark(char32_t c) { return c == '"' || c == 0x201D || c == 0x2019 || c == ')' || c == '\'' || c == 0xBB; }
bool ends_sentence(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

struct Letters {
  uint32_t count = 0, lower = 0;
};

// How many ASCII letters `from` begins with, of eight bytes that are looked at as one number; writes all eight in lower
// case to `to`.
constexpr uint32_t kAtOnce = sizeof(uint64_t);
Letters letters_of(const char* from, char* to) {
  static_assert(std::endian::native == std::endian::little);  // the first letter is the lowest byte
  constexpr uint64_t kEach = 0x0101010101010101, kHigh = 0x80 * kEach;
  uint64_t bytes = 0;
  std::memcpy(&bytes, from, kAtOnce);
  const uint64_t folded = bytes | 0x20 * kEach;
  std::memcpy(to, &folded, kAtOnce);
  const uint64_t low = folded & ~kHigh;  // so that no sum carries over
  const uint64_t letters = (low + (0x80 - 'a') * kEach) & ~(low + (0x7F - 'z') * kEach) & ~folded & kHigh;
  const uint64_t others = ~letters & kHigh;
  const auto bits = static_cast<uint32_t>(others == 0 ? 64 : std::countr_zero(others) - 7);  // up to the first other byte
  const uint64_t taken = bits == 64 ? ~uint64_t{0} : (uint64_t{1} << bits) - 1;
  const uint64_t lower = (bytes >> 5) & kEach & taken;  // one for each small letter; the product's top byte sums them
  return {bits / 8, static_cast<uint32_t>((lower * kEach) >> 56)};
}

// A folded word while it is read. Longer ones than any word of the lists are cut: they are unknown all the same.
class WordKey {
 public:
  void clear() { size_ = 0; }
  void put(char c) {
    if (size_ < sizeof bytes_) bytes_[size_++] = c;
  }
  void put(std::string_view more) {
    for (char c : more) put(c);
  }
  void put_code_point(char32_t c) {
    if (c < 0x80) return put(static_cast<char>(c));
    std::string encoded;
    append_utf8(encoded, c);
    put(encoded);
  }
  std::string_view str() const { return {bytes_, size_}; }
  // Where the next bytes go, and how many fit.
  char* room() { return bytes_ + size_; }
  uint32_t room_size() const { return static_cast<uint32_t>(sizeof bytes_ - size_); }
  void grow(uint32_t bytes) { size_ += bytes; }

 private:
  char bytes_[kMaxWordBytes + 1];  // one more than a known word has
  uint32_t size_ = 0;
};

// Cuts one block into tokens.
class Scanner {
 public:
  Scanner(std::string_view text, Span block, const Vocabulary& vocabulary, std::vector<Token>& out)
      : text_(text), at_(block.begin), end_(block.end), vocabulary_(vocabulary), out_(out) {}

  void run() {
    bool space = true;
    while (at_ < end_) {
      if (text_[at_] == ' ') {
        space = true;
        ++at_;
        continue;
      }
      const CodePoint c = peek(at_);
      if (c.value >= 0x80 ? is_space(c.value) || is_invisible(c.value) : c.value < ' ' && is_space(c.value)) {
        space = space || !is_invisible(c.value);
        at_ += c.size;
        continue;
      }
      Token token;
      token.space_before = space;
      token.span.begin = at_;
      scan(token, c);
      token.span.end = at_;
      out_.push_back(token);
      space = false;
    }
  }

 private:
  CodePoint peek(uint32_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < 0x80 ? CodePoint{byte, 1} : decode_utf8(text_.substr(0, end_), at);
  }

  void scan(Token& token, CodePoint c) {
    if (is_digit(c.value)) return scan_number(token);
    if (is_letter(c.value)) return scan_word(token, c);
    at_ += c.size;
    token.kind = TokenKind::punctuation;
    token.mark = is_dash(c.value) ? U'-' : c.value;
    if (token.mark < 128) token.word = static_cast<WordId>(token.mark);
    if (is_currency_sign(token.mark)) token.word = vocabulary_.lookup(text_.substr(at_ - c.size, c.size));
  }

  bool digit_at(uint32_t at) const { return at < end_ && is_digit(static_cast<unsigned char>(text_[at])); }

  void scan_number(Token& token) {
    token.kind = TokenKind::number;
    const uint32_t begin = at_;
    while (digit_at(at_) || (at_ < end_ && (text_[at_] == '.' || text_[at_] == ',') && digit_at(at_ + 1))) ++at_;
    const std::string_view figures = text_.substr(begin, at_ - begin);
    // "3D", "7th": letters that hang on digits belong to the same token and make it a word.
    if (at_ < end_ && is_letter(peek(at_).value)) {
      key_.clear();
      key_.put(figures);
      return scan_word_rest(token);
    }
    token.word = vocabulary_.lookup(figures);
  }

  void scan_word(Token& token, CodePoint first) {
    key_.clear();
    token.capitalised = is_upper(first.value);
    scan_word_rest(token);
  }

  struct Case {
    uint32_t letters = 0, upper = 0;
  };

  void scan_word_rest(Token& token) {
    token.kind = TokenKind::word;
    Case letters;
    while (at_ < end_) {
      if (ends_word(text_[at_])) break;
      if (take_ascii_letters(letters)) continue;
      const CodePoint c = peek(at_);
      if (is_letter(c.value)) {
        ++letters.letters;
        letters.upper += is_upper(c.value);
      } else if (!is_digit(c.value) && !is_invisible(c.value) && !joins(c)) {
        break;
      } else if (is_digit(c.value) && is_currency_code(key_.str())) {
        break;  // "Rp500": an amount, not a name like "G20"
      }
      if (!is_invisible(c.value)) key_.put_code_point(fold_code_point(c.value));
      at_ += c.size;
    }
    token.all_caps = letters.letters >= 2 && letters.upper == letters.letters;
    token.word = vocabulary_.lookup(key_.str());
  }

  // The marks that most words end with: none of them joins two words.
  static bool ends_word(char c) { return c == ' ' || c == ',' || c == '-' || c == '"' || c == ')' || c == ':' || c == '/'; }

  // The common case, without decoding. Returns whether anything was taken.
  bool take_ascii_letters(Case& letters) {
    const char* const from = text_.data() + at_;  // in locals: a store through `room` could change members
    char* const room = key_.room();
    const uint32_t most = std::min(end_ - at_, key_.room_size());
    uint32_t taken = 0, lower = 0;
    while (most - taken >= kAtOnce) {
      const Letters found = letters_of(from + taken, room + taken);
      taken += found.count;
      lower += found.lower;
      if (found.count < kAtOnce) return note_letters(letters, taken, lower);
    }
    for (; taken < most; ++taken) {
      const auto c = static_cast<unsigned char>(from[taken]);
      const auto folded = static_cast<unsigned char>(c | 0x20);
      if (static_cast<unsigned char>(folded - 'a') >= 26) break;
      room[taken] = static_cast<char>(folded);
      lower += c == folded;
    }
    return note_letters(letters, taken, lower);
  }

  bool note_letters(Case& letters, uint32_t taken, uint32_t lower) {
    key_.grow(taken);
    letters.letters += taken;
    letters.upper += taken - lower;
    at_ += taken;
    return taken != 0;
  }

  // An apostrophe or a full stop inside a word: "Mi’raj", "KOMPAS.com".
  bool joins(CodePoint c) const {
    const uint32_t next = at_ + c.size;
    if (next >= end_) return false;
    if (is_apostrophe(c.value)) return is_letter(peek(next).value);
    return c.value == '.' && is_letter(static_cast<unsigned char>(text_[next])) && host_label_at(next);
  }

  bool host_label_at(uint32_t at) const {
    uint32_t end = at;
    const auto is_ascii_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    while (end < end_ && is_ascii_letter(text_[end]) && end - at < 5) ++end;
    if (end < end_ && (is_letter(peek(end).value) || digit_at(end))) return false;
    const std::string label = fold(text_.substr(at, end - at));
    return std::find(std::begin(kHostEndings), std::end(kHostEndings), label) != std::end(kHostEndings);
  }

  std::string_view text_;
  uint32_t at_, end_;
  const Vocabulary& vocabulary_;
  std::vector<Token>& out_;
  WordKey key_;
};

// Groups the tokens of one block into sentences.
class SentenceSplitter {
 public:
  SentenceSplitter(TokenisedText& text, uint32_t block, const Vocabulary& vocabulary)
      : text_(text), block_(block), vocabulary_(vocabulary) {}

  void run(uint32_t first, uint32_t end) {
    uint32_t begin = first;
    for (uint32_t i = first; i < end; ++i) {
      if (!ends_here(i, end)) continue;
      uint32_t stop = i + 1;
      while (stop < end && !text_.tokens[stop].space_before && is_closing_mark(text_.tokens[stop].mark)) ++stop;
      close(begin, stop);
      begin = stop;
      i = stop - 1;
    }
    if (begin < end) close(begin, end);
  }

 private:
  // What stands behind a run of marks is looked for once for all of the run: "..........." may be megabytes.
  bool ends_here(uint32_t i, uint32_t end) {
    const Token& mark = text_.tokens[i];
    if (mark.is_word() || mark.is_number() || !ends_sentence(mark.mark)) return false;
    uint32_t next = std::max(i + 1, marks_end_);
    while (next < end && !text_.tokens[next].space_before &&
           (is_closing_mark(text_.tokens[next].mark) || ends_sentence(text_.tokens[next].mark))) {
      ++next;
    }
    marks_end_ = next;
    if (next >= end) return true;
    if (mark.mark == '.' && i > 0 && abbreviates(i)) return false;
    next = std::max(next, opening_end_);
    while (next < end && is_opening_mark(text_.tokens[next].mark)) ++next;
    opening_end_ = next;
    if (next >= end) return true;
    const Token& after = text_.tokens[next];
    const bool spaced = text_.tokens[i + 1].space_before || after.space_before;
    if (!spaced && mark.mark == '.') return after.capitalised && long_word_before(i);
    return after.is_number() || after.capitalised || !after.is_word();
  }

  // "Jl. Sudirman", "J. Biden": the stop belongs to the word before it.
  bool abbreviates(uint32_t i) const {
    const Token& before = text_.tokens[i - 1];
    if (!before.is_word() || text_.tokens[i].space_before) return false;
    return before.span.size() == 1 || vocabulary_.is_abbreviation(before.word);
  }

  // A missing blank after a sentence: "… di Yevlakh.Dia …"; initials and dotted abbreviations stay whole.
  bool long_word_before(uint32_t i) const { return i > 0 && text_.tokens[i - 1].span.size() > 3; }

  void close(uint32_t first, uint32_t end) {
    const auto index = static_cast<uint32_t>(text_.sentences.size());
    bool initial = true;
    for (uint32_t i = first; i < end; ++i) {
      Token& token = text_.tokens[i];
      token.sentence = index;
      if (token.kind == TokenKind::punctuation) continue;
      token.sentence_initial = initial;
      initial = false;
    }
    text_.sentences.push_back({first, end, block_, text_.span_of(first, end)});
  }

  TokenisedText& text_;
  uint32_t block_;
  const Vocabulary& vocabulary_;
  uint32_t marks_end_ = 0, opening_end_ = 0;  // of the last run that was looked at: its closing marks, then its opening ones
};

}  // namespace

bool TokenisedText::is_word(uint32_t token, std::string_view lower) const {
  return std::ranges::equal(str(token), lower, [](char c, char l) { return (c >= 'A' && c <= 'Z' ? c + 32 : c) == l; });
}

uint32_t TokenisedText::token_at(uint32_t offset) const {
  // Halves without a branch, which compilers make of a choice: which half it is cannot be guessed.
  uint32_t first = 0;
  auto left = static_cast<uint32_t>(tokens.size());
  while (left > 0) {
    const uint32_t half = (left + 1) / 2;
    first += half & (0 - static_cast<uint32_t>(tokens[first + half - 1].span.begin < offset));
    left -= half;
  }
  return first;
}

TokenisedText tokenise(std::string_view text, std::vector<Block> blocks, const Vocabulary& vocabulary) {
  TokenisedText out;
  out.text = text;
  out.blocks = std::move(blocks);
  out.tokens.reserve(text.size() / 5);
  out.sentences.reserve(text.size() / 100 + out.blocks.size());
  for (uint32_t b = 0; b < out.blocks.size(); ++b) {
    const auto first = static_cast<uint32_t>(out.tokens.size());
    Scanner(text, out.blocks[b].span, vocabulary, out.tokens).run();
    SentenceSplitter(out, b, vocabulary).run(first, static_cast<uint32_t>(out.tokens.size()));
  }
  return out;
}

std::vector<WordId> pattern_words(std::string_view phrase, Vocabulary& vocabulary) {
  std::vector<Token> tokens;
  Scanner(phrase, {0, static_cast<uint32_t>(phrase.size())}, vocabulary, tokens).run();
  std::vector<WordId> words;
  for (const Token& token : tokens) {
    if (token.is('-')) continue;
    words.push_back(token.word != kUnknownWord ? token.word : vocabulary.add(fold(text_of(phrase, token.span))));
  }
  return words;
}

}  // namespace jejak
