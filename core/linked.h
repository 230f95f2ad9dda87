// What linking a collection yields: events with their tellings, wars, comparisons of claims, and words side by side.
// The types that the parts of collection.h share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/claims.h"
#include "core/digest.h"

namespace jejak {

struct EventMember {
  uint32_t article = 0;  // index into the digests
  uint32_t event = 0;    // index into that digest's events
  auto operator<=>(const EventMember&) const = default;
};

struct LinkedEvent {
  EventType type = EventType::other;
  std::string action;
  std::string date;  // the most exact that a member tells
  std::optional<CivilDay> begin, end;
  std::vector<std::string> places;        // entity keys, in the order in which members tell them
  std::vector<std::string> participants;  // entity keys
  std::vector<EventMember> members;       // by article, then in text order
  std::vector<std::string> reasons;       // why they are one: "same day", "place", "names", "count"; sorted
  uint32_t war = kNoWar;                  // index into Collection::wars

  static constexpr uint32_t kNoWar = ~uint32_t{0};
};

// Fighting with a beginning and an end, of which articles tell by different names ("perang 44 hari", "konflik enam
// minggu", "pertempuran 2020").
struct War {
  std::optional<CivilDay> begin, end;  // the most exact that is told
  bool within = false;                 // only a season or a year is told
  std::vector<EventMember> members;    // article, index of its episode
};

enum class Question : uint8_t { killed, injured, captured, displaced, settlements, length, day, gainer };

enum class Verdict : uint8_t { agree, compatible, different_scope, contradict };

struct Comparison {
  Question question = Question::killed;
  std::string subject;     // in English: "killed in the mine blast of 19 September 2023"
  std::string subject_id;  // in Indonesian
  uint32_t event = kNoEvent;  // index into Collection::events
  std::vector<Claim> claims;  // by article, then in text order
  Verdict verdict = Verdict::agree;
  std::string reason;     // in English
  std::string reason_id;  // in Indonesian

  static constexpr uint32_t kNoEvent = ~uint32_t{0};
};

// Words of several articles for one thing: of one linked event, or of one topic where no event is shared.
struct FramingUse {
  uint32_t article = 0;
  uint32_t term = 0;  // index into that digest's framing
};
struct FramingGroup {
  std::string topic;
  uint32_t event = Comparison::kNoEvent;
  std::vector<FramingUse> uses;
};

struct Collection {
  std::vector<LinkedEvent> events;
  std::vector<War> wars;
  std::vector<Comparison> comparisons;
  std::vector<FramingGroup> framing;
};

std::string_view name_of(Question question);
std::string_view name_of(Verdict verdict);

}  // namespace jejak
