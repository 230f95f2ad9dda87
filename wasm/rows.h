// A list for each of many things, all in one piece of memory: [row] is a span.
//   Rows<Span> sentences; sentences.end_row() after the items of each row were pushed
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace jejak {

template <class T>
class Rows {
 public:
  void push(const T& item) { items_.push_back(item); }
  void end_row() { begins_.push_back(static_cast<uint32_t>(items_.size())); }

  std::span<const T> operator[](uint32_t row) const { return std::span(items_).subspan(begins_[row], begins_[row + 1] - begins_[row]); }
  uint32_t size() const { return static_cast<uint32_t>(begins_.size() - 1); }

  // All items, in the order of the rows: those of a row begin with number begin(row).
  const std::vector<T>& all() const { return items_; }
  std::vector<T>& all() { return items_; }
  uint32_t begin(uint32_t row) const { return begins_[row]; }

 private:
  std::vector<T> items_;
  std::vector<uint32_t> begins_ = {0};
};

}  // namespace jejak
