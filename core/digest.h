// What comparing articles needs of each: its events, claims, fighting and loaded words, without the rest. A collection
// of many thousand articles is held as digests, not as documents.
//   Document -> Digest: 1 to 3 KB for an article of 3 KB
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/civil_time.h"
#include "core/document.h"
#include "core/event.h"
#include "core/geo.h"
#include "core/mention.h"
#include "core/span.h"

namespace jejak {

// A name that events of two articles may share.
struct DigestName {
  std::string key;      // the entity's
  std::string country;  // ISO code, or the side it speaks for; empty where unknown
  std::string name;
  std::string level;    // of a place
  std::optional<LatLng> position;
};

struct DigestFigure {
  uint32_t mention = 0;  // position in the article's list of mentions (contract §3)
  FigureMention figure;
  std::string attributed_to;  // entity key; empty: the article itself
  std::string attributed_name;
  std::string attributed_name_id;  // in Indonesian; empty where it is called the same
  std::optional<CivilDay> as_of;  // the day on which it was counted, as far as is known
};

struct DigestLength {
  uint32_t mention = 0;
  std::string value;  // TIMEX3: "P44D"
};

struct DigestEvent {
  uint32_t index = 0;  // into the document's events
  EventType type = EventType::other;
  std::string action;
  std::string date;
  std::optional<CivilDay> begin, end;
  std::vector<uint32_t> places;        // into Digest::names
  std::vector<uint32_t> participants;  // into Digest::names
  std::vector<uint32_t> figures;       // into Digest::figures
  uint32_t agent = kNoName;            // who did it, where that is told; into Digest::names
  uint32_t agent_mention = 0;
  uint32_t date_mention = kNoMention;  // the time mention that dates it
  uint32_t episode = kNoEpisode;       // into Digest::episodes
  Span span;

  static constexpr uint32_t kNoName = ~uint32_t{0};
  static constexpr uint32_t kNoMention = ~uint32_t{0};
};

struct DigestEpisode {
  std::optional<CivilDay> begin, end;
  std::optional<DayOfYear> yearless;  // of a beginning without a year
  bool within = false;
  std::vector<DigestLength> lengths;
  std::vector<uint32_t> places;  // into Digest::names
};

struct DigestTerm {
  LoadedTerm term;
  std::string text;
  std::string speaker;        // entity key; empty: the article's own word
  uint32_t event = ~0u;       // into Digest::events: the event that it is told of; ~0u where none
};

struct Digest {
  std::string article;  // id
  std::string publisher;
  std::optional<CivilDay> published;
  std::vector<DigestName> names;
  std::vector<DigestFigure> figures;
  std::vector<DigestEvent> events;
  std::vector<DigestEpisode> episodes;
  std::vector<DigestTerm> framing;
};

Digest digest_of(const Document& document);

}  // namespace jejak
