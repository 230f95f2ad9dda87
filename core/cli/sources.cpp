#include "core/cli/sources.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>
#include <utility>

#include "core/utf8.h"

namespace jejak {
namespace {

namespace fs = std::filesystem;

Error unreadable(const std::string& source, std::string message) {
  return {ErrorCode::unreadable, source, 0, "", std::move(message)};
}

bool is_article_file(const fs::path& path) {
  const std::string ending = path.extension().string();
  return ending == ".txt" || ending == ".json" || ending == ".jsonl" || ending == ".ndjson" || ending == ".jsonld";
}

// A file that no article can come from is refused by its size, before a byte of it is read.
std::optional<Error> too_large(const std::string& path, uint64_t size) {
  const bool text = path.ends_with(".txt");
  const uint64_t limit = text ? kMaxBodyBytes : kMaxJsonBytes;
  if (size <= limit) return std::nullopt;
  return Error{ErrorCode::too_large, path, limit, "",
               "the file has " + std::to_string(size >> 20) + " MiB, over the limit of " +
                   std::to_string(limit >> 20) + " MiB" + (text ? "" : ": give large collections as .jsonl")};
}

void read_stream_lines(std::istream& in, const std::string& source, uint64_t& position, const ArticleSink& sink,
                       Diagnostics& diagnostics) {
  uint64_t offset = 0;
  for (std::string line; std::getline(in, line); offset += line.size() + 1) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto article = read_article_line(line, source, offset, position++);
    if (article) {
      sink(std::move(*article));
    } else {
      diagnostics.report(std::move(article.error()));
    }
  }
}

void read_file(const std::string& path, uint64_t& position, const ArticleSink& sink, Diagnostics& diagnostics) {
  std::error_code failure;
  if (fs::is_directory(path, failure)) return diagnostics.report(unreadable(path, "is a folder"));
  std::ifstream in(path, std::ios::binary);
  if (!in) return diagnostics.report(unreadable(path, "cannot be opened"));
  if (path.ends_with(".jsonl") || path.ends_with(".ndjson")) {
    return read_stream_lines(in, path, position, sink, diagnostics);
  }
  const uint64_t size = fs::file_size(path, failure);
  if (!failure) {
    if (auto error = too_large(path, size)) {
      ++position;
      return diagnostics.report(std::move(*error));
    }
  }
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) return diagnostics.report(unreadable(path, "cannot be read"));
  read_articles(bytes, path, utf8_name(fs::path(path).stem().string()), guess_format(path, bytes), position, sink, diagnostics);
}

}  // namespace

std::vector<std::string> expand_folders(const std::vector<std::string>& inputs, Diagnostics& diagnostics) {
  std::vector<std::string> files;
  for (const std::string& input : inputs) {
    std::error_code failure;
    if (!fs::is_directory(input, failure)) {
      files.push_back(input);
      continue;
    }
    std::vector<std::string> found;
    for (auto it = fs::recursive_directory_iterator(input, failure); !failure && it != fs::recursive_directory_iterator();
         it.increment(failure)) {
      std::error_code ignored;
      if (it->is_regular_file(ignored) && is_article_file(it->path())) found.push_back(it->path().string());
    }
    if (failure) diagnostics.report(unreadable(input, failure.message()));
    std::ranges::sort(found);
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

std::string utf8_name(std::string_view name) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (auto bad = find_invalid_utf8(name); bad; bad = find_invalid_utf8(name)) {
    const auto byte = static_cast<unsigned char>(name[*bad]);
    out.append(name.substr(0, *bad)).push_back('%');
    out.push_back(kDigits[byte >> 4]);
    out.push_back(kDigits[byte & 15]);
    name.remove_prefix(*bad + 1);
  }
  return out.append(name);
}

void read_sources(const std::vector<std::string>& inputs, std::optional<CivilDay> published, const ArticleSink& sink,
                  Diagnostics& diagnostics) {
  uint64_t position = 1;
  for (const std::string& input : inputs) {
    if (input == "-") {
      read_stream_lines(std::cin, "-", position, sink, diagnostics);
      continue;
    }
    const bool text = input.ends_with(".txt");
    read_file(
        input, position,
        [&](Article article) {
          if (text && published) article.published = published;
          sink(std::move(article));
        },
        diagnostics);
  }
}

}  // namespace jejak
