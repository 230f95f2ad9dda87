// All documents of the page, with what they share: entities merged by key over the articles, sentences, and the
// questions that views ask. Built once for each set of articles; read-only afterwards.
// Example: "Khankendi" of article 1 and of article 3 are one CorpusEntity with both their mentions, in article order.
// Cost: building is linear in the mentions; every query is a table look-up.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/linked.h"
#include "core/prepared.h"
#include "core/span.h"

namespace jejak {

using CorpusEntityId = uint32_t;
constexpr CorpusEntityId kNoCorpusEntity = ~CorpusEntityId{0};

// One mention of one article: the index counts in the document's list of its kind.
struct MentionId {
  uint32_t article = 0;
  MentionKind kind = MentionKind::place;
  uint32_t index = 0;
  auto operator<=>(const MentionId&) const = default;
};

struct EventId {
  uint32_t article = 0;
  uint32_t index = 0;
  auto operator<=>(const EventId&) const = default;
};

struct CorpusEntity {
  Entity entity;                    // as the first article that names it has it
  std::vector<MentionId> mentions;  // by article, then in text order
  std::vector<EventId> events;      // in which it takes part, or which took place there
  bool is_location = false;         // some article tells of it as territory, or was filed there
};

// What filters and searches ask of every mention and event, side by side: the documents themselves lie far apart.
struct MentionFacts {
  Span span;
  Span sentence;                             // around it
  PlaceRole role = PlaceRole::location;      // of a place
};

// Two places that an article joins by a dash, as the name of a road does: "Ahmadbayli-Fuzuli". Mentions of kind place.
struct RoadLeg {
  MentionId from, to;
};

struct Corpus {
  std::vector<Document> documents;
  std::vector<CorpusEntity> entities;             // sorted by key
  std::vector<std::vector<CorpusEntityId>> ids;   // [article][document's EntityId] -> id
  std::vector<std::vector<Span>> sentences;       // [article], in text order
  std::vector<std::vector<MentionRef>> in_order;  // [article], as mentions_in_order gives them
  Collection collection;                          // the same events found across articles, claims compared
  std::vector<RoadLeg> roads;                     // by article, then in text order
  std::vector<NumberedReason> reasons;            // [comparison] of the collection, with the articles by number
  RuleBook rules;                                 // the documents' rule ids point into it

  // Where the mentions of an article and the events of an article begin among all of the corpus: [article], and the end.
  std::vector<std::array<uint32_t, 6>> mentions_begin;  // by kind
  std::vector<uint32_t> events_begin;
  std::vector<MentionFacts> facts;  // [number of the mention]
  uint32_t mention_count() const { return mentions_begin.back()[0]; }
  uint32_t event_count() const { return events_begin.back(); }
  uint32_t number_of(MentionId mention) const { return mentions_begin[mention.article][static_cast<size_t>(mention.kind)] + mention.index; }
  uint32_t number_of(EventId event) const { return events_begin[event.article] + event.index; }

  CorpusEntityId find(std::string_view key) const;  // kNoCorpusEntity where there is none. O(log n)
  bool has(MentionId mention) const;
  bool has(EventId event) const;
  // Of a quote: its speaker. Requires: has(mention), here and below.
  CorpusEntityId entity_of(MentionId mention) const;  // kNoCorpusEntity for times and figures
  Span span_of(MentionId mention) const;
  Span sentence_at(uint32_t article, uint32_t offset) const;  // of the article's text; the block's line elsewhere
};

// The mention that a claim was read from. Requires: the claim is one of corpus.collection.
MentionId mention_of_claim(const Corpus& corpus, const Claim& claim);

// Whether some article tells of the place as territory, or was filed there: it has a mark on the map.
bool is_told_of_as_location(const CorpusEntity& place);

// The words for which this use of the collection's framing stands.
const LoadedTerm& term_of(const Corpus& corpus, const FramingUse& use);

Corpus build_corpus(PreparedCollection collection);

}  // namespace jejak
