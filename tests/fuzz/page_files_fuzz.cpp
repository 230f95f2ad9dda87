// Any bytes as one of the page's other JSON files: basemap, frame of the relief, credits.
// The first byte says which.
#include <string>

#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"
#include "wasm/basemap.h"
#include "wasm/map_geometry.h"
#include "wasm/view_model.h"

namespace jejak::fuzz {
namespace {

template <class T>
bool is_read(const Result<T>& result, std::string_view file) {
  if (!result) require(result.error().offset <= file.size(), "an error lies inside the file");
  return result.has_value();
}

}  // namespace

void run_page_files(std::string_view input) {
  Choices choices(input);
  const uint8_t which = choices.byte() % 3;
  const std::string_view file = choices.rest();
  if (which == 0) {
    const auto basemap = read_basemap(file, "basemap.json");
    if (is_read(basemap, file)) build_map_geometry(*basemap);
  } else if (which == 1) {
    is_read(read_relief(file, "relief.json", 2, 1, std::vector<uint8_t>(8)), file);
  } else {
    is_read(read_attributions(file), file);
  }
}

}  // namespace jejak::fuzz
