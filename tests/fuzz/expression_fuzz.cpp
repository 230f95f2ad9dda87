// Any bytes as what a reader looks for: as an expression on a text, and as a query on articles. Finds lie inside the text,
// in order, on code-point boundaries. The expression ends at the first line's end; the text follows.
#include "core/pattern.h"
#include "core/utf8.h"
#include "tests/fuzz/corpus.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"
#include "wasm/search.h"
#include "wasm/workshop.h"

namespace jejak::fuzz {
namespace {

void check_finds(const std::vector<Span>& finds, std::string_view text) {
  uint32_t end = 0;
  for (const Span& find : finds) {
    require(find.begin >= end && find.begin < find.end && find.end <= text.size(), "finds are in order, inside the text");
    require(!is_continuation(text[find.begin]), "a find begins on a code point");
    require(find.end == text.size() || !is_continuation(text[find.end]), "a find ends on a code point");
    end = find.end;
  }
}

// As the workshop answers; through its bytes.
PatternAnswer answer_to(std::string_view query) {
  std::vector<std::string> texts;
  for (uint32_t i = 0; i < two_articles().documents.size(); ++i) texts.emplace_back(two_articles().text_of_article(i));
  const auto answer = answer_from_bytes(to_bytes(find_pattern(expression_of(query).value_or(""), texts, kMostFinds)));
  require(answer.has_value(), "an answer is read as it was written");
  return answer.value_or(PatternAnswer{});
}

}  // namespace

void run_expression(std::string_view input) {
  Choices choices(input);
  const std::string_view typed = choices.until('\n');
  const std::string_view text = choices.rest();
  const auto pattern = Pattern::compile(typed);
  if (pattern && !find_invalid_utf8(text)) check_finds(pattern->find_all(text, 100), text);

  static std::optional<WordIndex> words;
  for (const std::string& query : {std::string(typed), "/" + std::string(typed) + "/"}) {
    const SearchResult found = search(two_articles(), query, words, answer_to(query));
    require(found.finds <= kMostFinds, "finds are bounded");
    for (const FoundSentence& sentence : found.sentences) {
      check_finds(sentence.finds, two_articles().text_of_article(sentence.article));
    }
  }
}

}  // namespace jejak::fuzz
