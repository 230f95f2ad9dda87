#include "core/events.h"

#include "core/event_dates.h"
#include "core/event_merge.h"
#include "core/event_scan.h"

namespace jejak {

EventReading read_events(const TokenisedText& text, const Lexicon& lexicon, const Document& document) {
  EventDrafts drafts = scan_events(text, lexicon, document);
  DatedEvents dated = date_events(document, drafts);
  EventReading reading;
  reading.events = merge_events(document, std::move(drafts.events));
  reading.episodes = std::move(dated.episodes);
  reading.offset_days = std::move(dated.offset_days);
  return reading;
}

void apply_events(EventReading reading, Document& document) {
  document.events = std::move(reading.events);
  document.episodes = std::move(reading.episodes);
  for (const auto& [time, day] : reading.offset_days) {
    TimeMention& mention = document.times[time];
    if (mention.begin || mention.end) continue;
    mention.begin = mention.end = day;
  }
}

}  // namespace jejak
