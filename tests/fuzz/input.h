// What the fuzz targets share. Inputs are copied to a heap block of their exact size, so that one byte read beyond the
// end is seen by AddressSanitizer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace jejak::fuzz {

class Input {
 public:
  Input(const uint8_t* bytes, size_t size) : bytes_(new char[size]), size_(size) {
    for (size_t i = 0; i < size; ++i) bytes_[i] = static_cast<char>(bytes[i]);
  }
  std::string_view str() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  size_t size_;
};

// A law that an input broke: libFuzzer keeps the input.
inline void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace jejak::fuzz
