#include "core/entity.h"

namespace jejak {

EntityId EntityTable::find(std::string_view key) const {
  const auto known = by_key_.find(key);
  return known == by_key_.end() ? kNoEntity : known->second;
}

EntityId EntityTable::add(std::shared_ptr<const Entity> entity) {
  const auto [known, fresh] = by_key_.try_emplace(entity->key, size());
  if (fresh) entities_.push_back(std::move(entity));
  return known->second;
}

EntityId EntityTable::add(Entity entity) {
  if (const EntityId known = find(entity.key); known != kNoEntity) return known;
  return add(std::make_shared<const Entity>(std::move(entity)));
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
