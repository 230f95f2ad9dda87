// What mentions name. One table for each document; keys are lower-case ASCII slugs and unique in the table. Tables share
// what they hold, so nobody changes it: ten thousand articles about one town have it once.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/geo.h"

namespace jejak {

enum class EntityKind : uint8_t {
  place,
  person,
  organization,
  group,  // speakers and sources without a name of their own: "Armenian authorities", "sources and officials"
};

struct Entity {
  EntityKind kind = EntityKind::place;
  std::string key;   // "recep-tayyip-erdogan"
  std::string name;  // the common English name
  std::vector<std::pair<std::string, std::string>> names;  // language or side -> name, in the contract's order
  std::optional<LatLng> position;  // of a place
  std::string level;               // of a place: "country", "region", "district", "city", "village", ...
  std::string country;             // ISO 3166-1 alpha-2, of a place
  std::string role;                // of a person: "President of Turkey"; of an organization: "ministry"
  std::string side;                // the state or side it speaks for: "Azerbaijan"
};

using EntityId = uint32_t;
constexpr EntityId kNoEntity = ~EntityId{0};

class EntityTable {
 public:
  // The entity of that key; new where the key is new. Other tables may hold it too.
  EntityId add(std::shared_ptr<const Entity> entity);
  EntityId add(Entity entity);
  // Without a key's look-up, before or after: find() does not know it. Requires: its key is new.
  void share(std::shared_ptr<const Entity> entity) { entities_.push_back(std::move(entity)); }
  EntityId find(std::string_view key) const;  // kNoEntity where there is none
  const Entity& operator[](EntityId id) const { return *entities_[id]; }
  EntityId size() const { return static_cast<EntityId>(entities_.size()); }

  class Iterator {
   public:
    explicit Iterator(const std::shared_ptr<const Entity>* at) : at_(at) {}
    const Entity& operator*() const { return **at_; }
    Iterator& operator++() { return ++at_, *this; }
    bool operator==(const Iterator&) const = default;

   private:
    const std::shared_ptr<const Entity>* at_;
  };
  Iterator begin() const { return Iterator(entities_.data()); }
  Iterator end() const { return Iterator(entities_.data() + entities_.size()); }

 private:
  std::vector<std::shared_ptr<const Entity>> entities_;
  std::unordered_map<std::string_view, EntityId> by_key_;  // the entities' own keys; looked up only, never walked
};

std::string_view name_of(EntityKind kind);

}  // namespace jejak
