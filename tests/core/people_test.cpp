#include "core/people.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Case {
  const char *name, *text, *expected;
};

constexpr Case kNames[] = {
    {"a title with a state before the name is no part of it", "Presiden Rusia Vladimir Putin tiba.",
     "Vladimir Putin=vladimir-putin"},
    {"the pope's title is part of his name", "Seruan itu datang dari Paus Fransiskus.", "Paus Fransiskus=pope-francis"},
    {"an unknown minister", "Menteri Luar Negeri Laos Khamdeng Inthavong berpidato.",
     "Khamdeng Inthavong=khamdeng-inthavong"},
    {"an office of a body and a rank", "Kasat Lantas Polres Wonogiri AKP Suparjan Legowo menutup jalan.",
     "Suparjan Legowo=suparjan-legowo"},
    {"a long office with a list in it",
     "Kepala Pusat Data, Informasi, dan Komunikasi Kebencanaan BNPB Wartono Sigit memberi keterangan.",
     "Wartono Sigit=wartono-sigit"},
    {"the town of a local office, with the name behind a comma", "Camat Lontar Asri, T. Mahyuddin Rusdi, datang.",
     "T. Mahyuddin Rusdi=t-mahyuddin-rusdi"},
    {"particles and joined parts", "Juru bicara Tariq al-Nur bertemu Yoon Ki-moon di Seoul.",
     "Tariq al-Nur=tariq-al-nur | Yoon Ki-moon=yoon-ki-moon"},
    {"degrees stay outside", "Kuasa hukum mereka, Dr. Petrus Manalu, S.H., membantah.", "Petrus Manalu=petrus-manalu"},
    {"several with ages", "Korban ialah Sri Utari (46), Dwi Hastuti (39), dan Hj. Munaroh (55).",
     "Sri Utari=sri-utari | Dwi Hastuti=dwi-hastuti | Munaroh=munaroh"},
    {"initials with an age", "Sopir berinisial AS (27) selamat.", "AS=as"},
    {"a title behind the name", "Kelompok itu dipimpin Ramis Talo, perwakilan untuk urusan damai.", "Ramis Talo=ramis-talo"},
    {"a short word within a name", "Ketua panitia Khin Ya Soe hadir.", "Khin Ya Soe=khin-ya-soe"},
    {"somebody's lawyer in one word", "Kuasa hukumnya, Asrul Hatjono, membantah.", "Asrul Hatjono=asrul-hatjono"},
    {"a rank of three words", "Kepala Basarnas Marsekal Madya TNI Suparjan Legowo hadir.", "Suparjan Legowo=suparjan-legowo"},
    {"an office in one word", "Lembaga itu, melalui presidennya, Gianluca Morelli, menyesal.", "Gianluca Morelli=gianluca-morelli"},
    {"a minister's field is no name", "Menteri Perhubungan Budi Karya Sulandra hadir.", "Budi Karya Sulandra=budi-karya-sulandra"},
    {"an office in many capitals", "Kepala Divisi Profesi dan Pengamanan Polri Ferdinan Lontoh hadir.",
     "Ferdinan Lontoh=ferdinan-lontoh"},
    {"another name", "Menteri Saiful Lontoh alias Gus Ipung datang. Ipung tersenyum.",
     "Saiful Lontoh=saiful-lontoh | Ipung=saiful-lontoh | Ipung=saiful-lontoh"},
    {"somebody named", "Seorang petani bernama Karjo menemukannya.", "Karjo=karjo"},
    {"between commas before a verb of saying", "Sang ayah, Lontarman, mengatakan air naik.", "Lontarman=lontarman"},
    {"the holder of an office named by him", "Pernyataan dari kantor Aliyev dibacakan.", "Aliyev=ilham-aliyev"},
};

constexpr Case kNobody[] = {
    {"a title alone", "Presiden tiba. Menteri Luar Negeri Armenia menunggu.", ""},
    {"sentence beginnings", "Namun hujan turun. Petugas mengatakan jalan ditutup. Menurut warga, air naik.", ""},
    {"streets, ships and mountains", "Kapal Kirana karam. Macet di Jalan Sudirman dan Gunung Lontar.", ""},
    {"peoples and religions", "Warga Kurdi dan Muslim hadir.", ""},
    {"days and months", "Rapat Senin dan Selasa, 3 Mei, batal.", ""},
    {"a day between commas before a verb of saying", "Menurut data, Selasa, mengatakan itu sulit.", ""},
    {"a team of letters", "Juru bicara XQZ menolak.", ""},
};

constexpr Case kTogether[] = {
    {"by surname", "Menteri Luar Negeri Armenia Ararat Mirzoyan tiba. Kata Mirzoyan, ia senang.",
     "Ararat Mirzoyan=ararat-mirzoyan | Mirzoyan=ararat-mirzoyan"},
    {"by first name, as Indonesians do", "Bupati Sintang Jarwo Winoto datang. “Baik,” ujar Jarwo.",
     "Jarwo Winoto=jarwo-winoto | Jarwo=jarwo-winoto"},
    {"spellings of the list", "Shahin Mustayef memimpin. Wakil Perdana Menteri Shahin Mustafayev setuju.",
     "Shahin Mustayef=shahin-mustafayev | Shahin Mustafayev=shahin-mustafayev"},
    {"a longer form after a shorter one", "Kata Ratna, ia siap. Dokter Ratna Kusumadewi pulang.",
     "Ratna=ratna-kusumadewi | Ratna Kusumadewi=ratna-kusumadewi"},
    {"a known surname of somebody else here", "Pengamat Elchin Aliyev hadir. Aliyev menolak.",
     "Elchin Aliyev=elchin-aliyev | Aliyev=elchin-aliyev"},
    {"a nickname in brackets", "Wali Kota Surakarta Wahyono Legowo (Yono) datang. Kata Yono, ia senang.",
     "Wahyono Legowo=wahyono-legowo | Yono=wahyono-legowo | Yono=wahyono-legowo"},
    {"a headline names whom the body names",
     "Legowo Janji Perbaiki Jalan Desa\nWali Kota Wahyono Legowo berjanji memperbaiki jalan.",
     "Legowo=wahyono-legowo | Wahyono Legowo=wahyono-legowo"},
};

TEST_CASE("people are found by title, context and list") {
  for (const Case& c : kNames) {
    CAPTURE(c.name);
    CHECK(dump_people(read(c.text)) == c.expected);
  }
}

TEST_CASE("capitals alone make no person") {
  for (const Case& c : kNobody) {
    CAPTURE(c.name);
    CHECK(dump_people(read(c.text)) == c.expected);
  }
}

TEST_CASE("mentions of one person are joined") {
  for (const Case& c : kTogether) {
    CAPTURE(c.name);
    CHECK(dump_people(read(c.text)) == c.expected);
  }
}

TEST_CASE("the title stands with the mention, role and side with the person") {
  const Document d = read("Menteri Pertahanan Armenia Vazrik Torosyan mundur.");
  if (!CHECK(d.people.size() == 1)) return;
  CHECK(d.people[0].title == "Menteri Pertahanan Armenia");
  CHECK(d.entities[d.people[0].entity].role == "Minister of Defence of Armenia");
  CHECK(d.entities[d.people[0].entity].side == "Armenia");
}

TEST_CASE("a person whom Indonesian calls by another name has both") {
  const Document document = read("Seruan itu datang dari Paus Fransiskus dan dari Vladimir Putin.");
  for (const Entity& entity : document.entities) {
    if (entity.key == "pope-francis") {
      CHECK(entity.name == "Pope Francis");
      CHECK(entity.names == std::vector<std::pair<std::string, std::string>>{{"id", "Paus Fransiskus"}});
    }
    if (entity.key == "vladimir-putin") CHECK(entity.names.empty());
  }
  CHECK(document.people.size() == 2);
}

}  // namespace
}  // namespace jejak
