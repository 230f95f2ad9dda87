#include "core/reported_clauses.h"

#include <algorithm>

#include "core/verb_shape.h"

namespace jejak {
namespace {

constexpr uint32_t kPredicateReach = 18;  // tokens looked ahead for a predicate
constexpr uint32_t kAdverbialReach = 24;  // tokens of "kepada wartawan di Jakarta, Senin," behind a verb
constexpr uint32_t kNone = ~0u;

}  // namespace

struct ClauseReader::State {
  const Passage& passage;
  Discourse& discourse;
  PassageReading out;
  uint32_t open = kNone;  // the report that has no end yet
  uint32_t floor = 0;     // where the subject of the next verb may begin

  Report* open_report() { return open == kNone ? nullptr : &out.reports[open]; }
  const Report* open_report() const { return open == kNone ? nullptr : &out.reports[open]; }
};

PassageReading ClauseReader::read(const Passage& passage, Discourse& discourse) {
  State s{passage, discourse, {}, kNone, passage.first};
  for (uint32_t i = passage.first; i < passage.end; ++i) {
    if (const Quotation* quotation = quotation_at(s, i)) {
      i = std::max(quotation->after, i + 1) - 1;
      continue;
    }
    if (s.open_report() && begins_comment(i, passage.end)) close(s, i);
    const auto cue = cues_.read(s.floor, i, std::min(passage.end, i + 80), discourse);
    if (!cue) continue;
    take(s, *cue);
    i = cue->end - 1;
  }
  close(s, passage.end);
  std::erase_if(s.out.reports, [&](Report& report) {
    trim_clause(text_, report.first, report.end);
    return count_words(text_, report.first, report.end) < 2 || is_quotation(passage, report);
  });
  return std::move(s.out);
}

// ", tuduhan yang dibantah Moskow", ", namun tak merinci jumlahnya": the article's own words on what was reported.
bool ClauseReader::begins_comment(uint32_t at, uint32_t limit) const {
  const bool unsaid = text_.tokens[at].is(',') && at + 3 < limit && is(at + 1, WordClass::contrast_word) &&
                      is(at + 2, WordClass::negator) && is(at + 3, WordClass::speech_verb);
  if (unsaid) return true;
  if (!text_.tokens[at].is(',') || at + 2 >= limit || !is(at + 2, WordClass::relative_word)) return false;
  return text_.is_word(at + 1, "tuduhan") || text_.is_word(at + 1, "klaim") || text_.is_word(at + 1, "pernyataan");
}

// Whether nothing but one quotation was reported: it is listed as direct already.
bool ClauseReader::is_quotation(const Passage& passage, const Report& report) const {
  return std::ranges::any_of(passage.quotations, [&](const Quotation& q) {
    return q.open <= report.first && report.end <= q.after;
  });
}

const Quotation* ClauseReader::quotation_at(const State& s, uint32_t token) const {
  const auto it = std::ranges::lower_bound(s.passage.quotations, token, {}, &Quotation::open);
  return it != s.passage.quotations.end() && it->open == token ? &*it : nullptr;
}

// The quotation whose closing mark stands before the cue, with nothing but a comma or "demikian" between.
const Quotation* ClauseReader::quotation_before(const State& s, uint32_t token) const {
  auto it = std::ranges::lower_bound(s.passage.quotations, token, {}, &Quotation::open);
  if (it == s.passage.quotations.begin()) return nullptr;
  --it;
  for (uint32_t i = it->after; i < token; ++i) {
    if (text_.tokens[i].kind != TokenKind::punctuation && !is(i, WordClass::thus_word)) return nullptr;
  }
  return it->after <= token ? &*it : nullptr;
}

uint32_t ClauseReader::skip_links(uint32_t first, uint32_t end) const {
  while (first < end) {
    const auto link = lexicon_.match(text_, first, WordClass::sentence_link);
    const uint32_t taken = text_.tokens[first].is(',') ? 1 : link ? link->tokens : 0;
    if (taken == 0 || first + taken > end) break;
    first += taken;
  }
  return first;
}

uint32_t ClauseReader::sentence_begin(const State& s, uint32_t token) const {
  return std::max(s.passage.first, text_.sentence_of(token).first);
}

// The end of the token's sentence, or of the quotation that runs over it.
uint32_t ClauseReader::sentence_end(const State& s, uint32_t token) const {
  uint32_t end = text_.sentence_of(token).end;
  for (auto it = std::ranges::lower_bound(s.passage.quotations, token, {}, &Quotation::open);
       it != s.passage.quotations.end() && it->open < end; ++it) {
    if (it->after > end) end = text_.sentence_of(it->after - 1).end;
  }
  return std::min(end, s.passage.end);
}

// --- taking cues

void ClauseReader::take(State& s, SpeechCue cue) {
  if (cue.kind == CueKind::verb) return take_verb(s, cue);
  const bool that = cue.kind == CueKind::passive && cue.end < s.passage.end && is(cue.end, WordClass::that_word);
  if (that) return report_from(s, cue, cue.end + 1, "quote.reported");
  const uint32_t begin = sentence_begin(s, cue.first);
  if (cue.kind == CueKind::passive) {
    const bool compared = cue.first > begin && is(cue.first - 1, WordClass::like_word);
    return compared ? take_wrapping(s, cue) : accept(s, cue);
  }
  const bool leads = skip_links(begin, cue.first) == cue.first && !quotation_before(s, cue.first);
  const bool linked = leads && cue.first > begin && cue.kind == CueKind::after;
  if (leads && !linked) return take_leading(s, cue);
  take_wrapping(s, cue);
}

void ClauseReader::take_verb(State& s, SpeechCue cue) {
  if (cue.joined) {
    cue.speaker = !s.out.cues.empty() ? s.out.cues.back().speaker : speakers_.subject_of(s.passage.first, cue.first, s.discourse);
    if (cue.speaker == kNoEntity && s.passage.first + 1 == cue.first) cue.speaker = s.discourse.last_speaker();
    if (cue.speaker == kNoEntity) return;
  } else {
    cue.begin = contrast_begin(s, cue);
    if (nested(s, cue)) return;
  }
  bool marked = false;
  const uint32_t limit = sentence_end(s, cue.first);
  const uint32_t first = clause_begin(cue.end, limit, marked);
  const bool quoted = first < limit && quotation_at(s, first) != nullptr;
  if (!quoted && !has_clause(cue, first, limit, marked)) {
    const bool another = s.open_report() && cue.begin > s.passage.first && is(cue.begin - 1, WordClass::contrast_word);
    if (another) close(s, cue.begin);  // "…, tetapi Moskow membantahnya"
    if (!cue.joined && !s.open_report()) accept(s, cue);
    return;
  }
  const bool request = cue.key == "call" || cue.key == "request" || cue.key == "promise" || cue.key == "order";
  report_from(s, cue, first, request ? "quote.requested" : "quote.reported");
}

// A report that begins at `first` and lasts until something else closes it.
void ClauseReader::report_from(State& s, const SpeechCue& cue, uint32_t first, std::string_view rule) {
  const uint32_t limit = sentence_end(s, cue.first);
  if (Report* open = s.open_report(); open && s.out.cues[open->cue].key == "cited") {
    s.out.reports.pop_back();  // "Dilansir AFP, Kremlin mengatakan …": the Kremlin speaks
    s.open = kNone;
  }
  close(s, cue.begin);
  accept(s, cue);
  if (first >= limit) return;
  s.open = static_cast<uint32_t>(s.out.reports.size());
  s.out.reports.push_back({first, limit, static_cast<uint32_t>(s.out.cues.size() - 1), rule});
}

void ClauseReader::close(State& s, uint32_t end) {
  Report* report = s.open_report();
  if (!report) return;
  s.open = kNone;
  report->end = std::min(report->end, end);
  if (const Quotation* quotation = report->first > 0 ? quotation_at(s, report->first) : nullptr;
      quotation && quotation->after < report->end && (is(quotation->after, WordClass::speech_joiner) || is(quotation->after, WordClass::np_stop))) {
    report->end = quotation->after;  // "menyebutnya “tidak berdasar” serta menawarkan jalan lain": only that was said
  }
  while (report->end > report->first) {
    const uint32_t last = report->end - 1;
    const bool loose = text_.tokens[last].is(',') || is(last, WordClass::like_word) ||
                       is(last, WordClass::contrast_word) || (is(last, WordClass::speech_joiner) && report->end == end);
    if (!loose) break;
    --report->end;
    end = report->end;
  }
}

void ClauseReader::accept(State& s, const SpeechCue& cue) {
  s.out.cues.push_back(cue);
  s.floor = std::max(s.floor, cue.end);
  if (cue.key != "cited") s.discourse.spoke(cue.speaker, entities_, cue.individual);
}

// ", sementara Brigade Sungai, sayap militernya, menyebut …": where another party's clause begins in an open report;
// else where the cue's subject does.
uint32_t ClauseReader::contrast_begin(const State& s, const SpeechCue& cue) const {
  constexpr uint32_t kLongestSubject = 14;
  const Report* open = s.open_report();
  if (!open) return cue.begin;
  const uint32_t floor = std::max(open->first + 1, cue.begin - std::min(cue.begin, kLongestSubject));
  for (uint32_t i = cue.begin; i > floor; --i) {
    const uint32_t word = i - 1;
    if (is(word, WordClass::contrast_word) && text_.tokens[word - 1].is(',')) return i;
    if (looks_like_predicate(text_, word, lexicon_)) break;
  }
  return cue.begin;
}

// A report inside a report: the subject stands in the open clause and nothing sets it off.
bool ClauseReader::nested(const State& s, const SpeechCue& cue) const {
  const Report* open = s.open_report();
  if (!open || open->end <= cue.begin || s.out.cues[open->cue].key == "cited") return false;
  const Token& before = text_.tokens[cue.begin - 1];
  if (cue.begin == open->first) return true;
  return !(before.is(';') || is(cue.begin - 1, WordClass::contrast_word));
}

// "Menurut BMKG, hujan …", "Kata dia, …"
void ClauseReader::take_leading(State& s, const SpeechCue& cue) {
  if (cue.needs_quotation || s.open_report()) return;
  const uint32_t limit = sentence_end(s, cue.first);
  uint32_t first = past_brackets(cue.behind, limit);
  if (first < limit && !text_.tokens[first].is(',')) first = past_adverbial(first, limit);
  if (first < limit && text_.tokens[first].is(',')) first = past_apposition(past_when(first + 1, limit), limit);
  report_from(s, cue, first, cue.kind == CueKind::source ? "quote.according" : "quote.trailing");
}

// A cue behind or amid what it reports.
void ClauseReader::take_wrapping(State& s, const SpeechCue& cue) {
  if (const Report* open = s.open_report(); open && open->end > cue.first) {
    const bool last = count_words(text_, cue.behind, open->end) < 4;
    if (cue.kind == CueKind::after || last) close(s, cue.first);
    return;
  }
  if (const Quotation* quotation = quotation_before(s, cue.first)) {
    accept(s, cue);
    return report_fragment(s, *quotation);
  }
  const bool second_hand = cue.key == "cited" && !s.out.cues.empty();
  if (!cue.needs_quotation && !second_hand) report_around(s, cue);
}

// "Kedua negara “setuju untuk berunding,” kata Kremlin": the clause that ends with the quotation.
void ClauseReader::report_fragment(State& s, const Quotation& quotation) {
  if (!quotation.opened) return;
  const uint32_t first = skip_links(sentence_begin(s, quotation.open), quotation.open);
  if (first >= quotation.open || text_.tokens[quotation.open - 1].kind == TokenKind::punctuation) return;
  s.out.reports.push_back({first, quotation.end, static_cast<uint32_t>(s.out.cues.size() - 1), "quote.trailing"});
}

// "…, kata X." and "SBY, kata Anas, tidak …".
void ClauseReader::report_around(State& s, const SpeechCue& cue) {
  const uint32_t limit = sentence_end(s, cue.first);
  const uint32_t begin = std::max(sentence_begin(s, cue.first), s.floor);
  const uint32_t prefix = skip_links(begin, cue.first);
  uint32_t rest = past_brackets(cue.behind, limit);
  const bool comma = rest < limit && text_.tokens[rest].is(',');
  if (comma) ++rest;
  const bool only_link = prefix >= cue.first;
  const bool medial = count_words(text_, rest, limit) >= 3 &&
                      (only_link || (comma && has_predicate(rest, limit) && !has_predicate(prefix, cue.first)));
  const uint32_t first = only_link ? rest : prefix;
  const uint32_t end = medial ? limit : cue.first;
  if (first >= end) return;
  accept(s, cue);
  const auto rule = cue.kind == CueKind::source ? "quote.according" : "quote.trailing";
  s.out.reports.push_back({first, end, static_cast<uint32_t>(s.out.cues.size() - 1), rule});
  s.open = kNone;
}

// --- where clauses begin

uint32_t ClauseReader::past_brackets(uint32_t at, uint32_t limit) const {
  constexpr uint32_t kLongest = 10;
  if (at >= limit || !text_.tokens[at].is('(')) return at;
  for (uint32_t i = at + 1; i < std::min(limit, at + kLongest); ++i) {
    if (text_.tokens[i].is(')')) return i + 1;
  }
  return at;
}

// "Senin (25/9)," and "Selasa malam," between a cue and its clause.
uint32_t ClauseReader::past_when(uint32_t at, uint32_t limit) const {
  constexpr uint32_t kLongest = 10;
  if (at >= limit || !(is(at, WordClass::weekday) && text_.tokens[at].capitalised)) return at;
  for (uint32_t i = at + 1; i < std::min(limit, at + kLongest);) {
    if (text_.tokens[i].is(',')) return i + 1;
    if (is(i, WordClass::that_word)) return i;
    i = std::max(i + 1, past_brackets(i, limit));
  }
  return at;
}

// "kepada wartawan di Jakarta," : up to behind the comma, or to "bahwa".
uint32_t ClauseReader::past_adverbial(uint32_t at, uint32_t limit) const {
  if (!is(at, WordClass::clause_opener)) return at;
  const bool counted = at + 1 < limit && (text_.tokens[at + 1].is_number() || is(at + 1, WordClass::number_word));
  const bool hedge = text_.is_word(at, "sekitar") || text_.is_word(at, "antara") || text_.is_word(at, "hingga");
  if (counted && hedge) return at;  // "sekitar 120 ribu orang", "antara 20 dan 30 orang"
  const uint32_t stop = std::min(limit, at + kAdverbialReach);
  for (uint32_t i = at + 1; i < stop; ++i) {
    if (text_.tokens[i].is(',')) return has_predicate(at + 1, i) ? at : past_when(i + 1, limit);
    if (is(i, WordClass::that_word)) return i;
    if (is_double_mark(text_.tokens[i].mark)) return at;
  }
  return at;
}

// "Menurut Surya, peneliti Universitas Nusa Raya, harga …"
uint32_t ClauseReader::past_apposition(uint32_t at, uint32_t limit) const {
  constexpr uint32_t kLongest = 14;
  if (at < limit && is(at, WordClass::relative_word)) {  // "Menurut Rahmat (34), yang kehilangan istri, …"
    for (uint32_t i = at; i < std::min(limit, at + kLongest); ++i) {
      if (text_.tokens[i].is(',')) return past_when(i + 1, limit);
    }
    return at;
  }
  if (!speaker_noun_at(text_, at, limit, lexicon_) || text_.tokens[at].capitalised) return at;
  for (uint32_t i = at; i < std::min(limit, at + kLongest); ++i) {
    if (text_.tokens[i].is(',')) return has_predicate(at, i) ? at : past_when(i + 1, limit);
  }
  return at;
}

// "mengingatkan semua pihak bahwa …": behind "bahwa", where only who is spoken to stands before it; else `at`.
uint32_t ClauseReader::past_addressee(uint32_t at, uint32_t limit) const {
  constexpr uint32_t kLongest = 7;
  for (uint32_t i = at; i < std::min(limit, at + kLongest); ++i) {
    if (!text_.tokens[i].is_word()) return at;
    if (text_.is_word(i, "bahwa")) return i + 1;
    if (looks_like_predicate(text_, i, lexicon_)) return at;
  }
  return at;
}

// Behind the verb and what stands between it and its clause; `marked`: by a comma, a colon or "bahwa".
uint32_t ClauseReader::clause_begin(uint32_t at, uint32_t limit, bool& marked) const {
  constexpr int kMostParts = 4;
  if (const uint32_t that = past_addressee(at, limit); that > at) {
    marked = true;
    return that;
  }
  for (int part = 0; part < kMostParts && at < limit; ++part) {
    const Token& t = text_.tokens[at];
    const uint32_t before = at;
    if (t.is(',') || t.is(':')) {
      marked = true;
      at = past_when(at + 1, limit);
    } else if (is(at, WordClass::that_word)) {
      marked = true;
      return at + 1;
    } else {
      at = past_when(past_adverbial(at, limit), limit);
    }
    if (at == before) break;
  }
  if (at < limit && is(at, WordClass::so_that)) {
    marked = true;
    ++at;
  }
  return at;
}

bool ClauseReader::has_clause(const SpeechCue& cue, uint32_t first, uint32_t limit, bool marked) const {
  if (first >= limit) return false;
  const std::string_view key = cue.key;
  if (key == "none") return false;  // "meminta maaf"
  if (!marked && is_same_matter(first, limit)) return false;
  if (key == "strong") return marked || !is(first, WordClass::matter_word);
  if (key == "weak") return marked || has_predicate(first, limit) || calls_something(first, limit) ||
                                counts_victims(first, limit) || judges(cue, first, limit);
  if (key == "marked") return marked || text_.is_word(first, "akan") || promises_not(first, limit);
  if (key == "request" || key == "order") {
    const bool order = key == "order";  // "memerintahkan penahanan" is an act, "memerintahkan agar …" is said
    if (!order && names_action(first)) return true;
    const uint32_t stop = std::min(limit, first + kPredicateReach);
    for (uint32_t i = cue.end; i < stop && !text_.tokens[i].is(','); ++i) {
      if (is(i, WordClass::so_that)) return true;
    }
    return order ? marked : has_predicate(first, limit);
  }
  return true;  // call, promise
}

// "mengancam tidak akan hadir"
bool ClauseReader::promises_not(uint32_t first, uint32_t limit) const {
  return first + 1 < limit && text_.is_word(first, "tidak") && text_.is_word(first + 1, "akan");
}

// "menyerukan hal serupa", "membantah klaim itu": nothing of its own is said.
bool ClauseReader::is_same_matter(uint32_t first, uint32_t limit) const {
  constexpr std::string_view kSaid[] = {"klaim", "tuduhan", "tudingan", "laporan", "pernyataan", "kabar", "dugaan", "anggapan"};
  const bool said = first + 1 < limit && is(first + 1, WordClass::determiner) &&
                    std::ranges::any_of(kSaid, [&](std::string_view noun) { return text_.is_word(first, noun); });
  const bool ends = first + 2 >= limit || text_.tokens[first + 2].is(',') || text_.tokens[first + 2].is('.') || is(first + 2, WordClass::and_word);
  if (said && ends) return true;
  if (first + 1 >= limit || !text_.is_word(first, "hal")) return false;
  return text_.is_word(first + 1, "serupa") || text_.is_word(first + 1, "senada") ||
         (first + 2 < limit && text_.is_word(first + 2, "sama"));
}

// "menyebut jatuhnya rezim itu sebagai tindakan yang adil", "menyebut pengusiran itu “kejahatan yang nyata”": what it is
// called makes a clause of it.
bool ClauseReader::calls_something(uint32_t first, uint32_t limit) const {
  const uint32_t stop = std::min(limit, first + kPredicateReach);
  for (uint32_t i = first + 1; i + 1 < stop && !text_.tokens[i].is(','); ++i) {
    if (text_.is_word(i, "sebagai")) return true;
    if (is_double_mark(text_.tokens[i].mark)) return is(i - 1, WordClass::determiner);
  }
  return false;
}

// "menilai ratifikasi itu penting bagi kawasan": an adjective behind the determiner says what is thought of it.
bool ClauseReader::judges(const SpeechCue& cue, uint32_t first, uint32_t limit) const {
  constexpr std::string_view kOpinions[] = {"menilai", "menganggap", "memandang", "meyakini", "menyebut"};
  constexpr size_t kShortest = 4;
  if (std::ranges::none_of(kOpinions, [&](std::string_view verb) { return text_.is_word(cue.first, verb); })) return false;
  const uint32_t stop = std::min(limit, first + kPredicateReach);
  for (uint32_t i = first; i + 1 < stop && !text_.tokens[i].is(','); ++i) {
    if (i == first || !is(i, WordClass::determiner)) continue;
    const Token& next = text_.tokens[i + 1];
    const bool small = is(i + 1, WordClass::clause_opener) || is(i + 1, WordClass::np_stop) || is(i + 1, WordClass::np_bridge);
    return next.is_word() && !next.capitalised && next.span.size() >= kShortest && !small;
  }
  return false;
}

// "melaporkan setidaknya 733 korban jiwa di kota itu": a count needs no verb.
bool ClauseReader::counts_victims(uint32_t first, uint32_t limit) const {
  constexpr uint32_t kReach = 6;
  bool number = false;
  for (uint32_t i = first; i < std::min(limit, first + kReach); ++i) {
    number = number || text_.tokens[i].is_number() || is(i, WordClass::number_word);
    if (number && text_.is_word(i, "korban")) return true;
    if (!text_.tokens[i].is_word() && !text_.tokens[i].is_number()) return false;
  }
  return false;
}

// "menuntut pembebasan semua tawanan": a noun of action, what is asked for in one word.
bool ClauseReader::names_action(uint32_t first) const {
  constexpr size_t kShortest = 9;
  const std::string_view word = text_.str(first);
  return !text_.tokens[first].capitalised && word.size() >= kShortest && word.starts_with("pe") && word.ends_with("an");
}

// ", Sulawesi Selatan, Ahad (28/3), ": behind names and days between commas that belong to a subject; `comma` where
// anything else stands there.
uint32_t ClauseReader::past_names(uint32_t comma, uint32_t limit) const {
  constexpr uint32_t kLongest = 24;
  uint32_t last = comma;
  for (uint32_t i = comma + 1; i < std::min(limit, comma + kLongest); ++i) {
    const Token& t = text_.tokens[i];
    if (t.is(',')) {
      if (i == last + 1) return comma;
      last = i;
    } else if (t.is_word() && !t.capitalised) {
      return last > comma && i == last + 1 ? i : comma;
    } else if (!t.is_word() && !t.is_number() && !t.is('(') && !t.is(')') && !t.is('/')) {
      return comma;
    }
  }
  return comma;
}

// A verb of the clause itself: not one behind "yang", "untuk", "dan".
bool ClauseReader::has_predicate(uint32_t first, uint32_t limit) const {
  const uint32_t stop = std::min(limit, first + kPredicateReach);
  for (uint32_t i = first; i < stop; ++i) {
    const Token& t = text_.tokens[i];
    if (t.is(',')) {
      const uint32_t behind = past_names(i, limit);
      return behind > i && behind < limit && looks_like_predicate(text_, behind, lexicon_);
    }
    if (t.is(';')) return false;
    if (!t.is_word() || !looks_like_predicate(text_, i, lexicon_)) continue;
    if (i == first || !is(i - 1, WordClass::subordinator)) return true;
  }
  return false;
}

}  // namespace jejak
