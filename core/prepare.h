// Makes a prepared collection (prepared.h): reads articles, links them and writes it all as bytes. What is held of an
// article that was added is its bytes and its digest.
//   Preparer preparer(resources);
//   preparer.add(read_whole(article, resources));  ...  preparer.finish(errors) -> bytes
// read_whole may run on several threads; the order of add() is that of the collection.
#pragma once

#include <string>
#include <vector>

#include "core/digest.h"
#include "core/document.h"
#include "core/prepared_writer.h"
#include "core/resources.h"
#include "core/result.h"
#include "core/span.h"

namespace jejak {

struct WholeReading {
  Document document;
  std::vector<Span> sentences;
};

WholeReading read_whole(Article article, const Resources& resources);

// The sentences of a document that was extracted: those that its annotators saw.
std::vector<Span> sentences_of(const Document& document, const Resources& resources);

class Preparer {
 public:
  explicit Preparer(const Resources& resources) : resources_(resources) {}

  void add(const WholeReading& reading);
  size_t articles() const { return digests_.size(); }

  // Links what was added; `errors` are told with it. Once.
  std::string finish(const std::vector<Error>& errors);

 private:
  const Resources& resources_;
  PreparedWriter writer_;
  std::vector<Digest> digests_;
};

}  // namespace jejak
