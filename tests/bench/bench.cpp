// Measures the extraction on our own articles and prints one JSON object; tests/bench/bench.mjs runs it natively and as
// WebAssembly and prints the ratios. The counts are printed beside the times: a fast wrong answer must show.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <span>
#include <string>
#include <vector>

#include "core/analysis_json.h"
#include "core/cli/embedded.h"
#include "core/extract.h"

namespace jejak {
namespace {

// Processor time where the platform has it, so that other work on the machine does not count.
double now_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::vector<Article> bundled_articles() {
  std::vector<Article> articles;
  Diagnostics diagnostics;
  uint64_t position = 1;
  read_articles(find_embedded(embedded_test_data(), "articles.json"), "articles.json", "", SourceFormat::json, position,
                [&](Article a) { articles.push_back(std::move(a)); }, diagnostics);
  return articles;
}

struct Measure {
  double seconds = 0;
  size_t bytes = 0;
  size_t mentions = 0;
  size_t times = 0;
  size_t output_bytes = 0;
};

// Every article once, as the program `jejak extract` does it: a few at a time, extraction and writing the analysis.
Measure run_once(std::vector<Article> articles, const Resources& resources) {
  constexpr size_t kTogether = 32;
  Measure m;
  std::string out;
  const double start = now_seconds();
  for (size_t i = 0; i < articles.size(); i += kTogether) {
    for (const Document& document : extract_all(std::span(articles).subspan(i, std::min(kTogether, articles.size() - i)), resources)) {
      out.clear();
      append_analysis_json(document, out);
      m.bytes += document.article.text.size();
      m.mentions += mentions_in_order(document).size();
      m.times += document.times.size();
      m.output_bytes += out.size();
    }
  }
  m.seconds = now_seconds() - start;
  return m;
}

// As often as a clock of milliseconds needs, which is what there is under Node.js: a run of one article is shorter.
Measure run_long(const std::vector<Article>& articles, const Resources& resources) {
  constexpr double kEnough_s = 0.05;
  Measure m = run_once(articles, resources);
  double total_s = m.seconds;
  int runs = 1;
  for (; total_s < kEnough_s; ++runs) total_s += run_once(articles, resources).seconds;
  m.seconds = total_s / runs;
  return m;
}

// The fastest of several runs: other work on the machine can only slow a run down.
Measure best_of(int runs, const std::vector<Article>& articles, const Resources& resources) {
  Measure best = run_long(articles, resources);
  for (int i = 1; i < runs; ++i) {
    const Measure m = run_long(articles, resources);
    if (m.seconds < best.seconds) best = m;
  }
  return best;
}

void print(const char* name, const Measure& m, const char* end) {
  std::printf("\"%s\":{\"seconds\":%.6f,\"bytes\":%zu,\"mb_per_s\":%.2f,\"mentions\":%zu,\"times\":%zu,\"output_bytes\":%zu}%s", name,
              m.seconds, m.bytes, static_cast<double>(m.bytes) / m.seconds / 1e6, m.mentions,
              m.times, m.output_bytes, end);
}

// One article whose body is the bundle's bodies, `times` over: shows whether time grows with the length.
std::vector<Article> one_long_article(const std::vector<Article>& articles, int times) {
  Article whole;
  whole.id = "long";
  for (int i = 0; i < times; ++i) {
    for (const Article& article : articles) whole.text += article.text + "\n";
  }
  return {whole};
}

std::vector<Article> repeated(const std::vector<Article>& articles, int times) {
  std::vector<Article> out;
  for (int i = 0; i < times; ++i) out.insert(out.end(), articles.begin(), articles.end());
  return out;
}

int run() {
  const double start = now_seconds();
  const auto resources = build_resources(find_embedded(embedded_assets(), "lexicon.json"),
                                         find_embedded(embedded_assets(), "gazetteer.json"));
  if (!resources) return std::fprintf(stderr, "%s\n", to_string(resources.error()).c_str()), 1;
  const double load_seconds = now_seconds() - start;
  const std::vector<Article> articles = bundled_articles();
  std::printf("{\"load_seconds\":%.6f,", load_seconds);
  print("article", best_of(50, {articles.front()}, *resources), ",");
  print("bundle", best_of(20, articles, *resources), ",");
  print("many", best_of(5, repeated(articles, 100), *resources), ",");
  print("long1", best_of(20, one_long_article(articles, 1), *resources), ",");
  print("long10", best_of(5, one_long_article(articles, 10), *resources), ",");
  print("long100", best_of(3, one_long_article(articles, 100), *resources), "}\n");
  return 0;
}

}  // namespace
}  // namespace jejak

int main() { return jejak::run(); }
