#include "wasm/time_words.h"

#include <doctest/doctest.h>

using namespace jejak;

namespace {

struct Case {
  const char* name;
  const char* value;
  const char* begin;
  const char* end;
  bool open_begin, open_end;
  const char* indonesian;
  const char* english;
};

constexpr Case kCases[] = {
    {"a day has its weekday", "2023-09-19", "2023-09-19", "2023-09-19", false, false, "Selasa, 19 September 2023",
     "Tuesday, 19 September 2023"},
    {"a whole month is its name", "2020-09", "2020-09-01", "2020-09-30", false, false, "September 2020",
     "September 2020"},
    {"a whole year is its number", "2020", "2020-01-01", "2020-12-31", false, false, "2020", "2020"},
    {"a decade is its first and last year", "199", "1990-01-01", "1999-12-31", false, false, "1990–1999", "1990–1999"},
    {"a season is named", "2020-FA", "2020-09-01", "2020-11-30", false, false, "musim gugur 2020", "autumn 2020"},
    {"a part of a day follows the day", "2023-09-20TMO", "2023-09-20", "2023-09-20", false, false,
     "Rabu, 20 September 2023, pagi", "Wednesday, 20 September 2023, morning"},
    {"a clock follows the day", "2014-12-28T06:18", "2014-12-28", "2014-12-28", false, false,
     "Minggu, 28 Desember 2014, pukul 06.18", "Sunday, 28 December 2014, 06:18"},
    {"a begin that goes on", "1991", "1991-01-01", "1991-12-31", false, true, "sejak 1991", "since 1991"},
    {"an end that began before", "1994", "1994-01-01", "1994-12-31", true, false, "hingga 1994", "until 1994"},
    {"days between", "", "2020-09-27", "2020-11-10", false, false, "27 September 2020 – 10 November 2020",
     "27 September 2020 – 10 November 2020"},
    {"a duration without days", "P44D", "", "", false, false, "44 hari", "44 days"},
    {"a vague duration", "PXM", "", "", false, false, "beberapa bulan", "several months"},
    {"a duration of the clock", "PT30M", "", "", false, false, "30 menit", "30 minutes"},
    {"the present", "PRESENT_REF", "", "", false, false, "waktu berita ditulis", "the time of writing"},
    {"nothing determined", "", "", "", false, false, "hari tidak dapat ditentukan dari teks",
     "the text does not determine the day"},
};

}  // namespace

TEST_CASE("times in words") {
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    TimeMention mention;
    mention.value = c.value;
    mention.begin = parse_day(c.begin);
    mention.end = parse_day(c.end);
    mention.open_begin = c.open_begin;
    mention.open_end = c.open_end;
    CHECK(format_time(Language::indonesian, mention) == c.indonesian);
    CHECK(format_time(Language::english, mention) == c.english);
  }
}

TEST_CASE("a set says every") {
  TimeMention mention;
  mention.type = TimexType::set;
  mention.value = "P1Y";
  CHECK(format_time(Language::indonesian, mention) == "setiap 1 tahun");
}

TEST_CASE("odd durations give no words rather than wrong ones") {
  for (const char* value : {"", "P", "PT", "PD", "P1Q", "P3", "2020", "P1Y2M"}) {
    CAPTURE(value);
    CHECK(format_duration(Language::indonesian, value) == "");
  }
}
