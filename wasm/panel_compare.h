// The comparison: a card for each question with what every article answers, and the words that they choose. A press on
// an answer opens its sentence.
#pragma once

#include "wasm/panel_column.h"
#include "wasm/view_model_compare.h"

namespace jejak {

void draw_compare(const CompareModel& model, const Theme& theme, ColumnState& state, CommandSink& sink,
                  AccessTree& access);

// The sign of a verdict, told apart by its shape: = agree, ≈ compatible, two rings different scope, ≠ contradict.
void draw_verdict(ImDrawList& list, Verdict verdict, ImVec2 middle, float radius, Color color, float line);

}  // namespace jejak
