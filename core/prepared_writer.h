// Writes a prepared collection article by article (prepared.h): what has been added is held as bytes only.
//   PreparedWriter writer; writer.add(document, sentences); ... writer.finish(collection, numbered, errors, lexicon) -> bytes
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/bytes.h"
#include "core/prepared.h"

namespace jejak {

// What is done with the articles once they are written.
enum class Afterwards : uint8_t {
  keep,    // more can be added
  let_go,  // nothing more comes: a large collection is not there twice
};

class PreparedWriter {
 public:
  void add(const Document& document, const std::vector<Span>& sentences);
  size_t articles() const { return articles_; }

  // Everything so far. Requires: `collection` is of the articles that were added, `numbered` has a reason for each of its
  // comparisons. `lexicon` gives the rules' sentences.
  std::string finish(const Collection& collection, const std::vector<NumberedReason>& numbered,
                     const std::vector<Error>& errors, const Lexicon& lexicon, Afterwards afterwards = Afterwards::keep);

 private:
  friend class FormWriter;

  // Distinct things in the order in which they came.
  class Numbering {
   public:
    uint32_t of(std::string_view thing);
    const std::vector<std::string_view>& in_order() const { return in_order_; }

   private:
    struct Hash {
      using is_transparent = void;
      size_t operator()(std::string_view thing) const { return std::hash<std::string_view>()(thing); }
    };
    std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> numbers_;  // looked up only, never walked
    std::vector<std::string_view> in_order_;  // the map's keys, which stay where they are
  };

  Numbering texts_, rules_;
  Numbering entities_;  // as their bytes
  ByteWriter documents_;             // the last ones
  std::vector<std::string> pieces_;  // those before: one string of all would be copied again and again as it grows
  size_t articles_ = 0;
};

}  // namespace jejak
