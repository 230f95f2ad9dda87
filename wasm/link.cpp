#include "wasm/link.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "wasm/command.h"

namespace jejak {
namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_plain(c)) {
      out.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.push_back('%');
    out.push_back(kHex[byte >> 4]);
    out.push_back(kHex[byte & 15]);
  }
  return out;
}

// In UTF-8, whatever the link holds: the page's scripts read our own links too, and refuse to decode anything else.
std::string as_utf8(std::string_view bytes) {
  std::string out;
  for (uint32_t at = 0; at < bytes.size();) {
    const CodePoint c = decode_utf8(bytes, at);
    append_utf8(out, c.value);
    at += c.size;
  }
  return out;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    if (text[i] == '%' && i + 2 < text.size()) {
      const auto [end, error] = std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16);
      if (error == std::errc{} && end == text.data() + i + 3) {
        out.push_back(static_cast<char>(byte));
        i += 2;
        continue;
      }
    }
    out.push_back(text[i]);
  }
  return find_invalid_utf8(out) ? as_utf8(out) : out;
}

// Cuts off what stands before the separator.
std::string_view take(std::string_view& rest, char separator) {
  const size_t at = rest.find(separator);
  const std::string_view part = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
  return part;
}

std::optional<uint32_t> find_article(const Corpus& corpus, std::string_view id) {
  const auto it = std::ranges::find(corpus.articles, id, &ArticleFacts::id);
  if (it == corpus.articles.end()) return std::nullopt;
  return static_cast<uint32_t>(it - corpus.articles.begin());
}

constexpr std::array<std::pair<std::string_view, MentionKind>, 6> kMentionKinds = {{
    {"place-mention", MentionKind::place},
    {"time", MentionKind::time},
    {"person-mention", MentionKind::person},
    {"organization-mention", MentionKind::organization},
    {"figure", MentionKind::figure},
    {"quote", MentionKind::quote},
}};

constexpr std::array<std::string_view, static_cast<size_t>(Kind::count)> kKinds = {
    "place", "event", "time", "person", "organization", "figure", "quote"};
constexpr std::array<std::string_view, static_cast<size_t>(Tab::count)> kTabs = {"article", "compare", "people", "found"};

std::string link_of(const Target& target, const Corpus& corpus) {
  if (target.kind == TargetKind::entity) {
    const Entity& entity = corpus.entities[target.entity].entity;
    return std::string(name_of(entity.kind)) + ":" + percent_encoded(entity.key);
  }
  std::string kind = "event";
  for (const auto& [name, mention_kind] : kMentionKinds) {
    if (target.kind == TargetKind::mention && mention_kind == target.mention.kind) kind = name;
  }
  const std::string article = percent_encoded(corpus.articles[target.mention.article].id);
  return kind + ":" + article + ":" + std::to_string(target.mention.index);
}

Target target_of_link(std::string_view link, const Corpus& corpus) {
  const std::string_view kind = take(link, ':');
  const std::string id = percent_decoded(take(link, ':'));
  if (kind == "place" || kind == "person" || kind == "organization" || kind == "group") {
    const CorpusEntityId entity = corpus.find(id);
    return entity == kNoCorpusEntity ? Target{} : Target::of_entity(entity);
  }
  uint32_t index = 0;
  const auto [end, error] = std::from_chars(link.data(), link.data() + link.size(), index);
  const auto article = find_article(corpus, id);
  if (error != std::errc{} || end != link.data() + link.size() || !article) return {};
  if (kind == "event") return corpus.has(EventId{*article, index}) ? Target::of_event(*article, index) : Target{};
  for (const auto& [name, mention_kind] : kMentionKinds) {
    const MentionId mention{*article, mention_kind, index};
    if (name == kind && corpus.has(mention)) return Target::of_mention(mention);
  }
  return {};
}

// "&f=k0,k3&d=2023-09-01..2023-09-30&h=place,figure"
std::string link_of(const Filter& filter, const Corpus& corpus) {
  std::string articles, kinds, link;
  for (const uint32_t article : filter.articles) {
    articles += (articles.empty() ? "" : ",") + percent_encoded(corpus.articles[article].id);
  }
  for (size_t k = 0; k < kKinds.size(); ++k) {
    if (!filter.shows(static_cast<Kind>(k))) kinds += (kinds.empty() ? "" : ",") + std::string(kKinds[k]);
  }
  if (!articles.empty()) link += "&f=" + articles;
  if (filter.days) link += "&d=" + to_iso(filter.days->first) + ".." + to_iso(filter.days->last);
  if (!kinds.empty()) link += "&h=" + kinds;
  if (!filter.publisher.empty()) link += "&publisher=" + percent_encoded(filter.publisher);
  if (filter.about != kNoCorpusEntity) link += "&about=" + percent_encoded(corpus.entities[filter.about].entity.key);
  if (!filter.side.empty()) link += "&side=" + percent_encoded(filter.side);
  if (filter.role) link += "&role=" + std::string(name_of(*filter.role));
  return link;
}

void follow_articles(AppState& state, std::string_view value, const Corpus& corpus) {
  state.filter.articles.clear();
  while (!value.empty()) {
    const auto article = find_article(corpus, percent_decoded(take(value, ',')));
    if (article && !std::ranges::binary_search(state.filter.articles, *article)) apply(state, FilterArticle{*article}, corpus);
  }
}

void follow_days(AppState& state, std::string_view value, const Corpus& corpus) {
  if (value.empty()) apply(state, FilterDays{}, corpus);
  const size_t dots = value.find("..");
  if (dots == std::string_view::npos) return;
  const auto first = parse_day(value.substr(0, dots)), last = parse_day(value.substr(dots + 2));
  if (first && last) apply(state, FilterDays{CivilInterval{*first, *last}}, corpus);
}

void follow_kinds(AppState& state, std::string_view value, const Corpus& corpus) {
  state.filter.hidden_kinds = 0;
  while (!value.empty()) {
    const auto kind = std::ranges::find(kKinds, take(value, ','));
    if (kind != kKinds.end()) apply(state, ShowKind{static_cast<Kind>(kind - kKinds.begin()), false}, corpus);
  }
}

void follow_role(AppState& state, std::string_view value, const Corpus& corpus) {
  if (value.empty()) apply(state, FilterRole{}, corpus);
  for (const PlaceRole role : {PlaceRole::location, PlaceRole::actor, PlaceRole::dateline}) {
    if (value == name_of(role)) apply(state, FilterRole{role}, corpus);
  }
}

// Nothing is chosen any more: what follows in the link is all that is.
void clear_choices(AppState& state) {
  state.selected = {};
  state.filter = {};
  state.query.clear();
  state.tab = Tab::article;
}

void follow_selected(AppState& state, std::string_view value, const Corpus& corpus) {
  const Target target = target_of_link(value, corpus);
  if (target && target != state.selected) apply(state, Select{target}, corpus);
  if (value.empty()) state.selected = {};
}

void follow_tab(AppState& state, std::string_view value, const Corpus& corpus) {
  const auto tab = std::ranges::find(kTabs, value);
  if (tab != kTabs.end()) apply(state, ShowTab{static_cast<Tab>(tab - kTabs.begin())}, corpus);
}

// "455.210"
void follow_panes(AppState& state, std::string_view value, const Corpus& corpus) {
  for (const Pane pane : {Pane::reader, Pane::timeline}) {
    const std::string_view number = take(value, '.');
    int thousandths = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), thousandths);
    if (error == std::errc{} && end == number.data() + number.size()) apply(state, SizePane{pane, thousandths}, corpus);
  }
}

void follow_part(AppState& state, std::string_view key, std::string_view value, const Corpus& corpus) {
  if (key == "whole") clear_choices(state);
  else if (key == "lang") state.language = value == "en" ? Language::english : Language::indonesian;
  else if (key == "look") state.look = value == "dark" ? Look::dark : value == "light" ? Look::light : Look::system;
  else if (key == "s") follow_selected(state, value, corpus);
  else if (key == "f") follow_articles(state, value, corpus);
  else if (key == "d") follow_days(state, value, corpus);
  else if (key == "h") follow_kinds(state, value, corpus);
  else if (key == "publisher") apply(state, FilterPublisher{percent_decoded(value)}, corpus);
  else if (key == "about") apply(state, FilterAbout{corpus.find(percent_decoded(value))}, corpus);
  else if (key == "side") apply(state, FilterSide{percent_decoded(value)}, corpus);
  else if (key == "role") follow_role(state, value, corpus);
  else if (key == "q") apply(state, Search{percent_decoded(value)}, corpus);
  else if (key == "t") follow_tab(state, value, corpus);
  else if (key == "p") follow_panes(state, value, corpus);
  else if (key == "welcome") state.welcome_open = value == "1";
  else if (key == "a") {
    const auto article = find_article(corpus, percent_decoded(value));
    if (article && *article != state.article) apply(state, OpenArticle{*article}, corpus);
  }
}

}  // namespace

std::string to_link(const AppState& state, const Corpus& corpus) {
  std::string link = "a=" + percent_encoded(corpus.articles[state.article].id);
  if (state.selected) link += "&s=" + link_of(state.selected, corpus);
  link += link_of(state.filter, corpus);
  if (!state.query.empty()) link += "&q=" + percent_encoded(state.query);
  if (state.tab != Tab::article) link += "&t=" + std::string(kTabs[static_cast<size_t>(state.tab)]);
  if (state.panes != PaneSizes{}) link += "&p=" + std::to_string(state.panes.reader) + "." + std::to_string(state.panes.timeline);
  if (state.language == Language::english) link += "&lang=en";
  return link;
}

void follow_link(AppState& state, std::string_view link, const Corpus& corpus) {
  if (link.starts_with('#')) link.remove_prefix(1);
  while (!link.empty()) {
    std::string_view value = take(link, '&');
    const std::string_view key = take(value, '=');
    follow_part(state, key, value, corpus);
  }
}

}  // namespace jejak
