#include "core/event.h"

namespace jejak {

std::string_view name_of(EventType type) {
  switch (type) {
    case EventType::agreement: return "agreement";
    case EventType::meeting: return "meeting";
    case EventType::attack: return "attack";
    case EventType::statement: return "statement";
    case EventType::casualty: return "casualty";
    case EventType::deployment: return "deployment";
    case EventType::proposal: return "proposal";
    case EventType::explosion: return "explosion";
    case EventType::other: return "other";
  }
  return "other";
}

}  // namespace jejak
