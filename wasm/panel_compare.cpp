#include "wasm/panel_compare.h"

#include <cmath>

namespace jejak {
namespace {

Color verdict_color(const Theme& theme, Verdict verdict) {
  return verdict == Verdict::contradict ? theme.palette.warning : theme.palette.soft_ink;
}

Face sentence_face(const Theme& theme) {
  return {theme.fonts.serif, theme.type.ui, small_face(theme).line + theme.space.xs};
}

void flow_verdict(Flow& flow, const Theme& theme, Verdict verdict, std::string_view words) {
  const Color color = verdict_color(theme, verdict);
  flow.labelled(small_bold_face(theme), color, words, [&](ImDrawList& list, ImVec2 middle, float radius) {
    draw_verdict(list, verdict, middle, radius, color, theme.size.icon_line);
  });
}

void flow_summary(const CompareModel& model, const Theme& theme, Flow& flow) {
  flow.text(small_face(theme), theme.palette.soft_ink, model.summary);
  for (const auto& [verdict, words] : model.counts) {
    flow.space(theme.space.xs);
    flow_verdict(flow, theme, verdict, words);
  }
}

// One row of a column; the article is named above the first.
void flow_row(const CompareRow& row, bool named, const std::string& id, const Theme& theme, Flow& flow, CommandSink& sink) {
  const float begin = flow.begin_area();
  flow.space(theme.space.xs);
  if (named) flow.text(caption_face(theme), theme.palette.soft_ink, row.article_label);
  flow.text(ui_bold_face(theme), theme.palette.ink, row.value);
  flow.text(small_face(theme), theme.palette.soft_ink, row.source);
  flow.text(sentence_face(theme), theme.palette.ink, row.excerpt.text, row.excerpt.marks,
            theme.palette.accent.faded(theme.opacity.tint_linked));
  flow.space(theme.space.xs);
  const Press press = flow.end_area(id, begin, theme.palette.hover);
  if (press.hovered) sink.push(Hover{row.target});
  if (press.clicked) sink.push(ShowInText{row.target});
}

// A column for each article: the rows of one stand together. `draw`: of a row, named where it is its article's first.
template <typename Row, typename Draw>
void flow_by_article(const std::vector<Row>& rows, const std::string& id, const Theme& theme, Flow& flow, CommandSink& sink,
                     const Draw& draw) {
  std::vector<size_t> firsts;  // of each article, and the end
  for (size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].article != rows[i - 1].article) firsts.push_back(i);
  }
  const size_t articles = firsts.size();
  firsts.push_back(rows.size());
  flow.columns(articles, theme.size.compare_column, theme.space.l, [&](Flow& column, size_t article) {
    for (size_t i = firsts[article]; i < firsts[article + 1]; ++i) {
      draw(rows[i], i == firsts[article], id + ":" + std::to_string(i), theme, column, sink);
    }
  });
}

void flow_card(const CompareCard& card, size_t index, const Theme& theme, Flow& flow, CommandSink& sink) {
  flow.space(theme.space.xl);
  flow.rule();
  flow.space(theme.space.m);
  flow_verdict(flow, theme, card.verdict, card.verdict_label);
  flow.space(theme.space.xxs);
  flow.text({theme.fonts.serif_bold, theme.type.body, std::round(theme.type.body * theme.type.headline_leading)},
            theme.palette.ink, card.subject);
  flow.space(theme.space.xs);
  flow.text(small_face(theme), theme.palette.soft_ink, card.reason);
  flow.space(theme.space.xs);
  flow_by_article(card.rows, std::to_string(index), theme, flow, sink, flow_row);
  flow.text(small_face(theme), theme.palette.soft_ink, card.more);
  flow.text(caption_face(theme), theme.palette.soft_ink, card.silent);
}

void flow_framing_head(const CompareModel& model, const Theme& theme, Flow& flow) {
  if (model.framing.empty()) return;
  flow.space(theme.space.xxl);
  flow.rule();
  flow.space(theme.space.m);
  flow.text({theme.fonts.serif_bold, theme.type.title, std::round(theme.type.title * theme.type.headline_leading)},
            theme.palette.ink, text_of(model.language, Text::framing_title));
  flow.text(small_face(theme), theme.palette.soft_ink, text_of(model.language, Text::framing_note));
}

void flow_use(const FramingRow& row, bool named, const std::string& id, const Theme& theme, Flow& flow, CommandSink& sink) {
  const float begin = flow.begin_area();
  flow.space(theme.space.xs);
  if (named) flow.text(caption_face(theme), theme.palette.soft_ink, row.article_label);
  flow.text(caption_face(theme), theme.palette.soft_ink, row.voice);
  flow.text(sentence_face(theme), theme.palette.ink, row.excerpt.text, row.excerpt.marks,
            theme.palette.accent.faded(theme.opacity.tint_linked));
  flow.space(theme.space.xs);
  if (flow.end_area(id, begin, theme.palette.hover).clicked) sink.push(GoToWords{row.article, row.words});
}

void flow_framing(const FramingCard& card, size_t index, const Theme& theme, Flow& flow, CommandSink& sink) {
  flow.space(theme.space.l);
  flow.text(ui_bold_face(theme), theme.palette.ink, card.topic);
  flow_by_article(card.rows, "word" + std::to_string(index), theme, flow, sink, flow_use);
}

class AccessWriter {
 public:
  AccessWriter(const ColumnState& state, AccessTree& access) : state_(state), access_(access), place_(window_place()) {}

  void add_card(const CompareCard& card, size_t index, size_t block) {
    const std::string id = "compare:" + std::to_string(index);
    const AccessRect rect = rect_of_block(state_, place_, block);
    access_.add({.id = id, .role = AccessRole::heading,
                 .label = card.subject + ": " + card.verdict_label + ". " + card.reason, .rect = rect, .action = {},
                 .target = {}});
    for (size_t i = 0; i < card.rows.size(); ++i) {
      const CompareRow& row = card.rows[i];
      access_.add({.id = id + ":" + std::to_string(i), .role = AccessRole::link,
                   .label = row.article_label + ": " + row.value + (row.source.empty() ? "" : ", " + row.source) + ". " +
                            row.excerpt.text,
                   .rect = rect, .action = ShowInText{row.target}, .target = row.target});
    }
  }

  void add_framing(const FramingCard& card, size_t index, size_t block) {
    const std::string id = "words:" + std::to_string(index);
    const AccessRect rect = rect_of_block(state_, place_, block);
    access_.add({.id = id, .role = AccessRole::heading, .label = card.topic, .rect = rect, .action = {}, .target = {}});
    for (size_t i = 0; i < card.rows.size(); ++i) {
      const FramingRow& row = card.rows[i];
      access_.add({.id = id + ":" + std::to_string(i), .role = AccessRole::link,
                   .label = row.article_label + ": " + row.term + (row.voice.empty() ? "" : ", " + row.voice), .rect = rect,
                   .action = GoToWords{row.article, row.words}, .target = {}});
    }
  }

 private:
  const ColumnState& state_;
  AccessTree& access_;
  ColumnPlace place_;
};

}  // namespace

void draw_verdict(ImDrawList& list, Verdict verdict, ImVec2 middle, float radius, Color color, float line) {
  const auto [x, y] = middle;
  const ImU32 c = u32(color);
  const float r = radius, gap = radius * 0.45f;
  switch (verdict) {
    case Verdict::contradict: list.AddLine({x - r * 0.5f, y + r}, {x + r * 0.5f, y - r}, c, line); [[fallthrough]];
    case Verdict::agree:
      for (const float dy : {-gap, gap}) list.AddLine({x - r, y + dy}, {x + r, y + dy}, c, line);
      return;
    case Verdict::compatible:
      for (const float dy : {-gap, gap}) {
        list.AddBezierCubic({x - r, y + dy + gap / 2}, {x - r * 0.3f, y + dy - gap * 1.6f}, {x + r * 0.3f, y + dy + gap * 1.6f},
                            {x + r, y + dy - gap / 2}, c, line);
      }
      return;
    case Verdict::different_scope:
      for (const float dx : {-gap, gap}) list.AddCircle({x + dx, y}, r * 0.7f, c, 0, line);
      return;
  }
}

void draw_compare(const CompareModel& model, const Theme& theme, ColumnState& state, CommandSink& sink,
                  AccessTree& access) {
  // Blocks: the summary, the cards, the head of the words, the words.
  const size_t cards = model.cards.size(), words = cards + 2, blocks = words + model.framing.size();
  draw_column(state, theme, window_place(), model.generation, blocks, [&](Flow& flow, size_t block) {
    if (block == 0) flow_summary(model, theme, flow);
    else if (block <= cards) flow_card(model.cards[block - 1], block - 1, theme, flow, sink);
    else if (block < words) flow_framing_head(model, theme, flow);
    else flow_framing(model.framing[block - words], block - words, theme, flow, sink);
  });
  AccessWriter writer(state, access);
  access.add({.id = "compare", .role = AccessRole::region, .label = model.summary,
              .rect = rect_of_block(state, window_place(), 0), .action = {}, .target = {}});
  for (size_t i = 0; i < cards; ++i) writer.add_card(model.cards[i], i, i + 1);
  for (size_t i = 0; i < model.framing.size(); ++i) writer.add_framing(model.framing[i], i, words + i);
}

}  // namespace jejak
