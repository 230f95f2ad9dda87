// What an Indonesian word may be a form of: its possible roots, for finding words whatever their affixes.
//   "menembaki" -> tembak, ...    "penembakan" -> tembak, ...    share_root: yes
//   "pasukan" -> pasukan          no affix: a root that only looks like pasuk + an
// No dictionary of roots: a word has several candidates where its affixes leave a choice (men- stands for n- or t-).
// Affixes after Alwi et al., Tata Bahasa Baku Bahasa Indonesia (2003), chapter 4: me-, pe-, ber-, per-, ter-, di-, ke-,
// se-; -kan, -an, -i; -nya, -ku, -mu, -lah, -kah, -pun. O(length), at most a few dozen candidates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jejak {

// Candidates in lower case, sorted, unique; the word itself is one. `word` is a single word, as folded (utf8.h).
std::vector<std::string> possible_roots(std::string_view word);

// Whether two lists of possible_roots have one in common.
bool share_root(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace jejak
