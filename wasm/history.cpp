#include "wasm/history.h"

namespace jejak {
namespace {

constexpr size_t kMost = 100;

// Only the query differs, and both have one: the reader is typing.
bool is_typing(const Choice& before, const Choice& after) {
  if (before.query.empty() || after.query.empty() || before.query == after.query) return false;
  Choice same = before;
  same.query = after.query;
  return same == after;
}

}  // namespace

Choice choice_of(const AppState& state) { return {state.article, state.tab, state.selected, state.filter, state.query}; }

bool History::note(const AppState& before, const AppState& after) {
  const Choice was = choice_of(before), is = choice_of(after);
  if (was == is || is_typing(was, is)) return false;
  if (choices_.size() == kMost) choices_.erase(choices_.begin());
  choices_.push_back(was);
  return true;
}

bool History::undo(AppState& state) {
  if (choices_.empty()) return false;
  const Choice choice = choices_.back();
  choices_.pop_back();
  if (state.article != choice.article) {
    state.marked = {};
    state.reader_goal = {state.reader_goal.serial + 1, 0};
  }
  state.article = choice.article;
  state.tab = choice.tab;
  state.selected = choice.selected;
  state.filter = choice.filter;
  state.query = choice.query;
  return true;
}

}  // namespace jejak
