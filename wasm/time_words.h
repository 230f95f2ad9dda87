// Civil time in a reader's words.
//   2023-09-19                      "Selasa, 19 September 2023"
//   2020-FA                         "musim gugur 2020"
//   2023-09-20TMO                   "Rabu, 20 September 2023, pagi"
//   begin 1991-01-01, open at end   "sejak 1991"
//   P44D                            "44 hari"
// Not for logic: nothing reads these words back.
#pragma once

#include <string>

#include "core/mention.h"
#include "wasm/strings.h"

namespace jejak {

// What a time mention was understood to say. Never empty: what is undetermined says so.
std::string format_time(Language language, const TimeMention& mention);

// "19 September 2023", "September 2023", "2020", "27 September 2020 – 10 November 2020": the shortest exact form.
std::string format_interval(Language language, CivilInterval interval);

// "44 hari" from P44D, "beberapa bulan" from PXM; empty where it is no duration of one unit.
std::string format_duration(Language language, std::string_view timex3);

// Whether the value is a season ("2020-FA"): its edges are soft.
bool is_season(std::string_view timex3);

}  // namespace jejak
