// The native program `jejak` (contract §2): the only part of core/ that opens files.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
#include "core/prepare.h"

namespace jejak {
namespace {

enum ExitStatus { kOk = 0, kSomeFailed = 1, kUsage_ = 2 };

void write_out(const std::string& bytes) { std::fwrite(bytes.data(), 1, bytes.size(), stdout); }

// What `make` makes of each item.
template <class Items, class Make>
auto each_of(Items&& items, const Make& make) {
  std::vector<decltype(make(*items.begin()))> made;
  made.reserve(items.size());
  for (auto& item : items) made.push_back(make(item));
  return made;
}

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
  const auto write = [&](const Document& document) {
    if (options.explain) return explain_all(document, resources.lexicon, ReaderLanguage::english);
    std::string line;
    append_analysis_json(document, line);
    return line += '\n';
  };
  const auto work = [&](std::span<Article> articles) { return each_of(extract_all(articles, resources), write); };
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
    json.string(utf8_name(error.source));
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
  const auto work = [&](std::span<Article> articles) { return each_of(extract_all(articles, resources), digest_of); };
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

// A prepared collection may be passed on: it names a file from the folder that was given, not from the machine's root.
std::vector<Error> named_from_folders(const std::vector<std::string>& named, std::vector<Error> errors) {
  for (Error& error : errors) {
    for (std::string_view input : named) {
      if (!error.source.starts_with(input)) continue;
      while (input.ends_with('/')) input.remove_suffix(1);
      if (const size_t slash = input.rfind('/'); slash != std::string_view::npos) error.source.erase(0, slash + 1);
      break;
    }
    error.source = utf8_name(error.source);
  }
  return errors;
}

Result<void> write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) return std::unexpected(Error{ErrorCode::unreadable, path, 0, "", "cannot be written"});
  return {};
}

// Reads the articles of a bundle, in their order, into `bundle` as JSON and into `prepared`; each where it is wanted.
// Returns how many there are.
size_t read_bundle(const CliOptions& options, const std::vector<std::string>& files, std::string* bundle, Preparer* prepared,
                   const Resources* resources, Diagnostics& diagnostics) {
  Progress progress;
  size_t count = 0;
  const auto whole = [&](Document& document) { return with_sentences(std::move(document), *resources); };
  const auto work = [&](std::span<Article> articles) { return each_of(extract_all(articles, *resources), whole); };
  OrderedPool<WholeReading> pool(options.jobs, work, [&](WholeReading&& reading) {
    prepared->add(reading);
    progress.tick();
  });
  const auto take = [&](Article article) {
    if (bundle) *bundle += (count > 0 ? ",\n" : "\n") + to_news_article_json(article);
    ++count;
    if (prepared) pool.add(std::move(article));
  };
  read_sources(files, options.published, take, diagnostics);
  if (prepared) pool.flush();
  return count;
}

// `resources`: null where no prepared collection is wanted.
int run_bundle(const CliOptions& options, const Resources* resources) {
  Diagnostics diagnostics;
  std::string bundle = "[";
  std::optional<Preparer> prepared;
  if (resources) prepared.emplace(*resources);
  const std::vector<std::string> files = expand_folders(options.inputs, diagnostics);
  const size_t count = read_bundle(options, files, options.output.empty() ? nullptr : &bundle,
                                   prepared ? &*prepared : nullptr, resources, diagnostics);
  bundle += "\n]\n";
  leave_out_other_files(options.inputs, diagnostics);
  const std::string& first = options.output.empty() ? options.prepared : options.output;
  if (count == 0) diagnostics.report({ErrorCode::empty_body, first, 0, "", "no readable article was found"});
  const auto write = [&](const std::string& path, const std::string& bytes) {
    if (path.empty()) return;
    if (const auto done = write_file(path, bytes); !done) diagnostics.report(done.error());
  };
  write(options.output, bundle);
  write(options.notices, to_json(diagnostics));
  if (prepared) write(options.prepared, prepared->finish(named_from_folders(options.inputs, diagnostics.errors), Afterwards::let_go));
  return report(diagnostics);
}

int run(std::span<char* const> arguments) {
  CliOptions options;
  if (const auto error = parse_options(arguments, options)) {
    std::fprintf(stderr, "jejak: %s\n%s", error->message.c_str(), kUsage);
    return kUsage_;
  }
  if (options.command == CliCommand::help) return write_out(kUsage), kOk;
  if (options.command == CliCommand::bundle && options.prepared.empty()) return run_bundle(options, nullptr);
  const auto resources = build_resources(find_embedded(embedded_assets(), "lexicon.json"),
                                         find_embedded(embedded_assets(), "gazetteer.json"));
  if (!resources) {
    std::fprintf(stderr, "jejak: %s\n", to_string(resources.error()).c_str());
    return kSomeFailed;
  }
  if (options.command == CliCommand::bundle) return run_bundle(options, &*resources);
  return options.command == CliCommand::link ? run_link(options, *resources) : run_extract(options, *resources);
}

}  // namespace
}  // namespace jejak

int main(int argc, char** argv) { return jejak::run({argv + 1, static_cast<size_t>(argc > 0 ? argc - 1 : 0)}); }
