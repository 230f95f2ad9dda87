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

namespace {

// One article on its way. It stays where it is: `text` looks into the document's article.
struct Reading {
  Document document;
  TokenisedText text;
};

void find_text(Reading& r, const Resources& resources) {
  Document& d = r.document;
  d.blocks = find_blocks(d.article.text, resources.vocabulary, resources.lexicon, resources.gazetteer);
  r.text = tokenise(d.article.text, d.blocks, resources.vocabulary);
}

void find_days(Reading& r, const Resources& resources) {
  TimeReading reading = read_times(r.text, r.document.article.published, resources.lexicon);
  r.document.publication = std::move(reading.publication);
  r.document.times = std::move(reading.times);
}

void find_places(Reading& r, const Resources& resources) {
  r.document.places = find_toponyms(r.text, resources.gazetteer, resources.lexicon, r.document.entities);
}

void find_bodies(Reading& r, const Resources& resources) {
  Document& d = r.document;
  d.organizations = find_organizations(r.text, resources, d.places, d.entities);
}

void find_persons(Reading& r, const Resources& resources) {
  Document& d = r.document;
  d.people = find_people(r.text, resources, d.places, d.organizations, d.entities);
}

void settle_names(Reading& r, const Resources& resources) {
  Document& d = r.document;
  drop_other_names(r.text, d.organizations, d.people, d.places);
  assign_place_roles(r.text, resources.lexicon, d.entities, d.organizations, d.places);
}

NamesFound names_of(const Document& d) { return {d.places, d.organizations, d.people}; }

void find_speech(Reading& r, const Resources& resources) {
  Document& d = r.document;
  d.quotes = find_quotes(r.text, resources.lexicon, names_of(d), d.entities);
}

void find_counts(Reading& r, const Resources& resources) {
  Document& d = r.document;
  d.figures = find_figures(r.text, resources, names_of(d), d.times, d.quotes, d.entities);
}

void find_happenings(Reading& r, const Resources& resources) {
  Document& d = r.document;
  apply_events(read_events(r.text, resources.lexicon, d), d);
}

void find_framing(Reading& r, const Resources& resources) {
  r.document.framing = find_loaded_terms(r.text, resources.lexicon, r.document);
}

// In this order: each step uses what those before it found.
constexpr void (*kSteps[])(Reading&, const Resources&) = {&find_text,    &find_days,   &find_places, &find_bodies,     &find_persons,
                                                          &settle_names, &find_speech, &find_counts, &find_happenings, &find_framing};

// Text that goes through the steps together: enough that a step's code is fetched once for many sentences, little enough
// that what the steps have found stays near the processor. Measured: twice as much and more is no faster.
constexpr size_t kTogetherBytes = 64u << 10;

// How many articles from `first` on go together: at least one.
size_t end_of_run(std::span<const Article> articles, size_t first) {
  size_t end = first, bytes = 0;
  for (; end < articles.size() && bytes < kTogetherBytes; ++end) bytes += articles[end].text.size();
  return end;
}

}  // namespace

std::vector<Document> extract_all(std::span<Article> articles, const Resources& resources) {
  std::vector<Document> documents;
  documents.reserve(articles.size());
  for (size_t first = 0; first < articles.size();) {
    const size_t end = end_of_run(articles, first);
    std::vector<Reading> readings(end - first);
    for (Reading& r : readings) r.document.article = std::move(articles[first++]);
    for (const auto step : kSteps) {
      for (Reading& r : readings) step(r, resources);
    }
    for (Reading& r : readings) documents.push_back(std::move(r.document));
  }
  return documents;
}

Document extract(Article article, const Resources& resources) {
  Reading r;
  r.document.article = std::move(article);
  for (const auto step : kSteps) step(r, resources);
  return std::move(r.document);
}

}  // namespace jejak
