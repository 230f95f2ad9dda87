// What a frame shows, for those who do not see the canvas: one node for each thing that can be read or pressed.
// Panels fill it while they draw; the page mirrors it as DOM (web/access_mirror.js), tests find widgets in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/command.h"

namespace jejak {

enum class AccessRole : uint8_t { region, heading, button, link, text, status };

struct AccessRect {
  float x = 0, y = 0, width = 0, height = 0;  // device pixels of the canvas
};

struct AccessNode {
  std::string id;                 // unique in the tree and stable between frames: "place:shusha"
  AccessRole role = AccessRole::text;
  std::string label;
  AccessRect rect;
  std::optional<Command> action;  // what pressing it means
  std::optional<Target> target;   // what having the focus lights up
  bool pressed = false;           // of a button that holds its state
};

struct AccessTree {
  std::vector<AccessNode> nodes;  // in reading order
  void add(AccessNode node) { nodes.push_back(std::move(node)); }
  const AccessNode* find(std::string_view id) const {
    for (const AccessNode& node : nodes) {
      if (node.id == id) return &node;
    }
    return nullptr;
  }
};

}  // namespace jejak
