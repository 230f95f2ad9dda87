// UTF-8: decoding, validation, case folding and letter classes. The only file that knows of continuation bytes.
// Covers the scripts that Indonesian news quotes: Latin with its extensions, Cyrillic, Armenian, Greek, Georgian.
// Folding ("ŞUŞA" -> "şuşa", "İ" -> "i") is for comparing, never for showing: it may change the length.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jejak {

struct CodePoint {
  char32_t value;  // U+FFFD where the bytes are not UTF-8
  uint32_t size;   // bytes consumed, at least 1
};

// Decodes the code point that begins at `offset`. Requires: offset < text.size(). Any bytes are accepted.
CodePoint decode_utf8(std::string_view text, uint32_t offset);

// Offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and cut sequences included).
std::optional<uint64_t> find_invalid_utf8(std::string_view text);

bool is_continuation(char byte);
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_space(char32_t c);  // blanks, no-break spaces, zero-width spaces; also line ends
char32_t fold_code_point(char32_t c);
void append_utf8(std::string& out, char32_t c);

// Lower case, typographic apostrophes made plain: the key under which words are looked up.
std::string fold(std::string_view text);

// Lower-case ASCII slug of a name: "António Guterres" -> "antonio-guterres". Empty where nothing is left.
std::string slug(std::string_view name);

}  // namespace jejak
