// Numbers and texts as compact bytes, and back. Integers are written seven bits a byte, the least first (LEB128), signed
// ones folded so that small negative numbers stay small; texts as their length and their bytes.
//   ByteWriter out; out.number(300); out.text("Shusha");  ->  AC 02 06 53 68 75 73 68 61
// Reading never fails on the way: the first fault is kept with its offset, and all that is read after it is 0 or empty.
// So a caller reads a whole record and looks at ok() once, and in loops.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace jejak {

class ByteWriter {
 public:
  void number(uint64_t value);
  void signed_number(int64_t value) { number((static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63)); }
  void real(double value);  // its eight bytes
  void fixed_u32(uint32_t value);
  void fixed_u64(uint64_t value);
  void text(std::string_view value);
  void bytes(std::string_view value) { out_ += value; }

  size_t size() const { return out_.size(); }
  const std::string& str() const { return out_; }
  std::string take() { return std::exchange(out_, {}); }

 private:
  std::string out_;
};

class ByteReader {
 public:
  // `offset`: where the bytes begin in their source, for faults. The bytes must outlive the reader.
  explicit ByteReader(std::string_view bytes, uint64_t offset = 0) : bytes_(bytes), base_(offset) {}

  uint64_t number();
  uint64_t number_below(uint64_t limit, const char* what);  // a fault where it is not below
  int64_t signed_number();
  double real();
  uint32_t fixed_u32();
  uint64_t fixed_u64();
  std::string_view text();  // a piece of the bytes
  std::string_view bytes(uint64_t size);
  // A length of things that take a byte or more each: never more than there are bytes left.
  uint64_t count();

  bool ok() const { return fault_ == nullptr; }
  bool at_end() const { return at_ == bytes_.size(); }
  uint64_t offset() const { return base_ + at_; }  // of the next byte; after a fault: where it was found
  const char* fault() const { return fault_; }     // a sentence; null: none
  void fail(const char* fault);                    // only the first counts

 private:
  uint64_t left() const { return ok() ? bytes_.size() - at_ : 0; }

  std::string_view bytes_;
  uint64_t base_;
  size_t at_ = 0;
  const char* fault_ = nullptr;
};

// A number that changes with nearly every change of the bytes: against damage, not against forgery. O(bytes).
uint64_t checksum(std::string_view bytes);
// The same, piece by piece. Each but the last has a number of bytes that eight divides.
class Checksum {
 public:
  explicit Checksum(uint64_t size);  // of all pieces
  void add(std::string_view piece);
  uint64_t value() const { return sum_; }

 private:
  uint64_t sum_;
};

}  // namespace jejak
