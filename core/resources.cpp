#include "core/resources.h"

#include <optional>
#include <string>
#include <utility>

namespace jejak {
namespace {

// A file of another version is refused, not guessed at; one that names none is taken as ours.
std::optional<Error> fault_in_schema(const JsonValue& root, std::string_view ours, std::string_view source) {
  const JsonValue* schema = root.find("schema");
  if (!schema || schema->string == ours) return std::nullopt;
  return error_at(*schema, ErrorCode::bad_value, source, "schema", "expected " + std::string(ours) + ", found \"" + schema->string.substr(0, 40) + "\"");
}

}  // namespace

Result<Resources> build_resources(std::string_view lexicon_json, std::string_view gazetteer_json) {
  Resources resources;
  const auto lexicon_root = parse_json(lexicon_json, "lexicon.json");
  if (!lexicon_root) return std::unexpected(lexicon_root.error());
  if (auto error = fault_in_schema(*lexicon_root, "jejak/lexicon@1", "lexicon.json")) return std::unexpected(std::move(*error));
  auto lexicon = Lexicon::build(*lexicon_root, "lexicon.json", resources.vocabulary);
  if (!lexicon) return std::unexpected(lexicon.error());
  resources.lexicon = std::move(*lexicon);
  auto known_names = KnownNames::build(*lexicon_root, "lexicon.json", resources.vocabulary);
  if (!known_names) return std::unexpected(known_names.error());
  resources.known_names = std::move(*known_names);
  auto name_shape = NameShape::build(*lexicon_root, "lexicon.json");
  if (!name_shape) return std::unexpected(name_shape.error());
  resources.name_shape = std::move(*name_shape);

  const auto gazetteer_root = parse_json(gazetteer_json, "gazetteer.json");
  if (!gazetteer_root) return std::unexpected(gazetteer_root.error());
  if (auto error = fault_in_schema(*gazetteer_root, "jejak/gazetteer@1", "gazetteer.json")) return std::unexpected(std::move(*error));
  auto gazetteer = Gazetteer::build(*gazetteer_root, "gazetteer.json", resources.vocabulary);
  if (!gazetteer) return std::unexpected(gazetteer.error());
  resources.gazetteer = std::move(*gazetteer);
  return resources;
}

}  // namespace jejak
