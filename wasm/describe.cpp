#include "wasm/describe.h"

#include <algorithm>

#include "core/explain.h"
#include "wasm/time_words.h"

namespace jejak {
namespace {

const std::string* find_name(const Entity& entity, std::string_view language) {
  for (const auto& [tag, name] : entity.names) {
    if (tag == language && !name.empty()) return &name;
  }
  return nullptr;
}

std::string format_decimal(const Decimal& decimal, Language language) {
  int64_t power = 1;
  for (int i = 0; i < decimal.decimals && power <= INT64_MAX / 10; ++i) power *= 10;
  std::string out = format_number(language, decimal.digits / power);
  if (decimal.decimals == 0) return out;
  std::string fraction = std::to_string(std::abs(decimal.digits % power));
  if (fraction.size() < decimal.decimals) fraction.insert(0, decimal.decimals - fraction.size(), '0');
  return out + (language == Language::english ? "." : ",") + fraction;
}

std::string reason_of(const Provenance& why, std::string_view text, Span span, std::string_view value,
                      const RuleBook& rules, Language language) {
  const std::string anchor = why.anchor ? format_day_with_weekday(language, *why.anchor) : "";
  const ReaderLanguage reader = language == Language::english ? ReaderLanguage::english : ReaderLanguage::indonesian;
  std::string reason = rule_reason({why.rule, span, why.evidence, value, anchor}, text, rules.find(why.rule), reader);
  if (reason.empty() && why.anchor) {
    reason = "“" + std::string(text_of(text, span)) + "”, " + fill(text_of(language, Text::counted_from), {{"day", anchor}});
  }
  return reason;
}

Text role_text(PlaceRole role) {
  switch (role) {
    case PlaceRole::location: return Text::role_location;
    case PlaceRole::actor: return Text::role_actor;
    case PlaceRole::dateline: return Text::role_dateline;
  }
  return Text::role_location;
}

Text kind_text(EntityKind kind) {
  switch (kind) {
    case EntityKind::place: return Text::kind_place;
    case EntityKind::person: return Text::kind_person;
    case EntityKind::organization: return Text::kind_organization;
    case EntityKind::group: return Text::kind_group;
  }
  return Text::kind_place;
}

// Adds a note unless it is empty or says what the description says already.
void add_note(Description& d, std::string note) {
  if (!note.empty() && note != d.value && std::ranges::find(d.notes, note) == d.notes.end()) {
    d.notes.push_back(std::move(note));
  }
}

Description describe_entity(const Corpus& corpus, const Entity& entity, Language language) {
  Description d;
  d.kind = kind_of(entity.kind);
  d.kind_label = text_of(language, kind_text(entity.kind));
  d.value = display_name(entity, language);
  if (entity.kind == EntityKind::place) {
    d.kind_label += " · " + level_name(entity.level, language);
    add_note(d, side_names(entity, language));
    return d;
  }
  add_note(d, entity.role);
  if (!entity.side.empty()) add_note(d, fill(text_of(language, Text::side_of), {{"side", side_label(corpus, entity.side, language)}}));
  return d;
}

class MentionDescriber {
 public:
  MentionDescriber(const Corpus& corpus, MentionId id, Language language)
      : corpus_(corpus), document_(corpus.documents[id.article]), rules_(corpus.rules), id_(id), language_(language) {}

  Description describe() const {
    switch (id_.kind) {
      case MentionKind::place: return place(document_.places[id_.index]);
      case MentionKind::time: return time(document_.times[id_.index]);
      case MentionKind::person: return person(document_.people[id_.index]);
      case MentionKind::organization: return organization(document_.organizations[id_.index]);
      case MentionKind::figure: return figure(document_.figures[id_.index]);
      case MentionKind::quote: return quote(document_.quotes[id_.index]);
    }
    return {};
  }

 private:
  std::string_view word(Text text) const { return text_of(language_, text); }

  Description of_entity(EntityId id, Span span, MentionKind kind) const {
    if (id < document_.entities.size()) return describe_entity(corpus_, document_.entities[id], language_);
    Description d;
    d.kind = kind_of(kind);
    d.kind_label = word(kind == MentionKind::person ? Text::kind_person : Text::kind_organization);
    d.value = text_of(document_.article.text, span);
    return d;
  }

  Description finished(Description d, Span span, const Provenance& why) const {
    d.reason = reason_of(why, document_.article.text, span, d.value, rules_, language_);
    d.alternatives = why.alternatives;
    return d;
  }

  std::string name_of(EntityId id) const {
    return id < document_.entities.size() ? display_name(document_.entities[id], language_) : "";
  }

  Description place(const PlaceMention& mention) const {
    Description d = of_entity(mention.entity, mention.span, MentionKind::place);
    add_note(d, std::string(word(role_text(mention.role))));
    return finished(std::move(d), mention.span, mention.why);
  }

  Description time(const TimeMention& mention) const {
    Description d;
    d.kind = Kind::time;
    d.kind_label = word(Text::kind_time);
    d.value = format_time(language_, mention);
    return finished(std::move(d), mention.span, mention.why);
  }

  Description person(const PersonMention& mention) const {
    Description d = of_entity(mention.entity, mention.span, MentionKind::person);
    if (!mention.title.empty()) d.notes.insert(d.notes.begin(), mention.title);
    return finished(std::move(d), mention.span, mention.why);
  }

  Description organization(const OrganizationMention& mention) const {
    return finished(of_entity(mention.entity, mention.span, MentionKind::organization), mention.span, mention.why);
  }

  Description figure(const FigureMention& mention) const {
    Description d;
    d.kind = Kind::figure;
    d.kind_label = word(Text::kind_figure);
    d.value = format_figure(mention, language_);
    if (!mention.side.empty()) add_note(d, fill(word(Text::side_of), {{"side", side_label(corpus_, mention.side, language_)}}));
    const std::string who = name_of(mention.attributed_to);
    if (!who.empty()) add_note(d, fill(word(Text::attributed_to), {{"who", who}}));
    return finished(std::move(d), mention.span, mention.why);
  }

  Description quote(const QuoteMention& mention) const {
    Description d;
    d.kind = Kind::quote;
    d.kind_label = word(Text::kind_quote);
    const std::string who = name_of(mention.speaker);
    d.value = who.empty() ? std::string(word(Text::speaker_unknown)) : who;
    add_note(d, std::string(word(mention.direct ? Text::quote_direct : Text::quote_indirect)));
    return finished(std::move(d), mention.span, mention.why);
  }

  const Corpus& corpus_;
  const Document& document_;
  const RuleBook& rules_;
  MentionId id_;
  Language language_;
};

Description describe_event(const Document& document, const Event& event, Language language) {
  Description d;
  d.kind = Kind::event;
  d.kind_label = text_of(language, Text::kind_event);
  d.value = format_event_type(event.type, language);
  if (event.begin && event.end) add_note(d, format_interval(language, {*event.begin, *event.end}));
  for (const auto* list : {&event.places, &event.participants}) {
    std::string names;
    for (const EntityId id : *list) {
      if (id >= document.entities.size()) continue;
      names += (names.empty() ? "" : ", ") + display_name(document.entities[id], language);
    }
    add_note(d, std::move(names));
  }
  return d;
}

}  // namespace

Kind kind_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::place: return Kind::place;
    case MentionKind::time: return Kind::time;
    case MentionKind::person: return Kind::person;
    case MentionKind::organization: return Kind::organization;
    case MentionKind::figure: return Kind::figure;
    case MentionKind::quote: return Kind::quote;
  }
  return Kind::place;
}

Kind kind_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::place: return Kind::place;
    case EntityKind::person: return Kind::person;
    case EntityKind::organization: return Kind::organization;
    case EntityKind::group: return Kind::organization;
  }
  return Kind::place;
}

std::string display_name(const Entity& entity, Language language) {
  if (language == Language::indonesian) {
    if (const std::string* name = find_name(entity, "id")) return *name;
  }
  return entity.name;
}

std::string side_names(const Entity& entity, Language language) {
  const std::string shown = display_name(entity, language);
  std::vector<std::string> names;
  for (const std::string_view side : {"az", "hy"}) {
    const std::string* name = find_name(entity, side);
    if (name && *name != shown && std::ranges::find(names, *name) == names.end()) names.push_back(*name);
  }
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " · ") + name;
  return out;
}

std::string side_label(const Corpus& corpus, std::string_view side, Language language) {
  const auto state = std::ranges::find_if(corpus.entities, [&](const CorpusEntity& entity) {
    return entity.entity.kind == EntityKind::place && entity.entity.name == side;
  });
  return state == corpus.entities.end() ? std::string(side) : display_name(state->entity, language);
}

std::string level_name(std::string_view level, Language language) {
  struct Level {
    std::string_view level;
    Text text;
  };
  constexpr Level kLevels[] = {
      {"country", Text::level_country},   {"region", Text::level_region},   {"province", Text::level_province},
      {"district", Text::level_district}, {"city", Text::level_city},       {"town", Text::level_city},
      {"village", Text::level_village},   {"road", Text::level_road},       {"bridge", Text::level_bridge},
      {"mountain", Text::level_mountain}, {"river", Text::level_river},     {"lake", Text::level_lake},
      {"sea", Text::level_sea},           {"continent", Text::level_continent},
  };
  for (const Level& entry : kLevels) {
    if (entry.level == level) return std::string(text_of(language, entry.text));
  }
  return std::string(text_of(language, Text::level_other));
}

std::string format_event_type(EventType type, Language language) {
  const auto text = [type] {
    switch (type) {
      case EventType::agreement: return Text::event_agreement;
      case EventType::meeting: return Text::event_meeting;
      case EventType::attack: return Text::event_attack;
      case EventType::statement: return Text::event_statement;
      case EventType::casualty: return Text::event_casualty;
      case EventType::deployment: return Text::event_deployment;
      case EventType::proposal: return Text::event_proposal;
      case EventType::explosion: return Text::event_explosion;
      case EventType::other: return Text::event_other;
    }
    return Text::event_other;
  }();
  return std::string(text_of(language, text));
}

std::string format_figure(const FigureMention& figure, Language language) {
  const auto word = [language](Text text) { return text_of(language, text); };
  std::string amount;
  if (figure.value) {
    amount = format_decimal(*figure.value, language);
  } else if (figure.low && figure.high) {
    const std::string low = format_decimal(*figure.low, language), high = format_decimal(*figure.high, language);
    amount = fill(word(Text::range), {{"low", low}, {"high", high}});
  } else if (figure.low || figure.high) {
    const std::string one = format_decimal(figure.low ? *figure.low : *figure.high, language);
    amount = fill(word(figure.low ? Text::bound_at_least : Text::bound_at_most), {{"n", one}});
  } else {
    return std::string(word(Text::bound_vague));
  }
  switch (figure.value ? figure.bound : Bound::exact) {
    case Bound::exact: break;
    case Bound::at_least: amount = fill(word(Text::bound_at_least), {{"n", amount}}); break;
    case Bound::at_most: amount = fill(word(Text::bound_at_most), {{"n", amount}}); break;
    case Bound::about: amount = fill(word(Text::bound_about), {{"n", amount}}); break;
  }
  switch (figure.measure) {
    case Measure::killed: return amount + " " + std::string(word(Text::measure_killed));
    case Measure::injured: return amount + " " + std::string(word(Text::measure_injured));
    case Measure::captured: return amount + " " + std::string(word(Text::measure_captured));
    case Measure::displaced: return amount + " " + std::string(word(Text::measure_displaced));
    case Measure::settlements: return amount + " " + std::string(word(Text::measure_settlements));
    case Measure::other: return figure.unit == "percent" ? amount + " %" : amount + (figure.unit.empty() ? "" : " " + figure.unit);
  }
  return amount;
}

std::string article_label(const DocumentHead& head, uint32_t article, Language language) {
  const std::string publisher(head.article.publisher);
  const std::string day = head.publication.day ? format_day(language, *head.publication.day) : "";
  if (publisher.empty() && day.empty()) {
    const std::string number = format_number(language, article + 1);
    return fill(text_of(language, Text::article_number), {{"n", number}});
  }
  if (publisher.empty() || day.empty()) return publisher + day;
  return fill(text_of(language, Text::article_label), {{"publisher", publisher}, {"day", day}});
}

std::string numbered_label(const DocumentHead& head, uint32_t article, Language language) {
  const std::string number = fill(text_of(language, Text::article_number), {{"n", format_number(language, article + 1)}});
  const std::string label = article_label(head, article, language);
  return label == number ? label : number + " · " + label;
}

Description describe(const Corpus& corpus, const Target& target, Language language) {
  switch (target.kind) {
    case TargetKind::none: return {};
    case TargetKind::entity: return describe_entity(corpus, corpus.entities[target.entity].entity, language);
    case TargetKind::mention: return MentionDescriber(corpus, target.mention, language).describe();
    case TargetKind::event: {
      const Document& document = corpus.documents[target.mention.article];
      return describe_event(document, document.events[target.mention.index], language);
    }
  }
  return {};
}

}  // namespace jejak
