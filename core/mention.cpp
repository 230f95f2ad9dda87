#include "core/mention.h"

namespace jejak {

std::string_view name_of(PlaceRole role) {
  switch (role) {
    case PlaceRole::location: return "location";
    case PlaceRole::actor: return "actor";
    case PlaceRole::dateline: return "dateline";
  }
  return "location";
}

std::string_view name_of(TimexType type) {
  switch (type) {
    case TimexType::date: return "DATE";
    case TimexType::time: return "TIME";
    case TimexType::duration: return "DURATION";
    case TimexType::set: return "SET";
  }
  return "DATE";
}

std::string_view name_of(Bound bound) {
  switch (bound) {
    case Bound::exact: return "exact";
    case Bound::at_least: return "at_least";
    case Bound::at_most: return "at_most";
    case Bound::about: return "about";
  }
  return "exact";
}

std::string_view name_of(Measure measure) {
  switch (measure) {
    case Measure::killed: return "killed";
    case Measure::injured: return "injured";
    case Measure::captured: return "captured";
    case Measure::displaced: return "displaced";
    case Measure::settlements: return "settlements";
    case Measure::other: return "other";
  }
  return "other";
}

}  // namespace jejak
