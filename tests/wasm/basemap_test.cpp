#include "wasm/basemap.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

namespace jejak {
namespace {

constexpr std::string_view kGood = R"({"schema": "jejak/basemap@1", "bounds": [38, 43, 42, 51], "layers": [
  {"id": "land", "kind": "fill", "units_per_degree": 10,
   "vertices": [400, 460, 10, 0, 0, 10], "indices": [0, 1, 1]},
  {"id": "borders", "kind": "line", "units_per_degree": 10,
   "lines": [{"name": "AA-BB", "points": [400, 460, -5, 5]}, {"name": null, "points": [390, 450, 1, 1]}]},
  {"id": "water_labels", "kind": "label", "labels": [{"name": "Danau Contoh", "kind": "lake", "lat": 40.5, "lng": 45}]}
]})";

bool is_at(WorldPoint p, double lat_deg, double lng_deg) {
  const LatLng at = latlng_from_world(p);
  return std::abs(at.lat_deg - lat_deg) < 1e-9 && std::abs(at.lng_deg - lng_deg) < 1e-9;
}

TEST_CASE("a basemap's numbers are running sums, its indices too, and each line starts anew") {
  const Result<Basemap> basemap = read_basemap(kGood, "basemap.json");
  if (!CHECK(basemap)) return;
  const FillLayer* land = basemap->fill("land");
  if (!CHECK(land)) return;
  CHECK(land->vertices.size() == 3);
  CHECK(is_at(land->vertices[1], 41, 46));
  CHECK(is_at(land->vertices[2], 41, 47));
  CHECK(land->indices == std::vector<uint32_t>{0, 1, 2});
  const LineLayer* borders = basemap->line("borders");
  if (!CHECK(borders)) return;
  CHECK(borders->lines[0].name == "AA-BB");
  CHECK(is_at(borders->lines[0].points[1], 39.5, 46.5));
  CHECK(borders->lines[1].name.empty());
  CHECK(is_at(borders->lines[1].points[0], 39, 45));
  const LabelLayer* waters = basemap->label("water_labels");
  if (!CHECK(waters)) return;
  CHECK(waters->labels[0].name == "Danau Contoh");
  CHECK(waters->labels[0].kind == "lake");
  CHECK(!basemap->fill("borders"));
}

TEST_CASE("a basemap's bounds have their north above their south") {
  const Result<Basemap> basemap = read_basemap(kGood, "basemap.json");
  if (!CHECK(basemap)) return;
  CHECK(is_at(basemap->bounds.min, 42, 43));
  CHECK(is_at(basemap->bounds.max, 38, 51));
}

std::string replaced(std::string_view from, std::string_view to) {
  std::string text(kGood);
  return text.replace(text.find(from), from.size(), to);
}

TEST_CASE("what is wrong with a basemap is named with its place") {
  struct Case {
    const char *name, *from, *to;
    ErrorCode code;
    const char* path;
  };
  constexpr Case kCases[] = {
      {"another schema", "basemap@1", "basemap@9", ErrorCode::bad_value, "schema"},
      {"a kind that the map does not know", "\"line\"", "\"point\"", ErrorCode::bad_value, "layers[1].kind"},
      {"a layer without its numbers", "\"vertices\"", "\"corners\"", ErrorCode::wrong_type, "layers[0].vertices"},
      {"a word among the numbers", "-5, 5", "\"x\", 5", ErrorCode::wrong_type, "layers[1].lines[0].points[2]"},
      {"a latitude alone", "-5, 5", "-5", ErrorCode::bad_value, "layers[1].lines[0].points"},
      {"an index beyond the vertices", "0, 1, 1", "0, 1, 7", ErrorCode::bad_value, "layers[0].indices"},
      {"an index below zero", "0, 1, 1", "0, 1, -7", ErrorCode::bad_value, "layers[0].indices"},
      {"a triangle cut off", "0, 1, 1", "0, 1", ErrorCode::bad_value, "layers[0].indices"},
      {"no units", "\"units_per_degree\": 10,\n   \"lines\"", "\"units_per_degree\": 0,\n   \"lines\"",
       ErrorCode::bad_value, "layers[1].units_per_degree"},
      {"bounds the wrong way round", "[38, 43, 42, 51]", "[42, 43, 38, 51]", ErrorCode::bad_value, "bounds"},
      {"a label without a place", "\"lat\": 40.5, ", "", ErrorCode::wrong_type, "layers[2].labels[0].lat"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    const Result<Basemap> basemap = read_basemap(replaced(c.from, c.to), "basemap.json");
    if (!CHECK(!basemap)) continue;
    CHECK(basemap.error().code == c.code);
    CHECK(basemap.error().path == c.path);
    CHECK(basemap.error().source == "basemap.json");
  }
  CHECK(read_basemap(kGood.substr(0, 300), "basemap.json").error().code == ErrorCode::not_json);
}

TEST_CASE("a relief knows its rectangle and its level ground") {
  const Result<Relief> relief = read_relief(R"({"bounds": [38, 43, 42, 51], "flat": 204})", "relief.json", 1, 1, {1, 2, 3, 4});
  if (!CHECK(relief)) return;
  CHECK(is_at(relief->bounds.max, 38, 51));
  CHECK(relief->south_deg == 38);
  CHECK(relief->north_deg == 42);
  CHECK(relief->flat == doctest::Approx(0.8));
  CHECK(!read_relief("{}", "relief.json", 1, 1, {1, 2, 3, 4}));
}

}  // namespace
}  // namespace jejak
