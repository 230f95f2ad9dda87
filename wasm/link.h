// A link to what the reader sees: the part of the address after "#".
//   a=k3&s=place:khankendi        article k3 is open, Khankendi is held
//   a=k3&t=compare                and the comparison shows beside the map
//   a=k0&f=k0,k3&d=2023-09-01..2023-09-30&h=figure&q=jalan   only these articles and days, no figures marked, "jalan" sought
//   a=k0&publisher=Redaksi&about=ned-price&side=Armenia&role=actor   and only what passes these
//   a=k0&s=time:k0:7&lang=en      the eighth time mention of article k0 is held, in English
//   s=                            what is held is let go; d=, f=, h=, q= the same for filters and search
//   whole&a=k3                    nothing but this: the way back to what was seen before
//   welcome=1                     the first visit's card: the page asks for it, no link has it
//   a=k0&p=455.210               the reader's own sizes: article and timeline, in thousandths of width and height
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
