#include "wasm/corpus.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "wasm/time_words.h"

namespace jejak {
namespace {

bool is_dash(std::string_view words) { return words == "-" || words == "–" || words == "—"; }

// States have no roads between them: "Armenia-Azerbaijan" is a pair.
bool lies_on_roads(const Document& document, const PlaceMention& place) {
  if (place.role != PlaceRole::location || place.entity >= document.entities.size()) return false;
  const Entity& entity = document.entities[place.entity];
  return entity.position && (entity.level == "city" || entity.level == "village");
}

}  // namespace

// Takes one document after the other, and keeps what views ask of all of them.
class CorpusBuilder {
 public:
  explicit CorpusBuilder(Corpus& corpus) : corpus_(corpus) {
    corpus.publishers.emplace_back();
    publishers_.emplace("", 0);
  }

  void add(const Document& document, const std::vector<Span>& sentences) {
    add_article(document);
    number_entities(document);
    add_lines(document, sentences);
    add_mentions(document);
    add_events(document);
    find_roads(document);
    ++article_;
  }

  // Entities in the order of their keys.
  void finish() {
    corpus_.mentions_begin.emplace_back().fill(corpus_.mention_count());
    std::vector<CorpusEntity>& entities = corpus_.entities;
    std::vector<CorpusEntityId> order(entities.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, {}, [&](CorpusEntityId id) -> const std::string& { return entities[id].entity.key; });
    std::vector<CorpusEntity> sorted;
    sorted.reserve(entities.size());
    std::vector<CorpusEntityId> place_of(order.size());
    for (const CorpusEntityId id : order) {
      place_of[id] = static_cast<CorpusEntityId>(sorted.size());
      sorted.push_back(std::move(entities[id]));
    }
    entities = std::move(sorted);
    for (MentionFacts& mention : corpus_.mentions) {
      if (mention.entity != kNoCorpusEntity) mention.entity = place_of[mention.entity];
    }
    for (CorpusEntityId& id : corpus_.named.all()) id = place_of[id];
    corpus_.days = build_day_index(corpus_);
  }

 private:
  // Articles share what they name: then the key is not looked at. Of one key the first article's wording stays.
  void number_entities(const Document& document) {
    ids_.clear();
    for (const Entity& entity : document.entities) {
      const auto [known, fresh] = by_entity_.try_emplace(&entity, 0);
      if (fresh) {
        const auto [same, first] = by_key_.try_emplace(entity.key, static_cast<CorpusEntityId>(corpus_.entities.size()));
        if (first) corpus_.entities.push_back({entity, "", {}, {}, false});
        known->second = same->second;
      }
      ids_.push_back(known->second);
    }
  }

  CorpusEntityId number_of(EntityId id) const { return id < ids_.size() ? ids_[id] : kNoCorpusEntity; }

  void add_article(const Document& document) {
    const auto [known, fresh] = publishers_.try_emplace(document.article.publisher, corpus_.publishers.size());
    if (fresh) corpus_.publishers.push_back(known->first);
    corpus_.articles.push_back({document.article.id, static_cast<uint32_t>(known->second), document.publication.day, document.publication.basis});
  }

  void add_lines(const Document& document, const std::vector<Span>& sentences) {
    for (const Span sentence : sentences) corpus_.sentences.push(sentence);
    corpus_.sentences.end_row();
    for (const Block& block : document.blocks) corpus_.blocks.push(block.span);
    corpus_.blocks.end_row();
  }

  template <class Mentions, class Named>
  void add_kind(MentionKind kind, const Mentions& mentions, const Named& named) {
    corpus_.mentions_begin[article_][static_cast<size_t>(kind)] = corpus_.mention_count();
    for (const auto& mention : mentions) {
      MentionFacts facts{.span = mention.span, .entity = number_of(named(mention))};
      if (const Span* sentence = corpus_.sentence_with(article_, mention.span.begin)) {
        facts.sentence = static_cast<uint32_t>(sentence - corpus_.sentences.all().data());
      }
      if constexpr (requires { mention.role; }) facts.role = mention.role;
      corpus_.mentions.push_back(facts);
    }
  }

  void add_mentions(const Document& document) {
    corpus_.mentions_begin.emplace_back();
    const auto entity = [](const auto& mention) { return mention.entity; };
    const auto none = [](const auto&) { return kNoEntity; };
    add_kind(MentionKind::place, document.places, entity);  // as MentionKind has them
    add_kind(MentionKind::time, document.times, none);
    add_kind(MentionKind::person, document.people, entity);
    add_kind(MentionKind::organization, document.organizations, entity);
    add_kind(MentionKind::figure, document.figures, none);
    add_kind(MentionKind::quote, document.quotes, [](const QuoteMention& quote) { return quote.speaker; });
    for (const TimeMention& time : document.times) {
      corpus_.times.push({{time.begin, time.end}, time.open_begin, time.open_end, is_season(time.value), time.why.anchor.has_value()});
    }
    corpus_.times.end_row();
    for (const MentionRef& mention : mentions_in_order(document)) tell_entity(document, {article_, mention.kind, mention.index});
  }

  // Of the entity that it names; a figure's is who says so.
  void tell_entity(const Document& document, const MentionId& mention) {
    const uint32_t number = corpus_.number_of(mention);
    corpus_.in_order.push_back(number);
    const CorpusEntityId id =
        mention.kind == MentionKind::figure ? number_of(document.figures[mention.index].attributed_to) : corpus_.mentions[number].entity;
    if (id == kNoCorpusEntity) return;
    CorpusEntity& entity = corpus_.entities[id];
    entity.mentions.push_back(mention);
    entity.is_location |= mention.kind == MentionKind::place && corpus_.mentions[number].role != PlaceRole::actor;
    if (mention.kind == MentionKind::person && entity.title.empty()) entity.title = document.people[mention.index].title;
  }

  void add_events(const Document& document) {
    for (uint32_t i = 0; i < document.events.size(); ++i) {
      const Event& event = document.events[i];
      uint32_t places = 0;
      for (const EntityId place : event.places) places += name_in(place, {article_, i});
      for (const EntityId participant : event.participants) name_in(participant, {article_, i});
      corpus_.named.end_row();
      corpus_.events.push({{event.begin, event.end}, event.span, event.type, places});
    }
    corpus_.events.end_row();
  }

  bool name_in(EntityId local, EventId event) {
    const CorpusEntityId id = number_of(local);
    if (id == kNoCorpusEntity) return false;
    corpus_.named.push(id);
    std::vector<EventId>& events = corpus_.entities[id].events;
    if (events.empty() || events.back() != event) events.push_back(event);
    return true;
  }

  void find_roads(const Document& document) {
    for (uint32_t i = 1; i < document.places.size(); ++i) {
      const PlaceMention &from = document.places[i - 1], &to = document.places[i];
      const Span between{from.span.end, to.span.begin};
      if (to.span.begin < from.span.end || between.size() > 3 || !is_dash(text_of(document.article.text, between))) continue;
      if (from.entity == to.entity || !lies_on_roads(document, from) || !lies_on_roads(document, to)) continue;
      corpus_.roads.push_back({{article_, MentionKind::place, i - 1}, {article_, MentionKind::place, i}});
    }
  }

  Corpus& corpus_;
  uint32_t article_ = 0;
  std::map<std::string, size_t, std::less<>> publishers_;
  std::vector<CorpusEntityId> ids_;  // of the article's own entities
  std::unordered_map<const Entity*, CorpusEntityId> by_entity_;
  std::unordered_map<std::string_view, CorpusEntityId> by_key_;
};

std::span<const MentionFacts> Corpus::mentions_of(uint32_t article, MentionKind kind) const {
  const auto k = static_cast<size_t>(kind);
  const uint32_t begin = mentions_begin[article][k];
  const uint32_t end = k + 1 < mentions_begin[article].size() ? mentions_begin[article][k + 1] : mentions_begin[article + 1][0];
  return std::span(mentions).subspan(begin, end - begin);
}

MentionId Corpus::mention_at(uint32_t article, uint32_t number) const {
  size_t kind = 5;
  while (mentions_begin[article][kind] > number) --kind;
  return {article, static_cast<MentionKind>(kind), number - mentions_begin[article][kind]};
}

std::span<const uint32_t> Corpus::in_order_of(uint32_t article) const {
  const uint32_t begin = mentions_begin[article][0];
  return std::span(in_order).subspan(begin, mentions_begin[article + 1][0] - begin);
}

CorpusEntityId Corpus::find(std::string_view key) const {
  const auto it = std::ranges::lower_bound(entities, key, {}, [](const CorpusEntity& e) -> std::string_view {
    return e.entity.key;
  });
  if (it == entities.end() || it->entity.key != key) return kNoCorpusEntity;
  return static_cast<CorpusEntityId>(it - entities.begin());
}

bool Corpus::has(MentionId mention) const {
  return mention.article < documents.size() && mention.index < mentions_of(mention.article, mention.kind).size();
}

bool Corpus::has(EventId event) const { return event.article < documents.size() && event.index < events[event.article].size(); }

const Span* Corpus::sentence_with(uint32_t article, uint32_t offset) const {
  const std::span<const Span> spans = sentences[article];
  const auto after = std::ranges::upper_bound(spans, offset, {}, &Span::begin);
  return after != spans.begin() && std::prev(after)->contains(offset) ? &*std::prev(after) : nullptr;
}

Span Corpus::sentence_at(uint32_t article, uint32_t offset) const {
  if (const Span* sentence = sentence_with(article, offset)) return *sentence;
  for (const Span block : blocks[article]) {
    if (block.contains(offset)) return block;
  }
  return {offset, offset};
}

MentionId mention_of_claim(const Corpus& corpus, const Claim& claim) {
  return corpus.mention_at(claim.article, corpus.in_order_of(claim.article)[claim.mention]);
}

bool is_told_of_as_location(const CorpusEntity& place) { return place.is_location; }

const LoadedTerm& term_of(const Corpus& corpus, const FramingUse& use) {
  return corpus.documents[use.article].framing[use.term];
}

CorpusOpening::CorpusOpening(std::unique_ptr<ByteSource> bytes, std::string_view source)
    : builder_(std::make_unique<CorpusBuilder>(corpus_)),
      reading_(std::move(bytes), source, [this](Document&& document, std::vector<Span>&& sentences) { builder_->add(document, sentences); }) {}

CorpusOpening::~CorpusOpening() = default;

Result<Corpus> CorpusOpening::finish() {
  PreparedCollection rest;
  auto articles = reading_.finish(rest);
  if (!articles) return std::unexpected(std::move(articles.error()));
  builder_->finish();
  corpus_.documents = DocumentShelf(std::move(*articles));
  corpus_.collection = std::move(rest.collection);
  corpus_.reasons = std::move(rest.numbered);
  corpus_.errors = std::move(rest.errors);
  corpus_.rules = std::move(rest.rules);
  return std::move(corpus_);
}

}  // namespace jejak
