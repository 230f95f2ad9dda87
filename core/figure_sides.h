// Says to which side those belong whom a figure counts, where the text says it.
//   "hampir 20 tentara Armenia"                       the place within the phrase
//   "Yerevan mengatakan dua prajuritnya tewas"        the owner of "-nya", "mereka", "kami"
//   "korban di pihak Armenia"                         the side named
//   "dua orang tewas ketika truk milik … Azerbaijan"  whose vehicle it was
//   "Azerbaijan … ledakan yang menewaskan empat tentara"  a state tells of its own
//   "Azerbaijan membebaskan 300 desa"                 who gained them
//   "Yerevan menyerahkan dua prajurit … Baku"         the other one of the two
// A side is a state, or a region that acts like one; in English. Indonesia's own news has none. Bounded looks only.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/figure_measures.h"
#include "core/gazetteer.h"
#include "core/name_index.h"

namespace jejak {

// The quote that a figure stands in.
struct FigureContext {
  EntityId speaker = kNoEntity;
  uint32_t first = 0;  // the first token of the quoted clause; the sentence's without a quote
};

class SideReader {
 public:
  SideReader(const TokenisedText& text, const Lexicon& lexicon, const NameIndex& names, const EntityTable& entities,
             const Gazetteer& gazetteer)
      : text_(text), lexicon_(lexicon), names_(names), entities_(entities), gazetteer_(gazetteer) {}

  // One side for each figure of a sentence; empty where none is told. `last`: the side told in the sentence before.
  std::vector<std::string> read(std::span<const MeasuredFigure> figures, std::span<const FigureContext> contexts,
                                const std::string& last) const;

 private:
  std::string read_one(const MeasuredFigure& figure, const FigureContext& context, const std::string& last,
                       std::span<const MeasuredFigure> before) const;
  bool is_side(std::string_view name) const;
  std::string side_of(EntityId entity) const;
  std::string side_of_place(const Entity& place) const;
  std::string owner_of(const FigureShape& shape, const FigureContext& context, std::span<const MeasuredFigure> before) const;
  std::string named_side(const FigureShape& shape, const FigureContext& context) const;
  std::string subject_before(uint32_t token, uint32_t floor, std::span<const MeasuredFigure> counted = {}) const;
  std::string vehicle_owner(const FigureShape& shape) const;
  std::string teller(const MeasuredFigure& figure, const FigureContext& context) const;
  std::string gainer(const MeasuredFigure& figure) const;
  std::string holder(const FigureShape& shape) const;
  std::string other_party(const MeasuredFigure& figure) const;
  bool is_own(uint32_t token) const;
  std::string struck_place(const MeasuredFigure& figure) const;
  bool is_strike(uint32_t at) const;
  bool joins_harmed(const MeasuredFigure& before, const MeasuredFigure& figure) const;
  bool tells_of_mine(const FigureShape& shape) const;
  std::string mined_land(const MeasuredFigure& figure) const;
  bool says_also(const MeasuredFigure& figure) const;
  bool is(uint32_t token, WordClass word_class) const {
    return lexicon_.may_begin(text_.tokens[token].word, word_class);
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const NameIndex& names_;
  const EntityTable& entities_;
  const Gazetteer& gazetteer_;
};

}  // namespace jejak
