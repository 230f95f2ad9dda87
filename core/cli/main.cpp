// The native program `jejak` (contract §2): the only part of core/ that opens files.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "core/analysis_json.h"
#include "core/cli/embedded.h"
#include "core/cli/options.h"
#include "core/cli/pool.h"
#include "core/cli/sources.h"
#include "core/collection.h"
#include "core/collection_json.h"
#include "core/digest.h"
#include "core/explain.h"
#include "core/extract.h"
#include "core/json.h"

namespace jejak {
namespace {

enum ExitStatus { kOk = 0, kSomeFailed = 1, kUsage_ = 2 };

void write_out(const std::string& bytes) { std::fwrite(bytes.data(), 1, bytes.size(), stdout); }

// Counts articles on a terminal's stderr; silent in a pipe.
class Progress {
 public:
  void tick() {
    if (shown_ && ++count_ % 100 == 0) std::fprintf(stderr, "\r%zu articles", count_);
  }
  ~Progress() {
    if (shown_ && count_ >= 100) std::fprintf(stderr, "\r%zu articles\n", count_);
  }

 private:
  bool shown_ = isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0;
  size_t count_ = 0;
};

int report(const Diagnostics& diagnostics) {
  for (const Error& error : diagnostics.errors) std::fprintf(stderr, "jejak: %s\n", to_string(error).c_str());
  return diagnostics.errors.empty() ? kOk : kSomeFailed;
}

int run_extract(const CliOptions& options, const Resources& resources) {
  Diagnostics diagnostics;
  Progress progress;
  const auto work = [&](Article article) {
    const Document document = extract(std::move(article), resources);
    if (options.explain) return explain_all(document, resources.lexicon, ReaderLanguage::english);
    std::string line;
    append_analysis_json(document, line);
    return line += '\n';
  };
  OrderedPool<std::string> pool(options.jobs, work, [&](std::string&& line) {
    write_out(line);
    progress.tick();
  });
  read_sources(options.inputs, options.published, [&](Article article) { pool.add(std::move(article)); }, diagnostics);
  pool.flush();
  return report(diagnostics);
}

// What the page shows beside the articles that could be read.
std::string to_json(const Diagnostics& diagnostics) {
  std::string out;
  JsonWriter json(out);
  json.open_array();
  for (const Error& error : diagnostics.errors) {
    json.open_object();
    json.key("source");
    json.string(error.source);
    json.key("offset");
    json.integer(static_cast<int64_t>(error.offset));
    json.key("path");
    json.string(error.path);
    json.key("message");
    json.string(error.message);
    json.close_object();
  }
  json.close_array();
  return out += '\n';
}

// The whole collection is held as digests; the articles themselves are let go one by one.
int run_link(const CliOptions& options, const Resources& resources) {
  Diagnostics diagnostics;
  Progress progress;
  std::vector<Digest> digests;
  const auto work = [&](Article article) { return digest_of(extract(std::move(article), resources)); };
  OrderedPool<Digest> pool(options.jobs, work, [&](Digest&& digest) {
    digests.push_back(std::move(digest));
    progress.tick();
  });
  read_sources(options.inputs, options.published, [&](Article article) { pool.add(std::move(article)); }, diagnostics);
  pool.flush();
  std::string out;
  append_collection_json(link_articles(digests), digests, out);
  write_out(out += '\n');
  return report(diagnostics);
}

// A folder may hold JSON of other things beside its articles: said, but no error. A file that was named is one.
void leave_out_other_files(const std::vector<std::string>& named, Diagnostics& diagnostics) {
  std::erase_if(diagnostics.errors, [&](const Error& error) {
    const bool other = error.code == ErrorCode::no_article && std::ranges::find(named, error.source) == named.end();
    if (other) std::fprintf(stderr, "jejak: %s: holds no article, left out\n", error.source.c_str());
    return other;
  });
}

Result<void> write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) return std::unexpected(Error{ErrorCode::unreadable, path, 0, "", "cannot be written"});
  return {};
}

int run_bundle(const CliOptions& options) {
  Diagnostics diagnostics;
  std::string bundle = "[";
  size_t count = 0;
  const std::vector<std::string> files = expand_folders(options.inputs, diagnostics);
  read_sources(
      files, options.published,
      [&](Article article) { bundle += (count++ ? ",\n" : "\n") + to_news_article_json(article); }, diagnostics);
  bundle += "\n]\n";
  leave_out_other_files(options.inputs, diagnostics);
  if (count == 0) diagnostics.report({ErrorCode::empty_body, options.output, 0, "", "no readable article was found"});
  if (const auto done = write_file(options.output, bundle); !done) diagnostics.report(done.error());
  if (!options.notices.empty()) {
    if (const auto done = write_file(options.notices, to_json(diagnostics)); !done) diagnostics.report(done.error());
  }
  return report(diagnostics);
}

int run(std::span<char* const> arguments) {
  CliOptions options;
  if (const auto error = parse_options(arguments, options)) {
    std::fprintf(stderr, "jejak: %s\n%s", error->message.c_str(), kUsage);
    return kUsage_;
  }
  if (options.command == CliCommand::help) return write_out(kUsage), kOk;
  if (options.command == CliCommand::bundle) return run_bundle(options);
  const auto resources = build_resources(find_embedded(embedded_assets(), "lexicon.json"),
                                         find_embedded(embedded_assets(), "gazetteer.json"));
  if (!resources) {
    std::fprintf(stderr, "jejak: %s\n", to_string(resources.error()).c_str());
    return kSomeFailed;
  }
  return options.command == CliCommand::link ? run_link(options, *resources) : run_extract(options, *resources);
}

}  // namespace
}  // namespace jejak

int main(int argc, char** argv) { return jejak::run({argv + 1, static_cast<size_t>(argc > 0 ? argc - 1 : 0)}); }
