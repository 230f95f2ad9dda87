// The documents of a prepared collection, made when somebody asks for one: documents[7].events.
// A reference and a text stay until tidy(), which the app calls between two frames; views of head() as long as the shelf.
// Who goes through all articles asks the corpus' facts, or read() and read_text(), which keep nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/prepared_articles.h"

namespace jejak {

class DocumentShelf {
 public:
  DocumentShelf() = default;
  explicit DocumentShelf(PreparedArticles articles) : articles_(std::move(articles)), open_(articles_.size()), texts_(articles_.size()) {}

  size_t size() const { return articles_.size(); }
  bool empty() const { return size() == 0; }

  // Requires: article < size(), here and below.
  const Document& operator[](uint32_t article) const {
    std::unique_ptr<const Document>& document = open_[article];
    if (!document) {
      document = std::make_unique<const Document>(articles_.document(article));
      ++kept_;
    }
    return *document;
  }
  DocumentHead head(uint32_t article) const { return articles_.head(article); }
  std::string_view text(uint32_t article) const {
    if (const auto& document = open_[article]) return document->article.text;
    std::unique_ptr<const std::string>& text = texts_[article];
    if (!text) {
      text = std::make_unique<const std::string>(articles_.text(article));
      ++kept_;
    }
    return *text;
  }

  // What is not kept.
  Document read(uint32_t article) const { return articles_.document(article); }
  std::string read_text(uint32_t article) const { return articles_.text(article); }

  void tidy() {
    if (kept_ <= kMostKept) return;
    for (auto& document : open_) document.reset();
    for (auto& text : texts_) text.reset();
    kept_ = 0;
  }

 private:
  static constexpr size_t kMostKept = 256;

  PreparedArticles articles_;
  // A cache: what it holds is always the same.
  mutable std::vector<std::unique_ptr<const Document>> open_;  // [article], null where nobody asked; so the texts
  mutable std::vector<std::unique_ptr<const std::string>> texts_;
  mutable size_t kept_ = 0;
};

}  // namespace jejak
