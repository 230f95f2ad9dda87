#include "wasm/panel_people.h"

#include <cmath>

namespace jejak {
namespace {

// The blocks of the column: a heading for each section, its rows, and what is left out.
struct PeopleBlock {
  const PeopleSection* section = nullptr;
  const PersonRow* row = nullptr;  // null: the section's heading, or its end
  bool end = false;
};

std::vector<PeopleBlock> blocks_of(const PeopleModel& model) {
  std::vector<PeopleBlock> blocks;
  for (const PeopleSection& section : model.sections) {
    blocks.push_back({&section, nullptr, false});
    for (const PersonRow& row : section.rows) blocks.push_back({&section, &row, false});
    if (!section.more.empty()) blocks.push_back({&section, nullptr, true});
  }
  return blocks;
}

void flow_heading(const PeopleSection& section, const Theme& theme, Flow& flow) {
  flow.space(theme.space.m);
  flow.text({theme.fonts.serif_bold, theme.type.title, std::round(theme.type.title * theme.type.headline_leading)},
            theme.palette.ink, section.heading);
  flow.space(theme.space.s);
}

void flow_words(const SaidRow& said, const std::string& id, const Theme& theme, Flow& flow, CommandSink& sink) {
  const float begin = flow.begin_area();
  flow.space(theme.space.xs);
  flow.text(caption_face(theme), theme.palette.soft_ink, said.article_label + " · " + said.manner);
  flow.text(small_bold_face(theme), theme.palette.ink, said.when_where);
  flow.text({theme.fonts.serif, theme.type.ui, small_face(theme).line + theme.space.xs}, theme.palette.ink,
            said.excerpt.text, said.excerpt.marks, theme.palette.of(Kind::quote).faded(theme.opacity.tint_linked));
  flow.space(theme.space.xs);
  const Press press = flow.end_area(id, begin, theme.palette.hover);
  if (press.hovered) sink.push(Hover{Target::of_mention(said.quote)});
  if (press.clicked) sink.push(GoToSentence{Target::of_mention(said.quote)});
}

void flow_row(const PersonRow& row, const Theme& theme, Flow& flow, CommandSink& sink) {
  const Color color = theme.palette.of(row.kind);
  const float begin = flow.begin_area();
  flow.space(theme.space.s);
  flow.labelled(ui_bold_face(theme), row.open ? theme.palette.accent : theme.palette.ink, row.name,
                [&](ImDrawList& list, ImVec2 middle, float radius) {
                  draw_kind(list, row.kind, middle, radius, color, false, theme.space.hair);
                });
  flow.space(theme.space.xxs);
  flow.bar(row.weight, color.faded(theme.opacity.bar_strong));
  flow.text(small_face(theme), theme.palette.soft_ink, row.note);
  const bool both = !row.told.empty() && !row.quotes.empty();
  flow.text(small_face(theme), theme.palette.soft_ink, row.told + (both ? " · " : "") + row.quotes);
  flow.space(theme.space.s);
  const Press press = flow.end_area("who:" + row.key, begin, theme.palette.hover);
  if (press.hovered) sink.push(Hover{Target::of_entity(row.entity)});
  if (press.clicked) sink.push(Select{Target::of_entity(row.entity)});
  for (size_t i = 0; i < row.words.size(); ++i) {
    flow_words(row.words[i], row.key + ":" + std::to_string(i), theme, flow, sink);
  }
  if (row.open) flow.space(theme.space.m);
}

void add_access(const PersonRow& row, AccessRect rect, AccessTree& access) {
  std::string label = row.name;
  for (const std::string* part : {&row.note, &row.told, &row.quotes}) {
    if (!part->empty()) label += ", " + *part;
  }
  access.add({.id = "who:" + row.key, .role = AccessRole::button, .label = std::move(label), .rect = rect,
              .action = Select{Target::of_entity(row.entity)}, .target = Target::of_entity(row.entity), .pressed = row.open});
  for (size_t i = 0; i < row.words.size(); ++i) {
    const SaidRow& said = row.words[i];
    const Target target = Target::of_mention(said.quote);
    access.add({.id = "said:" + row.key + ":" + std::to_string(i), .role = AccessRole::link,
                .label = said.article_label + ", " + said.manner + (said.when_where.empty() ? "" : ", " + said.when_where) +
                         ": " + said.excerpt.text,
                .rect = rect, .action = GoToSentence{target}, .target = target});
  }
}

}  // namespace

void draw_people(const PeopleModel& model, const Theme& theme, ColumnState& state, CommandSink& sink,
                 AccessTree& access) {
  const std::vector<PeopleBlock> blocks = blocks_of(model);
  if (blocks.empty()) {
    draw_empty_pane(theme, model.nothing);
    return;
  }
  const ColumnPlace place = window_place();
  draw_column(state, theme, place, model.generation, blocks.size(), [&](Flow& flow, size_t index) {
    const PeopleBlock& block = blocks[index];
    if (block.row) flow_row(*block.row, theme, flow, sink);
    else if (block.end) flow.text(small_face(theme), theme.palette.soft_ink, block.section->more);
    else flow_heading(*block.section, theme, flow);
  });
  for (size_t i = 0; i < blocks.size(); ++i) {
    const AccessRect rect = rect_of_block(state, place, i);
    if (blocks[i].row) add_access(*blocks[i].row, rect, access);
    else if (!blocks[i].end) {
      access.add({.id = "who:" + std::to_string(i), .role = AccessRole::heading, .label = blocks[i].section->heading,
                  .rect = rect, .action = {}, .target = {}});
    }
  }
}

}  // namespace jejak
