// Bytes that are read in pieces: held in memory, or kept by somebody else who copies pieces out (a browser, a file).
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <string>
#include <string_view>
#include <utility>

namespace jejak {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  virtual uint64_t size() const = 0;
  // Requires: offset + size <= size(), here and below. It stays until the next call.
  virtual std::string_view piece(uint64_t offset, size_t size) = 0;
  // It stays as long as the source.
  virtual std::string_view kept(uint64_t offset, size_t size) = 0;
};

class BytesInMemory final : public ByteSource {
 public:
  explicit BytesInMemory(std::string bytes) : owned_(std::move(bytes)), bytes_(owned_) {}
  explicit BytesInMemory(std::string_view bytes) : bytes_(bytes) {}  // which must outlive it
  BytesInMemory(const BytesInMemory&) = delete;

  uint64_t size() const override { return bytes_.size(); }
  std::string_view piece(uint64_t offset, size_t size) override { return bytes_.substr(static_cast<size_t>(offset), size); }
  std::string_view kept(uint64_t offset, size_t size) override { return piece(offset, size); }

 private:
  std::string owned_;
  std::string_view bytes_;
};

class BytesElsewhere final : public ByteSource {
 public:
  // copy(offset, size, room) fills the room.
  using Copy = std::function<void(uint64_t offset, size_t size, char* room)>;
  // `window`: so many bytes are copied together, or as many as a longer piece has.
  BytesElsewhere(uint64_t size, Copy copy, size_t window = size_t{1} << 18) : size_(size), copy_(std::move(copy)), most_(window) {}

  uint64_t size() const override { return size_; }
  std::string_view piece(uint64_t offset, size_t size) override;
  std::string_view kept(uint64_t offset, size_t size) override;

 private:
  uint64_t size_;
  Copy copy_;
  size_t most_;
  std::string window_;  // what was copied last, with what stands behind it: pieces are mostly read one after the other
  uint64_t window_begin_ = 0;
  std::list<std::string> kept_;
};

}  // namespace jejak
