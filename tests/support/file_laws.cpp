#include "tests/support/file_laws.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "core/json.h"
#include "core/utf8.h"

namespace jejak {
namespace {

// A spreadsheet leaves out what does not show, and takes the signs' wide forms for the signs.
bool would_run(std::string_view cell) {
  constexpr std::string_view kSigns[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
  const bool is_number = cell.size() > 1 && (cell[0] == '-' || cell[0] == '+') && cell.find_first_not_of("0123456789.", 1) == std::string_view::npos;
  if (is_number) return false;
  while (cell.starts_with(' ')) cell.remove_prefix(1);
  for (size_t i = 0; i + 1 < cell.size(); ++i) {  // where another region's spreadsheet begins a cell
    if (cell[i] == ';' && std::string_view("=+-@").find(cell[i + 1]) != std::string_view::npos) return true;
  }
  return std::ranges::any_of(kSigns, [&](std::string_view sign) { return cell.starts_with(sign); });
}

struct CsvReader {
  std::string_view rest;
  std::string fault;

  std::string quoted() {
    std::string cell;
    rest.remove_prefix(1);
    while (!rest.empty()) {
      if (rest.starts_with("\"\"")) {
        cell += '"';
        rest.remove_prefix(2);
      } else if (rest.starts_with('"')) {
        rest.remove_prefix(1);
        return cell;
      } else {
        cell += rest.front();
        rest.remove_prefix(1);
      }
    }
    fault = "a quotation mark stays open";
    return cell;
  }

  std::string cell() {
    if (rest.starts_with('"')) return quoted();
    const size_t end = std::min(rest.find_first_of(",\r\n\""), rest.size());
    const std::string cell(rest.substr(0, end));
    rest.remove_prefix(end);
    return cell;
  }
};

}  // namespace

std::string fault_in_csv(std::string_view file) {
  CsvReader reader{file, ""};
  size_t columns = 0, in_row = 0;
  while (!reader.rest.empty() && reader.fault.empty()) {
    const std::string cell = reader.cell();
    if (would_run(cell)) return "a spreadsheet would run " + cell.substr(0, 60);
    ++in_row;
    if (reader.rest.starts_with(',')) {
      reader.rest.remove_prefix(1);
    } else if (reader.rest.starts_with("\r\n")) {
      reader.rest.remove_prefix(2);
      if (columns != 0 && in_row != columns) return "a row has another number of cells: after " + cell.substr(0, 60);
      columns = std::exchange(in_row, 0);
    } else {
      return "a cell goes on after its end: " + cell.substr(0, 60);
    }
  }
  return reader.fault;
}

std::string fault_in_calendar(std::string_view file) {
  if (find_invalid_utf8(file)) return "not UTF-8";
  std::vector<std::string> lines;  // unfolded
  while (!file.empty()) {
    const size_t end = file.find("\r\n");
    if (end == std::string_view::npos) return "the last line does not end";
    const std::string_view line = file.substr(0, end);
    if (line.size() > 75) return "a line of " + std::to_string(line.size()) + " octets";
    if (find_invalid_utf8(line)) return "a line is cut inside a letter";
    for (const char c : line) {
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return "a control character in a line";
    }
    if (line.starts_with(' ') && !lines.empty()) lines.back() += line.substr(1);
    else lines.emplace_back(line);
    file.remove_prefix(end + 2);
  }
  std::vector<std::string> open;
  std::set<std::string> ids;
  for (const std::string& line : lines) {
    if (line.starts_with("BEGIN:")) open.push_back(line.substr(6));
    if (line.starts_with("UID:") && !ids.insert(line).second) return "twice " + line.substr(0, 60);
    if (!line.starts_with("END:")) continue;
    if (open.empty() || open.back() != line.substr(4)) return "an end without its begin: " + line;
    open.pop_back();
  }
  return open.empty() ? "" : "no end of " + open.back();
}

std::string fault_in_json_lines(std::string_view file) {
  while (!file.empty()) {
    const size_t end = std::min(file.find('\n'), file.size());
    const auto value = parse_json(file.substr(0, end), "line");
    if (!value) return to_string(value.error());
    file.remove_prefix(std::min(end + 1, file.size()));
  }
  return "";
}

}  // namespace jejak
