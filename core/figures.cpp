#include "core/figures.h"

namespace jejak {

std::vector<FigureMention> find_figures(const TokenisedText&, const Lexicon&, const NamesFound&,
                                        const std::vector<TimeMention>&, const std::vector<QuoteMention>&,
                                        EntityTable&) {
  return {};
}

}  // namespace jejak
