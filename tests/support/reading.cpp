#include "tests/support/reading.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "core/cli/embedded.h"
#include "core/extract.h"

namespace jejak {
namespace {

std::string key_of(const Document& document, EntityId id) {
  return id == kNoEntity ? "-" : document.entities[id].key;
}

std::string dump_decimal(const std::optional<Decimal>& value) {
  if (!value) return "null";
  std::string digits = std::to_string(value->digits);
  if (value->decimals == 0) return digits;
  while (digits.size() <= value->decimals) digits.insert(0, "0");
  return digits.insert(digits.size() - value->decimals, ".");
}

template <class Mentions, class Describe, class SpanOf>
std::string dump(const Document& document, const Mentions& mentions, Describe describe, SpanOf span_of) {
  std::string out;
  for (const auto& mention : mentions) {
    if (!out.empty()) out += " | ";
    out += std::string(text_of(document.article.text, span_of(mention))) + "=" + describe(mention);
  }
  return out;
}

template <class Mentions, class Describe>
std::string dump(const Document& document, const Mentions& mentions, Describe describe) {
  return dump(document, mentions, describe, [](const auto& mention) { return mention.span; });
}

}  // namespace

const Resources& test_resources() {
  static const Resources resources = [] {
    auto built = build_resources(find_embedded(embedded_assets(), "lexicon.json"),
                                 find_embedded(embedded_assets(), "gazetteer.json"));
    if (!built) {
      std::fprintf(stderr, "%s\n", to_string(built.error()).c_str());
      std::abort();
    }
    return std::move(*built);
  }();
  return resources;
}

Document read(std::string_view text, std::string_view published) {
  Article article;
  article.id = "test";
  article.text = text;
  article.published = parse_day(published);
  return extract(std::move(article), test_resources());
}

std::string dump_places(const Document& d) {
  return dump(d, d.places, [&](const PlaceMention& m) {
    return key_of(d, m.entity) + "/" + std::string(name_of(m.role));
  });
}

std::string dump_times(const Document& d) {
  return dump(d, d.times, [](const TimeMention& m) { return m.value.empty() ? std::string("null") : m.value; });
}

std::string dump_people(const Document& d) {
  return dump(d, d.people, [&](const PersonMention& m) { return key_of(d, m.entity); });
}

std::string dump_organizations(const Document& d) {
  return dump(d, d.organizations, [&](const OrganizationMention& m) { return key_of(d, m.entity); });
}

std::string dump_figures(const Document& d) {
  return dump(d, d.figures, [](const FigureMention& m) {
    std::string out = dump_decimal(m.value) + " " + std::string(name_of(m.bound)) + " " + std::string(name_of(m.measure));
    if (!m.group.empty()) out += " " + m.group;
    if (!m.side.empty()) out += " @" + m.side;
    return out;
  });
}

std::string dump_quotes(const Document& d) {
  return dump(d, d.quotes, [&](const QuoteMention& m) {
    return (m.direct ? "direct " : "indirect ") + key_of(d, m.speaker);
  });
}

std::string dump_blocks(const Document& d) {
  std::string out;
  for (const Block& block : d.blocks) {
    if (!out.empty()) out += " | ";
    out += std::string(name_of(block.kind)) + ":" + std::string(text_of(d.article.text, block.span));
  }
  return out;
}

std::string dump_events(const Document& d) {
  return dump(d, d.events, [&](const Event& e) {
    std::string out(name_of(e.type));
    out += " " + (e.date.empty() ? std::string("?") : e.date);
    for (EntityId id : e.places) out += " " + key_of(d, id);
    for (EntityId id : e.participants) out += " @" + key_of(d, id);
    for (uint32_t figure : e.figures) out += " #" + dump_decimal(d.figures[figure].value);
    return out;
  }, [](const Event& e) { return e.trigger; });
}

std::string dump_framing(const Document& d) {
  return dump(d, d.framing, [&](const LoadedTerm& t) {
    return t.topic + (t.quoted ? " quoted" : "") + (t.hedged ? " hedged" : "") +
           (t.speaker == kNoEntity ? std::string() : " @" + key_of(d, t.speaker));
  });
}

std::vector<std::string_view> rules_fired(const Document& d) {
  std::vector<std::string_view> rules;
  const auto collect = [&](const auto& mentions) {
    for (const auto& mention : mentions) rules.push_back(mention.why.rule);
  };
  collect(d.places);
  collect(d.times);
  collect(d.people);
  collect(d.organizations);
  collect(d.figures);
  collect(d.quotes);
  collect(d.events);
  for (const Event& event : d.events) {
    if (!event.date_rule.empty()) rules.push_back(event.date_rule);
  }
  collect(d.framing);
  std::ranges::sort(rules);
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

}  // namespace jejak
