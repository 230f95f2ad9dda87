#include "wasm/pattern_answer.h"

#include "core/bytes.h"

namespace jejak {

std::string to_bytes(const PatternAnswer& answer) {
  ByteWriter out;
  out.text(answer.expression);
  out.number(answer.error ? 1 + static_cast<uint64_t>(answer.error->fault) : 0);
  if (answer.error) {
    out.text(answer.error->piece);
    return out.take();
  }
  out.number(answer.finds.size());
  for (const PatternFind& find : answer.finds) {
    out.number(find.article);
    out.number(find.span.begin);
    out.number(find.span.size());
  }
  return out.take();
}

std::optional<PatternAnswer> answer_from_bytes(std::string_view bytes) {
  ByteReader in(bytes);
  PatternAnswer answer;
  answer.expression = in.text();
  const uint64_t fault = in.number_below(2 + static_cast<uint64_t>(PatternFault::other), "no such fault");
  if (fault > 0) {
    answer.error = PatternError{static_cast<PatternFault>(fault - 1), std::string(in.text())};
  } else {
    for (uint64_t left = in.count(); left > 0 && in.ok(); --left) {
      const auto article = static_cast<uint32_t>(in.number_below(uint64_t{1} << 32, "no such article"));
      const uint64_t begin = in.number_below(uint64_t{1} << 31, "no such place");
      const uint64_t size = in.number_below(uint64_t{1} << 31, "no such place");
      answer.finds.push_back({article, {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + size)}});
    }
  }
  if (!in.ok() || !in.at_end()) return std::nullopt;
  return answer;
}

}  // namespace jejak
