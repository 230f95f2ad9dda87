// What every file that a reader takes away must hold, whatever the articles held. Each answers with what is wrong, or
// with an empty text. Read by rules of their own, not by the code that writes them.
#pragma once

#include <string>
#include <string_view>

namespace jejak {

// RFC 4180: rows of one length, quotes in pairs; and no cell that a spreadsheet would run.
std::string fault_in_csv(std::string_view file);
// RFC 5545: lines of at most 75 octets that end in CR LF, no controls, begins and ends in pairs, unique UIDs.
std::string fault_in_calendar(std::string_view file);
// One JSON value a line, in UTF-8.
std::string fault_in_json_lines(std::string_view file);

}  // namespace jejak
