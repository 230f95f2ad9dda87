#include "core/publication.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Case {
  const char *name, *text, *expected;
};

constexpr Case kCases[] = {
    {"a full date in the lead", "Ambon - Kapal karam pada Senin (5/2/2024).", "2024-02-05"},
    {"weekday and date, years narrow it", "Gencatan senjata disepakati Rabu (20/9). Wilayah itu direbut setelah perang 2020.", "2023-09-20"},
    {"weekday and date alone decide nothing", "Gencatan senjata disepakati Rabu (20/9).", "-"},
    {"a year long before decides nothing", "Kesepakatan dicapai Sabtu (31/10). Wilayah itu dikuasai sejak 1994.", "-"},
    {"the year named is the present one", "Gempa mengguncang Selasa (3/12). Sepanjang 2019 ribuan gempa tercatat.", "2019-12-03"},
    {"a year looked forward to", "Rapat digelar Selasa (14/3). Persiapan Pemilu 2024 dibahas.", "2023-03-14"},
    {"a day told with its year comes before", "Pertempuran pecah Minggu (21/5). Perang meletus pada 15 April 2023.", "2023-05-21"},
    {"another date of these days has its year", "Rapat digelar Senin (15/3). “Sudah selesai,” kata dia, Selasa (16/3/2021).", "2021-03-16"},
    {"the copyright line", "Ambon (ANTARA) - Gempa mengguncang Selasa (3/12).\nCOPYRIGHT © ANTARA 2019", "2019-12-03"},
    {"somebody speaks the day after", "Kapal karam Minggu (4/2/2024). “Ombak tinggi,” kata nakhoda, Senin (5/2/2024).", "2024-02-05"},
    {"what is planned decides nothing", "Rapat akan digelar Kamis (8/2/2024).", "-"},
    {"background dates decide nothing", "Pemimpin kedua negara bertemu pada Rabu. Perang usai pada 10 November 2020.", "-"},
    {"a related link decides nothing", "Gencatan senjata disepakati Rabu (20/9).\nBaca Juga: Kilas Balik Perang 2022\nWarga pulang.", "-"},
    {"yesterday with its date", "Kapal karam kemarin (4/2/2024).", "2024-02-05"},
    {"an untold year two decades on", "Rapat digelar Rabu (20/9). Visi Indonesia Emas 2045 dibahas.", "-"},
};

TEST_CASE("the day of publication is inferred only where the text decides it") {
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    const Document document = read(c.text);
    CHECK((document.publication.day ? to_iso(*document.publication.day) : "-") == std::string(c.expected));
    CHECK((document.publication.basis == PublishedBasis::text) == document.publication.day.has_value());
    CHECK(document.publication.reason.empty() == !document.publication.day.has_value());
  }
}

TEST_CASE("a given day always wins") {
  const Document document = read("Kapal karam pada Senin (5/2/2024).", "2024-02-09");
  CHECK(document.publication.day == parse_day("2024-02-09"));
  CHECK(document.publication.basis == PublishedBasis::given);
}

}  // namespace
}  // namespace jejak
