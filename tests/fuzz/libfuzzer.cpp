// One target under libFuzzer: build/asan/jejak_fuzz --target=link CORPUS_FOLDER [libFuzzer's options]
#include <string_view>

#include "tests/fuzz/input.h"
#include "tests/fuzz/targets.h"

namespace {

const jejak::fuzz::FuzzTarget* chosen = nullptr;  // for the whole run

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  constexpr std::string_view kOption = "--target=";
  for (int i = 1; i < *argc; ++i) {
    const std::string_view argument = (*argv)[i];
    if (argument.starts_with(kOption)) chosen = jejak::fuzz::find_target(argument.substr(kOption.size()));
  }
  if (chosen) return 0;
  std::fprintf(stderr, "--target=NAME is missing, or names none of:");
  for (const auto& target : jejak::fuzz::targets()) std::fprintf(stderr, " %s", target.name.data());
  std::fprintf(stderr, "\n");
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const jejak::fuzz::Input input(bytes, size);
  chosen->run(input.str());
  return 0;
}
