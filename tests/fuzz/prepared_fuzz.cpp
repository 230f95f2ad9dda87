// Any bytes as what follows the head of a prepared collection, whose checksum is set right: refused with an offset inside of
// it, or sound: all of it can be written as JSON.
#include <string>

#include "core/analysis_json.h"
#include "core/bytes.h"
#include "core/collection_json.h"
#include "core/prepared.h"
#include "core/prepared_form.h"
#include "tests/fuzz/input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  using namespace jejak;
  const std::string_view payload(reinterpret_cast<const char*>(bytes), size);
  ByteWriter whole;
  whole.bytes(kPreparedMagic);
  whole.fixed_u32(kPreparedVersion);
  whole.fixed_u64(size);
  whole.fixed_u64(checksum(payload));
  whole.bytes(payload);
  const fuzz::Input input(reinterpret_cast<const uint8_t*>(whole.str().data()), whole.size());
  const auto collection = read_prepared(input.str(), "fuzz");
  if (!collection) {
    fuzz::require(collection.error().offset <= input.str().size());
    return 0;
  }
  std::string out;
  std::vector<Digest> digests;
  for (const Document& document : collection->documents) {
    append_analysis_json(document, out);
    digests.push_back(digest_of(document));
  }
  append_collection_json(collection->collection, digests, out);
  return 0;
}
