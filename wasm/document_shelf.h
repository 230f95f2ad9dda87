// The documents of a prepared collection, made when somebody asks for one: documents[7].events.
// A reference stays until tidy(), which the app calls between two frames; views of head() stay as long as the shelf.
// Who goes through all articles asks the corpus' facts, or read(), which keeps nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "core/prepared_articles.h"

namespace jejak {

class DocumentShelf {
 public:
  DocumentShelf() = default;
  explicit DocumentShelf(PreparedArticles articles) : articles_(std::move(articles)), open_(articles_.size()) {}

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
  Document read(uint32_t article) const { return articles_.document(article); }

  void tidy() {
    if (kept_ <= kMostKept) return;
    for (auto& document : open_) document.reset();
    kept_ = 0;
  }

 private:
  static constexpr size_t kMostKept = 256;

  PreparedArticles articles_;
  // A cache: what it holds is always the same.
  mutable std::vector<std::unique_ptr<const Document>> open_;  // [article], null where nobody asked
  mutable size_t kept_ = 0;
};

}  // namespace jejak
