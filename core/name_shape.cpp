#include "core/name_shape.h"

#include <algorithm>
#include <array>
#include <string>

namespace jejak {
namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr size_t kMaxWord = 30;  // bytes; longer words are no names

}  // namespace

Result<NameShape> NameShape::build(const JsonValue& root, std::string_view source) {
  const JsonValue* shape = root.find("name_shape");
  const std::string_view digits = shape ? shape->string_or("weights", "") : std::string_view();
  if (digits.empty()) {
    return std::unexpected(Error{ErrorCode::wrong_type, std::string(source), root.offset, "name_shape.weights",
                                 "expected a string of base-64 digits"});
  }
  NameShape out;
  out.weights_.reserve(digits.size());
  for (char digit : digits) {
    const size_t value = kDigits.find(digit);
    if (value == std::string_view::npos) {
      return std::unexpected(Error{ErrorCode::bad_value, std::string(source), shape->offset, "name_shape.weights",
                                   "no base-64 digit"});
    }
    out.weights_.push_back(static_cast<int8_t>(static_cast<int>(value) - 32));
  }
  return out;
}

int NameShape::score(std::string_view folded) const {
  if (folded.empty() || folded.size() > kMaxWord || weights_.empty()) return 0;
  std::array<char, kMaxWord + 2> framed{};
  framed[0] = '^';
  std::ranges::copy(folded, framed.begin() + 1);
  framed[folded.size() + 1] = '$';
  const size_t size = folded.size() + 2;
  int sum = 0, count = 0;
  for (size_t length = 2; length <= 4; ++length) {
    for (size_t at = 0; at + length <= size; ++at) {
      uint32_t hash = 2166136261u;
      for (size_t i = 0; i < length; ++i) hash = (hash ^ static_cast<unsigned char>(framed[at + i])) * 16777619u;
      sum += weights_[hash % weights_.size()];
      ++count;
    }
  }
  return count == 0 ? 0 : sum * 100 / count;
}

}  // namespace jejak
