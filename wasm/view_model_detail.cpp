#include "wasm/view_model_detail.h"

#include <algorithm>
#include <map>
#include <set>

#include "wasm/filter.h"
#include "wasm/focus.h"
#include "wasm/time_words.h"
#include "wasm/view_model_map.h"

namespace jejak {
namespace {

constexpr size_t kMostSentences = 60;

struct SentenceKey {
  bool elsewhere = false;  // not in the open article
  uint32_t article = 0;
  Span span;
  auto operator<=>(const SentenceKey&) const = default;
};

struct Found {
  std::vector<Span> marks;  // bytes of the article
  Target target;
};

using Sentences = std::map<SentenceKey, Found>;

void add(Sentences& sentences, const Corpus& corpus, uint32_t open, const Target& target, uint32_t article, Span span) {
  Found& found = sentences[{article != open, article, sentence_around(corpus, article, span)}];
  if (found.marks.empty()) found.target = target;
  found.marks.push_back(span);
}

DetailSentence sentence_of(const Corpus& corpus, const SentenceKey& key, const Found& found, Language language) {
  DetailSentence sentence{excerpt_of(corpus, key.article, key.span, found.marks),
                          numbered_label(corpus.documents[key.article], key.article, language), found.target, ""};
  sentence.more = and_more(language, sentence.excerpt.left_out);
  return sentence;
}

std::vector<DetailEvent> events_of(const Corpus& corpus, const std::vector<EventId>& ids, Language language) {
  std::vector<EventId> sorted = ids;
  const auto event = [&](const EventId& id) -> const Event& { return corpus.documents[id.article].events[id.index]; };
  std::ranges::stable_sort(sorted, {}, [&](const EventId& id) { return event(id).begin; });
  std::vector<DetailEvent> events;
  std::set<std::pair<std::string, std::string>> seen;  // one line for what several articles tell
  for (const EventId& id : sorted) {
    const Event& e = event(id);
    DetailEvent row{"", format_event_type(e.type, language), Target::of_event(id.article, id.index)};
    if (e.begin && e.end) row.day = format_interval(language, {*e.begin, *e.end});
    if (seen.insert({row.day, row.type}).second) events.push_back(std::move(row));
  }
  return events;
}

CorpusEntityId entity_of(const Corpus& corpus, const Target& target) {
  if (target.kind == TargetKind::entity) return target.entity;
  return target.kind == TargetKind::mention ? corpus.entity_of(target.mention) : kNoCorpusEntity;
}

Sentences sentences_of(const Corpus& corpus, const AppState& state, const Circle& circle, CorpusEntityId entity) {
  const Target& target = state.selected;
  Sentences sentences;
  if (target.kind == TargetKind::event) {
    const Event& event = corpus.documents[target.mention.article].events[target.mention.index];
    add(sentences, corpus, state.article, target, target.mention.article, event.span);
    return sentences;
  }
  // An entity's card lists all its mentions, whichever of them was pressed; a figure's or a quote's only itself.
  const bool whole_entity = entity != kNoCorpusEntity && target.mention.kind != MentionKind::quote;
  const std::vector<MentionId>& mentions = whole_entity ? corpus.entities[entity].mentions : circle.own_mentions;
  const Sieve sieve(corpus, state.filter);
  for (const MentionId& mention : mentions) {
    if (sieve.passes(mention)) add(sentences, corpus, state.article, Target::of_mention(mention), mention.article, corpus.span_of(mention));
  }
  return sentences;
}

}  // namespace

DetailModel build_detail_model(const Corpus& corpus, const AppState& state) {
  DetailModel model;
  if (!state.selected) return model;
  model.shown = true;
  model.language = state.language;
  model.target = state.selected;
  model.head = describe(corpus, state.selected, state.language);
  const CorpusEntityId entity = entity_of(corpus, state.selected);
  const Circle circle = circle_of(corpus, state.selected);
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
    return other.entity.position && is_told_of_as_location(corpus, other);
  });
  const Sentences sentences = sentences_of(corpus, state, circle, entity);
  size_t mentions = 0;
  std::set<uint32_t> articles;
  for (const auto& [key, found] : sentences) {
    mentions += found.marks.size();
    articles.insert(key.article);
    if (model.sentences.size() == kMostSentences) continue;
    model.sentences.push_back(sentence_of(corpus, key, found, state.language));
  }
  model.steps = mentions > 1;
  model.more = and_more(state.language, sentences.size() - model.sentences.size());
  if (state.selected.kind != TargetKind::event) model.told = format_told(state.language, mentions, articles.size());
  return model;
}

}  // namespace jejak
