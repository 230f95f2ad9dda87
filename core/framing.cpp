#include "core/framing.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace jejak {
namespace {

// "apa yang disebutnya sebagai operasi “antiteroris”": from the hedge's end to the word.
constexpr uint32_t kHedgeReach = 4;
// How many mentions and quotes before a word are looked at for its owner.
constexpr int kNamesLookedAt = 8;

constexpr std::array<std::string_view, 8> kRules = {"framing.taking",  "framing.operation", "framing.fighters",
                                                    "framing.authority", "framing.holding", "framing.death",
                                                    "framing.outcome", "framing.leaving"};

std::string_view rule_of(std::string_view topic) {
  for (std::string_view rule : kRules) {
    if (rule.substr(rule.find('.') + 1) == topic) return rule;
  }
  return kRules[0];
}

bool is_opening(char32_t c) { return c == U'“' || c == U'"' || c == U'‘' || c == U'«'; }
bool is_closing(char32_t c) { return c == U'”' || c == U'"' || c == U'’' || c == U'»'; }

class Reader {
 public:
  Reader(const TokenisedText& text, const Lexicon& lexicon, const Document& document)
      : text_(text), lexicon_(lexicon), document_(document) {}

  std::vector<LoadedTerm> run() {
    std::vector<LoadedTerm> terms;
    for (uint32_t i = 0; i < text_.tokens.size();) {
      const auto match = lexicon_.match(text_, i, WordClass::loaded_term);
      if (!match || !text_.is_prose(i) || means_something_else(i, *match)) {
        ++i;
        continue;
      }
      if (!match->entry->key.empty()) terms.push_back(term_at(i, *match));
      i += match->tokens;
    }
    return terms;
  }

 private:
  // "membebaskan sandera", "menduduki peringkat": the events' lexicon knows these phrases.
  bool means_something_else(uint32_t token, const LexMatch& match) const {
    const auto verb = lexicon_.match(text_, token, WordClass::event_verb);
    return verb && verb->tokens > match.tokens && verb->entry->key != "attack";
  }

  LoadedTerm term_at(uint32_t token, const LexMatch& match) const {
    LoadedTerm term;
    term.span = text_.span_of(token, token + match.tokens);
    term.topic = match.entry->key;
    term.gloss = match.entry->name;
    term.why.rule = rule_of(term.topic);
    read_hedge(token, match.tokens, term);
    if (!term.hedged || term.speaker == kNoEntity) read_quote(term);
    return term;
  }

  void read_hedge(uint32_t token, uint32_t tokens, LoadedTerm& term) const {
    const uint32_t sentence_first = text_.sentence_of(token).first;
    const uint32_t first = std::max(sentence_first, token - std::min(token, kHedgeReach + 4));
    for (uint32_t i = first; i < token; ++i) {
      const auto hedge = lexicon_.match(text_, i, WordClass::framing_hedge);
      if (!hedge || i + hedge->tokens > token || token - (i + hedge->tokens) > kHedgeReach) continue;
      term.hedged = true;
      term.why.evidence = text_.span_of(i, i + hedge->tokens);
      if (hedge->entry->key == "owner") term.speaker = subject_before(text_.tokens[i].span.begin);
      break;
    }
    if (stands_in_marks(token, tokens)) term.hedged = true;
  }

  // A word or two between quotation marks: not a quotation, but words held at arm's length.
  bool stands_in_marks(uint32_t token, uint32_t tokens) const {
    const uint32_t end = token + tokens;
    const bool opened = token > 0 && is_opening(text_.tokens[token - 1].mark);
    const auto closes = [&](uint32_t at) {
      if (!text_.same_sentence(at, token)) return false;
      if (is_closing(text_.tokens[at].mark)) return true;
      return text_.tokens[at].kind == TokenKind::punctuation && text_.same_sentence(at + 1, token) &&
             is_closing(text_.tokens[at + 1].mark);
    };
    return opened && closes(end);
  }

  // The last one who acts before `offset`, in the same sentence.
  EntityId subject_before(uint32_t offset) const {
    const uint32_t token = text_.token_at(offset);
    if (token >= text_.tokens.size()) return kNoEntity;
    const uint32_t from = text_.sentence_of(token).span.begin;
    EntityId subject = kNoEntity;
    uint32_t at = 0;
    const auto consider = [&](const auto& mentions, auto acts) {
      auto it = std::ranges::lower_bound(mentions, offset, {}, [](const auto& m) { return m.span.begin; });
      for (int looked = 0; it != mentions.begin() && looked < kNamesLookedAt; ++looked) {
        --it;
        if (it->span.begin < from) break;
        if (!acts(*it) || (subject != kNoEntity && it->span.begin <= at)) continue;
        subject = it->entity;
        at = it->span.begin;
        break;
      }
    };
    consider(document_.places, [](const PlaceMention& m) { return m.role == PlaceRole::actor; });
    consider(document_.people, [](const PersonMention&) { return true; });
    consider(document_.organizations, [](const OrganizationMention&) { return true; });
    return subject;
  }

  void read_quote(LoadedTerm& term) const {
    const auto& quotes = document_.quotes;
    auto it = std::ranges::upper_bound(quotes, term.span.begin, {}, [](const QuoteMention& q) { return q.span.begin; });
    for (int looked = 0; it != quotes.begin() && looked < kNamesLookedAt; ++looked) {
      --it;
      if (!it->span.contains(term.span)) continue;
      term.quoted = true;
      if (term.speaker == kNoEntity) term.speaker = it->speaker;
      if (term.why.evidence.empty()) term.why.evidence = it->cue;
      return;
    }
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const Document& document_;
};

bool tells_of_fighting(const Document& document) {
  return !document.episodes.empty() || std::ranges::any_of(document.events, [](const Event& event) {
    return event.type == EventType::attack || event.type == EventType::explosion;
  });
}

}  // namespace

std::vector<LoadedTerm> find_loaded_terms(const TokenisedText& text, const Lexicon& lexicon, const Document& document) {
  if (!tells_of_fighting(document)) return {};
  return Reader(text, lexicon, document).run();
}

}  // namespace jejak
