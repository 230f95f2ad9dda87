#include "core/clauses.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/verb_shape.h"

namespace jejak {
namespace {

constexpr std::array<std::pair<std::string_view, ClauseLink>, 12> kLinks = {{
    {"relative", ClauseLink::relative},
    {"and", ClauseLink::coordinate},
    {"purpose", ClauseLink::purpose},
    {"when", ClauseLink::when},
    {"after", ClauseLink::after},
    {"before", ClauseLink::before},
    {"since", ClauseLink::since},
    {"until", ClauseLink::until},
    {"condition", ClauseLink::condition},
    {"contrast", ClauseLink::coordinate},
    {"cause", ClauseLink::cause},
    {"content", ClauseLink::content},
}};

ClauseLink link_of(const LexEntry& entry) {
  for (const auto& [key, link] : kLinks) {
    if (entry.key == key) return link;
  }
  return ClauseLink::coordinate;
}

bool stands_alone(ClauseLink link) {
  return link == ClauseLink::main || link == ClauseLink::coordinate || link == ClauseLink::content;
}

// "sejak 1991", "hingga Rabu", "setelah 27 September" are adverbs, not clauses.
bool may_be_adverb(ClauseLink link) {
  return link == ClauseLink::since || link == ClauseLink::until || link == ClauseLink::after ||
         link == ClauseLink::before;
}

}  // namespace

void SentenceClauses::open(ClauseLink link, uint32_t parent, uint32_t token) {
  const auto self = static_cast<uint32_t>(clauses_.size());
  const uint32_t independent = stands_alone(link) ? self : clauses_[parent].independent;
  clauses_.push_back({token, parent, independent, link});
  current_ = self;
  relative_verb_ = 0;
}

// A relative clause is over at a verb that follows a noun, where it has had its own verb. "yang sama" has none.
void SentenceClauses::note_verb(const TokenisedText& text, const Lexicon& lexicon, uint32_t token) {
  const Clause& own = clauses_[current_];
  if (token <= own.first) return;
  const uint32_t behind = token - own.first;
  const bool same = behind == 1 && (text.is_word(token, "sama") || text.is_word(token, "lain"));
  const bool theirs = behind == 2 && lexicon.may_begin(text.tokens[token - 1].word, WordClass::pronoun);  // "yang mereka tumpangi"
  if (same || (theirs && !looks_like_verb(text, token, lexicon))) {
    relative_verb_ = token;
    return;
  }
  const bool event = lexicon.may_begin(text.tokens[token].word, WordClass::event_verb) && !text.tokens[token].capitalised;
  if (!event && !looks_like_verb(text, token, lexicon)) return;
  const uint32_t before = token - 1;
  const bool after_noun = relative_verb_ != 0 && text.tokens[before].is_word() &&
                          (before == relative_verb_ ? !looks_like_verb(text, before, lexicon)
                                                    : !looks_like_predicate(text, before, lexicon)) &&
                          !lexicon.may_begin(text.tokens[before].word, WordClass::subordinator) &&
                          !lexicon.may_begin(text.tokens[before].word, WordClass::speech_adverb) &&
                          !lexicon.may_begin(text.tokens[before].word, WordClass::negator);
  if (after_noun) {
    current_ = own.parent;
  } else if (relative_verb_ == 0) {
    relative_verb_ = token;
  }
}

void SentenceClauses::split(const TokenisedText& text, const Lexicon& lexicon, uint32_t sentence,
                            std::span<const uint32_t> time_tokens) {
  const Sentence& s = text.sentences[sentence];
  first_token_ = s.first;
  clauses_.clear();
  of_.assign(s.end - s.first, 0);
  open(ClauseLink::main, 0, s.first);
  auto next_time = time_tokens.begin();
  for (uint32_t i = s.first; i < s.end;) {
    const Token& token = text.tokens[i];
    const auto match = token.is_word() ? lexicon.match(text, i, WordClass::event_marker) : std::nullopt;
    const uint32_t taken = match ? match->tokens : 1;
    if (match) {
      if (match->entry->key == "resumes") {
        // "wilayah yang memisahkan diri | telah mencapai": the relative clause is over.
        const Clause& own = clauses_[current_];
        const bool said_much = i > own.first + 1 && !lexicon.may_begin(text.tokens[i - 1].word, WordClass::event_marker);
        if (own.link == ClauseLink::relative && said_much) current_ = own.parent;
        of_[i - s.first] = current_;
        ++i;
        continue;
      }
      const ClauseLink link = link_of(*match->entry);
      next_time = std::lower_bound(next_time, time_tokens.end(), i + taken);
      const bool adverb = may_be_adverb(link) && ((next_time != time_tokens.end() && *next_time == i + taken) ||
                                                  (i + taken < s.end && text.tokens[i + taken].is_number()));
      const bool after_comma = i > s.first && text.tokens[i - 1].is(',');
      const bool opens = link == ClauseLink::coordinate
                             ? i > s.first && (after_comma || match->entry->key == "contrast")
                             : !adverb;
      if (opens) open(link, link == ClauseLink::coordinate ? clauses_[current_].independent : current_, i);
    } else if (token.is(',') || token.is(';')) {
      current_ = clauses_[current_].independent;
    } else if (token.is_word() && clauses_[current_].link == ClauseLink::relative) {
      note_verb(text, lexicon, i);
    }
    for (uint32_t k = 0; k < taken; ++k) of_[i - s.first + k] = current_;
    i += taken;
  }
}

}  // namespace jejak
