#include "core/prepared_writer.h"

#include <algorithm>

#include "core/prepared_form.h"

namespace jejak {
namespace {

constexpr size_t kPieceBytes = 1u << 20;

// Requires: the first kPreparedHead bytes are room for it.
void write_head(std::string& out) {
  const std::string_view payload = std::string_view(out).substr(kPreparedHead);
  ByteWriter head;
  head.bytes(kPreparedMagic);
  head.fixed_u32(kPreparedVersion);
  head.fixed_u64(payload.size());
  head.fixed_u64(checksum(payload));
  out.replace(0, kPreparedHead, head.str());
}

}  // namespace

// Writes records in the order of prepared_form.h.
class FormWriter {
 public:
  FormWriter(PreparedWriter& tables, ByteWriter& out) : tables_(tables), out_(out) {}

  void number(uint64_t value) { out_.number(value); }
  void signed_number(int64_t value) { out_.signed_number(value); }
  void flag(bool value) { out_.number(value ? 1 : 0); }
  void text(std::string_view value) { out_.number(tables_.texts_.of(value)); }
  template <class Enum>
  void choice(Enum value, size_t) {
    out_.number(static_cast<uint64_t>(value));
  }
  void index(uint32_t value, size_t) { out_.number(value); }
  void index_or_none(uint32_t value, size_t) { out_.number(static_cast<uint32_t>(value + 1)); }
  void entity(EntityId id) { index_or_none(id, 0); }
  void some_entity(EntityId id) { index(id, 0); }
  void rule(std::string_view id) { out_.number(id.empty() ? 0 : tables_.rules_.of(id) + 1); }

  void whole(const std::optional<int64_t>& value) {
    flag(value.has_value());
    if (value) signed_number(*value);
  }
  void decimal(const std::optional<Decimal>& value) {
    out_.number(value ? value->decimals + 1u : 0u);
    if (value) signed_number(value->digits);
  }
  void position(const std::optional<LatLng>& value) {
    flag(value.has_value());
    if (!value) return;
    out_.real(value->lat_deg);
    out_.real(value->lng_deg);
  }
  void day(const std::optional<CivilDay>& value) {
    out_.number(value ? 1u + (static_cast<uint32_t>(value->year) * 12 + value->month - 1) * 31 + value->day - 1 : 0u);
  }
  void yearless(const std::optional<DayOfYear>& value) {
    out_.number(value ? 1u + (value->month - 1u) * 31 + value->day - 1u : 0u);
  }
  void span(Span value) {
    out_.number(value.begin);
    out_.number(value.empty() ? 0 : value.size());
  }
  void mention(Span value) { span(value); }
  void piece(Span value) { span(value); }

  template <class Items, class Write>
  void list(const Items& items, Write write) {
    out_.number(items.size());
    for (const auto& item : items) write(item);
  }
  template <class Items, class Write>
  void some(const Items& items, Write write) {
    list(items, write);
  }
  template <class Items, class Write>
  void ordered(const Items& items, Write write) {
    list(items, write);
  }

  void article_text(std::string_view value) { out_.text(value); }
  void entities(const EntityTable& table) {
    out_.number(table.size());
    for (const Entity& entity : table) {
      ByteWriter bytes;
      FormWriter writer(tables_, bytes);
      form_entity(writer, entity);
      out_.number(tables_.entities_.of(bytes.str()));
    }
  }
  void part(uint32_t article, uint32_t item, Part) {
    out_.number(article);
    out_.number(item);
  }

 private:
  PreparedWriter& tables_;
  ByteWriter& out_;
};

uint32_t PreparedWriter::Numbering::of(std::string_view thing) {
  if (const auto known = numbers_.find(thing); known != numbers_.end()) return known->second;
  const auto added = numbers_.emplace(thing, static_cast<uint32_t>(in_order_.size())).first;
  in_order_.push_back(added->first);
  return added->second;
}

void PreparedWriter::add(const Document& document, const std::vector<Span>& sentences) {
  ByteWriter record;
  FormWriter writer(*this, record);
  form_document(writer, document, sentences);
  documents_.text(record.str());
  ++articles_;
  if (documents_.size() < kPieceBytes) return;
  pieces_.push_back(documents_.take());
  pieces_.back().shrink_to_fit();
}

std::string PreparedWriter::finish(const Collection& collection, const std::vector<NumberedReason>& numbered,
                                   const std::vector<Error>& errors, const Lexicon& lexicon, Afterwards afterwards) {
  ByteWriter rest;  // behind the documents
  FormWriter after(*this, rest);
  form_collection(after, collection, numbered);

  ByteWriter before;
  FormWriter writer(*this, before);
  writer.list(rules_.in_order(), [&](std::string_view id) {
    const RuleText* rule = lexicon.rule_text(id);
    writer.text(id);
    writer.text(rule ? std::string_view(rule->en) : std::string_view());
    writer.text(rule ? std::string_view(rule->id) : std::string_view());
  });
  before.number(entities_.in_order().size());
  for (const std::string_view entity : entities_.in_order()) before.bytes(entity);
  writer.list(errors, [&](const Error& error) { form_error(writer, error); });
  before.number(articles_);

  ByteWriter texts;  // they are known only now
  texts.number(texts_.in_order().size());
  for (const std::string_view text : texts_.in_order()) texts.text(text);

  size_t articles = documents_.size();
  for (const std::string& piece : pieces_) articles += piece.size();
  ByteWriter sizes;
  sizes.fixed_u64(texts.size() + before.size());
  sizes.fixed_u64(articles);
  std::string out;
  out.reserve(kPreparedHead + kPreparedSizes + texts.size() + before.size() + articles + rest.size());
  out.resize(kPreparedHead);
  out += sizes.str();
  out += texts.str();
  out += before.str();
  for (std::string& piece : pieces_) {
    out += piece;
    if (afterwards == Afterwards::let_go) piece = {};
  }
  out += documents_.str();
  out += rest.str();
  write_head(out);
  return out;
}

}  // namespace jejak
