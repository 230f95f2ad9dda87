#include "core/timex.h"

namespace jejak {

TimeReading read_times(const TokenisedText&, std::optional<CivilDay> given, const Lexicon&) {
  TimeReading reading;
  if (given) reading.publication = {given, PublishedBasis::given, ""};
  return reading;
}

}  // namespace jejak
