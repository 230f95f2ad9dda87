#include "wasm/face_file.h"

#include <doctest/doctest.h>

#include <string>

#include "core/cli/embedded.h"

using namespace jejak;

TEST_CASE("a face that is cut anywhere, or is something else, is not whole") {
  const std::string face(find_embedded(embedded_test_data(), "noto-sans.ttf"));
  CHECK(is_whole_face(face));
  for (size_t size = 0; size < face.size() - 4; size += size < 400 ? 1 : 997) {  // its end may be padding
    CAPTURE(size);
    CHECK_FALSE(is_whole_face(std::string_view(face).substr(0, size)));
  }
  CHECK_FALSE(is_whole_face("<html>404</html>"));
  std::string broken = face;
  broken[12 + 8] = '\xff';  // the first table lies beyond the end
  CHECK_FALSE(is_whole_face(broken));
}
