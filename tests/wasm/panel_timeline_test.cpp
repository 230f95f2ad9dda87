#include "wasm/panel_timeline.h"

#include "tests/wasm/fixture.h"
#include "tests/wasm/panel_harness.h"

using namespace jejak;

namespace {

TimelineModel model_of(const AppState& state = {}) {
  TimelineModel model = build_timeline_model(fixture(), state);
  model.generation = 1;
  model.playing = state.playing;
  return model;
}

}  // namespace

TEST_CASE("the months and years of the axis filter to themselves, and again to all") {
  TimelineModel model = model_of();
  TimelinePanelState state;
  PanelHarness panel(900, 168, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_timeline(model, theme, state, sink, access);
  });
  const AccessNode* september = panel.access().find("filter:2023-09-01..2023-09-30");
  if (!CHECK(september)) return;
  CHECK(september->label == "Saring: September 2023");
  const std::vector<Command> commands = panel.click("filter:2023-09-01..2023-09-30", 0.25f);
  const FilterDays* filter = command_in<FilterDays>(commands);
  if (!CHECK(filter) || !CHECK(filter->days)) return;
  CHECK(to_iso(filter->days->first) == "2023-09-01");
  CHECK(to_iso(filter->days->last) == "2023-09-30");
  model.days = filter->days;
  panel.frame();
  const AccessNode* again = panel.access().find("filter:2023-09-01..2023-09-30");
  if (CHECK(again)) CHECK(!std::get<FilterDays>(*again->action).days);
}

TEST_CASE("a drag along the axis filters to the days that it goes over") {
  TimelineModel model = model_of();
  TimelinePanelState state;
  PanelHarness panel(900, 168, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_timeline(model, theme, state, sink, access);
  });
  const AccessNode* september = panel.access().find("filter:2023-09-01..2023-09-30");
  if (!CHECK(september)) return;
  const AccessRect rect = september->rect;
  ImGuiIO& io = ImGui::GetIO();
  const float y = rect.y + 4;
  io.AddMousePosEvent(rect.x + 3, y);
  panel.frame();
  io.AddMouseButtonEvent(0, true);
  panel.frame();
  io.AddMousePosEvent(rect.x + rect.width * 3, y);
  panel.frame();
  CHECK(state.brush_from);
  io.AddMouseButtonEvent(0, false);
  const FilterDays* filter = command_in<FilterDays>(panel.frame());
  if (!CHECK(filter) || !CHECK(filter->days)) return;
  CHECK(filter->days->first >= CivilDay{2023, 9, 1});
  CHECK(filter->days->last <= CivilDay{2023, 9, 30});
  CHECK(filter->days->first < filter->days->last);
  CHECK(!state.brush_from);
}

TEST_CASE("playing goes through the months that are told of and ends with all of time") {
  AppState state;
  TimelineModel model = model_of(state);
  const std::vector<CivilInterval> months = told_months(model);
  if (!CHECK(months.size() == 2)) return;
  CHECK(to_iso(months[0].first) == "2023-09-01");
  CHECK(to_iso(months[1].first) == "2023-10-01");
  TimelinePanelState panel_state;
  PanelHarness panel(900, 168, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_timeline(model, theme, panel_state, sink, access);
  });
  model.playing = true;
  std::vector<std::string> played;
  for (int i = 0; i < 400 && model.playing; ++i) {
    for (const Command& command : std::vector<Command>(panel.frame())) {
      apply(state, command, fixture());
      if (const auto* filter = std::get_if<FilterDays>(&command)) played.push_back(filter->days ? to_iso(filter->days->first) : "all");
      if (const auto* play = std::get_if<PlayTimeline>(&command)) model.playing = play->on;
    }
    model.days = state.filter.days;
  }
  CHECK(played == std::vector<std::string>{"2023-09-01", "2023-10-01", "all"});
}

TEST_CASE("a crowd says how many it is, and a press on it goes nearer") {
  TimelineModel model;
  const std::vector<MentionId> mentions(3);
  std::vector<CivilInterval> days;
  for (int i = 0; i < 1500; ++i) {
    TimelineItem& item = model.items.emplace_back();
    item.lane = Lane::days;
    item.days.first = item.days.last = *day_from_epoch(17897 + i);  // 2019-01-01
    item.mentions = mentions;
    days.push_back(item.days);
  }
  model.axis = build_time_axis(days);
  model.generation = 1;
  TimelinePanelState state;
  PanelHarness panel(900, 168, [&](const Theme& theme, CommandSink& sink, AccessTree& access) {
    draw_timeline(model, theme, state, sink, access);
  });
  const AccessNode* february = panel.access().find("crowd:2:2019-02-01");
  if (!CHECK(february)) return;
  CHECK(february->label == "Februari 2019, 84 sebutan");
  CHECK(state.drawn.empty());
  const std::vector<Command> commands = panel.click("crowd:2:2019-02-01", 0.5f);
  const MoveTimeWindow* nearer = command_in<MoveTimeWindow>(commands);
  if (!CHECK(nearer)) return;
  CHECK(model.axis.day_at(nearer->window.from + 1e-6) == days_from_epoch({2019, 2, 1}));
  CHECK(nearer->window.to > nearer->window.from);
  model.window = nearer->window;
  panel.frame();
  CHECK(!panel.access().find("crowd:2:2019-02-01"));
  CHECK(panel.access().find("time:31"));
}
