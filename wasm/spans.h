// Spans of one text as a set: sorted, and joined where they overlap.
#pragma once

#include <vector>

#include "core/span.h"

namespace jejak {

void join(std::vector<Span>& spans);

}  // namespace jejak
