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

Result<PreparedArticles> PreparedArticles::open(std::string bytes, std::string_view source, PreparedCollection& rest,
                                                const TakeDocument& take) {
  auto opened = std::make_unique<Opened>();
  opened->bytes = std::move(bytes);
  if (auto done = read_collection(opened->bytes, source, opened->tables, rest, take); !done) return std::unexpected(std::move(done.error()));
  return PreparedArticles(std::move(opened));
}

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

}  // namespace jejak
