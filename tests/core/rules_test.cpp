// Every rule has a sentence that explains it, a case where it fires and one where it must not
// (tests/data/rules/*.tsv: rule, "yes" or "no", publication day or "-", text; "\n" in the text is a line end).
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/cli/embedded.h"
#include "tests/support/reading.h"

namespace jejak {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find(separator, begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string unescape_lines(std::string text) {
  for (size_t at; (at = text.find("\\n")) != std::string::npos;) text.replace(at, 2, "\n");
  return text;
}

struct Seen {
  int yes = 0, no = 0;
};

TEST_CASE("each rule fires where its cases say, and only there") {
  std::map<std::string, Seen> seen;
  for (const EmbeddedFile& file : embedded_test_data()) {
    if (!file.name.ends_with(".tsv")) continue;
    for (const std::string& line : split(file.bytes, '\n')) {
      if (line.empty() || line[0] == '#') continue;
      CAPTURE(file.name);
      CAPTURE(line);
      const std::vector<std::string> fields = split(line, '\t');
      if (!CHECK(fields.size() == 4)) continue;
      const Document document = read(unescape_lines(fields[3]), fields[2] == "-" ? "" : fields[2]);
      const bool fired = std::ranges::count(rules_fired(document), fields[0]) > 0;
      CHECK(fired == (fields[1] == "yes"));
      (fields[1] == "yes" ? seen[fields[0]].yes : seen[fields[0]].no) += 1;
    }
  }
  for (std::string_view rule : test_resources().lexicon.rule_ids()) {
    CAPTURE(rule);
    CHECK(seen[std::string(rule)].yes > 0);
    CHECK(seen[std::string(rule)].no > 0);
    CHECK_FALSE(test_resources().lexicon.rule_text(rule)->en.empty());
    CHECK_FALSE(test_resources().lexicon.rule_text(rule)->id.empty());
  }
  for (const auto& [rule, count] : seen) {
    CAPTURE(rule);
    CHECK(test_resources().lexicon.rule_text(rule) != nullptr);
  }
}

}  // namespace
}  // namespace jejak
