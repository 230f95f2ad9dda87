// The people of one article, and the forms by which it calls them: joins later mentions to earlier ones.
//   "Ratna Kusumadewi" … "Ratna"                     -> one person (any part of the name)
//   "Shahin Mustafayev" … "Shahin Mustayef"          -> one person (a spelling of it)
//   "Presiden Joko Widodo (Jokowi)" … "Jokowi"       -> one person (a name given in brackets)
// A part that several people share means the one mentioned last. Cost of a look-up: O(people who share the part).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jejak {

struct RememberedPerson {
  std::string key;                 // of the known person; empty for others
  std::string name;                // the longest form so far, or the known person's common name
  std::string role;
  std::string side;
  std::vector<std::string> words;  // of the longest form, folded
  std::string alone;               // the one word by which the article called them last, folded
  std::string name_id;             // of the known person; empty where it is the same
};

class PersonMemory {
 public:
  static constexpr uint32_t kNobody = ~0u;

  // Whom the folded words name, of those remembered: one word is any part of a name, several must all be parts of one
  // name (an initial stands for its word, a spelling may differ by a letter or two). kNobody where nobody fits.
  uint32_t find(const std::vector<std::string>& words) const;

  // The known person of that key; kNobody where not yet mentioned.
  uint32_t find_known(std::string_view key) const;

  uint32_t add(RememberedPerson person);

  // A mention by these words: they are forms from now on, and a longer form becomes the name of an unknown person.
  void mention(uint32_t person, const std::vector<std::string>& words, std::string_view written);

  // A further name, from brackets or "alias".
  void add_nickname(uint32_t person, const std::string& word);

  RememberedPerson& operator[](uint32_t person) { return people_[person]; }
  const RememberedPerson& operator[](uint32_t person) const { return people_[person]; }
  uint32_t size() const { return static_cast<uint32_t>(people_.size()); }

 private:
  void remember(uint32_t person, const std::string& word);
  bool fits(const RememberedPerson& person, const std::vector<std::string>& words) const;

  std::vector<RememberedPerson> people_;
  std::unordered_map<std::string, std::vector<uint32_t>> by_word_;  // who was mentioned last comes last
  std::unordered_map<std::string, uint32_t> by_key_;
};

// Whether two folded words can be spellings of one name: equal, or long and apart by at most two letters with the
// same beginning ("mustafayev", "mustayef").
bool is_spelling_of(std::string_view a, std::string_view b);

}  // namespace jejak
