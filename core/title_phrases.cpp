#include "core/title_phrases.h"

#include "core/organization_naming.h"

namespace jejak {
namespace {

constexpr uint32_t kMaxFillers = 3;           // "pengamat politik", "ketua kontingen penjaga perdamaian"
constexpr uint32_t kMaxConnectedFillers = 6;  // "perwakilan untuk kontak dengan penduduk"

bool is_direct(const LexEntry& entry) { return entry.key == "rank" || entry.key == "honorific"; }

// Verbs by their prefixes: a title's own words are nouns.
bool looks_like_verb(std::string_view word) {
  if (word.size() < 6) return false;
  return word.starts_with("me") || word.starts_with("di") || word.starts_with("ber") || word.starts_with("ter");
}

}  // namespace

void TitlePhrase::add_title(uint32_t at, uint32_t tokens, const LexEntry* entry) {
  const bool goes_on = leads_to(at) && !(comma_ && !is_direct(*entry));
  if (!goes_on) {
    close();
    begin_ = prefix_ != kNone && prefix_end_ == at ? prefix_ : at;
    head_ = last_ = entry;
    field_ = nullptr;
    place_ = organization_ = TokenCover::kNone;
  } else if (!is_direct(*entry)) {
    if (is_direct(*head_)) head_ = entry;
    last_ = entry;
  }
  end_ = at + tokens;
  fillers_ = 0;
  connected_ = comma_ = false;
  direct_ = is_direct(*entry);
}

void TitlePhrase::add_prefix(uint32_t at, uint32_t tokens) {
  close();
  prefix_ = at;
  prefix_end_ = at + tokens;
}

void TitlePhrase::add_owner(uint32_t at, uint32_t end) {
  if (!is_open()) return;
  if (comma_ || direct_) return close();
  if (c_.place_cover.covers(at)) place_ = c_.place_cover.at(at);
  if (c_.organization_cover.covers(at)) organization_ = c_.organization_cover.at(at);
  if (end_ == at && head_->key == "minister") {
    if (const auto field = c_.lexicon.match(c_.text, at, WordClass::org_field)) field_ = field->entry;
  }
  end_ = end;
  fillers_ = 0;
}

void TitlePhrase::add_token(uint32_t at) {
  if (!is_open()) return;
  const Token& token = c_.text.tokens[at];
  if (token.is('.') && direct_ && !token.space_before) {
    end_ = at + 1;
  } else if (encloses_letters(at)) {
    end_ = at + 1;
  } else if (token.is(',') && !comma_ && !direct_) {
    comma_ = true;
  } else if (!comma_ && !direct_ && may_go_on(at)) {
    end_ = at + 1;
  } else {
    close();
    return;
  }
  if (token.is_word()) {
    connected_ = connected_ || c_.lexicon.entry_of(c_.text, at, WordClass::role_connector) != nullptr;
    ++fillers_;
  }
}

// The brackets of "Badan Geologi (BG)".
bool TitlePhrase::encloses_letters(uint32_t at) const {
  if (comma_ || direct_) return false;
  const Token& token = c_.text.tokens[at];
  return (token.is('(') && c_.organization_cover.begins(at + 1)) || (token.is(')') && at > 0 && c_.organization_cover.covers(at - 1));
}

bool TitlePhrase::may_go_on(uint32_t at) const {
  const Token& token = c_.text.tokens[at];
  if (token.is('-') || token.is('/')) return !token.space_before;
  if (!token.is_word()) return false;
  if (c_.lexicon.entry_of(c_.text, at, WordClass::title_stop)) return false;
  if (c_.lexicon.entry_of(c_.text, at, WordClass::speaker_after)) return false;
  if (c_.lexicon.entry_of(c_.text, at, WordClass::weekday)) return false;
  if (!token.capitalised && looks_like_verb(c_.text.str(at))) return false;
  return fillers_ < (connected_ ? kMaxConnectedFillers : kMaxFillers);
}

std::string TitlePhrase::text() const { return plain_text(c_.text, begin_, end_); }

std::string TitlePhrase::owner_name() const {
  if (organization_ != TokenCover::kNone) return c_.entities[organizations_[organization_].entity].name;
  if (place_ != TokenCover::kNone) return with_article(c_.entities[c_.places[place_].entity].name);
  return {};
}

std::string TitlePhrase::role() const {
  if (!is_open() || head_->name.empty()) return {};
  std::string role = head_->name;
  if (head_->key == "minister") {
    if (!field_) return {};
    role += " " + field_->name;
  }
  const std::string owner = owner_name();
  if (owner.empty()) return role;
  return role + (organization_ != TokenCover::kNone ? ", " : " of ") + owner;
}

std::string TitlePhrase::side() const {
  if (!is_open()) return {};
  if (organization_ != TokenCover::kNone) return c_.entities[organizations_[organization_].entity].side;
  if (place_ != TokenCover::kNone) return state_of(c_.entities[c_.places[place_].entity], gazetteer_);
  return {};
}

}  // namespace jejak
