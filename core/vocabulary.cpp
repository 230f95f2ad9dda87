#include "core/vocabulary.h"

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

// The last eight bytes and fewer, as one number: different ones for different bytes of one length.
uint64_t last_bytes(std::string_view key) {
  const size_t size = key.size();
  if (size >= sizeof(uint64_t)) return bytes_at<uint64_t>(key, size - sizeof(uint64_t));
  if (size >= sizeof(uint32_t)) return bytes_at<uint32_t>(key, 0) | bytes_at<uint32_t>(key, size - sizeof(uint32_t)) << 32;
  if (size == 0) return 0;
  return bytes_at<uint8_t>(key, 0) | bytes_at<uint8_t>(key, size / 2) << 8 | bytes_at<uint8_t>(key, size - 1) << 16;
}

// Eight bytes at a time: no adversary (a collision costs a comparison, and the table is fixed after loading).
uint32_t hash_of(std::string_view key) {
  uint64_t h = key.size();
  const auto take = [&](uint64_t word) {
    h = (h ^ word) * 0x9E3779B97F4A7C15ULL;
    h ^= h >> 32;
  };
  for (size_t i = 0; i + sizeof(uint64_t) < key.size(); i += sizeof(uint64_t)) take(bytes_at<uint64_t>(key, i));
  take(last_bytes(key));
  return static_cast<uint32_t>(h);
}

}  // namespace

Vocabulary::Vocabulary() : words_(kFirstWord), abbreviations_(kFirstWord), slots_(1024) {
  for (WordId c = 1; c < kFirstWord; ++c) words_[c] = std::string(1, static_cast<char>(c));
}

size_t Vocabulary::slot_of(std::string_view folded, uint32_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t slot = hash & mask;
  while (slots_[slot].word != kUnknownWord && (slots_[slot].hash != hash || words_[slots_[slot].word] != folded)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.word != kUnknownWord) slots_[slot_of(words_[slot.word], slot.hash)] = slot;
  }
}

WordId Vocabulary::add(std::string_view folded) {
  if (const WordId known = lookup(folded); known != kUnknownWord) return known;
  if ((words_.size() + 1) * 2 > slots_.size()) grow();
  const auto id = static_cast<WordId>(words_.size());
  words_.emplace_back(folded);
  abbreviations_.push_back(false);
  const uint32_t hash = hash_of(folded);
  slots_[slot_of(folded, hash)] = {hash, id};
  return id;
}

void Vocabulary::mark_abbreviation(WordId id) { abbreviations_[id] = true; }

WordId Vocabulary::lookup(std::string_view folded) const {
  if (folded.size() == 1 && static_cast<unsigned char>(folded[0]) < kFirstWord) {
    const char c = folded[0];
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter_or_digit) return static_cast<WordId>(c);
  }
  return slots_[slot_of(folded, hash_of(folded))].word;
}

}  // namespace jejak
