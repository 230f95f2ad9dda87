#include "wasm/corpus.h"

#include <algorithm>

#include <utility>

namespace jejak {
namespace {

std::vector<CorpusEntity> merge_entities(const std::vector<Document>& documents) {
  std::vector<CorpusEntity> entities;
  for (const Document& document : documents) {
    for (const Entity& entity : document.entities) entities.push_back({entity, {}, {}});
  }
  // Stable: of one key the first article's wording stays.
  std::ranges::stable_sort(entities, {}, [](const CorpusEntity& e) -> const std::string& { return e.entity.key; });
  const auto last = std::ranges::unique(entities, {}, [](const CorpusEntity& e) -> const std::string& {
    return e.entity.key;
  });
  entities.erase(last.begin(), last.end());
  return entities;
}

// Writes each mention and event of one article to the entities that it names.
void add_article(Corpus& corpus, uint32_t article) {
  const Document& document = corpus.documents[article];
  const std::vector<CorpusEntityId>& ids = corpus.ids[article];
  const auto add = [&](EntityId id, MentionKind kind, uint32_t index) {
    if (id < ids.size()) corpus.entities[ids[id]].mentions.push_back({article, kind, index});
  };
  for (const MentionRef& mention : corpus.in_order[article]) {
    switch (mention.kind) {
      case MentionKind::place: add(document.places[mention.index].entity, mention.kind, mention.index); break;
      case MentionKind::person: add(document.people[mention.index].entity, mention.kind, mention.index); break;
      case MentionKind::organization:
        add(document.organizations[mention.index].entity, mention.kind, mention.index);
        break;
      case MentionKind::quote: add(document.quotes[mention.index].speaker, mention.kind, mention.index); break;
      case MentionKind::figure: add(document.figures[mention.index].attributed_to, mention.kind, mention.index); break;
      case MentionKind::time: break;
    }
  }
  for (uint32_t i = 0; i < document.events.size(); ++i) {
    for (const auto* list : {&document.events[i].places, &document.events[i].participants}) {
      for (const EntityId id : *list) {
        if (id >= ids.size()) continue;
        std::vector<EventId>& events = corpus.entities[ids[id]].events;
        if (events.empty() || events.back() != EventId{article, i}) events.push_back({article, i});
      }
    }
  }
}

}  // namespace

CorpusEntityId Corpus::find(std::string_view key) const {
  const auto it = std::ranges::lower_bound(entities, key, {}, [](const CorpusEntity& e) -> std::string_view {
    return e.entity.key;
  });
  if (it == entities.end() || it->entity.key != key) return kNoCorpusEntity;
  return static_cast<CorpusEntityId>(it - entities.begin());
}

bool Corpus::has(MentionId mention) const {
  if (mention.article >= documents.size()) return false;
  const Document& document = documents[mention.article];
  switch (mention.kind) {
    case MentionKind::place: return mention.index < document.places.size();
    case MentionKind::time: return mention.index < document.times.size();
    case MentionKind::person: return mention.index < document.people.size();
    case MentionKind::organization: return mention.index < document.organizations.size();
    case MentionKind::figure: return mention.index < document.figures.size();
    case MentionKind::quote: return mention.index < document.quotes.size();
  }
  return false;
}

bool Corpus::has(EventId event) const {
  return event.article < documents.size() && event.index < documents[event.article].events.size();
}

CorpusEntityId Corpus::entity_of(MentionId mention) const {
  const Document& document = documents[mention.article];
  EntityId id = kNoEntity;
  switch (mention.kind) {
    case MentionKind::place: id = document.places[mention.index].entity; break;
    case MentionKind::person: id = document.people[mention.index].entity; break;
    case MentionKind::organization: id = document.organizations[mention.index].entity; break;
    case MentionKind::quote: id = document.quotes[mention.index].speaker; break;
    case MentionKind::figure:
    case MentionKind::time: break;
  }
  return id < ids[mention.article].size() ? ids[mention.article][id] : kNoCorpusEntity;
}

Span Corpus::span_of(MentionId mention) const {
  const Document& document = documents[mention.article];
  switch (mention.kind) {
    case MentionKind::place: return document.places[mention.index].span;
    case MentionKind::time: return document.times[mention.index].span;
    case MentionKind::person: return document.people[mention.index].span;
    case MentionKind::organization: return document.organizations[mention.index].span;
    case MentionKind::figure: return document.figures[mention.index].span;
    case MentionKind::quote: return document.quotes[mention.index].span;
  }
  return {};
}

Span Corpus::sentence_at(uint32_t article, uint32_t offset) const {
  const std::vector<Span>& spans = sentences[article];
  auto it = std::ranges::upper_bound(spans, offset, {}, &Span::begin);
  if (it != spans.begin() && std::prev(it)->contains(offset)) return *std::prev(it);
  for (const Block& block : documents[article].blocks) {
    if (block.span.contains(offset)) return block.span;
  }
  return {offset, offset};
}

MentionId mention_of_claim(const Corpus& corpus, const Claim& claim) {
  const MentionRef& mention = corpus.in_order[claim.article][claim.mention];
  return {claim.article, mention.kind, mention.index};
}

bool is_told_of_as_location(const Corpus& corpus, const CorpusEntity& place) {
  return std::ranges::any_of(place.mentions, [&](const MentionId& mention) {
    return mention.kind == MentionKind::place &&
           corpus.documents[mention.article].places[mention.index].role != PlaceRole::actor;
  });
}

const LoadedTerm& term_of(const Corpus& corpus, const FramingUse& use) {
  return corpus.documents[use.article].framing[use.term];
}

Corpus build_corpus(PreparedCollection collection) {
  Corpus corpus;
  corpus.documents = std::move(collection.documents);
  corpus.sentences = std::move(collection.sentences);
  corpus.collection = std::move(collection.collection);
  corpus.reasons = std::move(collection.numbered);
  corpus.rules = std::move(collection.rules);
  corpus.entities = merge_entities(corpus.documents);
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const Document& document = corpus.documents[article];
    std::vector<CorpusEntityId>& ids = corpus.ids.emplace_back();
    for (const Entity& entity : document.entities) ids.push_back(corpus.find(entity.key));
    corpus.in_order.push_back(mentions_in_order(document));
    add_article(corpus, article);
  }
  return corpus;
}

}  // namespace jejak
