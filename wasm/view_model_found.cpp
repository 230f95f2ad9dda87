#include "wasm/view_model_found.h"

#include <set>

#include "wasm/describe.h"
#include "wasm/filter.h"

namespace jejak {
namespace {

constexpr size_t kMostRows = 500;

Text text_of_fault(PatternFault fault) {
  switch (fault) {
    case PatternFault::missing_bracket: return Text::pattern_missing_bracket;
    case PatternFault::missing_paren: return Text::pattern_missing_paren;
    case PatternFault::unexpected_paren: return Text::pattern_unexpected_paren;
    case PatternFault::bad_repeat: return Text::pattern_bad_repeat;
    case PatternFault::bad_escape: return Text::pattern_bad_escape;
    case PatternFault::bad_range: return Text::pattern_bad_range;
    case PatternFault::bad_class: return Text::pattern_bad_class;
    case PatternFault::too_large: return Text::pattern_too_large;
    case PatternFault::other: return Text::pattern_other;
  }
  return Text::pattern_other;
}

void summarise(FoundModel& model, size_t finds, size_t articles, const AppState& state, const SearchResult& found) {
  const auto word = [&](Text text) { return std::string(text_of(state.language, text)); };
  const auto number = [&](size_t n) { return format_number(state.language, static_cast<int64_t>(n)); };
  if (found.error) {
    model.summary = explain(*found.error, state.language);
    model.hint = word(Text::pattern_help);
  } else if (found.pending || found.unavailable) {
    model.summary = word(found.pending ? Text::found_pending : Text::found_unavailable);
  } else if (state.query.empty()) {
    model.summary = word(Text::search_how);
    model.hint = word(Text::search_how_expression);
  } else if (finds == 0) {
    model.summary = fill(word(Text::found_none), {{"query", state.query}});
    model.hint = word(state.filter.narrows() ? Text::found_none_filtered : Text::found_none_hint);
  } else {
    const std::string n = number(finds), m = number(articles);
    model.summary = fill(word(articles == 1 ? Text::found_summary_one : Text::found_summary), {{"n", n}, {"m", m}});
    if (found.cut) model.hint = word(Text::found_cut);
  }
  if (!state.query.empty() && !found.error && !found.pending && !found.unavailable) model.count = number(finds);
}

}  // namespace

std::string explain(const PatternError& error, Language language) {
  std::string words(text_of(language, text_of_fault(error.fault)));
  return error.piece.empty() ? words : words + ": " + error.piece;
}

FoundModel build_found_model(const Corpus& corpus, const AppState& state, const SearchResult& found, const Sieve* given) {
  FoundModel model;
  model.language = state.language;
  model.query = state.query;
  const SieveOf sieve_of(corpus, state.filter, given);
  const Sieve& sieve = sieve_of;
  size_t finds = 0, sentences = 0;
  std::set<uint32_t> articles;
  for (const FoundSentence& sentence : found.sentences) {
    if (!sieve.passes(sentence.article, sentence.sentence)) continue;
    finds += sentence.finds.size();
    articles.insert(sentence.article);
    if (++sentences > kMostRows) continue;
    model.rows.push_back({sentence.article, sentence.finds.front(),
                          numbered_label(corpus.documents.head(sentence.article), sentence.article, state.language),
                          excerpt_of(corpus, sentence.article, sentence.sentence, sentence.finds), ""});
    model.rows.back().more = and_more(state.language, model.rows.back().excerpt.left_out);
  }
  model.more = and_more(state.language, sentences - model.rows.size());
  summarise(model, finds, articles.size(), state, found);
  return model;
}

}  // namespace jejak
