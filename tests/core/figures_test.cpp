#include "core/figures.h"

#include <doctest/doctest.h>

#include <span>
#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Case {
  const char *name, *text, *expected;
};

constexpr Case kBounds[] = {
    {"exact", "Banjir itu merusak 147 rumah.", "147 rumah=147 exact other houses"},
    {"setidaknya", "Setidaknya 32 orang tewas.", "Setidaknya 32 orang=32 at_least killed people"},
    {"sedikitnya", "Gempa menewaskan sedikitnya 32 orang.", "sedikitnya 32 orang=32 at_least killed people"},
    {"lebih dari", "Lebih dari 200 warga terluka.", "Lebih dari 200 warga=200 at_least injured residents"},
    {"lebih alone", "Lebih 200 warga terluka.", "Lebih 200 warga=200 at_least injured residents"},
    {"lebih behind", "Ada 200 lebih warga terluka.", "200 lebih warga=200 at_least injured residents"},
    {"paling sedikit", "Paling sedikit 40 rumah rusak.", "Paling sedikit 40 rumah=40 at_least other houses"},
    {"minimal", "Dibutuhkan minimal 40 relawan.", "minimal 40 relawan=40 at_least other volunteers"},
    {"tidak kurang dari", "Tidak kurang dari 850 personel berjaga.",
     "Tidak kurang dari 850 personel=850 at_least other personnel"},
    {"bisa mencapai", "Jumlah korban bisa mencapai 5.000 orang.", "bisa mencapai 5.000 orang=5000 at_most killed people"},
    {"hingga before a number", "Bantuan dikirim untuk hingga 400 keluarga.", "hingga 400 keluarga=400 at_most other families"},
    {"paling banyak", "Paling banyak 60 penumpang diangkut.", "Paling banyak 60 penumpang=60 at_most other passengers"},
    {"maksimal", "Perahu memuat maksimal 12 orang.", "maksimal 12 orang=12 at_most other people"},
    {"kurang dari", "Kurang dari 30 rumah selamat.", "Kurang dari 30 rumah=30 at_most other houses"},
    {"hampir", "Hampir 300 desa terendam.", "Hampir 300 desa=300 about other villages"},
    {"sekitar", "Sekitar 1.960 personel ditempatkan.", "Sekitar 1.960 personel=1960 about other personnel"},
    {"mendekati", "Jumlah kematian mendekati 5.000.", "mendekati 5.000=5000 about killed people"},
    {"kurang lebih", "Kurang lebih 90 warga datang.", "Kurang lebih 90 warga=90 about other residents"},
    {"kira-kira", "Kira-kira 90 warga datang.", "Kira-kira 90 warga=90 about other residents"},
    {"the suffix -an", "Ada 300-an warga di sana.", "300-an warga=300 about other residents"},
    {"two hedges", "Setidaknya sekitar 70 orang hadir.", "Setidaknya sekitar 70 orang=70 at_least other people"},
    {"sebanyak bounds nothing", "Sebanyak 1.250 paket sembako dikirim.",
     "Sebanyak 1.250 paket sembako=1250 exact other food packages"},
    {"a range with hingga", "Petugas mengangkut 3 hingga 5 orang.", "3 hingga 5 orang=null about other people"},
    {"a range with antara", "Antara 20 dan 30 orang hadir.", "Antara 20 dan 30 orang=null about other people"},
    {"a range with a hyphen", "Sebanyak 20-30 orang hadir.", "Sebanyak 20-30 orang=null about other people"},
    {"a range with atau", "Dua atau tiga orang tewas.", "Dua atau tiga orang=null about killed people"},
    {"a range of percent", "Harga naik antara 20 dan 35 persen.", "antara 20 dan 35 persen=null about other percent"},
    {"a range of money", "Harganya US$80–US$90.", "US$80–US$90=null about other US dollars"},
    {"a scale for both ends", "Harganya Rp 32-33 ribu.", "Rp 32-33 ribu=null about other rupiah"},
    {"none killed", "Tidak ada korban jiwa dalam insiden itu.", "Tidak ada korban jiwa=0 exact killed people"},
    {"none injured", "Tidak ada yang terluka.", "Tidak ada yang terluka=0 exact injured people"},
    {"not even a report of any", "Tidak ada laporan mengenai korban jiwa.",
     "Tidak ada laporan mengenai korban jiwa=0 exact killed people"},
};

constexpr Case kKinds[] = {
    {"rupiah", "Kerugian ditaksir Rp750 juta.", "ditaksir Rp750 juta=750000000 about other rupiah"},
    {"rupiah with a blank", "Denda Rp 2,4 miliar dijatuhkan.", "Rp 2,4 miliar=2400000000 exact other rupiah"},
    {"rupiah with a full stop", "Denda Rp. 500.000 dijatuhkan.", "Rp. 500.000=500000 exact other rupiah"},
    {"rupiah behind", "Upahnya 150 ribu rupiah.", "150 ribu rupiah=150000 exact other rupiah"},
    {"US dollars", "Bantuan senilai US$2 juta.", "US$2 juta=2000000 exact other US dollars"},
    {"dollars in English writing", "Harganya $1,250.", "$1,250=1250 exact other US dollars"},
    {"dollars behind", "Bantuan 2 juta dolar AS.", "2 juta dolar AS=2000000 exact other US dollars"},
    {"euros", "Bantuan 3,5 juta euro.", "3,5 juta euro=3500000 exact other euros"},
    {"a euro sign", "Denda €300 dijatuhkan.", "€300=300 exact other euros"},
    {"Singapore dollars", "Uang SGD 150 ribu disita.", "SGD 150 ribu=150000 exact other Singapore dollars"},
    {"percent", "Minyak menguat 1,3 persen.", "1,3 persen=1.3 exact other percent"},
    {"a percent sign", "Minyak menguat 1,1%.", "1,1%=1.1 exact other percent"},
    {"a count of the unknown", "Mahasiswa membawa lima spanduk.", "lima spanduk=5 exact other spanduk"},
    {"a classifier", "Polisi menyita dua unit mobil.", "dua unit mobil=2 exact other cars"},
    {"people of a kind", "Dua orang guru hadir.", "Dua orang guru=2 exact other teachers"},
    {"an English thousand of people", "Ada 4,523 orang di stadion.", "4,523 orang=4523 exact other people"},
};

constexpr Case kNone[] = {
    {"an age", "Ia berusia 22 tahun.", ""},
    {"an age in brackets", "Slamet (61) terbangun.", ""},
    {"a year", "Sejak 1991 hubungan memburuk.", ""},
    {"a date", "Rabu (20/9) pagi.", ""},
    {"a clock", "Pukul 14.30 mereka tiba.", ""},
    {"a duration", "Perang 44 hari itu usai.", ""},
    {"an ordinal", "Ia tiba di urutan ke-17.", ""},
    {"a distance", "Jaraknya 21 kilometer dari kota.", ""},
    {"a weight", "Bom seberat 10 kilogram.", ""},
    {"a magnitude", "Gempa magnitudo 6,1 mengguncang.", ""},
    {"a magnitude in a word", "Gempa bermagnitudo 6,1 mengguncang.", ""},
    {"a temperature", "Suhu mencapai 38 derajat.", ""},
    {"a vague amount", "Ratusan keluarga mengungsi.", ""},
    {"a vague scale", "Puluhan ribu orang mengungsi.", ""},
    {"some", "Beberapa kota direbut.", ""},
    {"a collective", "Kedua negara sepakat.", ""},
    {"a collective of three", "Ketiga pejabat itu bertemu.", ""},
    {"a group known already", "Dua negara itu sepakat.", ""},
    {"one of", "Salah satu korban dirawat.", ""},
    {"an article of law", "Ia dijerat Pasal 340.", ""},
    {"a flight", "Pesawat Boeing 737 mendarat.", ""},
    {"a house number", "Ia tinggal di Jalan Mawar No. 12.", ""},
    {"a number plate", "Mobil B 1234 XY melaju.", ""},
    {"a score", "Timnas menang 2-1.", ""},
    {"a disease", "Pasien Covid-19 pulang.", ""},
    {"a name with a number", "Mereka membahas Konsensus Lima Poin di sana.", ""},
    {"times", "Ia menelepon tiga kali.", ""},
    {"a half of something", "Setengah kota gelap.", ""},
    {"an article in words", "Mereka memulai satu perundingan.", ""},
    {"somebody of whom nothing is told", "Seorang pedagang lewat.", ""},
};

constexpr Case kMeasures[] = {
    {"a headline's rise", "Korban Tewas di Garut Tembus 224 Orang", "224 Orang=224 exact killed people"},
    {"with somebody who has a title", "Enam petani dan camat Rudi Hartono tewas.", "Enam petani=6 exact killed farmers"},
    {"with somebody of theirs", "Dua petani dan bayinya tewas.", "Dua petani=2 exact killed farmers"},
    {"some of so many", "Empat dari 20 penumpang tewas.", "Empat dari 20 penumpang=4 exact killed passengers"},
    {"some of so many things", "Petugas memeriksa 46 dari 110 rumah.", "46 dari 110 rumah=46 exact other houses"},
    {"one more", "Dua orang tewas dan seorang lagi luka-luka.", "Dua orang=2 exact killed people | seorang lagi=1 exact injured people"},
    {"the parts behind a colon", "Banjir merenggut 28 nyawa: 20 petani dan delapan nelayan.",
     "28 nyawa=28 exact killed people | 20 petani=20 exact killed farmers | delapan nelayan=8 exact killed fishermen"},
    {"the rest between commas", "Dua orang tewas dan selebihnya, lima orang, luka ringan.",
     "Dua orang=2 exact killed people | lima orang=5 exact injured people"},
    {"a headline's short verb", "Banjir tewaskan 12 warga.", "12 warga=12 exact killed residents"},
    {"the victims listed", "Korban luka terdiri dari lima guru dan dua siswa.",
     "lima guru=5 exact injured teachers | dua siswa=2 exact injured pupils"},
    {"victims and a total", "Korban gempa bertambah jadi 40 orang.", "40 orang=40 exact killed people"},
    {"those who were saved are no victims", "Korban selamat mencapai 40 orang.", "40 orang=40 exact other people"},
    {"all of them", "Kecelakaan itu menewaskan seluruh 40 orang.", "40 orang=40 exact killed people"},
    {"one without a noun", "Dua warga terluka dan seorang meninggal.",
     "Dua warga=2 exact injured residents | seorang=1 exact killed people"},
    {"the dead are dead, whatever is done", "Enam jenazah telah dievakuasi.", "Enam jenazah=6 exact killed people"},
    {"a second subject, not counted", "Sedikitnya 12 tentara dan warga tewas.",
     "Sedikitnya 12 tentara=12 at_least killed soldiers"},
    {"a second object place", "Badai menewaskan 40 orang di Palu dan tujuh orang di Donggala.",
     "40 orang=40 exact killed people | tujuh orang=7 exact killed people"},
    {"towns with their dead", "Bantul kehilangan 40 orang. Badai menewaskan 12 orang di Klaten. Menyusul Sleman 7 orang, Kota Solo 3 orang.",
     "40 orang=40 exact killed people | 12 orang=12 exact killed people | 7 orang=7 exact killed people | 3 orang=3 exact killed people"},
    {"an age between", "Di Palu seorang pria berusia 70 tahun tewas.", "seorang pria=1 exact killed men"},
    {"a total that reaches a number", "Jumlah korban tewas menembus angka 2.000 orang.", "2.000 orang=2000 exact killed people"},
    {"a clause that only says likewise", "Empat puluh tentara tewas, begitu pula 39 warga sipil.",
     "Empat puluh tentara=40 exact killed soldiers | 39 warga sipil=39 exact killed civilians"},
    {"each by its own noun", "Di sana ada 650 pasien dan 5.000 pengungsi.",
     "650 pasien=650 exact other patients | 5.000 pengungsi=5000 exact displaced refugees"},
    {"so many do not travel", "Lebih dari 4,3 juta orang telah meninggalkan Ukraina.",
     "Lebih dari 4,3 juta orang=4300000 at_least displaced people"},
    {"a few travel", "Tiga orang meninggalkan Jakarta.", "Tiga orang=3 exact other people"},
    {"a clause without its verb", "Dua puluh orang tewas di Palu, sedangkan di Donggala empat orang.",
     "Dua puluh orang=20 exact killed people | empat orang=4 exact killed people"},
    {"tewas", "Dua orang tewas ketika truk itu terbalik.", "Dua orang=2 exact killed people"},
    {"dilaporkan tewas", "Dua orang dilaporkan tewas.", "Dua orang=2 exact killed people"},
    {"meninggal dunia", "Lima penumpang bus meninggal dunia.", "Lima penumpang bus=5 exact killed passengers"},
    {"gugur", "Delapan prajurit gugur.", "Delapan prajurit=8 exact killed soldiers"},
    {"a relative clause between", "Empat polisi yang menanggapi laporan itu juga tewas.",
     "Empat polisi=4 exact killed police"},
    {"yang tewas", "Ada tujuh orang yang tewas.", "tujuh orang=7 exact killed people"},
    {"missing beside the dead", "Sebanyak 68 orang meninggal dan 105 hilang.",
     "Sebanyak 68 orang=68 exact killed people | 105=105 exact other people"},
    {"bodies of", "Jasad 17 orang ditemukan di sungai.", "17 orang=17 exact killed people"},
    {"terluka", "Tiga warga terluka.", "Tiga warga=3 exact injured residents"},
    {"luka-luka", "Sebanyak 17 orang lainnya luka-luka.", "Sebanyak 17 orang lainnya=17 exact injured people"},
    {"mengalami luka berat", "Tiga warga mengalami luka berat.", "Tiga warga=3 exact injured residents"},
    {"dirawat", "Sembilan siswa dirawat di rumah sakit.", "Sembilan siswa=9 exact injured pupils"},
    {"dilarikan ke rumah sakit", "Sembilan siswa dilarikan ke rumah sakit.", "Sembilan siswa=9 exact injured pupils"},
    {"ditangkap", "Empat penggembala ditangkap.", "Empat penggembala=4 exact captured herders"},
    {"diamankan", "12 orang diamankan.", "12 orang=12 exact captured people"},
    {"mengungsi", "Sekitar 1.800 warga mengungsi.", "Sekitar 1.800 warga=1800 about displaced residents"},
    {"terpaksa mengungsi", "Ada 1.800 warga terpaksa mengungsi.", "1.800 warga=1800 exact displaced residents"},
    {"kehilangan tempat tinggal", "Lebih dari 500 keluarga kehilangan tempat tinggal.",
     "Lebih dari 500 keluarga=500 at_least displaced families"},
    {"dievakuasi", "Sebanyak 60 pasien dievakuasi.", "Sebanyak 60 pasien=60 exact displaced patients"},
    {"refugees by their noun", "Sekitar 250 pengungsi mendarat.", "Sekitar 250 pengungsi=250 about displaced refugees"},
    {"two objects of one verb", "Ledakan itu menewaskan empat tentara dan dua warga sipil.",
     "empat tentara=4 exact killed soldiers | dua warga sipil=2 exact killed civilians"},
    {"three objects", "Bom menewaskan lima tentara, dua polisi, dan seorang warga.",
     "lima tentara=5 exact killed soldiers | dua polisi=2 exact killed police | seorang warga=1 exact killed residents"},
    {"two verbs", "Serangan itu menewaskan 32 orang dan mencederai lebih dari 200 lainnya.",
     "32 orang=32 exact killed people | lebih dari 200 lainnya=200 at_least injured people"},
    {"two subjects of one verb", "Tiga tentara dan empat warga sipil telah tewas.",
     "Tiga tentara=3 exact killed soldiers | empat warga sipil=4 exact killed civilians"},
    {"two clauses", "Dua prajurit tewas dan tiga lainnya terluka.",
     "Dua prajurit=2 exact killed soldiers | tiga lainnya=3 exact injured soldiers"},
    {"an object and a clause", "Banjir menewaskan tiga orang dan lima lainnya hilang.",
     "tiga orang=3 exact killed people | lima lainnya=5 exact other people"},
    {"those among them", "21 orang luka-luka, empat di antaranya luka berat.",
     "21 orang=21 exact injured people | empat di antaranya=4 exact injured people"},
    {"those among them without a verb", "Rumah sakit merawat 38 pasien, sembilan di antaranya anak-anak.",
     "38 pasien=38 exact injured patients | sembilan di antaranya=9 exact injured patients"},
    {"including", "Serangan itu menewaskan 14 orang, termasuk 6 anak-anak.",
     "14 orang=14 exact killed people | 6 anak-anak=6 exact killed children"},
    {"an arrest beside a name", "KPK menangkap Harlan bersama tiga orang lainnya.",
     "tiga orang lainnya=3 exact captured people"},
    {"an evacuated family is no casualty of the verb before", "Polisi menahan sopir itu setelah dua orang mengeluh.",
     "dua orang=2 exact other people"},
    {"a total", "Jumlah korban tewas bertambah menjadi 162 orang.", "162 orang=162 exact killed people"},
    {"a bare total", "Korban jiwa akibat gempa itu mencapai 162.", "162=162 exact killed people"},
    {"a total of injured", "Korban luka mencapai 326 orang.", "326 orang=326 exact injured people"},
    {"verb and number", "Gempa itu menewaskan 162 dan melukai 326.",
     "162=162 exact killed people | 326=326 exact injured people"},
    {"victims by their noun", "Tiga korban tewas telah dikenali.", "Tiga korban tewas=3 exact killed people"},
    {"more victims of the same kind", "Tiga korban tewas telah dikenali. Dua korban lain belum.",
     "Tiga korban tewas=3 exact killed people | Dua korban lain=2 exact killed people"},
    {"lives", "Kecelakaan itu merenggut paling banyak 60 nyawa.", "paling banyak 60 nyawa=60 at_most killed people"},
    {"takes_lives", "Ledakan itu merenggut nyawa empat tentara dan dua warga sipil.",
     "empat tentara=4 exact killed soldiers | dua warga sipil=2 exact killed civilians"},
    {"bodies", "Tim menemukan 12 jenazah.", "12 jenazah=12 exact killed people"},
    {"somebody who died", "Kecelakaan itu menewaskan seorang petugas patroli.",
     "seorang petugas patroli=1 exact killed officers"},
    {"people whom no list knows", "Dua santriwati tewas.", "Dua santriwati=2 exact killed santriwati"},
    {"freed", "Milisi membebaskan 13 warga.", "13 warga=13 exact captured residents"},
    {"all who are freed", "Milisi membebaskan 13 warga, sepuluh nelayan, dan seorang guru.",
     "13 warga=13 exact captured residents | sepuluh nelayan=10 exact captured fishermen | seorang guru=1 exact captured teachers"},
    {"soldiers handed over by one side to the other", "Yerevan menyerahkan dua prajurit, sementara Baku membebaskan 32 tentara.",
     "dua prajurit=2 exact captured soldiers @Azerbaijan | 32 tentara=32 exact captured soldiers @Armenia"},
    {"pupils handed over were no captives", "Panitia menyerahkan dua siswa kepada orang tua mereka.", "dua siswa=2 exact other pupils"},
    {"lost by one side, fallen on the other", "Armenia kehilangan 40 tentara, sedangkan di pihak Azerbaijan 30 prajurit gugur.",
     "40 tentara=40 exact killed soldiers @Armenia | 30 prajurit=30 exact killed soldiers @Azerbaijan"},
    {"dead, safe and missing", "Dari delapan awak, lima ditemukan tewas, dua selamat, dan seorang masih hilang.",
     "delapan awak=8 exact other crew | lima=5 exact killed people | dua=2 exact other people | seorang=1 exact other people"},
    {"things are missing too", "Lima orang ditemukan tewas. Dua perahu masih hilang.",
     "Lima orang=5 exact killed people | Dua perahu=2 exact other vessels"},
    {"still critical", "Dua siswa masih kritis.", "Dua siswa=2 exact injured pupils"},
    {"things are not captured", "Polisi mengamankan lima parang.", "lima parang=5 exact other parang"},
    {"things are not injured", "Tiga kapal ditangkap.", "Tiga kapal=3 exact other vessels"},
    {"settlements retaken", "Azerbaijan merebut kembali tujuh desa.",
     "tujuh desa=7 exact settlements villages @Azerbaijan"},
    {"settlements that were flooded", "Tujuh desa terendam.", "Tujuh desa=7 exact other villages"},
    {"settlements of two kinds", "Azerbaijan membebaskan beberapa kota dan hampir 300 permukiman dan desa.",
     "hampir 300 permukiman dan desa=300 about settlements settlements @Azerbaijan"},
    {"a headline", "Bus Terbalik di Tol, 5 Penumpang Tewas\nSebuah bus terbalik.", "5 Penumpang=5 exact killed passengers"},
    {"millions who left home", "Lebih dari satu juta orang mengungsi, termasuk 250 ribu yang menyeberang.",
     "Lebih dari satu juta orang=1000000 at_least displaced people | 250 ribu=250000 exact displaced people"},
};

constexpr Case kSides[] = {
    {"told in one breath", "Armenia melaporkan 16 prajuritnya gugur dan lebih dari 100 orang terluka.",
     "16 prajuritnya=16 exact killed soldiers @Armenia | lebih dari 100 orang=100 at_least injured people @Armenia"},
    {"a mine in a land that is named", "Seorang petani tewas ketika melindas ranjau di Aghdam, Azerbaijan.",
     "Seorang petani=1 exact killed farmers @Azerbaijan"},
    {"the crew of a state's aircraft", "Sebuah helikopter Rusia jatuh. Dua dari tiga awaknya tewas.",
     "Dua dari tiga awaknya=2 exact killed crew @Russia"},
    {"a nationality", "Hampir 20 tentara Armenia tewas.", "Hampir 20 tentara Armenia=20 about killed soldiers @Armenia"},
    {"a side named before", "Jumlah korban di pihak Armenia bisa mencapai 5.000 orang.",
     "bisa mencapai 5.000 orang=5000 at_most killed people @Armenia"},
    {"the owner of -nya in a report", "Yerevan mengatakan dua prajuritnya tewas.",
     "dua prajuritnya=2 exact killed soldiers @Armenia"},
    {"the owner of -nya in the sentence", "Azerbaijan menang, tetapi setidaknya 2.802 tentaranya gugur.",
     "setidaknya 2.802 tentaranya=2802 at_least killed soldiers @Azerbaijan"},
    {"mereka after menurut", "Menurut pejabat Armenia, 40 tentara mereka dan 9 warga sipil telah tewas.",
     "40 tentara mereka=40 exact killed soldiers @Armenia | 9 warga sipil=9 exact killed civilians @Armenia"},
    {"others of the same", "Yerevan mengatakan dua prajuritnya tewas dan tiga lainnya terluka.",
     "dua prajuritnya=2 exact killed soldiers @Armenia | tiga lainnya=3 exact injured soldiers @Armenia"},
    {"one side for both objects", "Sedikitnya 64 tentara dan empat warga sipil Armenia telah tewas.",
     "Sedikitnya 64 tentara=64 at_least killed soldiers @Armenia | empat warga sipil Armenia=4 exact killed civilians @Armenia"},
    {"a state tells of its own", "Azerbaijan mengatakan ledakan itu menewaskan empat tentara.",
     "empat tentara=4 exact killed soldiers @Azerbaijan"},
    {"a state tells whom it killed", "Azerbaijan mengklaim pasukannya menewaskan 70 tentara.",
     "70 tentara=70 exact killed soldiers"},
    {"people of both sides", "Pihak berwenang Armenia mengatakan pertempuran itu menewaskan 32 orang.",
     "32 orang=32 exact killed people"},
    {"whose vehicle it was", "Dua orang tewas ketika truk milik Azerbaijan melindas ranjau. Empat polisi juga tewas.",
     "Dua orang=2 exact killed people @Azerbaijan | Empat polisi=4 exact killed police @Azerbaijan"},
    {"at home there are no sides", "Polisi Indonesia mengatakan tiga tentara Indonesia tewas.",
     "tiga tentara Indonesia=3 exact killed soldiers"},
    {"parties of other wars are no side", "Tiga tentara Israel tewas.", "Tiga tentara Israel=3 exact killed soldiers"},
    {"a town makes no side", "Tiga warga Bandung tewas.", "Tiga warga Bandung=3 exact killed residents"},
    {"regions that are held", "Militer Armenia menduduki wilayah Azerbaijan dan tujuh wilayah yang berdekatan.",
     "tujuh wilayah yang berdekatan=7 exact other regions @Azerbaijan"},
    {"people of the town that was struck", "Rudal menghantam permukiman di kota Ganja. Sembilan orang tewas dan 34 lainnya terluka.",
     "Sembilan orang=9 exact killed people @Azerbaijan | 34 lainnya=34 exact injured people @Azerbaijan"},
    {"people of a town where a bus fell", "Bus terguling di kota Ganja. Sembilan orang tewas.", "Sembilan orang=9 exact killed people"},
    {"soldiers in a town that was struck", "Rudal menghantam kota Ganja. Sembilan tentara tewas.", "Sembilan tentara=9 exact killed soldiers"},
    {"an exodus of", "Serangan itu memicu eksodus lebih dari 4.000 warga.", "lebih dari 4.000 warga=4000 at_least displaced residents"},
    {"nothing said", "Ranjau itu menewaskan empat tentara.", "empat tentara=4 exact killed soldiers"},
    {"residents of an ethnic group", "Sekitar 120.000 warga etnis Armenia terkepung.",
     "Sekitar 120.000 warga etnis Armenia=120000 about other residents @Armenia"},
    {"whose own others were counted", "Azerbaijan membebaskan 32 tentara Armenia dan menerima kembali dua tentaranya.",
     "32 tentara Armenia=32 exact captured soldiers @Armenia | dua tentaranya=2 exact captured soldiers @Azerbaijan"},
    {"on their side", "Armenia mengatakan 40 orang tewas di pihak mereka.", "40 orang=40 exact killed people @Armenia"},
    {"on both sides", "Armenia mengatakan 40 orang tewas di kedua pihak.", "40 orang=40 exact killed people"},
    {"a headline of those whom the body tells of",
     "Ledakan ranjau tewaskan 2 pekerja\nAzerbaijan mengatakan ledakan ranjau itu menewaskan dua pekerja di jalan desa pada malam hari.",
     "2 pekerja=2 exact killed workers @Azerbaijan | dua pekerja=2 exact killed workers @Azerbaijan"},
    {"a headline of others", "Ledakan ranjau tewaskan 3 pekerja\nAzerbaijan mengatakan ledakan ranjau itu menewaskan dua pekerja di jalan desa pada malam hari.",
     "3 pekerja=3 exact killed workers | dua pekerja=2 exact killed workers @Azerbaijan"},
    {"the crew of a state's helicopter", "Helikopter Mi-24 Rusia ditembak jatuh di perbatasan. Dua awaknya tewas dan satu orang luka.",
     "Dua awaknya=2 exact killed crew @Russia | satu orang=1 exact injured people @Russia"},
    {"the crew of nobody's helicopter", "Helikopter Mi-24 ditembak jatuh di perbatasan. Dua awaknya tewas.", "Dua awaknya=2 exact killed crew"},
    {"those of the same number", "Azerbaijan menangkap 32 tentara Armenia. Dari 32 orang itu, 31 di antaranya ditahan di Baku.",
     "32 tentara Armenia=32 exact captured soldiers @Armenia | 32 orang=32 exact captured people @Armenia | "
     "31 di antaranya=31 exact captured people @Armenia"},
};

void check(std::span<const Case> cases) {
  for (const Case& c : cases) {
    const std::string name = c.name;
    CAPTURE(name);
    CHECK(dump_figures(read(c.text)) == std::string(c.expected));
  }
}

TEST_CASE("hedges bound a figure") { check(kBounds); }
TEST_CASE("money, percent and counts") { check(kKinds); }
TEST_CASE("numbers that are no figures") { check(kNone); }
TEST_CASE("what happened to those counted") { check(kMeasures); }
TEST_CASE("to which side they belong") { check(kSides); }

TEST_CASE("low and high say what the bound says") {
  const auto of = [](std::string_view text) {
    const Document d = read(text);
    return d.figures.empty() ? FigureMention() : d.figures.front();
  };
  const FigureMention exact = of("Ada 12 rumah rusak."), least = of("Ada setidaknya 12 rumah rusak.");
  const FigureMention most = of("Ada paling banyak 12 rumah rusak."), about = of("Ada sekitar 12 rumah rusak.");
  const FigureMention range = of("Ada 12 hingga 15 rumah rusak.");
  const Decimal twelve{12, 0};
  CHECK((exact.low == twelve && exact.high == twelve));
  CHECK((least.low == twelve && !least.high));
  CHECK((!most.low && most.high == twelve));
  CHECK((!about.low && !about.high));
  CHECK((range.low == twelve && range.high == Decimal{15, 0} && !range.value));
}

TEST_CASE("a figure is attributed to who says it") {
  const Document d = read("Turki mengatakan 12 rumah rusak, yang menurut pejabat Armenia bisa mencapai 20 rumah. Ada 3 tenda.");
  if (!CHECK(d.figures.size() == 3)) return;
  CHECK(d.entities[d.figures[0].attributed_to].key == "turkey");
  CHECK(d.figures[2].attributed_to == kNoEntity);
}

}  // namespace
}  // namespace jejak
