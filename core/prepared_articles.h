// The articles of a prepared collection (prepared.h) that stays as bytes, wherever these lie: each is made into a document when
// somebody asks for it, so that a hundred thousand take no more room than their bytes, and none here where somebody else
// keeps those (byte_source.h).
//   PreparedReading reading(std::make_unique<BytesInMemory>(bytes), "a.jejak", [&](Document&& d, std::vector<Span>&& sentences) {...});
//   while (reading.step(16)) {}                          between two steps something else can be done
//   PreparedCollection rest; auto articles = reading.finish(rest);
//   articles->head(7).article.headline;  articles->text(7);  articles->document(7).events
// All is read once and checked, as visit_prepared does and with its errors: afterwards nothing can fail.
// Cost: each linear in the article's bytes, head() where they lie elsewhere, else that of a few numbers. Both may be moved;
// views stay.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/byte_source.h"
#include "core/document.h"
#include "core/prepared_visit.h"
#include "core/result.h"

namespace jejak {

// What an article says of itself (Article, Publication), but for its text: views into the collection's tables.
struct DocumentHead {
  struct {
    std::string_view id, headline;
    std::optional<CivilDay> published;
    std::string_view publisher, url, language, based_on;
  } article;
  struct {
    std::optional<CivilDay> day;
    PublishedBasis basis = PublishedBasis::unknown;
    std::string_view reason;
  } publication;
};

class PreparedArticles {
 public:
  PreparedArticles();  // none
  ~PreparedArticles();
  PreparedArticles(PreparedArticles&&) noexcept;
  PreparedArticles& operator=(PreparedArticles&&) noexcept;

  size_t size() const;
  // Requires: article < size(), here and below.
  DocumentHead head(uint32_t article) const;
  std::string text(uint32_t article) const;
  Document document(uint32_t article) const;

 private:
  friend class PreparedReading;
  struct Opened;
  explicit PreparedArticles(std::unique_ptr<Opened> opened);

  std::unique_ptr<Opened> opened_;
};

class PreparedReading {
 public:
  PreparedReading(std::unique_ptr<ByteSource> bytes, std::string_view source, TakeDocument take);
  ~PreparedReading();

  // Reads so many more articles, or something else once. Whether there is more to read.
  bool step(size_t articles);
  // Reads what is left. `rest.rules` has to live as long as the documents' rule ids are wanted. Nothing is asked afterwards.
  Result<PreparedArticles> finish(PreparedCollection& rest);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace jejak
