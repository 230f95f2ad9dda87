#include "core/toponyms.h"

namespace jejak {
namespace {

EntityId add_place(const Toponym& toponym, EntityTable& entities) {
  if (const EntityId known = entities.find(toponym.id); known != kNoEntity) return known;
  Entity entity;
  entity.kind = EntityKind::place;
  entity.key = toponym.id;
  entity.name = toponym.name;
  entity.names = toponym.names;
  entity.position = toponym.position;
  entity.level = toponym.level;
  entity.country = toponym.country;
  return entities.add(std::move(entity));
}

}  // namespace

std::vector<PlaceMention> find_toponyms(const TokenisedText& text, const Gazetteer& gazetteer, const Lexicon&,
                                        EntityTable& entities) {
  std::vector<PlaceMention> places;
  for (uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (!text.tokens[i].capitalised || !text.is_prose(i)) continue;
    const PhraseTrie::Match match = gazetteer.longest(text, i);
    if (match.tokens == 0) continue;
    PlaceMention place;
    place.span = text.span_of(i, i + match.tokens);
    place.entity = add_place(gazetteer[match.payloads.front()], entities);
    place.role = text.block_kind(i) == BlockKind::dateline ? PlaceRole::dateline : PlaceRole::location;
    place.why.rule = "place.gazetteer";
    places.push_back(std::move(place));
    i += match.tokens - 1;
  }
  return places;
}

}  // namespace jejak
