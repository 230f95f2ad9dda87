// What an article says happened: a claim, never a fact.
#pragma once

#include <array>
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

// All of them, in the order in which a list names them.
inline constexpr std::array kEventTypes = {
    EventType::attack,  EventType::explosion, EventType::casualty, EventType::deployment, EventType::agreement,
    EventType::meeting, EventType::statement, EventType::proposal, EventType::other};

// A war or a spell of fighting that the article tells of, with the days that bound it.
//   "Bentrokan meletus pada 27 September 2020 … perjanjian pada 10 November 2020 untuk mengakhiri pertempuran"
struct Episode {
  Span span;                       // the words that tell its beginning, or name it first
  std::optional<CivilDay> begin;
  std::optional<CivilDay> end;     // nullopt: not told, or not over
  std::optional<DayOfYear> yearless;  // of a beginning whose year the article does not tell; then there is no `begin`
  bool within = false;             // it lay somewhere between the two ("perang pada tahun 2020")
  std::vector<uint32_t> lengths;   // "44 hari": indexes into Document::times
  std::vector<EntityId> places;
};

constexpr uint32_t kNoEpisode = ~uint32_t{0};
constexpr uint32_t kNoPlaceMention = ~uint32_t{0};

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
  uint32_t agent = kNoPlaceMention;    // who did it, where a side did: index into Document::places
  uint32_t episode = kNoEpisode;       // the fighting that it was part of: index into Document::episodes
  std::string action;                  // what kind of its type: "gain", "truce", "mine"; empty where it is not told
  Provenance why;                      // evidence: the words that date it
  std::string_view date_rule;          // by which rule it is dated; empty where it is not
};

std::string_view name_of(EventType type);

}  // namespace jejak
