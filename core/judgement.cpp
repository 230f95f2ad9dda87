#include "core/judgement.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/comparison_words.h"

namespace jejak {
namespace {

// Of so many different answers each pair is compared; beyond, a reader wants the spread and not the pairs.
constexpr size_t kVoicesCompared = 16;
// So many different counts of one voice are held against those of another.
constexpr size_t kClaimsCompared = 64;
// So many articles of one answer are named in a reason.
constexpr size_t kArticlesNamed = 5;

// In what two voices' counts differ that keeps them from being held against each other.
struct Difference {
  bool side = false;   // one side, the other or all together
  bool group = false;  // soldiers, civilians or all together
  bool time = false;   // counted while it went on, or at another day
};

// A voice's claims as they are held against those of another.
struct Answer {
  const Voice* voice = nullptr;
  std::vector<const Claim*> claims;         // different ones, in text order
  std::optional<int64_t> total;             // of all, where all are exact
  std::map<std::string_view, int64_t> people;  // group -> how many
};

struct Pair {
  Verdict verdict = Verdict::agree;
  Difference difference;
  bool same_total = false;  // both come to the same number by different people
};

std::string in_articles(const std::vector<Voice>& voices, const std::vector<Digest>& digests, Tongue tongue) {
  std::string out;
  for (const Voice& voice : voices) {
    std::vector<std::string> articles = {digests[voice.article].article};
    for (uint32_t article : voice.also) articles.push_back(digests[article].article);
    if (!out.empty()) out += "; ";
    out += voice_text(voice, articles, tongue);
  }
  return out;
}

std::optional<int64_t> exact_total(const Voice& voice) {
  int64_t total = 0;
  for (const Claim* claim : voice.claims) {
    if (!claim->range.is_exact()) return std::nullopt;
    total += claim->range.low;
  }
  return total;
}

Answer answer_of(const Voice& voice) {
  Answer answer{&voice, {}, exact_total(voice), {}};
  const auto key = [](const Claim* c) { return std::tie(c->group, c->side, c->fought_with, c->range.low, c->range.high, c->bound); };
  const auto before = [&](const Claim* a, const Claim* b) { return key(a) < key(b); };
  std::set<const Claim*, decltype(before)> told(before);
  for (const Claim* claim : voice.claims) {
    answer.people[claim->group] += claim->range.low;
    if (answer.claims.size() < kClaimsCompared && told.insert(claim).second) answer.claims.push_back(claim);
  }
  return answer;
}

// Whether the people that one voice counts can be the people that the other counts, group by group: equal groups
// take each other first, then "people" take whoever is left.
bool same_people(const Answer& a, const Answer& b) {
  auto left = a.people, right = b.people;
  for (auto& [group, count] : left) {
    const auto it = right.find(group);
    if (it == right.end()) continue;
    const int64_t both = std::min(count, it->second);
    count -= both;
    it->second -= both;
  }
  const auto take = [](std::map<std::string_view, int64_t>& from, std::map<std::string_view, int64_t>& into) {
    for (auto& [group, count] : from) {
      for (auto& [other, room] : into) {
        const Scope scope = group_scope(group, other);
        if (scope == Scope::apart) continue;
        const int64_t both = std::min(count, room);
        count -= both;
        room -= both;
      }
    }
  };
  take(left, right);
  return std::ranges::all_of(left, [](const auto& entry) { return entry.second == 0; });
}

bool counted_at_other_times(const Voice& a, const Voice& b) {
  const Claim& x = *a.claims.front();
  const Claim& y = *b.claims.front();
  if (x.final && y.final) return false;
  if (x.final != y.final) return true;
  return x.as_of && y.as_of && x.as_of != y.as_of;
}

bool equal_ranges(const Claim& x, const Claim& y) { return x.range == y.range && x.bound == y.bound; }

// Of two claims about the same people.
Verdict compare_ranges(const Claim& x, const Claim& y) {
  if (equal_ranges(x, y)) return Verdict::agree;
  return x.range.overlaps(y.range) ? Verdict::compatible : Verdict::contradict;
}

// Part and whole: soldiers can't be more than all; otherwise both may be true.
bool part_exceeds_whole(const Claim& part, const Claim& whole) { return part.range.low > whole.range.high; }

Pair compare_claims_of(const Claim& x, const Claim& y, bool other_time) {
  Pair pair;
  const Scope group = group_scope(x.group, y.group);
  const Scope side = side_scope(x, y);
  pair.difference = {side != Scope::same, group != Scope::same, other_time};
  if (side == Scope::same && group == Scope::same) {
    pair.verdict = compare_ranges(x, y);
    if (other_time && pair.verdict != Verdict::agree) pair.verdict = Verdict::different_scope;
    return pair;
  }
  pair.verdict = Verdict::different_scope;
  const bool x_whole = (group == Scope::wider || group == Scope::same) && (side == Scope::wider || side == Scope::same);
  const bool y_whole = (group == Scope::narrower || group == Scope::same) && (side == Scope::narrower || side == Scope::same);
  const bool impossible = (x_whole && part_exceeds_whole(y, x)) || (y_whole && part_exceeds_whole(x, y));
  if (impossible && !other_time) pair.verdict = Verdict::contradict;
  return pair;
}

void worsen(Pair& into, const Pair& pair) {
  into.verdict = std::max(into.verdict, pair.verdict);
  into.difference.side = into.difference.side || pair.difference.side;
  into.difference.group = into.difference.group || pair.difference.group;
  into.difference.time = into.difference.time || pair.difference.time;
  into.same_total = into.same_total || pair.same_total;
}

Pair compare_answers(const Answer& a, const Answer& b) {
  const bool other_time = counted_at_other_times(*a.voice, *b.voice);
  const size_t count_a = a.voice->claims.size(), count_b = b.voice->claims.size();
  const bool several = count_a > 1 || count_b > 1;
  if (several && a.total && b.total && *a.total == *b.total) {
    Pair pair;
    const bool same = same_people(a, b);
    pair.verdict = !same ? Verdict::contradict : count_a == count_b ? Verdict::agree : Verdict::compatible;
    pair.same_total = !same;
    return pair;
  }
  Pair pair;
  for (const Claim* x : a.claims) {
    const auto is_counterpart = [&](const Claim* c) { return group_scope(x->group, c->group) == Scope::same; };
    const bool has_counterpart = std::ranges::any_of(b.claims, is_counterpart);
    for (const Claim* y : b.claims) {
      const bool counterpart = is_counterpart(y);
      if (counterpart || !has_counterpart) worsen(pair, compare_claims_of(*x, *y, other_time));
    }
  }
  return pair;
}

// One voice for each distinct answer, in order.
std::vector<Voice> distinct(const std::vector<Voice>& voices) {
  std::vector<Voice> out;
  std::map<std::string, size_t> seen;
  for (const Voice& voice : voices) {
    std::string answer;
    for (const Claim* claim : voice.claims) {
      answer += claim->group + "|" + claim->side + "|" + std::to_string(claim->range.low) + "|" +
                std::to_string(claim->range.high) + "|" + (claim->final ? "f" : claim->as_of ? to_iso(*claim->as_of) : "") + ";";
    }
    const auto [told, fresh] = seen.try_emplace(std::move(answer), out.size());
    if (fresh && out.size() < kVoicesCompared) {
      out.push_back(voice);
    } else if (told->second < out.size() && out[told->second].also.size() < kArticlesNamed) {
      std::vector<uint32_t>& also = out[told->second].also;
      if (voice.article != out[told->second].article && (also.empty() || also.back() != voice.article)) also.push_back(voice.article);
    }
  }
  return out;
}

std::string scope_reason(const Difference& difference, Tongue tongue) {
  const bool english = tongue == Tongue::english;
  std::vector<std::string> parts;
  if (difference.side) parts.push_back(english ? "one side or both together" : "satu pihak atau kedua pihak");
  if (difference.group) parts.push_back(english ? "some groups apart or all people" : "kelompok tertentu atau semua orang");
  if (difference.time) parts.push_back(english ? "at different times" : "pada waktu yang berbeda");
  return (english ? "They do not count the same: " : "Yang dihitung tidak sama: ") + list_text(parts, tongue) + ". ";
}

std::string count_reason(const Pair& worst, Tongue tongue) {
  const bool english = tongue == Tongue::english;
  switch (worst.verdict) {
    case Verdict::agree: return english ? "The counts are the same. " : "Jumlahnya sama. ";
    case Verdict::compatible:
      return english ? "The counts differ but can all be true, as they are stated. "
                     : "Jumlahnya berbeda, tetapi menurut rumusannya semuanya bisa benar. ";
    case Verdict::different_scope: return scope_reason(worst.difference, tongue);
    case Verdict::contradict: break;
  }
  return english ? "The counts cannot all be true. " : "Jumlah-jumlah itu tidak mungkin semuanya benar. ";
}

std::string total_reason(int64_t total, Tongue tongue) {
  return tongue == Tongue::english
             ? "They agree on " + number_text(total, tongue) + " in all, but not on who they were. "
             : "Jumlah seluruhnya sama, " + number_text(total, tongue) + ", tetapi siapa mereka tidak sama. ";
}

Judgement judgement(Verdict verdict, const std::string& reason, const std::string& reason_id,
                    const std::vector<Voice>& voices, const std::vector<Digest>& digests) {
  const auto sentence = [&](const std::string& lead, Tongue tongue) {
    std::string answers = in_articles(voices, digests, tongue);
    const bool begins = lead.ends_with(". ");
    if (begins && answers[0] >= 'a' && answers[0] <= 'z') answers[0] = static_cast<char>(answers[0] - 'a' + 'A');
    return lead + answers + ".";
  };
  return {verdict, sentence(reason, Tongue::english), sentence(reason_id, Tongue::indonesian)};
}

}  // namespace

Judgement judge_counts(const std::vector<Claim>& claims, const std::vector<Digest>& digests) {
  const std::vector<Voice> voices = voices_of(claims);
  const std::vector<Voice> told = distinct(voices);
  std::vector<Answer> answers;
  for (const Voice& voice : told) answers.push_back(answer_of(voice));
  Pair worst;
  std::optional<int64_t> total;
  for (size_t i = 0; i < answers.size(); ++i) {
    for (size_t k = i + 1; k < answers.size(); ++k) {
      const Pair pair = compare_answers(answers[i], answers[k]);
      if (pair.same_total) total = answers[i].total;
      worsen(worst, pair);
    }
  }
  if (worst.same_total && total && worst.verdict == Verdict::contradict) {
    return judgement(worst.verdict, total_reason(*total, Tongue::english), total_reason(*total, Tongue::indonesian), told,
                     digests);
  }
  return judgement(worst.verdict, count_reason(worst, Tongue::english), count_reason(worst, Tongue::indonesian), told,
                   digests);
}

namespace {

// Intervals have a common point exactly when each two of them do.
bool all_overlap(const std::vector<Claim>& claims) {
  Range common;
  for (const Claim& claim : claims) {
    common.low = std::max(common.low, claim.range.low);
    common.high = std::min(common.high, claim.range.high);
  }
  return common.low <= common.high;
}

bool all_equal(const std::vector<Claim>& claims) {
  return std::ranges::all_of(claims, [&](const Claim& c) { return c.range == claims.front().range; });
}

}  // namespace

Judgement judge_lengths(const std::vector<Claim>& claims, const std::vector<Digest>& digests) {
  const std::vector<Voice> answers = distinct(voices_of(claims));
  if (all_equal(claims)) return judgement(Verdict::agree, "The lengths are the same: ", "Lamanya sama: ", answers, digests);
  if (all_overlap(claims)) {
    return judgement(Verdict::compatible, "Rounded to weeks or months they can be the same length: ",
                     "Dibulatkan ke minggu atau bulan, lamanya bisa sama: ", answers, digests);
  }
  return judgement(Verdict::contradict, "The lengths cannot be the same: ", "Lamanya tidak mungkin sama: ", answers, digests);
}

Judgement judge_days(const std::vector<Claim>& claims, const std::vector<Digest>& digests) {
  const std::vector<Voice> answers = distinct(voices_of(claims));
  if (all_equal(claims)) return judgement(Verdict::agree, "The same day: ", "Hari yang sama: ", answers, digests);
  if (all_overlap(claims)) {
    return judgement(Verdict::compatible, "One is told more exactly than the other: ",
                     "Yang satu disebut lebih tepat daripada yang lain: ", answers, digests);
  }
  return judgement(Verdict::contradict, "Different days: ", "Hari yang berbeda: ", answers, digests);
}

Judgement judge_names(const std::vector<Claim>& claims, const std::vector<Digest>& digests) {
  const std::vector<Voice> answers = distinct(voices_of(claims));
  const bool same = std::ranges::all_of(claims, [&](const Claim& c) { return c.side == claims.front().side; });
  if (same) return judgement(Verdict::agree, "The same side: ", "Pihak yang sama: ", answers, digests);
  return judgement(Verdict::contradict, "Different sides: ", "Pihak yang berbeda: ", answers, digests);
}

Judgement judge(Question question, const std::vector<Claim>& claims, const std::vector<Digest>& digests) {
  switch (question) {
    case Question::length: return judge_lengths(claims, digests);
    case Question::day: return judge_days(claims, digests);
    case Question::gainer: return judge_names(claims, digests);
    default: return judge_counts(claims, digests);
  }
}

}  // namespace jejak
