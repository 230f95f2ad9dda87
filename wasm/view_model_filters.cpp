#include "wasm/view_model_filters.h"

#include <algorithm>
#include <array>
#include <map>

#include "wasm/describe.h"
#include "wasm/filter.h"

namespace jejak {
namespace {

constexpr size_t kMostOptions = 12;  // of a section

using Counts = std::map<std::string, size_t, std::less<>>;

// The most frequent first; of equals by name.
std::vector<std::pair<std::string, size_t>> ranked(const Counts& counts) {
  std::vector<std::pair<std::string, size_t>> out(counts.begin(), counts.end());
  std::ranges::stable_sort(out, std::ranges::greater{}, &std::pair<std::string, size_t>::second);
  if (out.size() > kMostOptions) out.resize(kMostOptions);
  return out;
}

class Builder {
 public:
  Builder(const Corpus& corpus, const AppState& state) : corpus_(corpus), filter_(state.filter), language_(state.language) {}

  FilterModel build() {
    model_.language = language_;
    add_publishers();
    add_roles();
    add_sides();
    add_entities(EntityKind::person, Text::people_persons);
    add_entities(EntityKind::organization, Text::people_organizations);
    return std::move(model_);
  }

 private:
  FilterSection& section(Text title) {
    model_.sections.push_back({std::string(text_of(language_, title)), {}});
    return model_.sections.back();
  }

  void add(FilterSection& to, std::string id, std::string label, size_t count, bool on, Command toggle) const {
    to.options.push_back({std::move(id), std::move(label), format_number(language_, static_cast<int64_t>(count)), on,
                          std::move(toggle)});
  }

  void add_publishers() {
    Counts counts;
    for (uint32_t article = 0; article < corpus_.documents.size(); ++article) ++counts[std::string(corpus_.documents.head(article).article.publisher)];
    counts.erase("");
    if (counts.empty()) return;
    FilterSection& to = section(Text::filter_publisher);
    for (const auto& [name, count] : ranked(counts)) {
      const bool on = filter_.publisher == name;
      add(to, "filter:publisher:" + name, name, count, on, FilterPublisher{on ? "" : name});
    }
  }

  void add_roles() {
    constexpr std::array<std::pair<PlaceRole, Text>, 3> kRoles = {{{PlaceRole::location, Text::role_location},
        {PlaceRole::dateline, Text::role_dateline}, {PlaceRole::actor, Text::role_actor}}};
    std::array<size_t, kRoles.size()> counts{};
    for (uint32_t article = 0; article < corpus_.documents.size(); ++article) {
      for (const MentionFacts& place : corpus_.mentions_of(article, MentionKind::place)) ++counts[static_cast<size_t>(place.role)];
    }
    FilterSection& to = section(Text::filter_role);
    for (const auto& [role, label] : kRoles) {
      const size_t count = counts[static_cast<size_t>(role)];
      const bool on = filter_.role == role;
      if (count > 0) {
        add(to, "filter:role:" + std::string(name_of(role)), std::string(text_of(language_, label)), count, on,
            FilterRole{on ? std::nullopt : std::optional(role)});
      }
    }
  }

  void add_sides() {
    Counts counts;
    for (const CorpusEntity& entity : corpus_.entities) {
      for (const MentionId& mention : entity.mentions) {
        if (const std::string_view side = side_of(corpus_, mention); !side.empty()) ++counts[std::string(side)];
      }
    }
    if (counts.empty()) return;
    FilterSection& to = section(Text::filter_side);
    for (const auto& [side, count] : ranked(counts)) {
      const bool on = filter_.side == side;
      add(to, "filter:side:" + side, side_label(corpus_, side, language_), count, on, FilterSide{on ? "" : side});
    }
  }

  void add_entities(EntityKind kind, Text title) {
    std::vector<CorpusEntityId> ids;
    for (CorpusEntityId id = 0; id < corpus_.entities.size(); ++id) {
      if (corpus_.entities[id].entity.kind == kind) ids.push_back(id);
    }
    std::ranges::stable_sort(ids, std::ranges::greater{}, [&](CorpusEntityId id) { return corpus_.entities[id].mentions.size(); });
    if (ids.empty()) return;
    if (ids.size() > kMostOptions) ids.resize(kMostOptions);
    FilterSection& to = section(title);
    for (const CorpusEntityId id : ids) {
      const CorpusEntity& entity = corpus_.entities[id];
      const bool on = filter_.about == id;
      add(to, "filter:about:" + entity.entity.key, display_name(entity.entity, language_), entity.mentions.size(), on,
          FilterAbout{on ? kNoCorpusEntity : id});
    }
  }

  const Corpus& corpus_;
  const Filter& filter_;
  Language language_;
  FilterModel model_;
};

}  // namespace

FilterModel build_filter_model(const Corpus& corpus, const AppState& state) { return Builder(corpus, state).build(); }

}  // namespace jejak
