#include "core/numbers.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

// Every number of the text: "2.802=2802 | puluhan ribu=vague 10000 | 300-an=~300".
std::string dump_numbers(std::string_view article) {
  const Resources& resources = test_resources();
  const TokenisedText text = tokenise(
      article, {{BlockKind::paragraph, {0, static_cast<uint32_t>(article.size())}}}, resources.vocabulary);
  std::string out;
  for (uint32_t i = 0; i < text.tokens.size();) {
    auto number = read_number(text, i, resources.lexicon);
    if (!number) number = read_counted_one(text, i, resources.lexicon);
    if (!number) {
      ++i;
      continue;
    }
    if (!out.empty()) out += " | ";
    out += std::string(text_of(article, text.span_of(i, i + number->tokens))) + "=" + (number->about ? "~" : "");
    if (!number->value) {
      out += "vague " + std::to_string(number->order);
    } else {
      std::string digits = std::to_string(number->value->digits);
      while (digits.size() <= number->value->decimals) digits.insert(0, "0");
      if (number->value->decimals > 0) digits.insert(digits.size() - number->value->decimals, ".");
      out += digits + (number->comma_may_group ? "?" : "");
    }
    i += number->tokens;
  }
  return out;
}

struct Case {
  const char *name, *text, *expected;
};

constexpr Case kCases[] = {
    {"a full stop groups thousands", "2.802 tentara", "2.802=2802"},
    {"two groups", "Rp 1.250.000", "1.250.000=1250000"},
    {"groups and decimals", "Rp 10.000,50", "10.000,50=10000.5"},
    {"a comma begins decimals", "naik 1,3 persen", "1,3=1.3"},
    {"a stop with one digit behind is a decimal point", "magnitudo 6.1", "6.1=6.1"},
    {"English grouping with two commas", "1,234,567 jiwa", "1,234,567=1234567"},
    {"one comma and three digits may be either", "4,523 orang", "4,523=4.523?"},
    {"a zero before the comma cannot group", "0,125 gram", "0,125=0.125"},
    {"too many digits are no number", "99999999999999999999", ""},
    {"figures with a scale", "1,2 juta warga dan 250 ribu anak", "1,2 juta=1200000 | 250 ribu=250000"},
    {"a trillion", "Rp 2,5 triliun", "2,5 triliun=2500000000000"},
    {"the old spelling of a scale", "3 milyar", "3 milyar=3000000000"},
    {"figures in descending scales", "1 juta 200 ribu", "1 juta 200 ribu=1200000"},
    {"figures after a scaled one begin anew", "2 juta 35 orang", "2 juta=2000000 | 35=35"},
    {"one word", "empat polisi", "empat=4"},
    {"a capitalised one", "Empat polisi", "Empat=4"},
    {"ten and eleven", "sepuluh atau sebelas", "sepuluh=10 | sebelas=11"},
    {"teens", "dua belas orang", "dua belas=12"},
    {"tens and units", "dua puluh lima rumah", "dua puluh lima=25"},
    {"a hundred", "seratus tiga puluh", "seratus tiga puluh=130"},
    {"hundreds with teens", "dua ratus lima belas", "dua ratus lima belas=215"},
    {"a thousand", "seribu lima ratus", "seribu lima ratus=1500"},
    {"thousands in words", "tiga puluh dua ribu empat ratus", "tiga puluh dua ribu empat ratus=32400"},
    {"millions in words", "dua juta lima ratus ribu", "dua juta lima ratus ribu=2500000"},
    {"two units in a row are two numbers", "dua tiga hari", "dua=2 | tiga=3"},
    {"teens take no unit", "sebelas dua belas", "sebelas=11 | dua belas=12"},
    {"a half", "setengah jam", "setengah=0.5"},
    {"one and a half", "satu setengah tahun", "satu setengah=1.5"},
    {"two and a half million", "dua setengah juta", "dua setengah juta=2500000"},
    {"half a million", "setengah juta", "setengah juta=500000"},
    {"three quarters", "tiga perempat", "tiga perempat=0.75"},
    {"vague tens", "puluhan orang", "puluhan=vague 10"},
    {"vague tens of thousands", "puluhan ribu orang", "puluhan ribu=vague 10000"},
    {"some hundreds", "beberapa ratus orang", "beberapa ratus=vague 100"},
    {"some", "beberapa desa", "beberapa=vague 0"},
    {"about three hundred", "300-an warga", "300-an=~300"},
    {"about twenty, in words", "dua puluh-an", "dua puluh-an=~20"},
    {"an ordinal is no number", "HUT ke-17 dan Perang Dunia ke-2", ""},
    {"one side of a slash is no number", "Rabu (20/9) sekitar 1/3 warga", ""},
    {"one of them is no number", "salah satu dari dua orang", "dua=2"},
    {"the only one is no number", "satu-satunya jalan", ""},
    {"one after another", "keluar satu per satu", ""},
    {"a classifier counts one", "seorang guru dan sepasang lansia", "seorang=1 | sepasang=2"},
    {"a number never leaves its sentence", "Korbannya dua. Ribu kali ia berkata.", "dua=2"},
    {"a range is two numbers", "3-5 orang", "3=3 | 5=5"},
    {"a scale alone is no number", "juta warga", ""},
};

TEST_CASE("numbers in figures and words") {
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    CHECK(dump_numbers(c.text) == c.expected);
  }
}

}  // namespace
}  // namespace jejak
