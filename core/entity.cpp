#include "core/entity.h"

namespace jejak {

EntityId EntityTable::find(std::string_view key) const {
  const auto known = by_key_.find(key);
  return known == by_key_.end() ? kNoEntity : known->second;
}

EntityId EntityTable::add(Entity entity) {
  const auto [known, fresh] = by_key_.try_emplace(entity.key, size());
  if (fresh) entities_.push_back(std::make_shared<Entity>(std::move(entity)));
  return known->second;
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
