#include "wasm/panel_tour.h"

#include <array>
#include <cmath>

#include "wasm/panel_card.h"

namespace jejak {
namespace {

struct TourStep {
  Text title, words;
};
constexpr std::array<TourStep, kTourSteps> kSteps = {{
    {Text::view_map, Text::tour_map}, {Text::view_timeline, Text::tour_timeline},
    {Text::view_article, Text::tour_article}, {Text::tab_compare, Text::tour_compare},
}};

const TourStep& step_of(const TourModel& model) { return kSteps[std::min<size_t>(model.step, kTourSteps) - 1]; }
bool is_last(const TourModel& model) { return model.step >= kTourSteps; }
Command next(const TourModel& model) { return ShowTour{static_cast<uint8_t>(is_last(model) ? 0 : model.step + 1)}; }

std::string title_of(const TourModel& model) {
  return fill(text_of(model.language, Text::tour_position), {{"what", text_of(model.language, step_of(model).title)},
              {"n", std::to_string(model.step)}, {"total", std::to_string(kTourSteps)}});
}

void flow_tour(const TourModel& model, const Theme& theme, Flow& flow, CommandSink& sink) {
  flow.text({theme.fonts.serif_bold, theme.type.title, std::round(theme.type.title * theme.type.headline_leading)},
            theme.palette.ink, title_of(model));
  flow.space(theme.space.s);
  flow.text(small_face(theme), theme.palette.ink, text_of(model.language, step_of(model).words));
  flow.space(theme.space.s);
  const std::string_view end = text_of(model.language, Text::tour_end);
  if (is_last(model)) {
    if (flow.word("tour:end", end)) sink.push(ShowTour{0});
    return;
  }
  const int pressed = flow.words("tour:next", text_of(model.language, Text::tour_next), "tour:end", end);
  if (pressed == 0) sink.push(next(model));
  if (pressed == 1) sink.push(ShowTour{0});
}

}  // namespace

std::optional<PixelRect> tour_view(const PageLayout& layout, uint8_t step) {
  PixelRect pane = layout.tabs;
  pane.height_px = layout.reader.bottom_px() - pane.y_px;
  const PixelRect views[kTourSteps] = {layout.map, layout.timeline, pane, pane};
  if (step == 0 || step > kTourSteps || views[step - 1].width_px <= 0 || views[step - 1].height_px <= 0) return std::nullopt;
  return views[step - 1];
}

float measure_tour(const TourModel& model, const Theme& theme, float width) {
  CommandSink nowhere;
  Flow flow = Flow::measuring(theme, width - 2 * theme.space.l);
  flow_tour(model, theme, flow, nowhere);
  return flow.height() + 2 * theme.space.l;
}

void draw_tour(const TourModel& model, const Theme& theme, const PageLayout& layout, OverlayPanelState& state, CommandSink& sink,
               AccessTree& access) {
  const ImVec2 origin = ImGui::GetWindowPos(), window = ImGui::GetWindowSize();
  const float margin = theme.space.s;
  if (const auto view = tour_view(layout, model.step)) {
    const float line = theme.size.mark_ring * 1.5f;
    ImGui::GetForegroundDrawList()->AddRect({view->x_px + line / 2, view->y_px + line / 2},
                                            {view->right_px() - line / 2, view->bottom_px() - line / 2},
                                            u32(theme.palette.accent), 0, 0, line);
  }
  const ColumnPlace place{{origin.x + margin, origin.y + margin}, {window.x - 2 * margin, window.y - 2 * margin}};
  const auto content = [&](Flow& flow) { flow_tour(model, theme, flow, sink); };
  if (draw_scrolled_card(theme, state.scroller, place, theme.space.l, content)) sink.push(ShowTour{0});
  const AccessRect rect{place.position.x, place.position.y, place.size.x, place.size.y};
  access.add({.id = "tour", .role = AccessRole::status, .label = title_of(model) + ". " + std::string(text_of(model.language, step_of(model).words)),
              .rect = rect, .action = {}, .target = {}});
  const auto button = [&](const char* id, Text label, Command command) {
    access.add({.id = id, .role = AccessRole::button, .label = std::string(text_of(model.language, label)), .rect = rect,
                .action = std::move(command), .target = {}});
  };
  if (!is_last(model)) button("tour:next", Text::tour_next, next(model));
  button("tour:end", Text::tour_end, ShowTour{0});
}

}  // namespace jejak
