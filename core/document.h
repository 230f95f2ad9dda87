// All that was read from one article. Self-contained: it refers to nothing but its own article's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/block.h"
#include "core/entity.h"
#include "core/event.h"
#include "core/mention.h"

namespace jejak {

enum class PublishedBasis : uint8_t { unknown, given, text };

// The day an article came out, and how that is known. It anchors the relative times.
struct Publication {
  std::optional<CivilDay> day;  // nullopt where nothing decides
  PublishedBasis basis = PublishedBasis::unknown;
  std::string reason;  // in English: "Rabu (20/9) is a Wednesday in 2023; 2020 is named in the text"
};

struct Document {
  Article article;
  Publication publication;
  std::vector<Block> blocks;
  std::vector<PlaceMention> places;
  std::vector<TimeMention> times;
  std::vector<PersonMention> people;
  std::vector<OrganizationMention> organizations;
  std::vector<FigureMention> figures;
  std::vector<QuoteMention> quotes;
  std::vector<Event> events;
  std::vector<Episode> episodes;  // in text order; those without a year behind the others
  std::vector<LoadedTerm> framing;  // in text order
  EntityTable entities;
};

// Where a mention stands in the output's one list of mentions (contract §3): the kinds merged in text order; at one
// begin the longer first, then by kind in the contract's order.
enum class MentionKind : uint8_t { place, time, person, organization, figure, quote };
struct MentionRef {
  MentionKind kind;
  uint32_t index;  // into the document's list of that kind
  Span span;
};
std::vector<MentionRef> mentions_in_order(const Document& document);

std::string_view name_of(MentionKind kind);
std::string_view name_of(PublishedBasis basis);

}  // namespace jejak
