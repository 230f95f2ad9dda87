#include "core/prepared_articles.h"

#include <utility>
#include <vector>

#include "core/prepared.h"
#include "core/prepared_reader.h"

namespace jejak {

struct PreparedArticles::Opened {
  std::string bytes;
  PreparedTables tables;

  FormReader reader(uint32_t article) const {
    const uint64_t offset = tables.articles[article];
    return FormReader(std::string_view(bytes).substr(static_cast<size_t>(offset)), offset, tables, nullptr);
  }
};

PreparedArticles::PreparedArticles() : opened_(std::make_unique<const Opened>()) {}
PreparedArticles::PreparedArticles(std::unique_ptr<const Opened> opened) : opened_(std::move(opened)) {}
PreparedArticles::~PreparedArticles() = default;
PreparedArticles::PreparedArticles(PreparedArticles&&) noexcept = default;
PreparedArticles& PreparedArticles::operator=(PreparedArticles&&) noexcept = default;

size_t PreparedArticles::size() const { return opened_->tables.articles.size(); }

DocumentHead PreparedArticles::head(uint32_t article) const {
  DocumentHead head;
  FormReader reader = opened_->reader(article);
  form_head(reader, head);
  return head;
}

Document PreparedArticles::document(uint32_t article) const {
  Document document;
  std::vector<Span> sentences;
  FormReader reader = opened_->reader(article);
  read_article_record(reader, document, sentences);
  return document;
}

struct PreparedReading::State {
  std::unique_ptr<PreparedArticles::Opened> opened;
  PreparedCollection rest;
  TakeDocument take;
  CollectionReader reader;

  State(std::unique_ptr<PreparedArticles::Opened> opened_now, std::string_view source, TakeDocument taker)
      : opened(std::move(opened_now)), take(std::move(taker)), reader(opened->bytes, source, opened->tables, rest) {}
};

PreparedReading::PreparedReading(std::string bytes, std::string_view source, TakeDocument take) {
  auto opened = std::make_unique<PreparedArticles::Opened>();
  opened->bytes = std::move(bytes);
  state_ = std::make_unique<State>(std::move(opened), source, std::move(take));
}

PreparedReading::~PreparedReading() = default;

bool PreparedReading::step(size_t articles) { return state_->reader.step(articles, state_->take); }

Result<PreparedArticles> PreparedReading::finish(PreparedCollection& rest) {
  while (step(state_->opened->bytes.size())) {
  }
  if (!state_->reader.result()) return std::unexpected(state_->reader.result().error());
  rest = std::move(state_->rest);
  return PreparedArticles(std::move(state_->opened));
}

}  // namespace jejak
