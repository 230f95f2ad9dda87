#include "core/extract.h"

#include <utility>

#include "core/anatomy.h"
#include "core/events.h"
#include "core/figures.h"
#include "core/framing.h"
#include "core/organizations.h"
#include "core/people.h"
#include "core/place_roles.h"
#include "core/quotes.h"
#include "core/timex.h"
#include "core/tokens.h"
#include "core/toponyms.h"

namespace jejak {

Document extract(Article article, const Resources& resources) {
  Document d;
  d.article = std::move(article);
  const Lexicon& lexicon = resources.lexicon;
  d.blocks = find_blocks(d.article.text, resources.vocabulary, lexicon, resources.gazetteer);
  const TokenisedText text = tokenise(d.article.text, d.blocks, resources.vocabulary);

  TimeReading reading = read_times(text, d.article.published, lexicon);
  d.publication = std::move(reading.publication);
  d.times = std::move(reading.times);

  d.places = find_toponyms(text, resources.gazetteer, lexicon, d.entities);
  d.organizations = find_organizations(text, resources, d.places, d.entities);
  d.people = find_people(text, resources, d.places, d.organizations, d.entities);
  drop_other_names(text, d.organizations, d.people, d.places);
  assign_place_roles(text, lexicon, d.entities, d.organizations, d.places);

  const NamesFound names{d.places, d.organizations, d.people};
  d.quotes = find_quotes(text, lexicon, names, d.entities);
  d.figures = find_figures(text, resources, names, d.times, d.quotes, d.entities);
  apply_events(read_events(text, lexicon, d), d);
  d.framing = find_loaded_terms(text, lexicon, d);
  return d;
}

}  // namespace jejak
