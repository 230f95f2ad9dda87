// Which mentions and events pass what the reader narrowed the views to (state.h, Filter).
//   days 2023-09-01 .. 2023-09-30: "Yevlakh" of "Pertemuan di Yevlakh digelar pada 20 September 2023" passes;
//   "Shusha" of a sentence that names no day does not
// A mention is told of the days that its event has, or that its sentence names. A time that is wider than a year counts
// where all of it lies in the days; an open one ("sejak 1991") by the end that is known. Nothing is guessed from the day
// of publication.
//   about Ned Price passes what the sentences that speak of him tell; side "Armenia" what those tell that speak of
//   somebody of it; a publisher all of its articles; a role the places in it
// Cost: building O(mentions + events); a question about a mention or an event is a look into a table.
#pragma once

#include <optional>
#include <vector>

#include "wasm/corpus.h"
#include "wasm/state.h"

namespace jejak {

class Sieve {
 public:
  Sieve(const Corpus& corpus, const Filter& filter);

  bool passes_all() const { return !filter_.narrows(); }
  bool passes_article(uint32_t article) const { return articles_[article]; }
  bool passes(MentionId mention) const { return passes_all() || mentions_[corpus_.number_of(mention)]; }
  bool passes(EventId event) const { return passes_all() || events_[corpus_.number_of(event)]; }
  bool passes(uint32_t article, Span words) const;  // words that are no mention

 private:
  void keep(std::vector<std::vector<Span>> told);
  void sift_article(uint32_t article);
  bool lets_through(MentionId mention) const;
  bool lets_through(EventId event) const;
  bool is_told(uint32_t article, Span span) const;

  const Corpus& corpus_;
  Filter filter_;
  std::vector<bool> articles_;           // that pass
  std::vector<uint8_t> mentions_, events_;  // [number]: whether it passes; empty where all do
  bool by_sentence_ = false;             // told_ counts
  std::vector<std::vector<Span>> told_;  // [article]: what is told of the days, the sides, ...; sorted, not overlapping
};

// The sieve that is given, or one made for the moment.
class SieveOf {
 public:
  SieveOf(const Corpus& corpus, const Filter& filter, const Sieve* given) : sieve_(given ? given : &own_.emplace(corpus, filter)) {}
  SieveOf(const SieveOf&) = delete;
  operator const Sieve&() const { return *sieve_; }

 private:
  std::optional<Sieve> own_;
  const Sieve* sieve_;
};

// The side that a mention speaks for: of a state as an actor its name, of others their entity's; empty where none is known.
std::string_view side_of(const Corpus& corpus, MentionId mention);

// Whether what was told of `told` counts for `days`; see above.
bool counts_for(CivilInterval told, CivilInterval days);

}  // namespace jejak
