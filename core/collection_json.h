// Writes a linked collection as one JSON object, in the form of contract §4 ("jejak/collection@1"), with "framing"
// and, beside each English sentence, the Indonesian one ("subject_id", "reason_id").
#pragma once

#include <string>
#include <vector>

#include "core/collection.h"
#include "core/digest.h"

namespace jejak {

// Appends one object without a line end. The same collection gives the same bytes.
// Requires: `digests` are those that the collection was linked from.
void append_collection_json(const Collection& collection, const std::vector<Digest>& digests, std::string& out);

}  // namespace jejak
