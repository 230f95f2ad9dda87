#include "wasm/view_model_chips.h"

#include "wasm/describe.h"
#include "wasm/time_words.h"

namespace jejak {

Text name_of(Kind kind) {
  switch (kind) {
    case Kind::place: return Text::kind_place;
    case Kind::event: return Text::kind_event;
    case Kind::time: return Text::kind_time;
    case Kind::person: return Text::kind_person;
    case Kind::organization: return Text::kind_organization;
    case Kind::figure: return Text::kind_figure;
    case Kind::quote: return Text::kind_quote;
    case Kind::count: break;
  }
  return Text::kind_place;
}

std::vector<Chip> build_chips(const Corpus& corpus, const AppState& state) {
  std::vector<Chip> chips;
  const auto word = [&](Text text) { return text_of(state.language, text); };
  for (const uint32_t article : state.filter.articles) {
    const std::string label = article_label(corpus.documents.head(article), article, state.language);
    chips.push_back({"chip:article:" + std::to_string(article), fill(word(Text::chip_article), {{"article", label}}),
                     FilterArticle{article}});
  }
  if (state.filter.days) {
    chips.push_back({"chip:days", format_interval(state.language, *state.filter.days), FilterDays{}});
  }
  const Filter& filter = state.filter;
  const auto only = [&](std::string_view what) { return fill(word(Text::chip_article), {{"article", what}}); };
  if (!filter.publisher.empty()) chips.push_back({"chip:publisher", only(filter.publisher), FilterPublisher{}});
  if (filter.about != kNoCorpusEntity) {
    const std::string name = display_name(corpus.entities[filter.about].entity, state.language);
    chips.push_back({"chip:about", fill(word(Text::chip_about), {{"who", name}}), FilterAbout{kNoCorpusEntity}});
  }
  if (!filter.side.empty()) {
    const std::string side = side_label(corpus, filter.side, state.language);
    chips.push_back({"chip:side", fill(word(Text::side_of), {{"side", side}}), FilterSide{}});
  }
  if (filter.role) {
    constexpr Text kRoles[] = {Text::role_location, Text::role_actor, Text::role_dateline};
    chips.push_back({"chip:role", fill(word(Text::chip_role), {{"role", word(kRoles[static_cast<size_t>(*filter.role)])}}), FilterRole{}});
  }
  for (size_t k = 0; k < static_cast<size_t>(Kind::count); ++k) {
    const Kind kind = static_cast<Kind>(k);
    if (state.filter.shows(kind)) continue;
    chips.push_back({"chip:kind:" + std::to_string(k), fill(word(Text::chip_kind), {{"kind", word(name_of(kind))}}),
                     ShowKind{kind, true}});
  }
  if (!state.query.empty()) chips.push_back({"chip:query", "“" + state.query + "”", Search{}});
  return chips;
}

}  // namespace jejak
