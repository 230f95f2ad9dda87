#include "core/lexicon.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "core/utf8.h"

namespace jejak {
namespace {

constexpr std::string_view kClassNames[] = {
#define JEJAK_WORD_CLASS(name) #name,
#include "core/word_class.inc"
#undef JEJAK_WORD_CLASS
};

std::optional<WordClass> class_of(std::string_view name) {
  for (size_t i = 0; i < std::size(kClassNames); ++i) {
    if (kClassNames[i] == name) return static_cast<WordClass>(i);
  }
  return std::nullopt;
}

constexpr double kMostValue = 1e15;  // of a word: beyond it, a double is no whole number for long

// An entry of one word, as alone_ holds it: its index, and what tells it from the word's other entries, so that those need
// not be loaded.
constexpr uint32_t kIndexBits = 23;
constexpr size_t kMostSets = size_t{1} << 16;
constexpr uint32_t kProperBit = uint32_t{1} << kIndexBits;
uint32_t packed(uint32_t index, WordClass word_class, bool proper) {
  return static_cast<uint32_t>(word_class) << (kIndexBits + 1) | (proper ? kProperBit : 0) | index;
}

bool begins_upper(std::string_view word) { return !word.empty() && is_upper(decode_utf8(word, 0).value); }

}  // namespace

// Collects what there is of each word, class by class, and lays it out in the end.
class Lexicon::Builder {
 public:
  Builder(Lexicon& lexicon, std::string_view source, Vocabulary& vocabulary)
      : lexicon_(lexicon), source_(source), vocabulary_(vocabulary) {}

  std::optional<Error> add_class(std::string_view name, const JsonValue& entries);
  void lay_out();

 private:
  void add_entry(LexEntry entry, const std::vector<WordId>& pattern);

  struct Draft {
    Begun begun;
    std::vector<uint32_t> alone;
  };

  Lexicon& lexicon_;
  std::string_view source_;
  Vocabulary& vocabulary_;
  std::vector<Draft> drafts_;  // by WordId
};

std::optional<Error> Lexicon::Builder::add_class(std::string_view name, const JsonValue& entries) {
  const std::string path = "classes." + std::string(name);
  const auto word_class = class_of(name);
  if (!word_class) {
    return error_at(entries, ErrorCode::bad_value, source_, path, "no such class in core/word_class.inc");
  }
  for (size_t i = 0; i < entries.items.size(); ++i) {
    const JsonValue& item = entries.items[i];
    const JsonValue* words = item.find("words");
    if (!words || words->kind != JsonValue::Kind::array || words->items.empty()) {
      return error_at(item, ErrorCode::wrong_type, source_, path + "[" + std::to_string(i) + "].words",
                         "expected an array of strings");
    }
    const auto value = static_cast<int64_t>(std::clamp(item.number_or("value", 0), -kMostValue, kMostValue));
    for (const JsonValue& word : words->items) {
      const std::vector<WordId> pattern = pattern_words(word.string, vocabulary_);
      if (pattern.empty()) {
        return error_at(word, ErrorCode::bad_value, source_, path + "[" + std::to_string(i) + "].words",
                           "expected a word");
      }
      if (*word_class == WordClass::abbreviation) vocabulary_.mark_abbreviation(pattern.back());
      LexEntry entry{*word_class, begins_upper(word.string), value,
                     std::string(item.string_or("key", "")), std::string(item.string_or("name", ""))};
      add_entry(std::move(entry), pattern);
    }
  }
  return std::nullopt;
}

void Lexicon::Builder::add_entry(LexEntry entry, const std::vector<WordId>& pattern) {
  const auto index = static_cast<uint32_t>(lexicon_.entries_.size());
  const WordId word = pattern.front();
  if (drafts_.size() <= word) drafts_.resize(word + 1);
  Draft& draft = drafts_[word];
  add_to_mask(draft.begun.any, entry.word_class);
  if (pattern.size() == 1) {
    if (index >= kProperBit) std::abort();  // a bug: eight million entries
    draft.alone.push_back(packed(index, entry.word_class, entry.proper));
  } else {
    add_to_mask(draft.begun.several, entry.word_class);
    lexicon_.trie_.add(pattern, index);
  }
  lexicon_.entries_.push_back(std::move(entry));
}

void Lexicon::Builder::lay_out() {
  std::map<Begun, uint16_t> known{{Begun{}, uint16_t{0}}};
  for (const Draft& draft : drafts_) {
    const auto [set, fresh] = known.try_emplace(draft.begun, static_cast<uint16_t>(known.size()));
    if (fresh) lexicon_.begun_.push_back(draft.begun);
    if (known.size() > kMostSets) std::abort();  // a bug: sixty thousand sets of classes
    lexicon_.words_.push_back({set->second, static_cast<uint32_t>(lexicon_.alone_.size())});
    lexicon_.alone_.insert(lexicon_.alone_.end(), draft.alone.begin(), draft.alone.end());
  }
  lexicon_.words_.push_back({0, static_cast<uint32_t>(lexicon_.alone_.size())});
}

Result<Lexicon> Lexicon::build(const JsonValue& root, std::string_view source, Vocabulary& vocabulary) {
  Lexicon lexicon;
  const JsonValue* classes = root.find("classes");
  if (!classes || classes->kind != JsonValue::Kind::object) {
    return std::unexpected(error_at(root, ErrorCode::wrong_type, source, "classes", "expected an object"));
  }
  Builder builder(lexicon, source, vocabulary);
  for (const auto& [name, entries] : classes->members) {
    if (auto error = builder.add_class(name, entries)) return std::unexpected(*error);
  }
  builder.lay_out();
  if (const JsonValue* rules = root.find("rules")) {
    for (const auto& [id, text] : rules->members) {
      lexicon.rules_.emplace_back(
          id, RuleText{std::string(text.string_or("en", "")), std::string(text.string_or("id", ""))});
    }
    std::ranges::sort(lexicon.rules_, {}, [](const auto& rule) { return rule.first; });
  }
  return lexicon;
}

std::optional<LexMatch> Lexicon::longest(const TokenisedText& text, uint32_t at, WordClass word_class) const {
  const Token& token = text.tokens[at];
  std::optional<LexMatch> best;
  if (const LexEntry* entry = single_word(token, word_class)) best = LexMatch{1, entry};
  if (!in_mask(begun_by(token.word).several, word_class)) return best;
  trie_.walk(text, at, [&](const PhraseTrie::Match& match) {
    for (uint32_t index : match.payloads) {
      const LexEntry& entry = entries_[index];
      if (entry.word_class != word_class || (entry.proper && !token.capitalised)) continue;
      best = LexMatch{match.tokens, &entry};
      break;
    }
  });
  return best;
}

// The first that fits, of those with the same word and class.
const LexEntry* Lexicon::single_word(const Token& token, WordClass word_class) const {
  const uint32_t end = words_[token.word + 1].alone;
  for (uint32_t i = words_[token.word].alone; i < end; ++i) {
    const uint32_t word = alone_[i];
    const bool fits = word >> (kIndexBits + 1) == static_cast<uint32_t>(word_class);
    if (fits && ((word & kProperBit) == 0 || token.capitalised)) return &entries_[word & (kProperBit - 1)];
  }
  return nullptr;
}

const RuleText* Lexicon::rule_text(std::string_view rule) const {
  const auto it = std::ranges::lower_bound(rules_, rule, {}, [](const auto& r) -> std::string_view { return r.first; });
  return it != rules_.end() && it->first == rule ? &it->second : nullptr;
}

std::vector<std::string_view> Lexicon::rule_ids() const {
  std::vector<std::string_view> ids;
  for (const auto& rule : rules_) ids.push_back(rule.first);
  return ids;
}

}  // namespace jejak
