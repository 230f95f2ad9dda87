#include "wasm/panel_about.h"

#include <algorithm>
#include <cmath>

#include "wasm/panel_card.h"

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

}  // namespace

void draw_about(const AboutModel& model, const Theme& theme, OverlayPanelState& state, CommandSink& sink,
                AccessTree& access) {
  ColumnPlace place;
  const auto content = [&](Flow& flow) { flow_about(model, theme, flow); };
  if (draw_middle_card(theme, state.scroller, theme.size.about_width, content, place)) sink.push(OpenAbout{false});
  const AccessRect rect{place.position.x, place.position.y, place.size.x, place.size.y};
  access.add({.id = "about:text", .role = AccessRole::text, .label = std::string(text_of(model.language, Text::about_text)),
              .rect = rect, .action = {}, .target = {}});
  access.add({.id = "about:close", .role = AccessRole::button, .label = std::string(text_of(model.language, Text::close)),
              .rect = rect, .action = OpenAbout{false}, .target = {}});
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
  const ColumnPlace place{{origin.x + margin, origin.y + margin}, {window.x - 2 * margin, window.y - 2 * margin}};
  const auto content = [&](Flow& flow) { flow_notices(model, theme, flow); };
  if (draw_scrolled_card(theme, state.scroller, place, theme.space.l, content)) sink.push(DismissNotices{});
  const AccessRect rect{place.position.x, place.position.y, place.size.x, place.size.y};
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
