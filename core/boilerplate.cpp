#include "core/boilerplate.h"

#include <algorithm>
#include <optional>

#include "core/text_lines.h"
#include "core/tokens.h"
#include "core/utf8.h"

namespace jejak {
namespace {

constexpr uint32_t kHeadBytes = 72;         // a line's first words, enough for every phrase of the lexicon
constexpr uint32_t kShortLineBytes = 240;   // links, credits and notices are no longer than this
constexpr uint32_t kNoticeBytes = 420;      // what a page says of itself runs on over sentences
constexpr uint32_t kTitleBytes = 180;
constexpr uint32_t kSignatureBytes = 90;
constexpr uint32_t kBracketBytes = 160;     // a bracketed link or credit
constexpr uint32_t kLeadBytes = 40;         // "Baca juga" before its colon
constexpr uint32_t kInlineLinkBytes = 260;  // a link that runs to the line's end

bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?'; }

// "***": and nothing else.
bool is_stars(std::string_view text, Span span) {
  return text.substr(span.begin, span.size()).find_first_not_of('*') == std::string_view::npos;
}

bool is_opening(const Token& token) {
  return token.is('(') || token.is('[') || token.is('*') || token.is('-') || token.is(U'•') || token.is('>') ||
         token.is('"') || token.is(U'“') || token.is('#') || token.is('|');
}

// Whether the text before `at` ends a sentence, closing quotation marks and blanks passed over; also at its begin.
bool after_sentence(std::string_view text, uint32_t begin, uint32_t at) {
  const Span before = trimmed(text, {begin, at});
  if (before.empty()) return true;
  uint32_t end = before.end;
  for (int marks = 0; marks < 2 && end > before.begin; ++marks) {
    uint32_t last = end - 1;
    while (last > before.begin && is_continuation(text[last])) --last;
    const char32_t c = decode_utf8(text, last).value;
    if (ends_sentence(text[last]) || c == U'…') return true;
    if (c != '"' && c != U'”' && c != U'’' && c != '\'' && c != ')' && c != ']') return false;
    end = last;
  }
  return false;
}

// One line's tokens, asked for the phrases that make it a link or a credit.
class LineReader {
 public:
  LineReader(std::string_view text, Span line, const Vocabulary& vocabulary, const Lexicon& lexicon)
      : text_(text), line_(line), lexicon_(lexicon),
        head_(tokenise_piece(text, head_of(text, line, kHeadBytes), vocabulary)) {
    while (first_ < size() && is_opening(head_.tokens[first_])) ++first_;
  }

  LineRole role() const {
    if (first_ >= size()) return line_.size() <= 8 ? LineRole::credit : LineRole::prose;  // "***", "(*)"
    const bool shortish = line_.size() <= kShortLineBytes;
    if (const LineRole link = link_role(shortish); link != LineRole::prose) return link;
    if (line_.size() <= kNoticeBytes && match(WordClass::page_notice)) return LineRole::related;
    if (shortish && (asks_to_follow() || is_label() || is_marked_link())) return LineRole::related;
    if (shortish && (is_credit_line() || is_medium_alone() || is_initials())) return LineRole::credit;
    return LineRole::prose;
  }

  // Every word begins with a capital or belongs to a medium's name; no sentence.
  bool is_signature() const {
    if (line_.size() > kSignatureBytes || head_.sentences.size() > 1) return false;
    uint32_t words = 0;
    for (uint32_t i = 0; i < size(); ++i) {
      const Token& token = head_.tokens[i];
      if (token.is_number()) return false;
      if (!token.is_word()) continue;
      ++words;
      const bool medium = lexicon_.may_begin(token.word, WordClass::news_medium);
      if (!token.capitalised && !medium) return false;
    }
    const char last = text_[line_.end - 1];
    return words >= 1 && words <= 6 && last != '.' && last != ':' && last != '?' && last != '!';
  }

  // "Mi’raj News Agency (MINA)": names only, a short form in brackets, a medium or an agency among them.
  bool names_agency() const {
    for (uint32_t i = 0; i < size(); ++i) {
      if (lexicon_.match(head_, i, WordClass::news_medium) || lexicon_.match(head_, i, WordClass::news_service)) return true;
    }
    return false;
  }

  bool ends_in_short_form() const {
    return size() >= 4 && head_.tokens[size() - 1].is(')') && head_.tokens[size() - 2].all_caps &&
           head_.tokens[size() - 3].is('(');
  }

 private:
  uint32_t size() const { return static_cast<uint32_t>(head_.tokens.size()); }
  std::optional<LexMatch> match(WordClass word_class) const { return lexicon_.match(head_, first_, word_class); }
  bool mark_at(uint32_t token, char32_t mark) const { return token < size() && head_.tokens[token].is(mark); }
  bool ends_like_sentence() const { return text_[line_.end - 1] == '.'; }

  LineRole link_role(bool shortish) const {
    if (const auto lead = match(WordClass::related_lead)) {
      const uint32_t after = first_ + lead->tokens;
      const bool colon = mark_at(after, ':');
      if (after + (colon ? 1 : 0) >= size()) return LineRole::related_head;
      if (colon || (shortish && !ends_like_sentence())) return LineRole::related;
      return LineRole::prose;
    }
    // "Simak Video “…”:", "Terkait: …"
    if (!match(WordClass::link_lead) || !shortish) return LineRole::prose;
    const uint32_t after = first_ + match(WordClass::link_lead)->tokens;
    const bool colon_near = mark_at(after, ':') || mark_at(after + 1, ':') || text_[line_.end - 1] == ':';
    return colon_near && head_.tokens[first_].capitalised ? LineRole::related : LineRole::prose;
  }

  // "Ikuti Bisnis.com di Google News …", "Gabung di saluran WhatsApp kami …": an imperative that names a platform.
  bool asks_to_follow() const {
    if (!match(WordClass::follow_word)) return false;
    for (uint32_t i = first_ + 1; i < size(); ++i) {
      if (lexicon_.match(head_, i, WordClass::link_place)) return true;
    }
    return false;
  }

  bool is_credit_line() const {
    if (match(WordClass::credit_notice) || match(WordClass::copyright_word) || mark_at(first_, U'©')) return true;
    if (tells_who_helped()) return true;
    const auto lead = match(WordClass::source_lead);
    const bool spaced = lead && mark_at(first_ + lead->tokens, U':');  // "sumber : Antara"
    if (!lead || !(head_.tokens[first_].capitalised || spaced)) return false;
    if (lead->tokens >= 2 && mark_at(first_ + lead->tokens, ',')) return true;  // "Sumber gambar, Getty Images"
    if (head_.is_word(first_, "oleh") && is_signature()) return true;           // "Oleh Rina Ayu"
    uint32_t at = first_ + lead->tokens;
    // "Penulis/Editor:", "Editor Bahasa:"
    for (int more = 0; more < 3 && at < size() && !mark_at(at, ':'); ++more) ++at;
    return mark_at(at, ':') || (mark_at(first_ + lead->tokens, '/') && !ends_like_sentence());
  }

  // "Rina Ayu berkontribusi dalam penulisan artikel ini"
  bool tells_who_helped() const {
    bool helped = false;
    for (uint32_t i = first_; i < size(); ++i) {
      helped = helped || head_.is_word(i, "berkontribusi");
      if (helped && (head_.is_word(i, "penulisan") || head_.is_word(i, "artikel") || head_.is_word(i, "laporan"))) return true;
      if (!helped && head_.tokens[i].is_word() && !head_.tokens[i].capitalised && !head_.is_word(i, "dan")) return false;
    }
    return false;
  }

  // "Komentar", "Halaman 2", "1 2 3 Selanjutnya": words of the page and page numbers, nothing else.
  bool is_label() const {
    uint32_t at = first_, labels = 0;
    while (at < size()) {
      const auto label = lexicon_.match(head_, at, WordClass::page_label);
      labels += label.has_value();
      if (!label && head_.tokens[at].is_word()) return false;
      at += label ? label->tokens : 1;
    }
    return labels > 0 && line_.size() <= kHeadBytes && !ends_like_sentence();
  }

  // ">> Perang Berakhir di Karabakh", "#Karabakh #Baku"
  bool is_marked_link() const {
    return (mark_at(0, '>') || (mark_at(0, '#') && size() > 1 && head_.tokens[1].is_word() && !head_.tokens[1].space_before)) && is_link_title(text_, line_);
  }

  // "ae/hp (Reuters, AFP)": who wrote and who edited, and where it is from.
  bool is_initials() const {
    constexpr uint32_t kMostLetters = 4;
    const auto initials = [&](uint32_t i) {
      return i < size() && head_.tokens[i].is_word() && !head_.tokens[i].capitalised && head_.tokens[i].span.size() <= kMostLetters;
    };
    if (!initials(0) || !mark_at(1, '/') || !initials(2) || line_.size() > kHeadBytes) return false;
    return size() == 3 || (mark_at(3, '(') && head_.tokens[size() - 1].is(')'));
  }

  // "ANTARA FOTO/REUTERS/Umit Bektas/hp.": agency and photographer behind strokes.
  bool is_photo_credit(uint32_t at) const {
    constexpr uint32_t kMostInitials = 4;
    uint32_t words = 0;
    for (; at < size(); ++at) {
      const Token& token = head_.tokens[at];
      if (token.is_number() || token.is(',') || token.is(':')) return false;
      if (!token.is_word()) continue;
      if (++words > 6 || (!token.capitalised && token.span.size() > kMostInitials)) return false;
    }
    return words > 0 && line_.size() <= kHeadBytes;
  }

  bool is_medium_alone() const {
    uint32_t at = 0, media = 0;
    while (at < size()) {
      if (media > 0 && mark_at(at, '/') && !head_.tokens[at].space_before && is_photo_credit(at + 1)) return true;
      if (!head_.tokens[at].is_word()) {
        ++at;
        continue;
      }
      const auto medium = lexicon_.match(head_, at, WordClass::news_medium);
      if (!medium) return false;
      ++media;
      at += medium->tokens;
    }
    return media > 0 && line_.size() <= kHeadBytes && !ends_like_sentence();
  }

  std::string_view text_;
  Span line_;
  const Lexicon& lexicon_;
  TokenisedText head_;
  uint32_t first_ = 0;  // first token behind bullets and opening brackets
};

// Finds brackets and phrases inside one line of prose.
class InlineFinder {
 public:
  InlineFinder(std::string_view text, Span line, const Vocabulary& vocabulary, const Lexicon& lexicon)
      : text_(text), line_(line), vocabulary_(vocabulary), lexicon_(lexicon) {}

  std::vector<Block> run() {
    find_links();
    find_brackets();
    find_final_credits();
    find_final_piece();
    std::ranges::sort(found_, {}, [](const Block& b) { return b.span.begin; });
    return std::move(found_);
  }

 private:
  bool free(Span span) const {
    return std::ranges::none_of(found_, [&](const Block& b) { return b.span.overlaps(span); });
  }

  // "Baca juga" right before a colon, at a sentence's begin or in brackets.
  void find_links() {
    const std::string_view upto = text_.substr(0, line_.end);
    for (size_t colon = upto.find(':', line_.begin); colon != upto.npos; colon = upto.find(':', colon + 1)) {
      const auto begin = link_begin(static_cast<uint32_t>(colon));
      if (!begin) continue;
      const Span link = link_span(*begin, static_cast<uint32_t>(colon));
      if (link.end == line_.end && link.begin == line_.begin) continue;
      if (free(link)) found_.push_back({BlockKind::related, link});
      colon = std::max<size_t>(colon, link.end - 1);
    }
  }

  std::optional<uint32_t> link_begin(uint32_t colon) const {
    uint32_t from = colon - std::min(colon - line_.begin, kLeadBytes);
    while (from < colon && is_continuation(text_[from])) ++from;
    const TokenisedText before = tokenise_piece(text_, {from, colon}, vocabulary_);
    const auto size = static_cast<uint32_t>(before.tokens.size());
    for (uint32_t i = size; i-- > 0 && size - i <= 4;) {
      const auto lead = lexicon_.match(before, i, WordClass::related_lead);
      if (!lead || i + lead->tokens != size || !before.tokens[i].capitalised) continue;
      const uint32_t begin = from + before.tokens[i].span.begin;
      if (begin > line_.begin && (text_[begin - 1] == '(' || text_[begin - 1] == '[')) return begin - 1;
      if (after_sentence(text_, line_.begin, begin)) return begin;
    }
    return std::nullopt;
  }

  // To the closing bracket, or to the line's end; of a very long line to the end of the sentence.
  Span link_span(uint32_t begin, uint32_t colon) const {
    const char opening = text_[begin];
    if (opening == '(' || opening == '[') {
      const size_t close = text_.substr(0, line_.end).find(opening == '(' ? ')' : ']', colon);
      if (close != text_.npos) return {begin, static_cast<uint32_t>(close) + 1};
    }
    if (line_.end - colon <= kInlineLinkBytes) return {begin, line_.end};
    for (uint32_t i = colon; i + 1 < line_.end; ++i) {
      if (ends_sentence(text_[i]) && text_[i + 1] == ' ') return {begin, i + 1};
    }
    return {begin, line_.end};
  }

  // "[Gambas:Video CNN]", "(Lihat video …)", "(Foto: Dok. BPBD Sintang)"
  void find_brackets() {
    const std::string_view upto = text_.substr(0, line_.end);
    size_t round = upto.find('(', line_.begin), square = upto.find('[', line_.begin);
    for (uint32_t i = line_.begin; i < line_.end; ++i) {
      if (round < i) round = upto.find('(', i);
      if (square < i) square = upto.find('[', i);
      if (std::min(round, square) == upto.npos) return;
      i = static_cast<uint32_t>(std::min(round, square));
      const char c = text_[i];
      const size_t close = text_.substr(0, std::min(line_.end, i + kBracketBytes)).find(c == '[' ? ']' : ')', i);
      if (close == text_.npos) continue;
      const Span bracket{i, static_cast<uint32_t>(close) + 1};
      if (const auto kind = kind_of_bracket(bracket); kind && free(bracket)) found_.push_back({*kind, bracket});
      i = bracket.end - 1;
    }
  }

  std::optional<BlockKind> kind_of_bracket(Span bracket) const {
    const TokenisedText inner = tokenise_piece(text_, head_of(text_, {bracket.begin + 1, bracket.end - 1}, kHeadBytes), vocabulary_);
    if (inner.tokens.empty()) return std::nullopt;
    if (const auto lead = lexicon_.match(inner, 0, WordClass::related_lead)) {
      if (inner.tokens[0].capitalised || lead->tokens >= 2 || (inner.tokens.size() > 1 && inner.tokens[1].is(':'))) return BlockKind::related;
    }
    if (lexicon_.match(inner, 0, WordClass::credit_notice)) return BlockKind::credit;
    const auto colon_after = [&](WordClass word_class) {
      const auto lead = lexicon_.match(inner, 0, word_class);
      return lead && inner.tokens[0].capitalised && lead->tokens < inner.tokens.size() && inner.tokens[lead->tokens].is(':');
    };
    if (colon_after(WordClass::source_lead)) return BlockKind::credit;
    if (colon_after(WordClass::link_lead)) return BlockKind::related;
    return std::nullopt;
  }

  // Behind the last full stop, up to the line's end and without one of its own: "Sumber: Reuters", "Baca Juga Macron …".
  void find_final_piece() {
    if (ends_sentence(text_[line_.end - 1])) return;
    const uint32_t from = line_.end - std::min(line_.size(), kTitleBytes);
    const size_t stop = text_.substr(from, line_.end - from).rfind(". ");
    if (stop == text_.npos) return;
    const Span piece = trimmed(text_, {from + static_cast<uint32_t>(stop) + 1, line_.end});
    if (piece.empty() || !free(piece)) return;
    if (is_stars(text_, piece)) return found_.push_back({BlockKind::credit, piece});
    const TokenisedText words = tokenise_piece(text_, piece, vocabulary_);
    const auto at = [&](uint32_t i) -> const Token& { return words.tokens[i]; };
    if (words.tokens.size() < 3 || !at(0).capitalised) return;
    const auto lead = lexicon_.match(words, 0, WordClass::related_lead);
    const bool title = lead && lead->tokens == 2 && at(1).capitalised && at(2).capitalised;
    if (title) return found_.push_back({BlockKind::related, piece});
    const auto source = lexicon_.match(words, 0, WordClass::source_lead);
    if (!source || source->tokens >= words.tokens.size() || !at(source->tokens).is(':')) return;
    for (uint32_t i = source->tokens; i < words.tokens.size(); ++i) {
      if (at(i).is_word() && !at(i).capitalised && !lexicon_.may_begin(at(i).word, WordClass::news_medium)) return;
    }
    found_.push_back({BlockKind::credit, piece});
  }

  // "… sejak pagi (rds/imk).": the full stop behind the brackets; not where they shorten a name ("Kementerian … (ABC).").
  void find_credit_before_stop() {
    const uint32_t stop = line_.end - 1;
    if (line_.size() < 4 || text_[stop] != '.' || text_[stop - 1] != ')') return;
    const uint32_t from = std::max(line_.begin, stop - std::min(stop, kBracketBytes));
    const size_t open = text_.substr(from, stop - from).rfind('(');
    if (open == text_.npos) return;
    const Span bracket{from + static_cast<uint32_t>(open), stop};
    const TokenisedText inner = tokenise_piece(text_, {bracket.begin + 1, bracket.end - 1}, vocabulary_);
    uint32_t before = bracket.begin - std::min(bracket.begin - line_.begin, kLeadBytes);
    while (before < bracket.begin && is_continuation(text_[before])) ++before;
    const TokenisedText words = tokenise_piece(text_, {before, bracket.begin}, vocabulary_);
    const bool named = words.tokens.empty() || words.tokens.back().capitalised;
    const bool stroke = std::ranges::any_of(inner.tokens, [](const Token& t) { return t.is('/'); });
    const bool medium = !inner.tokens.empty() && lexicon_.match(inner, 0, WordClass::news_medium);
    if (!named && (stroke || medium) && free(bracket) && is_credit_code(bracket)) found_.push_back({BlockKind::credit, bracket});
  }

  bool holds_stars(Span bracket) const { return is_stars(text_, {bracket.begin + 1, bracket.end - 1}); }

  // "(T/Hju/P2)", "[uh/ab]", "(*)", "(ANTARA)" behind the last sentence, several in a row.
  void find_final_credits() {
    find_credit_before_stop();
    std::vector<Span> codes;  // from the line's end backwards
    for (uint32_t end = line_.end; end > line_.begin;) {
      const char close = text_[end - 1];
      if (close != ')' && close != ']') break;
      const uint32_t from = std::max(line_.begin, end - std::min(end, kBracketBytes));
      const size_t open = text_.substr(from, end - from).rfind(close == ')' ? '(' : '[');
      if (open == text_.npos) break;
      const Span bracket{from + static_cast<uint32_t>(open), end};
      if (free(bracket)) {
        if (!is_credit_code(bracket)) break;
        codes.push_back(bracket);
      }
      end = trimmed(text_, {line_.begin, bracket.begin}).end;
    }
    while (!codes.empty() && !after_sentence(text_, line_.begin, codes.back().begin) && !holds_stars(codes.back())) codes.pop_back();
    for (const Span code : codes) found_.push_back({BlockKind::credit, code});
  }

  // Initials joined by strokes, one short code, stars, a medium, or a person's name: never figures or lower-case prose.
  bool is_credit_code(Span bracket) const {
    const TokenisedText inner = tokenise_piece(text_, {bracket.begin + 1, bracket.end - 1}, vocabulary_);
    uint32_t words = 0, capitalised = 0, longest = 0, strokes = 0;
    bool host = false;  // "(rahma/kabarpelaut.com)"
    for (const Token& token : inner.tokens) {
      strokes += token.is('/') || token.is('-') || token.is('|');
      if (token.is_number() && token.span.size() > 2) return false;
      if (!token.is_word()) continue;
      ++words;
      capitalised += token.capitalised;
      longest = std::max(longest, token.span.size());
      host = host || text_.substr(bracket.begin + 1 + token.span.begin, token.span.size()).find('.') != std::string_view::npos;
    }
    if (words == 0) return inner.tokens.size() >= 1 && inner.tokens[0].is('*');
    if (lexicon_.match(inner, 0, WordClass::news_medium)) return true;
    if (strokes > 0) return host || longest <= 8 || capitalised == words;
    return words == 1 ? host || longest <= 8 : capitalised == words && words <= 4;
  }

  std::string_view text_;
  Span line_;
  const Vocabulary& vocabulary_;
  const Lexicon& lexicon_;
  std::vector<Block> found_;
};

// The cheap test, which most lines pass: the first word leads to no link and no credit.
bool begins_as_prose(std::string_view text, Span line, const Vocabulary& vocabulary, const Lexicon& lexicon) {
  constexpr Lexicon::ClassMask kLeads =
      Lexicon::mask_of({WordClass::related_lead, WordClass::link_lead, WordClass::page_notice, WordClass::follow_word,
                        WordClass::credit_notice, WordClass::copyright_word, WordClass::source_lead, WordClass::news_medium,
                        WordClass::page_label});
  const size_t blank = text.substr(0, line.end).find(' ', line.begin);
  if (blank == text.npos || blank - line.begin > kHeadBytes) return false;
  const TokenisedText first = tokenise_piece(text, {line.begin, static_cast<uint32_t>(blank)}, vocabulary);
  if (first.tokens.empty() || !first.tokens[0].is_word()) return false;
  if (first.tokens.size() == 3 && first.tokens[1].is('/')) return false;  // "ae/hp (Reuters)"
  return !lexicon.may_begin_any(first.tokens[0].word, kLeads);
}

// "[Gambas:Video CNN]", "(rds/imk)" on a line of their own.
bool is_one_bracket(std::string_view text, Span line) {
  const char open = text[line.begin], close = text[line.end - 1];
  if (!((open == '[' && close == ']') || (open == '(' && close == ')')) || line.size() > kBracketBytes) return false;
  return text.find(close, line.begin) == line.end - 1;
}

}  // namespace

LineRole role_of_line(std::string_view text, Span line, const Vocabulary& vocabulary, const Lexicon& lexicon) {
  if (begins_as_prose(text, line, vocabulary, lexicon)) return LineRole::prose;
  if (is_one_bracket(text, line)) {
    const std::vector<Block> inside = find_inline_boilerplate(text, line, vocabulary, lexicon);
    if (inside.size() == 1 && inside[0].span == line) {
      return inside[0].kind == BlockKind::related ? LineRole::related : LineRole::credit;
    }
    return LineRole::prose;
  }
  return LineReader(text, line, vocabulary, lexicon).role();
}

bool is_link_title(std::string_view text, Span line) {
  const char last = text[line.end - 1];
  return line.size() <= kTitleBytes && last != '.' && last != ':' && last != ';' && last != ',';
}

bool is_signature(std::string_view text, Span line, const Vocabulary& vocabulary, const Lexicon& lexicon) {
  return line.size() <= kSignatureBytes && LineReader(text, line, vocabulary, lexicon).is_signature();
}

std::vector<Block> find_inline_boilerplate(std::string_view text, Span line, const Vocabulary& vocabulary,
                                           const Lexicon& lexicon) {
  return InlineFinder(text, line, vocabulary, lexicon).run();
}

}  // namespace jejak
