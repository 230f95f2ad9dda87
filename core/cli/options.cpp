#include "core/cli/options.h"

#include <charconv>
#include <string_view>

namespace jejak {

const char* const kUsage =
    "usage: jejak extract [--published YYYY-MM-DD] [--jobs N] [--explain] [FILE ... | -]\n"
    "       jejak link    [--jobs N] [FILE ... | -]\n"
    "       jejak bundle  [-o articles.json|articles.jejak] [--prepared FILE] [--notices FILE] [--jobs N] FILE|DIR ...\n"
    "FILE is plain text (.txt) or schema.org NewsArticle JSON (.json, .jsonl); - reads JSON lines.\n"
    "A bundle that ends in .jejak, or that --prepared names beside the other, holds the analyses: the page opens it at once.\n";

namespace {

bool parse_command(std::string_view word, CliCommand& command) {
  if (word == "extract") return command = CliCommand::extract, true;
  if (word == "link") return command = CliCommand::link, true;
  if (word == "bundle") return command = CliCommand::bundle, true;
  if (word == "help" || word == "--help" || word == "-h") return command = CliCommand::help, true;
  return false;
}

std::optional<UsageError> parse_valued(std::string_view option, std::string_view value, CliOptions& options) {
  if (option == "--published") {
    options.published = parse_day(value);
    if (!options.published) return UsageError{"--published takes a day as YYYY-MM-DD"};
  } else if (option == "--jobs") {
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), options.jobs);
    if (error != std::errc() || end != value.data() + value.size() || options.jobs < 1 || options.jobs > 256) {
      return UsageError{"--jobs takes a number from 1 to 256"};
    }
  } else if (option == "--notices") {
    options.notices = value;
  } else if (option == "--prepared") {
    options.prepared = value;
  } else if (value.ends_with(".jejak")) {
    options.prepared = value;
    options.output.clear();
  } else {
    options.output = value;
  }
  return std::nullopt;
}

}  // namespace

std::optional<UsageError> parse_options(std::span<char* const> arguments, CliOptions& options) {
  if (arguments.empty()) return UsageError{"which command?"};
  if (!parse_command(arguments[0], options.command)) {
    return UsageError{"unknown command '" + std::string(arguments[0]) + "'"};
  }
  for (size_t i = 1; i < arguments.size(); ++i) {
    const std::string_view word = arguments[i];
    if (word == "--published" || word == "--jobs" || word == "--notices" || word == "--prepared" || word == "-o") {
      // "--prepared --jobs 2" forgot its file: nobody wants one of that name.
      const bool is_missing = i + 1 == arguments.size() || std::string_view(arguments[i + 1]).starts_with("--");
      if (is_missing) return UsageError{std::string(word) + " needs a value"};
      if (auto error = parse_valued(word, arguments[++i], options)) return error;
    } else if (word == "--explain") {
      options.explain = true;
    } else if (word.size() > 1 && word[0] == '-') {
      return UsageError{"unknown option '" + std::string(word) + "'"};
    } else {
      options.inputs.emplace_back(word);
    }
  }
  if (options.inputs.empty() && options.command == CliCommand::bundle) return UsageError{"bundle needs a file or a folder"};
  if (options.inputs.empty()) options.inputs.emplace_back("-");
  return std::nullopt;
}

}  // namespace jejak
