#include "wasm/corpus.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace jejak {
namespace {

// Numbers the entities of all articles by their keys, and fills `ids` with them.
class EntityMerger {
 public:
  explicit EntityMerger(Corpus& corpus) : corpus_(corpus) {}

  void run() {
    for (const Document& document : corpus_.documents) {
      std::vector<CorpusEntityId>& ids = corpus_.ids.emplace_back();
      ids.reserve(document.entities.size());
      for (const Entity& entity : document.entities) ids.push_back(number_of(entity));
    }
    std::vector<CorpusEntityId> order(distinct_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, {}, [&](CorpusEntityId id) -> const std::string& { return distinct_[id]->key; });
    std::vector<CorpusEntityId> sorted(order.size());  // number -> place in the order
    for (CorpusEntityId place = 0; place < order.size(); ++place) {
      sorted[order[place]] = place;
      corpus_.entities.push_back({*distinct_[order[place]], {}, {}, false});
    }
    for (std::vector<CorpusEntityId>& ids : corpus_.ids) {
      for (CorpusEntityId& id : ids) id = sorted[id];
    }
  }

 private:
  // Most articles share theirs: then the key is not looked at.
  CorpusEntityId number_of(const Entity& entity) {
    const auto [known, fresh] = by_entity_.try_emplace(&entity, 0);
    if (!fresh) return known->second;
    const auto [same, first] = by_key_.try_emplace(entity.key, static_cast<CorpusEntityId>(distinct_.size()));
    if (first) distinct_.push_back(&entity);  // of one key the first article's wording stays
    return known->second = same->second;
  }

  Corpus& corpus_;
  std::unordered_map<const Entity*, CorpusEntityId> by_entity_;
  std::unordered_map<std::string_view, CorpusEntityId> by_key_;
  std::vector<const Entity*> distinct_;
};

void number_mentions(Corpus& corpus) {
  uint32_t mentions = 0, events = 0;
  for (const Document& d : corpus.documents) {
    corpus.events_begin.push_back(events);
    events += static_cast<uint32_t>(d.events.size());
    std::array<uint32_t, 6>& begin = corpus.mentions_begin.emplace_back();
    size_t kind = 0;  // as MentionKind has them
    for (const size_t count : {d.places.size(), d.times.size(), d.people.size(), d.organizations.size(), d.figures.size(), d.quotes.size()}) {
      begin[kind++] = mentions;
      mentions += static_cast<uint32_t>(count);
    }
  }
  corpus.mentions_begin.emplace_back().fill(mentions);
  corpus.events_begin.push_back(events);
}

void note_facts(Corpus& corpus, uint32_t article) {
  const Document& document = corpus.documents[article];
  const auto note = [&](const auto& mentions, auto role) {
    for (const auto& mention : mentions) {
      const Span sentence = cover(corpus.sentence_at(article, mention.span.begin), mention.span);
      corpus.facts.push_back({mention.span, sentence, role(mention)});
    }
  };
  const auto none = [](const auto&) { return PlaceRole::location; };
  note(document.places, [](const PlaceMention& place) { return place.role; });  // as MentionKind has them
  note(document.times, none);
  note(document.people, none);
  note(document.organizations, none);
  note(document.figures, none);
  note(document.quotes, none);
}

// Writes each mention and event of one article to the entities that it names.
void add_article(Corpus& corpus, uint32_t article) {
  const Document& document = corpus.documents[article];
  const std::vector<CorpusEntityId>& ids = corpus.ids[article];
  const auto add = [&](EntityId id, MentionKind kind, uint32_t index) {
    if (id >= ids.size()) return;
    CorpusEntity& entity = corpus.entities[ids[id]];
    entity.mentions.push_back({article, kind, index});
    entity.is_location |= kind == MentionKind::place && document.places[index].role != PlaceRole::actor;
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

bool is_dash(std::string_view words) { return words == "-" || words == "–" || words == "—"; }

// States have no roads between them: "Armenia-Azerbaijan" is a pair.
bool lies_on_roads(const Document& document, const PlaceMention& place) {
  if (place.role != PlaceRole::location || place.entity >= document.entities.size()) return false;
  const Entity& entity = document.entities[place.entity];
  return entity.position && (entity.level == "city" || entity.level == "village");
}

void find_roads(Corpus& corpus, uint32_t article) {
  const Document& document = corpus.documents[article];
  for (uint32_t i = 1; i < document.places.size(); ++i) {
    const PlaceMention &from = document.places[i - 1], &to = document.places[i];
    const Span between{from.span.end, to.span.begin};
    if (to.span.begin < from.span.end || between.size() > 3 || !is_dash(text_of(document.article.text, between))) continue;
    if (from.entity == to.entity || !lies_on_roads(document, from) || !lies_on_roads(document, to)) continue;
    corpus.roads.push_back({{article, MentionKind::place, i - 1}, {article, MentionKind::place, i}});
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

bool is_told_of_as_location(const CorpusEntity& place) { return place.is_location; }

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
  EntityMerger(corpus).run();
  number_mentions(corpus);
  corpus.facts.reserve(corpus.mention_count());
  for (uint32_t article = 0; article < corpus.documents.size(); ++article) {
    corpus.in_order.push_back(mentions_in_order(corpus.documents[article]));
    note_facts(corpus, article);
    find_roads(corpus, article);
    add_article(corpus, article);
  }
  return corpus;
}

}  // namespace jejak
