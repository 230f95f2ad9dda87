// A prepared collection: articles with all that was read from them and how they are linked, in one piece of bytes that is
// opened without reading a text again. What `jejak bundle --prepared` writes and the page opens.
//
//   offset  0  "JEJAK\r\n" and 1A: no text file begins so, and one that was sent as text no longer does
//           8  version, 4 bytes, the least first: 2
//          12  size of what follows the head, 8 bytes
//          20  checksum of what follows the head, 8 bytes
//          28  size of the tables and size of the articles, 8 bytes each
//          44  tables: texts (each distinct one once), rules with their sentences, entities (each distinct one once),
//              what could not be read, how many articles; then the articles, each behind its size; then the linked
//              collection; records as core/prepared_form.h lists them
//
// Any bytes may come: what is cut, altered or of a later version is refused with its offset. Spans that come out lie in
// their text on code-point boundaries and in order, every index names something. The same collection gives the same bytes.
// Cost: linear in the bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.h"
#include "core/lexicon.h"
#include "core/linked.h"
#include "core/result.h"
#include "core/span.h"

namespace jejak {

// The sentences of those rules that made a value, numbered. It may be moved; the ids stay where they are.
class RuleBook {
 public:
  RuleBook() = default;
  explicit RuleBook(std::vector<std::pair<std::string, RuleText>> rules);
  RuleBook(RuleBook&&) noexcept = default;
  RuleBook& operator=(RuleBook&&) noexcept = default;
  RuleBook(const RuleBook&) = delete;
  RuleBook& operator=(const RuleBook&) = delete;

  const RuleText* find(std::string_view id) const;  // null where it has no sentence. O(log n)
  size_t size() const { return rules_.size(); }
  const std::pair<std::string, RuleText>& operator[](size_t i) const { return rules_[i]; }

 private:
  std::vector<std::pair<std::string, RuleText>> rules_;
  std::vector<uint32_t> by_id_;  // indexes into rules_, sorted by id
};

// A comparison's reason with the articles called by their number, as somebody who has them in a row before him does.
struct NumberedReason {
  std::string reason;     // English
  std::string reason_id;  // Indonesian
};

struct PreparedCollection {
  std::vector<Document> documents;
  std::vector<std::vector<Span>> sentences;  // [article], in text order
  Collection collection;                     // reasons call the articles by their ids
  std::vector<NumberedReason> numbered;      // [comparison]
  std::vector<Error> errors;                 // articles that could not be read
  RuleBook rules;                            // the documents' Provenance::rule point into it: it must live as long
};

// Whether the bytes say of themselves that they are a prepared collection.
bool is_prepared(std::string_view bytes);

// `source`: its name, for errors (bad_value, too_large).
Result<PreparedCollection> read_prepared(std::string_view bytes, std::string_view source);

}  // namespace jejak
