// All articles of the page, with what they share: entities merged by key over the articles, sentences, and what views ask of
// every mention and event, side by side. The documents themselves stay bytes until one is wanted (document_shelf.h): a view
// that goes through all articles asks the facts. Built once for each set of articles; read-only afterwards.
// Example: "Khankendi" of article 1 and of article 3 are one CorpusEntity with both their mentions, in article order.
// Cost: building is linear in the bytes; every query is a table look-up.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/linked.h"
#include "core/prepared.h"
#include "core/span.h"
#include "wasm/day_index.h"
#include "wasm/document_shelf.h"
#include "wasm/mention_id.h"
#include "wasm/rows.h"

namespace jejak {

constexpr MentionKind kEveryMentionKind[] = {MentionKind::place, MentionKind::time, MentionKind::person,
                                             MentionKind::organization, MentionKind::figure, MentionKind::quote};

using CorpusEntityId = uint32_t;
constexpr CorpusEntityId kNoCorpusEntity = ~CorpusEntityId{0};

struct CorpusEntity {
  Entity entity;                    // as the first article that names it has it
  std::string title;                // of a person: what the first article that gives one calls it
  std::vector<MentionId> mentions;  // by article, then in text order
  std::vector<EventId> events;      // in which it takes part, or which took place there
  bool is_location = false;         // some article tells of it as territory, or was filed there
};

struct ArticleFacts {
  std::string id;
  uint32_t publisher = 0;       // index into Corpus::publishers
  std::optional<CivilDay> day;  // of publication
  PublishedBasis basis = PublishedBasis::unknown;
};

struct MentionFacts {
  Span span;
  CorpusEntityId entity = kNoCorpusEntity;  // of a quote: its speaker; none of times and figures
  uint32_t sentence : 30 = kNoSentence;     // in which it begins, by number
  PlaceRole role : 2 = PlaceRole::location; // of a place

  static constexpr uint32_t kNoSentence = (uint32_t{1} << 30) - 1;
};
static_assert(sizeof(MentionFacts) == 16);

// The days that a time or an event is told of.
struct ToldDays {
  std::optional<CivilDay> begin, end;
  bool is_dated() const { return begin && end && *begin <= *end; }
};

struct TimeFacts : ToldDays {
  bool open_begin = false, open_end = false;
  bool season = false;
  bool reckoned = false;  // from another day of the text
};

struct EventFacts : ToldDays {
  Span span;
  EventType type = EventType::other;
  uint32_t places = 0;  // so many of those that it names are where it took place
};

// Two places that an article joins by a dash, as the name of a road does: "Ahmadbayli-Fuzuli". Mentions of kind place.
struct RoadLeg {
  MentionId from, to;
};

struct Corpus {
  DocumentShelf documents;
  std::vector<CorpusEntity> entities;             // sorted by key
  Collection collection;                          // the same events found across articles, claims compared
  std::vector<RoadLeg> roads;                     // by article, then in text order
  std::vector<NumberedReason> reasons;            // [comparison] of the collection, with the articles by number
  std::vector<Error> errors;                      // articles that could not be read
  RuleBook rules;                                 // the documents' rule ids point into it

  std::vector<ArticleFacts> articles;
  std::vector<std::string> publishers;  // each once; the first is the empty one, of articles that name none
  Rows<Span> sentences, blocks;         // [article], in text order
  std::vector<MentionFacts> mentions;   // by number
  std::vector<std::array<uint32_t, 6>> mentions_begin;  // [article]: number of its first mention of a kind; and the end
  std::vector<uint32_t> in_order;       // by number: numbers, each article's as mentions_in_order gives them
  Rows<TimeFacts> times;                // [article]
  Rows<EventFacts> events;              // [article], in text order
  Rows<CorpusEntityId> named;           // [number of the event]: where it took place, then who took part
  DayIndex days;

  uint32_t mention_count() const { return static_cast<uint32_t>(mentions.size()); }
  uint32_t event_count() const { return static_cast<uint32_t>(events.all().size()); }
  uint32_t number_of(MentionId mention) const { return mentions_begin[mention.article][static_cast<size_t>(mention.kind)] + mention.index; }
  uint32_t number_of(EventId event) const { return events.begin(event.article) + event.index; }

  // Of one kind, in text order; they do not overlap.
  std::span<const MentionFacts> mentions_of(uint32_t article, MentionKind kind) const;
  MentionId mention_at(uint32_t article, uint32_t number) const;
  std::span<const uint32_t> in_order_of(uint32_t article) const;  // numbers

  CorpusEntityId find(std::string_view key) const;  // kNoCorpusEntity where there is none. O(log n)
  bool has(MentionId mention) const;
  bool has(EventId event) const;
  // Requires: has(…), here and below.
  const MentionFacts& facts_of(MentionId mention) const { return mentions[number_of(mention)]; }
  const TimeFacts& time(MentionId mention) const { return times[mention.article][mention.index]; }
  const EventFacts& event(EventId event) const { return events[event.article][event.index]; }
  CorpusEntityId entity_of(MentionId mention) const { return facts_of(mention).entity; }
  Span span_of(MentionId mention) const { return facts_of(mention).span; }
  std::span<const CorpusEntityId> named_in(EventId event) const { return named[number_of(event)]; }
  std::span<const CorpusEntityId> places_of(EventId id) const { return named_in(id).first(event(id).places); }

  // Until the shelf is tidied.
  std::string_view text_of_article(uint32_t article) const { return documents.text(article); }
  const Span* sentence_with(uint32_t article, uint32_t offset) const;  // one of `sentences`; null where there is none
  Span sentence_at(uint32_t article, uint32_t offset) const;  // of the article's text; the block's line elsewhere
  // In which the mention begins; and with all of it where it is longer.
  Span first_sentence_of(uint32_t article, const MentionFacts& mention) const {
    const bool known = mention.sentence != MentionFacts::kNoSentence;
    return known ? sentences.all()[mention.sentence] : sentence_at(article, mention.span.begin);
  }
  Span sentence_of(uint32_t article, const MentionFacts& mention) const { return cover(first_sentence_of(article, mention), mention.span); }
};

// The mention that a claim was read from. Requires: the claim is one of corpus.collection.
MentionId mention_of_claim(const Corpus& corpus, const Claim& claim);

// Whether some article tells of the place as territory, or was filed there: it has a mark on the map.
bool is_told_of_as_location(const CorpusEntity& place);

// The words for which this use of the collection's framing stands. Until the shelf is tidied.
const LoadedTerm& term_of(const Corpus& corpus, const FramingUse& use);

// Opens a prepared collection (core/prepared.h) and takes its bytes over, in steps where that takes a while.
//   CorpusOpening opening(std::make_unique<BytesInMemory>(bytes), "articles.jejak"); while (opening.step(16)) {} auto corpus = opening.finish();
class CorpusOpening {
 public:
  CorpusOpening(std::unique_ptr<ByteSource> bytes, std::string_view source);
  CorpusOpening(std::string bytes, std::string_view source) : CorpusOpening(std::make_unique<BytesInMemory>(std::move(bytes)), source) {}
  CorpusOpening(const CorpusOpening&) = delete;
  ~CorpusOpening();

  // Reads so many more articles, or something else once. Whether there is more to read.
  bool step(size_t articles) { return reading_.step(articles); }
  // Reads what is left; nothing is asked afterwards. Errors: those of read_prepared.
  Result<Corpus> finish();

 private:
  Corpus corpus_;
  std::unique_ptr<class CorpusBuilder> builder_;
  PreparedReading reading_;
};

}  // namespace jejak
