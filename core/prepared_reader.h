// How the records of a prepared collection (prepared.h) are read: what visits them all, and what opens one again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/byte_source.h"
#include "core/bytes.h"
#include "core/document.h"
#include "core/prepared.h"
#include "core/prepared_form.h"
#include "core/prepared_visit.h"
#include "core/utf8.h"

namespace jejak {

// Where a record lies.
struct PreparedRecord {
  uint64_t offset = 0;
  size_t size = 0;
};

// What the records point at.
struct PreparedTables {
  std::vector<std::string_view> texts;            // pieces of the collection's bytes
  std::vector<std::shared_ptr<Entity>> entities;
  std::vector<std::string_view> rules;            // ids that the collection's RuleBook owns
  std::vector<PreparedRecord> articles;
};

// How many of each an article has, for what the collection points at.
struct Parts {
  uint32_t counts[4] = {0, 0, 0, 0};  // by Part
};

// What is to be known of the articles before, to check the next record.
struct PreparedChecks {
  std::vector<uint32_t> key_of;   // of each entity: the number of its key
  std::vector<size_t> last_with;  // of each key: the last article that has it, from 1
  std::vector<Parts> parts;       // of the articles so far

  bool first_in_article(uint32_t entity) {
    const size_t article = parts.size() + 1;
    size_t& last = last_with[key_of[entity]];
    if (last == article) return false;
    last = article;
    return true;
  }
};

// Fills records in the order of prepared_form.h and checks each value. After a fault nothing more is filled.
// `checks`: null for the articles of bytes that were read as a whole before; then nothing faults.
class FormReader {
 public:
  FormReader(std::string_view bytes, uint64_t offset, const PreparedTables& tables, PreparedChecks* checks)
      : in_(bytes, offset), tables_(tables), checks_(checks) {}

  ByteReader& in() { return in_; }
  void fail(const char* fault) { in_.fail(fault); }

  // --- what prepared_form.h asks for

  void number(uint64_t& value) { value = in_.number(); }
  void signed_number(int64_t& value) { value = in_.signed_number(); }
  void flag(bool& value) { value = in_.number_below(2, "neither yes nor no") == 1; }
  template <class Text>  // std::string, or a view into the bytes
  void text(Text& value) {
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
    const uint64_t index = in_.number_below(uint64_t{tables_.rules.size()} + 1, "no such rule");
    if (index > 0) id = tables_.rules[index - 1];
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

  template <class Text>
  void article_text(Text& value) {
    text_ = {};
    const std::string_view bytes = in_.text();
    if (bytes.size() > kMaxBodyBytes) return fail("an article that is too long");
    if (checks_ && find_invalid_utf8(bytes)) return fail("a text that is not UTF-8");
    value = text_ = bytes;
  }

  // Each an index into the collection's entities; no two of one key.
  void entities(EntityTable& table) {
    for (uint64_t left = in_.count(); left > 0 && in_.ok(); --left) {
      uint32_t id = 0;
      index(id, tables_.entities.size());
      if (!in_.ok()) return;
      if (checks_ && !checks_->first_in_article(id)) return fail("two entities of one key");
      table.share(tables_.entities[id]);
    }
    entity_count_ = table.size();
  }

  void part(uint32_t& article, uint32_t& item, Part kind) {
    index(article, checks_->parts.size());
    if (in_.ok()) index(item, checks_->parts[article].counts[static_cast<size_t>(kind)]);
  }

 private:
  static constexpr uint64_t kMostDecimals = 9;  // as many as JsonWriter::fixed writes

  bool is_boundary(uint32_t at) const { return at >= text_.size() || !is_continuation(text_[at]); }

  const std::string_view* text_at(uint64_t index) {
    if (in_.ok() && index < tables_.texts.size()) return &tables_.texts[index];
    fail("no such text");
    return nullptr;
  }

  ByteReader in_;
  const PreparedTables& tables_;
  PreparedChecks* checks_;
  std::string_view text_;    // of the article that is being read
  size_t entity_count_ = 0;  // its
  Span last_;                // of an ordered list
};

// Fills the tables and gives one article after the other, in steps; then the rest. Errors as read_prepared gives them.
class CollectionReader {
 public:
  // `bytes` must outlive the tables: their texts are pieces of it.
  CollectionReader(ByteSource& bytes, std::string_view source, PreparedTables& tables, PreparedCollection& rest);
  CollectionReader(const CollectionReader&) = delete;

  // Reads so many more articles, or something else once. Whether there is more to do.
  bool step(size_t articles, const TakeDocument& take);
  const Result<void>& result() const { return result_; }  // of what was read so far

 private:
  enum class Stage : uint8_t { head, sum, tables, articles, collection, end };

  void read_head();
  void read_sum();
  void read_tables();
  void read_rules(FormReader& reader);
  void number_keys();
  void read_articles(size_t most, const TakeDocument& take);
  void read_rest();
  bool is_done() const;
  void fail(uint64_t offset, std::string message);
  void take_fault(FormReader& reader);

  ByteSource& bytes_;
  std::string source_;
  PreparedTables& tables_;
  PreparedCollection& rest_;
  PreparedChecks checks_;
  Stage stage_ = Stage::head;
  Checksum sum_{0};
  uint64_t told_sum_ = 0;
  uint64_t summed_ = 0;         // offset: what stands before it is
  uint64_t articles_begin_ = 0, articles_end_ = 0;
  uint64_t at_ = 0;             // offset of the next article
  uint64_t left_ = 0;           // of the articles
  Result<void> result_;
};

// Of the record at PreparedTables::articles. One for all, so that its code is there once.
void read_article_record(FormReader& reader, Document& document, std::vector<Span>& sentences);

}  // namespace jejak
