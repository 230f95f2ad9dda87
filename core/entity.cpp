#include "core/entity.h"

namespace jejak {

EntityId EntityTable::find(std::string_view key) const {
  for (EntityId id = 0; id < entities_.size(); ++id) {
    if (entities_[id].key == key) return id;
  }
  return kNoEntity;
}

EntityId EntityTable::add(Entity entity) {
  if (const EntityId known = find(entity.key); known != kNoEntity) return known;
  entities_.push_back(std::move(entity));
  return static_cast<EntityId>(entities_.size() - 1);
}

std::string_view name_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::place: return "place";
    case EntityKind::person: return "person";
    case EntityKind::organization: return "organization";
    case EntityKind::group: return "group";
  }
  return "group";
}

}  // namespace jejak
