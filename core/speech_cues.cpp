#include "core/speech_cues.h"

namespace jejak {

std::optional<SpeechCue> CueReader::read(uint32_t begin, uint32_t at, uint32_t limit, const Discourse& discourse) {
  const Token& token = text_.tokens[at];
  if (!token.is_word() || token.word == kUnknownWord || (token.capitalised && !token.sentence_initial)) {
    return std::nullopt;
  }
  std::optional<SpeechCue> cue;
  if (is(at, WordClass::speech_source)) cue = read_source(begin, at, limit, discourse);
  if (!cue && is(at, WordClass::speech_verb)) cue = read_verb(begin, at, discourse);
  if (!cue && is(at, WordClass::speech_post)) cue = read_after(begin, at, limit, discourse);
  if (!cue && is(at, WordClass::speech_passive)) cue = read_passive(begin, at, limit, discourse);
  return cue;
}

std::optional<SpeechCue> CueReader::read_verb(uint32_t begin, uint32_t at, const Discourse& discourse) {
  const auto verb = lexicon_.match(text_, at, WordClass::speech_verb);
  if (!verb || at == begin) return std::nullopt;
  const auto subject = speakers_.read_before(begin, at, discourse);
  if (!subject) return std::nullopt;
  SpeechCue cue{CueKind::verb, verb->entry->key, at, at + verb->tokens, subject->first, at + verb->tokens,
                subject->speaker, subject->first == subject->end, false};
  if (!cue.joined && cue.speaker == kNoEntity) return std::nullopt;
  cue.individual = text_.is_word(subject->first, "seorang");
  return cue;
}

std::optional<SpeechCue> CueReader::read_after(uint32_t begin, uint32_t at, uint32_t limit,
                                               const Discourse& discourse) {
  const auto word = lexicon_.match(text_, at, WordClass::speech_post);
  if (!word) return std::nullopt;
  // "Klaim tersebut", "Janji itu": a noun that somebody's words are called by.
  const bool noun = cue_is_noun(at, at + word->tokens, limit);
  if (noun) return std::nullopt;
  const bool free = at == begin || text_.tokens[at - 1].kind == TokenKind::punctuation ||
                    is(at - 1, WordClass::thus_word);
  if (!free) return std::nullopt;
  SpeechCue cue{CueKind::after, word->entry->key, at, at + word->tokens, at, at + word->tokens,
                kNoEntity, false, word->entry->value == 0};
  if (word->entry->key == "nya") {
    cue.speaker = discourse.one();
  } else if (const auto who = speakers_.read_after(cue.end, limit, discourse)) {
    cue.speaker = who->speaker;
    cue.behind = who->end;
  } else {
    return std::nullopt;
  }
  return cue;
}

bool CueReader::cue_is_noun(uint32_t at, uint32_t end, uint32_t limit) const {
  return text_.tokens[at].sentence_initial && end < limit && is(end, WordClass::determiner);
}

std::optional<SpeechCue> CueReader::read_source(uint32_t, uint32_t at, uint32_t limit, const Discourse& discourse) {
  const auto word = lexicon_.match(text_, at, WordClass::speech_source);
  if (!word || (at > 0 && is(at - 1, WordClass::relative_word))) return std::nullopt;
  SpeechCue cue{CueKind::source, word->entry->key, at, at + word->tokens, at, at + word->tokens,
                kNoEntity, false, false};
  if (word->entry->key == "nya") {
    cue.speaker = discourse.one();
    return cue;
  }
  const auto who = speakers_.read_after(cue.end, limit, discourse);
  if (!who || who->speaker == kNoEntity) return std::nullopt;
  cue.speaker = who->speaker;
  cue.behind = who->end;
  return cue;
}

// "Hal itu disampaikan Ratna", "Dalam pernyataan oleh Kremlin dikatakan bahwa …".
std::optional<SpeechCue> CueReader::read_passive(uint32_t begin, uint32_t at, uint32_t limit,
                                                 const Discourse& discourse) {
  const auto word = lexicon_.match(text_, at, WordClass::speech_passive);
  if (!word || (at > 0 && (is(at - 1, WordClass::negator) || is(at - 1, WordClass::relative_word)))) {
    return std::nullopt;
  }
  SpeechCue cue{CueKind::passive, word->entry->key, at, at + word->tokens, at, at + word->tokens,
                kNoEntity, false, false};
  std::optional<SpeakerReading> who;
  if (word->entry->key == "nya") {
    who = SpeakerReading{discourse.one(), cue.end, cue.end};
  } else if (cue.end < limit && is(cue.end, WordClass::that_word)) {
    who = statement_before(begin, at, discourse);
    if (who) who->end = cue.end;
  } else {
    who = speakers_.read_after(cue.end, limit, discourse);
  }
  if (!who || who->speaker == kNoEntity) return std::nullopt;
  cue.speaker = who->speaker;
  cue.behind = who->end;
  return cue;
}

std::optional<SpeakerReading> CueReader::statement_before(uint32_t begin, uint32_t at, const Discourse& discourse) {
  constexpr uint32_t kFarthest = 24;  // tokens
  const uint32_t first = at - begin > kFarthest ? at - kFarthest : begin;
  for (uint32_t i = first; i < at; ++i) {
    if (!is(i, WordClass::statement_noun)) continue;
    if (auto who = speakers_.read_after(i, at, discourse)) return who;
  }
  return std::nullopt;
}

}  // namespace jejak
