#include "core/analysis_json.h"

#include <vector>

#include "core/json.h"

namespace jejak {
namespace {

// Degrees with five decimals are exact to a metre.
constexpr int kDegreeDecimals = 5;

class AnalysisWriter {
 public:
  AnalysisWriter(const Document& document, std::string& out) : document_(document), json_(out), figure_positions_(document.figures.size()) {}

  void run() {
    json_.open_object();
    json_.text("schema", "jejak/analysis@1");
    write_article();
    write_blocks();
    write_mentions();
    write_events();
    write_framing();
    write_entities();
    json_.close_object();
  }

 private:
  void span(std::string_view key, Span value) {
    json_.key(key);
    json_.open_array();
    json_.integer(value.begin);
    json_.integer(value.end);
    json_.close_array();
  }
  void day_or_null(std::string_view key, const std::optional<CivilDay>& day) {
    json_.text_or_null(key, day ? to_iso(*day) : std::string());
  }
  void key_or_null(std::string_view key, EntityId id) {
    json_.text_or_null(key, id == kNoEntity ? std::string_view() : document_.entities[id].key);
  }
  void decimal_or_null(std::string_view key, const std::optional<Decimal>& value) {
    json_.key(key);
    if (!value) return json_.null();
    if (value->decimals == 0) return json_.integer(value->digits);
    double scale = 1;
    for (int i = 0; i < value->decimals; ++i) scale *= 10;
    json_.fixed(static_cast<double>(value->digits) / scale, value->decimals);
  }
  void entity_keys(std::string_view key, const std::vector<EntityId>& ids) {
    json_.key(key);
    json_.open_array();
    for (EntityId id : ids) json_.string(document_.entities[id].key);
    json_.close_array();
  }

  void write_article() {
    const Article& article = document_.article;
    json_.key("article");
    json_.open_object();
    json_.text("id", article.id);
    json_.text_or_null("headline", article.headline);
    json_.text_or_null("publisher", article.publisher);
    day_or_null("published", document_.publication.day);
    const PublishedBasis basis = document_.publication.basis;
    json_.text_or_null("published_basis", basis == PublishedBasis::unknown ? std::string_view() : name_of(basis));
    json_.text_or_null("published_reason", document_.publication.reason);
    json_.close_object();
  }

  void write_blocks() {
    json_.key("blocks");
    json_.open_array();
    for (const Block& block : document_.blocks) {
      json_.open_object();
      json_.text("kind", name_of(block.kind));
      span("span", block.span);
      json_.close_object();
    }
    json_.close_array();
  }

  void write_mentions() {
    json_.key("mentions");
    json_.open_array();
    uint32_t position = 0;
    for (const MentionRef& ref : mentions_in_order(document_)) {
      if (ref.kind == MentionKind::figure) figure_positions_[ref.index] = position;
      ++position;
      json_.open_object();
      json_.text("kind", name_of(ref.kind));
      span("span", ref.span);
      json_.text("text", text_of(document_.article.text, ref.span));
      write_fields(ref);
      json_.close_object();
    }
    json_.close_array();
  }

  void write_fields(const MentionRef& ref) {
    switch (ref.kind) {
      case MentionKind::place: return write(document_.places[ref.index]);
      case MentionKind::time: return write(document_.times[ref.index]);
      case MentionKind::person: return write(document_.people[ref.index]);
      case MentionKind::organization: return write(document_.organizations[ref.index]);
      case MentionKind::figure: return write(document_.figures[ref.index]);
      case MentionKind::quote: return write(document_.quotes[ref.index]);
    }
  }
  void write(const PlaceMention& m) {
    key_or_null("entity", m.entity);
    json_.text("role", name_of(m.role));
    json_.text("rule", m.why.rule);
  }
  void write(const TimeMention& m) {
    json_.text("type", name_of(m.type));
    json_.text_or_null("value", m.value);
    json_.text_or_null("edtf", m.edtf);
    day_or_null("begin", m.begin);
    day_or_null("end", m.end);
    json_.text("rule", m.why.rule);
  }
  void write(const PersonMention& m) {
    key_or_null("entity", m.entity);
    json_.text_or_null("title", m.title);
    json_.text("rule", m.why.rule);
  }
  void write(const OrganizationMention& m) {
    key_or_null("entity", m.entity);
    json_.text("rule", m.why.rule);
  }
  void write(const FigureMention& m) {
    decimal_or_null("value", m.value);
    decimal_or_null("low", m.low);
    decimal_or_null("high", m.high);
    json_.text("bound", name_of(m.bound));
    json_.text("measure", name_of(m.measure));
    json_.text_or_null("group", m.group);
    json_.text_or_null("side", m.side);
    key_or_null("attributed_to", m.attributed_to);
    if (!m.unit.empty()) json_.text("unit", m.unit);
    json_.text("rule", m.why.rule);
  }
  void write(const QuoteMention& m) {
    json_.key("direct");
    json_.boolean(m.direct);
    key_or_null("speaker", m.speaker);
    json_.key("cue");
    if (m.cue.empty()) {
      json_.null();
    } else {
      json_.open_array();
      json_.integer(m.cue.begin);
      json_.integer(m.cue.end);
      json_.close_array();
    }
    json_.text("rule", m.why.rule);
  }

  void write_events() {
    json_.key("events");
    json_.open_array();
    for (const Event& event : document_.events) {
      json_.open_object();
      json_.text("type", name_of(event.type));
      span("span", event.span);
      span("trigger", event.trigger);
      json_.text_or_null("date", event.date);
      entity_keys("places", event.places);
      entity_keys("participants", event.participants);
      json_.key("figures");
      json_.open_array();
      for (uint32_t figure : event.figures) json_.integer(figure_positions_[figure]);
      json_.close_array();
      json_.text("rule", event.why.rule);
      json_.text_or_null("date_rule", event.date_rule);
      json_.close_object();
    }
    json_.close_array();
  }

  void write_framing() {
    json_.key("framing");
    json_.open_array();
    for (const LoadedTerm& term : document_.framing) {
      json_.open_object();
      span("span", term.span);
      json_.text("text", text_of(document_.article.text, term.span));
      json_.text("topic", term.topic);
      json_.text("gloss", term.gloss);
      json_.text("voice", term.quoted ? "quoted" : "article");
      json_.key("hedged");
      json_.boolean(term.hedged);
      key_or_null("speaker", term.speaker);
      json_.text("rule", term.why.rule);
      json_.close_object();
    }
    json_.close_array();
  }

  void write_entities() {
    json_.key("entities");
    json_.open_object();
    for (const Entity& entity : document_.entities) {
      json_.key(entity.key);
      json_.open_object();
      json_.text("kind", name_of(entity.kind));
      json_.text("name", entity.name);
      write_details(entity);
      json_.close_object();
    }
    json_.close_object();
  }
  void write_details(const Entity& entity) {
    if (!entity.names.empty()) {
      json_.key("names");
      json_.open_object();
      for (const auto& [language, name] : entity.names) json_.text(language, name);
      json_.close_object();
    }
    if (entity.position) {
      json_.key("lat");
      json_.fixed(entity.position->lat_deg, kDegreeDecimals);
      json_.key("lon");
      json_.fixed(entity.position->lng_deg, kDegreeDecimals);
    }
    if (!entity.level.empty()) json_.text("level", entity.level);
    if (!entity.country.empty()) json_.text("country", entity.country);
    if (!entity.role.empty()) json_.text("role", entity.role);
    if (!entity.side.empty()) json_.text("side", entity.side);
  }

  const Document& document_;
  JsonWriter json_;
  std::vector<uint32_t> figure_positions_;  // index among the figures -> among all mentions
};

}  // namespace

void append_analysis_json(const Document& document, std::string& out) { AnalysisWriter(document, out).run(); }

}  // namespace jejak
