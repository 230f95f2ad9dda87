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
  PreparedTables tables;
  CollectionReader reader(bytes, source, tables, rest);
  while (reader.step(bytes.size(), take)) {
  }
  return reader.result();
}

void read_article_record(FormReader& reader, Document& document, std::vector<Span>& sentences) {
  form_document(reader, document, sentences);
}

CollectionReader::CollectionReader(std::string_view bytes, std::string_view source, PreparedTables& tables, PreparedCollection& rest)
    : bytes_(bytes), source_(source), tables_(tables), rest_(rest),
      reader_(bytes.substr(std::min(bytes.size(), kPreparedHead)), kPreparedHead, tables, &checks_), in_(reader_.in()) {}

bool CollectionReader::step(size_t articles, const TakeDocument& take) {
  if (!result_ || stage_ == Stage::end) return false;
  switch (stage_) {
    case Stage::head: result_ = check_head(); break;
    case Stage::tables: read_tables(); break;
    case Stage::articles: read_articles(articles, take); break;
    case Stage::collection: read_rest(); break;
    case Stage::end: break;
  }
  if (result_ && !in_.ok()) result_ = std::unexpected(bad(source_, in_.offset(), in_.fault()));
  if (stage_ != Stage::articles || left_ == 0) stage_ = static_cast<Stage>(static_cast<int>(stage_) + 1);
  return result_ && stage_ != Stage::end;
}

Result<void> CollectionReader::check_head() const {
  if (!is_prepared(bytes_)) return std::unexpected(bad(source_, 0, "is no prepared collection"));
  ByteReader head(bytes_.substr(0, kPreparedHead));
  head.bytes(kPreparedMagic.size());
  const uint32_t version = head.fixed_u32();
  if (head.ok() && version != kPreparedVersion) {
    return std::unexpected(bad(source_, kPreparedMagic.size(),
                               "it has version " + std::to_string(version) + ", this program reads version " +
                                   std::to_string(kPreparedVersion) + ": make it anew with jejak bundle"));
  }
  const uint64_t size = head.fixed_u64(), sum = head.fixed_u64();
  const std::string_view payload = bytes_.substr(std::min(bytes_.size(), kPreparedHead));
  if (!head.ok() || payload.size() != size) {
    return std::unexpected(bad(source_, bytes_.size(),
                               "it has " + std::to_string(bytes_.size()) + " bytes" +
                                   (head.ok() ? " instead of " + std::to_string(kPreparedHead + size) : "") +
                                   ": it was cut on its way"));
  }
  if (checksum(payload) != sum) return std::unexpected(bad(source_, kPreparedHead, "its checksum is another: it was altered"));
  return {};
}

void CollectionReader::read_tables() {
  for (uint64_t left = in_.count(); left > 0 && in_.ok(); --left) {
    tables_.texts.push_back(in_.text());
    if (find_invalid_utf8(tables_.texts.back())) in_.fail("a text that is not UTF-8");
  }
  read_rules();
  reader_.list(tables_.entities, [&](std::shared_ptr<Entity>& entity) { form_entity(reader_, *(entity = std::make_shared<Entity>())); });
  number_keys();
  reader_.list(rest_.errors, [&](Error& error) { form_error(reader_, error); });
  left_ = in_.count();
}

void CollectionReader::read_rules() {
  std::vector<std::pair<std::string, RuleText>> rules;
  reader_.list(rules, [&](auto& rule) {
    reader_.text(rule.first);
    reader_.text(rule.second.en);
    reader_.text(rule.second.id);
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
  for (; left_ > 0 && most > 0 && in_.ok(); --left_, --most) {
    tables_.articles.push_back(in_.offset());
    Document document;
    std::vector<Span> sentences;
    read_article_record(reader_, document, sentences);
    checks_.parts.push_back(parts_of(document));
    if (in_.ok()) take(std::move(document), std::move(sentences));
  }
}

void CollectionReader::read_rest() {
  form_collection(reader_, rest_.collection, rest_.numbered);
  if (in_.ok() && rest_.numbered.size() != rest_.collection.comparisons.size()) in_.fail("not one reason for each comparison");
  if (in_.ok() && !in_.at_end()) in_.fail("something stands behind its end");
}

}  // namespace jejak
