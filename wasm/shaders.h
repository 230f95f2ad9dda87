// The text of shaders/*.vert and *.frag, embedded by shaders/embed.cmake. What each takes is said at its head.
#pragma once

#include <string_view>

namespace jejak::shaders {

extern const std::string_view fill_vert, fill_frag;
extern const std::string_view line_vert, line_frag;
extern const std::string_view mark_vert, mark_frag;

}  // namespace jejak::shaders
