// Says in plain words why a value is what it is: the rule's sentence from the lexicon, its placeholders filled in.
//   "Selasa pekan lalu" -> "“Selasa pekan lalu” is the Tuesday of the week before 2023-09-25."
// Placeholders: {text} the mention, {evidence} the deciding words, {value} the value, {anchor} the day counted from.
#pragma once

#include <string>
#include <string_view>

#include "core/document.h"
#include "core/lexicon.h"
#include "core/span.h"

namespace jejak {

enum class ReaderLanguage : uint8_t { english, indonesian };

// What stands for the placeholders of a rule's sentence; quotation marks are part of it, not of the sentence.
struct RuleWords {
  std::string_view text, evidence, value, anchor;
};
// One pass: a placeholder that an article's own words happen to hold stays as they wrote it.
std::string fill_rule_text(std::string_view pattern, const RuleWords& words);

// A rule that decided on the words at `span`, and what is to be said of it.
struct RuleUse {
  std::string_view rule;
  Span span, evidence;  // of the article's text; evidence: empty where the span itself decided
  std::string_view value, anchor;
};
// The rule's sentence with its words filled in, the article's between “ ”; empty where the lexicon has no sentence.
std::string rule_reason(const RuleUse& use, std::string_view text, const Lexicon& lexicon, ReaderLanguage language);
// The same with the sentence at hand; null: none.
std::string rule_reason(const RuleUse& use, std::string_view text, const RuleText* rule, ReaderLanguage language);

// One sentence; the rule's id where the lexicon has no sentence for it.
std::string explain(const Document& document, const MentionRef& mention, const Lexicon& lexicon, ReaderLanguage language);

// The value alone, as it stands in the analysis: "2023-09-19", "shusha (location)", "2802 at_least killed soldiers".
std::string describe_value(const Document& document, const MentionRef& mention);

// All mentions and events of a document, each with its reason (`jejak extract --explain`).
std::string explain_all(const Document& document, const Lexicon& lexicon, ReaderLanguage language);

}  // namespace jejak
