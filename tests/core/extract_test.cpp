// Laws that hold for every article, whatever the rules say.
#include "core/extract.h"

#include <doctest/doctest.h>

#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/analysis_json.h"
#include "core/cli/embedded.h"
#include "core/json.h"
#include "core/utf8.h"
#include "tests/support/reading.h"

namespace jejak {
namespace {

std::vector<Article> own_articles() {
  std::vector<Article> articles;
  Diagnostics diagnostics;
  uint64_t position = 1;
  read_articles(find_embedded(embedded_test_data(), "articles.json"), "articles.json", "", SourceFormat::json, position,
                [&](Article a) { articles.push_back(std::move(a)); }, diagnostics);
  return articles;
}

bool on_boundary(std::string_view text, uint32_t offset) {
  return offset == text.size() || (offset < text.size() && !is_continuation(text[offset]));
}

bool lies_in_text(std::string_view text, Span span) {
  return span.begin < span.end && span.end <= text.size();
}

// Empty where the document keeps the contract on spans; otherwise the first thing that breaks it.
std::string broken_span(const Document& d, bool valid_utf8) {
  const std::string_view text = d.article.text;
  uint32_t ends[6] = {};
  for (const MentionRef& ref : mentions_in_order(d)) {
    const std::string name(name_of(ref.kind));
    if (!lies_in_text(text, ref.span)) return name + " outside the text";
    if (valid_utf8 && !(on_boundary(text, ref.span.begin) && on_boundary(text, ref.span.end))) return name + " cuts a character";
    uint32_t& end = ends[static_cast<int>(ref.kind)];
    if (ref.kind != MentionKind::quote && ref.span.begin < end) return name + " overlaps the one before";
    end = ref.span.end;
  }
  uint32_t end = 0;
  for (const Block& block : d.blocks) {
    if (!lies_in_text(text, block.span) || block.span.begin < end) return "blocks out of order";
    end = block.span.end;
  }
  for (const Event& event : d.events) {
    if (!lies_in_text(text, event.span)) return "event outside the text";
  }
  return "";
}

// The text in a heap block of its exact size: one byte read past its end trips the sanitizer.
Document read_exactly(std::string_view bytes) {
  Article article;
  article.id = "fuzz";
  article.text = std::string(bytes);
  article.text.shrink_to_fit();
  return extract(std::move(article), test_resources());
}

std::string analysis_of(const Article& article) {
  std::string out;
  append_analysis_json(extract(article, test_resources()), out);
  return out;
}

TEST_CASE("spans lie inside the text, on characters, in order") {
  for (const Article& article : own_articles()) {
    CAPTURE(article.id);
    CHECK(broken_span(extract(article, test_resources()), true) == "");
  }
}

TEST_CASE("the same article gives the same bytes") {
  for (const Article& article : own_articles()) CHECK(analysis_of(article) == analysis_of(article));
}

TEST_CASE("articles that are read together are read as each is alone") {
  std::vector<Article> articles;
  for (int i = 0; i < 4; ++i) {  // more than go through the steps at once, short and empty ones among them
    articles.emplace_back().text = "Baku";
    for (Article& article : own_articles()) articles.push_back(std::move(article));
    articles.emplace_back();
  }
  std::vector<std::string> alone;
  for (const Article& article : articles) append_analysis_json(extract(article, test_resources()), alone.emplace_back());
  const std::vector<Document> together = extract_all(articles, test_resources());
  if (!CHECK(together.size() == alone.size())) return;
  for (size_t i = 0; i < alone.size(); ++i) {
    CAPTURE(i);
    std::string out;
    append_analysis_json(together[i], out);
    CHECK(out == alone[i]);
  }
  CHECK(extract_all({}, test_resources()).empty());
}

TEST_CASE("any bytes give a document") {
  const std::vector<Article> articles = own_articles();
  constexpr uint32_t kSeed = 20230920;
  std::mt19937 random(kSeed);
  const auto below = [&](size_t n) { return static_cast<size_t>(random() % n); };
  for (int round = 0; round < 400; ++round) {
    std::string text = articles[below(articles.size())].text;
    const size_t begin = below(text.size()), length = 1 + below(600);
    text = text.substr(begin, length);
    for (size_t changes = below(12); changes > 0; --changes) {
      const size_t at = below(text.size());
      switch (below(4)) {
        case 0: text[at] = static_cast<char>(below(256)); break;
        case 1: text.erase(at, 1 + below(5)); break;
        case 2: text.insert(at, text.substr(below(text.size()), below(40))); break;
        default: text.insert(at, 1, "\n(“.,-/0"[below(8)]); break;
      }
      if (text.empty()) text = "x";
    }
    CAPTURE(round);
    CAPTURE(kSeed);
    const Document d = read_exactly(text);
    std::string out;
    append_analysis_json(d, out);
    CHECK(broken_span(d, !find_invalid_utf8(text)) == "");
    CHECK(parse_json(out, "analysis").has_value());
  }
}

TEST_CASE("empty, blank and monstrous texts are articles too") {
  for (const std::string& text : {std::string(), std::string(" \n\t"), std::string(100'000, '('), std::string(100'000, 'A'),
                                  std::string(50'000, '1'), std::string(30'000, '\n')}) {
    CHECK(broken_span(read_exactly(text), true) == "");
  }
  std::string many;
  for (int i = 0; i < 5'000; ++i) many += "di Baku, ";
  CHECK(extract({.id = "many", .headline = "", .text = many, .published = {}, .publisher = "", .url = "", .language = "", .based_on = ""}, test_resources())
            .places.size() == 5'000);
}

// Compares the mentions that end before `limit`, by kind, place and value.
std::vector<std::string> mentions_before(const Document& d, uint32_t limit) {
  std::vector<std::string> out;
  for (const MentionRef& ref : mentions_in_order(d)) {
    if (ref.span.end > limit) continue;
    std::string line = std::string(name_of(ref.kind)) + " " + std::to_string(ref.span.begin) + " " + std::to_string(ref.span.end);
    if (ref.kind == MentionKind::place) line += " " + d.entities[d.places[ref.index].entity].key + " " + std::string(name_of(d.places[ref.index].role));
    if (ref.kind == MentionKind::time) line += " " + d.times[ref.index].value;
    if (ref.kind == MentionKind::person) line += " " + d.entities[d.people[ref.index].entity].key;
    out.push_back(std::move(line));
  }
  return out;
}

TEST_CASE("appending an unrelated paragraph changes no earlier mention") {
  for (Article article : own_articles()) {
    CAPTURE(article.id);
    const auto limit = static_cast<uint32_t>(article.text.size());
    const auto before = mentions_before(extract(article, test_resources()), limit);
    article.text += "\nHarga cabai rawit di pasar induk naik karena panen terlambat, sementara pasokan bawang merah tetap lancar.";
    CHECK(mentions_before(extract(article, test_resources()), limit) == before);
  }
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

TEST_CASE("renaming a town in text and gazetteer changes nothing but the name") {
  // A name of the same length that no list holds keeps all offsets comparable.
  const std::string_view gazetteer = find_embedded(embedded_assets(), "gazetteer.json");
  const std::string_view lexicon = find_embedded(embedded_assets(), "lexicon.json");
  struct Renaming {
    const char *from, *to, *from_id, *to_id;
  };
  for (const Renaming& r : {Renaming{"Shusha", "Qelmor", "shusha", "qelmor"}, Renaming{"Yevlakh", "Zornika", "yevlakh", "zornika"}}) {
    const auto renamed = build_resources(lexicon, replaced(replaced(std::string(gazetteer), r.from, r.to), r.from_id, r.to_id));
    if (!CHECK(renamed.has_value())) continue;
    for (const Article& article : own_articles()) {
      CAPTURE(article.id);
      std::string expected = replaced(replaced(analysis_of(article), r.from, r.to), r.from_id, r.to_id);
      Article changed = article;
      changed.text = replaced(article.text, r.from, r.to);
      changed.headline = replaced(article.headline, r.from, r.to);
      std::string actual;
      append_analysis_json(extract(changed, *renamed), actual);
      CHECK(actual == expected);
    }
  }
}

}  // namespace
}  // namespace jejak
