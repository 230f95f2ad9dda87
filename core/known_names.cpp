#include "core/known_names.h"

#include <optional>

#include "core/utf8.h"

namespace jejak {
namespace {

// The words of a phrase as they are written, cut at blanks: only their first letters are looked at.
struct Capitals {
  bool first = false, last = false, letters = false;
};

bool all_upper(std::string_view word) {
  uint32_t letters = 0;
  for (uint32_t i = 0; i < word.size();) {
    const CodePoint c = decode_utf8(word, i);
    if (is_letter(c.value) && !is_upper(c.value)) return false;
    letters += is_letter(c.value);
    i += c.size;
  }
  return letters >= 2;
}

Capitals capitals_of(std::string_view phrase) {
  const auto upper_at = [&](size_t i) { return is_upper(decode_utf8(phrase, static_cast<uint32_t>(i)).value); };
  const size_t end = phrase.find_first_of(" -");
  const size_t last = phrase.find_last_of(" -");
  Capitals capitals;
  capitals.first = upper_at(0);
  capitals.last = last == std::string_view::npos || last + 1 == phrase.size() ? capitals.first : upper_at(last + 1);
  capitals.letters = all_upper(phrase.substr(0, end));
  return capitals;
}

Error record_error(std::string_view source, const JsonValue& at, std::string_view list, size_t index,
                   std::string message) {
  return error_at(at, ErrorCode::wrong_type, source, std::string(list) + "[" + std::to_string(index) + "]",
                  std::move(message));
}

// The members of `record` under `key`, or none.
const std::vector<JsonValue>& strings_of(const JsonValue& record, std::string_view key) {
  static const std::vector<JsonValue> kNone;
  const JsonValue* list = record.find(key);
  return list ? list->items : kNone;
}

const std::vector<JsonValue>& records_of(const JsonValue& root, std::string_view key) { return strings_of(root, key); }

bool is_single_word(std::string_view phrase) { return phrase.find_first_of(" -") == std::string_view::npos; }

}  // namespace

void KnownNames::add_form(std::string_view phrase, uint32_t record, bool weak, Forms& forms, Vocabulary& vocabulary) {
  const std::vector<WordId> words = pattern_words(phrase, vocabulary);
  if (words.empty()) return;
  const Capitals capitals = capitals_of(phrase);
  forms.trie.add(words, static_cast<uint32_t>(forms.list.size()));
  forms.list.push_back({record, weak, capitals.letters, capitals.first, capitals.last, words.size() == 1});
  if (forms.first.size() <= words.front()) forms.first.resize(words.front() + 1);
  forms.first[words.front()] = true;
}

Result<KnownNames> KnownNames::build(const JsonValue& root, std::string_view source, Vocabulary& vocabulary) {
  KnownNames names;
  const auto text_of_member = [](const JsonValue& record, std::string_view key) {
    return std::string(record.string_or(key, ""));
  };
  for (const JsonValue& record : records_of(root, "people")) {
    const auto index = static_cast<uint32_t>(names.people_.size());
    KnownPerson person{text_of_member(record, "key"), text_of_member(record, "name"), text_of_member(record, "role"),
                       text_of_member(record, "role_id"), text_of_member(record, "side"), text_of_member(record, "id")};
    if (person.key.empty() || person.name.empty()) {
      return std::unexpected(record_error(source, record, "people", index, "key and name must be strings"));
    }
    if (!is_single_word(person.name)) add_form(person.name, index, false, names.people_forms_, vocabulary);
    for (std::string_view list : {"forms", "alone"}) {
      for (const JsonValue& form : strings_of(record, list)) {
        add_form(form.string, index, false, names.people_forms_, vocabulary);
      }
    }
    names.people_.push_back(std::move(person));
  }
  for (const JsonValue& record : records_of(root, "organizations")) {
    const auto index = static_cast<uint32_t>(names.organizations_.size());
    KnownOrganization organization{text_of_member(record, "key"), text_of_member(record, "name"),
                                   text_of_member(record, "id"), text_of_member(record, "kind"),
                                   text_of_member(record, "side")};
    if (organization.key.empty() || organization.name.empty()) {
      return std::unexpected(record_error(source, record, "organizations", index, "key and name must be strings"));
    }
    for (std::string_view list : {"forms", "weak"}) {
      for (const JsonValue& form : strings_of(record, list)) {
        add_form(form.string, index, list == "weak", names.organization_forms_, vocabulary);
      }
    }
    if (const std::string composed = text_of_member(record, "composed"); !composed.empty()) names.composed_[composed] = index;
    names.organizations_.push_back(std::move(organization));
  }
  return names;
}

uint32_t KnownNames::lookup_composed(const std::string& name) const {
  const auto found = composed_.find(name);
  return found == composed_.end() ? kNone : found->second;
}

KnownNames::Match KnownNames::match(const TokenisedText& text, uint32_t at, const Forms& forms) const {
  const Token& first = text.tokens[at];
  if (first.word >= forms.first.size() || !forms.first[first.word]) return {};
  Match best;
  forms.trie.walk(text, at, [&](const PhraseTrie::Match& found) {
    const Token& last = text.tokens[at + found.tokens - 1];
    for (uint32_t index : found.payloads) {
      const Form& form = forms.list[index];
      if (form.first_capital && !first.capitalised) continue;
      if (form.last_capital && last.is_word() && !last.capitalised) continue;
      if (form.letters && !first.all_caps) continue;
      best = {found.tokens, form.record, form.weak, form.single};
      break;
    }
  });
  return best;
}

}  // namespace jejak
