#include "core/collection.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/comparisons.h"
#include "core/event_linking.h"
#include "core/link_items.h"
#include "core/war_linking.h"

namespace jejak {
namespace {

// Words for one linked event stand together; what is told of no event, or of one that only one article tells of,
// stands under its topic.
std::vector<FramingGroup> group_framing(const std::vector<Digest>& digests, const std::vector<LinkedEvent>& events) {
  std::map<EventMember, uint32_t> linked;
  for (uint32_t e = 0; e < events.size(); ++e) {
    for (const EventMember& member : events[e].members) linked[member] = e;
  }
  std::map<std::pair<uint32_t, std::string>, std::vector<FramingUse>> uses;
  for (uint32_t a = 0; a < digests.size(); ++a) {
    for (uint32_t t = 0; t < digests[a].framing.size(); ++t) {
      const DigestTerm& term = digests[a].framing[t];
      uint32_t event = Comparison::kNoEvent;
      if (const auto it = linked.find({a, term.event}); it != linked.end()) {
        const auto& members = events[it->second].members;
        if (members.front().article != members.back().article) event = it->second;
      }
      uses[{event, term.term.topic}].push_back({a, t});
    }
  }
  std::vector<FramingGroup> groups;
  for (auto& [key, list] : uses) {
    std::set<uint32_t> articles;
    for (const FramingUse& use : list) articles.insert(use.article);
    if (articles.size() > 1) groups.push_back({key.second, key.first, std::move(list)});
  }
  return groups;
}

}  // namespace

Collection link_articles(const std::vector<Digest>& digests) {
  AnchorTable anchors(digests);
  LinkedWars wars = link_wars(digests, anchors);
  Collection collection;
  collection.events = link_events(digests, wars.by_episode, anchors);
  collection.comparisons = compare_claims(digests, collection.events, wars.wars, wars.by_episode);
  collection.framing = group_framing(digests, collection.events);
  collection.wars = std::move(wars.wars);
  return collection;
}

}  // namespace jejak
