#include "core/vocabulary.h"

namespace jejak {
namespace {

constexpr WordId kFirstWord = 128;

// FNV-1a: short keys, no adversary (a collision costs a comparison, and the table is fixed after loading).
size_t hash_of(std::string_view key) {
  uint64_t h = 1469598103934665603ULL;
  for (char c : key) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return static_cast<size_t>(h ^ (h >> 29));
}

}  // namespace

Vocabulary::Vocabulary() : words_(kFirstWord), abbreviations_(kFirstWord), slots_(1024, kUnknownWord) {
  for (WordId c = 1; c < kFirstWord; ++c) words_[c] = std::string(1, static_cast<char>(c));
}

size_t Vocabulary::slot_of(std::string_view folded) const {
  const size_t mask = slots_.size() - 1;
  size_t slot = hash_of(folded) & mask;
  while (slots_[slot] != kUnknownWord && words_[slots_[slot]] != folded) slot = (slot + 1) & mask;
  return slot;
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, kUnknownWord);
  for (WordId id = kFirstWord; id < words_.size(); ++id) slots_[slot_of(words_[id])] = id;
}

WordId Vocabulary::add(std::string_view folded) {
  if (const WordId known = lookup(folded); known != kUnknownWord) return known;
  if ((words_.size() + 1) * 2 > slots_.size()) grow();
  const auto id = static_cast<WordId>(words_.size());
  words_.emplace_back(folded);
  abbreviations_.push_back(false);
  slots_[slot_of(folded)] = id;
  return id;
}

void Vocabulary::mark_abbreviation(WordId id) { abbreviations_[id] = true; }

WordId Vocabulary::lookup(std::string_view folded) const {
  if (folded.size() == 1 && static_cast<unsigned char>(folded[0]) < kFirstWord) {
    const char c = folded[0];
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter_or_digit) return static_cast<WordId>(c);
  }
  return slots_[slot_of(folded)];
}

}  // namespace jejak
