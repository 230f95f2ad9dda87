#include "wasm/event_sign.h"

namespace jejak {

EventSign sign_of(EventType type) {
  switch (type) {
    case EventType::attack:
    case EventType::explosion:
    case EventType::casualty: return EventSign::violence;
    case EventType::deployment: return EventSign::movement;
    case EventType::agreement:
    case EventType::meeting:
    case EventType::statement:
    case EventType::proposal: return EventSign::talks;
    case EventType::other: return EventSign::other;
  }
  return EventSign::other;
}

}  // namespace jejak
