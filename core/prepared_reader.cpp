#include "core/prepared_reader.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace jejak {
namespace {

Parts parts_of(const Document& d) {
  const size_t mentions = d.places.size() + d.times.size() + d.people.size() + d.organizations.size() + d.figures.size() +
                          d.quotes.size();
  return {{static_cast<uint32_t>(d.events.size()), static_cast<uint32_t>(d.episodes.size()), static_cast<uint32_t>(mentions),
           static_cast<uint32_t>(d.framing.size())}};
}

Error bad(std::string_view source, uint64_t offset, std::string message) {
  return {ErrorCode::bad_value, std::string(source), offset, "", std::move(message)};
}

}  // namespace

Result<void> visit_prepared(std::string_view bytes, std::string_view source, PreparedCollection& rest, const TakeDocument& take) {
  BytesInMemory in_memory(bytes);
  PreparedTables tables;
  CollectionReader reader(in_memory, source, tables, rest);
  while (reader.step(bytes.size(), take)) {
  }
  return reader.result();
}

void read_article_record(FormReader& reader, Document& document, std::vector<Span>& sentences) {
  form_document(reader, document, sentences);
}

CollectionReader::CollectionReader(ByteSource& bytes, std::string_view source, PreparedTables& tables, PreparedCollection& rest)
    : bytes_(bytes), source_(source), tables_(tables), rest_(rest) {}

bool CollectionReader::step(size_t articles, const TakeDocument& take) {
  if (!result_ || stage_ == Stage::end) return false;
  switch (stage_) {
    case Stage::head: read_head(); break;
    case Stage::sum: read_sum(); break;
    case Stage::tables: read_tables(); break;
    case Stage::articles: read_articles(articles, take); break;
    case Stage::collection: read_rest(); break;
    case Stage::end: break;
  }
  if (result_ && is_done()) stage_ = static_cast<Stage>(static_cast<int>(stage_) + 1);
  return result_ && stage_ != Stage::end;
}

// Whether the stage is.
bool CollectionReader::is_done() const {
  if (stage_ == Stage::sum) return summed_ == bytes_.size();
  return stage_ != Stage::articles || left_ == 0;
}

void CollectionReader::fail(uint64_t offset, std::string message) { result_ = std::unexpected(bad(source_, offset, std::move(message))); }

void CollectionReader::take_fault(FormReader& reader) {
  if (result_ && !reader.in().ok()) fail(reader.in().offset(), reader.in().fault());
}

void CollectionReader::read_head() {
  const uint64_t all = bytes_.size();
  const std::string_view head_bytes = bytes_.piece(0, static_cast<size_t>(std::min<uint64_t>(all, kPreparedHead + kPreparedSizes)));
  if (!is_prepared(head_bytes)) return fail(0, "is no prepared collection");
  ByteReader head(head_bytes);
  head.bytes(kPreparedMagic.size());
  const uint32_t version = head.fixed_u32();
  if (head.ok() && version != kPreparedVersion) {
    return fail(kPreparedMagic.size(), "it has version " + std::to_string(version) + ", this program reads version " +
                                           std::to_string(kPreparedVersion) + ": make it anew with jejak bundle");
  }
  const uint64_t size = head.fixed_u64();
  told_sum_ = head.fixed_u64();
  const uint64_t tables = head.fixed_u64(), articles = head.fixed_u64();
  if (!head.ok() || all - kPreparedHead != size) {
    return fail(all, "it has " + std::to_string(all) + " bytes" +
                         (head.ok() ? " instead of " + std::to_string(kPreparedHead + size) : "") + ": it was cut on its way");
  }
  const uint64_t room = size - kPreparedSizes;
  if (tables > room || articles > room - tables) return fail(kPreparedHead, "a length goes beyond the end");
  articles_begin_ = kPreparedHead + kPreparedSizes + tables;
  articles_end_ = articles_begin_ + articles;
  sum_ = Checksum(size);
  summed_ = kPreparedHead;
}

void CollectionReader::read_sum() {
  constexpr uint64_t kAtOnce = 1u << 22;
  const auto size = static_cast<size_t>(std::min(kAtOnce, bytes_.size() - summed_));
  sum_.add(bytes_.piece(summed_, size));
  summed_ += size;
  if (is_done() && sum_.value() != told_sum_) fail(kPreparedHead, "its checksum is another: it was altered");
}

void CollectionReader::read_tables() {
  constexpr uint64_t kBegin = kPreparedHead + kPreparedSizes;
  FormReader reader(bytes_.kept(kBegin, static_cast<size_t>(articles_begin_ - kBegin)), kBegin, tables_, &checks_);
  ByteReader& in = reader.in();
  for (uint64_t left = in.count(); left > 0 && in.ok(); --left) {
    tables_.texts.push_back(in.text());
    if (find_invalid_utf8(tables_.texts.back())) in.fail("a text that is not UTF-8");
  }
  read_rules(reader);
  reader.list(tables_.entities, [&](std::shared_ptr<Entity>& entity) { form_entity(reader, *(entity = std::make_shared<Entity>())); });
  number_keys();
  reader.list(rest_.errors, [&](Error& error) { form_error(reader, error); });
  left_ = in.number_below(articles_end_ - articles_begin_ + 1, "more articles than there is room for");
  if (in.ok() && !in.at_end()) in.fail("something stands behind its tables");
  take_fault(reader);
  at_ = articles_begin_;
}

void CollectionReader::read_rules(FormReader& reader) {
  std::vector<std::pair<std::string, RuleText>> rules;
  reader.list(rules, [&](auto& rule) {
    reader.text(rule.first);
    reader.text(rule.second.en);
    reader.text(rule.second.id);
  });
  rest_.rules = RuleBook(std::move(rules));
  for (size_t i = 0; i < rest_.rules.size(); ++i) tables_.rules.push_back(rest_.rules[i].first);
}

void CollectionReader::number_keys() {
  std::unordered_map<std::string_view, uint32_t> numbers;
  for (const auto& entity : tables_.entities) {
    checks_.key_of.push_back(numbers.try_emplace(entity->key, static_cast<uint32_t>(numbers.size())).first->second);
  }
  checks_.last_with.resize(numbers.size());
}

void CollectionReader::read_articles(size_t most, const TakeDocument& take) {
  constexpr uint64_t kLongestNumber = 10;
  for (; left_ > 0 && most > 0 && result_; --left_, --most) {
    ByteReader length(bytes_.piece(at_, static_cast<size_t>(std::min(kLongestNumber, articles_end_ - at_))), at_);
    const uint64_t size = length.number();
    if (!length.ok()) return fail(length.offset(), length.fault());
    if (size > articles_end_ - length.offset()) return fail(at_, "a length goes beyond the end");
    const PreparedRecord record{length.offset(), static_cast<size_t>(size)};
    FormReader reader(bytes_.piece(record.offset, record.size), record.offset, tables_, &checks_);
    Document document;
    std::vector<Span> sentences;
    read_article_record(reader, document, sentences);
    if (reader.in().ok() && !reader.in().at_end()) reader.fail("something stands behind its end");
    take_fault(reader);
    if (!result_) return;
    tables_.articles.push_back(record);
    checks_.parts.push_back(parts_of(document));
    take(std::move(document), std::move(sentences));
    at_ = record.offset + record.size;
  }
  if (left_ == 0 && at_ != articles_end_) fail(at_, "something stands behind its articles");
}

void CollectionReader::read_rest() {
  FormReader reader(bytes_.piece(articles_end_, static_cast<size_t>(bytes_.size() - articles_end_)), articles_end_, tables_, &checks_);
  form_collection(reader, rest_.collection, rest_.numbered);
  if (reader.in().ok() && rest_.numbered.size() != rest_.collection.comparisons.size()) reader.fail("not one reason for each comparison");
  if (reader.in().ok() && !reader.in().at_end()) reader.fail("something stands behind its end");
  take_fault(reader);
}

}  // namespace jejak
