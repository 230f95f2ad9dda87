// Writes a document as one line of JSON, in the form of contract §3 ("jejak/analysis@1").
#pragma once

#include <string>

#include "core/document.h"

namespace jejak {

// Appends one object without a line end. The same document gives the same bytes.
void append_analysis_json(const Document& document, std::string& out);

}  // namespace jejak
