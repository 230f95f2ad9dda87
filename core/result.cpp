#include "core/result.h"

namespace jejak {

std::string to_string(const Error& error) {
  std::string line = error.source.empty() ? "(no source)" : error.source;
  line += ": byte " + std::to_string(error.offset);
  if (!error.path.empty()) line += ": at " + error.path;
  return line + ": " + error.message;
}

}  // namespace jejak
