#include "core/stem.h"

#include <algorithm>
#include <array>

namespace jejak {
namespace {

constexpr size_t kLeastRoot = 4;      // bytes: shorter remains are accidents ("makan" is not mak + an)

// Roots that look as if they were derived.
constexpr auto kPlainWords = std::to_array<std::string_view>({
    "antara", "awan", "badan", "bagian", "bangsa", "bantuan", "berapa", "beri", "berita", "besar", "bulan", "daerah", "dekan",
    "delapan", "depan", "desa", "di", "diri", "dunia", "hari", "hutan", "ikan", "istri", "jalan", "jembatan", "kali", "kanan",
    "kawan", "kebun", "kecil", "kekal", "kemarin", "kepada", "kepala", "kerabat", "kereta", "keras", "kiri", "lain", "lawan",
    "lembaga", "makan", "media", "medan", "melayu", "menteri", "merah", "meter", "minggu", "negeri", "pagi", "pahlawan",
    "pasukan", "pekan", "peluru", "pemuda", "penting", "perak", "peran", "perang", "percaya", "pergi", "periode", "perlu",
    "pernah", "persen", "peti", "polisi", "provinsi", "pulau", "puluhan", "sedang", "sehari", "sejarah", "sekarang", "selatan",
    "selasa", "senapan", "seni", "senin", "september", "serdadu", "seri", "setan", "sungai", "tahun", "tangan", "tawanan",
    "tempat", "tentara", "tepi", "terang", "teras", "timur", "tujuan", "utusan", "wakil", "warga", "wilayah",
});

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool is_plain(std::string_view word) { return std::ranges::binary_search(kPlainWords, word); }

class Stripper {
 public:
  std::vector<std::string> run(std::string_view word) {
    roots_.emplace_back(word);
    strip_suffixes(word, false);
    std::ranges::sort(roots_);
    const auto last = std::ranges::unique(roots_);
    roots_.erase(last.begin(), last.end());
    return std::move(roots_);
  }

 private:
  void add(std::string_view root) {
    if (root.size() >= kLeastRoot) roots_.emplace_back(root);
  }

  // Particles and possessives first, then one of the suffixes that derive words, and each time the prefixes.
  void strip_suffixes(std::string_view word, bool derived) {
    strip_prefixes(word, 0);
    if (is_plain(word)) return;
    if (!derived) {
      for (const std::string_view tail : {"nya", "lah", "kah", "pun", "ku", "mu"}) without(word, tail, false);
    }
    for (const std::string_view tail : {"kan", "an", "i"}) without(word, tail, true);
  }

  void without(std::string_view word, std::string_view tail, bool derives) {
    if (!word.ends_with(tail) || word.size() < tail.size() + kLeastRoot) return;
    const std::string_view rest = word.substr(0, word.size() - tail.size());
    // "-i" follows no i, and what ends in -an before it was a root already.
    if (tail == "i" && rest.ends_with('i')) return;
    add(rest);
    derives ? strip_prefixes(rest, 0) : strip_suffixes(rest, false);
  }

  void strip_prefixes(std::string_view word, int depth) {
    constexpr int kMostPrefixes = 2;  // "memper-", "keber-", "diper-"
    if (depth == kMostPrefixes || is_plain(word)) return;
    for (const std::string_view head : {"di", "ke", "se", "ber", "bel", "ter", "per"}) {
      if (word.starts_with(head)) found(word.substr(head.size()), depth);
    }
    if (word.starts_with("me") || word.starts_with("pe")) strip_nasal(word.substr(2), depth);
  }

  // me- and pe- with their nasal, which may stand for the root's first sound.
  void strip_nasal(std::string_view rest, int depth) {
    if (rest.empty()) return;
    if (rest.starts_with("nge") && rest.size() > 3) found(rest.substr(3), depth);  // mengebom -> bom
    if (rest.starts_with("ng")) return restored(rest.substr(2), "k", "", depth);
    if (rest.starts_with("ny")) return restored(rest.substr(2), "s", "", depth);
    if (rest.starts_with('n')) return restored(rest.substr(1), "t", "n", depth);
    if (rest.starts_with('m')) return restored(rest.substr(1), "p", "m", depth);
    if (std::string_view("lrwy").find(rest.front()) != std::string_view::npos) found(rest, depth);
  }

  // Before a vowel the nasal took the place of a sound; before a consonant it was put in front of it.
  void restored(std::string_view rest, std::string_view taken, std::string_view own, int depth) {
    if (rest.empty()) return;
    if (!is_vowel(rest.front())) return found(rest, depth);
    found(std::string(taken) + std::string(rest), depth);
    found(own.empty() ? std::string(rest) : std::string(own) + std::string(rest), depth);
  }

  void found(std::string_view root, int depth) {
    if (root.size() < kLeastRoot) return;
    add(root);
    const std::string kept(root);
    strip_prefixes(kept, depth + 1);
  }

  std::vector<std::string> roots_;
};

}  // namespace

std::vector<std::string> possible_roots(std::string_view word) {
  if (word.empty()) return {};
  return Stripper().run(word);
}

bool share_root(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  auto i = a.begin(), k = b.begin();
  while (i != a.end() && k != b.end()) {
    if (*i == *k) return true;
    *i < *k ? ++i : ++k;
  }
  return false;
}

}  // namespace jejak
