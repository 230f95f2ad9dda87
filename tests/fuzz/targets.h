// All fuzz targets by name. Each is one function: any bytes in, back again with every law kept; a broken law aborts.
// Run by libFuzzer (libfuzzer.cpp, Clang) and by a driver of our own (driver.cpp, any compiler).
#pragma once

#include <span>
#include <string_view>

namespace jejak::fuzz {

struct FuzzTarget {
  std::string_view name;
  void (*run)(std::string_view input);
};

std::span<const FuzzTarget> targets();
const FuzzTarget* find_target(std::string_view name);  // nullptr where there is none

void run_text(std::string_view input);
void run_articles(std::string_view input);
void run_collection(std::string_view input);
void run_resources(std::string_view input);
void run_page_files(std::string_view input);
void run_expression(std::string_view input);
void run_link(std::string_view input);
void run_bridge(std::string_view input);
void run_prepared(std::string_view payload);

}  // namespace jejak::fuzz
