#include "core/prepared_articles.h"

#include <utility>
#include <vector>

#include "core/prepared.h"
#include "core/prepared_reader.h"

namespace jejak {

namespace {

// A head as its record has it: with the text, which stands in the midst of it.
struct HeadRecord {
  struct : decltype(DocumentHead::article) {
    std::string_view text;
  } article;
  decltype(DocumentHead::publication) publication;
};

}  // namespace

struct PreparedArticles::Opened {
  std::unique_ptr<ByteSource> bytes;
  PreparedTables tables;

  // Until the next one.
  FormReader reader(uint32_t article) {
    const PreparedRecord& record = tables.articles[article];
    return FormReader(bytes->piece(record.offset, record.size), record.offset, tables, nullptr);
  }

  HeadRecord head(uint32_t article) {
    HeadRecord head;
    FormReader record = reader(article);
    form_head(record, head);
    return head;
  }
};

PreparedArticles::PreparedArticles() : opened_(std::make_unique<Opened>()) {}
PreparedArticles::PreparedArticles(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
PreparedArticles::~PreparedArticles() = default;
PreparedArticles::PreparedArticles(PreparedArticles&&) noexcept = default;
PreparedArticles& PreparedArticles::operator=(PreparedArticles&&) noexcept = default;

size_t PreparedArticles::size() const { return opened_->tables.articles.size(); }

DocumentHead PreparedArticles::head(uint32_t article) const {
  const HeadRecord head = opened_->head(article);
  return {head.article, head.publication};
}

std::string PreparedArticles::text(uint32_t article) const { return std::string(opened_->head(article).article.text); }

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
      : opened(std::move(opened_now)), take(std::move(taker)), reader(*opened->bytes, source, opened->tables, rest) {}
};

PreparedReading::PreparedReading(std::unique_ptr<ByteSource> bytes, std::string_view source, TakeDocument take) {
  auto opened = std::make_unique<PreparedArticles::Opened>();
  opened->bytes = std::move(bytes);
  state_ = std::make_unique<State>(std::move(opened), source, std::move(take));
}

PreparedReading::~PreparedReading() = default;

bool PreparedReading::step(size_t articles) { return state_->reader.step(articles, state_->take); }

Result<PreparedArticles> PreparedReading::finish(PreparedCollection& rest) {
  while (step(static_cast<size_t>(state_->opened->bytes->size()))) {
  }
  if (!state_->reader.result()) return std::unexpected(state_->reader.result().error());
  rest = std::move(state_->rest);
  return PreparedArticles(std::move(state_->opened));
}

}  // namespace jejak
