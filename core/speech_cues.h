// Finds the words by which a sentence says that somebody speaks, and who:
//   verb     "X mengatakan …"            after    "…, kata X", "…, ujarnya"
//   source   "menurut X", "dilansir X"   passive  "hal itu disampaikan X", "dalam pernyataan X dikatakan bahwa"
// Words that only look like it ("kata kunci", "belum mengatakan", "yang menyebut") are none: a cue has a speaker.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/lexicon.h"
#include "core/speakers.h"
#include "core/tokens.h"

namespace jejak {

enum class CueKind : uint8_t { verb, after, source, passive };

struct SpeechCue {
  CueKind kind = CueKind::verb;
  std::string_view key;        // the lexicon's: "strong", "weak", "according", "cited", "nya", …
  uint32_t first = 0, end = 0; // the cue's own tokens
  uint32_t begin = 0;          // where subject and cue begin
  uint32_t behind = 0;         // the first token behind cue and speaker
  EntityId speaker = kNoEntity;
  bool joined = false;         // a verb without a subject of its own: ", menambahkan"
  bool needs_quotation = false;  // a cue only beside quotation marks: "keluh", "canda"
  bool individual = false;     // "seorang pejabat Hamas": one person of a body
};

class CueReader {
 public:
  CueReader(const TokenisedText& text, const Lexicon& lexicon, SpeakerReader& speakers)
      : text_(text), lexicon_(lexicon), speakers_(speakers) {}

  // The cue that begins at token `at`; `begin` is where its subject may begin, `limit` the end of its sentence.
  std::optional<SpeechCue> read(uint32_t begin, uint32_t at, uint32_t limit, const Discourse& discourse);

 private:
  std::optional<SpeechCue> read_verb(uint32_t begin, uint32_t at, const Discourse& discourse);
  std::optional<SpeechCue> read_after(uint32_t begin, uint32_t at, uint32_t limit, const Discourse& discourse);
  bool cue_is_noun(uint32_t at, uint32_t end, uint32_t limit) const;
  std::optional<SpeechCue> read_source(uint32_t begin, uint32_t at, uint32_t limit, const Discourse& discourse);
  std::optional<SpeechCue> read_passive(uint32_t begin, uint32_t at, uint32_t limit, const Discourse& discourse);
  std::optional<SpeakerReading> statement_before(uint32_t begin, uint32_t at, const Discourse& discourse);
  bool is(uint32_t token, WordClass word_class) const {
    return lexicon_.may_begin(text_.tokens[token].word, word_class);
  }

  const TokenisedText& text_;
  const Lexicon& lexicon_;
  SpeakerReader& speakers_;
};

}  // namespace jejak
