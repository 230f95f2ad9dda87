#include "wasm/view_model_reader.h"

#include <algorithm>

#include "core/text_lines.h"
#include "wasm/describe.h"

namespace jejak {
namespace {

ParagraphStyle style_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline: return ParagraphStyle::headline;
    case BlockKind::heading: return ParagraphStyle::heading;
    case BlockKind::related: return ParagraphStyle::related;
    case BlockKind::credit: return ParagraphStyle::credit;
    case BlockKind::dateline:
    case BlockKind::lead:
    case BlockKind::paragraph: return ParagraphStyle::body;
  }
  return ParagraphStyle::body;
}

// A block that begins on a line of its own, or whose style differs from the one before, begins a paragraph.
bool begins_paragraph(std::string_view text, const Block& before, const Block& block) {
  if (style_of(before.kind) != style_of(block.kind)) return true;
  const Span between{before.span.end, std::max(before.span.end, block.span.begin)};
  return text_of(text, between).find('\n') != std::string_view::npos || text_of(text, before.span).ends_with('\n');
}

void add_highlights(const Document& document, uint32_t article, std::vector<Highlight>& out) {
  const auto add = [&](MentionKind kind, const auto& list) {
    for (uint32_t i = 0; i < list.size(); ++i) {
      out.push_back({list[i].span, kind_of(kind), Target::of_mention({article, kind, i}), 0, false, {}});
    }
  };
  add(MentionKind::place, document.places);
  add(MentionKind::time, document.times);
  add(MentionKind::person, document.people);
  add(MentionKind::organization, document.organizations);
  add(MentionKind::figure, document.figures);
  add(MentionKind::quote, document.quotes);
  for (uint32_t i = 0; i < document.events.size(); ++i) {
    const Event& event = document.events[i];
    const Span span = event.trigger.empty() ? event.span : event.trigger;
    out.push_back({span, Kind::event, Target::of_event(article, i), 0, false, {}});
  }
}

// Notes which kinds the article has, and leaves out those that are switched off.
void take_hidden(ReaderModel& model, const Filter& filter) {
  model.hidden_kinds = filter.hidden_kinds;
  model.only_this = filter.articles == std::vector{model.article};
  for (const Highlight& highlight : model.highlights) {
    if (std::ranges::find(model.kinds, highlight.kind) == model.kinds.end()) model.kinds.push_back(highlight.kind);
  }
  std::ranges::sort(model.kinds);
  std::erase_if(model.highlights, [&](const Highlight& highlight) { return !filter.shows(highlight.kind); });
}

bool is_faint(const Document& document, const Highlight& highlight) {
  const MentionId& id = highlight.target.mention;
  if (highlight.kind == Kind::place) return document.places[id.index].role == PlaceRole::actor;
  return highlight.kind == Kind::time && !document.times[id.index].begin;
}

// Requires: sorted by begin, the longer first, so that what lies inside follows what is around it.
void set_depths(std::vector<Highlight>& highlights) {
  constexpr uint8_t kDeepest = 2;
  std::vector<size_t> around;  // the open ones, outermost first
  for (size_t i = 0; i < highlights.size(); ++i) {
    const Span span = highlights[i].span;
    std::erase_if(around, [&](size_t k) { return highlights[k].span.end <= span.begin; });
    uint8_t depth = 1;
    for (auto it = around.rbegin(); it != around.rend(); ++it, ++depth) {
      // A quote is marked in the margin: what is inside need not make room for it.
      highlights[*it].depth = std::max(highlights[*it].depth, std::min(depth, kDeepest));
    }
    if (highlights[i].kind != Kind::quote) around.push_back(i);
  }
}

std::string byline_of(const Document& document, const AppState& state) {
  const std::string& publisher = document.article.publisher;
  std::string day{text_of(state.language, Text::published_unknown)};
  if (document.publication.day) {
    const std::string words = format_day_with_weekday(state.language, *document.publication.day);
    const bool inferred = document.publication.basis == PublishedBasis::text;
    day = fill(text_of(state.language, inferred ? Text::published_inferred : Text::published), {{"day", words}});
  }
  return publisher.empty() ? day : fill(text_of(state.language, Text::article_label), {{"publisher", publisher}, {"day", day}});
}

// An article without a headline goes by its number, as everywhere else, and by the name of its file where that says more.
std::string numbered_headline(const Document& document, uint32_t article, Language language) {
  const std::string& id = document.article.id;
  const std::string number = fill(text_of(language, Text::article_number), {{"n", format_number(language, article + 1)}});
  const bool only_digits = std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
  return only_digits ? number : number + " · " + id;
}

std::string headline_of(const Document& document, const std::vector<ReaderParagraph>& paragraphs, const AppState& state) {
  const bool in_text = std::ranges::any_of(paragraphs, [](const ReaderParagraph& p) {
    return p.style == ParagraphStyle::headline;
  });
  if (in_text) return "";
  if (!document.article.headline.empty()) return document.article.headline;
  return numbered_headline(document, state.article, state.language);
}

}  // namespace

std::vector<ReaderParagraph> paragraphs_of(const Document& document) {
  const std::string_view text = document.article.text;
  std::vector<ReaderParagraph> paragraphs;
  const Block* before = nullptr;
  for (const Block& block : document.blocks) {
    if (!before || begins_paragraph(text, *before, block)) paragraphs.push_back({style_of(block.kind), {}});
    // Within a line the blank between two blocks belongs to the first.
    ReaderParagraph& paragraph = paragraphs.back();
    if (!paragraph.runs.empty()) paragraph.runs.back().span.end = block.span.begin;
    const Span span = trimmed(text, block.span);
    if (!span.empty()) paragraph.runs.push_back({span, block.kind == BlockKind::dateline});
    before = &block;
  }
  std::erase_if(paragraphs, [](const ReaderParagraph& p) { return p.runs.empty(); });
  return paragraphs;
}

ReaderModel build_reader_model(const Corpus& corpus, const AppState& state, const SearchResult& found) {
  const Document& document = corpus.documents[state.article];
  ReaderModel model;
  model.language = state.language;
  model.article = state.article;
  model.articles = static_cast<uint32_t>(corpus.documents.size());
  model.goal = state.reader_goal;
  model.text = corpus.text_of_article(state.article);  // which stays
  model.paragraphs = paragraphs_of(document);
  model.headline = headline_of(document, model.paragraphs, state);
  model.byline = byline_of(document, state);
  if (!document.article.based_on.empty()) {
    model.source_line = fill(text_of(state.language, Text::based_on), {{"source", document.article.based_on}});
  }
  const std::string n = format_number(state.language, state.article + 1), total = format_number(state.language, model.articles);
  model.position = fill(text_of(state.language, Text::article_position), {{"n", n}, {"total", total}});
  add_highlights(document, state.article, model.highlights);
  take_hidden(model, state.filter);
  for (const FoundSentence& sentence : found.sentences) {
    if (sentence.article == state.article) model.finds.insert(model.finds.end(), sentence.finds.begin(), sentence.finds.end());
  }
  std::ranges::stable_sort(model.highlights, [](const Highlight& a, const Highlight& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  for (Highlight& highlight : model.highlights) highlight.faint = is_faint(document, highlight);
  set_depths(model.highlights);
  return model;
}

void apply_focus(ReaderModel& model, const Focus& focus) {
  for (Highlight& highlight : model.highlights) {
    highlight.emphasis = highlight.target.kind == TargetKind::event ? focus.of_event(highlight.target.event())
                                                                    : focus.of_mention(highlight.target.mention);
  }
}

}  // namespace jejak
