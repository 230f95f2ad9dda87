// What an article's words name, by kind. A mention is a span that names something; an entity is what it names.
// Spans: UTF-8 bytes of Article::text, half-open, on code-point boundaries. Mentions of one kind are in text order
// and never overlap; those of different kinds may nest ("Kementerian Pertahanan Azerbaijan" holds "Azerbaijan").
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/civil_time.h"
#include "core/entity.h"
#include "core/span.h"

namespace jejak {

// By which rule a value was made, and from which words. Rule ids are literals such as "time.weekday_dm"; the sentence
// that explains each to a reader is in the lexicon ("rules").
struct Provenance {
  std::string_view rule;                 // a literal: never freed
  Span evidence;                         // the deciding words outside the span ("mengatakan"); empty where none
  std::optional<CivilDay> anchor;        // the day that a relative time was counted from
  std::vector<std::string> alternatives; // readings considered and rejected, in words
};

enum class PlaceRole : uint8_t {
  location,  // territory, position, origin or destination
  actor,     // stands for a government, an army, a people or nationals
  dateline,  // where the article was filed
};

struct PlaceMention {
  Span span;
  EntityId entity = kNoEntity;
  PlaceRole role = PlaceRole::location;
  Provenance why;
};

enum class TimexType : uint8_t { date, time, duration, set };

struct TimeMention {
  Span span;
  TimexType type = TimexType::date;
  std::string value;              // TIMEX3: "2023-09-25", "2020-FA", "P44D", "PRESENT_REF"; empty: undetermined
  std::string edtf;               // the same in EDTF; empty where EDTF cannot say it
  std::optional<CivilDay> begin;  // first day covered
  std::optional<CivilDay> end;    // last day covered, included
  bool open_begin = false;        // "hingga 1994": what it bounds began before
  bool open_end = false;          // "sejak 1991": what it bounds goes on
  std::optional<DayOfYear> yearless;  // a day whose year nothing in the article tells
  bool reported = false;          // "kata polisi, Senin", "dilansir AFP, Senin": words of speech stand before it
  Provenance why;
};

struct PersonMention {
  Span span;  // the name without its title
  EntityId entity = kNoEntity;
  std::string title;  // as written before or after the name: "Presiden Turki"; empty where none
  Provenance why;
};

struct OrganizationMention {
  Span span;
  EntityId entity = kNoEntity;
  Provenance why;
};

enum class Bound : uint8_t { exact, at_least, at_most, about };
enum class Measure : uint8_t { killed, injured, captured, displaced, settlements, other };

// A number as written, exactly: 12,5 is {125, 1}; 1,2 triliun is {1200000000000, 0}.
struct Decimal {
  int64_t digits = 0;
  uint8_t decimals = 0;  // how many of the digits stand behind the point
  bool operator==(const Decimal&) const = default;
};

struct FigureMention {
  Span span;                     // hedge, number and what is counted: "setidaknya 2.802 tentaranya"
  std::optional<Decimal> value;  // nullopt: vague ("ratusan")
  std::optional<Decimal> low;    // the least it can be; nullopt: no lower bound stated
  std::optional<Decimal> high;   // the most it can be; nullopt: no upper bound stated
  Bound bound = Bound::exact;
  Measure measure = Measure::other;
  std::string group;                     // "soldiers", "civilians", "police", "people", "settlements", ...
  std::string side;                      // whose: "Azerbaijan", "Armenia"; empty: not said
  EntityId attributed_to = kNoEntity;    // who says so
  std::string unit;                      // "percent", "IDR", "km"; empty for a count
  Provenance why;
};

struct QuoteMention {
  Span span;  // direct: without the quotation marks; indirect: the reported clause
  bool direct = false;
  EntityId speaker = kNoEntity;
  Span cue;  // "kata", "menurut"; empty where none
  Provenance why;
};

// A word that takes a side where another could have been chosen: shown, never judged.
struct LoadedTerm {
  Span span;
  std::string topic;             // "taking", "operation", "fighters", "authority", "holding", "death", ...
  std::string gloss;             // what the word says, in English: "to liberate"
  bool quoted = false;           // said by somebody whom the article quotes, not by the article itself
  bool hedged = false;           // "apa yang disebutnya", or between quotation marks: the article keeps its distance
  EntityId speaker = kNoEntity;  // whose word it is, where it is not the article's own
  Provenance why;                // evidence: the hedge, or the quotation's cue
};

std::string_view name_of(PlaceRole role);
std::string_view name_of(TimexType type);  // "DATE", "TIME", "DURATION", "SET"
std::string_view name_of(Bound bound);
std::string_view name_of(Measure measure);

}  // namespace jejak
