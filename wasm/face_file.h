// Whether a typeface's file is whole: a TrueType file with the tables that drawing needs, each inside the file. What
// reads faces (ImGui) does not ask, and reads beyond the end of one that was cut on its way.
#pragma once

#include <string_view>

namespace jejak {

bool is_whole_face(std::string_view bytes);

}  // namespace jejak
