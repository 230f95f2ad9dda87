// Any bytes as what follows the head of a prepared collection, whose checksum is set right: refused with an offset inside of
// it, or sound: all of it can be written as JSON.
#include <string>

#include "core/analysis_json.h"
#include "core/bytes.h"
#include "core/collection_json.h"
#include "core/prepared.h"
#include "core/prepared_form.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"

namespace jejak::fuzz {

void run_prepared(std::string_view payload) {
  ByteWriter whole;
  whole.bytes(kPreparedMagic);
  whole.fixed_u32(kPreparedVersion);
  whole.fixed_u64(payload.size());
  whole.fixed_u64(checksum(payload));
  whole.bytes(payload);
  const Input input(reinterpret_cast<const uint8_t*>(whole.str().data()), whole.size());
  const auto collection = read_prepared(input.str(), "fuzz");
  if (!collection) {
    require(collection.error().offset <= input.str().size(), "an error lies inside the file");
    return;
  }
  std::string out;
  std::vector<Digest> digests;
  for (const Document& document : collection->documents) {
    append_analysis_json(document, out);
    digests.push_back(digest_of(document));
  }
  append_collection_json(collection->collection, digests, out);
}

}  // namespace jejak::fuzz
