// The interface's words in Indonesian: the first language.
#include "wasm/strings.h"

namespace jejak {

// A switch, so that the compiler names a missing text.
std::string_view indonesian_text(Text text) {
  switch (text) {
    case Text::app_title: return "Jejak";
    case Text::app_subtitle: return "Karabakh dalam {n} berita";
    case Text::app_subtitle_one: return "Karabakh dalam satu berita";
    case Text::view_map: return "Peta";
    case Text::view_timeline: return "Waktu";
    case Text::view_article: return "Artikel";
    case Text::about: return "Tentang";
    case Text::close: return "Tutup";
    case Text::other_language: return "English";
    case Text::other_language_short: return "EN";
    case Text::look_system: return "Ikuti sistem";
    case Text::look_light: return "Terang";
    case Text::look_dark: return "Gelap";
    case Text::page_text: return "Teks";
    case Text::page_copy_link: return "Salin tautan";
    case Text::zoom_in: return "Perbesar";
    case Text::zoom_out: return "Perkecil";
    case Text::fit_all: return "Tampilkan semua";
    case Text::legend: return "Keterangan";
    case Text::legend_settlement: return "Kota atau desa";
    case Text::legend_area: return "Wilayah atau negara";
    case Text::legend_other_article: return "Hanya dalam artikel lain";
    case Text::legend_dateline: return "Hanya asal berita";
    case Text::legend_violence: return "Serangan, ledakan, korban";
    case Text::legend_movement: return "Pengerahan pasukan";
    case Text::legend_talks: return "Pertemuan, kesepakatan, pernyataan";
    case Text::legend_other_event: return "Peristiwa lain";
    case Text::legend_road: return "Jalan yang disebut, lurus";
    case Text::legend_border: return "Batas negara";
    case Text::legend_district: return "Batas distrik";
    case Text::legend_oblast_1991: return "Batas oblast 1991";
    case Text::legend_ceasefire_1994: return "Garis gencatan senjata 1994";
    case Text::legend_mark_size: return "Besar: makin sering disebut";
    case Text::far_places: return "Tempat jauh";
    case Text::scale_km: return "{n} km";
    case Text::scale_m: return "{n} m";
    case Text::distance_km: return "{n} km";
    case Text::previous_article: return "Artikel sebelumnya";
    case Text::next_article: return "Artikel berikutnya";
    case Text::article_position: return "{n} / {total}";
    case Text::article_untitled: return "Tanpa judul";
    case Text::article_label: return "{publisher} · {day}";
    case Text::article_number: return "Artikel {n}";
    case Text::published: return "{day}";
    case Text::published_inferred: return "{day}, disimpulkan dari teks";
    case Text::published_unknown: return "Hari terbit tidak diketahui";
    case Text::based_on: return "Ditulis ulang dari {source}";
    case Text::open_reader: return "Buka artikel";
    case Text::close_reader: return "Kembali ke peta";
    case Text::lane_published: return "Terbit";
    case Text::lane_events: return "Peristiwa";
    case Text::lane_days: return "Hari";
    case Text::lane_periods: return "Rentang";
    case Text::folded_years: return "{n} tahun dilipat";
    case Text::folded_months: return "{n} bulan dilipat";
    case Text::timeline_reset: return "Seluruh waktu";
    case Text::timeline_empty: return "Tidak ada waktu bertanggal";
    case Text::members: return "{n} sebutan";
    case Text::articles_out: return "{n} artikel";
    case Text::more: return "dan {n} lagi";
    case Text::kind_place: return "Tempat";
    case Text::kind_event: return "Peristiwa";
    case Text::kind_time: return "Waktu";
    case Text::kind_person: return "Tokoh";
    case Text::kind_organization: return "Organisasi";
    case Text::kind_group: return "Sumber";
    case Text::kind_figure: return "Angka";
    case Text::kind_quote: return "Kutipan";
    case Text::kind_published: return "Terbit";
    case Text::role_location: return "sebagai tempat";
    case Text::role_actor: return "sebagai pihak";
    case Text::role_dateline: return "asal berita";
    case Text::level_country: return "negara";
    case Text::level_region: return "wilayah";
    case Text::level_province: return "provinsi";
    case Text::level_district: return "distrik";
    case Text::level_city: return "kota";
    case Text::level_village: return "desa";
    case Text::level_road: return "jalan";
    case Text::level_bridge: return "jembatan";
    case Text::level_mountain: return "gunung";
    case Text::level_river: return "sungai";
    case Text::level_lake: return "danau";
    case Text::level_sea: return "laut";
    case Text::level_continent: return "benua";
    case Text::level_other: return "tempat";
    case Text::told_times: return "{n} kali disebut dalam {m} artikel";
    case Text::told_once: return "sekali disebut";
    case Text::told_times_one: return "{n} kali disebut dalam satu artikel";
    case Text::also_called: return "Juga disebut";
    case Text::section_events: return "Peristiwa";
    case Text::section_sentences: return "Kalimat";
    case Text::section_quotes: return "Perkataan";
    case Text::show_on_map: return "Tunjukkan di peta";
    case Text::show_in_text: return "Baca di artikel";
    case Text::let_go: return "Lepaskan pilihan";
    case Text::event_agreement: return "Kesepakatan";
    case Text::event_meeting: return "Pertemuan";
    case Text::event_attack: return "Serangan";
    case Text::event_statement: return "Pernyataan";
    case Text::event_casualty: return "Korban";
    case Text::event_deployment: return "Pengerahan";
    case Text::event_proposal: return "Usul";
    case Text::event_explosion: return "Ledakan";
    case Text::event_other: return "Peristiwa";
    case Text::measure_killed: return "tewas";
    case Text::measure_injured: return "luka";
    case Text::measure_captured: return "ditangkap";
    case Text::measure_displaced: return "mengungsi";
    case Text::measure_settlements: return "permukiman";
    case Text::measure_other: return "jumlah";
    case Text::bound_at_least: return "sedikitnya {n}";
    case Text::bound_at_most: return "paling banyak {n}";
    case Text::bound_about: return "sekitar {n}";
    case Text::bound_vague: return "jumlah tanpa angka pasti";
    case Text::range: return "{low} sampai {high}";
    case Text::attributed_to: return "menurut {who}";
    case Text::side_of: return "pihak {side}";
    case Text::speaker: return "{who}";
    case Text::speaker_unknown: return "Penutur tidak disebut";
    case Text::quote_direct: return "kutipan langsung";
    case Text::quote_indirect: return "perkataan yang diceritakan";
    case Text::since: return "sejak {day}";
    case Text::until: return "hingga {day}";
    case Text::from_to: return "{first} – {last}";
    case Text::counted_from: return "dihitung dari {day}";
    case Text::undetermined: return "hari tidak dapat ditentukan dari teks";
    case Text::duration: return "lamanya {n}";
    case Text::present_ref: return "waktu berita ditulis";
    case Text::past_ref: return "masa lalu, tanpa tanggal";
    case Text::future_ref: return "masa depan, tanpa tanggal";
    case Text::every: return "setiap {n}";
    case Text::some: return "beberapa {unit}";
    case Text::could_also_be: return "Bukan:";
    case Text::unit_years: return "tahun";
    case Text::unit_months: return "bulan";
    case Text::unit_weeks: return "minggu";
    case Text::unit_days: return "hari";
    case Text::unit_hours: return "jam";
    case Text::unit_minutes: return "menit";
    case Text::unit_seconds: return "detik";
    case Text::unit_decades: return "dasawarsa";
    case Text::season_spring: return "musim semi {year}";
    case Text::season_summer: return "musim panas {year}";
    case Text::season_autumn: return "musim gugur {year}";
    case Text::season_winter: return "musim dingin {year}";
    case Text::part_morning: return "pagi";
    case Text::part_midday: return "siang";
    case Text::part_afternoon: return "sore";
    case Text::part_evening: return "petang";
    case Text::part_night: return "malam";
    case Text::clock: return "pukul {time}";
    case Text::notices_title: return "Sebagian artikel tidak terbaca";
    case Text::notice_place: return "byte {n}";
    case Text::notice_path: return "kunci {path}";
    case Text::dismiss: return "Sembunyikan";
    case Text::access_articles: return "Artikel";
    case Text::access_places: return "Tempat di peta";
    case Text::access_times: return "Waktu";
    case Text::about_title: return "Tentang Jejak";
    case Text::about_text:
      return "Jejak membaca berita berbahasa Indonesia tentang konflik Karabakh dan menunjukkan di "
             "mana dan kapan isinya. Semua perhitungan berjalan di dalam peramban; tidak ada yang "
             "dikirim ke mana pun. Yang tampil adalah apa yang ditulis artikel, bukan apa yang "
             "sudah dibuktikan.";
    case Text::about_names:
      return "Nama tempat ditulis netral, dengan sebutan tiap pihak. Batas pada peta tidak "
             "menyatakan sikap.";
    case Text::about_sources: return "Data, fon, dan pustaka";
    case Text::tab_compare: return "Bandingkan";
    case Text::tab_people: return "Tokoh";
    case Text::tab_found: return "Temuan";
    case Text::compare_summary: return "{n} pertanyaan dijawab lebih dari satu suara";
    case Text::compare_summary_one: return "Satu pertanyaan dijawab lebih dari satu suara";
    case Text::compare_empty: return "Belum ada pertanyaan yang dijawab lebih dari satu artikel.";
    case Text::compare_silent: return "{n} artikel lain tidak menjawabnya";
    case Text::compare_silent_one: return "Satu artikel lain tidak menjawabnya";
    case Text::verdict_agree: return "sepakat";
    case Text::verdict_compatible: return "bisa sama-sama benar";
    case Text::verdict_different_scope: return "yang dihitung berbeda";
    case Text::verdict_contradict: return "bertentangan";
    case Text::framing_title: return "Kata untuk hal yang sama";
    case Text::framing_note: return "Pilihan kata tiap media berdampingan, tanpa dinilai.";
    case Text::framing_said_by: return "kata {who}";
    case Text::framing_quoted: return "dalam kutipan";
    case Text::framing_hedged: return "dengan jarak";
    case Text::topic_taking: return "Beralihnya wilayah";
    case Text::topic_operation: return "Operasi militer";
    case Text::topic_fighters: return "Orang bersenjata";
    case Text::topic_authority: return "Pemerintah setempat";
    case Text::topic_holding: return "Penguasaan wilayah";
    case Text::topic_death: return "Kematian";
    case Text::topic_outcome: return "Hasil akhir";
    case Text::topic_leaving: return "Kepergian penduduk";
    case Text::said_times: return "{n} perkataan";
    case Text::said_once: return "satu perkataan";
    case Text::people_persons: return "Orang";
    case Text::people_organizations: return "Lembaga";
    case Text::people_sources: return "Sumber tanpa nama";
    case Text::people_empty: return "Artikel-artikel ini tidak menyebut orang atau lembaga.";
    case Text::found_times: return "{n} temuan";
    case Text::map_filtered: return "Saringan ini tidak menyisakan tempat di peta.";
    case Text::map_empty: return "Artikel-artikel ini tidak menyebut tempat yang dikenali.";
    case Text::compare_filtered:
      return "Saringan ini tidak menyisakan pertanyaan yang dijawab lebih dari satu artikel.";
    case Text::people_filtered: return "Saringan ini tidak menyisakan orang atau lembaga.";
    case Text::people_states: return "Negara dan pihak";
    case Text::pattern_missing_bracket: return "Kurung siku “[” belum ditutup";
    case Text::pattern_missing_paren: return "Kurung “(” belum ditutup";
    case Text::pattern_unexpected_paren: return "Ada kurung “)” tanpa pembuka";
    case Text::pattern_bad_repeat: return "Tanda ulang (* + ? atau {n}) tidak mengulang apa pun, atau terlalu banyak";
    case Text::pattern_bad_escape: return "Setelah garis miring terbalik tidak ada yang dikenal";
    case Text::pattern_bad_range: return "Rentang huruf dalam kurung siku terbalik atau tidak dikenal";
    case Text::pattern_bad_class: return "Golongan huruf tidak dikenal";
    case Text::pattern_too_large: return "Ungkapan ini terlalu besar";
    case Text::pattern_other: return "Ungkapan ini tidak dapat dibaca";
    case Text::pattern_help:
      return "Di antara dua garis miring berlaku ungkapan reguler (RE2), misalnya "
             "/Khankendi|Stepanakert/. Tanpa garis miring, kata dicari apa adanya.";
    case Text::search_hint: return "Cari kata …";
    case Text::search_how:
      return "Ketik kata di kotak cari: semua bentuknya ikut ditemukan, “penembakan” juga menemukan "
             "“menembaki”.";
    case Text::search_how_expression:
      return "Beberapa kata dicari dalam satu kalimat. Ungkapan reguler ditulis di antara garis miring: "
             "/19|20 September/";
    case Text::found_summary: return "{n} temuan dalam {m} artikel";
    case Text::found_summary_one: return "{n} temuan dalam satu artikel";
    case Text::found_none: return "Tidak ada temuan untuk “{query}”.";
    case Text::found_none_hint: return "Coba kata lain, atau hanya pangkalnya.";
    case Text::found_pending: return "Memuat pencari ungkapan reguler …";
    case Text::found_unavailable:
      return "Pencari ungkapan reguler tidak termuat. Periksa sambungan, lalu ketik lagi.";
    case Text::found_none_filtered:
      return "Saringan yang aktif ikut membatasi. Hapus saringan untuk mencari di semua artikel.";
    case Text::found_cut: return "Hanya temuan pertama yang ditampilkan.";
    case Text::chip_article: return "Hanya {article}";
    case Text::chip_kind: return "Tanpa sorotan: {kind}";
    case Text::chip_remove: return "Hapus saringan: {what}";
    case Text::chips_clear: return "Hapus semua";
    case Text::only_this_article: return "Saring: hanya artikel ini";
    case Text::all_articles: return "Tampilkan semua artikel";
    case Text::kinds_shown: return "Sorotan";
    case Text::timeline_play: return "Putar waktu";
    case Text::timeline_stop: return "Berhenti";
    case Text::filter_days: return "Saring: {days}";
    case Text::share: return "Bagikan";
    case Text::take_title: return "Bawa pulang";
    case Text::take_note: return "Yang dibawa hanya yang lolos saringan.";
    case Text::take_places: return "Tempat";
    case Text::take_mentions: return "Sebutan";
    case Text::take_events: return "Peristiwa";
    case Text::take_analysis: return "Analisis";
    case Text::take_link: return "Salin tautan ke tampilan ini";
    case Text::take_citation: return "Salin rujukan artikel ini";
    case Text::take_geojson: return "Tempat sebagai GeoJSON";
    case Text::take_csv: return "Sebutan sebagai tabel CSV";
    case Text::take_calendar: return "Peristiwa sebagai kalender (iCalendar)";
    case Text::take_json: return "Analisis lengkap sebagai JSON";
    case Text::help_title: return "Tombol pintas";
    case Text::help_search: return "Cari";
    case Text::help_undo: return "Urungkan pilihan terakhir";
    case Text::help_escape: return "Tutup, lepaskan";
    case Text::help_zoom: return "Perbesar dan perkecil peta";
    case Text::help_pan: return "Geser peta";
    case Text::help_mention: return "Sebutan berikutnya dan sebelumnya";
    case Text::help_article: return "Artikel sebelumnya dan berikutnya";
    case Text::help_page: return "Gulir halaman";
    case Text::help_help: return "Daftar ini";
    case Text::welcome_title: return "Ke mana berita membawa Anda?";
    case Text::welcome_what: return "{n} berita tentang Karabakh, dibaca kata demi kata: di mana, kapan, dan siapa.";
    case Text::welcome_how:
      return "Tunjuk sebuah kata, tanda di peta, atau hari: ketiganya menyala bersama. Tekan untuk "
             "menahannya.";
    case Text::welcome_compare: return "Bandingkan jawaban tiap berita";
    case Text::welcome_start: return "Mulai membaca";
    case Text::legend_story: return "Urutan tempat dalam artikel ini";
    case Text::switch_on: return "Tampilkan: {what}";
    case Text::text_larger: return "Perbesar huruf";
    case Text::text_smaller: return "Perkecil huruf";
    case Text::previous_mention: return "Sebutan sebelumnya";
    case Text::next_mention: return "Sebutan berikutnya";
    case Text::fit_selection: return "Tampilkan di peta";
    case Text::cluster_open: return "Tekan untuk memisahkannya";
    case Text::legend_cluster: return "Beberapa tempat berdekatan";
    case Text::pan: return "Geser peta";
    case Text::pan_west: return "Geser ke barat";
    case Text::pan_north: return "Geser ke utara";
    case Text::pan_south: return "Geser ke selatan";
    case Text::pan_east: return "Geser ke timur";
    case Text::timeline_larger: return "Pertinggi garis waktu";
    case Text::timeline_smaller: return "Perpendek garis waktu";
    case Text::reader_larger: return "Perlebar artikel";
    case Text::reader_smaller: return "Persempit artikel";
    case Text::filter_title: return "Saring";
    case Text::filter_note: return "Peta, waktu, artikel, dan perbandingan hanya menunjukkan yang dipilih.";
    case Text::filter_publisher: return "Penerbit";
    case Text::filter_role: return "Peran tempat";
    case Text::filter_side: return "Pihak";
    case Text::only_about: return "Hanya yang menyebutnya";
    case Text::not_only_about: return "Tidak lagi hanya ini";
    case Text::chip_about: return "Menyebut {who}";
    case Text::chip_role: return "Tempat: {role}";
    case Text::take_picture: return "Gambar layar ini (PNG)";
    case Text::take_picture_2: return "Gambar dua kali lebih tajam";
    case Text::take_picture_4: return "Gambar empat kali lebih tajam";
    case Text::help_copy: return "Salin kata yang dipilih, dengan sumbernya";
    case Text::tour_start: return "Tunjukkan caranya";
    case Text::tour_position: return "{what} ({n} dari {total})";
    case Text::tour_next: return "Lanjut";
    case Text::tour_end: return "Selesai";
    case Text::tour_map:
      return "Tiap tanda adalah tempat yang disebut artikel: makin besar, makin sering. Tekan satu tanda untuk membaca semua kalimat tentangnya. Tempat yang jauh menunggu di tepi peta.";
    case Text::tour_timeline:
      return "Hari dan rentang waktu yang disebut, peristiwa, dan hari terbit. Seret di sepanjang sumbu bawah untuk memilih hari: peta dan artikel ikut tersaring.";
    case Text::tour_article:
      return "Kata yang bertanda sudah dipahami. Tunjuk untuk melihat artinya dan alasannya; tekan untuk menyorotnya di peta dan garis waktu.";
    case Text::tour_compare:
      return "Apa yang dikatakan tiap artikel tentang hal yang sama, menurut siapa, dan apakah cocok. Tiap jawaban menuju kalimatnya.";
    case Text::count: break;
  }
  return "";
}

}  // namespace jejak
