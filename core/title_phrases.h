// Follows the title that stands before a name, word by word: an office, what it is an office of, ranks and honorifics.
//   "Kasat Lantas Polres Klaten AKP" Wiratno Adi     "juru bicara Departemen Luar Negeri" Ned Price
//   "Camat Idi Rayeuk," T. Mahlil Fuadi              "Menteri Luar Negeri Armenia" Ararat Mirzoyan
// A phrase is open from its first title word until a word that cannot belong to it. O(1) a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/gazetteer.h"
#include "core/name_sequences.h"

namespace jejak {

class TitlePhrase {
 public:
  TitlePhrase(const NameContext& context, const std::vector<OrganizationMention>& organizations,
              const Gazetteer& gazetteer)
      : c_(context), organizations_(organizations), gazetteer_(gazetteer) {}

  void close() { head_ = nullptr, prefix_ = kNone, comma_ = false; }

  // A title word stands at `at` and takes `tokens`.
  void add_title(uint32_t at, uint32_t tokens, const LexEntry* entry);
  // "mantan", "wakil": belongs to a title that follows.
  void add_prefix(uint32_t at, uint32_t tokens);
  // What it is an office of: an organization, a place, a capitalised field. [at, end)
  void add_owner(uint32_t at, uint32_t end);
  // Any other token: goes on in the phrase, or closes it.
  void add_token(uint32_t at);

  bool is_open() const { return head_ != nullptr; }
  // Whether a name at `at` stands right after the phrase, over a comma at most.
  bool leads_to(uint32_t at) const { return is_open() && (end_ == at || (comma_ && end_ + 1 == at)); }
  bool has_comma() const { return comma_; }
  bool ends_with_filler() const { return fillers_ > 0; }  // a noun in lower case: "kepala kepolisian"
  bool has_rank() const { return direct_; }  // a rank or an honorific stands last: only a name can follow
  std::string_view kind() const { return last_->key; }  // of the last title that is no rank

  Span span() const { return c_.text.span_of(begin_, end_); }
  std::string text() const;
  // In English, with what it is an office of; empty where the title says nothing of that kind.
  std::string role() const;
  // The state spoken for; empty where the phrase names none.
  std::string side() const;

 private:
  static constexpr uint32_t kNone = ~0u;
  bool may_go_on(uint32_t at) const;
  bool encloses_letters(uint32_t at) const;
  std::string owner_name() const;

  const NameContext& c_;
  const std::vector<OrganizationMention>& organizations_;
  const Gazetteer& gazetteer_;
  const LexEntry* head_ = nullptr;   // the first title that is no rank; else the rank
  const LexEntry* last_ = nullptr;   // the last title that is no rank; else the rank
  const LexEntry* field_ = nullptr;  // of a minister
  uint32_t begin_ = 0, end_ = 0;     // tokens
  uint32_t prefix_ = kNone, prefix_end_ = 0;
  uint32_t place_ = TokenCover::kNone, organization_ = TokenCover::kNone;
  uint32_t fillers_ = 0;             // words in lower case since the last title, connector or owner
  bool connected_ = false;           // a connector came: more fillers may follow
  bool comma_ = false;
  bool direct_ = false;
};

}  // namespace jejak
