#include "wasm/view_model_people.h"

#include <algorithm>

#include "wasm/describe.h"
#include "wasm/filter.h"
#include "wasm/focus.h"
#include "wasm/time_words.h"
#include "wasm/view_model_map.h"

namespace jejak {
namespace {

constexpr size_t kMostRows = 120;   // of one section
constexpr size_t kMostWords = 60;   // of one speaker

CorpusEntityId held_entity(const Corpus& corpus, const Target& target) {
  if (target.kind == TargetKind::entity) return target.entity;
  return target.kind == TargetKind::mention ? corpus.entity_of(target.mention) : kNoCorpusEntity;
}

// The last place and the last day that are told around the quote, outside of what is said.
struct Surroundings {
  std::string day, place;
};

// "di Moskow" is where something was; "berdasarkan informasi Moskow" is not.
bool stands_after_di(std::string_view text, Span place) {
  const std::string_view before = text.substr(0, place.begin);
  return before.ends_with(" di ") || before.ends_with("Di ") || before.ends_with("\ndi ");
}

bool outside(Span span, Span quote) { return !quote.overlaps(span); }

void read_sentence(const Corpus& corpus, const MentionId& quote, Language language, Surroundings& found) {
  const Document& document = corpus.documents[quote.article];
  const Span said = document.quotes[quote.index].span;
  const Span sentence = sentence_around(corpus, quote.article, said);
  for (const TimeMention& time : document.times) {
    if (!sentence.contains(time.span) || !outside(time.span, said) || !time.begin || !time.end) continue;
    if (found.day.empty()) found.day = format_interval(language, {*time.begin, *time.end});
  }
  for (const PlaceMention& place : document.places) {
    if (!sentence.contains(place.span) || !outside(place.span, said) || place.role != PlaceRole::location) continue;
    if (!stands_after_di(document.article.text, place.span)) continue;
    if (place.entity >= document.entities.size() || !found.place.empty()) continue;
    found.place = display_name(document.entities[place.entity], language);
  }
}

// Of the events that hold the quote's cue: the statement itself, the meeting where it was made.
void read_events(const Corpus& corpus, const MentionId& quote, Language language, Surroundings& found) {
  const Document& document = corpus.documents[quote.article];
  const QuoteMention& said = document.quotes[quote.index];
  for (const Event& event : document.events) {
    const bool told_with = !said.cue.empty() && event.span.contains(said.cue) && event.type == EventType::statement;
    if (!told_with) continue;
    if (found.day.empty() && event.begin && event.end) found.day = format_interval(language, {*event.begin, *event.end});
  }
}

class PeopleBuilder {
 public:
  PeopleBuilder(const Corpus& corpus, const AppState& state, const Sieve& sieve)
      : corpus_(corpus), sieve_(sieve), language_(state.language), held_(held_entity(corpus, state.selected)) {}

  void add_section(PeopleModel& model, EntityKind kind, Text heading) {
    PeopleSection section{std::string(text_of(language_, heading)), {}, ""};
    for (CorpusEntityId id = 0; id < corpus_.entities.size(); ++id) {
      if (corpus_.entities[id].entity.kind != kind) continue;
      PersonRow row = count(id);
      if (row.mentions + row.said > 0) section.rows.push_back(std::move(row));
    }
    if (section.rows.empty()) return;
    std::ranges::stable_sort(section.rows, std::ranges::greater{}, [](const PersonRow& r) { return r.mentions + r.said; });
    cut(section);
    const float most = static_cast<float>(section.rows.front().mentions + section.rows.front().said);
    for (PersonRow& row : section.rows) fill_in(row, most);
    model.sections.push_back(std::move(section));
  }

 private:
  // A state is somebody only where it acts.
  bool is_territory(const MentionId& mention) const {
    return mention.kind == MentionKind::place &&
           corpus_.facts_of(mention).role != PlaceRole::actor;
  }

  PersonRow count(CorpusEntityId id) const {
    PersonRow row;
    row.entity = id;
    for (const MentionId& mention : corpus_.entities[id].mentions) {
      if (!sieve_.passes(mention) || is_territory(mention)) continue;
      if (mention.kind == MentionKind::quote) ++row.said;
      else if (mention.kind != MentionKind::figure) ++row.mentions;
    }
    return row;
  }

  // The one that is held stays in the list, however rarely it is told of.
  void cut(PeopleSection& section) const {
    if (section.rows.size() <= kMostRows) return;
    const auto held = std::ranges::find(section.rows, held_, &PersonRow::entity);
    if (held != section.rows.end() && held - section.rows.begin() >= static_cast<ptrdiff_t>(kMostRows)) {
      std::swap(section.rows[kMostRows - 1], *held);
    }
    section.more = and_more(language_, section.rows.size() - kMostRows);
    section.rows.resize(kMostRows);
  }

  void fill_in(PersonRow& row, float most) const {
    const CorpusEntity& entity = corpus_.entities[row.entity];
    row.kind = kind_of(entity.entity.kind);
    row.key = entity.entity.key;
    row.name = display_name(entity.entity, language_);
    row.note = note_of(entity);
    size_t articles = 0;
    uint32_t last = ~0u;  // mentions come by article
    for (const MentionId& mention : entity.mentions) {
      if (mention.article == last || !sieve_.passes(mention) || is_territory(mention)) continue;
      last = mention.article;
      ++articles;
    }
    if (row.mentions > 0) row.told = format_told(language_, row.mentions, articles);
    if (row.said > 0) {
      const std::string n = format_number(language_, row.said);
      row.quotes = fill(text_of(language_, row.said == 1 ? Text::said_once : Text::said_times), {{"n", n}});
    }
    row.weight = static_cast<float>(row.mentions + row.said) / most;
    row.open = row.entity == held_;
    if (row.open) list_words(row, entity);
  }

  // What the articles call the person, in their own words; else what the gazetteer of names knows.
  std::string note_of(const CorpusEntity& entity) const {
    if (language_ == Language::indonesian && !entity.title.empty()) return entity.title;
    if (!entity.entity.role.empty() && entity.entity.kind != EntityKind::organization) return entity.entity.role;
    if (entity.entity.side.empty()) return "";
    return fill(text_of(language_, Text::side_of), {{"side", entity.entity.side}});
  }

  void list_words(PersonRow& row, const CorpusEntity& entity) const {
    for (const MentionId& mention : entity.mentions) {
      if (row.words.size() == kMostWords) break;
      if (mention.kind != MentionKind::quote || !sieve_.passes(mention)) continue;
      const QuoteMention& quote = corpus_.documents[mention.article].quotes[mention.index];
      SaidRow said{mention, numbered_label(corpus_.documents.head(mention.article), mention.article, language_),
                   format_when_where(corpus_, mention, language_),
                   std::string(text_of(language_, quote.direct ? Text::quote_direct : Text::quote_indirect)), {}};
      said.excerpt = excerpt_of(corpus_, mention.article, sentence_around(corpus_, mention.article, quote.span), {quote.span});
      row.words.push_back(std::move(said));
    }
  }

  const Corpus& corpus_;
  const Sieve& sieve_;
  Language language_;
  CorpusEntityId held_;
};

}  // namespace

std::string format_when_where(const Corpus& corpus, MentionId quote, Language language) {
  Surroundings found;
  read_sentence(corpus, quote, language, found);
  read_events(corpus, quote, language, found);
  return found.day + (found.day.empty() || found.place.empty() ? "" : " · ") + found.place;
}

PeopleModel build_people_model(const Corpus& corpus, const AppState& state, const Sieve* given) {
  PeopleModel model;
  model.language = state.language;
  const SieveOf sieve(corpus, state.filter, given);
  PeopleBuilder builder(corpus, state, sieve);
  builder.add_section(model, EntityKind::person, Text::people_persons);
  builder.add_section(model, EntityKind::organization, Text::people_organizations);
  builder.add_section(model, EntityKind::place, Text::people_states);
  builder.add_section(model, EntityKind::group, Text::people_sources);
  if (model.sections.empty()) {
    model.nothing = text_of(state.language, state.filter.narrows() ? Text::people_filtered : Text::people_empty);
  }
  return model;
}

}  // namespace jejak
