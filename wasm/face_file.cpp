#include "wasm/face_file.h"

#include <algorithm>
#include <cstdint>

namespace jejak {
namespace {

constexpr size_t kHeader = 12, kRecord = 16;  // bytes of the file's head, and of each table's entry: tag, sum, offset, size
constexpr std::string_view kNeeded[] = {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"};

// Big-endian. Requires: the bytes are there.
uint64_t number_at(std::string_view bytes, size_t at, size_t size) {
  uint64_t value = 0;
  for (size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

bool is_whole_face(std::string_view bytes) {
  if (bytes.size() < kHeader) return false;
  const uint64_t version = number_at(bytes, 0, 4), tables = number_at(bytes, 4, 2);
  if (version != 0x00010000 && version != 0x74727565) return false;  // "true"
  if (bytes.size() < kHeader + tables * kRecord) return false;
  size_t needed = 0;
  for (size_t i = 0; i < tables; ++i) {
    const size_t entry = kHeader + i * kRecord;
    if (number_at(bytes, entry + 8, 4) + number_at(bytes, entry + 12, 4) > bytes.size()) return false;
    needed += std::ranges::find(kNeeded, bytes.substr(entry, 4)) != std::end(kNeeded);
  }
  return needed == std::size(kNeeded);
}

}  // namespace jejak
