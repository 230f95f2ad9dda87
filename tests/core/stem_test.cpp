#include "core/stem.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

using namespace jejak;

namespace {

struct Pair {
  const char* a;
  const char* b;
};

// One root, other affixes.
constexpr Pair kForms[] = {
    {"menembaki", "penembakan"}, {"menembak", "ditembak"},     {"tembakan", "tertembak"},   {"menyerang", "serangan"},
    {"penyerangan", "diserang"}, {"memukul", "pukulan"},       {"mengirim", "pengiriman"},  {"mengungsi", "pengungsi"},
    {"pengungsian", "mengungsi"}, {"membebaskan", "pembebasan"}, {"dibebaskan", "bebas"},    {"merebut", "direbut"},
    {"berunding", "perundingan"}, {"menewaskan", "tewas"},      {"kesepakatan", "sepakat"},  {"menyepakati", "kesepakatan"},
    {"pertempuran", "bertempur"}, {"perjanjian", "berjanji"},   {"memperkuat", "perkuatan"}, {"pertemuan", "bertemu"},
    {"menguasai", "dikuasai"},   {"kekuasaan", "menguasai"},   {"tentaranya", "tentara"},   {"korbannya", "korban"},
    {"meledak", "ledakan"},      {"mendarat", "pendaratan"},   {"mengebom", "pengeboman"},  {"melucuti", "pelucutan"},
    {"jalanlah", "jalan"},       {"menolak", "penolakan"},     {"menjanjikan", "janji"},    {"kemerdekaan", "merdeka"},
};

constexpr Pair kOthers[] = {
    {"pasukan", "memasuki"}, {"perang", "orang"},   {"tahun", "tahan"},    {"makan", "mengungsi"}, {"jalan", "jala"},
    {"bulan", "bule"},       {"wilayah", "wali"},   {"tempat", "empat"},   {"minggu", "menunggu"}, {"kemarin", "marinir"},
    {"serangan", "seragam"}, {"warga", "berharga"},  {"pekan", "memekakkan"}, {"berita", "ritus"},
};

bool related(std::string_view a, std::string_view b) { return share_root(possible_roots(a), possible_roots(b)); }

}  // namespace

TEST_CASE("forms of one root are found by each other") {
  for (const Pair& pair : kForms) {
    CAPTURE(std::string(pair.a));
    CAPTURE(std::string(pair.b));
    CHECK(related(pair.a, pair.b));
    CHECK(related(pair.b, pair.a));
  }
}

TEST_CASE("words that only look alike are not") {
  for (const Pair& pair : kOthers) {
    CAPTURE(std::string(pair.a));
    CAPTURE(std::string(pair.b));
    CHECK(!related(pair.a, pair.b));
  }
}

TEST_CASE("a word is a form of itself, whatever it is") {
  for (const char* word : {"a", "di", "xyz", "2023", "éa", "ngebut", "menn", "pe", "me", "berber", "karabakh"}) {
    CAPTURE(std::string(word));
    CHECK(related(word, word));
  }
  CHECK(possible_roots("").empty());
}

TEST_CASE("candidates are sorted and bounded") {
  const auto roots = possible_roots("mempertanggungjawabkannyalah");
  CHECK(std::ranges::is_sorted(roots));
  CHECK(roots.size() < 60);
}
