// The sentences of a comparison, in English and Indonesian: what was asked, who says what, why they agree or not.
//   question_text -> "killed in the mine blast of 19 September 2023" / "tewas dalam ledakan ranjau 19 September 2023"
//   claim_text    -> "4 police" / "4 polisi"; "up to 5,000 people" / "paling banyak 5.000 orang"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/claims.h"
#include "core/linked.h"

namespace jejak {

enum class Tongue : uint8_t { english, indonesian };

std::string day_text(CivilDay day, Tongue tongue);                        // "19 September 2023"
std::string period_text(CivilDay begin, CivilDay end, Tongue tongue);     // "2020", "27 September to 10 November 2020"
std::string number_text(int64_t value, Tongue tongue);                    // "5,000", "5.000"
std::string claim_text(const Claim& claim, Tongue tongue);
// "4 police and 2 people (article 0)", "1991 (articles 0, 1 and 2)".
std::string voice_text(const Voice& voice, const std::vector<std::string>& articles, Tongue tongue);
std::string event_text(const LinkedEvent& event, Tongue tongue);          // "the mine blast of 19 September 2023"
std::string war_text(const War& war, Tongue tongue);                      // "the fighting of 2020"
std::string question_text(Question question, std::string_view side, const std::string& of, Tongue tongue);

// "a, b and c" / "a, b, dan c".
std::string list_text(const std::vector<std::string>& parts, Tongue tongue);

}  // namespace jejak
