#include "core/anatomy.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Case {
  const char *name, *text, *expected;
};

std::string blocks_of_kind(std::string_view text, BlockKind kind) {
  const Document document = read(text);
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.kind != kind) continue;
    if (!out.empty()) out += " | ";
    out += text_of(document.article.text, block.span);
  }
  return out;
}

// Each is followed by " Petugas mendirikan tenda bagi warga yang rumahnya rusak." in the same line.
constexpr Case kDatelines[] = {
    {"medium and town in capitals", "REPUBLIKA.CO.ID, ISTANBUL --", "REPUBLIKA.CO.ID, ISTANBUL --"},
    {"town and medium", "Jenewa, MINA –", "Jenewa, MINA –"},
    {"town in capitals and a host", "JAKARTA, KOMPAS.com -", "JAKARTA, KOMPAS.com -"},
    {"host and town", "Liputan6.com, Jakarta -", "Liputan6.com, Jakarta -"},
    {"host in capitals and town", "TEMPO.CO, Jakarta -", "TEMPO.CO, Jakarta -"},
    {"medium in brackets", "Jakarta (ANTARA) -", "Jakarta (ANTARA) -"},
    {"two agencies in brackets", "London (ANTARA/Reuters) -", "London (ANTARA/Reuters) -"},
    {"an em dash", "Bisnis.com, JAKARTA —", "Bisnis.com, JAKARTA —"},
    {"a medium alone", "VIVA –", "VIVA –"},
    {"a host alone", "Merdeka.com -", "Merdeka.com -"},
    {"a host in lower case", "jpnn.com, SURABAYA -", "jpnn.com, SURABAYA -"},
    {"a colon behind medium and town", "KBRN, Ambon:", "KBRN, Ambon:"},
    {"a colon behind a known town", "Jakarta:", "Jakarta:"},
    {"a double dash", "Jakarta, CNN Indonesia --", "Jakarta, CNN Indonesia --"},
    {"the capital and its district", "WASHINGTON, DC (VOA) —", "WASHINGTON, DC (VOA) —"},
    {"initials with full stops", "WASHINGTON, D.C. –", "WASHINGTON, D.C. –"},
    {"a known town alone", "Jakarta -", "Jakarta -"},
    {"a town of two words", "Banda Aceh -", "Banda Aceh -"},
    {"capitals alone", "SINGAPURA –", "SINGAPURA –"},
    {"a town that no list holds, in capitals", "WANAYASALUHUR –", "WANAYASALUHUR –"},
    {"a town with an inner hyphen", "Al-Quds, MINA –", "Al-Quds, MINA –"},
    {"a medium that no list holds", "Ambon, KabarPelaut.com –", "Ambon, KabarPelaut.com –"},
    {"two lines of capitals joined", "SURYA.co.id | SURABAYA -", "SURYA.co.id | SURABAYA -"},
    {"the date of filing", "Pangkalpinang, 3 Februari 2024 –", "Pangkalpinang, 3 Februari 2024 –"},
    {"the date of filing in figures", "Jakarta, 25/9 (ANTARA) -", "Jakarta, 25/9 (ANTARA) -"},
    {"the town behind the dash", "KONTAN.CO.ID - JAKARTA.", "KONTAN.CO.ID - JAKARTA."},
    {"no dash at all", "Liputan6.com, Jakarta", "Liputan6.com, Jakarta"},
    {"a dash right behind a host", "JawaPos.com–", "JawaPos.com–"},
    {"a medium in brackets alone", "(ANTARA) -", "(ANTARA) -"},
    {"a medium and a full stop", "RMOL.", "RMOL."},
    {"a host in capitals and a comma", "AKURAT.CO,", "AKURAT.CO,"},
};

TEST_CASE("a dateline is found in every house style") {
  for (const Case& c : kDatelines) {
    CAPTURE(c.name);
    const std::string text = std::string(c.text) + " Petugas mendirikan tenda bagi warga yang rumahnya rusak.";
    CHECK(blocks_of_kind(text, BlockKind::dateline) == std::string(c.expected));
    CHECK(blocks_of_kind(text, BlockKind::lead) == std::string("Petugas mendirikan tenda bagi warga yang rumahnya rusak."));
  }
}

constexpr Case kNoDatelines[] = {
    {"a dash later in the sentence", "Warga Kairatu - sebagian lansia - mengungsi ke bukit.", ""},
    {"a fixture", "Persija - Persib berakhir imbang di hadapan ribuan penonton.", ""},
    {"two states", "Rusia - Ukraina bertukar tawanan di perbatasan Belarus.", ""},
    {"a colon behind a word and a place", "Kudeta Myanmar: tentara menembaki para pelayat.", ""},
    {"a town before the colon of a title", "Sudan: tentara kuasai kota di barat\nTentara menguasai sebuah kota di barat, kata warga yang lari dari sana pada malam hari.", ""},
    {"a colon behind no place", "Catatan: harga dapat berubah sewaktu-waktu.", ""},
    {"a compound", "TNI-Polri menjaga jalur mudik di Pantura.", ""},
    {"a quotation", "“Kami lelah - sungguh lelah,” kata warga.", ""},
    {"a place that begins a sentence", "Jakarta diguyur hujan sejak pagi - jalan tergenang.", ""},
    {"a short form", "PKS - PDIP bertemu membahas koalisi.", ""},
    {"a figure", "12 - 15 orang tertahan di dermaga.", ""},
    {"a host in a list", "Kompas.com, Tempo.co, dan situs lain tidak dapat dibuka sejak pagi.", ""},
};

TEST_CASE("prose before a dash is no dateline") {
  for (const Case& c : kNoDatelines) {
    CAPTURE(c.name);
    CHECK(blocks_of_kind(c.text, BlockKind::dateline) == std::string(c.expected));
  }
}

TEST_CASE("a line that holds only a full date is a dateline") {
  const std::string rest = "\nSebuah jembatan gantung putus diterjang arus sungai pada Minggu pagi, kata polisi.";
  for (const char* line : {"3 April 2016", "Minggu, 3 April 2016", "Minggu, 03/04/2016 | 10:15 WIB", "3 April 2016 pukul 10.15 WIB"}) {
    CAPTURE(line);
    CHECK(blocks_of_kind("Jembatan gantung putus\n" + std::string(line) + rest, BlockKind::dateline) == line);
  }
  for (const char* line : {"3 April", "April 2016", "Gempa 3 April 2016", "Banjir 2016 dan 2017"}) {
    CAPTURE(line);
    CHECK(blocks_of_kind("Jembatan gantung putus\n" + std::string(line) + rest, BlockKind::dateline).empty());
  }
}

TEST_CASE("a dateline stands only at the head of an article") {
  CHECK(blocks_of_kind("Warga pulang setelah banjir surut di dua kecamatan.\nRumah dibersihkan bersama tetangga.\nTenda dilipat.\n"
                       "Dapur ditutup.\nJakarta - Bantuan lain masih ditunggu.",
                       BlockKind::dateline) == "");
}

constexpr Case kHeadlines[] = {
    {"a title before the first paragraph",
     "Jembatan Gantung di Sumedang Putus\nSebuah jembatan gantung putus diterjang arus, kata petugas, dan warga memutar jalan.",
     "Jembatan Gantung di Sumedang Putus"},
    {"a title in sentence case before a dateline",
     "Jembatan gantung di Sumedang putus\nSumedang - Sebuah jembatan gantung putus diterjang arus.",
     "Jembatan gantung di Sumedang putus"},
    {"a title that asks", "Mengapa Harga Cabai Naik?\nHarga cabai naik dua kali lipat karena hujan yang datang terlalu cepat tahun ini.",
     "Mengapa Harga Cabai Naik?"},
    {"a medium stands above the title",
     "detikNews\nJembatan Gantung Putus\nSumedang - Sebuah jembatan gantung putus diterjang arus.", "Jembatan Gantung Putus"},
    {"a date stands under the title",
     "Jembatan gantung putus\n3 April 2016\nSebuah jembatan gantung putus diterjang arus sungai pada Minggu pagi.", "Jembatan gantung putus"},
    {"a first sentence is no headline", "Jembatan gantung putus.\nWarga terpaksa memutar sejauh lima kilometer untuk ke pasar.", ""},
    {"a long first paragraph without its full stop is no headline",
     "Sebuah jembatan gantung di Kabupaten Sumedang putus diterjang arus sungai yang meluap setelah hujan turun selama tiga hari "
     "berturut-turut dan membuat ratusan warga terpaksa memutar jalan\nPetugas membangun jembatan darurat.",
     ""},
    {"a title signed by its medium", "Jembatan Gantung Sumedang Putus - Detik\nSebuah jembatan gantung putus diterjang arus sungai pada Minggu pagi.",
     "Jembatan Gantung Sumedang Putus - Detik"},
    {"an only line is no headline", "Jembatan Gantung di Sumedang Putus", ""},
};

TEST_CASE("a headline is the first line where it is a title") {
  for (const Case& c : kHeadlines) {
    CAPTURE(c.name);
    CHECK(blocks_of_kind(c.text, BlockKind::headline) == std::string(c.expected));
  }
}

constexpr Case kHeadings[] = {
    {"between paragraphs", "Sungai meluap di tiga desa.\nTujuh Posko Dibuka\nPemerintah membuka tujuh posko bagi warga yang mengungsi sejak pagi.",
     "Tujuh Posko Dibuka"},
    {"in sentence case", "Sungai meluap di tiga desa.\nKetegangan yang lama\nHubungan kedua desa menegang sejak bendungan itu dibangun lima tahun silam.",
     "Ketegangan yang lama"},
    {"a short sentence is none", "Sungai meluap di tiga desa.\nAir surut.\nPemerintah membuka tujuh posko bagi warga yang mengungsi.", ""},
    {"the last line is none", "Sungai meluap di tiga desa dan merendam sawah.\nTujuh Posko Dibuka", ""},
    {"a list is none", "Korban yang dikenali:\n1. Sri Lestari\n2. Dwi Handayani\n3. Munawaroh\nMereka dirawat di rumah sakit daerah sejak malam.", ""},
    {"numbered", "Sungai meluap di tiga desa.\n1. Tujuh Posko Dibuka\nPemerintah membuka tujuh posko bagi warga yang mengungsi sejak pagi buta.",
     "1. Tujuh Posko Dibuka"},
    {"a label with a colon", "Sungai meluap di tiga desa.\nKronologi kejadian:\nHujan turun sejak Senin malam dan tanggul di hulu jebol pada Selasa pagi.",
     "Kronologi kejadian:"},
    {"trailing off", "Sungai meluap di tiga desa.\nAir datang lagi...\nHujan turun sejak Senin malam dan tanggul di hulu jebol pada Selasa pagi.",
     "Air datang lagi..."},
    {"what leads to a quotation is none", "Sungai meluap di tiga desa.\nIa berkata:\n“Hujan turun sejak Senin malam dan tanggul di hulu jebol pada Selasa pagi.”", ""},
    {"a quoted sentence is none", "Sungai meluap di tiga desa.\n“Kami akan tetap di sini.”\nHal itu dikatakan camat ketika mengunjungi warga yang mengungsi.", ""},
    {"a quotation is none", "Sungai meluap di tiga desa.\n“Kami lelah,” kata dia\nPemerintah membuka tujuh posko bagi warga yang mengungsi.", ""},
};

TEST_CASE("a heading is a short line before a longer paragraph") {
  for (const Case& c : kHeadings) {
    CAPTURE(c.name);
    CHECK(blocks_of_kind(c.text, BlockKind::heading) == std::string(c.expected));
  }
}

constexpr Case kRelated[] = {
    {"a line", "Air surut.\nBaca Juga: Cara Menyimpan Ijazah saat Banjir\nWarga pulang.", "Baca Juga: Cara Menyimpan Ijazah saat Banjir"},
    {"a blank before the colon", "Air surut.\nBACA JUGA : Cara Menyimpan Ijazah\nWarga pulang.", "BACA JUGA : Cara Menyimpan Ijazah"},
    {"no colon", "Air surut.\nLihat juga Cara Menyimpan Ijazah\nWarga pulang.", "Lihat juga Cara Menyimpan Ijazah"},
    {"in brackets inside a paragraph", "Air surut. (Baca juga: Cara Menyimpan Ijazah) Warga pulang.", "(Baca juga: Cara Menyimpan Ijazah)"},
    {"behind a sentence, to the line's end", "Air surut, kata camat. Baca juga: Cara Menyimpan Ijazah saat Banjir\nWarga pulang.",
     "Baca juga: Cara Menyimpan Ijazah saat Banjir"},
    {"a list under its head", "Air surut.\nBaca juga:\nCara Menyimpan Ijazah\nTips Memilih Perahu Karet\nWarga pulang ke rumah masing-masing.",
     "Baca juga: | Cara Menyimpan Ijazah | Tips Memilih Perahu Karet"},
    {"a label before the article's own title", "VIDEO: Warga Lontarsari Mengungsi dari Kota\nWarga mengungsi dari kota itu sejak Senin malam karena air naik lagi.", ""},
    {"a label before a link further down", "Warga mengungsi dari kota itu sejak Senin malam karena air naik lagi.\nVIDEO: Warga Lontarsari Mengungsi dari Kota\nAir surut.",
     "VIDEO: Warga Lontarsari Mengungsi dari Kota"},
    {"an editor's choice", "Air surut.\nPilihan Editor: Mengapa Sungai Ini Meluap\nWarga pulang.", "Pilihan Editor: Mengapa Sungai Ini Meluap"},
    {"a video", "Air surut.\nSimak Video “Detik-detik Tanggul Jebol”:\nWarga pulang.", "Simak Video “Detik-detik Tanggul Jebol”:"},
    {"a video frame", "Air surut.\n[Gambas:Video CNN]\nWarga pulang.", "[Gambas:Video CNN]"},
    {"a video frame inside a line", "Air surut. [Gambas:Video 20detik] Warga pulang.", "[Gambas:Video 20detik]"},
    {"the page's own notices", "Air surut.\nADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT\nWarga pulang.",
     "ADVERTISEMENT | SCROLL TO CONTINUE WITH CONTENT"},
    {"no colon behind the last sentence", "Air surut. Baca Juga Cara Menyimpan Ijazah\nWarga pulang.", "Baca Juga Cara Menyimpan Ijazah"},
    {"a page's labels", "Air surut.\nSelengkapnya\nHalaman 2\nIklan\nWarga pulang ke rumah masing-masing.", "Selengkapnya | Halaman 2 | Iklan"},
    {"to the next page", "Air surut.\nBersambung ke halaman berikutnya\nWarga pulang ke rumah.", "Bersambung ke halaman berikutnya"},
    {"a link behind angles", "Air surut.\n>> Cara Menyimpan Ijazah saat Banjir\nWarga pulang.", ">> Cara Menyimpan Ijazah saat Banjir"},
    {"a chart", "Air surut.\nInfografis Sungai yang Meluap\nWarga pulang ke rumah.", "Infografis Sungai yang Meluap"},
    {"a heading of a page's word and more", "Air surut di tiga desa.\nPopuler di Kalangan Petani\nPadi tahan air itu ditanam di tiga desa sejak lama.", ""},
    {"an invitation to follow", "Air surut.\nGabung di saluran WhatsApp kami untuk kabar terbaru\nWarga pulang.",
     "Gabung di saluran WhatsApp kami untuk kabar terbaru"},
    {"a sentence that begins so is prose", "Baca juga kitab ini setiap pagi, kata sang guru kepada murid-muridnya.", ""},
    {"a quoted request is prose", "Simak penjelasan petugas tentang sungai yang meluap itu dengan saksama.", ""},
};

TEST_CASE("related links are found as lines and inside paragraphs") {
  for (const Case& c : kRelated) {
    CAPTURE(c.name);
    CHECK(blocks_of_kind(c.text, BlockKind::related) == std::string(c.expected));
  }
}

constexpr Case kCredits[] = {
    {"an editor", "Air surut di tiga desa.\nEditor : Galih W.", "Editor : Galih W."},
    {"a source", "Air surut di tiga desa.\nSUMBER: TRT World", "SUMBER: TRT World"},
    {"writer and editor in one line", "Air surut di tiga desa.\nPenulis: Damar W; Editor: Ratih P", "Penulis: Damar W; Editor: Ratih P"},
    {"two roles with a stroke", "Air surut di tiga desa.\nPenulis/Editor: Damar", "Penulis/Editor: Damar"},
    {"strokes in brackets", "Air surut di tiga desa, kata camat. (rds/imk)", "(rds/imk)"},
    {"strokes in square brackets", "Air surut di tiga desa, kata camat. [uh/ab]", "[uh/ab]"},
    {"capitals and figures", "Air surut di tiga desa. (T/Hju/P2)", "(T/Hju/P2)"},
    {"behind a closing quotation mark", "“Air sudah surut,” kata dia. “Warga pulang.” (lt/mg)", "(lt/mg)"},
    {"on a line of their own", "Air surut di tiga desa.\n(wsn/dkp)", "(wsn/dkp)"},
    {"one code", "Air surut di tiga desa.\n[wrt]", "[wrt]"},
    {"a star", "Air surut di tiga desa. (*)", "(*)"},
    {"an agency", "Air surut di tiga desa. (ANTARA)", "(ANTARA)"},
    {"two in a row", "Air surut di tiga desa. (T/RE1/P2) (ANTARA)", "(T/RE1/P2) | (ANTARA)"},
    {"an agency's signature", "Air surut di tiga desa. (T/RE1/P2)\nMi’raj News Agency (MINA)\nBaca Juga: Cara Menyimpan Ijazah",
     "(T/RE1/P2) | Mi’raj News Agency (MINA)"},
    {"a signature in capitals", "Air surut di tiga desa.\nSAVITRI AMALIA / REUTERS", "SAVITRI AMALIA / REUTERS"},
    {"copyright", "Air surut di tiga desa.\nCOPYRIGHT © ANTARA 2019", "COPYRIGHT © ANTARA 2019"},
    {"a photographer in brackets", "Warga pulang. (Foto: Dok. BPBD Sintang)", "(Foto: Dok. BPBD Sintang)"},
    {"a medium above the headline", "detikNews\nAir Surut\nSintang - Air surut di tiga desa.", "detikNews"},
    {"before the full stop", "Air surut sejak pagi (rds/imk).", "(rds/imk)"},
    {"a short form before the full stop is none", "Hal itu dikatakan Badan Penanggulangan Bencana (AFP).", ""},
    {"stars without a full stop", "Air surut sejak pagi (*)", "(*)"},
    {"a source behind the last sentence", "Air surut sejak pagi. Sumber: Reuters", "Sumber: Reuters"},
    {"where a picture is from", "Air surut.\nSumber gambar, Getty Images\nWarga pulang ke rumah.", "Sumber gambar, Getty Images"},
    {"an agency and a photographer", "Air surut.\nREUTERS/Rahma Dewi\nWarga pulang ke rumah.", "REUTERS/Rahma Dewi"},
    {"initials and agencies", "Air surut.\nae/hp (Reuters, AFP)\nWarga pulang.", "ae/hp (Reuters, AFP)"},
    {"a byline", "Air Surut\nOleh Rahma Dewi\nAir surut di tiga desa sejak pagi, kata camat kepada warga.", "Oleh Rahma Dewi"},
    {"a picture's caption is prose", "Air surut.\nKeterangan foto: Warga mencuci lantai rumah mereka.", ""},
    {"an age is none", "Korban bernama Rudi (34)", ""},
    {"a short form is none", "Menurut Perserikatan Bangsa-Bangsa (PBB)", ""},
    {"a note is none", "Air surut di tiga desa. (Air kembali naik menjelang malam dan warga bersiap.)", ""},
    {"a sentence with a colon is none", "Sumber air di desa itu kering: warga berjalan jauh untuk mandi.", ""},
};

TEST_CASE("credits are found as lines and behind the last sentence") {
  for (const Case& c : kCredits) {
    CAPTURE(c.name);
    CHECK(blocks_of_kind(c.text, BlockKind::credit) == std::string(c.expected));
  }
}

TEST_CASE("blocks hold every character that is no blank") {
  const char* texts[] = {
      "  Air Surut \n\nSintang - Air surut. [Gambas:Video CNN] Warga pulang. (rds/imk)\n\n Editor: Ratih \n",
      "Air surut. Baca juga: Cara Menyimpan Ijazah (bagian 2)\n(*)",
  };
  for (const char* text : texts) {
    const Document document = read(text);
    std::string joined, whole;
    for (const Block& block : document.blocks) joined += text_of(document.article.text, block.span);
    std::erase_if(joined, [](char c) { return c == ' ' || c == '\n'; });
    whole = text;
    std::erase_if(whole, [](char c) { return c == ' ' || c == '\n'; });
    CHECK(joined == whole);
  }
}

}  // namespace
}  // namespace jejak
