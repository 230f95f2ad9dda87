#include "wasm/panel_about.h"

#include <algorithm>
#include <cmath>

#include "wasm/panel_flow.h"

namespace jejak {
namespace {

void flow_about(const AboutModel& model, const Theme& theme, Flow& flow) {
  const auto word = [&](Text text) { return text_of(model.language, text); };
  const Face body{theme.fonts.sans, theme.type.ui, std::round(theme.type.ui * theme.type.body_leading)};
  const Face title{theme.fonts.serif_bold, theme.type.headline, std::round(theme.type.headline * theme.type.headline_leading)};
  flow.text(title, theme.palette.ink, word(Text::about_title));
  flow.space(theme.space.m);
  flow.text(body, theme.palette.ink, word(Text::about_text));
  flow.space(theme.space.m);
  flow.text(body, theme.palette.ink, word(Text::about_names));
  flow.space(theme.space.xl);
  flow.text(ui_bold_face(theme), theme.palette.ink, word(Text::about_sources));
  for (const Attribution& item : model.attributions) {
    flow.space(theme.space.m);
    flow.rule();
    flow.space(theme.space.s);
    flow.text(small_bold_face(theme), theme.palette.ink, item.name);
    flow.text(small_face(theme), theme.palette.ink, item.purpose);
    flow.text(small_face(theme), theme.palette.soft_ink, item.credit);
    flow.text(small_face(theme), theme.palette.soft_ink, item.licence);
    flow.text(caption_face(theme), theme.palette.soft_ink, item.url);
  }
}

void flow_notices(const NoticesModel& model, const Theme& theme, Flow& flow) {
  flow.text(ui_bold_face(theme), theme.palette.ink, text_of(model.language, Text::notices_title));
  for (const Notice& notice : model.notices) {
    flow.space(theme.space.s);
    flow.text(small_bold_face(theme), theme.palette.ink, notice.source);
    flow.text(small_face(theme), theme.palette.soft_ink, notice.message);
    flow.text(caption_face(theme), theme.palette.soft_ink, notice.place);
  }
}

struct CardPlace {
  ImVec2 corner, size;
};

// The card with its cross and scrolled content; true when the cross is pressed.
template <class FlowContent>
bool draw_scrolled_card(const Theme& theme, Scroller& scroller, const CardPlace& place, float pad,
                        const FlowContent& content) {
  const auto [corner, size] = place;
  draw_card(theme, corner, size);
  Flow measure = Flow::measuring(theme, size.x - 2 * pad);
  content(measure);
  const float height = measure.height() + 2 * pad;
  update_scroller(scroller, theme, corner, size, height);
  const float hair = theme.space.hair, top = corner.y + hair, bottom = corner.y + size.y - hair;
  const float button = theme.size.touch_target;
  const ImVec2 close{corner.x + size.x - button - theme.space.s, corner.y + theme.space.s};
  ImGui::PushClipRect({corner.x, top}, {corner.x + size.x, bottom}, true);
  const Press press = press_area("close", close, {button, button});
  Flow paint = Flow::painting(theme, {corner.x + pad, corner.y + pad - std::round(scroller.offset)}, size.x - 2 * pad, top,
                              bottom);
  content(paint);
  draw_scrollbar(theme, scroller, corner, size, height);
  draw_icon_button(theme, Icon::close, close, button, press.hovered);
  ImGui::PopClipRect();
  return press.clicked;
}

}  // namespace

void draw_about(const AboutModel& model, const Theme& theme, OverlayPanelState& state, CommandSink& sink,
                AccessTree& access) {
  const ImVec2 origin = ImGui::GetWindowPos(), window = ImGui::GetWindowSize();
  ImGui::GetWindowDrawList()->AddRectFilled(origin, {origin.x + window.x, origin.y + window.y}, u32(theme.palette.scrim));
  const float margin = theme.space.l, pad = std::min(theme.space.xxl, std::round(window.x * theme.size.pad_share));
  const float width = std::floor(std::min(theme.size.about_width, window.x - 2 * margin));
  Flow measure = Flow::measuring(theme, width - 2 * pad);
  flow_about(model, theme, measure);
  const float height = std::floor(std::min(measure.height() + 2 * pad, window.y - 2 * margin));
  const CardPlace place{{std::floor(origin.x + (window.x - width) / 2), std::floor(origin.y + (window.y - height) / 2)},
                        {width, height}};
  const auto content = [&](Flow& flow) { flow_about(model, theme, flow); };
  const bool closed = draw_scrolled_card(theme, state.scroller, place, pad, content);
  const ImVec2 end{place.corner.x + width, place.corner.y + height};
  const bool beside = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                      !ImGui::IsMouseHoveringRect(place.corner, end);
  if (closed || beside) sink.push(OpenAbout{false});
  access.add({.id = "about:text", .role = AccessRole::text, .label = std::string(text_of(model.language, Text::about_text)),
              .rect = {place.corner.x, place.corner.y, width, height}, .action = {}, .target = {}});
  access.add({.id = "about:close", .role = AccessRole::button, .label = std::string(text_of(model.language, Text::close)),
              .rect = {place.corner.x, place.corner.y, width, height}, .action = OpenAbout{false}, .target = {}});
}

float measure_notices(const NoticesModel& model, const Theme& theme, float width) {
  Flow flow = Flow::measuring(theme, width - 2 * theme.space.l);
  flow_notices(model, theme, flow);
  return flow.height() + 2 * theme.space.l;
}

void draw_notices(const NoticesModel& model, const Theme& theme, OverlayPanelState& state, CommandSink& sink,
                  AccessTree& access) {
  const ImVec2 origin = ImGui::GetWindowPos(), window = ImGui::GetWindowSize();
  const float margin = theme.space.s;
  const CardPlace place{{origin.x + margin, origin.y + margin}, {window.x - 2 * margin, window.y - 2 * margin}};
  const auto content = [&](Flow& flow) { flow_notices(model, theme, flow); };
  if (draw_scrolled_card(theme, state.scroller, place, theme.space.l, content)) sink.push(DismissNotices{});
  const AccessRect rect{place.corner.x, place.corner.y, place.size.x, place.size.y};
  for (size_t i = 0; i < model.notices.size(); ++i) {
    const Notice& notice = model.notices[i];
    access.add({.id = "notice:" + std::to_string(i), .role = AccessRole::status,
                .label = notice.source + ": " + notice.message + " (" + notice.place + ")", .rect = rect, .action = {},
                .target = {}});
  }
  access.add({.id = "notices:dismiss", .role = AccessRole::button,
              .label = std::string(text_of(model.language, Text::dismiss)), .rect = rect, .action = DismissNotices{},
              .target = {}});
}

}  // namespace jejak
