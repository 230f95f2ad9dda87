// Every word that the interface says, in each language. A further language is one more strings_XX.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/civil_time.h"

namespace jejak {

enum class Language : uint8_t { indonesian, english };

enum class Text : uint16_t {
#define JEJAK_TEXT(name) name,
#include "wasm/strings.inc"
#undef JEJAK_TEXT
  count,
};

std::string_view indonesian_text(Text text);  // strings_id.cpp
std::string_view english_text(Text text);     // strings_en.cpp

// The words for it. Never empty.
std::string_view text_of(Language language, Text text);

// "{n} artikel": with each {name} replaced by its value, once.
struct Filler {
  std::string_view name;
  std::string_view value;
};
std::string fill(std::string_view pattern, std::initializer_list<Filler> fillers);

std::string format_number(Language language, int64_t number);  // 1.166 in Indonesian, 1,166 in English
std::string and_more(Language language, size_t number);         // "dan 80 lagi"; empty for none
std::string format_day(Language language, CivilDay day);       // "19 September 2023"
std::string format_day_with_weekday(Language language, CivilDay day);  // "Selasa, 19 September 2023"
std::string_view month_name(Language language, int month);      // Requires: 1 <= month <= 12
std::string_view month_short(Language language, int month);     // "Sep"
std::string_view weekday_name(Language language, int weekday);  // 1 Monday .. 7 Sunday

}  // namespace jejak
