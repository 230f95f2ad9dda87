#include "core/bytes.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

using namespace jejak;

TEST_CASE("what was written is read, in its order") {
  ByteWriter out;
  const uint64_t numbers[] = {0, 1, 127, 128, 300, 1u << 31, std::numeric_limits<uint64_t>::max()};
  const int64_t signed_numbers[] = {0, -1, 1, -64, 64, std::numeric_limits<int64_t>::min(), std::numeric_limits<int64_t>::max()};
  for (const uint64_t n : numbers) out.number(n);
  for (const int64_t n : signed_numbers) out.signed_number(n);
  out.real(-39.5);
  out.fixed_u32(0xdeadbeef);
  out.text("Şuşa");
  out.text("");
  ByteReader in(out.str());
  for (const uint64_t n : numbers) CHECK(in.number() == n);
  for (const int64_t n : signed_numbers) CHECK(in.signed_number() == n);
  CHECK(in.real() == -39.5);
  CHECK(in.fixed_u32() == 0xdeadbeef);
  CHECK(in.text() == "Şuşa");
  CHECK(in.text() == "");
  CHECK(in.ok());
  CHECK(in.at_end());
}

TEST_CASE("numbers are short where they are small") {
  const auto size_of = [](uint64_t n) {
    ByteWriter out;
    out.number(n);
    return out.size();
  };
  CHECK(size_of(127) == 1);
  CHECK(size_of(128) == 2);
  CHECK(size_of(std::numeric_limits<uint64_t>::max()) == 10);
}

TEST_CASE("the first fault is kept with its place, and nothing is read behind it") {
  struct Case {
    std::string_view name, bytes;
    uint64_t offset;
  };
  using namespace std::string_view_literals;
  const Case cases[] = {
      {"nothing", ""sv, 100},
      {"a number that goes on", "\x80"sv, 101},
      {"a number of eleven bytes", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f\x01"sv, 109},
      {"a text longer than the rest", "\x05" "ab"sv, 100},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    ByteReader in(c.bytes, 100);
    CHECK(in.text() == "");
    CHECK(!in.ok());
    CHECK(in.offset() == c.offset);
    const std::string first = in.fault();
    CHECK(in.number() == 0);
    CHECK(in.count() == 0);
    CHECK(in.bytes(1) == "");
    CHECK(in.fault() == first);
  }
}

TEST_CASE("a number over its limit is a fault at its own place") {
  ByteWriter out;
  out.number(4);
  out.number(5);
  ByteReader in(out.str());
  CHECK(in.number_below(5, "too many") == 4);
  CHECK(in.number_below(5, "too many") == 0);
  CHECK(in.offset() == 1);
  CHECK(std::string(in.fault()) == "too many");
}

TEST_CASE("every changed byte and every length changes the checksum") {
  const std::string bytes = "Rombongan tiba di Shusha pada 3 Mei 2021.";
  for (size_t i = 0; i < bytes.size(); ++i) {
    std::string other = bytes;
    other[i] = static_cast<char>(other[i] ^ 1);
    CHECK(checksum(other) != checksum(bytes));
    CHECK(checksum(bytes.substr(0, i)) != checksum(bytes));
  }
  CHECK(checksum(std::string(8, '\0')) != checksum(std::string(9, '\0')));
}
