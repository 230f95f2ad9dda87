#include "core/byte_source.h"

#include <algorithm>

namespace jejak {
std::string_view BytesElsewhere::piece(uint64_t offset, size_t size) {
  const bool is_there = offset >= window_begin_ && offset + size <= window_begin_ + window_.size();
  if (!is_there) {
    window_begin_ = offset;
    const auto wanted = static_cast<size_t>(std::min(std::max<uint64_t>(size, most_), size_ - offset));
    if (window_.capacity() > 4 * most_ && wanted <= most_) window_ = {};  // one large piece is not kept for ever
    window_.resize(wanted);
    copy_(offset, wanted, window_.data());
  }
  return std::string_view(window_).substr(static_cast<size_t>(offset - window_begin_), size);
}

std::string_view BytesElsewhere::kept(uint64_t offset, size_t size) {
  std::string& room = kept_.emplace_back(size, '\0');
  copy_(offset, size, room.data());
  return room;
}

}  // namespace jejak
