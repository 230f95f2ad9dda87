// How one sentence tells of fighting: whether something is part of it, how long it lasted, when and by what it ended.
//   "Perjanjian pada 10 November 2020 mengakhiri pertempuran" -> ends_war(perjanjian), an end on 2020-11-10
// All look-ups are bounded by a few tokens or marks of the sentence.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "core/event_draft.h"
#include "core/event_marks.h"
#include "core/event_view.h"
#include "core/lexicon.h"
#include "core/tokens.h"

namespace jejak {

// "Kesepakatan gencatan senjata kemanusiaan itu": how far after a noun the word that points back may stand.
constexpr uint32_t kDeixisReach = 3;
// "apa yang disebutnya sebagai operasi": how far a verb may stand from the noun that it carries.
constexpr uint32_t kSupportReach = 9;

inline bool is_fight(const LexEntry& noun) { return noun.key == "attack" && noun.name != "raid"; }

class FightReader {
 public:
  // `view` and `marks` are those of the sentence under way whenever something is asked; all must outlive this.
  FightReader(const TokenisedText& text, const Lexicon& lexicon, const Document& document, const SentenceView& view,
              const EventMarks& marks)
      : text_(text), lexicon_(lexicon), document_(document), view_(view), marks_(marks) {}

  // A noun of fighting near the token, in its clause or one beside it; nullptr where there is none.
  const EventMark* fight_near(uint32_t token) const;

  // "perang yang diakhiri dengan gencatan senjata", "perjanjian … saat mengakhiri konflik tahun 2020". `support`: of the
  // noun by its own verb.
  bool ends_war(const EventMark& noun, EventSupport support) const;

  // The time of the war that the truce ended, index into Document::times; kNone where none is told.
  uint32_t war_time_near(const EventMark& truce) const;

  // "Selama konflik enam minggu", "pertempuran itu menewaskan": told as part of fighting that was told of before.
  bool in_fight(uint32_t token) const;

  // "pertemuan trilateral itu", "operasinya": told before.
  bool refers_back(const EventMark& noun) const;

  // Days on which fighting stopped, and how long it lasted, in text order.
  void find_ends(uint32_t sentence, std::vector<FightEnd>& ends) const;
  void find_lengths(uint32_t sentence, std::vector<FightLength>& lengths) const;

 private:
  uint32_t clause_of(uint32_t token) const { return view_.clauses().clause_of(token); }
  bool leads_to(const EventMark& end, const EventMark& noun) const;
  bool ends_it(const EventMark& end) const;
  bool fight_before(uint32_t token) const;
  bool is_frame(uint32_t token) const;

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  const Document& document_;
  const SentenceView& view_;
  const EventMarks& marks_;
};

}  // namespace jejak
