// What an event looks like on map and timeline: four families, each with a shape, so that an attack is told from a
// meeting without its colour.
//   sign_of(EventType::explosion) -> EventSign::violence, a star with four points
#pragma once

#include <array>
#include <cstdint>

#include "core/event.h"

namespace jejak {

// The first of several stands for all where there is room for one.
enum class EventSign : uint8_t {
  violence,  // attack, explosion, casualties: a star
  movement,  // deployment: a triangle
  talks,     // agreement, meeting, statement, proposal: a diamond
  other,     // a smaller diamond
};
inline constexpr std::array kEventSigns = {EventSign::violence, EventSign::movement, EventSign::talks, EventSign::other};

EventSign sign_of(EventType type);

// A set of an enumeration's values, a bit each.
template <typename E>
class SetOf {
 public:
  void add(E value) { bits_ |= bit(value); }
  void add(SetOf others) { bits_ |= others.bits_; }
  bool has(E value) const { return bits_ & bit(value); }
  bool operator==(const SetOf&) const = default;

 private:
  static uint32_t bit(E value) { return uint32_t{1} << static_cast<unsigned>(value); }
  uint32_t bits_ = 0;
};
using EventTypes = SetOf<EventType>;
using EventSigns = SetOf<EventSign>;

}  // namespace jejak
