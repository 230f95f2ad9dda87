#include "core/person_memory.h"

#include <algorithm>
#include <array>

namespace jejak {
namespace {

constexpr size_t kMaxSharing = 8;  // people remembered for one word

// Words that many names hold and that therefore identify nobody.
bool is_shared_part(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kShared = {"al", "bin", "binti", "abu", "muhammad", "mohammad",
                                                               "mohammed", "mohamed", "abdul", "moh", "muh", "van"};
  return word.size() < 2 || std::ranges::find(kShared, word) != kShared.end();
}

size_t edit_distance(std::string_view a, std::string_view b, size_t limit) {
  if (a.size() > 24 || b.size() > 24) return limit + 1;
  std::array<size_t, 25> row{};
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

bool part_fits(std::string_view part, std::string_view word) {
  if (part == word) return true;
  if (part.size() == 1 || word.size() == 1) return part[0] == word[0];
  return is_spelling_of(part, word);
}

}  // namespace

bool is_spelling_of(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const size_t shorter = std::min(a.size(), b.size());
  const size_t longer = std::max(a.size(), b.size());
  if (shorter < 5 || longer - shorter > 2 || a.substr(0, 3) != b.substr(0, 3)) return false;
  const size_t limit = longer >= 10 ? 3 : longer >= 8 ? 2 : 1;
  return edit_distance(a, b, limit) <= limit;
}

uint32_t PersonMemory::add(RememberedPerson person) {
  const uint32_t index = size();
  if (!person.key.empty()) by_key_.emplace(person.key, index);
  people_.push_back(std::move(person));
  return index;
}

uint32_t PersonMemory::find_known(std::string_view key) const {
  const auto found = by_key_.find(std::string(key));
  return found == by_key_.end() ? kNobody : found->second;
}

bool PersonMemory::fits(const RememberedPerson& person, const std::vector<std::string>& words) const {
  const std::vector<std::string>& shorter = words.size() <= person.words.size() ? words : person.words;
  const std::vector<std::string>& longer = words.size() <= person.words.size() ? person.words : words;
  return std::ranges::all_of(shorter, [&](const std::string& part) {
    return std::ranges::any_of(longer, [&](const std::string& word) { return part_fits(part, word); });
  });
}

uint32_t PersonMemory::find(const std::vector<std::string>& words) const {
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    const auto sharing = by_word_.find(*word);
    if (sharing == by_word_.end()) continue;
    for (uint32_t person : sharing->second) {  // "Ali Bongo … Bongo, menggantikan ayahnya, Omar Bongo, … Bongo"
      if (words.size() == 1 && people_[person].alone == *word) return person;
    }
    for (auto person = sharing->second.rbegin(); person != sharing->second.rend(); ++person) {
      if (words.size() == 1 || fits(people_[*person], words)) return *person;
    }
  }
  return kNobody;
}

void PersonMemory::remember(uint32_t person, const std::string& word) {
  if (is_shared_part(word)) return;
  std::vector<uint32_t>& sharing = by_word_[word];
  std::erase(sharing, person);
  if (sharing.size() >= kMaxSharing) sharing.erase(sharing.begin());
  sharing.push_back(person);
}

void PersonMemory::mention(uint32_t person, const std::vector<std::string>& words, std::string_view written) {
  RememberedPerson& remembered = people_[person];
  if (words.size() > remembered.words.size()) {
    remembered.words = words;
    if (remembered.key.empty()) remembered.name = written;
  }
  if (words.size() == 1) remembered.alone = words.front();
  for (const std::string& word : remembered.words) remember(person, word);
  for (const std::string& word : words) remember(person, word);
}

void PersonMemory::add_nickname(uint32_t person, const std::string& word) { remember(person, word); }

}  // namespace jejak
