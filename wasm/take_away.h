// What a reader can take away, as texts: pure functions of the articles and of what the filter leaves.
//   GeoJSON (RFC 7946)     a point for each told place
//   CSV (RFC 4180)         a row for each mention, with its sentence; safe to open in a spreadsheet
//   iCalendar (RFC 5545)   an all-day entry for each dated event
//   analysis JSON lines    as `jejak extract` writes them
//   citation               the open article and the day that Jejak read it is left to the reader
#pragma once

#include <string>
#include <string_view>

#include "wasm/command.h"
#include "wasm/corpus.h"
#include "wasm/state.h"

namespace jejak {

struct TakenFile {
  std::string name;  // "jejak-tempat.geojson"
  std::string type;  // a media type
  std::string text;
};

TakenFile take_geojson(const Corpus& corpus, const AppState& state);
TakenFile take_csv(const Corpus& corpus, const AppState& state);
TakenFile take_calendar(const Corpus& corpus, const AppState& state);
TakenFile take_analysis(const Corpus& corpus, const AppState& state);

// "Redaksi Jejak. “Judul”. 25 September 2023. https://…": what the article itself says.
std::string citation_of(const DocumentHead& head, uint32_t article, Language language);

// Words of an article with where they are from, as they are to be quoted. Requires: the span lies inside its text.
std::string quotation_of(const DocumentHead& head, uint32_t article, std::string_view words, Language language);

// One field of CSV. What a spreadsheet would run as a formula (= + - @ and tabs at the beginning) gets an apostrophe
// before it; numbers of our own are no such fields. Quoted where it must be.
std::string csv_field(std::string_view text);

// One line of iCalendar: folded so that no line has more than 75 octets, between code points, ended by CRLF.
std::string calendar_line(std::string_view line);
// A text value of iCalendar: backslash, comma, semicolon and line ends escaped.
std::string calendar_text(std::string_view text);

}  // namespace jejak
