#include "wasm/basemap.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/json.h"

namespace jejak {
namespace {

constexpr std::string_view kSchema = "jejak/basemap@1";

// Reads one JSON value after the other and remembers the first thing that was wrong; later reads then do nothing.
class Reader {
 public:
  explicit Reader(std::string_view source) : source_(source) {}

  void fail(ErrorCode code, const JsonValue& at, std::string path, std::string message) {
    if (!error) error = Error{code, std::string(source_), at.offset, std::move(path), std::move(message)};
  }

  // The member of that kind; a shared empty value where it is missing or of another kind (then an error is noted).
  const JsonValue& member(const JsonValue& object, std::string_view key, JsonValue::Kind kind,
                          const std::string& path) {
    static const JsonValue kEmpty;
    const JsonValue* value = object.find(key);
    const std::string at = path.empty() ? std::string(key) : path + "." + std::string(key);
    if (!value) {
      fail(ErrorCode::wrong_type, object, at, "this key is missing");
      return kEmpty;
    }
    if (value->kind == kind) return *value;
    fail(ErrorCode::wrong_type, *value, at,
         "expected " + std::string(kind_name(kind)) + ", found " + std::string(kind_name(value->kind)));
    return kEmpty;
  }

  // Delta-coded numbers: the running sum of each of `stride` interleaved sequences.
  std::vector<double> sums(const JsonValue& array, size_t stride, const std::string& path) {
    std::vector<double> out;
    out.reserve(array.items.size());
    for (const JsonValue& item : array.items) {
      if (item.kind != JsonValue::Kind::number) {
        fail(ErrorCode::wrong_type, item, path + "[" + std::to_string(out.size()) + "]",
             "expected a number, found " + std::string(kind_name(item.kind)));
        return {};
      }
      out.push_back(item.number + (out.size() >= stride ? out[out.size() - stride] : 0));
    }
    return out;
  }

  std::vector<WorldPoint> points(const JsonValue& array, double units_per_degree, const std::string& path) {
    const std::vector<double> numbers = sums(array, 2, path);
    if (numbers.size() % 2) fail(ErrorCode::bad_value, array, path, "a latitude has no longitude");
    std::vector<WorldPoint> out;
    out.reserve(numbers.size() / 2);
    for (size_t i = 0; i + 1 < numbers.size(); i += 2) {
      out.push_back(world_from_latlng({numbers[i] / units_per_degree, numbers[i + 1] / units_per_degree}));
    }
    return out;
  }

  double units_per_degree(const JsonValue& layer, const std::string& path) {
    const JsonValue& value = member(layer, "units_per_degree", JsonValue::Kind::number, path);
    if (!error && !(value.number > 0)) {
      fail(ErrorCode::bad_value, value, path + ".units_per_degree", "expected a number above 0");
    }
    return error ? 1 : value.number;
  }

  FillLayer fill(const JsonValue& layer, const std::string& path) {
    FillLayer out{std::string(layer.string_or("id", "")), {}, {}};
    const double units = units_per_degree(layer, path);
    out.vertices = points(member(layer, "vertices", JsonValue::Kind::array, path), units, path + ".vertices");
    const JsonValue& indices = member(layer, "indices", JsonValue::Kind::array, path);
    for (const double index : sums(indices, 1, path + ".indices")) {
      const bool in_range = index >= 0 && index < static_cast<double>(out.vertices.size());
      if (!in_range) fail(ErrorCode::bad_value, indices, path + ".indices", "an index names no vertex");
      out.indices.push_back(in_range ? static_cast<uint32_t>(index) : 0);
    }
    if (out.indices.size() % 3) fail(ErrorCode::bad_value, indices, path + ".indices", "a triangle is cut off");
    return out;
  }

  LineLayer line(const JsonValue& layer, const std::string& path) {
    LineLayer out{std::string(layer.string_or("id", "")), {}};
    const double units = units_per_degree(layer, path);
    for (const JsonValue& item : member(layer, "lines", JsonValue::Kind::array, path).items) {
      const std::string at = path + ".lines[" + std::to_string(out.lines.size()) + "]";
      MapLine made{std::string(item.string_or("name", "")), {}};
      made.points = points(member(item, "points", JsonValue::Kind::array, at), units, at + ".points");
      out.lines.push_back(std::move(made));
    }
    return out;
  }

  LabelLayer label(const JsonValue& layer, const std::string& path) {
    LabelLayer out{std::string(layer.string_or("id", "")), {}};
    size_t row = 0;
    for (const JsonValue& item : member(layer, "labels", JsonValue::Kind::array, path).items) {
      const std::string at = path + ".labels[" + std::to_string(row++) + "]";
      const double lat = member(item, "lat", JsonValue::Kind::number, at).number;
      const double lng = member(item, "lng", JsonValue::Kind::number, at).number;
      MapLabel made{member(item, "name", JsonValue::Kind::string, at).string,
                    std::string(item.string_or("kind", "")), world_from_latlng({lat, lng})};
      if (!made.name.empty()) out.labels.push_back(std::move(made));
    }
    return out;
  }

  // [south, west, north, east] in degrees.
  std::vector<double> bounds(const JsonValue& object, const std::string& path) {
    const JsonValue& value = member(object, "bounds", JsonValue::Kind::array, path);
    std::vector<double> degrees;
    for (const JsonValue& item : value.items) degrees.push_back(item.number);
    if (degrees.size() != 4 || !(degrees[0] < degrees[2]) || !(degrees[1] < degrees[3])) {
      fail(ErrorCode::bad_value, value, "bounds", "expected south, west, north, east in degrees");
      degrees.assign(4, 0);
    }
    return degrees;
  }

  std::optional<Error> error;

 private:
  std::string_view source_;
};

WorldRect rect_of(const std::vector<double>& degrees) {
  const WorldPoint south_west = world_from_latlng({degrees[0], degrees[1]});
  const WorldPoint north_east = world_from_latlng({degrees[2], degrees[3]});
  return {{south_west.x, north_east.y}, {north_east.x, south_west.y}};
}

template <class Layer>
const Layer* find_layer(const std::vector<Layer>& layers, std::string_view id) {
  const auto found = std::ranges::find(layers, id, &Layer::id);
  return found == layers.end() ? nullptr : &*found;
}

}  // namespace

const FillLayer* Basemap::fill(std::string_view id) const { return find_layer(fills, id); }
const LineLayer* Basemap::line(std::string_view id) const { return find_layer(lines, id); }
const LabelLayer* Basemap::label(std::string_view id) const { return find_layer(labels, id); }

Result<Basemap> read_basemap(std::string_view bytes, std::string_view source) {
  const Result<JsonValue> root = parse_json(bytes, source);
  if (!root) return std::unexpected(root.error());
  Reader reader(source);
  const JsonValue& schema = reader.member(*root, "schema", JsonValue::Kind::string, "");
  if (schema.string != kSchema) {
    reader.fail(ErrorCode::bad_value, schema, "schema", "expected " + std::string(kSchema));
  }
  Basemap out;
  out.bounds = rect_of(reader.bounds(*root, ""));
  size_t row = 0;
  for (const JsonValue& layer : reader.member(*root, "layers", JsonValue::Kind::array, "").items) {
    const std::string path = "layers[" + std::to_string(row++) + "]";
    const std::string_view kind = reader.member(layer, "kind", JsonValue::Kind::string, path).string;
    if (kind == "fill") {
      out.fills.push_back(reader.fill(layer, path));
    } else if (kind == "line") {
      out.lines.push_back(reader.line(layer, path));
    } else if (kind == "label") {
      out.labels.push_back(reader.label(layer, path));
    } else {
      reader.fail(ErrorCode::bad_value, layer, path + ".kind", "expected fill, line or label");
    }
    if (reader.error) break;
  }
  if (reader.error) return std::unexpected(*reader.error);
  return out;
}

Result<Relief> read_relief(std::string_view json, std::string_view source, uint32_t width, uint32_t height,
                           std::vector<uint8_t> rgba) {
  const Result<JsonValue> root = parse_json(json, source);
  if (!root) return std::unexpected(root.error());
  Reader reader(source);
  const std::vector<double> degrees = reader.bounds(*root, "");
  if (reader.error) return std::unexpected(*reader.error);
  const auto flat = static_cast<float>(std::clamp(root->number_or("flat", 255) / 255, 0.01, 1.0));
  return Relief{width, height, std::move(rgba), rect_of(degrees), degrees[0], degrees[2], flat};
}

}  // namespace jejak
