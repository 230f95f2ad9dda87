#include "core/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/utf8.h"

namespace jejak {
namespace {

using Sax = nlohmann::json;

// An input iterator that shares how many bytes the parser has taken: nlohmann/json reports positions only for
// syntax errors, and the contract wants one for a wrong type as well.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, uint64_t* taken) : at_(at), taken_(taken) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    if (taken_) ++*taken_;
    return *this;
  }
  void operator++(int) { ++*this; }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  uint64_t* taken_;
};

// Builds the tree. Where a value begins is found from where the one before it ended: only blanks, a comma and a
// colon can stand between.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view bytes, const uint64_t* taken) : bytes_(bytes), taken_(taken) {}

  bool null() { return add({}); }
  bool boolean(bool value) {
    JsonValue v;
    v.kind = JsonValue::Kind::boolean;
    v.boolean = value;
    return add(std::move(v));
  }
  bool number_integer(int64_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(uint64_t value) { return number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return number(value); }
  bool string(std::string& value) {
    JsonValue v;
    v.kind = JsonValue::Kind::string;
    v.string = std::move(value);
    return add(std::move(v));
  }
  bool binary(Sax::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
  bool start_array(std::size_t) { return open(JsonValue::Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    auto& members = stack_.back()->members;
    std::erase_if(members, [&](const auto& m) { return m.name == name; });
    members.push_back({std::move(name), {}});
    awaits_value_ = true;
    mark_end();
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& e) {
    error_offset = position == 0 ? 0 : position - 1;
    message = e.what();
    return false;
  }

  // The key path to where reading stopped.
  std::string open_path() const {
    std::string path;
    for (size_t i = 0; i < stack_.size(); ++i) {
      const JsonValue& open = *stack_[i];
      const bool innermost = i + 1 == stack_.size();
      if (open.kind == JsonValue::Kind::array) {
        path += "[" + std::to_string(open.items.size() - (innermost ? 0 : 1)) + "]";
      } else if (!innermost || awaits_value_) {
        path += (path.empty() ? "" : ".") + open.members.back().name;
      }
    }
    return path;
  }

  // Takes the items that are not whole out of their arrays.
  void drop_cut_items() {
    for (size_t i = stack_.size(); i > 1; --i) {
      if (stack_[i - 2]->kind == JsonValue::Kind::array) stack_[i - 2]->items.pop_back();
    }
    stack_.clear();
  }

  JsonValue root;
  uint64_t error_offset = 0;
  std::string message;

 private:
  bool number(double value) {
    JsonValue v;
    v.kind = JsonValue::Kind::number;
    v.number = value;
    return add(std::move(v));
  }
  uint64_t next_begin() const {
    uint64_t i = last_end_;
    while (i < bytes_.size() && (is_space(static_cast<unsigned char>(bytes_[i])) || bytes_[i] == ',' ||
                                 bytes_[i] == ':' || static_cast<unsigned char>(bytes_[i]) >= 0x80)) {
      ++i;
    }
    return i;
  }
  JsonValue* place(JsonValue&& value) {
    value.offset = next_begin();
    awaits_value_ = false;
    if (stack_.empty()) {
      root = std::move(value);
      return &root;
    }
    JsonValue& parent = *stack_.back();
    if (parent.kind == JsonValue::Kind::array) return &parent.items.emplace_back(std::move(value));
    parent.members.back().value = std::move(value);
    return &parent.members.back().value;
  }
  bool add(JsonValue&& value) {
    place(std::move(value));
    mark_end();
    return true;
  }
  bool open(JsonValue::Kind kind) {
    JsonValue value;
    value.kind = kind;
    JsonValue* placed = place(std::move(value));
    if (stack_.size() >= kMaxJsonDepth) {
      error_offset = placed->offset;
      message = "nested deeper than " + std::to_string(kMaxJsonDepth) + " levels";
      return false;
    }
    stack_.push_back(placed);
    mark_end();
    return true;
  }
  bool close() {
    stack_.pop_back();
    mark_end();
    return true;
  }
  // The lexer reads one byte past a number; that byte is no part of the next value's text unless it begins it,
  // which only blanks, commas and brackets can do here.
  void mark_end() {
    last_end_ = *taken_;
    while (last_end_ > 0 && last_end_ <= bytes_.size() && (bytes_[last_end_ - 1] == ',')) --last_end_;
  }

  std::string_view bytes_;
  const uint64_t* taken_;
  uint64_t last_end_ = 0;
  std::vector<JsonValue*> stack_;  // the containers that are open, outermost first
  bool awaits_value_ = false;      // a key has been read, and its value has not
};

// "[json.exception.parse_error.101] parse error at line 1, column 9: syntax error ..." -> "syntax error ..."
std::string plain_message(std::string_view message) {
  if (const size_t at = message.find("syntax error"); at != std::string_view::npos) message.remove_prefix(at);
  std::string plain = "not valid JSON: " + std::string(message);
  // It quotes what was read last, which may end within a letter.
  while (const auto cut = find_invalid_utf8(plain)) plain.erase(*cut, 1);
  return plain;
}

// "\\n" and its like; `to` has room for six bytes. Returns how many were written.
size_t escape(char c, char* to) {
  constexpr std::string_view kNamed = "\"\\\n\t\r", kNames = "\"\\ntr", kHex = "0123456789abcdef";
  to[0] = '\\';
  if (const size_t named = kNamed.find(c); named != std::string_view::npos) {
    to[1] = kNames[named];
    return 2;
  }
  const auto byte = static_cast<unsigned char>(c);
  std::memcpy(to + 1, "u00", 3);
  to[4] = kHex[byte >> 4];
  to[5] = kHex[byte & 15];
  return 6;
}

// ASCII that stands in a JSON string as it is, by byte.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (int c = 0x20; c < 0x7F; ++c) plain[static_cast<size_t>(c)] = c != '"' && c != '\\';
  return plain;
}();
bool is_plain(char c) { return kPlain[static_cast<unsigned char>(c)]; }

// Whether eight bytes, as one number, all stand as they are: each sum has a byte's high bit where that byte passes. One of
// 0x80 and above may carry into the next, but then the last test fails.
inline bool all_plain(uint64_t bytes) {
  constexpr uint64_t kEach = 0x0101010101010101, kHigh = 0x80 * kEach;
  const auto is_not = [&](uint64_t unwanted) { return (bytes ^ unwanted * kEach) + 0x7F * kEach; };
  const uint64_t no_control = bytes + (0x80 - 0x20) * kEach;
  const uint64_t below_7f = ~(bytes | (bytes + kEach));
  return (no_control & is_not('"') & is_not('\\') & below_7f & kHigh) == kHigh;
}

constexpr size_t kAtOnce = sizeof(uint64_t);

uint64_t eight_at(std::string_view value, size_t at) {
  uint64_t bytes = 0;
  std::memcpy(&bytes, value.data() + at, sizeof bytes);
  return bytes;
}

// The first bytes of a value and its last ones, which may overlap: a value between one and two Numbers long without a
// loop, whose end the processor cannot guess.
template <class Number>
struct Ends {
  Number first = 0, last = 0;
  explicit Ends(std::string_view value) {
    std::memcpy(&first, value.data(), sizeof first);
    std::memcpy(&last, value.data() + value.size() - sizeof last, sizeof last);
  }
  char* write(size_t size, char* to) const {
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + size - sizeof last, &last, sizeof last);
    return to + size;
  }
  bool plain() const {
    constexpr uint64_t kBlanks = 0x2020202020202020;  // in place of the bytes that there are not
    const uint64_t both = uint64_t{last} << (8 * sizeof first) | uint64_t{first};
    return all_plain(sizeof first == sizeof(uint32_t) ? both : both | kBlanks << (16 * sizeof first));
  }
};

// Fewer than kAtOnce bytes. Returns where they end.
char* copy_few(std::string_view value, char* to) {
  const size_t size = value.size();
  if (size >= sizeof(uint32_t)) return Ends<uint32_t>(value).write(size, to);
  if (size >= sizeof(uint16_t)) return Ends<uint16_t>(value).write(size, to);
  if (size > 0) *to = value.front();
  return to + size;
}

bool few_plain(std::string_view value) {
  if (value.size() >= sizeof(uint32_t)) return Ends<uint32_t>(value).plain();
  if (value.size() >= sizeof(uint16_t)) return Ends<uint16_t>(value).plain();
  return value.empty() || is_plain(value.front());
}

// Copies what is short, as most of what is written is. Returns where it ends.
char* copy_short(std::string_view value, char* to) {
  const size_t size = value.size();
  if (size < kAtOnce) return copy_few(value, to);
  for (size_t i = 0; i + kAtOnce < size; i += kAtOnce) std::memcpy(to + i, value.data() + i, kAtOnce);
  std::memcpy(to + size - kAtOnce, value.data() + size - kAtOnce, kAtOnce);
  return to + size;
}

// The same up to what does not stand in a JSON string as it is, or a few bytes less. Returns how many bytes.
size_t copy_plain(std::string_view value, char* to) {
  const size_t size = value.size();
  if (size < kAtOnce) {
    if (!few_plain(value)) return 0;
    copy_few(value, to);
    return size;
  }
  for (size_t at = 0;; at = std::min(at + kAtOnce, size - kAtOnce)) {
    const uint64_t bytes = eight_at(value, at);
    if (!all_plain(bytes)) return at;
    std::memcpy(to + at, &bytes, sizeof bytes);
    if (at + kAtOnce == size) return size;
  }
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::string_view JsonValue::string_or(std::string_view key, std::string_view fallback) const {
  const JsonValue* value = find(key);
  return value && value->kind == Kind::string ? std::string_view(value->string) : fallback;
}

double JsonValue::number_or(std::string_view key, double fallback) const {
  const JsonValue* value = find(key);
  return value && value->kind == Kind::number ? value->number : fallback;
}

Error error_at(const JsonValue& value, ErrorCode code, std::string_view source, std::string path, std::string message) {
  return {code, std::string(source), value.offset, std::move(path), std::move(message)};
}

std::string_view kind_name(JsonValue::Kind kind) {
  switch (kind) {
    case JsonValue::Kind::null: return "null";
    case JsonValue::Kind::boolean: return "a boolean";
    case JsonValue::Kind::number: return "a number";
    case JsonValue::Kind::string: return "a string";
    case JsonValue::Kind::array: return "an array";
    case JsonValue::Kind::object: return "an object";
  }
  return "a value";
}

Result<JsonValue> parse_json(std::string_view bytes, std::string_view source) {
  JsonPrefix read = parse_json_prefix(bytes, source);
  if (read.error) return std::unexpected(std::move(*read.error));
  return std::move(read.value);
}

JsonPrefix parse_json_prefix(std::string_view bytes, std::string_view source) {
  const std::optional<uint64_t> not_utf8 = find_invalid_utf8(bytes);
  if (not_utf8) bytes = bytes.substr(0, *not_utf8);
  uint64_t taken = 0;
  TreeBuilder builder(bytes, &taken);
  const bool ok = Sax::sax_parse(CountingIterator(bytes.data(), &taken),
                                 CountingIterator(bytes.data() + bytes.size(), nullptr), &builder);
  JsonPrefix read;
  if (!ok || not_utf8) {
    const uint64_t stop = std::min<uint64_t>(builder.error_offset, bytes.size());
    // Malformed before the byte that is not UTF-8: the first trouble is the one to mend.
    const bool at_byte = not_utf8 && (ok || stop >= bytes.size());
    read.error = at_byte ? Error{ErrorCode::not_utf8, std::string(source), *not_utf8, builder.open_path(),
                                 "this byte is not valid UTF-8"}
                         : Error{ErrorCode::not_json, std::string(source), stop, builder.open_path(),
                                 plain_message(builder.message)};
    builder.drop_cut_items();
  }
  read.value = std::move(builder.root);
  return read;
}

void JsonWriter::grow(size_t bytes) {
  constexpr size_t kMostAhead = 64u << 10;
  const size_t written = end_ ? static_cast<size_t>(at_ - out_.data()) : out_.size();
  out_.resize(written + std::max(bytes, ahead_));
  ahead_ = std::min(2 * ahead_, kMostAhead);
  at_ = out_.data() + written;
  end_ = out_.data() + out_.size();
}

// Room for a key or a value, behind a comma where one is needed.
char* JsonWriter::begin(size_t bytes) {
  char* const to = room(bytes + 1);
  *to = ',';
  return to + needs_comma_;
}

// A value is written up to `at`.
void JsonWriter::end(char* at) {
  at_ = at;
  needs_comma_ = true;
  if (depth_ > 0) return;
  out_.resize(static_cast<size_t>(at - out_.data()));
  at_ = end_ = nullptr;
}

void JsonWriter::open(char bracket) {
  char* const to = begin(1);
  *to = bracket;
  at_ = to + 1;
  ++depth_;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  char* const to = room(1);
  *to = bracket;
  --depth_;
  end(to + 1);
}

void JsonWriter::word(std::string_view value) { end(copy_short(value, begin(value.size()))); }

void JsonWriter::key(std::string_view name) {
  char* to = begin(name.size() + 3);
  *to = '"';
  to = copy_short(name, to + 1);
  to[0] = '"';
  to[1] = ':';
  at_ = to + 2;
  needs_comma_ = false;
}

void JsonWriter::string(std::string_view value) {
  char* const to = begin(value.size() + 2);
  *to = '"';
  const size_t plain = copy_plain(value, to + 1);
  at_ = to + 1 + plain;
  if (plain < value.size()) put_escaped(value.substr(plain));
  char* const last = room(1);
  *last = '"';
  end(last + 1);
}

void JsonWriter::put(std::string_view bytes) {
  std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
  at_ += bytes.size();
}

void JsonWriter::put_escaped(std::string_view value) {
  uint32_t written = 0;
  for (uint32_t i = 0; i < value.size();) {
    if (is_plain(value[i])) {
      ++i;
      continue;
    }
    const CodePoint c = decode_utf8(value, i);
    if (c.size == 1) {  // to be escaped, or not UTF-8
      put(value.substr(written, i - written));
      if (c.value < 0x80) {
        at_ += escape(value[i], room(6));
      } else {
        std::string replaced;
        append_utf8(replaced, c.value);
        put(replaced);
      }
      written = i + 1;
    }
    i += c.size;
  }
  put(value.substr(written));
}

void JsonWriter::integer(int64_t value) {
  constexpr size_t kMostDigits = 20;  // with its sign
  char* const to = begin(kMostDigits);
  end(std::to_chars(to, to + kMostDigits, value).ptr);
}

void JsonWriter::fixed(double value, int decimals) {
  int64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const int64_t scaled = std::llround(value * static_cast<double>(scale));
  const int64_t magnitude = scaled < 0 ? -scaled : scaled;
  constexpr size_t kMostDigits = 40;  // of both parts, with sign and point
  char* at = begin(kMostDigits);
  if (scaled < 0) *at++ = '-';
  at = std::to_chars(at, at + kMostDigits / 2, magnitude / scale).ptr;
  int64_t fraction = magnitude % scale;
  if (fraction > 0) *at++ = '.';
  while (fraction > 0) {
    scale /= 10;
    *at++ = static_cast<char>('0' + fraction / scale);
    fraction %= scale;
  }
  end(at);
}

}  // namespace jejak
