#include "core/events.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* published;
  const char* expected;  // types and days only, in text order
};

std::string types_and_days(const Document& d) {
  std::string out;
  for (const Event& event : d.events) {
    if (!out.empty()) out += ", ";
    out += std::string(name_of(event.type)) + " " + (event.date.empty() ? "?" : event.date);
  }
  return out;
}

constexpr Case kCases[] = {
    {"a_day_in_the_clause", "Kedua menteri bertemu di Jenewa pada Jumat (4/3/2022).", "2022-03-05", "meeting 2022-03-04"},
    {"told_twice_is_one", "Sebuah pakta ditandatangani di Jenewa pada Jumat (4/3/2022). Kesepakatan itu disambut warga.",
     "2022-03-05", "agreement 2022-03-04"},
    {"meant_denied_or_due_is_nothing", "Mereka datang untuk berunding, tetapi tidak bertemu dan harus menyerang.", "", ""},
    {"two_days_before", "Gencatan senjata disepakati pada Jumat (4/3/2022), dua hari setelah pasukan menyerang pos itu.",
     "2022-03-05", "agreement 2022-03-04, attack 2022-03-02"},
    {"the_day_before_the_story", "Gempa mengguncang Ambon, Jumat (4/3/2022).\nBanjir melanda Ambon sehari sebelumnya.",
     "2022-03-05", "other 2022-03-04, other 2022-03-03"},
    {"fighting_between_its_ends",
     "Perang meletus pada 3 Maret 2011. Selama perang dua pekan itu, tentara merebut tiga kota. "
     "Pakta ditandatangani pada 18 Maret 2011 untuk mengakhiri perang.",
     "", "attack 2011-03-03, attack 2011-03-03/2011-03-18, agreement 2011-03-18"},
    {"a_war_s_end_within_its_year", "Pada musim semi 2016 mereka bertempur dalam perang yang diakhiri dengan gencatan senjata.",
     "", "attack 2016-03-01/2016-05-31, agreement 2016"},
    {"a_season_is_its_own_extent", "Pada musim semi 2016 tentara merebut dua desa.", "", "attack 2016-03-01/2016-05-31"},
    {"since_when_is_its_beginning", "Wilayah itu sengketa sejak 1987, ketika tentara mendudukinya dan menduduki Baku.", "",
     "attack 1987"},
    {"no_guess_across_paragraphs", "Kedua menteri bertemu di Jenewa pada Jumat (4/3/2022).\nPasukan ditempatkan di Baku.",
     "2022-03-05", "meeting 2022-03-04, deployment ?"},
    {"a_crowd_that_protests_marches", "Ribuan orang berkumpul di Tbilisi, Jumat (4/3/2022), memprotes hasil pemilu.", "2022-03-05",
     "other 2022-03-04"},
    {"a_state_that_protests_speaks", "Armenia memprotes latihan itu pada Jumat (4/3/2022).", "2022-03-05", "statement 2022-03-04"},
    {"a_relative_clause_keeps_its_year", "Menteri Luar Negeri Malaysia, yang negaranya mengetuai blok itu tahun ini, menyesalkan hal itu.",
     "2022-03-05", "statement ?"},
    {"victims_counted_long_after_the_outbreak", "Perang meletus pada 3 Maret 2011. Para peneliti menaksir 9.000 orang tewas.", "2022-03-05",
     "attack 2011-03-03, casualty ?"},
    {"victims_of_the_outbreak", "Perang meletus pada 3 Maret 2022. Sedikitnya 90 orang tewas.", "2022-03-05",
     "attack 2022-03-03, casualty 2022-03-03"},
    {"hostages_are_released", "Polisi membebaskan sandera di Baku pada Jumat (4/3/2022).", "2022-03-05", "other 2022-03-04"},
    {"a_main_verb_behind_a_relative_clause", "Kapal yang membawa 40 penumpang dan beras karam di dekat Ambon, Jumat (4/3/2022).",
     "2022-03-05", "other 2022-03-04"},
    {"yang_sama_ends_at_once", "Maret lalu, gempa serupa di kota yang sama menewaskan tujuh orang.", "2022-05-05",
     "other 2022-03, casualty 2022-03"},
    {"counted_from_what_was_told",
     "Bus terperosok di dekat Ambon, Jumat (4/3/2022).\nTiga hari setelah kecelakaan, menteri perhubungan bertemu keluarga.",
     "2022-03-08", "other 2022-03-04, meeting 2022-03-07"},
    {"counted_from_the_same_kind",
     "Ledakan mengguncang pasar di Ambon, Jumat (4/3/2022).\nDua hari setelah ledakan, menteri bertemu keluarga pedagang.",
     "2022-03-08", "explosion 2022-03-04, other 2022-03-04, meeting 2022-03-06"},
    {"the_story_stays_after_a_look_back",
     "Pesawat ditemukan di lereng gunung, Kamis (12/9/2019). Pesawat itu hilang kontak sehari sebelumnya. Lima orang tewas.",
     "2019-09-12", "other 2019-09-12, other 2019-09-11, casualty 2019-09-12"},
    {"victims_told_by_kind_are_the_same",
     "Tujuh orang tewas di Ambon, Jumat (4/3/2022). “Empat perempuan, dua laki-laki, dan satu balita meninggal,” kata polisi.",
     "2022-03-05", "casualty 2022-03-04"},
    {"counted_since_a_war_began", "Perundingan digelar di Ambon, Jumat (4/3/2022). Sekitar 850 orang tewas sejak perang meletus.",
     "2022-03-05", "meeting 2022-03-04, casualty ?, attack ?"},
    {"again_and_again_is_no_day", "Perundingan digelar di Ambon, Jumat (4/3/2022). Kota itu berulang kali diguncang gempa.",
     "2022-03-05", "meeting 2022-03-04, other ?"},
    {"a_count_over_years_is_no_day", "Sepanjang 2014 hingga 2018 terjadi 11 kecelakaan di kota itu.", "", ""},
    {"what_happened_at_a_time_that_since_names",
     "Gempa mengguncang Ambon, Jumat (4/3/2022).\nItu gempa terparah sejak 1999, ketika lebih dari 700 orang tewas.", "2022-03-05",
     "other 2022-03-04, other 1999, casualty 1999"},
    {"whoever_breaks_a_truce_makes_none", "Turki menuduh Suriah melanggar gencatan senjata pada Jumat (4/3/2022).", "2022-03-05",
     "statement 2022-03-04"},
    {"signed_in_the_next_paragraph", "Presiden menjamu kedua pemimpin di Jenewa, Jumat (4/3/2022).\nMereka menandatangani deklarasi bersama.",
     "2022-03-05", "meeting 2022-03-04, agreement 2022-03-04"},
    {"told_before_but_not_when_it_began", "Mahasiswa berunjuk rasa di Ambon, Jumat (4/3/2022). Unjuk rasa itu berawal pada 1 Februari 2022.",
     "2022-03-05", "other 2022-03-04, other 2022-02-01"},
    {"agreed_to_declare", "Kedua komisi pada Jumat (4/3/2022) sepakat menetapkan garis batas.", "2022-03-05", "agreement 2022-03-04"},
    {"sent_to_meet", "Kedua negara mengutus menteri ke Wina pada Jumat (4/3/2022) untuk berunding.", "2022-03-05", "meeting 2022-03-04"},
    {"an_announced_meeting", "Presiden mengumumkan pertemuan darurat pada Rabu (9/3/2022).", "2022-03-05", "meeting 2022-03-09"},
    {"fighting_that_kills", "Bentrokan pada Juli lalu menewaskan sedikitnya 16 orang.", "2022-09-05",
     "attack 2022-07, casualty 2022-07"},
    {"troops_of_the_same_paragraph", "Gempa mengguncang Ambon, Jumat (4/3/2022). Sebanyak 300 tentara dikerahkan.", "2022-03-05",
     "other 2022-03-04, deployment 2022-03-04"},
    {"whoever_flees_takes_days", "Gempa mengguncang Ambon, Jumat (4/3/2022). Ribuan warga mengungsi ke bukit.", "2022-03-05",
     "other 2022-03-04, other ?"},
    {"victims_of_what_was_told", "Milisi menyerang Ambon pada 7 Februari 2022. Perundingan digelar Jumat (4/3/2022).\nSerangan itu menewaskan 40 orang.",
     "2022-03-05", "attack 2022-02-07, meeting 2022-03-04, casualty 2022-02-07"},
    {"victims_of_many_up_to_now", "Perundingan digelar di Ambon, Jumat (4/3/2022). Serangan milisi telah menewaskan 40 orang.", "2022-03-05",
     "meeting 2022-03-04, attack ?"},
    {"retold_with_its_day", "Enam orang tewas dalam kecelakaan bus di Garut, kata polisi, Jumat (4/3/2022).\nKecelakaan itu terjadi pada Kamis malam.",
     "2022-03-04", "casualty 2022-03-03"},
    {"retold_without_a_day", "Enam orang tewas dalam kecelakaan bus di Garut, kata polisi, Jumat (4/3/2022).\nKecelakaan itu terjadi di tikungan.",
     "2022-03-04", "casualty 2022-03-04"},
    {"before_the_report", "Korban tewas akibat serangan di Garut bertambah menjadi enam orang.\nDilansir AFP, Jumat (4/3/2022), gubernur mengatakan dua bom jatuh pada Kamis sore.",
     "2022-03-04", "attack 2022-03-03"},
    {"a_war_that_befalls_a_land", "Sudan dilanda perang sejak 15 April 2023.", "2023-05-05", "attack 2023-04-15"},
    {"a_flood_that_befalls_a_land", "Sudan dilanda banjir sejak 15 April 2023.", "2023-05-05", "other 2023-04-15"},
    {"counted_by_now", "Gempa mengguncang Mandalay pada Jumat (4/3/2022). Jumlah korban tewas hingga kini mencapai 40 orang.", "2022-03-08",
     "other 2022-03-04, casualty 2022-03-04"},
    {"counted_by_now_long_after", "Gempa mengguncang Mandalay pada Jumat (4/3/2022). Jumlah korban tewas hingga kini mencapai 40 orang.", "2022-05-08",
     "other 2022-03-04, casualty ?"},
    {"searched_victims_are_no_new_landslide", "Longsor menerjang desa itu pada Kamis (3/3/2022).\nTim melanjutkan pencarian korban tanah longsor di lereng bukit itu.", "2022-03-04", "other 2022-03-03"},
    {"counted_up_to_now", "Longsor menerjang desa itu pada Kamis (3/3/2022).\nKepala dinas menyampaikan hingga siang ini dua korban meninggal dunia.", "2022-03-04",
     "other 2022-03-03, casualty 2022-03-03"},
    {"wounded_the_days_before", "Azerbaijan membebaskan 32 tentara pada Jumat (4/3/2022).\nDua hari sebelumnya, dua penjinak ranjau terluka akibat ledakan di Aghdam.", "2022-03-04",
     "other 2022-03-04, explosion 2022-03-02"},
    {"a_cause_without_a_verb", "Perundingan digelar di Ambon, Jumat (4/3/2022). Dua orang meninggal karena kelaparan pada 2 Februari.",
     "2022-03-05", "meeting 2022-03-04, casualty 2022-02-02"},
    {"a_cause_with_a_verb", "Perundingan digelar Jumat (4/3/2022). Dua orang tewas karena milisi menyerang Ambon pada 2 Februari.",
     "2022-03-05", "meeting 2022-03-04, casualty 2022-03-04, attack 2022-02-02"},
    {"up_to_a_day_is_no_day", "Sebanyak 850 personel dikerahkan ke Ambon hingga Jumat (4/3/2022) petang.", "2022-03-05", "deployment ?"},
    {"captives_are_freed", "Milisi membebaskan 13 sandera pada Jumat (4/3/2022).", "2022-03-05", "other 2022-03-04"},
    {"villages_are_freed", "Milisi membebaskan 13 desa pada Jumat (4/3/2022).", "2022-03-05", "attack 2022-03-04"},
    {"a_visit_received", "Presiden menerima kunjungan mitranya di Jenewa, Jumat (4/3/2022).", "2022-03-05", "meeting 2022-03-04"},
    {"meant_and_not_done", "Kedua presiden bertemu di Jenewa, Jumat (4/3/2022). Mereka menegaskan niat meneken perjanjian damai.", "2022-03-05",
     "meeting 2022-03-04, agreement ?"},
    {"another_s_count_of_some_of_them",
     "Sebanyak 31 orang tewas di Ambon, Jumat (4/3/2022). Kementerian Kesehatan menyebut 12 orang tewas di Seram.", "2022-03-05",
     "casualty 2022-03-04, casualty ?"},
    {"the_first_count_by_somebody",
     "Gempa mengguncang Ambon, Jumat (4/3/2022). Kementerian Kesehatan menyebut 12 orang tewas di Seram.", "2022-03-05",
     "other 2022-03-04, casualty 2022-03-04"},
    {"many_over_years_in_a_relative_clause",
     "Bus terperosok di Ambon, Jumat (4/3/2022). Sepanjang 2014 hingga 2018 terjadi 11 kecelakaan di Seram, yang merenggut 60 nyawa.",
     "2022-03-05", "other 2022-03-04, casualty ?"},
    {"what_is_spoken_of_was_on_another_day",
     "Kedua menteri bertemu di Jenewa, Senin (7/3/2022).\nPresiden mendesak mereka menjalankan kesepakatan yang dicapai Jumat (4/3/2022).",
     "2022-03-08", "meeting 2022-03-07, statement ?, agreement 2022-03-04"},
    {"a_signing_keeps_the_day_behind", "Presiden menandatangani perjanjian yang ditengahi Rusia pada Jumat (4/3/2022).", "2022-03-08", "agreement 2022-03-04"},
    {"planned", "Kedua menteri dijadwalkan bertemu di Jenewa pada Jumat (4/3/2022).", "2022-03-01", "meeting 2022-03-04"},
};

TEST_CASE("events have their kind and day") {
  for (const Case& c : kCases) {
    CAPTURE(c.name);
    CHECK(types_and_days(read(c.text, c.published)) == c.expected);
  }
}

TEST_CASE("an event knows where it was, who took part and which fighting it belongs to") {
  const Document d = read(
      "Perang meletus pada 3 Maret 2011. Selama perang dua pekan itu, Azerbaijan merebut Shusha. "
      "Pakta ditandatangani pada 18 Maret 2011 untuk mengakhiri perang.");
  if (!CHECK(d.events.size() == 3) || !CHECK(d.episodes.size() == 1)) return;
  CHECK(d.events[1].episode == 0);
  CHECK(d.episodes[0].begin == parse_day("2011-03-03"));
  CHECK(d.episodes[0].end == parse_day("2011-03-18"));
  CHECK(d.episodes[0].lengths.size() == 1);
  if (!CHECK(d.events[1].places.size() == 1)) return;
  CHECK(d.entities[d.events[1].places[0]].key == "shusha");
  if (!CHECK(d.events[1].agent != kNoPlaceMention)) return;
  CHECK(d.entities[d.places[d.events[1].agent].entity].key == "azerbaijan");
}

TEST_CASE("a duration that counts from an event leads to the other event's day") {
  const Document d = read("Pakta disepakati pada Jumat (4/3/2022), dua hari setelah pasukan menyerang pos itu.", "2022-03-05");
  const auto duration = std::ranges::find(d.times, TimexType::duration, &TimeMention::type);
  if (!CHECK(duration != d.times.end())) return;
  CHECK(duration->begin == parse_day("2022-03-04"));
}

TEST_CASE("an unrelated last paragraph changes no earlier event") {
  const std::string text = "Kedua menteri bertemu di Jenewa pada Jumat (4/3/2022). Mereka menandatangani sebuah pakta.";
  const std::string before = dump_events(read(text, "2022-03-05"));
  CHECK(dump_events(read(text + "\nCuaca di Baku cerah.", "2022-03-05")) == before);
}

TEST_CASE("one line of many triggers takes linear time and ends") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "mereka menyerang di sana yang tewas setelah pertemuan ";
  CHECK_FALSE(read(text).events.empty());
}

}  // namespace
}  // namespace jejak
