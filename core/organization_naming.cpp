#include "core/organization_naming.h"

#include <array>

#include "core/utf8.h"

namespace jejak {
namespace {

// States whose English name takes an article after "of".
constexpr std::array<std::string_view, 14> kWithArticle = {
    "United States", "United Kingdom", "United Arab Emirates", "Netherlands", "Philippines", "Soviet Union",
    "Czech Republic", "Central African Republic", "Democratic Republic of the Congo", "Republic of the Congo",
    "Dominican Republic", "Bahamas", "Maldives", "Gambia"};

const Entity* place_of(const OrganizationContext& c, const EntityTable& entities, const OrganizationShape& shape) {
  return shape.place == TokenCover::kNone ? nullptr : &entities[c.places[shape.place].entity];
}

std::string ministry_name(const OrganizationShape& shape, std::string_view state) {
  std::string field = shape.field->name;
  if (field == "Internal Affairs" && state == "Indonesia") field = "Home Affairs";
  return "Ministry of " + field + (state.empty() ? "" : " of " + with_article(state));
}

// "Kedutaan Besar AS di Baghdad": the town after "di", or nullptr.
const Entity* host_after(const OrganizationContext& c, const EntityTable& entities, uint32_t end) {
  if (!c.text.same_sentence(end - 1, end + 1) || !c.place_cover.begins(end + 1)) return nullptr;
  if (!c.lexicon.entry_of(c.text, end, WordClass::place_preposition)) return nullptr;
  return &entities[c.places[c.place_cover.at(end + 1)].entity];
}

std::string mission_name(const OrganizationContext& c, const EntityTable& entities, const OrganizationShape& shape,
                         std::string_view state) {
  const bool consulate = fold(c.text.str(shape.first)).starts_with("kons") || c.text.str(shape.first) == "KJRI";
  std::string name = consulate ? "Consulate General of " : "Embassy of ";
  const bool own = shape.head->key == "indonesian_mission";
  name += own ? "Indonesia" : with_article(state);
  const Entity* host = own ? place_of(c, entities, shape) : host_after(c, entities, shape.end);
  return host ? name + " in " + host->name : name;
}

// Courts and prosecutors of a town have English names of one pattern; empty where the kind has none.
std::string_view town_body(std::string_view head) {
  struct Pattern {
    std::string_view head, english;
  };
  static constexpr Pattern kPatterns[] = {
      {"pengadilan negeri", "District Court"},       {"pn", "District Court"},
      {"pengadilan tinggi", "High Court"},           {"pengadilan agama", "Religious Court"},
      {"pengadilan militer", "Military Court"},      {"pengadilan tata usaha negara", "State Administrative Court"},
      {"ptun", "State Administrative Court"},        {"pengadilan tipikor", "Corruption Court"},
      {"pengadilan tindak pidana korupsi", "Corruption Court"},
      {"pengadilan niaga", "Commercial Court"},      {"kejaksaan negeri", "District Prosecutor's Office"},
      {"kejari", "District Prosecutor's Office"},    {"kejaksaan tinggi", "High Prosecutor's Office"},
      {"kejati", "High Prosecutor's Office"}};
  for (const Pattern& pattern : kPatterns) {
    if (pattern.head == head) return pattern.english;
  }
  return {};
}

std::string named_name(const OrganizationContext& c, const EntityTable& entities, const OrganizationShape& shape,
                       std::string_view state) {
  const std::string_view kind = shape.head->key;
  const bool embassy = kind == "embassy" && !state.empty();
  if (embassy || (kind == "indonesian_mission" && shape.place != TokenCover::kNone)) {
    return mission_name(c, entities, shape, state);
  }
  const Entity* place = place_of(c, entities, shape);
  const bool only_place = place && c.place_cover.at(shape.tail) == shape.place &&
                          c.place_cover.end_of(shape.tail) == shape.end;
  if (only_place) {
    const std::string_view english = town_body(fold(plain_text(c.text, shape.first, shape.tail)));
    if (!english.empty()) return place->name + " " + std::string(english);
    if (kind == "school" && place->country != "ID" && fold(c.text.str(shape.first)) == "universitas") {
      return "University of " + place->name;
    }
  }
  return plain_text(c.text, shape.first, shape.end);
}

}  // namespace

std::string state_of(const Entity& place, const Gazetteer& gazetteer) {
  const bool town = place.level == "city" || place.level == "village";
  if (!town || place.country == "PS") return place.name;  // Gaza and the West Bank have authorities of their own
  return std::string(gazetteer.country_name(place.country));
}

std::string with_article(std::string_view state) {
  for (std::string_view name : kWithArticle) {
    if (name == state) return "the " + std::string(state);
  }
  return std::string(state);
}

std::string plain_text(const TokenisedText& text, uint32_t first, uint32_t end) {
  std::string out;
  for (uint32_t i = first; i < end; ++i) {
    if (i > first && text.tokens[i].space_before) out += ' ';
    out += text.str(i);
  }
  return out;
}

Entity name_organization(const OrganizationContext& c, const EntityTable& entities, const OrganizationShape& shape,
                         std::string_view state) {
  Entity entity;
  entity.kind = EntityKind::organization;
  entity.role = shape.head->key;
  entity.side = state;
  const std::string own_name = plain_text(c.text, shape.first, shape.end);
  if (shape.form == OrganizationForm::ministry) {
    entity.role = "ministry";
    entity.name = shape.field ? ministry_name(shape, state) : own_name;
  } else if (shape.form == OrganizationForm::body) {
    entity.name = shape.head->name + (state.empty() ? "" : " of " + with_article(state));
  } else {
    entity.name = named_name(c, entities, shape, state);
  }
  if (entity.name != own_name) entity.names.emplace_back("id", own_name);
  entity.key = slug(entity.name);
  return entity;
}

}  // namespace jejak
