// What the reader chose before, to go back to: Ctrl+Z, and the browser's Back by the link.
//   article 1, nothing held -> hold Yevlakh -> filter September 2023 -> undo -> Yevlakh held, no filter -> undo -> nothing
// A choice is the article, the tab, what is held, the filter and what is looked for; where map and timeline look, the
// theme and the language are none. Typing one query is one choice.
#pragma once

#include <string>
#include <vector>

#include "wasm/state.h"

namespace jejak {

struct Choice {
  uint32_t article = 0;
  Tab tab = Tab::article;
  Target selected;
  Filter filter;
  std::string query;
  bool operator==(const Choice&) const = default;
};

Choice choice_of(const AppState& state);

class History {
 public:
  // The state became another: the choice before is kept, where it is another one. True where it was kept.
  bool note(const AppState& before, const AppState& after);

  // Back to the choice before; false where there is none.
  bool undo(AppState& state);

  size_t size() const { return choices_.size(); }

 private:
  std::vector<Choice> choices_;  // the last kMost
};

}  // namespace jejak
