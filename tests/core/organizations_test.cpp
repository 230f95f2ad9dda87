#include "core/organizations.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/reading.h"

namespace jejak {
namespace {

struct Case {
  const char *name, *text, *expected;
};

constexpr Case kFound[] = {
    {"a ministry with its state", "Kementerian Pertahanan Azerbaijan membantah.",
     "Kementerian Pertahanan Azerbaijan=ministry-of-defence-of-azerbaijan"},
    {"a capital stands for the state", "Kementerian Pertahanan Yerevan membantah.",
     "Kementerian Pertahanan Yerevan=ministry-of-defence-of-armenia"},
    {"a ministry in one word", "Kemenlu Rusia dan Kemenkes bertemu.",
     "Kemenlu Rusia=ministry-of-foreign-affairs-of-russia | Kemenkes=ministry-of-health-of-indonesia"},
    {"a field of two", "Kementerian Pendidikan dan Kebudayaan menunda ujian.",
     "Kementerian Pendidikan dan Kebudayaan=ministry-of-education-and-culture-of-indonesia"},
    {"the bare ministry after the full one", "Kementerian Luar Negeri Laos setuju. Kementerian Luar Negeri menunggu.",
     "Kementerian Luar Negeri Laos=ministry-of-foreign-affairs-of-laos | "
     "Kementerian Luar Negeri=ministry-of-foreign-affairs-of-laos"},
    {"the longest known name", "Rapat Dewan Keamanan PBB dan Majelis Umum PBB.",
     "Dewan Keamanan PBB=un-security-council | Majelis Umum PBB=un-general-assembly"},
    {"a full name and its letters", "Badan Nasional Penanggulangan Bencana (BNPB) mencatat.",
     "Badan Nasional Penanggulangan Bencana=bnpb | BNPB=bnpb"},
    {"letters that the article gives", "Front Kemerdekaan Lontar (FKL) menyerang. FKL mundur.",
     "Front Kemerdekaan Lontar=front-kemerdekaan-lontar | FKL=front-kemerdekaan-lontar | FKL=front-kemerdekaan-lontar"},
    {"police, hospital, university, company",
     "Polres Klaten, RSUD Sintang, Universitas Nusa Raya, dan PT Lontar Abadi Sentosa ikut.",
     "Polres Klaten=polres-klaten | RSUD Sintang=rsud-sintang | Universitas Nusa Raya=universitas-nusa-raya | "
     "PT Lontar Abadi Sentosa=pt-lontar-abadi-sentosa"},
    {"a company without its PT", "Pesawat milik PT Lontar Nusa Air hilang. Menurut Lontar Nusa Air, ia laik.",
     "PT Lontar Nusa Air=pt-lontar-nusa-air | Lontar Nusa Air=pt-lontar-nusa-air"},
    {"a court in English", "Sidang di Pengadilan Negeri Semarang ditunda.",
     "Pengadilan Negeri Semarang=semarang-district-court"},
    {"an embassy", "KBRI Islamabad mendata warga.", "KBRI Islamabad=embassy-of-indonesia-in-islamabad"},
    {"a name ends before a person's", "Pengamat Universitas Indonesia Bonar Siregar hadir.", "Universitas Indonesia=ui"},
    {"a part of a body is the body", "Kepala Pusat Data dan Informasi BNPB datang.", "BNPB=bnpb"},
    {"a hospital named after a doctor", "Ia dirawat di RSUD dr. Lontar Asri.", "RSUD dr. Lontar Asri=rsud-dr-lontar-asri"},
    {"a hospital named after a donor", "Ia dirawat di RSUD Hj Lontar Asri.", "RSUD Hj Lontar Asri=rsud-hj-lontar-asri"},
    {"what a body is for", "Komisi Negara Azerbaijan untuk Tawanan Perang menolak.",
     "Komisi Negara Azerbaijan untuk Tawanan Perang=komisi-negara-azerbaijan-untuk-tawanan-perang"},
    {"a land that a body is for", "Komisi Negara Azerbaijan untuk Armenia menolak.", "Komisi Negara Azerbaijan=komisi-negara-azerbaijan"},
    {"letters of another language", "Badan Bantuan PBB untuk Pengungsi Palestina (UNRWA) menolak. UNRWA menunggu.",
     "Badan Bantuan PBB untuk Pengungsi Palestina=unrwa | UNRWA=unrwa | UNRWA=unrwa"},
    {"an office by title and name", "Perundingan antara kantor Presiden Ilham Aliyev dan Rusia gagal.",
     "kantor Presiden Ilham Aliyev=office-of-the-president-of-azerbaijan"},
    {"letters in a headline that the body explains",
     "Serangan RLB ke kamp tewaskan 40 orang\nKota itu diserang Rukun Lontar Besar (RLB) pada malam hari yang sangat dingin, kata warga setempat.",
     ""},
    {"an aeroplane's model is no company", "Pesawat Boeing 737 itu mendarat.", ""},
    {"an aeroplane's letter is no company", "Pesawat Airbus A320 itu mendarat.", ""},
    {"a flight names its airline", "Pencarian AirAsia QZ8501 berlanjut.", "AirAsia=airasia"},
    {"judges are no body", "Ketua Majelis Hakim Lontar membuka sidang.", ""},
    {"letters between a long title and a name", "Kepala Seksi Gunung Lontar BPPTL Suwandi datang.", "BPPTL=bpptl"},
    {"the council of those named before", "Sidang PBB dibuka. Dewan Keamanan menunggu.", "PBB=united-nations | Dewan Keamanan=un-security-council"},
    {"a family name that companies bear", "Ketua partai itu, Aburizal Bakrie, hadir.", ""},
    {"a league is no body", "Laga Liga 1 ditunda.", ""},
    {"an ambiguous medium with a cue", "Demikian dilansir Antara. Antara 8 dan 10 orang hadir.", "Antara=antara"},
    {"an unknown medium", "Menurut harian Kabar Lontar, ia pulang.", "Kabar Lontar=kabar-lontar"},
    {"a body behind its description", "Menurut badan pengawas udara Rusia, Rosletnadzor, izinnya dicabut. Rosletnadzor menolak.",
     "Rosletnadzor=rosletnadzor"},
    {"a body that Indonesia has too", "Armenia dan Azerbaijan berunding. Kejaksaan Agung menolak.",
     "Kejaksaan Agung=prosecutor-generals-office-of-azerbaijan"},
    {"the same body at home", "Jaksa dari Bandung hadir. Kejaksaan Agung menolak.", "Kejaksaan Agung=kejagung"},
    {"a body of the state told of", "Azerbaijan membalas. Delapan orang berasal dari Dinas Perbatasan Negara.",
     "Dinas Perbatasan Negara=state-border-service-of-azerbaijan"},
    {"a hospital with an Arabic name", "Ia dirawat di Rumah Sakit Ibn al-Lontar.", "Rumah Sakit Ibn al-Lontar=rumah-sakit-ibn-al-lontar"},
    {"a gang", "Geng Lontar Hitam menyerbu penjara itu.", "Lontar Hitam=lontar-hitam"},
    {"a rescue service", "Layanan Penyelamatan Lontarsari menutup jalan.", "Layanan Penyelamatan Lontarsari=layanan-penyelamatan-lontarsari"},
    {"a prison", "Kerusuhan pecah di Lembaga Pemasyarakatan Lontarsari.", "Lembaga Pemasyarakatan Lontarsari=lembaga-pemasyarakatan-lontarsari"},
    {"a church of a land", "Pemimpin Gereja Ortodoks Serbia hadir.", "Gereja Ortodoks Serbia=gereja-ortodoks-serbia"},
    {"an embassy's host", "Kedutaan Besar AS di Baghdad ditutup.",
     "Kedutaan Besar AS=embassy-of-the-united-states-in-baghdad"},
};

constexpr Case kNothing[] = {
    {"a date behind televisi", "Ia berbicara dalam pidato televisi 20 September malam.", ""},
    {"a day behind a body's description", "Junta militer mengumumkan jeda, Rabu (2/4), bagi warga.", ""},
    {"peacekeepers in a headline", "Kremlin Tarik Seluruh Pasukan Perdamaian dari Garut", "Kremlin=kremlin"},
    {"forces without a name", "Pasukan Armenia dan tentara Azerbaijan mundur. Pasukan penjaga perdamaian tiba.", ""},
    {"letters that are no body", "Pukul 10.00 WIB, WNI itu membawa KTP ke TKP.", ""},
    {"kinds without a name", "Badan itu menyiapkan selimut. Sebuah kementerian menolak. Dewan kota rapat.", ""},
    {"the centre of something", "Sebuah pusat gabungan didirikan.", ""},
};

TEST_CASE("organizations are found by list and by composition") {
  for (const Case& c : kFound) {
    CAPTURE(c.name);
    CHECK(dump_organizations(read(c.text)) == c.expected);
  }
}

TEST_CASE("a kind of body without a name is none") {
  for (const Case& c : kNothing) {
    CAPTURE(c.name);
    CHECK(dump_organizations(read(c.text)) == c.expected);
  }
}

TEST_CASE("a ministry speaks for its state") {
  const Document d = read("Kementerian Pertahanan Yerevan membantah.");
  if (!CHECK(d.organizations.size() == 1)) return;
  const Entity& entity = d.entities[d.organizations[0].entity];
  CHECK(entity.name == "Ministry of Defence of Armenia");
  CHECK(entity.side == "Armenia");
}

}  // namespace
}  // namespace jejak
