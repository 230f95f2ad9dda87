#include "core/prepared.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "core/bytes.h"
#include "core/prepared_form.h"
#include "core/prepared_visit.h"
#include "core/utf8.h"

namespace jejak {
namespace {

// How many of each an article has, for what the collection points at.
struct Parts {
  uint32_t counts[4] = {0, 0, 0, 0};  // by Part
};

Parts parts_of(const Document& d) {
  const size_t mentions = d.places.size() + d.times.size() + d.people.size() + d.organizations.size() + d.figures.size() +
                          d.quotes.size();
  return {{static_cast<uint32_t>(d.events.size()), static_cast<uint32_t>(d.episodes.size()), static_cast<uint32_t>(mentions),
           static_cast<uint32_t>(d.framing.size())}};
}

// Fills records in the order of prepared_form.h and checks each value. After a fault nothing more is filled.
class FormReader {
 public:
  explicit FormReader(std::string_view payload) : in_(payload, kPreparedHead) {}

  bool read(PreparedCollection& out, const TakeDocument& take) {
    read_texts();
    read_rules(out);
    rules_ = &out.rules;
    list(entities_, [&](std::shared_ptr<Entity>& entity) { form_entity(*this, *(entity = std::make_shared<Entity>())); });
    number_keys();
    list(out.errors, [&](Error& error) { form_error(*this, error); });
    read_documents(take);
    form_collection(*this, out.collection, out.numbered);
    if (in_.ok() && out.numbered.size() != out.collection.comparisons.size()) fail("not one reason for each comparison");
    if (in_.ok() && !in_.at_end()) fail("something stands behind its end");
    return in_.ok();
  }

  uint64_t offset() const { return in_.offset(); }
  const char* fault() const { return in_.fault(); }

  // --- what prepared_form.h asks for

  void number(uint64_t& value) { value = in_.number(); }
  void signed_number(int64_t& value) { value = in_.signed_number(); }
  void flag(bool& value) { value = in_.number_below(2, "neither yes nor no") == 1; }
  void text(std::string& value) {
    if (const std::string_view* known = text_at(in_.number())) value = *known;
  }

  template <class Enum>
  void choice(Enum& value, size_t count) {
    value = static_cast<Enum>(in_.number_below(count, "no such kind"));
  }
  void index(uint32_t& value, size_t count) {
    value = static_cast<uint32_t>(in_.number_below(count, "an index beyond its list"));
  }
  void index_or_none(uint32_t& value, size_t count) {
    value = static_cast<uint32_t>(in_.number_below(uint64_t{count} + 1, "an index beyond its list")) - 1;
  }
  void entity(EntityId& id) { index_or_none(id, entity_count_); }
  void some_entity(EntityId& id) { index(id, entity_count_); }

  void rule(std::string_view& id) {
    const uint64_t index = in_.number_below(uint64_t{rules_->size()} + 1, "no such rule");
    if (index > 0) id = (*rules_)[index - 1].first;
  }

  void whole(std::optional<int64_t>& value) {
    if (in_.number_below(2, "neither yes nor no") == 1) value = in_.signed_number();
  }
  void decimal(std::optional<Decimal>& value) {
    const uint64_t places = in_.number_below(kMostDecimals + 2, "too many decimals");  // 0: none
    if (places > 0) value = {in_.signed_number(), static_cast<uint8_t>(places - 1)};
  }
  void position(std::optional<LatLng>& value) {
    if (in_.number_below(2, "neither yes nor no") == 0) return;
    const LatLng read{in_.real(), in_.real()};
    // Not the other way round: no comparison holds for what is not a number.
    const bool on_globe = read.lat_deg >= -90 && read.lat_deg <= 90 && read.lng_deg >= -180 && read.lng_deg <= 180;
    if (!on_globe) return fail("no such position on the globe");
    value = read;
  }
  void day(std::optional<CivilDay>& value) {
    const auto serial = static_cast<int64_t>(in_.number_below(uint64_t{10000} * 12 * 31 + 1, "no such day"));
    if (serial == 0) return;
    value = make_day((serial - 1) / (12 * 31), (serial - 1) / 31 % 12 + 1, (serial - 1) % 31 + 1);
    if (!value) fail("no such day");
  }
  void yearless(std::optional<DayOfYear>& value) {
    const uint64_t serial = in_.number_below(12 * 31 + 1, "no such day of a year");
    if (serial > 0) value = {static_cast<uint8_t>((serial - 1) / 31 + 1), static_cast<uint8_t>((serial - 1) % 31 + 1)};
  }

  void span(Span& value) {
    const uint64_t begin = in_.number_below(text_.size() + 1, "a span outside its text");
    const uint64_t size = in_.number_below(text_.size() + 1 - begin, "a span outside its text");
    value = {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + size)};
    if (!is_boundary(value.begin) || !is_boundary(value.end)) fail("a span inside a character");
  }
  // Of an ordered list; those that are pieces of the text do not overlap, mentions may.
  void mention(Span& value) {
    span(value);
    if (value.begin < last_.begin) return fail("spans that are not in order");
    last_ = value;
  }
  void piece(Span& value) {
    const uint32_t end = last_.end;
    mention(value);
    if (value.begin < end) fail("spans that overlap");
  }

  template <class Items, class Read>
  void list(Items& items, Read read) {
    for (uint64_t left = in_.count(); left > 0 && in_.ok(); --left) read(items.emplace_back());
  }
  template <class Items, class Read>
  void some(Items& items, Read read) {
    list(items, read);
    if (in_.ok() && items.empty()) fail("an empty list");
  }
  template <class Items, class Read>
  void ordered(Items& items, Read read) {
    last_ = {};
    list(items, read);
  }

  void article_text(std::string& value) {
    text_ = {};
    const std::string_view bytes = in_.text();
    if (bytes.size() > kMaxBodyBytes) return fail("an article that is too long");
    if (find_invalid_utf8(bytes)) return fail("a text that is not UTF-8");
    value = bytes;
    text_ = value;
  }

  // Each an index into the collection's entities; no two of one key.
  void entities(EntityTable& table) {
    for (uint64_t left = in_.count(); left > 0 && in_.ok(); --left) {
      uint32_t id = 0;
      index(id, entities_.size());
      if (!in_.ok()) return;
      const size_t article = parts_.size() + 1;
      if (std::exchange(last_with_[key_of_[id]], article) == article) return fail("two entities of one key");
      table.share(entities_[id]);
    }
    entity_count_ = table.size();
  }

  void part(uint32_t& article, uint32_t& item, Part kind) {
    index(article, parts_.size());
    if (in_.ok()) index(item, parts_[article].counts[static_cast<size_t>(kind)]);
  }

 private:
  static constexpr uint64_t kMostDecimals = 9;  // as many as JsonWriter::fixed writes

  void fail(const char* fault) { in_.fail(fault); }

  bool is_boundary(uint32_t at) const { return at >= text_.size() || !is_continuation(text_[at]); }

  const std::string_view* text_at(uint64_t index) {
    if (in_.ok() && index < texts_.size()) return &texts_[index];
    fail("no such text");
    return nullptr;
  }

  void read_texts() {
    for (uint64_t left = in_.count(); left > 0 && in_.ok(); --left) {
      texts_.push_back(in_.text());
      if (find_invalid_utf8(texts_.back())) fail("a text that is not UTF-8");
    }
  }

  void number_keys() {
    std::unordered_map<std::string_view, uint32_t> numbers;
    for (const auto& entity : entities_) {
      key_of_.push_back(numbers.try_emplace(entity->key, static_cast<uint32_t>(numbers.size())).first->second);
    }
    last_with_.resize(numbers.size());
  }

  void read_rules(PreparedCollection& out) {
    std::vector<std::pair<std::string, RuleText>> rules;
    list(rules, [&](auto& rule) {
      text(rule.first);
      text(rule.second.en);
      text(rule.second.id);
    });
    out.rules = RuleBook(std::move(rules));
  }

  void read_documents(const TakeDocument& take) {
    for (uint64_t left = in_.count(); left > 0 && in_.ok(); --left) {
      Document document;
      std::vector<Span> sentences;
      form_document(*this, document, sentences);
      parts_.push_back(parts_of(document));
      if (in_.ok()) take(std::move(document), std::move(sentences));
    }
  }

  ByteReader in_;
  std::vector<std::string_view> texts_;
  std::vector<std::shared_ptr<Entity>> entities_;
  std::vector<uint32_t> key_of_;   // of each entity: the number of its key
  std::vector<size_t> last_with_;  // of each key: the last article that has it, from 1
  std::vector<Parts> parts_;      // of the articles so far
  const RuleBook* rules_ = nullptr;
  std::string_view text_;         // of the article that is being read
  size_t entity_count_ = 0;       // its
  Span last_;                     // of an ordered list
};

Error bad(std::string_view source, uint64_t offset, std::string message) {
  return {ErrorCode::bad_value, std::string(source), offset, "", std::move(message)};
}

}  // namespace

RuleBook::RuleBook(std::vector<std::pair<std::string, RuleText>> rules) : rules_(std::move(rules)), by_id_(rules_.size()) {
  std::iota(by_id_.begin(), by_id_.end(), 0u);
  std::ranges::stable_sort(by_id_, {}, [&](uint32_t i) -> std::string_view { return rules_[i].first; });
}

const RuleText* RuleBook::find(std::string_view id) const {
  const auto it = std::ranges::lower_bound(by_id_, id, {}, [&](uint32_t i) -> std::string_view { return rules_[i].first; });
  if (it == by_id_.end() || rules_[*it].first != id) return nullptr;
  const RuleText& text = rules_[*it].second;
  return text.en.empty() && text.id.empty() ? nullptr : &text;
}

bool is_prepared(std::string_view bytes) { return bytes.starts_with(kPreparedMagic); }

Result<PreparedCollection> read_prepared(std::string_view bytes, std::string_view source) {
  PreparedCollection collection;
  const auto take = [&](Document&& document, std::vector<Span>&& sentences) {
    collection.documents.push_back(std::move(document));
    collection.sentences.push_back(std::move(sentences));
  };
  if (auto done = visit_prepared(bytes, source, collection, take); !done) return std::unexpected(std::move(done.error()));
  return collection;
}

Result<void> visit_prepared(std::string_view bytes, std::string_view source, PreparedCollection& rest, const TakeDocument& take) {
  if (!is_prepared(bytes)) return std::unexpected(bad(source, 0, "is no prepared collection"));
  ByteReader head(bytes.substr(0, kPreparedHead));
  head.bytes(kPreparedMagic.size());
  const uint32_t version = head.fixed_u32();
  if (head.ok() && version != kPreparedVersion) {
    return std::unexpected(bad(source, kPreparedMagic.size(),
                               "it has version " + std::to_string(version) + ", this program reads version " +
                                   std::to_string(kPreparedVersion) + ": make it anew with jejak bundle"));
  }
  const uint64_t size = head.fixed_u64(), sum = head.fixed_u64();
  const std::string_view payload = bytes.substr(std::min(bytes.size(), kPreparedHead));
  if (!head.ok() || payload.size() != size) {
    return std::unexpected(bad(source, bytes.size(),
                               "it has " + std::to_string(bytes.size()) + " bytes" +
                                   (head.ok() ? " instead of " + std::to_string(kPreparedHead + size) : "") +
                                   ": it was cut on its way"));
  }
  if (checksum(payload) != sum) return std::unexpected(bad(source, kPreparedHead, "its checksum is another: it was altered"));
  FormReader reader(payload);
  if (!reader.read(rest, take)) return std::unexpected(bad(source, reader.offset(), reader.fault()));
  return {};
}

}  // namespace jejak
