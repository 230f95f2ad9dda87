#include "core/prepared.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "core/bytes.h"
#include "core/prepared_form.h"
#include "core/prepared_reader.h"
#include "core/prepared_visit.h"

namespace jejak {
namespace {

Parts parts_of(const Document& d) {
  const size_t mentions = d.places.size() + d.times.size() + d.people.size() + d.organizations.size() + d.figures.size() +
                          d.quotes.size();
  return {{static_cast<uint32_t>(d.events.size()), static_cast<uint32_t>(d.episodes.size()), static_cast<uint32_t>(mentions),
           static_cast<uint32_t>(d.framing.size())}};
}

// Fills the tables, then gives one article after the other.
class CollectionReader {
 public:
  CollectionReader(std::string_view payload, PreparedTables& tables)
      : tables_(tables), reader_(payload, kPreparedHead, tables, &checks_), in_(reader_.in()) {}

  bool read(PreparedCollection& out, const TakeDocument& take) {
    read_texts();
    read_rules(out);
    reader_.list(tables_.entities, [&](std::shared_ptr<Entity>& entity) { form_entity(reader_, *(entity = std::make_shared<Entity>())); });
    number_keys();
    reader_.list(out.errors, [&](Error& error) { form_error(reader_, error); });
    read_documents(take);
    form_collection(reader_, out.collection, out.numbered);
    if (in_.ok() && out.numbered.size() != out.collection.comparisons.size()) in_.fail("not one reason for each comparison");
    if (in_.ok() && !in_.at_end()) in_.fail("something stands behind its end");
    return in_.ok();
  }

  uint64_t offset() const { return in_.offset(); }
  const char* fault() const { return in_.fault(); }

 private:
  void read_texts() {
    for (uint64_t left = in_.count(); left > 0 && in_.ok(); --left) {
      tables_.texts.push_back(in_.text());
      if (find_invalid_utf8(tables_.texts.back())) in_.fail("a text that is not UTF-8");
    }
  }

  void read_rules(PreparedCollection& out) {
    std::vector<std::pair<std::string, RuleText>> rules;
    reader_.list(rules, [&](auto& rule) {
      reader_.text(rule.first);
      reader_.text(rule.second.en);
      reader_.text(rule.second.id);
    });
    out.rules = RuleBook(std::move(rules));
    for (size_t i = 0; i < out.rules.size(); ++i) tables_.rules.push_back(out.rules[i].first);
  }

  void number_keys() {
    std::unordered_map<std::string_view, uint32_t> numbers;
    for (const auto& entity : tables_.entities) {
      checks_.key_of.push_back(numbers.try_emplace(entity->key, static_cast<uint32_t>(numbers.size())).first->second);
    }
    checks_.last_with.resize(numbers.size());
  }

  void read_documents(const TakeDocument& take) {
    for (uint64_t left = in_.count(); left > 0 && in_.ok(); --left) {
      tables_.articles.push_back(in_.offset());
      Document document;
      std::vector<Span> sentences;
      read_article_record(reader_, document, sentences);
      checks_.parts.push_back(parts_of(document));
      if (in_.ok()) take(std::move(document), std::move(sentences));
    }
  }

  PreparedTables& tables_;
  PreparedChecks checks_;
  FormReader reader_;
  ByteReader& in_;
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

void read_article_record(FormReader& reader, Document& document, std::vector<Span>& sentences) {
  form_document(reader, document, sentences);
}

Result<void> visit_prepared(std::string_view bytes, std::string_view source, PreparedCollection& rest, const TakeDocument& take) {
  PreparedTables tables;
  return read_collection(bytes, source, tables, rest, take);
}

Result<void> read_collection(std::string_view bytes, std::string_view source, PreparedTables& tables, PreparedCollection& rest,
                                   const TakeDocument& take) {
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
  CollectionReader reader(payload, tables);
  if (!reader.read(rest, take)) return std::unexpected(bad(source, reader.offset(), reader.fault()));
  return {};
}

}  // namespace jejak
