#include "wasm/texts.h"

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/analysis_json.h"
#include "core/article.h"
#include "core/collection_json.h"
#include "core/digest.h"
#include "core/utf8.h"

namespace jejak {
namespace {

// What the collection says of its first articles. Events are numbered anew: those of later articles alone are none of theirs.
Collection of_first(const Collection& all, size_t articles) {
  Collection first;
  const auto is_first = [&](const auto& item) { return item.article < articles; };
  const auto first_of = [&](const auto& items) {
    std::decay_t<decltype(items)> some;
    std::ranges::copy_if(items, std::back_inserter(some), is_first);
    return some;
  };
  std::vector<uint32_t> numbers(all.events.size(), Comparison::kNoEvent);
  for (size_t e = 0; e < all.events.size(); ++e) {
    if (std::ranges::none_of(all.events[e].members, is_first)) continue;
    numbers[e] = static_cast<uint32_t>(first.events.size());
    first.events.push_back(all.events[e]);
    first.events.back().members = first_of(all.events[e].members);
  }
  const auto number = [&](uint32_t event) { return event < numbers.size() ? numbers[event] : Comparison::kNoEvent; };
  for (const Comparison& c : all.comparisons) {
    std::vector<Claim> claims = first_of(c.claims);
    if (claims.size() < 2) continue;
    first.comparisons.push_back({c.question, c.subject, c.subject_id, number(c.event), std::move(claims), c.verdict, c.reason, c.reason_id});
  }
  for (const FramingGroup& group : all.framing) {
    std::vector<FramingUse> uses = first_of(group.uses);
    if (uses.size() >= 2) first.framing.push_back({group.topic, number(group.event), std::move(uses)});
  }
  return first;
}

// So many of the first articles stay within the limit.
uint32_t how_many_fit(const Corpus& corpus, const TextsLimit& limit) {
  size_t bytes = 0, mentions = 0;
  uint32_t articles = 0;
  for (; articles < std::min(corpus.documents.size(), limit.articles); ++articles) {
    bytes += corpus.text_of_article(articles).size();
    mentions += corpus.in_order_of(articles).size();
    if (bytes > limit.bytes || mentions > limit.mentions) break;
  }
  return articles;
}

// Where the article is cut: behind a sentence, if one ends there, and not within a code point.
uint32_t end_within(const Corpus& corpus, uint32_t article, const TextsLimit& limit) {
  const std::string_view text = corpus.text_of_article(article);
  const auto in_order = corpus.in_order_of(article);
  uint32_t end = static_cast<uint32_t>(std::min(text.size(), limit.bytes));
  if (in_order.size() > limit.mentions) end = std::min(end, corpus.mentions[in_order[limit.mentions]].span.begin);
  const auto sentences = corpus.sentences[article];
  const auto after = std::ranges::upper_bound(sentences, end, {}, &Span::end);
  if (after != sentences.begin()) return std::prev(after)->end;
  while (end > 0 && end < text.size() && is_continuation(text[end])) --end;
  return end;
}

// Those of its entities that a part of an article names, numbered anew.
class PartEntities {
 public:
  PartEntities(const EntityTable& all, EntityTable& some) : all_(all), some_(some), numbers_(all.size(), kNoEntity) {}

  void operator()(EntityId& id) {
    if (id == kNoEntity) return;
    if (numbers_[id] == kNoEntity) numbers_[id] = some_.add(all_[id]);
    id = numbers_[id];
  }
  void operator()(std::vector<EntityId>& ids) {
    for (EntityId& id : ids) (*this)(id);
  }

 private:
  const EntityTable& all_;
  EntityTable& some_;
  std::vector<EntityId> numbers_;  // [number among all]
};

}  // namespace

Document first_part(const Document& whole, uint32_t end) {
  const auto part_of = [&](const auto& items) {
    std::decay_t<decltype(items)> part;
    for (const auto& item : items) {
      if (item.span.begin >= end) break;
      if (item.span.end <= end) part.push_back(item);
    }
    return part;
  };
  Document part;
  part.article = whole.article;
  part.article.text.resize(std::min<size_t>(end, part.article.text.size()));
  part.publication = whole.publication;
  for (const Block& block : whole.blocks) {
    if (block.span.begin < end) part.blocks.push_back({block.kind, {block.span.begin, std::min(block.span.end, end)}});
  }
  part.places = part_of(whole.places);
  part.times = part_of(whole.times);
  part.people = part_of(whole.people);
  part.organizations = part_of(whole.organizations);
  part.figures = part_of(whole.figures);
  part.quotes = part_of(whole.quotes);
  part.events = part_of(whole.events);
  part.framing = part_of(whole.framing);

  PartEntities renumber(whole.entities, part.entities);
  for (PlaceMention& place : part.places) renumber(place.entity);
  for (PersonMention& person : part.people) renumber(person.entity);
  for (OrganizationMention& organization : part.organizations) renumber(organization.entity);
  for (FigureMention& figure : part.figures) renumber(figure.attributed_to);
  for (QuoteMention& quote : part.quotes) renumber(quote.speaker);
  for (LoadedTerm& term : part.framing) renumber(term.speaker);
  for (Event& event : part.events) {
    renumber(event.places);
    renumber(event.participants);
    std::erase_if(event.figures, [&](uint32_t figure) { return figure >= part.figures.size(); });
    if (event.agent >= part.places.size()) event.agent = kNoPlaceMention;
    event.episode = kNoEpisode;
  }
  return part;
}

std::string texts_json(const Corpus& corpus, const TextsLimit& limit) {
  std::string json = R"({"articles":[)";
  const auto comma = [&] {
    if (json.back() != '[') json += ',';
  };
  const uint32_t fit = how_many_fit(corpus, limit);
  std::vector<Document> documents;
  for (uint32_t article = 0; article < fit; ++article) documents.push_back(corpus.documents.read(article));
  size_t left_bytes = 0;
  if (fit == 0 && !corpus.documents.empty()) {
    const uint32_t end = end_within(corpus, 0, limit);
    documents.push_back(first_part(corpus.documents[0], end));
    left_bytes = corpus.text_of_article(0).size() - end;
  }
  for (const Document& document : documents) {
    comma();
    json += to_news_article_json(document.article);
  }
  json += R"(],"analyses":[)";
  std::vector<Digest> digests;
  for (const Document& document : documents) {
    comma();
    append_analysis_json(document, json);
    digests.push_back(digest_of(document));
  }
  json += R"(],"collection":)";
  append_collection_json(of_first(corpus.collection, fit), digests, json);
  json += R"(,"count":)" + std::to_string(corpus.documents.size()) + R"(,"left_bytes":)" + std::to_string(left_bytes) + '}';
  return json;
}

}  // namespace jejak
