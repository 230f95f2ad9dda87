// People and organizations that the program knows by name: office holders, alliances, agencies, news media, with all
// spellings that newspapers use. Built from the "people" and "organizations" of lexicon.json; read-only afterwards.
//   match_person(text, at "Recep Erdogan")             -> the record "recep-tayyip-erdogan"
//   match_organization(text, at "Dewan Keamanan PBB")  -> the record "un-security-council"
// A form in capital letters ("WHO") matches only capital letters; one that begins with a capital only capitalised
// words. A form is weak where it is another word too ("Antara", "Tempo"): the caller must see a context for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/json.h"
#include "core/matcher.h"
#include "core/result.h"
#include "core/tokens.h"
#include "core/vocabulary.h"

namespace jejak {

struct KnownPerson {
  std::string key;
  std::string name;     // the common English name
  std::string role;     // the office they are best known for: "President of Russia"
  std::string role_id;  // the same in Indonesian
  std::string side;     // the state they speak for; empty where none
  std::string name_id;  // the Indonesian name; empty where it is the same
};

struct KnownOrganization {
  std::string key;
  std::string name;     // the common English name, with the Indonesian abbreviation where that is better known
  std::string name_id;  // the Indonesian name; empty where it is the same
  std::string kind;     // "ministry", "alliance", "medium", ...
  std::string side;     // the state whose it is; empty where none
};

class KnownNames {
 public:
  // lexicon.json -> tables; new words are added to `vocabulary`. Errors name the record by key path.
  static Result<KnownNames> build(const JsonValue& root, std::string_view source, Vocabulary& vocabulary);

  struct Match {
    uint32_t tokens = 0;  // 0: no match
    uint32_t record = 0;  // index of the person or the organization
    bool weak = false;
    bool single = false;  // a person's one-word form ("Putin")
  };

  // Whether some organization's form begins with this word: the cheap test before match_organization().
  bool may_begin_organization(WordId word) const {
    return word < organization_forms_.first.size() && organization_forms_.first[word];
  }

  // The longest form that begins at token `at`. O(length of the match).
  Match match_person(const TokenisedText& text, uint32_t at) const { return match(text, at, people_forms_); }
  Match match_organization(const TokenisedText& text, uint32_t at) const { return match(text, at, organization_forms_); }

  // The organization whose composed name (organization_naming.h) is this one, but which is called otherwise:
  // "Ministry of Foreign Affairs of the United States". kNone where there is none.
  static constexpr uint32_t kNone = ~0u;
  uint32_t lookup_composed(const std::string& name) const;

  const KnownPerson& person(uint32_t record) const { return people_[record]; }
  const KnownOrganization& organization(uint32_t record) const { return organizations_[record]; }

 private:
  struct Form {
    uint32_t record = 0;
    bool weak = false;
    bool letters = false;        // its first word is in capital letters: "WHO", "TNI AD"
    bool first_capital = false;  // its first word is capitalised
    bool last_capital = false;
    bool single = false;
  };
  struct Forms {
    PhraseTrie trie;  // payload: index into list
    std::vector<Form> list;
    std::vector<bool> first;  // by WordId: whether a form begins with the word
  };

  static void add_form(std::string_view phrase, uint32_t record, bool weak, Forms& forms, Vocabulary& vocabulary);
  Match match(const TokenisedText& text, uint32_t at, const Forms& forms) const;

  std::vector<KnownPerson> people_;
  std::vector<KnownOrganization> organizations_;
  std::unordered_map<std::string, uint32_t> composed_;
  Forms people_forms_, organization_forms_;
};

}  // namespace jejak
