#include "core/prepare.h"

#include <utility>

#include "core/collection.h"
#include "core/extract.h"
#include "core/judgement.h"
#include "core/tokens.h"

namespace jejak {
namespace {

// The reasons once more, with the articles called by their numbers from 1: "1 / 5", as a reader sees them.
std::vector<NumberedReason> numbered_reasons(const Collection& collection, std::vector<Digest>& digests) {
  std::vector<std::string> ids;
  for (size_t i = 0; i < digests.size(); ++i) ids.push_back(std::exchange(digests[i].article, std::to_string(i + 1)));
  std::vector<NumberedReason> reasons;
  reasons.reserve(collection.comparisons.size());
  for (const Comparison& comparison : collection.comparisons) {
    Judgement judged = judge(comparison.question, comparison.claims, digests);
    reasons.push_back({std::move(judged.reason), std::move(judged.reason_id)});
  }
  for (size_t i = 0; i < digests.size(); ++i) digests[i].article = std::move(ids[i]);
  return reasons;
}

}  // namespace

WholeReading with_sentences(Document document, const Resources& resources) {
  const TokenisedText text = tokenise(document.article.text, document.blocks, resources.vocabulary);
  std::vector<Span> sentences;
  sentences.reserve(text.sentences.size());
  for (const Sentence& sentence : text.sentences) sentences.push_back(sentence.span);
  return {std::move(document), std::move(sentences)};
}

WholeReading read_whole(Article article, const Resources& resources) {
  return with_sentences(extract(std::move(article), resources), resources);
}

void Preparer::add(const WholeReading& reading) {
  writer_.add(reading.document, reading.sentences);
  if (linking_ == Linking::linked) digests_.push_back(digest_of(reading.document));
}

std::string Preparer::finish(const std::vector<Error>& errors, Afterwards afterwards) {
  const Collection collection = link_articles(digests_);
  const std::vector<NumberedReason> numbered = numbered_reasons(collection, digests_);
  if (afterwards == Afterwards::let_go) digests_ = {};
  return writer_.finish(collection, numbered, errors, resources_.lexicon, afterwards);
}

}  // namespace jejak
