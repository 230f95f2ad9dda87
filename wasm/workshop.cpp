#include "wasm/workshop.h"

#include <utility>

#include "core/prepared.h"
#include "wasm/search.h"

namespace jejak {
namespace {

// "arsip/kabar.txt" -> "kabar"
std::string_view stem_of(std::string_view name) {
  if (const size_t slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  return name.substr(0, name.rfind('.'));
}

}  // namespace

PatternAnswer find_pattern(std::string_view expression, const std::vector<std::string>& texts, size_t most) {
  PatternAnswer answer;
  answer.expression = expression;
  const auto pattern = Pattern::compile(expression);
  if (!pattern) {
    answer.error = pattern.error();
    return answer;
  }
  for (uint32_t article = 0; article < texts.size() && answer.finds.size() < most; ++article) {
    for (const Span find : pattern->find_all(texts[article], most - answer.finds.size())) {
      answer.finds.push_back({article, find});
    }
  }
  return answer;
}

Result<void> Workshop::load(std::string_view lexicon_json, std::string_view gazetteer_json) {
  auto resources = build_resources(lexicon_json, gazetteer_json);
  if (!resources) return std::unexpected(resources.error());
  resources_ = std::make_unique<Resources>(std::move(*resources));
  return {};
}

void Workshop::begin() {
  preparer_.emplace(*resources_);
  articles_.clear();
  texts_.clear();
  next_position_ = 1;
  diagnostics_ = {};
}

void Workshop::add(std::string_view name, std::string_view bytes) {
  const auto keep = [&](Article article) { articles_.push_back(std::move(article)); };
  read_articles(bytes, name, stem_of(name), guess_format(name, bytes), next_position_, keep, diagnostics_);
}

bool Workshop::step() {
  if (articles_.empty()) return false;
  const WholeReading reading = read_whole(std::move(articles_.front()), *resources_);
  articles_.pop_front();
  preparer_->add(reading);
  texts_.push_back(reading.document.article.text);
  return !articles_.empty();
}

Result<std::string> Workshop::finish() {
  if (read() == 0) {
    if (!diagnostics_.errors.empty()) return std::unexpected(diagnostics_.errors.front());
    return std::unexpected(Error{ErrorCode::empty_body, "", 0, "", "it holds no article"});
  }
  std::string bytes = preparer_->finish(diagnostics_.errors);
  preparer_.reset();
  return bytes;
}

Result<void> Workshop::open(std::string_view bytes) {
  auto collection = read_prepared(bytes, "articles.jejak");
  if (!collection) return std::unexpected(collection.error());
  texts_.clear();
  for (Document& document : collection->documents) texts_.push_back(std::move(document.article.text));
  return {};
}

PatternAnswer Workshop::find(std::string_view expression) const { return find_pattern(expression, texts_, kMostFinds); }

}  // namespace jejak
