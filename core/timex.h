// Finds expressions of time in one article and resolves them to calendar values (contract §3, TIMEX3 and EDTF).
//   "Rabu (20/9)"         -> 2023-09-20, once the year is known      "musim gugur 2020" -> 2020-FA, 2020-09-01/2020-11-30
//   "Selasa pekan lalu"   -> 2023-09-19, from the anchor 2023-09-25  "44 hari"          -> P44D
// In two steps, because the publication day may have to be inferred from what was found:
//   find_timexes -> shapes and fields as written; find_publication -> the anchor; resolve_timexes -> values.
// Spans: minimal (GUIDE), leftmost-longest, in text order, not overlapping; none inside related links and credits.
// What the text does not determine keeps its span and has no value. O(tokens).
#pragma once

#include <optional>
#include <vector>

#include "core/article.h"
#include "core/document.h"
#include "core/lexicon.h"
#include "core/mention.h"
#include "core/tokens.h"

namespace jejak {

struct TimeReading {
  Publication publication;
  std::vector<TimeMention> times;
};

// `given`: the article's own datePublished, which always wins over the text.
TimeReading read_times(const TokenisedText& text, std::optional<CivilDay> given, const Lexicon& lexicon);

}  // namespace jejak
