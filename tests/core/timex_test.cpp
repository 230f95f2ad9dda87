#include "core/timex.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Case {
  const char *name, *text, *expected;
};

template <size_t N>
void check_times(const Case (&cases)[N], std::string_view published) {
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(dump_times(read(c.text, published)) == std::string(c.expected));
  }
}

// Published on Tuesday, 6 February 2024.
constexpr std::string_view kPublished = "2024-02-06";

constexpr Case kDates[] = {
    {"weekday, figures in brackets", "Kapal karam Senin (5/2/2024).", "Senin (5/2/2024)=2024-02-05"},
    {"a year in two figures", "Kapal karam Senin (3/2/20).", "Senin (3/2/20)=2020-02-03"},
    {"hyphens in brackets", "Kapal karam Senin (05-02-2024).", "Senin (05-02-2024)=2024-02-05"},
    {"a month's name in brackets", "Kapal karam Senin (5 Februari 2024).", "Senin (5 Februari 2024)=2024-02-05"},
    {"behind a comma", "Kapal karam pada Senin, 5 Februari 2024, di Selat Sunda.", "Senin, 5 Februari 2024=2024-02-05"},
    {"behind nothing", "Kapal karam Senin 5 Februari 2024.", "Senin 5 Februari 2024=2024-02-05"},
    {"with the word for date", "Kapal karam Senin tanggal 5 Februari 2024.", "Senin tanggal 5 Februari 2024=2024-02-05"},
    {"without a year", "Kapal karam Senin (5/2).", "Senin (5/2)=2024-02-05"},
    {"without a year, by name", "Kapal karam Senin, 5 Februari.", "Senin, 5 Februari=2024-02-05"},
    {"in lower case beside figures", "Kapal karam hari senin (5/2).", "senin (5/2)=2024-02-05"},
    {"in capitals", "KAPAL KARAM SENIN (5/2).", "SENIN (5/2)=2024-02-05"},
    {"a part of the day before the brackets", "Kapal karam Senin malam (5/2).", "Senin malam (5/2)=2024-02-05TNI"},
    {"a part of the day behind the brackets", "Kapal karam Senin (5/2) dini hari.", "Senin (5/2) dini hari=2024-02-05TNI"},
    {"zone behind the part", "Kapal karam Minggu malam WIB (4/2).", "Minggu malam WIB (4/2)=2024-02-04TNI"},
    {"what is planned", "Rapat akan digelar Kamis (8/2).", "Kamis (8/2)=2024-02-08"},
    {"last year's", "Rapat digelar Senin (18/12).", "Senin (18/12)=2023-12-18"},
    {"a weekday that slips keeps the date", "Kapal karam Rabu (5/2).", "Rabu (5/2)=2024-02-05"},
    {"the older spelling of Friday", "Kapal karam Jum'at (2/2).", "Jum'at (2/2)=2024-02-02"},
    {"Sunday by its other name", "Kapal karam Ahad (4/2).", "Ahad (4/2)=2024-02-04"},
    {"an impossible day is none", "Kapal karam Senin (31/2).", "Senin=2024-02-05"},
    {"day, month, year", "Perjanjian diteken pada 10 November 2020.", "10 November 2020=2020-11-10"},
    {"the word for date stays outside", "Perjanjian diteken tanggal 10 November 2020.", "10 November 2020=2020-11-10"},
    {"an abbreviated month", "Perjanjian diteken 10 Nov 2020.", "10 Nov 2020=2020-11-10"},
    {"the older spelling of a month", "Perjanjian diteken 10 Nopember 2020.", "10 Nopember 2020=2020-11-10"},
    {"figures with strokes", "Perjanjian diteken 10/11/2020.", "10/11/2020=2020-11-10"},
    {"figures with hyphens", "Perjanjian diteken 10-11-2020.", "10-11-2020=2020-11-10"},
    {"as ISO writes it", "Perjanjian diteken 2020-11-10.", "2020-11-10=2020-11-10"},
    {"day and month", "Perjanjian diteken 10 November.", "10 November=2023-11-10"},
    {"day and month to come", "Pemilihan akan digelar 14 Februari.", "14 Februari=2024-02-14"},
    {"day and month with a word for the past", "Perjanjian diteken 10 November lalu.", "10 November lalu=2023-11-10"},
    {"day and month of last year", "Perjanjian diteken 10 Maret tahun lalu.", "10 Maret tahun lalu=2023-03-10"},
    {"the year stands with the other end", "Perang berlangsung dari 27 September hingga 10 November 2020.",
     "27 September=2020-09-27 | 10 November 2020=2020-11-10"},
    {"the year was told in the sentence", "Perang pecah pada 27 September 2020 dan usai 10 November.",
     "27 September 2020=2020-09-27 | 10 November=2020-11-10"},
    {"a row of days", "Lomba berlangsung 3-5 Februari 2020.", "3-5 Februari 2020=2020-02-03/2020-02-05"},
    {"a row of days in words", "Lomba berlangsung 3 hingga 5 Februari 2020.", "3 hingga 5 Februari 2020=2020-02-03/2020-02-05"},
    {"two days in a row", "Lomba berlangsung 3 dan 4 Februari 2020.", "3 dan 4 Februari 2020=2020-02-03/2020-02-04"},
    {"a row across months", "Lomba berlangsung 30 Januari-2 Februari 2020.", "30 Januari-2 Februari 2020=2020-01-30/2020-02-02"},
    {"a row of weekdays", "Lomba berlangsung Sabtu-Minggu (3-4/2).", "Sabtu-Minggu (3-4/2)=2024-02-03/2024-02-04"},
    {"today with its date", "Lomba dibuka hari ini (6/2).", "hari ini (6/2)=2024-02-06"},
    {"a day of the month", "Gaji dibayar tanggal 1.", "1=2024-02-01"},
};

TEST_CASE("dates with figures") { check_times(kDates, kPublished); }

constexpr Case kNearDays[] = {
    {"a weekday is the last one", "Mereka bertemu pada Kamis.", "Kamis=2024-02-01"},
    {"the day of publication itself", "Mereka bertemu pada Selasa.", "Selasa=2024-02-06"},
    {"a weekday to come", "Mereka akan bertemu pada Kamis.", "Kamis=2024-02-08"},
    {"a weekday that was dated before", "Rapat digelar pada Kamis (8/2). Dewan dijadwalkan hadir. Pada hari Kamis juga ada sidang.",
     "Kamis (8/2)=2024-02-08 | Kamis=2024-02-08"},
    {"a planned weekday", "Sidang dijadwalkan berlangsung Jumat.", "Jumat=2024-02-09"},
    {"the speech is past, what is said to come", "Kapal akan berlayar, kata nakhoda, Senin.", "Senin=2024-02-05"},
    {"a clause of the past inside a plan", "Pasukan akan ditarik setelah serangan pada Minggu.", "Minggu=2024-02-04"},
    {"hari stays outside", "Mereka bertemu hari Kamis.", "Kamis=2024-02-01"},
    {"hari before lower case", "Mereka bertemu hari kamis.", "kamis=2024-02-01"},
    {"lalu", "Mereka bertemu Selasa lalu.", "Selasa lalu=2024-01-30"},
    {"kemarin", "Mereka bertemu Senin kemarin.", "Senin kemarin=2024-02-05"},
    {"depan", "Mereka bertemu Selasa depan.", "Selasa depan=2024-02-13"},
    {"mendatang", "Mereka bertemu Jumat mendatang.", "Jumat mendatang=2024-02-09"},
    {"of last week", "Mereka bertemu Kamis pekan lalu.", "Kamis pekan lalu=2024-02-01"},
    {"of next week", "Mereka bertemu Kamis pekan depan.", "Kamis pekan depan=2024-02-15"},
    {"of this week", "Mereka bertemu Senin pekan ini.", "Senin pekan ini=2024-02-05"},
    {"of a week two ago", "Mereka bertemu Senin dua pekan lalu.", "Senin dua pekan lalu=2024-01-22"},
    {"in the morning", "Mereka bertemu Rabu pagi.", "Rabu pagi=2024-01-31TMO"},
    {"in the afternoon", "Mereka bertemu Rabu sore.", "Rabu sore=2024-01-31TAF"},
    {"in the evening", "Mereka bertemu Rabu petang.", "Rabu petang=2024-01-31TEV"},
    {"a part of the day before the date", "Mereka bertemu pada malam 9 November 2020.", "malam 9 November 2020=2020-11-09TNI"},
    {"the eve of Sunday", "Mereka bertemu pada malam Minggu.", "malam Minggu=2024-02-03TNI"},
    {"until a weekday, the nearest", "Sekolah libur sampai Kamis.", "Kamis=2024-02-08"},
    {"until a weekday that has been", "Pencarian berlangsung hingga Senin.", "Senin=2024-02-05"},
    {"today", "Mereka bertemu hari ini.", "hari ini=2024-02-06"},
    {"yesterday afternoon", "Mereka bertemu kemarin sore.", "kemarin sore=2024-02-05TAF"},
    {"tomorrow", "Mereka bertemu besok.", "besok=2024-02-07"},
    {"the day after tomorrow", "Mereka bertemu lusa.", "lusa=2024-02-08"},
    {"last night", "Gempa terasa tadi malam.", "tadi malam=2024-02-05TNI"},
    {"last night in one word", "Gempa terasa semalam.", "semalam=2024-02-05TNI"},
    {"this morning", "Gempa terasa pagi tadi.", "pagi tadi=2024-02-06TMO"},
    {"tonight", "Mereka bertemu nanti malam.", "nanti malam=2024-02-06TNI"},
    {"small hours of today", "Gempa terasa dini hari tadi.", "dini hari tadi=2024-02-06TNI"},
    {"capital Sunday, small week", "Pada Minggu ia pulang, minggu lalu ia pergi.", "Minggu=2024-02-04 | minggu lalu=2024-W05"},
    {"the day told of", "Gempa terasa Minggu (4/2). Pada hari itu hujan turun.", "Minggu (4/2)=2024-02-04 | hari itu=2024-02-04"},
    {"the day after the one told of", "Gempa terasa Minggu (4/2). Keesokan harinya hujan turun.",
     "Minggu (4/2)=2024-02-04 | Keesokan harinya=2024-02-05"},
};

TEST_CASE("days counted from publication") { check_times(kNearDays, kPublished); }

constexpr Case kLarger[] = {
    {"last week", "Harga naik pekan lalu.", "pekan lalu=2024-W05"},
    {"next week", "Harga naik minggu depan.", "minggu depan=2024-W07"},
    {"this month", "Harga naik bulan ini.", "bulan ini=2024-02"},
    {"last month", "Harga naik bulan lalu.", "bulan lalu=2024-01"},
    {"next year", "Harga naik tahun depan.", "tahun depan=2025"},
    {"the end of the year", "Harga naik sampai akhir tahun.", "akhir tahun=2024"},
    {"the end of last year", "Harga naik sejak akhir tahun lalu.", "akhir tahun lalu=2023"},
    {"last weekend", "Hujan turun akhir pekan lalu.", "akhir pekan lalu=2024-W05-WE"},
    {"two weeks ago", "Harga naik dua pekan lalu.", "dua pekan lalu=2024-W04"},
    {"three days ago, with yang", "Harga naik tiga hari yang lalu.", "tiga hari yang lalu=2024-02-03"},
    {"two months ago", "Ia divonis dua bulan lalu.", "dua bulan lalu=2023-12"},
    {"a year ago in one word", "Ia divonis setahun silam.", "setahun silam=2023"},
    {"days to go", "Pemilihan tinggal delapan hari lagi.", "delapan hari lagi=2024-02-14"},
    {"month and year", "Kudeta terjadi pada Februari 2021.", "Februari 2021=2021-02"},
    {"bulan stays outside", "Kudeta terjadi pada bulan Februari 2021.", "Februari 2021=2021-02"},
    {"a month is the last one", "Kapal berangkat pada awal Desember.", "awal Desember=2023-12"},
    {"a month to come", "KTT dijadwalkan pada Oktober mendatang.", "Oktober mendatang=2024-10"},
    {"a month that has been", "Perawatan dilakukan Juli lalu.", "Juli lalu=2023-07"},
    {"a month of last year", "Harga jatuh April tahun lalu.", "April tahun lalu=2023-04"},
    {"a row of months", "Panen jatuh pada Mei-Juni 2022.", "Mei-Juni 2022=2022-05/2022-06"},
    {"two months, one year", "Uang diserahkan antara Mei dan Oktober 2020.", "Mei=2020-05 | Oktober 2020=2020-10"},
    {"a bare year", "Hubungan memburuk sejak 1991.", "1991=1991"},
    {"tahun stays outside", "Perang pecah pada tahun 1998.", "1998=1998"},
    {"a year behind a noun", "Ia menyuap dalam proyek dermaga 2018 di Belitung.", "2018=2018"},
    {"the end of a year", "Pengungsi tiba sejak akhir 2022.", "akhir 2022=2022"},
    {"the end of a year, with tahun", "Pengungsi tiba sejak akhir tahun 2022.", "akhir tahun 2022=2022"},
    {"between two years", "Ia menjabat antara 2014 dan 2016.", "2014=2014 | 2016=2016"},
    {"a row of years", "Ia menjabat pada periode 2014-2019.", "2014-2019=2014/2019"},
    {"a decade", "Pabrik tutup pada 1990-an.", "1990-an=199"},
    {"the begin of a decade", "Pabrik tutup pada awal 1990-an.", "awal 1990-an=199"},
    {"a decade in one word", "Pabrik tutup pada 1990an.", "1990an=199"},
    {"a decade in two figures", "Pabrik tutup pada tahun 80-an.", "80-an=198"},
    {"a century", "Benteng dibangun pada abad ke-17.", "abad ke-17=16"},
    {"a century in Roman figures", "Benteng dibangun pada abad XIX.", "abad XIX=18"},
    {"autumn", "Perang pecah pada musim gugur 2020.", "musim gugur 2020=2020-FA"},
    {"next spring", "Serangan direncanakan musim semi mendatang.", "musim semi mendatang=null"},
    {"a quarter", "Ekspor naik hingga kuartal IV/2021.", "kuartal IV/2021=2021-Q4"},
    {"a quarter in words", "Ekspor naik pada kuartal ketiga 2021.", "kuartal ketiga 2021=2021-Q3"},
    {"a half", "Ekspor naik pada semester I 2021.", "semester I 2021=2021-H1"},
};

TEST_CASE("weeks, months, years and larger") { check_times(kLarger, kPublished); }

constexpr Case kClocks[] = {
    {"with its day", "Kapal karam Minggu (28/12/2014) pukul 06.18 WIB.", "Minggu (28/12/2014) pukul 06.18 WIB=2014-12-28T06:18"},
    {"behind a comma", "Kapal karam Senin (5/2), pukul 06.18 WIB.", "Senin (5/2), pukul 06.18 WIB=2024-02-05T06:18"},
    {"with a weekday", "Kapal karam pada Senin pukul 10.45 WIT.", "Senin pukul 10.45 WIT=2024-02-05T10:45"},
    {"the year before the one told of", "Pada 7 Februari 2023 ia tiba, tahun sebelumnya ia pergi.",
     "7 Februari 2023=2023-02-07 | tahun sebelumnya=2022"},
    {"a planned murder tells no tense", "Sidang pembunuhan berencana digelar Senin.", "Senin=2024-02-05"},
    {"a part of the day told of", "Kapal karam Senin (5/2). Sore harinya hujan turun.", "Senin (5/2)=2024-02-05 | Sore harinya=2024-02-05TAF"},
    {"a day of this month", "Gaji dibayar tanggal 17 bulan ini.", "17 bulan ini=2024-02-17"},
    {"a month in lower case", "Indeks turun pada bulan januari.", "januari=2024-01"},
    {"a weekend ahead", "Hujan turun hingga akhir pekan.", "akhir pekan=2024-W06-WE"},
    {"a count's day is not the day told of", "Bukit longsor Senin (5/2). Hingga Selasa (6/2) siang tiga rumah rusak. Hujan turun sejak pukul 15.00.",
     "Senin (5/2)=2024-02-05 | Selasa (6/2) siang=2024-02-06TAF | pukul 15.00=2024-02-05T15:00"},
    {"a week of a month", "Panen dimulai pekan ketiga Maret 2024.", "pekan ketiga Maret 2024=2024-03-15/2024-03-21"},
    {"hours flown are no time", "Ia punya 12 ribu jam terbang.", ""},
    {"a hedge stands between", "Kapal karam Senin (5/2) sekitar pukul 06.18.", "Senin (5/2)=2024-02-05 | pukul 06.18=2024-02-05T06:18"},
    {"alone, of the day told of", "Kapal karam Senin (5/2). Kapal itu berangkat pukul 03.00 WITA.",
     "Senin (5/2)=2024-02-05 | pukul 03.00 WITA=2024-02-05T03:00"},
    {"alone, of a day behind it", "Pada pukul 07.00 WIB, Senin (5/2), kapal karam.", "pukul 07.00 WIB=2024-02-05T07:00 | Senin (5/2)=2024-02-05"},
    {"alone, of no day", "Kapal karam pukul 07.00.", "pukul 07.00=null"},
    {"a colon", "Kapal karam Senin (5/2) pukul 14:30 waktu setempat.", "Senin (5/2) pukul 14:30 waktu setempat=2024-02-05T14:30"},
    {"a town's time", "Bursa tutup Senin (5/2) pukul 16.00 waktu New York.", "Senin (5/2) pukul 16.00 waktu New York=2024-02-05T16:00"},
    {"seven in the evening", "Kapal karam Senin (5/2) jam 7 malam.", "Senin (5/2) jam 7 malam=2024-02-05T19:00"},
    {"seven in the evening, in words", "Kapal karam Senin (5/2) jam tujuh malam.", "Senin (5/2) jam tujuh malam=2024-02-05T19:00"},
    {"half past six", "Kapal karam Senin (5/2) jam setengah tujuh pagi.", "Senin (5/2) jam setengah tujuh pagi=2024-02-05T06:30"},
    {"three in the small hours", "Kapal karam Senin (5/2) pukul 03.00 dini hari.", "Senin (5/2) pukul 03.00 dini hari=2024-02-05T03:00"},
    {"one in the afternoon", "Kapal karam Senin (5/2) jam 1 siang.", "Senin (5/2) jam 1 siang=2024-02-05T13:00"},
    {"without its word", "Kapal karam Senin (5/2). Laporan masuk 14.30 WIB.", "Senin (5/2)=2024-02-05 | 14.30 WIB=2024-02-05T14:30"},
    {"a row of clocks", "Listrik padam Senin (5/2) pukul 08.00-11.00 WIB.",
     "Senin (5/2) pukul 08.00-11.00 WIB=2024-02-05T08:00/2024-02-05T11:00"},
    {"this morning at ten", "Gempa terasa pukul 10.00 pagi tadi.", "pukul 10.00 pagi tadi=2024-02-06T10:00"},
    {"today at ten", "Gempa terasa pukul 10.00 WIB hari ini.", "pukul 10.00 WIB hari ini=2024-02-06T10:00"},
    {"a part of the day alone", "Gempa terasa Senin (5/2). Hujan turun hingga malam.", "Senin (5/2)=2024-02-05 | malam=2024-02-05TNI"},
    {"what somebody looks forward to is not the day told of",
     "Kapal karam Minggu (4/2). “Pencarian dilanjutkan besok,” kata nakhoda. Kapal berangkat pukul 05.00.",
     "Minggu (4/2)=2024-02-04 | besok=2024-02-07 | pukul 05.00=2024-02-04T05:00"},
    {"what is looked forward to without a quotation", "Kapal karam Minggu (4/2). Kapal lain tiba besok. Kapal itu merapat pukul 05.00.",
     "Minggu (4/2)=2024-02-04 | besok=2024-02-07 | pukul 05.00=2024-02-07T05:00"},
    {"the day of a speech is not the day told of", "Kapal karam Minggu (4/2). “Ombak tinggi,” kata nakhoda, Senin (5/2). Kapal berangkat pukul 05.00.",
     "Minggu (4/2)=2024-02-04 | Senin (5/2)=2024-02-05 | pukul 05.00=2024-02-04T05:00"},
};

TEST_CASE("clocks and parts of the day") { check_times(kClocks, kPublished); }

constexpr Case kAmounts[] = {
    {"days", "Perang 44 hari itu usai.", "44 hari=P44D"},
    {"weeks in words", "Jalan ditutup enam minggu.", "enam minggu=P6W"},
    {"hours and a half", "Rapat berlangsung dua setengah jam.", "dua setengah jam=PT2.5H"},
    {"half an hour", "Rapat berlangsung setengah jam.", "setengah jam=PT30M"},
    {"a comma", "Ia dipenjara 1,5 tahun.", "1,5 tahun=P1.5Y"},
    {"years and months", "Ia dipenjara dua tahun enam bulan.", "dua tahun enam bulan=P2Y6M"},
    {"hours and minutes", "Terbang 2 jam 30 menit.", "2 jam 30 menit=PT2H30M"},
    {"one, in one word", "Dapur umum dibuka selama sebulan.", "sebulan=P1M"},
    {"decades", "Ia berkuasa tiga dekade.", "tiga dekade=P3DE"},
    {"tens of years", "Sengketa itu berlangsung puluhan tahun.", "puluhan tahun=PXY"},
    {"many years, in one word", "Sengketa itu berlangsung bertahun-tahun.", "bertahun-tahun=PXY"},
    {"some hours", "Jalan macet beberapa jam.", "beberapa jam=PTXH"},
    {"the last weeks", "Bentrokan terjadi dalam beberapa minggu terakhir.", "beberapa minggu terakhir=PXW"},
    {"the last years", "Inflasi tertinggi dalam tujuh tahun terakhir.", "tujuh tahun terakhir=P7Y"},
    {"the days ahead", "Hujan turun hingga tiga hari ke depan.", "tiga hari ke depan=P3D"},
    {"a range of days", "Pemulihan butuh tiga hingga lima hari.", "tiga hingga lima hari=PXD"},
    {"a day after", "Ia tiba sehari setelah serangan.", "sehari=P1D"},
    {"two months after", "Mereka bertemu dua bulan setelah gencatan senjata.", "dua bulan=P2M"},
    {"a week before", "Seminggu sebelumnya, mereka berunding.", "Seminggu=P1W"},
    {"minutes later", "Kontak terputus 18 menit kemudian.", "18 menit=PT18M"},
    {"within a week", "Daftar diserahkan dalam waktu seminggu.", "seminggu=P1W"},
    {"every year", "Festival digelar setiap tahun.", "setiap tahun=P1Y"},
    {"every Monday", "Rapat digelar setiap Senin.", "setiap Senin=XXXX-WXX-1"},
    {"every day", "Ia berlari tiap hari.", "tiap hari=P1D"},
    {"every five years", "Pemilihan digelar lima tahun sekali.", "lima tahun sekali=P5Y"},
    {"every seventeenth of August", "Lomba digelar setiap 17 Agustus.", "setiap 17 Agustus=XXXX-08-17"},
    {"now", "Saat ini jalan ditutup.", "Saat ini=PRESENT_REF"},
    {"now in one word", "Jalan itu kini ditutup.", "kini=PRESENT_REF"},
    {"then", "Saat itu hujan turun.", "Saat itu=PAST_REF"},
    {"formerly", "Dulu jalan itu ramai.", "Dulu=PAST_REF"},
    {"recently", "KTT baru-baru ini digelar.", "baru-baru ini=PAST_REF"},
    {"lately", "Hujan belakangan ini deras.", "belakangan ini=PAST_REF"},
};

TEST_CASE("amounts, offsets, sets and references") { check_times(kAmounts, kPublished); }

constexpr Case kNothing[] = {
    {"an age behind a word for it", "Pelaku berusia 34 tahun.", ""},
    {"an age between commas", "Danu Wira, 34 tahun, ditahan.", ""},
    {"an age in brackets", "Danu Wira (34) ditahan.", ""},
    {"an age in brackets with its unit", "Danu Wira (34 tahun) ditahan.", ""},
    {"an age behind a person", "Seorang bocah tujuh tahun hilang.", ""},
    {"an age below a bound", "Anak berusia di bawah lima tahun dirawat.", ""},
    {"the future as an idea", "Masa depan dan masa lalu kota itu.", ""},
    {"the long run", "Perdamaian jangka panjang dibicarakan.", ""},
    {"meanwhile", "Sementara itu, warga pulang dengan segera.", ""},
    {"a market", "Ia naik kereta dari Pasar Minggu ke Pasar Senin.", ""},
    {"a person called May", "Mei Lestari menulis lagu itu.", ""},
    {"a doubled name", "Warga memanggilnya Mei-mei.", ""},
    {"a street", "Kantornya di Jalan 17 Agustus.", ""},
    {"a university", "Ia kuliah di Universitas 17 Agustus 1945.", ""},
    {"another university", "Ia kuliah di Universitas Sebelas Maret.", ""},
    {"a count in four figures", "Kamp itu menampung 2020 orang.", ""},
    {"a price in four figures", "Harganya Rp 2000 saja.", ""},
    {"a law's number", "UU Nomor 11 Tahun 2020 dicabut.", ""},
    {"a law with a stroke", "UU No 5/2018 dicabut.", ""},
    {"a verse", "Ia membaca ayat 3/4.", ""},
    {"a fraction", "Sekitar 1/3 warga pergi.", ""},
    {"a score", "Mereka menang 2-1.", ""},
    {"a percentage", "Harga naik 12,5 persen.", ""},
    {"a curfew", "Pemerintah memberlakukan jam malam.", ""},
    {"a dinner", "Mereka makan malam bersama.", ""},
    {"a greeting", "Selamat pagi, kata penyiar.", ""},
    {"daily life", "Kehidupan sehari-hari warga terganggu.", ""},
    {"first of all", "Mereka terlebih dahulu meminta izin.", ""},
    {"a hit", "Ia dipukul dua kali.", ""},
    {"a Friday prayer", "Warga pulang usai salat Jumat.", ""},
    {"a rate", "Produksi mencapai lima ton per hari.", ""},
};

TEST_CASE("what only looks like a time") { check_times(kNothing, kPublished); }

constexpr Case kUnanchored[] = {
    {"a weekday", "Mereka bertemu pada Rabu.", "Rabu=null"},
    {"last week", "Mereka bertemu pekan lalu.", "pekan lalu=null"},
    {"day and month", "Mereka bertemu 27 September.", "27 September=null"},
    {"a weekday with day and month fits many years", "Mereka bertemu Rabu (20/9).", "Rabu (20/9)=null"},
    {"a full date stays", "Mereka bertemu 27 September 2020.", "27 September 2020=2020-09-27"},
};

TEST_CASE("without a day of publication relative times have no value") { check_times(kUnanchored, ""); }

TEST_CASE("nothing inside a related link is a time") {
  CHECK(dump_times(read("Air surut.\nBaca Juga: Banjir Besar 5 Mei 2019\nWarga pulang.", kPublished)) == "");
}

TEST_CASE("first and last day, and EDTF") {
  struct Bounds {
    const char *name, *text, *edtf, *begin, *end;
  };
  constexpr Bounds kBounds[] = {
      {"a week is Monday to Sunday", "Harga naik pekan lalu.", "2024-01-29/2024-02-04", "2024-01-29", "2024-02-04"},
      {"since a year", "Hubungan memburuk sejak 1991.", "1991/..", "1991-01-01", "1991-12-31"},
      {"until a day", "Pencarian berlangsung hingga Senin (5/2).", "../2024-02-05", "2024-02-05", "2024-02-05"},
      {"about a year", "Benteng itu dibangun sekitar 1912.", "1912~", "1912-01-01", "1912-12-31"},
      {"a season", "Perang pecah pada musim gugur 2020.", "2020-23", "2020-09-01", "2020-11-30"},
      {"winter ends in the next year", "Perang pecah pada musim dingin 2020.", "2020-24", "2020-12-01", "2021-02-28"},
      {"a decade", "Pabrik tutup pada 1990-an.", "199X", "1990-01-01", "1999-12-31"},
      {"a quarter", "Ekspor naik pada kuartal II 2022.", "2022-34", "2022-04-01", "2022-06-30"},
      {"the last two years end with publication", "Inflasi tertinggi dalam dua tahun terakhir.", "", "2022-02-06", "2024-02-06"},
  };
  for (const Bounds& c : kBounds) {
    CAPTURE(c.name);
    const Document document = read(c.text, kPublished);
    if (!CHECK(document.times.size() == 1)) continue;
    const TimeMention& time = document.times[0];
    CHECK(time.edtf == std::string(c.edtf));
    CHECK((time.begin ? to_iso(*time.begin) : "-") == std::string(c.begin));
    CHECK((time.end ? to_iso(*time.end) : "-") == std::string(c.end));
  }
}

TEST_CASE("an offset leads to the day that is known") {
  struct Offset {
    const char *name, *text, *day;
  };
  constexpr Offset kOffsets[] = {
      {"the day stands before it", "Gencatan disepakati Senin (5/2), sehari setelah serangan.", "2024-02-05"},
      {"the event's date stands behind it", "Mereka bertemu dua bulan setelah gencatan senjata 10 November 2020.", "2021-01-10"},
      {"counted from the day told of", "Kapal karam Senin (5/2). Kapal itu dirawat tiga hari sebelumnya.", "2024-02-02"},
      {"the event has no date", "Mereka bertemu dua bulan setelah gencatan senjata.", "-"},
  };
  for (const Offset& c : kOffsets) {
    CAPTURE(c.name);
    const Document document = read(c.text, kPublished);
    std::string day = "none";
    for (const TimeMention& time : document.times) {
      if (time.why.rule == "time.event_offset") day = time.begin ? to_iso(*time.begin) : "-";
    }
    CHECK(day == std::string(c.day));
  }
}

}  // namespace
}  // namespace jejak
