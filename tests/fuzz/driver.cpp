// Fuzzing without Clang: runs targets on seeds and on what becomes of them by deterministic mutation. No coverage guides
// it; what it finds, every compiler finds again.
//   jejak_fuzz_run INPUTS [--runs N] [--seconds S] [--seed N] [TARGET ...]
// INPUTS (node tests/fuzz/inputs.mjs INPUTS) holds TARGET/ with seeds and TARGET.dict with words, in libFuzzer's form.
// The input that is being run lies in INPUTS/running-TARGET: after a crash it is the one that crashed.
// Exit status: 0; 1 a target is unknown or has no seeds; a crash or a broken law ends the program by a signal.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"

namespace jejak::fuzz {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr size_t kMostBytes = 4096;  // of a mutated input; seeds may be longer

struct Options {
  fs::path inputs;
  uint64_t runs = 2000;
  double seconds = 0;  // 0: no limit
  uint64_t seed = 1;
  std::vector<std::string> names;
};

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> seeds_of(const fs::path& folder) {
  std::vector<fs::path> paths;
  if (fs::is_directory(folder)) {
    for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<std::string> seeds;
  for (const fs::path& path : paths) seeds.push_back(read_file(path));
  return seeds;
}

// "\"kata\\x0a\"" lines -> words.
std::vector<std::string> words_of(const fs::path& path) {
  std::vector<std::string> words;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.size() < 2 || line.front() != '"' || line.back() != '"') continue;
    std::string word;
    for (size_t i = 1; i + 1 < line.size(); ++i) {
      if (line[i] == '\\' && line[i + 1] == 'x' && i + 3 < line.size()) {
        int byte = 0;
        std::from_chars(line.data() + i + 2, line.data() + i + 4, byte, 16);
        word.push_back(static_cast<char>(byte));
        i += 3;
      } else {
        if (line[i] == '\\') ++i;
        word.push_back(line[i]);
      }
    }
    words.push_back(word);
  }
  return words;
}

class Mutator {
 public:
  Mutator(uint64_t seed, std::vector<std::string> seeds, std::vector<std::string> words)
      : random_(seed), seeds_(std::move(seeds)), words_(std::move(words)) {}

  std::string next() {
    std::string input = seeds_[below(seeds_.size())];
    if (input.size() > kMostBytes) {
      const size_t begin = below(input.size() - kMostBytes);
      input = input.substr(begin, kMostBytes);
    }
    for (uint64_t left = 1 + below(6); left > 0; --left) mutate(input);
    if (input.size() > kMostBytes) input.resize(kMostBytes);
    return input;
  }

 private:
  // Not std::uniform_int_distribution, which differs between libraries.
  size_t below(size_t end) { return end == 0 ? 0 : random_() % end; }

  void mutate(std::string& input) {
    const size_t at = below(input.size() + 1), size = below(std::min<size_t>(input.size() - at, 64) + 1);
    switch (below(9)) {
      case 0: if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8))); break;
      case 1: if (at < input.size()) input[at] = static_cast<char>(below(256)); break;
      case 2: input.erase(at, size); break;
      case 3: input.insert(at, input.substr(at, size)); break;
      case 4: case 5: input.insert(at, word()); break;
      case 6: input.replace(at, size, word()); break;
      case 7: splice(input, at); break;
      default: repeat(input, at, size);
    }
  }

  std::string word() {
    // What text is dangerous with: directions, invisible letters, marks, surrogates, overlong forms, huge numbers.
    static const char* const kOdd[] = {"\xE2\x80\xAE", "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xCC\x81", "\xED\xA0\x80", "\xC0\x80", "\xF4\x90\x80\x80",
                                       "\xF0\x9F\x99\x82", "\xC2\xA0", "\n", "\t", "\"", "\\", "{", "[", "&", "%", "18446744073709551616",
                                       "-9223372036854775808", "1e999", "9999-12-31", "0000-00-00", "\xE2\x81\xA6", "<script>", "=1+1"};
    if (words_.empty() || below(4) == 0) return kOdd[below(std::size(kOdd))];
    return (below(2) ? " " : "") + words_[below(words_.size())];
  }

  void splice(std::string& input, size_t at) {
    const std::string& other = seeds_[below(seeds_.size())];
    const size_t from = below(other.size() + 1);
    input = input.substr(0, at) + other.substr(from, kMostBytes);
  }

  void repeat(std::string& input, size_t at, size_t size) {
    const std::string piece = input.substr(at, std::max<size_t>(size, 1));
    std::string all;
    for (uint64_t left = 1 + below(60); left > 0; --left) all += piece;
    input.insert(at, all);
  }

  std::mt19937_64 random_;
  std::vector<std::string> seeds_, words_;
};

struct Tally {
  uint64_t runs = 0;
  double slowest_seconds = 0;
};

void run_one(const FuzzTarget& target, const std::string& bytes, const fs::path& kept, Tally& tally) {
  std::ofstream(kept, std::ios::binary) << bytes;
  const Input input(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
  const auto begin = Clock::now();
  target.run(input.str());
  tally.slowest_seconds = std::max(tally.slowest_seconds, std::chrono::duration<double>(Clock::now() - begin).count());
  ++tally.runs;
}

bool run_target(const FuzzTarget& target, const Options& options) {
  const std::vector<std::string> seeds = seeds_of(options.inputs / target.name);
  if (seeds.empty()) return false;
  const fs::path kept = options.inputs / ("running-" + std::string(target.name));
  const auto begin = Clock::now();
  const auto seconds = [&] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
  Tally tally;
  for (const std::string& seed : seeds) run_one(target, seed, kept, tally);
  Mutator mutator(options.seed, seeds, words_of(options.inputs / (std::string(target.name) + ".dict")));
  while (tally.runs < options.runs && (options.seconds == 0 || seconds() < options.seconds)) run_one(target, mutator.next(), kept, tally);
  fs::remove(kept);
  std::printf("%s: %llu executions in %.1f s, the slowest %.0f ms\n", target.name.data(), static_cast<unsigned long long>(tally.runs),
              seconds(), tally.slowest_seconds * 1000);
  std::fflush(stdout);
  return true;
}

template <class Number>
bool read_number(const char* text, Number& out) {
  const char* end = text + std::strlen(text);
  return std::from_chars(text, end, out).ptr == end;
}

bool parse(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const char* value = i + 1 < argc ? argv[i + 1] : "";
    if (argument == "--runs" ? !read_number(value, options.runs)
        : argument == "--seconds" ? !read_number(value, options.seconds)
                                  : argument == "--seed" && !read_number(value, options.seed)) {
      return false;
    }
    if (argument.starts_with("--")) ++i;
    else if (options.inputs.empty()) options.inputs = argument;
    else options.names.push_back(argument);
  }
  if (options.names.empty()) {
    for (const FuzzTarget& target : targets()) options.names.emplace_back(target.name);
  }
  return !options.inputs.empty();
}

}  // namespace
}  // namespace jejak::fuzz

int main(int argc, char** argv) {
  using namespace jejak::fuzz;
  Options options;
  if (!parse(argc, argv, options)) {
    std::fprintf(stderr, "usage: jejak_fuzz_run INPUTS [--runs N] [--seconds S] [--seed N] [TARGET ...]\n");
    return 1;
  }
  for (const std::string& name : options.names) {
    const FuzzTarget* target = find_target(name);
    if (target && run_target(*target, options)) continue;
    std::fprintf(stderr, "%s: no such target, or no seeds for it in %s\n", name.c_str(), options.inputs.c_str());
    return 1;
  }
  return 0;
}
