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
    {"a count up to an hour", "Banjir meluas sejak Senin (5/2/2024). Hingga Selasa (6/2/2024) pukul 16.00, 40 rumah terendam.", "2024-02-06"},
    {"somebody speaks on the weekday after", "Kapal karam Selasa (6/2/2024). “Ombak tinggi,” kata nakhoda, Rabu.", "2024-02-07"},
    {"a weekday long after is of the week before", "Kapal karam Selasa (6/2/2024). “Ombak tinggi,” kata nakhoda, Sabtu.", "2024-02-06"},
    {"a weekday long after what the news is about", "Tim menemukan korban kapal yang karam Rabu (7/2/2024). “Ombak tinggi,” kata nakhoda, Selasa.", "2024-02-13"},
    {"what lies years back", "Tiga tahun lalu, tepatnya 27 September 2020, perang pecah. Kini kota itu dibangun kembali.", "-"},
    {"the figures of a dateline", "Ambon, 6/2 (ANTARA) - Kapal karam, kata polisi. Kapal itu dicari sejak Senin (5/2/2024).", "2024-02-06"},
    {"who was in office", "Rapat digelar Senin (7/11). “Perundingan berlanjut,” kata juru bicara Ned Price.", "2022-11-07"},
    {"who is called former was not", "Rapat digelar Senin (7/11). Hadir pula mantan juru bicara Ned Price.", "-"},
    {"what did not exist before", "Rapat digelar Rabu (3/2). Penanganan Covid-19 dibahas.", "2021-02-03"},
    {"a weekday of the lead before a planned date", "Rapat digelar Senin.\nSekolah diliburkan sampai Rabu (18/9). Rencana 2019 dibahas.", "2019-09-16"},
    {"who was elected and not in office yet", "Rapat digelar Senin (2/5). Presiden terpilih Rodrigo Duterte hadir.", "2016-05-02"},
    {"a count up to a part of a weekday", "Kapal karam Rabu (7/2/2024). Hingga Kamis siang, empat jenazah ditemukan.", "2024-02-08"},
    {"two in office at once", "Rapat digelar Senin (15/7). Turut hadir Joko Widodo dan Boris Johnson.", "2019-07-15"},
    {"the year of a known beginning", "Rapat digelar Minggu (15/11). Perang di Karabakh pecah pada 27 September.", "2020-11-15"},
    {"last year's known beginning", "Rudal jatuh Minggu (15/1). Invasi ke Ukraina dimulai 24 Februari tahun lalu.", "2023-01-15"},
    {"a day of the same date elsewhere", "Rapat digelar Minggu (15/11). Banjir di Bandung pecah pada 27 September.", "-"},
    {"a day of the weeks before has its year",
     "Tahanan ditukar Rabu (13/12). Pernyataan itu bertanggal 7 Desember 2023. Konferensi digelar pada 2024.", "2023-12-13"},
    {"a day with its year on another weekday",
     "Tahanan ditukar Kamis (13/12). Pernyataan itu bertanggal 7 Desember 2023. Konferensi digelar pada 2024.", "-"},
    {"an earthquake that is known", "Gempa mengguncang Cianjur, Senin (21/11). Warga mengungsi.", "2022-11-21"},
    {"the same earthquake, today", "Gempa mengguncang Cianjur hari ini (21/11). Warga mengungsi.", "2022-11-21"},
    {"the same town, another matter", "Pasar baru dibuka di Cianjur, Senin (21/11).", "-"},
    {"long after what is known", "Gempa mengguncang Cianjur, Jumat (24/2).", "-"},
    {"one of two known attacks on an island", "Polisi memeriksa lokasi bom di Bali, Senin (3/10).", "2005-10-03"},
    {"the only year that is left", "Rapat digelar Rabu (20/9). Perang itu pecah pada 2018.", "2023-09-20"},
    {"what begins then may lie ahead", "Dekrit diteken Kamis (28/9). Lembaga itu dibubarkan mulai 1 Januari 2024.", "2023-09-28"},
    {"a year that no other can follow lies ahead", "Kontrak diteken Kamis (28/9). Kontrak itu habis pada 2025.", "2023-09-28"},
    {"a year that has come and that no other can follow", "Dekrit diteken Kamis (28/9). Lembaga itu bubar sejak 1 Januari 2025.", "-"},
    {"a known beginning on another weekday", "Serangan bermula pada Jumat (15/4). Perang di Sudan memasuki bulan ke-36.", "-"},
    {"a date on a line of its own", "Truk masuk desa\n7 Mei 2018\nTruk bantuan masuk desa itu pada Senin, kata petugas setempat.", "2018-05-07"},
    {"a date line with weekday and clock", "Truk masuk desa\nSenin, 7 Mei 2018 | 10:15 WIB\nTruk bantuan masuk desa itu, kata petugas.", "2018-05-07"},
    {"the day of filing in the dateline", "WINA, 3 Mei 2018 (AFP) - Perundingan dimulai kemarin, kata panitia.", "2018-05-03"},
    {"a town alone on its line is a dateline, an anniversary in the lead",
     "ANKARA\nRatusan orang berbaris pada Minggu untuk mengenang mereka, 31 tahun setelah kapal itu tenggelam.\nKapal karam pada 26 Februari 1992.",
     "2023-02-26"},
    {"an anniversary on another weekday", "Ratusan orang berbaris pada Senin, 31 tahun setelah kapal tenggelam.\nKapal karam pada 26 Februari 1992.", "-"},
    {"the lead's weekday for the day of filing",
     "WINA, 8 Agustus (AFP) - Kedua menteri bertemu, Jumat.\nPerang itu pecah pada September 2023.", "2025-08-08"},
    {"the weekday right after the news", "Rudal jatuh Minggu (11/10/2020). Menteri luar negeri pada Senin bertemu mitranya.", "2020-10-12"},
    {"the date right after the news", "Kapal karam Minggu (4/2/2024). Korban bertambah pada Senin (5/2/2024).", "2024-02-05"},
    {"up to the date right after the news", "Kapal karam Minggu (4/2/2024). Pelabuhan ditutup sampai Senin (5/2/2024).", "2024-02-04"},
    {"the day after the news", "Kapal karam Minggu (4/2/2024). Sehari kemudian menteri menelepon mitranya.", "2024-02-05"},
    {"the next day of an older event", "Kapal karam Minggu (4/2/2024). Gempa mengguncang pada 3 Mei 2020. Sehari kemudian hujan turun.", "2024-02-04"},
    {"a weekday that lies ahead", "Rudal jatuh Minggu (11/10/2020). Menteri luar negeri pada Senin akan bertemu mitranya.", "2020-10-11"},
    {"somebody speaks between two commas", "Kapal karam Minggu (4/2/2024). Dalam temu wicara, Rabu (7/2/2024), ia mengatakan ombak tinggi.", "2024-02-07"},
    {"something happens between two commas", "Kapal karam Minggu (4/2/2024). Dalam temu warga, Rabu (7/2/2024), ia menanam pohon.", "2024-02-04"},
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
