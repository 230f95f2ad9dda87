#include "core/toponyms.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Case {
  std::string name;
  const char* text;
  std::string expected;
};

const Case kNames[] = {
    {"a hyphen, a dash and a blank are one name", "Perang Nagorno-Karabakh, Nagorno Karabakh, Nagorno–Karabakh.",
     "Nagorno-Karabakh=nagorno-karabakh/location | Nagorno Karabakh=nagorno-karabakh/location | "
     "Nagorno–Karabakh=nagorno-karabakh/location"},
    {"each side's name is one town", "Mereka singgah di Khankendy, di Stepanakert dan di Xankəndi.",
     "Khankendy=khankendi/location | Stepanakert=khankendi/location | Xankəndi=khankendi/location"},
    {"a road's name gives each town", "Truk itu melaju di jalan raya Ahmadbayli-Fuzuli-Shusha.",
     "Ahmadbayli=ahmadbayli/location | Fuzuli=fuzuli/location | Shusha=shusha/location"},
    {"the longest name wins", "Polisi berjaga di Jakarta Selatan.", "Jakarta Selatan=jakarta-selatan/location"},
    {"an acronym matches only in capitals", "Dia berdiri as usual di samping utusan AS.", "AS=united-states/actor"},
    {"initials with an age are a person", "Sopir berinisial AS (27) selamat.", ""},
    {"a number that begins a sentence is no town", "Lima orang selamat.", ""},
    {"a direction is no sea", "Pusatnya 20 kilometer timur laut Ambon.", "Ambon=ambon/location"},
    {"an alliance's name holds no place", "Grup Minsk dan Uni Eropa menyambutnya.", ""},
    {"a container tells namesakes apart", "Rumahnya di Martuni, Armenia.",
     "Martuni=martuni-armenia/location | Armenia=armenia/location"},
    {"a related link tells nothing", "Hujan turun di Baku.\nBaca Juga: Gempa Guncang Tokyo", "Baku=baku/location"},
    {"a given name between a state and a surname is none", "Presiden Rusia Vladimir Sorokov tiba.", "Rusia=russia/actor"},
    {"a ship's name is no island", "KRI Pulau Rote dan KM Sinar Bali tiba.", ""},
    {"an unknown name joined to a town", "Warga mengungsi dari Palu ke Biromaru dan Kalukubula.",
     "Palu=palu/location | Biromaru=biromaru-place/location | Kalukubula=kalukubula-place/location"},
    {"an unknown place without its noun", "Banjir merendam Kecamatan Cibelang. Warga Cibelang mengungsi.",
     "Cibelang=cibelang-district/location | Cibelang=cibelang-district/actor"},
    {"a newspaper called after a land", "BANTEN NEWS, SERANG - Rapat dibuka.", "SERANG=serang/dateline"},
    {"an unknown town beside its medium", "REPUBLIKA.CO.ID, SUKAMULYA -- Rapat dibuka.", "SUKAMULYA=sukamulya-city/dateline"},
    {"a bare verb in a headline", "Baku Gempur Stepanakert.", "Baku=baku/location | Stepanakert=khankendi/location"},
    {"the parties of a quarrel", "Sengketa Armenia dan Azerbaijan memanas.", "Armenia=armenia/actor | Azerbaijan=azerbaijan/actor"},
    {"to attack is no town", "Rusia Kembali Serang Kyiv.", "Rusia=russia/actor | Kyiv=kyiv/location"},
    {"the town that is meant by its place word", "Banjir merendam Kota Serang.", "Serang=serang/location"},
    {"a navy is no sea", "Angkatan laut Uni Eropa menolong kapal itu.", ""},
    {"one town in a dateline", "LABUAN BAJO, NTT (VOA) — Rapat dibuka.",
     "LABUAN BAJO=labuan-bajo/dateline | NTT=east-nusa-tenggara/location"},
    {"a word among towns", "Hujan turun di Pekalongan, Batang, dan Banjarnegara.",
     "Pekalongan=pekalongan/location | Batang=batang-regency/location | Banjarnegara=banjarnegara-regency/location"},
    {"a list of unknown names", "Banjir merendam Kecamatan Cibelang, Sukalaya, Lontarasri Utara, dan Binangkit.",
     "Cibelang=cibelang-district/location | Sukalaya=sukalaya-district/location | "
     "Lontarasri Utara=lontarasri-utara-district/location | Binangkit=binangkit-district/location"},
    {"somebody after a village", "Ia warga Desa Sukalaya, Rusmiati, Selasa.", "Sukalaya=sukalaya-village/actor"},
    {"a name with an article", "Warga lari dari el-Fasher ke al-Zalinga.",
     "el-Fasher=el-fasher/location | al-Zalinga=al-zalinga-place/location"},
    {"another name of somebody", "Polisi mencari Rasman Lontoh alias Oman Rahmat.", ""},
    {"who speaks is no town", "Ia pulang ke Palu dan Kalukubula mengatakan tidak.", "Palu=palu/location"},
    {"dollars name no state", "Harganya naik menjadi 80 dolar AS.", ""},
    {"where residents live", "Ia ditolong nelayan Sukalaya.", "Sukalaya=sukalaya-area/actor"},
    {"who is named behind residents", "Ia ditolong warga Rusmiati Sulaiman. Warga Druze berkumpul.", ""},
    {"a camp of refugees", "Mereka menyerbu kamp pengungsi Lontara.", "Lontara=lontara-village/location"},
    {"a preposition that begins a sentence", "Di Lontarasri, hujan turun.", "Lontarasri=lontarasri-place/location"},
    {"a preposition within a name", "Rapat digelar Ke Lontarasri Institute.", ""},
    {"a list that a known town goes on", "Mereka menduduki desa Lontarasri, Shusha, Binangkitan, dan Sukalaya.",
     "Lontarasri=lontarasri-village/location | Shusha=shusha/location | Binangkitan=binangkitan-place/location | Sukalaya=sukalaya-place/location"},
    {"a train's name", "Kereta KA Lokal Bandung Raya anjlok.", ""},
    {"a river in a title", "Tanggul Sungai Lontara Jebol Lagi, Warga Cemas\nTanggul itu jebol pada Minggu dini hari sehingga warga desa itu mengungsi ke bukit.",
     "Sungai Lontara=lontara-river/location"},
    {"a company's name is no sea", "Direktur PT Samudra Elok Lestari hadir.", ""},
};

TEST_CASE("place names are found and resolved") {
  for (const Case& c : kNames) {
    CAPTURE(c.name);
    CHECK(dump_places(read(c.text)) == c.expected);
  }
}

const Case kRoles[] = {
    {"a speaking state acts", "Azerbaijan mengatakan gencatan senjata dilanggar.", "Azerbaijan=azerbaijan/actor"},
    {"a state's soldiers act", "Pasukan Armenia mundur.", "Armenia=armenia/actor"},
    {"a preposition of place makes territory", "Hujan turun di Armenia.", "Armenia=armenia/location"},
    {"a capital that frees towns is a government", "Baku membebaskan tawanan itu.", "Baku=baku/actor"},
    {"an exchange of fire is no capital", "Baku tembak pecah di Shusha.", "Shusha=shusha/location"},
    {"a capital that shoots down", "Hujan turun di Shusha.\nPasukan Baku tembak jatuh pesawat nirawak.", "Shusha=shusha/location | Baku=baku/actor"},
    {"a capital that is visited is a town", "Utusan itu mengunjungi Baku.", "Baku=baku/location"},
    {"a part of a state is territory", "Daerah itu diakui sebagai bagian dari Azerbaijan.", "Azerbaijan=azerbaijan/location"},
    {"coordinated states share their role", "KTT antara Rusia, Turki, dan Iran batal.",
     "Rusia=russia/actor | Turki=turkey/actor | Iran=iran/actor"},
    {"a town's residents stand for people", "Warga kota Yevlakh menunggu.", "Yevlakh=yevlakh/actor"},
    {"a mayor's town is an office", "Wali Kota Depok datang.", "Depok=depok/actor"},
    {"a minister from a state is its minister", "Menteri luar negeri dari Armenia tiba.", "Armenia=armenia/actor"},
    {"a civil war happens in a state", "Perang saudara Suriah belum usai.", "Suriah=syria/location"},
    {"a body's town behind its letters", "Data Badan Penanggulangan Bencana Daerah (BPBD) Karawang menyebut angka lain.",
     "Karawang=karawang-regency/actor"},
    {"a neighbour is territory", "Provinsi itu berbatasan dengan Iran.", "Iran=iran/location"},
    {"a part of a land by its direction", "Gempa itu terasa sampai jauh, juga warga Turki selatan cemas, dan Suriah utara gelap.",
     "Turki=turkey/actor | Suriah=syria/location"},
    {"a capital that does something", "Baku masih menuntut perubahan.", "Baku=baku/actor"},
    {"a village that somebody took", "Desa yang direbut Armenia itu kosong.", "Armenia=armenia/actor"},
    {"a talk with a capital", "Rencana itu dibahas dengan Baku.", "Baku=baku/actor"},
    {"a road with a capital", "Jalan itu menghubungkan desa dengan Baku.", "Baku=baku/location"},
    {"a province and its governor", "Gubernur Provinsi Lontarsari Rahmat Sulaiman datang.", "Lontarsari=lontarsari-province/actor"},
    {"a capital that has something", "Baku memiliki tiga pelabuhan.", "Baku=baku/location"},
    {"a capital that is judged", "Pengamat menilai Moskow sedang sibuk.", "Moskow=moscow/actor"},
    {"a colleague from a state", "Ia menemui mitranya dari Armenia.", "Armenia=armenia/actor"},
    {"victims of what befell a town", "Mereka mengenang korban gempa Ganja.", "Ganja=ganja/location"},
    {"a claim on a land", "Dokumen itu memuat klaim atas Karabakh.", "Karabakh=nagorno-karabakh/location"},
    {"a border service is no town", "Petugas perbatasan datang. Dinas Perbatasan Negara membantah.", ""},
    {"two capitals that mediate act", "Washington dan Moskow, yang menengahi perundingan, kecewa.",
     "Washington=washington/actor | Moskow=moscow/actor"},
};

TEST_CASE("roles follow the words around a name") {
  for (const Case& c : kRoles) {
    CAPTURE(c.name);
    CHECK(dump_places(read(c.text)) == c.expected);
  }
}

}  // namespace
}  // namespace jejak
