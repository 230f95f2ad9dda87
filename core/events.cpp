#include "core/events.h"

namespace jejak {

std::vector<Event> find_events(const TokenisedText&, const Lexicon&, const Document&) { return {}; }

}  // namespace jejak
