// Who and what: a list of people, organizations and sources. A press holds one and lists what it says; a press on its
// words opens them in their article.
#pragma once

#include "wasm/panel_column.h"
#include "wasm/view_model_people.h"

namespace jejak {

void draw_people(const PeopleModel& model, const Theme& theme, ColumnState& state, CommandSink& sink,
                 AccessTree& access);

}  // namespace jejak
