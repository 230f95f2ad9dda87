#include "core/timex.h"

#include "core/known_years.h"
#include "core/publication.h"
#include "core/timex_finder.h"
#include "core/timex_resolve.h"

namespace jejak {

TimeReading read_times(const TokenisedText& text, std::optional<CivilDay> given, const Lexicon& lexicon) {
  std::vector<FoundTime> found = find_timexes(text, lexicon);
  date_known_events(text, lexicon, found);
  TimeReading reading;
  if (given) {
    reading.publication = {given, PublishedBasis::given, "given with the article"};
  } else {
    reading.publication = find_publication(text, lexicon, found);
  }
  reading.times = resolve_timexes(text, lexicon, found, reading.publication.day,
                                  reading.publication.basis == PublishedBasis::text);
  return reading;
}

}  // namespace jejak
