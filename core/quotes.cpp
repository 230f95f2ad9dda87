#include "core/quotes.h"

namespace jejak {

std::vector<QuoteMention> find_quotes(const TokenisedText&, const Lexicon&, const NamesFound&, EntityTable&) {
  return {};
}

}  // namespace jejak
