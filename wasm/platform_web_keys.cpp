#include "wasm/platform_web_keys.h"

#include <algorithm>
#include <utility>

namespace jejak {
namespace {

constexpr std::pair<std::string_view, ImGuiKey> kNamedKeys[] = {
    {"AltLeft", ImGuiKey_LeftAlt},         {"AltRight", ImGuiKey_RightAlt},
    {"ArrowDown", ImGuiKey_DownArrow},     {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},   {"ArrowUp", ImGuiKey_UpArrow},
    {"Backquote", ImGuiKey_GraveAccent},   {"Backslash", ImGuiKey_Backslash},
    {"Backspace", ImGuiKey_Backspace},     {"BracketLeft", ImGuiKey_LeftBracket},
    {"BracketRight", ImGuiKey_RightBracket}, {"Comma", ImGuiKey_Comma},
    {"ControlLeft", ImGuiKey_LeftCtrl},    {"ControlRight", ImGuiKey_RightCtrl},
    {"Delete", ImGuiKey_Delete},           {"End", ImGuiKey_End},
    {"Enter", ImGuiKey_Enter},             {"Equal", ImGuiKey_Equal},
    {"Escape", ImGuiKey_Escape},           {"Home", ImGuiKey_Home},
    {"Insert", ImGuiKey_Insert},           {"MetaLeft", ImGuiKey_LeftSuper},
    {"MetaRight", ImGuiKey_RightSuper},    {"Minus", ImGuiKey_Minus},
    {"NumpadAdd", ImGuiKey_KeypadAdd},     {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"NumpadSubtract", ImGuiKey_KeypadSubtract}, {"PageDown", ImGuiKey_PageDown},
    {"PageUp", ImGuiKey_PageUp},           {"Period", ImGuiKey_Period},
    {"Quote", ImGuiKey_Apostrophe},        {"Semicolon", ImGuiKey_Semicolon},
    {"ShiftLeft", ImGuiKey_LeftShift},     {"ShiftRight", ImGuiKey_RightShift},
    {"Slash", ImGuiKey_Slash},             {"Space", ImGuiKey_Space},
};

ImGuiKey nth(ImGuiKey first, char c, char from) { return static_cast<ImGuiKey>(first + (c - from)); }

}  // namespace

ImGuiKey key_from_code(std::string_view code) {
  if (code.size() == 4 && code.starts_with("Key")) return nth(ImGuiKey_A, code[3], 'A');
  if (code.size() == 6 && code.starts_with("Digit")) return nth(ImGuiKey_0, code[5], '0');
  if (code.size() == 7 && code.starts_with("Numpad")) return nth(ImGuiKey_Keypad0, code[6], '0');
  const auto found = std::ranges::find(kNamedKeys, code, &std::pair<std::string_view, ImGuiKey>::first);
  return found == std::end(kNamedKeys) ? ImGuiKey_None : found->second;
}

}  // namespace jejak
