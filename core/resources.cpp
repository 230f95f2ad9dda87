#include "core/resources.h"

namespace jejak {

Result<Resources> build_resources(std::string_view lexicon_json, std::string_view gazetteer_json) {
  Resources resources;
  const auto lexicon_root = parse_json(lexicon_json, "lexicon.json");
  if (!lexicon_root) return std::unexpected(lexicon_root.error());
  auto lexicon = Lexicon::build(*lexicon_root, "lexicon.json", resources.vocabulary);
  if (!lexicon) return std::unexpected(lexicon.error());
  resources.lexicon = std::move(*lexicon);

  const auto gazetteer_root = parse_json(gazetteer_json, "gazetteer.json");
  if (!gazetteer_root) return std::unexpected(gazetteer_root.error());
  auto gazetteer = Gazetteer::build(*gazetteer_root, "gazetteer.json", resources.vocabulary);
  if (!gazetteer) return std::unexpected(gazetteer.error());
  resources.gazetteer = std::move(*gazetteer);
  return resources;
}

}  // namespace jejak
