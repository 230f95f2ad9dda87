#include "core/comparisons.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/comparison_words.h"
#include "core/judgement.h"

namespace jejak {
namespace {

// For so long after an event its count may still rise.
constexpr int64_t kCountingDays = 30;

constexpr std::pair<Measure, Question> kCounted[] = {{Measure::killed, Question::killed},
                                                     {Measure::injured, Question::injured},
                                                     {Measure::captured, Question::captured},
                                                     {Measure::displaced, Question::displaced},
                                                     {Measure::settlements, Question::settlements}};

std::optional<Question> question_of(Measure measure) {
  for (const auto& [counted, question] : kCounted) {
    if (counted == measure) return question;
  }
  return std::nullopt;
}

// The unit of a TIMEX3 duration as a counted group: "P6W" -> "weeks".
std::string_view unit_of(std::string_view duration) {
  switch (duration.back()) {
    case 'D': return "days";
    case 'W': return "weeks";
    case 'M': return "months";
    default: return "years";
  }
}

// What is asked: of a war (index above kWars) or of one event.
constexpr uint32_t kWars = 1u << 31;
struct Subject {
  uint32_t what = 0;
  Question question = Question::killed;
  auto operator<=>(const Subject&) const = default;
};

class Comparer {
 public:
  Comparer(const std::vector<Digest>& digests, const std::vector<LinkedEvent>& events, const std::vector<War>& wars,
           const std::vector<std::vector<uint32_t>>& war_of_episode)
      : digests_(digests), events_(events), wars_(wars), war_of_episode_(war_of_episode) {}

  std::vector<Comparison> run() {
    find_events_of_wars();
    name_states();
    for (uint32_t e = 0; e < events_.size(); ++e) collect(e);
    for (uint32_t w = 0; w < wars_.size(); ++w) collect_lengths(w);
    for (auto& [subject, claims] : claims_) compare(subject, claims);
    std::ranges::stable_sort(out_, [](const Comparison& a, const Comparison& b) {
      return std::tuple(a.event, a.question) < std::tuple(b.event, b.question);
    });
    return std::move(out_);
  }

 private:
  // A war is shown by the event of it that most articles tell of; the longest of those.
  void find_events_of_wars() {
    event_of_war_.assign(wars_.size(), Comparison::kNoEvent);
    for (uint32_t e = 0; e < events_.size(); ++e) {
      const uint32_t war = events_[e].war;
      if (war == LinkedEvent::kNoWar) continue;
      uint32_t& best = event_of_war_[war];
      if (best == Comparison::kNoEvent || weight(events_[best]) < weight(events_[e])) best = e;
    }
  }
  static std::tuple<bool, size_t, bool> weight(const LinkedEvent& event) {
    return {event.type == EventType::attack, event.members.size(), event.begin != event.end};
  }

  void name_states() {
    for (const Digest& digest : digests_) {
      for (const DigestName& name : digest.names) {
        if (name.level == "country" && !name.country.empty()) states_.try_emplace(name.country, name.name);
      }
    }
    for (const auto& [code, name] : states_) state_names_.push_back(name);
    std::ranges::sort(state_names_);
  }

  const DigestEvent& event_of(const EventMember& member) const { return digests_[member.article].events[member.event]; }

  void collect(uint32_t e) {
    const LinkedEvent& linked = events_[e];
    for (const EventMember& member : linked.members) {
      const Digest& digest = digests_[member.article];
      const DigestEvent& event = event_of(member);
      const uint32_t war = event.episode == kNoEpisode ? LinkedEvent::kNoWar : war_of_episode_[member.article][event.episode];
      const bool of_war = war != LinkedEvent::kNoWar && event.type != EventType::explosion;
      for (uint32_t f : event.figures) {
        const auto question = question_of(digest.figures[f].figure.measure);
        if (!question) continue;
        Claim claim = count_claim(member.article, digest.figures[f]);
        claim.final = of_war ? is_over(digest, event) : counted_late(digest, event);
        if (!claim.value && claim.range == Range{}) continue;
        add({of_war ? kWars + war : e, *question}, std::move(claim));
      }
      collect_day(e, member, event);
      collect_gainer(e, member, event);
    }
  }

  void add(Subject subject, Claim claim) { claims_[subject].push_back(std::move(claim)); }

  static Claim count_claim(uint32_t article, const DigestFigure& figure) {
    Claim claim;
    claim.article = article;
    claim.mention = figure.mention;
    if (figure.figure.value && figure.figure.value->decimals == 0) claim.value = figure.figure.value->digits;
    claim.range = range_of(figure.figure);
    claim.bound = figure.figure.bound;
    claim.group = figure.figure.group;
    claim.side = figure.figure.side;
    claim.attributed_to = figure.attributed_to;
    claim.attributed_name = figure.attributed_name;
    claim.attributed_name_id = figure.attributed_name_id;
    claim.as_of = figure.as_of;
    return claim;
  }

  static bool is_over(const Digest& digest, const DigestEvent& event) {
    const DigestEpisode& episode = digest.episodes[event.episode];
    return episode.end.has_value();
  }
  static bool counted_late(const Digest& digest, const DigestEvent& event) {
    if (!digest.published || !event.end) return false;
    return days_from_epoch(*digest.published) - days_from_epoch(*event.end) > kCountingDays;
  }

  void collect_day(uint32_t e, const EventMember& member, const DigestEvent& event) {
    if (event.date.empty() || !event.begin || !event.end || event.date_mention == DigestEvent::kNoMention) return;
    Claim claim;
    claim.article = member.article;
    claim.mention = event.date_mention;
    claim.text = event.date;
    claim.range = {days_from_epoch(*event.begin), days_from_epoch(*event.end)};
    add({e, Question::day}, std::move(claim));
  }

  void collect_gainer(uint32_t e, const EventMember& member, const DigestEvent& event) {
    if (event.action != "gain" || event.agent == DigestEvent::kNoName) return;
    const DigestName& agent = digests_[member.article].names[event.agent];
    Claim claim;
    claim.article = member.article;
    claim.mention = event.agent_mention;
    claim.text = agent.name;
    const auto state = states_.find(agent.country);
    claim.side = state != states_.end() ? state->second : agent.name;
    add({e, Question::gainer}, std::move(claim));
  }

  void collect_lengths(uint32_t w) {
    for (const EventMember& member : wars_[w].members) {
      for (const DigestLength& length : digests_[member.article].episodes[member.event].lengths) {
        const auto days = days_of(length.value);
        if (!days) continue;
        Claim claim;
        claim.article = member.article;
        claim.mention = length.mention;
        claim.value = std::atoll(length.value.c_str() + 1);
        claim.group = unit_of(length.value);
        claim.range = *days;
        add({kWars + w, Question::length}, std::move(claim));
      }
    }
  }

  void compare(const Subject& subject, std::vector<Claim>& claims) {
    const auto place = [](const Claim& c) { return std::pair(c.article, c.mention); };
    std::ranges::stable_sort(claims, {}, place);
    const auto again = std::ranges::unique(claims, {}, place);  // as the first event has it
    claims.erase(again.begin(), again.end());
    if (subject.question == Question::length || subject.question == Question::day || subject.question == Question::gainer) {
      return judge(subject, "", claims);
    }
    pair_sides(claims, state_names_);
    std::set<std::string> sides;
    for (const Claim& claim : claims) {
      if (!claim.side.empty()) sides.insert(claim.fought_with.empty() ? claim.side : claim.fought_with);
    }
    if (sides.empty() || (subject.what < kWars && sides.size() == 1)) return judge(subject, sides.empty() ? "" : *sides.begin(), claims);
    for (const std::string& side : sides) {
      // Those of the side, and those of all together, which must hold them.
      std::vector<Claim> own;
      std::ranges::copy_if(claims, std::back_inserter(own),
                           [&](const Claim& c) { return counts_side(c, side); });
      judge(subject, side, own);
    }
  }

  void judge(const Subject& subject, const std::string& side, const std::vector<Claim>& claims) {
    const std::vector<Voice> voices = voices_of(claims);
    if (voices.size() < 2) return;
    const bool across = voices.front().article != voices.back().article;
    const bool counts = subject.question < Question::length;
    if (!across && !counts) return;  // within one article only counts are worth holding against each other
    const Judgement judged = jejak::judge(subject.question, claims, digests_);
    Comparison comparison;
    comparison.question = subject.question;
    comparison.claims = claims;
    comparison.verdict = judged.verdict;
    comparison.reason = judged.reason;
    comparison.reason_id = judged.reason_id;
    const bool of_war = subject.what >= kWars;
    const uint32_t index = of_war ? subject.what - kWars : subject.what;
    comparison.event = of_war ? event_of_war_[index] : index;
    for (Tongue tongue : {Tongue::english, Tongue::indonesian}) {
      const std::string of = of_war ? war_text(wars_[index], tongue) : event_text(events_[index], tongue);
      (tongue == Tongue::english ? comparison.subject : comparison.subject_id) =
          question_text(subject.question, side, of, tongue);
    }
    out_.push_back(std::move(comparison));
  }

  const std::vector<Digest>& digests_;
  const std::vector<LinkedEvent>& events_;
  const std::vector<War>& wars_;
  const std::vector<std::vector<uint32_t>>& war_of_episode_;
  std::vector<uint32_t> event_of_war_;
  std::unordered_map<std::string, std::string> states_;  // country code -> name; looked up only
  std::vector<std::string> state_names_;                 // sorted
  std::map<Subject, std::vector<Claim>> claims_;
  std::vector<Comparison> out_;
};

}  // namespace

std::vector<Comparison> compare_claims(const std::vector<Digest>& digests, const std::vector<LinkedEvent>& events,
                                       const std::vector<War>& wars,
                                       const std::vector<std::vector<uint32_t>>& war_of_episode) {
  return Comparer(digests, events, wars, war_of_episode).run();
}

}  // namespace jejak
