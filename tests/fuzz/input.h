// What the fuzz targets share: laws, and choices taken off an input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace jejak::fuzz {

// A copy in a heap block of its exact size, so that one byte read beyond the end is seen by AddressSanitizer.
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

// A law that an input broke ends the run; whoever runs it keeps the input.
inline void require(bool holds, const char* law) {
  if (holds) return;
  std::fprintf(stderr, "broken law: %s\n", law);
  std::abort();
}

// An input as a list of choices; zeros where it has ended.
class Choices {
 public:
  explicit Choices(std::string_view input) : rest_(input) {}
  bool ended() const { return rest_.empty(); }
  uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  float share() { return static_cast<float>(byte()) / 255; }
  // Up to the separator, or all that is left.
  std::string_view until(char separator) {
    const size_t end = rest_.find(separator);
    const std::string_view part = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
    return part;
  }
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace jejak::fuzz
