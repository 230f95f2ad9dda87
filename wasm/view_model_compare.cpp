#include "wasm/view_model_compare.h"

#include <algorithm>
#include <set>

#include "core/comparison_words.h"
#include "wasm/describe.h"
#include "wasm/filter.h"

namespace jejak {
namespace {

constexpr size_t kMostCards = 100;  // of very large collections the first are shown
constexpr size_t kMostRows = 12;    // of one card
constexpr size_t kMostBytes = 300;  // of the values of one row: "4 polisi, 2 orang"

Tongue tongue_of(Language language) { return language == Language::english ? Tongue::english : Tongue::indonesian; }

// The question that is most worth a look stands first.
int rank_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::contradict: return 0;
    case Verdict::different_scope: return 1;
    case Verdict::compatible: return 2;
    case Verdict::agree: return 3;
  }
  return 3;
}

struct Topic {
  std::string_view key;
  Text text;
};
constexpr Topic kTopics[] = {
    {"taking", Text::topic_taking},       {"operation", Text::topic_operation}, {"fighters", Text::topic_fighters},
    {"authority", Text::topic_authority}, {"holding", Text::topic_holding},     {"death", Text::topic_death},
    {"outcome", Text::topic_outcome},     {"leaving", Text::topic_leaving},
};

std::string topic_label(std::string_view topic, Language language) {
  for (const Topic& entry : kTopics) {
    if (entry.key == topic) return std::string(text_of(language, entry.text));
  }
  return std::string(topic);
}

// The core's subjects are parts of sentences: "korban tewas dalam …".
std::string capitalised(std::string subject) {
  if (!subject.empty() && subject[0] >= 'a' && subject[0] <= 'z') subject[0] = static_cast<char>(subject[0] - 'a' + 'A');
  return subject;
}

class CompareBuilder {
 public:
  CompareBuilder(const Corpus& corpus, Language language) : corpus_(corpus), language_(language) {}

  // Requires: it is one of the corpus' own.
  CompareCard card(const Comparison& comparison) {
    CompareCard card;
    const bool english = language_ == Language::english;
    card.verdict = comparison.verdict;
    card.verdict_label = word(text_of_verdict(comparison.verdict));
    card.subject = capitalised(english ? comparison.subject : comparison.subject_id);
    const NumberedReason& reason = corpus_.reasons[static_cast<size_t>(&comparison - corpus_.collection.comparisons.data())];
    card.reason = english ? reason.reason : reason.reason_id;
    std::set<uint32_t> articles;
    size_t left_out = 0;
    for (size_t i = 0; i < comparison.claims.size();) {
      const size_t end = row_end(comparison.claims, i);
      articles.insert(comparison.claims[i].article);
      if (card.rows.size() < kMostRows) card.rows.push_back(row(comparison.claims, i, end));
      else ++left_out;
      i = end;
    }
    card.silent = silent(corpus_.documents.size() - articles.size());
    card.more = and_more(language_, left_out);
    return card;
  }

  FramingCard framing(const FramingGroup& group) {
    FramingCard card{topic_label(group.topic, language_), {}};
    for (const FramingUse& use : group.uses) {
      if (card.rows.size() == kMostRows) break;
      add_use(card, use);
    }
    return card;
  }

 private:
  std::string word(Text text) const { return std::string(text_of(language_, text)); }

  std::string label(uint32_t article) const { return numbered_label(corpus_.documents.head(article), article, language_); }

  Span sentence_of(const Claim& claim) const {
    return sentence_around(corpus_, claim.article, corpus_.span_of(mention_of_claim(corpus_, claim)));
  }

  // Claims of one voice in one sentence are one row: "4 polisi, 2 orang".
  size_t row_end(const std::vector<Claim>& claims, size_t begin) const {
    const Span sentence = sentence_of(claims[begin]);
    size_t end = begin + 1;
    while (end < claims.size() && claims[end].article == claims[begin].article &&
           claims[end].attributed_to == claims[begin].attributed_to && sentence_of(claims[end]) == sentence) {
      ++end;
    }
    return end;
  }

  CompareRow row(const std::vector<Claim>& claims, size_t begin, size_t end) const {
    const Claim& first = claims[begin];
    CompareRow row;
    row.article = first.article;
    row.article_label = label(first.article);
    row.target = Target::of_mention(mention_of_claim(corpus_, first));
    if (!first.attributed_name.empty()) {
      row.source = fill(text_of(language_, Text::attributed_to), {{"who", source_name(first)}});
    }
    std::vector<Span> marks;
    for (size_t i = begin; i < end; ++i) {
      const std::string words = claim_text(claims[i], tongue_of(language_));
      marks.push_back(corpus_.span_of(mention_of_claim(corpus_, claims[i])));
      if (row.value.size() > kMostBytes || row.value.find(words) != std::string::npos) continue;
      row.value += (row.value.empty() ? "" : ", ") + words;
      if (row.value.size() > kMostBytes) row.value += ", …";
    }
    row.excerpt = excerpt_of(corpus_, first.article, sentence_of(first), marks);
    return row;
  }

  std::string source_name(const Claim& claim) const {
    const CorpusEntityId entity = corpus_.find(claim.attributed_to);
    return entity == kNoCorpusEntity ? claim.attributed_name : display_name(corpus_.entities[entity].entity, language_);
  }

  std::string silent(size_t articles) const {
    if (articles == 0) return "";
    const std::string n = format_number(language_, static_cast<int64_t>(articles));
    return fill(text_of(language_, articles == 1 ? Text::compare_silent_one : Text::compare_silent), {{"n", n}});
  }

  // The same word of an article in the same voice is one row.
  void add_use(FramingCard& card, const FramingUse& use) const {
    const LoadedTerm& term = term_of(corpus_, use);
    const std::string_view words = text_of(corpus_.text_of_article(use.article), term.span);
    FramingRow row{use.article, term.span, label(use.article), std::string(words), voice_of(use), {}};
    for (const FramingRow& other : card.rows) {
      if (other.article == row.article && other.term == row.term && other.voice == row.voice) return;
    }
    row.excerpt = excerpt_of(corpus_, use.article, sentence_around(corpus_, use.article, row.words), {row.words});
    card.rows.push_back(std::move(row));
  }

  std::string voice_of(const FramingUse& use) const {
    const LoadedTerm& term = term_of(corpus_, use);
    if (term.speaker != kNoEntity) {
      const Entity& speaker = corpus_.documents[use.article].entities[term.speaker];
      return fill(text_of(language_, Text::framing_said_by), {{"who", display_name(speaker, language_)}});
    }
    if (term.quoted) return word(Text::framing_quoted);
    return term.hedged ? word(Text::framing_hedged) : std::string();
  }

  const Corpus& corpus_;
  Language language_;
};

void count_verdicts(CompareModel& model) {
  for (const Verdict verdict : {Verdict::contradict, Verdict::different_scope, Verdict::compatible, Verdict::agree}) {
    const auto n = std::ranges::count(model.cards, verdict, &CompareCard::verdict);
    if (n == 0) continue;
    model.counts.emplace_back(verdict, format_number(model.language, n) + " " +
                                           std::string(text_of(model.language, text_of_verdict(verdict))));
  }
}

}  // namespace

Text text_of_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::agree: return Text::verdict_agree;
    case Verdict::compatible: return Text::verdict_compatible;
    case Verdict::different_scope: return Text::verdict_different_scope;
    case Verdict::contradict: return Text::verdict_contradict;
  }
  return Text::verdict_agree;
}

CompareModel build_compare_model(const Corpus& corpus, const AppState& state, const Sieve* given) {
  CompareModel model;
  model.language = state.language;
  CompareBuilder builder(corpus, state.language);
  const SieveOf sieve_of(corpus, state.filter, given);
  const Sieve& sieve = sieve_of;
  // A question shows where one of its answers passes, and then with all of them: alone it would compare nothing.
  for (const Comparison& comparison : corpus.collection.comparisons) {
    if (model.cards.size() == kMostCards) break;
    const bool passes = std::ranges::any_of(comparison.claims, [&](const Claim& claim) {
      return sieve.passes(mention_of_claim(corpus, claim));
    });
    if (passes) model.cards.push_back(builder.card(comparison));
  }
  std::ranges::stable_sort(model.cards, {}, [](const CompareCard& card) { return rank_of(card.verdict); });
  for (const FramingGroup& group : corpus.collection.framing) {
    if (model.framing.size() == kMostCards) break;
    const bool passes = std::ranges::any_of(group.uses, [&](const FramingUse& use) {
      return sieve.passes(use.article, term_of(corpus, use).span);
    });
    if (passes) model.framing.push_back(builder.framing(group));
  }
  const size_t n = model.cards.size();
  const Text none = state.filter.narrows() ? Text::compare_filtered : Text::compare_empty;
  const Text summary = n == 0 ? none : n == 1 ? Text::compare_summary_one : Text::compare_summary;
  model.summary = fill(text_of(state.language, summary), {{"n", format_number(state.language, static_cast<int64_t>(n))}});
  count_verdicts(model);
  return model;
}

}  // namespace jejak
