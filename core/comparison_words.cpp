#include "core/comparison_words.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

namespace jejak {
namespace {

using Words = std::array<std::string_view, 2>;  // English, Indonesian

size_t of(Tongue tongue) { return static_cast<size_t>(tongue); }

constexpr Words kMonths[] = {{"January", "Januari"},     {"February", "Februari"}, {"March", "Maret"},
                             {"April", "April"},         {"May", "Mei"},           {"June", "Juni"},
                             {"July", "Juli"},           {"August", "Agustus"},    {"September", "September"},
                             {"October", "Oktober"},     {"November", "November"}, {"December", "Desember"}};

struct GroupWord {
  std::string_view group;
  std::string_view indonesian;
};
constexpr GroupWord kGroups[] = {
    {"people", "orang"},          {"soldiers", "tentara"},     {"civilians", "warga sipil"}, {"police", "polisi"},
    {"children", "anak-anak"},    {"women", "perempuan"},      {"fighters", "kombatan"},     {"passengers", "penumpang"},
    {"students", "mahasiswa"},    {"refugees", "pengungsi"},   {"residents", "warga"},       {"crew", "awak"},
    {"security forces", "anggota pasukan keamanan"},           {"peacekeepers", "penjaga perdamaian"},
    {"settlements", "permukiman"}, {"villages", "desa"},       {"settlements and villages", "permukiman dan desa"},
    {"days", "hari"},             {"weeks", "minggu"},         {"months", "bulan"},         {"years", "tahun"},
    {"herders", "penggembala"},   {"workers", "pekerja"},      {"journalists", "wartawan"},
    {"infants", "bayi"}, {"athletes", "atlet"}, {"border guards", "penjaga perbatasan"}, {"captives", "tawanan"},
    {"climbers", "pendaki"}, {"companions", "pendamping"}, {"defendants", "terdakwa"}, {"diplomats", "diplomat"},
    {"doctors", "dokter"}, {"drivers", "pengemudi"}, {"elderly", "lansia"}, {"experts", "ahli"},
    {"families", "keluarga"}, {"farmers", "petani"}, {"firefighters", "petugas pemadam"}, {"fishermen", "nelayan"},
    {"foreigners", "warga asing"}, {"households", "kepala keluarga"}, {"Indonesians", "WNI"}, {"marines", "marinir"},
    {"medics", "tenaga medis"}, {"members", "anggota"}, {"men", "laki-laki"}, {"migrants", "migran"},
    {"militants", "militan"}, {"miners", "penambang"}, {"mourners", "pelayat"}, {"nationals", "warga negara"},
    {"nurses", "perawat"}, {"officers", "petugas"}, {"officials", "pejabat"}, {"participants", "peserta"},
    {"patients", "pasien"}, {"perpetrators", "pelaku"}, {"personnel", "personel"}, {"pilgrims", "jemaah"},
    {"pilots", "pilot"}, {"players", "pemain"}, {"protesters", "pengunjuk rasa"}, {"pupils", "siswa"},
    {"rebels", "pemberontak"}, {"riders", "pengendara"}, {"spectators", "penonton"}, {"suspects", "tersangka"},
    {"teachers", "guru"}, {"terrorists", "teroris"}, {"tourists", "wisatawan"}, {"traders", "pedagang"},
    {"visitors", "pengunjung"}, {"volunteers", "relawan"}, {"voters", "pemilih"}, {"witnesses", "saksi"},
    {"women and children", "perempuan dan anak-anak"}, {"worshippers", "jemaah"}, {"young people", "pemuda"},
    {"people with disabilities", "penyandang disabilitas"}, {"customers", "pelanggan"}, {"candidates", "calon"},
    {"ministers", "menteri"}, {"investigators", "penyelidik"},
};

struct EventWord {
  std::string_view action;
  EventType type;
  Words words;
};
constexpr EventWord kEvents[] = {
    {"mine", EventType::explosion, {"the mine blast", "ledakan ranjau"}},
    {"gain", EventType::attack, {"the taking of territory", "pengambilalihan wilayah"}},
    {"occupy", EventType::attack, {"the occupation", "pendudukan"}},
    {"operation", EventType::attack, {"the operation", "operasi"}},
    {"fighting", EventType::attack, {"the fighting", "pertempuran"}},
    {"war", EventType::attack, {"the war", "perang"}},
    {"clash", EventType::attack, {"the clashes", "bentrokan"}},
    {"truce", EventType::agreement, {"the ceasefire", "gencatan senjata"}},
    {"", EventType::agreement, {"the agreement", "kesepakatan"}},
    {"call", EventType::meeting, {"the telephone call", "pembicaraan telepon"}},
    {"", EventType::meeting, {"the meeting", "pertemuan"}},
    {"", EventType::attack, {"the attack", "serangan"}},
    {"", EventType::statement, {"the statement", "pernyataan"}},
    {"", EventType::casualty, {"what happened", "kejadian"}},
    {"", EventType::deployment, {"the deployment", "pengerahan"}},
    {"", EventType::proposal, {"the proposal", "usulan"}},
    {"", EventType::explosion, {"the explosion", "ledakan"}},
    {"", EventType::other, {"what happened", "kejadian"}},
};

constexpr Words kQuestions[] = {
    {"killed", "korban tewas"},      {"injured", "korban luka"},           {"captured", "yang ditangkap atau ditawan"},
    {"displaced", "yang mengungsi"}, {"settlements taken", "permukiman yang direbut"}, {"how long", "lamanya"},
    {"the day of", "hari"},          {"who took territory", "pihak yang merebut wilayah"}};

std::string month_year(CivilDay day, Tongue tongue) {
  return std::string(kMonths[day.month - 1][of(tongue)]) + " " + std::to_string(day.year);
}

}  // namespace

std::string day_text(CivilDay day, Tongue tongue) { return std::to_string(day.day) + " " + month_year(day, tongue); }

std::string period_text(CivilDay begin, CivilDay end, Tongue tongue) {
  if (begin == end) return day_text(begin, tongue);
  const bool whole_months = begin.day == 1 && end.day == days_in_month(end.year, end.month);
  if (whole_months && begin.year == end.year && begin.month == 1 && end.month == 12) return std::to_string(begin.year);
  if (whole_months && begin.year == end.year && begin.month == end.month) return month_year(begin, tongue);
  const std::string_view to = tongue == Tongue::english ? " to " : " sampai ";
  std::string from = whole_months ? std::string(kMonths[begin.month - 1][of(tongue)])
                                  : std::to_string(begin.day) + " " + std::string(kMonths[begin.month - 1][of(tongue)]);
  if (begin.year != end.year) from += " " + std::to_string(begin.year);
  return from + std::string(to) + (whole_months ? month_year(end, tongue) : day_text(end, tongue));
}

std::string number_text(int64_t value, Tongue tongue) {
  std::string digits = std::to_string(value);
  const size_t first = digits.starts_with('-') ? 1 : 0;
  for (size_t i = digits.size(); i > first + 3; i -= 3) digits.insert(i - 3, 1, tongue == Tongue::english ? ',' : '.');
  return digits;
}

std::string claim_text(const Claim& claim, Tongue tongue) {
  if (!claim.value && !claim.text.empty()) return claim.text;
  constexpr Words kBounds[] = {{"", ""}, {"at least ", "sedikitnya "}, {"up to ", "paling banyak "}, {"about ", "sekitar "}};
  std::string out(kBounds[static_cast<size_t>(claim.bound)][of(tongue)]);
  if (claim.value) {
    out += number_text(*claim.value, tongue);
  } else {
    out = number_text(claim.range.low, tongue) + (tongue == Tongue::english ? " to " : " sampai ") +
          number_text(claim.range.high, tongue);
  }
  if (claim.group.empty()) return out;
  std::string_view group = claim.group;
  if (tongue == Tongue::indonesian) {
    for (const GroupWord& word : kGroups) {
      if (word.group == claim.group) group = word.indonesian;
    }
  }
  return out + " " + std::string(group);
}

std::string list_text(const std::vector<std::string>& parts, Tongue tongue) {
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    if (i > 0 && last) {
      const bool comma = tongue == Tongue::indonesian && parts.size() > 2;
      out += std::string(comma ? "," : "") + (tongue == Tongue::english ? " and " : " dan ");
    } else if (i > 0) {
      out += ", ";
    }
    out += parts[i];
  }
  return out;
}

std::string voice_text(const Voice& voice, const std::vector<std::string>& articles, Tongue tongue) {
  constexpr size_t kClaimsNamed = 40;
  std::vector<std::string> parts;
  for (const Claim* claim : voice.claims | std::views::take(kClaimsNamed)) parts.push_back(claim_text(*claim, tongue));
  if (const size_t more = voice.claims.size() - parts.size(); more > 0) {
    parts.push_back(number_text(static_cast<int64_t>(more), tongue) + (tongue == Tongue::english ? " more" : " lagi"));
  }
  const std::string_view word = tongue == Tongue::indonesian ? "artikel " : articles.size() == 1 ? "article " : "articles ";
  std::string by = std::string(word) + list_text(articles, tongue);
  const Claim& first = *voice.claims.front();
  if (!first.attributed_name.empty()) {
    const bool english = tongue == Tongue::english || first.attributed_name_id.empty();
    by += tongue == Tongue::english ? ", according to " : ", menurut ";
    by += english ? first.attributed_name : first.attributed_name_id;
  }
  return list_text(parts, tongue) + " (" + by + ")";
}

std::string event_text(const LinkedEvent& event, Tongue tongue) {
  const auto* word = std::ranges::find_if(kEvents, [&](const EventWord& w) {
    return w.type == event.type && (w.action == event.action || w.action.empty());
  });
  std::string out(word == std::end(kEvents) ? std::string_view() : word->words[of(tongue)]);
  if (!event.begin || !event.end || event.date.empty()) return out;
  const bool one_day = event.begin == event.end;
  const std::string when = event.date.size() == 4 ? event.date : period_text(*event.begin, *event.end, tongue);
  if (tongue == Tongue::indonesian) return out + (one_day ? " " : " pada ") + when;
  return out + " of " + when;
}

std::string war_text(const War& war, Tongue tongue) {
  const std::string name = tongue == Tongue::english ? "the fighting" : "pertempuran";
  if (!war.begin) return name;
  const std::string of_time = tongue == Tongue::english ? " of " : " ";
  if (!war.end) return name + (tongue == Tongue::english ? " since " : " sejak ") + day_text(*war.begin, tongue);
  return name + of_time + period_text(*war.begin, *war.end, tongue);
}

std::string question_text(Question question, std::string_view side, const std::string& of_what, Tongue tongue) {
  std::string out(kQuestions[static_cast<size_t>(question)][of(tongue)]);
  const bool english = tongue == Tongue::english;
  if (!side.empty()) out += (english ? " on the side of " : " di pihak ") + std::string(side);
  switch (question) {
    case Question::length: return out + " " + of_what + (english ? " lasted" : "");
    case Question::day: return out + " " + of_what;
    default: return out + (english ? " in " : " dalam ") + of_what;
  }
}

std::string_view name_of(Question question) {
  constexpr std::string_view kNames[] = {"killed", "injured", "captured", "displaced", "settlements",
                                         "length", "day",     "gainer"};
  return kNames[static_cast<size_t>(question)];
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::agree: return "agree";
    case Verdict::compatible: return "compatible";
    case Verdict::different_scope: return "different_scope";
    case Verdict::contradict: return "contradict";
  }
  return "agree";
}

}  // namespace jejak
