#include "core/speaker_groups.h"

#include "core/utf8.h"

namespace jejak {
namespace {

constexpr uint32_t kLongestGroup = 10;  // tokens looked at behind the noun

// Collects the English words of one group from the tokens behind its noun.
class GroupNamer {
 public:
  GroupNamer(const TokenisedText& text, const Lexicon& lexicon, const NameIndex& names, const EntityTable& entities)
      : text_(text), lexicon_(lexicon), names_(names), entities_(entities) {}

  void read(const SpeakerNoun& noun, uint32_t end) {
    noun_ = noun.entry->name;
    const uint32_t stop = std::min(end, noun.end + kLongestGroup);
    end_ = noun.end;
    while (end_ < stop) {
      const uint32_t taken = take(end_, stop);
      if (taken == 0) break;
      end_ += taken;
    }
  }

  // "Pemerintah" alone, in an article about one state: that state's.
  void belong_to(const NameRef& state) {
    const bool power = noun_ == "government" || noun_ == "parliament" || noun_ == "military" || noun_ == "army";
    if (power && modifiers_.empty() && !ethnic_) take_place(state, state.first);
  }

  // The words as written, from the noun on: "pejabat Nagorno-Karabakh".
  std::string indonesian(const SpeakerNoun& noun) const {
    std::string words(text_of(text_.text, text_.span_of(noun.first, end_)));
    if (text_.tokens[noun.first].sentence_initial && !text_.tokens[noun.first].all_caps && words[0] >= 'A' && words[0] <= 'Z') {
      words[0] = static_cast<char>(words[0] - 'A' + 'a');
    }
    return words;
  }

  std::string name() const {
    std::string out = ethnic_ ? "Ethnic " : "";
    for (const std::string& part : {demonym_, modifiers_}) {
      if (!part.empty()) out += part + " ";
    }
    return out + noun_;
  }
  const std::string& side() const { return side_; }
  bool has_noun() const { return !noun_.empty(); }

 private:
  // How many tokens the word at `i` takes; 0 where it does not belong to the name.
  uint32_t take(uint32_t i, uint32_t stop) {
    if (const NameRef* place = NameIndex::covering(names_.places(), i)) return take_place(*place, i);
    if (lexicon_.may_begin(text_.tokens[i].word, WordClass::ethnic_word)) {
      ethnic_ = true;
      return 1;
    }
    if (const auto second = coordinated(i, stop)) return *second;
    if (const auto modifier = lexicon_.match(text_, i, WordClass::speaker_modifier)) {
      modifiers_ += (modifiers_.empty() ? "" : " ") + modifier->entry->name;
      return modifier->tokens;
    }
    // "kepala kepolisian": a head without English gives way to the noun that follows.
    if (const auto inner = lexicon_.match(text_, i, WordClass::speaker_noun); inner && noun_.empty()) {
      noun_ = inner->entry->name;
      return inner->tokens;
    }
    return 0;
  }

  uint32_t take_place(const NameRef& place, uint32_t i) {
    if (!demonym_.empty()) return 0;
    const auto adjective = lexicon_.match(text_, place.first, WordClass::demonym);
    const Entity& entity = entities_[place.entity];
    demonym_ = adjective ? adjective->entry->name : entity.name;
    if (entity.level == "country" || entity.level == "region") side_ = entity.name;
    return place.end - i;
  }

  // "sumber dan pejabat"
  std::optional<uint32_t> coordinated(uint32_t i, uint32_t stop) {
    if (!lexicon_.may_begin(text_.tokens[i].word, WordClass::and_word) || noun_.empty()) return std::nullopt;
    const auto second = speaker_noun_at(text_, i + 1, stop, lexicon_);
    if (!second || second->entry->name.empty()) return std::nullopt;
    noun_ += " and " + second->entry->name;
    return second->end - i;
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const NameIndex& names_;
  const EntityTable& entities_;
  std::string noun_, modifiers_, demonym_, side_;
  bool ethnic_ = false;
  uint32_t end_ = 0;
};

EntityId add_named(std::string name, std::string side, std::string indonesian, EntityTable& entities) {
  Entity entity;
  entity.kind = EntityKind::group;
  entity.key = slug(name);
  entity.name = std::move(name);
  entity.side = std::move(side);
  if (!indonesian.empty()) entity.names.emplace_back("id", std::move(indonesian));
  if (entity.key.empty()) return kNoEntity;
  return entities.add(std::move(entity));
}

}  // namespace

std::optional<SpeakerNoun> speaker_noun_at(const TokenisedText& text, uint32_t at, uint32_t end,
                                           const Lexicon& lexicon) {
  constexpr uint32_t kMostQuantifiers = 4;
  for (uint32_t i = at, skipped = 0; i < end && skipped <= kMostQuantifiers; ++skipped) {
    const auto noun = lexicon.match(text, i, WordClass::speaker_noun);
    if (noun && i + noun->tokens <= end) return SpeakerNoun{i, i + noun->tokens, noun->entry};
    const auto quantifier = lexicon.match(text, i, WordClass::quantifier);
    if (!quantifier) return std::nullopt;
    i += quantifier->tokens;
  }
  return std::nullopt;
}

EntityId add_group(const TokenisedText& text, const SpeakerNoun& noun, uint32_t end, const Lexicon& lexicon,
                   const NameIndex& names, EntityTable& entities, const NameRef* state) {
  GroupNamer namer(text, lexicon, names, entities);
  namer.read(noun, end);
  if (state) namer.belong_to(*state);
  return namer.has_noun() ? add_named(namer.name(), namer.side(), namer.indonesian(noun), entities) : kNoEntity;
}

EntityId add_unknown(std::string_view name, EntityTable& entities) {
  constexpr size_t kLongestName = 120;  // bytes: longer ones are a run of capitals, not a name
  if (name.size() > kLongestName) return kNoEntity;
  return add_named(std::string(name), {}, {}, entities);
}

}  // namespace jejak
