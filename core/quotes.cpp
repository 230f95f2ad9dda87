#include "core/quotes.h"

#include <algorithm>
#include <tuple>

#include "core/quotation_marks.h"
#include "core/reported_clauses.h"
#include "core/verb_shape.h"

namespace jejak {
namespace {

constexpr uint32_t kFewestWords = 3;  // in quotation marks; fewer only rename ("sebutan “antiteroris”")
constexpr uint32_t kNone = ~0u;

// Reads an article passage by passage and says of each quotation who speaks.
class QuoteFinder {
 public:
  QuoteFinder(const TokenisedText& text, const Lexicon& lexicon, const NamesFound& names, EntityTable& entities)
      : text_(text),
        lexicon_(lexicon),
        names_(text, names),
        speakers_(text, lexicon, names_, entities),
        clauses_(text, lexicon, speakers_, entities),
        quotations_(find_quotations(text)) {}

  std::vector<QuoteMention> run() {
    size_t next = 0;
    for (uint32_t s = 0; s < text_.sentences.size();) {
      const Sentence& sentence = text_.sentences[s];
      if (!is_prose_block(text_.blocks[sentence.block].kind)) {
        ++s;
        continue;
      }
      enter_block(sentence.block);
      const size_t first_quotation = next;
      uint32_t end = sentence.end;
      while (next < quotations_.size() && quotations_[next].open < end) {
        end = std::max(end, text_.sentence_of(quotations_[next].after - 1).end);
        ++next;
      }
      read_passage({sentence.first, end, {quotations_.data() + first_quotation, next - first_quotation}});
      while (s < text_.sentences.size() && text_.sentences[s].first < end) ++s;
    }
    // The outer one first; no two of a kind share a span, so that the order is total.
    std::ranges::sort(quotes_, {}, [](const QuoteMention& q) { return std::tuple(q.span.begin, ~q.span.end, q.direct); });
    return std::move(quotes_);
  }

 private:
  // Quotes without a cue of their own, that the next sentence may still give away.
  struct Pending {
    uint32_t quote;
    uint32_t passage;
  };

  void enter_block(uint32_t block) {
    if (block == block_) return;
    block_ = block;
    told_in_block_ = false;
    continues_ = last_was_unclosed_;
  }

  void read_passage(const Passage& passage) {
    ++passage_;
    const PassageReading reading = clauses_.read(passage, discourse_);
    settle_pending(reading);
    for (const Report& report : reading.reports) add_report(report, reading.cues[report.cue]);
    for (const Quotation& quotation : passage.quotations) add_direct(passage, quotation, reading);
    if (reading.cues.empty()) {
      const EntityId actor = speakers_.actor_of(passage.first, passage.end);
      settle_opening(actor);
      if (actor != kNoEntity) discourse_.acted(actor);
      told_in_block_ = told_in_block_ || actor != kNoEntity;
    }
    told_in_block_ = told_in_block_ || !reading.cues.empty();
    last_was_unclosed_ = !passage.quotations.empty() && !passage.quotations.back().closed;
  }

  // "“…” Hal itu disampaikan Ratna …": the sentence behind names the speaker.
  void settle_pending(const PassageReading& reading) {
    for (const SpeechCue& cue : reading.cues) {
      if (cue.kind != CueKind::passive || cue.key == "denied") continue;  // "Klaim itu dibantah Baku": not Baku's words
      for (const Pending& pending : pending_) {
        if (pending.passage + 2 < passage_) continue;
        QuoteMention& quote = quotes_[pending.quote];
        quote.speaker = cue.speaker;
        quote.cue = quote.why.evidence = text_.span_of(cue.first, cue.end);
        quote.why.rule = "quote.passive";
      }
      pending_.clear();
    }
    if (!reading.cues.empty()) pending_.clear();
  }

  // "“Anak saya tidak pulang.”" at the very begin: whoever the next sentence is about said it.
  void settle_opening(EntityId actor) {
    if (actor == kNoEntity || pending_.empty() || pending_.back().passage + 1 != passage_) return;
    QuoteMention& quote = quotes_[pending_.back().quote];
    if (quote.speaker != kNoEntity) return;
    quote.speaker = actor;
    quote.why.rule = "quote.continued";
  }

  void add_report(const Report& report, const SpeechCue& cue) {
    QuoteMention quote;
    quote.span = text_.span_of(report.first, report.end);
    quote.speaker = cue.speaker;
    quote.cue = quote.why.evidence = text_.span_of(cue.first, cue.end);
    quote.why.rule = report.rule;
    quotes_.push_back(std::move(quote));
  }

  void add_direct(const Passage& passage, const Quotation& quotation, const PassageReading& reading) {
    uint32_t first = quotation.first, end = quotation.end;
    trim_marks(text_, first, end);
    if (count_words(text_, first, end) < kFewestWords) return;
    QuoteMention quote;
    quote.direct = true;
    quote.span = text_.span_of(first, end);
    if (is_renaming(quotation, first, end)) return;
    const SpeechCue* cue = cue_of(passage, quotation, reading);
    if (!quotation.opened && !(cue && cue->first >= quotation.after)) return;
    if (!cue && (is_title(passage, quotation) || stands_in_heading(quotation))) return;
    if (cue) {
      quote.speaker = cue->speaker;
      quote.cue = quote.why.evidence = text_.span_of(cue->first, cue->end);
      quote.why.rule = cue->kind == CueKind::passive  ? "quote.passive"
                       : cue->first < quotation.open ? "quote.before"
                                                     : "quote.after";
    } else if (const EntityId subject = subject_before(quotation); subject != kNoEntity) {
      quote.speaker = subject;
      quote.why.rule = "quote.subject";
    } else if (const EntityId named = name_before_colon(quotation); named != kNoEntity) {
      quote.speaker = named;
      quote.why.rule = "quote.subject";
    } else {
      carry_on(passage, quotation, quote);
    }
    quotes_.push_back(std::move(quote));
  }

  // "'Kami tetap di sini'" as a heading: words of somebody whom the text below quotes.
  bool stands_in_heading(const Quotation& quotation) const {
    const BlockKind kind = text_.block_kind(quotation.open);
    return kind == BlockKind::heading || kind == BlockKind::headline;
  }

  // "Kremlin mengutuk serangan itu sebagai “…”": words amid a sentence are those of whoever does something there; not
  // where something only is called or written so ("dijuluki “…”").
  EntityId subject_before(const Quotation& quotation) {
    constexpr uint32_t kReach = 8;  // tokens back to the verb
    const uint32_t first = text_.sentence_of(quotation.open).first;
    for (uint32_t i = quotation.open; i > first + 1 && quotation.open - i < kReach; --i) {
      const Token& t = text_.tokens[i - 1];
      if (t.is(',') || t.is(':')) return kNoEntity;
      if (!t.is_word() || t.capitalised || !looks_like_verb(text_, i - 1, lexicon_)) continue;
      const bool does = text_.str(i - 1).starts_with("me");
      return does ? speakers_.subject_of(first, i - 1, discourse_) : kNoEntity;
    }
    return kNoEntity;
  }

  // "Pashinyan: “…”": whom the words before the colon name, or who acts in them.
  EntityId name_before_colon(const Quotation& quotation) {
    constexpr uint32_t kLongest = 24;
    const uint32_t first = text_.sentence_of(quotation.open).first;
    if (quotation.open < first + 2 || quotation.open - first > kLongest || !text_.tokens[quotation.open - 1].is(':')) return kNoEntity;
    const NameRef* person = NameIndex::first_in(names_.people(), first, quotation.open);
    if (person && person->end + 1 == quotation.open) return person->entity;
    return speakers_.actor_of(first, quotation.open);  // "Albusaidi mengonfirmasinya di X: “…”"
  }

  // Without a cue: whoever is told of in the paragraph speaks, or goes on from the paragraph before.
  void carry_on(const Passage& passage, const Quotation& quotation, QuoteMention& quote) {
    const bool alone = quotation.open == passage.first && quotation.after == passage.end;
    const bool goes_on = told_in_block_ || continues_ || alone;
    quote.speaker = goes_on ? discourse_.one() : kNoEntity;
    quote.why.rule = quote.speaker == kNoEntity ? "quote.unattributed" : "quote.continued";
    pending_.push_back({static_cast<uint32_t>(quotes_.size()), passage_});
  }

  // The cue beside the quotation, else the report that it is a fragment of, else the nearest cue before, else the first behind.
  const SpeechCue* cue_of(const Passage& passage, const Quotation& quotation, const PassageReading& reading) const {
    for (const Report& report : reading.reports) {
      const bool holds = report.first < quotation.open && quotation.end <= report.end + 1;
      if (holds && text_.tokens[quotation.open - 1].kind != TokenKind::punctuation) return &reading.cues[report.cue];
    }
    const SpeechCue* before = nullptr;
    const SpeechCue* behind = nullptr;
    for (const SpeechCue& cue : reading.cues) {
      if (cue.first < quotation.open) {
        before = &cue;
      } else if (!behind && cue.first >= quotation.after && cue.key != "cited") {
        behind = &cue;
      }
    }
    if (behind && behind->kind != CueKind::verb && only_marks_between(quotation.after, behind->first)) return behind;
    if (before && (before->kind != CueKind::after || same_sentence(before->first, quotation.open))) return before;
    if (behind && !stands_apart(passage, quotation)) return behind;
    return nullptr;
  }

  bool same_sentence(uint32_t a, uint32_t b) const { return text_.tokens[a].sentence == text_.tokens[b].sentence; }
  bool only_marks_between(uint32_t first, uint32_t end) const {
    for (uint32_t i = first; i < end; ++i) {
      const Token& t = text_.tokens[i];
      if (t.kind != TokenKind::punctuation && !lexicon_.may_begin(t.word, WordClass::thus_word)) return false;
    }
    return true;
  }
  bool stands_apart(const Passage&, const Quotation& quotation) const {
    return quotation.after < text_.tokens.size() &&
           text_.tokens[quotation.after - 1].sentence != text_.tokens[quotation.after].sentence;
  }

  // "bahwa “operasi militer khusus” berjalan lancar": a name within a clause that goes on, no words that were said.
  bool is_renaming(const Quotation& quotation, uint32_t first, uint32_t end) const {
    constexpr uint32_t kLongestName = 5;  // words
    const uint32_t before = quotation.open - 1;  // "menyebut kesepakatan ini “kabar baik bagi kawasan” dan …": a judgement
    if (quotation.open > 0 && lexicon_.entry_of(text_, before, WordClass::determiner)) return false;
    if (!quotation.closed || end - first > kLongestName || quotation.after >= text_.tokens.size()) return false;
    const Token& next = text_.tokens[quotation.after];
    if (!next.is_word() || next.capitalised || !same_sentence(quotation.after - 1, quotation.after)) return false;
    if (lexicon_.may_begin(next.word, WordClass::speech_post) || lexicon_.may_begin(next.word, WordClass::thus_word)) return false;
    for (uint32_t i = first; i < end; ++i) {
      if (text_.tokens[i].kind == TokenKind::punctuation || looks_like_predicate(text_, i, lexicon_)) return false;
    }
    return true;
  }

  // "film “Ada Apa dengan Cinta”", "bertajuk “…”": a name, not speech.
  bool is_title(const Passage& passage, const Quotation& quotation) const {
    for (uint32_t back = 1; back <= 2 && quotation.open >= passage.first + back; ++back) {
      if (lexicon_.may_begin(text_.tokens[quotation.open - back].word, WordClass::title_noun)) return true;
    }
    return false;
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  NameIndex names_;
  SpeakerReader speakers_;
  ClauseReader clauses_;
  std::vector<Quotation> quotations_;
  std::vector<QuoteMention> quotes_;
  std::vector<Pending> pending_;
  Discourse discourse_;
  uint32_t block_ = kNone;
  uint32_t passage_ = 0;
  bool told_in_block_ = false;      // somebody was named in this paragraph
  bool continues_ = false;          // the paragraph before ended in an open quotation
  bool last_was_unclosed_ = false;
};

}  // namespace

std::vector<QuoteMention> find_quotes(const TokenisedText& text, const Lexicon& lexicon, const NamesFound& names,
                                      EntityTable& entities) {
  return QuoteFinder(text, lexicon, names, entities).run();
}

}  // namespace jejak
