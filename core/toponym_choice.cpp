#include "core/toponym_choice.h"

#include <algorithm>
#include <cmath>

namespace jejak {
namespace {

// How much it speaks for a reading, all else being equal. Only the order between them matters.
constexpr double kLevelNamed = 4;       // "Kabupaten Klaten" is the district
constexpr double kContainerNamed = 12;  // "Martuni, Armenia"
constexpr double kCountryNamed = 4;     // the article names its country
constexpr double kHomeBonus = 2;        // Indonesian readers' own country
constexpr double kNearby = 3;           // close to a place that is certain
constexpr double kNearKm = 250;

double prominence(const Toponym& t) {
  if (t.level == "country" || t.level == "continent") return 9;
  if (t.level == "region" || t.level == "sea") return 7;
  const double by_size = t.population > 0 ? std::log10(static_cast<double>(t.population)) : 3;
  return t.level == "province" ? by_size + 0.5 : by_size;
}

bool lies_in(const Toponym& inner, const Toponym& outer) {
  if (inner.key == outer.key) return false;
  if (outer.level == "country") return inner.level != "country" && inner.country == outer.country;
  return inner.parent == outer.key || (inner.country == outer.country && distance_km(*inner.position, *outer.position) < kNearKm);
}

}  // namespace

const Toponym* ToponymChooser::container_of(const PlaceCandidate& candidate) const {
  const uint32_t comma = candidate.end;
  if (comma + 1 >= text_.tokens.size() || !text_.tokens[comma].is(',') || !text_.same_sentence(candidate.first, comma + 1)) {
    return nullptr;
  }
  const PhraseTrie::Match match = gazetteer_.longest(text_, comma + 1);
  for (ToponymId outer : match.payloads) {
    const Toponym& t = gazetteer_[outer];
    const bool large = t.level == "country" || t.level == "province" || t.level == "region" || t.level == "district";
    const bool holds = std::ranges::any_of(candidate.readings, [&](ToponymId inner) { return lies_in(gazetteer_[inner], t); });
    if (large && holds) return &t;
  }
  return nullptr;
}

void ToponymChooser::read_context(std::span<const PlaceCandidate> candidates) {
  for (const PlaceCandidate& candidate : candidates) {
    if (candidate.readings.size() != 1) continue;
    const Toponym& t = gazetteer_[candidate.readings.front()];
    if (t.country.empty()) continue;
    if (std::ranges::find(countries_, t.country) == countries_.end()) countries_.push_back(t.country);
    const bool precise = t.level != "country" && t.level != "continent";
    if (precise && certain_.size() < kMaxCertain) certain_.push_back(*t.position);
  }
}

double ToponymChooser::score(const Toponym& t, const PlaceCandidate& candidate, const Toponym* container) const {
  double sum = prominence(t) - (t.ambiguous ? 1 : 0);
  if (candidate.noun && candidate.noun->key == t.level) sum += kLevelNamed;
  if (container && lies_in(t, *container)) sum += kContainerNamed;
  if (std::ranges::find(countries_, t.country) != countries_.end()) sum += kCountryNamed;
  if (t.country == "ID") sum += kHomeBonus;
  const bool near = std::ranges::any_of(certain_, [&](LatLng p) { return distance_km(p, *t.position) < kNearKm; });
  return near ? sum + kNearby : sum;
}

ToponymId ToponymChooser::choose(const PlaceCandidate& candidate, Provenance& why) const {
  ToponymId best = candidate.readings.front();
  if (candidate.readings.size() == 1) return best;
  const Toponym* container = container_of(candidate);
  double best_score = score(gazetteer_[best], candidate, container);
  for (ToponymId id : candidate.readings) {
    const double s = score(gazetteer_[id], candidate, container);
    if (s > best_score) best = id, best_score = s;
  }
  for (ToponymId id : candidate.readings) {
    const Toponym& other = gazetteer_[id];
    if (id != best) why.alternatives.push_back(other.name + " (" + other.level + ", " + other.country + ")");
  }
  return best;
}

}  // namespace jejak
