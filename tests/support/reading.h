// Reading sentences in tests, with the real assets.
#pragma once

#include <string>
#include <string_view>

#include "core/document.h"
#include "core/resources.h"

namespace jejak {

// Built once, from the assets that are built into the tests.
const Resources& test_resources();

// Extracts from a text. `published`: "2023-09-20", or "" where it is not given.
Document read(std::string_view text, std::string_view published = "");

// Compact dumps, one mention after another, separated by " | ", for tables of cases:
//   places  "Khankendy=khankendi/location"       times  "Rabu (20/9)=2023-09-20"      people  "Putin=vladimir-putin"
//   organizations  "PBB=united-nations"          figures "dua orang=2 exact killed people"
//   quotes  "akan datang=direct ned-price"       blocks "dateline:Jenewa, MINA –"
std::string dump_places(const Document& document);
std::string dump_times(const Document& document);
std::string dump_people(const Document& document);
std::string dump_organizations(const Document& document);
std::string dump_figures(const Document& document);
std::string dump_quotes(const Document& document);
//   events "menandatangani=agreement 2020-11-10 moscow @russia #5" (places, @participants, #figures; "?": no day)
//   framing "membebaskan=taking", "antiteroris=operation hedged @azerbaijan"
std::string dump_blocks(const Document& document);
std::string dump_events(const Document& document);
std::string dump_framing(const Document& document);

// All rule ids that made a value in this document, sorted, each once.
std::vector<std::string_view> rules_fired(const Document& document);

}  // namespace jejak
