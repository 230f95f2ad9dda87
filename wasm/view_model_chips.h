// What narrows the views now, each as a chip that can be taken off: "Hanya Redaksi Jejak ×", "September 2023 ×",
// "Tanpa tempat ×", "“penembakan” 12 ×".
#pragma once

#include <string>
#include <vector>

#include "wasm/command.h"

namespace jejak {

struct Chip {
  std::string id;     // "chip:days"
  std::string label;
  Command remove;
};

std::vector<Chip> build_chips(const Corpus& corpus, const AppState& state);

Text name_of(Kind kind);  // "Tempat"

}  // namespace jejak
