#include "core/bytes.h"

#include <bit>
#include <utility>

namespace jejak {
namespace {

uint64_t little_endian(std::string_view bytes) {
  uint64_t value = 0;
  for (size_t i = bytes.size(); i-- > 0;) value = value << 8 | static_cast<uint8_t>(bytes[i]);
  return value;
}

}  // namespace

void ByteWriter::number(uint64_t value) {
  for (; value >= 0x80; value >>= 7) out_.push_back(static_cast<char>(value | 0x80));
  out_.push_back(static_cast<char>(value));
}

void ByteWriter::real(double value) { fixed_u64(std::bit_cast<uint64_t>(value)); }

void ByteWriter::fixed_u32(uint32_t value) {
  for (int i = 0; i < 4; ++i, value >>= 8) out_.push_back(static_cast<char>(value));
}

void ByteWriter::fixed_u64(uint64_t value) {
  for (int i = 0; i < 8; ++i, value >>= 8) out_.push_back(static_cast<char>(value));
}

void ByteWriter::text(std::string_view value) {
  number(value.size());
  out_ += value;
}

void ByteReader::fail(const char* fault) {
  if (!fault_) fault_ = fault;
}

uint64_t ByteReader::number() {
  uint64_t value = 0;
  for (int shift = 0; ok(); shift += 7) {
    if (at_ == bytes_.size()) return fail("it ends inside a number"), 0;
    const auto byte = static_cast<uint8_t>(bytes_[at_]);
    if (shift == 63 && byte > 1) return fail("a number is too long"), 0;
    ++at_;
    value |= static_cast<uint64_t>(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  return 0;
}

uint64_t ByteReader::number_below(uint64_t limit, const char* what) {
  const size_t before = at_;
  const uint64_t value = number();
  if (!ok() || value < limit) return value;
  at_ = before;
  fail(what);
  return 0;
}

int64_t ByteReader::signed_number() {
  const uint64_t folded = number();
  return static_cast<int64_t>(folded >> 1) ^ -static_cast<int64_t>(folded & 1);
}

double ByteReader::real() { return std::bit_cast<double>(fixed_u64()); }
uint32_t ByteReader::fixed_u32() { return static_cast<uint32_t>(little_endian(bytes(4))); }
uint64_t ByteReader::fixed_u64() { return little_endian(bytes(8)); }
std::string_view ByteReader::text() { return bytes(count()); }

std::string_view ByteReader::bytes(uint64_t size) {
  if (size > left()) {
    fail("it ends too early");
    return {};
  }
  const std::string_view piece = bytes_.substr(at_, static_cast<size_t>(size));
  at_ += piece.size();
  return piece;
}

uint64_t ByteReader::count() {
  const size_t before = at_;
  const uint64_t value = number();
  if (value <= left()) return value;
  at_ = before;
  fail("a length goes beyond the end");
  return 0;
}

// Eight bytes at a time: multiply and fold, as hash tables do it.
namespace {

constexpr uint64_t kOdd = 0x9e3779b97f4a7c15;

}  // namespace

Checksum::Checksum(uint64_t size) : sum_(kOdd ^ size) {}

void Checksum::add(std::string_view piece) {
  uint64_t sum = sum_;
  while (!piece.empty()) {
    sum = (sum ^ little_endian(piece.substr(0, 8))) * kOdd;
    sum ^= sum >> 29;
    piece.remove_prefix(piece.size() < 8 ? piece.size() : 8);
  }
  sum_ = sum;
}

uint64_t checksum(std::string_view bytes) {
  Checksum sum(bytes.size());
  sum.add(bytes);
  return sum.value();
}

}  // namespace jejak
