// Which mentions and events pass what the reader narrowed the views to (state.h, Filter).
//   days 2023-09-01 .. 2023-09-30: "Yevlakh" of "Pertemuan di Yevlakh digelar pada 20 September 2023" passes;
//   "Shusha" of a sentence that names no day does not
// A mention is told of the days that its event has, or that its sentence names. A time that is wider than a year counts
// where all of it lies in the days; an open one ("sejak 1991") by the end that is known. Nothing is guessed from the day
// of publication.
//   about Ned Price passes what the sentences that speak of him tell; side "Armenia" what those tell that speak of
//   somebody of it; a publisher all of its articles; a role the places in it
// Cost: building O(mentions + events), each a step of a walk through facts that lie side by side; a question about a mention
// or an event is a look into a table.
#pragma once

#include <optional>
#include <vector>

#include "wasm/corpus.h"
#include "wasm/rows.h"
#include "wasm/state.h"

namespace jejak {

class Sieve {
 public:
  Sieve(const Corpus& corpus, const Filter& filter);

  bool passes_all() const { return passes_all_; }
  bool passes_article(uint32_t article) const { return articles_[article]; }
  bool passes(MentionId mention) const;
  bool passes(EventId event) const { return passes_event(corpus_.number_of(event)); }
  bool passes_mention(uint32_t number) const { return passes_all_ || mentions_[number]; }  // of a place or a time
  bool passes_event(uint32_t number) const { return passes_all_ || events_[number]; }
  bool passes(uint32_t article, Span words) const;  // words that are no mention
  bool passes_any(const DayGroup& group) const;     // of its times and events
  // Whether some of its words may pass: who goes through all articles leaves the others out.
  bool may_pass(uint32_t article) const { return articles_[article] && !(by_sentence_ && told_[article].empty()); }

 private:
  void choose_articles();
  void keep(Rows<Span> told);
  void sift_article(uint32_t article);
  void sift_mentions(uint32_t article, MentionKind kind);
  void sift_days(CivilInterval days);
  bool is_told(uint32_t article, Span span) const;

  const Corpus& corpus_;
  Filter filter_;
  bool passes_all_ = true;
  std::vector<uint8_t> articles_;           // [article]: whether it passes
  std::vector<uint8_t> mentions_, events_;  // [number]: whether a place, a time, an event passes; empty where all do
  bool by_sentence_ = false;                // told_ counts
  Rows<Span> told_;  // [article]: what is told of the days, the sides, ...; sorted, not overlapping
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
