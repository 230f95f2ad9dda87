#include "core/explain.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace jejak {
namespace {

std::string_view key_of(const Document& document, EntityId id) {
  return id == kNoEntity ? std::string_view("?") : std::string_view(document.entities[id].key);
}

std::string decimal_text(const Decimal& value) {
  std::string digits = std::to_string(value.digits);
  if (value.decimals == 0) return digits;
  while (digits.size() <= value.decimals) digits.insert(0, "0");
  return digits.insert(digits.size() - value.decimals, ".");
}

std::string figure_value(const Document& document, const FigureMention& m) {
  std::string out = m.value ? decimal_text(*m.value) : std::string("?");
  for (std::string_view part : {name_of(m.bound), name_of(m.measure), std::string_view(m.group), std::string_view(m.side)}) {
    if (!part.empty()) out += " " + std::string(part);
  }
  if (m.attributed_to != kNoEntity) out += ", according to " + std::string(key_of(document, m.attributed_to));
  return out;
}

const Provenance& provenance_of(const Document& d, const MentionRef& ref) {
  switch (ref.kind) {
    case MentionKind::place: return d.places[ref.index].why;
    case MentionKind::time: return d.times[ref.index].why;
    case MentionKind::person: return d.people[ref.index].why;
    case MentionKind::organization: return d.organizations[ref.index].why;
    case MentionKind::figure: return d.figures[ref.index].why;
    case MentionKind::quote: break;
  }
  return d.quotes[ref.index].why;
}

std::string quoted(std::string_view words) { return "“" + std::string(words) + "”"; }

}  // namespace

std::string fill_rule_text(std::string_view pattern, const RuleWords& words) {
  const std::pair<std::string_view, std::string_view> fillers[] = {
      {"{text}", words.text}, {"{evidence}", words.evidence}, {"{value}", words.value}, {"{anchor}", words.anchor}};
  std::string out;
  while (!pattern.empty()) {
    const auto* filler = std::ranges::find_if(fillers, [&](const auto& f) { return pattern.starts_with(f.first); });
    if (filler == std::end(fillers)) {
      out.push_back(pattern.front());
      pattern.remove_prefix(1);
    } else {
      out += filler->second;
      pattern.remove_prefix(filler->first.size());
    }
  }
  return out;
}

std::string rule_reason(const RuleUse& use, std::string_view text, const Lexicon& lexicon, ReaderLanguage language) {
  return rule_reason(use, text, lexicon.rule_text(use.rule), language);
}

std::string rule_reason(const RuleUse& use, std::string_view text, const RuleText* rule, ReaderLanguage language) {
  if (!rule) return {};
  const std::string words = quoted(text_of(text, use.span));
  const std::string evidence = use.evidence.empty() ? words : quoted(text_of(text, use.evidence));
  return fill_rule_text(language == ReaderLanguage::english ? rule->en : rule->id, {words, evidence, use.value, use.anchor});
}

std::string describe_value(const Document& d, const MentionRef& ref) {
  switch (ref.kind) {
    case MentionKind::place: {
      const PlaceMention& m = d.places[ref.index];
      return std::string(key_of(d, m.entity)) + " (" + std::string(name_of(m.role)) + ")";
    }
    case MentionKind::time: {
      const TimeMention& m = d.times[ref.index];
      return m.value.empty() ? "?" : m.value;
    }
    case MentionKind::person: return std::string(key_of(d, d.people[ref.index].entity));
    case MentionKind::organization: return std::string(key_of(d, d.organizations[ref.index].entity));
    case MentionKind::figure: return figure_value(d, d.figures[ref.index]);
    case MentionKind::quote: break;
  }
  return std::string(key_of(d, d.quotes[ref.index].speaker)) + (d.quotes[ref.index].direct ? " (direct)" : " (reported)");
}

std::string explain(const Document& d, const MentionRef& ref, const Lexicon& lexicon, ReaderLanguage language) {
  const Provenance& why = provenance_of(d, ref);
  const std::string value = describe_value(d, ref), anchor = why.anchor ? to_iso(*why.anchor) : std::string("?");
  const std::string reason = rule_reason({why.rule, ref.span, why.evidence, value, anchor}, d.article.text, lexicon, language);
  return reason.empty() ? std::string(why.rule) : reason;
}

namespace {

// What signals the event, and what dates it.
void append_event(const Document& d, const Event& event, const Lexicon& lexicon, ReaderLanguage language, std::string& out) {
  const std::string trigger = quoted(text_of(d.article.text, event.trigger));
  const std::string day = event.date.empty() ? "?" : event.date;
  out += "[" + std::to_string(event.trigger.begin) + "," + std::to_string(event.trigger.end) + ") event " + trigger + " = " +
         std::string(name_of(event.type)) + " " + day + "\n";
  for (const std::string_view rule : {event.why.rule, event.date_rule}) {
    if (rule.empty()) continue;
    const std::string reason = rule_reason({rule, event.trigger, event.why.evidence, day, day}, d.article.text, lexicon, language);
    out += "    " + (reason.empty() ? std::string(rule) : reason) + "\n";
  }
}

}  // namespace

std::string explain_all(const Document& d, const Lexicon& lexicon, ReaderLanguage language) {
  std::string out = "# " + d.article.id;
  if (d.publication.day) out += ", published " + to_iso(*d.publication.day);
  if (!d.publication.reason.empty()) out += " (" + d.publication.reason + ")";
  out += "\n";
  for (const MentionRef& ref : mentions_in_order(d)) {
    out += "[" + std::to_string(ref.span.begin) + "," + std::to_string(ref.span.end) + ") " + std::string(name_of(ref.kind)) +
           " “" + std::string(text_of(d.article.text, ref.span)) + "” = " + describe_value(d, ref) + "\n    " +
           explain(d, ref, lexicon, language) + "\n";
    for (const std::string& alternative : provenance_of(d, ref).alternatives) out += "    not: " + alternative + "\n";
  }
  for (const Event& event : d.events) append_event(d, event, lexicon, language, out);
  return out;
}

}  // namespace jejak
