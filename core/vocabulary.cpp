#include "core/vocabulary.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace jejak {
namespace {

constexpr WordId kFirstWord = 128;

template <class Number>
uint64_t bytes_at(std::string_view key, size_t at) {
  Number number = 0;
  std::memcpy(&number, key.data() + at, sizeof number);
  return number;
}

// Fewer than eight bytes as one number: different ones for different bytes of one length.
uint64_t few_bytes(std::string_view key) {
  const size_t size = key.size();
  if (size >= sizeof(uint32_t)) return bytes_at<uint32_t>(key, 0) | bytes_at<uint32_t>(key, size - sizeof(uint32_t)) << 32;
  if (size == 0) return 0;
  return bytes_at<uint8_t>(key, 0) | bytes_at<uint8_t>(key, size / 2) << 8 | bytes_at<uint8_t>(key, size - 1) << 16;
}

constexpr size_t kMostWords = size_t{1} << 24;
constexpr size_t kMostSize = 255;  // that a slot can hold; longer words are compared whole

// No adversary: a collision costs a comparison, and the table is fixed after loading.
size_t mixed(uint64_t head, uint64_t rest) {
  const uint64_t h = (head ^ rest * 0xD6E8FEB86659FD93ULL) * 0x9E3779B97F4A7C15ULL;
  return static_cast<size_t>(h ^ h >> 32);
}

}  // namespace

Vocabulary::Vocabulary() : words_(kFirstWord), abbreviations_(kFirstWord), slots_(1024) {
  for (WordId c = 1; c < kFirstWord; ++c) words_[c] = std::string(1, static_cast<char>(c));
}

Vocabulary::Slot Vocabulary::slot_for(std::string_view folded) {
  Slot slot;
  const size_t size = folded.size();
  slot.size = static_cast<uint8_t>(std::min(size, kMostSize));
  slot.head = size >= sizeof(uint64_t) ? bytes_at<uint64_t>(folded, 0) : few_bytes(folded);
  if (size > sizeof(uint64_t)) slot.tail = bytes_at<uint32_t>(folded, size - sizeof(uint32_t));
  return slot;
}

size_t Vocabulary::find_slot(const Slot& wanted, std::string_view folded) const {
  const size_t mask = slots_.size() - 1;
  for (size_t at = mixed(wanted.head, uint64_t{wanted.tail} << 8 | wanted.size) & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.word == kUnknownWord) return at;
    const bool same = slot.head == wanted.head && slot.tail == wanted.tail && slot.size == wanted.size;
    if (same && (folded.size() <= kWholeBytes || words_[slot.word] == folded)) return at;
  }
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.word != kUnknownWord) slots_[find_slot(slot, words_[slot.word])] = slot;
  }
}

WordId Vocabulary::add(std::string_view folded) {
  if (const WordId known = lookup(folded); known != kUnknownWord) return known;
  if ((words_.size() + 1) * 2 > slots_.size()) grow();
  if (words_.size() >= kMostWords) std::abort();  // a bug: sixteen million words
  const auto id = static_cast<WordId>(words_.size());
  words_.emplace_back(folded);
  abbreviations_.push_back(false);
  Slot slot = slot_for(folded);
  const size_t at = find_slot(slot, folded);
  slot.word = id & (kMostWords - 1);
  slots_[at] = slot;
  return id;
}

void Vocabulary::mark_abbreviation(WordId id) { abbreviations_[id] = true; }

WordId Vocabulary::lookup(std::string_view folded) const {
  if (folded.size() == 1 && static_cast<unsigned char>(folded[0]) < kFirstWord) {
    const char c = folded[0];
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter_or_digit) return static_cast<WordId>(c);
  }
  return slots_[find_slot(slot_for(folded), folded)].word;
}

}  // namespace jejak
