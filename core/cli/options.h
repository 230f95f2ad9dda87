// The command line (contract §2), parsed and checked.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/civil_time.h"

namespace jejak {

enum class CliCommand { extract, link, bundle, help };

struct CliOptions {
  CliCommand command = CliCommand::help;
  std::vector<std::string> inputs;    // files, folders (bundle), or "-"; "-" alone where none was given
  std::optional<CivilDay> published;  // for text files
  int jobs = 1;
  bool explain = false;
  std::string output = "articles.json";  // bundle: NewsArticle JSON; empty where only a prepared collection is wanted
  std::string prepared;                  // bundle: where to write the prepared collection; empty: nowhere
  std::string notices;                   // bundle: where to write what could not be read, as JSON; empty: nowhere
};

struct UsageError {
  std::string message;
};

extern const char* const kUsage;

// Arguments without the program's name.
std::optional<UsageError> parse_options(std::span<char* const> arguments, CliOptions& options);

}  // namespace jejak
