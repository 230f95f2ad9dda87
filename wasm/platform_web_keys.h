// The browser's keys as ImGui's.
#pragma once

#include <imgui.h>

#include <string_view>

namespace jejak {

// By KeyboardEvent.code, the key's place on the board ("KeyA", "ArrowLeft"); ImGuiKey_None for the others.
ImGuiKey key_from_code(std::string_view code);

}  // namespace jejak
