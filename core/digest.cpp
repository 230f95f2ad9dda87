#include "core/digest.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace jejak {
namespace {

class Digester {
 public:
  explicit Digester(const Document& document) : document_(document) {}

  Digest run() {
    out_.article = document_.article.id;
    out_.publisher = document_.article.publisher;
    out_.published = document_.publication.day;
    count_positions();
    for (const Episode& episode : document_.episodes) out_.episodes.push_back(digest(episode));
    for (uint32_t i = 0; i < document_.figures.size(); ++i) out_.figures.push_back(digest_figure(i));
    for (uint32_t i = 0; i < document_.events.size(); ++i) out_.events.push_back(digest_event(i));
    for (const LoadedTerm& term : document_.framing) out_.framing.push_back(digest(term));
    return std::move(out_);
  }

 private:
  void count_positions() {
    figure_positions_.resize(document_.figures.size());
    time_positions_.resize(document_.times.size());
    place_positions_.resize(document_.places.size());
    uint32_t position = 0;
    for (const MentionRef& ref : mentions_in_order(document_)) {
      if (ref.kind == MentionKind::figure) figure_positions_[ref.index] = position;
      if (ref.kind == MentionKind::time) time_positions_[ref.index] = position;
      if (ref.kind == MentionKind::place) place_positions_[ref.index] = position;
      ++position;
    }
  }

  uint32_t name(EntityId id) {
    const auto [it, fresh] = names_.try_emplace(id, static_cast<uint32_t>(out_.names.size()));
    if (fresh) {
      const Entity& entity = document_.entities[id];
      const std::string& owner = entity.country.empty() ? entity.side : entity.country;
      out_.names.push_back({entity.key, owner, entity.name, entity.level, entity.position});
    }
    return it->second;
  }

  std::vector<uint32_t> names(const std::vector<EntityId>& ids) {
    std::vector<uint32_t> out;
    for (EntityId id : ids) {
      if (id != kNoEntity) out.push_back(name(id));
    }
    return out;
  }

  DigestEpisode digest(const Episode& episode) {
    DigestEpisode out;
    out.begin = episode.begin;
    out.end = episode.end;
    out.yearless = episode.yearless;
    out.within = episode.within;
    out.places = names(episode.places);
    for (uint32_t time : episode.lengths) out.lengths.push_back({time_positions_[time], document_.times[time].value});
    return out;
  }

  DigestFigure digest_figure(uint32_t index) const {
    DigestFigure out;
    out.mention = figure_positions_[index];
    out.figure = document_.figures[index];
    out.figure.why = {};
    if (out.figure.attributed_to != kNoEntity) {
      out.attributed_to = document_.entities[out.figure.attributed_to].key;
      const Entity& source = document_.entities[out.figure.attributed_to];
      out.attributed_name = source.name;
      for (const auto& [language, name] : source.names) {
        if (language == "id") out.attributed_name_id = name;
      }
    }
    out.as_of = document_.publication.day;
    return out;
  }

  DigestEvent digest_event(uint32_t index) {
    const Event& event = document_.events[index];
    DigestEvent out;
    out.index = index;
    out.type = event.type;
    out.action = event.action;
    out.date = event.date;
    out.begin = event.begin;
    out.end = event.end;
    out.places = names(event.places);
    out.participants = names(event.participants);
    out.figures = event.figures;
    out.episode = event.episode;
    out.span = event.span;
    if (event.agent != kNoPlaceMention) {
      out.agent = name(document_.places[event.agent].entity);
      out.agent_mention = place_positions_[event.agent];
    }
    const Span by = event.why.evidence;
    const auto time = std::ranges::lower_bound(document_.times, by.begin, {}, [](const TimeMention& m) { return m.span.begin; });
    if (!by.empty() && time != document_.times.end() && time->span == by) {
      out.date_mention = time_positions_[static_cast<size_t>(time - document_.times.begin())];
    }
    return out;
  }

  DigestTerm digest(const LoadedTerm& term) const {
    DigestTerm out;
    out.term = term;
    out.term.why = {};
    out.text = text_of(document_.article.text, term.span);
    if (term.speaker != kNoEntity) out.speaker = document_.entities[term.speaker].key;
    out.event = event_of(term);
    return out;
  }

  // The event whose trigger stands nearest to the word, in the sentence that tells of it.
  uint32_t event_of(const LoadedTerm& term) const {
    const auto& events = document_.events;
    const auto trigger_begin = [](const Event& e) { return e.trigger.begin; };
    const auto middle = std::ranges::lower_bound(events, term.span.begin, {}, trigger_begin);
    uint32_t best = ~0u;
    uint32_t best_distance = ~0u;
    const auto look = [&](const Event& event) {
      if (!event.span.contains(term.span)) return;
      const uint32_t distance = event.trigger.begin > term.span.begin ? event.trigger.begin - term.span.begin
                                                                      : term.span.begin - event.trigger.begin;
      if (distance >= best_distance) return;
      best = static_cast<uint32_t>(&event - events.data());
      best_distance = distance;
    };
    for (auto it = middle; it != events.end() && it - middle < 4; ++it) look(*it);
    for (auto it = middle; it != events.begin() && middle - it < 4;) look(*--it);
    return best;
  }

  const Document& document_;
  Digest out_;
  std::unordered_map<EntityId, uint32_t> names_;
  std::vector<uint32_t> figure_positions_, time_positions_, place_positions_;
};

}  // namespace

Digest digest_of(const Document& document) { return Digester(document).run(); }

}  // namespace jejak
