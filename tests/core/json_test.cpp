// What the writer of JSON writes is what was given, whatever it is.
#include "core/json.h"

#include <doctest/doctest.h>

#include <string>

namespace jejak {
namespace {

std::string written(std::string_view value) {
  std::string out = ">";
  JsonWriter(out).string(value);
  return out.substr(1);
}

TEST_CASE("marks, controls and bytes that are not UTF-8 are escaped, and nothing else") {
  CHECK(written("") == R"("")");
  CHECK(written("Şuşa, Xankəndi") == R"("Şuşa, Xankəndi")");
  CHECK(written("\"a\\b\"\n\r\t") == R"("\"a\\b\"\n\r\t")");
  CHECK(written(std::string_view("a\0\x1F\x7F", 4)) == "\"a\\u0000\\u001f\\u007f\"");
  CHECK(written("sebelum\xFFsesudah") == "\"sebelum\uFFFDsesudah\"");
}

TEST_CASE("a string of any length is read back as it was, wherever its mark stands") {
  for (size_t size = 1; size < 40; ++size) {
    for (size_t at = 0; at < size; ++at) {
      std::string value(size, 'x');
      value[at] = at % 2 == 0 ? '"' : '\n';
      const auto read = parse_json(written(value), "test");
      if (!CHECK(read.has_value())) return;
      CHECK(read->string == value);
    }
  }
}

TEST_CASE("the text is whole once the outermost value is closed, behind what stood there") {
  std::string out = "[";
  {
    JsonWriter json(out);
    json.open_object();
    for (int i = 0; i < 1000; ++i) json.text("nama", std::string(static_cast<size_t>(i), 'n'));
    json.key("angka");
    json.open_array();
    json.integer(-12);
    json.fixed(39.758, 5);
    json.fixed(-0.5, 2);
    json.boolean(true);
    json.null();
    json.close_array();
    json.close_object();
    CHECK(out.ends_with(R"(n","angka":[-12,39.758,-0.5,true,null]})"));
    out += ",";
  }
  JsonWriter(out).fixed(7, 3);
  CHECK(out.ends_with("]},7"));
}

}  // namespace
}  // namespace jejak
