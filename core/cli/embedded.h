// Files that were built into the program (core/embed.cmake writes the definitions).
#pragma once

#include <span>
#include <string_view>

namespace jejak {

struct EmbeddedFile {
  std::string_view name;   // "gazetteer.json"
  std::string_view bytes;
};

std::span<const EmbeddedFile> embedded_assets();      // lexicon.json, gazetteer.json
std::span<const EmbeddedFile> embedded_test_data();   // tests only: tests/data/rules/*.tsv

// Empty where there is no such file.
inline std::string_view find_embedded(std::span<const EmbeddedFile> files, std::string_view name) {
  for (const EmbeddedFile& file : files) {
    if (file.name == name) return file.bytes;
  }
  return {};
}

}  // namespace jejak
