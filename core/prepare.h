// Makes a prepared collection (prepared.h): reads articles, links them and writes it all as bytes. What is held of an
// article that was added is its bytes and its digest.
//   Preparer preparer(resources);
//   preparer.add(read_whole(article, resources));  ...  preparer.finish(errors) -> bytes
// read_whole may run on several threads; the order of add() is that of the collection. Several machines can each prepare a
// part, which is not linked; whoever reads the parts again (visit_prepared) adds them up to the whole.
#pragma once

#include <cstdint>
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

// A document that was extracted, with its sentences: those that its annotators saw.
WholeReading with_sentences(Document document, const Resources& resources);

// Extracts the article too.
WholeReading read_whole(Article article, const Resources& resources);

enum class Linking : uint8_t { linked, part };

class Preparer {
 public:
  explicit Preparer(const Resources& resources, Linking linking = Linking::linked) : resources_(resources), linking_(linking) {}

  void add(const WholeReading& reading);
  size_t articles() const { return writer_.articles(); }

  // Links what was added so far; `errors` are told with it. More can be added after it where it is kept.
  std::string finish(const std::vector<Error>& errors, Afterwards afterwards = Afterwards::keep);

 private:
  const Resources& resources_;
  Linking linking_;
  PreparedWriter writer_;
  std::vector<Digest> digests_;
};

}  // namespace jejak
