// Opens a prepared collection (prepared.h) one article at a time, so that a large one is never held as a whole.
//   PreparedCollection rest;
//   visit_prepared(bytes, "a.jejak", rest, [&](Document&& document, std::vector<Span>&& sentences) { ... });
// `take` gets each article in order, while the bytes are still read; `rest` gets everything else, without documents, and has
// to stay as long as the documents' rule ids are wanted. Errors as read_prepared gives them: what was taken before one is
// not to be trusted.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/result.h"
#include "core/span.h"

namespace jejak {

struct PreparedCollection;

using TakeDocument = std::function<void(Document&&, std::vector<Span>&& sentences)>;
Result<void> visit_prepared(std::string_view bytes, std::string_view source, PreparedCollection& rest, const TakeDocument& take);

}  // namespace jejak
