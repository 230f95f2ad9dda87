#include "core/quotes.h"

#include <doctest/doctest.h>

#include <span>
#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Case {
  const char *name, *text, *expected;
};

// Speakers here are groups, states and organizations, as far as no case is about people.
constexpr Case kMarks[] = {
    {"curly marks", "“Air mulai surut hari ini,” kata polisi.", "Air mulai surut hari ini=direct police"},
    {"straight marks", "\"Air mulai surut hari ini,\" kata polisi.", "Air mulai surut hari ini=direct police"},
    {"guillemets", "«Air mulai surut hari ini», kata polisi.", "Air mulai surut hari ini=direct police"},
    {"single curly marks", "‘Air mulai surut hari ini,’ kata polisi.", "Air mulai surut hari ini=direct police"},
    {"single straight marks", "'Air mulai surut hari ini,' kata polisi.", "Air mulai surut hari ini=direct police"},
    {"two apostrophes are one mark", "''Air mulai surut hari ini,'' kata polisi.",
     "Air mulai surut hari ini=direct police"},
    {"a closing mark of another kind", "“Air mulai surut hari ini,\" kata polisi.",
     "Air mulai surut hari ini=direct police"},
    {"the comma behind the mark", "“Air mulai surut hari ini”, kata polisi.", "Air mulai surut hari ini=direct police"},
    {"a question keeps no mark", "“Siapa yang membayar semua ini?” tanya warga.",
     "Siapa yang membayar semua ini=direct residents"},
    {"inner marks belong to the outer quotation", "“Ia berteriak ‘cepat lari ke atas’ kepada kami,” kata warga.",
     "Ia berteriak ‘cepat lari ke atas’ kepada kami=direct residents"},
    {"an apostrophe inside a word is no mark", "“Salat Jum'at tetap digelar di sini,” kata warga.",
     "Salat Jum'at tetap digelar di sini=direct residents"},
    {"over two sentences", "“Air mulai surut. Warga boleh pulang,” kata polisi.",
     "Air mulai surut. Warga boleh pulang=direct police"},
    {"over two paragraphs", "“Air mulai surut, kata mereka.\n“Tetapi kami belum pulang,” kata warga.",
     "Air mulai surut, kata mereka=direct - | Tetapi kami belum pulang=direct residents"},
    {"a forgotten opening mark", "Air mulai surut hari ini,” kata polisi.", "Air mulai surut hari ini=direct police"},
    {"two words only rename", "Operasi “anti teror” itu berlanjut, kata polisi.",
     "Operasi “anti teror” itu berlanjut=indirect police"},
    {"blanks inside the marks", "\" Air mulai surut hari ini \", kata polisi.", "Air mulai surut hari ini=direct police"},
    {"what something is called in three words", "Polisi menyebut kabar itu “bohong dan menyesatkan” dan mencari penulisnya.",
     "kabar itu “bohong dan menyesatkan” dan mencari penulisnya=indirect police | bohong dan menyesatkan=direct police"},
    {"a title is no speech", "Film “Hujan di Bulan Lalu” diputar malam ini.", ""},
    {"a title behind bertajuk", "Diskusi bertajuk “Kota Tanpa Banjir Lagi” batal.", ""},
    {"words nobody is named for", "Spanduk bertuliskan “kami ingin pulang segera” dipasang.",
     "kami ingin pulang segera=direct -"},
    {"an unclosed mark ends with its sentence", "Polisi berkata, “Air mulai surut. Warga pulang.",
     "Air mulai surut=direct police"},
};

constexpr Case kDirect[] = {
    {"the cue with its pronoun", "Polisi menutup jalan, kata warga. “Kami harus memutar jauh,” keluhnya.",
     "Polisi menutup jalan=indirect residents | Kami harus memutar jauh=direct residents"},
    {"the cue before a colon", "Polisi berujar: “Jalan sudah dibuka kembali.”",
     "Jalan sudah dibuka kembali=direct police"},
    {"the cue before a comma", "Kata warga, “Jalan sudah dibuka kembali.”", "Jalan sudah dibuka kembali=direct residents"},
    {"a split quotation", "“Jalan sudah dibuka,” kata polisi, “dan warga boleh lewat.”",
     "Jalan sudah dibuka=direct police | dan warga boleh lewat=direct police"},
    {"a second quotation in the next sentence", "“Jalan sudah dibuka,” kata polisi. “Warga boleh lewat.”",
     "Jalan sudah dibuka=direct police | Warga boleh lewat=direct police"},
    {"a fragment within a report", "Turki menyebut serangan itu “tidak bisa dibenarkan sama sekali”.",
     "serangan itu “tidak bisa dibenarkan sama sekali=indirect turkey | "
     "tidak bisa dibenarkan sama sekali=direct turkey"},
    {"a fragment before its cue", "Kedua negara “sepakat berunding lagi bulan depan,” kata Kremlin.",
     "Kedua negara “sepakat berunding lagi bulan depan=indirect kremlin | "
     "sepakat berunding lagi bulan depan=direct kremlin"},
    {"nothing but a quotation behind bahwa", "Turki mengatakan bahwa “perundingan akan segera dimulai”.",
     "perundingan akan segera dimulai=direct turkey"},
    {"the medium does not speak", "“Kami mendengar dua ledakan,” tutur warga, seperti dikutip dari AFP.",
     "Kami mendengar dua ledakan=direct residents"},
    {"the sentence behind names the speaker", "“Jembatan itu belum aman.” Demikian disampaikan polisi, Senin.",
     "Jembatan itu belum aman=direct police"},
    {"a body that does something amid its sentence", "Kremlin mengutuk serangan itu sebagai “tindakan yang sangat keji”.",
     "tindakan yang sangat keji=direct kremlin"},
    {"called something by nobody", "Jembatan itu kerap dijuluki “urat nadi seluruh kota”.",
     ""},
    {"demikian between quotation and cue", "“Jembatan itu belum aman,” demikian kata polisi.",
     "Jembatan itu belum aman=direct police"},
};

constexpr Case kReported[] = {
    {"a vow without bahwa", "Kremlin bersumpah Ankara akan membayar.", "Ankara akan membayar=indirect kremlin"},
    {"a threat and a vow", "Kremlin mengancam akan menutup perbatasan itu.", "akan menutup perbatasan itu=indirect kremlin"},
    {"behind a concession", "Warga pulang, meskipun polisi memperingatkan agar mereka menunggu.", "mereka menunggu=indirect police"},
    {"the like of what was said is nothing new", "Kremlin menyerukan hal serupa.", ""},
    {"who is spoken to before bahwa", "Kremlin mengingatkan semua pihak bahwa perundingan belum selesai.",
     "perundingan belum selesai=indirect kremlin"},
    {"told to somebody", "Kremlin memberi tahu wartawan bahwa perundingan belum selesai.",
     "perundingan belum selesai=indirect kremlin"},
    {"an office held stands between", "Turki, selaku ketua sidang, mendesak semua pihak menghentikan pertempuran.",
     "semua pihak menghentikan pertempuran=indirect turkey"},
    {"behind bahwa", "Turki mengatakan bahwa perbatasan tetap dibuka.", "perbatasan tetap dibuka=indirect turkey"},
    {"behind a comma", "Turki menegaskan, perbatasan tetap dibuka.", "perbatasan tetap dibuka=indirect turkey"},
    {"behind the verb", "Turki mengatakan perbatasan tetap dibuka.", "perbatasan tetap dibuka=indirect turkey"},
    {"to somebody", "Turki mengatakan kepada wartawan bahwa perbatasan tetap dibuka.",
     "perbatasan tetap dibuka=indirect turkey"},
    {"on a day", "Turki mengatakan, Senin (3/2), perbatasan tetap dibuka.", "perbatasan tetap dibuka=indirect turkey"},
    {"at a place and on a day", "Turki menyatakan di Jenewa, Senin, perbatasan tetap dibuka.",
     "perbatasan tetap dibuka=indirect turkey"},
    {"a capital speaks for its state", "Yerevan melaporkan bahwa dua pos diserang.", "dua pos diserang=indirect yerevan"},
    {"authorities of a state", "Pihak berwenang Armenia mengatakan dua pos diserang.",
     "dua pos diserang=indirect armenian-authorities"},
    {"of an ethnic group", "Otoritas etnis Armenia mengatakan dua pos diserang.",
     "dua pos diserang=indirect ethnic-armenian-authorities"},
    {"local authorities", "Otoritas setempat menyebutkan dua pos diserang.",
     "dua pos diserang=indirect local-authorities"},
    {"two kinds of sources", "Sumber dan pejabat menyebutkan dua pos diserang.",
     "dua pos diserang=indirect sources-and-officials"},
    {"an object is no clause", "Polisi mengungkapkan kerugian para pedagang.", ""},
    {"a denial of something is no clause", "Baku membantah tuduhan tersebut.", ""},
    {"a denial of a clause", "Baku membantah bahwa pasukannya melintas.", "pasukannya melintas=indirect baku"},
    {"not yet said", "Polisi belum menyebutkan jumlah pelakunya.", ""},
    {"without saying", "Polisi pergi tanpa mengatakan apa yang terjadi.", ""},
    {"a relative clause is no report", "Polisi memeriksa warga yang mengatakan bahwa rumahnya dirusak.", ""},
    {"an accusation", "Baku menuduh pasukan Armenia menembaki posnya.",
     "pasukan Armenia menembaki posnya=indirect baku"},
    {"a joined verb goes on", "Baku menuduh Armenia menembaki posnya, menambahkan bahwa tidak ada korban.",
     "Armenia menembaki posnya=indirect baku | tidak ada korban=indirect baku"},
    {"another subject after sedangkan", "Baku mengatakan posnya diserang, sedangkan Yerevan menyatakan bahwa itu bohong.",
     "posnya diserang=indirect baku | itu bohong=indirect yerevan"},
    {"another body, told of by another, after sementara", "Baku mengatakan posnya diserang, sementara Hamas, kelompok di Gaza, menyatakan bahwa itu bohong.",
     "posnya diserang=indirect baku | itu bohong=indirect hamas"},
    {"a denial ends the report", "Baku mengatakan posnya diserang, tetapi Yerevan membantah tuduhan itu.",
     "posnya diserang=indirect baku"},
    {"who is told of in a relative clause", "Menurut Rahmat Sulaiman (34), yang kehilangan rumahnya, air datang pada malam hari.",
     "air datang pada malam hari=indirect rahmat-sulaiman"},
    {"an ambassador to a body", "Duta Besar Palestina untuk PBB Rashid Mansuri menyatakan bahwa jalan dibuka.",
     "jalan dibuka=indirect rashid-mansuri"},
    {"who begs pardon reports nothing", "Turki meminta maaf kepada para korban.", ""},
    {"a comment on what was reported", "Baku menuduh Armenia menembaki posnya, tuduhan yang dibantah Yerevan.",
     "Armenia menembaki posnya=indirect baku"},
    {"what something is called", "Turki menyebut jatuhnya kota itu sebagai awal perdamaian.",
     "jatuhnya kota itu sebagai awal perdamaian=indirect turkey"},
    {"a title that names a state", "Utusan khusus PBB untuk Suriah Lars Holmen menyatakan bahwa jalan dibuka.",
     "jalan dibuka=indirect lars-holmen"},
    {"a report inside a report is not taken out", "Polisi mengatakan warga melaporkan bahwa rumah mereka dirusak.",
     "warga melaporkan bahwa rumah mereka dirusak=indirect police"},
    {"a trailing cue", "Jalan utama terputus sejak pagi, kata polisi.", "Jalan utama terputus sejak pagi=indirect police"},
    {"links before the clause are no part of it", "Sementara itu, jalan utama terputus sejak pagi, kata polisi.",
     "jalan utama terputus sejak pagi=indirect police"},
    {"a trailing cue with day and place", "Jalan utama terputus sejak pagi, kata polisi di Bandung, Senin (3/2).",
     "Jalan utama terputus sejak pagi=indirect police"},
    {"a cue amid the clause", "Jalan itu, kata polisi, akan dibuka kembali besok.",
     "Jalan itu, kata polisi, akan dibuka kembali besok=indirect police"},
    {"a cue behind a link", "Namun, kata polisi, jalan itu akan dibuka kembali.",
     "jalan itu akan dibuka kembali=indirect police"},
    {"kata that is a noun", "Setiap kata dalam perjanjian itu diperdebatkan.", ""},
    {"menurut with a comma", "Menurut pejabat Nagorno-Karabakh, dua desa dikosongkan.",
     "dua desa dikosongkan=indirect nagorno-karabakh-officials"},
    {"menurut behind the clause", "Dua desa dikosongkan, menurut sejumlah saksi mata.",
     "Dua desa dikosongkan=indirect witnesses"},
    {"menurut and nobody", "Menurut jadwal, kapal berangkat besok.", ""},
    {"who made the statement", "Turki mengatakan pertemuan ditunda. Menurut pernyataan itu, jadwal baru akan diumumkan.",
     "pertemuan ditunda=indirect turkey | jadwal baru akan diumumkan=indirect turkey"},
    {"the statement as subject", "Turki mengatakan pertemuan ditunda. Pernyataan itu juga menyebutkan bahwa jadwal berubah.",
     "pertemuan ditunda=indirect turkey | jadwal berubah=indirect turkey"},
    {"dalam pernyataan … dikatakan", "Dalam pernyataan oleh Kremlin dikatakan bahwa pertemuan ditunda.",
     "pertemuan ditunda=indirect kremlin"},
    {"a call for something", "Turki menyerukan penghentian segera pertempuran.",
     "penghentian segera pertempuran=indirect turkey"},
    {"a request with agar", "Turki meminta agar kedua pihak menahan diri.", "kedua pihak menahan diri=indirect turkey"},
    {"a thing cannot ask", "Kesepakatan itu menyerukan agar pasukan mundur.", ""},
    {"a thing that is asked for is no clause", "Polisi meminta bantuan warga.", ""},
    {"a noun of action that is asked for", "Turki menuntut pembebasan semua nelayan.", "pembebasan semua nelayan=indirect turkey"},
    {"about how many is no adverb", "Polisi menyebutkan sekitar 120 ribu orang, termasuk anak-anak, terputus dari kota.",
     "sekitar 120 ribu orang, termasuk anak-anak, terputus dari kota=indirect police"},
    {"what something is called, in quotation marks", "Turki menyebut pengusiran itu “kejahatan yang sangat nyata”.",
     "pengusiran itu “kejahatan yang sangat nyata=indirect turkey | kejahatan yang sangat nyata=direct turkey"},
    {"a heading in quotation marks", "Air naik cepat di tiga desa, kata polisi.\n'Kami tetap tinggal di sini'\nWarga menolak pindah "
     "meskipun air sungai terus naik sejak malam hari.", "Air naik cepat di tiga desa=indirect police"},
    {"a noun of saying is no cue", "Klaim tersebut ditolak Baku. Janji itu tidak dipercaya Yerevan.", ""},
    {"who denies speaks next", "Turki mengatakan kapal karam. Klaim itu dibantah Rahmat Sulaiman, nakhoda kapal. “Itu bohong besar,” tulisnya.",
     "kapal karam=indirect turkey | Itu bohong besar=direct rahmat-sulaiman"},
    {"the aide behind his master", "“Jalan sudah dibuka lagi,” kata ajudan Presiden Ilham Aliyev, Rahmat Sulaiman, kepada wartawan.",
     "Jalan sudah dibuka lagi=direct rahmat-sulaiman"},
    {"victims that are counted without a verb", "Polisi melaporkan setidaknya 33 korban jiwa di desa itu.",
     "setidaknya 33 korban jiwa di desa itu=indirect police"},
    {"an office whose field is a list", "“Tiga jalan masih terputus,” kata Kepala Pusat Data, Informasi, dan Komunikasi BNPB Rahmat Sulaiman.",
     "Tiga jalan masih terputus=direct rahmat-sulaiman"},
    {"a promise", "Turki berjanji akan mengirim tenda.", "akan mengirim tenda=indirect turkey"},
    {"the pronoun takes up the speaker", "Warga mengatakan air naik cepat. Mereka menambahkan bahwa listrik padam.",
     "air naik cepat=indirect residents | listrik padam=indirect residents"},
    {"cited from a medium", "Dilansir dari AFP, dua kapal tenggelam di sungai itu.",
     "dua kapal tenggelam di sungai itu=indirect afp"},
    {"whoever the medium cites speaks", "Dilansir dari AFP, Turki mengatakan bahwa dua kapal tenggelam.",
     "dua kapal tenggelam=indirect turkey"},
    {"the cue's own saying wins", "Turki menyerukan gencatan senjata segera, kata juru bicaranya.",
     "gencatan senjata segera=indirect turkey"},
    {"what was not said ends it", "Armenia mengakui ada korban di pihaknya, namun tak merinci jumlahnya.",
     "ada korban di pihaknya=indirect armenia"},
    {"a contrast that was said too", "Armenia mengakui ada korban di pihaknya, namun tak ada yang hilang.",
     "ada korban di pihaknya, namun tak ada yang hilang=indirect armenia"},
    {"the government of the only state", "Banjir merendam Armenia. Pemerintah mengatakan bahwa bantuan sudah tiba.", "bantuan sudah tiba=indirect armenian-government"},
    {"a government among states", "Armenia dan Iran berunding. Pemerintah mengatakan bahwa bantuan sudah tiba.", "bantuan sudah tiba=indirect government"},
    {"what was claimed is denied", "Armenia membantah klaim itu dan mengatakan perang terus berlanjut.", "perang terus berlanjut=indirect armenia"},
    {"a claim that did something is denied", "Armenia membantah klaim itu menghambat perundingan.", "klaim itu menghambat perundingan=indirect armenia"},
    {"a body named since a group spoke", "Jalan ditutup, kata jaksa. PBB menunggu. Menurut badan tersebut, dua jembatan runtuh.",
     "Jalan ditutup=indirect prosecutors | dua jembatan runtuh=indirect united-nations"},
    {"a group spoke and no body was named", "Jalan ditutup, kata jaksa. Menurut mereka, dua jembatan runtuh.",
     "Jalan ditutup=indirect prosecutors | dua jembatan runtuh=indirect prosecutors"},
    {"an adjective behind the determiner", "Armenia menilai perjanjian itu penting bagi kawasan.",
     "perjanjian itu penting bagi kawasan=indirect armenia"},
    {"nothing behind the determiner", "Armenia menilai perjanjian itu kemarin. Kini ia diam.", ""},
    {"the ethnic side", "Baku mengatakan dua orang tewas, sementara pihak etnis Armenia menyebut 40 orang tewas.",
     "dua orang tewas=indirect baku | 40 orang tewas=indirect armenian-side"},
    {"one of a body goes on", "Budi Santoso tiba. Seorang pejabat senior Hamas, yang menolak disebut namanya, menuding ia berbohong. “Ia mengulur waktu,” katanya.",
     "ia berbohong=indirect hamas | Ia mengulur waktu=direct hamas"},
};

void check(std::span<const Case> cases) {
  for (const Case& c : cases) {
    const std::string name = c.name;
    CAPTURE(name);
    CHECK(dump_quotes(read(c.text)) == std::string(c.expected));
  }
}

TEST_CASE("quotation marks of every kind are paired") { check(kMarks); }
TEST_CASE("direct quotations have their speaker") { check(kDirect); }
TEST_CASE("reported clauses are whole and have their speaker") { check(kReported); }

TEST_CASE("quotes are in order, the longer first where they nest") {
  const Document d = read("Turki menyebut serangan itu “tidak bisa dibenarkan sama sekali”, kata polisi.");
  for (size_t i = 1; i < d.quotes.size(); ++i) {
    const Span a = d.quotes[i - 1].span, b = d.quotes[i].span;
    CHECK(a.begin <= b.begin);
    CHECK((a.end <= b.begin || b.end <= a.end));
  }
}

}  // namespace
}  // namespace jejak
