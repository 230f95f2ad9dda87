#include "wasm/view_model_detail.h"

#include <algorithm>
#include <map>
#include <optional>
#include <ranges>
#include <utility>

#include "wasm/filter.h"
#include "wasm/focus.h"
#include "wasm/spans.h"
#include "wasm/time_words.h"
#include "wasm/view_model_map.h"

namespace jejak {
namespace {

constexpr size_t kMostSentences = 60;

constexpr size_t kMostEvents = 200;

struct Found {
  std::vector<Span> marks;  // bytes of the article
  Target target;
};

struct SentenceKey {
  uint32_t article = 0;
  Span span;
};

// The first sentences of all, with how many there are. Requires: mentions come article by article.
class Sentences {
 public:
  void add(const Target& target, uint32_t article, Span span, Span sentence) {
    if (article != article_) close();
    article_ = article;
    ++mentions;
    if (listed.size() >= kMostSentences) {
      count_only(sentence);
      return;
    }
    Found& found = of_article_[sentence];
    if (found.marks.empty()) found.target = target;
    found.marks.push_back(span);
  }

  // The article's sentences are complete.
  void close() {
    if (!of_article_.empty() || !counted_.empty()) ++articles;
    count += of_article_.size();
    for (auto& [span, found] : of_article_) {
      if (listed.size() < kMostSentences) listed.emplace_back(SentenceKey{article_, span}, std::move(found));
    }
    of_article_.clear();
    join(counted_);
    count += counted_.size();
    counted_.clear();
  }

  std::vector<std::pair<SentenceKey, Found>> listed;
  size_t count = 0, mentions = 0, articles = 0;

 private:
  // Once the list is full. The next mention is often of the same sentence.
  void count_only(Span sentence) {
    if (counted_.empty() || counted_.back() != sentence) counted_.push_back(sentence);
  }

  uint32_t article_ = 0;
  std::map<Span, Found> of_article_;
  std::vector<Span> counted_;  // of the article
};

DetailSentence sentence_of(const Corpus& corpus, const SentenceKey& key, const Found& found, Language language) {
  DetailSentence sentence{excerpt_of(corpus, key.article, key.span, found.marks),
                          numbered_label(corpus.documents.head(key.article), key.article, language), found.target, ""};
  sentence.more = and_more(language, sentence.excerpt.left_out);
  return sentence;
}

std::vector<DetailEvent> events_of(const Corpus& corpus, const std::vector<EventId>& ids, Language language) {
  // One line for what several articles tell: the first that does.
  constexpr size_t kTypes = kEventTypes.size();
  std::vector<uint32_t> told((corpus.days.groups.size() + 1) * kTypes);  // 1 + index into `first`
  std::vector<EventId> first;
  for (const EventId& id : ids) {
    const uint32_t group = corpus.days.group_of_event[corpus.number_of(id)];  // none: the last row
    const size_t row = group == DayIndex::kNone ? corpus.days.groups.size() : group;
    uint32_t& line = told[row * kTypes + static_cast<size_t>(corpus.event(id).type)];
    if (line == 0) {
      first.push_back(id);
      line = static_cast<uint32_t>(first.size());
    } else {
      first[line - 1] = std::min(first[line - 1], id);
    }
  }
  std::ranges::sort(first, {}, [&](const EventId& id) { return std::pair(corpus.event(id).begin, id); });
  std::vector<DetailEvent> events;
  for (const EventId& id : first | std::views::take(kMostEvents)) {
    const EventFacts& e = corpus.event(id);
    DetailEvent row{"", format_event_type(e.type, language), Target::of_event(id.article, id.index)};
    if (e.begin && e.end) row.day = format_interval(language, {*e.begin, *e.end});
    events.push_back(std::move(row));
  }
  return events;
}

CorpusEntityId entity_of(const Corpus& corpus, const Target& target) {
  if (target.kind == TargetKind::entity) return target.entity;
  return target.kind == TargetKind::mention ? corpus.entity_of(target.mention) : kNoCorpusEntity;
}

Sentences sentences_of(const Corpus& corpus, const AppState& state, const Circle& circle, CorpusEntityId entity, const Sieve* given) {
  const Target& target = state.selected;
  Sentences sentences;
  if (target.kind == TargetKind::event) {
    const Span span = corpus.event(target.event()).span;
    sentences.add(target, target.mention.article, span, sentence_around(corpus, target.mention.article, span));
    sentences.close();
    return sentences;
  }
  // An entity's card lists all its mentions, whichever of them was pressed; a figure's or a quote's only itself.
  const bool whole_entity = entity != kNoCorpusEntity && target.mention.kind != MentionKind::quote;
  std::vector<MentionId> own;
  if (!whole_entity) {
    own = circle.own_mentions;
    std::ranges::sort(own);
  }
  const std::vector<MentionId>& mentions = whole_entity ? corpus.entities[entity].mentions : own;
  const SieveOf sieve_of(corpus, state.filter, given);
  const Sieve& sieve = sieve_of;
  const auto add = [&](const MentionId& mention) {
    if (!sieve.passes(mention)) return;
    const MentionFacts& facts = corpus.facts_of(mention);
    sentences.add(Target::of_mention(mention), mention.article, facts.span, corpus.sentence_of(mention.article, facts));
  };
  const auto open = std::ranges::equal_range(mentions, state.article, {}, &MentionId::article);  // it comes first
  for (const MentionId& mention : open) add(mention);
  for (auto it = mentions.begin(); it != open.begin(); ++it) add(*it);
  for (auto it = open.end(); it != mentions.end(); ++it) add(*it);
  sentences.close();
  return sentences;
}

}  // namespace

DetailModel build_detail_model(const Corpus& corpus, const AppState& state, const Circle* known, const Sieve* sieve) {
  DetailModel model;
  if (!state.selected) return model;
  model.shown = true;
  model.language = state.language;
  model.target = state.selected;
  model.head = describe(corpus, state.selected, state.language);
  const CorpusEntityId entity = entity_of(corpus, state.selected);
  Circle own;
  const Circle& circle = known ? *known : own = circle_of(corpus, state.selected);
  model.entity = entity;
  model.only_this = entity != kNoCorpusEntity && state.filter.about == entity;
  if (entity != kNoCorpusEntity) {
    if (corpus.entities[entity].entity.position) model.place = entity;
    model.events = events_of(corpus, corpus.entities[entity].events, state.language);
  } else if (state.selected.kind == TargetKind::mention) {
    model.events = events_of(corpus, circle.events, state.language);
  }
  model.has_places = model.place == kNoCorpusEntity && std::ranges::any_of(circle.entities, [&](CorpusEntityId id) {
    const CorpusEntity& other = corpus.entities[id];
    return other.entity.position && is_told_of_as_location(other);
  });
  const Sentences sentences = sentences_of(corpus, state, circle, entity, sieve);
  for (const auto& [key, found] : sentences.listed) model.sentences.push_back(sentence_of(corpus, key, found, state.language));
  const size_t mentions = sentences.mentions;
  model.steps = mentions > 1;
  model.more = and_more(state.language, sentences.count - model.sentences.size());
  if (state.selected.kind != TargetKind::event) model.told = format_told(state.language, mentions, sentences.articles);
  return model;
}

}  // namespace jejak
