#include "core/collection_json.h"

#include <limits>

#include "core/json.h"

namespace jejak {
namespace {

class CollectionWriter {
 public:
  CollectionWriter(const Collection& collection, const std::vector<Digest>& digests, std::string& out)
      : collection_(collection), digests_(digests), json_(out) {}

  void run() {
    json_.open_object();
    json_.text("schema", "jejak/collection@1");
    list("events", collection_.events, [&](const LinkedEvent& event) { write(event); });
    list("comparisons", collection_.comparisons, [&](const Comparison& comparison) { write(comparison); });
    list("framing", collection_.framing, [&](const FramingGroup& group) { write(group); });
    json_.close_object();
  }

 private:
  void number(std::string_view key, int64_t value) {
    json_.key(key);
    json_.integer(value);
  }
  template <class Items, class Write>
  void list(std::string_view key, const Items& items, Write write_item) {
    json_.key(key);
    json_.open_array();
    for (const auto& item : items) write_item(item);
    json_.close_array();
  }
  void texts(std::string_view key, const std::vector<std::string>& values) {
    list(key, values, [&](const std::string& value) { json_.string(value); });
  }
  void event_id(uint32_t event) {
    json_.text_or_null("event", event == Comparison::kNoEvent ? std::string() : "e" + std::to_string(event + 1));
  }

  void write(const LinkedEvent& event) {
    json_.open_object();
    json_.text("id", "e" + std::to_string(&event - collection_.events.data() + 1));
    json_.text("type", name_of(event.type));
    json_.text_or_null("date", event.date);
    texts("places", event.places);
    texts("participants", event.participants);
    list("members", event.members, [&](const EventMember& member) {
      json_.open_object();
      json_.text("article", digests_[member.article].article);
      number("event", digests_[member.article].events[member.event].index);
      json_.close_object();
    });
    texts("reasons", event.reasons);
    json_.close_object();
  }

  void write(const Comparison& comparison) {
    json_.open_object();
    json_.text("question", name_of(comparison.question));
    json_.text("subject", comparison.subject);
    json_.text("subject_id", comparison.subject_id);
    event_id(comparison.event);
    list("claims", comparison.claims, [&](const Claim& claim) { write(claim); });
    json_.text("verdict", name_of(comparison.verdict));
    json_.text("reason", comparison.reason);
    json_.text("reason_id", comparison.reason_id);
    json_.close_object();
  }

  void write(const Claim& claim) {
    json_.open_object();
    json_.text("article", digests_[claim.article].article);
    number("mention", claim.mention);
    json_.key("value");
    if (claim.value) {
      json_.integer(*claim.value);
    } else {
      json_.string_or_null(claim.text);
    }
    if (claim.text.empty()) write_count(claim);
    json_.text_or_null("side", claim.side);
    json_.text_or_null("attributed_to", claim.attributed_to);
    json_.text_or_null("as_of", claim.as_of ? to_iso(*claim.as_of) : std::string());
    json_.close_object();
  }

  void write_count(const Claim& claim) {
    number("low", claim.range.low);
    json_.key("high");
    if (claim.range.high == std::numeric_limits<int64_t>::max()) {
      json_.null();
    } else {
      json_.integer(claim.range.high);
    }
    json_.text("bound", name_of(claim.bound));
    json_.text_or_null("group", claim.group);
  }

  void write(const FramingGroup& group) {
    json_.open_object();
    json_.text("topic", group.topic);
    event_id(group.event);
    list("terms", group.uses, [&](const FramingUse& use) {
      const Digest& digest = digests_[use.article];
      const DigestTerm& term = digest.framing[use.term];
      json_.open_object();
      json_.text("article", digest.article);
      json_.text_or_null("publisher", digest.publisher);
      json_.key("span");
      json_.open_array();
      json_.integer(term.term.span.begin);
      json_.integer(term.term.span.end);
      json_.close_array();
      json_.text("text", term.text);
      json_.text("gloss", term.term.gloss);
      json_.text("voice", term.term.quoted ? "quoted" : "article");
      json_.key("hedged");
      json_.boolean(term.term.hedged);
      json_.text_or_null("speaker", term.speaker);
      json_.close_object();
    });
    json_.close_object();
  }

  const Collection& collection_;
  const std::vector<Digest>& digests_;
  JsonWriter json_;
};

}  // namespace

void append_collection_json(const Collection& collection, const std::vector<Digest>& digests, std::string& out) {
  CollectionWriter(collection, digests, out).run();
}

}  // namespace jejak
