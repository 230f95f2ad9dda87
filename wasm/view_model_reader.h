// What the reader shows: one article as paragraphs of styled runs, and the highlights over its text.
// The text itself is the article's, untouched; everything here points into it by byte offsets.
#pragma once

#include <string>
#include <vector>

#include "core/block.h"
#include "wasm/focus.h"
#include "wasm/search.h"
#include "wasm/state.h"
#include "wasm/theme.h"

namespace jejak {

enum class ParagraphStyle : uint8_t { headline, body, heading, related, credit };

struct ReaderRun {
  Span span;
  bool dateline = false;  // set apart inside its paragraph
};

struct ReaderParagraph {
  ParagraphStyle style = ParagraphStyle::body;
  std::vector<ReaderRun> runs;  // in text order; blanks at the paragraph's ends left out
};

struct Highlight {
  Span span;
  Kind kind = Kind::place;
  Target target;
  uint8_t depth = 0;   // how many highlights lie inside it: its line runs below theirs
  bool faint = false;  // a place as an actor, a time without a day: a thin line, no tint
  Emphasis emphasis;
};

struct ReaderModel {
  Language language = Language::indonesian;
  uint32_t article = 0;
  uint32_t articles = 0;        // of the corpus
  ReaderGoal goal;
  std::vector<Span> finds;      // what was looked for and found, in text order
  std::vector<Kind> kinds;      // of its highlights, whether they show or not
  uint8_t hidden_kinds = 0;
  int text_step = 0;
  bool only_this = false;       // the filter leaves this article alone
  Span marked;                  // words that a link led to; empty: none
  std::string_view text;        // Article::text, owned by the corpus
  std::string headline;         // empty where the text's first paragraph is the headline
  std::string byline;           // "Redaksi Jejak · 25 September 2023"
  std::string source_line;      // "Ditulis ulang dari Republika, 25 September 2023"; may be empty
  std::string position;         // "3 / 5"
  std::vector<ReaderParagraph> paragraphs;
  std::vector<Highlight> highlights;  // by begin, the longer first
};

// Requires: the corpus has the open article.
ReaderModel build_reader_model(const Corpus& corpus, const AppState& state, const SearchResult& found);
void apply_focus(ReaderModel& model, const Focus& focus);

// The paragraphs of one article: its lines, each a row of runs by block.
std::vector<ReaderParagraph> paragraphs_of(const Document& document);

}  // namespace jejak
