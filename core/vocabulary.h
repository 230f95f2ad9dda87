// Numbers every word that the program knows, so that text is compared by number and never by letters.
// Built once from the lexicon and the gazetteer; after that read-only and safe to share between threads.
// Keys are folded (utf8.h): "Azerbaijan", "AZERBAIJAN" are one word.
//   id 0         a word that no list contains
//   id 1 .. 127  that ASCII character, standing alone as punctuation
//   id 128 ..    words in the order in which they were added
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jejak {

using WordId = uint32_t;
constexpr WordId kUnknownWord = 0;
constexpr size_t kMaxWordBytes = 120;  // folded; longer words are never known

class Vocabulary {
 public:
  Vocabulary();

  // The word's id, new where the word is new. `folded` must have gone through fold(). A word longer than kMaxWordBytes
  // is never found in a text. Requires: fewer than 2^24 words.
  WordId add(std::string_view folded);

  // kUnknownWord where it was never added. O(length).
  WordId lookup(std::string_view folded) const;

  // Marks a word as an abbreviation: a full stop after it ends no sentence ("Jl", "Dr").
  void mark_abbreviation(WordId id);
  bool is_abbreviation(WordId id) const { return abbreviations_[id]; }

  size_t size() const { return words_.size(); }
  std::string_view word(WordId id) const { return words_[id]; }

 private:
  // A word as its slot holds it: one of kWholeBytes and less is told from all others without a look at words_.
  static constexpr size_t kWholeBytes = 12;
  struct Slot {
    uint64_t head = 0;  // the first eight bytes, or all where there are fewer
    uint32_t tail = 0;  // the last four of more than eight
    uint32_t size : 8 = 0;  // in bytes
    uint32_t word : 24 = kUnknownWord;  // unknown: the slot is free
  };

  static Slot slot_for(std::string_view folded);
  void grow();
  // Where the word stands, or the free slot where it would.
  size_t find_slot(const Slot& wanted, std::string_view folded) const;

  std::vector<std::string> words_;     // by id
  std::vector<bool> abbreviations_;    // by id
  std::vector<Slot> slots_;            // open addressing, a power of two, at most half full
};

}  // namespace jejak
