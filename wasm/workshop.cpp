#include "wasm/workshop.h"

#include <utility>

#include "core/extract.h"
#include "core/prepared.h"
#include "core/prepared_visit.h"
#include "wasm/search.h"

namespace jejak {
namespace {

// Read in one step: enough to be faster together, few enough to stop between two steps.
constexpr size_t kMostTogether = 8, kBytesTogether = 16u << 10;

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
  preparer_.emplace(*resources_, Linking::part);
  articles_.clear();
  next_position_ = kPartPositions + 1;
  diagnostics_ = {};
}

void Workshop::add(std::string_view name, std::string_view bytes, SourcePiece piece) {
  const auto keep = [&](Article article) { articles_.push_back(std::move(article)); };
  const SourceFormat format = piece.is_lines ? SourceFormat::json_lines : guess_format(name, bytes);
  const size_t before = diagnostics_.errors.size();
  read_articles(bytes, name, stem_of(name), format, next_position_, keep, diagnostics_);
  for (size_t i = before; i < diagnostics_.errors.size(); ++i) diagnostics_.errors[i].offset += piece.offset;
}

bool Workshop::step() {
  std::vector<Article> together;
  for (size_t bytes = 0; !articles_.empty() && together.size() < kMostTogether && bytes < kBytesTogether; articles_.pop_front()) {
    bytes += articles_.front().text.size();
    together.push_back(std::move(articles_.front()));
  }
  for (Document& document : extract_all(together, *resources_)) preparer_->add(with_sentences(std::move(document), *resources_));
  return !articles_.empty();
}

std::string Workshop::part() {
  std::string bytes = preparer_->finish(diagnostics_.errors, Afterwards::let_go);
  preparer_.reset();
  return bytes;
}

void Workshop::gather_begin() { gathering_.emplace(*resources_); }

Result<void> Workshop::gather(std::string_view part) { return gathering_->add(part); }

Result<std::string> Workshop::finish(Afterwards afterwards) { return gathering_->finish(afterwards); }

Result<void> Workshop::open(std::string_view bytes) {
  texts_.clear();
  PreparedCollection rest;
  return visit_prepared(bytes, "articles.jejak", rest, [&](Document&& document, std::vector<Span>&&) {
    texts_.push_back(std::move(document.article.text));
  });
}

PatternAnswer Workshop::find(std::string_view expression) const { return find_pattern(expression, texts_, kMostFinds); }

}  // namespace jejak
