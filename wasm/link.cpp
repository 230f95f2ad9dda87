#include "wasm/link.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

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
  return out;
}

// Cuts off what stands before the separator.
std::string_view take(std::string_view& rest, char separator) {
  const size_t at = rest.find(separator);
  const std::string_view part = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
  return part;
}

std::optional<uint32_t> find_article(const Corpus& corpus, std::string_view id) {
  for (uint32_t i = 0; i < corpus.documents.size(); ++i) {
    if (corpus.documents[i].article.id == id) return i;
  }
  return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, MentionKind>, 6> kMentionKinds = {{
    {"place-mention", MentionKind::place},
    {"time", MentionKind::time},
    {"person-mention", MentionKind::person},
    {"organization-mention", MentionKind::organization},
    {"figure", MentionKind::figure},
    {"quote", MentionKind::quote},
}};

std::string link_of(const Target& target, const Corpus& corpus) {
  if (target.kind == TargetKind::entity) {
    const Entity& entity = corpus.entities[target.entity].entity;
    return std::string(name_of(entity.kind)) + ":" + percent_encoded(entity.key);
  }
  std::string kind = "event";
  for (const auto& [name, mention_kind] : kMentionKinds) {
    if (target.kind == TargetKind::mention && mention_kind == target.mention.kind) kind = name;
  }
  const std::string article = percent_encoded(corpus.documents[target.mention.article].article.id);
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

}  // namespace

std::string to_link(const AppState& state, const Corpus& corpus) {
  std::string link = "a=" + percent_encoded(corpus.documents[state.article].article.id);
  if (state.selected) link += "&s=" + link_of(state.selected, corpus);
  if (state.language == Language::english) link += "&lang=en";
  return link;
}

void follow_link(AppState& state, std::string_view link, const Corpus& corpus) {
  if (link.starts_with('#')) link.remove_prefix(1);
  while (!link.empty()) {
    std::string_view value = take(link, '&');
    const std::string_view key = take(value, '=');
    if (key == "lang") {
      state.language = value == "en" ? Language::english : Language::indonesian;
    } else if (key == "a") {
      const auto article = find_article(corpus, percent_decoded(value));
      if (article && *article != state.article) apply(state, OpenArticle{*article}, corpus);
    } else if (key == "s") {
      const Target target = target_of_link(value, corpus);
      if (target && target != state.selected) apply(state, Select{target}, corpus);
      if (value.empty() && state.selected) apply(state, Select{state.selected}, corpus);
    } else if (key == "look") {
      state.look = value == "dark" ? Look::dark : value == "light" ? Look::light : Look::system;
    }
  }
}

}  // namespace jejak
