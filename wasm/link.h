// A link to what the reader sees: the part of the address after "#".
//   a=k3&s=place:khankendi        article k3 is open, Khankendi is held
//   a=k0&s=time:k0:7&lang=en      the eighth time mention of article k0 is held, in English
//   s=                            what is held is let go
//   look=dark                     light, dark, or as the system has it: taken, never written
// Only ids of the data, so that a link outlives a new order of the articles. What it names and is not there is left out.
#pragma once

#include <string>
#include <string_view>

#include "wasm/corpus.h"
#include "wasm/state.h"

namespace jejak {

std::string to_link(const AppState& state, const Corpus& corpus);

// Changes what the link names in `state`. Total: any text is accepted, unknown parts are skipped.
void follow_link(AppState& state, std::string_view link, const Corpus& corpus);

}  // namespace jejak
