// What an article says happened: a claim, never a fact.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/civil_time.h"
#include "core/entity.h"
#include "core/mention.h"
#include "core/span.h"

namespace jejak {

enum class EventType : uint8_t {
  agreement,
  meeting,
  attack,
  statement,
  casualty,
  deployment,
  proposal,
  explosion,
  other,
};

struct Event {
  EventType type = EventType::other;
  Span span;                      // the sentence or clause that says so
  Span trigger;                   // the word that signals it: "menandatangani"
  std::string date;               // "2023-09-20", "2020", "2020-09-27/2020-11-10"; empty: undetermined
  std::optional<CivilDay> begin;  // first and last day of `date`
  std::optional<CivilDay> end;
  std::vector<EntityId> places;        // locations, by importance
  std::vector<EntityId> participants;  // actors, people, organizations
  std::vector<uint32_t> figures;       // indexes into Document::figures
  Provenance why;
};

std::string_view name_of(EventType type);

}  // namespace jejak
