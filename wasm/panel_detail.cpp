#include "wasm/panel_detail.h"

#include <algorithm>
#include <cmath>

#include "wasm/panel_flow.h"

namespace jejak {
namespace {

Text only_text(const DetailModel& model) { return model.only_this ? Text::not_only_about : Text::only_about; }
Command only(const DetailModel& model) { return FilterAbout{model.only_this ? kNoCorpusEntity : model.entity}; }

void flow_head(const DetailModel& model, const Theme& theme, Flow& flow, CommandSink& sink) {
  const Description& head = model.head;
  flow.kind(head.kind, head.kind_label);
  flow.space(theme.space.xs);
  const Face title{theme.fonts.serif_bold, theme.type.title, theme.type.title * theme.type.headline_leading};
  flow.text(title, theme.palette.ink, head.value);
  for (const std::string& note : head.notes) flow.text(small_face(theme), theme.palette.soft_ink, note);
  flow.text(small_face(theme), theme.palette.soft_ink, model.told);
  if (!head.reason.empty()) {
    flow.space(theme.space.s);
    flow.text(small_face(theme), theme.palette.soft_ink, head.reason);
  }
  if (!head.alternatives.empty()) {
    flow.space(theme.space.s);
    flow.text(caption_face(theme), theme.palette.soft_ink, text_of(model.language, Text::could_also_be));
    for (const std::string& other : head.alternatives) flow.text(small_face(theme), theme.palette.soft_ink, other);
  }
  if (model.place != kNoCorpusEntity) {
    flow.space(theme.space.xs);
    if (flow.word("show_on_map", text_of(model.language, Text::show_on_map))) sink.push(ShowOnMap{model.place});
  } else if (model.has_places) {
    flow.space(theme.space.xs);
    if (flow.word("fit_selection", text_of(model.language, Text::fit_selection))) sink.push(FitSelection{});
  }
  if (model.entity != kNoCorpusEntity && flow.word("only", text_of(model.language, only_text(model)))) sink.push(only(model));
}

void flow_heading(const Theme& theme, Flow& flow, std::string_view words) {
  flow.space(theme.space.m);
  flow.rule();
  flow.space(theme.space.s);
  flow.text({theme.fonts.sans_bold, theme.type.caption, caption_face(theme).line}, theme.palette.ink, words);
  flow.space(theme.space.xs);
}

void flow_events(const DetailModel& model, const Theme& theme, Flow& flow, CommandSink& sink) {
  if (model.events.empty()) return;
  flow_heading(theme, flow, text_of(model.language, Text::section_events));
  for (size_t i = 0; i < model.events.size(); ++i) {
    const DetailEvent& event = model.events[i];
    const float begin = flow.begin_area();
    flow.space(theme.space.xxs);
    flow.pair(event.day, event.type, flow.width() * theme.size.detail_day_share);
    flow.space(theme.space.xxs);
    const Press press = flow.end_area("event" + std::to_string(i), begin, theme.palette.hover);
    if (press.hovered) sink.push(Hover{event.target});
    if (press.clicked) sink.push(GoToSentence{event.target});
  }
}

void flow_sentences(const DetailModel& model, const Theme& theme, Flow& flow, CommandSink& sink) {
  if (model.sentences.empty()) return;
  flow_heading(theme, flow, text_of(model.language, Text::section_sentences));
  if (model.steps) {
    const int step = flow.words("step:previous", text_of(model.language, Text::previous_mention), "step:next",
                                text_of(model.language, Text::next_mention));
    if (step >= 0) sink.push(StepMention{step == 0 ? -1 : 1});
  }
  const Color mark = theme.palette.of(model.head.kind).faded(theme.opacity.tint_linked);
  for (size_t i = 0; i < model.sentences.size(); ++i) {
    const DetailSentence& sentence = model.sentences[i];
    const float begin = flow.begin_area();
    flow.space(theme.space.xs);
    flow.text(caption_face(theme), theme.palette.soft_ink, sentence.article);
    flow.text({theme.fonts.serif, theme.type.ui, small_face(theme).line + theme.space.xs}, theme.palette.ink, sentence.excerpt.text,
              sentence.excerpt.marks, mark);
    flow.text(small_face(theme), theme.palette.soft_ink, sentence.more);
    flow.space(theme.space.xs);
    const Press press = flow.end_area("sentence" + std::to_string(i), begin, theme.palette.hover);
    if (press.hovered) sink.push(Hover{sentence.target});
    if (press.clicked) sink.push(GoToSentence{sentence.target});
  }
  if (!model.more.empty()) flow.text(small_face(theme), theme.palette.soft_ink, model.more);
}

void flow_card(const DetailModel& model, const Theme& theme, Flow& flow, CommandSink& sink) {
  flow_head(model, theme, flow, sink);
  flow_events(model, theme, flow, sink);
  flow_sentences(model, theme, flow, sink);
}

void add_access(const DetailModel& model, const Theme& theme, AccessTree& access, ImVec2 corner, float width) {
  access.add({.id = "detail", .role = AccessRole::heading, .label = model.head.kind_label + ": " + model.head.value,
              .rect = {corner.x, corner.y, width, theme.size.touch_target}, .action = {}, .target = {}});
  access.add({.id = "detail:close", .role = AccessRole::button, .label = std::string(text_of(model.language, Text::let_go)),
              .rect = {corner.x, corner.y, theme.size.touch_target, theme.size.touch_target}, .action = LetGo{},
              .target = {}});
  const auto button = [&](const char* id, Text label, Command command) {
    access.add({.id = id, .role = AccessRole::button, .label = std::string(text_of(model.language, label)),
                .rect = {corner.x, corner.y, width, theme.size.touch_target}, .action = std::move(command), .target = {}});
  };
  if (model.place != kNoCorpusEntity) button("detail:map", Text::show_on_map, ShowOnMap{model.place});
  else if (model.has_places) button("detail:map", Text::fit_selection, FitSelection{});
  if (model.entity != kNoCorpusEntity) button("detail:only", only_text(model), only(model));
  if (model.steps) {
    button("step:previous", Text::previous_mention, StepMention{-1});
    button("step:next", Text::next_mention, StepMention{1});
  }
  for (size_t i = 0; i < model.sentences.size(); ++i) {
    const DetailSentence& sentence = model.sentences[i];
    access.add({.id = "sentence:" + std::to_string(i), .role = AccessRole::link,
                .label = sentence.article + ": " + sentence.excerpt.text,
                .rect = {corner.x, corner.y, width, theme.size.touch_target}, .action = GoToSentence{sentence.target},
                .target = sentence.target});
  }
}

}  // namespace

float measure_detail(const DetailModel& model, const Theme& theme, DetailPanelState& state, float width) {
  if (state.generation != model.generation || state.width != width || state.scale != theme.scale) {
    if (state.generation != model.generation) scroll_to(state.scroller, 0, true);
    CommandSink nowhere;
    Flow flow = Flow::measuring(theme, width - 2 * theme.space.l);
    flow_card(model, theme, flow, nowhere);
    state.content_height = flow.height() + 2 * theme.space.l;
    state.generation = model.generation;
    state.width = width;
    state.scale = theme.scale;
  }
  return state.content_height;
}

void draw_detail(const DetailModel& model, const Theme& theme, DetailPanelState& state, CommandSink& sink,
                 AccessTree& access) {
  // The window is larger than the card by the room for its shadow.
  const ImVec2 corner{ImGui::GetWindowPos().x + theme.space.s, ImGui::GetWindowPos().y + theme.space.s};
  const ImVec2 size{ImGui::GetWindowSize().x - 2 * theme.space.s, ImGui::GetWindowSize().y - 2 * theme.space.s};
  draw_card(theme, corner, size);
  update_scroller(state.scroller, theme, corner, size, state.content_height);
  const float hair = theme.space.hair, top = corner.y + hair, bottom = corner.y + size.y - hair;
  ImGui::PushClipRect({corner.x, top}, {corner.x + size.x, bottom}, true);
  // First of all widgets, so that it wins over what lies below it.
  const float button = theme.size.touch_target;
  const ImVec2 close{corner.x + size.x - button - theme.space.xs, corner.y + theme.space.xs};
  if (press_area("close", close, {button, button}).clicked) sink.push(Select{model.target});
  Flow flow = Flow::painting(theme, {corner.x + theme.space.l, corner.y + theme.space.l - std::round(state.scroller.offset)},
                             size.x - 2 * theme.space.l, top, bottom);
  flow_card(model, theme, flow, sink);
  draw_scrollbar(theme, state.scroller, corner, size, state.content_height);
  draw_icon_button(theme, Icon::close, close, button, ImGui::IsMouseHoveringRect(close, {close.x + button, close.y + button}));
  ImGui::PopClipRect();
  add_access(model, theme, access, corner, size.x);
}

}  // namespace jejak
