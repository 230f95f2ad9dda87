#include "core/utf8.h"

#include <algorithm>
#include <iterator>

namespace jejak {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Range {
  char32_t first, last;
};

// Letters beyond ASCII of the scripts named in the header, combining marks included.
constexpr Range kLetters[] = {{0xAA, 0xAA},     {0xB5, 0xB5},     {0xBA, 0xBA},     {0xC0, 0xD6},
                              {0xD8, 0xF6},     {0xF8, 0x2AF},    {0x300, 0x36F},   {0x370, 0x373},
                              {0x376, 0x377},   {0x37B, 0x37D},   {0x37F, 0x37F},   {0x386, 0x386},
                              {0x388, 0x481},   {0x48A, 0x52F},   {0x531, 0x556},   {0x560, 0x588},
                              {0x5D0, 0x5EA},   {0x620, 0x64A},   {0x10A0, 0x10FF}, {0x1E00, 0x1FFF},
                              {0x3040, 0x30FF}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}};

// Base letters of Latin letters with marks, for slugs. Sorted by code point of the lower-case letter.
struct Plain {
  char32_t letter;
  const char* ascii;
};
constexpr Plain kPlain[] = {
    {0xDF, "ss"}, {0xE0, "a"},  {0xE1, "a"},  {0xE2, "a"},  {0xE3, "a"},  {0xE4, "a"},  {0xE5, "a"},
    {0xE6, "ae"}, {0xE7, "c"},  {0xE8, "e"},  {0xE9, "e"},  {0xEA, "e"},  {0xEB, "e"},  {0xEC, "i"},
    {0xED, "i"},  {0xEE, "i"},  {0xEF, "i"},  {0xF0, "d"},  {0xF1, "n"},  {0xF2, "o"},  {0xF3, "o"},
    {0xF4, "o"},  {0xF5, "o"},  {0xF6, "o"},  {0xF8, "o"},  {0xF9, "u"},  {0xFA, "u"},  {0xFB, "u"},
    {0xFC, "u"},  {0xFD, "y"},  {0xFE, "th"}, {0xFF, "y"},  {0x101, "a"}, {0x103, "a"}, {0x105, "a"},
    {0x107, "c"}, {0x109, "c"}, {0x10B, "c"}, {0x10D, "c"}, {0x10F, "d"}, {0x111, "d"}, {0x113, "e"},
    {0x115, "e"}, {0x117, "e"}, {0x119, "e"}, {0x11B, "e"}, {0x11D, "g"}, {0x11F, "g"}, {0x121, "g"},
    {0x123, "g"}, {0x129, "i"}, {0x12B, "i"}, {0x12D, "i"}, {0x12F, "i"}, {0x131, "i"}, {0x137, "k"},
    {0x13A, "l"}, {0x13C, "l"}, {0x13E, "l"}, {0x142, "l"}, {0x144, "n"}, {0x146, "n"}, {0x148, "n"},
    {0x14D, "o"}, {0x151, "o"}, {0x153, "oe"}, {0x155, "r"}, {0x159, "r"}, {0x15B, "s"}, {0x15F, "s"},
    {0x161, "s"}, {0x163, "t"}, {0x165, "t"}, {0x169, "u"}, {0x16B, "u"}, {0x16D, "u"}, {0x16F, "u"},
    {0x171, "u"}, {0x17A, "z"}, {0x17C, "z"}, {0x17E, "z"}, {0x1B0, "u"}, {0x219, "s"}, {0x21B, "t"},
    {0x259, "e"}};

bool in_ranges(char32_t c) {
  const auto* it = std::upper_bound(std::begin(kLetters), std::end(kLetters), c,
                                    [](char32_t value, const Range& r) { return value < r.first; });
  return it != std::begin(kLetters) && c <= std::prev(it)->last;
}

// The pairs of Latin Extended-A alternate upper, lower; in two stretches the odd code point is the upper one.
bool odd_is_upper(char32_t c) { return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E); }

bool upper_in_latin_extended_a(char32_t c) {
  if (c == 0x130 || c == 0x178) return true;
  if (c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F) return false;
  return odd_is_upper(c) ? (c & 1) == 1 : (c & 1) == 0;
}

}  // namespace

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

CodePoint decode_utf8(std::string_view text, uint32_t offset) {
  const auto byte = [&](uint32_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - offset < size) return {kReplacement, 1};
  char32_t value = lead & (0x7F >> size);
  for (uint32_t i = 1; i < size; ++i) {
    if (!is_continuation(text[offset + i])) return {kReplacement, 1};
    value = (value << 6) | (byte(i) & 0x3F);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {kReplacement, 1};
  return {value, size};
}

std::optional<uint64_t> find_invalid_utf8(std::string_view text) {
  for (uint64_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const CodePoint c = decode_utf8(text.substr(i, 4), 0);
    if (c.value == kReplacement && c.size == 1) return i;
    i += c.size;
  }
  return std::nullopt;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return in_ranges(c);
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c <= 0x17F) return upper_in_latin_extended_a(c);
  if (c == 0x18F) return true;  // Ə
  if (c >= 0x1E00 && c <= 0x1EFF) return (c & 1) == 0;
  if (c >= 0x391 && c <= 0x3A9) return true;
  if (c >= 0x400 && c <= 0x42F) return true;
  if (c >= 0x460 && c <= 0x52F) return (c & 1) == 0;
  return c >= 0x531 && c <= 0x556;
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

char32_t fold_code_point(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c == 0x2018 || c == 0x2019 || c == 0x2BC || c == 0x60 || c == 0xB4) return '\'';
  if (!is_upper(c)) return c;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  if (c == 0x18F) return 0x259;
  if (c <= 0xDE) return c + 32;
  if (c <= 0x17F) return c + 1;
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x531 && c <= 0x556) return c + 48;
  return c + 1;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::string fold(std::string_view text) {
  std::string out(text);
  uint32_t i = 0;  // up to the first letter beyond ASCII, as most words have none
  for (; i < text.size() && static_cast<unsigned char>(text[i]) < 0x80; ++i) {
    if (text[i] >= 'A' && text[i] <= 'Z') out[i] = static_cast<char>(text[i] + 32);
  }
  out.resize(i);
  while (i < text.size()) {
    const CodePoint c = decode_utf8(text, i);
    append_utf8(out, fold_code_point(c.value));
    i += c.size;
  }
  return out;
}

std::string slug(std::string_view name) {
  std::string out;
  bool gap = false;
  const auto put = [&](std::string_view ascii) {
    if (gap && !out.empty()) out.push_back('-');
    gap = false;
    out += ascii;
  };
  for (uint32_t i = 0; i < name.size();) {
    const CodePoint c = decode_utf8(name, i);
    i += c.size;
    const char32_t lower = fold_code_point(c.value);
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) {
      const char plain = static_cast<char>(lower);
      put({&plain, 1});
      continue;
    }
    const auto* it = std::lower_bound(std::begin(kPlain), std::end(kPlain), lower,
                                      [](const Plain& p, char32_t value) { return p.letter < value; });
    if (it != std::end(kPlain) && it->letter == lower) {
      put(it->ascii);
    } else if (lower != '\'' && !(lower >= 0x300 && lower <= 0x36F)) {
      gap = true;
    }
  }
  return out;
}

}  // namespace jejak
